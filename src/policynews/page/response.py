"""Responses of HTTP clients and browsers, by what they offer: httpx, requests, Scrapy, web-poet, Playwright.

None of these libraries is imported. A response has an address (`url`) and its page in `content` or `body`, as a value or
as a method that gives it; charset, status and time of the answer are taken where they are stated.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple, NoReturn, Protocol

from policynews.errors import BinaryInputError, FileKind, InputError

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
# Media types of what is no page, by their beginnings.
_FILES: tuple[tuple[str, FileKind], ...] = (
    ("application/pdf", "pdf"), ("application/x-pdf", "pdf"), ("image/", "image"), ("audio/", "media"), ("video/", "media"),
    ("font/", "data"), ("application/zip", "archive"), ("application/x-rar", "archive"), ("application/gzip", "archive"),
    ("application/msword", "office"), ("application/vnd.ms-", "office"), ("application/vnd.openxmlformats", "office"),
)  # fmt: skip


class ContentResponse(Protocol):
    """What httpx and requests return, and a page of Playwright: `content` is the page, or a method that gives it."""

    @property
    def content(self) -> object:
        """The page."""

    @property
    def url(self) -> object:
        """Its address."""


class BodyResponse(Protocol):
    """What Scrapy, web-poet and Playwright return: `body` is the page, or a method that gives it."""

    @property
    def body(self) -> object:
        """The page."""

    @property
    def url(self) -> object:
        """Its address."""


class Response(NamedTuple):
    """A response, read."""

    content: bytes | str
    url: str | None
    charset: str | None
    """As the caller or the header states it."""
    status: int | None
    fetched_at: datetime | None
    """The time of the answer (header `Date`)."""


def read_response(given: object) -> Response | None:
    """Return what a response holds; None for an object that is none.

    Raises InputError for one whose page is not there yet, and BinaryInputError for a file that its header names.
    """
    content = _content(given) if hasattr(given, "url") else None
    if content is None:
        return None
    media = _header(given, "Content-Type")
    _reject_file(media, content)
    told = getattr(given, "encoding", None)
    declared = _CHARSET.search(media)
    charset = told if isinstance(told, str) else declared[1] if declared else None
    return Response(content, address_of(given), charset, _status(given), _time(_header(given, "Date")))


def reject_other_objects(given: object) -> NoReturn:
    """Raise InputError for what is no page, saying what to call instead."""
    if hasattr(given, "__fspath__"):
        raise InputError("the input is a path, not a page; call parse(path.read_bytes())")
    if callable(getattr(given, "read", None)):
        raise InputError("the input is an open file or stream, not a page; pass what its read() returns")
    kind = type(given).__name__
    raise InputError(f"expected bytes, str, BeautifulSoup, an lxml tree or the response of an HTTP client, got {kind}")


def _content(given: object) -> bytes | str | None:
    """Return the page of a response, None for an object that has none. Raises InputError for one that is not there yet."""
    for name in ("content", "body"):
        try:
            value: object = getattr(given, name, None)
            value = value() if callable(value) else value
        except RuntimeError as error:  # of httpx and requests, for a stream that is not read, or was read by another
            raise InputError(f"the response has no content to parse ({error}); call response.read() first") from error
        if isinstance(value, bytes | bytearray | memoryview):
            return bytes(value)
        if isinstance(value, str):
            return value
        if value is not None:
            _reject_later(value, name)
    return None


def _reject_later(value: object, name: str) -> NoReturn:
    if hasattr(value, "__await__"):
        if hasattr(value, "close"):  # a coroutine that nobody awaits would warn
            value.close()
        raise InputError(
            f"the response is asynchronous; pass what `await response.{name}()` returns, with url=response.url"
        )
    kind = type(value).__name__
    raise InputError(f"the {name} of the response is no bytes but {kind}; read it and pass its bytes, with url=")


def _reject_file(media: str, content: bytes | str) -> None:
    """Refuse a file that the header names, unless it is markup all the same."""
    name = media.partition(";")[0].strip().lower()
    kind = next((kind for start, kind in _FILES if name.startswith(start)), None)
    start = content[:200].encode() if isinstance(content, str) else content[:200]
    is_markup = start.lstrip().startswith(b"<") and name != "image/svg+xml"
    if kind is not None and not is_markup:
        raise BinaryInputError(
            f"the response is a file of type {name}, not a page; {_ADVICE.get(kind, 'drop it')}", file_kind=kind
        )


_ADVICE: dict[FileKind, str] = {
    "pdf": "extract its text first and hand it to parse_text()",
    "office": "extract its text first and hand it to parse_text()",
    "archive": "unpack it first",
}


def _header(given: object, name: str) -> str:
    """Return a header, empty where it is missing. Names are compared as they are and in lower case, as Playwright has them."""
    get = getattr(getattr(given, "headers", None), "get", None)
    value = (get(name) or get(name.lower())) if callable(get) else None
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else ""


def address_of(given: object) -> str | None:
    """Return the address of a response; None where it has none."""
    address = str(getattr(given, "url", None) or "")
    return address if address.startswith(("http://", "https://", "file://")) else None


def _status(given: object) -> int | None:
    status = getattr(given, "status_code", None) or getattr(given, "status", None)
    return status if isinstance(status, int) else None


def _time(stated: str) -> datetime | None:
    """Return the time in a header `Date`: Mon, 27 May 2024 08:30:00 GMT."""
    if not stated:
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - only responses have it

    try:
        return parsedate_to_datetime(stated)
    except ValueError:
        return None


def check_address(url: object) -> None:
    """Raise InputError for an address that is no text."""
    if url is not None and not isinstance(url, str):
        raise InputError(f"url must be a str or None, not {type(url).__name__}")
