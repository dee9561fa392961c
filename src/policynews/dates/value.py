"""`read_date`: a text that is a date as a whole, such as the content of a `<meta>`."""

from __future__ import annotations

import re
from datetime import datetime

from policynews.dates import zones
from policynews.dates.address import day_of
from policynews.dates.clock import (
    CLOCK,
    UNREADABLE,
    WEEKDAY,
    Clock,
    day_and_clock,
    in_beijing,
    is_possible_clock,
)
from policynews.dates.foreign import ask_dateparser
from policynews.dates.inline import FIRST_YEAR, HAN_FIGURE, HAN_TOKEN, LAST_YEAR, RANGE, DateMatch, find_dates
from policynews.dates.numerals import FIGURES, han_year, read_number
from policynews.dates.relative import RELATIVE, of_moment, resolve
from policynews.model.date import BEIJING, PartialDate, or_default, parts_of
from policynews.text.folding import any_of, fold, squeeze
from policynews.text.patterns import HAN, lazy_pattern

# --- a text that is a date as a whole ---------------------------------------------------------------------------------

# The usual meta value, read without a search: 2022-01-15 | 2022-01-15 08:18:00 | 2022-01-15T08:18:00+08:00
_ISO_VALUE = lazy_pattern(
    r"((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\+08:?00)?)?)?"
)
# A date value is short, even with 来源 and counters behind it; longer text is prose.
_LONGEST_VALUE = 200
_EDGES = " :|,;·•-_#>()[]{}<>【】〔〕〈〉《》「」『』“”\"'"
# 发布时间 | 日期 | 发布于 | 最后更新 | pubDate | Updated on | 星期六 | 年, whose figures were stripped
_LABEL = lazy_pattern(
    rf"{HAN}{{0,8}}(?:时间|日期|[布表新辑登发载建交]于|发布|发表|更新|刊登|刊载|刊发|发文|印发|公布)"
    r"|[A-Za-z]{0,16}(?:date|time|published|posted|updated|released|modified|created)(?:on|at)?"
    rf"|{WEEKDAY}|[0-9]{{0,3}}年",
    re.IGNORECASE,
)
# What may stand behind a date value: nothing, a bracket, a second stamp, an unusable time, 来源 … 浏览 …; not prose.
_TAIL_WORDS = (
    *(
        "来源",
        "稿源",
        "信息",
        "文章",
        "作者",
        "记者",
        "责编",
        "责任",
        "编辑",
        "浏览",
        "点击",
        "阅读",
        "访问",
        "人气",
        "评论",
    ),
    *("字号", "字体", "打印", "分享", "收藏", "发布", "发表", "更新", "公布", "印发", "讯", "电"),
    *("起施行", "施行", "起实施", "实施", "起生效", "生效", "起执行", "执行"),
)
_TAIL = lazy_pattern(
    rf"\Z|(?:许|前后|上午|下午|中午|晚上?|凌晨|午夜)\Z|[.。]\Z|[\s)\]】〕〉》」』>}}|·;\"'”]|,(?:\Z|\s?\d)|{WEEKDAY}|(?:19|20)\d\d[-/.年]"
    rf"|{any_of(_TAIL_WORDS)}"
)
_FIGURE = lazy_pattern(f"[\\d{FIGURES}十⼀⼆⼋⼗廿卅元]")
# Behind a stamp without 年月日 and with a time any word may stand: 10-08 12:00优质创作者.
_STAMP = lazy_pattern(r"[\d\s:/.T-]{7,}:\d\d")
_WORD = lazy_pattern(HAN)
# 2024年5月 | 2024年05月份 | 2024-05 | 2024/5 | 2016年 | 二〇一六年
_YEAR_MONTH = lazy_pattern(
    rf"({HAN_TOKEN}{{4}})(?:年(?:({HAN_FIGURE}{{1,3}})月份?)?|[-/]([0-9]{{1,2}})|\.([0-9]{{2}}))"
)
# 05-27 | 5-27 | --06-03 | 01/15; 3-2 is a score and 1/15 a page of fifteen
_MONTH_DAY = lazy_pattern(r"-{0,2}([0-9]{1,2})-([0-9]{2})|([0-9]{2})/([0-9]{2})")
# 05 2024-03 | 052024/03: a large day above its month
_DAY_ABOVE = lazy_pattern(r"(?:([0-9]{1,2})日?\s|([0-9]{2}))((?:19|20)[0-9]{2})[-/.年]\s?([0-9]{1,2})月?")
# 20220115 08:18
_COMPACT_DAY = lazy_pattern(r"([0-9]{4})([0-9]{2})([0-9]{2})(?=[ T])")
# Database defaults printed where the date is missing.
_EMPTY_STAMPS = frozenset({(1970, 1, 1), (1900, 1, 1)})
# 发布于 3分钟前 | 昨天 08:30 更新
_AROUND_RELATIVE = lazy_pattern(r"(?:发布|发表|更新)于?\s?|\s?(?:发布|发表|更新)\Z")


