"""Paragraphs that an advertisement or a page break cut in mid-sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policynews.text.patterns import lazy_pattern

# A paragraph of fewer characters that ends in a comma is a salutation or a line of verse.
_MIN_CUT = 40
_CUT_END = ("，", ",", "、")
_SENTENCE_END = (
    "。",
    "！",
    "？",
    "；",
    "：",
    "，",
    "、",
    "”",
    "’",
    "）",
    "…",
    ".",
    "!",
    "?",
    ";",
    ":",
    ",",
    ")",
    "」",
    "』",
)
# 一、 （二） 3. ④ 第五条 一是 ● ——
_ITEM_START = lazy_pattern(
    r"[（(]?[一二三四五六七八九十百]{1,4}[、.．）)是]|[（(]?\d{1,3}[、.．）)]|第[一二三四五六七八九十百零\d]{1,5}[条章节款项、]"
    r"|[①-⒛㈠-㈩❶-❿●■◆▲★※·•—▶-]|其[一二三四五六七八九]|附件?[：:\d]"
)


def join_broken_paragraphs(paragraphs: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Find paragraphs that an advertisement or a page break cut in mid-sentence.

    Returns groups of consecutive indices that are one paragraph each, without the paragraphs that stand alone. A
    paragraph goes on in the next one if it is long and ends with a comma, and the next is no list item, heading or
    caption. (Colons and semicolons end paragraphs of documents by right.)
    """
    groups: list[list[int]] = []
    for place, (first, second) in enumerate(pairwise(paragraphs)):
        if _is_cut(first) and _goes_on(second):
            if groups and groups[-1][-1] == place:
                groups[-1].append(place + 1)
            else:
                groups.append([place, place + 1])
    return tuple(map(tuple, groups))


def _is_cut(paragraph: str) -> bool:
    text = paragraph.rstrip()
    return text.endswith(_CUT_END) and len(text.lstrip()) >= _MIN_CUT


def _goes_on(paragraph: str) -> bool:
    text = paragraph.strip()
    return text.endswith(_SENTENCE_END) and not _ITEM_START.match(text)
