"""A name in the byline slot without a label: an author only where something on the page vouches for it."""

from __future__ import annotations

import json

import pytest

from policynews import parse, parse_text

TEXT = (
    "青石县近日开始修缮全县的山塘，三十二口山塘将在两年内完成检修，县里按月调度进度。",
    "县水务站负责人介绍，工程分三批实施，第一批十口山塘已经进场，预计明年汛期前完工。",
    "今后，当地还将设立水位观测点，把数据交给市里的平台，方便群众随时查询。",
)
TITLE = "青石县修缮三十二口山塘"


def page(slot: str, *, head: str = "", site: str = "青石新闻网") -> str:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    return (
        f'<html><head><meta charset="utf-8"><title>{TITLE}_{site}</title><meta property="og:site_name" content="{site}">'
        f"{head}</head><body><h1>{TITLE}</h1>{slot}<div class=content>{text}</div></body></html>"
    )


def data(name: str, kind: str = "Person") -> str:
    stated = {"@type": "NewsArticle", "headline": TITLE, "author": {"@type": kind, "name": name}}
    return f'<script type="application/ld+json">{json.dumps(stated)}</script>'


DATE = "<span class=date>2024-03-05</span>"
SLOTS = [
    (f"<ul><li>{DATE}</li><li><span class=annc__author>姚一凡</span></li></ul>", ["姚一凡"], "a class in an item"),
    (f"<p>{DATE} <span class=authorName>阿依努尔</span></p>", ["阿依努尔"], "any short name in such a class"),
    (f"<div>{DATE} <a rel=author href=/u/7>姚一凡</a></div>", ["姚一凡"], "rel"),
    (f"<div>{DATE} <b itemprop=author>姚一凡</b></div>", ["姚一凡"], "itemprop"),
    (f"<div>{DATE}</div><div id=author>- 姚一凡</div>", ["姚一凡"], "an id, and a dash before the name"),
    (f"<div>社会 {DATE} <a href=/sc/author/Erin>Erin</a></div>", ["Erin"], "the address of an author's page"),
    ('<div><a href="/authors/yi-lin">Yi Lin</a>, digital journalist</div>', ["Yi Lin"], "what the author is"),
    (
        "<div class=byline><div><p>Ann van Rijn</p></div><div>研究员</div></div>"
        "<div class=byline><div><p>土井香某</p></div></div>",
        ["Ann van Rijn"],
        "boxes around plain lines vouch for plain names only",
    ),
    (f"<p class=byline>姚一凡、Ann Lee</p><p>{DATE}</p>", ["姚一凡", "Ann Lee"], "a list"),
    (f"<p>{DATE}</p><ul class=links><li><a href=/author/7>姚一凡</a></li></ul>", ["姚一凡"], "in a box like a menu"),
    (f"<p>{DATE}</p><ul class=links><li><a href=/topic/7>姚一凡</a></li></ul>", [], "not every link in it"),
    (f"<p>一座山塘的故事，从三十年前说起。</p><p><a href=/author/7>姚一凡</a> {DATE}</p>", ["姚一凡"], "below a lead"),
    (f"<p><span class=author>姚一凡</span> {DATE} 作者：李小民</p>", ["李小民"], "a label knows better"),
    (f"<p><span class=author>青石新闻网</span> {DATE}</p>", [], "the site"),
    (f"<p><span class=author>青石日报</span> {DATE}</p>", [], "an outlet"),
    (f"<p><span class=author>admin</span> {DATE}</p>", [], "an account of the system"),
    (f"<p><span class=author>时政</span> {DATE}</p>", [], "a column"),
    (f"<p><span class=author>查看更多</span> {DATE}</p>", [], "a prompt"),
    (f"<p><span class=author>作者更多报道</span> {DATE}</p>", [], "the heading of a box"),
    (f"<p><span class=author-bio>姚一凡</span></p><p>{DATE}</p>", [], "a biography"),
    (f"<p>{DATE} [ 孟小舟 ] 来源：青石日报</p>", ["孟小舟"], "a name in brackets beside the date"),
    (f"<p>{DATE} 秦 滋某</p>", ["秦滋某"], "a name set apart beside the date"),
    (f"<p>孟小舟 姚一凡</p><p>{DATE}</p>", ["孟小舟", "姚一凡"], "a line of nothing but names above the date"),
    (f"<p>{DATE}</p><p>孟小舟、姚一凡</p>", ["孟小舟", "姚一凡"], "and below it"),
    (f"<p>ANN LEE, 姚一凡</p><p>{DATE}</p>", ["ANN LEE", "姚一凡"], "one of them in Latin letters"),
    (f"<p>姚一凡 青石大学教授</p><p>{DATE}</p>", ["姚一凡"], "an office behind the name"),
    (f"<p>青石山塘 管理主任</p><p>{DATE}</p>", [], "an office behind another word"),
    (f"<p>◎姚一凡 {DATE}</p>", ["姚一凡"], "a mark before the name"),
    (f"<p>姚一凡・{DATE}</p>", ["姚一凡"], "another dot between"),
    ("<p>孟小舟 姚一凡</p>", [], "on a page without a day it may be anything"),
    (f"<p>{DATE}</p><p>安全 平安</p>", [], "words of two characters that begin with a surname"),
    (f"<p>{DATE}</p><p>孟小舟 姚一凡 出席会议</p>", [], "names in a sentence"),
    (f"<p>{DATE} 社会 • Nova Green</p>", [], "Latin words beside the date prove nothing"),
    (f"<p>{DATE} 社会 • Nova Green</p><div>Nova Green</div>", ["Nova Green"], "unless they stand alone once more"),
    (f"<p>{DATE} 社会 • Ann Lee</p>", ["Ann Lee"], "or begin with a common given name"),
    (f"<p>社会 {DATE} Erin 2</p>", ["Erin"], "a given name alone"),
    (f"<p>社会 {DATE} June</p>", [], "not where it is a month as well"),
    (f"<p>Yiting Lin</p><p>{DATE}</p>", ["Yiting Lin"], "a Chinese surname in Latin letters, above the date"),
    (f"<p>{DATE}</p><p>Jean-Luc Martin</p>", ["Jean-Luc Martin"], "a given name with a hyphen, below it"),
    (f"<p>Hong Kong</p><p>{DATE}</p>", [], "a place"),
    (f"<p>李敏</p><p>{DATE}</p>", ["李敏"], "two characters above the date"),
    (f"<p>{DATE} 李敏</p>", ["李敏"], "and beside it"),
    (f"<p>王小丹·{DATE}</p>", ["王小丹"], "a dot between them"),
    (f"<p>高峰</p><p>{DATE}</p>", [], "a word"),
    (f"<p>李敏</p><p>石桥十二座</p><p>{DATE}</p>", [], "further away two characters prove nothing"),
    (f"<p>核查员 冯小梦</p><p>{DATE}</p>", ["冯小梦"], "an office of some kind before the name"),
    (f"<p>某某新闻网 冯小梦</p><p>{DATE}</p>", ["冯小梦"], "an outlet before the name"),
    (f"<p>约恩·某巴</p><p>{DATE}</p>", ["约恩·某巴"], "a foreign name in a line of its own"),
    (f"<p>石城</p><p>{DATE}</p>", [], "two characters alone may be a place"),
    (f"<p>記者冯小梦／臺北報導</p><p>{DATE}</p>", ["冯小梦"], "a dateline in a line of its own"),
    (f"<p>{DATE} 某网／記者冯小梦報導</p>", ["冯小梦"], "a byline behind the date"),
    (
        f"<p>{DATE}</p><p>By <a href=/x>Ann Reilly-Cooper</a></p>",
        ["Ann Reilly-Cooper"],
        "a byline that is mostly a link",
    ),
    ("<p>- 黄小士</p>", ["黄小士"], "a dash before the name, and no date"),
    ("<p>◎计小军</p>", ["计小军"], "a mark before a rare surname"),
    ("<p>- Anna Müller</p>", ["Anna Müller"], "a dash before a Latin name"),
    ("<p>- Nova Green -</p>", [], "or before other Latin words"),
    ("<p>- 计划</p>", [], "or before a word"),
    (f"<p>{DATE}</p><p>社会</p><p>李敏</p>", ["李敏"], "a column between date and name"),
    (f"<p>李敏</p><p>资深记者</p><p>{DATE}</p>", ["李敏"], "an office between name and date"),
    (f"<p>[李敏]</p><p>{DATE}</p>", ["李敏"], "brackets around it"),
    (f"<p>计小军</p><p>{DATE}</p>", ["计小军"], "a rare surname"),
    (f"<p>青石日报 / 王小丹</p><p>{DATE}</p>", ["王小丹"], "an outlet and a stroke before it"),
    (f"<p>摄影</p><p>李敏</p><p>{DATE}</p>", [], "behind the label of another"),
    (f"<p>{DATE}</p><p>by Anna Müller</p>", ["Anna Müller"], "by, not capitalised"),
    (f"<p>{DATE}</p><p>by Nova Green</p>", [], "by, and no known name"),
    (f"<p>{DATE}</p><p>◎王小丹（作家）</p>", ["王小丹"], "an office in brackets behind it"),
    (f"<p>{DATE}</p><p>王小丹（某大学教授）</p>", ["王小丹"], "without a mark as well"),
    (f"<p>{DATE}</p><p>石城（新县城）</p>", [], "anything else in brackets"),
    (f"<p>王小丹，{DATE}</p>", ["王小丹"], "a comma before the date"),
    (
        f"<div class=author><img src=a.png><div class=name>浮生若夢</div><div>站长</div></div><p>{DATE}</p>",
        ["浮生若夢"],
        "name inside author",
    ),
    (f"<div class=author><div>浮生若夢</div></div><p>{DATE}</p>", [], "any line inside author"),
    (
        f"<div class=byline><a href=/author/7>Jean-Luc Martin</a></div><p>{DATE}</p>",
        ["Jean-Luc Martin"],
        "nothing but a link",
    ),
    (f"<p>{DATE}</p><p>Yi Lin, digital journalist</p>", ["Yi Lin"], "an office behind a Latin name"),
    (f"<p>{DATE}</p><p>Some Place, lovely town</p>", [], "anything else behind one"),
    (f"<p>{DATE} 江山</p>", [], "a place beside the date"),
]


