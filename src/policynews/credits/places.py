"""A name and the place that is run into it: 王小明台北, 王小明台灣屏東. Pure text."""

from __future__ import annotations

from policynews.credits._name_lists import CITIES
from policynews.credits.names import is_personal_name

_LONGEST_WITHIN = 2  # 屏東 behind 台灣, 民雄 behind 嘉義, 縣 behind 金門


def without_place(text: str) -> str:
    """Return a name without the place run into it (王小明台北, 王小明台灣屏東, 王小明金門縣); as it is where none is."""
    for size in (3, 2, 4):  # the longest place: a known one, and what lies in it
        place = text[size:]
        known = any(place[:length] in CITIES and len(place) - length <= _LONGEST_WITHIN for length in (2, 3, 4))
        if known and is_personal_name(text[:size]):
            return text[:size]
    for size in (2, 3, 4):
        if text[-size:] in CITIES and len(text) > size + 1:
            return text[:-size]
    # A place nobody knows is told from a name only where both have their usual length.
    return text[:3] if len(text) == 5 and is_personal_name(text[:3]) else text
