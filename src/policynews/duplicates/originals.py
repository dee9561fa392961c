"""`original`: which copy of a text is the one to keep."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from policynews.credits.outlets import house_at, is_own_host, is_title_outlet
from policynews.documents.bodies import is_body
from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.repair.readings import initials_of, spellings_of
from policynews.text.folding import any_of, fold_key

from .clusters import Cluster, host_of, path_of

Standing = Literal["issuer", "outlet", "first", "portal", "self-media", "farm", "mirror"]
"""What the page of a copy is, best first; the reason of an `Original` says it in words."""

# Best first.
_STANDINGS: Mapping[Standing, str] = {
    "issuer": "the page of the body that issued it",
    "outlet": "the page of the outlet it is credited to",
    "first": "the first page, which names no source where all others do",
    "portal": "a portal that names its source",
    "self-media": "an account on a platform",
    "farm": "a page that names no source",
    "mirror": "a copy with damaged text",
}

# Platforms where anybody publishes: host, or host and first part of the path.
_PLATFORMS = frozenset(
    "mp.weixin.qq.com baijiahao.baidu.com mbd.baidu.com toutiao.com sohu.com/a m.sohu.com/a 163.com/dy dy.163.com "
    "k.sina.com.cn k.sina.cn weibo.com weibo.cn zhihu.com jianshu.com xueqiu.com bilibili.com douyin.com "
    "yidianzixun.com 360doc.com new.qq.com/omn page.om.qq.com guba.eastmoney.com caifuhao.eastmoney.com "
    "csdn.net docin.com".split()
)
_GOVERNMENT = re.compile(r"(?:^|\.)gov\.(?:cn|hk|mo|tw)$")
# 来源 that names nobody.
_NOBODY = frozenset(map(fold_key, "本网 本站 本网站 原创 本站原创 互联网 网络 未知 admin 转载 综合 佚名 其他".split()))
# 湖北日报网 and 湖北日报客户端 are 湖北日报; 青田市人民政府门户网站 is 青田市人民政府.
_SITE_WORDS = re.compile(
    any_of("门户网站 政府网站 官方网站 网站 官网 新闻网 客户端 微信公众号 公众号 网 社".split()) + "$"
)
_NEVER = (9999, 13, 32, 24, 60, 60)
_REGION_END = re.compile("[省市州盟区]")
_REGION_WITHIN, _LONGEST_REGION = 16, 6
"""Characters of a name in which regions stand, 浙江省温州市鹿城区 …, and of the name of one without what it ends in."""
_LEAST_INITIALS = 4
"""Letters of a host that are the initials of a name, qsrb of 青山日报: three are found by chance."""


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


def original(cluster: Cluster) -> Original:
    """Return the copy of `cluster` that is nearest to the first publication.

    The issuer's own page comes before the newspaper's or agency's, then the first page where it alone names no source,
    a portal that names its source, self-media, farms and poisoned mirrors; among equals the earliest date, then the
    most complete text, then the one with the fewest doubts.
    """
    standings = _standings(cluster)
    bare = _bare_days(cluster)
    ranked = sorted(
        (_rank(article, standing, bare), position)
        for position, (article, standing) in enumerate(zip(cluster.articles, standings, strict=True))
    )
    best = ranked[0][1]
    return Original(
        position=cluster.positions[best],
        article=cluster.articles[best],
        standing=standings[best],
        reason=_reason(standings[best], ranked),
    )


_Rank = tuple[int, tuple[int, ...], int, int]
_Day = tuple[int, ...]


def _rank(article: Article, standing: Standing, bare: frozenset[_Day]) -> _Rank:
    """Return a sort key, the best copy first: standing, date, completeness, doubts."""
    doubts = len(article.notices) + sum(1 for removal in article.removals if removal.reason == "disclaimer")
    return list(_STANDINGS).index(standing), _moment(article.published, bare), -len(article.text), doubts


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
    rivals = [rank for rank, _ in ranked if rank[0] == ranked[0][0][0]]
    best = rivals[0]
    text = _STANDINGS[standing]
    if len(rivals) == 1:
        return text if len(ranked) > 1 else f"{text}; there is no other copy"
    if best[1] < rivals[1][1]:
        return f"{text}, the earliest of {len(rivals)}"
    if best[2] < rivals[1][2]:
        return f"{text}, the most complete of {len(rivals)} of the same date"
    if best[3] < rivals[1][3]:
        return f"{text}, the one with the fewest doubts of {len(rivals)}"
    return f"{text}, the first of {len(rivals)} alike"


def _standings(cluster: Cluster) -> list[Standing]:
    """Return the standing of every copy."""
    credited = _credited(cluster)
    standings = [_standing(article, credited) for article in cluster.articles]
    first = _first_without_source(cluster) if credited else None
    if first is not None and standings[first] in ("portal", "farm"):
        standings[first] = "first"
    return standings


def _first_without_source(cluster: Cluster) -> int | None:
    """Return the place of an outlet's page that alone names no source and is not later than any other; None without.

    An outlet states no source above its own text, those who repost it do. Two such pages may be farms.
    """
    silent = [at for at, article in enumerate(cluster.articles) if not _claims_of(article)]
    if len(silent) != 1:
        return None
    page = cluster.articles[silent[0]]
    days = [_moment(article.published)[:3] for article in cluster.articles]
    named = page.publisher is not None and is_title_outlet(page.publisher.name)
    return silent[0] if named and page.published and days[silent[0]] == min(days) else None


def _credited(cluster: Cluster) -> frozenset[str]:
    """Return the outlets the copies say they have the text from.

    A page counts for whom it names, not for itself: a farm that gives its own name as 来源 credits nobody.
    """
    return frozenset(name for article in cluster.articles for name in _claims_of(article) if not _is_own(name, article))


def _claims_of(article: Article) -> list[str]:
    """Return the outlets an article names; the paper or agency in the text says more than the 来源 above it."""
    if article.print_edition:
        claims = [article.print_edition.newspaper]
    elif article.original_source:
        claims = [article.original_source.name]
    else:
        claims = [article.source.name] if article.source else []
    return [name for name in claims if _plain_name(name)]


def _standing(article: Article, credited: frozenset[str]) -> Standing:
    host = host_of(article) or ""
    if _is_poisoned(article):
        return "mirror"
    if _is_issuer(article, host):
        return "issuer"
    if _on_platform(article, host):
        return "self-media"
    claims = _claims_of(article)
    if all(_is_own(name, article) for name in claims):
        named = any(_is_own(name, article) for name in credited)
        if named or (claims and _is_known(host)):
            return "outlet"
    return "portal" if claims or _is_known(host) else "farm"


def _is_poisoned(article: Article) -> bool:
    return any("pinyin" in notice.code for notice in article.notices)


def _is_known(host: str) -> bool:
    return bool(_GOVERNMENT.search(host) or _outlet_of(host))


def _is_issuer(article: Article, host: str) -> bool:
    """Tell a government's own page from its repost of somebody else's."""
    if not _GOVERNMENT.search(host):
        return False
    issuers = [name for name in (article.document.issuers if article.document else ()) if _plain_name(name)]
    if any(_is_own(name, article) or _is_of_region(name, host) for name in issuers):
        return True
    if issuers and _own_names(article):
        return False
    return all(_is_own(name, article) or _is_of_region(name, host) for name in _claims_of(article))


def _is_of_region(name: str, host: str) -> bool:
    """Tell whether a body is one of the region that a government's host is of: 温州市住建局 of zjj.wenzhou.gov.cn.

    市住建局 is that of the reader's own town.
    """
    key = fold_key(name)
    if not is_body(key):
        return False
    if _REGION_END.match(key):
        return True
    starts = [0, *(match.end() for match in _REGION_END.finditer(key, 2, _REGION_WITHIN))]
    return any(_is_spelt(label, key[at : at + _LONGEST_REGION]) for label in host.split(".") for at in starts)


def _is_spelt(label: str, name: str) -> bool:
    """Tell whether a part of a host is made of the readings of the first two characters of a name, or of more: wenzhou."""
    ends = {0}
    for at, char in enumerate(name):
        ends = {end + len(one) for end in ends for one in spellings_of(char) if label.startswith(one, end)}
        if at and len(label) in ends:
            return True
    return False


def _own_names(article: Article) -> list[str]:
    """Return the names of the site that carries the page, as they are compared."""
    host = host_of(article) or ""
    names = [article.publisher.name] if article.publisher else []
    if outlet := _outlet_of(host):
        names.append(outlet)
    if host in ("gov.cn", "www.gov.cn"):
        names.append("国务院办公厅")
    return [plain for plain in map(_plain_name, names) if plain]


def _is_own(name: str, article: Article) -> bool:
    """Tell whether `name` is one of the site that carries the page: its publisher's, its outlet's, or its initials."""
    plain, host = _plain_name(name), host_of(article) or ""
    if any(_same_body(plain, mine) for mine in _own_names(article)) or is_own_host(name, host):
        return True
    return any(_are_initials(label, fold_key(name)) for label in host.split("."))


def _are_initials(label: str, name: str) -> bool:
    """Tell whether a part of a host is made of the first letters of a name's readings: qsrb of 青山日报."""
    if len(label) != len(name) or len(name) < _LEAST_INITIALS:
        return False
    return all(letter in initials_of(char) for letter, char in zip(label, name, strict=True))


def _outlet_of(host: str) -> str | None:
    house = house_at(host)
    return house.stem or None if house else None


def _on_platform(article: Article, host: str) -> bool:
    labels = host.split(".")
    ends = [".".join(labels[at:]) for at in range(len(labels))]
    part = "/".join(path_of(article).split("/")[:2])
    return any(end in _PLATFORMS or end + part in _PLATFORMS for end in ends)


def _plain_name(name: str) -> str:
    """Return a name as it is compared; empty when it names nobody."""
    key = fold_key(name)
    return "" if key in _NOBODY else _SITE_WORDS.sub("", key)


def _same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one body: 湖北日报 and 湖北日报网; 国务院 and 国务院办公厅."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.startswith(short) or long.endswith(short))
