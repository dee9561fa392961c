"""Times counted from the day of fetching: 3小时前, 两天前, 昨天 08:30, 今日, yesterday, 2 hours ago."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from policynews.dates.clock import day_and_clock
from policynews.dates.numerals import FIGURES, read_number
from policynews.model.date import BEIJING, PRECISIONS, PartialDate, Precision
from policynews.text.patterns import lazy_pattern

_AMOUNT = rf"\d{{1,4}}|[{FIGURES}十两]{{1,3}}|半"
# 3分钟前 | 两天前 | 半小时前 | 3个月前 | 刚刚 | 昨天 08:30 | 今日 | 2 hours ago | yesterday; on the folded line
RELATIVE = lazy_pattern(
    rf"(?P<now>刚[刚才]|方才|[Jj]ust now)"
    rf"|(?P<amount>{_AMOUNT})\s?个?(?P<unit>秒|分|小时|钟头|天|日|周|星期|礼拜|月|年)钟?(?:之|以)?前"
    r"|(?P<vague>几|数)\s?个?(?:分钟|小时|天|日|周|月|年)(?:之|以)?前"
    r"|(?P<day>今|昨|前|大前)(?:[天日](?!的?[我是])|(?P<part>[晚早晨夜]))(?P<clock>\s?.{0,3}[0-9]{1,2}[:时点][0-9半]{0,2}(?::[0-9]{2})?(?:分(?![钟之以前]))?)?"
    r"|(?P<count>\d{1,3}|an?)\s(?P<english>sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?\sago"
    r"|(?P<named>[Tt]oday|[Yy]esterday)(?:,?\s(?:at\s)?(?P<at>\d{1,2}:\d\d(?:\s?[AaPp][Mm])?))?"
)
# One of these stands in every such print.
HINT = lazy_pattern("前|刚|方才|今|昨|ago|ust now|oday|esterday")
_UNITS: dict[str, tuple[timedelta, Precision]] = {
    "秒": (timedelta(seconds=1), "minute"),
    "分": (timedelta(minutes=1), "minute"),
    "小时": (timedelta(hours=1), "hour"),
    "钟头": (timedelta(hours=1), "hour"),
    **dict.fromkeys("天日", (timedelta(days=1), "day")),
    **dict.fromkeys(("周", "星期", "礼拜"), (timedelta(weeks=1), "day")),
}
_ENGLISH = {
    "sec": "秒", "second": "秒", "min": "分", "minute": "分", "hr": "小时", "hour": "小时", "day": "天", "week": "周", "month": "月", "year": "年"
}  # fmt: skip
_DAYS_AGO = {"今": 0, "昨": 1, "前": 2, "大前": 3, "today": 0, "yesterday": 1}
_HALVES = {
    "小时": timedelta(minutes=30),
    "钟头": timedelta(minutes=30),
    "天": timedelta(hours=12),
    "日": timedelta(hours=12),
}
_MONTHS = 12


def resolve(found: re.Match[str], reference: datetime) -> PartialDate | None:
    """Return what a match of `RELATIVE` means: 3分钟前 to the minute, 3小时前 to the hour, 3天前 to the day, 3个月前 to the month.

    None where the amount is vague (几天前), a clock behind 昨天 impossible, or the time before all calendars.
    """
    now = reference.replace(tzinfo=BEIJING) if reference.tzinfo is None else reference.astimezone(BEIJING)
    try:
        if found["now"]:
            return of_moment(now, "minute")
        name = found["day"] or (found["named"] or "").lower()
        if name:
            return _on_day(
                now - timedelta(days=_DAYS_AGO[name]), (found["part"] or "") + (found["clock"] or found["at"] or "")
            )
        if found["vague"]:
            return None
        if found["count"]:
            return _ago(now, found["count"], _ENGLISH[found["english"]])
        return _ago(now, found["amount"], found["unit"])
    except OverflowError:
        return None


def _on_day(day: datetime, clock: str) -> PartialDate | None:
    """昨晚8点 is 20:00 of that day; 昨晚 alone is the day."""
    dated = day_and_clock(day.year, day.month, day.day, clock, 0)
    if dated and (dated[1] == len(clock) or not any(map(str.isdigit, clock))):
        return dated[0]
    return None


def _ago(now: datetime, amount: str, unit: str) -> PartialDate | None:
    if amount == "半":
        return (
            of_moment(now - _HALVES[unit], "hour" if unit in ("小时", "钟头") else "day") if unit in _HALVES else None
        )
    count = 1 if amount in ("a", "an") else int(amount) if amount.isdecimal() else read_number(amount)
    if count is None:
        return None
    if unit == "月":
        months = now.year * _MONTHS + now.month - 1 - count
        return PartialDate(year=months // _MONTHS, month=months % _MONTHS + 1) if months >= _MONTHS else None
    if unit == "年":
        return PartialDate(year=now.year - count) if now.year > count else None
    step, precision = _UNITS[unit]
    return of_moment(now - count * step, precision)


def of_moment(moment: datetime, precision: Precision = "second") -> PartialDate:
    """Return the parts of a Beijing moment down to `precision`."""
    depth = PRECISIONS.index(precision) + 1
    return PartialDate(**{part: getattr(moment, part) for part in PRECISIONS[:depth]})
