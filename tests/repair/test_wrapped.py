"""Lines of fixed width are joined to paragraphs, and lines of anything else are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policynews
from policynews.page.rendered import read_lines
from policynews.repair.wrapped import join_wrapped

PARAGRAPHS = [
    "河口区农机站今年给十二个村的农机库房换了新门锁，并请铁匠把三十多台旧犁铧逐台修好，赶在春耕以前送到地头。",
    "站里说，每台农机都立了一张卡片，写明谁开过、修过几回、换过哪些零件，卡片挂在驾驶室里，谁用谁填，月底交回站里核对。",
    "修理用的钱由区里和村里各出一半，剩下的零件按原价退给供销社，账目每个季度在村口的墙上贴出来，谁都可以看。",
    "入冬以前，农机站还要请老机手给年轻人讲三堂课，讲怎么换机油、怎么过水沟、怎么在坡地上掉头，讲完当场考试。",
]
NOTICE = [
    "各村农机库房：",
    *PARAGRAPHS,
    "一、把农机摆整齐。轮子朝外，犁铧离地，油箱加盖，电瓶拆下来放在架子上，冬天两个星期充一回电。",
    "二、把库房看住。白天有人登记，夜里有人巡查，下雪以后先扫屋顶，再扫门口，不要让雪水流进库房。",
    "河口区农机管理站",
    "2024年3月5日",
]


def wrap(paragraph: str, width: int, indent: str = "") -> list[str]:
    """Break a paragraph after `width` characters, the indent among them."""
    whole = indent + paragraph
    return [whole[at : at + width] for at in range(0, len(whole), width)]


def wrapped(paragraphs: list[str], width: int, indent: str = "") -> str:
    return "\n".join(line for text in paragraphs for line in wrap(text, width, indent if len(text) > 30 else ""))


def joined(text: str) -> list[str]:
    """The paragraphs, without the numbers of pages; the lines as they are where nothing is wrapped."""
    lines = read_lines(text)
    found = join_wrapped(lines)
    if found is None:
        return [line.text for line in lines]
    return [line for index, line in enumerate(found.lines) if index not in found.pages]


@pytest.mark.parametrize("indent", ["", "　　", "    "], ids=["none", "full-width", "blanks"])
@pytest.mark.parametrize("width", [20, 25, 28, 30, 36, 40, 50])
def test_paragraphs_are_whole_again(width: int, indent: str) -> None:
    assert joined(wrapped(NOTICE, width, indent)) == NOTICE


@pytest.mark.parametrize("between", ["\n\n", "\n \n"])
def test_empty_lines_between_all_lines_part_nothing(between: str) -> None:
    assert joined(wrapped(NOTICE, 28).replace("\n", between)) == NOTICE


def test_empty_lines_between_paragraphs_part_them() -> None:
    text = "\n\n".join("\n".join(wrap(text, 28)) for text in NOTICE)
    assert joined(text) == NOTICE


def test_a_line_that_begins_with_a_mark_goes_on() -> None:
    # Printed at the full width: the mark that did not fit stands in the next line.
    first, rest = PARAGRAPHS[0][:23], PARAGRAPHS[0][23:]
    assert rest[0] == "，"
    assert joined("\n".join([first, *wrap(rest, 23), *wrap(PARAGRAPHS[1], 23)])) == PARAGRAPHS[:2]


def test_digits_and_latin_letters_are_narrow() -> None:
    # 28 characters of room hold 36 of these.
    lines = [
        "2024年3月5日至2024年4月15日，各村共修好农机126台，",
        "换下旧零件1,280件，其中犁铧356片、皮带98条、轴承1,024个，",
        "总共用去修理费45.6万元，比2023年同期少用8.2万元，省下来的",
        "钱买了24只新锁。",
    ]
    assert joined("\n".join(lines)) == ["".join(lines)]


def test_latin_words_are_parted_by_a_blank() -> None:
    lines = [
        "农机站从今年起改用一套记录零件进出的程序，名叫 Farm",
        "Tools Register，由站里的年轻人自己写成，前后用了八个",
        "月，到年底已经记下零件三千多件。",
    ]
    whole = joined("\n".join([*lines, *wrap(PARAGRAPHS[0], 26)]))
    assert whole == [lines[0] + " " + lines[1] + lines[2], PARAGRAPHS[0]]


PAGE_NUMBERS = {
    "dashes": "— 2 —",
    "hyphens": "-2-",
    "full-width hyphens": "－2－",
    "in words": "第2页",
    "of all pages": "第 2 页 共 5 页",
    "bare": "2",
    "of all pages in figures": "2/5",
    "dashes in lines of their own": "—\n2\n—",
    "dashes in front": "—\n—\n2",
}


@pytest.mark.parametrize("number", PAGE_NUMBERS.values(), ids=PAGE_NUMBERS.keys())
def test_numbers_of_pages_go(number: str) -> None:
    lines = wrapped(NOTICE, 28).split("\n")
    assert joined("\n".join([*lines[:5], number, *lines[5:]])) == NOTICE


def test_bare_numbers_of_pages_count_up() -> None:
    # They stand between paragraphs here, where nothing but their order tells what they are.
    lines = [*PARAGRAPHS, *NOTICE]
    numbered = [line for n, text in enumerate(lines, 1) for line in ([text, str(n // 4)] if n % 4 == 0 else [text])]
    assert joined(wrapped(numbered, 28)) == lines


def test_a_page_number_joined_to_the_end_of_a_line_goes() -> None:
    lines = wrapped(NOTICE, 28).split("\n")
    lines[2] += "—1—"
    assert joined("\n".join(lines)) == NOTICE


def test_cells_of_a_table_are_no_page_numbers() -> None:
    cells = ["序号", "村名", "农机", "1", "河口村", "12", "2", "大湾村", "9", "3", "南岭村", "31"]
    assert joined(wrapped([*PARAGRAPHS, *cells, *PARAGRAPHS[:2]], 28)) == [*PARAGRAPHS, *cells, *PARAGRAPHS[:2]]


HEAD = ["河口区农机站给旧犁铧找到了新去处", "2024-03-05 10:20 来源：河口日报"]
NOT_WRAPPED = {
    "paragraphs": [*HEAD, *NOTICE],
    "verses": ["一条小河，绕着一座青山，", "一座青山，望着一个水湾，", "水湾里面，住着我和你，", "点点灯火，亮在水中央。"],
    "a list of titles": [*HEAD, *PARAGRAPHS, "热门排行", *[f"{town}农机站开门迎客，{n}家农户领到新零件" for n, town in enumerate(["河口", "大湾镇", "南岭", "北桥街道", "东庄", "西坪乡"])]],
    "titles with questions and stamps": ["旧犁铧还能用吗，老机手这样说？", "2024-03-05 10:20", "春耕以前要做哪几件事，站长一一说来？", "2024-03-04 09:10", "农机换油有窍门，学会了少花钱？", "2024-03-03 08:00"] * 2,
    "items without stops": [f"（{n}）村里的农机库房换锁、修门、铺地，由区农机站派人验收合格后付款" for n in "一二三四五六七八"],
    "a title that stands twice": ["旧犁铧还能用，老机手给出三条建议来听", "旧犁铧还能用，老机手给出三条建议来听", "今年开春以来，河口区修好犁铧三十台。"] * 2,
    "chat of uneven lines": ["今天去了河口村的农机库房看一看", "老周在那里修犁铧，一个人，不说话", "我问他", "累不累，要不要歇一歇，喝口水", "他说不累，再修两台就回家吃饭，你先走", "他笑了。"],
}  # fmt: skip


@pytest.mark.parametrize("lines", NOT_WRAPPED.values(), ids=NOT_WRAPPED.keys())
def test_other_lines_are_left_alone(lines: list[str]) -> None:
    assert join_wrapped(read_lines("\n".join(lines))) is None


@pytest.mark.parametrize("below", ["河口日报·2024-03-05 10:20:05·农事", "附件"])
@pytest.mark.parametrize(
    "above", [["关于做好春耕前农机检修工作有关事项的补充通知_河口区"], ["农事"]], ids=["announced", "twice"]
)
def test_a_headline_of_full_width_is_not_joined_to_the_line_below(above: list[str], below: str) -> None:
    title = "关于做好春耕前农机检修工作有关事项的补充通知"
    lines = [*above, *[title] * (2 if above == ["农事"] else 1), below, *wrap("".join(PARAGRAPHS), 22)]
    assert title in joined("\n".join(lines))


def test_headline_and_information_are_not_joined_to_the_text() -> None:
    title = "河口区农机管理站关于做好春耕前农机检修工作有关事项的通知"
    assert joined(wrapped([title, HEAD[1], *NOTICE], 28))[:3] == [title, HEAD[1], NOTICE[0]]


def test_a_notice_tells_of_it_and_the_option_turns_it_off() -> None:
    text = "\n".join([*HEAD, wrapped(NOTICE, 28)])
    article = policynews.parse_text(text)
    assert article.text.split("\n") == NOTICE
    assert [notice.code for notice in article.notices] == ["lines-joined"]
    assert not policynews.parse_text(text, join_paragraphs=False).notices


def test_numbers_of_pages_are_recorded_as_removed() -> None:
    lines = wrapped(NOTICE, 28).split("\n")
    article = policynews.parse_text("\n".join([*HEAD, *lines[:5], "— 1 —", *lines[5:]]))
    assert [removal.text for removal in article.removals if removal.reason == "page-number"] == ["— 1 —"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(NOTICE), min_size=3, max_size=12, unique=True), st.integers(18, 60))
def test_no_character_is_lost(paragraphs: list[str], width: int) -> None:
    text = wrapped(paragraphs, width)
    assert "".join(joined(text)) == "".join(text.split("\n"))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="农机，。、；\n 　12-—一、第页", max_size=400))
def test_any_text_keeps_its_characters(text: str) -> None:
    lines = read_lines(text + "\n农")
    found = join_wrapped(lines)
    if found is not None:
        assert sorted("".join(found.lines)) == sorted("".join(line.text for line in lines))
