"""Files that a page shows: in a frame, an object, a viewer, a player of its content system."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from policynews.find.file_names import PICTURES, name_of_address, type_of_address
from policynews.model.article import Attachment
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern

# Attributes with the address of what is shown: frames, WebPlus (pdfsrc), players that load late.
_SHOWN = "src data-src data pdfsrc data-pdf data-pdfsrc data-pdf-src data-file data-url data-original file".split()
_OF_PLAYERS = frozenset(_SHOWN[3:])
_FRAMES = ("iframe", "embed", "object")
# /pdfjs/web/viewer.html?file=/files/a.pdf, /onlinePreview?url=…, /op/view.aspx?src=…
_VIEWED = lazy_pattern(r"[?&](?:file|url|src|path|fileurl|pdf|pdfurl|furl|filepath|file_url)=([^&#]+)", re.I)
# /static/pdfjs/web/viewer.html#/files/report_7
_VIEWER = lazy_pattern(r"viewer\.html?|pdf\.?js|pdfview|pdfview|preview|view\.aspx", re.I)
_FRAGMENT = lazy_pattern(r"#(/[^?&#]{3,500})$")
_BASE64 = lazy_pattern(r"[A-Za-z0-9+/_-]{16,4000}={0,2}")
# sudyfile-attr="{'title':'年检通知.pdf'}"
_TITLE = lazy_pattern(r"""['"]?title['"]?\s{0,3}:\s{0,3}['"]([^'"]{1,200})['"]""")
# showVsbpdfIframe("/__local/a.pdf", …), PDFObject.embed("/f/a.pdf"); the first shows a PDF whatever its address says
_SCRIPTED = lazy_pattern(
    r"""showVsbpdfIframe\s{0,3}\(\s{0,3}['"](?P<boda>[^'"\s]{1,500})['"]|(?:[Pp][Dd][Ff][A-Za-z.]{0,24}|getDocument|[Vv]iewer|[Pp]review)\s{0,3}\(\s{0,3}\{?(?:\s{0,3}url\s{0,3}:)?\s{0,3}['"](?P<file>[^'"\s]{1,500}\.(?:pdf|ofd|docx?))['"]"""
)
# /system/_content/download.jsp?…&wbfileid=99 (Boda): the file has no name
_BODA = lazy_pattern(r"/download\.jsp\?|virtual_attach_file\.vsb")
_LONGEST_SCRIPT = 4000  # a call stands in a short script of its own


def shown_files(page: Page, root: etree._Element | None = None) -> tuple[Attachment, ...]:
    """Return the documents that the page shows below `root`, or anywhere, each address once."""
    found: dict[str, Attachment] = {}
    for element, address in _shown(page.root if root is None else root):
        viewed = _file_of(address)
        url = page.absolute(viewed) if viewed else None
        if (url and url.lower().startswith(("http", "/", "."))) or (url and ":" not in url):
            name = _name_of(element) or name_of_address(url)
            found.setdefault(
                url, Attachment(name=name, url=url, file_type=type_of_address(url) or type_of_address(name))
            )
    return tuple(found.values())


def _shown(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield what may show a file, and the address it names."""
    for element in root.iter("iframe", "embed", "object", "div", "script"):
        if element.tag == "script":
            text = element.text or ""
            if len(text) <= _LONGEST_SCRIPT and (
                "Vsbpdf" in text or ".pdf" in text or ".ofd" in text or ".doc" in text
            ):
                yield from ((element, call["boda"] or call["file"]) for call in _SCRIPTED.finditer(text))
            continue
        framed = element.tag in _FRAMES
        if not framed and _OF_PLAYERS.isdisjoint(element.keys()):
            continue
        for name in _SHOWN if framed else _SHOWN[3:]:
            address = element.get(name)
            if address:
                yield element, address


def _file_of(address: str) -> str | None:
    """Return the address of the document that a frame or viewer shows, or None for any other."""
    if len(address) > 2 * _LONGEST_SCRIPT:
        return None
    shown = _VIEWED.search(address)
    if shown is not None:
        file = _decoded(unquote(shown[1]))
        return file if type_of_address(file) or (_VIEWER.search(address) and "/" in file) else None
    fragment = _FRAGMENT.search(address)
    if fragment is not None and _VIEWER.search(address):
        return unquote(fragment[1])
    kind = type_of_address(address)
    if kind is None and _BODA.search(address):
        return address
    return address if kind is not None and kind not in PICTURES else None


def _decoded(value: str) -> str:
    """Return the address that a previewer has in base64, else the value as it is."""
    if "/" not in value[:1] and not value.startswith("http") and _BASE64.fullmatch(value):
        try:
            text = base64.b64decode(value + "=" * (-len(value) % 4)).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            return value
        return text if text.startswith("http") else value
    return value


def _name_of(element: etree._Element) -> str | None:
    """Return the name of a file as a player's attributes state it."""
    stated = _TITLE.search((element.get("sudyfile-attr") or "")[:1000])
    name = (
        (stated[1] if stated else None) or element.get("data-name") or element.get("data-title") or element.get("title")
    )
    return name.strip() or None if name and len(name) <= 200 else None
