"""`source`: what states it, what proves it, and what is none. Pages are a headline, one line or two, and a text."""

from __future__ import annotations

import pytest

from policynews import Article, parse, parse_text

TITLE = "云岭县加固二十四座小水库"
TEXT = (
    "云岭县近日启动小水库加固工程，全县二十四座水库将在两年内完成检修，县水务局负责统一调度。",
    "工程分三批实施，第一批八座水库已经进场，预计明年汛期前完工，其余水库随后开工。",
    "今后，当地还将建立水位自动监测站，把数据接入市级平台，方便群众随时查询。",
)


def page(info: str, *, head: str = "", title: str = f"{TITLE}_云岭在线", behind: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    body = f"<body><h1>{TITLE}</h1><div>{info}</div><div class='article'>{text}{behind}</div></body>"
    return parse(f"<html><head><meta charset='utf-8'><title>{title}</title>{head}</head>{body}</html>".encode())


def name(article: Article) -> str | None:
    return article.source.name if article.source else None


LINES = [
    ("2024-03-05 10:20 云岭晚报", "云岭晚报", "a word that ends like an outlet"),
    ("云岭县教育局 2024-03-05 10:20", "云岭县教育局", "or like a body"),
    ("新华社 2024-03-05 10:20", "新华社", "a known outlet"),
    ("2024-03-05 10:20 山间小记", None, "a word that is neither"),
    ("2024-03-05 10:20 云岭在线", "云岭在线", "the site's own name, as its title says"),
    ("2024-03-05 10:20 <a class='art-source'>山间小记</a>", "山间小记", "an element that is called source"),
    ("2024-03-05 10:20 <em id='mediaName'>山间小记</em>", "山间小记", "or media name"),
    ("2024-03-05 10:20 <i class='image-source'>山间小记</i>", None, "the source of a picture"),
    ("2024-03-05 10:20 <i class='source'>试听</i>", None, "a button, whatever its element is called"),
    ("2024-03-05 10:20 <i class='source'>李小山</i>", None, "a person, whatever the element is called"),
    ("2024-03-05 10:20 <a href='#'>试听</a>", None, "a button"),
    ("2024-03-05 10:20 <a href='#'>下载云岭客户端</a>", None, "a button that ends like an outlet"),
    ("2024-03-05 10:20 国际新闻", None, "a column"),
    ("刊登于 2024-03-05 10:20", None, "a verb"),
    ("2024-03-05 10:20 星期二", None, "a weekday"),
    ("Tue 2024-03-05 10:20 EDT", None, "a weekday and a zone"),
    ("2024-03-05 10:20 繁體", None, "a language"),
    ("2024-03-05 10:20 发表于河南", None, "the place of an account"),
    ("<p>云岭日报</p><p>2024-03-05 10:20</p>", "云岭日报", "an outlet in its line above the date"),
    ("<p>2024-03-05 10:20</p><p>中新社</p>", "中新社", "or below it"),
    ("<p>山间小记</p><p>2024-03-05 10:20</p>", None, "another word in such a line"),
    ("<p class='source'>山间小记</p><p>2024-03-05 10:20</p>", "山间小记", "which its element calls source"),
    ("<p>来源：山外网</p><p>2024-03-05 10:20 来源：云岭日报</p>", "云岭日报", "the one beside the date"),
    ("2024-03-05 来源：云岭日报 | <a>评论(5)条</a> | 我来说几句", "云岭日报", "a stroke ends a value"),
    ("2024-03-05 10:20 <a>分类</a> <a>财经</a>", None, "a column behind its label"),
    ("2024-03-05 10:20 中央社／ 青石縣1日電", "中央社", "an agency before its dateline"),
    ("2024-03-05 10:20 青石報／ 記者吳小傑／青石即時報導", "青石報", "or before its reporter"),
    (
        "<p>聯合報 記者吳小傑／青石即時報導</p><p>2024-03-05 10:20</p>",
        "聯合報",
        "a known one whose reporter has a line of his own",
    ),
    ("<p>青石報 記者吳小傑／青石即時報導</p><p>2024-03-05 10:20</p>", None, "one that is not known"),
    ("2024-03-05 10:20 山城 记者站", None, "an office is no reporter"),
    ("山城新闻·2024-03-05 10:20", "山城新闻", "a dot between"),
    ("2024-03-05 21云岭网 10评论", "21云岭网", "figures that begin a name"),
    ("<a>山外网</a> <a>李小山</a> <a>时政频道</a> 2024-03-05", "山外网", "a line that is mostly links"),
    ("来源：<a>云岭县加固二十四座小水库</a> 2024-03-05", None, "the headline again"),
    ("2024-03-05 来源：资料图", None, "a picture from the files"),
    ("2024-03-05 来源：山间小记官方账号", "山间小记", "what a platform calls an account"),
]


@pytest.mark.parametrize(("info", "source", "why"), LINES, ids=[row[2] for row in LINES])
def test_the_line_of_the_date(info: str, source: str | None, why: str) -> None:
    article = page(info)
    assert name(article) == source, why
    assert article.published is not None


@pytest.mark.parametrize("heading", ["<h1><a href='/'>青石周刊</a></h1>", "<div class='top'>青石周刊</div>"])
def test_the_name_of_the_site_above_the_headline_does_not_stand_beside_the_day_below_it(heading: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    article = parse(f"<title>{TITLE}</title><body>{heading}<h1>{TITLE}</h1><p>2024-03-05 10:20</p>{text}</body>")
    assert (article.title, name(article)) == (TITLE, None)


def test_an_account_with_its_mark() -> None:
    lines = "<p>2024-03-05 10:20</p><p>山间小记</p>"
    assert name(page(f"{lines}<p>山间小记官方账号，</p>")) == "山间小记"
    assert name(page(lines)) is None
    assert name(page("<p>2024-03-05</p><p>微信号 shanjian</p><p>功能介绍 山间的事</p>")) is None


ALL_BEHIND = [
    (["2024-03-05 10:20 来源：云岭日报"], "云岭日报", "the info line behind the text"),
    (["发布时间：2024-03-05　来源：云岭日报　浏览：33"], "云岭日报", "with labels"),
    (["来源：云岭日报 2024-03-05", "来源：山外网 2024-03-06"], None, "those of other articles"),
    (["今日天气 来源：云岭日报 2024-03-05"], None, "an entry of a list"),
]


@pytest.mark.parametrize(("lines", "source", "why"), ALL_BEHIND, ids=[row[2] for row in ALL_BEHIND])
def test_an_info_line_behind_the_text(lines: list[str], source: str | None, why: str) -> None:
    assert name(parse_text("\n".join([TITLE, *TEXT, *lines]))) == source, why


BEHIND = [
    ("<p>本文转载自山间小记</p>", "山间小记", "what reposts a text says so"),
    ("<p>- 轉載自 山間小記</p>", "山間小記", "behind a dash"),
    ("<p>（转自：云岭日报）</p>", "云岭日报", "in brackets"),
    ("<p>来源：云岭日报</p>", "云岭日报", "a line of credits"),
    ("<p>来源：甲图库</p><p>来源：乙图库</p>", None, "several that differ are those of pictures"),
    ("<p>转载请注明来源：云岭日报</p>", None, "a notice"),
    ("<p>本文经《山间小记》授权转载，原文发表于此</p>", "山间小记", "who allowed the reprint"),
    ("<p>文章獲雲嶺網授權刊登</p>", "雲嶺網", "in Traditional"),
    ("<p>本文经作者授权转载</p>", None, "an author is no outlet"),
    ("<p>水库加固后可灌溉农田三万亩。（来源：云岭日报）</p>", "云岭日报", "in brackets behind the last sentence"),
    ("<p>水库加固后可灌溉农田三万亩。　　来源：云岭日报 编辑：李小山</p>", "云岭日报", "or without brackets"),
    ("<p>水库加固后可灌溉农田三万亩。（轉自：山間小記）</p>", "山間小記", "a repost"),
    ("<p>水库加固后可灌溉农田三万亩。（中新社）</p>", "中新社", "an outlet alone"),
    ("<p>水库加固后可灌溉农田三万亩。（数据来源：国家统计局）</p>", None, "the source of figures"),
    ("<p>水库加固后可灌溉农田三万亩。（图片来源：云岭日报）</p>", None, "the source of a picture"),
    ("<p>水库加固后可灌溉农田三万亩。（云岭县）</p>", None, "a place"),
    ("<p>本文經李小山授權轉載</p>", None, "nor is a person"),
]


@pytest.mark.parametrize(("behind", "source", "why"), BEHIND, ids=[row[2] for row in BEHIND])
def test_behind_the_text(behind: str, source: str | None, why: str) -> None:
    assert name(page("2024-03-05 10:20", behind=behind)) == source, why


@pytest.mark.parametrize("person", ["李小山", "谢尔盖· 科瓦尔", "谢尔盖·科瓦尔"])
def test_a_person_in_a_meta_is_no_source(person: str) -> None:
    assert name(page("2024-03-05", head=f'<meta property="article:author" content="{person}">')) is None


def test_a_meta_names_an_outlet() -> None:
    assert name(page("2024-03-05", head='<meta name="ContentSource" content="云岭日报">')) == "云岭日报"
    assert name(page("2024-03-05", head='<meta name="ContentSource" content="打开APP">')) is None


def test_rendered_text_knows_the_site_by_its_first_line() -> None:
    lines = [f"{TITLE}_山间小记", TITLE, "2024-03-05 10:20 山间小记", *TEXT]
    assert name(parse_text("\n".join(lines))) == "山间小记"
    assert name(parse_text("\n".join([TITLE, *lines[1:]]))) is None


def account_page(meta: str, before: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    head = f'<div id="img-content"><h2 id="activity-name">{TITLE}</h2><div id="meta_content">{meta}</div>'
    body = f'<div id="js_content">{before}{text}</div></div>'
    return parse(f"<html><head><meta charset='utf-8'><title></title></head><body>{head}{body}</body></html>".encode())


def test_an_account_is_the_source_where_the_page_names_no_other() -> None:
    plain = account_page('<a id="js_name">山外资讯</a>')
    assert (plain.layout, name(plain)) == ("wechat", "山外资讯")
    assert name(account_page('<a id="js_name">山外资讯</a><p>以下文章来源于云岭周刊，作者江一帆</p>')) == "云岭周刊"
    assert name(account_page('<a id="js_name">山外资讯</a>', "<p>文｜江一帆</p><p>来源｜云岭周刊</p>")) == "云岭周刊"


def test_the_template_of_accounts_up_to_2019() -> None:
    meta = (
        '<span id="copyright_logo" class="rich_media_meta meta_original_tag">原创</span>'
        '<em id="post-date" class="rich_media_meta rich_media_meta_text">2018-07-01</em> '
        '<em class="rich_media_meta rich_media_meta_text">江小舟</em> '
        '<a class="rich_media_meta rich_media_meta_link rich_media_meta_nickname" id="post-user">云岭发布</a>'
        '<span class="rich_media_meta rich_media_meta_text rich_media_meta_nickname">云岭发布</span>'
    )
    article = account_page(meta)
    assert (name(article), [person.name for person in article.authors]) == ("云岭发布", ["江小舟"])
    assert article.published is not None
    assert article.published.isoformat() == "2018-07-01"


RENDERED = [
    (["Original 江小舟 白河小记", "2023-08-21 09:15 Posted on 山西"], "白河小记", "English, in two lines"),
    (["白河小记", "企鹅号", "2023-08-21 09:15"], "白河小记", "a name above the mark of its platform"),
    (["白河小记", "微信号 baihe_xiaoji", "功能介绍 山里的事"], "白河小记", "or above its number"),
    (["白河小记", "·", "2023-08-21 09:15", "关注"], "白河小记", "or above a date and the button to follow it"),
    (["白河小记", "+关注", "2023-08-21 09:15"], "白河小记", "the button above the date"),
    (["白河小记", "2023-08-21 09:15", "·", "白河小记官方账号"], "白河小记", "what it calls itself below the date"),
    (["财经", "2023-08-21 09:15", "关注"], None, "a column above them"),
    (["2023-08-21 09:15", "财联社 江小舟"], "财联社", "an outlet and a person below a date"),
    (["白河小记", "2023-08-21 09:15"], None, "a name above a date alone"),
    (["云岭县供销社", "2023-08-21 09:15"], "云岭县供销社", "a body above a date"),
    (["2023-08-21 09:15", "云岭县供销社"], "云岭县供销社", "or below it"),
    (["云岭县供销社", "2023年8月21日"], None, "a body and a day that sign"),
    (["来源：", "云岭县供销社", "2023-08-21 09:15"], "云岭县供销社", "a label in the line above"),
    (
        ["乡镇：", "城关镇", "开始时间：", "2023-10-21", "来源：", "云岭县供销社"],
        "云岭县供销社",
        "the last label above the text",
    ),
]


@pytest.mark.parametrize(("lines", "source", "why"), RENDERED, ids=[row[2] for row in RENDERED])
def test_rendered_heads(lines: list[str], source: str | None, why: str) -> None:
    assert name(parse_text("\n".join([f"{TITLE}_云岭县人民政府网站", TITLE, *lines, *TEXT]))) == source, why


def test_the_source_of_a_picture_is_none_of_the_text() -> None:
    text = "<p>山城新闻·2024-03-05 10:20</p>" + f"<p>{TEXT[0]}</p><img src='a.jpg'><p>来源：山外图库</p>"
    assert name(page(text)) == "山城新闻"


def card(number: int, more: str = "") -> str:
    return (
        f"<div class='item'><a href='/{number}.html'>山外县第{number}所乡镇卫生院开诊</a><p>昨日开诊。</p>{more}</div>"
    )


def test_a_credit_among_the_boxes_of_other_articles() -> None:
    cards = "".join(map(card, (1, 2))) + "<p>本文转载自云岭日报</p>" + "".join(map(card, (3, 4)))
    assert name(page("2024-03-05 10:20", behind=cards)) == "云岭日报"
    sourced = "".join(card(number, f"<p>来源：山外{number}报</p>") for number in (1, 2, 3))
    assert name(page("2024-03-05 10:20", behind=sourced)) is None


def test_an_issuer_serves_only_where_no_source_is_stated() -> None:
    rows = "<dl><dt>发布机构</dt><dd>云岭县水务局</dd><dt>发布时间</dt><dd>2024-03-05</dd>{}</dl>"
    assert name(page(rows.format("<dt>来源</dt><dd>青石日报</dd>"))) == "青石日报"
    assert name(page(rows.format(""))) == "云岭县水务局"
    lines = ["发布机构", "云岭县水务局", "发布时间", "2024-03-05", "来源", "青石日报"]
    assert name(parse_text("\n".join([TITLE, *lines, *TEXT]))) == "青石日报"


SIGNED = [
    ("方便居民出行。（文章来源：远山新闻）", "远山新闻"),
    ("方便居民出行。(来源：青石日报)", "青石日报"),
    ("方便居民出行。（图片来源：青石日报）", None),
    ("方便居民出行。（数据来源：县统计局）", None),
]


@pytest.mark.parametrize(("last", "source"), SIGNED)
def test_a_source_in_brackets_at_the_end_of_the_text(last: str, source: str | None) -> None:
    assert name(page("2024-03-05 10:20", behind=f"<p>{last}</p>")) == source
    assert name(parse_text("\n".join([TITLE, "2024-03-05 10:20", *TEXT, last]))) == source


CELLS = [
    ("<tr><th>發布單位</th><td>工務處</td></tr><tr><th>發布日期</th><td>2024-03-05</td></tr>", "工務處"),
    ("<tr><td>发布机构：</td><td>云岭县水务局</td></tr>", "云岭县水务局"),
    ("<tr><td>来源：</td><td>云岭县水务局</td></tr>", None),
    ("<tr><td>發布單位</td><td>下一則：水庫</td></tr>", None),
]


@pytest.mark.parametrize(("rows", "source"), CELLS)
def test_the_body_in_a_table_below_the_text(rows: str, source: str | None) -> None:
    article = page("", behind="</div><div>" + f"<table>{rows}</table>")
    assert name(article) == source
