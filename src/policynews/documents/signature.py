"""落款: who signs below the text, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.shapes import NUMERIC_DAY, SIGNED_DAY, SIGNED_MONTH
from policynews.dates.value import read_date
from policynews.documents.bodies import bodies_of, same_body
from policynews.model.date import PartialDate
from policynews.text.folding import fold
from policynews.text.patterns import LETTER, lazy_pattern

# 国务院办公厅 2018年12月7日, 白河市教育局2021年3月17日（印章）, or the date alone
_SIGNED = lazy_pattern(
    rf"\(?(?P<bodies>[^\d。;:]{{0,900}}?)\s?(?P<date>{SIGNED_DAY}|{NUMERIC_DAY}|{SIGNED_MONTH})\)?"
    r"(?:\s?\((?:公章|印章|盖章|章|印)\))?$"
)
_TRAILING_NOTE = lazy_pattern(r"\s?[(（]此件[^()（）]{0,40}[)）]$")  # 2021年3月17日（此件公开发布）
_LONE_DATE = lazy_pattern(rf"\(?{SIGNED_DAY}\)?$")
_SIGNED_ENDS = frozenset("日月)）0123456789０１２３４５６７８９")
_LONGEST_SIGNATURE = 1000  # sixty bodies and the date in one line
# 总理 李克强, 中华人民共和国主席 习近平, 局长：张 三, 行政长官 某某某
_OFFICER = lazy_pattern(
    rf"{LETTER}{{0,16}}(?:总理|主席|部长|主任|局长|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|署长|行长|院长|厅长|司长|会长|检察长|行政长官|书记):?"
    rf"\s{{0,4}}(?:{LETTER}|·){{1,12}}(?:\s{{1,3}}{LETTER}{{1,2}})?$"
)
_NOTE = lazy_pattern(r"\(.{0,20}(?:此件|公开|联系人|删减).{0,160}\)$")  # （此件公开发布）
_BEFORE_SIGNATURE = lazy_pattern(r"特此|此复|附件?\s?\d{0,2}[:.]|\d{1,2}[.、]")  # 特此公告, the list of attachments
_FIRMS = ("公司", "集团", "厂", "店")
# Lines of a column of names; a longer one with firms in it is a list of another kind.
_MOST_LINES, _MOST_WITH_FIRMS = 60, 12
_RUNNING = 20  # a longer line is text


class Signature(NamedTuple):
    """Who signs, when, and the lines that say so."""

    bodies: tuple[str, ...]
    date: PartialDate | None
    first: int
    last: int


def find_signature(lines: Sequence[str], named: tuple[str, ...]) -> Signature | None:
    """Return the signature whose bodies the title names, else the first: attachments carry their own further down."""
    first: Signature | None = None
    running = False
    for index, line in enumerate(lines):
        if running and len(line) <= _LONGEST_SIGNATURE and line[-1:] in _SIGNED_ENDS:
            found = signature_at(lines, index)
            if found is not None and (not named or _agree(found.bodies, named)):
                return found
            first = first or found
        running = running or len(line) > _RUNNING or line.endswith(("。", "：", ":"))
    return first or _date_first(lines)


def _date_first(lines: Sequence[str]) -> Signature | None:
    """Return the signature of a text whose last lines are a day and, below it, who signs."""
    for index in range(len(lines) - 1, max(len(lines) - 4, 3), -1):
        bodies = bodies_of(lines[index])
        if not bodies or bodies[-1].endswith(_FIRMS):
            continue
        day = lines[index - 1]
        if len(day) <= 20 and _LONE_DATE.match(fold(day)) and (date := read_date(day)) is not None:
            return Signature(bodies, date, index - 1, index + 1)
    return None


def signature_at(lines: Sequence[str], index: int) -> Signature | None:
    """Read the signature whose date stands in line `index`, with the bodies before it or on the lines above."""
    line = lines[index]
    if line[-1:] not in _SIGNED_ENDS and not line[-1:].isdecimal():
        return None
    line = _TRAILING_NOTE.sub("", line)
    line = line[line.rfind("。") + 1 :] if line[-1:] in _SIGNED_ENDS else line  # …请遵照执行。青河市水利局2021年3月17日
    match = _SIGNED.match(fold(line))
    date = read_date(match["date"]) if match else None
    if match is None or date is None:
        return None
    bodies = bodies_of(line[match.start("bodies") : match.end("bodies")])
    if match["bodies"] and not bodies:
        return None
    bodies, first = _bodies_above(lines, index, bodies)
    if not bodies and not (date.day and index and _OFFICER.match(fold(lines[index - 1]))):
        return None
    return Signature(bodies, date, first if bodies else index - 1, index + 1)


def is_signature(lines: Sequence[str], index: int) -> bool:
    """Whether a signature begins in line `index`: the name of a body, and below it further names and a date.

    It tells a signature that begins like the headline from a second headline.
    """
    for at in range(index, min(index + _MOST_LINES, len(lines))):
        line = lines[at]
        if len(line) <= _LONGEST_SIGNATURE and line[-1:] in _SIGNED_ENDS:
            found = signature_at(lines, at)
            if found is not None:
                return found.first <= index
        if not (bodies_of(line) or _OFFICER.match(fold(line[:60]))):
            return False
    return False


def undated_signature(lines: Sequence[str], named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bodies on the last lines of a text, where no date stands below them; () where there are none.

    They must be among those that the title names, if it names any; the last cell of a table is no signature.
    """
    for index in range(len(lines) - 1, max(len(lines) - 4, 2), -1):
        bodies = bodies_of(lines[index]) if len(lines[index]) <= _LONGEST_SIGNATURE else ()
        if bodies:
            above = _bodies_above(lines, index, bodies)[0]
            return above if not bodies[-1].endswith(_FIRMS) and (not named or _agree(above, named)) else ()
        if not (_NOTE.match(fold(lines[index][:200])) or _BEFORE_SIGNATURE.match(fold(lines[index][:20]))):
            return ()
    return ()


