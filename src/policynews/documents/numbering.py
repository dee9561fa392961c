"""The numbering hierarchy of Chinese documents: which lines are headings, and of which level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.numerals import read_number
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

_CN = "一二三四五六七八九十百零〇"
_FIRST = frozenset("第附(（①②③④⑤⑥⑦⑧⑨⑩0123456789０１２３４５６７８９" + _CN)
# Level and pattern, run on folded text.
_NUMBERINGS = (
    (1, lazy_pattern(rf"第[{_CN}\d]{{1,4}}(?:编|篇|部分)(?!的)")),  # 第一编 总则
    (2, lazy_pattern(rf"第[{_CN}\d]{{1,4}}章(?!的)")),
    (3, lazy_pattern(rf"第[{_CN}\d]{{1,4}}节(?![的课])")),
    (4, lazy_pattern(rf"第[{_CN}\d]{{1,5}}条(?!的)")),
    (1, lazy_pattern(rf"[{_CN}]{{1,3}}、")),  # 一、总体要求
    (2, lazy_pattern(rf"\([{_CN}]{{1,3}}\)")),  # （一）指导思想
    (3, lazy_pattern(r"\d{1,2}[.、](?!\d)")),  # 1.组织领导
    (4, lazy_pattern(r"\(\d{1,2}\)")),
    (5, lazy_pattern("[①-⑩]")),
)
_ANNEX = lazy_pattern(rf"附\s?[件录表]\s?(?:\d{{1,2}}|[A-Z]|[{_CN}]{{1,2}})?$")
# Longer numbered lines of the labelled pages are paragraphs; headings of articles (第三条 适用范围) are a few words.
_MAX_HEADING, _MAX_ARTICLE_HEADING = 40, 18
_SENTENCE = lazy_pattern(r"[。；;！!？?…\t]|是指|:.")


# The figures of a number, on folded text.
_FIGURES = lazy_pattern(rf"[第(（附\s]*([{_CN}]+|\d+)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


class Numeral(NamedTuple):
    """The number a line begins with."""

    style: int
    """Equal for numbers that are counted together: 一、 二、 or 第一条 第二条."""
    value: int


def numeral_of(text: str) -> Numeral | None:
    """Return the number a line begins with (二、…, （三）…, 第四条 …, 5.…); None for a line without one."""
    if not text or text[0] not in _FIRST:
        return None
    folded = fold(text[:12])
    for style, (_, numbering) in enumerate(_NUMBERINGS):
        if numbering.match(folded):
            value = _CIRCLED.find(folded[0]) + 1 or _value(folded)
            return Numeral(style, value) if value else None
    return None


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
    if _ANNEX.match(folded):
        return 1
    for level, numbering in _NUMBERINGS:
        match = numbering.match(folded)
        if match is not None:
            return level if _is_heading(folded[match.end() :].strip(), level, folded[0]) else None
    return None


def _is_heading(rest: str, level: int, first: str) -> bool:
    if len(rest) < 2 or _SENTENCE.search(rest):
        return False
    if rest.endswith(":"):  # introduces a list; below the second level the line is itself an item
        return level < 3 and "," not in rest
    return not (level == 4 and first == "第" and ("," in rest or len(rest) > _MAX_ARTICLE_HEADING))


def heading_levels(texts: Sequence[str]) -> tuple[int | None, ...]:
    """Return the heading level of each line in its context; a block that is no text stands as an empty string.

    Numbered lines that follow each other directly on one level are an enumeration or a table of contents, not
    headings: a heading introduces something. The last of a run that stands in it twice is one.
    """
    levels = tuple(map(heading_level, texts))
    if levels.count(None) == len(levels):
        return levels
    around = (None, *levels, None)
    chosen: list[int | None] = []
    contents: set[str] = set()  # the lines of the run of numbered lines that is open
    for text, before, level, behind in zip(texts, around, around[1:], around[2:], strict=False):
        if level is None or level != before:
            contents.clear()
        # The first chapter stands right below the table of contents, and in it.
        first = level is not None and level == before and level != behind and fold_key(text) in contents
        if level is not None:
            contents.add(fold_key(text))
        chosen.append(level if first or level not in (before, behind) else None)
    return tuple(chosen)
