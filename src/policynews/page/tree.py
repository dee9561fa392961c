"""Trees: how markup becomes one, and what has to be known of one that a caller hands over."""

from __future__ import annotations

import re
import sys
from typing import cast

from lxml import etree

from policynews.errors import TooLargeError

MOST_ATTRIBUTES = 10_000
"""Of one element. libxml2 compares each with all before it: these take 0.2 s, four times as many 6 to 12 s."""
# So many names that differ fill 36 KB. Where no value holds a `>`, half of that is a piece without one, full of words.
_PIECE = 16_000
_WORDS = 1000
# Counting values costs a twentieth of a parse; in shorter pages there is no room for more than a second of them.
_COUNTED = 16 * MOST_ATTRIBUTES
_TAG = re.compile(rb"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(rb"""[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?""")


class _OwnParser(etree.HTMLParser):
    """Marks the trees that this library has parsed: nobody else holds one, so that nothing changes it meanwhile."""


def parse_html(raw: bytes) -> etree._Element | None:
    """Return the tree of a page in UTF-8; None for markup without element and text.

    Raises etree.XMLSyntaxError for what is no markup, and TooLargeError for an element with so many attributes that
    the parser would take time without end.
    """
    _check_attributes(raw)
    # Plain etree elements: lxml.html's element classes cost as much again as the parse itself.
    parser = _OwnParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return cast("etree._Element | None", etree.fromstring(raw, parser))


def is_own(root: etree._Element) -> bool:
    """Whether a tree is one of this library, or a part of it."""
    return isinstance(root.getroottree().parser, _OwnParser)


def markup_of(root: etree._Element) -> bytes | None:
    """Return the markup of a caller's tree that cannot be read as it is; None for all others.

    Tags with a namespace (XHTML from an XML parser) are those of no reader of HTML; entities that were not resolved cut
    a text in pieces; and elements of `lxml.objectify` are no sequences of their children.
    """
    named = root.tag.startswith("{") or next(root.iter(etree.Entity), None) is not None
    return etree.tostring(root, method="html", encoding="utf-8") if named or _is_objectified(root) else None


def _is_objectified(root: etree._Element) -> bool:
    loaded = sys.modules.get("lxml.objectify")
    return loaded is not None and isinstance(root, loaded.ObjectifiedElement)


def _check_attributes(raw: bytes) -> None:
    """Raise TooLargeError for a tag with too many attributes, as far as it can be told without reading every tag."""
    at = 0 if _may_be_crowded(raw) else len(raw)
    while (tag := _TAG.search(raw, at)) is not None:
        at = tag.end()
        for _ in range(MOST_ATTRIBUTES):
            found = _ATTRIBUTE.match(raw, at)
            if found is None:
                break
            at = found.end()
        else:
            raise TooLargeError(f"an element has more than {MOST_ATTRIBUTES} attributes; repair the markup first")


def _may_be_crowded(raw: bytes) -> bool:
    """The cheap test: whether a page has values enough, or a piece of words without the end of a tag."""
    if len(raw) <= 2 * _PIECE:
        return False
    ends = range(0, len(raw) - _PIECE, _PIECE)
    unended = (raw[at : at + _PIECE] for at in ends if raw.find(b">", at, at + _PIECE) < 0)
    values = len(raw) > _COUNTED and raw.count(b"=") > MOST_ATTRIBUTES
    return values or any(len(one.split()) + one.count(b"=") > _WORDS for one in unended)
