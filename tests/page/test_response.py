"""Responses of HTTP clients and browsers: the page, its address, its charset, its status and its time."""

from __future__ import annotations

import io
import pickle
from datetime import datetime, timezone
from pathlib import Path

import httpx
import pytest
import requests
import scrapy.http
import web_poet

from policynews import (
    Article,
    BinaryInputError,
    Failure,
    InputError,
    NoArticleError,
    NotAListError,
    parse,
    parse_list,
    parse_many,
    parse_text,
)
from policynews.page.page import PageInput

URL = "https://www.jiangzhou.gov.cn/xw/202405/t20240527_1.html"
PROSE = "<p>全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全，做好应急准备工作。</p>" * 6
PAGE = f"<html><head><title>江州市召开防汛工作会议</title></head><body><h1>江州市召开防汛工作会议</h1><div>2小时前 来源：江州日报</div><div class='content'>{PROSE}<p>会议印发了<a href='fj.html'>防汛责任分工表</a>，明确了各部门的任务和时限。</p></div></body></html>"
GBK = PAGE.encode("gb18030")
HEADERS = {"Content-Type": "text/html; charset=gbk", "Date": "Mon, 27 May 2024 08:30:00 GMT"}


class Played:
    """What Playwright returns for a navigation: lower-case headers, and the page from a method."""

    def __init__(self, content: bytes = GBK, status: int = 200, **headers: str) -> None:
        self.url, self.status = URL, status
        self.headers = {"content-type": "text/html; charset=gbk", "date": HEADERS["Date"], **headers}
        self._content = content

    def body(self) -> bytes:
        return self._content


class PlayedPage:
    """A page of a browser: rendered markup from a method."""

    url = URL

    def content(self) -> str:
        return PAGE


class PlayedLater:
    """What the asynchronous interface returns."""

    url, status, headers = URL, 200, dict[str, str]()

    async def body(self) -> bytes:
        return GBK


def httpx_response(content: bytes = GBK, status: int = 200, media: str = "text/html; charset=gbk") -> httpx.Response:
    request = httpx.Request("GET", URL)
    return httpx.Response(status, content=content, headers={**HEADERS, "Content-Type": media}, request=request)


def requests_response(content: bytes = GBK) -> requests.Response:
    response = requests.Response()
    response.status_code, response.url, response.raw = 200, URL, io.BytesIO(content)
    response.headers.update(HEADERS)
    response.encoding = requests.utils.get_encoding_from_headers(response.headers)
    return response


RESPONSES: dict[str, PageInput] = {
    "httpx": httpx_response(),
    "requests": requests_response(),
    "scrapy": scrapy.http.HtmlResponse(URL, body=GBK, headers=HEADERS),
    "web-poet": web_poet.HttpResponse(URL, GBK, status=200, headers=HEADERS),
    "playwright response": Played(),
}


@pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)
def test_a_response_tells_page_address_charset_and_time(response: PageInput) -> None:
    article = parse(response)
    assert (article.title, article.url) == ("江州市召开防汛工作会议", URL)
    assert article.links[0].url == "https://www.jiangzhou.gov.cn/xw/202405/fj.html"
    # Two hours before 16:30 in Beijing.
    assert article.published is not None
    assert article.published.isoformat().startswith("2024-05-27T14")


def test_a_failure_among_many_responses_has_its_address() -> None:
    article, failure = parse_many([httpx_response(), httpx_response(status=404)])
    assert isinstance(article, Article)
    assert isinstance(failure, Failure)
    assert (failure.url, failure.error) == (URL, "NoArticleError")


def test_a_page_of_a_browser_is_read() -> None:
    assert (parse(PlayedPage()).title, parse(PlayedPage()).url) == ("江州市召开防汛工作会议", URL)


def test_what_the_caller_says_goes_before_the_response() -> None:
    fetched = datetime(2024, 6, 2, 4, 0, tzinfo=timezone.utc)
    article = parse(Played(), url="https://a.cn/1.html", encoding="gb18030", fetched_at=fetched)
    assert article.url == "https://a.cn/1.html"
    assert article.published is not None
    assert article.published.isoformat().startswith("2024-06-02T10")


def test_a_charset_that_only_the_header_states_is_used() -> None:
    # Rare characters, from which Big5 cannot be told.
    page = (
        "<html><body><ul>"
        + "".join(f"<li><a href='{n}.html'>鑑湖琴韻鶴鳴{n}</a>2024-05-0{n + 1}</li>" for n in range(3))
        + "</ul>"
    )
    found = parse_list(httpx_response(page.encode("big5"), media="text/html; charset=big5"))
    assert [entry.title for entry in found.entries] == [f"鑑湖琴韻鶴鳴{n}" for n in range(3)]
    assert found.entries[0].url == "https://www.jiangzhou.gov.cn/xw/202405/0.html"


