"""The info line (来源 时间 作者 字号 浏览次数) between headline and text. Pure text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from policynews.credits.accounts import read_account_head, read_reposted
from policynews.credits.bare import split_reporter
from policynews.credits.beside import (
    ADDRESS,
    FURNITURE,
    LONGEST_META,
    LONGEST_WORD,
    MARKS,
    WIDGET,
    Loose,
    is_beside_nothing,
    look_beside,
    without_tail,
)
from policynews.credits.dated import (
    Dated,
    is_of_event,
    label_said,
    may_date,
    owned,
    rank_of_label,
    read_labelled,
    read_whole,
    unlabelled_date,
)
from policynews.credits.labelled import each_once, people_of_label
from policynews.credits.labels import ROLES, Field, missing_colons, split_fields, trim
from policynews.credits.names import is_body_name, is_personal_name
from policynews.credits.page_words import is_column, is_place
from policynews.credits.seams import Edit, Line, edited, end_of_bracket, part_of, with_colons, with_gaps
from policynews.credits.sources import (
    is_notice,
    is_placeholder_source,
    read_source_name,
    vouches_for_itself,
)
from policynews.credits.unlabelled import names_beside, people_beside, words_beside
from policynews.credits.unmarked import with_unmarked
from policynews.dates.inline import find_dates
from policynews.dates.shapes import CLOCK, SIGNED_BEGINS
from policynews.model.article import Person, Role, Source
from policynews.model.date import PartialDate
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import tidy

_LONGEST = 300  # characters; templates that print a headline on the same line stay below it
# 17日09:40 作者：…: a day without its month
_DAY_OF_MONTH = lazy_pattern(rf"^\s*\d{{1,2}}日\s*(?:{CLOCK})?")


class InfoLine(NamedTuple):
    """What an info line states; false when it states nothing."""

    published: PartialDate | None = None
    """The labelled date of publication, else the first date without a label."""
    published_raw: str | None = None
    """That date as printed; also one that needs a reference to be read (昨天 10:20)."""
    published_label: str | None = None
    """Its label as printed; None for a date without one."""
    updated: PartialDate | None = None
    """更新时间, 最后更新."""
    source: Source | None = None
    """来源, with its label; 发布机构 and 转自 only where no 来源 is named. Placeholders (本站, 网络) are no source."""
    people: tuple[Person, ...] = ()
    """Everybody the line credits, in order."""
    unlabelled: str | None = None
    """An outlet beside the date without a label (某某晚报 2020-01-01): the name itself tells that it is one."""
    account: str | None = None
    """The account that carries the page, where a mark of its platform stands beside it (原创 张三 某某周刊)."""
    words: tuple[str, ...] = ()
    """Other bare words beside the date that may name a source, where something else on the page says so."""
    names: tuple[str, ...] = ()
    """Names of persons beside the date without a label: the author's, where something else on the page says so."""
    other: tuple[tuple[str, str], ...] = ()
    """Other labels and their values: 发文字号, 索引号, 浏览次数 …."""

    def __bool__(self) -> bool:
        return self != _NOTHING


_NOTHING = InfoLine()

# One of these stands in every info line, in either script and width; tried on the line as it is, before all else.
_HINT = lazy_pattern(
    r":|：|∶|\||｜|丨|│|前天|昨天|打印|列印|字[号號体體級]|分享|关[闭閉]|關[闭閉]|收藏|大 ?中 ?小|来源|來源|阅[读讀]|閱[读讀]|浏[览覽]|瀏[览覽]"
    r"|点[击擊閱]|點[击擊閱]|评[论論]|評[论論]"
)
_ORIGINAL = ("原创", "原創", "Original ")
_FIGURES = lazy_pattern(r"\d(?:\d?[-/.年月·]\d| ?[次人条條评評])|[\uff10-\uff19]")
_SENTENCE = lazy_pattern("[。！？!?]")
# 作者章鱼上校来源某某编译发布时间2024-03-05: labels and their values, rendered without what parted them
_RUN_TOGETHER = lazy_pattern(
    r"(?:(?:作者|来源|稿源|责任编辑|责编|编辑)(?!简介|介绍|单位|授权|声明|部)[^\s:,。;!?的了]{2,16}?"
    r"|(?:发布时间|发布日期|更新时间|时间|日期) ?\d[^,。;!?]{5,24}?){2,5}"
)
_RUN_LABEL = lazy_pattern("作者|来源|稿源|责任编辑|责编|编辑|发布时间|发布日期|更新时间|时间|日期")
_PLACED = lazy_pattern(rf"发[布表]于(\s?[:：]\s?)(?={HAN})")
# Labels beside whose value, or as whose value, a date stands that is that of the page.
_DATED_LABELS = tuple(
    "栏目 欄目 频道 頻道 专题 專題 类别 類別 类型 類型 分类 分類 标签 標籤 关键词 關鍵詞 关键字 關鍵字 出版".split()
)
_FROM_PLACE = ("来自", "來自")
_STATING, _LONGEST_NICKNAME = frozenset(("source", "published", "updated")), 8
_SUPPLIERS = frozenset("供稿单位 供稿部门 投稿单位 来稿单位 报送单位 信息提供 信息报送".split())
_AT_DAY = lazy_pattern(r"\s*于(?=\s?\d)")
_COUNTED_VALUE = lazy_pattern(r"^.*?(\d[\d,.]*万?).*$")
_MAY_DATE = lazy_pattern(r"\d|[〇○零].{0,2}年")
_DIGIT_OR_MARK = lazy_pattern(r"[\d,;，；~—至]")
# 2024年5月3日, 二〇二四年…, 2024.5.3, 5月3日: a day as a signature prints it
_SIGNED = lazy_pattern(SIGNED_BEGINS)

