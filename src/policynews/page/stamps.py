"""What the elements beside a headline say of the time in attributes: <time datetime>, title=, itemprop and content=.

Asked for a few lines, behind the walk: most pages print the moment, and lists of other articles are full of such elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.page.blocks import RawBlock
from policynews.page.elements import HOLDERS, KIND
from policynews.text.folding import squeeze

# Elements looked at below a headline and inside a line: an info line has a dozen.
_MOST = 80
# An element whose own text is longer or a sentence is a paragraph, and what follows is the article's text or another article.
_LONGEST_TEXT = 60
_LONGEST_VALUE = 60
_NAMES = (
    "datetime",
    "content",
    "title",
    "data-time",
    "data-date",
    "data-timestamp",
    "data-publish-time",
    "data-publishtime",
)
_STATING = frozenset(_NAMES)
# <span id="pubtime_baidu" style="display:none">2024-03-05 10:20</span>: printed for a search engine, as a meta is
_FOR_SEARCH_ENGINE = etree.XPath("id('pubtime_baidu')")


class Stamp(NamedTuple):
    """An attribute that may state a moment."""

    attribute: str
    """`datetime`, `content`, `title` or one of those that scripts read (`data-time`)."""
    value: str
    role: str
    """What itemprop, class or property call it, lower case; empty where they say nothing."""
    text: str
    """What the element shows."""


def stamp_for_search_engine(root: etree._Element) -> str | None:
    """Return the time that a page prints where only a search engine looks, as printed; None without one."""
    found = _FOR_SEARCH_ENGINE(root)
    element = found[0] if isinstance(found, list) and found else None
    return squeeze("".join(map(str, element.itertext()))) or None if isinstance(element, etree._Element) else None


def stamps_beside(heading: Sequence[RawBlock], lines: Iterable[RawBlock]) -> list[Stamp]:
    """Return the attributes with figures of the elements in `lines`, then of those that follow the headline up to a paragraph."""
    seen: set[etree._Element] = set()
    found: list[Stamp] = []
    for block in lines:
        # The lines of one element stand one after another.
        if block.element is not None and block.element not in seen:
            found += _stamps([block.element, *_inside(block.element)], seen)
    if heading and (element := heading[-1].element) is not None:
        found += _stamps([element, *_inside(element), *_following(element)], seen)
    return found


def _stamps(elements: Iterable[etree._Element], seen: set[etree._Element]) -> Iterator[Stamp]:
    for element in elements:
        if element in seen:
            continue
        seen.add(element)
        if _STATING.isdisjoint(element.keys()):
            continue
        for name in _NAMES:
            value = element.get(name)
            if value and len(value) <= _LONGEST_VALUE and any(map(str.isdigit, value)):
                role = f"{element.get('itemprop') or ''} {element.get('property') or ''} {element.get('class') or ''}"
                shown = squeeze("".join(map(str, element.itertext()))) if len(element) < _MOST else ""
                yield Stamp(name, value, role.strip().lower(), shown[:_LONGEST_TEXT])


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements of a line, without those of lines inside it."""
    if not len(element):
        return
    rest = [*element.iterchildren(etree.Element, reversed=True)]
    for _ in range(_MOST):
        if not rest:
            return
        child = rest.pop()
        if KIND.get(child.tag) not in HOLDERS:
            yield child
            if len(child):
                rest += child.iterchildren(etree.Element, reversed=True)


def _following(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements behind `element` in the order of the page, up to the first paragraph."""
    at: etree._Element | None = element
    for _ in range(_MOST):
        at = _next(at, element) if at is not None else None
        text = "" if at is None else at.text or ""
        if at is None or len(text) > _LONGEST_TEXT or "。" in text:
            return
        if isinstance(at.tag, str):
            yield at


def _next(at: etree._Element, start: etree._Element) -> etree._Element | None:
    """Return the next element of the page; what is inside `start` is passed over."""
    if at is not start and len(at):
        return at[0]
    while at is not None:
        sibling = at.getnext()
        if sibling is not None:
            return sibling
        at = at.getparent()  # type: ignore[assignment]
    return None
