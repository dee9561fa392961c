"""The time of day behind a date: 下午3点半, 24时, 10:20 (GMT+8)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from policynews.dates.numerals import FIGURES, ZERO, read_number
from policynews.model.date import PartialDate, or_default
from policynews.text.folding import any_of
from policynews.text.patterns import HAN, lazy_pattern

BEIJING_MINUTES = 480
_WIDEST_ZONE = 14 * 60
_ZONE_STARTS = frozenset(" Z+-GUC")
# A number no calendar and no clock has: stands for a print that cannot be read.
UNREADABLE = 99


class Clock(NamedTuple):
    """A time of day as printed, its zone, and where it ends."""

    hour: int
    minute: int | None
    second: int | None
    offset: int
    """Minutes east of Greenwich: those of the printed zone, else Beijing's."""
    end: int


# --- time of day ------------------------------------------------------------------------------------------------------

COLON = "[:：﹕︰∶]"
WEEKDAY = (
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
_SMALL_NUMBER = f"[\\d{ZERO}{FIGURES}十两兩]{{1,3}}"
_BEFORE_CLOCK = rf"(?:\s{{0,4}}{WEEKDAY})?(?:\s{{0,4}}(?:HKT|(?:北京|香港)[时時][间間]))?\s{{0,8}}(?:([T,|_-]|at\s)\s{{0,3}})?({_DAY_PART}|[AaPp]\.?[Mm]\.?)?\s{{0,2}}"
# 08:18 | 08:18:00.000 | 8：00 | 02:26:26 | 10:17AM; never with more digits behind, unless the next date begins there
_COLON_CLOCK = (
    rf"(\d{{1,2}})\s?{COLON}\s?(\d{{1,2}})(?:\s?{COLON}\s?(\d{{1,2}})(?:[.,]\d{{1,9}})?)?"
    rf"(?:(?!{COLON}?\d)|(?=(?:19|20)\d\d[-/.年]))(?:\s?([AaPp]\.?[Mm])(?![A-Za-z]))?"
)
# 15时 | 15时30分 | 15时30分20秒 | 15时30 | 下午3点半 | 零时
_HAN_CLOCK = (
    rf"({_SMALL_NUMBER})\s?([时時点點])"
    rf"(?:\s?({_SMALL_NUMBER})\s?分(?:\s?({_SMALL_NUMBER})\s?秒)?|\s?(\d\d)(?!\w)|([半整正]))?"
)
# Behind a day: T11:10:33 | -08:19:00 | （周六） 08:30 | 下午 02:26:26
CLOCK = lazy_pattern(f"{_BEFORE_CLOCK}(?:{_COLON_CLOCK}|{_HAN_CLOCK})")
# Z | +08:00 | +0800 | GMT+08:00 | GMT+8 | CST, which is China Standard Time on these pages
_ZONE = lazy_pattern(
    r"\s?(?:Z(?![A-Za-z])|CST(?![A-Za-z])|(?:GMT|UTC)(?:\s?([+-])(\d{1,2})(?::?(\d\d))?)?(?![\d:])"
    r"|([+-])(\d\d)(?::?(\d\d))?(?![\d:]))"
)
# 9:00-11:30, 9时至11时: the hours of an event, not the time of a page; 10:17 AM EDT: a clock this module cannot convert
_SPOILS_CLOCK = lazy_pattern(
    rf"\s?(?:[-－–—~～至到]{{1,2}}\s?\d{{1,2}}\s?(?:{COLON}|[时時点點])"
    r"|(?:[EPM][SD]T|CDT|ET|PT|BST|CES?T|JST|KST|MSK|IST|AE[SD]T)(?![A-Za-z]))"
)
# 15点 is an hour, 3点建议 are three points: behind a bare 点 only these Chinese characters may follow
_AFTER_BARE_POINT = lazy_pattern(rf"(?!{HAN})|[起前后後许許左至到]")


def _read_clock(text: str, at: int) -> Clock | None:
    """Return the time of day printed at `at`, directly behind a day; None when there is none or no such time exists."""
    found = CLOCK.match(text, at)
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
    clock = Clock(_hour_of(_printed(hour), word or suffix), _printed(minute), _printed(second), offset, end)
    return None if _SPOILS_CLOCK.match(text, end) or not is_possible_clock(clock) else clock


def _printed(token: str | None) -> int | None:
    """Return a printed number, None where nothing is printed, an impossible one where it cannot be read."""
    return None if token is None else or_default(read_number(token), UNREADABLE)


def _hour_of(hour: int | None, word: str | None) -> int:
    """Return the hour on the 24-hour clock, an impossible one when `word` (下午, AM …) contradicts it."""
    hour = or_default(hour, UNREADABLE)
    if not word or hour == 24:
        return hour
    return _HOURS[_DAY_PARTS[word.replace(".", "").lower()]].get(hour, UNREADABLE)


def is_possible_clock(clock: Clock) -> bool:
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
        return BEIJING_MINUTES, at
    sign, hours, minutes = found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)
    if sign is None:
        return BEIJING_MINUTES if "CST" in found[0] else 0, found.end()
    offset = 60 * int(hours) + int(minutes or 0)
    if offset > _WIDEST_ZONE:
        return BEIJING_MINUTES, at
    return offset if sign == "+" else -offset, found.end()


def day_and_clock(
    year: int | None, month: int | None, day: int | None, text: str, at: int
) -> tuple[PartialDate, int] | None:
    """Return the day with the time printed at `at`, and where the print ends; None when there is no such day."""
    if month is None or day is None:
        return None
    clock = _read_clock(text, at)
    try:
        full = None if clock is None else in_beijing(year, month, day, clock)
        if clock is None or full is None:
            return PartialDate(year=year, month=month, day=day), at
    except ValueError:
        return None
    return full, clock.end


def in_beijing(year: int | None, month: int, day: int, clock: Clock) -> PartialDate | None:
    """Return day and time, 24时 as hour 0 of the next day and a foreign zone as Beijing time.

    None where that other day depends on a year nobody printed. Raises ValueError when there is no such day.
    """
    hour, minute, second, offset, _ = clock
    if hour < 24 and offset == BEIJING_MINUTES:
        return PartialDate(year=year, month=month, day=day, hour=hour, minute=minute, second=second)
    if year is None and (offset != BEIJING_MINUTES or (month == 2 and day >= 28)):
        return None
    shift = timedelta(hours=hour, minutes=or_default(minute, 0) + BEIJING_MINUTES - offset)
    moved = datetime(or_default(year, 2001), month, day) + shift
    return PartialDate(
        year=None if year is None else moved.year,
        month=moved.month,
        day=moved.day,
        hour=moved.hour,
        minute=None if minute is None else moved.minute,
        second=second,
    )
