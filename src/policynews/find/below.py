"""Whether a text stands right below the headline that the head declares: what does is believed before what weighs more.

A laxer reading, of boxes that are named or styled like furniture and of hidden ones, finds prose on most pages: rules for
comments, menus that explain themselves. Where a paragraph stands right below the headline, only a text that stands there
too takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, takewhile

from policynews.find.cards import names_other
from policynews.find.declared import COLUMN_NAME
from policynews.find.where import Declared, Region
from policynews.lines.furniture import kind_of
from policynews.lines.prose import is_prose, weigh
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key

# A line of fewer or more characters is no headline.
_SHORTEST, _LONGEST_HEAD = 5, 160
# Blocks between a headline and its text, and those of the text among which the headline stands.
_ABOVE_TEXT, _FIRST_LINES = 20, 4
# Lines of a text that begins below its headline, date and widgets among them.
_OPENING = 40
# So many titles of other articles are a list.
_MANY = 3
# A finished paragraph is at least this long and ends so; a prompt does not.
_PARAGRAPH = 30
_FINISHED = ("。", "！", "？", "”", "）", "」")


def furniture_below_headline(blocks: Sequence[RawBlock], declared: Callable[[], Declared]) -> str | None:
    """Return the kind of furniture as which the first sentence below the declared headline is marked; else None."""
    head = _last_headline(blocks, declared)
    below = blocks[head + 1 : head + 1 + _ABOVE_TEXT] if head >= 0 else ()
    return next((block.chrome for block in below if weigh(block, chrome=True) >= _PARAGRAPH), None)


def opening_below_headline(blocks: Sequence[RawBlock], declared: Callable[[], Declared]) -> frozenset[int]:
    """Return the lines from the declared headline to the last sentence above the first title of another article: they are
    of no card."""
    head = _last_headline(blocks, declared)
    if head < 0:
        return frozenset()
    below = takewhile(lambda index: not _names_article(blocks[index]), range(head + 1, len(blocks)))
    last = max((index for index in islice(below, _OPENING) if is_prose(blocks[index])), default=head)
    return frozenset(range(head + 1, last + 1))


def least_prose(blocks: Sequence[RawBlock], best: Region | None, declared: Callable[[], Declared] | None) -> float:
    """Return the prose that a laxer reading must hold to be looked at: more than that of a text which stands apart from
    the headline, several times as much as any other, for a page with one sentence is a page."""
    if best is None:
        return 0.0
    apart = declared is not None and not is_below_headline(blocks, best, declared)
    return best.prose if apart else 6 * best.prose + 120


def outweighs(
    blocks: Sequence[RawBlock],
    found: Region,
    best: Region | None,
    declared: Callable[[], Declared] | None,
    *,
    sure: bool = False,
) -> bool:
    """Whether a text in a box that is named or styled like furniture is the article, and `best` is not; `sure` tells that
    `best` is a paragraph right below the headline."""
    if best is None:
        return found.prose > 0
    if sure:
        return found.prose > best.prose and declared is not None and starts_below_headline(blocks, found, declared)
    if found.prose > 6 * best.prose + 120:
        return True
    return found.prose > best.prose and declared is not None and is_below_headline(blocks, found, declared)


def is_below_headline(blocks: Sequence[RawBlock], region: Region, declared: Callable[[], Declared]) -> bool:
    """Whether the headline that the head declares stands among the first lines of a text, or right above."""
    keys = declared().keys
    lines = blocks[region.first : region.first + _FIRST_LINES]
    return any(is_headline(block, keys) for block in lines) or starts_below_headline(blocks, region, declared)


def starts_below_headline(blocks: Sequence[RawBlock], region: Region, declared: Callable[[], Declared]) -> bool:
    """Whether the declared headline stands right above a text: neither a list of others nor a paragraph stands between."""
    keys = declared().keys
    others = 0
    for block in reversed(blocks[max(0, region.first - _ABOVE_TEXT) : region.first] if keys else ()):
        if is_headline(block, keys):
            return True
        others += _names_article(block)
        if others == _MANY or (block.chrome is None and not block.hidden and _is_paragraph(block)):
            return False
    return False


def is_sure(blocks: Sequence[RawBlock], region: Region, declared: Callable[[], Declared]) -> bool:
    """Whether a text right below the headline holds a finished paragraph."""
    return any(map(_is_paragraph, _lines(blocks, region))) and is_below_headline(blocks, region, declared)


def speaks(blocks: Sequence[RawBlock], region: Region) -> bool:
    """Whether a text holds a sentence, not dates and names alone."""
    return any(map(is_prose, _lines(blocks, region)))


def _is_paragraph(block: RawBlock) -> bool:
    return len(block.text) >= _PARAGRAPH and block.text.endswith(_FINISHED) and is_prose(block)


def _names_article(block: RawBlock) -> bool:
    """Whether a line is the linked title of another article, not a link to comments or to print."""
    return names_other(block) and kind_of(block.text) is None


def _last_headline(blocks: Sequence[RawBlock], declared: Callable[[], Declared]) -> int:
    """Return the last line that the head declares as the headline, and that is no link; -1 for none."""
    keys = declared().keys
    shortest = min(map(len, keys), default=0)  # a key is no longer than its line
    for index in range(len(blocks) - 1 if keys else -1, -1, -1):
        block = blocks[index]
        if not block.linked and len(block.text) >= shortest and is_headline(block, keys):
            return index
    return -1


def _lines(blocks: Sequence[RawBlock], region: Region) -> Sequence[RawBlock]:
    return [block for block in blocks[region.first : region.last] if block.is_line]


def is_headline(block: RawBlock, keys: Sequence[str]) -> bool:
    """Whether a line is a declared headline: a short one may name a column, unless it is the first heading."""
    if not block.is_line or len(block.text) > _LONGEST_HEAD:
        return False
    key = fold_key(block.text) if len(block.text) >= _SHORTEST else ""
    return key in keys and (len(key) >= COLUMN_NAME or block.tag == "h1")
