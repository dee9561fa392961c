"""Policy documents: metadata tables, the document's own text, cited documents, numbered headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews.documents.citations import find_references
from policynews.documents.numbering import heading_level, heading_levels, numeral_of
from policynews.documents.table import read_metadata_lines, read_metadata_pairs, split_metadata_line
from policynews.documents.table_labels import metadata_label
from policynews.documents.terms import genre_of
from policynews.documents.text import extend_over_document, merge_documents, read_text_document
from policynews.model.article import PolicyDocument
from policynews.model.date import PartialDate

LABELS = [
    ("索引号", "index_number"),
    ("索 引 号：", "index_number"),
    ("索　引　号:", "index_number"),
    ("【索引号】", "index_number"),
    ("信息索引号", "index_number"),
    ("索取号：", "index_number"),
    ("发文字号", "number"),
    ("發文字號：", "number"),
    ("文件编号", "number"),
    ("文    号：", "number"),
    ("标　　题：", "title"),
    ("公文名称：", "title"),
    ("公开事项名称", "title"),
    ("发文机关", "issuers"),
    ("發文機關：", "issuers"),
    ("发布机构:", "issuers"),
    ("公开责任部门", "issuers"),
    ("成文日期", "written"),
    ("成 文 日 期 ：", "written"),
    ("成文时间", "written"),
    ("制发日期", "written"),
    ("生成日期", "generated"),
    ("发布日期：", "published"),
    ("公开日期", "published"),
    ("发文日期", "published"),
    ("更新时间", "updated"),
    ("实施日期", "effective"),
    ("生效时间", "effective"),
    ("失效日期", "expires"),
    ("废止时间", "expires"),
    ("有 效 性", "validity"),
    ("效力状态", "validity"),
    ("是否有效：", "validity"),
    ("主题分类", "topic"),
    ("主題分類：", "topic"),
    ("体裁分类", "category"),
    ("公文种类", "genre"),
    ("主 题 词：", "keywords"),
    ("主题词（关键字）", "keywords"),
    ("主送机关", "addressees"),
    ("公开方式", "openness"),
    ("内容概述", "summary"),
    ("信息来源", "source"),
    ("起草单位", "drafter"),
    ("", None),
    ("：", None),
    ("联系电话", None),
    ("行政处罚决定书文号", None),
    ("序号", None),
    ("国务院办公厅", None),
    ("索引" * 50, None),
]


@pytest.mark.parametrize(("text", "field"), LABELS)
def test_metadata_label(text: str, field: str | None) -> None:
    assert metadata_label(text) == field


def day(year: int, month: int, number: int) -> PartialDate:
    return PartialDate(year=year, month=month, day=number)


def test_table_of_a_notice() -> None:
    pairs = [
        ("索 引 号：", "001234567/2021-00012"),
        ("主题分类：", "农业、林业、水利\\水利、水务"),
        ("发文机关：", "澜江省人民政府办公厅"),
        ("成文日期：", "2021年03月04日"),
        ("标　　题：", "澜江省人民政府办公厅关于印发《澜江省湿地保护办法》的通知"),
        ("发文字号：", "澜政办发〔2021〕 6 号"),
        ("发布日期：", "2021年03月09日"),
        ("主 题 词：", "湿地 保护 通知"),
        ("有 效 性：", "有效"),
        ("实施日期：", "2021-04-01"),
        ("失效日期：", "—  —"),
        ("办理科室：", "某处"),
    ]
    document = read_metadata_pairs(pairs)
    assert document is not None
    assert document.index_number == "001234567/2021-00012"
    assert document.topic == "农业、林业、水利\\水利、水务"
    assert document.issuers == ("澜江省人民政府办公厅",)
    assert str(document.number) == "澜政办发〔2021〕6号"
    assert (document.written, document.published) == (day(2021, 3, 4), day(2021, 3, 9))
    assert (document.effective, document.expires) == (day(2021, 4, 1), None)
    assert (document.validity, document.genre) == ("有效", "通知")
    assert document.keywords == ("湿地", "保护", "通知")
    assert document.metadata[0] == ("索引号", "001234567/2021-00012")
    assert document.metadata[-1] == ("办理科室", "某处")
    assert len(document.metadata) == len(pairs)


def read(*pairs: tuple[str, str]) -> PolicyDocument:
    """Read pairs below two labels that make any table a metadata table."""
    document = read_metadata_pairs([("索引号", "0123/2020-1"), ("发文字号", "澜政发〔2020〕1号"), *pairs])
    assert document is not None
    return document


VALUES: list[tuple[str, str, Callable[[PolicyDocument], object], object, str]] = [
    ("发文机关", "甲部 乙委员会", lambda d: d.issuers, ("甲部", "乙委员会"), "joint, space"),
    ("发文机关", "甲部、乙委员会、丙总局", lambda d: d.issuers, ("甲部", "乙委员会", "丙总局"), "joint, mark"),
    ("发文机关", "甲部；乙署", lambda d: d.issuers, ("甲部", "乙署"), "joint, semicolon"),
    ("发文机关", "财 政 部 税务总局", lambda d: d.issuers, ("财政部", "税务总局"), "padded name"),
    ("发文机关", "高新区 管委会", lambda d: d.issuers, ("高新区 管委会",), "first part is no body: one name"),
    ("发布机构", "澜江市水利局", lambda d: d.issuers, ("澜江市水利局",), "fallback label"),
    ("信息来源", "澜江日报", lambda d: d.issuers, (), "a source does not issue"),
    ("起草单位", "某处", lambda d: d.issuers, (), "a drafter does not issue"),
    ("成文时间", "二〇二〇年一月二日", lambda d: d.written, day(2020, 1, 2), "numerals"),
    ("成文日期", "另行通知", lambda d: d.written, None, "no date"),
    ("生成日期", "2020-01-02", lambda d: (d.generated, d.written), (day(2020, 1, 2), None), "a stamp of its own"),
    ("更新时间", "2020-01-02", lambda d: d.published, None, "an update is no publication"),
    ("公开日期", "2020-01-02", lambda d: d.published, day(2020, 1, 2), "fallback label"),
    ("是否有效", "是", lambda d: d.validity, "有效", "yes"),
    ("是否有效", "否", lambda d: d.validity, "无效", "no"),
    ("有效性", "现行有效", lambda d: d.validity, "现行有效", "as printed"),
    ("效力状态", "部分失效", lambda d: d.validity, "部分失效", "as printed"),
    ("有效性", "废止", lambda d: d.validity, "废止", "as printed"),
    ("有效期", "2020年1月1日至2025年12月31日", lambda d: d.expires, day(2025, 12, 31), "period"),
    ("有效期", "至2025年12月31日", lambda d: (d.expires, d.validity), (day(2025, 12, 31), None), "last day"),
    ("有效期", "5年", lambda d: (d.expires, d.validity), (None, None), "a length is no date"),
    ("有效期", "长期有效", lambda d: (d.expires, d.validity), (None, "长期有效"), "validity under the other label"),
    ("主题分类", "无", lambda d: d.topic, None, "empty value"),
    ("主题分类", "暂无", lambda d: d.topic, None, "empty value"),
    ("主题分类", "//", lambda d: d.topic, None, "empty value"),
    ("主题分类", "-", lambda d: d.topic, None, "empty value"),
    ("主题分类", "无障碍环境", lambda d: d.topic, "无障碍环境", "begins with 无, is none"),
    ("文种", "通知", lambda d: d.genre, "通知", "kind"),
    ("体裁", "规范性文件", lambda d: d.genre, None, "no kind of the list"),
    ("标题", "关于印发《某办法》的通知", lambda d: d.genre, "通知", "kind from the title"),
    ("主题词", "环保 通知 环保", lambda d: d.keywords, ("环保", "通知"), "once each"),
    ("主题词", "澜江省人民政府关于印发规划的通知", lambda d: d.keywords, (), "the headline stands in the cell"),
    ("主送机关", "各市人民政府", lambda d: d.addressees, "各市人民政府", "addressees"),
]


@pytest.mark.parametrize("row", VALUES, ids=lambda row: f"{row[0]} {row[1]}: {row[4]}")
def test_values(row: tuple[str, str, Callable[[PolicyDocument], object], object, str]) -> None:
    label, value, field, expected, why = row
    assert field(read((label, value))) == expected, why


@pytest.mark.parametrize(
    ("pairs", "number"),
    [
        (
            [("文号", "甲发〔2020〕2号"), ("文件编号", "甲发〔2020〕1号"), ("发文字号", "甲发〔2020〕0号")],
            "甲发〔2020〕0号",
        ),
        ([("文号", "甲发〔2020〕2号"), ("文件编号", "甲发〔2020〕1号"), ("发文字号", "无")], "甲发〔2020〕1号"),
        ([("文号", "甲发〔2020〕2号"), ("发文字号", "其他")], "甲发〔2020〕2号"),
        ([("文号", "国令第707号"), ("成文日期", "2018-12-18")], "国令第707号"),
        ([("文号", "甲发〔2020〕2号（已废止）"), ("成文日期", "2018-12-18")], "甲发〔2020〕2号"),
    ],
)
def test_number_of_the_best_label(pairs: list[tuple[str, str]], number: str) -> None:
    document = read_metadata_pairs([*pairs, ("索引号", "1/2")])
    assert document is not None
    assert str(document.number) == number


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        ([], "nothing"),
        ([("", ""), ("：", "")], "labels without text"),
        ([("索引号", "1/2020-1")], "one label alone"),
        ([("来源", "某网"), ("发布时间", "2020-01-02"), ("标题", "某某")], "labels that stand above news, too"),
        ([("索引号", "1/2020-1"), ("发布时间", "2020-01-02")], "one sure label among two"),
        ([("索引号", ""), ("发文字号", "—"), ("成文日期", "无")], "a form nobody filled in"),
        (
            [
                ("序号", "1"),
                ("当事人", "某公司"),
                ("文号", "甲罚字〔2020〕1号"),
                ("实施日期", "2020-1-1"),
                ("金额", "9万元"),
            ],
            "a data table with two known columns",
        ),
    ],
)
def test_no_metadata_table(pairs: list[tuple[str, str]], why: str) -> None:
    assert read_metadata_pairs(pairs) is None, why


LINES = [
    (
        "索 引 号: 001/2017-00110 主题分类: 综合政务\\政务公开",
        [("索引号", "001/2017-00110"), ("主题分类", "综合政务\\政务公开")],
    ),
    ("發文機關: 某廳 成文日期: 2017年05月15日", [("發文機關", "某廳"), ("成文日期", "2017年05月15日")]),
    ("标  题: 关于某事 的通知", [("标题", "关于某事 的通知")]),
    (
        "发文字号: 某府〔2020〕5号 发布日期: 2020年1月3日",
        [("发文字号", "某府〔2020〕5号"), ("发布日期", "2020年1月3日")],
    ),
    (
        "（发文字号：某府〔2020〕5号 成文日期 ：2020年1月2日）",
        [("发文字号", "某府〔2020〕5号"), ("成文日期", "2020年1月2日")],
    ),
    ("发文机关：某局成文日期：2018年1月2日", [("发文机关", "某局"), ("成文日期", "2018年1月2日")]),
    ("索引号 001/2017-00110 主题分类 综合政务", [("索引号", "001/2017-00110"), ("主题分类", "综合政务")]),
    (
        "索引号：001|发布日期：2020-01-02|有效性：有效",
        [("索引号", "001"), ("发布日期", "2020-01-02"), ("有效性", "有效")],
    ),
    ("索引号：； 文号：某发〔2020〕1号；", [("索引号", ""), ("文号", "某发〔2020〕1号")]),
    ("文 号：", [("文号", "")]),
    ("主 题 词：", [("主题词", "")]),
    ("索引号", [("索引号", "")]),
    ("·发布机构：某市水利局", [("发布机构", "某市水利局")]),
    ("", []),
    ("会议指出，索引号：要统一编制", []),
    ("标题写得好不好很重要", []),
    ("标题", []),
    ("行政处罚决定书文号：某罚字〔2020〕1号", []),
    ("文号为某发〔2020〕1号的文件", []),
    ("索引号：" + "长" * 5000, []),
]


@pytest.mark.parametrize(("line", "pairs"), LINES, ids=lambda value: str(value)[:30])
def test_split_metadata_line(line: str, pairs: list[tuple[str, str]]) -> None:
    assert split_metadata_line(line) == tuple(pairs)


def test_labels_and_values_on_lines_of_their_own() -> None:
    lines = [
        "首页", "索 引 号：", "001234567/2021-00012", "主题分类：", "综合政务\\其他", "发文机关：", "澜江省人民政府", "成文日期：",
        "2021年03月04日", "标 题：", "澜江省人民政府关于表彰先进的决定", "发文字号：", "澜政发〔2021〕6号", "发布日期：", "2021年03月09日",
        "主 题 词：", "澜江省人民政府", "关于表彰先进的决定", "澜政发〔2021〕6号", "各市人民政府：",
    ]  # fmt: skip
    document, indices = read_metadata_lines(lines)
    assert document is not None
    assert str(document.number) == "澜政发〔2021〕6号"
    assert document.topic == "综合政务\\其他"
    assert document.published == day(2021, 3, 9)
    assert document.genre == "决定"
    assert indices[:15] == tuple(range(1, 16))
    assert not {17, 18, 19} & set(indices), "the document's own lines are no metadata"


@pytest.mark.xfail(strict=True, reason="an empty 主题词 cell followed by a short body name reads like a keyword")
def test_body_name_behind_an_empty_cell() -> None:
    document, _ = read_metadata_lines(
        ["索引号：", "01234/2021-1", "文号：", "甲发〔2021〕6号", "主题词：", "某市人民政府", "关于某事的决定"]
    )
    assert document is not None
    assert document.keywords == ()


def test_pairs_on_lines_with_an_unknown_label_between() -> None:
    lines = [
        "索引号：01234/2020-1 文号：甲发〔2020〕1号",
        "",
        "办理科室：某处",
        "成文日期：2020-01-02",
        "第一段：正文。",
    ]
    document, indices = read_metadata_lines(lines)
    assert document is not None
    assert ("办理科室", "某处") in document.metadata
    assert indices == (0, 2, 3)


def test_labels_without_colons_in_turn() -> None:
    lines = [
        "索引号",
        "01234/2020-1",
        "名称",
        "关于某事的通知",
        "文号",
        "甲发〔2020〕1号",
        "发布日期",
        "2020-01-02",
        "正文。",
    ]
    document, indices = read_metadata_lines(lines)
    assert document is not None
    assert (document.title, document.published) == ("关于某事的通知", day(2020, 1, 2))
    assert indices == tuple(range(8))


def test_labels_and_values_without_space_between() -> None:
    lines = [
        "索 引 号000014672/2019-00455",
        "分　　类生态环境执法",
        "发布机关生态环境局",
        "生成日期2019-05-21",
        "文　　号环执法〔2019〕42号",
        "主 题 词",
        "关于规范行政处罚自由裁量权的意见",
    ]
    document, indices = read_metadata_lines(lines)
    assert document is not None
    assert (document.index_number, document.topic) == ("000014672/2019-00455", "生态环境执法")
    assert str(document.number) == "环执法〔2019〕42号"
    assert indices == tuple(range(6))


@pytest.mark.parametrize(
    ("label", "following"),
    [
        ("文号：", "各市人民政府："),
        ("主题分类：", "澜江省关于某事的通知"),
        ("成文日期：", "为了某事，制定本办法。"),
        ("索引号：", "第一条 总则"),
        ("有效性：", "第一段"),
        ("发文机关：", "《某办法》"),
    ],
)
def test_line_behind_an_empty_cell_is_body(label: str, following: str) -> None:
    lines = ["索引号：01234/2020-1", "成文时间：2020-01-02", label, following]
    document, indices = read_metadata_lines(lines)
    assert document is not None
    assert indices == (0, 1, 2)
    assert all(value != following for _, value in document.metadata)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["来源：某报 发布时间：2020-01-02", "标题：某某", "正文。"],
        ["索引号 名称 发布日期", "某某公告 2020-01-02"],
        ["名称：某设备", "发布日期：2020-01-02", "价格：9万元"],
    ],
)
def test_no_metadata_lines(lines: list[str]) -> None:
    assert read_metadata_lines(lines) == (None, ())


GENRES = [
    ("关于做好防汛工作的通知", "通知"),
    ("澜江省人民政府办公厅关于促进渔业发展的意见", "意见"),
    ("澜江省湿地保护条例", "条例"),
    ("关于印发《澜江省湿地保护办法》的通知", "通知"),
    ("澜江省湿地保护办法（试行）", "办法"),
    ("澜江省湿地保护办法（试行）（2023年版）", "办法"),
    ("澜江省湿地保护办法【已修订】", "办法"),
    ("澜江省政府采购目录(2023年版)", "目录"),
    ("某局公告（2023年第5号）", "公告"),
    ("某某决定书〔2022〕3号", None),
    ("关于某提案的复函", "函"),
    ("促进消费实施方案", "方案"),
    ("某办法实施细则", "细则"),
    ("澜江市“十四五”水利规划", "规划"),
    ("中华人民共和国水法", "法"),
    ("中华人民共和国公司法", "法"),
    ("中华人民共和国预算法", "法"),
    ("中华人民共和国宪法", "法"),
    ("《中华人民共和国水法》", "法"),
    ("某市政府工作报告", "报告"),
    ("某办法（征求意见稿）", "办法"),
    ("某办法征求意见稿", "征求意见稿"),
    ("《某办法》解读", "解读"),
    ("某局负责人就《某办法》答记者问", "答记者问"),
    ("國務院關於某事的決定", "决定"),
    ("關於某事的通知", "通知"),
    ("促进民营经济发展若干措施", "措施"),
    ("行政处罚告知书", "告知书"),
    ("浅谈临帖与书法", None),
    ("基层的创新做法", None),
    ("严格规范公正司法", None),
    ("一种新算法", None),
    ("公交禁令", None),
    ("大公报", None),
    ("某市召开防汛会议", None),
    ("法", None),
    ("", None),
    ("（试行）", None),
]


@pytest.mark.parametrize(("title", "genre"), GENRES)
def test_genre_of(title: str, genre: str | None) -> None:
    assert genre_of(title) == genre


BODY = "为进一步做好某项工作，经研究，现就有关事项作出如下安排，请认真贯彻执行。"
TITLE = "澜江省水利厅关于开展河道巡查的通知"

# title, paragraphs, what the document must hold (fields not named are not looked at), why
DOCUMENTS: list[tuple[str | None, list[str], dict[str, object], str]] = [
    (
        TITLE,
        ["澜水河〔2021〕12号", "各市（州）水利局，厅属各单位：", BODY, "澜江省水利厅", "2021年5月6日", "（此件公开发布）"],
        {"number": "澜水河〔2021〕12号", "issuers": ("澜江省水利厅",), "written": day(2021, 5, 6), "genre": "通知",
         "addressees": "各市（州）水利局，厅属各单位", "published": None, "effective": None, "metadata": ()},
        "number, addressees, signature",
    ),
    (
        TITLE,
        ["（澜水河〔2021〕12号）", BODY, "澜江省水利厅 2021年5月6日"],
        {"number": "澜水河〔2021〕12号", "issuers": ("澜江省水利厅",), "written": day(2021, 5, 6), "addressees": None},
        "number in brackets, signature on one line",
    ),
    (
        "关于调整上下班时间的通知",
        ["东管办〔2015〕6号", "东湾新区管委会办公室", "关于调整上下班时间的通知", "区直各单位：", BODY, "东湾新区管委会办公室", "2015年9月2日"],
        {"number": "东管办〔2015〕6号", "issuers": ("东湾新区管委会办公室",), "written": day(2015, 9, 2), "addressees": "区直各单位"},
        "title repeated over two lines",
    ),
    (
        "甲部等三部门关于印发《某行动计划》的通知",
        ["甲部函〔2022〕5号", "各省、自治区、直辖市某厅（委）：", BODY, "甲 部 乙委员会", "丙总局", "2022年3月2日", "甲部办公厅 2022年3月4日印发"],
        {"issuers": ("甲部", "乙委员会", "丙总局"), "written": day(2022, 3, 2), "metadata": (("印发日期", "2022年3月4日"),)},
        "joint document over two lines, padded; printed later",
    ),
    (
        "国务院办公厅转发某局关于防灾工作报告的通知",
        [BODY, "国务院办公厅", "一九九六年二月五日", "关于防灾工作的报告", "国务院：", BODY, "某某地震局", "一九九六年一月二十五日"],
        {"issuers": ("国务院办公厅",), "written": day(1996, 2, 5)},
        "the attachment has a signature of its own",
    ),
    (
        "关于某事项的通告",
        [BODY, "特此通告", "澜江市公安局", "澜江市城市管理局（代章）", "二○一二年七月一日", "附件：1.名单"],
        {"issuers": ("澜江市公安局", "澜江市城市管理局"), "written": day(2012, 7, 1), "genre": "通告", "number": None},
        "seal words dropped, 特此通告 is no body",
    ),
    (
        "某某管理办法",
        ["中华人民共和国某某部令", "第12号", "《某某管理办法》已经2021年6月1日第3次部务会议审议通过，现予公布，自2021年9月1日起施行。",
         "部长 王 某", "2021年6月10日", "第一条 为了某事。", "第二条 本办法。", "第三条 本办法。"],
        {"number": "中华人民共和国某某部令第12号", "issuers": ("中华人民共和国某某部",), "written": day(2021, 6, 10),
         "effective": day(2021, 9, 1), "genre": "办法"},
        "order over two lines, signed by the minister",
    ),
    (
        "中华人民共和国某某法",
        ["（2018年10月26日某某会议通过）", "第一章 总 则", "第一条 为了某事。", "第二条 本法。", "第三条 本法自2019年1月1日起施行。"],
        {"number": None, "issuers": (), "written": None, "effective": day(2019, 1, 1), "genre": "法"},
        "a law without number and signature",
    ),
    (
        "甲部 乙总局关于延续税收政策的公告",
        ["甲部 乙总局公告2023年第28号", BODY, "二、本公告自2023年1月1日起执行，有效期至2027年12月31日。", "特此公告。", "甲部 乙总局", "2023年8月18日"],
        {"number": "甲部 乙总局公告2023年第28号", "issuers": ("甲部", "乙总局"), "effective": day(2023, 1, 1),
         "expires": day(2027, 12, 31), "written": day(2023, 8, 18)},
        "joint announcement with period",
    ),
    (
        "某某监督管理总局行政处罚信息公开表（某罚决字〔2024〕36号）",
        ["序号", "当事人名称", "1", "某公司"],
        {"number": "某罚决字〔2024〕36号", "issuers": ("某某监督管理总局",)},
        "number behind the title, issuer before it",
    ),
    (
        "某某监督管理总局行政处罚信息公开表",
        ["行政处罚决定书文号\t某罚决字〔2024〕36号\n被处罚当事人\t某公司"],
        {"number": "某罚决字〔2024〕36号"},
        "the number in the first row of a table",
    ),
    (
        "关于印发某规则的通知",
        ["呼某办发[2008]68号 各旗、县、区人民政府，市各委、办、局： 经同意，现将《某规则》印发给你们，请认真组织实施。", "二OO八年五月二十三日"],
        {"number": "呼某办发〔2008〕68号", "written": day(2008, 5, 23), "issuers": ()},
        "number and addressees run together; only a date at the end",
    ),
    (
        "关于印发《某程序》的通知",
        ["某某工业委员会", "某工法字[2000] 851号", "各集团公司，各省、自治区、直辖市管理机构：", BODY, "2000年11月13日", "某程序"],
        {"number": "某工法字〔2000〕851号", "issuers": ("某某工业委员会",), "written": day(2000, 11, 13)},
        "the body stands above the number",
    ),
    (
        "甲市水利局关于某建议的复函",
        ["甲水函〔2025〕46号", "王某某代表：", "您提出的《关于某事的建议》（第14040218号建议）收悉，现答复如下：", BODY, "甲市水利局", "2025年4月24日"],
        {"number": "甲水函〔2025〕46号", "addressees": "王某某代表", "genre": "函"},
        "a letter; the number of the proposal is not its own",
    ),
    (
        "甲市某局送达公告",
        ["甲市某建材店、甲市某五金店：", BODY, "甲市某局", "2023-04-25", "（联系人：某某）"],
        {"number": None, "issuers": ("甲市某局",), "written": day(2023, 4, 25), "addressees": "甲市某建材店、甲市某五金店"},
        "no number; date in digits",
    ),
    (
        None,
        ["甲政发〔2020〕3号", "甲市人民政府", "关于某事的决定", "各区县人民政府：", BODY, "甲市人民政府", "2020年1月2日"],
        {"number": "甲政发〔2020〕3号", "issuers": ("甲市人民政府",), "genre": None},
        "no title known",
    ),
    (
        TITLE,
        ["澜水河〔2021〕12号 签发人：某某", "现行有效", BODY, "澜江省水利厅", "2021年5月6日"],
        {"number": "澜水河〔2021〕12号", "validity": "现行有效"},
        "签发人 beside the number, validity on a line of its own",
    ),
    (
        "关于公示拟推荐企业名单的通知",
        [BODY, "甲实业有限公司", "乙科技有限公司", "甲市科技局", "2021年5月6日"],
        {"issuers": ("甲市科技局",)},
        "a list of firms above the signature does not sign",
    ),
]  # fmt: skip


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: row[3])
def test_text_document(row: tuple[str | None, list[str], dict[str, object], str]) -> None:
    title, paragraphs, expected, why = row
    document = read_text_document(title, paragraphs)
    assert document is not None, why
    for field, value in expected.items():
        found = getattr(document, field)
        assert (str(found) if field == "number" and found else found) == value, field


NO_DOCUMENTS: list[tuple[str | None, list[str], str]] = [
    (None, [], "nothing"),
    ("", [""], "nothing"),
    (
        "省政府印发《关于促进渔业发展的意见》",
        [
            "本报讯（记者 某某）近日，省政府印发《关于促进渔业发展的意见》（澜政发〔2021〕3号）。",
            "《意见》提出，到2025年实现目标。",
        ],
        "news about a document",
    ),
    (
        "某市发布高温橙色预警通知",
        ["某市气象台5月6日发布预警。", "某市气象台", "2021年5月6日"],
        "news, signed by the contributor",
    ),
    ("致全市家长的一封信", ["尊敬的各位家长：", BODY, "某市教育局", "2021年5月6日"], "an open letter"),
    ("某市召开防汛工作会议", ["会议指出：", BODY, "某市水利局", "2021年5月6日"], "a meeting"),
    ("一图读懂《某办法》解读", ["甲政发〔2020〕3号文件印发以来，各地认真落实。", BODY], "an explanation"),
    ("某市水利局关于某事的通知", [BODY], "a title alone"),
    ("谈谈湿地保护条例", ["第一条 为了某事。", "本条例自2019年1月1日起施行。"], "one article of a statute"),
    ("水法知识问答", ["第一条 为了某事。", BODY], "one article quoted"),
    ("某某法", ["第一条 某。", "第二条 某。", "第三条 某。"], "states nothing but its kind"),
    ("某项目签约", ["3月5日，某项目在某市签约。", "第3号楼明年竣工。"], "a house number"),
]


@pytest.mark.parametrize("row", NO_DOCUMENTS, ids=lambda row: row[2])
def test_no_text_document(row: tuple[str | None, list[str], str]) -> None:
    title, paragraphs, why = row
    assert read_text_document(title, paragraphs) is None, why


EFFECTIVE = [
    ("本办法自2021年3月1日起施行。", day(2021, 3, 1), "own name"),
    ("第三十六条 本条例自２０２１年３月１日起施行。", day(2021, 3, 1), "full-width digits"),
    ("本规定自二〇二一年三月一日起施行。", day(2021, 3, 1), "numerals"),
    ("自2021年3月1日起施行。", day(2021, 3, 1), "sentence of its own"),
    ("七、自 2021 年 3 月 1 日起正式实施。", day(2021, 3, 1), "numbered, spaced"),
    ("现予公布，自2021年3月1日起施行。", day(2021, 3, 1), "announced"),
    ("现公布修订后的《某条例》，自2021年3月1日起施行。", day(2021, 3, 1), "announced with the title"),
    ("现将《某目录》予以公布，自2021年3月1日之日起执行。", day(2021, 3, 1), "announced, 之日起"),
    ("本办法自发布之日起施行。", None, "depends on publication"),
    ("《某法》已经修订通过，自2020年9月1日起施行。", None, "another document"),
    ("《某条例》自2020年9月1日起施行以来，成效显著。", None, "another document"),
    ("该项目自2020年9月1日起动工。", None, "no force"),
    ("本办法自2021年2月30日起施行。", None, "no day of the calendar"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), EFFECTIVE)
def test_effective(sentence: str, expected: PartialDate | None, why: str) -> None:
    document = read_text_document(TITLE, ["澜水河〔2021〕12号", BODY, sentence])
    assert document is not None
    assert document.effective == expected, why


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本办法自2021年3月1日起施行，有效期至2026年2月28日。", day(2026, 2, 28)),
        ("本通知有效期自2021年3月1日起至2026年2月28日。", day(2026, 2, 28)),
        ("本办法自2021年3月1日起施行，有效期5年。", day(2026, 2, 28)),
        ("本办法自发布之日起施行，有效期5年。", None),
        ("其安全生产许可证有效期至2026年2月28日。", None),
    ],
)
def test_expires(sentence: str, expected: PartialDate | None) -> None:
    document = read_text_document(TITLE, ["澜水河〔2021〕12号", BODY, sentence])
    assert document is not None
    assert document.expires == expected


EXTENDED = [
    (
        ["首页", "甲发〔2020〕1号", "关于某事的通知", "各市人民政府：", "经研究决定：", BODY, "特此通知", "附件：1.名单", "2．表格",
         "甲省某厅", "乙省某厅", "2020年1月2日", "（此件公开发布）", "上一篇"],
        (1, 13), "everything around the running text",
    ),
    (["首页", "时间：2020-01-02 来源：某省人民政府 分享：", BODY, "版权所有 某省人民政府", "某省人民政府"], (2, 3), "an info line and a footer"),
    (["要闻", BODY, "某市水利局", "下一篇"], (1, 2), "a body without date"),
    (["要闻", BODY, "2020年1月2日", "下一篇"], (1, 2), "a date without body"),
    (["第707号", BODY, "总理 某某", "2018年12月18日", "某某条例"], (0, 4), "signed by a person"),
    ([BODY], (0, 1), "nothing around"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "why"), EXTENDED)
def test_extend_over_document(lines: list[str], expected: tuple[int, int], why: str) -> None:
    at = lines.index(BODY)
    assert extend_over_document(lines, at, at + 1) == expected, why


def test_merge_fills_gaps_of_the_table_only() -> None:
    table = read_metadata_pairs([("索引号", "1/2"), ("发文字号", "甲发〔2020〕1号"), ("成文日期", "2020-01-01")])
    text = PolicyDocument(
        written=day(2019, 1, 1), effective=day(2021, 1, 1), issuers=("甲局",), metadata=(("印发日期", "某日"),)
    )
    merged = merge_documents(table, text)
    assert merged is not None
    assert table is not None
    assert (merged.written, merged.effective, merged.issuers) == (day(2020, 1, 1), day(2021, 1, 1), ("甲局",))
    assert merged.metadata == (*table.metadata, ("印发日期", "某日"))
    assert merge_documents(None, text) is text
    assert merge_documents(table, None) is table
    assert merge_documents(None, None) is None


# text, titles found, numbers found, why
REFERENCES: list[tuple[str, list[str], list[str | None], str]] = [
    ("根据《某某管理条例》规定", ["某某管理条例"], [None], "regulation"),
    ("《关于某事的通知》（甲发〔2020〕1号）要求", ["关于某事的通知"], ["甲发〔2020〕1号"], "number in brackets"),
    ("《关于某事的通知》 (甲发[2020] 1 号)要求", ["关于某事的通知"], ["甲发〔2020〕1号"], "half-width, spaced"),
    ("《关于某事的通知》甲发〔2020〕1号", ["关于某事的通知"], ["甲发〔2020〕1号"], "number without brackets"),
    ("《某公告》（2023年第28号，以下简称《公告》）", ["某公告"], ["2023年第28号"], "short name in the brackets"),
    ("《某规定》（人社部令第25号）", ["某规定"], ["人社部令第25号"], "order"),
    ("《某条例》（1994年1月28日国务院令第142号发布）", ["某条例"], ["国务院令第142号"], "date before the number"),
    ("《某意见》已印发，另见甲发〔2020〕1号", ["某意见"], [None], "a number further on is not its own"),
    (
        "《甲办法》《乙办法》（甲发〔2020〕1号）",
        ["甲办法", "乙办法"],
        [None, "甲发〔2020〕1号"],
        "the number belongs to the last",
    ),
    ("《中华人民共和国水法》第四十四条、《刑法》", ["中华人民共和国水法", "刑法"], [None, None], "laws"),
    ("《民法典》《某公约》《某协定》", ["民法典", "某公约", "某协定"], [None] * 3, "code, convention, agreement"),
    (
        "《某省“十四五”规划》和《某规划纲要（2021—2035年）》",
        ["某省“十四五”规划", "某规划纲要（2021—2035年）"],
        [None] * 2,
        "plans",
    ),
    (
        "《某办法（试行）》《某规范(征求意见稿)》",
        ["某办法（试行）", "某规范(征求意见稿)"],
        [None] * 2,
        "brackets behind the kind",
    ),
    ("《关于印发〈某办法〉的通知》（甲发〔2020〕1号）", ["关于印发〈某办法〉的通知"], ["甲发〔2020〕1号"], "nested"),
    ("《关于印发《某办法》的通知》要求", ["关于印发《某办法》的通知"], [None], "nested with the same marks"),
    (
        "《关于印发《某办法》的通知（甲发〔2020〕1号）要求",
        ["关于印发《某办法》的通知"],
        ["甲发〔2020〕1号"],
        "last mark missing",
    ),
    ("《关于印发〈某办法》的通知》要求", ["关于印发〈某办法》的通知"], [None], "inner mark of the wrong kind"),
    ("《某办法〉规定", ["某办法"], [None], "closed by the wrong mark"),
    ("关于印发某办法》的通知，《乙办法》", ["乙办法"], [None], "first mark missing"),
    ("《甲的说明和《某条例》", ["某条例"], [None], "outer mark never closed"),
    ("《某办法。下一句《乙办法》", ["乙办法"], [None], "a title holds no full stop"),
    ("《生物醫學新技術管理條例》", ["生物醫學新技術管理條例"], [None], "Traditional"),
    ("《关于某事的答复》", ["关于某事的答复"], [None], "reply"),
    ("《安全门通用技术条件》", ["安全门通用技术条件"], [None], "standard"),
    ("《人民日报》《光明日报》", [], [], "newspapers"),
    ("《大公报》《科学通报》", [], [], "periodicals whose names end like a kind"),
    ("《人类简史》《还珠格格》《论语》", [], [], "books and films"),
    ("《孙子兵法》《大众书法》", [], [], "books on methods"),
    ("《意见》提出，《通知》要求", [], [], "short names nothing introduced"),
    ("《某办法》解读、《〈某办法〉解读》", ["某办法"], [None], "an explanation is no document"),
    ("《上岗合格证书》", [], [], "certificate"),
    ("没有书名号的水法", [], [], "no marks"),
    ("《》《 》", [], [], "empty marks"),
]


@pytest.mark.parametrize("row", REFERENCES, ids=lambda row: row[3])
def test_references(row: tuple[str, list[str], list[str | None], str]) -> None:
    text, titles, numbers, why = row
    found = find_references(["", text])
    assert [reference.title for reference in found] == titles, why
    assert [str(reference.number) if reference.number else None for reference in found] == numbers, why
    for reference in found:
        assert reference.block == 1
        stretch = text[reference.start : reference.end]
        assert stretch.startswith("《" + reference.title)
        assert reference.number is None or stretch[-1] in "号令告"


def test_short_name_stands_for_the_full_title() -> None:
    blocks = [
        "近日，某部印发《关于某事的指导意见》（甲发〔2020〕1号，以下简称《意见》）。",
        "《意见》提出，",
        "对照《办法》和《意见》。",
    ]
    found = find_references(blocks)
    assert [(reference.title, reference.block) for reference in found] == [
        ("关于某事的指导意见", 0),
        ("关于某事的指导意见", 1),
        ("关于某事的指导意见", 2),
    ]
    assert {str(reference.number) for reference in found} == {"甲发〔2020〕1号"}
    assert blocks[2][found[2].start : found[2].end] == "《意见》"


@pytest.mark.parametrize("words", ["以下简称", "以下称为简称：", "下称", "简称“"])
def test_words_that_introduce_a_short_name(words: str) -> None:
    found = find_references([f"《某某管理办法》（{words}《办法》）", "《办法》规定"])
    assert [reference.title for reference in found] == ["某某管理办法", "某某管理办法"]


def test_a_title_remains_its_own_short_name() -> None:
    found = find_references(["根据中华人民共和国民法典（以下简称《民法典》），", "《民法典》规定"])
    assert [(reference.title, reference.block) for reference in found] == [("民法典", 1)]


def test_own_title_is_no_reference() -> None:
    blocks = [
        "现将《关于某事的意见》（以下简称《意见》）印发给你们。",
        "《意见》要与《乙办法》衔接。",
        "《甲省关于某事的意见》同时施行。",
    ]
    found = find_references(blocks, own_title="甲省关于某事的意见")
    assert [reference.title for reference in found] == ["乙办法"]
    assert len(find_references(blocks)) == 4


HEADINGS = [
    ("第一编 总则", 1),
    ("第一章 总 则", 2),
    ("第十二章　附则", 2),
    ("第三节 监督管理", 3),
    ("第二部分 主要任务", 1),
    ("第三条 适用范围", 4),
    ("一、总体要求", 1),
    ("十二、保障措施", 1),
    ("一、提高政治站位，强化责任担当", 1),
    ("一、培训对象：", 1),
    ("（一）指导思想", 2),
    ("(二)基本原则", 2),
    ("1.组织领导", 3),
    ("1．组织领导", 3),
    ("２、经费保障", 3),
    ("（1）申报条件", 4),
    ("①申报材料", 5),
    ("附件1", 1),
    ("附件 2", 1),
    ("附件", 1),
    ("附录A", 1),
    ("第一條　適用範圍", 4),
    ("一、建设机制。", None),
    ("一、建设机制，落实责任，确保某项工作在全市各级各部门和各有关单位得到全面落实和有效推进", None),
    ("（五）经营所得，是指：", None),
    ("（四）法律、行政法规规定的其他情形；", None),
    ("第六条 各项所得的范围：", None),
    ("第二条 居民应当依照本法纳税，不得迟延", None),
    ("一、报名时间：3月1日", None),
    ("1.申请人应当提交下列材料：", None),
    ("1.5万元", None),
    ("2022.1.15", None),
    ("12.31", None),
    ("一是加强领导", None),
    ("第一，加强领导", None),
    ("第一季度经济运行平稳", None),
    ("第二天上午", None),
    ("第三条的规定", None),
    ("一、", None),
    ("附件：1.名单", None),
    ("附件下载", None),
    ("（此件公开发布）", None),
    ("（2018年）", None),
    ("国务院办公厅", None),
    ("三、能行吗？", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "level"), HEADINGS)
def test_heading_level(text: str, level: int | None) -> None:
    assert heading_level(text) == level


def test_the_first_chapter_below_the_table_of_contents() -> None:
    lines = [
        "目　录",
        "第一章　总则",
        "第二章　管理",
        "第三章　附则",
        "第一章 总则",
        "第一条　为了某事，制定本条例。",
        "第二章　管理",
        "第二条　某事。",
    ]
    assert heading_levels(lines) == (None, None, None, None, 2, None, 2, None)


def test_headings_in_context() -> None:
    texts = [
        "一、总体要求",
        "（一）目标",
        "正文。",
        "二、任务",
        "正文。",
        "1.申请表",
        "2.身份证复印件",
        "3.学历证书",
        "正文。",
        "三、附则",
    ]
    assert heading_levels(texts) == (1, 2, None, 1, None, None, None, None, None, 1)
    assert heading_levels(["第一章 总则", "第二章 职责", "第三章 附则"]) == (None, None, None), "a table of contents"
    assert heading_levels(["一、表一", "", "二、表二", ""]) == (1, None, 1, None), "a block without text stands between"
    assert heading_levels([]) == ()


# Properties

chinese = st.text(
    alphabet="索引号文发字成日期机关：: 《》〈〉〔〕（）()一二三〇0123456789年月日号令第条章自起施行有效期至各局部。，；\n国务院的通知办法",
    max_size=60,
)
chinese_lines = st.lists(chinese, max_size=12)


@given(chinese, chinese_lines)
def test_readers_never_raise_and_repeat_themselves(title: str, lines: list[str]) -> None:
    document = read_text_document(title, lines)
    assert document == read_text_document(title, lines)
    assert document is None or document != PolicyDocument()
    metadata, indices = read_metadata_lines(lines)
    assert (metadata is None) == (indices == ())
    assert list(indices) == sorted(set(indices))
    assert all(0 <= index < len(lines) for index in indices)
    assert genre_of(title) == genre_of(title + " ")
    assert len(heading_levels(lines)) == len(lines)
    start, end = extend_over_document(lines, len(lines) // 2, len(lines) // 2)
    assert 0 <= start <= len(lines) // 2 <= end <= len(lines)


@given(chinese_lines)
def test_references_stand_where_they_say(blocks: list[str]) -> None:
    for reference in find_references(blocks):
        text = blocks[reference.block]
        assert text[reference.start] == "《"
        assert reference.start < reference.end <= len(text)
        assert reference.title


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=30)), max_size=8))
def test_any_pairs_are_read_or_left(pairs: list[tuple[str, str]]) -> None:
    document = read_metadata_pairs(pairs)
    assert document is None or len(document.metadata) <= len(pairs)


labels_known = st.sampled_from(["索引号", "发文字号", "成文日期", "发文机关", "主题分类", "有效性"])
plain_value = st.text(alphabet="甲乙丙丁戊0123456789-/", min_size=1, max_size=12)


@given(st.lists(st.tuples(labels_known, plain_value), min_size=1, max_size=5), st.sampled_from([" ", "　", "\t", "  "]))
def test_a_line_of_pairs_splits_into_them(pairs: list[tuple[str, str]], gap: str) -> None:
    line = gap.join(f"{gap.join(label)}：{value}" for label, value in pairs)
    assert split_metadata_line(line) == tuple(pairs)


HOSTILE = ["《", "》", "《》", "《〈", "《甲办法》（", "《关于印发《甲》的通知", "以下简称《甲", "自2020年1月1日起施行", "《甲》自2020年1月1日起施行",
           "索引号：", "来源：", "文 号 ", "第一条 ", "一、", "甲局 ", "2020年1月1日", "有效期", "（", "现将"]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    def built(size: int) -> tuple[str, list[str]]:
        count = size // len(unit)
        return unit * count, [unit] * (count // 4)

    def read(given: tuple[str, list[str]]) -> None:
        text, lines = given
        find_references([text])
        read_text_document(text, [BODY, text])
        read_text_document(TITLE, [BODY, *lines])
        read_metadata_lines([text, *lines])
        heading_levels(lines)

    assert_linear(read, built, 2_000)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("二、时间安排", 2),
        ("（十二）听取意见", 12),
        ("第三条 本办法自公布之日起施行。", 3),
        ("第一百二十条 本法自公布之日起施行。", 120),
        ("第二章 管理", 2),
        ("3.加强领导", 3),
        ("③ 第三项", 3),
        ("2023年度工作安排", None),
        ("一座石桥", None),
        ("3.5万元", None),
        ("", None),
    ],
)
def test_the_number_a_line_begins_with(line: str, value: int | None) -> None:
    numeral = numeral_of(line)
    assert (numeral.value if numeral else None) == value


def test_numbers_that_are_counted_together_have_one_style() -> None:
    styles = [numeral.style for line in ("一、甲", "二、乙", "（一）甲", "第一条 甲") if (numeral := numeral_of(line))]
    assert (styles[0], len(set(styles))) == (styles[1], 3)
