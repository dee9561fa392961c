"""Items out of files: a page each, or a place where there should have been one."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from policynews.adapters import load_extra
from policynews.adapters._gzip import MAGIC, Members
from policynews.adapters.arrow import ParquetTrouble, read_rows
from policynews.adapters.warc import WarcSkip, WarcTrouble, read_warc
from policynews.dates.moment import read_moment

from .files import Source, kind_of
from .items import Item, ItemKind, kept_of
from .options import BatchOptions, InputKind

LONGEST = 64 * 2**20
"""Bytes of a line of JSON Lines; the rest of a longer one is passed over."""


def read_source(source: Source, options: BatchOptions) -> Iterator[Item | None]:
    """Yield the items of a file; None for a record that is no page (an image in a WARC file).

    Whatever is wrong with the file becomes an item of kind `trouble`. Raises MissingExtraError.
    """
    if source.trouble is not None:
        yield Item(source.path, None, "trouble", source.trouble)
    elif source.kind == "html" or source.kind == "text":  # noqa: PLR1714 - narrows the type
        encoding = options.encoding
        yield Item(source.path, kind=source.kind, encoding=encoding, size=source.size, modified=source.modified)
    else:
        try:
            yield from _READERS[source.kind](source, options)
        except OSError as error:
            yield Item(source.path, None, "trouble", f"cannot be read: {error.strerror or error}")


def require(kinds: Iterable[InputKind]) -> None:
    """Raise MissingExtraError when a library is missing that reads one of `kinds`."""
    for kind in sorted(kinds):
        if kind == "warc":
            load_extra("fastwarc.warc", "warc", "reading WARC files")
        elif kind == "parquet":
            for module in ("pyarrow", "pyarrow.parquet"):
                load_extra(module, "parquet", "reading and writing Parquet")


def _json_lines(source: Source, _options: BatchOptions) -> Iterator[Item]:
    """Yield the lines of a file; behind a damaged gzip member they are counted on from where they stopped."""
    with open(source.path, "rb") as raw:
        packed = raw.read(len(MAGIC)) == MAGIC
        raw.seek(0)
        members = Members(raw) if packed else None
        number, error = yield from _lines(source.path, io.BufferedReader(members) if members else raw, raw, 0)
        while error is not None:
            further = members is not None and members.skip()
            rest = "" if further else " and all behind it"
            yield Item(source.path, number, "trouble", f"line {number + 1}{rest} cannot be read: {error}")
            if not members or not further:
                return
            number, error = yield from _lines(source.path, io.BufferedReader(members), raw, number + 1)


def _lines(path: str, lines: BinaryIO, raw: BinaryIO, number: int) -> Generator[Item, None, tuple[int, OSError | None]]:
    """Yield lines; return the number of the next one, and the error that ended the reading before the end."""
    before = raw.tell()
    while True:
        try:
            line = lines.readline(LONGEST)
        except OSError as error:
            return number, error
        if not line:
            return number, None
        at = raw.tell()
        if len(line) == LONGEST and not line.endswith(b"\n"):
            _pass_over(lines)
            yield Item(path, number, "trouble", f"line {number + 1} is longer than {LONGEST} bytes", size=at - before)
        elif line.strip():
            yield Item(path, number, "json", line, size=at - before)
        number, before = number + 1, at


def _pass_over(lines: BinaryIO) -> None:
    while (rest := lines.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def _parquet(source: Source, options: BatchOptions) -> Iterator[Item]:
    html, text, url, fetched_at, keep = options.fields
    for row in read_rows(source.path, [html, text], also=[url, *([fetched_at] if fetched_at else []), *keep]):
        if isinstance(row, ParquetTrouble):
            yield Item(source.path, row.record, "trouble", row.message)
            continue
        address = row.values.get(url)
        size = int(source.size * row.share)
        kept = kept_of(row.values, keep)
        page, body = row.values.get(html), row.values.get(text)
        content = page if page is not None else body
        if not isinstance(content, bytes | str):
            message = f"row {row.record}: neither {html} nor {text} holds text or bytes"
            yield Item(source.path, row.record, "trouble", message, size=size, kept=kept)
            continue
        yield Item(
            source.path,
            row.record,
            "html" if page is not None else "text",
            content,
            address if isinstance(address, str) else None,
            options.encoding if isinstance(content, bytes) else None,
            size,
            read_moment(row.values.get(fetched_at)) if fetched_at else None,
            kept,
        )


def _warc(source: Source, _options: BatchOptions) -> Iterator[Item | None]:
    before = 0
    for entry in read_warc(source.path):
        if isinstance(entry, WarcSkip):
            yield None
            continue
        size, before = max(entry.offset - before, 0), entry.offset
        if isinstance(entry, WarcTrouble):
            message = f"at byte {entry.offset}: {entry.message}"
            yield Item(source.path, entry.record, "trouble", message, entry.url, size=size)
        else:
            page = entry
            yield Item(
                source.path, page.record, page.kind, page.content, page.url, page.encoding, size, page.fetched_at
            )


def _zip(source: Source, options: BatchOptions) -> Iterator[Item | None]:
    """Yield the pages among the members of a ZIP archive; None for one of another ending."""
    try:
        archive = ZipFile(source.path)
    except BadZipFile as error:
        yield Item(source.path, None, "trouble", f"is no ZIP archive: {error}", size=source.size)
        return
    with archive:
        for number, member in enumerate(archive.infolist()):
            kind = None if member.is_dir() else kind_of(member.filename)
            yield _member(source, number, archive, member, options) if kind in ("html", "text") else None


def _member(source: Source, number: int, archive: ZipFile, member: ZipInfo, options: BatchOptions) -> Item:
    size = member.compress_size
    try:
        with archive.open(member) as file:
            content = file.read(LONGEST + 1)
    # RuntimeError: a password is asked for; NotImplementedError: packed in a way that Python does not know.
    except (OSError, EOFError, RuntimeError, NotImplementedError, BadZipFile, zlib.error) as error:
        return Item(source.path, number, "trouble", f"{member.filename} cannot be read: {error}", size=size)
    if len(content) > LONGEST:
        return Item(
            source.path, number, "trouble", f"{member.filename} unpacks to more than {LONGEST} bytes", size=size
        )
    kind: ItemKind = "text" if kind_of(member.filename) == "text" else "html"
    return Item(source.path, number, kind, content, None, options.encoding, size)


_READERS: dict[InputKind, Callable[[Source, BatchOptions], Iterator[Item | None]]] = {
    "jsonl": _json_lines,
    "parquet": _parquet,
    "warc": _warc,
    "zip": _zip,
}
