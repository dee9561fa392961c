"""自…起施行, 有效期至…, and the notes of statutes."""

from __future__ import annotations

import pytest

from policynews import parse
from policynews.documents.force import amended_on, read_force
from policynews.model.date import PartialDate


def day(text: str | None) -> PartialDate | None:
    return PartialDate.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("sentence", "effective", "expires"),
    [
        ("本通知自2022年8月20日执行。", "2022-08-20", None),
        ("本办法自2022年8月20日起正式施行。", "2022-08-20", None),
        ("本辦法自2022年8月20日起實施。", "2022-08-20", None),
        ("六、施行期限。本通知从2022年8月20日零时起实施，有效期一年。", "2022-08-20", "2023-08-19"),
        ("2022年8月20日起执行。", "2022-08-20", None),
        ("以上政策自2022年8月20日起施行。", "2022-08-20", None),
        ("执行时间：自2022年8月20日起执行。", "2022-08-20", None),
        ("本办法自2022年8月20日起施行，有效期至2027年8月19日。", "2022-08-20", "2027-08-19"),
        ("本办法自2022年8月20日起施行，有效期为五年。", "2022-08-20", "2027-08-19"),
        ("本办法自2024年2月29日起试行，试行期1年。", "2024-02-29", "2025-02-27"),
        ("本办法自2022年8月20日起施行，有效期6个月。", "2022-08-20", "2023-02-19"),
        ("本政策自2022年8月20日起至2023年12月31日止执行。", "2022-08-20", "2023-12-31"),
        ("本办法自2022年2月30日起施行。", None, None),
        ("《某条例》自2020年9月1日起施行以来，成效显著。", None, None),
        ("2022年8月20日实施的《某办法》同时废止。", None, None),
        ("许可证自2022年8月20日起生效，有效期3年。", None, None),
        ("本办法自发布之日起施行，有效期5年。", None, None),
    ],
)
def test_days_of_force(sentence: str, effective: str | None, expires: str | None) -> None:
    force = read_force(["为了某事，制定本办法。", sentence])
    assert (force.effective, force.expires) == (day(effective), day(expires))


NOTE = "（2014年11月20日某会议通过　根据2020年8月13日某会议《关于修改〈某条例〉的决定》修正{}）"


def test_the_note_of_a_statute() -> None:
    articles = ["第一章　总则", "第四条　本条例自2015年2月1日起施行。"]
    assert amended_on([NOTE.format(""), *articles]) == day("2020-08-13")
    assert amended_on(["（2014年11月20日某会议通过）", *articles]) is None
    assert read_force([NOTE.format("　自2020年10月1日起施行"), *articles]).effective == day("2020-10-01")
    assert read_force([NOTE.format(""), *articles]).effective == day("2015-02-01")


def page(*lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<h1>青河市水利局关于开展河道巡查的通知</h1><p>青水河〔2021〕12号</p><div class=content><p>各有关单位：</p>{body}</div>"


LONG = "为进一步做好河道巡查工作，经研究，现就有关事项作出如下安排，请各单位认真贯彻执行，遇到问题及时上报。"


def test_the_day_that_since_issue_refers_to() -> None:
    article = parse(page(LONG, "本通知自印发之日起施行，有效期五年。", "青河市水利局", "2021年3月17日"))
    assert article.document is not None
    assert article.document.effective == day("2021-03-17")
    assert article.document.expires is None, "no day is stated from which to count"
    assert "text:自印发之日起" in {origin.reader for origin in article.origins}


@pytest.mark.parametrize(
    ("clause", "effective", "raw"),
    [
        ("本通知自公布之日起30日后施行。", "2021-04-16", "自公布之日起30日后施行, from 2021-03-17"),
        ("本通知自发布之日起三十日后执行。", "2021-04-16", "自发布之日起三十日后执行, from 2021-03-17"),
        ("本通知自印发之日起满两个月后施行。", "2021-05-17", "自印发之日起满两个月后施行, from 2021-03-17"),
        ("本通知自发布次日起施行。", "2021-03-18", "自发布次日起施行, from 2021-03-17"),
        ("本通知自公布之日起10个工作日后施行。", None, None),
        ("《某办法》自公布之日起30日后施行。", None, None),
    ],
)
def test_a_day_some_time_after_issue(clause: str, effective: str | None, raw: str | None) -> None:
    article = parse(page(LONG, clause, "青河市水利局", "2021年3月17日"))
    assert article.document is not None
    assert article.document.effective == day(effective)
    assert next((origin.raw for origin in article.origins if origin.reader.startswith("text:自")), None) == raw


def test_no_day_of_issue_gives_no_day_of_force() -> None:
    article = parse(page(LONG, "本通知自公布之日起30日后施行。", "青河市水利局"))
    assert article.document is not None
    assert article.document.effective is None


def test_a_last_day_before_the_first_is_left_out() -> None:
    article = parse(page(LONG, "本通知自2021年5月1日起施行，有效期至2020年4月30日。", "青河市水利局", "2021年3月17日"))
    assert article.document is not None
    assert article.document.expires is None
    assert "expiry-before-start" in {notice.code for notice in article.notices}


def test_a_computed_last_day_says_so() -> None:
    article = parse(page(LONG, "本通知自2021年5月1日起施行，有效期五年。", "青河市水利局", "2021年3月17日"))
    assert article.document is not None
    assert article.document.expires == day("2026-04-30")
    assert "text:period" in {origin.reader for origin in article.origins}
