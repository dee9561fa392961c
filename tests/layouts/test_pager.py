"""The next page of an article in several pages: found by its address, never the next article."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews import parse
from policynews.fields.next_page import find_next_page
from policynews.page.page import Page, load
from policynews.page.walk import walk

OWN = "http://www.linjiang.gov.cn/zwgk/202203/t20220318_123456.html"


def links(*pairs: tuple[str, str]) -> str:
    return "<body><p>正文。</p>" + " ".join(f"<a href='{href}'>{text}</a>" for href, text in pairs) + "</body>"


@pytest.mark.parametrize(
    ("url", "markup", "expected", "why"),
    [
        (OWN, links(("t20220318_123456_1.html", "下一页")), "t20220318_123456_1.html", "TRS counts from 0"),
        (OWN, links(("./t20220318_123456_2.html", "下一页>>")), "t20220318_123456_2.html", "others count from 1"),
        (
            "http://www.linjiang.gov.cn/zwgk/202203/t20220318_123456_1.html",
            links(("t20220318_123456.html", "上一页"), ("t20220318_123456_2.html", "下一页")),
            "t20220318_123456_2.html",
            "from the second page to the third",
        ),
        (
            "http://yl.people.com.cn/n1/2019/0615/c1013-31160000.html",
            links(("/n1/2019/0615/c1013-31160000-2.html", "【2】"), ("/n1/2019/0615/c1013-31160000-3.html", "【3】")),
            "/n1/2019/0615/c1013-31160000-2.html",
            "numbers in brackets, hyphen in the file name",
        ),
        (
            "http://yl.people.com.cn/n1/2019/0615/c1013-31160000-2.html",
            links(
                ("/n1/2019/0615/c1013-31160000.html", "1"),
                ("/n1/2019/0615/c1013-31160000-2.html", "2"),
                ("/n1/2019/0615/c1013-31160000-3.html", "3"),
            ),
            "/n1/2019/0615/c1013-31160000-3.html",
            "numbers only, from the second page",
        ),
        (
            "http://www.example.com/index.php?m=content&a=show&catid=9&id=77",
            links(("/index.php?m=content&a=show&catid=9&id=77&page=2", "下一页")),
            "/index.php?m=content&a=show&catid=9&id=77&page=2",
            "page number among the parameters",
        ),
        (
            "http://www.example.com/index.php?id=77&page=2",
            links(("/index.php?page=1&id=77", "上一页"), ("/index.php?page=3&id=77", "下一页")),
            "/index.php?page=3&id=77",
            "order of parameters means nothing",
        ),
        (
            "https://www.example.com/archives/101",
            links(("https://www.example.com/archives/101/2/", "2")),
            "https://www.example.com/archives/101/2/",
            "page number as a directory",
        ),
        (OWN, links(("t20220318_123456_1.html", "后一页")), "t20220318_123456_1.html", "another word"),
        (OWN, links(("t20220318_123456_1.html", "点击进入下一页")), "t20220318_123456_1.html", "words around it"),
        (OWN, links(("t20220318_123456_1.html", "继续阅读下一页 >>")), "t20220318_123456_1.html", "words around it"),
        (OWN, links(("t20220318_123456_1.html", "下一页：三、保障措施的具体内容和分工")), "t20220318_123456_1.html", "a headline"),
        (
            OWN,
            "<body><p>正文。</p><a href='t20220318_123456_1.html' title='下一页'>»</a></body>",
            "t20220318_123456_1.html",
            "an arrow with a title",
        ),
        (
            "http://www.example.com/zt/report.html",
            links(("report_2.html", "下一页")),
            "report_2.html",
            "a name without figures, where the link says what it is",
        ),
        (
            "http://www.example.com/zt/report_2.html",
            links(("report.html", "上一页"), ("report.html", "1"), ("report_3.html", "下一页")),
            "report_3.html",
            "from the second of those to the third",
        ),
        (
            "http://www.xinhuanet.com/politics/2012-03/05/c_111602.htm",
            links(("c_111602_2.htm", "下一頁"), ("c_111602_3.htm", "尾页")),
            "c_111602_2.htm",
            "traditional character",
        ),
        (
            "https://www.example.com/a/20200101/77.html",
            links(("77_2.html", "余下全文")),
            "77_2.html",
            "the rest of the text",
        ),
        (
            OWN,
            "<head><link rel='next' href='t20220318_123456_1.html'></head><body>正文</body>",
            "t20220318_123456_1.html",
            "declared in the head",
        ),
        (OWN, "<body><a href='t20220318_123456_1.html'><span>下一页</span></a></body>", "t20220318_123456_1.html", "a label in a span"),
        (OWN, "<body><script>createPageHTML(5, 0, 't20220318_123456', 'html');</script></body>", "t20220318_123456_1.html", "a script"),
        (
            "http://www.linjiang.gov.cn/zwgk/202203/t20220318_123456_3.html",
            '<body><script>createPageHTML(5,3,"t20220318_123456","html")</script></body>',
            "t20220318_123456_4.html",
            "a script on the fourth page",
        ),
    ],
)  # fmt: skip
def test_next_page(url: str, markup: str, expected: str, why: str) -> None:
    page = load(markup, url=url)
    assert find_next_page(page) == page.absolute(expected), why
    assert find_next_page(page, walk(page.root).blocks) == page.absolute(expected), why


@pytest.mark.parametrize(
    ("url", "markup", "why"),
    [
        (OWN, links(("t20220318_123457.html", "下一篇")), "the next article"),
        (OWN, links(("t20220318_123457.html", "下一页")), "the next article, called a page"),
        (OWN, links(("t20220320_123500.html", "下一条：关于春耕的通知")), "the next article by title"),
        (OWN, links(("/zwgk/index_2.html", "下一页")), "the next page of a list"),
        (OWN, links(("http://mirror.example/zwgk/202203/t20220318_123456_1.html", "下一页")), "another host"),
        (OWN, links(("t20220318_123456.html", "1")), "the page itself"),
        ("http://www.example.com/zt/report.html", links(("report_2.html", "2")), "perhaps an article of its own"),
        (OWN, links(("t20220319_7.html", "下一页：关于春耕的通知")), "the next article, with its headline"),
        (OWN, links(("javascript:next()", "下一页"), ("#p2", "2")), "no address"),
        (OWN, links(("t20220318_123456_1.html", "请看下一页的统计表格说明")), "a sentence"),
        (OWN, links(("t20220318_123456_1.html", "图2")), "a label that is no page"),
        (OWN, links(("t20220318_123456_4.html", "5"), ("t20220318_123456_7.html", "8")), "later pages, not the next"),
        (
            "http://www.linjiang.gov.cn/zwgk/202203/t20220318_123456_4.html",
            links(("t20220318_123456_3.html", "上一页"), ("t20220318_123456.html", "1")),
            "the last page",
        ),
        (OWN, "<body><script>createPageHTML(1, 0, 't20220318_123456', 'html');</script></body>", "a script with one page"),
        (OWN, "<body><script>createPageHTML(9, 0, 'index', 'html');</script></body>", "the script of a list"),
        ("http://www.linjiang.gov.cn/zwgk/", "<body><script>createPageHTML(9,0,'index','html')</script></body>", "a list"),
        ("http://www.example.com/content_12.htm", links(("content_13.htm", "下一页")), "short ids are articles"),
        ("http://[broken", links(("a_2.html", "下一页")), "an address that is none"),
        (OWN, links(("http://[broken_2", "下一页")), "a link that is none"),
        (None, links(("77_2.html", "下一页")), "no address and nothing to agree with"),
    ],
)  # fmt: skip
def test_no_next_page(url: str | None, markup: str, why: str) -> None:
    assert find_next_page(load(markup, url=url)) is None, why


def test_without_an_address_two_links_must_agree() -> None:
    markup = links(("c1013-31160000-2.html", "2"), ("c1013-31160000-3.html", "3"), ("c1013-31160000-2.html", "下一页"))
    assert find_next_page(load(markup)) == "c1013-31160000-2.html"
    script = "<body><script>createPageHTML(3, 0, 't20220318_123456', 'html');</script></body>"
    assert find_next_page(load(script)) == "t20220318_123456_1.html"


def test_the_declared_address_stands_in_for_a_missing_one() -> None:
    markup = f"<head><meta property='og:url' content='{OWN}'></head>" + links((OWN[:-5] + "_1.html", "下一页"))
    assert find_next_page(load(markup)) == OWN[:-5] + "_1.html"


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["下一页", "2", "【2】"]))
def test_any_address_is_survived(own: str, other: str, label: str) -> None:
    root = load("<body><a>x</a></body>", url=own)
    anchor = next(root.root.iter("a"))
    try:
        anchor.set("href", other)
        anchor.text = label
    except ValueError:  # what no XML tree can hold
        return
    found = find_next_page(root)
    assert found is None or isinstance(found, str)


def test_a_page_of_links_takes_linear_time() -> None:
    def page(count: int) -> Page:
        return load(links(*((f"t20220318_123456_{i}.html", str(i)) for i in range(1, count))), url=OWN)

    assert find_next_page(page(5000)) is not None
    assert_linear(find_next_page, page, 600)


TEXT = "为做好河道巡查工作，现将有关事项通知如下，请各单位认真组织实施，重要情况及时报告，遇到问题随时联系。"


@pytest.mark.parametrize(
    ("pager", "noticed", "why"),
    [
        ("<a href='javascript:turn(2)'>下一页</a>", True, "a script turns the page"),
        ("<a href='#'>后一页</a>", True, "so it does here"),
        ("<b>1</b> <a href='report-b.html'>2</a>", True, "a name like the page's own"),
        ("<a href='other.html'>下一页：另一篇文章的标题</a>", False, "the next article"),
        ("<a href='report_2.html'>下一页</a>", False, "found"),
        ("<a href='javascript:share()'>分享</a>", False, "no pager"),
    ],
)
def test_a_pager_that_leads_nowhere_is_noticed(pager: str, noticed: bool, why: str) -> None:
    page = f"<h1>青河市河道巡查报告</h1><p>2024-05-06</p><div class='con'><p>{TEXT}</p><p>其一，{TEXT}</p></div><div>{pager}</div>"
    article = parse(page, url="http://www.example.com/zt/report.html")
    assert ("maybe-continued" in {notice.code for notice in article.notices}) is noticed, why


def test_next_in_head_and_script() -> None:
    body = f"<h1>青河市河道巡查报告</h1><p>2024-05-06</p><div class='con'><p>{TEXT}</p><p>其一，{TEXT}</p></div>"
    head = "<head><link rel='next' href='735_2.shtml'></head>"
    assert (
        parse(head + body, url="http://www.example.com/xw/735.shtml").next_page
        == "http://www.example.com/xw/735_2.shtml"
    )
    assert parse(head + body, url="http://www.example.com/xw/900.shtml").next_page is None, "the next article"
    script = "<script>createPageHTML(3, 0, 't20220318_123456', 'html');</script>"
    assert parse(body + script, url=OWN).next_page == OWN[:-5] + "_1.html"
