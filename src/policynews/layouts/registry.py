"""The layouts the library brings and those other packages add."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from policynews.errors import LayoutError

from .choice import LayoutSet
from .hosts import read_table
from .layout import Layout

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "policynews.layouts"
"""The entry-point group: each entry names a Layout, or a sequence of them."""

# In order of preference: what only one family has comes before what several share. A portal that copies articles from
# WeChat or People's Daily with their markup has its own container around it, hence the systems with ids first.
FAMILIES = (
    "wechat people xinhua cctv chinanews gmw ce thepaper ifeng sina sohu netease qq huanqiu baijiahao toutiao youth southcn china_com_cn "
    "hongkong taiwan founder ucap gkmlpt easysite epoint longcom shanghai boda trs hanweb cac fontzoom dedecms empirecms phpcms "
    "wordpress"
).split()


@lru_cache(maxsize=1)
def builtin() -> LayoutSet:
    """Return the layouts of this library: families first, then the rows of the host table. Read on the first call."""
    families, table = read_table([layout for name in FAMILIES for layout in _family(name)])
    return LayoutSet(families, table)


def _family(name: str) -> tuple[Layout, ...]:
    layouts: tuple[Layout, ...] = import_module(f"{__package__}.families.{name}").LAYOUTS
    return layouts


def load_plugins() -> tuple[Layout, ...]:
    """Return the layouts that installed packages add; one that cannot be used is skipped with a warning."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and most callers never need it

    found: list[Layout] = []
    for entry in entry_points(group=GROUP):
        found.extend(_plugin(entry))
    return tuple(found)


@lru_cache(maxsize=1)
def installed() -> LayoutSet:
    """Return the layouts of the library and of installed plugins, which a running program does not change."""
    return combine(builtin(), load_plugins())


def _plugin(entry: EntryPoint) -> tuple[Layout, ...]:
    try:
        loaded = entry.load()
        layouts = (loaded,) if isinstance(loaded, Layout) else tuple(loaded)
        wrong = next((item for item in layouts if not isinstance(item, Layout)), None)
        if wrong is not None:
            raise LayoutError(f"expected a Layout, got {type(wrong).__name__}")
    except Exception as error:  # another package's import may fail in any way, and must not stop ours
        warnings.warn(f"layout plugin {entry.name} ({entry.value}) is skipped: {error}", RuntimeWarning, stacklevel=3)
        return ()
    return layouts


def combine(*groups: Iterable[Layout]) -> LayoutSet:
    """Return all layouts, earlier groups preferred. Raises LayoutError for a name that occurs twice.

    The rows of a host table stay unread; a table other than that of the last LayoutSet is read in full.
    """
    tables = [group.table for group in groups if isinstance(group, LayoutSet)]
    table = tables[-1] if tables else None
    layouts: list[Layout] = []
    for group in groups:
        layouts += group.first if isinstance(group, LayoutSet) and group.table is table else group
    return LayoutSet(layouts, table)
