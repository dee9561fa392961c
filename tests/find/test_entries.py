"""List pages: real structures, invented text. Which units are entries, which day is theirs, where the list goes on."""

from __future__ import annotations

import pytest

import policynews
from policynews import ListPage, NotAListError, parse_list

URL = "https://www.jiangzhou.gov.cn/zwgk/index.html"
TITLES = [
    "江州市召开全市防汛工作会议",
    "市人民政府关于印发养老服务规划的通知",
    "江州港集装箱吞吐量创新高",
    "市教育局公布义务教育招生范围",
    "全市重点项目现场推进会举行",
]
DAYS = ["2024-05-27", "2024-05-26", "2024-05-24", "2024-05-21", "2024-05-20"]


def page(entries: str, *, above: str = "", below: str = "", title: str = "工作动态_江州市人民政府") -> str:
    return f"""<html><head><title>{title}</title></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xw/">新闻中心频道</a></li><li><a href="/zw/">政务公开专栏</a></li></ul></div>
{above}{entries}{below}
<div class="footer"><a href="/about.html">关于我们的网站</a><a href="/law.html">法律声明与隐私</a><a href="/map.html">网站地图与导航</a></div>
</body></html>"""


def joined(row: str) -> str:
    return "".join(
        row.format(title=title, day=day, number=number, year=day[:4], month=day[5:7], date=day[8:])
        for number, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )


SHAPES = {
    "li with a span": "<ul class='list'>"
    + joined("<li><a href='t{number}.html'>{title}</a><span>{day}</span></li>")
    + "</ul>",
    "span in brackets, first": "<ul>"
    + joined("<li><span>[{day}]</span><a href='t{number}.html'>{title}</a></li>")
    + "</ul>",
    "day inside the link": "<ul>"
    + joined("<li><a href='t{number}.html'><i>{day}</i><b>{title}</b></a></li>")
    + "</ul>",
    "table": "<table>"
    + joined("<tr><td>{number}</td><td><a href='t{number}.html'>{title}</a></td><td>{day}</td></tr>")
    + "</table>",
    "definition list": "<dl>"
    + joined("<dd><a href='t{number}.html'>{title}</a><em>发布时间：{day}</em></dd>")
    + "</dl>",
    "cards": "<div>"
    + joined(
        "<div class='card'><a href='t{number}.html'><img src='a.jpg'></a><h3><a href='t{number}.html'>{title}</a></h3>"
        "<p>会议指出，各级各部门要在6月1日前完成检查，压实责任，确保安全，做好各项准备工作，并于年底前报送总结。</p><span>{day}</span></div>"
    )
    + "</div>",
    "calendar leaf": "<ul>"
    + joined("<li><div class='d'><b>{date}</b><i>{year}-{month}</i></div><a href='t{number}.html'>{title}</a></li>")
    + "</ul>",
    "columns in brackets": "<ul>"
    + joined("<li>[<a href='/c/'>要闻</a>] <a href='t{number}.html'>{title}</a> {day}</li>")
    + "</ul>",
    "title attribute": "<ul>"
    + "".join(
        f"<li><a href='t{number}.html' title='{title}'>{title[:9]}…</a><span>{day}</span></li>"
        for number, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    + "</ul>",
    "records in a script": "<div id='list'><script type='text/xml'><datastore><recordset>"
    + joined("<record><![CDATA[<li><a href='t{number}.html'>{title}</a><span>{day}</span></li>]]></record>")
    + "</recordset></datastore></script></div>",
}


@pytest.mark.parametrize("entries", SHAPES.values(), ids=SHAPES)
def test_titles_addresses_and_days_are_read(entries: str) -> None:
    found = parse_list(page(entries), url=URL)
    assert [entry.title for entry in found.entries] == TITLES
    assert [entry.url for entry in found.entries] == [f"https://www.jiangzhou.gov.cn/zwgk/t{n}.html" for n in range(5)]
    assert [str(entry.published and entry.published.isoformat()) for entry in found.entries] == DAYS
    assert found.title == "工作动态"


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("05-27", "--05-27"),
        ("2024年5月27日", "2024-05-27"),
        ("2024.05.27", "2024-05-27"),
        ("2024/5/27 10:20", "2024-05-27T10:20"),
    ],
)
def test_a_day_is_read_as_it_is_printed(printed: str, published: str) -> None:
    rows = "".join(f"<li><a href='{n}.html'>{title}</a><span>{printed}</span></li>" for n, title in enumerate(TITLES))
    first = parse_list(page(f"<ul>{rows}</ul>")).entries[0]
    assert (first.published and first.published.isoformat(), first.date_text) == (published, printed)


