"""The host table: what is known of single portals, as text from which a layout is made when its host comes up.

A line of `hosts.txt` is a family and its hosts, or a row: hosts with selectors of their own on top of a family. A row
has no signature: it counts only where one of its body selectors hits, so a stale row is a row without effect.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from policynews.errors import LayoutError

from .layout import Layout
from .locators import Locator, css

_NOTHING = "-"
_TABLE = os.path.join(os.path.dirname(__file__), "hosts.txt")
_PLAIN = Layout(name="plain", body=css("body"))


class HostTable:
    """The rows of a table, each made into a layout at most once. Raises LayoutError for a family nobody knows."""

    __slots__ = ("_families", "_made", "_row_of_host", "names")

    def __init__(self, rows: Iterable[str], families: Mapping[str, Layout]) -> None:
        self._families = families
        self._made: dict[str, Layout] = {}
        self._row_of_host: dict[str, str] = {}
        self.names: list[str] = []
        for row in rows:
            hosts, family, _ = row.split(" | ", 2)
            if family != _NOTHING and family not in families:
                raise LayoutError(f"host table, row {hosts}: there is no family {family!r}")
            names = hosts.split(",")
            self.names.append(names[0])
            self._row_of_host.update(dict.fromkeys(names, row))

    def of_host(self, host: str) -> Layout | None:
        """Return the layout of the row that names `host` itself; None when no row does."""
        row = self._row_of_host.get(host)
        return self._layout(row) if row is not None else None

    def __contains__(self, host: object) -> bool:
        return host in self._row_of_host

    def __iter__(self) -> Iterator[Layout]:
        return (self._layout(self._row_of_host[name]) for name in self.names)

    def _layout(self, row: str) -> Layout:
        if row not in self._made:
            self._made[row] = _read_row(row, self._families)
        return self._made[row]


def read_table(families: Sequence[Layout]) -> tuple[list[Layout], HostTable]:
    """Return `families` with the hosts that the table gives them, and the rows of the table."""
    known = {layout.name: layout for layout in families}
    with open(_TABLE, encoding="utf-8") as file:
        text = file.read()
    rows: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if "|" in line:
            rows.append(line)
        elif line:
            name, _, hosts = line.partition(": ")
            layout = known[name]
            known[name] = replace(layout, hosts=(*layout.hosts, *hosts.split(",")), portable=layout.is_portable)
    return list(known.values()), HostTable(rows, known)


def _read_row(row: str, families: Mapping[str, Layout]) -> Layout:
    hosts, family, body, *cells = row.split(" | ")
    base = _PLAIN if family == _NOTHING else families[family]
    names = tuple(hosts.split(","))
    title, info, published, source = cells
    return replace(
        base,
        name=names[0],
        hosts=names,
        portable=None,
        signature=None,
        refine=None,
        body=_body(body, base),
        title=_either(title, base.title),
        info=_either(info, base.info),
        published=_either(published, base.published),
        source=_either(source, base.source),
    )


def _body(cell: str, base: Layout) -> Locator | None:
    """Return the containers of the family's editor, and behind them those of the row: a portal's own are wider."""
    if base is _PLAIN or base.body is None:
        return _either(cell, None)
    return _either(" , ".join(base.body.selectors), _either(cell, None))


def _either(cell: str, of_family: Locator | None) -> Locator | None:
    """Return the selectors of a cell, and behind them those of the family."""
    own = () if cell == _NOTHING else tuple(cell.split(" , "))
    more = of_family.selectors if of_family else ()
    selectors = tuple(dict.fromkeys((*own, *more)))
    return Locator(selectors) if selectors else None
