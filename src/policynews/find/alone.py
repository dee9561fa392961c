"""A short text, and the prose of other boxes beside it: what a site says of an author, of a column, of itself.

A long text outweighs them, a short one does not, and then the element that holds both weighs most. The box that stands
right below the headline is the text where links part it from prose that is less than its own, or a heading of other
articles or comments from any.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.credits.infoline import is_info_line
from policynews.find.file_names import type_of_address
from policynews.find.named import headlines, is_strict_name
from policynews.find.where import Declared, Region, heaviest_run
from policynews.lines.furniture import kind_of
from policynews.page.blocks import RawBlock, Walk, range_of

# Characters of a sentence: fewer are a title or a prompt.
_SENTENCE = 15
# Lines between a headline and the first of its text: date, source, widgets, pictures.
_HEAD_LINES = 40
_INFO_LINES, _LONGEST_INFO = 8, 200
# A finished paragraph; a shorter one may be a prompt.
_PARAGRAPH = 30
_STOPS = ("。", "！", "？", "”", "」", "）")
_LONGEST_HEADING = 16
_BOXES = frozenset({"div", "td", "section", "article", "main", "table", "form"})


class _Box(NamedTuple):
    """An element and the lines inside it."""

    element: etree._Element
    lines: range


def text_alone(walk: Walk, found: Region, weights: Sequence[float], declared: Callable[[], Declared]) -> Region | None:
    """Return the box right below the headline, if what `found` holds besides, or instead, is prose of other boxes; else
    None."""
    spoken = [index for index in range(found.first, found.last) if weights[index] >= _SENTENCE]
    if not spoken:
        return None
    above = _spoken_above(walk.blocks, spoken[0], weights, declared)
    if above >= 0:
        box = _below_headline(walk, above, declared, apart_from=walk.blocks[spoken[0]])
        alone = box is not None and box.lines.stop <= spoken[0] and _ends(box, walk.blocks, spoken[0])
    else:
        box = _below_headline(walk, spoken[0], declared)
        alone = box is not None and box.lines.stop <= spoken[-1] and _outweighs(box, walk.blocks, spoken, weights)
    if box is None or not alone:
        return None
    return Region(box.lines.start, box.lines.stop, None, found.hidden, sum(max(0.0, weights[i]) for i in box.lines))


def _outweighs(box: _Box, blocks: Sequence[RawBlock], spoken: Sequence[int], weights: Sequence[float]) -> bool:
    """Whether a link parts a box from prose behind it that is less than its own, or a heading of other articles from any."""
    beside = next(index for index in spoken if index >= box.lines.stop)
    if _ends(box, blocks, beside):
        return True
    held = sum(max(0.0, weights[index]) for index in box.lines)
    if held <= heaviest_run(weights[beside : spoken[-1] + 1])[0]:
        return False
    return _are_apart(blocks[box.lines.stop : beside + 1]) and not _goes_on(box, blocks[beside])


def _ends(box: _Box, blocks: Sequence[RawBlock], beside: int) -> bool:
    """Whether a text ends with its box, and the prose `beside` is none of it."""
    return _is_closed(blocks[box.lines.stop : beside + 1]) and not _goes_on(box, blocks[beside])


def _spoken_above(
    blocks: Sequence[RawBlock], first: int, weights: Sequence[float], declared: Callable[[], Declared]
) -> int:
    """Return the first paragraph between the headline and a text that begins further down; -1 for none."""
    head = max((index for index in headlines(blocks, declared()) if index < first), default=-1)
    near = range(head + 1, min(first, head + 1 + _HEAD_LINES)) if head >= 0 else ()
    return next((index for index in near if weights[index] >= _PARAGRAPH and blocks[index].text.endswith(_STOPS)), -1)


def _is_closed(blocks: Sequence[RawBlock]) -> bool:
    """Whether what stands behind a text ends it: a heading of other articles or of comments, or a box of comments."""
    if any(block.tag == "box" and block.chrome == "comments" for block in blocks):
        return True
    kinds = (kind_of(block.text) for block in blocks if block.is_line and len(block.text) <= _LONGEST_HEADING)
    return any(kind is not None and kind.opens_list for kind in kinds)


def _below_headline(
    walk: Walk, first: int, declared: Callable[[], Declared], *, apart_from: RawBlock | None = None
) -> _Box | None:
    """Return the outermost box around a sentence that does not hold the headline above it; where no element stands around
    the text alone, the smallest that holds both; else None. The box has a class or id, or holds not `apart_from` either."""
    blocks = walk.blocks
    head = max((index for index in headlines(blocks, declared()) if index < first), default=-1)
    if head < 0 or first - head > _HEAD_LINES:
        head = _info_above(blocks, first)
    text, title = blocks[first].element, blocks[head].element if head >= 0 else None
    if text is None or title is None:
        return None
    above = {title, *title.iterancestors()}
    if apart_from is not None and apart_from.element is not None:
        above.update((apart_from.element, *apart_from.element.iterancestors()))
    named = apart_from is None
    inner = text
    for element in text.iterancestors():
        if element in above:
            box = inner if inner.tag in _BOXES and (_name(inner) or not named) else element
            lines = range_of(walk, box)
            return _Box(box, lines) if (_name(box) or not named) and first in lines else None
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
