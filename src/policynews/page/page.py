"""From bytes, text or a tree to a `Page`: the only caller of a parser.

Decoding follows what browsers do, with one exception that Chinese pages need: bytes that are valid UTF-8 are UTF-8,
whatever the page or the server declares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Union, cast
from urllib.parse import urljoin

from lxml import etree

from policynews.errors import BinaryInputError, DecodingError, EmptyInputError, InputError, TooLargeError
from policynews.page.extent import extent
from policynews.text.folding import squeeze

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

PageInput = Union[bytes, bytearray, memoryview, str, "BeautifulSoup", etree._Element, "etree._ElementTree"]

# lxml builds about ten bytes of tree for a byte of page; past this a page is a dump, not an article.
MAX_BYTES = 64 * 1024 * 1024

_MAGIC = (
    (b"%PDF-", "a PDF document", "extract its text first and hand it to parse_text()"),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "extract its text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "extract its text first"),
    (b"\x1f\x8b", "gzip data", "decompress it first"),
    (b"\x28\xb5\x2f\xfd", "zstd data", "decompress it first"),
    (b"BZh", "bzip2 data", "decompress it first"),
    (b"\x89PNG", "a PNG image", "pass a page"),
    (b"\xff\xd8\xff", "a JPEG image", "pass a page"),
    (b"GIF8", "a GIF image", "pass a page"),
    (b"RIFF", "a media file", "pass a page"),
    (b"\x7fELF", "a program", "pass a page"),
)
_MAGIC_NUMBERS = tuple(magic for magic, _, _ in _MAGIC)
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
# Bytes in which the first tags of a page stand.
_START = 1024
# Enough characters to see that a declared encoding is a lie. The right one gives 0.15 of common characters and more,
# the wrong one 0.03 at most, on the labelled pages written in either and read as the other.
_CHECK_SAMPLE = 500
_FEWEST_CHECKED = 20
_LEAST_COMMON = 0.08
_WIDE = re.compile(r"[^\x00-\x7f]+")
# <html>, <!DOCTYPE, <?xml in UTF-16
_WIDE_MARKUP = re.compile(rb"(?P<le>(?:\s\0)*<\0[a-zA-Z!?]\0)|(?P<be>(?:\0\s)*\0<\0[a-zA-Z!?])")
# One of these stands early in every page; random bytes hold a < as well.
_MARKUP = re.compile(rb"<(?:!doctype|\?xml|html|head|meta|title|body|div|p|h\d|table|span|script)\b", re.I)
_CONTROLS = bytes([*range(9), 11, *range(14, 27), 127])


class _Head(NamedTuple):
    """What one pass over the elements that nobody sees finds, wherever broken markup has put them."""

    meta: dict[str, str]
    base: str
    canonical: str | None
    title: str | None
    scripts: list[etree._Element]


class Page:
    """A parsed page: the tree, which nobody changes, and what its head says."""

    __slots__ = ("_head", "_jsonld", "encoding", "replaced", "root", "text", "uncut", "url")

    def __init__(self, root: etree._Element, *, url: str | None, encoding: str | None, replaced: int = 0) -> None:
        self.root = root
        self.url = url
        self.encoding = encoding
        self.replaced = replaced
        self.text: str | None = None
        """The input itself where it holds no tag: rendered text that was handed over as a page."""
        self.uncut: bytes | None = None
        """All bytes of the page where its rest, lists of links and footers, has been left off the tree."""
        self._head: _Head | None = None
        self._jsonld: tuple[Mapping[str, object], ...] | None = None

    @property
    def head(self) -> _Head:
        """The elements of the head, read on first use."""
        if self._head is None:
            self._head = _read_head(self.root)
        return self._head

    @property
    def title_tag(self) -> str | None:
        """The text of the first `<title>`; None where it is empty or missing."""
        return self.head.title

    @property
    def meta(self) -> Mapping[str, str]:
        """Contents of `<meta>` by lower-case name, property or itemprop; the first that is not empty wins."""
        return self.head.meta

    @property
    def scripts(self) -> Sequence[etree._Element]:
        """The script elements of the page in order."""
        return self.head.scripts

    @property
    def jsonld(self) -> tuple[Mapping[str, object], ...]:
        """The JSON-LD objects of the page, graphs flattened; broken blocks are left out."""
        if self._jsonld is None:
            texts = list(_read_jsonld(self.scripts))
            self._jsonld = tuple(_parse_jsonld(texts)) if texts else ()
        return self._jsonld

    @property
    def canonical(self) -> str | None:
        """The address the page declares for itself, absolute when the page URL is known."""
        return self.absolute(self.head.canonical or self.meta.get("og:url"))

    def absolute(self, address: str | None) -> str | None:
        """Return `address` resolved against the page URL; as it is when the page URL is unknown or it is malformed."""
        if not address:
            return None
        address = address.strip()
        if address.startswith(("http://", "https://")):
            return address
        try:
            return urljoin(urljoin(self.url or "", self.head.base), address) or None
        except ValueError:
            return address


def load(page: PageInput, *, url: str | None = None, encoding: str | None = None, without_rest: bool = False) -> Page:
    """Return the parsed page; `without_rest` leaves off the lists of links and footers that may stand behind the text.

    `encoding` is the charset of the HTTP header, if known. Raises EmptyInputError, BinaryInputError, DecodingError or
    TooLargeError, and InputError for an object that is no page.
    """
    if isinstance(page, str):
        _reject_json(page)
        return _parse(_utf8(page), url=url, encoding=None, without_rest=without_rest)
    if isinstance(page, bytes | bytearray | memoryview):
        raw, name, replaced = decode(bytes(page), encoding)
        return _parse(raw, url=url, encoding=name, replaced=replaced, without_rest=without_rest)
    if isinstance(page, etree._ElementTree):
        page = page.getroot()
    if isinstance(page, etree._Element):
        if not isinstance(page.tag, str):
            raise InputError("expected an element, got a comment or an instruction")
        if page.tag.startswith("{"):
            # XHTML from an XML parser: its tags carry a namespace, which no reader of HTML expects.
            return _parse(etree.tostring(page, method="html", encoding="utf-8"), url=url, encoding=None)
        return Page(page, url=url, encoding=None)
    if hasattr(page, "decode") and hasattr(page, "find_all"):
        # A soup keeps no lxml tree: its markup is parsed again.
        return _parse(_utf8(str(page)), url=url, encoding=None)
    raise InputError(f"expected bytes, str, BeautifulSoup or an lxml tree, got {type(page).__name__}")


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
    _reject_json(raw)
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
    wide = "".join(islice((found.group() for found in _WIDE.finditer(text)), _CHECK_SAMPLE))[:_CHECK_SAMPLE]
    return len(wide) < _FEWEST_CHECKED or sum(char in _COMMON for char in wide) > _LEAST_COMMON * len(wide)


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
    return _utf8(text), name, text.count("�")


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
        what, advice = next((what, advice) for magic, what, advice in _MAGIC if head.startswith(magic))
        raise BinaryInputError(f"the input is {what}, not a page; {advice}")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 25 > len(head) and not _MARKUP.search(head.replace(b"\0", b"")):
        raise BinaryInputError("the input is binary data, not a page; pass HTML or text")


def _reject_json(page: str | bytes) -> None:
    """The answer of an interface is no page, even where a field of it holds one."""
    if page[:64].lstrip()[:1] not in ("{", "[", b"{", b"["):
        return
    import json  # noqa: PLC0415 - no page needs it

    try:
        json.loads(page)
    except (ValueError, RecursionError):
        return
    raise InputError("the input is JSON, not a page; pass the field that holds the page or its text")


def _utf8(text: str) -> bytes:
    if len(text) > MAX_BYTES:
        raise TooLargeError(f"the page has {len(text)} characters, more than {MAX_BYTES}; split it or cut it first")
    if not text or text.isspace():
        raise EmptyInputError("the page is empty; check the response before parsing it")
    return text.replace("\0", "").encode("utf-8", "replace")


def whole(page: Page) -> Page:
    """Return a page loaded without its rest as a whole."""
    if page.uncut is None:
        return page
    return _parse(page.uncut, url=page.url, encoding=page.encoding, replaced=page.replaced)


def _parse(raw: bytes, *, url: str | None, encoding: str | None, replaced: int = 0, without_rest: bool = False) -> Page:
    size = extent(raw) if without_rest else len(raw)
    # Plain etree elements: lxml.html's element classes cost as much again as the parse itself.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_open_ended(raw[:size]), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"the page is no HTML ({error}); use parse_text() for rendered text") from error
    if root is None:
        raise EmptyInputError("the page holds no element and no text")
    page = Page(root, url=url, encoding=encoding, replaced=replaced)
    page.uncut = raw if size < len(raw) else None
    if b"<" not in raw:
        page.text = raw.decode("utf-8", "replace")
    return page


def _open_ended(raw: bytes) -> bytes:
    """Drop the ends of body and page that have content behind them: libxml2 closes everything there and stops."""
    last = raw.rfind(b"<")
    html, body = (b"</HTML>", b"</BODY>") if b"<HTML" in raw[:_START] else (b"</html>", b"</body>")
    # Backwards, because bytes are searched faster that way.
    if raw.rfind(html, 0, last + len(html) - 1) < 0:
        return raw
    return raw.replace(html, b"").replace(body, b"")


def parse_fragment(markup: str) -> etree._Element | None:
    """Return the tree of markup that a page carries inside a script or attribute; None when there is none."""
    if not markup.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return cast("etree._Element | None", etree.fromstring(_utf8(markup), parser))
    except etree.XMLSyntaxError:
        return None


def _text_of_title(element: etree._Element) -> str | None:
    text = "".join(map(str, element.itertext())) if len(element) else element.text
    return squeeze(text or "") or None


def _read_head(root: etree._Element) -> _Head:
    meta: dict[str, str] = {}
    base = ""
    canonical: str | None = None
    title: etree._Element | None = None
    scripts: list[etree._Element] = []
    for element in root.iter("script", "meta", "link", "base", "title"):
        tag = element.tag
        if tag == "script":
            scripts.append(element)
        elif tag == "meta":
            _read_meta(element, meta)
        elif tag == "link":
            if canonical is None and (element.get("rel") or "").lower() == "canonical":
                canonical = element.get("href")
        elif tag == "base":
            base = base or element.get("href") or ""
        elif title is None:  # SVG icons carry <title> elements too
            title = element
    return _Head(meta, base, canonical, _text_of_title(title) if title is not None else None, scripts)


def _read_jsonld(scripts: Iterable[etree._Element]) -> Iterator[str]:
    for element in scripts:
        kind = element.get("type")
        if kind and kind.strip().lower() == "application/ld+json" and element.text:
            yield element.text


def _read_meta(element: etree._Element, meta: dict[str, str]) -> None:
    content = ""
    names = []
    attributes: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
    for key, value in attributes:
        if key == "content":
            content = value
        elif key in ("name", "property", "itemprop") and value:
            names.append(value)
    if names and content and (content := squeeze(content)):
        for name in names:
            meta.setdefault(_meta_name(name), content)


@lru_cache(maxsize=256)
def _meta_name(name: str) -> str:
    """ifeng writes "og: webtype" and "og:time ", so white space inside a name means nothing."""
    return "".join(name.split()).lower()


def _parse_jsonld(texts: list[str]) -> Iterator[Mapping[str, object]]:
    import json  # noqa: PLC0415 - few pages carry JSON-LD

    for text in texts:
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _flatten(data)


def _flatten(data: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    if depth > 3:
        return
    if isinstance(data, list):
        for item in data:
            yield from _flatten(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        if "@graph" in data:
            yield from _flatten(data["@graph"], depth + 1)
