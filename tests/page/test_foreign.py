"""Inputs that are no page: opened where they hold one, refused by name where they do not."""

from __future__ import annotations

import base64
import json
import quopri
from collections.abc import Callable
from html import escape

import pytest

import policynews
from policynews.errors import InputError

TITLE = "云岭县今年更换老旧水管四十公里"
PAGE = f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>2023-08-21 09:15 来源：云岭日报</p><div><p>县水务局昨日召开会议，部署今年的水管更换工作，要求各乡镇在四月底前完成勘察。</p><p>会议提出，全县今年更换水管四十公里，比去年增加三公里，并新建泵站十二座。</p></div></body></html>"


def archive(encoding: str, charset: str = "utf-8") -> bytes:
    body = PAGE.encode(charset)
    coders: dict[str, Callable[[bytes], bytes]] = {
        "quoted-printable": quopri.encodestring,
        "base64": base64.encodebytes,
    }
    coded = coders[encoding](body)
    head = 'From: <Saved by Browser>\r\nSnapshot-Content-Location: https://www.yunling.example.cn/1.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b1"\r\n\r\n'
    part = f"----b1\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    image = (
        "\r\n----b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b1--\r\n"
    )
    return head.encode() + part.encode() + coded + image.encode()


OPENED: list[tuple[str, bytes | str]] = [
    ("MHTML, quoted-printable", archive("quoted-printable")),
    ("MHTML, base64", archive("base64")),
    ("MHTML, a part in GBK", archive("quoted-printable", "gbk")),
    ("MHTML as str", archive("base64").decode()),
    ("answer of a server", b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()),
    ("escaped once too often", escape(PAGE)),
    ("escaped twice too often", escape(escape(PAGE))),
    ("escaped, as bytes with a mark", b"\xef\xbb\xbf" + escape(PAGE).encode()),
    ("escaped, without a doctype", escape(PAGE[PAGE.index("<body>") :])),
    ("JSON string", json.dumps(PAGE)),
    ("str() of bytes", str(PAGE.encode())),
    ("str() of bytes in GBK", str(PAGE.encode("gbk"))),
    ("JSON string, not escaped", json.dumps(PAGE, ensure_ascii=False).encode()),
]  # fmt: skip


@pytest.mark.parametrize(("why", "page"), OPENED, ids=[row[0] for row in OPENED])
def test_page_inside_another_input(why: str, page: bytes | str) -> None:
    article = policynews.parse(page)
    assert article.title == TITLE
    assert "&lt;" not in article.text
    assert "<p>" not in article.text
    assert article.source is not None


def test_web_archive_tells_its_address() -> None:
    assert policynews.parse(archive("base64")).url == "https://www.yunling.example.cn/1.html"
    assert policynews.parse(archive("base64"), url="https://a.example/").url == "https://a.example/"


DATA = json.dumps({"title": TITLE, "content": PAGE}, ensure_ascii=False)
ITEM = f"<title>{TITLE}</title><link>https://www.yunling.example.cn/1.html</link><description>摘要</description>"
REFUSED = [
    (DATA, "JSON"),
    (f"[{DATA}]", "JSON"),
    (f"{DATA}\n{DATA}\n", "JSON Lines"),
    (f"callback({DATA})", "JSONP"),
    (f"jQuery112_345([{DATA}]);", "JSONP"),
    (f"/**/cb({DATA});", "JSONP"),
    (f"var data = {DATA};", "script"),
    (f"window.__INITIAL_STATE__={DATA}", "script"),
    (f"const page = [{DATA}];", "script"),
    (json.dumps("只有一句话，没有标签。"), "JSON string"),
    (f'<?xml version="1.0"?><rss version="2.0"><channel><item>{ITEM}</item></channel></rss>', "RSS"),
    (f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><entry>{ITEM}</entry></feed>', "Atom"),
    (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>a</loc></url></urlset>',
        "sitemap",
    ),
    (
        f"id,url,title,content\n1,https://a.example/1.html,{TITLE},正文\n2,https://a.example/2.html,{TITLE},正文\n",
        "CSV",
    ),
    (f"标题\t正文\t发布时间\n{TITLE}\t正文\t2023-08-21\n", "CSV"),
    ("https://www.yunling.example.cn/xw/1.html", "address"),
    ("pages/2023/page.html", "path"),
    ("/data/云岭/一篇.htm", "path"),
    ("C:\\pages\\page.html", "path"),
    ("page.mhtml", "path"),
    ("{\\rtf1\\ansi 正文}", "RTF"),
    ("\ufeff" + DATA, "JSON"),
]


@pytest.mark.parametrize(("page", "name"), REFUSED, ids=[f"{row[1]}-{number}" for number, row in enumerate(REFUSED)])
def test_no_page_is_refused_by_name(page: str, name: str) -> None:
    for given in (page, page.encode()):
        with pytest.raises(InputError, match=name):
            policynews.parse(given)


KEPT = [
    ("a text that begins with a bracket", f"[快讯] {TITLE}\n县水务局昨日召开会议，部署今年的水管更换工作，要求各乡镇在四月底前完成勘察。"),
    ("a text that quotes an address", "https://www.yunling.example.cn/1.html\n县水务局昨日召开会议，部署今年的水管更换工作，要求各乡镇在四月底前完成勘察。"),
    ("a page in XHTML", '<?xml version="1.0" encoding="utf-8"?>' + PAGE),
    ("a page that links a feed", PAGE.replace("<head>", '<head><link rel="alternate" type="application/rss+xml" href="/feed.xml">')),
    ("a text with commas", f"{TITLE}\n县水务局说,今年更换水管四十公里,新建泵站十二座,比去年多。\n会议提出,四月底前完成勘察,年底完工。"),
    ("a page about markup", PAGE.replace("水管四十公里", "&lt;p&gt;标签")),
]  # fmt: skip


@pytest.mark.parametrize(("why", "page"), KEPT, ids=[row[0] for row in KEPT])
def test_pages_and_texts_that_look_like_data_are_read(why: str, page: str) -> None:
    assert "水务局" in policynews.parse(page).text


def test_markdown_with_front_matter_is_rendered_text() -> None:
    text = f"---\ntitle: {TITLE}\ndate: 2023-08-21\n---\n\n县水务局昨日召开会议，部署今年的水管更换工作，要求各乡镇在四月底前完成勘察。<br>\n会议提出，全县今年更换水管四十公里。\n"
    assert policynews.parse(text) == policynews.parse_text(text)


PARTS = "".join(f"Content-Type: multipart/related; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(3000)).encode()


@pytest.mark.parametrize(
    ("why", "page"),
    [
        ("answers", b"HTTP/1.1 200 OK\r\n\r\n" * 5000 + PAGE.encode()),
        ("parts", b"MIME-Version: 1.0\r\n" + PARTS + b"Content-Type: text/html\r\n\r\n" + PAGE.encode()),
    ],
)
def test_one_inside_the_other_without_end_is_refused(why: str, page: bytes) -> None:
    with pytest.raises(InputError, match=r"page stands inside|without end"):
        policynews.parse(page)


def test_an_answer_with_an_archive_inside_is_opened() -> None:
    article = policynews.parse(b"HTTP/1.1 200 OK\r\n\r\n" + archive("base64"))
    assert (article.title, article.url) == (TITLE, "https://www.yunling.example.cn/1.html")
