"""Days of which the form leaves open what is the month (05/03/2024) and the rest of the page tells: 3月5日, 27/03/2024, 5日电."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from policynews.dates.inline import certain_order, find_dates
from policynews.text.patterns import lazy_pattern

_YEAR_LAST = lazy_pattern(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
# （吉隆坡5日讯）, 北京5日電: the day of a dateline
_DATELINE = lazy_pattern(r"(?<![\d月])(\d{1,2})日[讯訊电電]")
# An article speaks of days near its own; two readings of one day lie a month apart or more.
_NEAR = datetime.timedelta(days=7)
_DAY = datetime.timedelta(days=1)


class _Day(NamedTuple):
    """A day in both its readings."""

    day_first: datetime.date
    month_first: datetime.date


def is_unordered(text: str) -> bool:
    """Return whether a text holds a day of which nobody can tell the month by itself: 05/03/2024, not 27/03/2024."""
    return "/" in text and any(
        certain_order(int(found[1]), int(found[2]), "/")[0] is None for found in _YEAR_LAST.finditer(text)
    )


def in_order(text: str, others: Iterable[str]) -> str | None:
    """Return `text` with its days written year first (2024-03-05), as `others`, texts of the same page, tell their order.

    None where they tell nothing, or both.
    """
    found = next((found for found in _YEAR_LAST.finditer(text)), None)
    day = _read(int(found[1]), int(found[2]), int(found[3])) if found else None
    if day is None:
        return None
    said = {order for other in others for order in _orders_said(other, day)}
    if len(said) != 1:
        return None
    template = r"\3-\2-\1" if said == {"day"} else r"\3-\1-\2"
    return _YEAR_LAST.sub(template, text)


def _read(first: int, second: int, year: int) -> _Day | None:
    if not (0 < first <= 12 and 0 < second <= 12):
        return None
    return _Day(datetime.date(year, second, first), datetime.date(year, first, second))


def _orders_said(text: str, day: _Day) -> Iterable[str]:
    """Yield `day` or `month` for everything in a text that tells which of both stands first."""
    for found in _YEAR_LAST.finditer(text):
        month, _ = certain_order(int(found[1]), int(found[2]), "/")
        if month is not None and found[1] != found[2]:
            yield "day" if month == int(found[2]) else "month"
    year = day.day_first.year
    for date, start, end in find_dates(text) if "月" in text else ():
        if "月" not in text[start:end] or date.month is None or date.day is None:
            continue
        if date.year in (None, year) and (date.month, date.day) != (2, 29):
            yield from _nearer(datetime.date(year, date.month, date.day), day)
    for found in _DATELINE.finditer(text):
        same = [int(found[1]) in (one.day, (one - _DAY).day) for one in day]
        if any(same) and not all(same):
            yield "day" if same[0] else "month"


def _nearer(said: datetime.date, day: _Day) -> Iterable[str]:
    """Yield the reading that a day of the text lies near, where the other lies far from it."""
    near = [abs(one - said) <= _NEAR for one in day]
    if any(near) and not all(near):
        yield "day" if near[0] else "month"
