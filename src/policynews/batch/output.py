"""Where records go: JSON Lines, or Parquet in parts that are put together at the end."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path
from typing import NamedTuple, Protocol

from policynews.adapters import arrow
from policynews.errors import BatchError, SchemaError
from policynews.model.article import Article
from policynews.output.reading import article_from_dict

from .items import Result
from .ledger import write_all
from .options import Shape

PART_ROWS = 2000
"""Articles of a part file: what a killed run has to do again."""
_PART_BYTES = 64 * 2**20


class Output(Protocol):
    """A place for records. What was added is safe once `commit` has given its mark."""

    def add(self, result: Result) -> bool:
        """Take the records of a chunk; return whether it is time to commit."""

    def commit(self) -> int:
        """Write out what was added and return the new length."""

    def sync(self) -> None:
        """Make it outlast a loss of power."""

    def finish(self) -> None:
        """Put the output into its final form."""

    def close(self) -> None:
        """Leave it as it is."""


class JsonLines:
    """A file of JSON Lines; also that of the failures."""

    def __init__(self, path: Path, length: int | None = None) -> None:
        """Open the file, cut to `length`; None empties it."""
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        os.ftruncate(self._file, length or 0)
        self._length = os.lseek(self._file, 0, os.SEEK_END)

    def write(self, data: bytes) -> None:
        """Append whole lines. Raises OSError with none of them left in the file."""
        try:
            write_all(self._file, data)
        except OSError:
            os.ftruncate(self._file, self._length)
            raise
        self._length += len(data)

    def add(self, result: Result) -> bool:
        """Append the records of a chunk."""
        self.write(b"".join(result.records))
        return True

    def commit(self) -> int:
        """Return the length; every line is in the file already."""
        return self._length

    def sync(self) -> None:
        """Make it outlast a loss of power."""
        os.fsync(self._file)

    def finish(self) -> None:
        """Do nothing: the file is in its final form at all times."""

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


class Parquet:
    """A Parquet file, written as parts in a folder beside it: half a Parquet file is none.

    Parts keep their numbers. Output without a folder of parts is finished; when more is to be added to it, it becomes
    the last of the parts it was made of.
    """

    def __init__(self, path: Path, parts: int = 0) -> None:
        """Go on behind the first `parts` parts; what was written behind them is removed."""
        arrow.schema()  # a missing library shows now, not after an hour
        self._path, self._folder, self._parts = path, parts_folder(path), parts
        self._rows = self._bytes = 0
        self._batches: list[bytes] = []
        for number, part in _parts_of(self._folder):
            if number >= parts:
                part.unlink()

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{number:06d}.parquet"

    def add(self, result: Result) -> bool:
        """Keep the records of a chunk; a part is due when there are many."""
        self._batches.extend(result.records)
        self._rows += result.counts.written
        self._bytes += sum(map(len, result.records))
        return self._rows >= PART_ROWS or self._bytes >= _PART_BYTES

    def commit(self) -> int:
        """Write a part of what was added, and return how many there are."""
        if self._batches:
            if not self._folder.exists():
                self._folder.mkdir()
                if self._parts:
                    self._path.rename(self._part(self._parts - 1))
            unfinished = self._folder / "unfinished"
            arrow.write_batches(unfinished, self._batches)
            unfinished.replace(self._part(self._parts))
            self._parts += 1
            self._rows = self._bytes = 0
            self._batches.clear()
        return self._parts

    def sync(self) -> None:
        """Do nothing: a part is whole on the disk before it has its name."""

    def finish(self) -> None:
        """Put the parts together and remove them."""
        parts = [part for _, part in _parts_of(self._folder)]
        if self._parts and not parts:
            return  # nothing was added to a finished file
        unfinished = self._path.with_name(self._path.name + ".unfinished")
        arrow.join_files(unfinished, parts)
        unfinished.replace(self._path)
        if self._folder.exists():
            # Under another name first: a folder from which parts are missing must not be taken for one to go on with.
            removed = removed_folder(self._path)
            if removed.exists():  # a run was killed while it removed them
                shutil.rmtree(removed)
            self._folder.rename(removed)
            shutil.rmtree(removed)

    def close(self) -> None:
        """Leave the parts for another run."""


def parts_folder(path: Path) -> Path:
    """Return where the parts of a Parquet file stand until it is finished."""
    return path.with_name(path.name + ".parts")


def removed_folder(path: Path) -> Path:
    """Return where the parts of a finished Parquet file are removed."""
    return path.with_name(path.name + ".parts.removed")


def length_of(path: Path, shape: Shape) -> float:
    """Return how long an output is, as marks count it."""
    if shape == "jsonl":
        return path.stat().st_size if path.exists() else 0
    folder = parts_folder(path)
    if not folder.exists():
        return inf if path.exists() else 0
    return max((number + 1 for number, _ in _parts_of(folder)), default=0)


def _parts_of(folder: Path) -> list[tuple[int, Path]]:
    found = folder.glob("part-*.parquet") if folder.exists() else ()
    return sorted((int(part.stem.removeprefix("part-")), part) for part in found)


class Record(NamedTuple):
    """A record of an output."""

    path: str
    """File the page was read from."""
    record: int | None
    """Number of the page in that file, from 0; None when the file is the page."""
    article: Article
    columns: Mapping[str, object]
    """What was handed through of the input, by column; texts only in Parquet, other values as JSON."""


def read_records(path: str | os.PathLike[str]) -> Iterator[Record]:
    """Yield the records of a batch output, JSON Lines or Parquet.

    Raises SchemaError naming the line for what is no record, MissingExtraError, and OSError.
    """
    if shape_of(Path(path)) == "parquet":
        for row in arrow.read_table_rows(path):
            kept = dict(row.get("input_columns") or ())  # type: ignore[call-overload]
            yield Record(str(row.get("input_path")), _whole(row.get("input_record")), arrow.from_row(row), kept)
        return
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            yield _record(line, f"{path}, line {number}")


def _record(line: bytes, place: str) -> Record:
    try:
        data = json.loads(line)
        source = data.pop("input", None) or {"path": place, "record": None}
        found, record, kept = source["path"], source["record"], dict(source.get("columns") or {})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SchemaError(f"{place}: no article; an unfinished run is finished with --resume") from error
    try:
        return Record(found, _whole(record), article_from_dict(data), kept)
    except SchemaError as error:
        raise SchemaError(f"{place}: {error}") from error


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


# What an output is named when somebody wants what a batch does not write.
_OTHER_SHAPES = frozenset(".csv .tsv .xlsx .xls .html .md .db .sqlite".split())


def shape_of(path: Path) -> Shape:
    """Return the shape that the ending of an output asks for. Raises BatchError for one that no batch writes."""
    ending = path.suffix.lower()
    if ending in _OTHER_SHAPES:
        raise BatchError(
            f"{path}: a batch writes JSON Lines or Parquet, no {ending}; name a shape to write it all the same"
        )
    return "parquet" if ending in (".parquet", ".pq") else "jsonl"
