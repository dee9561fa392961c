"""`original`: which copy of a text is the one to keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from policynews.credits.outlets import is_title_outlet
from policynews.model.article import Article
from policynews.model.date import PartialDate

from .clusters import Cluster
from .homes import (
    Home,
    claims_of,
    is_government,
    is_known_host,
    is_local,
    is_of_region,
    is_own,
    is_repost,
    linked_sites,
    on_platform,
    plain_name,
    speaks_of_home,
)

Standing = Literal["issuer", "outlet", "first", "portal", "self-media", "farm", "mirror"]
"""What the page of a copy is, best first; the reason of an `Original` says it in words."""

# Best first.
_STANDINGS: Mapping[Standing, str] = {
    "issuer": "the page of the body that issued it",
    "outlet": "the page of the outlet it is credited to",
    "first": "the first page, which names no source where all others do",
    "portal": "a page that names its source, or one of a government or a known outlet",
    "self-media": "an account on a platform",
    "farm": "a page that names no source",
    "mirror": "a copy with damaged text",
}

_NEVER = (9999, 13, 32, 24, 60, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The copy to keep."""

    position: int
    """Its place in the collection, as in `Cluster.positions`."""
    article: Article
    standing: Standing
    """`issuer`, `outlet`, `first`, `portal`, `self-media`, `farm` or `mirror`."""
    reason: str
    """One English phrase: what it is, and what set it apart from others of the same standing."""
    is_known: bool
    """Whether what the copies state tells that this is the original. False where they state too little, or as much for two
    sites, or the original is not among them: then it is the best of the copies and no more."""


def original(cluster: Cluster) -> Original:
    """Return the copy of `cluster` that is nearest to the first publication.

    The issuer's own page comes before the newspaper's or agency's, then the first page where it alone names no source,
    a portal that names its source, self-media, farms and poisoned mirrors; among equals the earliest date, then the
    most complete text, then the one with the fewest doubts.
    """
    homes = [Home.of(article) for article in cluster.articles]
    standings = _standings(cluster, homes)
    bare, rivals = _bare_days(cluster), standings.count("issuer") > 1
    ranked = []
    for at, (article, home, standing) in enumerate(zip(cluster.articles, homes, standings, strict=True)):
        abroad = rivals and standing == "issuer" and not speaks_of_home(article, home)
        ranked.append((_rank(article, standing, bare, abroad=abroad), at))
    ranked.sort()
    rank, best = ranked[0]
    alike = {homes[at].site for other, at in ranked if other[:2] == rank[:2]}
    return Original(
        position=cluster.positions[best],
        article=cluster.articles[best],
        standing=standings[best],
        reason=_reason(standings[best], ranked),
        is_known=standings[best] in ("issuer", "outlet") and len(alike) == 1,
    )


_Day = tuple[int, ...]


class _Rank(NamedTuple):
    """A sort key, the best copy first."""

    standing: int
    abroad: bool
    """Whether the text speaks of another region than that of its page; asked of several issuers only."""
    moment: tuple[int, ...]
    missing: int
    doubts: int


def _rank(article: Article, standing: Standing, bare: frozenset[_Day], *, abroad: bool) -> _Rank:
    doubts = len(article.notices) + sum(1 for removal in article.removals if removal.reason == "disclaimer")
    moment = _moment(article.published, bare)
    return _Rank(list(_STANDINGS).index(standing), abroad, moment, -len(article.text), doubts)


def _bare_days(cluster: Cluster) -> frozenset[_Day]:
    """Return the days on which a copy stands without a time: on these no time tells which copy was first."""
    dates = (article.published for article in cluster.articles)
    return frozenset(_moment(date)[:3] for date in dates if date and date.day and date.hour is None)


def _moment(date: PartialDate | None, bare: frozenset[_Day] = frozenset()) -> tuple[int, ...]:
    """Return a date as numbers that sort; a part that is not known sorts behind those that are."""
    if date is None or date.year is None:
        return _NEVER
    parts = (date.year, date.month, date.day, date.hour, date.minute, date.second)
    known = tuple(last if part is None else part for part, last in zip(parts, _NEVER, strict=True))
    return known[:3] if known[:3] in bare else known


