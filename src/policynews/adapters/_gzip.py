"""Gzip files of many members, some of which may be damaged: what `gzip`, which gives up at the first, cannot read."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"\x1f\x8b\x08"
"""How a member begins."""
BLOCK = 1 << 16
"""Bytes read at a time."""


def unpacker() -> zlib._Decompress:
    """Return what unpacks one member."""
    return zlib.decompressobj(zlib.MAX_WBITS | 16)


def next_mark(file: BinaryIO, offset: int, mark: bytes) -> int | None:
    """Return the first place at or behind `offset` where `mark` stands."""
    file.seek(offset)
    at, rest = offset, b""
    while data := file.read(BLOCK):
        window = rest + data
        found = window.find(mark)
        if found >= 0:
            return at - len(rest) + found
        at += len(data)
        rest = window[-len(mark) + 1 :]
    return None


def unpacked(raw: bytes, most: int) -> bytes:
    """Return what gzip data holds, at most `most` bytes of it; data that is not packed as it is. Raises OSError for damage."""
    return io.BufferedReader(Members(io.BytesIO(raw))).read(most) if raw.startswith(MAGIC) else raw


class Members(io.RawIOBase):
    """The unpacked data of a gzip file. A damaged member raises OSError; after `skip` the next one is read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._rest = b""
        self._begin = 0
        self._unpacker: zlib._Decompress | None = None

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill `buffer` with the next data; return how much that is, 0 at the end."""
        view = memoryview(buffer).cast("B")
        while self._unpacker is not None or self._next_member():
            data = self._unpack(len(view))
            if data:
                view[: len(data)] = data
                return len(data)
        return 0

    def skip(self) -> bool:
        """Go on behind the damaged member; return False when there is no other."""
        self._rest, self._unpacker = b"", None
        at = next_mark(self._file, self._begin + 1, MAGIC)
        while at is not None and not _is_member(self._file, at):
            at = next_mark(self._file, at + 1, MAGIC)
        if at is not None:
            self._file.seek(at)
        return at is not None

    def _next_member(self) -> bool:
        while packed := self._rest or self._file.read(BLOCK):
            self._rest = packed.lstrip(b"\0")  # some writers pad with zeros
            if self._rest:
                self._begin, self._unpacker = self._file.tell() - len(self._rest), unpacker()
                return True
        return False

    def _unpack(self, most: int) -> bytes:
        assert self._unpacker is not None
        packed = self._rest or self._file.read(BLOCK)
        if not packed:
            raise OSError(f"the gzip member at byte {self._begin} ends early")
        try:
            data = self._unpacker.decompress(packed, most)
        except zlib.error as error:
            raise OSError(f"the gzip member at byte {self._begin} is damaged: {error}") from error
        if self._unpacker.eof:
            self._rest, self._unpacker = self._unpacker.unused_data, None
        else:
            self._rest = self._unpacker.unconsumed_tail
        return data


def _is_member(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    try:
        return bool(unpacker().decompress(file.read(BLOCK), BLOCK))
    except zlib.error:
        return False
