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


@pytest.mark.parametrize(
    ("markup", "header_rows", "header_cells"),
    [
        ("<tr><th>河段<td>单位<th>长度<tr><td>上游<td>里<td>9", 1, ((0, 0), (0, 2))),
        (
            "<tr><td><th>一季度<th>二季度<tr><th>上游<td>9<td>8<tr><th>下游<td>7<td>6",
            1,
            ((0, 1), (0, 2), (1, 0), (2, 0)),
        ),
        ("<tr><th>上游<td>9<tr><th>下游<td>7", 0, ((0, 0), (1, 0))),
        ("<tr><th>河段<th>长度<tr><th>上游<td>9", 1, ((0, 0), (0, 1), (1, 0))),
        ("<tr><th>河段<td>长度<td>宽度<td>水深<tr><td>上游<td>9<td>3<td>1", 0, ((0, 0),)),
        ("<tr><td>上游<td>9<tr><td>下游<td>7", 0, ()),
    ],
)
def test_header_cells_are_known(markup: str, header_rows: int, header_cells: tuple[tuple[int, int], ...]) -> None:
    found = article(f"<table>{markup}</table>")
    (table,) = found.tables
    assert (table.header_rows, table.header_cells) == (header_rows, header_cells)
    assert Article.from_dict(found.to_dict()) == found


def test_a_merged_cell_is_printed_once() -> None:
    found = article(
        "<table><thead><tr><td rowspan=2>类别<td colspan=2>指标<tr><td>护坡<td>水位</thead>"
        "<tr><td colspan=3>一、安全类<tr><td>巡查<td>12次<td>12次</table>"
    )
    (table,) = found.tables
    assert table.to_rows() == [
        ["类别", "指标", "指标"],
        ["类别", "护坡", "水位"],
        ["一、安全类", "一、安全类", "一、安全类"],
        ["巡查", "12次", "12次"],
    ]
    assert table.spans == ((0, 0, 2, 1), (0, 1, 1, 2), (2, 0, 1, 3))
    assert table.text == "类别\t指标\t\n\t护坡\t水位\n一、安全类\t\t\n巡查\t12次\t12次", "equal neighbours stay"
    assert table.header_rows == 2, "the rows of thead"
    assert found.to_markdown().count("一、安全类") == 1
    assert Article.from_dict(found.to_dict()) == found


@pytest.mark.parametrize(
    ("markup", "rows", "why"),
    [
        (
            "<tr><td>县<td>数<tr style='display:none'><td>隐<td>9<tr><td>云岭<td>42",
            [["县", "数"], ["云岭", "42"]],
            "a hidden row",
        ),
        (
            "<tr><td>县<td>数<tr><td><table><tr><td>甲<td>乙</table><td>丙",
            [["县", "数"], ["甲\n乙", "丙"]],
            "a table inside a cell is the text of that cell",
        ),
        (
            "<tr><td colspan=20>表头<tr><td>甲<td>乙<tr><td>丙<td>丁",
            [["表头", "表头"], ["甲", "乙"], ["丙", "丁"]],
            "columns in which no cell begins",
        ),
    ],
)
def test_rows_of_tables(markup: str, rows: list[list[str]], why: str) -> None:
    assert article(f"<table>{markup}</table>").tables[0].to_rows() == rows, why


def test_the_caption_element_of_a_table() -> None:
    found = article("<table><caption>表2 水库名单</caption><tr><th>名称<th>库容<tr><td>甲<td>2</table>")
    assert found.tables[0].caption == "表2 水库名单"


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


