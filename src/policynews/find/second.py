"""A page with two articles, one below the other: the first is taken."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.infoline import is_info_line
from policynews.find.headline_lines import HEADINGS
from policynews.find.where import Found
from policynews.lines.prose import is_prose
from policynews.lines.rendered import STATES_DATE, STATES_SOURCE
from policynews.model.article import Notice
from policynews.page.blocks import RawBlock, element_name
from policynews.text.folding import fold_key

# Lines below a headline among which its date or source stands, and those among which its text begins.
_INFO, _TEXT = 3, 8


def before_second(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return `found` with a text that ends above the headline of a second article, and the notice that says so.

    A second article has a headline like the first: in the same heading, with a date or source and a text of its own below.
    """
    at = _second_headline(found)
    if at is None:
        return found, ()
    region = found.region._replace(last=min(found.region.last, at), node=None)
    message = f"the page holds another article ({found.blocks[at].text[:40]}); the first was taken"
    return found._replace(region=region), (Notice(code="more-articles", message=message, field="blocks"),)


def _second_headline(found: Found) -> int | None:
    """Return the index of the headline of a second article below the first; None where there is none."""
    blocks, title = found.blocks, found.title_range
    if not title or found.region.last <= title.stop or blocks[title.start].tag not in HEADINGS:
        return None
    tag, key = blocks[title.start].tag, fold_key(found.headline.text if found.headline else "")
    name = element_name(blocks[title.start])
    for index in range(max(title.stop, found.region.first) + 1, len(blocks)):
        block = blocks[index]
        if block.tag != tag or block.linked or block.chrome or block.hidden or index in found.dropped:
            continue
        if element_name(block) == name and fold_key(block.text) not in key and _heads_article(blocks, index):
            return index if any(map(is_prose, blocks[title.stop : index])) else None
    return None


def _heads_article(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether date or source and then sentences stand below a heading."""
    infos = [block.text for block in blocks[index + 1 : index + 1 + _INFO] if block.is_line]
    if not any(is_info_line(text) and (STATES_DATE.search(text) or STATES_SOURCE.search(text)) for text in infos):
        return False
    return sum(map(is_prose, blocks[index + 1 : index + 1 + _TEXT])) > 1
