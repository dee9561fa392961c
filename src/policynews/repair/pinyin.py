"""Pinyin annotations that content mirrors insert, and the characters their insertion broke: 國(guó)家, 管理?xiàng)l例.

The mirror converts a page to Traditional characters and puts a reading behind each of some characters outside GB2312,
always the same reading for a character. It replaces GBK *bytes*, one annotated character after another over the whole
page, and does not look where characters begin. So 理條 (C0 ED 97 6C) is hit by the annotation of 項 (ED 97): the
bytes become C0 ED 97 `(xiàng)` 6C, a decoder makes `?` of 97 and the bracket, and the orphan 6C shows as `l`. Every
annotation stands behind the two bytes it belongs to, so reading from left to right and taking annotations out gives the
old bytes back; the one byte behind each `?` follows from the byte before it and the reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from policynews.repair.gbk import (
    gbk_bytes,
    gbk_character,
    in_gb2312,
    is_common_character,
    is_frequent_in_big5,
    last_byte,
)
from policynews.repair.readings import (
    SYLLABLE,
    TONES,
    has_tone,
    is_convertible,
    readings_of,
    reads_as,
    reads_as_toneless,
    simplified_form,
    spelling_of,
)
from policynews.script.detection import telling_types
from policynews.text.patterns import HAN, lazy_pattern

_LOST = "?？\ufffd"  # what decoders print for bytes that are no character
_MARKS = frozenset("，。、；：？！（）《》〈〉“”‘’—…·〔〕【】％")
_SHIFT_ENDS = frozenset(["?", "\ufffd", "", " ", "\t", "\n"])  # ？ is A3 BF: 。縣 is A1 A3 BF 68 and may be shifted

# The cheap test an honest page passes at once: (guó)
_HINT = lazy_pattern(rf"\([a-züêɑɡ\u0308]{{0,6}}[{TONES}]")
_HINT_WIDE = lazy_pattern(rf"（[a-züêɑɡ\u0308]{{0,6}}[{TONES}]")
_HINT_TONELESS = lazy_pattern(r"\([a-z]{1,6}\)")
# 國(guó), 政(zheng)(zheng)
_ANNOTATION = lazy_pattern(rf"({HAN})((?:\({SYLLABLE}\))+)")
_ANNOTATION_WIDE = lazy_pattern(rf"({HAN})((?:（{SYLLABLE}）)+)")
_READING = lazy_pattern(SYLLABLE)
# 管理?xiàng)l例; from a decoder that keeps the bracket 管理\ufffd(xiàng)l例
_BROKEN = lazy_pattern(rf"[{_LOST}]\(?({SYLLABLE})\)")
# 理l(tiáo)例, where the l is a letter of the text
_ASTRIDE = lazy_pattern(rf"([^\x00-\x7f])([@-~])\(({SYLLABLE})\)")
# A broken place with the text behind it that may be shifted
_SHIFTED = lazy_pattern(rf"[{_LOST}]\(?{SYLLABLE}\)[^\x00-\x7f]*")
_OWN = lazy_pattern(rf"\(({SYLLABLE})\)")

_MIN_ANNOTATIONS = 3  # honest texts gloss one or two rare names
# Measured: 1.0 and 1.0. Teaching pages gloss characters of GB2312, lists of rare characters such as have no Simplified
# form; a kit hits some of the latter by chance, where it matches bytes across two characters.
_MIN_KIT_SHARE, _MIN_CONVERTED_SHARE = 0.9, 0.6
# Measured: 1.0. A glossary annotates a word once, the kit a character always or never; but mirrors leave titles alone.
_MIN_CONSTANCY = 0.6
_MIN_COVERAGE = 0.15  # of the characters the kit could annotate; measured: more than half
_MIN_DENSITY = 1 / 200  # of the characters of a page; measured: one in seven
# Toneless kits annotate any character, now and then and even twice, so their pages must look odd in that way.
_MIN_TONELESS, _MIN_TONELESS_TYPES, _MIN_TONELESS_RIGHT = 10, 5, 0.95
_MIN_UNEVEN_TYPES = 3  # annotated several times, and standing plain as well
_MAX_RUNNING_SHARE = 0.5  # a lesson glosses character after character: 你(ni)好(hao)


class PinyinRepair(NamedTuple):
    """Lines without annotations, and what was done to them."""

    lines: Sequence[str]
    annotations: int = 0
    """Annotations removed, those of broken places included."""
    restored: int = 0
    """Characters put back from broken or shifted bytes."""
    unrepaired: tuple[int, ...] = ()
    """For every broken place that stays as printed or lost a character for good, the index of its line."""


def repair_pinyin(lines: Sequence[str]) -> PinyinRepair:
    """Remove the annotations of a poisoned page and put broken characters back; leave every other page as it is."""
    text = "\n".join(lines)
    if _at_least(_MIN_ANNOTATIONS, _HINT, text):
        site = _Site.of_page(text, _ANNOTATION)
        if site is not None:
            return _repair_toned(lines, site)
    if _at_least(_MIN_ANNOTATIONS, _HINT_WIDE, text):
        site = _Site.of_page(text, _ANNOTATION_WIDE)
        if site is not None:
            return _strip_all(lines, _ANNOTATION_WIDE, site.belongs)
    if _at_least(_MIN_TONELESS, _HINT_TONELESS, text) and _is_toneless_kit(text):
        return _strip_all(lines, _ANNOTATION, reads_as_toneless)
    return PinyinRepair(lines=lines)


def _at_least(number: int, pattern: re.Pattern[str], text: str) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), number)) == number


# --- pages with tone marks ------------------------------------------------------------------------------------------


class _Site(NamedTuple):
    """What one page tells of its mirror and its words."""

    annotated: Mapping[str, str]
    """Each annotated character with its reading."""
    plain: frozenset[str]
    """Characters that stand without annotation, so that the mirror does not annotate them."""
    pairs: frozenset[str]
    """Every two neighbouring characters outside broken places."""

    @classmethod
    def of_page(cls, text: str, pattern: re.Pattern[str]) -> _Site | None:
        """Read the page; None unless it is poisoned."""
        found = [(match[1], _first_reading(match[2])) for match in pattern.finditer(text)]
        found = [(char, syllable) for char, syllable in found if has_tone(syllable)]
        kit = [pair for pair in found if is_convertible(pair[0]) and reads_as(*pair)]
        glosses = sum(in_gb2312(char) for char, _ in found)
        if len(kit) < max(_MIN_ANNOTATIONS, _MIN_DENSITY * len(text), _MIN_CONVERTED_SHARE * len(found)):
            return None
        if len(kit) < _MIN_KIT_SHARE * (len(kit) + glosses):
            return None
        sound = _SHIFTED.sub("\n", text)
        plain, words = Counter(pattern.sub("\n", sound)), pattern.sub(r"\1", sound)
        constant = sum(plain[char] for char in {char for char, _ in kit})
        convertible = sum(number for char, number in plain.items() if is_convertible(char))
        if len(kit) < max(_MIN_CONSTANCY * (len(kit) + constant), _MIN_COVERAGE * (len(kit) + convertible)):
            return None
        traditional, simplified = telling_types(words)
        if simplified > traditional:
            return None
        return cls(dict(reversed(found)), frozenset(plain), frozenset(map("".join, pairwise(words))))

    def belongs(self, char: str, syllable: str) -> bool:
        """Whether `syllable` can be the mirror's annotation of `char`."""
        return reads_as(char, syllable) or (has_tone(syllable) and not in_gb2312(char))

    def familiarity(self, before: str, char: str | None) -> int:
        """How likely the page is to hold a character put together from bytes; negative if it cannot."""
        if char is None:
            return -1
        if before + char in self.pairs:
            return 3
        if char in self.plain or char in self.annotated:
            return 2
        return int(is_common_character(char) or is_convertible(char) or char in _MARKS)

    def find(self, lead: int, syllable: str, weigh: Callable[[str], int]) -> list[str]:
        """The likeliest annotated characters with this first byte and reading: one, several equal ones, or none.

        `weigh` says how well a candidate suits its surroundings: negative not at all, 0 badly.
        """
        usual, rare = readings_of().get(syllable, ("", ""))
        ranks: dict[str, tuple[int, ...]] = {}
        for char in usual + rare:
            if gbk_bytes(char)[:1] == bytes((lead,)) and not in_gb2312(char) and (weight := weigh(char)) >= 0:
                annotated = self.annotated.get(char) == syllable
                ranks[char] = (
                    weight > 0,
                    annotated,
                    weight,
                    annotated or char not in self.plain,
                    is_convertible(char),
                    is_common_character(simplified_form().get(char, char)),
                    is_frequent_in_big5(char),
                    char in usual,
                )
        best = max(ranks.values(), default=())
        return [char for char, rank in ranks.items() if rank == best]


