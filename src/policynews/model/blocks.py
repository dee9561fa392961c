"""The body of an article: its blocks, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink inside the body."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    kind: ClassVar[Literal["paragraph"]] = "paragraph"
    text: str
    numeral: str | None = None
    """The number in a document that it begins with, as printed: 第七条, （二）, 1.; None for a paragraph without one."""
    level: int | None = None
    """The level of that number, counted as in headings: 一、 1, （一） 2, 1. 3, 第七条 4; inside an article （一） 5, 1. 6."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside the body; `level` 1 is the highest."""

    kind: ClassVar[Literal["heading"]] = "heading"
    text: str
    level: int = 1
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item of an HTML list; `level` 1 is the outermost list, `ordered` tells `ol` from `ul`."""

    kind: ClassVar[Literal["list_item"]] = "list_item"
    text: str
    level: int = 1
    ordered: bool = False
    number: int | None = None
    """The number a browser prints before the item of an ordered list; None in other lists."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A block quotation."""

    kind: ClassVar[Literal["quote"]] = "quote"
    text: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A data table: `rows` is a rectangle of cell texts, a merged cell repeated at every place it covers, a line break between
    the lines of a cell."""

    kind: ClassVar[Literal["table"]] = "table"
    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 0
    """How many of the first rows are headers (`th`, `thead`)."""
    header_cells: tuple[tuple[int, int], ...] = ()
    """Row and column of each header cell, those at the side of the rows too; a merged one stands at every place it covers."""
    caption: str | None = None
    unit: str | None = None
    """The unit line, e.g. 万元 from 单位：万元."""
    spans: tuple[tuple[int, int, int, int], ...] = ()
    """Where each merged cell begins and how far it reaches: row, column, height, width."""

    @property
    def text(self) -> str:
        """A row a line, a tab between cells; a merged cell once, with empty places for the rest of it. The lines of a cell
        stay lines."""
        return "\n".join(["\t".join(row) for row in self.printed_rows])

    @property
    def printed_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows as a reader sees them: a merged cell stands where it begins, the places it covers are empty."""
        if not self.spans:
            return self.rows
        rows = self.to_rows()
        for row, column, height, width in self.spans:
            for place, line in enumerate(rows[row : row + height], row):
                first = column + (place == row)
                line[first : column + width] = [""] * len(line[first : column + width])
        return tuple(map(tuple, rows))

    def to_rows(self) -> list[list[str]]:
        """Return the rows as new lists, headers first."""
        return [list(row) for row in self.rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An image of the body with its caption."""

    kind: ClassVar[Literal["figure"]] = "figure"
    url: str | None
    """Absolute when the page URL is known; lazy-loading attributes are resolved."""
    caption: str | None = None
    alt: str | None = None


Block = Heading | Paragraph | ListItem | Quote | Table | Figure
"""A part of the body: a line of it, a table, or a picture."""


def block_texts(blocks: Iterable[Block]) -> list[str]:
    """Return the text of each block, empty for a figure: the indices are those of `PolicyReference.block`."""
    return ["" if isinstance(block, Figure) else block.text for block in blocks]
