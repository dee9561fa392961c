"""The lines of a rendered text and what is known of each: read once, asked where the text begins and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from policynews.documents.numbering import Numeral, numeral_of
from policynews.lines.prose import weigh_line
from policynews.lines.rendered import SHORTEST, SURE_TITLE, announced_key, goes_on_from, names_site
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

COPY = 20
"""A line this long that stands twice is a copy; so is a cut one that begins with so many of its characters."""

# 某县政府网-某某美术馆, 某某日报|要闻|某地修桥: the marks in a `<title>`, folded
_MARK = lazy_pattern(r"[-|_–—·]+")
_STOPS = frozenset("。！？；：”）」!?;:)…")


class Sheet(NamedTuple):
    """The lines of a rendered text."""

    lines: list[str]
    weights: list[float]
    """What each line says for (positive, in characters) or against being body text."""
    announced: str
    """Key of the first line, which names the headline where it is a `<title>`; empty where it is a sentence."""
    behind: str
    """What stands behind the name of a site in it (某县政府网-某某美术馆); empty where none stands first."""
    begins: frozenset[str]
    """First characters of a line that repeats either, as printed and as folded."""
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
    behind = _behind_site(announced)
    begins = frozenset([announced[:1], lines[0][:1].lower(), *behind[:1]] if announced else ())
    return Sheet(lines, weights, announced, behind, begins, [numeral_of(line) for line in lines], prose)


def _behind_site(announced: str) -> str:
    """Return what stands behind the last mark of a first line that begins with the name of its site."""
    site, *parts = _MARK.split(announced)
    return parts[-1] if parts and names_site(site) else ""


def repeats_headline(sheet: Sheet, index: int) -> bool:
    """Whether a line repeats the beginning of the headline that the first line announces."""
    line = sheet.lines[index]
    if line[:1].lower() not in sheet.begins:
        return False
    if line[:1] == sheet.behind[:1] and _is_behind_site(sheet, index):
        return True
    if len(line) < SHORTEST:
        return False
    key = fold_key(line)
    if goes_on_from(sheet.announced, key):
        return True
    # A shorter beginning of the headline is the headline only where a mark parts it from a column or a site.
    return sheet.announced.startswith(key) and (len(key) >= SURE_TITLE or not sheet.announced[len(key) :][:1].isalnum())


def _is_behind_site(sheet: Sheet, index: int) -> bool:
    """Whether a line is what the first line has behind its site, and no column: it is long, or the text begins with it."""
    line = sheet.lines[index]
    if len(line) < SURE_TITLE and not sheet.lines[min(index + 1, len(sheet.lines) - 1)].startswith(line):
        return False
    return fold_key(line) == sheet.behind
