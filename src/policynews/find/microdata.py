"""Microdata printed as text: boxes of values for machines, which an outer style sheet hides from a reader."""

from __future__ import annotations

from policynews.dates.shapes import NUMERIC_DAY
from policynews.page.blocks import RawBlock, Walk
from policynews.text.patterns import lazy_pattern

# Lines of such a box, characters of one: a headline is among them, a paragraph is not.
_LINES = 40
_LONGEST = 80
# https://…, 2024-03-05T10:20+0800, +86000000, 1920, true: nothing a template shows a reader
_FOR_MACHINES = lazy_pattern(rf"https?://\S+$|{NUMERIC_DAY}T\d|\+?\d{{3,14}}$|[Tt]rue$|[Ff]alse$|PT\d+[HMS]")
_FEWEST = 2


def find_microdata(walk: Walk) -> frozenset[int]:
    """Return the indices of all blocks in boxes with `itemscope` whose values are for machines."""
    found: set[int] = set()
    for node in walk.nodes:
        if node.last - node.first <= _LINES and node.element.get("itemscope") is not None:
            blocks = walk.blocks[node.first : node.last]
            if sum(map(_is_for_machines, blocks)) >= _FEWEST and all(len(block.text) <= _LONGEST for block in blocks):
                found.update(range(node.first, node.last))
    return frozenset(found)


def _is_for_machines(block: RawBlock) -> bool:
    """Whether a line is a value that its own element names, and no link or text."""
    if block.element is None or block.element.get("itemprop") is None or block.linked:
        return False
    return block.is_line and _FOR_MACHINES.match(block.text) is not None
