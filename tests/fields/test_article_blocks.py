"""Typed blocks, figures, tables and attachments, through the public call."""

from __future__ import annotations

import pytest

import policynews
from policynews import Article, Figure, Heading, ListItem, Paragraph, Quote

TEXT = "县财政局公布上半年预算执行情况，一般公共预算收入同比增长，重点支出得到较好保障，运行总体平稳。"
URL = "https://www.example.gov.cn/zwgk/202407/t20240701_1.html"


def article(body: str) -> Article:
    return policynews.parse(
        f"<h1>上半年预算执行情况</h1><div class='content'><p>{TEXT}</p>{body}<p>{TEXT[:-1]}，请予监督。</p></div>",
        url=URL,
    )


def test_a_data_table_is_a_rectangle_with_caption_and_unit() -> None:
    found = article(
        "<p>表1 收入情况</p><p>单位：万元</p><table><tr><th>项目</th><th>本年</th><th>上年</th></tr>"
        "<tr><td rowspan=2>税收</td><td>120</td><td>110</td></tr><tr><td colspan=2>其中增值税 60</td></tr></table>"
    )
    (table,) = found.tables
    assert table.rows == (("项目", "本年", "上年"), ("税收", "120", "110"), ("税收", "其中增值税 60", "其中增值税 60"))
    assert (table.header_rows, table.unit) == (1, "万元")
    assert table.to_rows()[1] == ["税收", "120", "110"]
    assert "项目\t本年\t上年" in found.text
    assert "| 项目 | 本年 | 上年 |" in found.to_markdown()


def test_a_layout_table_is_unwrapped() -> None:
    found = article(
        f"<table><tr><td><p>其一，{TEXT}</p><p>其二，{TEXT}</p></td><td></td></tr><tr><td>其三，{TEXT}</td></tr></table>"
    )
    assert found.tables == ()
    assert len(found.blocks) == 5


def test_figures_resolve_lazy_addresses_and_take_their_captions() -> None:
    found = article(
        '<p><img src="/images/loading.gif" data-src="./W1.jpg" alt="会场"></p><p class="pictext">图为会议现场。甲某摄</p>'
        '<p><img src="/images/icon_pdf.gif"></p><p><img width="1" src="/stat.png"></p>'
    )
    (figure,) = found.figures
    assert figure == Figure(
        url="https://www.example.gov.cn/zwgk/202407/W1.jpg", caption="图为会议现场。甲某摄", alt="会场"
    )
    assert "图为" not in found.text


def test_headings_lists_and_quotes() -> None:
    found = article(
        f"<p>一、总体情况</p><p>据介绍，{TEXT}</p><h3>（一）收入</h3><p>据了解，{TEXT}</p><ol><li>稳住财源，应收尽收<ul><li>加强征管</li></ul></li></ol>"
        f"<blockquote>记者获悉，{TEXT}</blockquote>"
    )
    kinds = [(type(block), getattr(block, "level", None)) for block in found.blocks]
    assert kinds[1:-1] == [
        (Heading, 1),
        (Paragraph, None),
        (Heading, 2),
        (Paragraph, None),
        (ListItem, 1),
        (ListItem, 2),
        (Quote, None),
    ]


def test_links_of_the_text_are_absolute_and_scripts_are_none() -> None:
    found = article(
        '<p>详见<a href="../a.html">实施方案全文</a>和<a href="javascript:void(0)">说明</a>，请各单位遵照执行。</p>'
    )
    assert [(link.text, link.url) for link in found.links] == [
        ("实施方案全文", "https://www.example.gov.cn/zwgk/a.html")
    ]


@pytest.mark.parametrize(
    ("markup", "name", "kind", "why"),
    [
        ('<a href="./P1.pdf">附件：决算公开.pdf</a>', "决算公开.pdf", "pdf", "the label goes"),
        (
            '<a href="./P1.docx">附件1：申请表.docx（12.3KB）</a>',
            "附件1：申请表.docx",
            "docx",
            "the size goes, the number stays",
        ),
        ('<a href="/download.jsp?id=1">申请表.xls</a>', "申请表.xls", "xls", "the type is that of the text"),
        ('<a href="./P1.wps">点击下载</a>', TEXT, "wps", "a link without a name has that of the line above"),
    ],
)
def test_attachments(markup: str, name: str, kind: str, why: str) -> None:
    (attachment,) = article(f"<p>{markup}</p>").attachments
    assert (attachment.name, attachment.file_type) == (name, kind), why


def test_files_of_other_documents_are_not_attachments() -> None:
    page = f"<h1>某通知</h1><div><p>{TEXT}</p><p>其一，{TEXT}</p></div><h4>相关文件</h4><ul><li><a href='b.pdf'>去年的通知.pdf</a></li></ul>"
    assert policynews.parse(page, url=URL).attachments == ()


def test_a_page_that_shows_a_file_has_it_and_no_text() -> None:
    found = policynews.parse(
        "<h1>某局2023年度部门决算</h1><p>发布日期：2024-08-30</p><iframe src='/web/viewer.html?file=/f/a.pdf'></iframe>",
        url=URL,
    )
    assert (found.title, found.text) == ("某局2023年度部门决算", "")
    assert [a.url for a in found.attachments] == ["https://www.example.gov.cn/f/a.pdf"]
    assert "pdf-only" in {notice.code for notice in found.notices}
