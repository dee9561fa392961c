"""Forms that are a date only behind a label: 发布时间：24-03-05, 20240305, 2024 03 05."""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.dates.clock import COLON, day_and_clock
from policynews.dates.inline import DateMatch, find_dates
from policynews.dates.numerals import roc_year
from policynews.text.patterns import lazy_pattern

# 24-03-05 | 24/03/05 10:20 | 24.3.5 | 24年3月5日 | 24-03-0510:20
_SHORT_YEAR = lazy_pattern(
    rf"(?P<year>\d\d)(?:(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d\d(?=\d\d{COLON}\d\d)|\d{{1,2}}(?!\d))(?!(?P=mark)\d)"
    r"|\s?年\s?(?P<han_month>\d{1,2})\s?月\s?(?P<han_day>\d{1,2})\s?日)"
)
# 20240305 | 20240305 10:20 | 202403051020 | 20240305102030
_RUN = lazy_pattern(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?)?(?![\d./-])"
)
# 1130305: a day of Taiwan run together
_ROC_RUN = lazy_pattern(r"(?P<year>1[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\d./-])")
# 2024 03 05 | 2024 3 5 10:20
_SPACED = lazy_pattern(r"(?P<year>(?:19|20)\d\d)\s(?P<month>\d{1,2})\s(?P<day>\d{1,2})(?![\d./-])")
_OPENING = lazy_pattern(r"[\s:：\[(（【'’]*")
# A two-figure year above this is one of the last century.
_LAST_SHORT_YEAR = 69
_MONTHS = 12


class _Parts(NamedTuple):
    year: int
    month: int
    day: int
    end: int


def labelled_date(value: str, *, roc: bool = False) -> DateMatch | None:
    """Return the date that stands in a labelled value: the first that `find_dates` sees, or one of the bare forms at its
    start; None without one. Ends of ranges are left out.
    """
    found = find_dates(value, roc=roc, ranges=False)
    opening = _OPENING.match(value)
    at = opening.end() if opening else 0
    if found and (found[0].date.year is not None or not _SHORT_YEAR.match(value, at)):
        return found[0]
    run = _RUN.match(value, at)
    if run and run["hour"]:
        stamp = f"{run['hour']}:{run['minute']}" + (f":{run['second']}" if run["second"] else "")
        dated = day_and_clock(int(run["year"]), int(run["month"]), int(run["day"]), stamp, 0)
        return DateMatch(dated[0], at, run.end()) if dated else None
    parts = _parts(run) if run else _rarer(value, at, roc)
    dated = day_and_clock(parts.year, parts.month, parts.day, value, parts.end) if parts else None
    return DateMatch(dated[0], at, dated[1]) if dated else None


def _rarer(value: str, at: int, roc: bool) -> _Parts | None:
    if spaced := _SPACED.match(value, at):
        return _parts(spaced)
    if roc:
        run = _ROC_RUN.match(value, at)
        year = roc_year(run["year"]) if run else None
        return _parts(run)._replace(year=year) if run and year else None
    short = _SHORT_YEAR.match(value, at)
    return _of_short_year(short) if short else None


def _parts(found: re.Match[str]) -> _Parts:
    return _Parts(int(found["year"]), int(found["month"]), int(found["day"]), found.end())


def _of_short_year(found: re.Match[str]) -> _Parts | None:
    """Return 24-03-05 as 2024; None where the order is open: 05/03/24 may be the 5th, May or 2005."""
    year = int(found["year"])
    month, day = int(found["month"] or found["han_month"]), int(found["day"] or found["han_day"])
    if year <= _MONTHS and found["mark"] and (day > _MONTHS or found["mark"] == "/"):
        return None
    return _Parts(year + (2000 if year <= _LAST_SHORT_YEAR else 1900), month, day, found.end())
