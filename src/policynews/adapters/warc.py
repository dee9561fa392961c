"""Pages of WARC files: Common Crawl, wget, browser crawlers; plain or gzip. Needs the extra `warc`."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from policynews.dates.moment import read_moment

from ._extra import load_extra as load
from ._gzip import MAGIC, next_mark, unpacker

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

LARGEST = 50 * 2**20
"""Bytes of a page; a larger one is damage, or a film, and is not read."""
_PAGES = ("response", "resource", "conversion")
_HTML = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(r"HTTP/[\d.]{1,4} +(\d{3})")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_START = b"WARC/1."
_RECORD = re.compile(rb"WARC/\d\.\d\r?\n[A-Za-z-]{3,40}:")
_LENGTH = re.compile(rb"\nContent-Length:[ \t]*(\d{1,18})", re.IGNORECASE)
_RUNS_OVER = re.compile(rb"\n\r?\nWARC/1\.\d\r?\nWARC-")
_LOOK = 1 << 16
"""Bytes read at a time when looking for the next record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcPage:
    """A page of an archive."""

    record: int
    """Number of its record in the file, from 0, records of every kind counted."""
    offset: int
    """Byte where the record begins in the file as it is stored."""
    url: str | None
    kind: Literal["html", "text"]
    """`text` for the conversion records of a WET file."""
    content: bytes
    """Without HTTP headers, transfer and content encoding undone."""
    encoding: str | None = None
    """Charset of the HTTP header."""
    fetched_at: datetime | None = None
    """WARC-Date; None where the record has none that can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcSkip:
    """A record that holds no page: a request, an image, a redirect …."""

    record: int
    offset: int
    reason: str
    """`request`, `warcinfo`, `revisit` …, `status-404`, `type-image/png`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcTrouble:
    """A place of the file that cannot be read. Reading goes on behind it."""

    record: int
    offset: int
    message: str
    url: str | None = None


WarcEntry = WarcPage | WarcSkip | WarcTrouble


def read_warc(path: str | os.PathLike[str]) -> Iterator[WarcEntry]:
    """Yield an entry for every record of an archive, in order.

    Behind damage the next record is looked for, so that a corrupt one costs no other; in a file compressed as one
    piece nothing can be found behind damage. Raises MissingExtraError, and OSError when the file cannot be opened.
    """
    fastwarc = load("fastwarc.warc", "warc", "reading WARC files")
    with Path(path).open("rb") as file:
        packed = file.read(len(MAGIC)) == MAGIC
        start: int | None = 0
        number = 0
        while start is not None:
            last, entry, error = start, None, None
            file.seek(start)
            try:
                for record in fastwarc.ArchiveIterator(file, parse_http=False):
                    last = int(record.stream_pos)
                    entry = _entry(record, number, last)
                    yield entry
                    number += 1
            except OSError as raised:
                error = str(raised)
            damaged = _damaged(file, last, entry, error, packed=packed)
            if damaged is None and not isinstance(entry, WarcTrouble):
                return
            # A record that was given, or tried, is never begun again: what follows lies behind it.
            ahead = (last if entry is not None else start) + 1
            start = _next_record(file, max(damaged or 0, ahead), packed=packed)
            if damaged is not None and damaged != start:  # else it is read again, alone, and shows what it is
                yield WarcTrouble(record=number, offset=damaged, message=error or "no record, or one that ends early")
                number += 1


def _damaged(file: BinaryIO, last: int, entry: WarcEntry | None, error: str | None, *, packed: bool) -> int | None:
    """Return where the damage begins at which the iterator stopped; None at the end of the file.

    `entry` is of the last record it gave, at `last`. When that is trouble it was reported, and stumbled over.
    """
    if entry is None:
        return last
    if isinstance(entry, WarcTrouble):
        return None
    end = _end_of_member(file, last) if packed else _end_of_record(file, last)
    file.seek(end)
    return end if error is not None or file.read(_LOOK).strip(b"\0\r\n") else None


def _entry(record: WarcRecord, number: int, offset: int) -> WarcEntry:
    """Return what a record holds; its content is read only when that may be a page."""
    headers = record.headers
    url = (headers.get("WARC-Target-URI") or "").strip("<> ") or None  # old wget puts the address in <>
    kind = (headers.get("WARC-Type") or "unknown").strip().lower()
    if kind not in _PAGES:
        return WarcSkip(record=number, offset=offset, reason=kind)
    try:
        block = _read(record, headers.get("Content-Length") or "")
        media, content = headers.get("Content-Type") or "", block
        if media.lower().startswith("application/http"):
            status, media, content = _http(block)
            if not 200 <= status < 300:
                return WarcSkip(record=number, offset=offset, reason=f"status-{status}")
    except (OSError, ValueError, zlib.error) as error:
        return WarcTrouble(record=number, offset=offset, message=str(error), url=url)
    moment = read_moment(headers.get("WARC-Date"))
    page = WarcPage(record=number, offset=offset, url=url, kind="html", content=content, fetched_at=moment)
    return _page(page, kind, media)


