"""The cells of a table, with the places that merged cells cover."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree


class Cell(NamedTuple):
    """A cell of a table grid; a cell that spans stands at every place it covers."""

    element: etree._Element
    header: bool


# A span is a template's number: browsers cap it too, and a hostile one must not fill the memory.
_MAX_SPAN = 200
_MAX_CELLS = 50_000


def read_grid(table: etree._Element) -> list[list[Cell | None]]:
    """Return the cells of `table` by row and column, rowspan and colspan expanded; None where no cell reaches.

    Rows of nested tables are not its own. A table of more than 50,000 cells gives no grid: its lines stay lines.
    """
    grid: list[list[Cell | None]] = []
    pending: dict[int, tuple[int, Cell]] = {}
    cells = 0
    for row in table.iterfind(".//tr"):
        if closest(row.getparent(), ("table",)) is not table:
            continue
        line: list[Cell | None] = []
        for element in row:
            if element.tag not in ("td", "th"):
                continue
            cell = Cell(element, element.tag == "th")
            _fill(line, pending)
            height = _span(element.get("rowspan"))
            for _ in range(_span(element.get("colspan"))):
                if height > 1:
                    pending[len(line)] = (height - 1, cell)
                line.append(cell)
        _fill(line, pending)
        cells += len(line)
        if cells > _MAX_CELLS:
            return []
        grid.append(line)
    return grid


def _fill(line: list[Cell | None], pending: dict[int, tuple[int, Cell]]) -> None:
    """Append the cells that reach down from the rows above."""
    while len(line) in pending:
        left, cell = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, cell)
        line.append(cell)


def _span(value: str | None) -> int:
    digits = (value or "1").strip()
    return min(max(int(digits), 1), _MAX_SPAN) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def closest(element: etree._Element | None, tags: tuple[str, ...]) -> etree._Element | None:
    """Return `element` or its nearest ancestor with one of `tags`, or None."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element
