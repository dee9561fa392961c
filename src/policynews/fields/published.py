"""`published` and `updated`: what is printed with a label, what is printed without, what is declared; in this order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from policynews.credits.dated import Dated, rank_of_label
from policynews.credits.datelines import may_hold_dateline, read_dateline
from policynews.credits.infoline import InfoLine, is_info_line, read_info_line
from policynews.credits.seams import Line
from policynews.dates.clock import WEEKDAY
from policynews.dates.order import in_order, is_unordered
from policynews.dates.value import read_date
from policynews.draft import Draft
from policynews.fields.cells import join_labels
from policynews.fields.declared_dates import (
    LAST,
    PUBLISHED,
    UPDATED,
    address_date,
    declared_dates,
    jsonld_dates,
    relative_date,
    script_date,
    search_engine_date,
    stamped_dates,
)
from policynews.fields.evidence import LONGEST_INFO, Blocks, Reading, info_lines
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_byline
from policynews.model.date import PartialDate
from policynews.page.page import Page
from policynews.page.stamps import Stamp
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

# 2022年8月11日（星期四）, 香港時間16時30分: the last two lines of a press release
_LOCAL_TIME = ("香港時間", "香港时间")
# A label of this page, not of a form: 发布日期, 上版日期
_SURE_LABEL = lazy_pattern("发布|发表|刊登|发稿|上版|上稿|张贴|公布|ublish|osted")

_COPIES = 2  # of a line, for a screen and for a phone
# Produced By CMS 网站群内容管理系统 publishdate:2024/03/05: when the file was written
_OF_SYSTEM = lazy_pattern("(?i:produced by|powered by)|管理系统")

# 来源：本站, 责任编辑：张三, 阅读：33
_OF_PAGE = lazy_pattern("(?:来源|稿源|编辑|责编|作者|阅读|点击|浏览|栏目|访问)[^:]{0,4}:")
# 网友 发表于 2024-03-05 10:20: whose comment stands below; 评论: the heading above it
_OF_COMMENT = lazy_pattern(r"[^\s:：]{1,16}\s+(?:发表|發表|发布|發佈|回复|回復|评论|評論|留言)[于於]")
_COMMENTS = frozenset("评论 評論 留言 跟帖 回复 回復".split())
# 软件更新日期：, of a file; not 更新时间：, 最新更新时间：
_OF_FILE = lazy_pattern(rf"(?<={HAN})(?<!最新)更新(?:日期|时间)")
# So many lines behind a text may state its day and time without a label; further down comments have theirs.
_CLOSING = 2
# So many different days without a time above a headline, or more lines of one, are those of the articles of a list.
_ENTRIES = 2
_WEEKDAY = lazy_pattern(WEEKDAY)
_MARKS = " |｜·-—()（）[]【】:：,，"
# 资料更新, 最后编辑于: a change of this page; a bare 更新日期 in a footer is that of the site
_SURE_CHANGE = lazy_pattern("(?:资料|本[页文]|页面|内容|文章|最[后近])(?:更新|修改|编辑)")
# The cheap test before it, on the line as it is.
_MAY_CHANGE = lazy_pattern("更新|改|辑|輯")


class _Printed(NamedTuple):
    """The dates that lines print, in the order of their trust."""

    labelled: list[Reading]
    written: list[Reading]
    """发文日期: perhaps the day a document was written."""
    bare: list[Reading]
    above: list[Reading]
    """Without a label, above the headline."""
    relative: list[Reading]
    """Counted from the day of fetching."""


def stated_date(text: str, lines: Blocks) -> PartialDate | None:
    """Return the date that a text states as a whole or as an info line, or None."""
    date = read_date(text, reference=lines.reference, roc=lines.roc)
    if date is None and len(text) <= LONGEST_INFO:
        date = read_info_line(text, roc=lines.roc).published
    return date


def read_published(draft: Draft, lines: Blocks, located: Reading | None, url: str | None) -> None:
    """Set `published` and `updated`.

    `located` is what a layout has an element of its own for. Behind the text only a labelled date counts. A date of the
    text is never looked at, except in a line of its own among the first.
    """
    page = lines.page
    printed = printed_dates(lines)
    # A date with its label first, then the metadata table, then a bare date.
    sure = [*filter(None, [located]), *printed.labelled, *_of_table(draft)]
    stamps = lines.stamps() if page and not (sure and sure[0].date.has_time) else []
    declared = declared_dates(page, PUBLISHED, lines, most=2) if page else []
    if page and not declared:
        declared = jsonld_dates(page, draft.title) or search_engine_date(page)
    address = address_date(page, url)
    stamped = stamped_dates(stamps)
    declared += stamped_dates(lines.stamps_above()) if not stamped and page else []
    # Above the headline a date without a label may be the clock of the page.
    visible = sure or printed.bare or printed.above
    chosen = _choose(visible, [*stamped, *declared], address) or next(iter(printed.relative), None)
    chosen = chosen or _first_lines(lines) or _of_dateline(lines)
    chosen = chosen or _in_order(lines) or _only_updated(lines, stamps)
    behind = _last_resort(lines, draft.title) if chosen is None else None
    chosen = chosen or behind or (address if address and address.date.has_day else None)
    chosen = chosen or next(iter(printed.written), None)
    if chosen is not None:
        chosen = _refine(chosen, [*visible[:2], *stamped, *_in_agreement(declared), *filter(None, [address])])
        draft.set("published", chosen.date, chosen.reader, chosen.raw)
        _note_disagreement(draft, chosen, [*visible[:1], *printed.bare[:1], *declared[:1]])
    _read_updated(draft, lines, stamps)


def _note_disagreement(draft: Draft, chosen: Reading, others: Iterable[Reading]) -> None:
    noted: set[str] = set()
    for other in others:
        if not other.date.agrees(chosen.date) and other.reader not in noted:
            noted.add(other.reader)
            message = f"{other.reader} says {other.date.isoformat()}, {chosen.reader} {chosen.date.isoformat()}"
            draft.notice("published-disagreement", message, "published")


def _of_table(draft: Draft) -> list[Reading]:
    date = draft.document.published if draft.document else None
    return [Reading(date, "metadata-table", date.isoformat())] if date else []


def printed_dates(lines: Blocks) -> _Printed:
    """Return the dates of the info lines that have a label, those that have none, and those that count from a day."""
    printed = _Printed([], [], [], [], [])
    first_above = len(lines.infos) - lines.above
    for index, info in enumerate(lines.infos):
        raw, date = info.published_raw, info.published
        if not raw or (lines.event and _is_generic(info.published_label)):
            continue
        if date is not None:
            label = fold(info.published_label or "")
            bare = printed.bare if index < first_above else printed.above
            labelled = (printed.labelled, printed.labelled, printed.written)[rank_of_label(Dated(date, raw, label))]
            (labelled if label else bare).append(Reading(date, "info-line", raw))
        elif resolved := relative_date(raw, lines.reference):
            printed.relative.append(Reading(resolved, "info-line", raw))
    return printed._replace(above=[]) if _are_entries(printed.above) else printed


def _are_entries(bare: Sequence[Reading]) -> bool:
    """Whether dates without labels are those of a list: its entries have each their own."""
    days = [reading.date for reading in bare if not reading.date.has_time]
    return len(set(days)) >= _ENTRIES or len(days) > _ENTRIES


def _has_label(info: InfoLine) -> bool:
    """Whether a line behind the text labels its date; 日期 alone and a day in characters belong to a form."""
    if info.published_label is None or info.published is None:
        return False
    return not _is_generic(info.published_label) or info.published.has_time or "年" not in (info.published_raw or "")


def _is_generic(label: str | None) -> bool:
    """Whether a label names an event as well as a page: 时间."""
    return label is not None and fold(label) in ("时间", "日期")


def _choose(visible: Sequence[Reading], declared: Sequence[Reading], address: Reading | None) -> Reading | None:
    """Return the reading to trust: what the reader sees, unless meta and address agree against it."""
    if visible:
        seen = visible[0]
        if declared and address and not declared[0].date.agrees(seen.date):
            against = declared[0].date.agrees(address.date) and not seen.date.agrees(address.date)
            return declared[0] if against else seen
        return seen
    return declared[0] if declared else None


def _first_lines(lines: Blocks) -> Reading | None:
    """Return the date of an info line among the first lines of a text: By Li Lei Published: 2024/03/05, below its lead.

    Without a label it counts only where the text goes on below it, and no other line has another day: what stands behind
    a short text are the entries of a list, or comments.
    """
    bare: dict[PartialDate, Reading] = {}
    beside: list[Reading] = []
    texts = [line.text for line in join_labels([Line(text) for text in lines.first])]
    for above, text in pairwise(["", *texts]):
        if "。" in text:
            beside = [*bare.values()]
        if len(text) > LONGEST_INFO or not (info := read_info_line(text, roc=lines.roc)):
            continue
        label = None if _is_generic(info.published_label) else info.published_label
        if not info.published or not info.published.year:
            continue
        reading = Reading(info.published, "info-line", info.published_raw or "")
        if label:
            return reading
        if not info.published_label and (is_info_line(text) or is_byline(above)):
            bare.setdefault(info.published, reading)
    return beside[0] if len(bare) == 1 and beside else None


def _of_dateline(lines: Blocks) -> Reading | None:
    """Return the day of the dateline where its year is printed: 【某某报2024年3月5日讯】."""
    for text in lines.first if may_hold_dateline(lines.first) else ():
        dateline = read_dateline(text)
        if dateline and dateline.date and dateline.date.year:
            return Reading(dateline.date, "dateline", text[: dateline.end])
    return None


def _in_order(lines: Blocks) -> Reading | None:
    """Return 05/03/2024 near the headline where the rest of the page tells which of both is the month."""
    for text, _ in join_labels([*lines.near(), *map(Line, lines.first)]):
        if len(text) > LONGEST_INFO or not is_unordered(text):
            continue
        ordered = in_order(text, lines.said())
        info = read_info_line(ordered, roc=lines.roc) if ordered and is_info_line(ordered) else None
        if info and info.published:
            return Reading(info.published, "info-line", text)
    return None


def _only_updated(lines: Blocks, stamps: Iterable[Stamp]) -> Reading | None:
    """Return 更新时间 where it is the only date near the headline: 作者 来源 更新时间."""
    for info in lines.infos:
        if info.updated:
            return Reading(info.updated, "info-line:updated", info.updated.isoformat())
    return next(iter(stamped_dates(stamps, updated=True)), None)


def _last_resort(lines: Blocks, title: str | None) -> Reading | None:
    """Return a labelled date behind the text or the one beside its source, a date of change for it, or one in a script."""
    for info in info_lines(join_labels([*lines.passed()]), lines.roc)[0]:
        if info.published and info.published.year and (info.published_label or info.published.has_time):
            return Reading(info.published, "info-line", info.published_raw or "")
    own = [line for line in lines.below_text if not (_OF_SYSTEM.search(line.text) or _OF_COMMENT.match(line.text))]
    infos = [info for info in info_lines(join_labels(own), lines.roc)[0] if info.published]
    sourced = [info for info in infos if info.source] or _credited(lines)
    for info in [*filter(_has_label, infos), *(sourced if len(sourced) == 1 else ())]:
        if info.published:
            return Reading(info.published, "info-line", info.published_raw or "")
    for day, clock in pairwise([line.text for line in lines.below_text]):
        if clock.startswith(_LOCAL_TIME) and (date := read_date(f"{day} {clock}")):
            return Reading(date, "info-line", f"{day} {clock}")
    closing = _closing_stamp(lines) or _closing_change(lines) or _beside_credits(lines)
    return closing or _declared_last(lines.page, lines, title) or _far_below(lines)


def _credited(lines: Blocks) -> list[InfoLine]:
    """Return the info lines behind the text that date it beside a label of the page's own: 来源：本站 2024-03-05, 阅读：33 2024-03-05."""
    stated = [line for line in lines.below_text if _OF_PAGE.search(fold(line.text)) and is_info_line(line.text)]
    return [info for info in info_lines(stated, lines.roc)[0] if info.published and info.published.day]


