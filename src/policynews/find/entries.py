"""The entries of a list page: like units that hold one linked title each, most of them with a day.

A unit is the largest element around a title that holds no other title. Units of one make (the same tags and classes) are
a group; the list is the group with the most title and days. Menus, rankings and footers are passed over by what their
elements are called, and lose against a group with days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.dates.inline import find_dates
from policynews.dates.shapes import LEAF
from policynews.dates.value import read_date
from policynews.model.date import PartialDate
from policynews.model.listing import Entry
from policynews.page.elements import chrome_kind
from policynews.page.page import Page, parse_fragment
from policynews.text.folding import squeeze
from policynews.text.patterns import lazy_pattern

# A shorter link is a column, a button or a page number.
_SHORTEST_TITLE = 6
_LONGEST_TITLE = 200
_FEWEST = 3
# What a day beside the title says for a group, in characters of title.
_DAY_WEIGHT = 25
_WEIGHED_TITLE = 30
# Longest text beside a title that may be its day or column; and what may stand beside a day: 发布时间：
_LONGEST_PIECE, _LONGEST_LABEL = 40, 12
# Without days a list has so many titles of so many characters.
_FEWEST_UNDATED, _UNDATED_TITLE = 5, 9
# 27 2024-05, 27 / 05月 2024: a calendar leaf, day over month
_LEAF = lazy_pattern(LEAF)
# [政策解读] 某某市…
_COLUMN = lazy_pattern(r"^[\[【「〔]\s*([^\[\]【】「」〔〕]{2,12})\s*[\]】」〕]")
_CHROME = frozenset(
    {"navigation", "footer", "breadcrumb", "related-list", "share-bar", "pager", "advertisement", "comments"}
)
_RECORD = lazy_pattern(r"<record>\s*<!\[CDATA\[(.*?)\]\]>\s*</record>", re.DOTALL)
_MOST_RECORDS = 2000
_NEXT = lazy_pattern(r"\W*(?:下一?[页頁]|[后後]一?[页頁]|next(?: page)?)\W*$|[>›»]{1,2}$", re.IGNORECASE)
# createPageHTML(20, 0, "index", "html"): pages, this page from 0, file name, ending (TRS)
_TRS_PAGER = lazy_pattern(
    r"""createPage(?:HTML)?\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,80})["']\s*,\s*["'](\w{1,8})["']"""
)


class _Unit(NamedTuple):
    element: etree._Element
    link: etree._Element
    title: str
    day: tuple[PartialDate, str] | None
    """The day beside the title, and as it is printed."""
    column: str | None


class Group(NamedTuple):
    """Units of one make."""

    entries: tuple[Entry, ...]
    elements: tuple[etree._Element, ...]
    """The element of each entry."""


def find_entries(page: Page) -> Group | None:
    """Return the list of a page; None where no three linked titles are alike."""
    groups: dict[tuple[str, ...], list[_Unit]] = defaultdict(list)
    for root in (page.root, *_records(page)):
        for unit in _units(root):
            groups[_make(unit.element)].append(unit)
    sound = [units for units in groups.values() if _is_list(units)]
    if not sound:
        return None
    best = max(sound, key=_weight)
    found: dict[str, Entry] = {}
    elements: dict[str, etree._Element] = {}
    for unit in best:
        entry = _entry(unit, page)
        if entry is not None and entry.url not in found:
            found[entry.url], elements[entry.url] = entry, unit.element
    return Group(tuple(found.values()), tuple(elements.values())) if len(found) >= _FEWEST else None


def next_list_page(page: Page) -> str | None:
    """Return the address of the next page of a list: a link that says so, or the pager of a script."""
    for link in page.root.iter("a"):
        label = squeeze("".join(map(str, link.itertext()))) or link.get("title") or ""
        if len(label) <= 12 and _NEXT.match(label):
            address = link.get("href") or ""
            if address.strip("#") and (found := page.absolute(address)):
                return None if found == page.url else found
    for script in page.scripts:
        pager = _TRS_PAGER.search(script.text) if script.text else None
        if pager and int(pager[2]) + 1 < int(pager[1]):
            return page.absolute(f"{pager[3]}_{int(pager[2]) + 1}.{pager[4]}")
    return None


def _records(page: Page) -> Iterator[etree._Element]:
    """Yield the records that a page carries in a script and shows by it (Hanweb's jpage)."""
    for script in page.scripts:
        if script.text and "<record>" in script.text:
            records = _RECORD.findall(script.text)[:_MOST_RECORDS]
            root = parse_fragment(
                "<div>" + "".join(f"<div class='jpage-record'>{one}</div>" for one in records) + "</div>"
            )
            if root is not None:
                yield root


def _units(root: etree._Element) -> Iterator[_Unit]:
    """Yield each linked title with the largest element around it that holds no other."""
    titles = [(link, title) for link in root.iter("a") if (title := _title(link)) and not _is_chrome(link)]
    counts: dict[etree._Element, int] = defaultdict(int)
    last: dict[etree._Element, str] = {}
    for link, _ in titles:
        address = link.get("href") or ""
        for ancestor in link.iterancestors():
            if last.get(ancestor) != address:
                counts[ancestor] += 1
                last[ancestor] = address
    seen: set[etree._Element] = set()
    for link, title in titles:
        unit = link
        for ancestor in link.iterancestors():
            if counts[ancestor] > 1 or ancestor.tag in ("body", "html"):
                break
            unit = ancestor
        if unit in seen:
            continue
        seen.add(unit)
        beside = [piece for piece in _pieces(unit) if piece not in title]
        yield _Unit(unit, link, title, _day(beside), _column(beside))


def _pieces(element: etree._Element) -> list[str]:
    """Return the short texts of an element; a summary is none of them."""
    texts = (squeeze(str(text)) for text in element.itertext())
    return [text for text in texts if 0 < len(text) <= _LONGEST_PIECE]


def _title(link: etree._Element) -> str:
    """Return the title that a link shows; empty for one that is none."""
    address = link.get("href") or ""
    if not address or address.startswith(("#", "javascript:", "mailto:")):
        return ""
    texts = [squeeze(str(text)) for text in link.itertext()]
    if len(texts) > 1:  # a day inside the link is none of the title
        texts = [text for text in texts if not (len(text) <= _LONGEST_PIECE and _day([text]))]
    shown = squeeze(" ".join(texts)) if any(text.isascii() for text in texts) else "".join(texts)
    whole = squeeze(link.get("title") or "")
    if whole and len(whole) > len(shown) and whole.startswith(shown.rstrip(".…⋯ ")):
        shown = whole
    return shown if _SHORTEST_TITLE <= len(shown) <= _LONGEST_TITLE else ""


def _is_chrome(link: etree._Element) -> bool:
    return any(
        isinstance(one.tag, str) and chrome_kind(one.tag, one.get("class"), one.get("id")) in _CHROME
        for one in link.iterancestors()
    )


def _make(element: etree._Element) -> tuple[str, ...]:
    """Return what like units have in common: tags and first classes of the unit and of what holds it."""
    parts: list[str] = []
    for one in (element, element.getparent()):
        if one is not None:
            parts += [str(one.tag), *(one.get("class") or "").split()[:1]]
    return tuple(parts)


def _weight(units: Sequence[_Unit]) -> int:
    return sum(min(len(unit.title), _WEIGHED_TITLE) + _DAY_WEIGHT * (unit.day is not None) for unit in units)


def _is_list(units: Sequence[_Unit]) -> bool:
    """Whether a group may be a list: without days, short titles that are few are a menu."""
    if len(units) < _FEWEST or len({unit.link.get("href") for unit in units}) < _FEWEST:
        return False
    titles = sum(len(unit.title) for unit in units)
    return any(unit.day for unit in units) or (titles >= _UNDATED_TITLE * len(units) and len(units) >= _FEWEST_UNDATED)


def _entry(unit: _Unit, page: Page) -> Entry | None:
    url = page.absolute(unit.link.get("href"))
    if url is None:
        return None
    title, column = unit.title, unit.column
    if printed := _COLUMN.match(title):
        title, column = title[printed.end() :].strip() or title, printed[1]
    published, date_text = unit.day or (None, None)
    return Entry(title=title, url=url, column=column, published=published, date_text=date_text)


def _column(beside: Sequence[str]) -> str | None:
    """Return the column that stands in brackets beside a title: [政策解读]."""
    return next((found[1] for piece in beside if (found := _COLUMN.match(piece)) and not read_date(found[1])), None)


def _day(beside: Sequence[str]) -> tuple[PartialDate, str] | None:
    """Return the day that stands beside a title, and as it is printed."""
    for piece in beside:
        bare = piece.strip("[]()（）【】〔〕 ")
        if any(map(str.isdigit, bare)) and (date := read_date(bare)) and date.day:
            return date, piece
        for found in find_dates(piece):
            if len(piece) - (found.end - found.start) <= _LONGEST_LABEL:
                return found.date, piece[found.start : found.end]
    return _leaf(" ".join([piece for piece in beside if len(piece) <= _LONGEST_LABEL]))


def _leaf(text: str) -> tuple[PartialDate, str] | None:
    """Return the day of a calendar leaf, whose parts stand in elements of their own."""
    found = _LEAF.search(text)
    date = read_date(f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}") if found else None
    return (date, found[0].strip()) if found and date else None