def _first_reading(annotations: str) -> str:
    match = _READING.search(annotations)
    return spelling_of(match[0]) if match else ""


def _strip(line: str, pattern: re.Pattern[str], belongs: Callable[[str, str], bool]) -> tuple[str, int]:
    """Take out annotations that belong to the character before them; return how many."""
    removed = 0

    def bare(match: re.Match[str]) -> str:
        nonlocal removed
        readings = _READING.findall(match[2])
        if not all(belongs(match[1], spelling_of(reading)) for reading in readings):
            return match[0]
        removed += len(readings)
        return match[1]

    return pattern.sub(bare, line), removed


def _strip_all(lines: Sequence[str], pattern: re.Pattern[str], belongs: Callable[[str, str], bool]) -> PinyinRepair:
    stripped = [_strip(line, pattern, belongs) for line in lines]
    return PinyinRepair(lines=[line for line, _ in stripped], annotations=sum(removed for _, removed in stripped))


def _is_toneless_kit(text: str) -> bool:
    """Whether a page is annotated as 政(zheng)府的(de)(de) is: at random, which no author does."""
    matches = list(_ANNOTATION.finditer(text))
    right = [match for match in matches if reads_as_toneless(match[1], _first_reading(match[2]))]
    annotated = Counter(match[1] for match in right)
    if len(annotated) < _MIN_TONELESS_TYPES or len(right) < max(_MIN_TONELESS, _MIN_DENSITY * len(text)):
        return False
    if len(right) < _MIN_TONELESS_RIGHT * len(matches):
        return False
    if any(match[2].count("(") > 1 for match in right):
        return True
    plain = Counter(_ANNOTATION.sub("\n", text))
    uneven = sum(number > 1 and plain[char] > 0 for char, number in annotated.items())
    running = sum(first.end() == second.start() for first, second in pairwise(matches))
    return uneven >= _MIN_UNEVEN_TYPES and running < _MAX_RUNNING_SHARE * len(matches)


