"""The info line (来源 时间 作者 字号 浏览次数) between headline and text. Pure text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, cast

from policynews.credits.bylines import each_once, people_of_label, read_byline
from policynews.credits.dated import (
    Dated,
    dates_in,
    is_of_event,
    label_said,
    may_date,
    owned,
    read_labelled,
    read_whole,
    relative_in,
    unlabelled_date,
)
from policynews.credits.labels import ROLES, Field, missing_colons, split_fields, trim
from policynews.credits.names import is_body_name, is_personal_name
from policynews.credits.seams import Edit, Line, edited, end_of_value, part_of, with_colons
from policynews.credits.sources import (
    is_notice,
    is_placeholder_source,
    may_name_source,
    read_source_name,
    vouches_for_itself,
)
from policynews.dates.inline import DateMatch, find_dates
from policynews.model.article import Person, Role, Source
from policynews.model.date import PartialDate
from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import tidy, words

_LONGEST = 300  # characters; templates that print a headline on the same line stay below it
_LONGEST_UNLABELLED = 16


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
    words: tuple[str, ...] = ()
    """Other bare words beside the date that may name a source, where something else on the page says so."""
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
_FIGURES = lazy_pattern(r"\d(?:\d?[-/.年月·]\d| ?[次人条條评評])|[\uff10-\uff19]")
_SENTENCE = lazy_pattern("[。！？!?]")
# 1164次阅读, 1032人参与308评论, 阅读 539
_COUNTED = lazy_pattern(
    r"\d[\d,.]*万?\+? ?(?:次|人|条|个)?(?:浏览|阅读|点击|评论|参与|跟贴|访问|播放|点赞|观看)"
    r"|(?<![\d年月日:-])\d+(?![\d年月日:-])"
)
_ADDRESS = lazy_pattern(r"(?:https?://)?(?:[\w-]+\.){1,5}(?:com|cn|net|org|tw|hk)\b[\w/.-]*", re.ASCII)
_WIDGETS = any_of(
    words(
        """
        打印本页 打印页面 打印文章 打印 列印 分享到 分享至 分享 转发 收藏本文 加入收藏 收藏 关闭窗口 关闭本页 关闭页面
        关闭 评论 发表评论 我要评论 参与互动 我有话说 举报 点赞 纠错 我要纠错 朗读 语音播报 听全文 返回列表 返回顶部 返回
        字体大小 字体 字号 超大 特大 放大 缩小 默认 正常 标准 保护视力色 微信 微博 扫一扫 手机看 复制链接 正文
        浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击次数 点击数 点击量 点击 大 中 小 次
        """
    )
)
_WIDGET = lazy_pattern(rf"(?:(?<!{HAN})(?:{_WIDGETS})(?!{HAN})|A[+-]|大 ?中 ?小|小 ?中 ?大|[↑↓+])+")
_FURNITURE = lazy_pattern(f"(?a:{_ADDRESS.pattern}|{_COUNTED.pattern})|{_WIDGET.pattern}")
# Beside a date, a weekday (星期四，) and the time that reading takes (2 分钟 (阅读时间), 3 min read) say nothing either.
_BESIDE_DATE = lazy_pattern(
    r"\d+ ?分钟? ?[(]?阅读(?:时间|时长)?[)]?|(?:预计)?阅读(?:时间|时长)? ?:? ?约?(?:需要?)?\d+ ?分钟?|\d+ ?[Mm]in(?:ute)?s? ?[Rr]ead"
    rf"|(?:星期|礼拜|周)[一二三四五六日天],?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\b[.,]?|{_FURNITURE.pattern}"
)
_MARKS = lazy_pattern(r"[\s|·•/\\,、;:()\[\]【】<>〔〕\"“”_-]+")
# A labelled value printed without a colon, on a line that also holds a date: 来源CSDN, 作者魏某, 发表于2014-08-24.
_BARE_LABEL = lazy_pattern(
    r"(?:^|(?<=[\s|·]))(来源|稿源|信息来源|文章来源|作者|编辑|责任编辑|责编"
    r"|(?:发表于|发布于|更新于|发布时间|发布日期|更新时间|时间|日期)(?= ?\d))"
    rf"(?! ?{HAN}{{1,4}} ?:)(?= ?([^\s:|]{{2,3}}))"
)
_COUNTED_VALUE = lazy_pattern(r"^.*?(\d[\d,.]*万?).*$")
_LONGEST_META = 200  # characters of a whole line of meta values
_LONGEST_LOOSE = 20  # characters without a label; more is a headline on the same line
_MARKS_BETWEEN = lazy_pattern(r"[\s|,、;:()\[\]【】<>]+|(?:^| )[·•/_-]+(?= |$)")
_NAME = lazy_pattern(r"[\w·《》“”-]+")
_REPORTER = lazy_pattern("[记記]者")
_BYLINE = lazy_pattern(r"(?:(?<=\s)|(?<=\s本[报報网網]))[记記]者\s.{2,40}$")
# 来源：某某报记者 张三【字体：大 中 小】
_REPORTED = lazy_pattern(r"^(.{0,24}?)\s*((?:本报|本網|本网|特约|见习|实习)?[记記]者[\s:：]?[^【\[(（|<]{2,40})")
_MAY_DATE = lazy_pattern(r"\d|[〇○零].{0,2}年")
# Marks of a sentence; a comma is one where Chinese goes on behind it.
_CLAUSE = lazy_pattern(rf"[；。！？!?”]|[，,]\s?{HAN}|{HAN}，")
_DIGIT_OR_MARK = lazy_pattern(r"[\d,;，；~—至]")
# 2024年5月3日, 二〇二四年…, 2024.5.3, 5月3日: a day as a signature prints it
_SIGNED = lazy_pattern(r"\D{0,4}\d{0,4}\s?[年.月]|[〇○零一二三四五六七八九十]|\d{1,2}[-/]\d{1,2}$")
_NUMERIC_DAY = lazy_pattern(r"\d{4}[-/.年]\d{1,2}")
_NO_SOURCE = lazy_pattern(
    "原创|作者|版权|首页|正文|字号|字体|浏览|点击|阅读|评论|参与|分享|打印|关闭|收藏|登录|注册|今天|昨天|前天|星期|周[一二三四五六日]|发布(?!$)|更新|来源|编辑|上午|下午|"
    "热度|标题|附件|下载|上一|下一|公告|通知|[《》“”…→]"
)

_PRINTED = lazy_pattern(r" *《[^《》]{2,24}》 *[(\[【,]?[^《》()\[\]【】]{4,24}第? ?[A-Z]?\d{1,3} ?版")
# 今天是2021年9月24日 星期五: the clock of the page
_TODAY = lazy_pattern("今[天日]是|现在是")


def read_info_line(text: str, *, roc: bool = False, seams: tuple[int, ...] = ()) -> InfoLine:
    """Return what an info line states, tokenised by its labels; a false InfoLine when it states nothing.

    `roc` reads years of two or three digits as years of the Republic (112-04-20 is 2023), for pages of Taiwan. `seams`
    are where in `text` elements begin and end (`RawBlock.seams`).
    """
    if len(text) > _LONGEST or "。" in text or not (seams or _may_state(text)):
        return _NOTHING
    return _read_info_line(Line(text, seams), roc)


def _may_state(text: str) -> bool:
    return _HINT.search(text) is not None or _FIGURES.search(text) is not None or may_date(text)


@lru_cache(maxsize=256)
def _read_info_line(printed: Line, roc: bool) -> InfoLine:
    """The cache spares the lines that several stages ask about."""
    line = _prepared(printed)
    folded = fold(line.text)
    if is_notice(folded) or _TODAY.search(folded):
        return _NOTHING
    if _NUMERIC_DAY.search(folded) and _BARE_LABEL.search(folded):
        line = _with_colons(line, folded)
        folded = fold(line.text)
    fields = split_fields(line.text, folded)
    head = _look_beside(part_of(line, 0, fields[0].start if fields else len(line.text)), roc)
    if not fields and not _is_beside_nothing(head):
        return _NOTHING
    facts: list[_Facts] = []
    loose = [head]
    for field in fields:
        end = end_of_value(line, field)
        facts.append(_owned(_read_field(field, line.text[field.value_start : end], roc), field, folded))
        loose += [_look_beside(Line(text), roc) for text in facts[-1].loose if text.strip()]
        if end < field.value_end:
            loose.append(_look_beside(part_of(line, end, field.value_end), roc))
    return _choose(facts, loose)


def _prepared(printed: Line) -> Line:
    """The line with single blanks, and with a colon behind labels in brackets, in English or in elements of their own."""
    text = tidy(printed.text)
    line = printed if text == printed.text else Line(text)
    if edits := missing_colons(text):
        line = edited(line, edits)
    return with_colons(line) if line.seams else line


class _Loose(NamedTuple):
    """Text without a label."""

    text: str
    dates: list[DateMatch]
    bare: str
    """Without dates, addresses, counters and widgets."""
    relative: str = ""
    """A time that counts from the day of fetching (3小时前), where the line has no other."""


def _look_beside(line: Line, roc: bool) -> _Loose:
    text = line.text
    if not text.strip():
        return _Loose("", [], "")
    dates = dates_in(text, roc=roc)
    relative = None if dates or len(text) > _LONGEST_META else relative_in(text)
    bare = _without(line, [relative] if relative else [(found.start, found.end) for found in dates])
    bare = _without(Line(bare), [match.span() for match in _BESIDE_DATE.finditer(fold(bare))])
    return _Loose(text, dates, " ".join(bare.split()), text[relative[0] : relative[1]] if relative else "")


def _without(line: Line, spans: list[tuple[int, int]]) -> str:
    """The line without `spans`, and with a stroke at its seams."""
    pieces: list[str] = []
    at = 0
    cuts: list[Edit] = [(start, end, " ") for start, end in spans]
    cuts += [(seam, seam, " | ") for seam in line.seams if not any(start < seam < end for start, end in spans)]
    for start, end, mark in sorted(cuts):
        pieces += [line.text[at:start], mark]
        at = end
    return "".join([*pieces, line.text[at:]])


def _is_beside_nothing(loose: _Loose) -> bool:
    """Whether a line without a label is short beside its date, and that date more than a day of some event."""
    first = loose.dates[0] if loose.dates else None
    if first is None and not loose.relative:
        return False
    if not _MARKS.sub("", loose.bare):
        return True
    if first is not None and first.date.year is None and first.date.hour is None:
        return False  # 3月5日 beside other words
    if len(loose.bare) <= _LONGEST_LOOSE and not _CLAUSE.search(loose.bare):
        return True
    return first is not None and (_is_crowded(loose, first) or _is_counted(loose, first))


def _is_crowded(loose: _Loose, date: DateMatch) -> bool:
    """Whether the date is a word of its own among other short words: 原创 2024-03-05 某甲 某甲的小屋; By A B, C | 2024-03-05."""
    before, behind = loose.text[: date.start][-1:], loose.text[date.end :][:1]
    if before.isalnum() or behind.isalnum() or len(loose.text) > _LONGEST_META or _CLAUSE.search(loose.bare):
        return False
    return all(len(token) <= _LONGEST_UNLABELLED for token in loose.bare.split())


def _is_counted(loose: _Loose, date: DateMatch) -> bool:
    """Whether a line begins with day and time and goes on with counters: 2024-03-05 10:20:05 headline 12评论 35浏览."""
    return date.start == 0 and date.date.hour is not None and len(_COUNTED.findall(fold(loose.text[date.end :]))) > 1


def _owned(facts: _Facts, field: Field, folded: str) -> _Facts:
    """Take a date from a label that is the end of another word (举办时间：), or from an event."""
    if field.kind not in ("published", "updated"):
        return facts
    said = label_said(folded, field.start, field.value_start)
    if said is not None and said.owner == "foreign":
        return facts._replace(published=(), updated=())
    return facts._replace(published=()) if facts.published and is_of_event(field.label, folded) else facts


def _with_colons(line: Line, folded: str) -> Line:
    """Give bare labels their colon; a person's label only before what is a name."""
    edits: list[Edit] = []
    for bare in _BARE_LABEL.finditer(folded):
        label, behind = bare.group(1), line.text[bare.start(2) : bare.end(2)]
        if label in ("作者", "编辑", "责任编辑", "责编") and not (
            is_personal_name(behind) or is_personal_name(behind[:2])
        ):
            continue
        edits.append((bare.end(1), bare.end(1), ":"))
    return edited(line, edits)


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
    cut = _first_date(value, roc) if field.kind not in ("meta", "counter", "title") else len(value)
    value, rest = value[:cut], value[cut:]
    if field.kind in ("source", "issuer", "origin"):
        value, people = _split_reporter(value)
        name = read_source_name(value)
        if name and _PRINTED.match(fold(value + rest)):
            rest = ""  # 《某日报》（2021年9月24日 第03版）: the day of the paper, not of this page
        named = (Source(name=name, label=field.label),) if name else ()
        return (
            _Facts(sources=named, people=people, loose=(rest,))
            if field.kind == "source"
            else _Facts(spare_sources=named, people=people, loose=(rest,))
        )
    if field.kind in ROLES:
        return _Facts(people=people_of_label(field.label, cast(Role, field.kind), value), loose=(rest,))
    if field.kind in ("widget", "foreign"):
        return _Facts(loose=(rest,)) if field.kind == "widget" else _Facts()
    stated = trim(_COUNTED_VALUE.sub(r"\1", value) if field.kind == "counter" else value)
    return _Facts(other=((field.label, stated),) if stated.strip("次") else ())


