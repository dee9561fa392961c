"""Whether a passage belongs to a text by its words, and boxes of other articles inside rendered texts, which it sees through."""

from __future__ import annotations

import pytest
from growth import assert_linear

from policynews import parse_text
from policynews.find.cohesion import goes_on_in_words

TITLE = "河湾大雾 两座渡口停航"
INFO = "2024-11-02 08:35"
FOG = [
    "河湾中部今晨出现浓雾，能见度不足两百米，渡口的渡船全部停航，等候过河的乡亲在候船棚里喝姜茶。",
    "气象站今晨发布浓雾警报，河湾东部、北部能见度不足五百米，局部不足两百米，预计中午以后消散。",
    "石桥渡口上午九时能见度升到八百米，渡船恢复两班，滞留的乡亲陆续过河，柳树渡口仍然停航。",
    "渡口管理所提醒撑船的人慢行，点亮船头的灯，并留意气象站的警报，浓雾消散以前不要抢着过河。",
]
BRIDGE = [
    "青石镇的老石匠带着徒弟修了三座拱券，每块料石都用手凿过，榫口严丝合缝，完工那天请了全村吃饭。",
    "徒弟说，最难的是选石头，一座拱要六十块，敲上去声音发闷的不用，他们为此翻了两座山。",
]
TITLES = ["老石匠带徒弟 三座拱券一冬完工", "果园里的夜校 学剪枝也学记账", "镇里贴出石料账目 谁都可以来看"]


def text_of(*lines: str) -> list[str]:
    return parse_text("\n".join([f"{TITLE}_河湾日报", "首页", "要闻", "专题", TITLE, INFO, *lines])).text.split("\n")


@pytest.mark.parametrize("above", [1, 2, 3])
def test_paragraphs_of_one_text_go_on_in_its_words(above: int) -> None:
    assert goes_on_in_words(FOG[above:], FOG[:above])
    assert not goes_on_in_words(BRIDGE, FOG[:above])


def test_few_characters_belong_to_nothing() -> None:
    assert not goes_on_in_words(["河湾浓雾"], FOG)
    assert not goes_on_in_words(["Fog closes two ferries on the river, the county says"], FOG)
    assert not goes_on_in_words([], [])


HEADINGS = (
    *("相关新闻：", "延伸閱讀", "推荐阅读", "你可能會感興趣", "热门新闻", "相關報導", "▲延伸閱讀：", "〈延伸閱讀〉", "★更多相關新聞"),
    *("看更多", "【往下看更多】", "更多報導", "更多河灣日報報導", "更多 HWTV 報導", "同場加映：", "也许你还想看", "今日最夯", "Related"),
)  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("above", [1, 2, 3])
@pytest.mark.parametrize("titles", [1, 3])
def test_a_box_of_titles_inside_a_text_is_left_out(heading: str, above: int, titles: int) -> None:
    assert text_of(*FOG[:above], heading, *TITLES[:titles], *FOG[above:], "版权所有 河湾日报") == FOG


@pytest.mark.parametrize("between", [["广告"], ["/"], ["1.5x", "Skip"], ["ADVERTISEMENT", "/"]], ids=" ".join)
def test_buttons_in_the_box_do_not_end_it(between: list[str]) -> None:
    assert text_of(FOG[0], "相关新闻：", *between, *TITLES, *FOG[1:], "版权所有 河湾日报") == FOG


ENTRIES = {
    "with days": [
        "【石桥】老石匠带徒弟 三座拱券一冬完工",
        "2024年8月24日 13:38",
        "【果园】夜校开课 学剪枝也学记账",
        "2024年8月20日 12:00",
    ],
    "with questions": ["石料账目贴出来了，谁去看过？", "老石匠说：“手艺不能丢”", "拱券完工，全村吃饭！"],
    "with marks": [
        "·老石匠带徒弟",
        ">>果园夜校开课：学剪枝也学记账，冬天的晚上灯一直亮到十点，来的人一天比一天多",
        "◆石料账目",
    ],
    "short": ["石桥", "果园夜校", "老石匠带徒弟三年"],
}


@pytest.mark.parametrize("entries", ENTRIES.values(), ids=ENTRIES.keys())
def test_entries_of_any_form_are_left_out(entries: list[str]) -> None:
    assert text_of(*FOG[:2], "相关阅读", *entries, *FOG[2:], "版权所有 河湾日报") == FOG


def test_a_number_in_the_box_begins_a_part_of_the_text() -> None:
    part = ["二、渡口怎么办", FOG[3]]
    assert text_of("一、雾有多大", *FOG[:3], "相关阅读", TITLES[0], *part) == ["一、雾有多大", *FOG[:3], *part]


@pytest.mark.parametrize("title", [TITLES[0], TITLES[1]])
def test_a_title_alone_between_paragraphs_with_none_of_their_words_is_another_article(title: str) -> None:
    assert text_of(*FOG[:2], title, *FOG[2:], "版权所有 河湾日报") == FOG


OWN = {
    "a heading in the words of the text": "石桥渡口先恢复 柳树渡口仍停航",
    "a short heading": "撑船人怎么说",
    "a question": "夜里赶路的外乡人又该到哪儿去歇脚呢？",
    "who speaks": "某某协会副秘书长兼办公室主任 王小明",
    "a number": "二、夜里赶路的外乡人到哪儿歇脚",
}


@pytest.mark.parametrize("line", OWN.values(), ids=OWN.keys())
def test_lines_between_paragraphs_that_are_of_the_text_stay(line: str) -> None:
    assert line in text_of(*FOG[:2], line, *FOG[2:], "版权所有 河湾日报")


@pytest.mark.parametrize("foot", [["责任编辑：王小明"], ["版权所有 河湾日报"], []], ids=["credit", "footer", "nothing"])
def test_one_paragraph_below_a_box_is_the_last_of_the_text(foot: list[str]) -> None:
    assert text_of(*FOG[:3], "延伸阅读", TITLES[0], FOG[3], *foot) == FOG


def test_what_speaks_of_other_things_below_a_heading_is_another_article() -> None:
    assert text_of(*FOG, "相关新闻", TITLES[0], BRIDGE[0]) == FOG
    assert text_of(*FOG, "相关新闻", TITLES[0], *BRIDGE) == FOG


def test_summaries_of_related_articles_are_no_text_though_they_have_its_words() -> None:
    teasers = ["河湾浓雾消散 渡口恢复通航", FOG[2], "2024-11-01 17030", "浓雾天里的渡船人", FOG[3], "2024-10-30 2499"]
    assert text_of(*FOG[:2], "推荐阅读", "要闻", *teasers) == FOG[:2]


def test_a_short_heading_below_the_box_stays() -> None:
    assert text_of(*FOG[:2], "延伸阅读", TITLES[0], "渡口怎么办", *FOG[2:], "版权所有 河湾日报") == [
        *FOG[:2],
        "渡口怎么办",
        *FOG[2:],
    ]


def test_headings_without_end_cost_linear_time() -> None:
    def page(boxes: int) -> str:
        return "\n".join([TITLE, INFO, *FOG, *["相关新闻", TITLES[0], *BRIDGE] * boxes])

    assert_linear(parse_text, page, 200)
