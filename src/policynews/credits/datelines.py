"""Datelines: 新华社北京5月27日电（记者 张三）, 本报讯, 記者某某／臺北報導. Pure text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from policynews.credits._name_lists import CITIES
from policynews.credits.bylines import read_byline, read_framed_byline
from policynews.credits.labels import trim
from policynews.credits.names import is_personal_name
from policynews.credits.places import without_place
from policynews.credits.sources import is_outlet
from policynews.dates.shapes import DATELINE_DAY, HAN_DAY
from policynews.dates.value import read_date
from policynews.model.article import Person
from policynews.model.date import PartialDate
from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

_LONGEST_HEAD = 160  # characters; datelines with a dozen reporters stay below it
# One of these stands in every dateline.
_HINT = lazy_pattern(
    "电|電|讯|訊|消息|报道|報道|报导|報導|记者|記者|通讯员|通訊員|"
    + "|".join(
        [
            f"{mark} ?(?:作者|撰文|撰稿|文|[图圖]文|编译|編譯|[实實][习習]生)"
            for mark in ("\\(", "（", "\\[", "【", "〔")
        ]
    )
)

_IS_SELF = lazy_pattern("本[报网刊台站社端]")
_REPORTER = lazy_pattern("记者|通讯员|实习生")
_PLACE = lazy_pattern(rf"(?:{HAN}|·){{1,10}}")
_DAY_AT_END = lazy_pattern(DATELINE_DAY + "$")
_DAY_AND_PLACE = lazy_pattern(f"{DATELINE_DAY}(?={HAN}{{2,6}}$)")
_KIND = any_of(words("电 讯 消息 快讯 专电 专讯 特讯 电讯 综合电 综合消息 特稿 体育专电 综合讯"))
# 本报讯 may run into the sentence; a day before 电 makes it sure; else white space or a mark must follow.
_BY_OUTLET = lazy_pattern(
    r"\s*[(\[【〔]?\s*(?P<quoted>据)?(?P<head>[^\s,。!?:;()\[\]【】〔〕、“”|]{2,34}?)"
    rf"(?P<kind>(?<=本[报网站台刊])讯(?![员息问号])|(?<=日){_KIND}|(?<=日)报[道导](?=[ ,:(])"
    rf"|{_KIND}(?=[ ,:()\]】〕。]|$))"
)
_PLACE_ALONE = lazy_pattern(f"{HAN}{{2,6}}")
# 某报 · 某云讯（记者 张三）, 某时光某市4月25日电（记者张三）: whose 讯 or 电 it is nobody knows, but it is credited
_CREDITED = lazy_pattern(
    rf"\s*(?P<head>[^,。!?:;()\[\]【】〔〕|]{{2,34}}?)(?P<kind>{_KIND})\s?[(〔\[](?P<byline>[^()\[\]【】〔〕。]{{2,80}})[)〕\]]"
)
_TITLED_GROUP = lazy_pattern(r"\s*\w{0,10}(?:记者|通讯员|实习生)")
_GROUP = lazy_pattern(
    r"\s*[)\]】〕]?\s*,?\s*[(\[【〔](?P<byline>[^()\[\]【】〔〕。]{2,80})[)\]】〕]"
)  # （记者 张三 通讯员 李四）
# 记者张三 通讯员李四报道：, 记者王五近日从某地获悉
_INLINE = lazy_pattern(
    r"[ :,]{0,3}(?P<byline>[^,。:;()\[\]【】\d]{0,12}(?:记者|通讯员)[^,。:;()\[\]【】\d]{2,40}?)"
    r"(?=报[道导]|近日|日前|昨|今[日天]|从|[,。:;(\[【\d]|$)"
)
# 某网5月3日讯 据某报报道（记者 张三）: whose report it is
_QUOTED = lazy_pattern(r"[ ,:]{0,2}据[^,。:;()]{2,14}(?:消息|报[道导])(?=\()")
# 王小明／臺北報導 市府…: no title, but a place and 報導, and a gap behind them
_FROM_PLACE = lazy_pattern(
    rf"\s*[□■●◎○◆▲△]?\s*(?P<byline>[^\s,。!?:;/()\[\]【】〔〕]{{2,20}} ?/ ?(?:综合|外电|现场|专题|(?P<place>{HAN}{{2,4}}?)(?:即时|综合|现场)?)报[道导])(?=[ ,:]|$)"
)
# 某某新聞網／王小明 報導 市府…: an outlet or a desk, and the name between it and 報導
_OUTLET_AND_NAME = lazy_pattern(
    rf"\s*(?P<outlet>[\w·]{{2,12}}) ?/ ?(?P<name>{HAN}{{2,4}}) ?(?:综合|采访)?报[道导](?=[ ,:]|$)"
)
# 市长说明方案。（记者王小明摄） 记者王小明／台中报导: the caption of a picture runs into the paragraph
_OF_PICTURE = lazy_pattern("摄|图|提供|翻拍|照片|下同")
_CAPTION = lazy_pattern(
    r"[^。]{0,80}。?\s?[(〈<〔【][^()〈〉<>〔〕【】。]{0,24}(?:摄|图|提供|翻拍|照片|下同)[)〉>〕】]\s{0,3}"
    rf"|(?:[^。]{{2,60}}。\s?{HAN}{{2,4}} ?摄\s{{1,3}}){{1,3}}"
)
_BEHIND = lazy_pattern(r"[)\]】〕]?(?:报[道导])?[ ,:、]*")
# 【环球网报道 记者 张三】, 【某报讯】
_IN_BRACKETS = lazy_pattern(
    r"\s*[【\[〔](?P<outlet>[^\s,。:;【】\[\]〔〕]{2,16}?)(?:综合)?(?:报[道导]|讯|消息)(?P<byline>[^,。;【】\[\]〔〕]{0,48})[】\]〕]"
)
# 【某纪元2024年03月05日讯】
_DATED_BRACKETS = lazy_pattern(
    rf"\s*[【\[]\s*(?P<outlet>{HAN}{{2,8}}?)(?:{HAN}{{2}}时间)? ?(?P<day>{HAN_DAY})[讯电]\s*[】\]]"
)
# 【某某网】（记者 张三）, [某网]記者张三／綜合報導: an outlet alone in its brackets, with people behind
_OUTLET_ALONE = lazy_pattern(r"\s*[【\[〔(]\s*(?P<outlet>[^\s,。:;/【】\[\]〔〕()]{2,16})\s*[】\]〕)]")
# [文/某网 张三], 【王小明／綜合報導】, （作者：张三）, 【某报特约记者张三编译报道】: a byline in brackets that opens a text
_BYLINE_GROUP = lazy_pattern(r"\s*[(\[【〔]\s*(?P<byline>[^()\[\]【】〔〕。]{3,60})[)\]】〕]")
_REPORTED_FROM = lazy_pattern(rf" ?/ ?{HAN}{{2,6}}报[道导]$")  # X／台北報導
_LABELLED = lazy_pattern("(?:作者|撰文|撰稿|[图圖]?文|文字|编译|編譯|[记記]者)[:/|：／｜]")
# 記者黃某某／臺北報導 | 本报记者 张三 北京报道 | (中央社記者王小明台北11日電) | （记者 张三）
_BY_REPORTER = lazy_pattern(
    r"\s*[□■●◎○◆▲△]?\s*(?P<open>[(\[【〔])?\s*(?P<title>[^\s,。!?:;()\[\]【】〔〕、]{0,16}?(?:记者|通讯员))"
    r"(?P<names>[^,。!?;()\[\]【】〔〕]{2,48}?)(?P<report>(?:综合|即时|摄影|专题|现场|联合|采访|编译)?报[道导]|[专特]?[电讯](?!员)|(?=[)\]】〕]))"
)


class Dateline(NamedTuple):
    """The dateline of a report."""

    end: int
    """Offset behind the dateline, where the text begins."""
    outlet: str | None = None
    """The agency, paper or site as printed: 新华社, 中新网, 本报; None when only a reporter is named."""
    self_reference: bool = False
    """Whether the outlet is 本报, 本网 …: the carrier of the text, whoever that was at first."""
    place: str | None = None
    """北京 in 新华社北京5月27日电."""
    date: PartialDate | None = None
    """Month and day, or the day alone; the year only where it is printed."""
    people: tuple[Person, ...] = ()
    """The reporters named in it."""


def may_hold_dateline(texts: Iterable[str]) -> bool:
    """Return whether one of several paragraphs may begin with a dateline: the cheap test before the reader."""
    return _HINT.search("\n".join([text[:_LONGEST_HEAD] for text in texts])) is not None


def read_dateline(text: str) -> Dateline | None:
    """Return the dateline that a paragraph begins with; None when it begins with none."""
    head = text[:_LONGEST_HEAD]
    if not _HINT.search(head):
        return None
    head = fold(head)
    return _read_behind_caption(text, head) or _read_at_start(text, head)


def _read_at_start(text: str, head: str) -> Dateline | None:
    return (
        _read_dated_brackets(text, head)
        or _read_in_brackets(text, head)
        or _read_by_outlet(text, head)
        or _read_credited(text, head)
        or _read_by_reporter(text, head)
        or _read_from_place(text, head)
        or _read_from_outlet(text, head)
        or _read_byline_group(text, head)
    )


def _read_behind_caption(text: str, head: str) -> Dateline | None:
    """（记者王小明摄） 记者王小明／台中报导: behind a caption only a dateline with people counts."""
    caption = _CAPTION.match(head) if _OF_PICTURE.search(head) else None
    dateline = _read_at_start(text[caption.end() :], head[caption.end() :]) if caption else None
    if caption is None or dateline is None or not dateline.people:
        return None
    return dateline._replace(end=caption.end() + dateline.end)


def _read_in_brackets(text: str, head: str) -> Dateline | None:
    found = _IN_BRACKETS.match(head) if "【" in head or "[" in head or "〔" in head else None
    if found is None:
        return _read_outlet_alone(text, head)
    outlet = text[found.start("outlet") : found.end("outlet")]
    byline = read_byline(text[found.start("byline") : found.end("byline")])
    if not (is_outlet(outlet) or _is_self(outlet)) or not byline.clean:
        return None
    people, end = byline.people, found.end()
    if not people:  # 【某某报讯】记者张三报道：
        people, end = _people_behind(text, head, end)
    return Dateline(outlet=outlet, self_reference=_is_self(outlet), people=people, end=_skip_marks(head, end))


def _read_dated_brackets(text: str, head: str) -> Dateline | None:
    """【某纪元2024年3月5日讯】（记者 张三）: day and 讯 prove the bracket, whatever the outlet is called."""
    found = _DATED_BRACKETS.match(head)
    if found is None:
        return None
    outlet = text[found.start("outlet") : found.end("outlet")]
    people, end = _people_behind(text, head, found.end(), sure=True)
    if not people and (reported := _read_by_reporter(text[found.end() :], head[found.end() :])):
        people, end = reported.people, found.end() + reported.end
    date = read_date(text[found.end("outlet") : found.end("day")])
    return Dateline(
        outlet=outlet, self_reference=_is_self(outlet), date=date, people=people, end=_skip_marks(head, end)
    )


def _read_outlet_alone(text: str, head: str) -> Dateline | None:
    """【某某网】（记者 张三）: without 讯 the brackets open a dateline only where reporters are named behind them."""
    found = _OUTLET_ALONE.match(head)
    outlet = text[found.start("outlet") : found.end("outlet")] if found else ""
    if (
        found is None
        or not (is_outlet(outlet) or _is_self(outlet))
        or not _REPORTER.match(head[found.end() :].lstrip(" ([【〔"))
    ):
        return None
    people, end = _people_behind(text, head, found.end())
    if not people and (reported := _read_by_reporter(text[found.end() :], head[found.end() :])):
        people, end = reported.people, found.end() + reported.end
    if not people:
        return None
    return Dateline(outlet=outlet, self_reference=_is_self(outlet), people=people, end=_skip_marks(head, end))


def _read_byline_group(text: str, head: str) -> Dateline | None:
    """[文/某网 张三], 【王小明／綜合報導】: each name needs a title, a label or a word of the trade beside it."""
    found = _BYLINE_GROUP.match(head)
    if found is None:
        return None
    printed = text[found.start("byline") : found.end("byline")]
    vouched = bool(_REPORTER.search(found["byline"]) or _LABELLED.search(found["byline"]))
    printed_names = printed.replace("：", "/").replace(":", "/")
    byline = read_byline(printed_names, vouched=vouched)
    if not byline.people and _REPORTED_FROM.search(found["byline"]):
        byline = read_framed_byline(printed_names)
    if not byline.clean or not byline.people or not all(person.label for person in byline.people):
        return None
    outlet = byline.people[0].affiliation
    self_reference = _IS_SELF.match(found["byline"])
    outlet = printed[: self_reference.end()] if self_reference else outlet
    return Dateline(
        outlet=outlet, self_reference=_is_self(outlet), people=byline.people, end=_skip_marks(head, found.end())
    )


def _is_self(outlet: str | None) -> bool:
    return bool(outlet and _IS_SELF.fullmatch(fold(outlet)))


def _skip_marks(head: str, end: int) -> int:
    behind = _BEHIND.match(head, end)
    return behind.end() if behind else end


def _read_by_outlet(text: str, head: str) -> Dateline | None:
    found = _BY_OUTLET.match(head)
    if found is None or (found["quoted"] and not found["kind"].endswith("电")) or _REPORTER.search(found["head"]):
        return None
    start, end = found.span("head")
    day = _DAY_AT_END.search(found["head"])
    if day:
        end = start + day.start()
    outlet, place = _outlet_and_place(text[start:end].replace("《", "").replace("》", ""))
    sure = bool(day) and found["kind"].endswith(("电", "讯"))  # not 国家网|信办5月3日消息
    if outlet is None and found["kind"] != "讯":
        return None
    people, behind = _people_behind(text, head, found.end(), sure=sure)
    titled = bool(people) and _REPORTER.search(head, found.end(), behind) is not None
    if outlet is None:
        # 某县讯（记者 张三）: the reporters prove the place
        place = text[start:end]
        if not (titled and _PLACE_ALONE.fullmatch(place)):
            return None
    if place and not (sure or titled or place in CITIES):
        return None
    return Dateline(
        outlet=outlet,
        self_reference=_is_self(outlet),
        place=place or None,
        date=_partial(day) if day else None,
        people=people,
        end=_skip_marks(head, behind),
    )


def _read_credited(text: str, head: str) -> Dateline | None:
    """某云 · 某报讯（记者 张三）, 某局讯（张三）: an outlet of any name, which the people in brackets prove; it is not named."""
    found = _CREDITED.match(head)
    if found is None or _REPORTER.search(found["head"]):
        return None
    titled = _TITLED_GROUP.match(found["byline"]) is not None
    if not (titled or (found["kind"] == "讯" and _PLACE_ALONE.fullmatch(found["head"]))):
        return None
    byline = read_byline(text[found.start("byline") : found.end("byline")], vouched=titled)
    if not byline.people or not byline.clean:
        return None
    day = _DAY_AT_END.search(found["head"])
    return Dateline(date=_partial(day) if day else None, people=byline.people, end=_skip_marks(head, found.end()))


def _outlet_and_place(text: str) -> tuple[str | None, str]:
    """新华社北京 is 新华社 and 北京; what begins with no outlet is (None, "")."""
    prefixes = [text[:size] for size in range(2, len(text) + 1)]
    outlets = [prefix for prefix in prefixes if is_outlet(prefix) or _is_self(prefix)]
    if not outlets:
        return None, ""
    before_place = [outlet for outlet in outlets if text[len(outlet) :] in CITIES]
    outlet = before_place[0] if before_place else outlets[-1]
    place = text[len(outlet) :]
    return (outlet, place) if not place or _PLACE.fullmatch(fold(place)) else (None, "")


def _people_behind(text: str, head: str, end: int, *, sure: bool = False) -> tuple[tuple[Person, ...], int]:
    """Return the reporters named behind 电 or 讯, and where they end: （记者 张三）, 记者张三 李四报道.

    Where the dateline is `sure`, a name alone in the brackets may be any (阿然).
    """
    if quoted := _QUOTED.match(head, end):
        end = quoted.end()
    group = _GROUP.match(head, end)
    if group:
        byline = read_byline(text[group.start("byline") : group.end("byline")])
        titled = bool(_REPORTER.search(group["byline"]))
        if not titled:  # （张三 李四）, not （新闻联播）
            byline = read_byline(text[group.start("byline") : group.end("byline")], vouched=sure)
        return (byline.people, group.end()) if byline.people and (titled or byline.clean) else ((), end)
    inline = _INLINE.match(head, end)
    if inline is None:
        return (), end
    printed = text[inline.start("byline") : inline.end("byline")]
    for candidate in (
        printed,
        printed.rstrip().rpartition(" ")[0],
    ):  # 记者张三 李四在现场看到: the last word may be text
        reported = head.startswith(("报道", "报导"), inline.end())
        byline = read_framed_byline(candidate) if reported else read_byline(candidate, vouched=False, whole=True)
        if byline.people and byline.clean:
            return byline.people, inline.start("byline") + len(candidate)
    return (), end


def _partial(day: re.Match[str]) -> PartialDate | None:
    """Month and day, with the year where it is printed; a day alone (5日讯) is no date."""
    return read_date(day.group()) if day["month"] else None


def _read_by_reporter(text: str, head: str) -> Dateline | None:
    found = _BY_REPORTER.match(head) if "记者" in head or "通讯员" in head else None
    if found is None or not (found["report"] or found["open"]):
        return None
    printed = text[found.start("names") : found.end("names")]
    names, place, date = _names_and_place(printed, reported=bool(found["report"]))
    title = text[found.start("title") : found.end("title")]
    vouched = bool(found["open"]) and printed[:1].isspace()
    byline = read_byline(f"{title}{names}", vouched=vouched)
    if found["report"] and not (byline.people and byline.clean):
        byline = read_framed_byline(f"{title}{names}")
    if not byline.people or not byline.clean:
        return None
    self_reference = _IS_SELF.match(fold(title))
    outlet = title[: self_reference.end()] if self_reference else byline.people[0].affiliation
    return Dateline(
        outlet=outlet,
        self_reference=_is_self(outlet),
        place=place or None,
        date=date,
        people=byline.people,
        end=_skip_marks(head, found.end()),
    )


def _read_from_place(text: str, head: str) -> Dateline | None:
    """王小明／臺北報導 市府…; a desk (生活中心／綜合報導) names nobody."""
    found = _FROM_PLACE.match(head) if "/" in head else None
    if found is None:
        return None
    printed = text[found.start("byline") : found.end("byline")]
    byline = read_byline(printed.replace("\\", "/"), vouched=False, whole=True)
    if not byline.people or not byline.clean:
        return None
    place = text[found.start("place") : found.end("place")] if found["place"] else None
    return Dateline(place=place, people=byline.people, end=_skip_marks(head, found.end()))


def _read_from_outlet(text: str, head: str) -> Dateline | None:
    """某某新聞網／王小明 報導 市府…: who reports for whom."""
    found = _OUTLET_AND_NAME.match(head) if "/" in head else None
    if found is None:
        return None
    outlet, name = (text[found.start(group) : found.end(group)] for group in ("outlet", "name"))
    if not (is_outlet(outlet) and is_personal_name(name)):
        return None
    person = Person(name=name, role="author", affiliation=outlet)
    return Dateline(outlet=outlet, people=(person,), end=_skip_marks(head, found.end()))


def _names_and_place(text: str, *, reported: bool) -> tuple[str, str, PartialDate | None]:
    """王小明台北11日 is 王小明, 台北 and the 11th, and so is 王小明11日台北; 张三 李四 北京 is 张三 李四 and 北京."""
    day = _DAY_AT_END.search(fold(text)) or _DAY_AND_PLACE.search(fold(text))
    date = _partial(day) if day else None
    if day and day.end() < len(text):
        return text[: day.start()].rstrip(), text[day.end() :], date
    text = (text[: day.start()] if day else text).rstrip()
    at = fold(text).rfind("/")
    if text[: max(at, 0)].strip() and not is_personal_name(place := trim(text[at + 1 :])):
        return text[:at], place, date
    if not reported:
        return text, "", date
    names, gap, place = text.replace("\u3000", " ").rpartition(" ")
    if gap and names.strip() and _PLACE.fullmatch(fold(place)) and not is_personal_name(place):
        return names, place, date
    names = without_place(text)
    return names, text[len(names) :], date