@pytest.mark.parametrize(("slot", "expected", "why"), SLOTS, ids=[row[2] for row in SLOTS])
def test_names_without_a_label(slot: str, expected: list[str], why: str) -> None:
    assert [person.name for person in parse(page(slot)).authors] == expected, why


DECLARED = [
    ("<p>2024-03-05</p><p>江小舟</p>", data("江小舟"), ["江小舟"], "printed in a line of its own"),
    ("<p>2024-03-05</p><p>阿舟</p>", data("阿舟"), ["阿舟"], "whatever the name"),
    ("<p>2024-03-05</p>", data("江小舟"), [], "a name that only the data hold"),
    ("<p>2024-03-05</p><p>青石新闻网</p>", data("青石新闻网"), [], "the site as person"),
    ("<p>2024-03-05</p><p>小舟社</p>", data("小舟社", "Organization"), [], "an organisation"),
    ("<p>2024-03-05</p>", '<meta name="author" content="江小舟">', [], "a meta names whoever put the page up"),
    (
        "<p>2024-03-05</p><p>阿舟</p>",
        '<script type="application/ld+json">{"author": 7}</script>',
        [],
        "data of no form",
    ),
]


@pytest.mark.parametrize(("slot", "head", "expected", "why"), DECLARED, ids=[row[3] for row in DECLARED])
def test_persons_of_the_pages_own_data(slot: str, head: str, expected: list[str], why: str) -> None:
    assert [person.name for person in parse(page(slot, head=head)).authors] == expected, why


