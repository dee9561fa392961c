"""The original among copies: whose page each is, what its credits say, and what nobody can tell."""

from __future__ import annotations

import pytest
from generated_corpus import Writer

from policynews.duplicates import Cluster, Original, original
from policynews.model.article import Article, Source
from policynews.model.blocks import Paragraph
from policynews.model.date import PartialDate

TEXT = "\n".join(Writer(12).body(600))


def page(
    url: str,
    source: str | None = None,
    *,
    link: str | None = None,
    publisher: str | None = None,
    day: int | None = 2,
    text: str = TEXT,
    original_title: str | None = None,
    canonical_url: str | None = None,
) -> Article:
    return Article(
        url=url,
        canonical_url=canonical_url,
        title="一条消息",
        original_title=original_title,
        source=Source(name=source, url=link) if source else None,
        publisher=Source(name=publisher) if publisher else None,
        published=PartialDate(year=2021, month=3, day=day) if day else None,
        blocks=tuple(Paragraph(text=line) for line in text.split("\n")),
    )


def chosen(*articles: Article) -> Original:
    return original(Cluster(positions=tuple(range(len(articles))), articles=articles))


def portal(source: str | None, day: int = 2, link: str | None = None) -> Article:
    return page("http://news.a-portal.com/4.html", source, day=day, link=link)


@pytest.mark.parametrize(
    ("url", "publisher", "credit", "why"),
    [
        ("http://www.bhgjj.com/1.html", None, "白河市住房公积金管理中心", "first letters of some characters"),
        ("https://www.sjgc.net/1.html", None, "数据观察", "first letters of all"),
        ("https://www.who.int/zh/1", None, "世界卫生组织", "a body of the world"),
        ("https://news.a.example/1", "The North Post 北岸評論網", "北岸评论", "the Chinese part of a name, in the other script"),
        ("https://news.a.example/1", "北岸新聞網 - 即時新聞", "北岸", "the first of two names"),
    ],
)  # fmt: skip
def test_an_outlet_is_at_home_where_host_or_publisher_say_its_name(
    url: str, publisher: str | None, credit: str, why: str
) -> None:
    found = chosen(portal(credit), portal(credit, 3), page(url, publisher=publisher, day=5))
    assert (found.position, found.standing, found.is_known) == (2, "outlet", True), why


@pytest.mark.parametrize(
    ("url", "credit", "why"),
    [
        ("http://www.bhgj.com/1.html", "白河市住房公积金管理中心", "four letters of some are found by chance"),
        ("http://www.hgjjz.com/1.html", "白河市住房公积金管理中心", "not the first character"),
        ("http://www.bhjgg.com/1.html", "白河市住房公积金管理中心", "another order"),
        ("http://www.czb.gov.cn/1.html", "财政部", "three letters are found by chance"),
        ("http://bhgjj.nancheng.gov.cn/1.html", "白河市住房公积金管理中心", "a government spells its region"),
    ],
)
def test_letters_that_are_not_those_of_a_name_are_none(url: str, credit: str, why: str) -> None:
    assert not chosen(portal(credit), page(url, day=5)).is_known, why


def test_a_link_in_a_credit_leads_to_the_original() -> None:
    own = page("https://www.beian.example.com/a/1.html", day=5)
    linked = portal("北岸客户端", link="http://m.beian.example.com/")
    assert not chosen(portal("北岸客户端"), own).is_known
    found = chosen(portal("北岸客户端"), linked, own)
    assert (found.position, found.standing) == (2, "outlet")


def test_a_link_to_a_page_that_names_another_outlet_leads_no_further() -> None:
    between = page("https://www.between.com/1.html", "青山日报")
    assert not chosen(portal("某网", link="https://www.between.com/1.html"), between).is_known


def test_a_link_to_ones_own_site_says_nothing() -> None:
    linked = portal("某网", link="http://www.a-portal.com/")
    assert not chosen(linked, page("http://other.example/1.html")).is_known


@pytest.mark.parametrize(
    ("own", "credit"),
    [
        (page("http://www.cnbh.gov.cn/1.html", day=5), "白河市财政局"),
        (page("http://www.bh.gov.cn/1.html", day=5), "北岸省白河市财政局"),
        (page("http://www.cq.gov.cn/1.html", day=5), "重庆日报"),
        (page("https://www.ndrc.gov.cn/1.html", day=5), "国家发展改革委"),
        (page("http://zwgk.mof.gov.cn/1.html", day=5), "财政部网站"),
        (page("http://www.mof.gov.cn/1.html", "国际司", day=5), "财政部"),
        (page("http://www.xz.gov.cn/1.html", "公安局", day=5), "北岸新闻"),
        (page("http://www.qs.gov.cn/1.html", "青山区教育局", publisher="白河市青山区人民政府", day=5), "白河市青山区人民政府"),
    ],
)  # fmt: skip
def test_a_government_page_is_known_by_region_or_body_of_its_host(own: Article, credit: str) -> None:
    found = chosen(portal(credit), own)
    assert (found.position, found.standing, found.is_known) == (1, "issuer", True)


