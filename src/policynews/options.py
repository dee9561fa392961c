"""`Options`: how to parse a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from policynews.layouts import Layout
from policynews.repair.lines import RepairOptions
from policynews.script.conversion import ConvertibleScript, Vocabulary

if TYPE_CHECKING:
    pass


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
