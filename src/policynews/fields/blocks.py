"""From the lines of the body to typed blocks: headings, paragraphs, list items, tables, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policynews.documents.numbering import heading_levels
from policynews.draft import Draft
from policynews.find.where import Found, Parts
from policynews.model.article import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.page.blocks import Node, RawBlock
from policynews.page.grid import Cell, closest, read_grid
from policynews.page.page import Page
from policynews.repair.paragraphs import join_broken_paragraphs
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_HEADING_TAGS = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
# 图为…, 图1：, △…, ▲…, （资料图）, 某某 摄
_CAPTION = lazy_pattern(r"^(?:图为|图\d{0,2}\s*[::]|[△▲▼↑↓◎]|资料图|配图|题图)|(?:摄|供图|资料图)\s*[)）]?。?$")
_CAPTION_NAME = lazy_pattern(r"caption|img_?descr|pictext|pic_?info|img_?txt|imgtext|picture-?desc|tushuo", re.I)
_SOURCES = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazyload",
    "data-echo",
    "data-url",
    "oldsrc",
    "_src",
    "src",
)
# Both run on lower case: ignoring case costs more than folding it.
_PLACEHOLDER = lazy_pattern(r"/(?:blank|loading|grey|placeholder|spacer|lazy|transparent|space)[\w-]*\.(?:gif|png|svg)")
# Pictures of the template: icons, badges, codes, counters.
_ICON = lazy_pattern(
    r"icon|logo|qrcode|erweima|ewm|weixin|wechat|wx\.|share|btn|button|arrow|/filetypeimages/|sprite|\.svg$|zfwzzc|conac|jiucuo|avatar|dot\.gif|red\.png|blue\.png"
)
_UNIT = lazy_pattern(r"单位\s*[::]\s*([^\s)）]{1,12})")
_SMALL = 60


def read_blocks(draft: Draft, found: Found, parts: Parts, *, join: bool) -> None:
    """Set `blocks` from the lines of the text; `join` puts paragraphs together that were cut in mid-sentence."""
    blocks, kept = found.blocks, parts.kept
    if join and (groups := _cut_paragraphs(blocks, kept)):
        gone = {i for group in groups for i in group[1:]}
        blocks = list(blocks)
        for group in groups:
            links = tuple(link for i in group for link in blocks[i].links)
            blocks[group[0]] = blocks[group[0]]._replace(text="".join(blocks[i].text for i in group), links=links)
        message = f"{len(gone)} paragraphs cut in mid-sentence were joined to the one before"
        draft.notice("paragraphs-joined", message, "blocks")
        kept = [i for i in kept if i not in gone]
    draft.blocks = assemble(blocks, kept, found.nodes, found.page)


def _cut_paragraphs(blocks: Sequence[RawBlock], kept: Sequence[int]) -> list[list[int]]:
    """Return the lines of each paragraph that was cut."""
    lines = [i for i in kept if blocks[i].is_line]
    return [[lines[place] for place in group] for group in join_broken_paragraphs([blocks[i].text for i in lines])]


def assemble(
    blocks: Sequence[RawBlock], kept: Sequence[int], nodes: Sequence[Node], page: Page | None
) -> tuple[Block, ...]:
    """Return the kept lines as typed blocks, in order; cells of a data table become one `Table`."""
    tables = _data_tables(blocks, kept, nodes)
    texts = ["" if blocks[i].tag == "img" or i in tables else blocks[i].text for i in kept]
    levels = heading_levels(texts)
    result: list[Block] = []
    done: set[int] = set()
    for position, index in enumerate(kept):
        if index in done:
            continue
        block = blocks[index]
        table = tables.get(index)
        if table is not None:
            built, used = table
            done |= used
            result.append(_with_caption(built, result))
        elif block.tag == "img":
            figure = _figure(block, page)
            if figure is not None:
                caption = _caption(blocks, kept[position + 1 : position + 2])
                done |= set(kept[position + 1 : position + 2]) if caption else set()
                result.append(Figure(url=figure, caption=caption, alt=block.text or None))
        else:
            result.append(_text_block(block, levels[position], page))
    return tuple(result)


def _text_block(block: RawBlock, level: int | None, page: Page | None) -> Block:
    tag, text = block.tag, block.text
    links = _links(block, page) if block.links and page else ()
    if tag in _HEADING_TAGS:
        return Heading(text=text, level=_HEADING_TAGS[tag], links=links)
    if level is not None and tag != "li":
        return Heading(text=text, level=level, links=links)
    if block.bold >= len(text) and len(text) <= _SMALL and not text.endswith(("。", "；", "，")):
        return Heading(text=text, level=2, links=links)
    if tag == "li":
        ordered, level = _list_facts(block)
        return ListItem(text=text, level=level, ordered=ordered, links=links)
    if tag == "blockquote":
        return Quote(text=text, links=links)
    return Paragraph(text=text, links=links)


def _links(block: RawBlock, page: Page) -> tuple[Link, ...]:
    return tuple(
        Link(text=text, url=url) for text, href in block.links if (url := page.absolute(href)) and _is_address(url)
    )


def _is_address(url: str) -> bool:
    return not url.lower().startswith(("javascript:", "data:", "#"))


def _list_facts(block: RawBlock) -> tuple[bool, int]:
    """Whether the list is ordered, and how many lists enclose the item."""
    element = block.element
    ordered, level = False, 0
    while element is not None:
        if element.tag in ("ul", "ol", "menu", "dir"):
            ordered = element.tag == "ol" if level == 0 else ordered
            level += 1
        element = element.getparent()
    return ordered, max(level, 1)


def _figure(block: RawBlock, page: Page | None) -> str | None:
    """Return the address of a picture of the article; None for icons, counters and placeholders."""
    element = block.element
    if element is None or page is None:
        return None
    source = next((value for name in _SOURCES if (value := element.get(name)) and not _is_placeholder(value)), None)
    if (
        source is None
        or _ICON.search(source.lower())
        or _is_tiny(element.get("width"))
        or _is_tiny(element.get("height"))
    ):
        return None
    return page.absolute(source)


def _is_placeholder(address: str) -> bool:
    """Whether an address shows nothing until a script has put the real one in its place."""
    lower = address.lower()
    return lower.startswith("data:") or lower.isspace() or _PLACEHOLDER.search(lower) is not None


def _is_tiny(size: str | None) -> bool:
    digits = (size or "").removesuffix("px")
    return digits.isdigit() and int(digits) <= 50


def _caption(blocks: Sequence[RawBlock], following: Sequence[int]) -> str | None:
    """Return the line behind a picture when markup or wording makes it a caption."""
    for index in following:
        block = blocks[index]
        if block.tag == "img" or len(block.text) > 160:
            return None
        name = (block.element.get("class") or "") if block.element is not None else ""
        if block.tag == "figcaption" or _CAPTION_NAME.search(name) or _CAPTION.search(block.text):
            return block.text
    return None


def _data_tables(
    blocks: Sequence[RawBlock], kept: Sequence[int], nodes: Sequence[Node]
) -> dict[int, tuple[Table, set[int]]]:
    """Return, by the index of its first kept cell, each data table with the indices of its lines."""
    if not kept:
        return {}
    inside = set(kept)
    found: dict[int, tuple[Table, set[int]]] = {}
    for node in nodes:
        if node.tag != "table" or node.first < kept[0] or node.last > kept[-1] + 1:
            continue
        used = {i for i in range(node.first, node.last) if i in inside}
        if len(used) < 4:
            continue
        table = _read_table(blocks, sorted(used), node)
        if table is not None:
            found[min(used)] = (table, used)
    return found


def _read_table(blocks: Sequence[RawBlock], used: Sequence[int], node: Node) -> Table | None:
    """Return the rows of a data table; None for a table that only lays out the page."""
    grid = read_grid(node.element)
    if len(grid) < 2 or max(map(len, grid)) < 2 or _is_layout(blocks, used):
        return None
    lines: dict[int, list[str]] = {}
    for index in used:
        block = blocks[index]
        cell = closest(block.element, ("td", "th"))
        if block.tag != "img" and cell is not None:
            lines.setdefault(id(cell), []).append(block.text)
    width = max(map(len, grid))
    rows = tuple(
        tuple(
            " ".join(lines.get(id(cell.element), ())) if cell else "" for cell in [*row, *[None] * (width - len(row))]
        )
        for row in grid
    )
    rows = tuple(row for row in rows if any(row))
    return Table(rows=rows, header_rows=_header_rows(grid)) if rows else None


def _is_layout(blocks: Sequence[RawBlock], used: Sequence[int]) -> bool:
    """A cell of a data table holds a value; one with several long paragraphs lays out the page."""
    long_lines = sum(len(blocks[i].text) > 80 and blocks[i].text.endswith("。") for i in used)
    return long_lines * 3 > len(used)


def _header_rows(grid: Sequence[Sequence[Cell | None]]) -> int:
    count = 0
    for row in grid:
        if not row or not all(cell is not None and cell.header for cell in row):
            break
        count += 1
    return count


def _with_caption(table: Table, before: list[Block]) -> Table:
    """Move 表1 … and 单位：万元 from the lines above a table into it; the lines themselves stay text."""
    caption = unit = None
    for block in before[-2:]:
        if isinstance(block, Paragraph | Heading) and len(block.text) <= 40:
            folded = fold(block.text)
            if match := _UNIT.search(folded):
                unit = match[1]
            elif re.match(r"(?:附?表\s*[\d一二三四五六七八九十]+)", folded):
                caption = block.text
    return Table(rows=table.rows, header_rows=table.header_rows, caption=caption, unit=unit)