def _repair_toned(lines: Sequence[str], site: _Site) -> PinyinRepair:
    """Strip whole annotations first: what is left of the bracketed readings then marks the broken places."""
    result: list[str] = []
    annotations = restored = 0
    unrepaired: list[int] = []
    for place, line in enumerate(lines):
        text, removed = _strip(line, _ANNOTATION, site.belongs)
        mended = _mend_line(text, site)
        result.append(mended.text)
        annotations += removed + mended.annotations
        restored += mended.restored
        unrepaired.extend([place] * mended.lost)
    return PinyinRepair(lines=result, annotations=annotations, restored=restored, unrepaired=tuple(unrepaired))


class _Mended(NamedTuple):
    text: str
    end: int = 0
    annotations: int = 0
    restored: int = 0
    lost: int = 0


def _mend_line(line: str, site: _Site) -> _Mended:
    """Put the broken places of a line right, left to right; a place that cannot be resolved stays as printed."""
    pieces: list[str] = []
    done = annotations = restored = lost = 0
    before = ""
    while match := _BROKEN.search(line, done):
        if match.start() > done:
            before = line[match.start() - 1]
            pieces.append(line[done : match.start()])
        mended = _mend_place(before, line, match, site)
        if mended is None:
            mended = _Mended(match[0], match.end(), lost=int(has_tone(spelling_of(match[1]))))
        pieces.append(mended.text)
        before, done = mended.text[-1], mended.end
        annotations, restored, lost = annotations + mended.annotations, restored + mended.restored, lost + mended.lost
    pieces.append(line[done:])
    text, astride = _strip_astride("".join(pieces))
    return _Mended(text, len(text), annotations + astride, restored, lost)


def _strip_astride(line: str) -> tuple[str, int]:
    """Take out annotations of a pair made of half a character and an ASCII letter: 理l(tiáo) is 理l."""
    removed = 0

    def bare(match: re.Match[str]) -> str:
        nonlocal removed
        lead = last_byte(match[1])
        char = gbk_character(lead, ord(match[2])) if lead else None
        if char is None or not reads_as(char, spelling_of(match[3])):
            return match[0]
        removed += 1
        return match[1] + match[2]

    return _ASTRIDE.sub(bare, line), removed


