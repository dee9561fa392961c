"""The lines of a rendered text and what is known of each: read once, asked where the text begins and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from policynews.documents.numbering import Numeral, numeral_of
from policynews.lines.prose import weigh_line
from policynews.lines.rendered import SURE_TITLE, announced_key, goes_on_from
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key

COPY = 20
"""A line this long that stands twice is a copy; so is a cut one that begins with so many of its characters."""

_STOPS = frozenset("。！？；：”）」!?;:)…")


class Sheet(NamedTuple):
    """The lines of a rendered text."""

    lines: list[str]
    weights: list[float]
    """What each line says for (positive, in characters) or against being body text."""
    announced: str
    """Key of the first line, which names the headline where it is a `<title>`; empty where it is a sentence."""
    begins: frozenset[str]
    """First characters of a line that repeats it, as printed and as folded."""
    numerals: list[Numeral | None]
    """The number each line begins with: 二、, （三）, 第四条."""
    prose: list[float]
    """How much prose stands above each line, in characters."""


def read_sheet(blocks: Sequence[RawBlock]) -> Sheet:
    """Return the lines of a rendered text, each weighed once."""
    lines = [block.text for block in blocks]
    longest = {line[:COPY]: line for line in sorted(lines, key=len) if len(line) >= COPY}
    weights: list[float] = []
    seen: set[str] = set()
    for block, line in zip(blocks, lines, strict=True):
        weight = weigh_line(line) if block.chrome is None else 0.0
        if weight >= COPY:
            # The summary above a text is the beginning of its first paragraph, cut somewhere.
            cut = line[-1] not in _STOPS and longest[line[:COPY]].startswith(line) and longest[line[:COPY]] != line
            weight = -2.0 if cut or line in seen else weight
            seen.add(line)
        weights.append(weight)
    prose = list(accumulate((max(weight, 0.0) for weight in weights), initial=0.0))
    announced = announced_key(lines)
    begins = frozenset([announced[:1], lines[0][:1].lower()] if announced else ())
    return Sheet(lines, weights, announced, begins, [numeral_of(line) for line in lines], prose)


def repeats_headline(sheet: Sheet, index: int) -> bool:
    """Whether a line repeats the beginning of the headline that the first line announces."""
    line = sheet.lines[index]
    if len(line) < 8 or line[:1].lower() not in sheet.begins:
        return False
    key = fold_key(line)
    if goes_on_from(sheet.announced, key):
        return True
    # A shorter beginning of the headline is the headline only where a mark parts it from a column or a site.
    return sheet.announced.startswith(key) and (len(key) >= SURE_TITLE or not sheet.announced[len(key) :][:1].isalnum())
