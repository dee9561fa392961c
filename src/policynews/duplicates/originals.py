"""`original`: which copy of a text is the one to keep."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from policynews.credits.outlets import house_at
from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.text.folding import any_of, fold_key

from .clusters import Cluster, host_of, path_of

Standing = Literal["issuer", "outlet", "portal", "self-media", "farm", "mirror"]
"""What the page of a copy is, best first; the reason of an `Original` says it in words."""

# Best first.
_STANDINGS: Mapping[Standing, str] = {
    "issuer": "the page of the body that issued it",
    "outlet": "the page of the outlet it is credited to",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The copy to keep."""

    position: int
    """Its place in the collection, as in `Cluster.positions`."""
    article: Article
    standing: Standing
    """`issuer`, `outlet`, `portal`, `self-media`, `farm` or `mirror`."""
    reason: str
    """One English phrase: what it is, and what set it apart from others of the same standing."""


def original(cluster: Cluster) -> Original:
    """Return the copy of `cluster` that is nearest to the first publication.

    The issuer's own page comes before the newspaper's or agency's, that before a portal that names its source, then
    self-media, farms and poisoned mirrors; among equals the earliest date, then the most complete text, then the one
    with the fewest doubts.
    """
    credited = _credited(cluster)
    ranked = sorted(
        (_rank(article, _standing(article, credited)), position) for position, article in enumerate(cluster.articles)
    )
    best = ranked[0][1]
    article = cluster.articles[best]
    standing = _standing(article, credited)
    return Original(
        position=cluster.positions[best],
        article=article,
        standing=standing,
        reason=_reason(standing, ranked),
    )


_Rank = tuple[int, tuple[int, ...], int, int]


def _rank(article: Article, standing: Standing) -> _Rank:
    """Return a sort key, the best copy first: standing, date, completeness, doubts."""
    doubts = len(article.notices) + sum(1 for removal in article.removals if removal.reason == "disclaimer")
    return list(_STANDINGS).index(standing), _moment(article.published), -len(article.text), doubts


def _moment(date: PartialDate | None) -> tuple[int, ...]:
    """Return a date as numbers that sort; a part that is not known sorts behind those that are."""
    if date is None or date.year is None:
        return _NEVER
    parts = (date.year, date.month, date.day, date.hour, date.minute, date.second)
    return tuple(last if part is None else part for part, last in zip(parts, _NEVER, strict=True))


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


def _credited(cluster: Cluster) -> frozenset[str]:
    """Return the outlets the copies say they have the text from.

    A page counts for whom it names, not for itself: a farm that gives its own name as 来源 credits nobody.
    """
    return frozenset(
        name
        for article in cluster.articles
        for name in _names(_claims(article))
        if not _all_known([name], _own_names(article))
    )


def _claims(article: Article) -> list[str]:
    """Return the outlets an article names; the paper or agency in the text says more than the 来源 above it."""
    if article.print_edition:
        return [article.print_edition.newspaper]
    if article.original_source:
        return [article.original_source.name]
    return [article.source.name] if article.source else []


def _standing(article: Article, credited: frozenset[str]) -> Standing:
    host = host_of(article) or ""
    if _is_poisoned(article):
        return "mirror"
    if _is_issuer(article, host):
        return "issuer"
    if _on_platform(article, host):
        return "self-media"
    own, claims = _own_names(article), _names(_claims(article))
    if own and _all_known(claims, own):
        named = any(_all_known([name], own) for name in credited)
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
    own = _own_names(article)
    issuers = article.document.issuers if article.document else ()
    if issuers and own:
        return any(_all_known([issuer], own) for issuer in _names(list(issuers)))
    claims = _names(_claims(article))
    return _all_known(claims, own)


def _own_names(article: Article) -> list[str]:
    """Return the names of the site that carries the page, as they are compared."""
    host = host_of(article) or ""
    names = [article.publisher.name] if article.publisher else []
    if outlet := _outlet_of(host):
        names.append(outlet)
    if host in ("gov.cn", "www.gov.cn"):
        names.append("国务院办公厅")
    return _names(names)


def _all_known(names: list[str], own: list[str]) -> bool:
    """Tell whether every one of `names` is one of a site's own."""
    return all(any(_same_body(name, mine) for mine in own) for name in names)


def _outlet_of(host: str) -> str | None:
    house = house_at(host)
    return house.stem or None if house else None


def _on_platform(article: Article, host: str) -> bool:
    labels = host.split(".")
    ends = [".".join(labels[at:]) for at in range(len(labels))]
    part = "/".join(path_of(article).split("/")[:2])
    return any(end in _PLATFORMS or end + part in _PLATFORMS for end in ends)


def _names(names: list[str]) -> list[str]:
    """Return names as they are compared, without those that name nobody."""
    return [plain for plain in map(_plain_name, names) if plain]


def _plain_name(name: str) -> str:
    """Return a name as it is compared; empty when it names nobody."""
    key = fold_key(name)
    return "" if key in _NOBODY else _SITE_WORDS.sub("", key)


def _same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one body: 湖北日报 and 湖北日报网; 国务院 and 国务院办公厅."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.startswith(short) or long.endswith(short))