def _mend_place(before: str, line: str, match: re.Match[str], site: _Site) -> _Mended | None:
    """Resolve one broken place. `before` is the character in front, whose last byte the broken pair begins with."""
    first = last_byte(before)
    if first is None:
        return None

    def weigh(char: str) -> int:
        return _weight_of_next(before, gbk_bytes(char)[1], line, match.end(), site)

    candidates = site.find(first, spelling_of(match[1]), weigh)
    return _agreed([_realign(before, gbk_bytes(char)[1], line, match.end(), site) for char in candidates], site)


def _agreed(results: Sequence[_Mended | None], site: _Site) -> _Mended | None:
    """The one result of equally likely readings. Where they differ in the first character alone, that one is lost."""
    sound = [result for result in results if result is not None]
    known = [result for result in sound if result.text[:2] in site.pairs]
    if len(known) == 1 or len(sound) == 1:
        return (known or sound)[0]
    if len({(result.text[1:], result.end) for result in sound}) != 1:
        return None
    first = sound[0]
    if all(result.text == first.text for result in sound):
        return first
    return first._replace(text="\ufffd" + first.text[1:], restored=first.restored - 1, lost=first.lost + 1)


def _weight_of_next(before: str, lead: int, line: str, place: int, site: _Site) -> int:
    """How well a pending first byte suits what is printed next; negative for not at all."""
    broken = _BROKEN.match(line, place)
    if broken:
        return 4 if site.find(lead, spelling_of(broken[1]), lambda _: 1) else -1
    item = line[place : place + 1]
    if item in _SHIFT_ENDS:
        return 0
    code = _following_bytes(lead, item)
    char = gbk_character(lead, code[0]) if code else None
    own = _OWN.match(line, place + 1)
    if own and char and reads_as(char, spelling_of(own[1])):
        return 4
    return site.familiarity(before, char)


def _following_bytes(lead: int, item: str) -> bytes:
    """The bytes of a printed item that follows a pending first byte."""
    if item in "()":  # of an annotation that does not belong here
        return b""
    if "!" <= item < "@":  # cannot follow one, so it is a full-width form that was folded
        return bytes((0xA3, 0x80 | ord(item)))
    if item == "€" and is_convertible(gbk_character(lead, 0x80) or item):
        return b"\x80"  # what a lone 80 shows as
    return gbk_bytes(item)


def _realign(before: str, lead: int, line: str, place: int, site: _Site) -> _Mended | None:
    """Read on from a pending first byte until printed and true characters begin at the same place again.

    Each printed character gives its first byte to the character before and keeps its second pending. An ASCII letter,
    the next broken annotation or the end of the line ends the shift; None when the bytes make no character.
    """
    text = [before]
    while (item := line[place : place + 1]) not in _SHIFT_ENDS:
        code = _following_bytes(lead, item)
        char = gbk_character(lead, code[0]) if code else None
        if char is None:
            return None
        text.append(char)
        place += 1
        if len(code) == 1 or code[1] < 0x80:
            text.append(code[1:].decode("ascii"))
            return _own_annotation("".join(text[1:]), line, place)
        lead = code[1]
    broken = _BROKEN.match(line, place)
    if broken:
        return _close(text, lead, line, broken, site)
    # The partner of the pending byte is gone for good.
    printed = item in {"?", "\ufffd"}
    return _Mended("".join(text[1:]) + (item if printed else "\ufffd"), place + printed, 1, len(text) - 1, 1)


def _own_annotation(text: str, line: str, place: int) -> _Mended:
    """End a shift, with the annotation the last character may carry itself: 管理?xiàng)l(tiáo)例."""
    own = _OWN.match(line, place)
    if own and reads_as(text[-1], spelling_of(own[1])):
        return _Mended(text, own.end(), 2, len(text))
    return _Mended(text, place, 1, len(text))


def _close(text: list[str], lead: int, line: str, broken: re.Match[str], site: _Site) -> _Mended:
    """End a shift with the character that a broken annotation follows: 日?qǐng)?bào)."""
    place = broken.end()

    def weigh(char: str) -> int:
        return 1 + (text[-1] + char in site.pairs) + (char + line[place : place + 1] in site.pairs)

    found = site.find(lead, spelling_of(broken[1]), weigh)
    lost = int(len(found) != 1)
    return _Mended("".join(text[1:]) + ("\ufffd" if lost else found[0]), place, 2, len(text) - lost, lost)
