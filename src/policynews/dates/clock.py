"""The time of day beside a date: 下午3点半, 24时, 10:20 (GMT+8), 北京时间 10:20."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from policynews.dates.numerals import FIGURES, ZERO, read_number
from policynews.dates.zones import (
    BEIJING,
    BEIJING_MINUTES,
    IN_FRONT,
    UNKNOWN,
    Zone,
    offset_on,
    read_zone,
    zone_of_place,
)
from policynews.model.date import PartialDate, or_default
from policynews.text.folding import any_of
from policynews.text.patterns import HAN, lazy_pattern

# A number no calendar and no clock has: stands for a print that cannot be read.
UNREADABLE = 99


class Clock(NamedTuple):
    """A time of day as printed, its zone, and where it ends."""

    hour: int
    minute: int | None
    second: int | None
    zone: Zone
    """As printed, else Beijing's."""
    end: int


# --- time of day ------------------------------------------------------------------------------------------------------

COLON = "[:：﹕︰∶]"
WEEKDAY = (
    "(?:[(（\\[【〔]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][)）\\]】〕]?|[(（][一二三四五六日][)）]"
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
    **dict.fromkeys(("清晨", "早晨", "早上", "早", "晨", "上午"), "morning"),
    **dict.fromkeys(("中午", "正午", "午间", "午間"), "noon"),
    **dict.fromkeys(("下午", "午后", "午後", "pm"), "afternoon"),
    **dict.fromkeys(("傍晚", "晚上", "晚间", "晚間", "晚", "夜间", "夜間", "深夜", "夜里", "夜裡", "夜"), "night"),
}
_DAY_PART = any_of(word for word in _DAY_PARTS if not word.isascii())
_SMALL_NUMBER = f"[\\d{ZERO}{FIGURES}十两兩]{{1,3}}"
# Between a day and its time: a weekday, a zone, a mark or word, a part of the day.
_BEFORE_CLOCK = (
    rf"(?:[\s,，]{{0,4}}{WEEKDAY})?[,，]?{IN_FRONT}"
    rf"\s{{0,8}}(?:(?P<joint>[T,，|｜/／·•_—–-]|at\s|@)\s{{0,3}})?(?P<part>{_DAY_PART}|[AaPp]\.?[Mm]\.?)?\s{{0,2}}"
)
# 08:18 | 08:18:00.000 | 8：00 | 02:26:26 | 10:17AM; never with more digits behind, unless the next date begins there
_COLON_CLOCK = (
    rf"(?P<hour>\d{{1,2}})\s?{COLON}\s?(?P<minute>\d{{1,2}})(?:\s?{COLON}\s?(?P<second>\d{{1,2}})(?:[.,]\d{{1,9}})?)?"
    rf"(?:(?!{COLON}?\d)|(?=(?:19|20)\d\d[-/.年]))(?:\s?(?P<suffix>[AaPp]\.?[Mm])(?![A-Za-z])\.?)?"
)
# 15时 | 15时30分 | 15时30分20秒 | 15时30 | 下午3点半 | 零时
_HAN_CLOCK = (
    rf"(?P<han_hour>{_SMALL_NUMBER})\s?(?P<unit>[时時点點])"
    rf"(?:\s?(?P<han_minute>{_SMALL_NUMBER})\s?分(?:\s?(?P<han_second>{_SMALL_NUMBER})\s?秒)?"
    r"|\s?(?P<bare>\d\d)(?!\w)|(?P<rest>[半整正]))?"
)
# Behind a day: T11:10:33 | -08:19:00 | （周六） 08:30 | (一) 14:00 | 下午 02:26:26 | ，北京时间10:20
CLOCK = lazy_pattern(f"{_BEFORE_CLOCK}(?:{_COLON_CLOCK}|{_HAN_CLOCK})")
# 9:00-11:30, 9时至11时: the hours of an event, not the time of a page
_SPOILS_CLOCK = lazy_pattern(rf"\s?[-－–—~～至到]{{1,2}}\s?\d{{1,2}}\s?(?:{COLON}|[时時点點])")
# 15点 is an hour, 3点建议 are three points: behind a bare 点 only these Chinese characters may follow
_AFTER_BARE_POINT = lazy_pattern(rf"(?!{HAN})|[起前后後许許左至到]")