def _closing_stamp(lines: Blocks) -> Reading | None:
    """Return day and time in the first lines behind the text, alone or beside an outlet: entries of a list have a title.

    A day with its weekday does too, and a day alone in figures where no second one follows; so does day and time further
    down, above lists and comments.
    """
    for at, (text, _) in enumerate(takewhile(_opens_no_list, lines.below_text)):
        info = read_info_line(text, roc=lines.roc) if len(text) <= LONGEST_INFO else None
        if info is None or info.published is None or not (info.published.year and info.published.day):
            continue
        raw = info.published_raw or ""
        beside = text.replace(raw, "").strip(_MARKS)
        weekday = _WEEKDAY.fullmatch(fold(beside))
        if not (is_info_line(text) or (weekday and text.startswith(raw))):
            continue
        if at >= _CLOSING and (beside or not info.published.has_time or not _is_only_day(lines)):
            continue
        day = weekday or (at == 0 and not beside and _is_only_day(lines))
        if day or (info.published.has_time and beside in ("", info.unlabelled)):
            return Reading(info.published, "info-line", raw)
    return None


def _opens_no_list(line: Line) -> bool:
    kind = kind_of(line.text)
    return (kind is None or not kind.opens_list) and line.text not in _COMMENTS


def _is_only_day(lines: Blocks) -> bool:
    """Whether no other line behind the text is dated, as the entries of a list are."""
    return len(info_lines(lines.below_text, lines.roc)[0]) == 1


