"""What the index keeps of an article: about a kilobyte that answers how much text it shares with another."""

from __future__ import annotations

import re
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag
from hashlib import sha256
from itertools import accumulate, compress, pairwise
from typing import Literal, NamedTuple
from zlib import crc32

from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.model.number import number_key
from policynews.script.detection import fold_script
from policynews.text.folding import any_of, fold_key

from .canonical import canonical_parts, fold_text

SHINGLE = 5
"""Characters of a shingle (J.3: 3 to 5). Stock phrases of four characters (人民政府) are everywhere, of five rarer."""
_WIDTH = 2 * SHINGLE
_SKETCH = 256
"""Most shingles kept of a usual article: 128 to 256 tell a share of 0.8 to within 0.035."""
_SPARSEST = 5
"""A sketch keeps at least one shingle in 2**5, so that an excerpt of 200 characters is seen in a long text …"""
_LARGEST = 8192
"""… until the text is a book."""
_WINDOWS = [slice(at, at + _WIDTH) for at in range(0, 2 * 4096, 2)]
"""Places of shingles: to make one takes as long as to hash what stands there."""
_LAST_RATE = 8
_PASSED_OVER = [bytes(range(256 >> rate, 256)) for rate in range(_LAST_RATE + 1)]
"""By rate: the bytes that do not choose a shingle …"""
_CHOICE = [bytes(byte < 256 >> rate for byte in range(256)) for rate in range(_LAST_RATE + 1)]
"""… and a table of 1 for a byte that does, 0 for others."""
_KEY_LIMIT = 1 << 27
"""A shingle whose hash is below is also a key of the index: one in 32 …"""
_MIN_KEYS = 12
"""… but at least twelve of a short article."""
_MAX_SLOTS = 32
_MAX_TITLE_SLOTS = 16
_MAX_TITLE = 64
_HEAD = 160
"""Canonical characters: an excerpt or a first page begins as the whole text does, but for a lost dateline."""
_HEAD_RATE, _MAX_HEAD = 2, 12


class Mark(IntFlag):
    """What the title says the text is, when it is not simply the document or story itself."""

    DRAFT = 1
    EXPLANATION = 2
    FORWARDED = 4
    CORRECTION = 8
    AMENDMENT = 16


_MARKS = {
    # 关于公开征求《养老服务条例（征求意见稿）》意见的公告
    Mark.DRAFT: re.compile(r"征求意见|草案|送审稿|意见征集|征集意见|公开征求"),
    # 《养老服务条例》解读, 一图读懂…, 就…答记者问
    Mark.EXPLANATION: re.compile(r"解读|读懂|图解|答记者|问答|起草说明|编制说明|新闻发布会|吹风会"),
    # 市卫健委转发国家卫健委关于…的通知
    Mark.FORWARDED: re.compile(r"转发|批转"),
    # 更正：…, 关于…的更正公告
    Mark.CORRECTION: re.compile(r"更正|勘误"),
    # 关于修改《…》的决定, 关于废止…的通知
    Mark.AMENDMENT: re.compile(r"修订|修改|修正|废止|失效"),
}
# 关于印发《养老服务条例》的通知: the inner title is what decree, draft and explanation have in common.
_BOOK_TITLE = re.compile(r"《([^《》]{4,80})》")
_STATUS_WORDS = re.compile(
    any_of(
        "关于公开征求 公开征求 征求意见稿 征求意见 草案 送审稿 政策解读 一图读懂 解读 图解 答记者问 问答 试行 修订稿 更正".split()
    )
)
_ISSUED = re.compile(r"关于(?:印发|发布|公布|转发|下发)?")
_FORMULA = re.compile(r"(?:的(?:通知|公告|决定|函|通告|意见|说明))$")
_MIN_CORE = 6
"""Characters: 工作动态 and 本周要闻 are no titles that tie two texts together."""

# Patterns are searched for faster when their first character is not a repeated one.
# Numbers in running canonical text, a year with its 年: 2016年, 1200.
_NUMBER = re.compile(r"([0-9][0-9]*)年?")
_CENTURIES = ("19", "20")
# What the name of a place, body or person ends in, 徐汇|区, 康宁医|院, 张三|同志: template notices differ before it. With
# three characters more to know the place by again: 市场 at the end of a title is no town.
_NAMED = re.compile(r"[省市县区镇乡州旗盟村司院局志](?=\w{3})")
# What is no part of a name, and what copies put for one another: 充满活力|的社|区, 商务|和市|场监管局 and 商务|与市|场监管局.
_NO_NAME = frozenset("的了是")
_AND = str.maketrans("与及", "和和")
# 第三批, 十四五期: spelt-out ordinals that set one instalment apart from the next.
_ORDINAL = re.compile(r"[一二三四五六七八九十百][一二三四五六七八九十百]{0,3}(?=[批期届次号季轮])")

_RARE = re.compile(r"[\U00010000-\U0010ffff]")
_OF_YEAR = 0x27D4EB2F

_HEADER = struct.Struct("<16sIBBIIIIBBBB")
# What is mixed into a key that stands for more than a shingle.
_DIGEST, _CORE, _NUMBERED = 0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35