@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (httpx_response(b"%PDF-1.7 ...", media="application/pdf"), "pdf"),
        (httpx_response(b"%PDF-1.7 ...", media="text/html"), "pdf"),
        (httpx_response(b"", media="application/pdf"), "pdf"),
        (httpx_response(b"\x89PNG\r\n\x1a\n...", media="image/png"), "image"),
        (httpx_response(b"\0\0\0 ftypavif....", media="image/avif"), "image"),
        (httpx_response(b"<svg xmlns='http://www.w3.org/2000/svg'/>", media="image/svg+xml"), "image"),
        (httpx_response(b"PK\x03\x04....", media="application/zip"), "archive"),
        (httpx_response(b"\0\0\0 ftypisom", media="video/mp4"), "media"),
        (scrapy.http.Response(URL, body=b"%PDF-1.4"), "pdf"),
    ],
)
def test_a_file_is_told_by_its_kind(response: PageInput, kind: str) -> None:
    with pytest.raises(BinaryInputError) as caught:
        parse(response)
    assert caught.value.file_kind == kind
    assert pickle.loads(pickle.dumps(caught.value)).file_kind == kind


def test_markup_is_read_whatever_type_the_header_names() -> None:
    assert parse(httpx_response(media="image/jpeg")).title == "江州市召开防汛工作会议"


SCRIPT = b"<html><head><script>var a=1;</script></head><body><script src='/x.js'></script></body></html>"


@pytest.mark.parametrize(
    ("status", "content", "kind"),
    [
        (412, SCRIPT, "challenge"),
        (521, SCRIPT, "challenge"),
        (403, SCRIPT, "challenge"),
        (403, "<p>您的访问请求被防火墙拦截，请稍后再试。</p>".encode(), "challenge"),
        (403, "<p>该信息仅允许校内地址访问。</p>".encode(), "restricted"),
        (403, b"<p>No.</p>", "restricted"),
        (401, b"<p>Who are you?</p>", "login"),
        (404, "<p>请先登录后查看，您访问的页面不存在。</p>".encode(), "error-page"),
        (404, GBK, "error-page"),
        (404, b"Not Found", "error-page"),
        (503, SCRIPT, "challenge"),
        (502, b"<h1>Bad Gateway</h1>", "maintenance"),
        (500, b"<h1>Oops</h1>", "error-page"),
    ],
)
def test_a_refusal_is_told_by_its_kind(status: int, content: bytes, kind: str) -> None:
    with pytest.raises(NoArticleError, match=f"HTTP status {status}") as caught:
        parse(httpx_response(content, status))
    assert caught.value.kind == kind
    with pytest.raises(NotAListError, match=str(status)):
        parse_list(httpx_response(content, status))


@pytest.mark.parametrize(
    "script",
    [
        "$_ts=window['$_ts'];if(!$_ts)$_ts={};",
        "document.cookie='__jsl_clearance='+go();",
        "var arg1='A1';function setCookie(){document.cookie='acw_sc__v2='+arg1}",
        "window._cf_chl_opt={cvId:'3'};",
    ],
)
def test_a_shield_that_answers_with_a_script_is_a_challenge(script: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        parse(httpx_response(f"<html><head><script>{script}</script></head><body></body></html>".encode()))
    assert caught.value.kind == "challenge"


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ("https://www.jiangzhou.gov.cn/1.html", r"parse\(httpx.get\('https://www.jiangzhou.gov.cn/1.html'\)\)"),
        ("pages/1.html", r"parse\(Path\('pages/1.html'\).read_bytes\(\)\)"),
        (Path("pages/1.html"), r"parse\(path.read_bytes\(\)\)"),
        (io.BytesIO(GBK), r"read\(\)"),
        (PlayedLater(), r"await response.body\(\)"),
        (httpx.Response(200, stream=httpx.ByteStream(GBK), request=httpx.Request("GET", URL)), r"response.read\(\)"),
        (httpx.URL(URL), "expected bytes"),
        (3, "expected bytes, str, .* got int"),
        (None, "got NoneType"),
    ],
)
def test_what_is_no_page_is_refused_with_what_to_call(given: PageInput, advice: str) -> None:
    for read in (parse, parse_list):
        with pytest.raises(InputError, match=advice):
            read(given)


def test_an_address_is_no_rendered_text() -> None:
    with pytest.raises(InputError, match="address"):
        parse_text("https://www.jiangzhou.gov.cn/1.html")
