"""`DuplicateIndex`: find earlier copies of an article in a stream."""

from __future__ import annotations

import json
import os
import struct
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from policynews.errors import SchemaError
from policynews.model.article import Article

from .bands import CANDIDATES, LEAST_KEYS, LEAST_SHARE
from .fingerprints import Fingerprint, fingerprint
from .postings import Postings
from .relation import Relation, relate

FORMAT_VERSION = 1
"""Of the index file. Raised when the canonical form, the shingles or the layout of a fingerprint changes."""
_MAGIC = b"policynews duplicate index\n"
_LENGTHS = struct.Struct("<II")
_CHECK = struct.Struct("<I")
_HEADER_LIMIT = 1000
_RECORD_LIMIT = 1 << 20
"""Bytes: a key or fingerprint is never longer, and a damaged length must not ask for all memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Relation):
    """An article of the index that relates to the one asked for."""

    key: str
    """As given to `add`."""


class DuplicateIndex:
    """Fingerprints of articles, searched by what they have in common. About 2 KB an article; not thread-safe.

    A stream is deduplicated by asking before adding; a fingerprint serves both calls::

        print_ = fingerprint(article)
        if not any(match.is_duplicate for match in index.query(print_)):
            index.add(print_, article.url)
    """

    __slots__ = ("_filed", "_keys", "_postings", "_prints")

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._prints: list[bytes] = []
        self._filed = array("H")
        self._postings = Postings()

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, article: Article | Fingerprint, key: str) -> None:
        """Add an article under `key`, whatever the caller finds it again by; keys need not differ."""
        print_ = article if isinstance(article, Fingerprint) else fingerprint(article)
        self._file(print_, key, print_.pack())

    def query(self, article: Article | Fingerprint) -> tuple[Match, ...]:
        """Return the articles that relate to this one: exact copies first, then near, containment, related.

        At most 64 are compared, those that share most; an article added before the query is found like any other.
        """
        print_ = article if isinstance(article, Fingerprint) else fingerprint(article)
        matches = [
            Match(
                key=self._keys[position],
                kind=relation.kind,
                similarity=relation.similarity,
                containment=relation.containment,
                reason=relation.reason,
                told_apart=relation.told_apart,
            )
            for position, relation in self.related(print_)
        ]
        return tuple(matches)

    def related(self, print_: Fingerprint) -> list[tuple[int, Relation]]:
        """Return what `query` returns, with the place in the order of `add` instead of the key."""
        found: list[tuple[int, Relation]] = []
        for position in self._candidates(print_):
            relation = relate(print_, Fingerprint.unpack(self._prints[position]))
            if relation is not None:
                found.append((position, relation))
        return sorted(found, key=_best_first)

    def _candidates(self, print_: Fingerprint) -> list[int]:
        """Return the articles to compare: those that share a whole, then those that share most shingles."""
        wholes = self._postings.find(print_.whole_keys())
        counts = Counter(self._postings.find(print_.asked))
        filed, enough = self._filed, LEAST_SHARE * print_.filed
        shared = [
            (position, count)
            for position, count in counts.items()
            if count >= LEAST_KEYS and (count >= enough or count >= LEAST_SHARE * filed[position])
        ]
        most_shared = sorted(shared, key=itemgetter(1), reverse=True)
        return list(dict.fromkeys([*wholes, *(position for position, _ in most_shared)]))[:CANDIDATES]

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the index to `path`; a file already there is replaced only when all is written."""
        target = Path(path)
        unfinished = target.with_name(target.name + ".unfinished")
        try:
            with unfinished.open("wb") as file:
                self._write(file)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)

    def _write(self, file: BinaryIO) -> None:
        header = {"version": FORMAT_VERSION, "articles": len(self)}
        file.write(_MAGIC + json.dumps(header).encode() + b"\n")
        check = 0
        for key, print_ in zip(self._keys, self._prints, strict=True):
            name = key.encode("utf-8", "surrogatepass")
            record = _LENGTHS.pack(len(name), len(print_)) + name + print_
            check = crc32(record, check)
            file.write(record)
        file.write(_CHECK.pack(check))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> DuplicateIndex:
        """Read what `save` wrote. Raises SchemaError for another file, another version, or a damaged one; OSError."""
        with Path(path).open("rb") as file:
            count = _read_header(file, path)
            index = cls()
            try:
                for key, print_ in _records(file, count):
                    index._file(Fingerprint.unpack(print_), key, print_)
            except (struct.error, ValueError, EOFError) as error:
                raise SchemaError(f"{path}: the index is damaged ({error}); build it again") from error
        return index

    def _file(self, print_: Fingerprint, key: str, packed: bytes) -> None:
        self._postings.add(len(self._keys), print_.keys())
        self._keys.append(key)
        self._prints.append(packed)
        self._filed.append(print_.filed)


_ORDER = {"exact": 0, "near": 1, "containment": 2, "related": 3}


def _best_first(found: tuple[int, Relation]) -> tuple[int, float, int]:
    position, relation = found
    return _ORDER[relation.kind], -relation.similarity, position


def _read_header(file: BinaryIO, path: str | os.PathLike[str]) -> int:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise SchemaError(f"{path}: this is no duplicate index")
    try:
        header = json.loads(file.readline(_HEADER_LIMIT))
        version, count = int(header["version"]), int(header["articles"])
    except (ValueError, KeyError, TypeError) as error:
        raise SchemaError(f"{path}: the header of the index is damaged; build it again") from error
    if version != FORMAT_VERSION:
        raise SchemaError(
            f"{path}: this is an index of version {version}, the library reads {FORMAT_VERSION}; build it again"
        )
    return count


def _records(file: BinaryIO, count: int) -> Iterator[tuple[str, bytes]]:
    check = 0
    for _ in range(count):
        lengths = _exactly(file, _LENGTHS.size)
        name, print_ = _LENGTHS.unpack(lengths)
        if max(name, print_) > _RECORD_LIMIT:
            raise ValueError("a record of impossible length")
        record = _exactly(file, name + print_)
        check = crc32(record, crc32(lengths, check))
        yield record[:name].decode("utf-8", "surrogatepass"), record[name:]
    if _CHECK.unpack(_exactly(file, _CHECK.size)) != (check,):
        raise ValueError("the checksum is wrong")


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise EOFError("it ends early")
    return data
