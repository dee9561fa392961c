"""Which reader gives the headline of a page, and which words are none: small pages, what is right, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

import policynews
from policynews.find import headline
from policynews.find.headline_forms import is_no_headline

FIRST = "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议。"
SECOND = "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。"
THIRD = "县财政安排资金三百二十万元，用于更新监测设备和补充物资，资金按季度拨付到各乡镇。"
TEXT = f'<div class="con"><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>'
INFO = '<div class="msg">2023-08-21 09:15 来源：云岭日报</div>'
LONG = "云岭县今年更换老旧水管四十公里"


def page(body: str, *, title: str = "", head: str = "") -> str:
    tag = f"<title>{title}</title>" if title else ""
    return f'<html><head><meta charset="utf-8">{tag}{head}</head><body>{body}{TEXT}</body></html>'


def og(text: str, site: str = "") -> str:
    name = f'<meta property="og:site_name" content="{site}">' if site else ""
    return f'<meta property="og:title" content="{text}">{name}'


def read(markup: str, url: str | None = None) -> tuple[str | None, str | None]:
    """Return the headline and the reader that found it."""
    article = policynews.parse(markup, url=url)
    return article.title, next((origin.reader for origin in article.origins if origin.field == "title"), None)


WECHAT = (
    f'<div id="img-content"><h2 class="rich_media_title" id="activity-name">{LONG}</h2><div id="meta_content">'
    f'<span class="rich_media_meta">原创</span></div><div class="rich_media_content" id="js_content"><p>{FIRST}</p><p>{SECOND}</p></div></div>'
)

# One row for each reader, in the order of the readers: every page also holds what a later reader would take.
READERS = [
    ("layout:wechat", WECHAT, LONG, "https://mp.weixin.qq.com/s/abc"),
    ("heading", page(f"<h1>{LONG}</h1>{INFO}", title="云岭县水务局"), LONG, None),
    ("title-block", page(f"<div class='bt'>{LONG}</div>{INFO}", title="云岭县水务局"), LONG, None),
    ("metadata-table", page(f"<table><tr><td>索引号：</td><td>33071504K/2023-00065</td></tr><tr><td>标题：</td><td>{LONG}</td></tr></table>"), LONG, None),
    ("meta:articletitle", page(INFO, title="云岭县水务局", head=f'<meta name="ArticleTitle" content="{LONG}">'), LONG, None),
    ("meta:og:title", page(INFO, title="云岭县水务局", head=og(LONG)), LONG, None),
    ("meta:twitter:title", page(INFO, head=f'<meta name="twitter:title" content="{LONG}">'), LONG, None),
    ("json-ld", page(INFO, head=f'<script type="application/ld+json">{{"headline": "{LONG}"}}</script>'), LONG, None),
    ("meta:dc.title", page(INFO, title=f"{LONG}_云岭网", head=f'<meta name="DC.Title" content="{LONG}">'), LONG, None),
    ("title-tag", page(INFO, title=f"{LONG}_要闻_云岭网"), LONG, None),
    ("line", page(f"<p>{LONG}</p>{INFO}", title="云岭县人民政府门户网站"), LONG, None),
]  # fmt: skip


@pytest.mark.parametrize(("reader", "markup", "title", "url"), READERS, ids=[row[0] for row in READERS])
def test_reader(reader: str, markup: str, title: str, url: str | None) -> None:
    assert read(markup, url) == (title, reader)


def test_the_documentation_and_the_module_name_the_readers_in_their_order() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "fields.md").read_text(encoding="utf-8")
    section = docs.partition("\n### title\n")[2].partition("\n### ")[0]
    names = [reader.partition(":")[0] if reader.startswith(("layout", "meta:")) else reader for reader, *_ in READERS]
    for text in (section, headline.__doc__ or ""):
        places = [text.find(f"`{name}") for name in dict.fromkeys(names)]
        assert -1 not in places, names
        assert places == sorted(places)


SHORT = [
    ("来信", page(f"<table><tr><td class='title'>来信</td></tr><tr><td>云岭周报综合</td></tr></table>{INFO}", title="来信-云岭周报 电子报刊"), "in a cell, byline below"),
    ("说说校车", page(f"<h1>说说校车</h1><span>原创</span>{INFO}", title="说说校车"), "a badge below"),
    ("說說校車", page(f"<h1>說說校車</h1><p>某某週報綜合</p>{INFO}", head=og("說說校車 | 生活 | 某某報", "某某報")), "declared with the site behind it"),
    ("山中小记", page(f"<h2>山中小记</h2><p><a href='/fk/'>副刊</a></p>{INFO}", title="山中小记_副刊_云岭日报"), "a column link below"),
    ("新水价", page(f"<h1>新水价</h1>{INFO}<p style='display:none'>{FIRST[:30]}</p>", title="新水价_云岭网"), "a hidden summary below"),
    ("新水价怎么定", page(f"<h1>新水价怎么定/云岭日报记者 江小舟</h1>{INFO}", title="新水价怎么定/云岭日报记者 江小舟 - 云岭网"), "a reporter behind it"),
    ("新水价/老账本", page(f"<h1>新水价/老账本</h1>{INFO}", title="新水价/老账本 - 云岭网"), "a stroke and no reporter"),
    ("第五章", page("<p>17日09:40 作者： 潘小荷 出自[云岭书社]</p>", title="第五章"), "in <title> only; the line below it credits somebody"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "markup", "why"), SHORT, ids=[row[2] for row in SHORT])
def test_short_headline_that_the_head_declares(title: str, markup: str, why: str) -> None:
    assert read(markup)[0] == title


NOT_IN_TITLE = [
    ("江小舟", "<div>江小舟</div>", "an author"),
    ("山里人", "<div>山里人</div>", "an author by a pen name"),
    ("云岭县新闻办公室", "<div>云岭县新闻办公室</div>", "an office"),
    ("云岭日报", "<div>云岭日报</div>", "a paper"),
    ("要闻", "<div><a href='/yw/'>要闻</a></div>", "a column"),
    ("云岭县人民政府门户网站", "<div>云岭县人民政府门户网站</div>", "a site"),
    ("正文", "<div>正文</div>", "a word of the template"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "between", "why"), NOT_IN_TITLE, ids=[row[2] for row in NOT_IN_TITLE])
@pytest.mark.parametrize("mark", ["h1", "h3", "div class=bt"])
def test_title_tag_that_is_no_headline(tag: str, between: str, why: str, mark: str) -> None:
    body = f"<{mark}>{LONG}</{mark.split(maxsplit=1)[0]}><div>{between}<div>2021-06-09 13:07</div></div>"
    assert read(page(body, title=tag))[0] == LONG
    assert read(page(f"{between}{INFO}", title=tag))[0] is None or why.startswith("an author")


SPOKEN = "云岭县水利站今年防汛先查山塘"
LOGOS = [
    ("<h1><a href='/'>清江晨讯</a></h1>", "a link to the front page"),
    ("<h1><a href='https://www.qingjiang.example.cn/index.html'>清江晨讯</a></h1>", "a link with its host"),
    ("<div class='top'><h1 class='site-logo'>清江晨讯</h1></div>", "an element named logo"),
]


@pytest.mark.parametrize(("logo", "why"), LOGOS, ids=[row[1] for row in LOGOS])
@pytest.mark.parametrize("mark", ["h1", "h2", "div class=bt"])
def test_logo_in_a_heading_is_no_headline(logo: str, why: str, mark: str) -> None:
    markup = page(f"{logo}<p>看见清江的每一天</p><{mark}>{LONG}</{mark.split(maxsplit=1)[0]}>{INFO}", title="清江晨讯")
    assert read(markup)[0] == LONG


def test_heading_that_links_to_itself_may_be_the_headline() -> None:
    assert read(page(f"<h1><a href=''>{LONG}</a></h1>{INFO}", title="清江晨讯"))[0] == LONG


NOWHERE = ['href="javascript:void(0);"', 'href="#"', "", 'name="top"', 'href="javascript:;"']


@pytest.mark.parametrize("mark", ["p class=tit", "h2", "div class=bt"])
@pytest.mark.parametrize("link", NOWHERE)
def test_headline_that_is_a_link_to_nowhere(mark: str, link: str) -> None:
    menu = f"<ul><li><a {link}>无障碍浏览</a></li><li><a {link}>便民服务指南与办事大厅</a></li></ul>"
    tag = mark.split(maxsplit=1)[0]
    assert read(page(f"{menu}<{mark}><a {link}>{LONG}</a></{tag}>{INFO}", title="工作动态"))[0] == LONG


@pytest.mark.parametrize("link", ['href="/art/7.html"', "href=\"javascript:show('7')\""])
def test_a_link_to_another_article_above_the_date_is_no_headline(link: str) -> None:
    assert read(page(f"<p><a {link}>{LONG}</a></p>{INFO}", title="工作动态"))[0] is None


BETWEEN = "<p>云岭有话说</p><img src=a.jpg><p>本期策划</p>"


@pytest.mark.parametrize(("mark", "between"), [("td", ""), ("h1", ""), ("h1", BETWEEN), ("h2", BETWEEN)])
def test_head_that_declares_other_words_for_searches(mark: str, between: str) -> None:
    other = "雨季来了怎么办？三个办法一看就懂"
    body = f"<table><tr><{mark} class=title>{SPOKEN}</{mark}></tr></table>{between}{INFO}"
    assert read(page(body, title=f"{other} - 清江晨讯", head=og(other)))[0] == SPOKEN


def test_heading_of_which_the_text_knows_nothing_gives_way_to_the_head() -> None:
    declared = "云岭县召开防汛工作会议"
    body = f"<h2>今夜星空最好看的三个地方</h2><p>推荐</p><p>看图</p><p>更多</p>{INFO}"
    assert read(page(body, title=f"{declared} - 清江晨讯", head=og(declared)))[0] == declared


@pytest.mark.parametrize("cut", ["...", "…", "……"])
def test_title_tag_that_cuts_the_headline(cut: str) -> None:
    markup = page(f"<div>{LONG}</div><div>来自云岭</div>{INFO}", title=f"{LONG[:10]}{cut} - 清江晨讯")
    assert read(markup)[0] == LONG


BROKEN = [
    ("<h1>云岭县人民代表大会常务委员会<br>关于增加校车专项预算的决议</h1>", "", "no <title>"),
    ("<h1>云岭县人民代表大会常务委员会<br>关于增加校车专项预算的决议</h1>", "云岭县人大", "a <title> that says something else"),
    ("<table><tr><td>云岭县人民代表大会常务委员会<br>关于增加校车专项预算的决议</td></tr></table>", "云岭县人民代表大会常务委员会关于增加校车专项预算的决议_公报", "a cell that <title> joins"),
    ("<p>云岭县人民代表大会常务委员会</p><p>关于增加校车专项预算的决议</p>", "云岭县人民代表大会常务委员会关于增加校车专项预算的决议", "two paragraphs that <title> joins"),
    (
        "<p align='center'><b>云岭县人民代表大会常务委员会</b><br><b>关于增加校车专项预算的决议</b></p>",
        "",
        "a paragraph that nothing marks",
    ),
    ("<h2>云岭县人民代表大会常务委员会<br>关于增加校车专项<br>预算的决议</h2>", "", "three lines"),
    ("<div class='title'>云岭县人民代表大会常务委员会<br>关于增加校车专项预算的决议<br>2014-09-24</div>", "", "an info line behind it"),
    ("<h1>云岭县人民代表大会常务委员会关于增加校车专项预算</h1><h1>的决议</h1>", "", "the genre alone in the last line"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "tag", "why"), BROKEN, ids=[row[2] for row in BROKEN])
def test_headline_over_several_lines(body: str, tag: str, why: str) -> None:
    title, _ = read(page(body + INFO, title=tag))
    assert title == "云岭县人民代表大会常务委员会关于增加校车专项预算的决议"


def test_a_break_is_a_space_where_the_head_or_the_script_says_so() -> None:
    body = f"<h1>云岭书店雨天借书<br>可晚还三天</h1>{INFO}"
    assert read(page(body, title="云岭书店雨天借书 可晚还三天_云岭网"))[0] == "云岭书店雨天借书 可晚还三天"
    assert read(page(f"<h1>Yunling Weekly<br>Review</h1>{INFO}"))[0] == "Yunling Weekly Review"


TEMPLATES = [
    (
        f'<h1><a href="/">首页</a> / <a href="/gl/">公路</a> / {LONG}</h1>',
        "",
        "",
        "a path with strokes that begins with the front page",
    ),
    (f'<h1>{LONG} <span><i></i> <font>自动翻译</font></span></h1>', "", og(LONG), "a badge in an element of its own"),
    (f'<h1><span>原创</span>{LONG}</h1>', "", "", "a badge the head does not know"),
    (f"<h1>“{LONG}”</h1>", f"{LONG}_云岭网", "", "quotes around it"),
    (f'<h1><a href="/">临澜网</a> 〉<a href="/yw/">要闻</a> 〉{LONG}</h1>', f"{LONG} - 临澜网", "", "a path of columns before it"),
    (f'<h1><a href="/">临澜网</a> &gt; <a href="/yw/">要闻</a> &gt; {LONG}</h1>', "", "", "another path, no <title>"),
    (f"<h1>{LONG} 2023-08-21 来源：云岭日报</h1>", "", "", "date and source behind it"),
    (f'<div class="nav"><h1>{LONG}</h1></div>', "", og(f"{LONG} | 山野 | 四季"), "og:title with names nobody knows; printed in a menu"),
    (f"<h2>{LONG}</h2><h3>全县四百个小区年底前全部完工</h3>", "", "", "a subtitle below it"),
    (f"<h1>{LONG}</h1><h2>——一线蹲点报告</h2>", f"{LONG}——一线蹲点报告_云岭网", "", "a subtitle that the head runs into it"),
    (f"<div class=bt>{LONG}</div><p>——一线蹲点报告</p>", f"{LONG} ——一线蹲点报告", "", "the same without headings"),
    (f"<h3>{LONG[:-3]}五十公里</h3><div>现有 <a href='#'>6</a> 人评论 <a href='#c'>我也说一句</a></div>", f"{LONG}_要闻_临澜在线（临澜广播官网）", "", "other words than <title>"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "tag", "head", "why"), TEMPLATES, ids=[row[3] for row in TEMPLATES])
def test_what_a_template_prints_with_a_headline(body: str, tag: str, head: str, why: str) -> None:
    expected = LONG if "other words" not in why else f"{LONG[:-3]}五十公里"
    assert read(page(body + INFO, title=tag, head=head))[0] == expected


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        (f'<h1><a href="/gl/">公路</a>：{LONG}</h1>', f"{LONG}_公路_云岭网"),
        (f'<div class="title"><span>[云岭之声专题报道] </span><span>{LONG}</span></div>', LONG),
        (f'<h1><span class="label">獨家</span>{LONG}</h1>', f"{LONG} | 云岭网"),
    ],
)
def test_a_column_before_a_headline(body: str, tag: str) -> None:
    assert read(page(body + INFO, title=tag, head=""))[0] == LONG


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (f'<a href="/gl/">公路</a> {LONG}', LONG),
        (f'<a href="/gl/">公路</a>：　{LONG}', LONG),
        (f'<a href="/dict/7">云岭县</a>{LONG[3:]}', LONG),
        ('<a href="/b/7">《山塘》</a> 书评', "《山塘》 书评"),
    ],
)
def test_a_linked_column_before_a_headline_that_nothing_declares(heading: str, expected: str) -> None:
    assert read(page(f"<h1>{heading}</h1>{INFO}", title="云岭网"))[0] == expected


def test_words_before_a_headline_that_the_head_declares_with_it_stay() -> None:
    printed = f"水务局：{LONG}"
    assert read(page(f"<h1><span>水务局：</span>{LONG}</h1>{INFO}", title=f"{printed}_云岭网"))[0] == printed


def test_words_between_headline_and_date_that_the_head_does_not_declare_may_be_a_part_of_it() -> None:
    printed = f"{LONG} 四百个小区年底前完工"
    assert read(page(f"<h1>{printed}</h1>{INFO}", title=f"{LONG}_云岭网"))[0] == printed


SEARCHED = "看完就懂！县城十件大事一次说清"
SPOKEN_OF = {
    "防汛工作会议部署山塘水库检查": "a meeting",
    "县财政安排资金更新监测设备": "money",
}


@pytest.mark.parametrize("heading", SPOKEN_OF, ids=SPOKEN_OF.values())
@pytest.mark.parametrize(
    "between", ["", INFO, "<div>图</div><div>图</div><div>图</div>"], ids=["nothing", "info line", "captions"]
)
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_heading_that_the_text_knows_beats_words_for_searches(tag: str, between: str, heading: str) -> None:
    markup = page(f"<{tag}>{heading}</{tag}>{between}", title=SEARCHED, head=og(SEARCHED))
    assert read(markup) == (heading, "heading")


@pytest.mark.parametrize("heading", SPOKEN_OF, ids=SPOKEN_OF.values())
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_so_does_one_within_the_element_of_the_text(tag: str, heading: str) -> None:
    markup = page("", title=SEARCHED, head=og(SEARCHED))
    inside = markup.replace('<div class="con">', f'<div class="con"><{tag}>{heading}</{tag}>')
    assert read(inside) == (heading, "heading")


@pytest.mark.parametrize("heading", ["云岭县便民服务大厅", "四季山野摄影比赛"])
def test_a_heading_that_the_text_does_not_know_gives_way_to_what_metas_and_title_agree_on(heading: str) -> None:
    markup = page(f"<h2>{heading}</h2><div>图</div><div>图</div><div>图</div>", title=LONG, head=og(LONG))
    assert read(markup)[0] == LONG


def test_of_two_that_the_text_knows_the_declared_one_holds() -> None:
    declared = "县水利局召开全县防汛工作会议"
    assert (
        read(
            page(
                "<h2>乡镇水利站负责人参加</h2><div>图</div><div>图</div><div>图</div>",
                title=declared,
                head=og(declared),
            )
        )[0]
        == declared
    )


NO_HEADLINES = [
    "文/江小舟 摄影/潘小荷",
    "记者 江小舟 通讯员 潘小荷",
    "来源：云岭日报 作者：江小舟",
    "云岭社 / 2014年4月29日",
    "2023 年 03 月 10 日 匿名",
    "索引号：33071504K/2023-00065",
    "浏览次数：73",
]


@pytest.mark.parametrize("line", NO_HEADLINES)
@pytest.mark.parametrize("mark", ["h2", "div class=title", "p"])
def test_bylines_labels_and_values_are_no_headlines(line: str, mark: str) -> None:
    body = f"<{mark}>{line}</{mark.split(maxsplit=1)[0]}>"
    assert read(page(body))[0] is None
    assert read(page(f"<h1>{LONG}</h1>{body}"))[0] == LONG


@pytest.mark.parametrize("number", ["（云水〔2023〕17号）", "(云水〔2023〕17号)", " 云水〔2023〕17号"])
def test_headline_that_ends_in_its_own_number(number: str) -> None:
    title = f"关于停水的通知{number}"
    assert read(page(f"<h1>{title}</h1>{INFO}", title=title))[0] == title


@pytest.mark.parametrize(
    "title", ["2021-2023年云岭县招生信息公开", "1-7月云岭县政务公开动态", "一-三季度云岭县经济数据公开"]
)
def test_range_in_a_headline(title: str) -> None:
    assert read(page(INFO, title=title))[0] == title
    assert read(page(INFO, title=f"{title}_云岭县人民政府"))[0] == title


INNER = "港城区背街小巷加装路灯补助若干办法"


@pytest.mark.parametrize("mark", ["h1", "h2", "div class=bt"])
@pytest.mark.parametrize(
    "inner", ["<p align='center'><strong>{}</strong></p>", "<h2>{}</h2>", "<h3 class='title'>{}</h3>"]
)
def test_letter_with_a_printed_document(mark: str, inner: str) -> None:
    letter = f"<p>各街道、各社区：</p><p>{FIRST}</p><p>港城区人民政府</p><p>2022年9月15日</p>{inner.format(INNER)}"
    body = f"<{mark}>{LONG}</{mark.split(maxsplit=1)[0]}>{INFO}<div class='con'>{letter}<p>{SECOND}</p><p>{THIRD}</p></div>"
    for tag in (LONG, f"{LONG}_港城网", ""):
        assert read(f"<title>{tag}</title>{body}")[0] == LONG, tag


def test_the_letterhead_of_a_document_is_no_headline() -> None:
    text = "<p>各乡镇人民政府：</p><p>为做好湖泊巡查，现就有关事项作出如下安排，请认真贯彻执行，遇到问题及时上报。</p>"
    body = f"<div class=head>白湖县水务局文件</div><div class=bt>关于做好湖泊巡查工作的通知</div><div class=zw>{text}</div>"
    article = policynews.parse(f"<title>白湖县水务局文件_白湖县水务局</title>{body}")
    assert article.title == "关于做好湖泊巡查工作的通知"


def test_advice_on_browsers_does_not_outweigh_a_short_document() -> None:
    lines = ["白湖县水务局党组：", "经研究决定：", "林一舟同志任白湖县水务局副局长。", "白湖县人民政府", "2024年5月7日"]
    body = "".join(f"<p>{line}</p>" for line in lines)
    advice = "为确保最佳浏览效果，建议您使用以下浏览器版本：IE浏览器9.0版本及以上；谷歌浏览器63版本及以上；360浏览器9.1版本及以上，且IE内核9.0及以上。"
    page = f"<title>白湖县人民政府关于林一舟同志任职的通知</title><div><h1>白湖县人民政府关于林一舟同志任职的通知</h1>{body}</div><div><p>主办单位：白湖县人民政府办公室</p><p>{advice}</p></div>"
    assert policynews.parse(page).text.splitlines() == lines


MENU = "".join(
    f'<a href="/{n}/">{name}</a><br>' for n, name in enumerate("首页 要闻 乡镇 便民 论坛 图片 视频 专题".split())
)


@pytest.mark.parametrize(
    "site", ["云岭观察", "云岭县水务局", "云岭大学新闻中心", "新闻中心 - 云岭日报", "Yunling News"]
)
@pytest.mark.parametrize("tag", ["", "县里的事", "Yunling News"])
def test_the_name_of_a_site_above_its_menu_is_no_headline(site: str, tag: str) -> None:
    markup = page(f"<div><h1>{site}</h1></div><div>{MENU}</div><div>{LONG}</div>{INFO}", title=tag)
    assert read(markup)[0] == LONG


@pytest.mark.parametrize("site", ["新闻中心 - 云岭日报", "云岭大学新闻中心", "Yunling Daily News"])
def test_the_name_of_a_site_is_no_headline_where_title_says_the_same(site: str) -> None:
    assert read(page(f"<h1>{site}</h1><div>{LONG}</div>{INFO}", title=site))[0] == LONG


def test_a_headline_above_a_menu_that_the_head_declares_holds() -> None:
    markup = page(f"<h1>{LONG}</h1><div>{MENU}</div><div>更换水管的来信与答复</div>{INFO}", title=f"{LONG}_云岭网")
    assert read(markup)[0] == LONG


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_heading_below_a_paragraph_is_not_the_headline_of_the_text(tag: str) -> None:
    text = f"<div><p>{FIRST}</p><p>{SECOND}</p><{tag}>更换监测设备</{tag}><p>{THIRD}</p></div>"
    markup = f"<html><head><title>云岭网</title></head><body><div>{LONG}</div>{INFO}{text}</body></html>"
    assert read(markup)[0] == LONG


DECLARED = "县水利局召开全县防汛工作会议 对山塘水库逐一检查"
BANNERS = [
    "<h2>院新聞稿</h2>",
    "<h1>目前累積了192,418篇報導</h1>",
    "<div class='title'>今日导读</div>",
    "<h2>你还没有通知</h2>",
]


@pytest.mark.parametrize("banner", BANNERS)
@pytest.mark.parametrize("head", [f'<meta name="ArticleTitle" content="{DECLARED}">', ""])
def test_the_text_knows_the_declared_headline_and_not_the_line_above_it(banner: str, head: str) -> None:
    assert read(page(banner, title=f"{DECLARED}-云岭网", head=head))[0] == DECLARED


@pytest.mark.parametrize("printed", ["县水利局开会部署防汛", "云岭县防汛会议召开 各站长到会", "雨季将至"])
def test_a_printed_headline_stays_though_the_head_says_something_else(printed: str) -> None:
    assert read(page(f"<h1>{printed}</h1>{INFO}", title="云岭旅游节下月开幕欢迎游客"))[0] == printed


LINES_NEAR = ["08月16日(五)", "3月5日 星期二", "智能问答 | 登录 | 注册", "繁體 | 簡體", "他说：这座桥修得真是时候！"]


@pytest.mark.parametrize("line", LINES_NEAR)
def test_a_day_a_bar_of_doors_and_what_somebody_said_are_no_headlines(line: str) -> None:
    assert is_no_headline(line)
    assert read(page(f"<div>{LONG}</div><div>{line}</div>"))[0] == LONG


@pytest.mark.parametrize("line", ["水利局 | 汛前检查各站山塘", "6月10日起更换水管", "登录系统升级公告"])
def test_headlines_with_a_stroke_a_day_or_a_door_in_them(line: str) -> None:
    assert not is_no_headline(line)
    assert read(page(f"<div>{line}</div>{INFO}"))[0] == line
