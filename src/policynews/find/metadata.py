"""The metadata table of a policy document, above the text or first in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from policynews.documents.table import read_metadata_lines, read_metadata_rows
from policynews.find.where import Region
from policynews.model.article import PolicyDocument
from policynews.page.blocks import NO_LINES, RawBlock
from policynews.page.grid import closest, read_grid
from policynews.text.patterns import lazy_pattern

# A longer line is prose.
_LONGEST_LINE = 4000
# Lines above a text and of its beginning in which the table is looked for.
_ABOVE, _INSIDE = 40, 30
_MOST_ROWS = 60
_SENTENCE = 20  # characters of a line that is text beside a table
# One of the labels that only a metadata table has: 索 引 号, 文号, 发文字号, 成文日期, 主题分类, 时效性. Each begins with a character
# and none with a class of them: see text/patterns.py.
_TABLE_MARK = lazy_pattern(
    r"索\s*引|索\s*取|文\s*[号號]|文\s*件\s*编|字\s*[号號]|成\s*文|生成日期|发\s*文\s*[机機单單日]|發\s*文\s*[机機单單日]|主\s*[题題]\s*[分词詞]|公文"
    r"|有\s*效\s*性|时\s*效\s*性|時\s*效\s*性|效力|法规类别|制定机关|公布机关|体裁|體裁"
)


class MetadataTable(NamedTuple):
    """What a metadata table states, and its lines inside the region of the text, which are no text."""

    document: PolicyDocument | None
    lines: frozenset[int]


_NO_TABLE = MetadataTable(None, frozenset())


def find_table(blocks: Sequence[RawBlock], region: Region) -> MetadataTable:
    """Return what the metadata table around the beginning of the text states, cells before lines."""
    start = max(0, region.first - _ABOVE)
    near = [
        index
        for index, block in enumerate(blocks[start : region.first + _INSIDE], start)
        if block.tag not in NO_LINES and not block.hidden and len(block.text) <= _LONGEST_LINE
    ]
    if not _TABLE_MARK.search("\n".join([blocks[i].text for i in near])):
        return _NO_TABLE
    document, lines = _from_cells(blocks, near)
    printed, places = read_metadata_lines([_spaced(blocks[i]) for i in near if i not in lines])
    rest = [i for i in near if i not in lines]
    document = document or printed  # beside the table may stand a copy of it for phones
    lines = [*lines, *[rest[place] for place in places]]
    inside = frozenset([i for i in lines if region.first <= i < region.last])
    return MetadataTable(document, inside if _leaves_a_text(blocks, region, inside) else frozenset())


def _leaves_a_text(blocks: Sequence[RawBlock], region: Region, table: frozenset[int]) -> bool:
    """Whether a region is more than its metadata table: one that is little else is shown as it is."""
    lines = [i for i in range(region.first, region.last) if blocks[i].is_line]
    if len(table) <= len(lines) // 2:
        return True
    return any(
        len(blocks[i].text) >= _SENTENCE and blocks[i].text.endswith(("。", "：")) for i in lines if i not in table
    )


def _spaced(block: RawBlock) -> str:
    """Return a line with a blank where an element ends inside it: labels and values in spans of their own."""
    if not block.seams:
        return block.text
    bounds = [0, *block.seams, len(block.text)]
    return " ".join([block.text[start:end].strip() for start, end in pairwise(bounds) if end > start])


def _from_cells(blocks: Sequence[RawBlock], near: Sequence[int]) -> tuple[PolicyDocument | None, list[int]]:
    """Return what the first table element says that is one of metadata, and its lines."""
    tables: dict[etree._Element, dict[etree._Element, list[int]]] = {}
    for index in near:
        cell = closest(blocks[index].element, ("td", "th"))
        table = closest(cell, ("table",))
        if cell is not None and table is not None:
            tables.setdefault(table, {}).setdefault(cell, []).append(index)
    for table, lines in tables.items():
        if len(lines) < 2:
            continue
        rows: list[list[str]] = []
        for row in read_grid(table)[:_MOST_ROWS]:
            cells = dict.fromkeys(cell.element for cell in row if cell)
            rows.append([" ".join([blocks[i].text for i in lines.get(cell, ())]) for cell in cells])
        document = read_metadata_rows(rows)
        if document is not None:
            return document, [i for held in lines.values() for i in held]
    return None, []
