"""Dates as Chinese pages print them, with no part invented.

Three readers share one grammar: `find_dates` (dates inside a line), `read_date` (a text that is a date as a whole) and
`date_from_url`. Clock times are Beijing time; a printed zone is converted to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policynews.dates.clock import COLON, WEEKDAY, day_and_clock, day_behind_clock
from policynews.dates.months import MAYBE_MONTH, NamedDay, english_days, translated_days
from policynews.dates.numerals import FIGURES, ZERO, ZERO_LETTERS, han_year, read_number, roc_year
from policynews.model.date import PartialDate
from policynews.text.patterns import lazy_pattern


class DateMatch(NamedTuple):
    """A date found inside a text: `text[start:end]` is what was printed, with the time of day if one stands there."""

    date: PartialDate
    start: int
    end: int


# --- dates inside a line ----------------------------------------------------------------------------------------------

_SEPARATOR = "[-/.·－／．‐‑–—−]"
# 2023/1/516:20 (the 5th), 2023/1/239:12 (the 23rd), 2023/1/91:05: a day glued to its time where only one reading gives a day
# and an hour; not 2023/1/115:20
_UNPADDED = (
    rf"[4-9](?=(?:[01]?\d|2[0-3]){COLON}\d\d)|3(?=(?:2[0-3]|[2-9]){COLON}\d\d)"
    rf"|(?:[12][3-9]|[12]2(?=[4-9]))(?=\d{COLON}\d\d)"
)
# A day of two figures may be glued to its time (2019-09-3007:42; 2019-09-307:42, as its month has two) or to the next date; else no figure follows.
_DAY = rf"\d\d(?=\d\d{COLON}\d\d)|(?<=[-/.]0\d[-/.])\d\d(?=\d{COLON}\d\d)|{_UNPADDED}|\d\d(?=(?:19|20)\d\d[-/.年])|\d{{1,2}}(?!\d)"
# 2022-01-15 | 2022/1/15 | 2022.1.15日 | ２０２２－０１－１５ | 2022 - 01 - 15; not inside a longer number or chain
_NUMERIC = lazy_pattern(
    rf"(\d{{4}})(?<!\d{{5}}) ?({_SEPARATOR}) ?(\d{{1,2}}) ?\2 ?({_DAY})(?!\2\d(?!\d?{COLON}|\d{{3}}\2))日?"
)
_CHAIN_BEFORE = lazy_pattern(rf"\d{_SEPARATOR}\Z")
# 01-15 08:18 | 12-2718:40 | 01.15 08:18: without a year only with a time
_SHORT = lazy_pattern(rf"(\d\d)(?:[-/](\d\d)|\.(\d\d)(?= ))(?<![\dA-Za-z./_-].{{5}})(?=\s{{0,4}}\d\d{COLON}\d\d)")
# 2022 01/15 08:18:33 | 2022-01/15 08:18 | 2022 01-15 08:18: year, day and time in boxes of their own
_BOXED = lazy_pattern(
    rf"([12]\d{{3}})(?<!\d{{5}})[年\s-]{{0,3}}(\d\d)[-/](\d\d)(?<!-\d\d-\d\d)(?=\s{{0,4}}\d\d{COLON}\d\d)"
)
# (-06-03 第8版: the year was stripped; not (-10-12℃
_STRIPPED = lazy_pattern(r"[(（\[【]\s?(--?(\d\d)-(\d\d))(?![\d-]|\s?[℃°度%])")
# 111.01.15 | 112-06-13 | 98/05/12: years of the Republic of China
_ROC = lazy_pattern(rf"(?<!\d)(?<!\d[-/.])(\d{{2,3}})({_SEPARATOR})(\d{{1,2}})\2(\d{{1,2}})(?!\d|\2\d)")
_ROC_MARK = lazy_pattern(r"(?:中[华華])?民[国國]\s?\Z")
# V3.4.40 (2019-9-5: the stamp of a program version is no date of the page
_VERSION_BEFORE = lazy_pattern(r"\d\.\d{1,4}\.\d[\d.-]{0,20}\s?[(（\[]\Z")

HAN_FIGURE = f"[\\d{ZERO}{FIGURES}十廿卅百]"
HAN_TOKEN = f"[\\d{ZERO}{ZERO_LETTERS}{FIGURES}十廿卅百]"
# 2022年1月15日 | 2022 年 1 月 15 日 | 二○一二年十二月三十一日 | 民国111年1月15号 | 1月15日, whose group 1 is the month
_HAN = lazy_pattern(
    rf"({HAN_FIGURE}(?<!{HAN_FIGURE}{{2}}){HAN_TOKEN}{{0,7}})\s{{0,3}}(?:年\s{{0,3}}({HAN_FIGURE}{{1,3}})\s{{0,3}})?"
    rf"月\s{{0,3}}({HAN_FIGURE}{{1,3}})(\s{{0,3}}(?:日|[号號](?![线線楼樓院门門文令])))?"
)
_AFTER_BARE_DAY = lazy_pattern(rf"\s|[)）\]】,，。;；、|]|\d\d{COLON}\d\d|\Z")
_LUNAR = ("农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "夏历", "夏曆", "闰", "閏")

# Text copied out of a PDF may hold radicals for characters: 2022年1⽉15⽇.
_RADICALS = str.maketrans("⽉⽇⼀⼆⼋⼗", "月日一二八十")

# A range of days, behind its first: 15日—17日 | 1月15日（周六）至17日 | 2022-01-15 ~ 2022-01-20
RANGE = lazy_pattern(rf"(?:\s?{WEEKDAY})?\s{{0,2}}(?:[至到]|[-－–—―~～]{{1,2}})\s{{0,2}}(?=[\d{FIGURES}十])")

# 20230821 091530 | 20230821T0915 | 20230821 09:15: a day run together, with a time
_COMPACT = lazy_pattern(
    r"(?<![\dA-Za-z./_-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[T\s](\d\d):?([0-5]\d)(?::?([0-5]\d))?(?:\.\d{1,6})?(?!\d)"
)
# How far behind a compact stamp its zone may reach: +0800, (GMT+08:00)
_ZONE_REACH = 12
# 25/12/2019 | 12/25/2019 | 25.12.2019: the order must be certain; 25.12.20192019年12月25日 prints it twice
_YEAR_LAST = lazy_pattern(
    r"(?<![\d.,/-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?:(?!\d|[-/.]\d)|(?=(?:19|20)\d\d年))"
)

_COLON_MARK = lazy_pattern(COLON)
# So far before a day its time may have its colon: 10:20:05 AM (EDT), 2024-03-05
_CLOCK_REACH = 20

# Of these one at least stands in every numeric date.
_SEPARATOR_MARKS = ("-", "/", ".", "·", "－", "／", "．", "–", "—", "‐", "‑", "−")
# Web pages print these years; an older day is written with 年.
FIRST_YEAR, LAST_YEAR = 1900, 2100


def find_dates(text: str, *, roc: bool = False, ranges: bool = True) -> list[DateMatch]:
    """Return every day printed inside `text`, in order, each with its time of day when one stands behind it.

    A day without a year (1月15日) has year None; a bare month or year is prose and not returned. `roc` reads 111.01.15
    and 111年 as years of the Republic of China even without 民国. `ranges=False` leaves out the ends of a range
    (1月15日—17日), which name an event. Impossible days are left out, impossible times dropped.
    """
    if "⽉" in text:
        text = text.translate(_RADICALS)
    found = list(_han_dates(text, roc=roc)) if "月" in text else []
    if any(map(text.__contains__, _SEPARATOR_MARKS)):
        found += _numeric_dates(text)
        if ":" in text or "：" in text or "∶" in text:
            found += _short_dates(text)
        if roc or "民" in text:
            found += _roc_dates(text, roc=roc)
        found += _stripped_dates(text)
    if "20" in text or "19" in text:
        found += _rarer_dates(text)
    if len(found) > 1:
        found = _without_overlaps(found)
    found = _with_clocks_before(text, found)
    return found if ranges or not found else _outside_ranges(text, found)


def _rarer_dates(text: str) -> Iterator[DateMatch]:
    """Yield the forms that hold a whole year and are no usual Chinese print."""
    if MAYBE_MONTH.search(text):
        yield from _named_dates(english_days(text), text)
    if "月" in text:
        yield from _named_dates(translated_days(text), text)
    yield from _compact_dates(text)
    yield from _year_last_dates(text)


def _with_clocks_before(text: str, found: list[DateMatch]) -> list[DateMatch]:
    """Give a date without a time the one directly in front of it: 11:48 17/5/2024."""
    end = 0
    for index, (day, start, stop) in enumerate(found):
        if not day.has_time and _COLON_MARK.search(text, max(end, start - _CLOCK_REACH), start):
            dated = day_behind_clock(day, text, end, start)
            if dated:
                found[index] = DateMatch(dated[0], dated[1], stop)
        end = stop
    return found


def _match(year: int | None, month: int | None, day: int | None, text: str, span: tuple[int, int]) -> DateMatch | None:
    """Return the day printed at `span` with the time behind it; None when there is no such day."""
    dated = day_and_clock(year, month, day, text, span[1])
    return DateMatch(dated[0], span[0], dated[1]) if dated else None


def _han_dates(text: str, *, roc: bool) -> Iterator[DateMatch]:
    for found in _HAN.finditer(text.replace("元月", "一月")):
        first, month, day, unit = found.groups()
        before = text[max(0, found.start() - 5) : found.start()]
        year = None if month is None else han_year(first, roc=roc or _ROC_MARK.search(before) is not None)
        if not (unit or (year and _AFTER_BARE_DAY.match(text, found.end()))) or _unfit(before, year):
            continue
        start = found.start(2 if month is not None and year is None else 1)
        if year and (mark := _ROC_MARK.search(before)):
            start -= len(mark[0])
        match = _match(year, read_number(month or first), read_number(day), text, (start, found.end()))
        if match:
            yield match


def _unfit(before: str, year: int | None) -> bool:
    """Whether what stands before forbids to read a date: 农历八月十五日, 1-2月15日."""
    return before.endswith(_LUNAR) or (year is None and _CHAIN_BEFORE.search(before) is not None)


def _numeric_dates(text: str) -> Iterator[DateMatch]:
    last_end = -1
    for found in _NUMERIC.finditer(text):
        year, start = int(found[1]), found.start()
        inside = start and start - 1 != last_end and _embedded(text, *found.span())
        if inside or not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        match = _match(year, int(found[3]), int(found[4]), text, found.span())
        if match:
            last_end = match.end
            yield match


def _embedded(text: str, start: int, end: int) -> bool:
    """Whether the numbers are part of something longer: 1.2019.1.2, a path /2022/1/15/, V3.4.40 (2019-9-5."""
    before = text[start - 1]
    return (
        _CHAIN_BEFORE.search(text, max(0, start - 2), start) is not None
        or (before == "/" and text[end : end + 1] == "/")
        or (before in "(（[" and _VERSION_BEFORE.search(text, max(0, start - 32), start) is not None)
    )


def _short_dates(text: str) -> Iterator[DateMatch]:
    for found in _BOXED.finditer(text):
        match = _match(int(found[1]), int(found[2]), int(found[3]), text, found.span())
        if match and match.date.has_time:
            yield match
    for found in _SHORT.finditer(text):
        match = _match(None, int(found[1]), int(found[2] or found[3]), text, found.span())
        if match and match.date.has_time:
            yield match


def _stripped_dates(text: str) -> Iterator[DateMatch]:
    for found in _STRIPPED.finditer(text):
        match = _match(None, int(found[2]), int(found[3]), text, found.span(1))
        if match:
            yield match


def _roc_dates(text: str, *, roc: bool) -> Iterator[DateMatch]:
    for found in _ROC.finditer(text):
        mark = _ROC_MARK.search(text, max(0, found.start() - 5), found.start())
        year = roc_year(found[1])
        # Without 民国 two figures are a year only from 1949 on: 12-10-11 is none.
        if year is None or not (mark or (roc and year >= 1949)):
            continue
        start = found.start() - (len(mark[0]) if mark else 0)
        match = _match(year, int(found[3]), int(found[4]), text, (start, found.end()))
        if match:
            yield match


def _named_dates(days: Iterable[NamedDay], text: str) -> Iterator[DateMatch]:
    for day in days:
        match = _match(day.year, day.month, day.day, text, (day.start, day.clock_at))
        if match:
            yield match._replace(end=max(match.end, day.end))


def _compact_dates(text: str) -> Iterator[DateMatch]:
    for found in _COMPACT.finditer(text):
        year, month, day, hour, minute = map(int, found.group(1, 2, 3, 4, 5))
        stamp = f"{hour:02}:{minute:02}" + (f":{found[6]}" if found[6] else "")
        match = day_and_clock(year, month, day, f"T{stamp}{text[found.end() : found.end() + _ZONE_REACH]}", 0)
        if match and match[0].has_time:
            yield DateMatch(match[0], found.start(), found.end() + match[1] - len(stamp) - 1)


def _year_last_dates(text: str) -> Iterator[DateMatch]:
    for found in _YEAR_LAST.finditer(text):
        month, day = certain_order(int(found[1]), int(found[3]), found[2])
        match = _match(int(found[4]), month, day, text, found.span())
        if match:
            yield match


def certain_order(first: int, second: int, mark: str) -> tuple[int | None, int]:
    """Return month and day of 25/12/2019, 12/25/2019 or 25.12.2019; no month for 9/5/2019, which may be May or September.

    With points nobody prints the month first.
    """
    if first > 12 or first == second or mark in "．.":
        return second, first
    return (first if second > 12 else None), second


def _without_overlaps(found: list[DateMatch]) -> list[DateMatch]:
    """Return the matches in order; of two that overlap, the one that begins first, then the longer one."""
    kept: list[DateMatch] = []
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def _outside_ranges(text: str, found: list[DateMatch]) -> list[DateMatch]:
    kept: list[DateMatch] = []
    range_end = -1
    for match in found:
        second_half = match.start == range_end
        dash = RANGE.match(text, match.end)
        range_end = dash.end() if dash else -1
        if not dash and not second_half:
            kept.append(match)
    return kept
