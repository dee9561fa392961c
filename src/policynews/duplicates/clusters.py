"""`cluster`: the copies in a collection put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import SplitResult, urlsplit

from policynews.model.article import Article
from policynews.model.date import PartialDate

from .fingerprints import fingerprint
from .index import DuplicateIndex
from .relation import Relation

_Id = TypeVar("_Id", int, str)
"""What an article is known by: its place in a collection, or an id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where one copy stood."""

    host: str | None
    source: str | None
    """Name of the stated source."""
    published: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Copies of one text; a text without copies is a cluster of one."""

    positions: tuple[int, ...]
    """Their places in the collection, ascending."""
    articles: tuple[Article, ...]
    """In the same order."""
    related: tuple[int, ...] = ()
    """Places of articles that are related to one of these and not a copy: drafts, explanations, templates …."""

    @property
    def provenance(self) -> tuple[Provenance, ...]:
        """Host, stated source and date of every copy."""
        return tuple(
            Provenance(
                host=host_of(article),
                source=article.source.name if article.source else None,
                published=article.published,
            )
            for article in self.articles
        )


def host_of(article: Article) -> str | None:
    """Return the host of the page, lower case; None when no URL is known or it cannot be read."""
    return _split(article).hostname


def path_of(article: Article) -> str:
    """Return the path of the page's URL; empty when no URL is known or it cannot be read."""
    return _split(article).path


def _split(article: Article) -> SplitResult:
    try:
        return urlsplit(article.url or article.canonical_url or "")
    except ValueError:  # http://[broken
        return SplitResult("", "", "", "", "")


def cluster(articles: Iterable[Article]) -> list[Cluster]:
    """Return the clusters of a collection, in the order of their first articles.

    Every article is in exactly one. Two that were compared and told apart never share a cluster, even where an excerpt
    of what they have in common would tie them together.
    """
    collection = list(articles)
    index = DuplicateIndex()
    links: list[tuple[int, int, Relation]] = []
    for position, article in enumerate(collection):
        print_ = fingerprint(article)
        links += [(earlier, position, relation) for earlier, relation in index.related(print_)]
        index.add(print_, "")
    return _clusters(collection, group(links), links)


def group(links: Iterable[tuple[_Id, _Id, Relation]]) -> dict[_Id, _Id]:
    """Return for every article that is linked the first of its cluster, which may be itself.

    A link names two articles, the earlier one first, and how they relate. What was told apart is kept apart, and of the
    links that remain the strongest are followed first.
    """
    given = list(links)
    groups = _Groups[_Id]()
    for one, other, relation in given:
        if relation.told_apart:
            groups.keep_apart(one, other)
    for one, other, _ in sorted((link for link in given if link[2].is_duplicate), key=_strongest_first):
        groups.join(one, other)
    return {item: groups.of(item) for one, other, _ in given for item in (one, other)}


def _strongest_first(link: tuple[_Id, _Id, Relation]) -> tuple[bool, float, _Id, _Id]:
    one, other, relation = link
    return relation.kind == "containment", -relation.similarity, one, other


def _clusters(
    collection: Sequence[Article], groups: Mapping[int, int], links: Iterable[tuple[int, int, Relation]]
) -> list[Cluster]:
    members: dict[int, list[int]] = {}
    for position in range(len(collection)):
        members.setdefault(groups.get(position, position), []).append(position)
    related: dict[int, set[int]] = {}
    for one, other, _ in links:
        if groups[one] != groups[other]:
            related.setdefault(groups[one], set()).add(other)
            related.setdefault(groups[other], set()).add(one)
    return [
        Cluster(
            positions=tuple(positions),
            articles=tuple(collection[position] for position in positions),
            related=tuple(sorted(related.get(group, ()))),
        )
        for group, positions in members.items()
    ]


class _Groups(Generic[_Id]):
    """Disjoint sets that remember which of them must not be joined."""

    __slots__ = ("_apart", "_parent")

    def __init__(self) -> None:
        self._parent: dict[_Id, _Id] = {}
        self._apart: dict[_Id, set[_Id]] = {}

    def of(self, item: _Id) -> _Id:
        """Return the first item of the set."""
        parents = self._parent
        while (parent := parents.get(item, item)) != item:
            parents[item] = item = parents.get(parent, parent)
        return item

    def keep_apart(self, one: _Id, other: _Id) -> None:
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def join(self, one: _Id, other: _Id) -> None:
        """Join the sets of two items unless some of their members must stay apart."""
        kept, lost = sorted((self.of(one), self.of(other)))
        if kept == lost or lost in self._apart.get(kept, ()):
            return
        self._parent[lost] = kept
        for enemy in self._apart.pop(lost, set()):
            self._apart[enemy].discard(lost)
            self.keep_apart(kept, enemy)
