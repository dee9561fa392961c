"""What the steps of finding hand on: `Region`, `Title`, `Declared`, `Places`, `Found`, `Parts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

from policynews.model.article import Attachment, Notice, Origin, PolicyDocument
from policynews.page.blocks import Node, RawBlock
from policynews.page.page import Page

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


class Span(Protocol):
    """A range of blocks: an element, a region."""

    @property
    def first(self) -> int:
        """Its first block."""

    @property
    def last(self) -> int:
        """The block behind its last."""


class Sums(NamedTuple):
    """The weights of all lines above each line, and behind the last."""

    total: list[float]
    prose: list[float]
    """Those of the lines that speak for a text alone."""

    @classmethod
    def of(cls, weights: Sequence[float]) -> Sums:
        """Sum up the weights of the lines of a page."""
        return cls(
            [0.0, *accumulate(weights)], [0.0, *accumulate([weight if weight > 0 else 0.0 for weight in weights])]
        )

    def total_of(self, span: Span) -> float:
        """Return what all lines of a range weigh."""
        return self.total[span.last] - self.total[span.first]

    def prose_of(self, span: Span) -> float:
        """Return what the prose of a range weighs."""
        return self.prose[span.last] - self.prose[span.first]


def heaviest_run(weights: Sequence[float]) -> tuple[float, int, int]:
    """Return weight, first and last (exclusive) of the run of lines that weighs most."""
    best = (0.0, 0, 0)
    running, first = 0.0, 0
    for index, weight in enumerate(weights):
        if running <= 0:
            running, first = 0.0, index
        running += weight
        if running > best[0]:
            best = (running, first, index + 1)
    return best


class Title(NamedTuple):
    """A headline and where it stands."""

    text: str
    reader: str
    """`heading`, `title-block`, `meta:ArticleTitle`, `title-tag` …."""
    first: int
    """Index of its first block; -1 when it was taken from the head of the page."""
    last: int
    """Index after its last block; -1 as above."""


class Declared(NamedTuple):
    """What the head of a page says of its headline."""

    titles: tuple[tuple[str, str], ...]
    """Reader and text, surest first, `<title>` last; behind them, as `whole`, what they were before a name was cut off."""
    keys: tuple[str, ...]
    """The folded texts of `titles`."""
    joined: str
    """The titles in one string, for a quick look whether a line occurs in any."""
    sites: frozenset[str]
    """Folded names of site and column, which are no headlines."""


class Places(NamedTuple):
    """The lines of a page and where its parts are among them, as layout and weights tell."""

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
    dropped: Mapping[int, str] = {}
    """Blocks inside the body that are not text, with the reason: the layout says so, or they are cards of other articles."""
    notices: tuple[Notice, ...] = ()
    origins: tuple[Origin, ...] = ()
    """Where the text was read from, when not from the lines of the page."""
    declared: Callable[[], Declared] | None = None
    """Returns what the head says of the headline, read once; None where no reader of the text has asked."""


class Found(NamedTuple):
    """Where everything is, of a page or of rendered text; from here on there is one road."""

    blocks: list[RawBlock]
    region: Region
    """The body; empty where files or pictures stand in its place."""
    headline: Title | None
    table: PolicyDocument | None = None
    """The metadata table above the text, or first in it."""
    page: Page | None = None
    """None for rendered text."""
    url: str | None = None
    nodes: Sequence[Node] = ()
    layout: str = "generic"
    located: Mapping[str, Sequence[RawBlock]] = {}
    """The lines of each part that was located."""
    dropped: Mapping[int, str] = {}
    files: tuple[Attachment, ...] = ()
    """Files that the page shows or links in place of a text."""

    @classmethod
    def on_page(cls, page: Page, places: Places, region: Region, headline: Title | None) -> Found:
        """Return what was found on a page."""
        return cls(
            blocks=places.blocks,
            region=region,
            headline=headline,
            page=page,
            url=page.url,
            nodes=places.nodes,
            layout=places.layout,
            located=places.located,
            dropped=places.dropped,
        )

    @property
    def title_range(self) -> range:
        """The blocks of the headline; empty when it was taken from the head or is missing."""
        return (
            range(self.headline.first, self.headline.last) if self.headline and self.headline.first >= 0 else range(0)
        )


class Removed(NamedTuple):
    """A line that is not in the article."""

    line: int
    """Its index among the blocks of the page."""
    text: str
    reason: str


class Parts(NamedTuple):
    """The lines of a page, sorted. All are indices of blocks, in page order."""

    kept: list[int]
    """The text and its images."""
    near: list[int]
    """Lines between headline and text, then those just above the headline."""
    below: list[int]
    """Credit lines of the text, then the lines below it."""
    attachments: tuple[Attachment, ...]
    """The article's own files; `kept` is without the lines that are nothing but links to them."""
    removed: tuple[Removed, ...]
    """What is not in the article, with its reason."""
