"""Outlets that a headline carries behind it: X—新闻—科学网, X_中国政府网, X - 人民日报海外版. Pure text."""

from __future__ import annotations

from typing import NamedTuple

from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

_LONGEST_CHAIN = 60  # characters behind a headline; what is longer belongs to it
_LONGEST_OUTLET = 12  # 人民日报海外版, 某某广播电视台; a longer part is a slogan or another headline


class House(NamedTuple):
    """A national outlet: its sites and what they are called."""

    hosts: tuple[str, ...]
    """As whole labels, subdomains included."""
    stem: str
    """What its names have in common (新华, 人民日报), to compare a credit with; empty where that says too little."""
    names: frozenset[str]


# Outlets known by name; a line is a house: its hosts, the stem, its names. Platforms (网易, 搜狐) write nothing themselves.
# 中国网 and 中国青年网 have no stem: without 网 they would be the beginning of the names of others.
_HOUSES = tuple(
    House(tuple(hosts.split()), stem.strip(), frozenset(words(names)))
    for hosts, stem, names in (
        line.split(":")
        for line in (
            "xinhuanet.com news.cn xinhua.org: 新华: 新华网 新华社 新华每日电讯 新华社客户端",
            "people.com.cn people.cn peopleapp.com: 人民日报: 人民网 人民日报 人民日报海外版 人民日报客户端",
            "www.gov.cn:: 中国政府网",
            "cctv.com cctv.cn cntv.cn: 央视: 央视网 央视新闻 央视新闻客户端",
            "cnr.cn: 央广: 央广网",
            "chinanews.com chinanews.com.cn: 中新: 中新网 中国新闻网 中新社 中国新闻社",
            "china.com.cn china.org.cn:: 中国网",
            "ce.cn: 经济日报: 中国经济网 经济日报",
            "gmw.cn: 光明日报: 光明网 光明日报",
            "youth.cn:: 中国青年网",
            "cyol.com cyol.net: 中国青年报: 中国青年报 中青在线",
            "chinadaily.com.cn: 中国日报: 中国日报网 中国日报",
            "huanqiu.com: 环球: 环球网 环球时报",
            "sciencenet.cn: 中国科学报: 科学网 中国科学报",
            "stdaily.com: 科技日报: 中国科技网 科技日报",
            "thepaper.cn: 澎湃: 澎湃新闻",
            "cri.cn: 国际在线: 国际在线",
            "qstheory.cn: 求是: 求是网",
            "cankaoxiaoxi.com: 参考消息: 参考消息 参考消息网",
            "legaldaily.com.cn: 法治日报: 法治网 法制网 法治日报 法制日报",
            "workercn.cn: 工人日报: 中工网 工人日报",
            "cs.com.cn: 中国证券报: 中证网 中国证券报",
            "cnstock.com: 上海证券报: 上海证券报",
            "stcn.com: 证券时报: 证券时报 证券时报网",
            "zqrb.cn zqrb.net: 证券日报: 证券日报 证券日报网",
            "bjnews.com.cn: 新京报: 新京报 新京报网",
            "infzm.com: 南方周末: 南方周末",
            "caixin.com: 财新: 财新网",
            "eeo.com.cn: 经济观察: 经济观察网 经济观察报",
            "nbd.com.cn: 每日经济新闻: 每日经济新闻 每经网",
            "guancha.cn: 观察者: 观察者网",
            "whb.cn: 文汇: 文汇报",
            "jfdaily.com shobserver.com: 解放日报: 解放日报 上观新闻",
            "bjd.com.cn: 北京日报: 北京日报 京报网",
            "southcn.com: 南方日报: 南方日报 南方网",
            "zjol.com.cn: 浙江日报: 浙江日报 浙江在线",
            "yicai.com: 第一财经: 第一财经",
            "jiemian.com: 界面: 界面新闻",
            "21jingji.com: 21世纪经济报道: 21世纪经济报道 21财经",
            "kankanews.com: 看看新闻: 看看新闻",
        )
    )
)
_HOUSE_OF = {name: house for house in _HOUSES for name in house.names}
_HOUSE_AT = {host: house for house in _HOUSES for host in house.hosts}
# X—新闻—科学网, X_中国政府网, X - 人民日报海外版, X|某某日报
_SEPARATOR = lazy_pattern(r"\s*(?:[_|｜»]+|[-–—－]+|(?<=\s)[·>](?=\s))\s*")
# Names that are not in the table must end like an outlet, and like no column (新闻, 频道, 要闻).
_OUTLET = lazy_pattern(r"(?:报|报海外版|网|通讯社|电视台|广播电台|客户端|周刊)$")
# 官网, 新闻网, 物联网, 工作简报, 2023年年报: kinds of sites, nets and reports
_COMMON_NOUN = lazy_pattern(
    "^(?:新闻|资讯|信息|政府|政务|门户|官方|公开|服务|招聘|办事|手机|移动|电脑|本|官)网(?:站)?$|^(?:[官本党今晨晚早订读投办看]|电子|数字|手机|网上读)报$"
    "|(?:互联|物联|骨干|局域|关系|电|管|路|水|上|触|渔|法|落|联|入)网$|(?:年|月|季|周|公|申|简|情|通|预|汇|海|电|警|快|捷|喜|战|画|壁|填|举|上)报$"
)


def is_known_outlet(name: str) -> bool:
    """Return whether `name` is a national outlet known by name: 科学网, 中国政府网, 人民日报海外版."""
    return name in _HOUSE_OF


def is_title_outlet(name: str) -> bool:
    """Return whether a part behind a headline names an outlet; a column (新闻, 要闻, 财经频道) does not."""
    if name in _HOUSE_OF:
        return True
    folded = fold(name)
    return 3 <= len(folded) <= _LONGEST_OUTLET and bool(_OUTLET.search(folded)) and not _COMMON_NOUN.search(folded)


def is_own_host(name: str, host: str) -> bool:
    """Return whether `host` is one of a known outlet's own; False for an outlet that is not known."""
    house = _HOUSE_OF.get(name)
    return house is not None and house_at(host) is house


def house_at(host: str) -> House | None:
    """Return the known outlet that a host is of, as itself or as a subdomain."""
    labels = host.split(".")
    return next((_HOUSE_AT[end] for at in range(len(labels)) if (end := ".".join(labels[at:])) in _HOUSE_AT), None)


def are_akin(name: str, other: str) -> bool:
    """Return whether two names may be of one house, as 光明网 and 光明日报, 新华网 and 新华网客户端 are."""
    if name in _HOUSE_OF and other in _HOUSE_OF[name].names:
        return True
    short, long = sorted((name, other), key=len)
    return short in long or (short[:2] == long[:2] and short[:2] != "中国")


def names_behind(title: str, printed: str) -> tuple[str, ...]:
    """Return the chain behind a headline as it was printed: 新闻 and 科学网 of X—新闻—科学网; empty without one."""
    if len(printed) <= len(title):
        return ()
    start = printed.find(title)
    behind = printed[start + len(title) :].strip() if start >= 0 else ""
    if not behind or len(behind) > _LONGEST_CHAIN:
        return ()
    first, *parts = _SEPARATOR.split(behind)
    return () if first else tuple(filter(None, parts))
