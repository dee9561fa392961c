"""Whose page a copy is: the names of its site, its host, its region; and whom it names as its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from policynews.bodies.body import read_body
from policynews.bodies.hosts import bodies_of_host, region_of_host
from policynews.bodies.regions import short_form
from policynews.credits.outlets import house_at, is_own_host
from policynews.documents.bodies import is_body
from policynews.model.article import Article, Source
from policynews.repair.readings import initials_of, spellings_of
from policynews.script.detection import fold_script
from policynews.text.addresses import host_of as host_of_address
from policynews.text.folding import any_of, fold_key

from .clusters import host_of, path_of

# Platforms where anybody publishes: host, or host and first part of the path.
_PLATFORMS = frozenset(
    "mp.weixin.qq.com baijiahao.baidu.com mbd.baidu.com toutiao.com sohu.com/a m.sohu.com/a 163.com/dy dy.163.com "
    "k.sina.com.cn k.sina.cn weibo.com weibo.cn zhihu.com jianshu.com xueqiu.com bilibili.com douyin.com "
    "yidianzixun.com 360doc.com new.qq.com/omn page.om.qq.com guba.eastmoney.com caifuhao.eastmoney.com "
    "csdn.net docin.com".split()
)
_GOVERNMENT = re.compile(r"(?:^|\.)gov\.(?:cn|hk|mo|tw)$")
# com.cn, gov.cn, co.jp: a site has one label more.
_SHARED_ENDS = frozenset("ac co com edu gov net org".split())
# 来源 that names the page's own site, and 来源 that names nobody but says that the text is from elsewhere.
_OWN = frozenset(map(fold_key, "本网 本站 本网站 原创 本站原创 admin".split()))
_ELSEWHERE = frozenset(map(fold_key, "互联网 网络 未知 转载 综合 佚名 其他".split()))
# 湖北日报网 and 湖北日报客户端 are 湖北日报; 青田市人民政府门户网站 is 青田市人民政府.
_SITE_WORDS = re.compile(
    any_of("门户网站 政府网站 官方网站 网站 官网 新闻网 客户端 微信公众号 公众号 网 社".split()) + "$"
)
# The Chinese parts of TNL The News Lens 關鍵評論網 and of 明報新聞網 - 每日明報 daily news
_CHINESE = re.compile("[\u4e00-\u9fff·]{2,}")
_REGION_END = re.compile("[省市州盟区县旗](?!场)")
_REGION_WITHIN, _LONGEST_REGION = 16, 6
"""Characters of a name in which regions stand, 浙江省温州市鹿城区 …, and of the name of one without what it ends in."""
_LEAST_INITIALS, _LEAST_OF_SOME = 4, 5
"""Letters of a host that are the initials of a name, qsrb of 青山日报, and of some of its characters in their order, czgjj
of 沧州住房公积金中心: fewer are found by chance."""
_DEPARTMENTS = tuple("司处室科厅局办")
_OPENING = 400
"""Characters at the start of a text that say whose affairs it speaks of."""


def claims_of(article: Article) -> list[str]:
    """Return the outlets an article names; the paper or agency in the text says more than the 来源 above it."""
    if article.print_edition:
        claims = [article.print_edition.newspaper]
    elif article.original_source:
        claims = [article.original_source.name]
    else:
        claims = [article.source.name] if article.source else []
    return [name for name in claims if plain_name(name)]


def is_repost(article: Article) -> bool:
    """Whether a page that names no outlet says all the same that its text is from elsewhere: 来源：网络, 原标题, another
    site as the home of the page."""
    nobody = article.source is not None and fold_key(article.source.name) in _ELSEWHERE
    declared = site_of(host_of_address(article.canonical_url) or "") if article.url else ""
    return nobody or article.original_title is not None or declared not in ("", site_of(host_of(article) or ""))


def linked_sites(article: Article) -> Iterator[str]:
    """Yield the other sites to which the credits of an article link."""
    sources: tuple[Source | None, ...] = (article.source, article.original_source)
    hosts = (host_of_address(source.url) or "" for source in sources if source is not None and source.url)
    return (site for site in map(site_of, hosts) if site not in ("", site_of(host_of(article) or "")))


def site_of(host: str) -> str:
    """Return what is one site: the first host of a known outlet, else the part of the host that is registered
    (a-portal.com of news.a-portal.com); empty for none."""
    house = house_at(host)
    if house is not None:
        return house.hosts[0]
    labels = host.split(".")
    shared = len(labels) > 2 and labels[-2] in _SHARED_ENDS
    return ".".join(labels[-3 if shared else -2 :])


def is_government(host: str) -> bool:
    """Whether a host is a government's."""
    return _GOVERNMENT.search(host) is not None


def is_known_host(host: str) -> bool:
    """Whether a host is a government's or a known outlet's."""
    return is_government(host) or house_at(host) is not None


def on_platform(article: Article, host: str) -> bool:
    """Whether a page is one of an account on a platform."""
    labels = host.split(".")
    ends = [".".join(labels[at:]) for at in range(len(labels))]
    part = "/".join(path_of(article).split("/")[:2])
    return any(end in _PLATFORMS or end + part in _PLATFORMS for end in ends)


