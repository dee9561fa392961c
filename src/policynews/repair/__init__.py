"""Damaged text made whole. Damage is told from a page, never from a line; what could change an honest page is off.

`lines` says which repairs are made, `paragraphs` joins what was cut in mid-sentence, `wrapped` lines of fixed width,
`pinyin` with `readings` and `gbk` undoes characters that a mirror spelled out. Pure text.
"""

from policynews.repair.lines import RepairOptions, repair_lines

__all__ = ["RepairOptions", "repair_lines"]
