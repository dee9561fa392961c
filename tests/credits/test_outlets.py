"""The outlet that a headline carries behind it: on another site it is where the text first appeared."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text
from policynews.credits.outlets import are_akin, house_at, is_known_outlet, is_own_host, is_title_outlet, names_behind

TITLE = "省际产业研讨会在江边小城召开"
CHAINS = [
    (f"{TITLE}—新闻—科学网", ("新闻", "科学网")),
    (f"{TITLE}_滚动新闻_中国政府网", ("滚动新闻", "中国政府网")),
    (f"{TITLE} - 人民日报海外版", ("人民日报海外版",)),
    (f"{TITLE}--文化--人民网", ("文化", "人民网")),
    (f"{TITLE} | 某某网", ("某某网",)),
    (f"某某康复网 > {TITLE}—新闻—科学网", ("新闻", "科学网")),
    (f"{TITLE} 某某网", ()),
    (f"{TITLE}的意义——科学网记者的观察", ()),
    (TITLE, ()),
    ("另一个标题—科学网", ()),
    (TITLE + "—" + "长" * 80, ()),
]
OUTLETS = [
    "科学网",
    "新华网",
    "中国政府网",
    "人民日报海外版",
    "某某日报",
    "某某电视台",
    "南方周末",
    "参考消息",
    "某某新闻网",
    "文汇报",
]
NO_OUTLETS = [
    "新闻",
    "新闻网",
    "要闻",
    "财经频道",
    "政务公开",
    "物联网",
    "互联网",
    "工作简报",
    "2023年年报",
    "官网",
    "时政",
    "观察",
    "第3版",
    "",
]


@pytest.mark.parametrize(("printed", "chain"), CHAINS)
def test_chain_behind_a_headline(printed: str, chain: tuple[str, ...]) -> None:
    assert names_behind(TITLE, printed) == chain


@pytest.mark.parametrize("name", OUTLETS)
def test_names_an_outlet(name: str) -> None:
    assert is_title_outlet(name)


@pytest.mark.parametrize("name", NO_OUTLETS)
def test_column_is_no_outlet(name: str) -> None:
    assert not is_title_outlet(name)


def test_houses() -> None:
    assert are_akin("光明网", "光明日报")
    assert are_akin("中新网", "中国新闻网")
    assert are_akin("新华网", "新华网客户端")
    assert not are_akin("科学网", "某某康复网")
    assert is_own_host("科学网", "news.sciencenet.cn")
    assert not is_own_host("科学网", "notsciencenet.cn")


BODY = "5月27日，省际产业研讨会在江边小城召开。来自六个省份的代表围绕产业协作、人才交流和基础设施建设等议题作了报告。"
LINES = [BODY, "与会代表指出，近年来各地协作日益密切，会议将推动一批项目落地，为区域发展注入新的动力。"]


def page(heading: str, tag: str, *, site: str = "", info: str = "2022-08-19 03:24:15", og: str = "") -> str:
    metas = (f'<meta name="SiteName" content="{site}">' if site else "") + (
        f'<meta property="og:title" content="{og}">' if og else ""
    )
    text = "".join(f"<p>{line}</p>" for line in LINES)
    return (
        f"<html><head><title>{tag}</title>{metas}</head><body><h1>{heading}</h1><div class='info'>{info}</div>"
        f"<div class='content'>{text}</div></body></html>"
    )


FAR = "https://www.example.cn/a/1.html"
PAGES = [
    # heading, <title>, site name, address, the outlet
    (f"{TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网_某某康复网", "", None, "科学网"),
    (f"{TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网", "某某康复网", None, "科学网"),
    (f"{TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网", "", FAR, "科学网"),
    (TITLE, f"{TITLE}-新华网", "", FAR, "新华网"),
    (TITLE, f"{TITLE}_滚动新闻_中国政府网", "某某县人民政府", None, "中国政府网"),
    (f"{TITLE} - 人民日报海外版", f"{TITLE} - 人民日报海外版 - 某某资讯网", "", None, "人民日报海外版"),
    (TITLE, f"{TITLE}_新华社_中国政府网", "", "https://www.gov.cn/a/1.htm", "新华社"),
    (f"{TITLE}_要闻_某某日报", f"{TITLE}_要闻_某某日报", "江边论坛", None, "某某日报"),
    # its own name, or no telling
    (TITLE, f"{TITLE}-新华网", "", "https://www.news.cn/a/1.html", None),
    (TITLE, f"{TITLE}-新华网", "", None, None),
    (TITLE, f"{TITLE}-新华网", "新华网", FAR, None),
    (f"{TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网", "", None, None),
    (f"{TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网", "", "https://news.sciencenet.cn/1.shtm", None),
    (TITLE, f"{TITLE}_光明日报_光明网", "", None, None),
    (TITLE, f"{TITLE}_资讯_某某网", "江边论坛", FAR, None),
    (TITLE, f"{TITLE}_某某日报_某某网", "", FAR, None),
    # a column is none
    (f"{TITLE}—新闻", f"{TITLE}—新闻_某某康复网", "", FAR, None),
    (TITLE, TITLE, "某某网", FAR, None),
]


@pytest.mark.parametrize(("heading", "tag", "site", "url", "outlet"), PAGES)
def test_outlet_of_a_page(heading: str, tag: str, site: str, url: str | None, outlet: str | None) -> None:
    article = parse(page(heading, tag, site=site), url=url)
    assert (article.original_source and article.original_source.name) == outlet
    assert (article.publisher and article.publisher.name) == (site or None)
    assert article.source is None
    if outlet:
        assert article.title == TITLE
        assert [o.reader for o in article.origins if o.field == "original_source"] == ["title-suffix"]


def test_declared_headline_names_it_too() -> None:
    article = parse(page(TITLE, f"{TITLE}_某某康复网", og=f"{TITLE}—新闻—科学网"))
    assert article.original_source is not None
    assert article.original_source.name == "科学网"


def test_what_the_text_states_comes_first() -> None:
    credit = page(f"{TITLE}—新闻—科学网", f"{TITLE}_某某康复网", site="某某康复网").replace(
        "</p></div>", "</p><p>转自：某某早报</p></div>"
    )
    article = parse(credit)
    assert article.original_source is not None
    assert article.original_source.name == "某某早报"


TEXTS = [
    # lines above the text, address, the outlet
    ([f"{TITLE}—新闻—科学网", "时间：2022-08-19 03:24:15"], None, "科学网"),
    ([f"{TITLE}-新华网", TITLE, "2022-08-19 03:24:15"], None, "新华网"),
    ([f"{TITLE}_滚动新闻_中国政府网", TITLE, "2022-08-19 03:24:15"], None, "中国政府网"),
    ([f"{TITLE} - 人民日报海外版", "2022-08-19"], None, "人民日报海外版"),
    (
        [f"某某康复网 > {TITLE}—新闻—科学网", f"{TITLE}—新闻—科学网", "时间：2022-08-19 来源：某某康复网"],
        None,
        "科学网",
    ),
    ([f"{TITLE}-新华网", TITLE, "2022-08-19 来源：某某早报"], FAR, "新华网"),
    # a source is stated, so the suffix is the site
    ([f"{TITLE}-新华网", TITLE, "2022-08-19 来源：某某早报"], None, None),
    ([f"{TITLE}_某某网", TITLE, "2022-08-19 来源：某某早报"], None, None),
    ([f"{TITLE}-新华网", TITLE, "2022-08-19"], "https://www.news.cn/a/1.html", None),
    ([f"{TITLE}_某某网", TITLE, "2022-08-19"], FAR, None),
    ([f"{TITLE}_要闻", TITLE, "2022-08-19"], None, None),
    ([TITLE, "2022-08-19"], None, None),
]


@pytest.mark.parametrize(("lines", "url", "outlet"), TEXTS)
def test_outlet_of_rendered_text(lines: list[str], url: str | None, outlet: str | None) -> None:
    article = parse_text("\n".join([*lines, *LINES]), url=url)
    assert (article.original_source and article.original_source.name) == outlet
    if outlet:
        assert article.title == TITLE


@pytest.mark.parametrize(
    ("host", "stem"),
    [
        ("www.xinhuanet.com", "新华"),
        ("news.cn", "新华"),
        ("finance.people.com.cn", "人民日报"),
        ("www.jfdaily.com", "解放日报"),
        ("www.china.com.cn", ""),
        ("notnews.cn", None),
        ("example.com", None),
        ("", None),
    ],
)
def test_the_house_at_a_host(host: str, stem: str | None) -> None:
    house = house_at(host)
    assert (house.stem if house else None) == stem
    if house:
        assert all(map(is_known_outlet, house.names))
