"""Repair: poisoned pages, broken bytes, and everything that must stay as it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from growth import assert_cheaper, assert_linear
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from poison import Decoder, poison, share_restored

from policynews.repair.lines import (
    RepairOptions,
    fix_lookalikes,
    fold_widths,
    quotes_stripped,
    remove_invisible,
    repair_lines,
    replace_private_use,
    tighten,
)
from policynews.repair.paragraphs import join_broken_paragraphs
from policynews.repair.pinyin import repair_pinyin

# Invented text with the vocabulary of policy news.
CLEAN = [
    "本报讯（记者 陈一鸣）近日，省发展改革委会同省财政厅印发《关于支持县域经济高质量发展的若干措施》，从产业、资金、人才等方面提出18条举措。",
    "省政府新闻办举行发布会，介绍全省今年上半年经济运行情况。数据显示，规模以上工业增加值同比增长6.3%，进出口总额达到4125.7亿元。",
    "会议强调，要坚持问题导向，压实各级责任，对照管理条例逐项检查，确保各项任务落到实处。市场监管部门要加强产品质量监督。",
    "据了解，该项目总投资约32亿元，计划于2027年建成投产，届时可带动就业3000余人。项目负责人张卫东表示，目前设备安装已经完成八成。",
    "通知要求，各县（市、区）人民政府，市直各有关单位要结合实际，认真组织实施；执行中遇到的问题，请及时报告市卫生健康委。",
    "“过去办一张营业执照要跑好几趟，现在网上就能办结。”个体经营者刘晓梅说，审批时间从7天缩短到半天，材料由12份减少到4份。",
    "研究团队利用细胞技术开展临床试验，符合GMP标准的实验室已于9月启用，医院、高校与企业联合共建转化平台。",
    "农业农村局组织专家深入田间地头，指导农户防范低温冻害，调运种子、化肥等农资，保障粮食安全和重要农产品供给。",
    "下一步，我们将继续优化营商环境，推动数字政府建设，让数据多跑路、群众少跑腿，努力为企业发展创造条件。",
    "根据《中华人民共和国行政许可法》第四十二条的规定，现予公告。当事人对本决定不服的，可以依法申请行政复议。",
    "日前，教育部门发布招生计划，明确义务教育阶段学校实行免试就近入学，严禁任何形式的考试选拔，违规学校将被通报。",
    "电话：0571-88665544　传真：0571-88665545　邮编：310000",
]

# What a poisoned page looks like around the place a test is about: every annotated character at every occurrence.
AROUND = [
    "為(wèi)貫(guàn)徹(chè)國(guó)家醫(yī)學(xué)發(fā)展規(guī)劃(huà),會(huì)議審議了關(guān)于產(chǎn)業(yè)轉(zhuǎn)型的意見(jiàn)。",
    "務(wù)請(qǐng)各單位將項(xiàng)目進(jìn)展報(bào)送辦公室,國(guó)家和省有關(guān)部門將適時(shí)督查。",
]


def repaired(line: str) -> str:
    """`line` as the last one of a poisoned page."""
    return repair_pinyin([*AROUND, line]).lines[-1]


@pytest.mark.parametrize(
    ("shown", "want", "why"),
    [
        ("國(guó)家", "國家", "an annotation of the kit"),
        ("們(men)", "們", "a neutral tone has no mark"),
        ("進(jìn)(jìn)出口", "進出口", "annotated twice"),
        ("管理?xiàng)l例", "管理條例", "理條 is C0 ED 97 6C, ED 97 is 項"),
        ("管理?xiàng)l(tiáo)例", "管理條例", "the broken character was annotated before"),
        ("管理\ufffd(xiàng)l例", "管理條例", "a decoder that keeps the bracket"),
        ("管理？xiàng)l例", "管理條例", "a dump with full-width question marks"),
        ("管理?xiɑ̀nɡ)l例", "管理條例", "the letters of GBK's pinyin block"),
        ("證券日?qǐng)?bào)社", "證券日報社", "日報 is C8 D5 88 F3, D5 88 is 請; 報 came before"),
        ("證券日\ufffd(qǐng)\ufffd(bào)社", "證券日報社", "the same, bracket kept"),
        ("日?qǐng)笊鐕?guó)家", "日報社國家", "報 is not annotated: its orphan F3 shifts what follows up to 國"),
        ("符合GMP標準(GMP)", "符合GMP標準(GMP)", "an abbreviation"),
        ("湖南達(dá)嘉(以下簡稱“達(dá)嘉”)", "湖南達嘉(以下簡稱“達嘉”)", "real brackets stay"),
        ("人工智能(AI)、(a)項、5公斤(kg)", "人工智能(AI)、(a)項、5公斤(kg)", "no reading of what stands before"),
        ("何處?(見附件)", "何處?(見附件)", "an honest question mark before an honest bracket"),
        ("管理?zzz)l例", "管理?zzz)l例", "no such reading: as printed"),
        ("?xiàng)l例", "?xiàng)l例", "nothing before it to count from"),
        ("", "", "an empty line"),
    ],
)
def test_line_of_poisoned_page(shown: str, want: str, why: str) -> None:
    assert repaired(shown) == want, why


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_readings(form: Literal["NFC", "NFD"]) -> None:
    lines = [unicodedata.normalize(form, line) for line in AROUND]
    assert "(" not in "".join(repair_pinyin(lines).lines)


def test_own_reading_settles_between_candidates() -> None:
    result = repair_pinyin([*AROUND, "管理?xiàng)l(tiáo)例"])
    assert result.restored == 1
    assert result.unrepaired == ()


def test_unrepaired_place_is_reported_with_its_line() -> None:
    result = repair_lines([*AROUND, "管理?xiáng)例"])
    assert result.lines[-1] == "管理?xiáng)例"
    assert result.unrepaired == (len(AROUND),)
    assert [notice.code for notice in result.notices] == ["pinyin-removed", "pinyin-unrepaired"]


def test_counts_and_order_of_lines() -> None:
    result = repair_lines([*AROUND, "", "證券日?qǐng)?bào)"])
    assert len(result.lines) == 4
    assert result.lines[2:] == ("", "證券日報")
    assert result.restored == 1
    assert result.annotations == sum(line.count("(") for line in AROUND) + 2


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (["该药企通过GMP认证(GMP)，研发人工智能(AI)、嵌合抗原受体(CAR-T)产品。"], "abbreviations"),
        (["亳(bó)州市、盱(xū)眙(yí)县、邳(pī)州市发布公告。"], "place names, glossed honestly"),
        (["亳（bó）州、芈（mǐ）月、翀（chōng）"], "full-width glosses"),
        (["汉(hàn)字(zì)有(yǒu)趣(qù)，你(nǐ)好(hǎo)！我(wǒ)們(men)學(xué)習(xí)。"], "a lesson for beginners"),
        (
            ["我們今天學國(guó)語，國家的國，國王的國，國民的國。醫(yī)生和學(xué)生都學。醫學，學問。"],
            "glossed once, then plain",
        ),
        (["罕見字：龘(dá)、靐(bìng)、齉(nàng)、龗(líng)、爩(yù)、麤(cū)"], "rare characters without Simplified form"),
        (["“國(guó)醫(yī)學(xué)”三个字是繁体，简化后分别写作国、医、学。"], "a Simplified page on characters"),
        (["成语：饕餮(tāo tiè)、踟蹰(chí chú)、耄耋(mào dié)"], "glosses of words"),
        (["葉(yè)", "普通的繁體網頁，講述各種事情。" * 60, "鄭(zhèng)", "謝(xiè)"], "three glosses on a long page"),
        (["工作组(zu)", "第一组(a)", "啊(a)", "国家(guo)"], "a few toneless brackets"),
        (
            ["你(ni)好(hao)！我(wo)是(shi)老(lao)师(shi)，你(ni)是(shi)学(xue)生(sheng)。你好，老师好，学生好，是我。"],
            "a toneless lesson",
        ),
        (["何处?(见附件) 真的?(笑) 是吗？（略）"], "question marks before brackets"),
    ],
)
def test_honest_page_is_untouched(page: list[str], why: str) -> None:
    result = repair_lines(page)
    assert result.lines == tuple(page), why
    assert result.notices == ()


def test_full_width_kit() -> None:
    page = [line.replace("(", "（").replace(")", "）") for line in AROUND]
    assert repair_pinyin(page).lines[0].startswith("為貫徹國家醫學發展規劃")


def test_toneless_kit_with_repeats() -> None:
    page = [
        "政(zheng)府網(wang)站(zhan)的(de)(de)信息公開工作，政府和市(shi)場都要重視。",
        "會(hui)議由省(sheng)長主持，省里有關部(bu)門負責人參(can)加，討論了網(wang)絡安全(GMP)的問題。",
    ]
    result = repair_pinyin(page)
    assert (
        "".join(result.lines)
        == "政府網站的信息公開工作，政府和市場都要重視。會議由省長主持，省里有關部門負責人參加，討論了網絡安全(GMP)的問題。"
    )
    assert result.annotations == 11


@pytest.mark.parametrize("decoder", ["swallow", "keep"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_generated_pages_are_restored(share: float, decoder: Decoder) -> None:
    right = total = broken = 0.0
    for seed in range(12):
        page = poison("\n".join(CLEAN), seed, share=share, decoder=decoder)
        result = repair_pinyin(page.shown.split("\n"))
        right += share_restored("\n".join(result.lines), page.clean) * len(page.clean)
        total += len(page.clean)
        broken += page.broken
    assert broken > 12, "the generator must break characters, or this shows nothing"
    assert right / total >= 0.99


@settings(max_examples=40, deadline=None)
@given(
    lines=st.lists(st.sampled_from(CLEAN), min_size=4, max_size=12, unique=True),
    seed=st.integers(0, 10**6),
    share=st.floats(0.3, 1.0),
)
def test_any_generated_page(lines: list[str], seed: int, share: float) -> None:
    assume(len(lines) > 4 or share > 1 / 3)  # fewer: see test_a_short_page_with_few_annotations
    page = poison("\n".join(lines), seed, share=share)
    result = repair_pinyin(page.shown.split("\n"))
    assert len(result.lines) == len(lines)
    assert share_restored("\n".join(result.lines), page.clean) >= 0.95
    assert repair_pinyin(result.lines).lines is result.lines, "a repaired page is a clean page"


@pytest.mark.xfail(
    strict=True, reason="of a short page with a third of its annotations too few repeat to be told from glosses"
)
def test_a_short_page_with_few_annotations() -> None:
    page = poison("\n".join(CLEAN[:4]), 34, share=0.3125)
    assert share_restored("\n".join(repair_pinyin(page.shown.split("\n")).lines), page.clean) >= 0.95


@given(st.lists(st.sampled_from(CLEAN)))
def test_clean_pages_do_not_change(lines: list[str]) -> None:
    result = repair_lines(lines)
    assert result.lines == tuple(lines)
    assert result.notices == ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(alphabet="國理管請日報條項?？\ufffd()（）lxiàngqǐbàoa ，€", max_size=40), max_size=6))
def test_any_damage_keeps_the_lines(lines: list[str]) -> None:
    for page in (lines, [*AROUND, *lines]):
        assert len(repair_lines(page).lines) == len(page)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_text_keeps_the_lines(lines: list[str]) -> None:
    options = RepairOptions(lookalikes=True, widths=True, spaces=True)
    first = repair_lines(lines, options=options)
    assert len(first.lines) == len(lines)
    assert first == repair_lines(lines, options=options)


HOSTILE: list[Callable[[int], str]] = [
    lambda size: "(" * size,
    lambda size: "a(a)" * (size // 4),
    lambda size: "國(guó)" * (size // 6),
    lambda size: "國" + "(guó)" * (size // 5),
    lambda size: "理?xiàng)" * (size // 8),
    lambda size: "理?xiàng)" + "條" * size,
    lambda size: "理?xiàng)條" * (size // 9),
    lambda size: "國(" + "guó" * (size // 3),
    lambda size: "?" * size,
    lambda size: "〔2O" * (size // 3),
    lambda size: "А" * size,
    lambda size: "国 家" * (size // 3),
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_takes_linear_time(hostile: Callable[[int], str]) -> None:
    options = RepairOptions(lookalikes=True, widths=True, spaces=True)

    def page(size: int) -> list[str]:
        return [*AROUND * (size // 200), hostile(size)]  # enough annotations to pass the gate

    assert_linear(lambda page: repair_lines(page, options=options), page, 2_000)


def test_clean_page_costs_next_to_nothing() -> None:
    clean = CLEAN * 14  # about 11,000 characters
    damaged = AROUND * (len("".join(clean)) // len("".join(AROUND)))
    assert_cheaper(lambda: [repair_lines(clean) for _ in range(20)], lambda: repair_lines(damaged))


# --- other damage ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "want", "count"),
    [
        ("国\u200b务\u200b院", "国务院", 2),
        ("\ufeff国务院", "国务院", 0),
        ("a\u202eb\u2066", "ab\u2066", 1),
        ("软\u00ad连字符", "软连字符", 1),
        ("国务院　办公厅", "国务院　办公厅", 0),
    ],
)
def test_remove_invisible(line: str, want: str, count: int) -> None:
    assert remove_invisible(line) == (want, count)


@pytest.mark.parametrize(
    ("line", "want", "count", "why"),
    [
        ("\ue601 2024-01-01", " 2024-01-01", 1, "an icon in front"),
        ("发布时间：\ue601 今天", "发布时间： 今天", 1, "an icon behind a colon"),
        ("首页 \ue600", "首页 ", 1, "an icon at the end"),
        ("张\ue123明出席", "张\ufffd明出席", 1, "a rare character of a name"),
        ("李\ue123，男", "李\ufffd，男", 1, "a rare character at the end of a name"),
        ("共\ue123\ue124人", "共\ufffd\ufffd人", 2, "hidden digits"),
        ("\ue81e字", "龴字", 0, "GB 18030 names it"),
        ("没有", "没有", 0, "nothing"),
    ],
)
def test_replace_private_use(line: str, want: str, count: int, why: str) -> None:
    assert replace_private_use(line) == (want, count), why


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("国办发〔2O22〕l5号", "国办发〔2022〕l5号"),
        ("2Ol9年", "2019年"),
        ("二0二二年", "二〇二二年"),
        ("一九九○年", "一九九〇年"),
        ("\u0421OVID-19", "COVID-19"),
        ("⼀⼆⾏动", "一二行动"),
        ("Москва", "Москва"),
        ("OK，COVID-19，0O", "OK，COVID-19，0O"),
    ],
)
def test_fix_lookalikes(line: str, want: str) -> None:
    text, count = fix_lookalikes(line)
    assert text == want
    assert (count > 0) == (line != want)


def test_fold_widths() -> None:
    assert fold_widths("２０２２年ＡＩ（试行）") == ("2022年AI（试行）", 6)
    page = ["２０２２年１月", "共12人"]
    assert repair_lines(page, options=RepairOptions(widths=True)).lines == ("2022年1月", "共12人")
    assert repair_lines(page).lines == tuple(page), "off unless asked for"
    assert repair_lines(page[:1], options=RepairOptions(widths=True)).lines == tuple(page[:1]), "the page's own style"


def test_tighten() -> None:
    assert tighten("1月15日, 省科技厅。 会议, OK, “好”") == ("1月15日,省科技厅。会议, OK,“好”", 3)
    page = ["1月15日, 省科技厅"]
    assert repair_lines(page).lines == tuple(page), "off unless asked for"


def test_options_switch_repairs_off() -> None:
    page = [*AROUND, "国\u200b务", "张\ue123明出席"]
    off = RepairOptions(pinyin=False, invisible=False, private_use=False)
    assert repair_lines(page, options=off).lines == tuple(page)
    assert [notice.code for notice in repair_lines(page).notices] == [
        "invisible-removed",
        "pinyin-removed",
        "private-use",
    ]


STRIPPED = [
    "与会代表认为，这项改革绝不能成为 空中楼阁 ，而要一步一步落到基层，让群众看得见摸得着，真正享受到改革带来的成果。",
    "在此次 数字中国 峰会上，多位专家谈到，未来三年的关键词是 智能 绿色 。与会企业纷纷表示要抓住机遇，加快转型的步伐。",
    "该县去年提出 一村一品 规划，建设 生态产业园 ，并与省内高校合作建立 产学研基地 ，带动了周边乡镇的发展，农民收入明显增加。",
]


def test_stripped_quotes_are_reported_and_kept() -> None:
    result = repair_lines(STRIPPED)
    assert result.lines == tuple(STRIPPED)
    assert [notice.code for notice in result.notices] == ["quotes-stripped"]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (CLEAN, "quotation marks are there"),
        (STRIPPED[:1], "one paragraph is not enough"),
        (
            [
                *STRIPPED,
                "“这样的好事”，当地一位种植大户说，以前想都不敢想，如今坐在家里就把手续办好了，省下了不少往返县城的时间。",
            ],
            "marks elsewhere",
        ),
        (
            [
                "第一条 为了规范管理，保障安全，根据有关法律法规，结合本市实际情况，制定本办法，本办法适用于本市行政区域。"
            ]
            * 6,
            "articles",
        ),
        (
            [
                "出席会议的有 张三 李四 王五 赵六 孙七 周八 吴九 郑十 等同志，会议由县长主持，县直各部门主要负责人列席了会议。"
            ]
            * 4,
            "names",
        ),
    ],
)
def test_quotes_not_stripped(page: list[str], why: str) -> None:
    assert not quotes_stripped(page), why


LONG = "专家介绍，基因测序是精准医疗的重要手段，近年来成本不断下降，已经在多家医院得到推广和应用，"


@pytest.mark.parametrize(
    ("paragraphs", "want", "why"),
    [
        ([LONG, "也是早期筛查的基础。"], ((0, 1),), "cut in mid-sentence"),
        ([LONG, LONG, "也是早期筛查的基础。", "完。"], ((0, 1, 2),), "cut twice"),
        ([LONG.rstrip("，") + "、", "医院和学校。"], ((0, 1),), "cut in an enumeration"),
        (["开头。", LONG + " ", " 也是基础。"], ((1, 2),), "spaces at the ends"),
        ([LONG.rstrip("，") + "：", "一是好。"], (), "a colon ends a paragraph by right"),
        ([LONG.rstrip("，") + "；", "也是基础。"], (), "so does a semicolon"),
        (["尊敬的各位来宾，", "大家上午好。"], (), "a salutation is short"),
        ([LONG, "二、也是基础。"], (), "a list item"),
        ([LONG, "（三）也是基础。"], (), "a list item in brackets"),
        ([LONG, "3.也是基础。"], (), "a numbered item"),
        ([LONG, "一是也是基础。"], (), "an enumerated sentence"),
        ([LONG, "第五条 也是基础。"], (), "an article"),
        ([LONG, "2022年也是基础。"], ((0, 1),), "a year is no number of an item"),
        ([LONG, "基因测序现场"], (), "a heading or caption"),
        ([LONG, ""], (), "nothing follows"),
        ([LONG], (), "the last paragraph"),
        ([], (), "no paragraph"),
    ],
)
def test_join_broken_paragraphs(paragraphs: list[str], want: tuple[tuple[int, ...], ...], why: str) -> None:
    assert join_broken_paragraphs(paragraphs) == want, why


@given(st.lists(st.sampled_from([LONG, "也是基础。", "", "二、好。"])))
def test_groups_are_runs(paragraphs: list[str]) -> None:
    groups = join_broken_paragraphs(paragraphs)
    flat = [place for group in groups for place in group]
    assert flat == sorted(set(flat))
    assert all(len(group) > 1 and group == tuple(range(group[0], group[-1] + 1)) for group in groups)
