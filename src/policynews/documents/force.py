"""When a document holds: 自…起施行, 有效期至…, 现行有效, and the notes of adoption and amendment under a statute's headline."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from policynews.dates.inline import find_dates
from policynews.dates.numerals import read_number
from policynews.dates.shapes import SIGNED_DAY
from policynews.dates.value import read_date
from policynews.model.date import PartialDate
from policynews.text.folding import fold
from policynews.text.patterns import LETTER, lazy_pattern

_APPLY = "(?:施行|实施|执行|生效|试行|启用)"
# 自2020年1月1日起施行, 从…之日起正式实施, 自…执行, 2020年1月1日零时起执行, 自…起至…止施行
_IN_FORCE = lazy_pattern(
    rf"(?P<from>自|从|于)?\s?(?P<date>{SIGNED_DAY})\s?(?:\(含\)|\(含当日\))?(?P<since>(?:之日)?(?:零时|0时|0:00)?(?:\(含\))?起)?"
    rf"(?:\s?至\s?(?P<until>{SIGNED_DAY})(?:止|期间)?)?,?(?:正式|开始|在全[省市县区国]范围内)?{_APPLY}"
)
# The cheap tests before the readers.
_MAY_APPLY = lazy_pattern("施行|执行|執行|实施|實施|生效|试行|試行|启用|啟用")
_MAY_HOLD = lazy_pattern("有效期|有效时间|有效時間|执行|施行|实施|试行|執行|實施|試行")
# 自发布之日起施行, 自公布之日起30日后施行, 自印发之日起满三个月后施行, 自发布次日起施行
_SINCE_ISSUE = lazy_pattern(
    rf"自(?P<event>发布|公布|印发|发文|下发|签发|颁布|发出|公告)(?:之日起?(?:的?(?P<next>次日|第二日)起?)?|(?P<morrow>次日)起)"
    rf"(?:满?(?P<count>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?P<unit>日|天|个月)(?:之?后|以后|起)?)?(?:正式|开始)?{_APPLY}"
)
_ANNOUNCED = lazy_pattern("现(?:予|将|以)?[^。]{0,120}?(?:公布|发布|印发)")  # 现予公布，自2020年1月1日起施行
_OWN_NAME = lazy_pattern(rf"(?:本|此|以上|上述|调整后的?){LETTER}{{1,14}}$")  # 本办法自…起施行, 以上政策自…执行
# A clause of its own: 四、自…起施行; 执行时间：自…. With a title in the sentence (《某法》已经通过，自…起施行) it speaks of another.
_OWN_CLAUSE = lazy_pattern(
    r"(?:^|[,;])\s?(?:[一二三四五六七八九十\d]{1,3}[、.])?\s?(?:(?:执行|实施|施行|生效)?(?:时间|日期|期限):?)?\s?$"
)
# 有效期至2026年2月28日, 有效期自…至…, 执行至2026年2月28日止, 有效期截至…
_UNTIL = lazy_pattern(
    rf"(?:有效期限?|有效时间|{_APPLY}(?:期限?)?)[^。;,，]{{0,36}}?(?:至|到|截止)\s?(?P<date>{SIGNED_DAY})"
)
# 有效期5年, 有效期为三年, 有效期限两年, 试行期一年, 有效期6个月
_PERIOD = lazy_pattern(
    r"(?:有效期限?|试行期限?|试行)(?:为|:|是)?\s?(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?P<unit>年|个月)"
)
# The period of the document, not that of a licence it speaks of
_OWN_PERIOD = lazy_pattern(
    rf"本{LETTER}{{1,12}}|起(?:施行|实施|执行|生效|试行)|自\s?{SIGNED_DAY}\s?(?:施行|实施|执行|生效)"
)
_SENTENCE = 200  # characters looked back for the beginning of a sentence
_VALIDITY_LINE = lazy_pattern(
    r"[(\[【]?(?:本文件)?(?:现行有效|全文有效|全文失效|部分失效|已失效|全文废止|部分废止|已废止|条款失效|已修改)[)\]】]?$"
)
_VALIDITY_ENDS = frozenset({"有效", "失效", "废止", "廢止", "修改"})
# 有效性:有效, 时效性：现行有效, 效力状态：已废止
_STATED_VALIDITY = lazy_pattern(
    r"(?:有\s?效\s?性|时\s?效\s?性|效力状态|文件效力|文件状态)\s?:\s?(?P<value>(?:现行|全文|部分|继续|尚未)?(?:有效|失效|废止|生效)|已(?:被)?(?:失效|废止|修改|修订))"
)
_LONGEST_INFO = 300
# （2014年11月20日某某会议通过 根据2020年8月13日某某会议…修正）, 2019年1月2日某某令第3号公布
_NOTE = lazy_pattern(r"(?:通过|公布|发布|颁布|批准|修订|修正|修改)")
_AMENDED = lazy_pattern("修订|修正|修改")
_NOTE_STARTS = frozenset("(（根经12")
_NOTE_LINES, _LONGEST_NOTE = 12, 1200
_REACH = 120  # characters between the day of an amendment and its word


class Since(NamedTuple):
    """The event from whose day a text holds, at once or some time after it."""

    event: str
    """发布, 印发 …."""
    delay: int = 0
    unit: str = "日"
    """日 or 月: what `delay` counts."""
    printed: str = ""

    def first_day(self, start: PartialDate) -> PartialDate | None:
        """Return the day on which the text begins to hold, where the event was on `start`: 30日后 of 1 March is 31 March."""
        if not start.has_day:
            return None
        if self.unit == "月":
            return _date_of(_months_after(start.to_date(), self.delay))
        return _date_of(start.to_date() + timedelta(days=self.delay))


class Force(NamedTuple):
    """What a text says of its own force."""

    effective: PartialDate | None = None
    expires: PartialDate | None = None
    period: str | None = None
    """What `expires` was computed from: 有效期5年, behind a day that is stated; None where the text states the day."""
    since: Since | None = None
    """The event that it holds from, where it states no day."""


def read_force(lines: Sequence[str]) -> Force:
    """Return the days between which a document itself holds, as far as the text states them.

    A note of adoption and amendment under the headline that says from when the amendment holds goes before the articles,
    which keep the day of the first version. A length (有效期5年) gives a last day only behind a day that is stated.
    """
    clauses = [fold(line) for line in lines if "日" in line and _MAY_APPLY.search(line)]
    effective, until = _own_effect(clauses)
    effective = _noted_effect(lines) or effective
    expires = (read_date(until) if until else None) or _until(lines)
    if expires is not None or effective is None:
        since = None if effective else next(filter(None, map(_since_event, clauses)), None)
        return Force(effective, expires, since=since)
    return Force(effective, *_after_period(lines, effective))


def _own_effect(clauses: Sequence[str]) -> tuple[PartialDate | None, str | None]:
    """Return the day from which the document itself holds, and the printed day up to which the same clause says."""
    for clause in clauses:
        for match in _IN_FORCE.finditer(clause):
            if (match["from"] or match["since"]) and _is_own(clause, match.start()):
                day = read_date(match["date"])
                if day is not None:
                    return day, match["until"]
    return None, None


def _since_event(clause: str) -> Since | None:
    """Return what 本办法自发布之日起施行 or 自公布之日起30日后施行 says."""
    for match in _SINCE_ISSUE.finditer(clause):
        if _is_own(clause, match.start()):
            morrow = match["next"] or match["morrow"]
            count = _count(match["count"]) if match["count"] else 1 if morrow else 0
            return None if count is None else Since(match["event"], count, (match["unit"] or "日")[-1], match[0])
    return None


def _count(token: str) -> int | None:
    return int(token) if token.isdecimal() else read_number(token)


def _is_own(text: str, at: int) -> bool:
    """Whether a clause speaks of the document that it stands in."""
    before = _sentence_before(text, at)
    own = _OWN_NAME.search(before) or ("《" not in before and _OWN_CLAUSE.search(before))
    return bool(own or _ANNOUNCED.search(before))


def _until(lines: Sequence[str]) -> PartialDate | None:
    """Return the last day of the document's own 有效期."""
    for line in lines:
        if "日" in line and ("至" in line or "到" in line or "截" in line) and _MAY_HOLD.search(line):
            folded = fold(line)
            match = _UNTIL.search(folded)
            if match is not None and _OWN_PERIOD.search(folded[max(0, match.start() - _SENTENCE) : match.end()]):
                return read_date(match["date"])
    return None