class Slots(NamedTuple):
    """Contexts of numbers and names with their values: the same context with another value is a template filled twice."""

    contexts: array[int]
    values: array[int]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """An article as the index keeps it. Hashes only; the text cannot be read back."""

    digest: bytes
    """First half of the SHA-256 of the canonical text."""
    length: int
    """Canonical characters without numbers."""
    rate: int
    """The sketch holds the shingles whose 32-bit hash is below 2 ** (32 - rate)."""
    sketch: array[int]
    """Ascending."""
    head: array[int]
    """A few shingles of the beginning: tells an excerpt from a quotation inside another text."""
    slots: Slots
    """Of the text."""
    title: array[int]
    """Pairs of characters of the title; empty when it is missing."""
    title_slots: Slots
    core: int
    """Hash of what the title is about, without status and formula; 0 when it is too short to tell."""
    number: int
    """Hash of the document number; 0 when there is none."""
    source: int
    """Hash of the stated source; 0 when there is none."""
    day: int
    """Ordinal of the publication day; 0 when it is not known."""
    marks: int
    """`Mark` flags."""

    @property
    def filed(self) -> int:
        """How many of its shingles the index files the article under."""
        return min(max(bisect_left(self.sketch, _KEY_LIMIT), _MIN_KEYS), len(self.sketch))

    @property
    def asked(self) -> array[int]:
        """The shingles under which its relatives may be filed: a shorter one is filed under more of what it has."""
        return self.sketch[: max(bisect_left(self.sketch, 2 * _KEY_LIMIT), 2 * _MIN_KEYS)]

    def keys(self) -> list[int]:
        """Return the 32-bit keys under which the index files this article."""
        return [*self.sketch[: self.filed], *self.whole_keys()]

    def whole_keys(self) -> list[int]:
        """Return the keys that stand for the text, the document number and the title as wholes."""
        wholes = [_DIGEST ^ crc32(self.digest)]
        if self.core:
            wholes.append(_CORE ^ self.core)
        if self.number:
            wholes.append(_NUMBERED ^ self.number)
        return wholes

    def pack(self) -> bytes:
        """Return the fingerprint as bytes, the same on every machine."""
        header = _HEADER.pack(
            self.digest,
            self.length,
            self.rate,
            self.marks,
            self.source,
            self.core,
            self.number,
            self.day,
            len(self.title),
            len(self.slots.contexts),
            len(self.title_slots.contexts),
            len(self.head),
        )
        halves = self.slots.values + self.title_slots.values + self.title
        words = self.slots.contexts + self.title_slots.contexts + self.head + self.sketch
        return header + _bytes(halves) + _bytes(words)

    @classmethod
    def unpack(cls, data: bytes) -> Fingerprint:
        """Read what `pack` writes. Raises ValueError or struct.error for bytes that cannot be one."""
        digest, length, rate, marks, source, core, number, day, titles, slots, title_slots, heads = _HEADER.unpack(
            data[: _HEADER.size]
        )
        named = slots + title_slots
        split = _HEADER.size + 2 * (named + titles)
        halves, words = _array("H", data[_HEADER.size : split]), _array("I", data[split:])
        return cls(
            digest=digest,
            length=length,
            rate=rate,
            sketch=words[named + heads :],
            head=words[named : named + heads],
            slots=Slots(words[:slots], halves[:slots]),
            title=halves[named:],
            title_slots=Slots(words[slots:named], halves[slots:named]),
            core=core,
            number=number,
            source=source,
            day=day,
            marks=marks,
        )


def fingerprint(article: Article) -> Fingerprint:
    """Return the fingerprint of `article`. Two articles without text have nothing in common."""
    title, body = canonical_parts(article)
    text, numbers = _without_numbers(body)
    short, title_numbers = _without_numbers(title)
    plain = _two_bytes(text)
    rate = _rate(len(text))
    return Fingerprint(
        digest=sha256(body.encode("utf-8", "surrogatepass")).digest()[:16],
        length=len(text),
        rate=rate,
        sketch=array("I", sorted(_shingles(plain, rate))),
        head=array("I", sorted(_shingles(plain[: 2 * _HEAD], _HEAD_RATE))[:_MAX_HEAD]),
        slots=_slots(text, plain, numbers, _MAX_SLOTS),
        title=array("H", sorted(_pairs(title))),
        title_slots=_slots(short, _two_bytes(short), title_numbers, _MAX_TITLE_SLOTS),
        core=_core(article.title or "", title),
        number=_number(article),
        source=_hash(fold_script(fold_key(article.source.name))) if article.source else 0,
        day=_day(article.published),
        marks=_marks(title),
    )


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _two_bytes(text: str) -> bytes:
    """Return `text` with two bytes a character, so that places in it can be reckoned; rarer characters become 〓."""
    data = text.encode("utf-16-le", "surrogatepass")
    return data if len(data) == 2 * len(text) else _RARE.sub("〓", text).encode("utf-16-le", "surrogatepass")


