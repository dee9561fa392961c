"""Which articles hold a key: a hash table in flat arrays, about twenty bytes an entry where a dict takes a hundred."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

COMMON = 32
"""Entries of a bucket; further ones are dropped. A phrase of so many articles is a stock phrase, or a text with so many
copies that the next one finds enough of them; kept, it would cost time that grows with the square of the corpus."""
_MOST_READ = 10 * COMMON
"""Entries read for one question: a few dozen keys of an ordinary article, ten of one that has thousands of copies.
What an article has in common with few others says most and is read first."""
_EMPTY = 0xFFFFFFFF


class Postings:
    """A multimap from 32-bit keys to article numbers."""

    __slots__ = ("_articles", "_heads", "_keys", "_next", "_sizes")

    def __init__(self) -> None:
        self._heads, self._sizes = array("I", [_EMPTY]) * 1024, bytearray(1024)
        self._keys, self._articles, self._next = array("I"), array("I"), array("I")

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

    def find(self, keys: Iterable[int]) -> list[int]:
        """Return articles under `keys`, an article as often as it has one of them; rare keys are read first."""
        known, nexts, articles = self._keys, self._next, self._articles
        heads, sizes, mask = self._heads, self._sizes, len(self._heads) - 1
        found: list[int] = []
        left = _MOST_READ
        for size, key in sorted((size, key) for key in keys if (size := sizes[key & mask])):
            if left < size:
                break
            left -= size
            at = heads[key & mask]
            while at != _EMPTY:
                if known[at] == key:
                    found.append(articles[at])
                at = nexts[at]
        return found

    def _grow(self) -> None:
        self._heads = array("I", [_EMPTY]) * (2 * len(self._heads))
        self._sizes = bytearray(len(self._heads))
        heads, sizes, nexts, mask = self._heads, self._sizes, self._next, len(self._heads) - 1
        for at, key in enumerate(self._keys):
            bucket = key & mask
            nexts[at] = heads[bucket]
            heads[bucket] = at
            sizes[bucket] += 1
