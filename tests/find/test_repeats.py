"""Repeated sections inside one article."""

from __future__ import annotations

import random

from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews.find.repeats import find_repeats

A = "会议指出，要坚持问题导向，抓紧完善配套措施，确保各项部署落到实处、见到成效。"
B = "会议强调，各部门要加强统筹协调，压实工作责任，形成齐抓共管的良好格局。"
C = "会议要求，要做好宣传解读，及时回应社会关切，营造良好氛围，推动工作落实。"
D = "县财政局、县教育局主要负责人作了发言，各乡镇负责同志列席会议并参加讨论。"


def test_a_second_copy_behind_the_text_goes() -> None:
    assert find_repeats([A, B, C, A, B, C]) == {3, 4, 5}


def test_the_copy_may_begin_in_the_middle_of_the_text() -> None:
    assert find_repeats([A, B, C, D, "摄影：甲某", B, C, D, "摄影：甲某"]) == {5, 6, 7, 8}


def test_spaces_and_widths_do_not_hide_a_copy() -> None:
    assert find_repeats([A, B, A.replace("，", ", "), B.replace("，", ",")]) == {2, 3}


def test_a_paragraph_printed_twice_in_a_row_goes() -> None:
    assert find_repeats([A + B, A + B, C, D]) == {1}


def test_a_lead_box_that_repeats_the_text_goes() -> None:
    assert find_repeats([A, A + B, C]) == {0}


def test_a_lead_box_cut_with_dots_goes() -> None:
    assert find_repeats([A[:34] + "…", A, B]) == {0}


def test_a_short_copy_behind_everything_goes() -> None:
    lead = "云岭县昨日举办水利专家座谈会，县长到会听取意见。"
    assert find_repeats([lead, A, B, C, lead]) == {4}


def test_a_refrain_stays() -> None:
    refrain = "请接收单位于收到本函之日起十个工作日内书面答复我局。"
    assert find_repeats([A, refrain, B, refrain, C, refrain, D]) == frozenset()


def test_a_form_letter_stays() -> None:
    form = ["一、请你单位按时报送材料，逾期不予受理，责任自负。", "二、联系人及电话见附表，工作日均可咨询。"]
    assert find_repeats(["甲县教育局：", *form, A, "乙县教育局：", *form, B + C + D]) == frozenset()


def test_short_lines_stay() -> None:
    assert find_repeats(["一等奖", "甲学校", "二等奖", "甲学校", "一等奖"]) == frozenset()


def test_no_lines() -> None:
    assert find_repeats([]) == frozenset()
    assert find_repeats([A]) == frozenset()


@given(st.lists(st.sampled_from([A, B, C, D, "短行", "一等奖"]), max_size=30))
def test_every_text_stays_at_least_once(texts: list[str]) -> None:
    dropped = find_repeats(texts)
    kept = {text for index, text in enumerate(texts) if index not in dropped}
    assert {text for text in texts if text in (A, B, C, D)} <= kept
    assert find_repeats(texts) == dropped


@given(st.lists(st.text(min_size=1, max_size=60), max_size=20, unique=True))
def test_different_texts_all_stay_but_a_lead_box(texts: list[str]) -> None:
    assert len(find_repeats(texts)) <= 1


def test_a_line_with_a_break_in_it_is_one_line() -> None:
    assert find_repeats([f"{A[:10]}\n{A[10:]}", B, B]) == find_repeats([A, B, B])


def test_many_repeats_take_linear_time() -> None:
    assert_linear(find_repeats, lambda count: random.Random(7).choices((A, B), k=count), 1_000)
