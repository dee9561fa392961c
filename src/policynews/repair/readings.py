"""The pinyin readings of characters, in one spelling."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from policynews.repair.gbk import in_gb2312

_COMBINING = "\u0300\u0301\u0304\u0306\u030c"
TONES = f"āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿ{_COMBINING}"
SYLLABLE = f"[a-z{TONES}üêɑɡ\u0308]{{1,9}}"

_SPELLING = str.maketrans("ăĕĭŏŭɑɡ", "ǎěǐǒǔag")
_TONE_MARKS = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


# --- readings -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def readings_of() -> Mapping[str, tuple[str, str]]:
    """Syllable with tone mark -> characters that usually, and that rarely, read so. Loaded for poisoned pages only."""
    from policynews.repair._readings import READINGS  # noqa: PLC0415 - 100 KB that an honest page never needs

    table: dict[str, tuple[str, str]] = {}
    for row in READINGS.splitlines():
        syllable, _, chars = row.partition(" ")
        usual, _, rare = chars.partition("|")
        table[syllable] = (usual, rare)
    return table


@lru_cache(maxsize=1)
def _toneless_readings() -> Mapping[str, str]:
    """Syllable without tone -> every character that can read so."""
    table: dict[str, str] = {}
    for syllable, chars in readings_of().items():
        key = _without_tone(syllable)
        table[key] = table.get(key, "") + "".join(chars)
    return table


@lru_cache(maxsize=1)
def simplified_form() -> Mapping[str, str]:
    """Return the Simplified form of each Traditional character."""
    from policynews.script._hanzi import SIMPLIFIED, TRADITIONAL  # noqa: PLC0415

    return dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))


@lru_cache(maxsize=2048)
def spelling_of(raw: str) -> str:
    """A reading in standard spelling: guǒ composed, ɡ and ɑ as g and a, ŏ as ǒ."""
    return raw if raw.isascii() else unicodedata.normalize("NFC", raw.translate(_SPELLING)).translate(_SPELLING)


def _without_tone(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable).translate(_TONE_MARKS)
    return unicodedata.normalize("NFC", plain).replace("ü", "v")


def has_tone(syllable: str) -> bool:
    """Whether a syllable carries a mark of its tone."""
    return any(char in TONES for char in syllable)


def reads_as(char: str, syllable: str) -> bool:
    """Whether a character has the reading, its tone marked."""
    usual, rare = readings_of().get(syllable, ("", ""))
    return char in usual or char in rare


def reads_as_toneless(char: str, syllable: str) -> bool:
    """Whether a character has the reading in any tone."""
    return char in _toneless_readings().get(syllable.replace("ü", "v"), "")


@lru_cache(maxsize=4096)
def spellings_of(char: str) -> frozenset[str]:
    """The readings of a character without their tones; empty for one without."""
    return frozenset(syllable for syllable, chars in _toneless_readings().items() if char in chars)


@lru_cache(maxsize=4096)
def initials_of(char: str) -> frozenset[str]:
    """The first letters of the readings of a character; empty for one without."""
    return frozenset(syllable[0] for syllable in spellings_of(char))


@lru_cache(maxsize=4096)
def is_convertible(char: str) -> bool:
    """Whether a Simplified page can hold the character once it is converted: outside GB2312, its Simplified form in."""
    simplified = simplified_form().get(char)
    return simplified is not None and not in_gb2312(char) and in_gb2312(simplified)