def _split_reporter(value: str) -> tuple[str, tuple[Person, ...]]:
    """Part 来源：某某报记者 张三 into the outlet and its people; without people the value stays whole."""
    match = _REPORTED.search(value)
    if match is None:
        return value, ()
    byline = read_byline(match[2], vouched=False)
    return (match[1], byline.people) if byline.people else (value, ())


def _read_dated(label: str, value: str, roc: bool) -> tuple[Dated | None, str]:
    """Return the date of a labelled value and what is left beside it."""
    dated, rest = read_labelled(label, value, roc)
    if dated is None and rest == value:
        whole = read_whole(label, _WIDGET.split(value, maxsplit=1)[0], roc)
        return (whole, "") if whole else (None, value)
    return dated, rest


def _first_date(value: str, roc: bool) -> int:
    if not _MAY_DATE.search(value):
        return len(value)
    return min((found.start for found in find_dates(value, roc=roc, ranges=False)), default=len(value))


def _choose(facts: list[_Facts], loose: list[_Loose]) -> InfoLine:
    """Prefer labelled values; look beside them for an unlabelled date and name."""
    beside = [dated for one in loose for dated in owned(one.text, one.dates, one.relative)]
    published = next((dated for fact in facts for dated in fact.published), None) or unlabelled_date(beside)
    changes = [dated for fact in facts for dated in fact.updated] + [one for one in beside if one.owner == "updated"]
    sources = [source for fact in facts for source in fact.sources] + [s for fact in facts for s in fact.spare_sources]
    bylines = [person for one in loose for person in _people_beside(one)]
    words = _words_beside(loose) if published or changes else ()
    return InfoLine(
        published=published.date if published else None,
        published_raw=published.raw if published else None,
        published_label=published.label if published else None,
        updated=changes[0].date if changes else None,
        source=sources[0] if sources else None,
        people=each_once([*bylines, *(person for fact in facts for person in fact.people)]),
        unlabelled=next(filter(vouches_for_itself, words), None),
        words=tuple(word for word in words if not vouches_for_itself(word)),
        other=tuple(pair for fact in facts for pair in fact.other),
    )


