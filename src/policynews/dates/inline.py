"""Dates as Chinese pages print them, with no part invented.

Three readers share one grammar: `find_dates` (dates inside a line), `read_date` (a text that is a date as a whole) and
`date_from_url`. Clock times are Beijing time; a printed zone is converted to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Literal, NamedTuple

from policynews.errors import IncompleteDateError
from policynews.model.value import Value
from policynews.text.folding import any_of, fold, squeeze
from policynews.text.patterns import HAN, lazy_pattern

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
_BEIJING_MINUTES = 480
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "hour", "minute", "second")
_WIDEST_ZONE = 14 * 60
_ZONE_STARTS = frozenset(" Z+-GUC")
# A number no calendar and no clock has: stands for a print that cannot be read.
_UNREADABLE = 99

_ISO_PARTIAL = lazy_pattern(
    r"(?:([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?|--([0-9]{2})(?:-([0-9]{2}))?)"
    r"(?:T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}))?)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PartialDate(Value):
    """A date of which any part may be unknown. Clock times are Beijing time.

    `isoformat()` gives the known parts: `2022-02-18T15:41:00`, `2022-02-18T15:41`, `2024-05`, `2024`, `--06-03`.
    A year or a month is always known; a day needs its month, and hour, minute and second each need the part before.
    Anything else, and any impossible part such as February 30, raises ValueError.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def __post_init__(self) -> None:
        """Refuse impossible parts and parts that hang in the air."""
        if self.year is None and self.month is None:
            raise ValueError("a date needs a year or a month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        # A leap year stands in for an unknown one: --02-29 is possible.
        date(
            2000 if self.year is None else self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )
        if self.hour is not None or self.minute is not None or self.second is not None:
            self._check_clock()

    def _check_clock(self) -> None:
        if self.day is None or self.hour is None or (self.minute is None and self.second is not None):
            raise ValueError("a clock time needs its day, a minute its hour and a second its minute")
        time(self.hour, self.minute or 0, self.second or 0)

    def __str__(self) -> str:
        return self.isoformat()

    @property
    def precision(self) -> Precision:
        """The finest known part."""
        if self.hour is None:
            return "day" if self.day is not None else "month" if self.month is not None else "year"
        return "second" if self.second is not None else "minute" if self.minute is not None else "hour"

    @property
    def has_day(self) -> bool:
        """Whether year, month and day are all known, so that `to_date` works."""
        return self.year is not None and self.day is not None

    @property
    def has_time(self) -> bool:
        """Whether at least the hour is known."""
        return self.hour is not None

    def isoformat(self) -> str:
        """Return the known parts in ISO 8601 form; an unknown year is `--`."""
        head = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        hour = "" if self.hour is None else f"T{self.hour:02}"
        minute = "" if self.minute is None else f":{self.minute:02}"
        second = "" if self.second is None else f":{self.second:02}"
        return head + month + day + hour + minute + second

    @classmethod
    def fromisoformat(cls, text: str) -> PartialDate:
        """Read what `isoformat` writes. Raises ValueError for anything else."""
        found = _ISO_PARTIAL.fullmatch(text)
        if not found:
            raise ValueError(f"not a partial date in ISO form: {text[:60]!r}")
        year, month, day, bare_month, bare_day, hour, minute, second = (
            None if part is None else int(part) for part in found.groups()
        )
        return cls(
            year=year,
            month=month if bare_month is None else bare_month,
            day=day if bare_day is None else bare_day,
            hour=hour,
            minute=minute,
            second=second,
        )

    def to_date(self) -> date:
        """Return the calendar day. Raises IncompleteDateError unless year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            raise IncompleteDateError(f"{self.isoformat()} is no full calendar date: year, month and day must be known")
        return date(self.year, self.month, self.day)

    def to_datetime(self, tz: tzinfo | None = BEIJING) -> datetime:
        """Return the moment as seen in `tz`, midnight (Beijing) where no time is known.

        With `tz=None` the result is naive Beijing time. Raises IncompleteDateError unless the day is known.
        """
        clock = time(_or(self.hour, 0), _or(self.minute, 0), _or(self.second, 0))
        naive = datetime.combine(self.to_date(), clock)
        return naive if tz is None else naive.replace(tzinfo=BEIJING).astimezone(tz)

    def agrees(self, other: PartialDate) -> bool:
        """Whether no part known in both differs: 2024-05 agrees with 2024-05-03T08:00 and with --05-03."""
        known, others = _parts(self), _parts(other)
        if known == others:
            return True
        for mine, theirs in zip(known, others, strict=True):
            if mine != theirs and mine is not None and theirs is not None:
                return False
        return True


class DateMatch(NamedTuple):
    """A date found inside a text: `text[start:end]` is what was printed, with the time of day if one stands there."""

    date: PartialDate
    start: int
    end: int


class _Clock(NamedTuple):
    hour: int
    minute: int | None
    second: int | None
    offset: int
    """Minutes east of Greenwich: those of the printed zone, else Beijing's."""
    end: int


def _or(value: int | None, default: int) -> int:
    return default if value is None else value


def _parts(value: PartialDate) -> tuple[int | None, ...]:
    return value.year, value.month, value.day, value.hour, value.minute, value.second


def _day(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """Return the date, or None when there is no such day."""
    try:
        return PartialDate(year=year, month=month, day=day)
    except ValueError:
        return None


# --- numerals ---------------------------------------------------------------------------------------------------------

# 二〇二二, 二○二二, 二零二二, 二O二二 … : what stands for zero. The letters only inside a four-figure year.
_ZERO = "〇零○◯"
_ZERO_LETTERS = "ＯｏOoΟο"
_FIGURES = "一二三四五六七八九"
_HAN_DIGITS = str.maketrans(
    {**dict.fromkeys(_ZERO + _ZERO_LETTERS, "0"), **dict(zip(_FIGURES, "123456789", strict=True))}
)


def _small_numbers() -> dict[str, int]:
    """Return 1 to 99 as printed: 五, 十五, 一十五, 一五, 廿一, 二十一, 卅."""
    units = {figure: value for value, figure in enumerate(_FIGURES, 1)}
    numbers = units | {"两": 2, "兩": 2, "十": 10} | {"十" + figure: 10 + value for figure, value in units.items()}
    for figure, value in units.items():
        heads = [figure + "十", *{2: "廿", 3: "卅"}.get(value, "")]
        numbers |= {head: 10 * value for head in [*heads, *(figure + zero for zero in _ZERO)]}
        numbers |= {head + unit: 10 * value + one for head in [*heads, figure] for unit, one in units.items()}
    return numbers


_SMALL = _small_numbers()


def _number(token: str) -> int | None:
    """Return a month, day, hour or minute printed as 5, 05, ０５, 五, 〇五 or 十五; else None."""
    if token.isdecimal():
        return int(token) if len(token) <= 2 else None
    bare = token.lstrip(_ZERO)
    return _SMALL.get(bare) if bare else 0


def _roc_year(token: str) -> int | None:
    """Return the Gregorian year of a Republican one: 111, 一一一, 一百一十一 → 2022."""
    hundreds, mark, rest = token.rpartition("百")
    if mark:
        value = 100 * _or(_SMALL.get(hundreds), 0) + _or(_number(rest), 0)
    else:
        digits = token.translate(_HAN_DIGITS)
        value = int(digits) if digits.isdecimal() else _or(_SMALL.get(token), 0)
    return 1911 + value if 0 < value < 190 else None


# --- time of day ------------------------------------------------------------------------------------------------------

_COLON = "[:：﹕︰∶]"
_WEEKDAY = (
    "(?:[(（\\[【〔]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][)）\\]】〕]?"
    "|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?)"
)
_AM = {hour: hour for hour in range(12)}
_PM = {hour: hour + 12 for hour in range(12)} | {hour: hour for hour in range(12, 24)}
# What an hour means behind such a word; an hour that is not in the table contradicts the word or is ambiguous:
# 上午12 is noon to people and midnight to browsers, 晚12 and 夜2 may lie on the next day.
_HOURS = {
    "dawn": _AM | {12: 0},
    "morning": _AM,
    "noon": {10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 1: 13, 2: 14},
    "afternoon": _PM,
    "night": {hour: value for hour, value in _PM.items() if value >= 17},
}
_DAY_PARTS = {
    **dict.fromkeys(("凌晨", "am"), "dawn"),
    **dict.fromkeys(("清晨", "早晨", "早上", "早", "上午"), "morning"),
    **dict.fromkeys(("中午", "正午", "午间", "午間"), "noon"),
    **dict.fromkeys(("下午", "午后", "午後", "pm"), "afternoon"),
    **dict.fromkeys(("傍晚", "晚上", "晚间", "晚間", "晚", "夜间", "夜間", "深夜", "夜里", "夜裡", "夜"), "night"),
}
_DAY_PART = any_of(word for word in _DAY_PARTS if not word.isascii())
_SMALL_NUMBER = f"[\\d{_ZERO}{_FIGURES}十两兩]{{1,3}}"
_BEFORE_CLOCK = rf"(?:\s{{0,4}}{_WEEKDAY})?(?:\s{{0,4}}(?:HKT|(?:北京|香港)[时時][间間]))?\s{{0,8}}(?:([T,|_-]|at\s)\s{{0,3}})?({_DAY_PART}|[AaPp]\.?[Mm]\.?)?\s{{0,2}}"
# 08:18 | 08:18:00.000 | 8：00 | 02:26:26 | 10:17AM; never with more digits behind, unless the next date begins there
_COLON_CLOCK = (
    rf"(\d{{1,2}})\s?{_COLON}\s?(\d{{1,2}})(?:\s?{_COLON}\s?(\d{{1,2}})(?:[.,]\d{{1,9}})?)?"
    rf"(?:(?!{_COLON}?\d)|(?=(?:19|20)\d\d[-/.年]))(?:\s?([AaPp]\.?[Mm])(?![A-Za-z]))?"
)
# 15时 | 15时30分 | 15时30分20秒 | 15时30 | 下午3点半 | 零时
_HAN_CLOCK = (
    rf"({_SMALL_NUMBER})\s?([时時点點])"
    rf"(?:\s?({_SMALL_NUMBER})\s?分(?:\s?({_SMALL_NUMBER})\s?秒)?|\s?(\d\d)(?!\w)|([半整正]))?"
)
# Behind a day: T11:10:33 | -08:19:00 | （周六） 08:30 | 下午 02:26:26
_CLOCK = lazy_pattern(f"{_BEFORE_CLOCK}(?:{_COLON_CLOCK}|{_HAN_CLOCK})")
# Z | +08:00 | +0800 | GMT+08:00 | GMT+8 | CST, which is China Standard Time on these pages
_ZONE = lazy_pattern(
    r"\s?(?:Z(?![A-Za-z])|CST(?![A-Za-z])|(?:GMT|UTC)(?:\s?([+-])(\d{1,2})(?::?(\d\d))?)?(?![\d:])"
    r"|([+-])(\d\d)(?::?(\d\d))?(?![\d:]))"
)
# 9:00-11:30, 9时至11时: the hours of an event, not the time of a page; 10:17 AM EDT: a clock this module cannot convert
_SPOILS_CLOCK = lazy_pattern(
    rf"\s?(?:[-－–—~～至到]{{1,2}}\s?\d{{1,2}}\s?(?:{_COLON}|[时時点點])"
    r"|(?:[EPM][SD]T|CDT|ET|PT|BST|CES?T|JST|KST|MSK|IST|AE[SD]T)(?![A-Za-z]))"
)
# 15点 is an hour, 3点建议 are three points: behind a bare 点 only these Chinese characters may follow
_AFTER_BARE_POINT = lazy_pattern(rf"(?!{HAN})|[起前后後许許左至到]")


def _read_clock(text: str, at: int) -> _Clock | None:
    """Return the time of day printed at `at`, directly behind a day; None when there is none or no such time exists."""
    found = _CLOCK.match(text, at)
    if not found:
        return None
    joint, word, hour, minute, second, suffix, han_hour, unit, han_minute, han_second, bare, rest = found.groups()
    if hour is None:
        if unit in "点點" and not (word or han_minute or rest or _AFTER_BARE_POINT.match(text, found.end())):
            return None
        hour, minute, second = han_hour, han_minute or bare or ("30" if rest == "半" else None), han_second
    elif len(minute) == 1 and second is None:
        return None  # 3:2 is a score
    offset, end = _read_zone(text, found.end(), west=joint == "T" or second is not None)
    clock = _Clock(_hour_of(_printed(hour), word or suffix), _printed(minute), _printed(second), offset, end)
    return None if _SPOILS_CLOCK.match(text, end) or not _possible(clock) else clock


def _printed(token: str | None) -> int | None:
    """Return a printed number, None where nothing is printed, an impossible one where it cannot be read."""
    return None if token is None else _or(_number(token), _UNREADABLE)


def _hour_of(hour: int | None, word: str | None) -> int:
    """Return the hour on the 24-hour clock, an impossible one when `word` (下午, AM …) contradicts it."""
    hour = _or(hour, _UNREADABLE)
    if not word or hour == 24:
        return hour
    return _HOURS[_DAY_PARTS[word.replace(".", "").lower()]].get(hour, _UNREADABLE)


def _possible(clock: _Clock) -> bool:
    """Whether such a time exists; 24:00 is the end of the day and nothing comes after it."""
    hour, minute, second, _, _ = clock
    if hour == 24:
        return not minute and not second
    return hour < 24 and (minute or 0) < 60 and (second or 0) < 60


def _read_zone(text: str, at: int, *, west: bool) -> tuple[int, int]:
    """Return the zone at `at` as minutes east of Greenwich and where it ends; Beijing and `at` without one.

    A bare `-05:00` counts only where `west` says so: behind hour and minute it ends a range of hours.
    """
    found = _ZONE.match(text, at) if text[at : at + 1] in _ZONE_STARTS else None
    if not found or (found[4] == "-" and not west):
        return _BEIJING_MINUTES, at
    sign, hours, minutes = found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)
    if sign is None:
        return _BEIJING_MINUTES if "CST" in found[0] else 0, found.end()
    offset = 60 * int(hours) + int(minutes or 0)
    if offset > _WIDEST_ZONE:
        return _BEIJING_MINUTES, at
    return offset if sign == "+" else -offset, found.end()


def _dated(year: int | None, month: int | None, day: int | None, text: str, at: int) -> tuple[PartialDate, int] | None:
    """Return the day with the time printed at `at`, and where the print ends; None when there is no such day."""
    if month is None or day is None:
        return None
    clock = _read_clock(text, at)
    try:
        full = None if clock is None else _moment(year, month, day, clock)
        if clock is None or full is None:
            return PartialDate(year=year, month=month, day=day), at
    except ValueError:
        return None
    return full, clock.end


def _moment(year: int | None, month: int, day: int, clock: _Clock) -> PartialDate | None:
    """Return day and time, 24时 as hour 0 of the next day and a foreign zone as Beijing time.

    None where that other day depends on a year nobody printed. Raises ValueError when there is no such day.
    """
    hour, minute, second, offset, _ = clock
    if hour < 24 and offset == _BEIJING_MINUTES:
        return PartialDate(year=year, month=month, day=day, hour=hour, minute=minute, second=second)
    if year is None and (offset != _BEIJING_MINUTES or (month == 2 and day >= 28)):
        return None
    shift = timedelta(hours=hour, minutes=_or(minute, 0) + _BEIJING_MINUTES - offset)
    moved = datetime(_or(year, 2001), month, day) + shift
    return PartialDate(
        year=None if year is None else moved.year,
        month=moved.month,
        day=moved.day,
        hour=moved.hour,
        minute=None if minute is None else moved.minute,
        second=second,
    )


# --- dates inside a line ----------------------------------------------------------------------------------------------

_SEPARATOR = "[-/.－／．‐‑–—−]"
# A day of two figures may be glued to its time (2019-09-3007:42) or to the next date; else no figure follows.
_DAY = rf"\d\d(?=\d\d{_COLON}\d\d)|\d\d(?=(?:19|20)\d\d[-/.年])|\d{{1,2}}(?!\d)"
# 2022-01-15 | 2022/1/15 | 2022.1.15日 | ２０２２－０１－１５ | 2022 - 01 - 15; not inside a longer number or chain
_NUMERIC = lazy_pattern(
    rf"(\d{{4}})(?<!\d{{5}}) ?({_SEPARATOR}) ?(\d{{1,2}}) ?\2 ?({_DAY})(?!\2\d(?!\d?{_COLON}|\d{{3}}\2))日?"
)
_CHAIN_BEFORE = lazy_pattern(rf"\d{_SEPARATOR}\Z")
# 01-15 08:18 | 12-2718:40: without a year only with a time
_SHORT = lazy_pattern(rf"(\d\d)[-/](\d\d)(?<![\dA-Za-z./_-].{{5}})(?=\s{{0,4}}\d\d{_COLON}\d\d)")
# 2022 01/15 08:18:33 | 2022-01/15 08:18 | 2022 01-15 08:18: year, day and time in boxes of their own
_BOXED = lazy_pattern(
    rf"([12]\d{{3}})(?<!\d{{5}})[年\s-]{{0,3}}(\d\d)[-/](\d\d)(?<!-\d\d-\d\d)(?=\s{{0,4}}\d\d{_COLON}\d\d)"
)
# (-06-03 第8版: the year was stripped; not (-10-12℃
_STRIPPED = lazy_pattern(r"[(（\[【]\s?(--?(\d\d)-(\d\d))(?![\d-]|\s?[℃°度%])")
# 111.01.15 | 112-06-13 | 98/05/12: years of the Republic of China
_ROC = lazy_pattern(rf"(?<!\d)(?<!\d[-/.])(\d{{2,3}})({_SEPARATOR})(\d{{1,2}})\2(\d{{1,2}})(?!\d|\2\d)")
_ROC_MARK = lazy_pattern(r"(?:中[华華])?民[国國]\s?\Z")
# V3.4.40 (2019-9-5: the stamp of a program version is no date of the page
_VERSION_BEFORE = lazy_pattern(r"\d\.\d{1,4}\.\d[\d.-]{0,20}\s?[(（\[]\Z")

_HAN_FIGURE = f"[\\d{_ZERO}{_FIGURES}十廿卅百]"
_HAN_TOKEN = f"[\\d{_ZERO}{_ZERO_LETTERS}{_FIGURES}十廿卅百]"
# 2022年1月15日 | 2022 年 1 月 15 日 | 二○一二年十二月三十一日 | 民国111年1月15号 | 1月15日, whose group 1 is the month
_HAN = lazy_pattern(
    rf"({_HAN_FIGURE}(?<!{_HAN_FIGURE}{{2}}){_HAN_TOKEN}{{0,7}})\s{{0,3}}(?:年\s{{0,3}}({_HAN_FIGURE}{{1,3}})\s{{0,3}})?"
    rf"月\s{{0,3}}({_HAN_FIGURE}{{1,3}})(\s{{0,3}}(?:日|[号號](?![线線楼樓院门門文令])))?"
)
_AFTER_BARE_DAY = lazy_pattern(rf"\s|[)）\]】,，。;；、|]|\d\d{_COLON}\d\d|\Z")
_LUNAR = ("农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "夏历", "夏曆", "闰", "閏")

# Text copied out of a PDF may hold radicals for characters: 2022年1⽉15⽇.
_RADICALS = str.maketrans("⽉⽇⼀⼆⼋⼗", "月日一二八十")

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = {name[:size]: number for number, name in enumerate(_MONTH_NAMES, 1) for size in (3, len(name))} | {"sept": 9}
_MAYBE_MONTH = lazy_pattern(r"[JFMASOND](?<![A-Za-z]{2})[A-Za-z]{2,8}(?![A-Za-z])")
_ORDINAL = "(?:st|nd|rd|th)?"
# What stands behind the month, and before it where something must:
_ENGLISH = (
    # Jul 12 2024 10:17AM | July 12th, 2024
    (None, lazy_pattern(rf"\.?\s{{0,2}}(?P<day>\d{{1,2}}){_ORDINAL},?\s{{1,3}}(?P<year>\d{{4}})(?!\d)")),
    # Jul 12 17:33:00 CST 2024 | Jul 12 17:33:00 2024: the year stands behind the time
    (
        None,
        lazy_pattern(
            r"\s{1,2}(?P<day>\d{1,2})"
            r"(?=\s\d\d:\d\d:\d\d\s(?:(?:CST|UTC|GMT(?:[+-]\d\d:?\d\d)?)\s)?(?P<year>\d{4})(?!\d))"
        ),
    ),
    # 12 Jul 2024 17:33:00 GMT | 12-Jul-2024
    (
        lazy_pattern(rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}[\s-]{{1,3}}\Z"),
        lazy_pattern(r"\.?,?[\s-]{1,3}(?P<year>\d{4})(?!\d)"),
    ),
    # 2024 Jul 12 | 2024-Jul-12
    (lazy_pattern(r"(?<!\d)(?P<year>\d{4})[\s-]\Z"), lazy_pattern(r"\.?[\s-](?P<day>\d{1,2})(?!\d)")),
)

# A range of days, behind its first: 15日—17日 | 1月15日（周六）至17日 | 2022-01-15 ~ 2022-01-20
_RANGE = lazy_pattern(rf"(?:\s?{_WEEKDAY})?\s{{0,2}}(?:[至到]|[-－–—―~～]{{1,2}})\s{{0,2}}(?=[\d{_FIGURES}十])")

# Of these one at least stands in every numeric date.
_SEPARATOR_MARKS = ("-", "/", ".", "－", "／", "．", "–", "—", "‐", "‑", "−")
# Web pages print these years; an older day is written with 年.
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


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
    if ("20" in text or "19" in text) and _MAYBE_MONTH.search(text):
        found += _english_dates(text)
    if len(found) > 1:
        found = _without_overlaps(found)
    return found if ranges or not found else _outside_ranges(text, found)


def _match(year: int | None, month: int | None, day: int | None, text: str, span: tuple[int, int]) -> DateMatch | None:
    """Return the day printed at `span` with the time behind it; None when there is no such day."""
    dated = _dated(year, month, day, text, span[1])
    return DateMatch(dated[0], span[0], dated[1]) if dated else None


def _han_dates(text: str, *, roc: bool) -> Iterator[DateMatch]:
    for found in _HAN.finditer(text.replace("元月", "一月")):
        first, month, day, unit = found.groups()
        before = text[max(0, found.start() - 5) : found.start()]
        year = None if month is None else _han_year(first, roc=roc or _ROC_MARK.search(before) is not None)
        if not (unit or (year and _AFTER_BARE_DAY.match(text, found.end()))) or _unfit(before, year):
            continue
        start = found.start(2 if month is not None and year is None else 1)
        if year and (mark := _ROC_MARK.search(before)):
            start -= len(mark[0])
        match = _match(year, _number(month or first), _number(day), text, (start, found.end()))
        if match:
            yield match


def _han_year(token: str, *, roc: bool) -> int | None:
    """Return the year printed before 年, None when the print is cut (98年, ’08年) or no year (12022年)."""
    digits = token.translate(_HAN_DIGITS)
    if len(digits) == 4 and digits.isdecimal():
        return int(digits) if 1000 <= int(digits) < 3000 else None
    return _roc_year(token) if roc else None


def _unfit(before: str, year: int | None) -> bool:
    """Whether what stands before forbids to read a date: 农历八月十五日, 1-2月15日."""
    return before.endswith(_LUNAR) or (year is None and _CHAIN_BEFORE.search(before) is not None)


def _numeric_dates(text: str) -> Iterator[DateMatch]:
    last_end = -1
    for found in _NUMERIC.finditer(text):
        year, start = int(found[1]), found.start()
        inside = start and start - 1 != last_end and _embedded(text, *found.span())
        if inside or not _FIRST_YEAR <= year <= _LAST_YEAR:
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
        match = _match(None, int(found[1]), int(found[2]), text, found.span())
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
        year = _roc_year(found[1])
        # Without 民国 two figures are a year only from 1949 on: 12-10-11 is none.
        if year is None or not (mark or (roc and year >= 1949)):
            continue
        start = found.start() - (len(mark[0]) if mark else 0)
        match = _match(year, int(found[3]), int(found[4]), text, (start, found.end()))
        if match:
            yield match


def _english_dates(text: str) -> Iterator[DateMatch]:
    for word in _MAYBE_MONTH.finditer(text):
        month = _MONTHS.get(word[0].lower())
        for before, behind in _ENGLISH if month else ():
            head = before.search(text, max(0, word.start() - 8), word.start()) if before else word
            tail = behind.match(text, word.end())
            if not head or not tail:
                continue
            parts = head.groupdict() | tail.groupdict()
            match = _match(int(parts["year"]), month, int(parts["day"]), text, (head.start(), tail.end()))
            if match:
                yield match._replace(end=max(match.end, tail.end("year"))) if "year" in tail.groupdict() else match


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
        dash = _RANGE.match(text, match.end)
        range_end = dash.end() if dash else -1
        if not dash and not second_half:
            kept.append(match)
    return kept


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
    rf"|{_WEEKDAY}|[0-9]{{0,3}}年",
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
    rf"\Z|(?:许|前后|上午|下午|中午|晚上?|凌晨|午夜)\Z|[.。]\Z|[\s)\]】〕〉》」』>}}|·;\"'”]|,(?:\Z|\s?\d)|{_WEEKDAY}|(?:19|20)\d\d[-/.年]"
    rf"|{any_of(_TAIL_WORDS)}"
)
_FIGURE = lazy_pattern(f"[\\d{_FIGURES}十⼀⼆⼋⼗廿卅元]")
# Behind a stamp without 年月日 and with a time any word may stand: 10-08 12:00优质创作者.
_STAMP = lazy_pattern(r"[\d\s:/.T-]{7,}:\d\d")
_WORD = lazy_pattern(HAN)
# 2024年5月 | 2024年05月份 | 2024-05 | 2024/5 | 2016年 | 二〇一六年
_YEAR_MONTH = lazy_pattern(
    rf"({_HAN_TOKEN}{{4}})(?:年(?:({_HAN_FIGURE}{{1,3}})月份?)?|[-/]([0-9]{{1,2}})|\.([0-9]{{2}}))"
)
# 05-27 | 5-27 | --06-03 | 01/15; 3-2 is a score and 1/15 a page of fifteen
_MONTH_DAY = lazy_pattern(r"-{0,2}([0-9]{1,2})-([0-9]{2})|([0-9]{2})/([0-9]{2})")
# 25/12/2019 | 12/25/2019: only where the order is certain
_YEAR_AT_END = lazy_pattern(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
# 20220115 08:18
_COMPACT_DAY = lazy_pattern(r"([0-9]{4})([0-9]{2})([0-9]{2})(?=[ T])")
# Database defaults printed where the date is missing.
_EMPTY_STAMPS = frozenset({(1970, 1, 1), (1900, 1, 1)})
# 3分钟前 | 2小时前 | 5天前 | 昨天 08:30 | 刚刚, labels and script folded
_RELATIVE = lazy_pattern(
    r"(?:发布于|发表于|更新于)?(?:刚[刚才]|([0-9]{1,4})\s?(秒|分|小时|天)钟?(?:之|以)?前|(今|昨|前|大前)[天日](\s?.{0,3}[0-9]{1,2}[:时点].{0,8})?)"
    r"\s?(?:发布|发表|更新)?"
)
_UNITS = {"秒": timedelta(seconds=1), "分": timedelta(minutes=1), "小时": timedelta(hours=1), "天": timedelta(days=1)}
_DAYS_AGO = {"今": 0, "昨": 1, "前": 2, "大前": 3}


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
    if reference is not None and (relative := _RELATIVE.fullmatch(value)):
        return _from_relative(relative, reference)
    return _whole_value(value) or _ask_dateparser(value)


def _from_iso(iso: re.Match[str]) -> PartialDate | None:
    year, month, day, hour, minute, second = [None if part is None else int(part) for part in iso.groups()]
    if year is None or month is None or day is None or (year, month, day) in _EMPTY_STAMPS:
        return None
    try:
        if hour is not None and _possible(clock := _Clock(hour, minute, second, _BEIJING_MINUTES, 0)):
            return _moment(year, month, day, clock)
        return PartialDate(year=year, month=month, day=day)
    except ValueError:
        return None


def _sole_date(value: str, first: DateMatch) -> PartialDate | None:
    """Return the first date of `value` when only a label stands before it and no prose or range behind it."""
    if not _is_label(value[: first.start]) or _RANGE.match(value, first.end) or not _may_end(value, first):
        return None
    return None if _parts(first.date)[:3] in _EMPTY_STAMPS else first.date


def _may_end(value: str, first: DateMatch) -> bool:
    """Whether what stands behind the first date is none of its prose."""
    if _TAIL.match(value, first.end) or _CLOCK.match(value, first.end):
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
        year, month = _han_year(found[1], roc=False), found[2] or found[3] or found[4]
        if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        return _day(year, None if month is None else _or(_number(month), _UNREADABLE), None)
    if found := _MONTH_DAY.fullmatch(value):
        return _day(None, int(found[1] or found[3]), int(found[2] or found[4]))
    if found := _COMPACT_DAY.match(value):
        dated = _dated(int(found[1]), int(found[2]), int(found[3]), value, found.end())
    elif found := _YEAR_AT_END.match(value):
        month, day = _certain_order(int(found[1]), int(found[3]))
        dated = _dated(int(found[4]), month, day, value, found.end())
    else:
        return None
    return dated[0] if dated and dated[1] == len(value) else None


def _certain_order(first: int, second: int) -> tuple[int | None, int]:
    """Return month and day of 25/12/2019 or 12/25/2019; no month for 9/5/2019, which may be May or September."""
    if first > 12 or first == second:
        return second, first
    return (first if second > 12 else None), second


def _from_digits(digits: str) -> PartialDate | None:
    """Read a value of nothing but digits by its length: year, day, minute, second, or epoch seconds, milliseconds."""
    if len(digits) in (10, 13):
        return _from_epoch(digits)
    if len(digits) not in (4, 8, 12, 14, 17) or not _FIRST_YEAR <= int(digits[:4]) <= _LAST_YEAR:
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
    if moment.year > _LAST_YEAR:
        return None
    return _of_moment(moment)


def _of_moment(moment: datetime, precision: Precision = "second") -> PartialDate:
    """Return the parts of a Beijing moment down to `precision`."""
    depth = _PRECISIONS.index(precision) + 1
    return PartialDate(**{part: getattr(moment, part) for part in _PRECISIONS[:depth]})


def _from_relative(found: re.Match[str], reference: datetime) -> PartialDate | None:
    """Resolve 3分钟前 to the minute, 3小时前 to the hour, 3天前 to the day; a clock behind 昨天 must be possible."""
    now = reference.replace(tzinfo=BEIJING) if reference.tzinfo is None else reference.astimezone(BEIJING)
    amount, unit, named_day, clock = found.groups()
    try:
        if named_day:
            day = now - timedelta(days=_DAYS_AGO[named_day])
            dated = _dated(day.year, day.month, day.day, clock or "", 0)
            return dated[0] if dated and dated[1] == len(clock or "") else None
        if not unit:
            return _of_moment(now, "minute")
        precision: Precision = "day" if unit == "天" else "hour" if unit == "小时" else "minute"
        return _of_moment(now - int(amount) * _UNITS[unit], precision)
    except OverflowError:
        return None


_WORDS = lazy_pattern(r"[A-Za-z]+|[0-9]+")
_LONGEST_QUESTION = 40
# Two moments that differ in every part: a part of the answer that follows the base was not printed.
_BASES = (datetime(2001, 2, 3, 4, 5, 6), datetime(2018, 11, 21, 16, 37, 48))


def _ask_dateparser(value: str) -> PartialDate | None:
    """Ask dateparser for English forms the grammar does not know (12th of July, 2024); keep only printed parts.

    It is asked, and imported, only where the name of one month and one four-figure year stand in a short text: its
    answers to other texts (2012年 as the year 14) are guesses.
    """
    words = _WORDS.findall(value.lower()) if len(value) <= _LONGEST_QUESTION else []
    numbers = {int(word) for word in words if word.isdecimal()}
    months = {_MONTHS[word] for word in words if word in _MONTHS}
    years = {number for number in numbers if _FIRST_YEAR <= number <= _LAST_YEAR}
    if len(months) != 1 or len(years) != 1:
        return None
    import dateparser  # noqa: PLC0415 - 0.3 s that most callers never need

    answers = [dateparser.parse(value, languages=["en"], settings={"RELATIVE_BASE": base}) for base in _BASES]
    first, second = answers
    if first is None or second is None or first.year not in years or first.month not in months:
        return None
    if first.day == second.day and first.day in numbers:
        return _day(first.year, first.month, first.day)
    # Another number that was not understood may be an impossible day.
    return _day(first.year, first.month, None) if numbers == years else None


# --- dates in addresses -----------------------------------------------------------------------------------------------

_Y, _M, _D = r"((?:199[4-9]|20\d\d|2100))", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_M1, _D1 = "(1[0-2]|0?[1-9])", r"([12]\d|3[01]|0?[1-9])"
# The dialects of the big content systems, the surest first. A directory counts only as a whole.
_URL_DAYS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"/t?{_Y}{_M}{_D}_\d",  # …/202201/t20220115_123.html, TRS; /202201/20220115_123.html
        rf"/{_Y}/{_M1}/{_D1}/",  # …/art/2022/1/15/art_1_2.html, Hanweb; /2022/01/15/ARTI…, CCTV
        rf"/{_Y}[-_]{_M1}[-_]{_D1}[-_/]",  # …/2022-01-15/123.html; /2022_01_15_123.shtml
        rf"/{_Y}[-_]?{_M}/{_D}/",  # …/2022-01/15/content_1.htm, epapers; /202201/15/<uuid>.html, Hebei
        rf"/{_Y}{_M}{_D}/",  # …/20220115/<hex>/c.html, Xinhua
        rf"/{_Y}/(?:[A-Za-z]{{1,12}}_)?{_M}-?{_D}/",  # …/2022/0115/123.html, SAFE; /2022/xw_0115/, PHPCMS
        rf"/{_Y}{_M}{_D}(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{{0,6}}/index\.",  # …/2022011508180012345/index.shtml
        rf"/{_Y}{_M}{_D}[A-Z]\d\d[A-Z0-9]",  # …/20220115A01ABC00, qq.com
    )
)
_URL_MONTHS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"/{_Y}[-_]?{_M}/",  # …/content/202201/content_1.htm, gov.cn
        rf"/{_Y}/{_M}/",  # …/2022/01/123.html
        rf"/t{_Y}{_M}_\d",
    )
)
# …/art/2022/art_0123abcd.html, Hanweb (Jinan)
_URL_YEAR = lazy_pattern(rf"/art/{_Y}/art_")


def date_from_url(url: str) -> PartialDate | None:
    """Return the date that the path of `url` carries in a known dialect; None without one.

    Some dialects carry the month or the year only. Only 1994 to 2100 and days that exist are believed; the query, the
    fragment and longer numbers are never searched.
    """
    path = url[:_LONGEST_URL].partition("?")[0].partition("#")[0]
    for pattern in _URL_DAYS:
        found = pattern.search(path)
        day = found and _day(int(found[1]), int(found[2]), int(found[3]))
        if day:
            return day
    for pattern in _URL_MONTHS:
        if found := pattern.search(path):
            return _day(int(found[1]), int(found[2]), None)
    found = _URL_YEAR.search(path)
    return _day(int(found[1]), None, None) if found else None


# Browsers and servers give up beyond about this length.
_LONGEST_URL = 2048
