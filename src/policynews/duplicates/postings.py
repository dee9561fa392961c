"""Which articles hold a key: a hash table in flat arrays, about twenty bytes an entry where a dict takes a hundred.

The limits are those of a bucket, which is that of one key nearly always.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from .bands import COMMON, MOST_READ

_REMEMBERED = 8
"""Entries of a bucket from which the reading is kept for the next question, in some 200 bytes: such phrases are few, and
most of what is read."""
_NOTHING = (0, array("I"))
_EMPTY = 0xFFFFFFFF


class Postings:
    """A multimap from 32-bit keys to article numbers."""

    __slots__ = ("_articles", "_heads", "_keys", "_next", "_read", "_sizes")

    def __init__(self) -> None:
        self._heads, self._sizes = array("I", [_EMPTY]) * 1024, bytearray(1024)
        self._keys, self._articles, self._next = array("I"), array("I"), array("I")
        self._read: dict[int, tuple[int, array[int]]] = {}

    def add(self, article: int, keys: Iterable[int]) -> None:
        """File `article` under `keys`."""
        known, nexts, articles = self._keys, self._next, self._articles
        heads, sizes, mask = self._heads, self._sizes, len(self._heads) - 1
        for key in keys:
            bucket = key & mask
            if sizes[bucket] < COMMON:
                sizes[bucket] += 1
                nexts.append(heads[bucket])
                heads[bucket] = len(known)
                known.append(key)
                articles.append(article)
        if len(known) > len(heads):
            self._grow()

    def find(self, keys: Iterable[int]) -> array[int]:
        """Return articles under `keys`, an article as often as it has one of them; rare keys are read first."""
        sizes, mask = self._sizes, len(self._heads) - 1
        found = array("I")
        left = MOST_READ
        for size, key in sorted((size, key) for key in keys if (size := sizes[key & mask])):
            if left < size:
                break
            left -= size
            if size < _REMEMBERED:
                found.extend(self._newest(key, size))
            else:
                found += self._remembered(key, size)
        return found

    def _newest(self, key: int, count: int) -> list[int]:
        """Return the articles under `key` among the last `count` of its bucket, the newest first."""
        known, nexts, articles = self._keys, self._next, self._articles
        at = self._heads[key & (len(self._heads) - 1)]
        found: list[int] = []
        for _ in range(count):
            if known[at] == key:
                found.append(articles[at])
            at = nexts[at]
        return found

    def _remembered(self, key: int, size: int) -> array[int]:
        """Return the articles under `key`, the newest first, reading only what came since it was asked for before."""
        before, articles = self._read.get(key, _NOTHING)
        if before < size:
            articles = array("I", self._newest(key, size - before)) + articles
            self._read[key] = size, articles
        return articles

    def _grow(self) -> None:
        self._heads = array("I", [_EMPTY]) * (2 * len(self._heads))
        self._sizes = bytearray(len(self._heads))
        self._read.clear()
        heads, sizes, nexts, mask = self._heads, self._sizes, self._next, len(self._heads) - 1
        for at, key in enumerate(self._keys):
            bucket = key & mask
            nexts[at] = heads[bucket]
            heads[bucket] = at
            sizes[bucket] += 1
