"""From bytes, text or a tree to a `Page`.

Decoding follows what browsers do, with one exception that Chinese pages need: bytes that are valid UTF-8 are UTF-8,
whatever the page or the server declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeAlias, Union
from urllib.parse import urljoin

from lxml import etree

from policynews.errors import EmptyInputError, InputError, TooLargeError
from policynews.text.addresses import base_of, safe_address

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
from policynews.page.decoding import decode, utf8
from policynews.page.foreign import inner_page, is_markdown, open_parts
from policynews.page.garbled import Garbled, find_garbling, may_be_garbled
from policynews.page.head import Head, parse_jsonld, read_head, read_jsonld
from policynews.page.response import BodyResponse, ContentResponse, read_response, reject_other_objects
from policynews.page.styles import HidingRules, read_rules
from policynews.page.tree import markup_of, parse_html


class ParsedElement(Protocol):
    """An element of a tree of lxml, told by a method, so that a type checker needs no stubs of lxml."""

    def getroottree(self) -> object:
        """Return the tree that it is of."""


class ParsedTree(Protocol):
    """A tree of lxml."""

    def getroot(self) -> object:
        """Return its first element."""


PageInput: TypeAlias = Union[
    bytes, bytearray, memoryview, str, "BeautifulSoup", ParsedElement, ParsedTree, ContentResponse, BodyResponse
]  # fmt: skip
# Characters of a script before the data that it assigns: window.__INITIAL_STATE__ = {…}
_ASSIGNED_WITHIN = 400
# Bytes in which the first tags of a page stand.
_START = 1024
# Bytes of a tag <style …> or <script …>.
_LONGEST_TAG = 2048


class Page:
    """A parsed page: the tree, which nobody changes, and what its head says."""

    __slots__ = (
        "_head",
        "_jsonld",
        "_rules",
        "encoding",
        "fetched_at",
        "garbled",
        "replaced",
        "root",
        "status",
        "text",
        "url",
    )

    def __init__(self, root: etree._Element, *, url: str | None, encoding: str | None, replaced: int = 0) -> None:
        self.root: etree._Element = root
        self.url: str | None = url
        self.encoding: str | None = encoding
        self.replaced: int = replaced
        self.garbled: Garbled | None = None
        """What went wrong when the input was decoded, before it came here."""
        self.text: str | None = None
        """The input itself where it holds no tag: rendered text that was handed over as a page."""
        self.status: int | None = None
        """Status of the response that the page came in."""
        self.fetched_at: datetime | None = None
        """When that response was given."""
        self._head: Head | None = None
        self._jsonld: tuple[Mapping[str, object], ...] | None = None
        self._rules: tuple[HidingRules | None] | None = None

    @property
    def head(self) -> Head:
        """The elements of the head, read on first use."""
        if self._head is None:
            self._head = read_head(self.root)
        return self._head

    @property
    def title_tag(self) -> str | None:
        """The text of the first `<title>` that is not of an SVG picture; None where it is empty or missing."""
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
    def rules(self) -> HidingRules | None:
        """The rules of the page's own style sheets that hide elements; None where there is none."""
        if self._rules is None:
            self._rules = (read_rules(self.head.sheets()),)
        return self._rules[0]

    @property
    def jsonld(self) -> tuple[Mapping[str, object], ...]:
        """The JSON-LD objects of the page, graphs flattened; broken blocks are left out."""
        if self._jsonld is None:
            texts = list(read_jsonld(self.scripts))
            self._jsonld = tuple(parse_jsonld(texts)) if texts else ()
        return self._jsonld

    @property
    def canonical(self) -> str | None:
        """The address the page declares for itself, absolute when the page URL is known."""
        return self.absolute(self.head.canonical or self.meta.get("og:url"))

    def absolute(self, address: str | None) -> str | None:
        """Return `address` resolved against the page URL; as it is when the page URL is unknown or it is malformed.

        None for one that is no address to hand on: `javascript:`, `data:`, `file:`, however disguised.
        """
        address = safe_address(address) if address else None
        if address is None:
            return None
        if address.startswith(("http://", "https://")):
            return address
        try:
            return urljoin(base_of(self.url, self.head.base), address) or None
        except ValueError:
            return address


