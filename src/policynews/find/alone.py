"""A short text, and the prose of other boxes beside it: what a site says of an author, of a column, of itself.

A long text outweighs them, a short one does not, and then the element that holds both weighs most. The box that stands
right below the headline is the text where links part it from prose that is less than its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.credits.infoline import is_info_line
from policynews.find.file_names import type_of_address
from policynews.find.named import headlines, is_strict_name
from policynews.find.where import Declared, Region, heaviest_run
from policynews.page.blocks import RawBlock, Walk, range_of

# Characters of a sentence: fewer are a title or a prompt.
_SENTENCE = 15
# Lines between a headline and the first of its text: date, source, widgets, pictures.
_HEAD_LINES = 40
_INFO_LINES, _LONGEST_INFO = 8, 200
_BOXES = frozenset({"div", "td", "section", "article", "main", "table", "form"})


class _Box(NamedTuple):
    """An element and the lines inside it."""

    element: etree._Element
    lines: range


def text_alone(walk: Walk, found: Region, weights: Sequence[float], declared: Callable[[], Declared]) -> Region | None:
    """Return the box right below the headline, if what `found` holds besides is prose of other boxes; else None."""
    spoken = [index for index in range(found.first, found.last) if weights[index] >= _SENTENCE]
    if len(spoken) < 2:
        return None
    box = _below_headline(walk, spoken[0], declared)
    if box is None or spoken[-1] < box.lines.stop:
        return None
    beside = next(index for index in spoken if index >= box.lines.stop)
    held = sum(max(0.0, weights[index]) for index in box.lines)
    if held <= heaviest_run(weights[beside : found.last])[0]:
        return None
    if not _are_apart(walk.blocks[box.lines.stop : beside + 1]) or _goes_on(box, walk.blocks[beside]):
        return None
    return Region(box.lines.start, box.lines.stop, None, found.hidden, held)


def _below_headline(walk: Walk, first: int, declared: Callable[[], Declared]) -> _Box | None:
    """Return the outermost box around a sentence that does not hold the headline above it; where no element stands around
    the text alone, the smallest that holds both; else None."""
    blocks = walk.blocks
    head = max((index for index in headlines(blocks, declared()) if index < first), default=-1)
    if head < 0 or first - head > _HEAD_LINES:
        head = _info_above(blocks, first)
    text, title = blocks[first].element, blocks[head].element if head >= 0 else None
    if text is None or title is None:
        return None
    above = {title, *title.iterancestors()}
    inner = text
    for element in text.iterancestors():
        if element in above:
            box = inner if inner.tag in _BOXES and _name(inner) else element
            lines = range_of(walk, box)
            return _Box(box, lines) if _name(box) and first in lines else None
        inner = element
    return None


def _info_above(blocks: Sequence[RawBlock], first: int) -> int:
    """Return where the info line above a sentence stands, which is below a headline that nothing declares; -1 for none."""
    near = [index for index in range(max(0, first - _INFO_LINES), first) if len(blocks[index].text) <= _LONGEST_INFO]
    return next((index for index in reversed(near) if is_info_line(blocks[index].text)), -1)


def _are_apart(blocks: Sequence[RawBlock]) -> bool:
    """Whether a link that leads to no file stands between a text and other prose."""
    return any(type_of_address(address) is None for block in blocks for _, address in block.links)


def _goes_on(box: _Box, beside: RawBlock) -> bool:
    """Whether prose beside a box is the rest of its text: a box that bears the same name, or that of a text."""
    own, above = _name(box.element), set(box.element.iterancestors())
    named = is_strict_name(own, box.element.get("itemprop"))
    element = beside.element
    while element is not None and element not in above:
        name = _name(element)
        if (name and name == own) or (not named and is_strict_name(name, element.get("itemprop"))):
            return True
        element = element.getparent()
    return False


def _name(element: etree._Element) -> str:
    return " ".join(filter(None, (element.get("class"), element.get("id"))))
