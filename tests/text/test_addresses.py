"""Hosts of addresses, and addresses that are not handed on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import policynews
from policynews.text.addresses import base_of, host_of, safe_address


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.jiangzhou.gov.cn/a.html", "www.jiangzhou.gov.cn"),
        ("WWW.Jiangzhou.gov.cn./a", "www.jiangzhou.gov.cn"),
        ("/a.html", None),
        ("http://[bad", None),
        ("", None),
        (None, None),
    ],
)
def test_host_of(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        (" https://a.cn/b ", "https://a.cn/b"),
        ("/files/a.pdf", "/files/a.pdf"),
        ("a.pdf?x=1:2", "a.pdf?x=1:2"),
        ("mailto:office@a.cn", "mailto:office@a.cn"),
        ("javascript:void(0)", None),
        ("java\nscript:alert(1)", None),
        ("\x01JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("vbscript:x", None),
        ("  ", None),
        ("/a\x1b[31m.pdf", "/a%1B[31m.pdf"),
        ("/a\x0b\x9b\x7f.pdf", "/a%0B%C2%9B%7F.pdf"),
        ("/附件.pdf", "/附件.pdf"),
    ],
)
def test_safe_address(address: str, safe: str | None) -> None:
    assert safe_address(address) == safe


PAGE = """<html><head><title>江州市召开防汛工作会议</title><link rel="canonical" href="javascript:x"></head><body>
<h1>江州市召开防汛工作会议</h1><div>2024年5月27日 来源：江州日报</div><div class="content">
<p>全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全，做好应急准备。</p>
<p><img src="{address}"></p><p>附件：<a href="{address}">会议名单.pdf</a></p></div></body></html>"""


@pytest.mark.parametrize("address", ["javascript:a.pdf", "java&#10;script:a.pdf", "data:a.pdf", "file:///a.pdf"])
def test_no_such_address_is_in_an_article(address: str) -> None:
    article = policynews.parse(PAGE.format(address=address))
    told = article.to_json() + article.to_markdown()
    assert "a.pdf" not in told
    assert article.canonical_url is None


@given(st.text(alphabet="htps:/[]@.gov?#&%江", max_size=24))
def test_whatever_the_address_the_article_is_read(url: str) -> None:
    page = PAGE.format(address="a.png")
    assert policynews.parse(page, url=url).title == "江州市召开防汛工作会议"


def test_a_malformed_address_ends_no_stream() -> None:
    page = PAGE.format(address="a.png")
    articles = list(policynews.parse_many([(page, "http://[bad"), (page, "https://a.cn/")]))
    assert [isinstance(one, policynews.Article) for one in articles] == [True, True]


@pytest.mark.parametrize(
    ("url", "declared", "base"),
    [
        ("https://a.cn/b/c.html", "", "https://a.cn/b/c.html"),
        ("https://a.cn/b/c.html", "/d/", "https://a.cn/d/"),
        (None, "https://a.cn/", "https://a.cn/"),
        ("https://a.cn/b/c.html", "file:///etc/", "https://a.cn/b/c.html"),
        (None, "FI\nLE:///etc/", ""),
        ("https://a.cn/b/", "http://[bad", "https://a.cn/b/"),
        ("https://a.cn/\x1b[31m/c.html", "", "https://a.cn/%1B[31m/c.html"),
        ("https://a.cn/b\n/\x9bc.html", "d/", "https://a.cn/b/d/"),
    ],
)
def test_base_of(url: str | None, declared: str, base: str) -> None:
    assert base_of(url, declared) == base


def test_a_page_cannot_lead_its_addresses_to_files_of_the_reader() -> None:
    page = PAGE.format(address="a.pdf").replace("<title>", '<base href="file:///etc/"><title>')
    article = policynews.parse(page, url="https://a.cn/b/")
    assert [figure.url for figure in article.figures] == ["https://a.cn/b/a.pdf"]
    assert [file.url for file in article.attachments] == ["https://a.cn/b/a.pdf"]


def test_no_command_to_a_terminal_comes_from_the_address_of_the_page() -> None:
    page = PAGE.format(address="a.pdf").replace("防汛责任", '<a href="#a">防汛责任</a>')
    article = policynews.parse(page, url="https://a.cn/\x1b]0;x\x07/1.html")
    assert "https://a.cn/%1B]0;x%07/1.html#a" in article.to_markdown()
    assert article.attachments[0].url == "https://a.cn/%1B]0;x%07/a.pdf"
