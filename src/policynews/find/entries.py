"""The entries of a list page: like units that hold one linked title each, most of them with a day.

A unit is the largest element around a title that holds no other title. Units of one make (the same tags and classes) are
a group; the list is the group with the most title and days. Menus, rankings and footers are passed over by what their
elements are called, and lose against a group with days. What a unit says is read by `entry_parts`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from lxml import etree

from policynews.find.entry_parts import (
    COLUMN,
    SHORTEST_TITLE,
    Day,
    Piece,
    column_of,
    day_of,
    pieces_beside,
    pieces_of,
    source_of,
    title_of,
)
from policynews.model.listing import Entry
from policynews.page.elements import chrome_kind
from policynews.page.page import Page, parse_fragment
from policynews.text.folding import squeeze
from policynews.text.patterns import lazy_pattern

_FEWEST = 3
# What a day beside the title says for a group, in characters of title.
_DAY_WEIGHT = 25
_WEIGHED_TITLE = 30
# Without days a list has so many titles of so many characters.
_FEWEST_UNDATED, _UNDATED_TITLE = 5, 9
# Siblings of a title among which its day may stand, where no element holds the entry.
_MOST_SIBLINGS = 6
_CHROME = frozenset(
    {"navigation", "footer", "breadcrumb", "related-list", "share-bar", "pager", "advertisement", "comments"}
)
_RECORD = lazy_pattern(r"<record>\s*<!\[CDATA\[(.*?)\]\]>\s*</record>", re.DOTALL)
_MOST_RECORDS = 2000
_NEXT = lazy_pattern(r"\W*(?:下一?[页頁]|[后後]一?[页頁]|next(?: page)?)\W*$|[>›»]{1,2}$", re.IGNORECASE)
# createPageHTML(20, 0, "index", "html"): pages, this page from 0, file name, ending (TRS); behind the id of an element
# this page is counted from 1: createPageHTML('page_div', 20, 1, 'index', 'html', 300)
_TRS_PAGER = lazy_pattern(
    r"""createPage(?:HTML)?\(\s*(["'][\w-]{1,40}["']\s*,\s*)?(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,80})["']\s*,\s*["'](\w{1,8})["']"""
)


# The front page of a site or section has so many titles in so many boxes, whose makes differ.
_HUB_ENTRIES, _HUB_BOXES = 30, 6
# Titles whose addresses are alike but for numbers make an address of articles: /content/2024-11/12/content_18625236.html
_ALIKE = 3
_DIGITS = lazy_pattern(r"\d+")


class _Unit(NamedTuple):
    element: etree._Element
    link: etree._Element
    title: str
    pieces: Sequence[Piece]
    """What stands beside the title."""
    day: Day | None
    place: int
    """Of its link among those of the page."""


class Group(NamedTuple):
    """Units of one make."""

    entries: tuple[Entry, ...]
    elements: tuple[etree._Element, ...]
    """The element of each entry."""


def find_entries(page: Page, *, roc: bool = False) -> Group | None:
    """Return the list of a page; None where no three linked titles are alike. `roc` reads years of the Republic of China."""
    groups: dict[tuple[str, ...], list[_Unit]] = defaultdict(list)
    for root in (page.root, *_records(page)):
        for make, units in _grouped(root, roc).items():
            groups[make] += units
    sound = [units for units in groups.values() if _is_list(units)]
    if not sound:
        return None
    heaviest = max(sound, key=_weight)
    best = _of_a_hub(heaviest, groups.values()) if _is_hub(heaviest) else _of_the_list(heaviest)
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
        label = _label(link)
        if len(label) <= 12 and _NEXT.match(label):
            address = link.get("href") or ""
            if address.strip("#") and (found := page.absolute(address)):
                return None if found == page.url else found
    for script in page.scripts:
        pager = _TRS_PAGER.search(script.text) if script.text else None
        if pager:
            following = int(pager[3]) + 1
            last = int(pager[2]) if pager[1] else int(pager[2]) - 1
            return page.absolute(f"{pager[4]}_{following}.{pager[5]}") if following <= last else None
    return None


def _label(link: etree._Element) -> str:
    """Return what a link says, be it in its title or in the words of its picture."""
    shown = squeeze("".join(map(str, link.itertext()))) or link.get("title")
    return shown or next((image.get("alt") or "" for image in link.iter("img")), "")


def has_records(page: Page) -> bool:
    """Whether a page carries the records of a list in a script, which shows them."""
    return any("<record>" in (script.text or "") for script in page.scripts)


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


# Units


class _Titles(NamedTuple):
    """The linked titles of a page, and how many each element holds."""

    links: Mapping[etree._Element, str]
    held: Mapping[etree._Element, int]
    """Titles of full length."""
    short: Mapping[etree._Element, int]

    def has(self, element: etree._Element) -> bool:
        """Whether an element is a linked title or holds one."""
        return element in self.links or element in self.held or element in self.short


def _grouped(root: etree._Element, roc: bool) -> dict[tuple[str, ...], list[_Unit]]:
    """Return the units under `root` by their make."""
    titles = _titles(root)
    groups: dict[tuple[str, ...], list[_Unit]] = defaultdict(list)
    for unit in _units(titles, roc):
        groups[_make(unit.element)].append(unit)
    return {make: _with_days_beside(units, titles, roc) for make, units in groups.items()}


def _titles(root: etree._Element) -> _Titles:
    links = {link: title for link in root.iter("a") if (title := title_of(link)) and not _is_chrome(link)}
    held: dict[etree._Element, int] = defaultdict(int)
    short: dict[etree._Element, int] = defaultdict(int)
    last: dict[etree._Element, str] = {}
    for link, title in links.items():
        counts, address = (held if len(title) >= SHORTEST_TITLE else short), link.get("href") or ""
        for ancestor in link.iterancestors():
            if last.get(ancestor) != address:
                counts[ancestor] += 1
                last[ancestor] = address
    return _Titles(links, held, short)


def _units(titles: _Titles, roc: bool) -> Iterator[_Unit]:
    """Yield each linked title with the largest element around it that holds no other, in the order of the page."""
    seen: set[etree._Element] = set()
    for place, (link, title) in enumerate(titles.links.items()):
        element = _unit_around(link, titles, is_short=len(title) < SHORTEST_TITLE)
        if element not in seen:
            seen.add(element)
            pieces = pieces_of(element, link, title)
            yield _Unit(element, link, title, pieces, day_of(pieces, roc=roc), place)


def _unit_around(link: etree._Element, titles: _Titles, *, is_short: bool) -> etree._Element:
    unit = link
    for ancestor in link.iterancestors():
        held = titles.held.get(ancestor, 0)
        alone = held == 0 and titles.short[ancestor] <= 1 if is_short else held <= 1
        if not alone or ancestor.tag in ("body", "html"):
            break
        unit = ancestor
    return unit


def _with_days_beside(units: list[_Unit], titles: _Titles, roc: bool) -> list[_Unit]:
    """Return the units of a group; where none has a day, with the one that stands behind or before each of them."""
    if any(unit.day for unit in units):
        return units
    tried = [[_with_siblings(unit, titles, roc, preceding=preceding) for unit in units] for preceding in (False, True)]
    best = max(tried, key=_dated)
    return best if _dated(best) * 2 > len(units) else units


def _dated(units: Sequence[_Unit]) -> int:
    return sum(unit.day is not None for unit in units)


def _with_siblings(unit: _Unit, titles: _Titles, roc: bool, *, preceding: bool) -> _Unit:
    """Return a unit with what its siblings say, up to the next that holds a title."""
    near = islice(unit.element.itersiblings(preceding=preceding), _MOST_SIBLINGS)
    behind = None if preceding else unit.element
    pieces = [*unit.pieces, *pieces_beside(takewhile(lambda one: not titles.has(one), near), behind)]
    return unit._replace(pieces=pieces, day=day_of(pieces, roc=roc))


def _is_chrome(link: etree._Element) -> bool:
    return any(
        isinstance(one.tag, str) and chrome_kind(one.tag, one.get("class"), one.get("id")) in _CHROME
        for one in link.iterancestors()
    )


# Groups


def _make(element: etree._Element) -> tuple[str, ...]:
    """Return what like units have in common: tags and first classes of the unit and of what holds it."""
    parts: list[str] = []
    for one in (element, element.getparent()):
        if one is not None:
            parts += [str(one.tag), *(one.get("class") or "").split()[:1]]
    return tuple(parts)


def _full(units: Sequence[_Unit]) -> list[_Unit]:
    return [unit for unit in units if len(unit.title) >= SHORTEST_TITLE]


def _weight(units: Sequence[_Unit]) -> int:
    return sum(min(len(unit.title), _WEIGHED_TITLE) + _DAY_WEIGHT * (unit.day is not None) for unit in _full(units))


def _is_list(units: Sequence[_Unit]) -> bool:
    """Whether a group may be a list: without days, short titles that are few are a menu."""
    units = _full(units)
    if len(units) < _FEWEST or len({unit.link.get("href") for unit in units}) < _FEWEST:
        return False
    titles = sum(len(unit.title) for unit in units)
    return any(unit.day for unit in units) or (titles >= _UNDATED_TITLE * len(units) and len(units) >= _FEWEST_UNDATED)


def _of_the_list(units: Sequence[_Unit]) -> list[_Unit]:
    """Return the units that are entries: a short title only with a day; of a group with days no menu of the same make."""
    units = [unit for unit in units if unit.day or len(unit.title) >= SHORTEST_TITLE]
    if _dated(units) * 2 <= len(units):
        return units
    dated = {unit.element.getparent() for unit in units if unit.day}
    return [unit for unit in units if unit.element.getparent() in dated]


def _is_hub(units: Sequence[_Unit]) -> bool:
    """Whether a group is the larger part of a front page: many titles in many boxes, without days."""
    boxes = {unit.element.getparent() for unit in units}
    return len(units) >= _HUB_ENTRIES and len(boxes) >= _HUB_BOXES and not any(unit.day for unit in units)


def _of_a_hub(units: Sequence[_Unit], groups: Iterable[Sequence[_Unit]]) -> list[_Unit]:
    """Return the units of a front page, in its order: those of a group, and others with addresses of articles like theirs."""
    counted = Counter(_shape(unit) for unit in units)
    articles = {shape for shape, count in counted.items() if count >= _ALIKE and "0" in shape}
    others = [unit for group in groups if group is not units for unit in group if _shape(unit) in articles]
    return sorted([*_of_the_list(units), *others], key=lambda unit: unit.place)


def _shape(unit: _Unit) -> str:
    """Return the path of an address with 0 for each number."""
    address = unit.link.get("href") or ""
    return _DIGITS.sub("0", address.partition("//")[2].partition("/")[2] or address)


def _entry(unit: _Unit, page: Page) -> Entry | None:
    url = page.absolute(unit.link.get("href"))
    if url is None:
        return None
    title, column = unit.title, column_of(unit.pieces)
    if printed := COLUMN.match(title):
        title, column = title[printed.end() :].strip() or title, printed[1]
    return Entry(
        title=title,
        url=url,
        column=column,
        source=source_of(unit.pieces),
        published=unit.day.date if unit.day else None,
        date_text=unit.day.text if unit.day else None,
    )
