"""Document numbers: every printed form, what only looks like one, and where numbers stand in running text."""

from __future__ import annotations

import itertools

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews.model.number import DocumentNumber, find_document_numbers

# text, code, year, serial, printed form, why
PARSED = [
    ("国办发〔2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "the standard form"),
    ("国办发[2017]47号", "国办发", 2017, "47", "国办发〔2017〕47号", "square brackets"),
    ("国办发［2017］47号", "国办发", 2017, "47", "国办发〔2017〕47号", "full-width square brackets"),
    ("国办发【2017】47号", "国办发", 2017, "47", "国办发〔2017〕47号", "lenticular brackets"),
    ("国办发(2017)47号", "国办发", 2017, "47", "国办发〔2017〕47号", "parentheses"),
    ("国办发（2017）47号", "国办发", 2017, "47", "国办发〔2017〕47号", "full-width parentheses"),
    ("国办发﹝2017﹞47号", "国办发", 2017, "47", "国办发〔2017〕47号", "small tortoise-shell brackets"),
    ("国办发〖2017〗47号", "国办发", 2017, "47", "国办发〔2017〕47号", "white lenticular brackets"),
    ("国办发<2017>47号", "国办发", 2017, "47", "国办发〔2017〕47号", "angle brackets"),
    ("国办发《2017》47号", "国办发", 2017, "47", "国办发〔2017〕47号", "book-title marks typed for brackets"),
    ("国办发〈2017〉47号", "国办发", 2017, "47", "国办发〔2017〕47号", "single title marks"),
    ("国办发〔2017]47号", "国办发", 2017, "47", "国办发〔2017〕47号", "mixed pair"),
    ("国办发(2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "mixed pair"),
    ("国办发［2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "mixed pair of two widths"),
    ("国办发〔２０１７〕４７号", "国办发", 2017, "47", "国办发〔2017〕47号", "full-width digits"),
    ("国办发〔2017〕 47 号", "国办发", 2017, "47", "国办发〔2017〕47号", "spaces around the serial"),
    ("国办发 〔 2017 〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "spaces inside the brackets"),
    ("国办发\u3000〔2017〕\u300047号", "国办发", 2017, "47", "国办发〔2017〕47号", "ideographic spaces"),
    ("国 办 发〔2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "padded code"),
    ("\u200b国办发〔2017〕\u200b47号", "国办发", 2017, "47", "国办发〔2017〕47号", "zero-width spaces"),
    ("國辦發〔2017〕47號", "國辦發", 2017, "47", "國辦發〔2017〕47號", "Traditional, kept as printed"),
    ("国办发〔二〇一七〕47号", "国办发", 2017, "47", "国办发〔二〇一七〕47号", "Chinese numerals in the year"),
    (
        "国办发〔二○一七〕四十七号",
        "国办发",
        2017,
        "47",
        "国办发〔二○一七〕四十七号",
        "circle for zero, serial in numerals",
    ),
    ("国办发〔二零一七〕一百零二号", "国办发", 2017, "102", "国办发〔二零一七〕一百零二号", "零 in year and serial"),
    ("国办发〔2017年〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "年 inside the brackets"),
    ("国办发〔2017〕047号", "国办发", 2017, "47", "国办发〔2017〕047号", "leading zero, serial without"),
    ("财税〔2020〕第13号", "财税", 2020, "13", "财税〔2020〕第13号", "第 before the serial"),
    ("国办发明电〔2018〕15号", "国办发明电", 2018, "15", "国办发明电〔2018〕15号", "telegram"),
    ("金罚决字〔2024〕36号", "金罚决字", 2024, "36", "金罚决字〔2024〕36号", "penalty decision"),
    ("穗市监越处罚字〔2023〕1205号", "穗市监越处罚字", 2023, "1205", "穗市监越处罚字〔2023〕1205号", "long local code"),
    (
        "沪公（普）行罚决字〔2023〕12号",
        "沪公（普）行罚决字",
        2023,
        "12",
        "沪公（普）行罚决字〔2023〕12号",
        "place in the code",
    ),
    ("和政办发〔2019〕3号", "和政办发", 2019, "3", "和政办发〔2019〕3号", "a county whose name begins with 和"),
    ("法〔2018〕335号", "法", 2018, "335", "法〔2018〕335号", "code of one character"),
    ("国卫医函〔2019〕8号", "国卫医函", 2019, "8", "国卫医函〔2019〕8号", "letter"),
    ("中办发〔1999〕12号", "中办发", 1999, "12", "中办发〔1999〕12号", "year of the last century"),
    ("某建规〔2020〕12-1号", "某建规", 2020, "12-1", "某建规〔2020〕12-1号", "serial with a branch number"),
    ("某建规〔2020〕12之1号", "某建规", 2020, "12-1", "某建规〔2020〕12之1号", "serial with 之"),
    ("〔2015〕12 号", None, 2015, "12", "〔2015〕12号", "code printed elsewhere"),
    ("（国办发〔2017〕47号）", "国办发", 2017, "47", "国办发〔2017〕47号", "brackets around the whole"),
    ("“国办发〔2017〕47号”", "国办发", 2017, "47", "国办发〔2017〕47号", "quotes around the whole"),
    ("国办发〔2017〕47号。", "国办发", 2017, "47", "国办发〔2017〕47号", "full stop behind"),
    ("发文字号：国办发〔2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "label in front"),
    ("文　号: 国办发〔2017〕47号", "国办发", 2017, "47", "国办发〔2017〕47号", "spaced label in front"),
    ("国务院令第714号", "国务院令", None, "714", "国务院令第714号", "order"),
    ("国务院令 第 714 号", "国务院令", None, "714", "国务院令第714号", "spaced order"),
    ("国务院令（第714号）", "国务院令", None, "714", "国务院令第714号", "order with brackets"),
    (
        "中华人民共和国国务院令第714号",
        "中华人民共和国国务院令",
        None,
        "714",
        "中华人民共和国国务院令第714号",
        "full name",
    ),
    ("国令第714号", "国令", None, "714", "国令第714号", "the State Council's own code"),
    ("第714号国务院令", "国务院令", None, "714", "第714号国务院令", "number before the body"),
    ("国务院第714号令", "国务院令", None, "714", "国务院第714号令", "number inside"),
    ("第714号", None, None, "714", "第714号", "bare order number, alone on its line"),
    ("第八十六号", None, None, "86", "第八十六号", "the same in numerals"),
    ("第320号令", "令", None, "320", "第320号令", "order without body"),
    ("令第320号", "令", None, "320", "令第320号", "order without body"),
    ("政府令187号", "政府令", None, "187", "政府令187号", "order without 第"),
    ("某某市人民政府令第5号", "某某市人民政府令", None, "5", "某某市人民政府令第5号", "city order"),
    (
        "中华人民共和国主席令第八十六号",
        "中华人民共和国主席令",
        None,
        "86",
        "中华人民共和国主席令第八十六号",
        "numerals",
    ),
    ("主席令第一百零二号", "主席令", None, "102", "主席令第一百零二号", "numerals with 零"),
    (
        "国家发展和改革委员会令2019年第29号",
        "国家发展和改革委员会令",
        2019,
        "29",
        "国家发展和改革委员会令2019年第29号",
        "order with year",
    ),
    (
        "中国人民银行令〔2020〕第5号",
        "中国人民银行令",
        2020,
        "5",
        "中国人民银行令〔2020〕第5号",
        "order with bracketed year",
    ),
    ("2023年第28号", None, 2023, "28", "2023年第28号", "announcement without 公告"),
    ("2023 年 第 28 号", None, 2023, "28", "2023年第28号", "spaced"),
    ("２０２３年第２８号", None, 2023, "28", "2023年第28号", "full width"),
    ("公告2023年第28号", "公告", 2023, "28", "公告2023年第28号", "公告 before"),
    ("2023年第28号公告", "公告", 2023, "28", "2023年第28号公告", "公告 behind"),
    ("国家税务总局公告2023年第28号", "国家税务总局公告", 2023, "28", "国家税务总局公告2023年第28号", "body and 公告"),
    ("海关总署公告（2023年第28号）", "海关总署公告", 2023, "28", "海关总署公告2023年第28号", "in brackets"),
    ("农业部公告第543号", "农业部公告", None, "543", "农业部公告第543号", "announcement without year"),
    ("农业部第543号公告", "农业部公告", None, "543", "农业部第543号公告", "公告 behind"),
    ("公告〔2024〕第5号", "公告", 2024, "5", "公告〔2024〕第5号", "bracketed announcement"),
    ("某某区通告2022年第3号", "某某区通告", 2022, "3", "某某区通告2022年第3号", "public notice"),
    (
        "财政部 税务总局公告2023年第28号",
        "财政部 税务总局公告",
        2023,
        "28",
        "财政部 税务总局公告2023年第28号",
        "joint, space",
    ),
    (
        "财政部、税务总局公告2023年第28号",
        "财政部、税务总局公告",
        2023,
        "28",
        "财政部、税务总局公告2023年第28号",
        "joint, mark",
    ),
    (
        "财政部 税务总局 海关总署公告〔2019〕39号",
        "财政部 税务总局 海关总署公告",
        2019,
        "39",
        "财政部 税务总局 海关总署公告〔2019〕39号",
        "three",
    ),
    (
        "某监管局行政处罚决定书〔2022〕3号",
        "某监管局行政处罚决定书",
        2022,
        "3",
        "某监管局行政处罚决定书〔2022〕3号",
        "full name as code",
    ),
]

# text, why it is no document number
NO_NUMBERS = [
    ("", "nothing"),
    ("号", "no digits"),
    ("京ICP备19014889号", "site registration"),
    ("闽ICP备09032658号-1", "site registration"),
    ("京公网安备11010202008000号", "police registration"),
    ("网站标识码：3590000001", "site code"),
    ("京网文〔2019〕1234-012号", "licence for network culture"),
    ("京网文〔2019〕1234号", "the same licence, short serial"),
    ("信息网络传播视听节目许可证0105093号", "licence"),
    ("广播电视节目制作经营许可证（京）字第12345号", "licence"),
    ("（京）网药械信息备字（2022）第00418号", "filing of a drug site"),
    ("长国用（2010）第012345号", "land certificate"),
    ("京房权证海字第123456号", "house certificate"),
    ("第14040218号", "number of a proposal"),
    ("第14040218号建议", "proposal to a congress"),
    ("第0218号提案", "proposal to a conference"),
    ("DB23/T 3649.5-2023", "local standard"),
    ("GB/T 9704-2012", "national standard"),
    ("（2018）京0105民初1234号", "court case"),
    ("金融大街甲15号", "house number"),
    ("北厝大路墘121号", "house number"),
    ("第3号楼", "building"),
    ("2019年第12号地块", "lot"),
    ("2023年第11号台风", "typhoon"),
    ("地铁第5号线", "metro line"),
    ("禁令第3号", "a ban"),
    ("0591-23179371", "telephone"),
    ("3月15号", "day of the month"),
    ("〔2017〕", "only a year"),
    ("国办发〔2017〕号", "serial missing"),
    ("国办发〔20170〕47号", "no year"),
    ("国办发2017-47", "no form of a number"),
    ("根据国办发〔2017〕47号", "words in front"),
    ("国办发〔2017〕47号文件", "words behind"),
    ("关于印发规划的通知 国发〔2023〕1号", "title and number"),
    ("国发〔2023〕1号、国发〔2023〕2号", "two numbers"),
    ("公告第" + "1" * 30 + "号", "hostile serial"),
    ("国" * 300 + "〔2017〕47号", "far too long"),
]

# text, printed numbers found, the stretches they stand on (None: the printed form itself), why
FOUND = [
    ("根据国办发〔2017〕47号要求", ["国办发〔2017〕47号"], None, "word in front"),
    ("按照《某某规划》（国发〔2018〕1号）精神", ["国发〔2018〕1号"], None, "in brackets"),
    ("国办发〔2017〕47号和国发〔2018〕1号文件", ["国办发〔2017〕47号", "国发〔2018〕1号"], None, "joined by 和"),
    ("参照和政办发〔2019〕3号执行", ["和政办发〔2019〕3号"], None, "和 belongs to the code"),
    ("省政府关于印发苏政发〔2020〕9号的通知", ["苏政发〔2020〕9号"], None, "the last leading word counts"),
    ("依据第四十四条和国务院令第3号处理", ["国务院令第3号"], None, "an article in front"),
    ("（1994年1月28日中华人民共和国国务院令第142号发布", ["中华人民共和国国务院令第142号"], None, "a date in front"),
    ("《继续教育规定》（人社部令第25号）", ["人社部令第25号"], None, "ministry order"),
    ("《某某办法》国家税务总局令第12号", ["国家税务总局令第12号"], None, "directly behind a title"),
    ("《某公告》（2023年第28号，以下简称《公告》）", ["2023年第28号"], None, "bare, closed in by bracket and comma"),
    ("按财政部、税务总局公告2023年第28号执行", ["财政部、税务总局公告2023年第28号"], None, "joint issue"),
    ("见财政部 税务总局公告2023年第28号", ["财政部 税务总局公告2023年第28号"], None, "joint issue"),
    ("经国家药监局2023年第6号公告发布", ["国家药监局2023年第6号公告"], ["国家药监局2023年第6号公告"], "公告 behind"),
    (
        "市监严字〔2023〕1号、2号、3号",
        ["市监严字〔2023〕1号", "市监严字〔2023〕2号", "市监严字〔2023〕3号"],
        ["市监严字〔2023〕1号", "2号", "3号"],
        "further serials",
    ),
    (
        "（甲处字〔2023〕1号和2号；乙处字〔2023〕1号）",
        ["甲处字〔2023〕1号", "甲处字〔2023〕2号", "乙处字〔2023〕1号"],
        ["甲处字〔2023〕1号", "2号", "乙处字〔2023〕1号"],
        "further serials end at the mark",
    ),
    ("国办发[2017] 47 号", ["国办发〔2017〕47号"], ["国办发[2017] 47 号"], "position holds in the printed text"),
    ("（國發〔2008〕17號）", ["國發〔2008〕17號"], None, "Traditional"),
    ("第8号令和第9号令", ["第8号令", "第9号令"], None, "orders without body"),
    (
        "各级教育部门都要认真学习领会国办发〔2017〕47号",
        ["〔2017〕47号"],
        None,
        "a sentence without boundary is no code",
    ),
    ("会议听取了关于第14040218号建议的汇报", [], None, "proposal"),
    ("住在第3号楼，发布了公告第二天", [], None, "building, then 公告第二"),
    ("2023年第28号文", [], None, "bare number without brackets"),
    ("网络文化经营许可证：京网文〔2019〕1234号", [], None, "licence"),
    ("（2018）京0105民初1234号判决", [], None, "court case"),
    ("电话0591-23179371，邮编350000", [], None, "telephone"),
    ("联系地址：某市某路121号某局第2分局", [], None, "address"),
    ("2019年第12号地块成交", [], None, "lot"),
    ("台风“海燕”为2023年第11号台风", [], None, "typhoon"),
    ("他说第一号人物", [], None, "first in rank"),
    ("没有任何编号", [], None, "no 号 with digits"),
]

BRACKETS = list(itertools.product("〔[【(（﹝［〖<《", "〕]】)）﹞］〗>》"))


Row = tuple[str, str | None, int | None, str, str, str]


@pytest.mark.parametrize("row", PARSED, ids=lambda row: f"{row[0]}: {row[5]}")
def test_parse(row: Row) -> None:
    text, code, year, serial, printed, why = row
    number = DocumentNumber.parse(text)
    assert number is not None, why
    assert (number.code, number.year, number.serial, str(number)) == (code, year, serial, printed)


@pytest.mark.parametrize("row", PARSED, ids=lambda row: row[4])
def test_printed_form_reads_back(row: Row) -> None:
    text, code, year, serial, printed, _ = row
    again = DocumentNumber.parse(printed)
    assert again == DocumentNumber.parse(text)
    assert again is not None
    assert (again.code, again.year, again.serial, again.text) == (code, year, serial, printed)


@pytest.mark.parametrize(("text", "why"), NO_NUMBERS)
def test_no_number(text: str, why: str) -> None:
    assert DocumentNumber.parse(text) is None, why


@pytest.mark.parametrize(("text", "printed", "stretches", "why"), FOUND)
def test_find(text: str, printed: list[str], stretches: list[str] | None, why: str) -> None:
    matches = find_document_numbers(text)
    assert [str(match.number) for match in matches] == printed, why
    assert [text[match.start : match.end] for match in matches] == (stretches if stretches is not None else printed)


@pytest.mark.parametrize("pair", BRACKETS)
def test_bracket_variants_are_equal(pair: tuple[str, str]) -> None:
    standard = DocumentNumber.parse("苏政发〔2020〕5号")
    variant = DocumentNumber.parse(f"苏政发{pair[0]}2020{pair[1]}5号")
    assert variant == standard
    assert hash(variant) == hash(standard)
    assert str(variant) == "苏政发〔2020〕5号"


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        ("国务院令第714号", "第714号国务院令", True),
        ("国务院令第714号", "中华人民共和国国务院令第714号", True),
        ("国务院令第714号", "国令第714号", True),
        ("中华人民共和国主席令第八十六号", "主席令第86号", True),
        ("财政部 税务总局公告2023年第28号", "财政部、税务总局公告2023年第28号", True),
        ("农业部公告第543号", "农业部第543号公告", True),
        ("國辦發〔2017〕47號", "国办发〔2017〕47号", True),
        ("国办发〔2017〕第47号", "国办发〔2017〕047号", True),
        ("国办发〔2017〕47号", "国办发〔2018〕47号", False),
        ("国办发〔2017〕47号", "国办发〔2017〕48号", False),
        ("国办发〔2017〕47号", "国发〔2017〕47号", False),
        ("国办发〔2017〕47号", "〔2017〕47号", False),
        ("国务院令第714号", "政府令第714号", False),
    ],
)
def test_equality(left: str, right: str, equal: bool) -> None:
    first, second = DocumentNumber.parse(left), DocumentNumber.parse(right)
    assert first is not None
    assert second is not None
    assert (first == second) is equal
    if equal:
        assert len({first, second}) == 1


def test_number_is_not_equal_to_its_text() -> None:
    assert DocumentNumber.parse("国办发〔2017〕47号") != "国办发〔2017〕47号"


def test_text_is_composed_when_none_is_given() -> None:
    assert str(DocumentNumber(code="国办发", year=2017, serial="47")) == "国办发〔2017〕47号"
    assert str(DocumentNumber(code="国务院令", serial="714")) == "国务院令第714号"
    assert str(DocumentNumber(serial="714")) == "第714号"


codes = st.sampled_from(
    ["国办发", "澜政办字", "和政发", "某金罚决字", "中国人民银行令", "国家某局公告", "甲部 乙署公告"]
)
years = st.integers(1949, 2049)
serials = st.integers(1, 99999)
spaces = st.sampled_from(["", " ", "\u3000", "  "])


@given(codes, years, serials, st.sampled_from(BRACKETS), st.tuples(spaces, st.sampled_from(["", "第"])))
def test_any_spelling_is_the_same_number(
    code: str, year: int, serial: int, pair: tuple[str, str], spelling: tuple[str, str]
) -> None:
    space, ordinal = spelling
    text = f"{code}{space}{pair[0]}{year}{pair[1]}{space}{ordinal}{serial}{space}号"
    number = DocumentNumber.parse(text)
    assert number == DocumentNumber(code=code, year=year, serial=str(serial))
    assert DocumentNumber.parse(str(number)) == number


hostile = st.text(
    alphabet="国办发令公告通第号號〔〕[]【】()（）《》0123456789２０一二〇十年月日、和根据 \u3000", max_size=80
)


@given(hostile)
@settings(max_examples=400)
def test_every_number_found_reads_back(text: str) -> None:
    matches = find_document_numbers(text)
    for match in matches:
        assert 0 <= match.start < match.end <= len(text)
        again = DocumentNumber.parse(str(match.number))
        assert again == match.number
    assert all(left.end <= right.start for left, right in itertools.pairwise(matches))
    assert find_document_numbers(text) == matches


@given(st.text(max_size=60))
def test_parse_never_raises(text: str) -> None:
    number = DocumentNumber.parse(text)
    assert number is None or DocumentNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    "unit",
    [
        "〔2017〕",
        "国办发〔2017〕47号、",
        "令第",
        "公告第1号",
        "第1号",
        "国",
        "(",
        "2",
        "财政部 ",
        "部、",
        "一",
        "和1号",
        "第一号令",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(find_document_numbers, lambda size: "号" + unit * (size // len(unit)), 4_000)


@pytest.mark.xfail(strict=True, reason="a year of two digits (国发〔85〕12号) would have to be guessed to its century")
def test_year_of_two_digits() -> None:
    assert DocumentNumber.parse("国发〔85〕12号") is not None


@pytest.mark.xfail(strict=True, reason="the words of a sentence without any leading word cannot be told from a code")
def test_code_behind_plain_words() -> None:
    assert [str(match.number) for match in find_document_numbers("会议传达国办发〔2017〕47号")] == [
        "国办发〔2017〕47号"
    ]
