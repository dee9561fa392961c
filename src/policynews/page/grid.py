"""The cells of a table, with the places that merged cells cover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from policynews.page.styles import hides


class Cell(NamedTuple):
    """A cell of a table grid; a cell that spans stands at every place it covers."""

    element: etree._Element
    header: bool
    """Whether it is a `th` or stands in a `thead`."""
    row: int
    column: int
    """Where it begins."""


Row = list[Cell | None]

# A span is a template's number: browsers cap it too, and a hostile one must not fill the memory.
_MAX_SPAN = 200
_LONGEST_SPAN = 10  # digits
_MAX_CELLS = 50_000


def read_grid(table: etree._Element) -> list[Row]:
    """Return the cells of `table` by row and column, rowspan and colspan expanded; None where no cell reaches.

    Rows of nested tables are not its own, and rows and cells that are hidden are none. Columns at the right in which no
    cell begins are the template's (colspan=20 over three columns) and are left out. A table of more than 50,000 cells
    gives no grid: its lines stay lines.
    """
    grid: list[Row] = []
    pending: dict[int, tuple[int, Cell]] = {}
    cells = 0
    for row, in_head in _rows_of(table, False):
        line: Row = []
        for element in row:
            if element.tag not in ("td", "th") or _is_hidden(element):
                continue
            _fill(line, pending)
            cell = Cell(element, in_head or element.tag == "th", len(grid), len(line))
            _place(line, pending, cell)
            if cells + len(line) > _MAX_CELLS:
                return []
        for column in sorted(pending):
            line += [None] * (column - len(line))
            _fill(line, pending)
        cells += len(line)
        if cells > _MAX_CELLS:
            return []
        grid.append(line)
    return _without_empty_columns(grid)


def _rows_of(element: etree._Element, in_head: bool) -> Iterator[tuple[etree._Element, bool]]:
    """Yield the rows below `element` that are shown, those of nested tables left out, and whether they stand in `thead`."""
    stack = [(element, in_head)]
    while stack:
        element, in_head = stack.pop()
        if element.tag == "tr":
            yield element, in_head
            continue
        inside = [child for child in element if child.tag != "table" and not _is_hidden(child)]
        stack += [(child, in_head or child.tag == "thead") for child in reversed(inside)]


def _is_hidden(element: etree._Element) -> bool:
    """Whether a row or cell is hidden by attribute or style; a comment of a caller's tree is neither."""
    if not isinstance(element.tag, str):
        return True
    return element.get("hidden") is not None or ((style := element.get("style")) is not None and hides(style))


def _place(line: Row, pending: dict[int, tuple[int, Cell]], cell: Cell) -> None:
    """Append a cell as often as it is wide, up to a cell that reaches down from above."""
    height = _span(cell.element.get("rowspan"))
    for _ in range(_span(cell.element.get("colspan"))):
        if len(line) in pending:
            break
        if height > 1:
            pending[len(line)] = (height - 1, cell)
        line.append(cell)


def _fill(line: Row, pending: dict[int, tuple[int, Cell]]) -> None:
    """Append the cells that reach down from the rows above."""
    while len(line) in pending:
        left, cell = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, cell)
        line.append(cell)


def _without_empty_columns(grid: list[Row]) -> list[Row]:
    """Return the rows without the columns at the right in which no cell begins."""
    width = 1 + max((cell.column for row in grid for cell in row if cell), default=0)
    return [row[:width] for row in grid]


def _span(value: str | None) -> int:
    digits = (value or "1").strip()
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return min(max(int(digits), 1), _MAX_SPAN) if len(digits) <= _LONGEST_SPAN else _MAX_SPAN


def closest(element: etree._Element | None, tags: tuple[str, ...]) -> etree._Element | None:
    """Return `element` or its nearest ancestor with one of `tags`, or None."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element