def _closing_change(lines: Blocks) -> Reading | None:
    """Return a bare 更新时间 in the first lines behind the text, where nothing else dates it; not 资料更新, 最后编辑于."""
    below = [line for line in lines.below_text[:_CLOSING] if not _OF_FILE.search(fold(line.text))]
    bare = [line for line in below if not _states_change(line.text)]
    for info in info_lines(bare, lines.roc)[0]:
        if info.updated and info.updated.year and info.updated.day:
            return Reading(info.updated, "info-line:updated", info.updated.isoformat())
    return None


def _beside_credits(lines: Blocks) -> Reading | None:
    """Return the one day that credits state: 记者 张三 2024年3月5日."""
    days = {credit.date for credit in lines.credits if credit.date and credit.date.year and credit.date.day}
    return next((Reading(day, "credit-line", day.isoformat()) for day in days), None) if len(days) == 1 else None


def _declared_last(page: Page | None, lines: Blocks, title: str | None) -> Reading | None:
    if page is None:
        return None
    declared = declared_dates(page, LAST, lines) or stamped_dates(
        [stamp for stamp in lines.stamps_below() if "datepublished" in stamp.role]
    )
    return declared[0] if declared else script_date(page, title)


def _far_below(lines: Blocks) -> Reading | None:
    """Return the only date on the rest of the page that has a sure label: some templates print it below their lists.

    One that stands in several lines is that of the entries of a list.
    """
    found: dict[PartialDate, Reading] = {}
    count = 0
    for text, _ in join_labels([*lines.rest()]):
        if len(text) <= LONGEST_INFO and _SURE_LABEL.search(fold(text)) and not _OF_SYSTEM.search(text):
            info = read_info_line(text, roc=lines.roc)
            if info.published and info.published_label and _SURE_LABEL.search(fold(info.published_label)):
                found[info.published] = Reading(info.published, "info-line", info.published_raw or "")
                count += 1
    return next(iter(found.values())) if len(found) == 1 and count <= _COPIES else None


