"""Repeated sections inside one article: a run of paragraphs that stands twice is kept once.

What goes: a second copy behind the text (a copy after the credits, a phone copy, a read-aloud copy), a copy directly
behind its original, a lead box that repeats the first paragraph. What stays: a refrain or a form letter, whose copies
are separated by other text and followed by more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policynews.text.folding import fold, fold_key

# A repeated line shorter than this says nothing: 一等奖, 联系电话, a date.
_LINE = 12
_BEGINNING = 6
# Lines that begin alike may be items of a list; so many characters tell them apart, yet are fewer than a lead box has.
_LONG_BEGINNING = 24
# Repeated on purpose or by accident: below this many characters a run in mid-text is left alone.
_RUN = 60
# Behind the last line nothing follows that could make a refrain of it.
_LAST = 20


def find_repeats(texts: Sequence[str]) -> frozenset[int]:
    """Return the indices of lines that repeat earlier ones and are no part of the article's own text."""
    if len(texts) < 2:
        return frozenset()
    keys = _keys(texts)
    if keys is None:
        return frozenset()
    drop = _lead_box(keys)
    if len(set(keys)) < len(keys):
        drop |= _second_copies(keys, drop)
    return frozenset(drop)


def _keys(texts: Sequence[str]) -> list[str] | None:
    """Return a key for each line, equal for copies; None where no two lines begin alike, as in most texts.

    Only lines that begin like another one pay for the folding.
    """
    long_lines = [text for text in texts if len(text) >= _LINE]
    # Folded in one go, a line a text: folding costs most by the call.
    printed = "\n".join([text[: 2 * _BEGINNING].replace("\n", " ") for text in long_lines])
    beginnings = [beginning[:_BEGINNING] for beginning in fold(printed).replace(" ", "").split("\n")]
    if len(set(beginnings)) == len(beginnings):
        return None
    counts = Counter(beginnings)
    alike = [text for text, beginning in zip(long_lines, beginnings, strict=True) if counts[beginning] > 1]
    if len({fold_key(text[: 2 * _LONG_BEGINNING])[:_LONG_BEGINNING] for text in alike}) == len(alike):
        return None
    starts = iter(beginnings)
    return [fold_key(text) if len(text) < _LINE or counts[next(starts)] > 1 else text for text in texts]


def _lead_box(keys: Sequence[str]) -> set[int]:
    """The first line when the second or third begins with it and goes on: a lead box above the text."""
    first = keys[0].rstrip(".…")
    if len(first) >= 30 and any(key.startswith(first) and len(key) > len(first) for key in keys[1:3]):
        return {0}
    return set()


def _second_copies(keys: Sequence[str], skip: set[int]) -> set[int]:
    places: dict[str, int] = {}
    drop: set[int] = set()
    fresh = _fresh_behind(keys)
    index = 0
    while index < len(keys):
        origin = places.get(keys[index])
        if origin is None or index in skip:
            if len(keys[index]) >= _LINE and index not in skip:
                places[keys[index]] = index
            index += 1
            continue
        length = _run_length(keys, origin, index)
        size = sum(map(len, keys[index : index + length]))
        if _is_copy(size, length, adjacent=origin + length == index, fresh=fresh[index + length]):
            drop.update(range(index, index + length))
        index += length
    return drop


def _run_length(keys: Sequence[str], origin: int, copy: int) -> int:
    """Return how many lines from `copy` on repeat the lines from `origin` on."""
    length = 1
    while copy + length < len(keys) and origin + length < copy and keys[origin + length] == keys[copy + length]:
        length += 1
    return length


def _fresh_behind(keys: Sequence[str]) -> list[int]:
    """Return for each line how many characters follow, it included, in lines that do not stand before it."""
    counts = Counter(keys)
    first = {key: index for index, key in reversed(list(enumerate(keys)))}
    fresh = [0] * (len(keys) + 1)
    for index in range(len(keys) - 1, -1, -1):
        key = keys[index]
        new = len(key) * counts[key] if first[key] == index and len(key) >= _LINE else 0
        fresh[index] = fresh[index + 1] + new
    return fresh


def _is_copy(size: int, length: int, *, adjacent: bool, fresh: int) -> bool:
    """Whether a run of `length` lines and `size` characters is a copy; `fresh` characters of new text follow it."""
    if not fresh and size >= _LAST:
        return True  # the summary of a share box, behind everything else
    if size < _RUN and length < 3:
        return False
    at_end = fresh <= size // 4
    # In mid-text only a long run is an accident; a form letter repeats a paragraph or two around other words.
    return adjacent or at_end or (length >= 4 and size >= 400)
