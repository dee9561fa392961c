"""What the steps of finding hand on: `Region`, `Title`, `Found`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policynews.model.article import Notice
from policynews.page.blocks import Node, RawBlock

# Under this many characters of prose a page has no body; a notice of one sentence has 20.
MIN_BODY = 12


class Region(NamedTuple):
    """Where the body is: blocks `first` to `last` (exclusive)."""

    first: int
    last: int
    node: Node | None
    """Its element; None in rendered text."""
    hidden: bool
    """The body itself is hidden by style, so hidden blocks count as visible."""
    prose: float
    """Weight of its prose in characters."""


class Title(NamedTuple):
    """A headline and where it stands."""

    text: str
    reader: str
    """`heading`, `title-block`, `meta:ArticleTitle`, `title-tag` …."""
    first: int
    """Index of its first block; -1 when it was taken from the head of the page."""
    last: int
    """Index behind its last block; -1 as above."""


class Found(NamedTuple):
    """The lines of a page and where its parts are among them."""

    blocks: list[RawBlock]
    nodes: Sequence[Node]
    region: Region | None
    """The body; None where nothing on the page could be one."""
    layout: str = "generic"
    """The layout that located the body or any other part."""
    located: Mapping[str, Sequence[RawBlock]] = {}
    """The lines of each part the layout located: title, info, published …"""
    title: range = range(0)
    """Where the located headline is among the blocks; empty where it is not located."""
    dropped: frozenset[int] = frozenset()
    """Blocks inside the body that the layout says are not text."""
    notices: tuple[Notice, ...] = ()