def _people_beside(beside: _Loose) -> tuple[Person, ...]:
    """某某晚报记者 张三 2020-01-01 10:00; 2020年1月1日 第03版：要闻 本报记者 张三."""
    if not _REPORTER.search(beside.text):
        return ()
    dates = beside.dates
    byline = read_byline(beside.text[: dates[0].start] if dates else beside.text, vouched=False)
    if not byline.people and dates and (behind := _BYLINE.search(beside.text, dates[-1].end)):
        byline = read_byline(behind[0], vouched=False)
    return byline.people if byline.clean else ()


def _words_beside(loose: list[_Loose]) -> tuple[str, ...]:
    """Return the bare words of a line that may name a source."""
    return tuple(
        word
        for beside in loose
        if beside.bare and len(beside.bare) <= _LONGEST_LOOSE
        for word in _MARKS_BETWEEN.split(beside.bare)
        if _may_be_source(word)
    )


def _may_be_source(word: str) -> bool:
    folded = fold(word)
    if not 1 < len(word) <= _LONGEST_UNLABELLED or not _NAME.fullmatch(folded) or _NO_SOURCE.search(folded):
        return False
    return may_name_source(word)


def is_info_line(text: str) -> bool:
    """Return whether a line is nothing but labelled values, dates, counters and widgets, and no sentence.

    A day in the form of a signature (2024年5月3日) is none by itself, and neither are fields of a form that a text may
    hold as well (地点：…, 责任单位：…, 时间：5月3日至6日).
    """
    if len(text) > _LONGEST_META or "。" in text or not _may_state(text) or _SENTENCE.search(text):
        return False
    return _is_info_line(text)


