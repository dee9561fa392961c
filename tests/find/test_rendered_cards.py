"""Other articles behind a rendered text, known by their form, and parts of a text that only look so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from growth import assert_linear

from policynews.find.body_rendered import find_lines
from policynews.page.blocks import RawBlock

TITLE = "柳湾镇今年多种三千亩油菜"
INFO = "2024-03-12 08:40 来源：柳湾日报"
TEXT = [
    "柳湾镇今年在冬闲田里多种三千亩油菜，镇里给每户发了种子，又请农技员下到田头教大家怎样间苗。",
    "种田能手赵满囤说，油菜开花的时候请城里人来看，花谢了再收籽榨油，一块田挣两份钱。",
]
FOOTER = ["柳湾日报社版权所有", "柳ICP备00000000号-1"]
TITLES = [
    "河口村四十年的老水闸换成新的",
    "中心小学添了一间图书室 旧仓库变书屋",
    "老渡口换上新渡船 两岸来往省一刻钟",
    "集市搬进新棚子 卖菜的不再淋雨",
]
SENTENCES = [
    "河口村的水闸用了四十年，闸门锈得开不动，今年冬天换成了新的，用手机也能开",
    "中心小学把旧仓库改成图书室，村里出去的大学生寄来两千本书，孩子们放学就去看",
    "新渡船能坐四十个人，还能推上自行车，船老大说以前过一趟要半个时辰，现在快多了",
    "集市从前摆在路边，下雨天一地泥水，新棚子盖好以后卖菜的和买菜的都不用淋雨",
]
DAYS = ["2024-03-11", "2024-03-10", "2024-03-09", "2024-03-08"]


def body_of(lines: Sequence[str]) -> list[str] | None:
    region = find_lines([RawBlock("line", line) for line in lines])
    return list(lines[region.first : region.last]) if region else None


def rows(*columns: Sequence[str]) -> list[str]:
    return [line for unit in zip(*columns, strict=True) for line in unit]


DOTTED = [f"{sentence}…" for sentence in SENTENCES]
STOPPED = [f"{sentence}。" for sentence in SENTENCES]
CARDS = {
    "beginnings cut with dots": rows(TITLES, DOTTED),
    "beginnings cut with three points": rows(TITLES, [f"{sentence}..." for sentence in SENTENCES]),
    "a day below each": rows(TITLES, STOPPED, DAYS),
    "a day between": rows(TITLES, DAYS, STOPPED),
    "source and day between": rows(TITLES, [f"柳湾日报 {day}" for day in DAYS], STOPPED),
    "a stamp below each": rows(TITLES, STOPPED, [f"柳湾日报 • {n}小时前" for n in range(2, 6)]),
    "below a heading": ["相关阅读", *rows(TITLES, STOPPED)],
    "below another heading": ["值班总编推荐", *rows(TITLES, STOPPED)],
    "titles with a number": [f"{n}. {title}" for n, title in enumerate([*TITLES, "镇医院请来两位牙医坐诊"], 1)],
    "titles with figures before": [f"0{n} {title}" for n, title in enumerate([*TITLES, "镇医院请来两位牙医坐诊"], 1)],
    "one that asks above a day": ["老人说：“这桥比从前稳”", "2024-03-11", TITLES[1], "2024-03-10"],
    "an undated title above a dated one": [TITLES[1], "河口村请来水利局的三位工程师住进村部看水闸 2024-03-10"],
}


@pytest.mark.parametrize("cards", CARDS.values(), ids=CARDS.keys())
@pytest.mark.parametrize("paragraphs", [1, 2])
def test_other_articles_behind_a_text_are_none_of_it(cards: list[str], paragraphs: int) -> None:
    text = TEXT[:paragraphs]
    assert body_of([TITLE, INFO, *text, *cards, *FOOTER]) == text


PARTS = {
    "a heading above each paragraph": rows(TITLES, STOPPED),
    "a heading above two": rows(TITLES[:2], DOTTED[:2], STOPPED[2:]),
    "pictures with their source": rows(["《油菜》2014年，麻布", "《水闸》2016年，木板"], ["图片来源：柳湾美术馆"] * 2, STOPPED[:2]),
    "a list that the text introduces": ["今年要办的事有这些：", *[f"{n}.{title}" for n, title in enumerate(TITLES, 1)]],
    "a list of one kind": [f"{n}.{name}家的油菜，种在河口村，收了{n}00斤" for n, name in enumerate("赵钱孙李周吴", 1)],
    "attachments": [f"{n}.柳湾镇{name}补贴申报表" for n, name in enumerate(["油菜种植", "水稻种植", "农机购置", "沟渠整修", "大棚修建"], 1)],
    "a few captions": [f"{n}.{title}" for n, title in enumerate(TITLES[:3], 1)],
}  # fmt: skip


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS.keys())
def test_parts_of_a_text_are_no_other_articles(parts: list[str]) -> None:
    text = [*TEXT, *parts]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


def test_a_box_of_titles_does_not_end_the_text_that_goes_on_below() -> None:
    box = ["延伸阅读", *TITLES]
    rest = [f"赵满囤算过账，{sentence}。" for sentence in SENTENCES]
    assert body_of([TITLE, INFO, *TEXT, *box, *rest, *FOOTER]) == [*TEXT, *box, *rest]


WORDS = {
    "hashtags": ["#油菜", "#冬闲田", "#种子补贴", "#农技员下乡", "#花海", "#榨油", "#合作社"],
    "a button for the rest": ["阅读剩余全文（）", "跨区看花，怎么“跨”？", "一棵油菜能出多少油"],
    "a hotline that forbids": ["柳湾日报热线：0000-0000000 柳湾日报，未经授权不得转载", "关键词 >> 油菜", "12", "收藏"],
    "a long pointer": [
        "--------------------",
        ">>>柳湾日报热线0000000，一经录用，薄酬致意。",
        ">>>立即阅读【农事百问】栏目：新手未必知道的事，老农也未必知道，选种、间苗、施肥、打药、收割、晾晒、榨油。",
    ],
    "columns with their words": ["文章分類 油菜 冬閒田 種子", "所有文章主題", "最新消息 農事 花海"],
}


@pytest.mark.parametrize("behind", WORDS.values(), ids=WORDS.keys())
def test_words_of_the_page_behind_a_text_are_none_of_it(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, *TEXT, *behind, *FOOTER]) == TEXT


def test_tags_behind_a_signature_are_none_of_the_text() -> None:
    text = [*TEXT, "柳湾镇人民政府", "2024年3月12日"]
    assert body_of([TITLE, INFO, *text, "油菜 冬闲田 花海", "相关链接", *FOOTER]) == text


def test_titles_without_end_take_linear_time() -> None:
    units = rows(TITLES, DOTTED)
    assert_linear(body_of, lambda size: [TITLE, INFO, *TEXT, *units[:-1] * size, *TITLES * size], 50, 800)


def test_sentences_with_their_day_below_each_are_a_feed() -> None:
    sentences = [f"{sentence}。" for sentence in SENTENCES]
    assert body_of([TITLE, INFO, *TEXT, *rows(sentences, DAYS)]) == TEXT
    assert body_of([TITLE, INFO, *TEXT, *rows(sentences, [f"[{day[5:]}]" for day in DAYS])]) == TEXT


def test_a_chronicle_is_none() -> None:
    chronicle = [f"{sentence}。" for sentence in SENTENCES]
    text = [*TEXT, *rows([f"3月{day}日" for day in (8, 9, 10, 11)], chronicle)]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


STAMPS = ["柳湾新闻·4 小时前", "河口电视台·6 小时前", "乡村在线 • 7小时前", "渡口日报·12 小时前"]


def test_cards_whose_stamp_stands_above_the_title() -> None:
    feed = rows(STAMPS, TITLES, [f"{sentence}。" for sentence in SENTENCES], [f"Reactions{n}" for n in (86, 7, 104, 3)])
    assert body_of([TITLE, INFO, *TEXT, *feed, *FOOTER]) == TEXT


def test_cards_with_a_column_below_the_day() -> None:
    feed = rows(TITLES, [f"{sentence}。" for sentence in SENTENCES], [f"{day} 2499" for day in DAYS], ["乡村"] * 4)
    assert body_of([TITLE, INFO, *TEXT, *feed, *FOOTER]) == TEXT


def test_a_stamp_alone_inside_a_text_does_not_end_it() -> None:
    text = [TEXT[0], "柳湾新闻·4 小时前", TEXT[1], *[f"{sentence}。" for sentence in SENTENCES]]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text
