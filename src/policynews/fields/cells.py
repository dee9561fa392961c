"""Lines that only together state something: a label and its value, year and day, which stood in cells of their own."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.seams import Line
from policynews.dates.inline import find_dates
from policynews.dates.shapes import YEAR
from policynews.documents.bodies import bodies_of
from policynews.lines.kinds import is_signature_day
from policynews.text.patterns import lazy_pattern

# 发布日期：, 發布單位, 来源: in an element of their own
_LABEL = (
    r"^(?:(?:发布|發布|發佈|刊登|公告|上版|上稿|新闻|新聞|发文|张贴|張貼|更新|信息|文章|稿件|消息|资料|資料|发稿)(?:日期|时间|時間|单位|單位|机构|機構|来源|來源)"
    r"|日期|时间|時間|来源|來源|作者|记者|記者|责任编辑|编辑|稿源|撰稿人?)\s*[:：]?$"
)
# 开始时间, 有效期至：: labels of other dates, which their value belongs to
_DATE_LABEL = r"^[^\W\d]{0,8}(?:时间|時間|日期|期限|有效期)至?\s*[:：]?$|^[^\W\d]{1,8}(?:日|期|至)\s*[:：]$|^[^\W\d]{0,6}截止\s*[:：]?$"
_IS_LABEL = lazy_pattern(f"{_LABEL}|{_DATE_LABEL}")
_LONGEST_LABEL = 12
_LONGEST_VALUE = 40
# 2019 09/07 19:02 | 07 2019-09 | 2019-09 07: parts of a date that stood in elements of their own
_CLOCK = r"(?: (\d{1,2}:\d\d(?::\d\d)?))?"
_YEAR_FIRST = lazy_pattern(rf"({YEAR})年? (\d{{1,2}})[-/.月] ?(\d{{1,2}})日?{_CLOCK}")
_DAY_FIRST = lazy_pattern(rf"(\d{{1,2}})日? ({YEAR})[-/.年] ?(\d{{1,2}})月?{_CLOCK}")
_DAY_LAST = lazy_pattern(rf"({YEAR})[-/.年] ?(\d{{1,2}})月? (\d{{1,2}})日?{_CLOCK}")
_DIGIT = lazy_pattern(r"\d")
_LONGEST_PART, _PARTS = 12, 3
# 云教发〔2023〕26号, alone in its line
_NUMBERED = lazy_pattern(r"^\S{1,20}[〔\[(（【]\s?\d{4}\s?[〕\])）】]\s?第?\s?\d{1,5}\s?[号號]$")
# A sentence, 县长 某某 or nothing, and the day.
_SIGNATURE_LINES = 2


def join_labels(lines: Sequence[Line]) -> list[Line]:
    """Join a line that is only a label (发布日期：) with the value in the next: they stood in cells of their own."""
    joined: list[Line] = []
    label = ""
    for line in _joined_stamps(lines):
        text = line.text
        if label and len(text) <= _LONGEST_VALUE and not is_label(text):
            joined.append(Line(f"{label}{text}", tuple([seam + len(label) for seam in line.seams])))
            label = ""
        elif is_label(text):
            label = text if text.endswith(("：", ":")) else f"{text}："
        else:
            joined.append(line)
            label = ""
    return joined


def is_label(text: str) -> bool:
    """Whether a line is a label and nothing else, whose value stands in the next line."""
    return len(text) <= _LONGEST_LABEL and _IS_LABEL.match(text) is not None


def without_signatures(lines: Sequence[Line], *, directly: bool = False) -> list[Line]:
    """Leave out the days that sign a text: 2024年3月5日 below the name of a body, a number or the last sentence of a letter.

    Where body and day stand `directly` below the headline they are source and date.
    """
    return [
        line
        for index, line in enumerate(lines)
        if not (is_signature_day(line.text) and _signs([above.text for above in lines[:index]], directly=directly))
    ]


def _signs(above: Sequence[str], *, directly: bool) -> bool:
    """Whether what stands above a day makes it that of a document: its number, bodies, a last sentence and perhaps a name."""
    if not above or is_label(above[-2] if len(above) > 1 else ""):
        return False  # 来源：, its value in a line of its own, and the day
    if _NUMBERED.search(above[-1]):
        return True
    if directly:
        return len(above) > 1 and bool(bodies_of(above[-1]))
    return bool(bodies_of(above[-1])) or any(text.endswith("。") for text in above[-_SIGNATURE_LINES:])


def _joined_stamps(lines: Sequence[Line]) -> Sequence[Line]:
    """Join year, day and time that stood in elements of their own: 2019, 09/07, 19:02; 07, 2019-09."""
    if not _DIGIT.search("\n".join([line.text for line in lines if len(line.text) <= _LONGEST_PART])):
        return lines
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        short = len(lines[at].text) <= _LONGEST_PART
        parts = [line.text for line in lines[at : at + _PARTS]] if short else []
        found = _stamp_of(parts) if parts and _DIGIT.search(parts[0] + parts[-1]) else None
        joined.append(Line(found[0]) if found else lines[at])
        at += found[1] if found else 1
    return joined


def _stamp_of(parts: Sequence[str]) -> tuple[str, int] | None:
    """Return the date that the first of `parts` make together, and how many they are; None where they make none."""
    for count in range(len(parts), 1, -1):
        if max(map(len, parts[:count])) > _LONGEST_PART:
            continue
        joined = " ".join(parts[:count])
        for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (2, 3, 1)), (_DAY_LAST, (1, 2, 3))):
            if found := pattern.fullmatch(joined):
                year, month, day = found.group(*order)
                return f"{year}/{month}/{day} {found[4] or ''}".strip(), count
        if _is_stamp(joined, parts[:count]):
            return joined, count
    return None


def _is_stamp(joined: str, parts: Sequence[str]) -> bool:
    """Whether lines are a date only together: 09, May, 2021; 2024-03-05, 10:20."""
    dates = find_dates(joined)
    if len(dates) != 1 or (dates[0].start, dates[0].end) != (0, len(joined)) or dates[0].date.year is None:
        return False
    return dates[0].date.has_time or not any(map(find_dates, parts))
