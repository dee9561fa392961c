"""The names of column and site that stand behind a headline in `<title>`, og:title and their like. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from policynews.credits.outlets import is_known_outlet, is_title_outlet
from policynews.dates.shapes import DAY, DAY_FIRST
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern

# All patterns look at folded text, in which ｜ and 丨 are |, and － is -.
# X_频道_中国政府网, X-新华网, X—新闻—科学网, X | 某市人民政府, X--时政--人民网, X » 某网, X > 要闻
_MARK = lazy_pattern(r"\s*(?:[_|]+|-+|[–—]+|[»›〉])\s*|\s(?:[·•>/]|::)\s")
_MARKS = ("_", "|", "-", "–", "—", "»", "›", "〉", " · ", " • ", " > ", " / ", " :: ")
_MARK_SIGN = lazy_pattern(f"[{re.escape(''.join(_MARKS).replace(' ', ''))}]")
# Marks that a headline hardly holds; a single - or — without blanks is none.
_STRONG = ("_", "|", "»", "›", "〉", "--")
_LONGEST_NAME = 24
_LONGEST_TITLE = 400
# 政策文件, 过敏治疗: columns that no table lists are of a word or two.
_LONGEST_COLUMN = 8
# So much must stand before the name of a site for it to take along what stands behind it.
_SHORTEST_HEAD = 4
# 怎么办, 走进某某局, 第八届…论坛, “…”: what no name of a column or site holds
_SAYS = lazy_pattern(
    r"怎么|怎样|如何|什么|为何|哪些|多少|[?!:;\"“”《》]|第.{1,3}[届期批次讲场季]|走进|召开|举[办行]|启动|成立|来[了啦]|请[您你]?[收查]"
)
# The name of a site that no table lists: it must be clearly shorter than the headline, and no sentence.
_LONGEST_UNKNOWN = 12
_SENTENCE = lazy_pattern(r"[,.。!?:;“”\"《》]|\d{3}|^\d+$|\d[年月日期届]")
_SITE = lazy_pattern(
    r"(?:网|网站|门户|政府|委员会|在线|[日早晚周时商快邮]报|海外版|客户端|[电卫]视|电视台|广播|电台|公众号|中心|平台|大学|学院|协会|学会"
    r"|电子[报版]|数字报|报刊|报社|杂志|[周月半双]刊|融媒体?|传媒|发布|之窗|视窗|热线|论坛|社区|博客|百科|书社|中文|新闻云|之[声音]|(?:通讯|新闻|出版|华|新|央|联)社"
    r"|[Nn]et|[Nn]ews|[Cc]om|\.(?:cn|tw|hk|org))$"
)
# 某某市人民政府门户网站-栏目-标题
_SURE_SITE = lazy_pattern(r"(?:门户|网站|官网|(?:政府|政务|新闻|信息)网)$")
# 某某县人民政府门户网站, 某某新闻网, 某某市水务局: what a <title> says that names no headline
_WHOLE_SITE = lazy_pattern(
    r"^[^,。:!?]{0,20}(?:网|网站|门户|(?:新闻|融媒体?|传媒|信息|资讯)中心|(?:人民|区|县|市)政府|委员会|在线|[日早晚周时商快邮]报|[县市区省州国总]\S{0,8}[局厅部委]|办公室)$"
    r"|^[A-Za-z][A-Za-z .&'’-]{0,30}\b(?:News|Times|Daily|Post|Online|Press|Net|TV|Herald|Tribune|Weekly)$"
)
_COLUMN = lazy_pattern(
    r"(?:频道|新闻|首页|[局厅部委]|(?<![么何咋])办|要闻|资讯|公司|公开|动态|头条|财经|社会|国内|国际|时政|政策|要览|文章|正文|详情|专题|专栏)$"
)
# Of these, those that are the end of an office's name; the others end a headline as well as a column: …成果首次公开
_OFFICE = lazy_pattern(r"(?:[局厅部委办]|公司)$")
# 2023年…, 7月…, 3期: what follows a mark so is the end of a range, or an issue
_COUNTS = lazy_pattern(r"\d[\d.,]*\s*(?:[年月日号届期季岁级万亿元米名人个件条项%]|$)")
# X – DW – 2024年3月5日
_DAY = lazy_pattern(f"{DAY}|{DAY_FIRST}")
# 2021年, 1, (二): no headline would be left
_NOTHING = lazy_pattern(r"[\d\s.年月日季度()第期号一二三四五六七八九十至~～-]*$")
# GREENNET, Green Earth Alliance: in front of a Chinese headline; AI and ChatGPT are what one is about
_LATIN_SITE = lazy_pattern(r"[A-Z]{4,12}$|[A-Z][\w.&'’]*(?: [A-Za-z&][\w.&'’]*){1,5}$", re.ASCII)
# BBC News, am730, example.com
_LATIN = lazy_pattern(r"[A-Za-z][A-Za-z .&'’:-]*$")
_ASCII = lazy_pattern(r"[\w][\w .&'’:-]{1,40}$", re.ASCII)
_HAN = lazy_pattern(HAN)
# 临澜在线（临澜广播官网）, 中央社 CNA
_IN_BRACKETS = lazy_pattern(r"\s*[\[【(]([^\[\]【】()]{2,16})[\]】)]$")
_NOTE = lazy_pattern(r"\s*\([^()]{1,24}\)$|(?<=\S)\s[A-Za-z][A-Za-z0-9 .&()-]{1,60}$")


class _Part(NamedTuple):
    """A name behind a mark, folded."""

    start: int
    """Where the mark begins."""
    name_at: int
    mark: str
    name: str

    @property
    def strong(self) -> bool:
        """Whether the mark is one that headlines hardly hold."""
        return (self.mark[0].isspace() and self.mark[-1].isspace()) or any(mark in self.mark for mark in _STRONG)

    @property
    def halves(self) -> bool:
        """Whether the mark is ——, behind which the second half of a headline may stand."""
        return self.mark.strip() in ("——", "–—", "—–")


def strip_suffix(text: str, sites: frozenset[str] = frozenset()) -> str:
    """Return a `<title>` without the site and column names behind it (X_频道_某网, X—新闻—某网).

    A part goes only when it names a site or column: a headline may itself hold - or |, and a range (2021-2023年, 1-7月)
    is never parted. `sites` are folded names that the page gives itself.
    """
    parts = _parts(text)
    if not parts:
        return text.strip()
    return text[: _end_of_headline(text, parts, sites)].strip()


@lru_cache(maxsize=16)
def headline_of(text: str, sites: frozenset[str]) -> str:
    """Return the headline that a head declares, also where the site stands before it: 某县人民政府_关于某事的通知.

    Metas and `<title>` often say the same, and two readers ask.
    """
    if (bracket := _IN_BRACKETS.search(fold(text))) and _names_site(bracket[1], sites):
        text = text[: bracket.start()]
    parts = _parts(text)
    if parts and _stands_first(text, parts, sites):
        return text[parts[-1].name_at :].strip()
    short = strip_suffix(text, sites)
    return _without_unknown_names(short, [part for part in parts if part.start < len(short)])


def names_around(text: str, headline: str) -> list[str]:
    """Return the folded parts of a declared title that are not its headline: names of column and site."""
    parts = _parts(text)
    names = [fold(text[: parts[0].start]).strip(), *(part.name for part in parts)] if parts else []
    known = fold_key(headline) if names else ""
    return [key for name in names if (key := fold_key(name)) and key not in known]


def beginnings(text: str) -> list[str]:
    """Return what stands before each mark of a declared title, longest first: one of them may be the headline."""
    return [start for part in reversed(_parts(text)) if (start := text[: part.start].strip())]


def without_chain(text: str) -> str:
    """Return a headline without the chain of column and site that a repost took over from `<title>`.

    One part (X - 某网) goes only when it is an outlet known by name, two (X—新闻—某网) when they look like it.
    """
    short = strip_suffix(text)
    chain = [part.name for part in _parts(text) if part.start >= len(short)]
    return short if len(chain) > 1 or (chain and is_known_outlet(chain[0])) else text


def is_site(text: str) -> bool:
    """Whether a whole `<title>` is nothing but the name of a site: 某某县人民政府, 某某网 - 某某新闻网."""
    parts = _parts(text)
    names = [fold(text[: parts[0].start]).strip(), *(part.name for part in parts)] if parts else [fold(text).strip()]
    return all(_WHOLE_SITE.search(name) for name in names)


def is_column(key: str) -> bool:
    """Whether a folded `<title>` is nothing but a word or two that end like a column: 要闻动态, 通知公告, 政策解读."""
    return len(key) <= _SHORTEST_HEAD and (
        _COLUMN.search(key) is not None or key in ("通知公告", "政策解读", "公示公告")
    )


def _without_unknown_names(text: str, parts: Sequence[_Part]) -> str:
    """Return a declaration without short names that nobody knows, behind marks that headlines hardly hold."""
    names = [part.name for part in parts]
    head = text[: parts[0].start].strip() if parts else ""
    if not names or not all(part.strong for part in parts) or len(head) < 2 * _SHORTEST_HEAD:
        return text
    if any(len(name) > _LONGEST_UNKNOWN or len(name) * 3 > len(head) * 2 or _SENTENCE.search(name) for name in names):
        return text
    return head


@lru_cache(maxsize=16)
def _parts(text: str) -> tuple[_Part, ...]:
    """Return what stands behind each mark; a mark between two figures is that of a range. Each title is asked thrice."""
    folded = fold(text)
    if len(text) > _LONGEST_TITLE or not _MARK_SIGN.search(folded):
        return ()
    marks = [
        found
        for found in _MARK.finditer(folded)
        if found.start()
        and not (folded[found.start() - 1].isdigit() and folded[found.end() : found.end() + 1].isdigit())
    ]
    ends = [found.start() for found in marks[1:]] + [len(folded)] * bool(marks)
    return tuple(
        [
            _Part(found.start(), found.end(), found.group(), folded[found.end() : end].strip())
            for found, end in zip(marks, ends, strict=True)
        ]
    )


def _stands_first(text: str, parts: Sequence[_Part], sites: frozenset[str]) -> bool:
    """Whether a site stands before the marks of a title and a headline behind them."""
    first, last = fold(text[: parts[0].start]).strip(), parts[-1]
    if not last.name or _names_site(last.name, sites):
        return False
    if fold_key(first) in sites or _SURE_SITE.search(first):
        return True
    longer = len(last.name) > _LONGEST_COLUMN
    if longer and last.strong and _LATIN_SITE.match(first) and _HAN.search(last.name):
        return True
    if longer and len(parts) > 1 and _is_path(parts):
        return all(len(name) <= _LONGEST_COLUMN for name in (first, *(part.name for part in parts[:-1])))
    if len(parts) == 1 and "|" not in last.mark and longer and is_title_outlet(first):
        return True
    # 某某大学 | 一堂思政课: a rubric, as the headline of a portal has it.
    if not last.strong or "|" in last.mark or not longer or not _names_site(first, sites):
        return False
    return all(_names_site(part.name, sites) or _COLUMN.search(part.name) for part in parts[:-1])


def _is_path(parts: Sequence[_Part]) -> bool:
    """Whether all marks are those of a path of columns: 某某研究院 » 观点 » 一座水库的四十年."""
    return all(part.mark.strip() in ("»", "›", "〉", ">") for part in parts)


def _end_of_headline(text: str, parts: Sequence[_Part], sites: frozenset[str]) -> int:
    """Return where the headline ends: the names of column and site behind it stand from there on."""
    end, named = len(text), False
    if _follows_rubric(parts[0]):
        parts = parts[1:]
    for count, part in enumerate(parts):
        # What stands behind the name of a site is a slogan or its column.
        if part.start >= _SHORTEST_HEAD and part.strong and _names_site(part.name, sites):
            end, named, parts = part.start, True, parts[:count]
            break
    for part in reversed(parts):
        if not _goes(part, fold(text[: part.start]).strip(), sites, behind_site=named):
            break
        end, named = part.start, named or _names_site(part.name, sites)
    return end


def _follows_rubric(part: _Part) -> bool:
    """Whether the first mark stands between a rubric and its headline: 以案说法｜收到“返利”短信怎么办, 预告｜第八届某湖论坛."""
    if "|" not in part.mark or part.start > _LONGEST_UNKNOWN:
        return False
    return _SAYS.search(part.name) is not None and not is_title_outlet(part.name)


def _goes(part: _Part, left: str, sites: frozenset[str], *, behind_site: bool) -> bool:
    """Whether a part is no headline; `left` is what stands before it, `behind_site` tells that a site stands behind it."""
    name = part.name
    if not name or fold_key(name) in sites or (part.strong and _DAY.fullmatch(name)):
        return True
    if len(name) > _LONGEST_NAME or _COUNTS.match(name) or len(left) < 2 or _NOTHING.match(left):
        return False
    if part.halves:
        return is_title_outlet(name) or (behind_site and _COLUMN.search(name) is not None)
    if _names_site(name, sites):
        return True
    # 维基新闻，自由的新闻源: a slogan behind the name
    column = name.partition(",")[0]
    if _COLUMN.search(column) and (len(column) <= _LONGEST_UNKNOWN or _OFFICE.search(column)):
        return part.strong or len(name) <= _LONGEST_COLUMN
    if "_" in part.mark:
        return True
    if behind_site and len(name) <= _LONGEST_COLUMN:
        # 某事—公路—某某日报: what stands between headline and site is a column, where it is clearly the shorter one.
        return len(name) < len(left) if "|" in part.mark else len(name) * 2 < len(left)
    latin = (_ASCII if "|" in part.mark else _LATIN).match(name) if part.strong else None
    return latin is not None and _HAN.search(left) is not None


def _names_site(name: str, sites: frozenset[str]) -> bool:
    """Whether a folded part is the name of a site or outlet."""
    if is_title_outlet(name) or fold_key(name) in sites:
        return True
    return len(name) <= _LONGEST_NAME and _SITE.search(_NOTE.sub("", name)) is not None
