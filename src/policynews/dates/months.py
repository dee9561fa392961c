"""Days whose month stands by name or without its year in front: March 5, 2024; 5-Mar-2024; 三月 5, 2024; 3月5日, 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policynews.dates.numerals import FIGURES, read_number
from policynews.text.patterns import lazy_pattern

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name[:size]: number for number, name in enumerate(_NAMES, 1) for size in (3, len(name))} | {"sept": 9}
"""The months in English, by name and abbreviation."""
MAYBE_MONTH = lazy_pattern(r"[JFMASONDjfmasond](?<![A-Za-z]{2})[A-Za-z]{2,8}(?![A-Za-z])")


class NamedDay(NamedTuple):
    """Year, month and day as printed, where the print begins and ends, and where a time may stand."""

    year: int
    month: int
    day: int
    start: int
    end: int
    clock_at: int


_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# What stands behind the month, and before it where something must:
_ENGLISH: tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...] = (
    # Jul 12 2024 10:17AM | July 12th, 2024 | Feb. 07,2024 | Mar-05-2024 | Mar/05/2024
    (None, lazy_pattern(rf"\.?[\s/-]{{0,2}}{_DAY}(?:,\s{{0,3}}|\s{{1,3}}|[/-]){_YEAR}")),
    # Jul 12 17:33:00 CST 2024 | Jul 12 17:33 2024: the year stands behind the time
    (
        None,
        lazy_pattern(
            r"\s{1,2}(?P<day>\d{1,2})"
            rf"(?=\s\d\d:\d\d(?::\d\d)?\s(?:(?:[A-Z]{{3,4}}|(?:UTC|GMT)(?:[+-]\d\d:?\d\d)?)\s)?{_YEAR})"
        ),
    ),
    # 12 Jul 2024 17:33:00 GMT | 12-Jul-2024 | 12/Jul/2024 | 12th of July, 2024
    (
        lazy_pattern(rf"(?<!\d){_DAY}(?:[\s/.-]{{1,3}}|\sof\s)\Z"),
        lazy_pattern(rf"(?:\.?,?[\s-]{{1,3}}|/){_YEAR}"),
    ),
    # 2024 Jul 12 | 2024-Jul-12 | 2024, July 12th
    (
        lazy_pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:,\s?|[\s/-])\Z"),
        lazy_pattern(r"\.?[\s/-](?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"),
    ),
)
# How far before a month its day or year begins.
_REACH = 10

_HAN_MONTH = f"(?P<month>十[一二]|[{FIGURES}十]|1[0-2]|0?[1-9])\\s?月"
# 三月 5, 2024 | 3月 05, 2024 | 3月 05 2024 | 十二月 3rd, 2024 | 3月5日, 2024: WordPress and others translate the month and nothing else
_HAN_FIRST = lazy_pattern(
    rf"(?<![\d{FIGURES}十年-]){_HAN_MONTH}\s{{0,2}}(?P<day>\d{{1,2}})(?:(?:\s?日|st|nd|rd|th)?\s?[,，]\s?|\s){_YEAR}(?!\s?年\w)年?"
)
# 5 三月, 2024 | 05 三月 2024 | 5. 3月 2024
_DAY_HAN = lazy_pattern(rf"(?<![\d.-])(?P<day>\d{{1,2}})\.?[\s-]{{1,2}}{_HAN_MONTH}[,，]?[\s-]{{1,2}}{_YEAR}(?!\s?年)")


def english_days(text: str) -> Iterator[NamedDay]:
    """Yield the days whose month stands in English."""
    for word in MAYBE_MONTH.finditer(text):
        month = MONTHS.get(word[0].lower())
        for before, behind in _ENGLISH if month else ():
            head = before.search(text, max(0, word.start() - _REACH), word.start()) if before else word
            tail = behind.match(text, word.end())
            if month and head and tail:
                parts = head.groupdict() | tail.groupdict()
                end = max(tail.end(), tail.end("year")) if "year" in tail.groupdict() else tail.end()
                yield NamedDay(int(parts["year"]), month, int(parts["day"]), head.start(), end, tail.end())


def translated_days(text: str) -> Iterator[NamedDay]:
    """Yield the days whose Chinese month stands where an English one would."""
    for pattern in (_HAN_FIRST, _DAY_HAN):
        for found in pattern.finditer(text):
            month = read_number(found["month"])
            if month:
                yield NamedDay(int(found["year"]), month, int(found["day"]), found.start(), found.end(), found.end())
