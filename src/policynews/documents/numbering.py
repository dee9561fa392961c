"""The numbering hierarchy of Chinese documents: which lines are headings, and of which level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.numerals import read_number
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

_CN = "一二三四五六七八九十百零〇"
_FIRST = frozenset("第附(（①②③④⑤⑥⑦⑧⑨⑩0123456789０１２３４５６７８９" + _CN)
_COUNT = rf"第\s?(?:[{_CN}]{{1,5}}|\d{{1,4}}(?:-\d{{1,2}})?)\s?"
# Words behind 第三条 in a sentence that speaks of one: 第三条规定了, 第三条所称, 第三条第二款
_SPOKEN_OF = "的|所称|规定|明确|主要|是|中|款|第|至|和|、|,|修改|删去|增加"
# Level and pattern, run on folded text; no pattern has a group of its own.
_NUMBERINGS = (
    (1, rf"{_COUNT}(?:[编編篇]|部分)(?!的)"),  # 第一编 总则
    (2, rf"{_COUNT}章(?!的)"),
    (3, rf"{_COUNT}[节節](?![的课])"),
    (4, rf"{_COUNT}[条條](?:之[{_CN}\d]{{1,2}})?(?!{_SPOKEN_OF})"),  # 第七条, 第十二条之一, 第 10-1 條
    (1, rf"[{_CN}]{{1,3}}、(?![{_CN}]{{1,2}}[、季月级审等])"),  # 一、总体要求; none of 一、二季度
    (2, rf"\([{_CN}]{{1,3}}\)"),  # （一）指导思想
    (3, r"\d{1,2}[.、](?!\d)"),  # 1.组织领导
    (4, r"\(\d{1,2}\)"),
    (5, "[①-⑩]"),
)
# All of them; the group that matches tells which.
_NUMBERING = lazy_pattern("|".join([f"({numbering})" for _, numbering in _NUMBERINGS]))
PART, CHAPTER, DIVISION, ARTICLE, FIRST_ITEM = range(5)
DIGITS = FIRST_ITEM + 2
"""Styles: 编, 章, 节, 条, 一、; behind these （一）, 1., （1）, ①."""
_ARTICLE_NUMBER, _DIGITS_NUMBER = lazy_pattern(_NUMBERINGS[ARTICLE][1]), lazy_pattern(_NUMBERINGS[DIGITS][1])
_BELOW_ARTICLE = {4: 5, 5: 5, 6: 6, 7: 7, 8: 8}
"""Level of a number by its style where it stands in an article: 第七条 is 4, its （一） 5, 1. below that 6."""
_ANNEX = lazy_pattern(rf"附\s?[件录表]\s?(?:\d{{1,2}}|[A-Z]|[{_CN}]{{1,2}})?$")
_FILE_LIST = lazy_pattern(r"附\s?件\s?[:.、]\s?1")
# Longer numbered lines of the labelled pages are paragraphs; headings of articles (第三条 适用范围) are a few words.
_MAX_HEADING, _MAX_ARTICLE_HEADING = 40, 18
_SENTENCE = lazy_pattern(r"[。；;！!？?…\t]|是指|:.")


# The figures of a number, on folded text.
_FIGURES = lazy_pattern(rf"[第(（附\s]*([{_CN}]+|\d+)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_BEHIND_ARTICLE = frozenset(["", " ", "(", "【", "[", ":", "\t"])
_MIN_ARTICLES = 3  # lines that begin with 第…条 in a statute


class Numeral(NamedTuple):
    """The number a line begins with."""

    style: int
    """Equal for numbers that are counted together: 一、 二、 or 第一条 第二条."""
    value: int


class Numbered(NamedTuple):
    """What its number says of a line."""

    level: int
    """1 the highest; see `heading_level`. Inside an article （一） is 5, 1. 6."""
    heading: bool
    """Whether the line is a heading as a whole; else a paragraph that begins with the number."""
    numeral: str
    """As printed: 第七条, （二）, 1.; empty for 附件1."""


def numeral_of(text: str) -> Numeral | None:
    """Return the number a line begins with (二、…, （三）…, 第四条 …, 5.…); None for a line without one."""
    if not text or text[0] not in _FIRST:
        return None
    folded = fold(text[:12])
    match = _NUMBERING.match(folded)
    if match is None:
        return None
    value = _CIRCLED.find(folded[0]) + 1 or _value(folded)
    return Numeral(_style_of(match), value) if value else None


def _style_of(match: re.Match[str]) -> int:
    """Return the style of a number that `_NUMBERING` has matched."""
    return (match.lastindex or 0) - 1


def number_of(text: str, *, statute: bool = False) -> tuple[int, str] | None:
    """Return style and print of the number that a line begins with; None for a line without one.

    第一章 counts where the line is a heading, 第一条 where white space or a bracket follows it, as in statutes; with
    `statute`, where other articles stand in the text, 第一条为了 does too.
    """
    if not text or text[0] not in _FIRST:
        return None
    folded = fold(text[: _MAX_HEADING + 1])
    match = _NUMBERING.match(folded)
    if match is None:
        return None
    style = _style_of(match)
    if style < ARTICLE and not (len(text) <= _MAX_HEADING and _is_heading(folded[match.end() :].strip(), 1, "第")):
        return None
    if style == ARTICLE and not statute and folded[match.end() : match.end() + 1] not in _BEHIND_ARTICLE:
        return None
    return style, text[: match.end()]


def _value(folded: str) -> int | None:
    """Return what the figures at the beginning of a line say: 十二, 一百二十, 7."""
    match = _FIGURES.match(folded)
    if match is None:
        return None
    hundreds, mark, rest = match[1].rpartition("百")
    if not mark:
        return read_number(match[1])
    return 100 * (read_number(hundreds) or 1) + ((read_number(rest) if rest else 0) or 0)


def heading_level(text: str) -> int | None:
    """Return the level of a numbered heading, 1 the highest; None for any other line.

    第一编, 一、 and 附件1 are 1; 第一章, （一） 2; 第一节, 1. 3; 第一条, （1） 4; ① 5. Only a whole short line
    without a sentence mark counts: 一、建设机制。 is a paragraph. `heading_levels` tells enumerations apart.
    """
    if not text or len(text) > _MAX_HEADING or text[0] not in _FIRST:
        return None
    folded = fold(text.strip())
    if folded[0] == "附":
        return 1 if _ANNEX.match(folded) else None
    match = _NUMBERING.match(folded)
    if match is None:
        return None
    level = _NUMBERINGS[_style_of(match)][0]
    return level if _is_heading(folded[match.end() :].strip(), level, folded[0]) else None


def _is_heading(rest: str, level: int, first: str) -> bool:
    if len(rest) < 2:
        return not rest and first == "第"  # 第 12 條, its words in the next line
    if _SENTENCE.search(rest):
        return False
    if rest.endswith(":"):  # introduces a list; below the second level the line is itself an item
        return level < 3 and "," not in rest
    return not (level == 4 and first == "第" and ("," in rest or len(rest) > _MAX_ARTICLE_HEADING))


def heading_levels(texts: Sequence[str]) -> tuple[int | None, ...]:
    """Return the heading level of each line in its context; a block that is no text stands as an empty string.

    Numbered lines that follow each other directly on one level are an enumeration or a table of contents, not
    headings: a heading introduces something. The first chapter that stands again behind its table of contents is one.
    """
    levels = [heading_level(text) if text[:1] in _FIRST else None for text in texts]
    if levels.count(None) == len(levels):
        return tuple(levels)
    for index in [*_table_of_contents(texts, levels), *_listed_files(texts)]:
        levels[index] = None
    around = (None, *levels, None)
    return tuple(
        [
            level if level not in (before, behind) else None
            for before, level, behind in zip(around, around[1:], around[2:], strict=False)
        ]
    )


def _table_of_contents(texts: Sequence[str], levels: Sequence[int | None]) -> list[int]:
    """Return the numbered lines of tables of contents: a run of them whose first line stands again behind it.

    The first chapter stands right behind the run, or, where a note or preamble parts the two, anywhere below.
    """
    last = {fold_key(text): at for at, (text, level) in enumerate(zip(texts, levels, strict=True)) if level is not None}
    contents: list[int] = []
    start = 0
    while start < len(levels):
        if levels[start] is None:
            start += 1
            continue
        key, end = fold_key(texts[start]), start + 1
        while end < len(levels) and levels[end] is not None and fold_key(texts[end]) != key:
            end += 1
        again = end < len(levels) and levels[end] is not None
        if end - start > 1 and (again or (last[key] > start and _is_chapter(texts[start]))):
            contents += range(start, end)
        start = end
    return contents


def _listed_files(texts: Sequence[str]) -> list[int]:
    """Return the lines of lists of attachments behind the first: 2.汇总表 below 附件：1.申报表."""
    listed: list[int] = []
    open_list = False
    for at, text in enumerate(texts):
        if text[:1] == "附":
            open_list = _FILE_LIST.match(fold(text[:12])) is not None
        elif open_list and text[:1].isdecimal() and _DIGITS_NUMBER.match(fold(text[:6])):
            listed.append(at)
        else:
            open_list = False
    return listed


def _is_chapter(text: str) -> bool:
    match = _NUMBERING.match(fold(text))
    return match is not None and _style_of(match) in (PART, CHAPTER)


def number_lines(texts: Sequence[str]) -> tuple[Numbered | None, ...]:
    """Return what its number says of each line, in its context; None for a line without number."""
    levels = heading_levels(texts)
    statute = is_statute(texts)
    in_article = False
    numbered: list[Numbered | None] = [None] * len(texts)
    for at, text in enumerate(texts):
        if text[:1] not in _FIRST:
            continue
        level = levels[at]
        found = number_of(text, statute=statute)
        if found is None:
            numbered[at] = None if level is None else Numbered(level, True, "")
            in_article = in_article and level is None
            continue
        style, number = found
        in_article = style == ARTICLE or (in_article and style > ARTICLE)
        below = _BELOW_ARTICLE.get(style) if in_article else None
        numbered[at] = Numbered(below or _NUMBERINGS[style][0], level is not None, number)
    return tuple(numbered)


def is_statute(texts: Sequence[str]) -> bool:
    """Whether several lines of a text begin with 第…条."""
    articles = 0
    for text in texts:
        articles += text[:1] == "第" and _ARTICLE_NUMBER.match(fold(text[:16])) is not None
        if articles == _MIN_ARTICLES:
            return True
    return False
