"""Footnotes in a box of their own: behind the text, with links to other pages between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from policynews.find.where import Found
from policynews.page.blocks import RawBlock
from policynews.text.patterns import lazy_pattern

# 蕾铃今年21岁[1]。: a mark in the text; [1] 此处为化名: the note it points to
_MARK = lazy_pattern(r"\S\[1\]")
_NOTE = lazy_pattern(r"\[(\d{1,3})\]\s?\S")
# 脚注：, 参考文献, Notes: above the first note
_HEADING = lazy_pattern(
    r"\W{0,2}(?:脚注|腳註|尾注|尾註|注释|註釋|注解|註解|附注|附註|[注註]|参考(?:文献|资料|来源)|參考(?:文獻|資料|來源)|资料来源|資料來源|[Nn]otes?|NOTES|[Rr]eferences?)\W{0,2}$"
)
# Lines between a text and its notes: a box of links, a share bar.
_BETWEEN = 24
_MOST_NOTES = 200


def with_footnotes(found: Found) -> Found:
    """Return `found` with the notes behind the text that its marks point to; what stands between is left out."""
    blocks, region = found.blocks, found.region
    near = range(region.last, min(region.last + _BETWEEN, len(blocks)))
    first = next((i for i in near if _number(blocks[i]) == 1), None)
    if first is None or not _is_marked(blocks[region.first : region.last]):
        return found
    notes = [
        *takewhile(lambda i: _number(blocks[i]) == i - first + 1, range(first, min(first + _MOST_NOTES, len(blocks))))
    ]
    above = first - 1
    start = above if above >= region.last and _HEADING.match(blocks[above].text) else first
    between = (i for i in range(region.last, start) if blocks[i].is_line)
    dropped = {**dict.fromkeys(between, "tail"), **found.dropped}
    return found._replace(region=region._replace(last=notes[-1] + 1, node=None), dropped=dropped)


def _number(block: RawBlock) -> int:
    """Return the number of a note, 0 for any other line."""
    note = _NOTE.match(block.text) if block.text[:1] == "[" and block.is_line and not block.hidden else None
    return int(note[1]) if note else 0


def _is_marked(text: Sequence[RawBlock]) -> bool:
    """Whether a text points to a first note and does not hold it itself."""
    return any(_MARK.search(block.text) for block in text) and not any(_number(block) == 1 for block in text)
