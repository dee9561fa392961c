"""Data tables of the body: which they are, and their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from policynews.model.blocks import Block, Heading, Paragraph, Table
from policynews.page.blocks import Node, RawBlock
from policynews.page.grid import Row, read_grid
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# 单位：万元, （单位：亿元）
_UNIT = lazy_pattern(r"单位\s*[::]\s*([^\s)）]{1,12})")
_CAPTION = lazy_pattern(r"(?:附?表\s*[\d一二三四五六七八九十]+)")  # 表1 主要指标, 附表二
_LONGEST_CAPTION = 40
_FEWEST_LINES = 4

Placed = tuple[Table, set[int]]
"""A table, and the indices of the lines that stand in it."""


def data_tables(blocks: Sequence[RawBlock], kept: Sequence[int], nodes: Sequence[Node]) -> dict[int, Placed]:
    """Return, by the index of its first kept cell, each data table with the indices of its lines."""
    if not kept:
        return {}
    inside = set(kept)
    found: dict[int, Placed] = {}
    for node in nodes:
        if node.tag != "table" or node.first < kept[0] or node.last > kept[-1] + 1:
            continue
        lines = [i for i in range(node.first, node.last) if i in inside and blocks[i].is_line]
        if len(lines) < _FEWEST_LINES:
            continue
        table = _read_table(blocks, lines, node)
        if table is not None:
            found[min(table[1])] = table
    return found


def _read_table(blocks: Sequence[RawBlock], used: Sequence[int], node: Node) -> Placed | None:
    """Return the rows of a data table; None for a table that only lays out the page."""
    grid = read_grid(node.element)
    if len(grid) < 2 or max(map(len, grid)) < 2 or _is_layout(blocks, used):
        return None
    own = {id(cell.element) for row in grid for cell in row if cell}
    lines: dict[int, list[str]] = {}
    captions: list[str] = []
    placed: set[int] = set()
    for index in used:
        part = _part_of(blocks[index].element, node.element)
        if part is None or (part.tag != "caption" and id(part) not in own):
            continue  # a line between two cells stays a line
        placed.add(index)
        (captions if part.tag == "caption" else lines.setdefault(id(part), [])).append(blocks[index].text)
    texts = {cell: "\n".join(said) for cell, said in lines.items()}
    grid = [row for row in grid if any(cell and id(cell.element) in texts for cell in row)]
    if not grid or not placed:
        return None
    width = max(map(len, grid))
    rows = tuple(
        tuple([texts.get(id(cell.element), "") if cell else "" for cell in [*row, *[None] * (width - len(row))]])
        for row in grid
    )
    caption = " ".join(captions) or None
    headers = tuple([(y, x) for y, row in enumerate(grid) for x, cell in enumerate(row) if cell and cell.header])
    table = Table(
        rows=rows,
        header_rows=_header_rows(rows, frozenset(headers)),
        header_cells=headers,
        caption=caption,
        spans=_spans(grid),
    )
    return table, placed


def _part_of(element: etree._Element | None, table: etree._Element) -> etree._Element | None:
    """Return the cell or caption of `table` that holds an element, be it in a table inside that cell; None for others."""
    part = None
    while element is not None and element is not table:
        if element.tag in ("td", "th", "caption"):
            part = element
        element = element.getparent()
    return part


def _is_layout(blocks: Sequence[RawBlock], used: Sequence[int]) -> bool:
    """A cell of a data table holds a value; one with several long paragraphs lays out the page."""
    long_lines = sum(len(blocks[i].text) > 80 and blocks[i].text.endswith("。") for i in used)
    return long_lines * 3 > len(used)


def _spans(grid: Sequence[Row]) -> tuple[tuple[int, int, int, int], ...]:
    """Return row, column, height and width of each cell that covers several places."""
    places: dict[int, list[int]] = {}
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell is None:
                continue
            place = places.setdefault(id(cell.element), [y, x, y, x])
            place[2:] = [y, x]
    return tuple([(y, x, end - y + 1, last - x + 1) for y, x, end, last in places.values() if (y, x) != (end, last)])


def _header_rows(rows: Sequence[Sequence[str]], headers: frozenset[tuple[int, int]]) -> int:
    """Return how many of the first rows are headers of the columns.

    Such a row has a header cell that its own column does not have all the way down, as the headers of rows do. Of its cells
    with text most are headers: the corner may be none.
    """
    whole = len(rows) > 1
    sides = {x for x in range(len(rows[0])) if whole and all((y, x) in headers for y in range(len(rows)))}
    count = 0
    for y, row in enumerate(rows):
        above = [x for x in range(len(row)) if (y, x) in headers]
        plain = sum(bool(cell) and (y, x) not in headers for x, cell in enumerate(row))
        if not any(x not in sides for x in above) or plain >= len(above):
            break
        count += 1
    return count


def with_caption(table: Table, before: list[Block]) -> Table:
    """Move 表1 … and 单位：万元 from the lines above a table into it; the lines themselves stay text."""
    caption, unit = table.caption, table.unit
    for block in before[-2:]:
        if isinstance(block, Paragraph | Heading) and len(block.text) <= _LONGEST_CAPTION:
            folded = fold(block.text)
            if match := _UNIT.search(folded):
                unit = match[1]
            elif caption is None and _CAPTION.match(folded):
                caption = block.text
    return replace(table, caption=caption, unit=unit) if (caption, unit) != (table.caption, table.unit) else table