def _rate(length: int) -> int:
    """Return how sparse the sketch of a text of `length` shingles is, as a power of two."""
    rate = 0
    while rate < _LAST_RATE and length >> rate > (_SKETCH if rate < _SPARSEST else _LARGEST):
        rate += 1
    return rate


def _shingles(plain: bytes, rate: int) -> set[int]:
    """Return the hashes of one shingle in 2 ** rate, chosen by their first two characters.

    The choice is the upper byte of the hash, so that a sparser set is the part of a denser one below a limit; choosing
    before hashing makes it three times as fast as hashing all. A text shorter than a shingle has one, itself.
    """
    low = plain[::2]
    number = int.from_bytes(low, "little")
    uppers = (number ^ (number >> 8)).to_bytes(len(low), "little")[: max(len(low) - SHINGLE, 0) + 1]
    chosen = compress(_windows(len(uppers)), uppers.translate(_CHOICE[rate]))
    hashes = bytearray(_bytes(array("I", map(crc32, map(plain.__getitem__, chosen)))))
    hashes[3::4] = uppers.translate(None, _PASSED_OVER[rate])
    return set(_array("I", hashes))


def _windows(count: int) -> Iterable[slice]:
    """Return the places of the first `count` shingles in a text of two bytes a character."""
    if count <= len(_WINDOWS):
        return _WINDOWS
    return map(slice, range(0, 2 * count, 2), range(_WIDTH, 2 * count + _WIDTH, 2))


def _without_numbers(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return `text` without its numbers (reposts delete years, J.1), and the digits with their places in the rest."""
    pieces = _NUMBER.split(text)
    rest = pieces[::2]
    return "".join(rest), list(zip(accumulate(map(len, rest)), pieces[1::2], strict=False))


def _slots(text: str, plain: bytes, numbers: Iterable[tuple[int, str]], most: int) -> Slots:
    """Return the numbers and names of a text in their contexts; a context that takes two values is left out.

    `text` is without its numbers, `plain` the same in two bytes a character.
    """
    found = _names(text, plain) + _numbers(plain, numbers) + _ordinals(text, plain)
    values = dict(found)
    for context in {context for context, value in found if values[context] != value}:
        del values[context]
    contexts = sorted(values)[:most]
    return Slots(array("I", contexts), array("H", [_hash(values[context]) & 0xFFFF for context in contexts]))


def _names(text: str, plain: bytes) -> list[tuple[int, str]]:
    """Return hash of context, which is what follows, and value: two characters before what a name ends in."""
    found = [(match.start(), text[match.start() - 2 : match.start()]) for match in _NAMED.finditer(text, 2)]
    return [
        (crc32(plain[2 * at : 2 * at + 12]), name.translate(_AND)) for at, name in found if _NO_NAME.isdisjoint(name)
    ]


def _numbers(plain: bytes, numbers: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return hash of context, which is what stands around it, and value of each number; a year is one of its own."""
    found: list[tuple[int, str]] = []
    for at, digits in numbers:
        context = crc32(plain[2 * at - 8 if at > 4 else 0 : 2 * at + 6])
        if len(digits) >= 4 and len(digits) != 5 and digits[:2] in _CENTURIES:  # 2016, 201606, 20160603
            found.append((context ^ _OF_YEAR, digits[:4]))
            if len(digits) > 4:
                found.append((context, digits[4:]))
        else:
            found.append((context, digits))
    return found


def _ordinals(text: str, plain: bytes) -> list[tuple[int, str]]:
    """Return hash of context, which is what stands around it, and value of each ordinal."""
    found: list[tuple[int, str]] = []
    for match in _ORDINAL.finditer(text):
        start, at = 2 * match.start(), 2 * match.end()
        found.append((crc32(plain[at : at + 6], crc32(plain[max(start - 6, 0) : start])), match[0]))
    return found


def _pairs(title: str) -> set[int]:
    return {(ord(one) * 31 + ord(two)) & 0xFFFF for one, two in pairwise(title[:_MAX_TITLE])}


def _marks(title: str) -> int:
    return sum(mark for mark, pattern in _MARKS.items() if pattern.search(title))


def _core(raw: str, title: str) -> int:
    inner = _BOOK_TITLE.findall(raw)
    core = fold_text(inner[-1]) if inner else _ISSUED.split(title)[-1]
    core = _FORMULA.sub("", _STATUS_WORDS.sub("", core))
    return _hash(core) if len(core) >= _MIN_CORE else 0


def _number(article: Article) -> int:
    number = article.document.number if article.document else None
    return _hash(fold_script(fold_key(number_key(number)))) if number else 0


def _day(published: PartialDate | None) -> int:
    if published is None or not (published.year and published.month and published.day):
        return 0
    return published.year * 372 + published.month * 31 + published.day  # need not be a day of the calendar


def _bytes(words: array[int]) -> bytes:
    return _in_order(words).tobytes()


def _array(kind: Literal["H", "I"], data: bytes | bytearray) -> array[int]:
    words = array(kind)
    words.frombytes(data)
    return _in_order(words)


def _in_order(words: array[int]) -> array[int]:
    """Turn machine order into little-endian order, or back, on the few machines where they differ."""
    if sys.byteorder == "big":
        words.byteswap()
    return words