_PRINTED = lazy_pattern(r" *《[^《》]{2,24}》 *[(\[【,]?[^《》()\[\]【】]{4,24}第? ?[A-Z]?\d{1,3} ?版")
# 今天是2021年9月24日 星期五, 2021年9月24日 农历八月十八, 2021年9月24日 晴 18~25℃: the clock of the page
_TODAY = lazy_pattern("今[天日]是|现在是|农历|農曆|℃|°C")


def read_info_line(text: str, *, roc: bool = False, seams: tuple[int, ...] = ()) -> InfoLine:
    """Return what an info line states, tokenised by its labels; a false InfoLine when it states nothing.

    `roc` reads years of two or three digits as years of the Republic (112-04-20 is 2023), for pages of Taiwan. `seams`
    are where in `text` elements begin and end (`RawBlock.seams`).
    """
    if len(text) > _LONGEST or "。" in text or not (seams or _may_state(text)):
        return _NOTHING
    return _read_info_line(Line(text, seams), roc)


def _may_state(text: str) -> bool:
    return (
        text.startswith(_ORIGINAL)
        or _HINT.search(text) is not None
        or _FIGURES.search(text) is not None
        or may_date(text)
    )


@lru_cache(maxsize=256)
def _read_info_line(printed: Line, roc: bool) -> InfoLine:
    """The cache spares the lines that several stages ask about."""
    line = _prepared(printed)
    folded = fold(line.text)
    if is_notice(folded) or _TODAY.search(folded):
        return _NOTHING
    if reposted := read_reposted(line.text):
        return _reposted(*reposted)
    fields = split_fields(line.text, folded)
    head = look_beside(part_of(line, 0, fields[0].start if fields else len(line.text)), roc)
    account = None if fields else read_account_head(head.bare)
    if account:
        people = tuple(Person(name=name, role="author") for name in account.authors)
        return _choose([_Facts(people=people)], [head])._replace(account=account.name)
    if not fields and not is_beside_nothing(head):
        return _NOTHING
    facts: list[_Facts] = []
    if fields and fields[0].kind == "photographer" and is_personal_name(head.bare):
        facts.append(_Facts(people=(Person(name=head.bare, role="author"),)))  # 张三 摄影：李四
    loose = [head]
    for field in fields:
        end = end_of_bracket(line, field)
        facts.append(_owned(_read_field(field, line.text[field.value_start : end], roc), field, folded))
        loose += [look_beside(Line(text), roc) for text in facts[-1].loose if text.strip()]
        if end < field.value_end:
            at = _AT_DAY.match(folded, end)  # 来源：某报 于 2024-03-05
            loose.append(look_beside(part_of(line, at.end() if at else end, field.value_end), roc))
    return _choose(facts, loose)


def _reposted(name: str, author: str | None) -> InfoLine:
    """以下文章来源于某某周刊，作者张三."""
    people = people_of_label("作者", "author", author) if author else ()
    return InfoLine(source=Source(name=name, label="来源于"), people=people)


def _prepared(printed: Line) -> Line:
    """The line with single blanks, and with a colon behind labels in brackets, in English or in elements of their own."""
    text = tidy(printed.text)
    line = printed if text == printed.text else Line(text)
    if line.seams:
        line = with_gaps(line)
        text = line.text
    # 发布于：北京市 labels no date
    edits: list[Edit] = [(m.start(1), m.end(1), " ") for m in _PLACED.finditer(text)]
    folded = fold(text)
    if _RUN_LABEL.match(folded) and _RUN_TOGETHER.fullmatch(folded):
        edits += [(label.end(), label.end(), "：") for label in _RUN_LABEL.finditer(folded)]
    if edits := sorted([*edits, *missing_colons(text)]):
        line = edited(line, edits)
        folded = fold(line.text)
    line = with_unmarked(line, folded)
    return with_colons(line) if line.seams else line


