"""附件: files that a page links, shows or lists, and links that are none."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text
from policynews.find.file_lists import listed_files
from policynews.find.file_names import name_of_address, type_of_address, without_size

URL = "https://sw.qinghe.example.gov.cn/tz/202405/t1.html"
TEXT = "为做好河道巡查工作，现将有关事项通知如下，请各单位认真组织实施，重要情况及时报告，遇到问题随时联系。"
MORE = "各单位要落实责任，安排专人巡查，发现险情立即处置，并做好记录；巡查结果每月汇总一次，报市水利局备案存档。"


def page(inside: str = "", behind: str = "", text: str = f"<p>{TEXT}</p><p>{MORE}</p>") -> str:
    return (
        f"<html><head><title>关于做好河道巡查的通知</title></head><body><div class='wrap'><h1>关于做好河道巡查的通知</h1><p>2024-05-06</p>"
        f"<div class='con'>{text}{inside}</div>{behind}</div></body></html>"
    )


def files(markup: str) -> list[tuple[str, str | None]]:
    return [(file.name, file.url) for file in parse(markup, url=URL).attachments]


ROOT = "https://sw.qinghe.example.gov.cn"
LINKED = [
    ('<a href="#" data-href="/f/a.docx">巡查表.docx</a>', "巡查表.docx", f"{ROOT}/f/a.docx", "the address waits for a script"),
    ('<a href="javascript:;" data-url="/f/a.docx">巡查表.docx</a>', "巡查表.docx", f"{ROOT}/f/a.docx", "so it does here"),
    ("<a href=\"javascript:openFile('/f/a.pdf')\">巡查表</a>", "巡查表", f"{ROOT}/f/a.pdf", "a script call"),
    ("<a href=\"#\" onclick=\"window.open('/f/a.pdf')\">巡查表</a>", "巡查表", f"{ROOT}/f/a.pdf", "a script call in onclick"),
    ('<a href="/down?id=3&fileName=%E5%B7%A1%E6%9F%A5%E8%A1%A8.docx">点击下载</a>', TEXT, None, "named by the line above"),
    ('附件：<a href="/d.jsp?n=%D1%B2%B2%E9%B1%ED.docx">附件</a>', MORE, None, "a bare word is no name"),
    ("附件：巡查表（试行） <a href='/f/a.pdf'>下载</a>", "巡查表（试行）", f"{ROOT}/f/a.pdf", "named by its own line"),
    ('附件：1.<a href="/f/a.xls">巡查表</a>', "巡查表", f"{ROOT}/f/a.xls", "numbered by the template"),
    ('<a href="/f/a.pdf">1.附件1.巡查表.pdf</a>', "附件1.巡查表.pdf", f"{ROOT}/f/a.pdf", "numbered twice"),
    ('<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=3">附件【巡查表.doc】</a>', "附件【巡查表.doc】", None,
     "Boda"),
    ('详见<a href="/f/a.pdf">附件1</a>，请各单位按照要求填写并按时上报。', "附件1", f"{ROOT}/f/a.pdf", "called an attachment inside a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "name", "url", "why"), LINKED, ids=[row[3] for row in LINKED])
def test_linked(markup: str, name: str, url: str | None, why: str) -> None:
    (found,) = files(page(f"<p>{markup}</p>"))
    assert found[0] == name or (name in (TEXT, MORE) and found[0] == MORE), why
    assert url is None or found[1] == url, why


NONE = [
    ("<p>按照<a href='/f/a.pdf'>巡查办法</a>第三条的规定，各单位要及时上报巡查情况。</p>", "a word of a sentence"),
    ("<p><a href='/pdf/8.pdf'>pdf下载</a> <a href='/pdf/8.doc'>word下载</a></p>", "the page itself as a file"),
    ("<p><a href='/pdf/8.pdf'>下载PDF版</a></p>", "the page itself again"),
    ("<p><a href='t1.html'>附件</a></p>", "the page's own address"),
    ("<p><a href='#top'>附件.doc</a></p>", "a place on the page"),
    ("<ul><li><a href='https://papers.example.org/s/1.pdf'>某研究</a>（<a href='https://archive.example.org/1.pdf'>备份</a>）</li></ul>",
     "files of other sites"),
    ("<p><a href='/a.jpg'>大图</a></p>", "a picture"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "why"), NONE, ids=[row[1] for row in NONE])
def test_links_that_are_none(markup: str, why: str) -> None:
    assert files(page(markup)) == [], why


SHOWN = [
    ("<iframe data-src='/f/a.pdf'></iframe>", "/f/a.pdf", "a.pdf"),
    ("<iframe src='/pdfjs/web/viewer.html?file=%2Ff%2Fa.pdf'></iframe>", "/f/a.pdf", "a.pdf"),
    ("<iframe src='/static/pdfjs/web/viewer.html#/f/report_7'></iframe>", "/f/report_7", "report_7"),
    ("<iframe src='/onlinePreview?url=aHR0cHM6Ly9zdy5xaW5naGUuZXhhbXBsZS5nb3YuY24vZi9hLnBkZg=='></iframe>", "/f/a.pdf", "a.pdf"),
    ("<embed src='/f/a.pdf' type='application/pdf'>", "/f/a.pdf", "a.pdf"),
    ("<object data='/f/a.pdf'></object>", "/f/a.pdf", "a.pdf"),
    ("<div class='wp_pdf_player' pdfsrc='/f/a.pdf' sudyfile-attr=\"{'title':'巡查表.pdf'}\"></div>", "/f/a.pdf", "巡查表.pdf"),
    ("<script>showVsbpdfIframe(\"/f/a.pdf\",\"100%\",\"600\");</script>", "/f/a.pdf", "a.pdf"),
    ("<script>showVsbpdfIframe('/s/download.jsp?wbfileid=9','100%','600');</script>", "/s/download.jsp?wbfileid=9", "download.jsp"),
    ("<script>PDFObject.embed('/f/a.pdf', '#box')</script>", "/f/a.pdf", "a.pdf"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "path", "name"), SHOWN)
@pytest.mark.parametrize("text", ["", f"<p>{TEXT}</p><p>{MORE}</p>" * 3])
def test_shown(markup: str, path: str, name: str, text: str) -> None:
    assert files(page(markup, text=text)) == [(name, ROOT + path)]


def test_frames_that_show_no_file() -> None:
    frames = (
        "<iframe src='/player.html?id=3'></iframe><iframe src='/map.jpg'></iframe><div data-url='/news/1.html'></div>"
    )
    assert files(page(frames)) == []


LISTS = [
    (["附件：青河市巡查指标"], ["青河市巡查指标"]),
    (["附件:《青河市关于改进收购的通知》政策问答"], ["《青河市关于改进收购的通知》政策问答"]),
    (["附件：1.巡查表", "2.登记表", "青河市水利局", "2024年5月6日"], ["巡查表", "登记表"]),
    (["附件：1.巡查表　2.登记表"], ["巡查表", "登记表"]),
    (["附件:1.2024年巡查表2.登记表3.名单"], ["2024年巡查表", "登记表", "名单"]),
    (["附 件：", "1、巡查表", "2、登记表"], ["巡查表", "登记表"]),
    (["附件：", "巡查登记表", "青河市水利局"], ["巡查登记表"]),
    (["附件：（1）巡查表；", "（2）登记表。"], ["巡查表", "登记表。"][:1]),
    (["附件1.巡查表", "附件2.登记表"], ["巡查表", "登记表"]),
    (["附件1：巡查表", "附件二：登记表"], ["巡查表", "登记表"]),
    (["附：巡查表", "青河市水利局", "2024年5月6日"], ["巡查表"]),
    (["附表：巡查表"], ["巡查表"]),
    (["附件：巡查表", "附件", "巡查表", "一、内容"], ["巡查表"]),
    (["附件"], []),
    (["附件1"], []),
    (["附件1", "巡查表"], []),
    (["附件：", "相关文章：", "某地举行会议"], []),
    (["附件：略"], []),
    (["附：联系人：张三 电话：123", "2024年5月6日"], []),
    (["附近的河道已经巡查。"], []),
    (["附件：现将有关事项通知如下。请认真执行。"], []),
]


@pytest.mark.parametrize(("lines", "names"), LISTS)
def test_listed(lines: list[str], names: list[str]) -> None:
    assert [file.name for files in listed_files(lines).values() for file in files] == names


def test_a_list_counts_where_nothing_is_linked() -> None:
    listed = "<p>附件：巡查指标</p><p>青河市水利局</p><p>2024年5月6日</p>"
    assert files(page(listed)) == [("巡查指标", None)]
    assert files(page(listed, behind="<p>附件下载：<a href='/f/a.docx'>巡查指标.docx</a></p>")) == [
        ("巡查指标.docx", f"{ROOT}/f/a.docx")
    ]


def test_files_of_rendered_text() -> None:
    lines = [
        "关于做好河道巡查的通知",
        "发布日期：2024-05-06",
        TEXT,
        MORE,
        "相关檔案",
        "巡查指標",
        "pdf(2.9 MB) MD5:20067",
    ]
    assert [(file.name, file.file_type) for file in parse_text("\n".join(lines)).attachments] == [("巡查指標", "pdf")]


def test_names_and_types() -> None:
    assert type_of_address("/d?f=%E8%A1%A8.docx&x=1") == "docx"
    assert type_of_address("/d.html?u=1") is None
    assert name_of_address("/d?f=%D1%B2%B2%E9%B1%ED.docx") == "巡查表.docx"
    assert name_of_address("/f/%E8%A1%A8.pdf") == "表.pdf"
    assert without_size("巡查表.pdf (12.3 KB)") == "巡查表.pdf"


def test_five_thousand_attachments() -> None:
    links = "".join(f"<li><a href='/f/{i}.pdf'>巡查表{i}.pdf</a></li>" for i in range(5000))
    assert len(files(page(f"<ul>{links}</ul>"))) == 5000
    lines = ["附件：1.表一", *[f"{i}.表{i}" for i in range(2, 100)]]
    assert sum(map(len, listed_files(lines).values())) == 99
