"""Whether two passages are of one text: a text that goes on speaks of the same things, and so in the same words.

This is lexical cohesion (Hearst, TextTiling, 1997), counted in pairs of Chinese characters. On 142 articles two paragraphs
shared in the median 8 to 22 pairs in a hundred with the one to eight above them, and with those of another text 0 to 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policynews.text.patterns import HAN, lazy_pattern

_HAN_RUN = lazy_pattern(rf"{HAN}+")
# Fewer pairs in a passage say nothing.
_FEWEST_PAIRS = 10
# Nine in ten passages of other texts share less: the more is compared, the more pairs are shared by chance.
_BY_CHANCE, _BY_PARAGRAPH = 0.03, 0.01
_LONGEST = 400


def goes_on_in_words(passage: Iterable[str], text: Sequence[str], *, times: float = 1.0) -> bool:
    """Whether a passage shares so many pairs of characters with the paragraphs of a text that it belongs to them.

    `times` asks for so many times the share that passages of other texts have by chance. A passage with few Chinese
    characters belongs to nothing. Of each paragraph the first 400 characters are read.
    """
    share = _share(passage, text)
    return share is not None and share >= times * _by_chance(text)


def is_foreign_to(
    passage: Iterable[str], text: Sequence[str], *, times: float = 0.5, fewest: int = _FEWEST_PAIRS
) -> bool:
    """Whether a passage shares less than `times` of what passages of other texts have in common with a text by chance; a
    passage of less than `fewest` pairs does not tell."""
    share = _share(passage, text, fewest)
    return share is not None and share < times * _by_chance(text)


def _by_chance(text: Sequence[str]) -> float:
    return _BY_CHANCE + _BY_PARAGRAPH * len(text)


def _share(passage: Iterable[str], text: Sequence[str], fewest: int = _FEWEST_PAIRS) -> float | None:
    """Return which part of the pairs of a passage a text has as well; None where they are too few."""
    pairs = _pairs(passage)
    return len(pairs & _pairs(text)) / len(pairs) if len(pairs) >= fewest else None


def _pairs(lines: Iterable[str]) -> set[str]:
    runs = [run for line in lines for run in _HAN_RUN.findall(line, 0, _LONGEST)]
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
