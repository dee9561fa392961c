"""`Options`: how to parse a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict

from policynews.errors import InputError
from policynews.layouts import Layout, LayoutSet
from policynews.repair.lines import RepairOptions
from policynews.script.conversion import ConvertibleScript, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to parse; every option has a default that suits a single page."""

    layouts: Sequence[Layout] | None = None
    """Layouts to try. None: those of the library and of installed plugins. Empty: none, generic reading only."""
    fallback: bool = True
    """Read generically what no layout locates. False is for testing layouts."""
    repair: RepairOptions | bool = True
    """Repairs of damaged text. True: those that never change an honest page. False: none."""
    join_paragraphs: bool = True
    """Join paragraphs that an advertisement or page break cut in mid-sentence, and rendered lines of fixed width."""
    script: ConvertibleScript | None = None
    """Convert the article to Simplified (`hans`) or Traditional (`hant`). None: as printed."""
    vocabulary: Vocabulary | None = None
    """`mainland`: bring mainland text converted with Taiwan vocabulary back (專案 → 项目). With `script` only."""
    fetched_at: datetime | None = None
    """When the page was fetched: what 昨天 and 3小时前 are counted from. None: relative times stay unknown."""


class OptionArguments(TypedDict, total=False):
    """The fields of `Options` as keyword arguments."""

    layouts: Sequence[Layout] | None
    fallback: bool
    repair: RepairOptions | bool
    join_paragraphs: bool
    script: ConvertibleScript | None
    vocabulary: Vocabulary | None
    fetched_at: datetime | None


def check_options(options: Options) -> None:
    """Raise TypeError for an option of a wrong type, ValueError for a value that is none of those allowed."""
    if options.script not in (None, "hans", "hant"):
        raise ValueError(f"script must be 'hans', 'hant' or None, not {options.script!r}")
    if options.vocabulary not in (None, "mainland"):
        raise ValueError(f"vocabulary must be 'mainland' or None, not {options.vocabulary!r}")
    for name, advice in _WRONG.items():
        value = getattr(options, name)
        if not _RIGHT[name](value):
            raise TypeError(f"{name} must be {advice}, not {value!r:.60}")


def at_time(options: Options, fetched_at: datetime | None, *, stated: datetime | None = None) -> Options:
    """Return the options for one page: the time of fetching that the caller gives, else that of `options`, else the one
    that a response states. Raises InputError for what is no time."""
    if fetched_at is not None and not isinstance(fetched_at, datetime):
        raise InputError(f"fetched_at must be a datetime or None, not {type(fetched_at).__name__}")
    time = fetched_at or options.fetched_at or stated
    return options if time is options.fetched_at else replace(options, fetched_at=time)


def _are_layouts(value: object) -> bool:
    if value is None or isinstance(value, LayoutSet):
        return True
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, Layout) for one in value)


_RIGHT: Mapping[str, Callable[[object], bool]] = {
    "layouts": _are_layouts,
    "fallback": lambda value: isinstance(value, bool),
    "repair": lambda value: isinstance(value, bool | RepairOptions),
    "join_paragraphs": lambda value: isinstance(value, bool),
    "fetched_at": lambda value: value is None or isinstance(value, datetime),
}
_WRONG = {
    "layouts": "a sequence of Layout (`[builtin().get('trs')]` for one by its name) or None",
    "fallback": "True or False",
    "repair": "True, False or RepairOptions(…)",
    "join_paragraphs": "True or False",
    "fetched_at": "a datetime (`datetime.fromisoformat(…)` of a text) or None",
}