def test_rendered_text_has_no_elements_to_vouch() -> None:
    lines = [TITLE, "2024-03-05 社会 • Nova Green", *TEXT]
    assert parse_text("\n".join(lines)).authors == ()
    assert [person.name for person in parse_text("\n".join([*lines[:2], "Nova Green", *TEXT])).authors] == [
        "Nova Green"
    ]


def test_the_first_line_of_rendered_text_behind_the_date() -> None:
    for name in ("李敏", "Anna Müller", "计小军"):
        text = "\n".join([TITLE, "2024-03-05 10:20", name, *TEXT])
        assert [person.name for person in parse_text(text).authors] == [name]
    assert parse_text("\n".join([TITLE, "2024-03-05 10:20", "高峰", *TEXT])).authors == ()


def test_the_box_about_the_author() -> None:
    about = ["關於作者", "李敏", "某大學教授，關注城市與水。"]
    assert [person.name for person in parse_text("\n".join([TITLE, "2024-03-05", *TEXT, *about])).authors] == ["李敏"]
    about[1] = "更多文章"
    assert parse_text("\n".join([TITLE, "2024-03-05", *TEXT, *about])).authors == ()


def test_whom_the_headline_names_is_no_author() -> None:
    for name in ("姚一凡", "Ann Lee"):
        title = f"青石县修缮三十二口山塘 {name}谈节水"
        assert parse_text("\n".join([title, "2024-03-05 10:20", name, *TEXT])).authors == ()
        assert parse_text("\n".join([title, f"2024-03-05 10:20 {name}", *TEXT])).authors == ()


def test_a_name_in_the_slot_and_once_more_on_the_page() -> None:
    lines = [TITLE, "春小夏", "2024-03-05 10:20", *TEXT]
    name = "Nova Green"
    assert [person.name for person in parse_text("\n".join([*lines[:1], name, *lines[2:], name])).authors] == [name]
    assert parse_text("\n".join([*lines[:1], name, *lines[2:]])).authors == ()
    assert parse_text("\n".join([*lines[:1], "易信", *lines[2:], "易信"])).authors == ()


@pytest.mark.parametrize(
    "menu", [["政务•政策", "问政•亮剑"], ["要闻·时政", "民生·服务"], ["问政·亮剑", "看点·热线"], ["文化·旅游"]]
)
def test_columns_of_two_words_with_a_dot_between_them_are_nobody(menu: list[str]) -> None:
    lines = [f"{TITLE}-青石网", *menu, TITLE, "时间：2024-10-25 08:03:30 来源：青石日报 作者：", *TEXT]
    assert parse_text("\n".join(lines)).people == ()


def test_a_name_with_a_dot_above_the_headline_is_the_author() -> None:
    lines = [f"{TITLE}-青石网", "古丽·艾山", TITLE, "时间：2024-10-25 08:03:30 来源：青石日报", *TEXT]
    assert [person.name for person in parse_text("\n".join(lines)).authors] == ["古丽·艾山"]


def test_a_name_below_the_day_of_a_change() -> None:
    article = parse_text("\n".join([TITLE, "更新于2024年3月5日 10:20", "孟小舟", *TEXT]))
    assert [person.name for person in article.authors] == ["孟小舟"]