def read_date(text: str, *, reference: datetime | None = None, roc: bool = False) -> PartialDate | None:
    """Return the date that `text` as a whole states, None when it states none, an impossible one or a range.

    Labels, brackets and weekday around it and counters behind it are tolerated; of two stamps the first counts. Year
    or month alone, 20220115, 20220115081800 and epoch seconds or milliseconds are read only as the entire value. An
    impossible time behind a good day is dropped. 3分钟前 or 昨天 08:30 needs `reference` (naive means Beijing time).
    """
    iso = _ISO_VALUE.fullmatch(text)
    if iso:
        return _from_iso(iso)
    if len(text) > _LONGEST_VALUE and len(text := text.strip()) > _LONGEST_VALUE:
        return None
    if reference is None and not _FIGURE.search(text):
        return None
    value = fold(squeeze(text))
    found = find_dates(value, roc=roc)
    if found:
        return _sole_date(value, found[0])
    value = _unwrapped(value)
    if not value:
        return None
    if reference is not None and (relative := RELATIVE.fullmatch(_AROUND_RELATIVE.sub("", value))):
        return resolve(relative, reference)
    return _whole_value(value) or ask_dateparser(value)


def _from_iso(iso: re.Match[str]) -> PartialDate | None:
    year, month, day, hour, minute, second = [None if part is None else int(part) for part in iso.groups()]
    if year is None or month is None or day is None or (year, month, day) in _EMPTY_STAMPS:
        return None
    try:
        if hour is not None and is_possible_clock(clock := Clock(hour, minute, second, zones.BEIJING, 0)):
            return in_beijing(year, month, day, clock)
        return PartialDate(year=year, month=month, day=day)
    except ValueError:
        return None


def _sole_date(value: str, first: DateMatch) -> PartialDate | None:
    """Return the first date of `value` when only a label stands before it and no prose or range behind it."""
    if not _is_label(value[: first.start]) or RANGE.match(value, first.end) or not _may_end(value, first):
        return None
    return None if is_empty_stamp(first.date) else first.date


def is_empty_stamp(date: PartialDate) -> bool:
    """Whether a date is what a database prints where none was stored: 1970-01-01, 1900-01-01."""
    return parts_of(date)[:3] in _EMPTY_STAMPS


def _may_end(value: str, first: DateMatch) -> bool:
    """Whether what stands behind the first date is none of its prose."""
    if _TAIL.match(value, first.end) or CLOCK.match(value, first.end):
        return True
    return bool(_WORD.match(value, first.end) and _STAMP.fullmatch(value, first.start, first.end))


def _is_label(head: str) -> bool:
    """Whether `head` is nothing but brackets, or a label such as 发布时间：."""
    word = head.replace(" ", "").strip(_EDGES)
    return not word or (len(word) <= 24 and _LABEL.fullmatch(word) is not None)


def _unwrapped(value: str) -> str:
    """Return `value` without its label and the brackets around it."""
    for mark in ":", " ":
        head, found, rest = value.partition(mark)
        if found and _is_label(head):
            value = rest
    return value.strip(_EDGES)


def _whole_value(value: str) -> PartialDate | None:
    """Read the forms that are a date only where nothing else is printed."""
    if value.isdecimal():
        return _from_digits(value)
    if found := _YEAR_MONTH.fullmatch(value.replace(" ", "")):
        year, month = han_year(found[1], roc=False), found[2] or found[3] or found[4]
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return day_of(year, None if month is None else or_default(read_number(month), UNREADABLE), None)
    if found := _DAY_ABOVE.fullmatch(value):
        return day_of(int(found[3]), int(found[4]), int(found[1] or found[2]))
    if found := _MONTH_DAY.fullmatch(value):
        return day_of(None, int(found[1] or found[3]), int(found[2] or found[4]))
    if found := _COMPACT_DAY.match(value):
        dated = day_and_clock(int(found[1]), int(found[2]), int(found[3]), value, found.end())
    else:
        return None
    return dated[0] if dated and dated[1] == len(value) else None


def _from_digits(digits: str) -> PartialDate | None:
    """Read a value of nothing but digits by its length: year, day, minute, second, or epoch seconds, milliseconds."""
    if len(digits) in (10, 13):
        return _from_epoch(digits)
    if len(digits) not in (4, 8, 12, 14, 17) or not FIRST_YEAR <= int(digits[:4]) <= LAST_YEAR:
        return None
    parts = [int(digits[:4]), *(int(digits[at : at + 2]) for at in range(4, min(len(digits), 14), 2))]
    try:
        return PartialDate(**dict(zip(("year", "month", "day", "hour", "minute", "second"), parts, strict=False)))
    except ValueError:
        return None


def _from_epoch(digits: str) -> PartialDate | None:
    """Return Beijing time of epoch seconds or milliseconds.

    None for ten digits that may as well be a day and an hour (2022011508): as seconds they would lie after 2033.
    """
    if digits[0] == "0" or (len(digits) == 10 and _from_digits(digits[:8]) and int(digits[8:]) < 24):
        return None
    moment = datetime.fromtimestamp(int(digits[:10]), BEIJING)
    if moment.year > LAST_YEAR:
        return None
    return of_moment(moment)
