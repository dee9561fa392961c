"""The graph of a corpus: who cites, explains, changes and repeals whom.

A corpus is read once, article by article, and of each no more is kept than what a node and its links need. Then every
reference is looked up among the documents of the corpus: by its number, else by its title. One that is not there becomes
a node without text, the same for all that cite it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from policynews.model.article import Article, Notice
from policynews.model.date import PartialDate
from policynews.model.relation import RelationKind
from policynews.relations.corpus import Corpus, Record, ResolvedBy
from policynews.relations.mentions import Mention
from policynews.relations.titles import TitleKey, title_key

LinkKind = RelationKind | Literal["cites"]
"""What a link says: one of the relations that a text states, or only that it cites."""
_ENDING = ("repeals", "replaces")
_YEARLY = frozenset({"政府工作报告", "政府预算报告", "预算报告"})  # a new one each year under the old title
_MANY = 1000  # references of one article: a catalogue, or a page that is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A document of the corpus, or one that documents of the corpus cite."""

    id: int
    """Its place in `Graph.nodes`; a document of the corpus stands where its article stood among those given."""
    title: str | None
    """The headline, else the title of the document or of what it issues; of a cited document as first cited."""
    number: str | None
    """发文字号."""
    url: str | None
    """Address of the article; None for a cited document."""
    date: PartialDate | None
    """成文日期, else 发布日期, else when the page was published; None for a cited document."""
    in_corpus: bool
    """Whether it is one of the articles given; a cited document has no text."""
    repealed_by: int | None = None
    """The node of the document that repeals or replaces it, as far as the corpus says."""
    repealed_on: PartialDate | None = None
    """When that one took effect (实施日期), else its date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one document says of another."""

    source: int
    """The node that speaks."""
    target: int
    """The node it speaks of."""
    kind: LinkKind
    """The kind of the relation; `cites` where the text names a document and says no more."""
    evidence: str
    """The sentence that says it first, or the headline."""
    block: int | None
    """Index into `Article.blocks` of that sentence; None for the headline."""
    count: int
    """How often it is said."""
    resolved_by: ResolvedBy | None
    """How the target was found: by `number`; by its whole `title`; by `core_title`, without issuer and the shell
    关于印发…的通知; by a `short_name` that the text introduced (以下简称). None where it is no document of the corpus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Documents and what they say of one another."""

    nodes: tuple[Node, ...]
    """The articles in their order, then the cited documents that are not among them."""
    links: tuple[Link, ...]
    """In the order of their sources; one for each kind from one document to another."""
    notices: tuple[Notice, ...]
    """What to doubt: `shared-number`, `ambiguous-title`, `self-reference`, `many-references`, `repeal-order`,
    `repeal-cycle`."""


def link(articles: Iterable[Article]) -> Graph:
    """Return the graph of a corpus. `articles` is read once and may be a generator; time and memory are linear.

    A document and what it issues (关于印发《…》的通知) are one node, without a link between them; so is a page with
    itself. A title that several documents of the corpus bear is left unresolved unless number, issuer or region tell.
    """
    corpus = Corpus()
    for article in articles:
        corpus.add(article)
    return _Linking(corpus).graph()


class _Cited:
    """The documents that are cited and not in the corpus."""

    def __init__(self, first: int) -> None:
        self._first = first
        self._titles: list[str] = []
        self._numbers: list[str | None] = []
        self._by_number: dict[str, int] = {}
        self._by_title: dict[tuple[str, str], int] = {}

    def node_of(self, mention: Mention, key: TitleKey, source: int, region: str) -> int:
        """Return the node of a cited document, a new one where nobody cited it before.

        关于调整…的通知 without an issuer is one of the region of who cites it: other regions have their own. Of a report
        that is written every year nobody knows whether two who cite it mean the same.
        """
        scope = key.issuer or (region if key.about else "")
        if key.core in _YEARLY:
            scope = str(source)
        named = (key.core, scope)
        place = self._by_number.get(mention.number) if mention.number else None
        if place is None:
            place = self._by_title.get(named)
            if place is not None and mention.number and self._numbers[place]:
                place = None  # another number under the same title
        if place is None:
            place = len(self._titles)
            self._titles.append(mention.title)
            self._numbers.append(None)
        self._by_title.setdefault(named, place)
        if mention.number:
            self._by_number.setdefault(mention.number, place)
            self._numbers[place] = self._numbers[place] or mention.printed
        return self._first + place

    def nodes(self) -> Iterator[tuple[str, str | None]]:
        """Yield title and number of each, in order."""
        return zip(self._titles, self._numbers, strict=True)


