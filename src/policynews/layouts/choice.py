"""Which layout a page has, and where on it that layout finds its things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, overload

from lxml import etree

from policynews.errors import LayoutError
from policynews.model.article import Notice
from policynews.page.page import Page
from policynews.text.addresses import host_of

from .hosts import HostTable
from .layout import FIELDS, Layout
from .locators import Located, Locator, PageIndex, query_ids, text_of

_NONE: frozenset[int] = frozenset()


class LayoutSet(Sequence[Layout]):
    """Layouts in order of preference, with their hosts and ids looked up once.

    Behind `layouts` come the rows of `table`, if there is one. Raises LayoutError when two layouts share a name.
    """

    __slots__ = (
        "_always",
        "_by_class",
        "_by_host",
        "_by_id",
        "_by_name",
        "_by_prefix",
        "_classes",
        "_id_query",
        "_ids",
        "first",
        "portable",
        "table",
    )

    def __init__(self, layouts: Iterable[Layout] = (), table: HostTable | None = None) -> None:
        self.first: tuple[Layout, ...] = tuple(layouts)
        self.table: HostTable | None = table
        self._by_name: dict[str, Layout] = {}
        self._by_host: dict[str, list[Layout]] = {}
        for layout in self.first:
            if layout.name in self._by_name or (table is not None and layout.name in table):
                raise LayoutError(f"layout {layout.name!r}, field name: there are two layouts of that name")
            self._by_name[layout.name] = layout
            for host in layout.hosts:
                self._by_host.setdefault(host, []).append(layout)
        self.portable: tuple[Layout, ...] = tuple(layout for layout in self.first if layout.is_portable)
        self._by_id: dict[str, set[int]] = {}
        self._by_class: dict[str, set[int]] = {}
        self._by_prefix: dict[str, set[int]] = {}
        self._always: set[int] = set()
        for position, layout in enumerate(self.portable):
            self._file(position, layout.signature or layout.body)
        self._ids = frozenset(self._by_id)
        self._classes = frozenset(self._by_class)
        self._id_query = query_ids(self._ids)

    def _file(self, position: int, locator: Locator | None) -> None:
        """Note by which id or class a page can be of the portable layout at `position`."""
        shelves = {"id": self._by_id, "class": self._by_class, "prefix": self._by_prefix}
        for mark in locator.marks() if locator else ():
            if mark is None:
                self._always.add(position)
            else:
                shelves[mark.kind].setdefault(mark.name, set()).add(position)

    def candidates(self, index: PageIndex) -> Iterator[Layout]:
        """Yield the portable layouts of which the page has an id or class, in order."""
        found = set(self._always)
        for name in index.expect(self._ids, self._id_query):
            found |= self._by_id.get(name, _NONE)
        for name in self._classes & index.tokens:
            found |= self._by_class[name]
        names = " " + " ".join(index.tokens)
        for prefix, filed in self._by_prefix.items():
            if " " + prefix in names:
                found |= filed
        return (self.portable[position] for position in sorted(found))

    @overload
    def __getitem__(self, index: int) -> Layout: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Layout]: ...
    def __getitem__(self, index: int | slice) -> Layout | Sequence[Layout]:
        return tuple(self)[index]

    def __len__(self) -> int:
        return len(self.first) + (len(self.table.names) if self.table else 0)

    def __iter__(self) -> Iterator[Layout]:
        yield from self.first
        yield from self.table or ()

    def get(self, name: str) -> Layout | None:
        """Return the layout of that name; None when there is none."""
        if name in self._by_name:
            return self._by_name[name]
        found = self.table.of_host(name) if self.table else None
        return found if found and found.name == name else None

    def of_host(self, host: str) -> Iterator[Layout]:
        """Yield the layouts of `host` by whole labels, those of the longest suffix first.

        A host without `www.` is also looked for with it: portals answer to both.
        """
        rest = "www." + host
        while rest:
            yield from self._by_host.get(rest, ())
            row = self.table.of_host(rest) if self.table else None
            if row is not None:
                yield row
            rest = rest.partition(".")[2]


class Choice(NamedTuple):
    """The layout of a page."""

    layout: Layout | None
    """None: the page is of no known layout."""
    notices: tuple[Notice, ...] = ()


class Regions(NamedTuple):
    """Where a layout finds its things on one page. An element it does not find is None."""

    title: Located | None = None
    kicker: Located | None = None
    subtitle: Located | None = None
    info: Located | None = None
    published: Located | None = None
    source: Located | None = None
    account: Located | None = None
    author: Located | None = None
    editor: Located | None = None
    body: Located | None = None
    tail: Located | None = None
    drops: tuple[Located, ...] = ()
    """Elements inside the body, or inside `content`, that are not text; in no order."""
    content: etree._Element | None = None
    """The text as a tree of its own, when the page carries it in a script or an attribute; then `body` is None."""

    @property
    def headline(self) -> str | None:
        """The text of the title element without the info line some templates put inside it; None without title."""
        if self.title is None:
            return None
        stated = (self.published, self.source, self.account, self.author, self.editor)
        others = (self.kicker, self.subtitle, self.info, *stated)
        inside = {part.element for part in others if part is not None} - {self.title.element}
        return text_of(self.title.element, inside) or None


def choose(page: Page, layouts: Sequence[Layout], index: PageIndex | None = None) -> Choice:
    """Return the layout of `page`: the one of its host that fits, else the first portable one that fits.

    A layout fits when its signature and its body are on the page. A host whose layouts do not fit gives the notice
    `layout-drift`: the portal was redesigned, or this is another kind of page. Make `layouts` a LayoutSet to look up
    many pages, and hand the same `index` to `locate`.
    """
    known = layouts if isinstance(layouts, LayoutSet) else LayoutSet(layouts)
    index = index or PageIndex(page.root)
    host = host_of(page.url)
    drifted: list[Layout] = []
    for layout in known.of_host(host) if host else ():
        if fits(layout, index):
            return Choice(layout=layout)
        drifted.append(layout)
    found = next((layout for layout in known.candidates(index) if fits(layout, index)), None)
    if not drifted:
        return Choice(layout=found)
    return Choice(layout=found, notices=(_drift(host or "", drifted[0], found),))


def fits(layout: Layout, index: PageIndex) -> bool:
    """Whether signature and body of `layout` are on the page."""
    if layout.signature is not None and not layout.signature.is_on(index):
        return False
    return layout.body is None or layout.refine is not None or layout.body.locate(index) is not None


def locate(page: Page, layout: Layout, index: PageIndex | None = None) -> Regions:
    """Return the elements that `layout` finds on `page`."""
    index = index or PageIndex(page.root)
    found = {name: locator.locate(index) for name in FIELDS if (locator := getattr(layout, name)) is not None}
    body = found.get("body")
    content = layout.refine(page) if layout.refine is not None and body is None else None
    if content is not None:
        index = PageIndex(content)
        found |= _missing(layout, found, index)
    root = content if content is not None else body.element if body is not None else None
    return Regions(**found, drops=_drops(layout, root, index), content=content)


def _missing(layout: Layout, found: Mapping[str, Located | None], index: PageIndex) -> dict[str, Located | None]:
    """Return what the page itself does not have and the tree of its text has: headline, info line."""
    names = [name for name in FIELDS if name != "body" and found.get(name) is None]
    return {name: locator.locate(index) for name in names if (locator := getattr(layout, name)) is not None}


def _drops(layout: Layout, root: etree._Element | None, index: PageIndex) -> tuple[Located, ...]:
    if root is None:
        return ()
    return tuple(drop for locator in layout.drop for drop in locator.find_all(index) if _is_inside(drop.element, root))


def _is_inside(element: etree._Element, root: etree._Element) -> bool:
    return any(ancestor is root for ancestor in element.iterancestors())


def _drift(host: str, layout: Layout, found: Layout | None) -> Notice:
    missing = layout.signature or layout.body
    read = f"it was read as {found.name!r}" if found else "it was read without a layout"
    message = f"{host} is known as layout {layout.name!r}, but this page has no {missing}; {read}"
    return Notice(code="layout-drift", message=message)