def _reason(standing: Standing, ranked: list[tuple[_Rank, int]]) -> str:
    rivals = [rank for rank, _ in ranked if rank.standing == ranked[0][0].standing]
    text = _STANDINGS[standing]
    if len(rivals) == 1:
        return text if len(ranked) > 1 else f"{text}; there is no other copy"
    best, second = rivals[:2]
    if best.abroad < second.abroad:
        return f"{text}, the one of {len(rivals)} whose region the text speaks of"
    if best.moment < second.moment:
        return f"{text}, the earliest of {len(rivals)}"
    if best.missing < second.missing:
        return f"{text}, the most complete of {len(rivals)} of the same date"
    if best.doubts < second.doubts:
        return f"{text}, the one with the fewest doubts of {len(rivals)}"
    return f"{text}, the first of {len(rivals)} alike"


def _standings(cluster: Cluster, homes: Sequence[Home]) -> list[Standing]:
    """Return the standing of every copy."""
    evidence = _Evidence.of(cluster, homes)
    standings = [_standing(article, home, evidence) for article, home in zip(cluster.articles, homes, strict=True)]
    first = _first_without_source(cluster) if evidence.credited else None
    if first is not None and standings[first] in ("portal", "farm"):
        standings[first] = "first"
    return standings


def _first_without_source(cluster: Cluster) -> int | None:
    """Return the place of a page that alone names no source and is the first, or as early as any; None without.

    An outlet states no source above its own text, those who repost it do. Two such pages may be farms. A page of the
    same day as another is the first only if its site has a name of its own.
    """
    silent = [at for at, article in enumerate(cluster.articles) if not claims_of(article) and not is_repost(article)]
    if len(silent) != 1:
        return None
    page = cluster.articles[silent[0]]
    days = [_moment(article.published)[:3] for article in cluster.articles]
    earlier = days.count(days[silent[0]]) == 1
    named = page.publisher is not None and (is_title_outlet(page.publisher.name) or page.publisher.name.isascii())
    return silent[0] if (named or earlier) and page.published and days[silent[0]] == min(days) else None


class _Evidence(NamedTuple):
    """What the copies say of where they have the text."""

    credited: frozenset[str]
    """Outlets they name. A page counts for whom it names, not for itself: a farm that gives its own name as 来源 credits
    nobody."""
    linked: frozenset[str]
    """Sites to which their credits link."""
    alone: bool
    """Whether there is one copy only, which nothing contradicts."""

    @classmethod
    def of(cls, cluster: Cluster, homes: Sequence[Home]) -> _Evidence:
        """Collect what the copies of a cluster say."""
        copies = [*zip(cluster.articles, homes, strict=True)]
        credited = frozenset(name for article, home in copies for name in claims_of(article) if not is_own(name, home))
        sites = [site for article in cluster.articles for site in linked_sites(article)]
        return cls(credited, frozenset(sites), len(cluster.articles) == 1)


def _standing(article: Article, home: Home, evidence: _Evidence) -> Standing:
    host = home.host
    if _is_poisoned(article):
        return "mirror"
    if _is_issuer(article, home, evidence):
        return "issuer"
    if on_platform(article, host):
        return "self-media"
    claims = claims_of(article)
    if all(is_own(name, home) for name in claims):
        named = home.site in evidence.linked or any(is_own(name, home) for name in evidence.credited)
        if named or (claims and is_known_host(host)):
            return "outlet"
    return "portal" if claims or is_known_host(host) else "farm"


def _is_poisoned(article: Article) -> bool:
    return any("pinyin" in notice.code for notice in article.notices)


def _is_issuer(article: Article, home: Home, evidence: _Evidence) -> bool:
    """Tell a government's own page from its repost of somebody else's, which others may credit where it does not."""
    if not is_government(home.host):
        return False
    issuers = [name for name in (article.document.issuers if article.document else ()) if plain_name(name)]
    if any(_is_at_home(name, home) for name in issuers):
        return True
    if issuers and home.names:
        return False
    if claims := claims_of(article):
        return all(_is_at_home(name, home) for name in claims)
    if is_repost(article):
        return False
    credited = evidence.credited
    if any(is_own(name, home) or is_of_region(name, home) for name in credited):
        return True
    return not credited and (evidence.alone or speaks_of_home(article, home))


def _is_at_home(name: str, home: Home) -> bool:
    return is_own(name, home) or is_local(name, home)