LAZY = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        (f'<img src="{LAZY}" data-original-src="//img.example.cn/a.png">', "https://img.example.cn/a.png"),
        ('<img src="/img/loading.gif" file="/d.jpg" zoomfile="/d2.jpg">', "https://www.example.gov.cn/d.jpg"),
        (f'<img src="{LAZY}" data-some-name="/x/a.jpeg?w=9">', "https://www.example.gov.cn/x/a.jpeg?w=9"),
        ('<img src="/a.jpg" data-hd="/b.jpg">', "https://www.example.gov.cn/a.jpg"),
        ('<img src="" srcset="/s.jpg 480w, /l.jpg 960w,/m.jpg 640w">', "https://www.example.gov.cn/l.jpg"),
        ('<img data-srcset="/s.jpg, /l.jpg 2x">', "https://www.example.gov.cn/l.jpg"),
        ('<picture><source srcset="/g.webp"><img></picture>', "https://www.example.gov.cn/g.webp"),
        ('<picture><source srcset="/g.webp"/><img src="/g.jpg"/></picture>', "https://www.example.gov.cn/g.jpg"),
        (f'<img src="{LAZY}"><noscript><img src="/c.jpg"></noscript>', "https://www.example.gov.cn/c.jpg"),
        ('<img data-src="/c.jpg"><noscript><img src="/c.jpg"></noscript>', "https://www.example.gov.cn/c.jpg"),
        ('<img a\x01b="/c.jpg" \x1b="x">', "https://www.example.gov.cn/c.jpg"),
        ('<img src="/1x1.png"><noscript><img src="/count.gif" width="1"></noscript>', None),
    ],
)
def test_addresses_of_pictures(markup: str, address: str | None) -> None:
    assert [figure.url for figure in article(f"<p>{markup}</p>").figures] == ([address] if address else [])


@pytest.mark.parametrize(
    "caption",
    [
        '<p class="image_desc">停车场内的新校车</p>',
        '<div class="pic-txt"><p>停车场内的新校车</p></div>',
        "<p>图为停车场内的新校车</p>",
        "<p>圖為停車場內的新校車</p>",
        "<p>停车场内的新校车 云岭日报记者 江小舟 图</p>",
        "<p>停车场内的新校车。江小舟摄</p>",
        "<p>停車場內的新校車（江小舟攝）</p>",
        "<figcaption>停车场内的新校车</figcaption>",
        "<p>縣府採購的校車，停車場內共二十輛。（資料照）</p>",
        "<p>停車場內的新校車。（圖／縣府教育局）</p>",
        "<p>示意圖／停車場網</p>",
        "<p>停车场内的新校车【受访者提供】</p>",
        "<p>图像来源，某社</p><p>图像加注文字，停车场内的新校车</p>",
    ],
)
def test_captions_belong_to_their_pictures(caption: str) -> None:
    found = article(f'<p><img src="/a.jpg"></p>{caption}')
    assert found.figures[0].caption
    assert "停车场" not in found.text
    assert "停車場" not in found.text


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("<p>停车场内的新校车</p>", True),
        ("<p>停车场内的新校车（图片来自某网）</p>", True),
        ("<div>停车场内的新校车 [某社供稿]</div>", True),
        ("<h3>停车场内的新校车</h3>", False),
        ("<p>停车场内的新校车有二十辆，下月起接送三个村的学生。</p>", False),
        ("<p>停车场</p>", False),
    ],
)
def test_a_line_that_says_what_its_picture_says_is_its_caption(line: str, is_caption: bool) -> None:
    found = article(f'<p><img src="/a.jpg" alt="停车场内的新校车"></p>{line}')
    assert ("停车场" not in found.text) is is_caption
    assert (found.figures[0].caption is not None) is is_caption


def test_a_page_of_one_picture_has_what_stands_below_it_as_text() -> None:
    page = f"<h1>菜农学修滴灌管</h1><p>2024-07-01 10:20</p><div><p><img src='/a.jpg'></p><p class='caption'>{TEXT}</p></div>"
    found = policynews.parse(page, url=URL)
    assert found.text == TEXT
    assert [figure.caption for figure in found.figures] == [None]


@pytest.mark.parametrize(
    ("markup", "numbers"),
    [
        ("<ol><li>甲</li><li>乙</li></ol>", [1, 2]),
        ("<ol start='3'><li>甲</li><li>乙</li></ol>", [3, 4]),
        ("<ol><li>甲</li><li value='7'>乙</li><li>丙</li></ol>", [1, 7, 8]),
        ("<ol reversed><li>甲</li><li>乙</li></ol>", [2, 1]),
        ("<ol start='x'><li><p>甲</p></li><li><p>乙</p></li></ol>", [1, 2]),
        ("<ul><li>甲</li></ul>", [None]),
    ],
)
def test_numbers_of_lists(markup: str, numbers: list[int | None]) -> None:
    found = article(markup)
    assert [block.number for block in found.blocks if isinstance(block, ListItem)] == numbers
    for number in filter(None, numbers):
        assert f"\n{number}. " in found.to_markdown()


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