def test_a_column_in_brackets_is_none_of_the_title() -> None:
    rows = "".join(f"<li><a href='{n}.html'>【政策解读】{title}</a></li>" for n, title in enumerate(TITLES))
    entries = parse_list(page(f"<ul>{rows}</ul>")).entries
    assert {entry.column for entry in entries} == {"政策解读"}
    assert [entry.title for entry in entries] == TITLES


def test_rankings_and_menus_beside_the_list_are_none() -> None:
    ranking = (
        "<div class='ranking'><ul>" + joined("<li><a href='h{number}.html'>热门：{title}</a></li>") * 3 + "</ul></div>"
    )
    found = parse_list(page(SHAPES["li with a span"], above=ranking))
    assert [entry.title for entry in found.entries] == TITLES


@pytest.mark.parametrize(
    ("pager", "next_page"),
    [
        ("<a href='index_1.html'>下一页</a>", "https://www.jiangzhou.gov.cn/zwgk/index_1.html"),
        ("<a href='?page=2'>下页 &gt;</a>", "https://www.jiangzhou.gov.cn/zwgk/index.html?page=2"),
        ("<a href='p2'>Next</a>", "https://www.jiangzhou.gov.cn/zwgk/p2"),
        ('<script>createPageHTML(20, 0, "index", "html");</script>', "https://www.jiangzhou.gov.cn/zwgk/index_1.html"),
        ('<script>createPageHTML(20, 19, "index", "html");</script>', None),
        (
            "<script>createPageHTML('page-div', 5, 2, 'list', 'shtml', 88);</script>",
            "https://www.jiangzhou.gov.cn/zwgk/list_3.shtml",
        ),
        ("<script>createPageHTML('page-div', 5, 5, 'list', 'shtml', 88);</script>", None),
        ("<script>createPage(3, 1, 'index', 'htm')</script>", "https://www.jiangzhou.gov.cn/zwgk/index_2.htm"),
        ("<a href='p2.html'><img src='n.gif' alt='下一页'></a>", "https://www.jiangzhou.gov.cn/zwgk/p2.html"),
        ("<a href='#'>下一页</a>", None),
        ("<a href='javascript:go(2)'>下一页</a>", None),
        ("", None),
    ],
)
def test_where_the_list_goes_on(pager: str, next_page: str | None) -> None:
    assert parse_list(page(SHAPES["table"], below=pager), url=URL).next_page == next_page


def rows(template: str, **more: str) -> str:
    return "".join(
        template.format(title=title, day=day, n=n, **more)
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )


def days(found: ListPage) -> list[str]:
    return [entry.published.isoformat() if entry.published else "" for entry in found.entries]


@pytest.mark.parametrize(
    "short", ["<li><a href='s.html'>征地公告</a><span>2024-05-19</span></li>", "<li><a href='s.html'>任免</a></li>"]
)
def test_a_short_title_is_an_entry_where_it_has_a_day_like_the_others(short: str) -> None:
    found = parse_list(page(f"<ul>{rows(LI)}{short}</ul>"))
    assert [entry.title for entry in found.entries] == [*TITLES, *(["征地公告"] if "span" in short else [])]


LI = "<li><a href='t{n}.html'>{title}</a><span>{day}</span></li>"


@pytest.mark.parametrize(
    "button", ["查看详情", "[详细]", "下载Word文档", "点击查看全文", "阅读原文&gt;&gt;", "在线浏览"]
)
def test_a_button_beside_the_title_is_no_entry(button: str) -> None:
    found = parse_list(
        page(f"<div>{rows('<p><a href=t{n}.html>{title}</a> <a href=f{n}.html>' + button + '</a> {day}</p>')}</div>")
    )
    assert ([entry.title for entry in found.entries], days(found)) == (TITLES, DAYS)


@pytest.mark.parametrize(
    "template",
    [
        "<h4><a href='t{n}.html'>{title}</a></h4><p>会议强调，要压实责任。</p><p class='d'>{day}</p>",
        "<p class='d'>{day}</p><h4><a href='t{n}.html'>{title}</a></h4>",
        "<a href='t{n}.html'>{title}</a> {day}<br>",
    ],
)
def test_a_day_among_the_siblings_of_its_title(template: str) -> None:
    assert days(parse_list(page(f"<div class='box'>{rows(template)}</div>"))) == DAYS


@pytest.mark.parametrize(
    "beside",
    [
        "<span>成文日期：2023-01-05</span><span>发布日期：{day}</span>",
        "<span>实施日期：2025-01-01</span> <i>发布时间</i> <b>{day}</b>",
        "<em>{day}</em><small>有效期至2026-12-31</small>",
        "<small>自2022年1月1日起施行</small><span>[{day}]</span>",
    ],
)
def test_the_day_is_that_of_publication(beside: str) -> None:
    found = parse_list(page(f"<ul>{rows('<li><a href=t{n}.html>{title}</a>' + beside + '</li>')}</ul>"))
    assert (days(found), [entry.date_text for entry in found.entries]) == (DAYS, DAYS)