def _read_updated(draft: Draft, lines: Blocks, stamps: Iterable[Stamp]) -> None:
    below = [line for line in lines.below_text if _MAY_CHANGE.search(line.text) and _states_change(line.text)]
    for info in [*lines.infos, *info_lines(below, lines.roc)[0]]:
        if info.updated:
            draft.set("updated", info.updated, "info-line", info.updated.isoformat())
            return
    declared = declared_dates(lines.page, UPDATED, lines) if lines.page else []
    for found in [*declared, *stamped_dates(stamps, updated=True)][:1]:
        draft.set("updated", found.date, found.reader, found.raw)


def _states_change(text: str) -> bool:
    return len(text) <= LONGEST_INFO and _SURE_CHANGE.search(fold(text)) is not None


def _in_agreement(declared: Sequence[Reading]) -> Sequence[Reading]:
    """Return the declared dates without a second that contradicts the first."""
    return [one for one in declared if one.date.agrees(declared[0].date)]


def _refine(chosen: Reading, others: Iterable[Reading]) -> Reading:
    """Take a time of day, or a year, from a reader that agrees and knows more."""
    for other in others:
        if not other.date.agrees(chosen.date):
            continue
        if chosen.date.year is None and chosen.date.day and other.date.year and other.date.month:
            date = chosen.date
            full = PartialDate(
                year=other.date.year,
                month=date.month,
                day=date.day,
                hour=date.hour,
                minute=date.minute,
                second=date.second,
            )
            chosen = Reading(full, chosen.reader, chosen.raw)
        if _parts(other.date) > _parts(chosen.date):
            chosen = other
    return chosen


def _parts(date: PartialDate) -> int:
    """Return how many parts are known."""
    parts: list[int | None] = [date.year, date.month, date.day]
    # A time of 00:00 is what a template prints when it knows the day only.
    if date.hour or date.minute:
        parts += (date.hour, date.minute, date.second)
    return len(parts) - parts.count(None)
