"""Metadata tables in the shapes that portals print: cells, columns, one line, glued pairs, law databases."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text
from policynews.documents.table import read_metadata_lines, read_metadata_rows, split_metadata_line

TEXT = "为做好河道巡查工作，现将有关事项通知如下，请各单位认真组织实施，重要情况及时报告，遇到问题随时联系。"

ROWS = [
    (
        [["索 引 号", "33071522K/2023-00148", "公开分类", ""], ["发布机构", "县水利局", "成文日期", "2023-11-21"], ["文　　号", "", "主题词", ""]],
        ("33071522K/2023-00148", None, ("县水利局",), "2023-11-21"),
        "no colons, empty cells",
    ),
    (
        [["索取号", "发布机构", "发布时间", "文件编号", "备注"], ["33071504K/2024-00031", "青河县水利局", "", "青水〔2024〕19号", ""]],
        ("33071504K/2024-00031", "青水〔2024〕19号", ("青河县水利局",), None),
        "labels above their values",
    ),
    (
        [["索引号：33071504K/2024-00031", "文号：青水〔2024〕19号"], ["发文机关：青河县水利局 青河县财政局", "成文日期：2024年3月1日"]],
        ("33071504K/2024-00031", "青水〔2024〕19号", ("青河县水利局", "青河县财政局"), "2024-03-01"),
        "label and value in one cell",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_rows(rows: list[list[str]], expected: tuple[object, ...], why: str) -> None:
    document = read_metadata_rows(rows)
    assert document is not None, why
    number = str(document.number) if document.number else None
    written = document.written.isoformat() if document.written else None
    assert (document.index_number, number, document.issuers, written) == expected, why


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "文号", "当事人"], ["1", "青罚〔2024〕3号", "某公司"]],
        [["名称", "数量"], ["水库", "42"]],
        [],
    ],
)
def test_tables_of_the_text_are_none(rows: list[list[str]]) -> None:
    assert read_metadata_rows(rows) is None


GLUED = [
    (
        "文 号:青粮储〔2025〕37号发布日期:2025-11-20 08:45",
        (("文号", "青粮储〔2025〕37号"), ("发布日期", "2025-11-20 08:45")),
    ),
    ("有效性:有效来源:市水利局时间:2021年11月08日", (("有效性", "有效"), ("来源", "市水利局时间:2021年11月08日"))),
    ("发文机关:省粮食储备局成文日期:2025-11-19", (("发文机关", "省粮食储备局"), ("成文日期", "2025-11-19"))),
    ("索引号:3307/2024-1主题分类:", (("索引号", "3307/2024-1"), ("主题分类", ""))),
]


@pytest.mark.parametrize(("line", "pairs"), GLUED, ids=[line for line, _ in GLUED])
def test_glued_pairs(line: str, pairs: tuple[tuple[str, str], ...]) -> None:
    assert split_metadata_line(line) == pairs


def test_labels_before_values() -> None:
    lines = [
        "索取号",
        "发布机构",
        "发布时间",
        "文件编号",
        "备注",
        "33071504K/2023-00065",
        "青河县水利局",
        "青水〔2023〕17号",
        "各乡镇人民政府：",
    ]
    document, places = read_metadata_lines(lines)
    assert document is not None
    assert (document.index_number, str(document.number), document.issuers) == (
        "33071504K/2023-00065",
        "青水〔2023〕17号",
        ("青河县水利局",),
    )
    assert document.published is None, "its cell is empty"
    assert places == tuple(range(8))


INDEX, NUMBER = "33071504K/2024-00065", "青水〔2024〕17号"
COLUMNS = {
    "days in figures": [
        *("索引号", "发布机构", "成文日期", "发布日期", "文号", "有效性"),
        *(INDEX, "青河县水利局", "2024-03-01", "2024-03-05", NUMBER, "有效"),
    ],
    "days last": [
        *("索引号", "文号", "发布机构", "成文日期", "发布日期"),
        *(INDEX, NUMBER, "青河县水利局", "2024/3/1", "2024/3/5"),
    ],
    "labels with colons": [
        *("索引号：", "发布机构：", "成文日期：", "发布日期：", "文号："),
        *(INDEX, "青河县水利局", "2024年3月1日", "2024年3月5日", NUMBER),
    ],
    "two rows of four": [
        *("索引号", "主题分类", "发布机构", "成文日期", INDEX, "水利", "青河县水利局", "2024-03-01"),
        *("文号", "有效性", "发布日期", "公开方式", NUMBER, "有效", "2024-03-05", "主动公开"),
    ],
    "rows of two": [
        *("索引号", "成文日期", INDEX, "2024-03-01"),
        *("文号", "发布日期", NUMBER, "2024-03-05"),
        *("发布机构", "有效性", "青河县水利局", "有效"),
    ],
    "a row in a line": [
        "索引号 发布机构 成文日期 发布日期 文号",
        f"{INDEX} 青河县水利局 2024-03-01 2024-03-05 {NUMBER}",
    ],
}


@pytest.mark.parametrize("lines", COLUMNS.values(), ids=COLUMNS.keys())
def test_labels_of_a_row_above_its_values(lines: list[str]) -> None:
    document, places = read_metadata_lines([*lines, "各乡镇人民政府："])
    assert document is not None
    days = [str(document.written), str(document.published)]
    assert days == ["2024-03-01", "2024-03-05"]
    assert (document.index_number, str(document.number), document.issuers) == (INDEX, NUMBER, ("青河县水利局",))
    assert places == tuple(range(len(lines)))


def test_an_empty_cell_above_another_label_takes_no_value() -> None:
    lines = ["索引号", INDEX, "发布机构", "成文日期", "2024-03-01", "文号", NUMBER, "各乡镇人民政府："]
    document, _ = read_metadata_lines(lines)
    assert document is not None
    assert document.issuers == ()
    assert str(document.written) == "2024-03-01"


def test_a_table_in_one_long_line() -> None:
    line = (
        "索 引 号: 73004521K/2024-30062 发文机构: 青河市供热局 青河市财政局 发文字号: 青供热函〔2024〕43号 主题分类: 公用事业(含供热) "
        "成文日期: 2024-10-11 发布日期: 2024-10-14 有 效 性: 有效 名称: 关于做好今冬供暖保障工作和困难家庭补贴发放工作的通知"
    )
    article = parse_text(
        "\n".join(["关于做好今冬供暖的通知", line, "各县人民政府：", TEXT, "青河市供热局", "2024年10月11日"])
    )
    assert article.document is not None
    assert str(article.document.number) == "青供热函〔2024〕43号"
    assert (article.document.validity, str(article.document.published)) == ("有效", "2024-10-14")


def test_spans_of_a_law_database() -> None:
    spans = "<span>公布机关：青河市人大常委会</span><span>法规类别：地方性法规</span><span>效力位阶：地方性法规</span><span>时效性：现行有效</span><span>公布日期：2020-08-13</span><span>施行日期：2020-10-01</span>"
    body = (
        "".join(f"<p>第{number}条　{TEXT}</p>" for number in "一二三") + "<p>第四条　本条例自2015年2月1日起施行。</p>"
    )
    document = parse(f"<h1>青河市水渠管理条例</h1><div>{spans}</div><div class=con>{body}</div>").document
    assert document is not None
    assert (document.issuers, document.validity) == (("青河市人大常委会",), "现行有效")
    assert (str(document.published), str(document.effective)) == ("2020-08-13", "2020-10-01")


def test_validity_beside_date_and_source() -> None:
    lines = [
        "青河市水利局关于做好河道巡查的通知",
        "有效性:有效来源:市水利局时间:2021年11月08日",
        "青水〔2021〕38号",
        "各县水利局：",
        TEXT,
        "青河市水利局",
        "2021年11月5日",
    ]
    document = parse_text("\n".join(lines)).document
    assert document is not None
    assert document.validity == "有效"


def test_a_table_inside_the_body_is_no_text() -> None:
    table = "<table><tr><td>索 引 号：</td><td>33071504K/2023-00158</td></tr><tr><td>发文机关：</td><td>青河县水利局</td></tr><tr><td>文号：</td><td>青水〔2023〕23号</td></tr></table>"
    body = "".join(f"<p>{part}，{TEXT}</p>" for part in ("其一", "其二", "其三", "其四", "其五", "其六", "其七"))
    article = parse(f"<h1>关于做好河道巡查的通知</h1><div class=con>{table}{body}</div>")
    assert article.document is not None
    assert article.document.index_number == "33071504K/2023-00158"
    assert "索" not in article.text
    assert "metadata-table" in {removal.reason for removal in article.removals}


def test_many_labels_in_one_line() -> None:
    line = " ".join(f"发布日期：2024-01-{day % 28 + 1:02}" for day in range(180))
    assert len(split_metadata_line("索引号：1234567 " + line)) == 181


def test_an_order_above_the_regulation_it_promulgates() -> None:
    order = "<p>青河县人民政府令</p><p>第9号</p><p>《青河县水库管理条例》已经2024年2月5日县政府第三次常务会议通过，现予公布，自2024年4月15日起施行。</p><p>县长 祝明远</p><p>2024年2月8日</p>"
    articles = "".join(f"<p>第{number}条　本县行政区域内水库的管理适用本条例的规定。</p>" for number in "一二三")
    table = "<table><tr><td>索引号：</td><td>000055555/2024-00017</td></tr><tr><td>标题：</td><td>青河县水库管理条例</td></tr><tr><td>发文字号：</td><td>青河县令第9号</td></tr></table>"
    page = f"<title>青河县水库管理条例</title>{table}<div id=c>{order}<p><b>青河县水库管理条例</b></p><p>（2024年2月5日通过）</p>{articles}</div>"
    article = parse(page)
    assert "现予公布" in article.text
    assert "县长 祝明远" in article.text
    assert "（2024年2月5日通过）" in article.text


def test_the_letter_that_hands_a_document_on() -> None:
    letter = [
        "市政府各部门，有关单位：",
        "《若干措施》已经市政府同意，现印发给你们，请结合实际，认真抓好贯彻落实。",
        "青河市水利局 青河市财政局",
        "青河市教育局",
        "2025年11月6日",
    ]
    body = [
        "进一步便利群众办事若干措施",
        "为便利群众办事，结合我市实际，制定如下政策措施，请各部门遵照执行。",
        "一、放宽条件",
        f"1.简化流程。{TEXT}",
        f"2.压缩时限。{TEXT}",
        f"3.加强监督。{TEXT}",
    ]
    document = parse_text("\n".join([*letter, *body])).document
    assert document is not None
    assert document.issuers == ("青河市水利局", "青河市财政局", "青河市教育局")
    assert str(document.written) == "2025-11-06"


def test_a_row_of_labels_above_a_row_of_values_in_rendered_text() -> None:
    lines = ["青河市水利局关于巡查湖泊的通知", "索引号 主题分类 发文机关 成文日期 发文字号"]
    values = "QH-2021-0031 水利 青河市水利局 2021年03月17日 青水湖〔2021〕12号"
    document = parse_text("\n".join([*lines, values, "各区水利局：", TEXT, TEXT[::-1]])).document
    assert document is not None
    assert (document.index_number, document.topic, str(document.number)) == (
        "QH-2021-0031",
        "水利",
        "青水湖〔2021〕12号",
    )
    document = parse_text("\n".join([*lines, "水利 青河市水利局", "各区水利局：", TEXT, TEXT[::-1]])).document
    assert document is None or document.topic is None, "not as many values as labels"


def test_the_table_behind_a_short_rendered_text_is_no_text() -> None:
    text = [
        "青河市水利局关于巡查湖泊的通知",
        "各区水利局：",
        TEXT,
        "二、巡查每周一次，作好记录。",
        "青河市水利局",
        "2021年3月17日",
    ]
    table = ["索引号：QH-2021-0031", "主题分类：水利", "发文字号：青水湖〔2021〕12号", "有效性：有效"]
    article = parse_text("\n".join([*text, *table]))
    assert article.text.splitlines() == text[1:]
    assert article.document is not None
    assert article.document.index_number == "QH-2021-0031"
    assert "metadata-table" in {removal.reason for removal in article.removals}


def test_a_table_longer_than_the_text_below_it_is_no_text() -> None:
    labels = {
        "索引号：": "QH-2021-0031",
        "发文机关：": "青河市水利局",
        "成文日期：": "2021年3月17日",
        "发文字号：": "青水湖〔2021〕12号",
    }
    copy = "".join(f"<p>{label}</p><p>{value}</p>" for label, value in labels.items())
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in labels.items())
    text = "".join(f"<p>{line}</p>" for line in [TEXT, "特此通知。", "青河市水利局", "2021年3月17日"])
    found = parse(
        f"<h1>青河市水利局关于巡查湖泊的通知</h1><div class=main><div>{copy}</div><table>{cells}</table><div>{text}</div></div>"
    )
    assert found.text.splitlines() == [TEXT, "特此通知。", "青河市水利局", "2021年3月17日"]


def test_a_short_label_glued_to_a_day() -> None:
    line = "索引号：QH-2021-0031发文机关：青河市水利局成文日期：2021年3月17日标题：关于巡查湖泊的通知发文字号：青水湖〔2021〕12号"
    document = parse_text("\n".join(["关于巡查湖泊的通知", line, "各区水利局：", TEXT, TEXT[::-1]])).document
    assert document is not None
    assert (str(document.written), document.title) == ("2021-03-17", "关于巡查湖泊的通知")


SPREAD = [
    "首    页 政 务 公 开 网 上 办 事 互 动 交 流",
    "索   引   号 20191202-189769 分        类 其他; 市政府办公室文件",
    "发 布 机 构 清河市人民政府办公室 发 文 日 期 2019-11-29",
    "名        称 清河市人民政府办公室关于印发《清河市河道巡查细则》的通知",
    "文        号 清政办发〔2019〕29号   上 载 日 期 2019-12-02",
    "清河市人民政府办公室关于印发《清河市河道巡查细则》的通知",
    "信息来源: 市人民政府办公室",
    "各县（市）、区人民政府：",
    TEXT,
]


def test_labels_with_letters_spread_out_and_no_colon() -> None:
    article = parse_text("\n".join(SPREAD))
    assert article.title == SPREAD[5]
    assert article.published is not None
    assert article.published.isoformat() == "2019-12-02"
    document = article.document
    assert document is not None
    assert (document.index_number, document.topic, str(document.number)) == (
        "20191202-189769",
        "其他; 市政府办公室文件",
        "清政办发〔2019〕29号",
    )


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("索引号：123456 发布机构：县水利局 文号 主题词", 3),
        ("文 号 青水〔2024〕3号 成 文 日 期 2024-03-05", 2),
        ("名 称 关于做好分类 投放工作的通知", 1),
    ],
)
def test_a_label_inside_a_line_is_spread_out_or_of_documents_alone(line: str, pairs: int) -> None:
    assert len(split_metadata_line(line)) == pairs


DATED = [
    ["索引号", "3307/2024-1", "印发日期", "2024-03-03", "公开日期", "2024-03-05", "发文机关", "青河县水利局"],
    ["索引号 3307/2024-1", "有效日期 2029年3月31日", "发布时间 2024年3月5日", "公开主体 青河县水利局"],
    ["印发时间：2024-03-03 索引号：3307/2024-1", "公布日期：2024-03-05 有效期限：2029-03-31", "公开主体：青河县水利局"],
    ["失效日期 2029/3/31 发布日期 2024/3/5", "索引号 3307/2024-1 施行日期 2024/4/1", "发文机关 青河县水利局"],
]


@pytest.mark.parametrize("table", DATED, ids=["cells", "lines", "rows", "rows without colons"])
@pytest.mark.parametrize("above", [False, True])
def test_the_day_of_publication_among_other_days(table: list[str], above: bool) -> None:
    title = "青河县水利局关于加强河道巡查工作的通知"
    head = [*table, title] if above else [title, *table]
    lines = [*head, TEXT, TEXT.replace("河道", "水库"), "青河县水利局", "2024年3月1日"]
    published = parse_text("\n".join(lines)).published
    assert published is not None
    assert published.isoformat() == "2024-03-05"


def test_the_day_of_printing_is_none_of_publication() -> None:
    for label in ("印发日期", "有效日期", "有效期至", "批准日期"):
        lines = ["青河县水利局关于加强河道巡查工作的通知", f"{label}：2024-03-03", "索引号：3307/2024-1", TEXT, TEXT]
        assert parse_text("\n".join(lines)).published is None


def test_a_day_without_a_colon_needs_a_label_of_days() -> None:
    assert split_metadata_line("发布时间 2024-03-05 索引号 3307/2024-1") == (
        ("发布时间", "2024-03-05"),
        ("索引号", "3307/2024-1"),
    )
    assert split_metadata_line("来源 2024年鉴 索引号 3307/2024-1") == ()


def test_a_first_label_without_a_colon_needs_one_of_documents_behind_it() -> None:
    pairs = (("发布机构", "青河县水利局"), ("文号", "青水〔2024〕17号"))
    assert split_metadata_line("发布机构 青河县水利局 文 号 青水〔2024〕17号") == pairs
    assert split_metadata_line("发布机构 青河县水利局 负责巡查") == ()


def test_labels_in_brackets() -> None:
    assert split_metadata_line("【 发文机关 】 青河县水利局") == (("发文机关", "青河县水利局"),)
    assert split_metadata_line("【 文 号 】 青水[2024]17号") == (("文号", "青水[2024]17号"),)
