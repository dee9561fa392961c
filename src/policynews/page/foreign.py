"""Inputs that are no page: what holds a page is opened, what does not is refused by name."""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.errors import InputError
from policynews.page.decoding import decode
from policynews.text.patterns import lazy_pattern

_HEAD = 2048
# callback({…}), jQuery123_456([…]), /**/cb({…})
_CALL = re.compile(rb"^(?:/\*[^*]{0,40}\*/\s*)?[A-Za-z_$][\w$.]{0,80}\s?\(\s*[{\[\"]")
# var data = {…}, window.__STATE__ = {…}, let x = […], export default {…}
_ASSIGNED = re.compile(
    rb"^(?:(?:var|let|const)\s+[\w$]{1,60}\s*=|(?:window|self|globalThis)[.\[][\w$.'\"\]]{1,80}\s*=|export default)\s*[{\[\"]"
)
_FEED = re.compile(rb"<(rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b[^>]{0,400}>")
_FEEDS = {b"rss": "an RSS feed", b"feed": "an Atom feed", b"rdf:RDF": "an RSS feed", b"urlset": "a sitemap",
          b"sitemapindex": "a sitemap", b"opml": "a list of feeds (OPML)"}  # fmt: skip
# MIME-Version and a Content-Type of several parts: a page saved with all it needs, or a mail
_PARTS = re.compile(rb"^Content-Type:\s*multipart/(?:related|alternative|mixed)", re.I | re.M)
# HTTP/1.1 200 OK: the answer of a server with its headers
_ANSWER = re.compile(rb"^HTTP/\d(?:\.\d)? \d{3}[^\n]{0,80}\n(?:[A-Za-z][\w-]{0,60}:[^\n]{0,4000}\n){0,100}\r?\n")
# &lt;!DOCTYPE html&gt;, &lt;p&gt;…&lt;/p&gt;, &#60;div…: markup that was escaped once too often
_ESCAPED = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:&(?:amp;)?(?:lt|LT|#60|#x3[cC]);)\s*[!?/A-Za-z]")
_ADDRESS = lazy_pattern(r"(?:https?|ftp|file)://\S{3,2000}")
_PATH = lazy_pattern(
    r"(?:[A-Za-z]:)?(?:[^\s\\/<>|:]{0,255}[\\/]){0,40}[^\s\\/<>|:]{1,255}\.(?:html?|xhtml|shtml|mht|mhtml|txt|md|json|jsonl|xml|csv|pdf|docx?|gz|warc)"
)
_COLUMNS = frozenset(
    "id url link href title content text body html page date time source author pubdate published created updated summary label lang"
    " 编号 序号 标题 题目 正文 内容 链接 网址 地址 日期 时间 发布时间 来源 作者 摘要".split()
)  # fmt: skip
_MOST_UNWRAPPED = 2
_MOST_OPENED = 4
"""Web archives and answers around a page: the answer of a server that is stored in an archive, forwarded."""


class Inner(NamedTuple):
    """A page that another input holds."""

    raw: bytes
    url: str | None = None
    charset: str | None = None


def open_parts(raw: bytes) -> Inner | None:
    """Return the page that a web archive of several parts (MHTML) or the answer of a server holds; None for anything else.

    Asked before the bytes are decoded, since each part may be in an encoding of its own. Raises InputError for an archive
    without a page, and for parts inside parts without end.
    """
    inner = None
    for _ in range(_MOST_OPENED):
        found = _open_part(inner.raw if inner else raw)
        if found is None:
            return inner
        inner = found._replace(url=(inner and inner.url) or found.url)
    raise InputError("the page stands inside too many web archives or answers, each in the other; pass the page itself")


def _open_part(raw: bytes) -> Inner | None:
    head = raw[:_HEAD].lstrip()
    if head.startswith(b"<"):
        return None
    if head.startswith(b"HTTP/") and (answer := _ANSWER.match(raw)):
        return Inner(raw[answer.end() :])
    return _html_part(raw) if b":" in head[:40] and _PARTS.search(head) else None


def _html_part(raw: bytes) -> Inner:
    from email import message_from_bytes  # noqa: PLC0415 - no page needs it

    try:
        message = message_from_bytes(raw)
        parts = list(message.walk())
    except RecursionError:
        raise InputError("the input is a web archive or mail (MIME) of parts inside parts without end") from None
    for part in parts:
        payload = (
            part.get_payload(decode=True) if part.get_content_type() in ("text/html", "application/xhtml+xml") else None
        )
        if isinstance(payload, bytes) and payload.strip():
            address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
            return Inner(payload, address if address.startswith("http") else None, part.get_content_charset())
    raise InputError("the input is a web archive or mail (MIME) without a page in it; pass the page itself")


def inner_page(raw: bytes) -> bytes:
    """Return the page of decoded bytes: themselves, or what they hold escaped, as a JSON string or as str(bytes) prints it.

    Raises InputError for feeds, data and scripts, tables, addresses and paths.
    """
    for _ in range(_MOST_UNWRAPPED):
        head = raw[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\f")
        if head.startswith(b"<"):
            _reject_feed(head)
            return raw
        if _ESCAPED.match(head):
            raw = _unescaped(raw)
        elif head.startswith((b"b'<", b'b"<')) and (literal := _bytes_literal(raw)) is not None:
            raw = literal
        elif head.startswith(b'"') and (text := _json_string(raw)) is not None:
            raw = text.encode("utf-8", "replace")
        else:
            break
    _reject_data(raw, head)
    return raw


def _reject_feed(head: bytes) -> None:
    if head.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf", b"<urlset", b"<sitemap", b"<opml")) and (
        feed := _FEED.search(head)
    ):
        raise InputError(f"the input is {_FEEDS[feed[1]]}, not a page; parse the pages it links to")


def _reject_data(raw: bytes, head: bytes) -> None:
    """Refuse what holds no tag where a page begins: data, scripts, tables, an address, a path."""
    if head.startswith(b"{\\rtf"):
        raise InputError("the input is an RTF document, not a page; extract its text first and hand it to parse_text()")
    if head.startswith((b"{", b"[")):
        reject_json(raw)
    if _CALL.match(head) and raw.rstrip().endswith((b")", b");")):
        raise InputError("the input is JSONP, not a page; pass the field of its data that holds the page or its text")
    if _ASSIGNED.match(head):
        raise InputError("the input is a script with data, not a page; pass the field that holds the page or its text")
    if len(raw) <= _HEAD and b"\n" not in raw.strip():
        reject_name(raw.decode("utf-8", "replace").strip())
    if _is_table(head):
        raise InputError("the input is a table (CSV), not a page; read it and pass its pages one by one")


def reject_name(line: str) -> None:
    """Refuse an address or a path in place of a page, saying what to call."""
    if _ADDRESS.fullmatch(line):
        raise InputError(f"the input is an address, not a page; fetch it: parse(httpx.get({line[:80]!r}))")
    if _PATH.fullmatch(line):
        raise InputError(f"the input is a path, not a page; read it: parse(Path({line[:80]!r}).read_bytes())")


def _is_table(head: bytes) -> bool:
    """Whether the first line is a row of names of columns: id,url,title,content."""
    first, _, rest = head.partition(b"\n")
    for separator in (",", "\t", ";", "|"):
        names = [name.strip(" \r\"'").lower() for name in first.decode("utf-8", "ignore").split(separator)]
        if (
            len(names) > 1
            and rest.count(separator.encode()) >= len(names) - 1
            and sum(name in _COLUMNS for name in names) * 2 > len(names)
        ):
            return True
    return False


def _unescaped(raw: bytes) -> bytes:
    from html import unescape  # noqa: PLC0415 - makes a table of 2,000 entities that other pages do not need

    return unescape(raw.decode("utf-8", "replace")).encode("utf-8", "replace")


def _bytes_literal(raw: bytes) -> bytes | None:
    """Return what b'<html>…' stands for: `str()` of bytes, in place of their decoding."""
    from ast import literal_eval  # noqa: PLC0415 - no page needs it

    try:
        value: object = literal_eval(raw.decode("utf-8", "replace").strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return decode(value)[0] if isinstance(value, bytes) else None


def _json_string(raw: bytes) -> str | None:
    """Return the markup in a JSON string; None for anything else."""
    import json  # noqa: PLC0415 - no page needs it

    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, str) and "<" in value:
        return value
    raise InputError("the input is a JSON string, not a page; decode it and pass its text to parse_text()")


def reject_json(page: str | bytes) -> None:
    """The answer of an interface is no page, even where a field of it holds one."""
    import json  # noqa: PLC0415 - no page needs it

    try:
        json.loads(page)
    except (ValueError, RecursionError):
        if _are_json_lines(page):
            raise InputError("the input is JSON Lines, not a page; pass the pages one by one") from None
        return
    raise InputError("the input is JSON, not a page; pass the field that holds the page or its text")


def _are_json_lines(page: str | bytes) -> bool:
    import json  # noqa: PLC0415 - no page needs it

    first = page.lstrip().splitlines()[:2]
    try:
        return len(first) > 1 and all(isinstance(json.loads(line), dict) for line in first)
    except (ValueError, RecursionError):
        return False


def is_markdown(raw: bytes) -> bool:
    """Whether a text begins with the front matter of Markdown (--- title: … ---): the tags in it are few, its lines count."""
    if not raw.startswith((b"---\n", b"---\r\n", b"\xef\xbb\xbf---")):
        return False
    matter = raw[4:_HEAD].partition(b"\n---")
    return bool(matter[1]) and re.search(rb"^[A-Za-z_-]{2,20}\s?:", matter[0], re.M) is not None
