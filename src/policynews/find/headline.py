"""The headline: its readers in their order, for pages and for rendered text.

On a page

1. `layout:NAME`: the element that a layout locates;
2. `heading`, `title-block`: the visible line that its tag, its class, its place and the head of the page speak for;
3. what the head declares: `metadata-table`, `meta:articletitle`, `meta:og:title`, `meta:twitter:title`, `json-ld`, looser
   ones as `meta:dc.title`, `title-tag`;
4. `line`: the line above the info line or the text, by its place alone.

The first that finds a headline wins, with two exceptions. A line that the head does not know, and that is no heading on
the info line, gives way to what metas and `<title>` agree on. And a headline is doubtful when it may be the name of a
site, column or author: from `<title>` alone, ending as names of sites do, or short and not declared word for word; then
the last reader is asked as well, and what stands nearer to the text holds. Rendered text has places only, so there the
last reader is the only one but for the headline that a metadata table states.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from policynews.credits.infoline import is_info_line, read_info_line
from policynews.find.declared import (
    COLUMN_NAME,
    declared_titles,
    is_name,
    title_from_head,
    uncut,
    without_badge,
    without_info,
)
from policynews.find.headline_lines import LONGEST_HEADLINE, OPENING, assemble, share_of
from policynews.find.headline_marked import find_title, is_no_headline
from policynews.find.headline_placed import find_line_title
from policynews.find.suffixes import beginnings, without_chain
from policynews.find.where import Declared, Places, Region, Title
from policynews.lines.kinds import is_linked_title, leads_away
from policynews.lines.prose import is_prose
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# 某某自治区人民政府门户网站: in the banner of every page, and in its <title>
_SITE_NAME = lazy_pattern(r"(?:网站|網站|门户|官网|官網|政府网|信息网|新闻网|资讯网|全球資訊網)$")
# /xw/, /zwgk/index.html, list_12.html, ?column=3: addresses of columns; that of an article holds its number or date
_COLUMN_ADDRESS = lazy_pattern(r"/(?:index\b[^/]*)?$|list|col|chann|categ|lanmu|node|^[^\d]*$", re.I)
# 40 characters with a comma are a paragraph; a headline that nothing but its place tells is shorter.
_LONGEST_OF_PLACE = 40
# Longest line that may be an info line or a path of columns.
_LONGEST_LINE = 200
# So many links between a heading and the text are a menu.
_MENU = 6
# Lines at the start of a text in which the words of its headline are looked for, and by how much more of its pairs of
# characters they must know a declared headline than the line above them.
_LINES_OF_OPENING, _BETTER_KNOWN = 40, 0.3
# Lines above a text in which its info line is looked for: a menu may be longer.
_LINES_ABOVE = 64


def page_headline(page: Page, places: Places, region: Region, table_title: str | None) -> Title | None:
    """Return the headline of a page, or None; `table_title` is the one that its metadata table states."""
    known = places.declared if table_title is None else None
    declared = known() if known else declared_titles(page, table_title)
    title = _located_title(places, declared) or find_title(places.blocks, region, declared)
    if title is not None and _is_inside(title, places.blocks, region, declared):
        title = _placed_title(places.blocks, region._replace(last=title.first), declared) or title
    elif title is None or _is_doubtful(title, places.blocks, region, declared):
        # Many portals give every page the same <title> and mark the headline with nothing but its size.
        title = _nearer(title, _placed_title(places.blocks, region, declared))
    if title is None or not title.reader.startswith("layout:"):
        title = _known_to_text(title, places.blocks, region, declared)
    if title is not None and title.first < 0 and (shorter := beginnings(title.text)):
        return title._replace(text=_as_printed(page, shorter) or title.text)
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


def _is_inside(title: Title, blocks: Sequence[RawBlock], region: Region, declared: Declared) -> bool:
    """Whether a heading that the head does not know stands below a paragraph of the text: it heads a part of it."""
    if title.first <= region.first or fold_key(title.text) in declared.keys:
        return False
    return any(is_prose(block) for block in blocks[region.first : title.first])


def _is_over_menu(title: Title, blocks: Sequence[RawBlock], region: Region, declared: Declared) -> bool:
    """Whether a menu stands between text and a heading that the head does not know: the name of a site heads its menu."""
    if title.first < 0 or fold_key(title.text) in declared.keys:
        return False
    between = blocks[title.last : region.first]
    boxes = any(block.tag == "box" and block.chrome == "navigation" for block in between)
    return boxes or sum(block.linked * 2 > len(block.text) for block in between) >= _MENU


def _is_doubtful(title: Title, blocks: Sequence[RawBlock], region: Region, declared: Declared) -> bool:
    """Whether a headline may be the name of a site, column or author: from `<title>` alone, ending as names of sites do,
    above a menu, or short, unless the head declares a short one word for word and the page prints it nowhere as one of these."""
    if title.reader == "title-tag" or _SITE_NAME.search(title.text) or is_name(title.text):
        return True
    if _is_over_menu(title, blocks, region, declared):
        return True
    if len(title.text) >= COLUMN_NAME:
        return False
    key = fold_key(title.text)
    return key not in declared.keys or _serves_otherwise(key, blocks[: region.first], title)


def _serves_otherwise(key: str, blocks: Sequence[RawBlock], title: Title) -> bool:
    """Whether the page prints the words above its text as a column, or beside its date as source or author."""
    for index, block in enumerate(blocks[-_LINES_ABOVE:], max(0, len(blocks) - _LINES_ABOVE)):
        if title.first <= index < title.last or key not in fold_key(block.text[:_LONGEST_LINE]):
            continue
        if any(fold_key(text) == key and _COLUMN_ADDRESS.search(href) for text, href in block.links):
            return True
        info = read_info_line(block.text)
        names = [
            info.source.name if info.source else "",
            info.unlabelled or "",
            *(person.name for person in info.people),
        ]
        if key in map(fold_key, names):
            return True
    return False


def _as_printed(page: Page, beginnings_: Sequence[str]) -> str | None:
    """Return the beginning of a declared title that a heading of the page prints, menus and hidden boxes included."""
    printed = {fold_key("".join(map(str, heading.itertext()))) for heading in page.root.iter("h1", "h2", "h3")}
    return next((text for text in beginnings_ if len(text) > 3 and fold_key(text) in printed), None)


def _nearer(marked: Title | None, placed: Title | None) -> Title | None:
    """Return the one of two headlines to believe: a short one in a heading holds, unless another stands below it."""
    if marked is None or placed is None:
        return marked or placed
    return placed if marked.first < 0 or placed.first > marked.first else marked


def _known_to_text(title: Title | None, blocks: Sequence[RawBlock], region: Region, declared: Declared) -> Title | None:
    """Return the headline that the head declares in place of a line of the page that says something else, where the text
    has the words of the one and not those of the other: the page prints its headline nowhere, or in a box passed over."""
    key = fold_key(title.text) if title is not None and title.first >= 0 else ""
    head = (
        title_from_head(declared) if key and not any(key in other or other in key for other in declared.keys) else None
    )
    if title is None or head is None:
        return title
    opening = "".join([block.text for block in blocks[region.first : region.last][:_LINES_OF_OPENING]])[:OPENING]
    return head if share_of(head.text, opening) >= share_of(title.text, opening) + _BETTER_KNOWN else title


def _placed_title(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> Title | None:
    """Return the headline by where it stands, as in rendered text: above the info line or the text; or None."""
    shown = [
        i
        for i, block in enumerate(blocks[: region.last])
        if block.is_line and not block.hidden and not (is_linked_title(block) and leads_away(block))
    ]
    lines = [blocks[i] for i in shown]
    if not lines:
        return None
    inside = region._replace(first=sum(i < region.first for i in shown), last=len(lines))
    title = find_line_title(lines, inside, info_lines_near(lines, inside))
    if title is None or title.first < 0:
        return title
    line = lines[title.first]
    if is_no_headline(line, declared) or is_name(line.text) or (len(line.text) > _LONGEST_OF_PLACE and is_prose(line)):
        return None
    first, last = shown[title.first], shown[title.last - 1] + 1
    if last - first == 1 and (blocks[first].broken or (first and blocks[first - 1].broken)):
        return assemble(blocks, first, True, declared)._replace(reader=title.reader)
    return title._replace(first=first, last=last)