class _Linking:
    """A corpus on its way to a graph."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._cited = _Cited(len(corpus.records))
        self._notices: list[Notice] = []
        self._warned: set[str] = set()

    def graph(self) -> Graph:
        self._notices += shared_numbers(self._corpus)
        links: list[Link] = []
        for source, record in enumerate(self._corpus.records):
            links += self._links_of(source, record)
            self._corpus.records[source] = record._replace(mentions=())  # they would double the memory
        ended, notices = ended_documents(links, self._corpus.records)
        self._notices += notices
        return Graph(nodes=tuple(self._nodes(ended)), links=tuple(links), notices=tuple(self._notices))

    def _links_of(self, source: int, record: Record) -> list[Link]:
        if record.references > _MANY:
            self._warn("many-references", f"document {source} cites {record.references} times")
        found: dict[tuple[int, LinkKind], Link] = {}
        for mention in map(Mention._make, record.mentions):
            target, resolution = self._target(source, mention, record)
            if target is None:
                continue
            known = found.get((target, mention.kind))
            found[target, mention.kind] = Link(
                source=source,
                target=target,
                kind=mention.kind,
                evidence=known.evidence if known else mention.evidence,
                block=known.block if known else mention.block,
                count=mention.times + (known.count if known else 0),
                resolved_by=known.resolved_by if known else resolution,
            )
        told = {target for target, kind in found if kind != "cites"}
        return [link for (target, kind), link in found.items() if kind != "cites" or target not in told]

    def _target(self, source: int, mention: Mention, record: Record) -> tuple[int | None, ResolvedBy | None]:
        key = title_key(mention.title)
        resolution = self._corpus.resolve(mention, key, source)
        if resolution.place == source:
            if not mention.issuing:
                self._warn("self-reference", f"document {source} refers to itself: {mention.title}")
            return None, None
        if resolution.place is not None:
            return resolution.place, resolution.by
        if resolution.several:
            self._warn("ambiguous-title", f"several documents of the corpus could be meant: {mention.title}")
        return self._cited.node_of(mention, key, source, record.region), None

    def _warn(self, code: str, message: str) -> None:
        if message not in self._warned:
            self._warned.add(message)
            self._notices.append(Notice(code=code, message=message))

    def _nodes(self, ended: dict[int, tuple[int, PartialDate | None]]) -> Iterator[Node]:
        records = self._corpus.records
        for place, record in enumerate(records):
            by, on = ended.get(place, (None, None))
            yield Node(
                id=place, title=record.title, number=next(iter(record.printed), None), url=record.url, date=record.date, in_corpus=True,
                repealed_by=by, repealed_on=on,
            )  # fmt: skip
        for place, (title, number) in enumerate(self._cited.nodes(), len(records)):
            by, on = ended.get(place, (None, None))
            yield Node(
                id=place, title=title, number=number, url=None, date=None, in_corpus=False,
                repealed_by=by, repealed_on=on,
            )  # fmt: skip


def shared_numbers(corpus: Corpus) -> Iterator[Notice]:
    """Yield a notice for each number that documents of different titles bear."""
    for key, places in corpus.by_number.shared():
        titles = {corpus.records[place].core for place in places} - {""}
        if len(titles) > 1:
            first = corpus.records[places[0]]
            number, shown = first.printed[first.numbers.index(key)], ", ".join(map(str, places[:5]))
            yield Notice(code="shared-number", message=f"{number} is the number of documents {shown}")


def ended_documents(
    links: Sequence[Link], records: Sequence[Record]
) -> tuple[dict[int, tuple[int, PartialDate | None]], list[Notice]]:
    """Return for each repealed document who repeals it and when, and notices on what cannot be.

    A document cannot be repealed by one that is older, nor can two repeal each other; then neither is said to be.
    """
    notices: list[Notice] = []
    ends: list[tuple[int, int]] = []
    for link in links:
        if link.kind in _ENDING:
            old = records[link.target].date if link.target < len(records) else None
            if old is not None and _is_before(records[link.source].date, old):
                text = f"document {link.source} repeals document {link.target}, which is later"
                notices.append(Notice(code="repeal-order", message=text))
            else:
                ends.append((link.source, link.target))
    circular = _on_circles(ends)
    if circular:
        shown = ", ".join(map(str, sorted(circular)[:5]))
        notices.append(Notice(code="repeal-cycle", message=f"documents repeal each other in a circle: {shown}"))
    ended: dict[int, tuple[int, PartialDate | None]] = {}
    for source, target in ends:
        when = records[source].in_force
        known = ended.get(target)
        if not (source in circular and target in circular) and (known is None or _is_before(when, known[1])):
            ended[target] = (source, when)
    return ended, notices


def _is_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether a date is certainly before another, by the parts that both know."""
    if one is None or other is None:
        return False
    for mine, theirs in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine is None or theirs is None or mine != theirs:
            return mine is not None and theirs is not None and mine < theirs
    return False


def _on_circles(edges: Sequence[tuple[int, int]]) -> set[int]:
    """Return the nodes that lie on a circle, or between two: what is left when ends are taken off from both sides."""
    forward: set[tuple[int, int]] = set(edges)
    left = _peeled(_peeled(forward), turned=True)
    return {node for edge in left for node in edge}


def _peeled(edges: set[tuple[int, int]], *, turned: bool = False) -> set[tuple[int, int]]:
    """Return the edges without those that begin, one after the other, where no edge ends."""
    arrows = {(target, source) for source, target in edges} if turned else edges
    behind: dict[int, list[int]] = {}
    entering: dict[int, int] = {}
    for source, target in arrows:
        behind.setdefault(source, []).append(target)
        entering[target] = entering.get(target, 0) + 1
    open_ends = [node for node in behind if node not in entering]
    while open_ends:
        for target in behind.pop(open_ends.pop(), ()):
            entering[target] -= 1
            if not entering[target] and target in behind:
                open_ends.append(target)
    left = {(source, target) for source, targets in behind.items() for target in targets}
    return {(target, source) for source, target in left} if turned else left