@lru_cache(maxsize=256)
def _is_info_line(text: str) -> bool:
    line = _prepared(Line(text)).text
    folded = fold(line)
    fields = split_fields(line, folded)
    if not fields:
        return _is_bare_info(line)
    if not all(_is_meta_value(field, line[field.value_start : field.value_end]) for field in fields):
        return False
    head = _MARKS.sub("", _look_beside(Line(line[: fields[0].start]), False).bare)
    longest = 0 if all(field.kind in ROLES for field in fields) else _LONGEST_UNLABELLED
    return len(head) <= longest and any(field.kind not in ("meta", "title") for field in fields)


def _is_bare_info(line: str) -> bool:
    """A line without labels: a date and perhaps a name beside it, or only counters and widgets."""
    beside = _look_beside(Line(line), False)
    left = _MARKS.sub("", beside.bare)
    folded = fold(line)
    if not left and not _ADDRESS.match(folded) and any(map(str.isalpha, folded)) and _FURNITURE.search(folded):
        return True
    dates = beside.dates
    if not dates or dates[0].date.day is None or len(left) > _LONGEST_UNLABELLED:
        return False
    stamp = dates[0].date.hour is not None or not _SIGNED.match(folded, dates[0].start)
    return stamp and not _DIGIT_OR_MARK.search(left)


def _is_meta_value(field: Field, value: str) -> bool:
    stated = trim(value)
    if field.kind in ("published", "updated"):
        left = _MARKS.sub("", _look_beside(Line(_read_dated(field.label, value, True)[1]), False).bare)
        return len(left) <= _LONGEST_UNLABELLED and not _DIGIT_OR_MARK.search(left)
    if field.kind == "counter":
        return len(stated) <= _LONGEST_UNLABELLED
    if field.kind in ROLES:
        value = value[: _first_date(value, False)]
        stated = trim(value)
        nobody = not stated or is_placeholder_source(stated) or is_body_name(stated)
        return nobody or bool(people_of_label(field.label, cast(Role, field.kind), value))
    return field.kind not in ("title", "foreign") and len(stated) <= 60
