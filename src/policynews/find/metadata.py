"""The metadata table of a policy document, above the text or first in it."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.documents.table import read_metadata_lines
from policynews.find.where import Region
from policynews.model.article import PolicyDocument
from policynews.page.blocks import RawBlock
from policynews.text.patterns import lazy_pattern

# A longer line is no cell with a label.
_LONGEST_CELL = 120
# Lines above a text and of its beginning in which the table is looked for.
_ABOVE, _INSIDE = 40, 30
# One of the labels that only a metadata table has: 索 引 号, 文号, 发文字号, 成文日期, 主题分类. Each begins with a character
# and none with a class of them: see text/patterns.py.
_TABLE_MARK = lazy_pattern(
    r"索\s*引|文\s*[号號]|字\s*[号號]|成\s*文|生成日期|发\s*文\s*[机機单單日]|發\s*文\s*[机機单單日]|主\s*[题題]\s*[分词詞]|公文|有\s*效\s*性|体裁|體裁"
)


def find_table(blocks: Sequence[RawBlock], region: Region) -> PolicyDocument | None:
    """Return what the metadata table around the beginning of the text states; None where there is none."""
    near = blocks[max(0, region.first - _ABOVE) : region.first + _INSIDE]
    lines = [block.text for block in near if not block.hidden]
    if not _TABLE_MARK.search("\n".join([line for line in lines if len(line) < _LONGEST_CELL])):
        return None
    table, _ = read_metadata_lines(lines)
    return table