def _owned(facts: _Facts, field: Field, folded: str) -> _Facts:
    """Take a date from a label that is the end of another word (举办时间：), or from an event."""
    if field.kind not in ("published", "updated"):
        return facts
    said = label_said(folded, field.start, field.value_start)
    if said is not None and said.owner == "foreign":
        return facts._replace(published=(), updated=())
    return facts._replace(published=()) if facts.published and is_of_event(field.label, folded) else facts


class _Facts(NamedTuple):
    """What one labelled value states; `loose` is text without a label, left beside it."""

    published: tuple[Dated, ...] = ()
    updated: tuple[Dated, ...] = ()
    sources: tuple[Source, ...] = ()
    spare_sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    other: tuple[tuple[str, str], ...] = ()
    loose: tuple[str, ...] = ()


def _read_field(field: Field, value: str, roc: bool) -> _Facts:
    if field.kind in ("published", "updated"):
        dated, rest = _read_dated(field.label, value, roc)
        found = (dated,) if dated else ()
        return (
            _Facts(published=found, loose=(rest,))
            if field.kind == "published"
            else _Facts(updated=found, loose=(rest,))
        )
    cut = len(value) if _holds_dates(field) else _first_date(value, roc)
    value, rest = value[:cut], value[cut:]
    if field.kind in ("source", "issuer", "origin"):
        value, people = split_reporter(without_tail(value))
        name = read_source_name(value)
        if name and field.label in _FROM_PLACE and (is_place(name) or is_column(name)):
            name = None  # 来自：青海, 来自：意大利, as platforms say where an account is
        if name and _PRINTED.match(fold(value + rest)):
            rest = ""  # 《某日报》（2021年9月24日 第03版）: the day of the paper, not of this page
        named = (Source(name=name, label=field.label),) if name else ()
        return (
            _Facts(sources=named, people=people, loose=(rest,))
            if field.kind == "source"
            else _Facts(spare_sources=named, people=people, loose=(rest,))
        )
    if field.kind in ROLES:
        people = people_of_label(field.label, cast(Role, field.kind), without_tail(value))
        return _Facts(people=people, spare_sources=_supplier(field.label, value), loose=(rest,))
    if field.kind in ("widget", "foreign"):
        return _Facts(loose=(rest,)) if field.kind == "widget" else _Facts()
    stated = trim(_COUNTED_VALUE.sub(r"\1", value) if field.kind == "counter" else value)
    return _Facts(other=((field.label, stated),) if stated.strip("次") else (), loose=(rest,))


def _supplier(label: str, value: str) -> tuple[Source, ...]:
    """供稿单位：某某局 beside a date names whom the text is from, where no 来源 does."""
    name = read_source_name(value) if "".join(fold(label).split()) in _SUPPLIERS else None
    known = name is not None and (is_body_name(name) or vouches_for_itself(name))
    return (Source(name=name, label=label),) if name and known else ()


def _holds_dates(field: Field) -> bool:
    """Whether a date may belong to a value: 成文日期, a headline, but not 栏目：要闻 2024-03-05 and 出版：2024-03-05."""
    return field.kind == "title" or (field.kind == "meta" and not field.label.endswith(_DATED_LABELS))


def _read_dated(label: str, value: str, roc: bool) -> tuple[Dated | None, str]:
    """Return the date of a labelled value and what is left beside it."""
    dated, rest = read_labelled(label, value, roc)
    if dated is None and rest == value:
        whole = read_whole(label, WIDGET.split(value, maxsplit=1)[0], roc)
        return (whole, "") if whole else (None, value)
    return dated, rest


def _first_date(value: str, roc: bool) -> int:
    if not _MAY_DATE.search(value):
        return len(value)
    return min((found.start for found in find_dates(value, roc=roc, ranges=False)), default=len(value))


def _choose(facts: list[_Facts], loose: list[Loose]) -> InfoLine:
    """Prefer labelled values; look beside them for an unlabelled date and name."""
    beside = [dated for one in loose for dated in owned(one.text, one.dates, one.relative)]
    labelled = sorted((dated for fact in facts for dated in fact.published), key=rank_of_label)
    published = labelled[0] if labelled else unlabelled_date(beside)
    changes = [dated for fact in facts for dated in fact.updated] + [one for one in beside if one.owner == "updated"]
    sources = [source for fact in facts for source in fact.sources] + [s for fact in facts for s in fact.spare_sources]
    bylines = [person for one in loose for person in people_beside(one)]
    words = words_beside(loose) if published or changes else ()
    return InfoLine(
        published=published.date if published else None,
        published_raw=published.raw if published else None,
        published_label=published.label if published else None,
        updated=changes[0].date if changes else None,
        source=sources[0] if sources else None,
        people=each_once([*bylines, *(person for fact in facts for person in fact.people)]),
        unlabelled=next(filter(vouches_for_itself, words), None),
        words=tuple(word for word in words if not vouches_for_itself(word)),
        names=names_beside(loose) if published or changes else (),
        other=tuple(pair for fact in facts for pair in fact.other),
    )