def _page(page: WarcPage, kind: str, media: str) -> WarcEntry:
    """Return the page with what its media type tells, or why it is none."""
    name, _, parameters = media.partition(";")
    name = name.strip().lower()
    charset = _CHARSET.search(parameters)
    if kind == "conversion" and name in ("text/plain", ""):
        return replace(page, kind="text", encoding="utf-8")
    if name in _HTML or (not name and page.content.lstrip()[:1] == b"<"):
        return replace(page, encoding=charset[1] if charset else None)
    return WarcSkip(record=page.record, offset=page.offset, reason=f"type-{name or 'unknown'}")


def _read(record: WarcRecord, declared: str) -> bytes:
    """Return the block of a record. Raises OSError or ValueError unless it is whole."""
    if not declared.strip().isdigit():
        raise ValueError(f"Content-Length is {declared!r}")
    if record.content_length > LARGEST:
        raise ValueError(f"the record has {record.content_length} bytes, more than {LARGEST}")
    block: bytes = record.reader.read()
    if len(block) != record.content_length:
        raise ValueError(f"the record ends after {len(block)} of {record.content_length} bytes")
    if _RUNS_OVER.search(block):
        raise ValueError("Content-Length is too large: the record runs over into the next")
    return block


def _http(block: bytes) -> tuple[int, str, bytes]:
    """Return status, Content-Type and decoded body of an HTTP response."""
    end = _BLANK_LINE.search(block)
    head = block[: end.start()] if end else block
    lines = head.decode("latin-1").splitlines()
    status = _STATUS.match(lines[0]) if lines else None
    if status is None:
        raise ValueError("the record holds no HTTP response")
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    body = block[end.end() :] if end else b""
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    for coding in reversed(fields.get("content-encoding", "").lower().split(",")):
        body = _decompressed(body, coding.strip())
    return int(status[1]), fields.get("content-type", ""), body


def _without_chunks(body: bytes) -> bytes:
    """Undo chunked transfer coding; a body that some crawlers stored without it comes back as it is."""
    pieces: list[bytes] = []
    at = 0
    while size := _CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(pieces)
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(pieces) if pieces and at >= len(body) else body


def _decompressed(body: bytes, coding: str) -> bytes:
    """Undo a content coding; a body that some crawlers stored without it comes back as it is."""
    if coding in ("gzip", "x-gzip") and body.startswith(MAGIC):
        return _inflated(body, zlib.MAX_WBITS | 16)
    if coding == "deflate":
        try:
            return _inflated(body, zlib.MAX_WBITS)
        except zlib.error:
            return body if body.lstrip()[:1] == b"<" else _inflated(body, -zlib.MAX_WBITS)
    if coding in ("br", "zstd") and body.lstrip()[:1] != b"<":
        if coding == "zstd":
            raise ValueError("the page is compressed with zstd, which is not read")
        unpacked: bytes = load("brotli", "warc", "reading pages compressed with br").decompress(body)
        return unpacked
    return body


def _inflated(body: bytes, window: int) -> bytes:
    """Return unpacked data, as far as it goes when it is cut. Raises ValueError when it is too large."""
    body_of = zlib.decompressobj(window)
    data = body_of.decompress(body, LARGEST)
    if body_of.unconsumed_tail:
        raise ValueError(f"the page unpacks to more than {LARGEST} bytes")
    return data


# Finding records behind damage


def _next_record(file: BinaryIO, offset: int, *, packed: bool) -> int | None:
    """Return where the first record at or behind `offset` begins that can be read; None when there is none."""
    mark = MAGIC if packed else _START
    at = next_mark(file, offset, mark)
    while at is not None and not _is_record(file, at, packed=packed):
        at = next_mark(file, at + 1, mark)
    return at


def _end_of_record(file: BinaryIO, offset: int) -> int:
    """Return where the line breaks begin behind a record, by its header; behind its first byte when that is wrong."""
    size = file.seek(0, os.SEEK_END)
    file.seek(offset)
    head = file.read(_LOOK)
    blank, length = _BLANK_LINE.search(head), _LENGTH.search(head)
    end = offset + blank.end() + int(length[1]) if blank and length else size + 1
    return end if end <= size else offset + 1


def _end_of_member(file: BinaryIO, offset: int) -> int:
    """Return where a gzip member ends; where it begins when it is damaged."""
    file.seek(offset)
    member, end = unpacker(), offset
    try:
        while not member.eof and (data := file.read(_LOOK)):
            member.decompress(data)
            end += len(data)
    except zlib.error:
        return offset
    return end - len(member.unused_data)


def _is_record(file: BinaryIO, offset: int, *, packed: bool) -> bool:
    file.seek(offset)
    head = file.read(_LOOK)
    if packed:
        try:
            head = unpacker().decompress(head, 256)
        except zlib.error:
            return False
    return _RECORD.match(head) is not None
