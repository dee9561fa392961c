"""Which script a text is in, and folding for keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from policynews.model.article import Script
from policynews.text.patterns import lazy_pattern

# A sample is enough to tell: within 2,000 characters of running text stand some 200 that only one script has.
_SAMPLE = 2000
# Of the characters that tell, by type. Below it the other script is a name, a quotation or the chrome of the site: a
# Traditional article with six Simplified words of its template has 4 %.
_MIXED_SHARE = 0.15
_MIXED_TYPES = 3  # a name of the other script has at most three characters


@lru_cache(maxsize=1)
def telling() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that only Traditional, and that only Simplified text has."""
    from policynews.script import _hanzi as table  # noqa: PLC0415

    shared = frozenset(table.TRADITIONAL_IN_GB2312) - frozenset(table.TRADITIONAL_ALL_THE_SAME)
    return frozenset(table.TRADITIONAL) - shared, frozenset(table.SIMPLIFIED) - frozenset(table.SIMPLIFIED_IN_BOTH)


@lru_cache(maxsize=1)
def _telling_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The same as patterns: a search reads a text faster than it is cut into characters.

    Compiling one of them takes as long as reading a hundred texts, so the second is left alone while it can be.
    """
    traditional, simplified = telling()
    return lazy_pattern(f"[{''.join(sorted(traditional))}]"), lazy_pattern(f"[{''.join(sorted(simplified))}]")


def detect_script(text: str) -> Script | None:
    """Return the script of `text` from its characters, or None where no character tells (人口, 2024, Latin).

    `"mixed"` needs a fair share of both: a name or the words of a template do not make a text mixed.
    """
    if text.isascii():
        return None
    if len(text) > _SAMPLE:
        middle, part = len(text) // 2, _SAMPLE // 4
        text = text[: 2 * part] + text[middle : middle + part] + text[-part:]
    if not _telling_patterns()[0].search(text):  # most texts, and then the first Simplified character decides
        return None if telling()[1].isdisjoint(text) else "hans"
    hant, hans = telling_types(text)
    few = min(hant, hans)
    if few >= _MIXED_TYPES and few >= _MIXED_SHARE * (hant + hans):
        return "mixed"
    if hant == hans:
        return "mixed" if few else None
    return "hant" if hant > hans else "hans"


def telling_types(text: str) -> tuple[int, int]:
    """Return how many different characters of `text` only Traditional, and how many only Simplified text has."""
    traditional, simplified = _telling_patterns()
    return len(set(traditional.findall(text))), len(set(simplified.findall(text)))


@lru_cache(maxsize=1)
def _folding() -> Mapping[int, int]:
    from policynews.script._hanzi import SIMPLIFIED, TRADITIONAL  # noqa: PLC0415

    return str.maketrans(TRADITIONAL, SIMPLIFIED)


def fold_script(text: str) -> str:
    """Return `text` with every Traditional character as its Simplified one: for keys, as it knows no words.

    One character in, one character out, so positions hold; folding twice changes nothing.
    """
    return text if text.isascii() else text.translate(_folding())
