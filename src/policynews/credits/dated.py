"""The dates of a line that is no sentence: under a label, beside none, or counted from the day of fetching."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from policynews.credits.labels import trim
from policynews.dates.foreign import looks_foreign
from policynews.dates.inline import DateMatch, find_dates
from policynews.dates.labelled import labelled_date
from policynews.dates.owner import Owned, Owner, owner_of
from policynews.dates.relative import HINT, RELATIVE
from policynews.dates.value import is_empty_stamp, read_date
from policynews.model.date import PartialDate
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

# 2011年…, 二〇一一年…, 二〇二四年…
_MAY_DATE = lazy_pattern(r"\d|[〇○零一二].{0,2}年")
# A line of this many characters may be a date as a whole: Thursday, the 12th of September, 2024, 10:30 PM
_LONGEST_DATE = 48
# So short a line is looked through for a date though it has no mark of an info line.
_SHORT = 100
# 上版日期：112-04-20: labels of Taiwan, where years count from 1911.
_TAIWAN_LABEL = lazy_pattern("上版|上稿|張貼|建檔|異動|上架|資料|發布|發佈|發文|登載")
# A label without a word of its own, which an event has as well.
_GENERIC = frozenset({"时间", "日期", "时刻"})
# 发布时间, 刊登日期: not 录入时间, 时间, 发文日期
_SURE_LABEL = lazy_pattern("发布|发表|刊登|刊发|公布")
# 时间：9月20日上午九点 地点：会议中心: what else is told of an event
_EVENT = lazy_pattern(
    r"(?:地\s?点|会址|会\s?场|场\s?地|场\s?所|集合地|主\s?讲人?|嘉\s?宾|参[加会]人员|参加对象|票\s?价|门\s?票|报名方式|主题|议题|内容|主办|承办|主持人?)\s?[:|】\]]"
)
_EVENT_REACH = 16  # characters in which such a label stands at the beginning of a line
# 周一至周五, 每周: hours of opening
_HOURS = lazy_pattern("每[天日周月年]|周[一二三四五六日]至|工作日")
_PART = lazy_pattern(r"[^|\s][^|]*[^|\s]")
_DIGITS_OF_DAY, _DIGITS_OF_SECOND = 8, 14
# A longer word before a label is the value of the one before: 作者：某某党支部时间：
_WORD_BEFORE, _LONGEST_WORD = lazy_pattern(rf"{HAN}+\Z"), 4
_NAME_BEFORE = lazy_pattern(rf"(?<=:)\s?(?:{HAN}{{1,8}}[·•・‧]){{1,3}}\Z")  # 作者：买买提·艾力时间：


class Dated(NamedTuple):
    """A date as printed."""

    date: PartialDate | None
    """None for one that counts from the day of fetching."""
    raw: str
    label: str | None
    owner: Owner | None = None
    """What its words say it is the date of; None where they say nothing."""


def may_date(text: str) -> bool:
    """Whether a short line holds a date that the readers read: the cheap tests first."""
    return len(text) <= _SHORT and _may_date(text)


@lru_cache(maxsize=64)
def _may_date(text: str) -> bool:
    """The cache spares the lines near the headline, which several stages ask about."""
    if _MAY_DATE.search(text) and dates_in(text, roc=False):
        return True
    return HINT.search(text) is not None and RELATIVE.search(fold(text)) is not None


def dates_in(text: str, *, roc: bool) -> list[DateMatch]:
    """Return the dates inside a line without labels, or the one that it is as a whole; ends of ranges are left out."""
    if not _MAY_DATE.search(text):
        return []
    found = find_dates(text, roc=roc, ranges=False)
    if not found and "|" in text:
        found = list(_foreign_parts(text))
    if found or len(text) > _LONGEST_DATE:
        return found
    bare = text.strip()
    if bare.isdecimal() and len(bare) not in (_DIGITS_OF_DAY, _DIGITS_OF_SECOND):
        return []
    whole = read_date(bare, roc=roc)
    known = whole is not None and whole.year is not None and whole.day is not None
    return [DateMatch(whole, 0, len(text))] if whole and known and not find_dates(text, roc=roc) else []


def _foreign_parts(text: str) -> Iterator[DateMatch]:
    """Yield the days between strokes whose month stands in another language: Por Ana | 18 junio, 2024 | España."""
    for part in _PART.finditer(text):
        date = read_date(part[0]) if looks_foreign(part[0]) else None
        if date and date.day:
            yield DateMatch(date, *part.span())


def relative_in(text: str) -> tuple[int, int] | None:
    """Return where 3小时前 or 昨天 10:20 stands in a line; None without one."""
    found = RELATIVE.search(fold(text)) if HINT.search(text) else None
    return found.span() if found else None


def read_labelled(label: str, value: str, roc: bool) -> tuple[Dated | None, str]:
    """Return the date of a labelled value and what is left beside it."""
    roc = roc or _TAIWAN_LABEL.search(label) is not None
    first = labelled_date(value, roc=roc)
    if first:
        rest = f"{value[: first.start]} {value[first.end :]}"
        date = None if is_empty_stamp(first.date) else first.date
        return (Dated(date, value[first.start : first.end], label) if date else None), rest
    stated = trim(value)
    relative = RELATIVE.match(fold(stated))
    if relative:
        return Dated(None, stated[: relative.end()], label), stated[relative.end() :]
    return None, value


def read_whole(label: str, value: str, roc: bool) -> Dated | None:
    """Return the date that a labelled value is as a whole: 2024年5月, 12th of July, 2024."""
    stated = trim(value)
    date = read_date(stated, roc=roc)
    return Dated(date, stated, label) if date else None


def owned(text: str, dates: Iterable[DateMatch], relative: str = "") -> list[Dated]:
    """Return the dates of a text with what each is the date of, or its relative time; empty stamps are left out."""
    found = [Dated(None, relative, None)] if relative else []
    for match in dates:
        if is_empty_stamp(match.date):
            continue
        said = owner_of(text, match.start, match.end)
        raw = text[match.start : match.end]
        found.append(Dated(match.date, raw, said.label if said else None, said.owner if said else None))
    return found


def label_said(line: str, start: int, value_start: int) -> Owned | None:
    """Return what a known label is when a longer word ends in it: 举办时间：; None where it stands for itself."""
    word = _WORD_BEFORE.search(line, max(0, start - _LONGEST_WORD - 1), start)
    if word is None or len(word[0]) > _LONGEST_WORD:
        return None
    if line[: word.start()].rstrip().endswith(":") or _NAME_BEFORE.search(line, 0, word.start()):
        return None  # 作者：张三时间：, the word is the value of another label
    return owner_of(line, value_start, value_start)


def is_of_event(label: str, folded: str) -> bool:
    """Whether 时间：… is when an event takes place: the line names its place, speaker or opening hours too."""
    return fold(label) in _GENERIC and (_EVENT.search(folded) is not None or _HOURS.search(folded) is not None)


def rank_of_label(dated: Dated) -> int:
    """Return 0 for a label that can mean nothing but publication, 2 for one that may mean the day of writing, else 1."""
    label = fold(dated.label or "")
    return 0 if _SURE_LABEL.search(label) else 2 if label.startswith(("发文", "颁布")) else 1


def names_event(lines: Iterable[str]) -> bool:
    """Whether one of some lines begins with the label of a place, a speaker or a programme: 地点：会议中心三楼."""
    folded = fold("\n".join([line[:_EVENT_REACH] for line in lines]))
    if _EVENT.search(folded) is None:
        return False
    return any([_EVENT.match(line.lstrip("【[")) for line in folded.split("\n")])


def unlabelled_date(dated: Sequence[Dated]) -> Dated | None:
    """Return the date whose own words say that it is that of publication, else the one that no word owns.

    Two days side by side without a time are those of an event, or of a list: none of them is returned.
    """
    said = next((one for one in dated if one.owner == "published"), None)
    bare = [one for one in dated if one.owner is None]
    if said or not bare:
        return said
    first = bare[0].date
    if first and first.year is None and (whole := [one for one in bare if one.date and one.date.year]):
        bare, first = whole, whole[0].date  # 3月5日 星期二 | 2024-03-05
    others = [one.date for one in bare if one.date and first and not one.date.agrees(first)]
    return bare[0] if not others or (first and first.has_time) else None
