"""Lists of other articles inside the element of the text, told by their form: element by element nothing but linked titles.

Rankings, 相关阅读, advertised titles and menus stand above the first paragraph, between two and below the last, whatever
heading they have or none. A list of the text's own (files, documents, a table of contents) stays, and so does one that a
line introduces (……如下：), or that is most of the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from policynews.find.cards import SHORTEST_TITLE, names_other
from policynews.find.links import leads_to_other
from policynews.find.where import Found, Span
from policynews.lines.furniture import kind_of
from policynews.lines.prose import is_prose
from policynews.page.blocks import Node, RawBlock
from policynews.text.patterns import lazy_pattern

# Fewer titles are links of the text; two are a list where the template says so.
_FEWEST, _FEWEST_LISTED = 3, 2
_LISTS = frozenset({"ul", "ol"})
# Part of the lines of such a box that are titles: numbers, days and buttons stand among them.
_MOSTLY = 0.5
# Where more titles than this part name files and documents, the list is the text's own.
_OWN = 0.34
_LONGEST_HEADING = 16
# A letter or character that is none of a day: 01月12日
_SAID = lazy_pattern(r"[^\W\d_年月日]")
_INTRODUCES = ("：", ":")


class _Sums(NamedTuple):
    """Sums over the lines of the region, that of a range being the difference of two."""

    first: int
    titles: Sequence[int]
    own: Sequence[int]
    lines: Sequence[int]
    prose: Sequence[int]
    size: Sequence[int]

    def of(self, sums: Sequence[int], span: Span) -> int:
        """Return the sum over the lines of `span`."""
        return sums[span.last - self.first] - sums[span.first - self.first]


def link_lists(found: Found, dropped: Mapping[int, str]) -> dict[int, str]:
    """Return the lines of such lists inside the body but for those `dropped` already, each with its reason."""
    region = found.region
    if found.page is None:
        return {}
    shown = found.blocks[region.first : region.last]
    titles = [_is_title(block) for block in shown]
    if sum(titles) < _FEWEST_LISTED:
        return {}
    sums = _sums(shown, titles, region.first)
    listed: dict[int, str] = {}
    for node in _outermost(found, sums):
        if node.first in dropped or _is_introduced(found.blocks, node.first, region.first):
            continue
        start = _with_heading(found.blocks, node.first, region.first)
        listed.update(dict.fromkeys(range(start, node.last), "related-list"))
    return listed


def _is_title(block: RawBlock) -> bool:
    """Whether a line is a linked title, and its number or day at most."""
    if block.hidden or not block.is_line or block.linked < SHORTEST_TITLE:
        return False
    return names_other(block) or not _SAID.search(_rest(block))


def _rest(block: RawBlock) -> str:
    """Return what a line says besides its links."""
    text = block.text
    for linked, _ in block.links:
        text = text.replace(linked, "", 1)
    return text


def _sums(shown: Sequence[RawBlock], titles: Sequence[bool], first: int) -> _Sums:
    lines = [block.is_line and not block.hidden for block in shown]
    own = [title and not leads_to_other(block) for block, title in zip(shown, titles, strict=True)]
    prose = [
        len(block.text) if line and is_prose(block) and kind_of(block.text) is None else 0
        for block, line in zip(shown, lines, strict=True)
    ]
    size = [len(block.text) if line else 0 for block, line in zip(shown, lines, strict=True)]
    return _Sums(first, *([0, *accumulate(values)] for values in (titles, own, lines, prose, size)))


def _outermost(found: Found, sums: _Sums) -> Iterator[Node]:
    """Yield the outermost elements inside the region that are lists of other articles."""
    first, end = found.region.first, found.region.last
    for node in reversed(found.nodes):  # outer before inner
        if node.first >= first and node.last <= end and _is_list(node, sums):
            yield node
            end = node.first  # what is inside goes with it


def _is_list(node: Node, sums: _Sums) -> bool:
    titles, lines = sums.of(sums.titles, node), sums.of(sums.lines, node)
    listed = node.tag in _LISTS and titles == lines
    if titles < (_FEWEST_LISTED if listed else _FEWEST) or titles < _MOSTLY * lines or sums.of(sums.prose, node):
        return False
    return sums.of(sums.own, node) <= _OWN * titles and sums.of(sums.size, node) <= sums.prose[-1]


def _line_above(blocks: Sequence[RawBlock], index: int, first: int) -> int:
    """Return the line above `index`; -1 where none stands in the region."""
    return next((above for above in range(index - 1, first - 1, -1) if blocks[above].is_line), -1)


def _is_introduced(blocks: Sequence[RawBlock], index: int, first: int) -> bool:
    """Whether the line above a list ends in a colon and is no heading of related articles."""
    above = _line_above(blocks, index, first)
    text = blocks[above].text if above >= 0 else ""
    if not text.endswith(_INTRODUCES):
        return False
    kind = kind_of(text)
    return kind is None or not kind.opens_list


def _with_heading(blocks: Sequence[RawBlock], index: int, first: int) -> int:
    """Move the start over the heading of a list."""
    above = _line_above(blocks, index, first)
    if above < 0 or len(blocks[above].text) > _LONGEST_HEADING:
        return index
    kind = kind_of(blocks[above].text)
    return above if kind is not None and kind.opens_list else index
