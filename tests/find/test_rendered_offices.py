"""Rendered pages of offices and schools: serial numbers below a headline, files of the text, numbers that head its parts."""

from __future__ import annotations

import pytest

from policynews import parse_text

BODY = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
]
TITLE = "关于整修乡间石桥的公告"


@pytest.mark.parametrize("serial", ["青石镇水利站 财政所公告2023年第9号", "青石镇政府令第9号"])
def test_a_serial_number_between_headline_and_day_is_no_headline(serial: str) -> None:
    article = parse_text("\n".join(["首页", "公开栏", TITLE, serial, "2023年9月5日 来源：水利站", *BODY]))
    assert article.title == TITLE


def test_a_serial_number_alone_is_the_headline() -> None:
    serial = "青石镇水利站 财政所公告2023年第9号"
    article = parse_text("\n".join(["首页", "公开栏", serial, "2023年9月5日 来源：水利站", *BODY]))
    assert article.title == serial


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("附件【附件1：石桥一览表.xls】已下载203次", "附件【附件1：石桥一览表.xls】"),
        ("附件【回执.docx】已下载次", "附件【回执.docx】"),
    ],
)
def test_a_file_in_brackets_with_its_counter(line: str, name: str) -> None:
    article = parse_text("\n".join([TITLE, "2023-09-05 10:20 来源：水利站", *BODY, line, "上一条：无", "【关闭】"]))
    assert [attachment.name for attachment in article.attachments] == [name]
    assert article.text == "\n".join(BODY)


def test_numbers_that_head_the_parts_of_a_text_are_no_name_above_it() -> None:
    lead = "石桥要整修了，乡亲们关心的事，镇水利站一次说清楚。"
    text = [lead, "01", "先修要紧的桥", BODY[0], "02", "修好以后验一遍", BODY[1]]
    article = parse_text("\n".join([TITLE, "青石发布 2023-09-02 18:00", *text, "END"]))
    assert article.text == "\n".join(text)


def test_the_source_in_the_table_of_a_document() -> None:
    table = [
        "标　　题：",
        TITLE,
        "发文机关：",
        "青石镇政府",
        "来　　源：",
        "青石镇政府网",
        "成文日期：",
        "2023年9月4日",
    ]
    article = parse_text("\n".join(["首页 > 政策 > 文件", TITLE, *table, TITLE, "各村民委员会：", *BODY]))
    assert article.source is not None
    assert article.source.name == "青石镇政府网"


PARTS = {
    "a programme": ["诗朗诵《灯》", "歌舞《山里的孩子》", "大合唱《我们的桥》", "晚会在热烈的掌声中落下帷幕。"],
    "headings": ["案例二", "石料不合格案", "【处理结果】", "镇水利站认定这批石料不合格，责令卖方全部换成新料。"],
}


@pytest.mark.parametrize("lines", PARTS.values(), ids=PARTS.keys())
def test_bare_lines_above_the_last_sentence_are_of_the_text(lines: list[str]) -> None:
    text = [*BODY, *lines]
    article = parse_text("\n".join([TITLE, "发布时间：2023-09-05 来源：水利站", *text, "打印 关闭"]))
    assert article.text == "\n".join(text)


def test_bare_lines_above_a_title_are_not() -> None:
    behind = ["石桥", "石匠", "河湾村石桥完工"]
    article = parse_text("\n".join([TITLE, "发布时间：2023-09-05 来源：水利站", *BODY, *behind, "打印 关闭"]))
    assert article.text == "\n".join(BODY)