def test_the_head_of_a_table_names_the_day_and_the_source() -> None:
    head = "<tr><td>名称</td><td>生效时间</td><td>发布单位</td><td>公布时间</td></tr>"
    body = rows(
        "<tr><td><a href='t{n}.html'>{title}</a></td><td>2025-01-01</td><td>江州市民政局</td><td>{day}</td></tr>"
    )
    found = parse_list(page(f"<table>{head}{body}</table>"))
    assert days(found) == DAYS
    assert {entry.source for entry in found.entries} == {"江州市民政局"}


def test_a_row_that_spans_a_table_names_no_columns() -> None:
    body = rows("<tr><td>{n}</td><td><a href='t{n}.html'>{title}</a></td><td>{day}</td></tr>")
    assert days(parse_list(page(f"<table><tr><td colspan='3'>文件目录</td></tr>{body}</table>"))) == DAYS


@pytest.mark.parametrize(
    ("beside", "source"),
    [
        ("<span>来源：江州晚报</span>", "江州晚报"),
        ("<i>稿源: 江州晚报 点击：12</i>", "江州晚报"),
        ("<span class='news-src'>江州市水务局</span>", "江州市水务局"),
        ("<span class='resource'>图片新闻</span>", None),
        ("<span>江州晚报</span>", None),
        ("<span class='source'>本站</span>", None),
    ],
)
def test_a_source_is_what_something_says_is_one(beside: str, source: str | None) -> None:
    found = parse_list(page(f"<ul>{rows('<li><a href=t{n}.html>{title}</a>' + beside + '<b>{day}</b></li>')}</ul>"))
    assert {entry.source for entry in found.entries} == {source}


def test_what_stands_inside_the_link_beside_the_title_is_none_of_it() -> None:
    template = "<a class='c' href='t{n}.html'><h3>{title}</h3><p>会议强调，要压实责任，抓紧整改。</p><i class='src'>江州发布</i><i>{day}</i></a>"
    found = parse_list(page(f"<div>{rows(template)}</div>"))
    assert ([entry.title for entry in found.entries], days(found)) == (TITLES, DAYS)


def test_marks_of_a_search_inside_a_title_make_no_blanks() -> None:
    found = parse_list(
        page(
            f"<ul>{rows('<li><a href=t{n}.html>关于<em>5G</em>基站（<em>第{n}批</em>） Phase {n}的公告</a> {day}</li>')}</ul>"
        )
    )
    assert [entry.title for entry in found.entries] == [f"关于5G基站（第{n}批） Phase {n}的公告" for n in range(5)]


def test_years_of_the_republic_are_read_on_hosts_of_taiwan_only() -> None:
    markup = page(f"<ul>{rows('<li><a href=t{n}.html>{title}</a><span>113/05/2{n}</span></li>')}</ul>")
    assert days(parse_list(markup, url="https://www.example.gov.tw/list")) == [f"2024-05-2{n}" for n in range(5)]
    assert days(parse_list(markup, url="https://www.example.gov.cn/list")) == [""] * 5


def test_a_front_page_gives_the_articles_of_all_its_boxes() -> None:
    boxes = "".join(
        f"<div class='b{box}'><ul>"
        + "".join(
            f"<li><a href='/c/2024/content_{box}{n}.html'>江州各地推进第{box}{n}批重点项目</a></li>" for n in range(6)
        )
        + "</ul></div>"
        for box in range(1, 8)
    )
    lead = "<h2><a href='/c/2024/content_999.html'>江州要闻头条今日发布</a></h2><p><a href='/zt/fx/'>防汛抗旱专题网页</a></p>"
    found = parse_list(page(lead + boxes))
    assert len(found.entries) == 43
    assert found.entries[0].title == "江州要闻头条今日发布"


def test_an_article_is_no_list() -> None:
    prose = "<p>全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全，做好应急准备工作。</p>" * 12
    article = f"<h1>{TITLES[0]}</h1><div>2024-05-27 来源：江州日报</div><div class='content'>{prose}</div>"
    with pytest.raises(NotAListError, match="article"):
        parse_list(page(SHAPES["li with a span"], above=article))


@pytest.mark.parametrize("markup", ["<p>你好</p>", "<a href='a.html'>江州市召开防汛工作会议</a>", "<div></div>"])
def test_a_page_that_lists_nothing_is_none(markup: str) -> None:
    with pytest.raises(NotAListError):
        parse_list(page(markup))


def test_what_is_no_page_is_an_input_error() -> None:
    with pytest.raises(policynews.InputError):
        parse_list(b"")
