"""The headline: its readers in their order, for pages and for rendered text.

On a page: the element that a layout locates (`layout:…`); the line that its tag, its class and the head of the page
speak for (`heading`, `title-block`); what the head declares (`meta:…`, `title-tag`). One that may be the name of a site
or column is doubtful: then the line above the info line or the text is asked too (`first-line`, `line`), and the one
nearer to the text holds. Rendered text has places only, so there the last reader is the only one.
"""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.infoline import is_info_line
from policynews.find.declared import (
    COLUMN_NAME,
    Declared,
    declared_titles,
    uncut,
    without_badge,
    without_info,
)
from policynews.find.headline_marked import LONGEST_HEADLINE, find_title
from policynews.find.headline_placed import find_line_title
from policynews.find.suffixes import without_chain
from policynews.find.where import Places, Region, Title
from policynews.lines.kinds import is_linked_title
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# 某某自治区人民政府门户网站: in the banner of every page, and in its <title>
_SITE_NAME = lazy_pattern(r"(?:网站|網站|门户|官网|官網|政府网|信息网|新闻网|资讯网|全球資訊網)$")
# Lines above a text in which its info line is looked for: a menu may be longer.
_LINES_ABOVE = 64


def page_headline(page: Page, places: Places, region: Region, table_title: str | None) -> Title | None:
    """Return the headline of a page, or None; `table_title` is the one that its metadata table states."""
    declared = declared_titles(page, table_title)
    title = _located_title(places, declared) or find_title(places.blocks, region, declared)
    if title is None or _is_doubtful(title):
        # Many portals give every page the same <title> and mark the headline with nothing but its size.
        title = _nearer(title, _placed_title(places.blocks, region))
    return title


def info_lines_near(blocks: Sequence[RawBlock], region: Region) -> frozenset[int]:
    """Return the indices of the info lines above a text and among its first lines."""
    near = range(max(0, region.first - _LINES_ABOVE), min(region.first + 12, len(blocks)))
    return frozenset(i for i in near if is_info_line(blocks[i].text))


def _located_title(places: Places, declared: Declared) -> Title | None:
    """Return the headline in the element a layout located, or None where that holds none."""
    lines = places.located.get("title", ())
    if not lines:
        return None
    shown = without_info(" ".join(line.text for line in lines), declared)
    text = uncut(without_badge(without_chain(shown), declared), declared)
    if not 2 <= len(text) <= 2 * LONGEST_HEADLINE or fold_key(text) in declared.sites:
        return None
    first, last = (places.title.start, places.title.stop) if places.title else (-1, -1)
    return Title(text, f"layout:{places.layout}", first, last)


def _is_doubtful(title: Title) -> bool:
    """Whether a headline may be the name of a site or column: from `<title>` alone, short, or ending as such names do."""
    return title.reader == "title-tag" or len(title.text) < COLUMN_NAME or bool(_SITE_NAME.search(title.text))


def _nearer(marked: Title | None, placed: Title | None) -> Title | None:
    """Return the one of two headlines to believe: a short one in a heading holds, unless another stands below it."""
    if marked is None or placed is None:
        return marked or placed
    return placed if marked.first < 0 or placed.first > marked.first else marked


def _placed_title(blocks: Sequence[RawBlock], region: Region) -> Title | None:
    """Return the headline by where it stands, as in rendered text: above the info line or the text; or None."""
    shown = [
        i for i in range(region.last) if blocks[i].is_line and not blocks[i].hidden and not is_linked_title(blocks[i])
    ]
    lines = [blocks[i] for i in shown]
    if not lines:
        return None
    inside = region._replace(first=sum(i < region.first for i in shown), last=len(lines))
    title = find_line_title(lines, inside, info_lines_near(lines, inside))
    if title is None or title.first < 0:
        return title
    return title._replace(first=shown[title.first], last=shown[title.last - 1] + 1)
