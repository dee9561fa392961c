"""Dates in words of other languages, left to dateparser: 12th of July, 2024; 5. März 2024; 5 de marzo de 2024."""

from __future__ import annotations

from datetime import datetime

from policynews.dates.address import day_of
from policynews.dates.months import MONTHS
from policynews.model.date import PartialDate
from policynews.text.patterns import lazy_pattern

_LONGEST_QUESTION = 40
_WORDS = lazy_pattern(r"[^\W\d_]+|[0-9]+")
_YEAR = lazy_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# How the names of months begin in the languages asked; only a text with exactly one such word is looked at.
_STEMS = lazy_pattern(
    "(?:jan|gen|ene|feb|fév|fev|mar|mär|maa|apr|abr|avr|mai|may|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott"
    "|out|nov|dec|dez|déc|dic|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)[^\\W\\d_]{0,7}"
)
_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "ru"]
# Two moments that differ in every part: a part of the answer that follows the base was not printed.
_BASES = (datetime(2001, 2, 3, 4, 5, 6), datetime(2018, 11, 21, 16, 37, 48))


def looks_foreign(text: str) -> bool:
    """Whether a short text holds one year and one word that may name a month: the cheap test before dateparser."""
    if len(text) > _LONGEST_QUESTION or not _STEMS.search(text.lower()) or len(_YEAR.findall(text)) != 1:
        return False
    return sum([_STEMS.fullmatch(word) is not None for word in _WORDS.findall(text.lower())]) == 1


def ask_dateparser(value: str) -> PartialDate | None:
    """Return what dateparser reads in a text that is a date as a whole, as far as it is printed; else None.

    It is asked, and imported, only where the name of one month and one four-figure year stand in a short text: its
    answers to other texts (2012年 as the year 14) are guesses.
    """
    if not looks_foreign(value):
        return None
    words = _WORDS.findall(value.lower())
    numbers = {int(word) for word in words if word.isascii() and word.isdecimal()}
    months = {MONTHS[word] for word in words if word in MONTHS}
    year = int(_YEAR.findall(value)[0])
    import dateparser  # noqa: PLC0415 - 0.3 s that most callers never need

    languages = ["en"] if months else _LANGUAGES[1:]
    first, second = [dateparser.parse(value, languages=languages, settings={"RELATIVE_BASE": base}) for base in _BASES]
    if first is None or second is None or first.year != year or first.month != second.month:
        return None
    if months and first.month not in months:
        return None
    if first.day == second.day and first.day in numbers:
        return day_of(first.year, first.month, first.day)
    # Another number that was not understood may be an impossible day.
    return day_of(first.year, first.month, None) if numbers == {year} else None
