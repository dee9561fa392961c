"""List pages: real structures, invented text. Which units are entries, which day is theirs, where the list goes on."""

from __future__ import annotations

import pytest

import policynews
from policynews import NotAListError, parse_list

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
        ("<a href='#'>下一页</a>", None),
        ("<a href='javascript:go(2)'>下一页</a>", None),
        ("", None),
    ],
)
def test_where_the_list_goes_on(pager: str, next_page: str | None) -> None:
    assert parse_list(page(SHAPES["table"], below=pager), url=URL).next_page == next_page


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
