"""What goes through a batch: pages on their way in, results on their way out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from math import isfinite
from typing import Literal, NamedTuple

from policynews.parser import Parser

from .options import Fields, Shape

ItemKind = Literal["html", "text", "json", "trouble"]


class Item(NamedTuple):
    """One input: a page, or a place where there should have been one."""

    path: str
    record: int | None = None
    """Number in the file, from 0; None when the file is the page."""
    kind: ItemKind = "html"
    """`json` is a line of JSON Lines; of `trouble`, `content` says what is wrong."""
    content: bytes | str | None = None
    """None: the worker reads the file."""
    url: str | None = None
    encoding: str | None = None
    size: int = 0
    """Bytes of input read for it, as they are stored: packed where the file is."""
    fetched_at: datetime | None = None
    kept: Mapping[str, object] | None = None
    """Values of the columns that are handed through, as JSON has them; None when there are none to be."""
    modified: int = 0
    """When the file that is the page was last written, in nanoseconds; 0 for a record, whose content is at hand."""

    @property
    def name(self) -> str:
        """What identifies it."""
        return self.path if self.record is None else f"{self.path}\0{self.record}"

    @property
    def weight(self) -> int:
        """About how much memory it takes while it is worked on."""
        return self.size if self.content is None else len(self.content)


class Chunk(NamedTuple):
    """Successive items that are worked on together."""

    first: int
    """Number of the first item in the run."""
    items: tuple[Item, ...]

    @property
    def size(self) -> int:
        """Bytes of input."""
        return sum(item.size for item in self.items)


class Job(NamedTuple):
    """What a worker needs beside the items."""

    parser: Parser
    shape: Shape
    provenance: bool
    fields: Fields
    """What is read of JSON Lines."""
    page_timeout: float | None = None
    """Seconds a page may take."""


class Counts(NamedTuple):
    """What became of inputs."""

    written: int = 0
    no_article: int = 0
    failed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Return the sum."""
        return Counts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Result(NamedTuple):
    """What a chunk gave."""

    records: tuple[bytes, ...] = ()
    """JSON lines, or record batches in Arrow's stream format."""
    failures: bytes = b""
    """JSON lines."""
    counts: Counts = Counts()


def kept_of(values: Mapping[str, object], keep: tuple[str, ...]) -> dict[str, object] | None:
    """Return what is handed through of an input, null where it has nothing; None when nothing is to be kept."""
    return {name: _plain(values.get(name)) for name in keep} if keep else None


def _plain(value: object) -> object:
    """Return a value as JSON can hold it: days and times as ISO text, bytes as text, other things by their names."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date | time) else str(value)
