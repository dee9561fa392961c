"""Repeated sections inside one article: a run of paragraphs that stands twice is kept once.

What goes: a second copy behind the text (a copy after the credits, a phone copy, a read-aloud copy), a copy directly
behind its original, a lead box that repeats the first paragraph. What stays: a refrain or a form letter, whose copies
are separated by other text and followed by more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .folding import fold, fold_key

# A repeated line shorter than this says nothing: 一等奖, 联系电话, a date.
_LINE = 12
_BEGINNING = 6
# Repeated on purpose or by accident: below this many characters a run in mid-text is left alone.
_RUN = 60


def find_repeats(texts: Sequence[str]) -> frozenset[int]:
    """Return the indices of lines that repeat earlier ones and are no part of the article's own text."""
    if len(texts) < 2:
        return frozenset()
    keys = _keys(texts)
    if keys is None:
        return frozenset()
    drop = _lead_box(keys)
    drop |= _second_copies(keys, drop)
    return frozenset(drop)


def _keys(texts: Sequence[str]) -> list[str] | None:
    """Return a key for each line, equal for copies; None where no two lines begin alike, as in most texts.

    Only lines that begin like another one pay for the folding.
    """
    # Folded in one go, a line a text: folding costs most by the call.
    folded = fold("\n".join([text[: 2 * _BEGINNING].replace("\n", " ") for text in texts])).split("\n")
    beginnings = ["".join(text.split())[:_BEGINNING] for text in folded]
    counts = Counter(beginning for beginning, text in zip(beginnings, texts, strict=True) if len(text) >= _LINE)
    if len(counts) == counts.total():
        return None
    return [fold_key(text) if counts[start] > 1 else text for start, text in zip(beginnings, texts, strict=True)]


def _lead_box(keys: Sequence[str]) -> set[int]:
    """The first line when the second or third begins with it and goes on: a lead box above the text."""
    first = keys[0].rstrip(".…")
    if len(first) >= 30 and any(key.startswith(first) and len(key) > len(first) for key in keys[1:3]):
        return {0}
    return set()


def _second_copies(keys: Sequence[str], skip: set[int]) -> set[int]:
    places: dict[str, int] = {}
    drop: set[int] = set()
    index = 0
    while index < len(keys):
        origin = places.get(keys[index])
        if origin is None or index in skip:
            if len(keys[index]) >= _LINE and index not in skip:
                places[keys[index]] = index
            index += 1
            continue
        length = _run_length(keys, origin, index)
        if _is_copy(keys, origin, index, length):
            drop.update(range(index, index + length))
        index += length
    return drop


def _run_length(keys: Sequence[str], origin: int, copy: int) -> int:
    """Return how many lines from `copy` on repeat the lines from `origin` on."""
    length = 1
    while copy + length < len(keys) and origin + length < copy and keys[origin + length] == keys[copy + length]:
        length += 1
    return length


def _is_copy(keys: Sequence[str], origin: int, copy: int, length: int) -> bool:
    size = sum(map(len, keys[copy : copy + length]))
    if size < _RUN and length < 3:
        return False
    adjacent = origin + length == copy
    rest = sum(len(key) for key in keys[copy + length :] if len(key) >= _LINE and key not in keys[:copy])
    at_end = rest <= size // 4
    # In mid-text only a long run is an accident; a form letter repeats a paragraph or two around other words.
    return adjacent or at_end or (length >= 4 and size >= 400)