class Home(NamedTuple):
    """Whose page a copy is."""

    host: str
    """Empty when no URL is known."""
    names: tuple[str, ...]
    """Those of the site, as they are compared."""

    @property
    def site(self) -> str:
        """The site; empty when no URL is known."""
        return site_of(self.host)

    @classmethod
    def of(cls, article: Article) -> Home:
        """Return what publisher and host of an article say."""
        host = host_of(article) or ""
        names = [article.publisher.name, *_CHINESE.findall(article.publisher.name)] if article.publisher else []
        house = house_at(host)
        if house and house.stem:
            names.append(house.stem)
        if host in ("gov.cn", "www.gov.cn"):
            names.append("国务院办公厅")
        names += bodies_of_host(host)
        return cls(host, tuple([plain for plain in map(plain_name, names) if plain]))


def is_own(name: str, home: Home) -> bool:
    """Whether `name` is one of the site that carries the page: its publisher's, its outlet's, or its initials."""
    plain, host = plain_name(name), home.host
    if any([_same_body(plain, mine) for mine in home.names]) or is_own_host(name, host):
        return True
    key, labels = fold_key(name), host.split(".")
    whole = [label for label in labels if len(label) == len(key) >= _LEAST_INITIALS]
    some = [] if is_government(host) else [label for label in labels if len(label) >= _LEAST_OF_SOME]
    return any([_are_initials(label, key) for label in (*whole, *some)])


def is_local(name: str, home: Home) -> bool:
    """Whether a body is one of the region that a government's page is of: 温州市住建局 on zjj.wenzhou.gov.cn.

    市住建局 and 财政局 are those of the reader's own town, 政研室 and 就业司 are departments of the site's own body.
    """
    key = fold_key(name)
    if not is_body(key):
        return False
    return _REGION_END.match(key) is not None or is_of_region(name, home) or _is_department(key)


def is_of_region(name: str, home: Home) -> bool:
    """Whether a name is that of a body or outlet of the region that a government's page is of.

    The host spells the region (温州日报 and www.wenzhou.gov.cn) or stands for it (重庆日报 and www.cq.gov.cn), or the
    publisher is of it: 鹿城区教育局 on a page of 温州市鹿城区人民政府.
    """
    key, host = fold_key(name), home.host
    ends = [match.end() for match in _REGION_END.finditer(key, 2, _REGION_WITHIN)]
    if ends and any(_is_region_of(key[: ends[-1]], mine) for mine in home.names):
        return True
    if any(_is_spelt(label, key[at : at + _LONGEST_REGION]) for label in host.split(".") for at in (0, *ends)):
        return True
    if any(_is_short_for(host, key[start : end - 1]) for start, end in pairwise((0, *ends))):
        return True
    region = region_of_host(host)
    return region is not None and (key.startswith(short_form(region.name)) or read_body(name).region == region)


def speaks_of_home(article: Article, home: Home) -> bool:
    """Whether headline or opening of a text name the site, or the region that its host stands for: 宿迁 of suqian.gov.cn."""
    opening = fold_script(f"{article.title or ''} {article.text[:_OPENING]}")
    region = region_of_host(home.host)
    names = [*home.names, *([short_form(region.name)] if region else [])]
    if any(name in opening for name in names):
        return True
    labels = [label for label in home.host.split(".")[:-2] if len(label) >= _LEAST_INITIALS]
    return any(_is_spelt(label, opening[at : at + 2]) for label in labels for at in range(len(opening) - 1))


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return a name as it is compared; empty when it names nobody."""
    key = fold_script(fold_key(name))
    return "" if key in _OWN or key in _ELSEWHERE else _SITE_WORDS.sub("", key)


def _is_department(name: str) -> bool:
    """Whether a name is that of a department, with nothing in it that says whose: 政研室, but not 教育部 or 南宁财政局."""
    return name.endswith(_DEPARTMENTS) and not _REGION_END.search(name) and read_body(name).level is None


def _is_region_of(region: str, name: str) -> bool:
    """Whether a body's name says that it is of a region: 北京市顺义区人民政府 of 顺义区, but not of 北京市."""
    ends = [match.end() for match in _REGION_END.finditer(name, 0, _REGION_WITHIN)]
    return bool(ends) and len(region) > 2 and (name[: ends[-1]].endswith(region) or region.endswith(name[: ends[-1]]))


def _is_short_for(host: str, region: str) -> bool:
    """Whether a government's host is made of the first letters of a region: my.gov.cn and cnmy.gov.cn of 绵阳."""
    label = host.removesuffix(".gov.cn").rpartition(".")[2].removeprefix("cn")
    return 2 <= len(label) == len(region) and _are_initials(label, region)


def _is_spelt(label: str, name: str) -> bool:
    """Whether a part of a host is made of the readings of the first two characters of a name, or of more: wenzhou."""
    ends = {0}
    for at, char in enumerate(name):
        ends = {end + len(one) for end in ends for one in spellings_of(char) if label.startswith(one, end)}
        if at and len(label) in ends:
            return True
    return False


def _are_initials(label: str, name: str) -> bool:
    """Whether a part of a host is made of the first letters of a name, qsrb of 青山日报, or of some of them, the first among
    them: qdgjj of 青岛市住房公积金管理中心."""
    at = 0
    for char in name:
        if at < len(label) and label[at] in initials_of(char):
            at += 1
        elif at == 0:
            return False
    return at == len(label)


def _same_body(one: str, other: str) -> bool:
    """Whether two names mean one body: 湖北日报 and 湖北日报网; 国务院 and 国务院办公厅."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.startswith(short) or long.endswith(short))