def lone_date(lines: Sequence[str]) -> PartialDate | None:
    """Return the date on the first line of its own behind running text: a signature whose seal left no name."""
    running = False
    for line in lines:
        if running and len(line) <= 20 and _LONE_DATE.match(fold(line)):
            return read_date(line)
        running = running or (len(line) > _RUNNING and line.endswith(("。", "：", ":")))
    return None


def _bodies_above(lines: Sequence[str], index: int, bodies: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Return the bodies of the lines directly above `index`, then `bodies`; and the first of those lines."""
    rows: list[tuple[str, ...]] = [bodies] if bodies else []
    first = index
    for at in range(index - 1, max(-1, index - _MOST_LINES - 2), -1):
        row = bodies_of(lines[at]) if lines[at] else ()
        if not row or (rows and row[-1].endswith(_FIRMS) and not rows[0][-1].endswith(_FIRMS)):
            break
        rows.insert(0, row)
        first = at
    if rows and len(rows) > (_MOST_WITH_FIRMS if rows[-1][-1].endswith(_FIRMS) else _MOST_LINES):
        rows, first = rows[-1:], index - (not bodies)
    names = [body for row in rows for body in row]
    return (bodies_of(" ".join(names)) or tuple(names)), first


def _agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return any(same_body(a, b) for a in left for b in right)


# Around a body found by its running text


def last_line_of_document(lines: Sequence[str], end: int) -> int:
    """Return `end`, moved behind the signature, its date and a note such as （此件公开发布） that stand there."""
    last = end
    offset = min(2, end)
    window = [line[:_LONGEST_SIGNATURE] for line in lines[max(0, end - 2) : end + _MOST_LINES + 4]]
    if _SIGNED_ENDS.isdisjoint([line[-1:] for line in window[offset:]]):
        return end
    for index in range(offset, len(window)):
        line, folded = window[index], fold(window[index][:200])
        signed = line[-1:] in _SIGNED_ENDS and signature_at(window, index) is not None
        note = _NOTE.match(folded) is not None
        if signed or (last > end and note):
            last = end + index + 1 - offset
        elif not (note or bodies_of(line) or _OFFICER.match(folded) or _BEFORE_SIGNATURE.match(folded)):
            break
    return last