@pytest.mark.parametrize(
    ("government", "credit"),
    [
        (page("http://www.nancheng.gov.cn/1.html", day=2), "北岸新闻"),
        (page("http://www.nancheng.gov.cn/1.html", "网络", day=1), "北岸新闻"),
        (page("http://www.mof.gov.cn/1.html", day=2), "教育部"),
        (page("http://www.nancheng.gov.cn/1.html", "南宁市公安局", day=1), "北岸新闻"),
        (page("http://www.nancheng.gov.cn/1.html", "公安部", day=1), "北岸新闻"),
        (page("http://www.nancheng.gov.cn/1.html", "新闻中心", day=1), "北岸新闻"),
        (page("http://www.lt.gov.cn/1.html", "白河区教育局", publisher="北岸市青山区人民政府"), "北岸新闻"),
    ],
)
def test_a_government_that_reposts_without_a_source_is_no_issuer(government: Article, credit: str) -> None:
    assert chosen(portal(credit), government).standing != "issuer"


def test_where_nobody_is_credited_a_government_must_speak_of_its_region() -> None:
    farm = page("http://www.farm.example/1.html")
    spoken = f"南城县近日出台办法。{TEXT}"
    assert chosen(farm, page("http://www.nancheng.gov.cn/1.html", text=spoken)).standing == "issuer"
    assert not chosen(farm, page("http://www.nancheng.gov.cn/1.html")).is_known
    assert chosen(page("http://www.nancheng.gov.cn/1.html")).standing == "issuer"


def test_of_two_governments_that_credit_the_town_the_one_the_text_speaks_of_issued_it() -> None:
    text = f"宿迁市出台若干措施。{TEXT}"
    pages = [page(f"http://www.{name}.gov.cn/1.html", "市住建局", text=text, day=day) for name, day in (("nancheng", 1), ("suqian", 2))]  # fmt: skip
    found = chosen(*pages)
    assert (found.position, found.standing) == (1, "issuer")
    assert "region the text speaks of" in found.reason


@pytest.mark.parametrize(
    ("silent", "standing"),
    [
        (page("http://b.example/1.html", day=1), "first"),
        (page("http://b.example/1.html", day=2), "portal"),
        (page("http://b.example/1.html", day=2, publisher="The North Post"), "first"),
        (page("http://b.example/1.html", day=1, original_title="另一个标题"), "portal"),
        (page("http://b.example/1.html", "互联网", day=1), "portal"),
        (page("http://b.example/1.html", day=1, canonical_url="http://c.example/1.html"), "portal"),
    ],
)
def test_a_page_that_says_it_is_a_repost_is_not_the_first(silent: Article, standing: str) -> None:
    assert chosen(portal("青山日报"), silent).standing == standing


def test_a_repost_that_names_nobody_does_not_hide_the_first() -> None:
    first = page("http://b.example/1.html", day=1)
    assert chosen(portal("青山日报"), page("http://farm.example/1.html", "网络", day=1), first).standing == "portal"
    later = page("http://farm.example/1.html", "网络", day=3)
    assert chosen(portal("青山日报"), later, first).standing == "first"


def test_two_sites_that_are_as_near_are_not_known() -> None:
    people, youth = page("http://www.people.com.cn/1.html", "人民网"), page("http://news.youth.cn/1.htm", "中国青年网")
    found = chosen(people, youth)
    assert (found.standing, found.is_known) == ("outlet", False)
    assert chosen(people, portal("人民网")).is_known
    assert chosen(people, page("http://politics.people.cn/2.html", "人民网")).is_known, "one outlet at two addresses"


def test_the_best_of_the_copies_is_not_called_known() -> None:
    farm = page("http://farm.example/1.html", "网络")
    account = page("https://www.sohu.com/a/1_1", "青山日报")
    for copies in (
        (farm,),
        (farm, account),
        (account, portal("青山日报")),
        (page("http://b.example/1.html", day=1), farm),
    ):
        assert not chosen(*copies).is_known


@pytest.mark.parametrize("url", ["http://[broken", "", "没有协议", "http:///x"])
def test_odd_addresses_in_credits_are_no_error(url: str) -> None:
    odd = page("http://a.example/1.html", "北岸", link=url, canonical_url=url)
    assert chosen(odd, portal("青山日报")).standing == "portal"
