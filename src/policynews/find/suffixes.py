"""The names of column and site that stand behind a headline in `<title>`, og:title and their like. Pure text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.credits.outlets import is_known_outlet, is_title_outlet
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern

# All patterns look at folded text, in which ｜ and 丨 are |, and － is -.
# X_频道_中国政府网, X-新华网, X—新闻—科学网, X | 某市人民政府, X--时政--人民网, X » 某网, X > 要闻
_MARK = lazy_pattern(r"\s*(?:[_|]+|-+|[–—]+|[»›〉])\s*|\s[·•>/]\s")
_MARKS = ("_", "|", "-", "–", "—", "»", "›", "〉", " · ", " • ", " > ", " / ")
# Marks that a headline hardly holds; a single - or — without blanks is none.
_STRONG = ("_", "|", "»", "›", "〉", "--")
_LONGEST_NAME = 24
_LONGEST_TITLE = 400
# 政策文件, 过敏治疗: columns that no table lists are of a word or two.
_LONGEST_COLUMN = 8
# So much must stand before the name of a site for it to take along what stands behind it.
_SHORTEST_HEAD = 4
_SITE = lazy_pattern(
    r"(?:网|网站|门户|政府|委员会|在线|[日早晚周时商快邮]报|海外版|客户端|[电卫]视|电视台|广播|电台|公众号|中心|平台|大学|学院|协会|学会"
    r"|电子[报版]|数字报|报刊|报社|杂志|[周月半双]刊|融媒体?|传媒|发布|之窗|视窗|热线|论坛|社区|博客|百科|书社|中文|(?:通讯|新闻|出版|华|新|央|联)社"
    r"|[Nn]et|[Nn]ews|[Cc]om|\.(?:cn|tw|hk|org))$"
)
_COLUMN = lazy_pattern(
    r"(?:频道|新闻|首页|[局厅部办委]|要闻|资讯|公司|公开|动态|头条|财经|社会|国内|国际|时政|政策|要览|文章|正文|详情|专题|专栏)$"
)
# 2023年…, 7月…, 3期: what follows a mark so is the end of a range, or an issue
_COUNTS = lazy_pattern(r"\d[\d.,]*\s*(?:[年月日号届期季岁级万亿元米名人个件条项%]|$)")
# 2021年, 1, (二): no headline would be left
_NOTHING = lazy_pattern(r"[\d\s.年月日季度()第期号一二三四五六七八九十至~～-]*$")
_LATIN = lazy_pattern(r"[A-Za-z][A-Za-z .&'’]*$")
_HAN = lazy_pattern(HAN)
# 临澜在线（临澜广播官网）, 中央社 CNA
_NOTE = lazy_pattern(r"\s*\([^()]{1,24}\)$|(?<=\S)\s[A-Za-z.]{2,12}$")


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


def headline_of(text: str, sites: frozenset[str]) -> str:
    """Return the headline that a head declares, also where the site stands before it: 某县人民政府_关于某事的通知."""
    parts = _parts(text)
    if len(parts) == 1 and parts[0].strong and _stands_first(text, parts[0], sites):
        return text[parts[0].name_at :].strip()
    return strip_suffix(text, sites)


def without_chain(text: str) -> str:
    """Return a headline without the chain of column and site that a repost took over from `<title>`.

    One part (X - 某网) goes only when it is an outlet known by name, two (X—新闻—某网) when they look like it.
    """
    short = strip_suffix(text)
    chain = [part.name for part in _parts(text) if part.start >= len(short)]
    return short if len(chain) > 1 or (chain and is_known_outlet(chain[0])) else text


def _parts(text: str) -> list[_Part]:
    """Return what stands behind each mark; a mark between two figures is that of a range."""
    folded = fold(text)
    if len(text) > _LONGEST_TITLE or not any(mark in folded for mark in _MARKS):
        return []
    marks = [
        found
        for found in _MARK.finditer(folded)
        if found.start()
        and not (folded[found.start() - 1].isdigit() and folded[found.end() : found.end() + 1].isdigit())
    ]
    ends = [found.start() for found in marks[1:]] + [len(folded)] * bool(marks)
    return [
        _Part(found.start(), found.end(), found.group(), folded[found.end() : end].strip())
        for found, end in zip(marks, ends, strict=True)
    ]


def _stands_first(text: str, part: _Part, sites: frozenset[str]) -> bool:
    """Whether a site stands before the only mark of a title and a headline behind it."""
    if len(part.name) <= _LONGEST_COLUMN or _names_site(part.name, sites):
        return False
    first = fold(text[: part.start]).strip()
    # 某某大学 | 一堂思政课: a rubric, as the headline of a portal has it.
    return fold_key(first) in sites or ("|" not in part.mark and _names_site(first, sites))


def _end_of_headline(text: str, parts: Sequence[_Part], sites: frozenset[str]) -> int:
    """Return where the headline ends: the names of column and site behind it stand from there on."""
    end, named = len(text), False
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


def _goes(part: _Part, left: str, sites: frozenset[str], *, behind_site: bool) -> bool:
    """Whether a part is no headline; `left` is what stands before it, `behind_site` tells that a site stands behind it."""
    name = part.name
    if not name or fold_key(name) in sites:
        return True
    if len(name) > _LONGEST_NAME or _COUNTS.match(name) or len(left) < 2 or _NOTHING.match(left):
        return False
    if part.halves:
        return is_title_outlet(name) or (behind_site and _COLUMN.search(name) is not None)
    if _names_site(name, sites):
        return True
    if _COLUMN.search(name):
        return part.strong or len(name) <= _LONGEST_COLUMN
    if "_" in part.mark:
        return True
    if "|" in part.mark and behind_site:
        return len(name) <= _LONGEST_COLUMN and len(name) < len(left)
    return part.strong and _LATIN.match(name) is not None and _HAN.search(left) is not None


def _names_site(name: str, sites: frozenset[str]) -> bool:
    """Whether a folded part is the name of a site or outlet."""
    if is_title_outlet(name) or fold_key(name) in sites:
        return True
    return len(name) <= _LONGEST_NAME and _SITE.search(_NOTE.sub("", name)) is not None
