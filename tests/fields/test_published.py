"""`published` and `updated` of whole pages and rendered texts: which of the dates is the page's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from policynews import Article, parse, parse_text

TITLE = "青石县修缮十二座石桥"
TEXT = [
    "青石县近日启动石桥修缮工程，全县十二座石桥将在一年内完成检修，县交通局负责统一调度。",
    "县交通局有关负责人介绍，工程分两批实施，第一批五座石桥已经围挡，预计明年雨季前完工。",
    "今后，当地还将为每座石桥建立档案，把数据接入市级平台，方便群众随时查询。",
]
TRADITIONAL_TITLE = "青石區修繕十二座石橋"
TRADITIONAL = [
    "青石區近日啟動石橋修繕工程，全區十二座石橋將在一年內完成檢修，由交通處統一調度。",
    "交通處長表示，工程分兩批實施，第一批五座石橋已經圍擋，預計明年雨季前完工。",
]
FETCHED = datetime(2023, 8, 21, 9, 15)


def page(
    above: str = "", *, head: str = "", before: str = "", first: str = "", behind: str = "", url: str | None = None
) -> Article:
    """Return the article of a page with markup in its head, above and below the headline, first in and behind the text."""
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    markup = (
        f'<html><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head><body>'
        '<div class="nav"><a href="/">首页</a> <a href="/xw/">新闻</a></div>'
        f'{before}<h1>{TITLE}</h1>{above}<div class="con">{first}{lines}</div>{behind}</body></html>'
    )
    return parse(markup, url=url, fetched_at=FETCHED)


def text(above: list[str], behind: list[str] | None = None, *, url: str | None = None) -> Article:
    """Return the article of a rendered text with lines between headline and text, and behind it."""
    return parse_text("\n".join([TITLE, "首页", TITLE, *above, *TEXT, *(behind or [])]), url=url, fetched_at=FETCHED)


def traditional(above: list[str], behind: list[str] | None = None) -> Article:
    return parse_text("\n".join([TRADITIONAL_TITLE, "首頁", TRADITIONAL_TITLE, *above, *TRADITIONAL, *(behind or [])]))


def day(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


# Lines between headline and text -> `published`, the same as a page and as rendered text.
ABOVE: list[tuple[list[str], str | None, str]] = [
    (["2024年 03月 05日"], "2024-03-05", "a day in the form of a signature, below the headline"),
    (["青石晚报", "2024年3月5日"], "2024-03-05", "the outlet in the line above"),
    (["March 5, 2024"], "2024-03-05", "English"),
    (["2024年3月5日 桥梁"], "2024-03-05", "a topic beside it"),
    (["2024", "03-05", "来源：青石晚报"], "2024-03-05", "year and day in cells of their own"),
    (["05", "2024-03", "来源：青石晚报"], "2024-03-05", "the day first, in large figures"),
    (["2024-03-05", "10:20", "来源：青石晚报"], "2024-03-05T10:20", "the time in a cell of its own"),
    (["2024年", "3月5日"], "2024-03-05", "year and day in characters"),
    (["May", "05", "2024"], "2024-05-05", "three cells"),
    (
        ["最新推荐文章于 2024-08-01 10:20:00 发布", "于 2024-03-05 10:20:30 发布"],
        "2024-03-05T10:20:30",
        "not another's",
    ),
    (["发布日期：", "2024-03-05 10:20"], "2024-03-05T10:20", "label and value in cells of their own"),
    (["开始时间：", "2023-10-21", "结束时间：", "2023-10-24"], None, "an event in cells of its own"),
    (["报名截止", "2023-10-21"], None, "no date of the page, though the label has no colon"),
    (["时间：2023年9月20日上午九点", "地点：青石县会议中心"], None, "an event over two lines"),
    (["打印时间：2023-08-21"], None, "when it was printed"),
    (["1970-01-01 08:00:00"], None, "an empty stamp"),
    (["发文日期：2024-03-01 发布日期：2024-03-05"], "2024-03-05", "the day of publication, not of writing"),
    (["颁布日期：2024-03-01", "发布日期：2024-03-05"], "2024-03-05", "nor of promulgation"),
    (["颁布单位：青石县人民政府", "颁布日期：2024-03-05"], "2024-03-05", "which counts where it stands alone"),
    (["登记日期：2024-03-05", "实施日期：2024-04-01"], "2024-03-05", "登记日期, beside a day that is another"),
    (["青教发〔2023〕26号", "2023年3月29日"], None, "the day of a document, below its number"),
    (["青教发〔2023〕26号", "2023-03-29"], "2023-03-29", "… but a day as the page prints it"),
    (["（2023年3月29日）"], None, "the day of a speech or a decision"),
    (["ANN LEE, 江小帆 2024-03-05"], "2024-03-05", "names of two scripts before it"),
    (["見刊日期：2024/03/05"], "2024-03-05", "見刊日期"),
    (["建立時間：2024/03/05 10:20"], "2024-03-05T10:20", "建立時間"),
    (["3小时前"], "2023-08-21T06", "counted from the hour of fetching"),
    (["青石发布 3小时前"], "2023-08-21T06", "behind an account"),
    (["今日 08:00"], "2023-08-21T08:00", "a named day"),
]

TAIWAN = [
    (["112-04-07"], [], "2023-04-07"),
    (["112年4月7日"], [], "2023-04-07"),
    (["發布單位：交通處", "張貼日期：", "112.04.07"], [], "2023-04-07"),
    ([], ["上版日期：112-04-07"], "2023-04-07"),
    ([], ["發布日期", "112-04-07"], "2023-04-07"),
    ([], ["點閱數：346", "資料更新：109-10-27 10:38", "資料檢視：109-11-03 15:02"], None),
]


@pytest.mark.parametrize(("lines", "expected", "why"), ABOVE, ids=[row[2] for row in ABOVE])
def test_lines_below_the_headline(lines: list[str], expected: str | None, why: str) -> None:
    assert day(page("".join(f"<div>{line}</div>" for line in lines))) == expected, why
    assert day(text(lines)) == expected, why


@pytest.mark.parametrize(("above", "behind", "expected"), TAIWAN)
def test_years_of_the_republic_in_traditional_script(above: list[str], behind: list[str], expected: str | None) -> None:
    assert day(traditional(above, behind)) == expected


def test_a_change_stated_behind_the_text_is_no_publication() -> None:
    article = traditional([], ["資料更新：109-10-27 10:38"])
    assert article.published is None
    assert article.updated is not None
    assert article.updated.isoformat() == "2020-10-27T10:38"


def test_the_line_of_a_date_is_no_text() -> None:
    for line in ("2024年 03月 05日", "2024年3月5日 桥梁", "3小时前", "March 5, 2024"):
        assert text([line]).text.splitlines() == TEXT
        assert page(first=f"<div>{line}</div>").text.splitlines() == TEXT


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<time datetime="2023-08-21T01:15:00Z">8小时前</time> 青石日报', "2023-08-21T09:15:00"),
        ('<time datetime="2023-08-21T09:15+08:00"></time>', "2023-08-21T09:15"),
        ('<time datetime="2023-08-21">于 2023-08-21 09:15</time> - 本站转载，请读者自辨！', "2023-08-21T09:15"),
        ('<span title="2023-08-20 09:15">昨天</span>', "2023-08-20T09:15"),
        ('<abbr class="published" title="2023-08-20T09:15:00+08:00">Aug 20</abbr>', "2023-08-20T09:15:00"),
        ('<span itemprop="datePublished" content="2023-08-20 09:15">八月</span>', "2023-08-20T09:15"),
        ('2023-08-20 <time datetime="2023-08-20T09:15">一天前</time>', "2023-08-20T09:15"),
        ('<span class="time" data-time="1692580500"></span>', "2023-08-21T09:15:00"),
        ('<span class="date" data-timestamp="1692580500000">2天前</span>', "2023-08-21T09:15:00"),
        ('<em data-time="1692580500" class="like"></em>', None),
        ('<a title="2023年青石县石桥名录" href="/q">石桥</a>', None),
        ('<span title="2023-08-20">点赞</span>', None),
    ],
)
def test_attributes_beside_the_headline(markup: str, expected: str | None) -> None:
    assert day(page(f'<div class="msg">{markup}</div>')) == expected


def test_attributes_of_other_articles_are_not_asked() -> None:
    others = '<div class="more"><p><time datetime="2020-01-02T10:00:00Z">2天前</time> <a href="/1">另一篇</a></p></div>'
    assert day(page(behind=others)) is None


def test_an_attribute_may_tell_of_a_change() -> None:
    article = page('<div>2023-08-20 <time itemprop="dateModified" datetime="2023-08-21T09:00">今天</time></div>')
    assert day(article) == "2023-08-20"
    assert article.updated is not None
    assert article.updated.isoformat() == "2023-08-21T09:00"


def test_an_attribute_above_the_headline_may_be_the_clock_of_the_page() -> None:
    clock = '<div class="top"><time datetime="2024-11-12T10:20">今天</time></div>'
    assert day(page(before=clock, head='<meta name="PubDate" content="2024-03-05">')) == "2024-03-05"
    assert day(page(before=clock)) == "2024-11-12T10:20"


def test_a_line_that_is_one_link_dates_the_page_below_the_headline_only() -> None:
    line = '<div><a href="/u/1">青石发布官方账号 2024-03-05 10:20</a></div>'
    assert day(page(line)) == "2024-03-05T10:20"
    assert day(page(before=line)) is None


def test_boxes_that_were_passed_over_are_asked_last() -> None:
    footer = '<footer class="entry-footer">发布于 <time>2024年3月5日</time></footer>'
    menu = '<div class="toolbar"><span>2024-03-06 10:20</span> <a href="/p">打印</a></div>'
    assert day(page(behind=footer)) == "2024-03-05"
    assert day(page(menu, behind=footer)) == "2024-03-06T10:20"
    assert day(page("<div>2024-03-07</div>" + menu, behind=footer)) == "2024-03-07"


def test_what_is_printed_for_a_search_engine_counts_as_a_meta_does() -> None:
    hidden = '<div style="display:none"><span id="pubtime_baidu">2024-03-05 10:20</span></div>'
    assert day(page(hidden)) == "2024-03-05T10:20"
    assert day(page("<div>2024-03-04</div>" + hidden)) == "2024-03-04"


def test_a_menu_or_a_headline_may_run_into_the_info_line() -> None:
    menu = "首页 政务公开 办事服务 互动交流 走进青石 信息公开指南 信息公开制度 法定主动公开内容 " * 8
    above = [TITLE, f"{menu}发布时间：2024-03-05 10:20 来源：青石网", TITLE]
    glued = [f"{TITLE} 2024-03-05 10:20 青石网"]
    for head in (above, glued):
        assert day(parse_text("\n".join([*head, *TEXT]))) == "2024-03-05T10:20"


def test_a_foreign_label_leaves_the_date_to_the_head() -> None:
    event = "<dl><dt>开始时间：</dt><dd>2023-10-21</dd></dl><dl><dt>结束时间：</dt><dd>2023-10-24</dd></dl>"
    assert day(page(event, head='<meta name="PubDate" content="2023-09-14 10:26">')) == "2023-09-14T10:26"


def test_a_moment_of_the_head_is_beijing_time() -> None:
    head = '<meta property="article:published_time" content="2023-08-21T01:15:00.000Z">'
    assert day(page(head=head)) == "2023-08-21T09:15:00"


def test_the_printed_day_comes_first_and_no_second_meta_lends_it_a_time() -> None:
    """One meta has the zone, the other the same moment without it; the day is printed where the moment was that day."""
    head = (
        '<meta property="article:published_time" content="2020-09-15T17:44:00Z">'
        '<meta name="sailthru.date" content="2020-09-15 17:44:00">'
    )
    assert day(page("<div>2020-09-15</div>", head=head)) == "2020-09-15"


def test_a_year_of_the_address_completes_a_printed_day() -> None:
    address = "https://www.example.cn/xw/202403/123.html"
    assert day(page("<div>3月5日</div>", url=address)) == "2024-03-05"
    assert day(page("<div>4月5日</div>", url=address)) == "--04-05"


def test_a_signature_above_the_headline_is_no_date_of_the_page() -> None:
    letter = [
        "各乡镇人民政府：",
        "《石桥修缮办法》已经县政府同意，现印发给你们，请认真执行。",
        "青石县人民政府",
        "2024年1月11日",
    ]
    lines = [*letter, "石桥修缮办法", "第一章 总则", *TEXT]
    assert day(parse_text("\n".join(["关于印发石桥修缮办法的通知", *lines]))) is None


OTHER = ["河湾村夜市昨晚开张", "来源：河湾晨讯 | 发布时间：2024-02-17 | 浏览次数：12"]


@pytest.mark.parametrize(
    "info",
    ["2024年03月05日 10:20 来源：青石晚报", "2024-03-05 10:20 青石晚报", "来源：青石晚报 日期：2024-03-05 10:20"],
)
def test_an_article_above_the_headline_of_a_rendered_text_states_nothing_of_it(info: str) -> None:
    article = parse_text("\n".join([TITLE, "首页", *OTHER, TITLE, info, *TEXT]))
    assert (day(article), article.source and article.source.name) == ("2024-03-05T10:20", "青石晚报")


@pytest.mark.parametrize("below", [[], ["字号：大 中 小"]], ids=["nothing", "a bar"])
def test_an_info_line_above_the_headline_counts_where_it_is_its_own(below: list[str]) -> None:
    above = ["镇村", TITLE, "青石：2024-03-05 10:20| 来源：青石晚报 | 评论( 1 )条"]
    assert day(parse_text("\n".join([TITLE, *above, TITLE, *below, *TEXT]))) == "2024-03-05T10:20"
    again = parse_text("\n".join([TITLE, *above, TITLE, "青石网(example.com) 2024-03-05", *below, *TEXT]))
    assert again.source
    assert again.source.name == "青石晚报"


def test_a_day_of_writing_is_the_last_choice() -> None:
    address = "https://www.example.cn/xw/202304/t20230407_123.html"
    assert day(text(["发文日期：2023-03-29"], url=address)) == "2023-04-07"
    assert day(text(["发文日期：2023-03-29"])) == "2023-03-29"


def test_a_stamp_below_the_text_counts_unless_a_title_stands_beside_it() -> None:
    assert day(text([], ["青石晚报 2024-03-05 10:20"])) == "2024-03-05T10:20"
    entries = ["2013-06-04 15:38 石桥修缮的十种办法", "2012-09-26 14:44 县里看桥的人们"]
    assert day(text([], entries)) is None


CLOSING = [
    (["2024-03-05 星期二"], "2024-03-05", "a day with its weekday"),
    (["2024/3/5（周二）"], "2024-03-05", "in brackets"),
    (["完", "2024年3月5日（星期二）"], "2024-03-05", "in characters with its weekday, behind the end"),
    (["2024年3月5日"], None, "a day that signs a document"),
    (["2024-03-05"], "2024-03-05", "a day in figures, and no other"),
    (["2024-03-05", "北坡山塘开闸", "2024-03-07", "南岭桥梁通车"], None, "those of entries"),
    (["上一篇：北坡山塘开闸", "2024-03-05"], None, "below another line"),
    (["更新时间：2024-03-05"], "2024-03-05", "a change, where nothing else is dated"),
    (["最后修改时间：2024-03-05"], None, "one that is no publication"),
    (["分享", "关闭", "更新时间：2024-03-05"], None, "further down it is that of the site"),
    (["记者 江小帆 2024年3月5日"], "2024-03-05", "a day behind the byline"),
    (["记者 江小帆"], None, "none"),
]


@pytest.mark.parametrize(("behind", "expected", "why"), CLOSING, ids=[row[2] for row in CLOSING])
def test_a_day_behind_the_text_dates_a_page_that_says_nothing_else(
    behind: list[str], expected: str | None, why: str
) -> None:
    assert day(text([], behind)) == expected, why


def test_a_clock_far_above_the_headline_is_no_date_of_the_page() -> None:
    menu = ["新闻", "政务", "互动", "专题", "视频"] * 5
    for clock in ("2024年5月5日 星期日 3:18PM", "2024/05/05/星期日"):
        assert (
            day(parse_text("\n".join([f"{TITLE}_青石网", "青石网", "登录", "注册", clock, *menu, TITLE, *TEXT])))
            is None
        )
    paper = ["2024年5月5日 星期日", "要闻", "本地"]
    assert day(parse_text("\n".join([f"{TITLE}_青石网", *menu, *paper, TITLE, *TEXT]))) == "2024-05-05"


def test_a_clock_between_a_former_title_and_a_menu_dates_no_document() -> None:
    lines = [
        f"{TITLE}_青石网",
        "2024年05月05日 星期日",
        "首页",
        "政务公开",
        TITLE,
        *TEXT,
        "青石县人民政府",
        "2024年3月1日",
    ]
    assert day(parse_text("\n".join(lines))) is None


@pytest.mark.parametrize("clock", ["2024年5月5日 星期日", "2024年05月05日 10:22:31 星期日", "2024-05-05 周日 10:22"])
def test_the_clock_behind_the_former_title_of_a_rendered_text(clock: str) -> None:
    head = [f"{TITLE}_青石网", clock]
    assert day(parse_text("\n".join([*head, TITLE, *TEXT]))) is None
    assert day(parse_text("\n".join([*head, TITLE, "2024-03-05 来源：青石日报", *TEXT]))) == "2024-03-05"
    assert day(parse_text("\n".join([*head, "第3版：要闻", TITLE, *TEXT]))) is not None


MENU = '<div class="nav"><a href="/">首页</a> <a href="/xw/">新闻</a> <a href="/zt/">专题</a></div>'


@pytest.mark.parametrize(
    "clock", ["2024年5月5日 星期日", "2024-05-05（周日）", "2024年5月5日", "2024年5月5日 星期日 3:16PM"]
)
@pytest.mark.parametrize("headline", ["", f"<h1>{TITLE}</h1>"], ids=["in the head alone", "printed"])
def test_a_day_above_the_box_of_a_menu_is_that_of_the_visit(clock: str, headline: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    head = f"<head><title>{TITLE}</title><meta property='og:title' content='{TITLE}'></head>"
    for above in (f"<div>{clock}</div>{MENU}", MENU.replace("<a", f"<div>{clock}</div><a", 1)):
        assert day(parse(f"<html>{head}<body>{above}{headline}<div class='con'>{lines}</div></body></html>")) is None
    own = f"<html>{head}<body>{MENU}{headline}<div>{clock}</div><div class='con'>{lines}</div></body></html>"
    assert (day(parse(own)) or "")[:10] == "2024-05-05"


@pytest.mark.parametrize(
    "line",
    [
        "2024年5月5日 星期日 农历三月廿七",
        "2024年5月5日 青石县 晴 18~25℃",
        "网站将于2024年5月5日升级维护",
        "报名系统于2024年5月5日开放",
    ],
)
def test_the_day_of_a_site_above_the_headline_is_no_date_of_the_page(line: str) -> None:
    assert day(parse_text("\n".join([f"{TITLE}_青石网", line, "登录", TITLE, *TEXT]))) is None
    assert day(flat(["登录", line, TITLE, *TEXT])) is None


def test_words_around_a_day_that_say_whose_it_is() -> None:
    for line in ("青石日报2024年3月5日讯", "青石日报2024年3月5日 第3版", "石桥网 2024年3月5日 王建国"):
        assert day(parse_text("\n".join([TITLE, line, *TEXT]))) == "2024-03-05", line


OF_OTHERS = [
    ["网友 发表于 2024-05-05 15:38", "修得好，支持一下"],
    ["评论", "河边人家", "2024-05-05 15:38", "修得好，支持一下"],
    ["河边人家 回复于 2024-05-05 15:38", "修得好"],
    ["图纸更新日期：2024-05-05"],
]


@pytest.mark.parametrize("behind", OF_OTHERS, ids=[lines[0] for lines in OF_OTHERS])
def test_the_day_of_a_comment_or_a_file_behind_the_text_is_no_date_of_the_page(behind: list[str]) -> None:
    assert day(parse_text("\n".join([f"{TITLE}_青石网", TITLE, *TEXT, *behind]))) is None


@pytest.mark.parametrize("label", ["发表于", "发布于", "更新日期：", "青石网 更新时间：", "Updated:"])
def test_the_day_of_the_page_behind_the_text(label: str) -> None:
    lines = [f"{TITLE}_青石网", TITLE, *TEXT, f"{label} 2024-03-05 15:38"]
    assert day(parse_text("\n".join(lines))) == "2024-03-05T15:38"


def test_a_day_of_a_form_behind_the_text_is_no_date_of_the_page() -> None:
    assert day(text([], ["申请人：", "日期：2023年3月29日"])) is None


def test_an_info_line_below_the_lead_of_a_rendered_text() -> None:
    lines = [TITLE, "首页", TITLE, TEXT[0], "By Han Mei Published: 2024/03/05", *TEXT[1:]]
    assert day(parse_text("\n".join(lines))) == "2024-03-05"


def test_scripts_speak_of_the_article_only_where_they_name_it() -> None:
    others = '{"list":[{"title":"别的事","publishTime":"2020-01-02 10:00"},{"title":"又一件","publishTime":"2020-02-03 10:00"}]}'
    own = f'{{"title":"{TITLE}","publishTime":"2024-03-05 10:20"}},{others}'
    assert day(page(behind=f"<script>var data = {others}</script>")) is None
    assert day(page(behind=f"<script>var data = [{own}]</script>")) == "2024-03-05T10:20"
    escaped = own.encode("ascii", "backslashreplace").decode()
    assert day(page(behind=f"<script>var data = [{escaped}]</script>")) == "2024-03-05T10:20"
    assert day(page(behind="<script>var createTime = '2024-03-05 10:20';</script>")) == "2024-03-05T10:20"
    assert day(page(behind='<script>var ct = "1581517074";</script>')) == "2020-02-12T22:17:54"


def test_structured_data_of_the_article_comes_before_that_of_others() -> None:
    other = '{"@type":"NewsArticle","headline":"别的事","datePublished":"2020-01-02"}'
    own = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-03-05"}}'
    assert day(page(head=f'<script type="application/ld+json">[{other},{own}]</script>')) == "2024-03-05"
    assert day(page(head=f'<script type="application/ld+json">[{other}]</script>')) is None


def test_the_only_sure_label_far_behind_the_text_counts() -> None:
    menu = ["新闻中心", "政务公开", "办事服务", "互动交流"] * 20
    assert day(text([], [*menu, "发布日期：2024-03-05"])) == "2024-03-05"
    assert day(text([], [*menu, "发布日期：2024-03-05", "发布日期：2024-03-07"])) is None
    assert day(text([], [*menu, "日期：2024-03-05"])) is None
    assert day(text([], [*menu, *["发布日期：2024-03-05", "北坡山塘开闸"] * 3])) is None
    assert day(text([], [*menu, "Produced By 某某内容管理系统 publishdate:2024/03/05 10:20:30"])) is None
    assert day(text([], ["Powered by 某某 publishdate:2024/03/05 10:20:30"])) is None
    assert day(text([], [*menu, "水文大数据平台发布2024-03-05 10:20:30"])) is None


def test_the_label_of_a_cell_is_found_above_the_lines_looked_at() -> None:
    table = ["生成日期：", "2023-04-03", "发文机构：", "青石县教育局", "发文字号：", "青教发〔2023〕26号"]
    lines = ["青石县教育局通知", *table, TITLE, *TEXT, "发布日期：2023-04-07 来源：县教育局"]
    assert day(parse_text("\n".join(lines))) == "2023-04-07"


def test_a_large_day_above_an_english_month() -> None:
    assert day(page("<div>05</div><div>May 2024</div>")) == "2024-05-05"


BEHIND_TEXT = [
    ("来源：本站 2024-03-05", "2024-03-05", "a source that says nothing"),
    ("责任编辑：江小帆 2024-03-05", "2024-03-05", "an editor"),
    ("阅读：33 2024-03-05", "2024-03-05", "a counter"),
    ("北坡山塘今日开闸 2024-03-05", None, "an entry of a list"),
    ("会议室：三楼 2024-03-05", None, "a label of something else"),
]


@pytest.mark.parametrize(("line", "day", "why"), BEHIND_TEXT, ids=[row[0] for row in BEHIND_TEXT])
def test_a_date_behind_the_text_beside_a_label_of_the_page(line: str, day: str | None, why: str) -> None:
    text = "\n".join([TITLE, *TEXT, line])
    published = parse_text(text).published
    assert (published.isoformat() if published else None) == day, why


def test_a_date_in_the_line_of_the_headline() -> None:
    for rest in (" 2024-03-05", "2024-03-05 10:20", " 2024-03-05 来源：青石日报"):
        article = parse_text("\n".join(["青石县水务局关于修缮三十二口山塘的通知" + rest, *TEXT]))
        assert article.title == "青石县水务局关于修缮三十二口山塘的通知"
        assert (day(article) or "")[:10] == "2024-03-05"


ENTRIES = [
    "关于做好春季造林工作的通知 2024-01-02",
    "全县农业工作会议召开 2024-01-03",
    "青石县教育工作会议召开 2024-01-04",
]
APART = ["关于做好春季造林工作的通知", "2024-01-02", "全县农业工作会议召开", "2024-01-03"]
COMMENTS = ["评论", "王建国 2024-04-01 10:20", "说得好", "李小明 2024-04-02 11:20", "支持"]


def flat(lines: list[str]) -> Article:
    """Return the article of a page whose lines all stand in one box."""
    inside = "".join(f"<h1>{line}</h1>" if line == TITLE else f"<p>{line}</p>" for line in lines)
    return parse(f'<html><meta charset="utf-8"><body><div>{inside}</div></body></html>')


@pytest.mark.parametrize(
    ("above", "below", "behind", "expected"),
    [
        (["首页", "最新消息", *ENTRIES, "当前位置：首页 > 要闻"], [], [], None),
        (["首页", *APART], [], [], None),
        (["首页", *ENTRIES], ["2024-03-05"], [], "2024-03-05"),
        ([], [], ENTRIES, None),
        ([], [], APART, None),
        ([], [], COMMENTS, None),
        ([], ["2024-03-05 10:20"], COMMENTS, "2024-03-05T10:20"),
        (["2024-03-05"], [], [], "2024-03-05"),
    ],
)
def test_days_of_entries_and_comments_are_not_the_pages(
    above: list[str], below: list[str], behind: list[str], expected: str | None
) -> None:
    assert day(flat([*above, TITLE, *below, *TEXT, *behind])) == expected


def test_days_of_entries_above_a_rendered_text() -> None:
    same = ["北坡山塘开闸", "2024-01-02", "南岭桥梁通车", "2024-01-02", "东河清淤", "2024-01-02"]
    assert day(parse_text("\n".join(["首页", "最新消息", *same, "当前位置：要闻", TITLE, *TEXT]))) is None
    assert day(parse_text("\n".join(["首页", "最新消息", *ENTRIES, "当前位置：首页 > 要闻", TITLE, *TEXT]))) is None


def test_a_day_among_the_first_lines_stands_above_more_text() -> None:
    assert day(flat([TITLE, TEXT[0], "2024/03/05 10:20", *TEXT[1:]])) == "2024-03-05T10:20"
    assert day(flat([TITLE, *TEXT, "发布时间：2024/03/05"])) == "2024-03-05"


@pytest.mark.parametrize("read", [flat, lambda lines: parse_text("\n".join(lines))])
@pytest.mark.parametrize("clock", ["2024年5月5日 星期日", "2024-05-05（周日）"])
def test_a_day_of_the_week_above_the_menu_is_the_clock_of_the_site(
    read: Callable[[list[str]], Article], clock: str
) -> None:
    assert day(read([clock, "首页", "新闻", TITLE, *TEXT])) is None
    assert day(read([clock, "首页", "新闻", TITLE, *TEXT, "来源：青石日报 2024-03-05"])) == "2024-03-05"
    assert day(read(["首页", "新闻", clock, TITLE, *TEXT])) == "2024-05-05"


@pytest.mark.parametrize("place", ["【地点】青石县文化馆", "[主讲人]王建国"])
def test_an_event_may_label_its_time_and_place_in_brackets(place: str) -> None:
    assert day(text(["【时间】2024年4月1日14:00", place])) is None
    assert day(text(["发布时间：2024-03-05", "【时间】2024年4月1日14:00", place])) == "2024-03-05"


@pytest.mark.parametrize("label", ["供稿时间", "投稿日期"])
def test_a_text_handed_in_is_dated(label: str) -> None:
    assert day(text([f"{label}：2024-03-05"])) == "2024-03-05"


def test_the_day_of_a_dateline_dates_a_page_that_says_nothing_else() -> None:
    first = "<p>【某紀元2024年3月5日訊】（某紀元記者李小民台灣屏東報導）青石縣近日啟動工程。</p>"
    assert day(page(first=first)) == "2024-03-05"
    assert day(page("<p>更新時間：2024-03-06 13:33</p>", first=first)) == "2024-03-05"
    assert day(page("<p>2024-03-06</p>", first=first)) == "2024-03-06"
    assert day(page(first=first.replace("2024年", ""))) is None


def test_microdata_behind_the_text_dates_a_page_that_says_nothing_else() -> None:
    stamp = '<span><abbr class="published" itemprop="datePublished" title="2024-03-05T23:43:00+08:00">星期二, 3月 05, 2024</abbr></span>'
    assert day(page(behind=stamp)) == "2024-03-05T23:43:00"
    assert day(page(behind=stamp.replace("datePublished", "dateCreated").replace("published", "x"))) is None


@pytest.mark.parametrize("label", ["資料更新時間", "資料最後更新日期", "內容最後更新日期"])
def test_labels_of_changes_are_known_with_what_is_changed(label: str) -> None:
    text = "縣府今年整修三座石橋，換下鬆動的石板八十多塊，補上缺口的欄杆十二處，工錢由縣裡負擔。"
    article = parse_text(f"縣府整修三座石橋\n發布日期：112-09-01\n{text}\n{label}：112-09-05 11:30")
    assert str(article.published) == "2023-09-01"
    assert str(article.updated).startswith("2023-09-05")
    assert article.text == text


@pytest.mark.parametrize("count", [1, 2])
def test_the_day_below_the_lead_of_a_short_text(count: int) -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT[:count])
    lead = "<p>十二座石桥，一份清单。</p><p>By Ann Lee2024/03/05</p>"
    article = parse(f"<title>{TITLE}</title><body><main><h1>{TITLE}</h1><div>{lead}{text}</div></main>")
    assert str(article.published) == "2024-03-05"


def test_day_and_time_alone_behind_the_tags_date_a_page_that_says_nothing_else() -> None:
    stamp = "2024年3月13日, 10:55"
    tags = "<p>主题</p><p>石桥</p><p>乡村手艺</p>"
    assert day(page(behind=f"{tags}<p>{stamp}</p>")) == "2024-03-13T10:55"
    assert day(page(behind=f"{tags}<p>{stamp}</p><p>2024年3月12日, 09:20</p>")) is None
    assert day(page(behind=f"<h3>网友评论</h3>{tags}<p>{stamp}</p>")) is None