def _after_period(lines: Sequence[str], start: PartialDate) -> tuple[PartialDate | None, str | None]:
    """Return the last day of a period of so many years from a day that is stated, and the words for it."""
    if not start.has_day:
        return None, None
    for line in lines:
        match = _PERIOD.search(fold(line)) if _MAY_HOLD.search(line) else None
        if match is None:
            continue
        before = _sentence_before(match.string, match.start())
        count = read_number(match["count"])
        if count and (_OWN_PERIOD.search(before) or _OWN_CLAUSE.search(before)):
            return _day_before(start, count * (12 if match["unit"] == "年" else 1)), match[0]
    return None, None


def _day_before(start: PartialDate, months: int) -> PartialDate:
    """Return the last day of a period of `months` that begins with `start`: 2021-03-01 and 60 give 2026-02-28."""
    return _date_of(_months_after(start.to_date(), months) - timedelta(days=1))


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _date_of(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def _sentence_before(text: str, end: int) -> str:
    low = max(0, end - _SENTENCE)
    return text[max(low, text.rfind("。", low, end) + 1) : end]


# Notes under the headline


def _notes(lines: Sequence[str]) -> Iterator[str]:
    """Yield the notes of adoption and amendment that stand under the headline of a statute."""
    for line in lines[:_NOTE_LINES]:
        if len(line) <= _LONGEST_NOTE and line[:1] in _NOTE_STARTS and _NOTE.search(folded := fold(line)):
            yield folded


def _noted_effect(lines: Sequence[str]) -> PartialDate | None:
    """Return the day from which the last amendment holds, where the note says so."""
    days = [match["date"] for note in _notes(lines) if _AMENDED.search(note) for match in _IN_FORCE.finditer(note)]
    return read_date(days[-1]) if days else None


def amended_on(lines: Sequence[str]) -> PartialDate | None:
    """Return the day of the last amendment that a note under the headline states: 根据2020年8月13日…修正; or None."""
    last: PartialDate | None = None
    for note in _notes(lines):
        found = find_dates(note)
        ends = [*[match.start for match in found], len(note)][1:]
        for match, end in zip(found, ends, strict=True):
            if _AMENDED.search(note, match.end, min(end, match.end + _REACH)):
                last = match.date
    return last


# Whether it is in force


def is_validity(line: str) -> bool:
    """Whether a line says of the document whether it is in force (全文有效, 已废止), and nothing else."""
    return line.strip("()（）[]【】")[-2:] in _VALIDITY_ENDS and _VALIDITY_LINE.match(fold(line)) is not None


def stated_validity(line: str) -> str | None:
    """Return what a line states behind the label of validity, beside date and source: 有效性：有效来源：市水利局; or None."""
    match = _STATED_VALIDITY.search(fold(line)) if len(line) <= _LONGEST_INFO and "效" in line else None
    return line[match.start("value") : match.end("value")] if match else None


def read_validity(head: Sequence[str]) -> str | None:
    """Return what the first line that speaks of nothing else says: 现行有效; None where none does."""
    return next((line.strip("()（）[]【】") for line in head if is_validity(line)), None)