def is_info_line(text: str) -> bool:
    """Return whether a line is nothing but labelled values, dates, counters and widgets, and no sentence.

    A day in the form of a signature (2024年5月3日) is none by itself, and neither are fields of a form that a text may
    hold as well (地点：…, 责任单位：…, 时间：5月3日至6日).
    """
    if len(text) > LONGEST_META or "。" in text or not _may_state(text) or _SENTENCE.search(text):
        return False
    return _is_info_line(text)


@lru_cache(maxsize=256)
def _is_info_line(text: str) -> bool:
    line = _prepared(Line(text)).text
    folded = fold(line)
    fields = split_fields(line, folded)
    if read_reposted(line):
        return True
    if not fields:
        return _is_bare_info(line)
    values = [(field, line[field.value_start : field.value_end]) for field in fields]
    if not all(_is_meta_value(*value) or _is_odd_name(*value, fields) for value in values):
        return False
    beside = look_beside(Line(line[: fields[0].start]), False)
    head = MARKS.sub("", _DAY_OF_MONTH.sub("", beside.bare))
    # 某报 2024-05-06 作者：张三, 某报 作者：张三 2024-05-06; without a date another word is that of a sentence, or of a caption
    dated = beside.dates or _first_date(last := line[fields[-1].value_start :], False) < len(last)
    longest = 0 if all(field.kind in ROLES for field in fields) and not dated else LONGEST_WORD
    return len(head) <= longest and any(field.kind not in ("meta", "title") for field in fields)


def _is_bare_info(line: str) -> bool:
    """A line without labels: a date and perhaps a name beside it, or only counters and widgets."""
    beside = look_beside(Line(line), False)
    if read_account_head(beside.bare):
        return True
    left = MARKS.sub("", fold(beside.bare))
    folded = fold(line)
    dates = beside.dates
    if not left and not ADDRESS.match(folded) and any(map(str.isalpha, folded)):
        words = folded
        for found in reversed(dates):  # the year of 2021 年 3 月 7 日 is no counter
            words = words[: found.start] + " " * (found.end - found.start) + words[found.end :]
        if FURNITURE.search(words):
            return True
    if not dates or dates[0].date.day is None or len(left) > LONGEST_WORD:
        return False
    stamp = dates[0].date.hour is not None or not _SIGNED.match(folded, dates[0].start)
    return stamp and not _DIGIT_OR_MARK.search(left)


def is_dated_line(text: str) -> bool:
    """Return whether a line near a headline dates the page: an info line, or a day or relative time beside few words.

    The day of a signature looks like one: ask only where none can stand.
    """
    if len(text) > LONGEST_META or "。" in text or not _may_state(text):
        return False
    return _is_info_line(text) or _is_dated_line(text)


@lru_cache(maxsize=256)
def _is_dated_line(text: str) -> bool:
    line = tidy(text)
    folded = fold(line)
    if split_fields(line, folded) or _TODAY.search(folded):
        return False
    beside = look_beside(Line(line), roc=True)
    dated = unlabelled_date(owned(line, beside.dates, beside.relative))
    return dated is not None and (dated.date is None or dated.date.year is not None) and is_beside_nothing(beside)


def _is_odd_name(field: Field, value: str, fields: Sequence[Field]) -> bool:
    """Whether a short word stands for somebody on a line that states more: 发布者：小V, 作者：陈律师 日期：2024-03-05."""
    stated = trim(without_tail(value[: _first_date(value, False)]))
    return field.kind in ROLES and len(stated) <= _LONGEST_NICKNAME and any(one.kind in _STATING for one in fields)


def _is_meta_value(field: Field, value: str) -> bool:
    stated = trim(value)
    if field.kind in ("published", "updated"):
        dated, rest = _read_dated(field.label, value, True)
        if dated is None:  # 19-05-06 is no day of the Republic
            rest = _read_dated(field.label, value, False)[1]
        left = MARKS.sub("", trim(look_beside(Line(rest), False).bare))
        return len(left) <= LONGEST_WORD and not _DIGIT_OR_MARK.search(left)
    if field.kind == "counter":
        return len(stated) <= LONGEST_WORD
    if field.kind in ROLES:
        value = without_tail(value[: _first_date(value, False)])
        stated = trim(value)
        nobody = not stated or is_placeholder_source(stated) or is_body_name(stated)
        return nobody or bool(people_of_label(field.label, cast(Role, field.kind), value))
    return field.kind not in ("title", "foreign") and len(stated) <= 60