class _Unconvertible(NamedTuple):
    """A time of day whose zone is unknown, and where its print ends."""

    end: int


def _read_clock(text: str, at: int) -> Clock | _Unconvertible | None:
    """Return the time of day printed at `at`, directly behind a day; None when there is none or no such time exists."""
    found = CLOCK.match(text, at)
    if not found:
        return None
    word = found["part"] or found["suffix"]
    hour, minute, second = found["hour"], found["minute"], found["second"]
    if hour is None:
        if found["unit"] in "点點" and not (
            word or found["han_minute"] or found["rest"] or _AFTER_BARE_POINT.match(text, found.end())
        ):
            return None
        hour, second = found["han_hour"], found["han_second"]
        minute = found["han_minute"] or found["bare"] or ("30" if found["rest"] == "半" else None)
    elif len(minute) == 1 and second is None:
        return None  # 3:2 is a score
    zone, end = read_zone(text, found.end(), west=found["joint"] == "T" or second is not None)
    if zone is None:
        zone = zone_of_place(found["place"]) if found["place"] else BEIJING
    if _SPOILS_CLOCK.match(text, end):
        return None
    clock = Clock(_hour_of(_printed(hour), word), _printed(minute), _printed(second), zone, end)
    if not is_possible_clock(clock):
        return None
    return _Unconvertible(end) if zone is UNKNOWN else clock


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


def day_and_clock(
    year: int | None, month: int | None, day: int | None, text: str, at: int
) -> tuple[PartialDate, int] | None:
    """Return the day with the time printed at `at`, and where the print ends; None when there is no such day."""
    if month is None or day is None:
        return None
    clock = _read_clock(text, at)
    try:
        full = in_beijing(year, month, day, clock) if isinstance(clock, Clock) else None
        if clock is None or full is None:
            return PartialDate(year=year, month=month, day=day), clock.end if isinstance(clock, _Unconvertible) else at
    except ValueError:
        return None
    return full, clock.end


# 11:48 17/5/2024 | 10:17 AM EDT, March 5, 2024 | 10:20 | 2024-03-05: a time directly in front of its day
_CLOCK_BEFORE = lazy_pattern(
    rf"(?<![\d:：/.-])(?P<part>{_DAY_PART})?(?P<hour>\d{{1,2}}){COLON}(?P<minute>\d\d)(?:{COLON}(?P<second>\d\d))?"
    rf"(?:\s?(?P<suffix>[AaPp]\.?[Mm])\.?(?![A-Za-z]))?(?P<zone>\s?[(（]?[A-Z]{{2,4}}[)）]?)?\s?[,，|｜·•]?\s?(?:on\s)?\Z"
)
_LONGEST_BEFORE = 32


def day_behind_clock(day: PartialDate, text: str, floor: int, start: int) -> tuple[PartialDate, int] | None:
    """Return a day printed at `start` with the time in front of it, not before `floor`, and where that begins."""
    found = _CLOCK_BEFORE.search(text, max(floor, start - _LONGEST_BEFORE), start)
    if found is None or day.month is None or day.day is None:
        return None
    zone = read_zone(found["zone"], 0, west=False)[0] if found["zone"] else BEIJING
    hour = _hour_of(_printed(found["hour"]), found["part"] or found["suffix"])
    clock = Clock(hour, _printed(found["minute"]), _printed(found["second"]), zone or UNKNOWN, start)
    if not is_possible_clock(clock) or clock.hour == 24:
        return None
    full = in_beijing(day.year, day.month, day.day, clock)
    return (full, found.start()) if full else None


def in_beijing(year: int | None, month: int, day: int, clock: Clock) -> PartialDate | None:
    """Return day and time, 24时 as hour 0 of the next day and a foreign zone as Beijing time.

    None where the zone is unknown, or that other day depends on a year nobody printed. Raises ValueError when there is no such day.
    """
    hour, minute, second, zone, _ = clock
    offset = offset_on(zone, year, month, day)
    if offset is None:
        return None
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
