"""Values that end where their element ends. A stroke in a row stands for the seam between two elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policynews.credits.creditline import read_credit_line
from policynews.credits.infoline import read_info_line
from policynews.credits.seams import Line, edited, part_of, with_colons

SOURCES = [
    ("来源：山中小记¦ 河南", "山中小记", "the place of an account"),
    ("来源：¦资讯沸点¦4588¦ 分享到", "资讯沸点", "a counter glued on"),
    ("来源: 某国在线 ¦进入电子报", "某国在线", "a link"),
    ("2023-08-21 来源：¦ ¦云岭日报海外版¦ ¦白河青年网", "云岭日报海外版", "the site in a second element"),
    ("来源：某报¦大字体¦小字体¦扫码带走", "某报", "widgets"),
    ("来源：¦甲报¦、¦乙网¦ 2024-05-01", "甲报、乙网", "a list goes on across its mark"),
    ("来源：¦某网¦-¦《某报》", "某网-《某报》", "and a name across a dash"),
    ("来源：¦《¦某报¦》 ¦12", "某报", "and an open bracket until it is closed"),
    ("来源：¦某报¦ 记者 ¦李小山", "某报", "a reporter behind it"),
    ("来源¦某报编译¦2024-05-01", "某报编译", "a label in an element of its own needs no colon"),
    ("作者¦章鱼上校¦来源¦某报编译", "某报编译", "nor do two"),
    ("来源：¦本站¦ ¦某报", None, "a placeholder is the value all the same"),
    ("来源：新华社客户端 河南", "新华社客户端", "without seams the place goes as well"),
]
EDITORS = [
    ("责任编辑：杨小艳¦去云岭首页", ["杨小艳"], "a link"),
    ("责任编辑：¦杨小艳¦ ¦李大海", ["杨小艳", "李大海"], "another name"),
    ("责任编辑：¦杨小艳¦、¦李大海¦ ¦返回", ["杨小艳", "李大海"], "a button"),
    ("编辑：¦Ann Lee¦、¦Bo Li", ["Ann Lee", "Bo Li"], "Latin names"),
    ("编辑¦杨小艳", ["杨小艳"], "a label in an element of its own"),
    ("编辑¦打印", [], "a button beside a word that may be a label"),
    ("编辑¦杨小艳¦发布时间¦2024-05-01 10:20", ["杨小艳"], "the label of a date glued on"),
    ("责编¦古丽·艾山¦时间¦2024-05-01", ["古丽·艾山"], "the same behind a name with a dot"),
]


def line(row: str) -> Line:
    parts = row.split("¦")
    ends = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
    return Line("".join(parts), tuple(dict.fromkeys(ends)))


@pytest.mark.parametrize(("row", "source", "why"), SOURCES, ids=[row[2] for row in SOURCES])
def test_a_source_ends_with_its_element(row: str, source: str | None, why: str) -> None:
    read = read_info_line(line(row).text, seams=line(row).seams).source
    assert (read.name if read else None) == source, why


@pytest.mark.parametrize(("row", "names", "why"), EDITORS, ids=[row[2] for row in EDITORS])
def test_an_editor_ends_before_what_is_no_name(row: str, names: list[str], why: str) -> None:
    for people in (
        read_info_line(line(row).text, seams=line(row).seams).people,
        read_credit_line(line(row).text, line(row).seams).people,
    ):
        assert [person.name for person in people] == names, why


def test_edits_move_the_seams_behind_them() -> None:
    assert edited(line("[来源]¦某报¦ 尾"), [(0, 4, "来源：")]) == line("来源：¦某报¦ 尾")
    assert with_colons(line("作者¦某甲¦来源¦某报")).text == "作者：某甲来源：某报"
    assert part_of(line("甲¦乙¦丙丁¦戊"), 1, 4) == line("乙¦丙丁")


@given(
    st.lists(
        st.sampled_from(["来源", "：", "编辑", "张三", "某报", " ", "2024-05-01", "打印", "、", "《"]), max_size=12
    )
)
def test_seams_invent_nothing(parts: list[str]) -> None:
    row = line("¦".join(parts))
    info = read_info_line(row.text, seams=row.seams)
    packed = "".join(row.text.split())
    for name in [info.source.name if info.source else "", *(person.name for person in info.people)]:
        assert "".join(name.split()) in packed
    assert part_of(row, 0, len(row.text)).text == row.text


@pytest.mark.parametrize(
    "row", ["来源：¦无马社¦ 于 2024-10-28 19:28 ¦查看评论(0)", "来源：¦无马社¦　於2024-10-28 19:28"]
)
def test_the_day_at_which_a_source_had_it_dates_the_page(row: str) -> None:
    info = read_info_line(line(row).text, seams=line(row).seams)
    assert info.published is not None
    assert info.published.isoformat() == "2024-10-28T19:28"
    assert read_info_line("于2024年5月1日起施行").published is None


def test_an_element_inside_brackets_parts_nothing() -> None:
    text = "山城都市报张小三2012年03月12日09:05我要评论(12)"
    info = read_info_line(text, seams=(5, 8, 24, 29, 31))
    assert (info.unlabelled, info.names) == ("山城都市报", ("张小三",))
