"""Text that was decoded in a wrong encoding before it came here: UTF-8 read as GBK, Latin-1 or Mac Roman."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from policynews.model.article import Notice
from policynews.page.decoding import CHECK_SAMPLE, FEWEST_CHECKED, LEAST_COMMON, WIDE, count_common

# What was wrongly taken for the encoding, and what it was: the usual mistakes.
_MISTAKES = (
    ("gb18030", "utf-8"),
    ("cp1252", "utf-8"),
    ("mac_roman", "utf-8"),
    ("cp1252", "gb18030"),
    ("big5hkscs", "utf-8"),
)
_NAMES = {"gb18030": "GBK", "cp1252": "Latin-1", "mac_roman": "Mac Roman", "utf-8": "UTF-8", "big5hkscs": "Big5"}
# Windows-1252 leaves five bytes open, Latin-1 has controls there: a page in either may hold both.
_LATIN = {
    ord(bytes([byte]).decode("cp1252")): byte
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
# A right reading of the sample has at least so many common characters.
_RIGHT = 0.12
_COMMONEST, _COMMA = "的".encode(), "，".encode()


class Garbled(NamedTuple):
    """A text that was decoded wrongly."""

    message: str
    restored: str | None
    """The text as it was, where no byte of it was lost."""


def may_be_garbled(raw: bytes) -> bool:
    """The cheap test for UTF-8 bytes: text that was decoded rightly holds the commonest character and mark of Chinese."""
    return _COMMONEST not in raw or _COMMA not in raw


def find_garbling(text: str) -> Garbled | None:
    """Return what went wrong when `text` was decoded; None where its characters are such as Chinese text has."""
    wide = list(islice((found.group() for found in WIDE.finditer(text)), CHECK_SAMPLE))
    sample = "".join(wide)[:CHECK_SAMPLE]
    if len(sample) < FEWEST_CHECKED or count_common(sample) > LEAST_COMMON * len(sample):
        return None
    for wrong, right in _MISTAKES:
        read = _encode(sample, wrong, "ignore").decode(right, "ignore")
        if len(read) * 6 > len(sample) and count_common(read) > _RIGHT * len(read):
            names = f"{_NAMES[right]} read as {_NAMES[wrong]}"
            message = f"the text was decoded wrongly before it was passed: {names}; pass the bytes as they were fetched"
            return Garbled(message, _restore(text, wrong, right))
    return None


def _restore(text: str, wrong: str, right: str) -> str | None:
    try:
        return _encode(text, wrong, "strict").decode(right)
    except UnicodeError:
        return None


def _encode(text: str, encoding: str, errors: str) -> bytes:
    if encoding == "cp1252":
        return text.translate(_LATIN).encode("latin-1", errors)
    return text.encode(encoding, errors)


def decoding_notices(replaced: int, garbled: Garbled | None) -> tuple[Notice, ...]:
    """Return the notices of characters that are lost, and of a text that was decoded wrongly before it came here."""
    lost = f"{replaced} characters could not be decoded and are U+FFFD in the text"
    notices = [Notice(code="replaced-characters", message=lost)] if replaced else []
    if garbled is not None:
        notices.append(Notice(code="decoded-wrongly", message=garbled.message))
    return tuple(notices)
