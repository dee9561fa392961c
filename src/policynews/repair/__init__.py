"""Damaged text made whole. Pure text."""

from policynews.repair.lines import RepairOptions, repair_lines

__all__ = ["RepairOptions", "repair_lines"]