def load(page: PageInput, *, url: str | None = None, encoding: str | None = None) -> Page:
    """Return the parsed page; that of a response takes address and charset from it where they are not given.

    `encoding` is the charset of the HTTP header, if known. Raises EmptyInputError, BinaryInputError, DecodingError or
    TooLargeError, and InputError for an object that is no page.
    """
    if isinstance(page, str):
        return _load_text(page, url, find_garbling(page))
    if isinstance(page, bytes | bytearray | memoryview):
        page = bytes(page)
        if (inner := open_parts(page)) is not None:
            return load(inner.raw, url=url or inner.url, encoding=inner.charset)
        raw, name, replaced = decode(page, encoding)
        if may_be_garbled(raw) and (garbled := find_garbling(raw.decode("utf-8", "ignore"))) is not None:
            return _load_text(raw.decode("utf-8", "ignore"), url, garbled)
        return _parse(inner_page(raw), url=url, encoding=name, replaced=replaced)
    if isinstance(page, etree._ElementTree):
        page = page.getroot()
    if isinstance(page, etree._Element):
        if not isinstance(page.tag, str):
            raise InputError("expected an element, got a comment or an instruction")
        markup = markup_of(page)
        return Page(page, url=url, encoding=None) if markup is None else _parse(markup, url=url, encoding=None)
    if hasattr(page, "decode") and hasattr(page, "find_all"):
        # A soup keeps no lxml tree: its markup is parsed again.
        return _parse(utf8(str(page)), url=url, encoding=None)
    return _load_response(page, url, encoding)


def _load_response(given: object, url: str | None, encoding: str | None) -> Page:
    response = read_response(given)
    if response is None:
        reject_other_objects(given)
    loaded = load(response.content, url=url or response.url, encoding=encoding or response.charset)
    loaded.status, loaded.fetched_at = response.status, response.fetched_at
    return loaded


def _load_text(text: str, url: str | None, garbled: Garbled | None) -> Page:
    """Return the page of decoded text, which may have been decoded wrongly."""
    if garbled is not None and garbled.restored is not None:
        text = garbled.restored
    raw = utf8(text)
    if (inner := open_parts(raw)) is not None:
        return load(inner.raw, url=url or inner.url, encoding=inner.charset)
    page = _parse(inner_page(raw), url=url, encoding=None, replaced=text.count("\ufffd"))
    page.garbled = garbled
    return page


def _parse(raw: bytes, *, url: str | None, encoding: str | None, replaced: int = 0, closed: bool = False) -> Page:
    """`closed` tells that a style sheet which closes itself has been given its end."""
    try:
        root = parse_html(_open_ended(raw))
    except etree.XMLSyntaxError as error:
        raise InputError(f"the page is no HTML ({error}); use parse_text() for rendered text") from error
    if root is None:
        raise EmptyInputError("the page holds no element and no text")
    page = Page(root, url=url, encoding=encoding, replaced=replaced)
    if b"<" not in raw or is_markdown(raw):
        page.text = raw.decode("utf-8", "replace")
    elif not closed and page.head.has_empty_code and (closed_raw := _closed_by_end_tags(raw)) != raw:
        return _parse(closed_raw, url=url, encoding=encoding, replaced=replaced, closed=True)
    return page


def _open_ended(raw: bytes) -> bytes:
    """Drop the ends of body and page that have content behind them: libxml2 closes everything there and stops."""
    last = raw.rfind(b"<")
    html, body = (b"</HTML>", b"</BODY>") if b"<HTML" in raw[:_START] else (b"</html>", b"</body>")
    # Backwards, because bytes are searched faster that way.
    if raw.rfind(html, 0, last + len(html) - 1) < 0:
        return raw
    return raw.replace(html, b"").replace(body, b"")


def _closed_by_end_tags(raw: bytes) -> bytes:
    """Return the page without the stroke of `<style … />`: libxml2 ends the element there, browsers at its end tag."""
    for name in (b"style", b"script", b"STYLE", b"SCRIPT"):
        strokes = [-1, *_closed_in_themselves(raw, name), len(raw)]
        raw = b" ".join([raw[first + 1 : last] for first, last in pairwise(strokes)])
    return raw


def _closed_in_themselves(raw: bytes, name: bytes) -> Iterator[int]:
    """Yield where the strokes of tags are that close themselves, although an end tag follows before the next begins."""
    begin, end = b"<" + name, b"</" + name
    first = raw.find(begin)
    while first >= 0:
        following = raw.find(begin, first + len(begin))
        last = raw.find(b"/>", first, first + _LONGEST_TAG)
        if last >= 0 and raw.find(b">", first, last) < 0 and raw.find(b"src", first, last) < 0:
            ended = raw.find(end, last, following) if following >= 0 else raw.find(end, last)
            if ended >= 0:
                yield last
        first = following


def parse_fragment(markup: str) -> etree._Element | None:
    """Return the tree of markup that a page carries inside a script or attribute; None when there is none."""
    if not markup.strip():
        return None
    try:
        return parse_html(utf8(markup))
    except (etree.XMLSyntaxError, TooLargeError):
        return None


def decode_data(source: str) -> object:
    """Return the data of a script: JSON, or the object or list that it assigns to a name; None where there is none.

    A script is a program with data inside; nothing of it is run.
    """
    import json  # noqa: PLC0415 - few pages carry their text in a script

    starts = [at for at in (source.find("{"), source.find("[")) if 0 <= at < _ASSIGNED_WITHIN]
    for start in sorted(starts):
        try:
            value: object = json.JSONDecoder(strict=False).raw_decode(source, start)[0]
        except (ValueError, RecursionError):
            continue
        if value:
            return value
    return None
