"""Properties of the date readers: round trips, nothing invented, no crash, linear time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from growth import assert_linear
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policynews.dates.address import date_from_url
from policynews.dates.inline import find_dates
from policynews.dates.value import read_date
from policynews.model.date import PartialDate

FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

MOMENTS = st.datetimes(datetime(1994, 1, 1), datetime(2099, 12, 30)).map(lambda m: m.replace(microsecond=0))
DATEISH = st.text(
    "0123456789０２-/.:：年月日号时時点分秒 \u3000T+ZO〇○零一二三十廿元上下午晚至（）()[]民国國天前昨农历JulMay\u200e",
    max_size=40,
)
HAN_FIGURES = "〇一二三四五六七八九"


def _parts(moment: datetime, upto: str) -> dict[str, int]:
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(moment, name) for name in names[: names.index(upto) + 1]}


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    parts = _parts(draw(MOMENTS), draw(st.sampled_from(["year", "month", "day", "hour", "minute", "second"])))
    if len(parts) > 1 and draw(st.booleans()):
        del parts["year"]
    return PartialDate(**parts)


def _han_small(number: int) -> str:
    tens, unit = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else HAN_FIGURES[tens] + "十"
    return head + (HAN_FIGURES[unit] if unit else "")


def _han_day(m: datetime, zero: str) -> str:
    year = "".join(zero if figure == "0" else HAN_FIGURES[int(figure)] for figure in str(m.year))
    return f"{year}年{_han_small(m.month)}月{_han_small(m.day)}日"


def _twelve(m: datetime) -> str:
    return f"{'上午' if m.hour < 12 else '下午'}{m.hour if m.hour <= 12 else m.hour - 12}:{m:%M}"


DAY_STYLES: list[Callable[[datetime], str]] = [
    lambda m: f"{m:%Y-%m-%d}",
    lambda m: f"{m.year}-{m.month}-{m.day}",
    lambda m: f"{m.year}/{m.month}/{m.day}",
    lambda m: f"{m.year}.{m.month}.{m.day}",
    lambda m: f"{m.year}年{m.month}月{m.day}日",
    lambda m: f"{m.year} 年 {m.month:02} 月 {m.day:02} 日",
    lambda m: f"{m:%Y-%m-%d}".translate(str.maketrans("0123456789-", "０１２３４５６７８９－")),
    lambda m: f"{m.year}年{m.month}月{m.day}日".translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    *(lambda m, zero=zero: _han_day(m, zero) for zero in "〇○◯零0O"),
    lambda m: f"民國{m.year - 1911}年{m.month}月{m.day}日",
    lambda m: f"【{m:%Y-%m-%d}】",
    lambda m: f"{m.year}年{m.month}月{m.day}日（星期{'一二三四五六日'[m.weekday()]}）",
]
DAY_ALONE_STYLES: list[Callable[[datetime], str]] = [
    *DAY_STYLES,
    lambda m: f"{m:%Y%m%d}",
    lambda m: f"发布时间：{m:%Y-%m-%d}",
    lambda m: f"{m:%Y-%m-%d}{m + timedelta(days=1):%Y-%m-%d}",
]
MINUTE_STYLES: list[Callable[[datetime], str]] = [
    lambda m: f"{m:%Y-%m-%d %H:%M}",
    lambda m: f"{m:%Y-%m-%d%H:%M}",
    lambda m: f"{m:%Y-%m-%dT%H:%M}+08:00",
    lambda m: f"{m:%Y/%m/%d}　{m.hour}：{m:%M}",
    lambda m: f"{m.year}年{m.month}月{m.day}日{m.hour}时{m.minute}分",
    lambda m: f"{m.year}年{m.month}月{m.day}日 星期{'一二三四五六日'[m.weekday()]} {m:%H:%M}",
    lambda m: f"{m:%Y %m/%d %H:%M}",
    lambda m: f"{m:%Y-%m-%d %H:%M}来源",
    lambda m: f"{m:%Y-%m-%d %I:%M} {'AM' if m.hour < 12 else 'PM'}",
]
SECOND_STYLES: list[Callable[[datetime], str]] = [
    lambda m: f"{m:%Y-%m-%d %H:%M:%S}",
    lambda m: f"{m:%Y-%m-%d-%H:%M:%S}",
    lambda m: f"{m:%Y-%m-%dT%H:%M:%S}.000+0800",
    lambda m: f"{(m - timedelta(hours=8)):%Y-%m-%dT%H:%M:%S}Z",
    lambda m: f"{(m - timedelta(hours=13)):%Y-%m-%dT%H:%M:%S}-05:00",
    lambda m: f"{m.year}年{m.month}月{m.day}日{m.hour}时{m.minute}分{m.second}秒",
    lambda m: f"{m:%Y-%m-%d %H:%M:%S}{m + timedelta(days=1):%Y-%m-%d %H:%M:%S}",
]
SECOND_ALONE_STYLES: list[Callable[[datetime], str]] = [
    *SECOND_STYLES,
    lambda m: f"{m:%Y%m%d%H%M%S}",
]


@given(partial_dates())
@FAST
def test_iso_round_trip(value: PartialDate) -> None:
    assert PartialDate.fromisoformat(value.isoformat()) == value
    assert value.agrees(value)


@given(st.text("0123456789-:T", max_size=22))
@FAST
def test_fromisoformat_reads_only_what_isoformat_writes(text: str) -> None:
    try:
        value = PartialDate.fromisoformat(text)
    except ValueError:
        return
    assert value.isoformat() == text


@given(partial_dates(), partial_dates())
@FAST
def test_agreement_is_mutual_and_fails_only_on_a_shared_part(left: PartialDate, right: PartialDate) -> None:
    assert left.agrees(right) == right.agrees(left)
    if left.year is not None and right.year is not None and left.year != right.year:
        assert not left.agrees(right)


@given(MOMENTS, st.sampled_from(DAY_ALONE_STYLES))
@FAST
def test_a_printed_day_is_read_back(moment: datetime, style: Callable[[datetime], str]) -> None:
    assert read_date(style(moment)) == PartialDate(**_parts(moment, "day"))


@given(MOMENTS, st.sampled_from(MINUTE_STYLES))
@FAST
def test_a_printed_minute_is_read_back(moment: datetime, style: Callable[[datetime], str]) -> None:
    assert read_date(style(moment)) == PartialDate(**_parts(moment, "minute"))


@given(MOMENTS, st.sampled_from(SECOND_ALONE_STYLES))
@FAST
def test_a_printed_second_is_read_back(moment: datetime, style: Callable[[datetime], str]) -> None:
    assert read_date(style(moment)) == PartialDate(**_parts(moment, "second"))


@given(MOMENTS)
@FAST
def test_parts_of_the_day_are_read_back_except_at_twelve(moment: datetime) -> None:
    found = read_date(f"{moment:%Y-%m-%d} {_twelve(moment)}")
    assert found is not None
    if moment.hour:
        assert found == PartialDate(**_parts(moment, "minute"))


@given(
    MOMENTS,
    st.sampled_from([*DAY_STYLES, *MINUTE_STYLES, *SECOND_STYLES]),
    st.text("某地公司来源报道，。：（", max_size=12),
)
@FAST
def test_a_date_inside_a_line_is_found_with_its_print(
    moment: datetime, style: Callable[[datetime], str], around: str
) -> None:
    printed = style(moment)
    line = around + printed + around
    found = find_dates(line)
    assert found
    assert found[0].date == read_date(printed)
    assert len(around) <= found[0].start < found[0].end <= len(around) + len(printed)


@given(st.one_of(DATEISH, st.text(max_size=40)))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_ordered_matches_and_never_raises(text: str) -> None:
    found = find_dates(text)
    assert found == find_dates(text)
    ends = [0]
    for match in found:
        assert ends[-1] <= match.start < match.end <= len(text)
        ends.append(match.end)
        assert match.date.month is not None
        assert match.date.day is not None
    kept = find_dates(text, ranges=False)
    assert all(match in found for match in kept)
    find_dates(text, roc=True)


@given(st.one_of(DATEISH, st.text(max_size=60)))
@settings(max_examples=400, deadline=None)
def test_read_date_is_stable_and_never_raises(text: str) -> None:
    reference = datetime(2022, 3, 1, 9, 5)
    assert read_date(text) == read_date(text)
    absolute = read_date(text)
    if absolute is not None:
        assert read_date(text, reference=reference) == absolute
    read_date(text, roc=True)


@given(st.text("0123456789-/.: 年月日时分，", max_size=30))
@settings(max_examples=600, deadline=None)
def test_no_part_is_invented(text: str) -> None:
    found = read_date(text)
    # Epoch numbers and 24:00 legitimately give parts that are not printed.
    if found is None or "24" in text or text.strip(" -:.,").isdecimal():
        return
    if found.year is not None:
        assert str(found.year) in text
    for part in (found.month, found.day, found.hour, found.minute, found.second):
        assert part is None or str(part) in text


@given(st.integers(10**9, 19 * 10**8), st.sampled_from(["", "000", "999"]))
@FAST
def test_epoch_is_read_as_beijing_time(seconds: int, milliseconds: str) -> None:
    found = read_date(f"{seconds}{milliseconds}")
    assert found is not None
    assert found.to_datetime().timestamp() == seconds
    assert found.precision == "second"


@given(st.text("0123456789", max_size=20))
@FAST
def test_digits_of_other_lengths_are_no_date(digits: str) -> None:
    if len(digits) not in (4, 8, 10, 12, 13, 14, 17):
        assert read_date(digits) is None


@given(st.text("/0123456789-_tart.html", max_size=60))
@settings(max_examples=300, deadline=None)
def test_an_address_gives_a_printed_date_or_nothing(url: str) -> None:
    found = date_from_url(url)
    if found is not None:
        assert found.year is not None
        assert 1994 <= found.year <= 2100
        assert str(found.year) in url


@given(st.text(max_size=80))
@FAST
def test_any_address_is_accepted(url: str) -> None:
    assert date_from_url(url) == date_from_url(url)


HOSTILE = [
    "1", "一", "月", "年", " ", "（", "1-", "1.", "1:", "2022-", "2022-01-15-", "2022年", "1月1日", "12-27 18:", "一 月", "民国1", "Jul 12 ",
    "10:20 ", "20230821 ", "5 三月, ", "三月 5, ", "2022-01-15北京时间", "(-01-02", "1.1.1.1(2019-1-1", "2022-01-15 上午", "2022年1月15日 星期", "12 Jul 20 ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_find_dates_takes_linear_time(unit: str) -> None:
    def text(size: int) -> str:
        # The marks at the end switch every reader on.
        return (unit * (size // len(unit) + 1))[:size] + " 月-/.: 20 Jan 民(-0"

    assert_linear(lambda line: find_dates(line, roc=True), text, 4_000)


@pytest.mark.parametrize("unit", ["1", "（", "月", "2022-01-15 "])
def test_values_and_addresses_take_linear_time(unit: str) -> None:
    def read(text: str) -> None:
        read_date(text)
        read_date(text, reference=datetime(2022, 1, 1))
        date_from_url("/" + text)

    assert_linear(read, lambda size: unit * (size // len(unit)), 4_000)
