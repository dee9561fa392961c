"""From bytes to text: which encoding a page is in, and what is no page at all."""

from __future__ import annotations

import re
from itertools import islice

from policynews.errors import BinaryInputError, DecodingError, EmptyInputError, FileKind, TooLargeError

# A parse takes some 10 bytes of memory for a byte of prose, some 60 for one of small tables (benchmarks/linear.py
# --memory); past this a page is a dump, not an article.
MAX_BYTES = 64 * 1024 * 1024

_MAGIC: tuple[tuple[bytes, FileKind, str, str], ...] = (
    (b"%PDF-", "pdf", "a PDF document", "extract its text first and hand it to parse_text()"),
    (b"PK\x03\x04", "archive", "a ZIP archive or an Office document", "extract its text first"),
    (b"\xd0\xcf\x11\xe0", "office", "an old Office document", "extract its text first"),
    (b"\x1f\x8b", "archive", "gzip data", "decompress it first"),
    (b"\x28\xb5\x2f\xfd", "archive", "zstd data", "decompress it first"),
    (b"BZh", "archive", "bzip2 data", "decompress it first"),
    (b"\x89PNG", "image", "a PNG image", "pass a page"),
    (b"\xff\xd8\xff", "image", "a JPEG image", "pass a page"),
    (b"GIF8", "image", "a GIF image", "pass a page"),
    (b"RIFF", "media", "a media file", "pass a page"),
    (b"\x7fELF", "program", "a program", "pass a page"),
)
_MAGIC_NUMBERS = tuple(magic for magic, *_ in _MAGIC)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
# <meta charset="gb2312">, <meta … content="text/html; charset=gb2312">, <?xml … encoding="gbk"?>
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([-\w:]+)""", re.I)
# WHATWG maps the whole GB family to gb18030 and Big5 to its Hong Kong superset: the declared name is a lower bound.
_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "hz-gb-2312": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cp950": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "utf8": "utf-8",
    "utf-8": "utf-8",
    "unicode": "utf-8",
}
# No Chinese page is in these: they are what servers and HTTP clients name when nobody told them.
_DEFAULTS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"})
# The fifty most frequent characters of modern Chinese text in each script, for telling a right decoding from a wrong one.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学"
    "這個國時來們對會發動過說產種後學為業務關於區縣與將進實體經濟部省市政府新聞公告通知日月，。、：；《》"
)
_GUESS_SAMPLE = 20_000
# Bytes that are decoded at a time where only their validity counts: what fits the processor's cache.
_PIECE = 32 * 1024
# Enough characters to see that a declared encoding is a lie. The right one gives 0.15 of common characters and more,
# the wrong one 0.03 at most, on the labelled pages written in either and read as the other.
CHECK_SAMPLE = 500
FEWEST_CHECKED = 20
LEAST_COMMON = 0.08
WIDE = re.compile(r"[^\x00-\x7f]+")
# <html>, <!DOCTYPE, <?xml in UTF-16
_WIDE_MARKUP = re.compile(rb"(?P<le>(?:\s\0)*<\0[a-zA-Z!?]\0)|(?P<be>(?:\0\s)*\0<\0[a-zA-Z!?])")
# One of these stands early in every page; random bytes hold a < as well.
_MARKUP = re.compile(rb"<(?:!doctype|\?xml|html|head|meta|title|body|div|p|h\d|table|span|script)\b", re.I)
_CONTROLS = bytes([*range(9), 11, *range(14, 27), 127])


def decode(raw: bytes, http_charset: str | None = None) -> tuple[bytes, str, int]:
    """Return the page as UTF-8 bytes without NUL, the encoding it was in, and how many characters were replaced.

    Order: byte-order mark, HTTP charset when the bytes fit it, UTF-8 when valid, declared charset, then the reading
    of gb18030, big5 and UTF-8 whose characters are the commonest. Raises as `load` does.
    """
    if len(raw) > MAX_BYTES:
        raise TooLargeError(f"the page has {len(raw)} bytes, more than {MAX_BYTES}; split it or cut it first")
    if not raw or raw.isspace():
        raise EmptyInputError("the page is empty; check the response before parsing it")
    if raw.startswith(_MARKS):
        mark, name = next(entry for entry in _BOMS if raw.startswith(entry[0]))
        return _reencode(raw[len(mark) :] if name != "utf-32" else raw, name)
    has_nul = b"\0" in raw
    if has_nul and (wide := _utf16_without_mark(raw)):
        return _reencode(raw, wide)
    _reject_binary(raw)
    return _decode_eight_bit(raw.replace(b"\0", b"") if has_nul else raw, http_charset)


def _decode_eight_bit(raw: bytes, http_charset: str | None) -> tuple[bytes, str, int]:
    # Valid UTF-8 beats every declaration, the server's included, which is often a site-wide default.
    if _is_utf8(raw):
        return raw, "utf-8", 0
    told = [name] if http_charset and (name := _codec(http_charset)) else []
    declared = [name for found in _DECLARED.findall(raw[:4096]) if (name := _codec(found.decode("ascii", "ignore")))]
    for name in dict.fromkeys([*told, *declared]):
        if name != "utf-8" and (text := _strict(raw, name)) is not None and _is_likely(text):
            return text.encode(), name, 0
    return _guess(raw, declared)


def _is_likely(text: str) -> bool:
    """Whether the characters are such as a text has: Big5 read as GB18030 is valid more often than not."""
    wide = "".join(islice((found.group() for found in WIDE.finditer(text)), CHECK_SAMPLE))[:CHECK_SAMPLE]
    return len(wide) < FEWEST_CHECKED or count_common(wide) > LEAST_COMMON * len(wide)


def count_common(text: str) -> int:
    """Return how many characters of `text` are among the most frequent ones of Chinese."""
    return sum(char in _COMMON for char in text)


def _guess(raw: bytes, declared: list[str]) -> tuple[bytes, str, int]:
    """Choose among the Chinese encodings by damage and by how common the decoded characters are."""
    names = dict.fromkeys([*declared, "utf-8", "gb18030", "big5hkscs"])
    texts = {name: raw.decode(name, "replace") for name in names}
    best = max(texts, key=lambda name: _plausibility(texts[name]))
    text = texts[best]
    replaced = text.count("�")
    if replaced * 5 > len(text):
        raise DecodingError("the bytes are no text in UTF-8, GB18030 or Big5; pass the decoded text or its encoding")
    return text.encode(), best, replaced


def _plausibility(text: str) -> float:
    wide = [char for char in text[: 4 * _GUESS_SAMPLE] if char > "\x7f"][:_GUESS_SAMPLE]
    if not wide:
        return 0.0
    return (sum(char in _COMMON for char in wide) - 4 * wide.count("�")) / len(wide)


def _reencode(raw: bytes, name: str) -> tuple[bytes, str, int]:
    text = raw.decode(name, "replace").replace("\0", "")
    if not text.strip():
        raise EmptyInputError("the page holds a byte-order mark and nothing else")
    return utf8(text), name, text.count("�")


def _codec(name: str) -> str | None:
    """Return the Python codec for a charset label, None for an unknown one or one that only means 'not told'."""
    name = name.strip().strip("\"'").lower()
    if name in _DEFAULTS or name.startswith(("utf-16", "utf-32")):
        return None  # a page whose declaration can be read as ASCII is not in a wide encoding
    if name in _ALIASES:
        return _ALIASES[name]
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return name


def _is_utf8(raw: bytes) -> bool:
    """Whether the bytes are valid UTF-8, looked at piece by piece: a page as one string would only be thrown away."""
    view, start = memoryview(raw), 0
    try:
        while start < len(raw):
            end = raw.find(b"<", start + _PIECE)
            end = len(raw) if end < 0 else end
            str(view[start:end], "utf-8")
            start = end
    except UnicodeDecodeError:
        return False
    return True


def _strict(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf16_without_mark(raw: bytes) -> str | None:
    """Markup in UTF-16 has a NUL beside each of its ASCII characters."""
    found = _WIDE_MARKUP.match(raw[:400])
    return f"utf-16-{found.lastgroup}" if found else None


def _reject_binary(raw: bytes) -> None:
    head = raw[:1024]
    if head.startswith(_MAGIC_NUMBERS):
        _, kind, what, advice = next(row for row in _MAGIC if head.startswith(row[0]))
        raise BinaryInputError(f"the input is {what}, not a page; {advice}", file_kind=kind)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 25 > len(head) and not _MARKUP.search(head.replace(b"\0", b"")):
        raise BinaryInputError("the input is binary data, not a page; pass HTML or text")


def utf8(text: str) -> bytes:
    """Return the bytes to parse of a text; raises TooLargeError and EmptyInputError."""
    if len(text) > MAX_BYTES:
        raise TooLargeError(f"the page has {len(text)} characters, more than {MAX_BYTES}; split it or cut it first")
    if not text or text.isspace():
        raise EmptyInputError("the page is empty; check the response before parsing it")
    return text.replace("\0", "").encode("utf-8", "replace")
