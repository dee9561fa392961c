"""A model of the annotation kit of content mirrors, to make poisoned pages from clean text.

The kit converts Simplified text to Traditional characters by a plain table, then puts a reading behind each character
of a subset of its own by replacing GBK bytes, one character after another over the whole page and without regard to
where characters begin. What a reader sees is what a decoder makes of the bytes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from opencc import OpenCC

from policynews.repair._readings import READINGS
from policynews.script._hanzi import SIMPLIFIED, SIMPLIFIED_IN_BOTH, TRADITIONAL, TRADITIONAL_IN_GB2312

Decoder = Literal["swallow", "keep"]

# What both scripts hold stays, as the kits leave it.
_AMBIGUOUS = frozenset(SIMPLIFIED_IN_BOTH)
_SIMPLIFIED_ONLY = "".join(sorted({*SIMPLIFIED} - _AMBIGUOUS))


@dataclass(frozen=True)
class Poisoned:
    """A page as the mirror shows it, and the Traditional text it was made from."""

    shown: str
    clean: str
    annotated: int
    """Bytes pairs the kit hit."""
    broken: int
    """Of those, how many lay across two characters."""


def _readings() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    rare: dict[str, list[str]] = {}
    for row in READINGS.splitlines():
        syllable, _, chars = row.partition(" ")
        first, _, second = chars.partition("|")
        for char in first:
            table.setdefault(char, []).append(syllable)
        for char in second:
            rare.setdefault(char, []).append(syllable)
    return {char: table.get(char, []) + rare.get(char, []) for char in {*table, *rare}}


READINGS_OF = _readings()


def _encodable(char: str) -> bool:
    return len(char.encode("gbk", "ignore")) == 2 and not char.encode("gb2312", "ignore")


KIT_CHARACTERS = [char for char in TRADITIONAL if char not in TRADITIONAL_IN_GB2312 and _encodable(char)]


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    traditional = OpenCC("s2t").convert("\n".join(_SIMPLIFIED_ONLY)).split("\n")
    return str.maketrans(dict(zip(_SIMPLIFIED_ONLY, traditional, strict=True)))


def to_traditional(text: str) -> str:
    """Simplified text as a kit converts it: character by character, ambiguous ones left; nothing outside GBK."""
    return text.translate(_table()).encode("gbk", "ignore").decode("gbk")


def poison(text: str, seed: int, *, share: float = 0.8, decoder: Decoder = "swallow") -> Poisoned:
    """Poison Simplified `text` with a kit drawn from `seed` that annotates about `share` of the characters it could."""
    rng = random.Random(seed)
    clean = to_traditional(text)
    kit = [char for char in KIT_CHARACTERS if char in READINGS_OF and rng.random() < share]
    rng.shuffle(kit)
    data = clean.encode("gbk")
    annotated = 0
    for char in kit:
        code = char.encode("gbk")
        if code not in data:
            continue
        # A kit knows one reading of a character, now and then an unusual one.
        readings = READINGS_OF[char]
        reading = readings[0] if rng.random() < 0.9 else rng.choice(readings)
        annotated += data.count(code)
        data = data.replace(code, code + f"({reading})".encode("gb18030"))
    whole = sum(clean.count(char) for char in kit)
    return Poisoned(decode(data, decoder), clean, annotated, annotated - whole)


def decode(data: bytes, decoder: Decoder) -> str:
    """GBK bytes as text. `swallow` makes one `?` of a bad pair, ASCII partner and all; `keep` makes U+FFFD of a byte."""
    out: list[str] = []
    place = 0
    while place < len(data):
        lead, pair = data[place], data[place : place + 2]
        if lead < 0x80:
            out.append(chr(lead))
            place += 1
        elif lead == 0x80:
            out.append("€" if decoder == "swallow" else "\ufffd")
            place += 1
        elif len(pair) == 2 and pair[1] >= 0x40 and (char := pair.decode("gb18030", "ignore")):
            out.append(char)
            place += 2
        elif decoder == "keep":
            out.append("\ufffd")
            place += 1
        else:
            control = len(pair) < 2 or pair[1] <= 0x20
            out.append("" if control else "?")
            place += 1 if control else 2
    return "".join(out)


def share_restored(repaired: str, clean: str) -> float:
    """The share of the characters of `clean` that stand in `repaired` in the right order."""
    same = total = 0
    for got, want in zip(repaired.split("\n"), clean.split("\n"), strict=True):
        total += len(want)
        if got == want:
            same += len(want)
        else:
            blocks = SequenceMatcher(None, got, want, autojunk=False).get_matching_blocks()
            same += max(0, sum(block.size for block in blocks) - max(0, len(got) - len(want)))
    return same / total if total else 1.0
