"""The short lines above the first paragraph of a rendered text: which begin it, and which have strayed there."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.names import is_body_name
from policynews.dates.shapes import HAN_DAY, ROC_DAY
from policynews.documents.bodies import bodies_of
from policynews.find.cohesion import is_foreign_to
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit
from policynews.lines.rendered import BODY_NAME, LINE_ENDS, NUMBERED, SURE_TITLE, may_be_title, speaks
from policynews.text.patterns import lazy_pattern

# 【全国两会】, 1.申报, 第一部分: the beginning of a heading
_OPENS = lazy_pattern(r"[（(【《〔\[<]|\d{1,3}[.、．)）]\s?\D|第|[QＱ问答問]\s?\d{0,2}[:：]")
_SAID = ("：", ":", "。", "！", "？", "!", "?", "”", "」", "，")
_DAY = lazy_pattern(rf"{HAN_DAY}|{ROC_DAY}")
# So many lines may be strays; more are a menu. So many of the paragraphs say in which words the text speaks.
_STRAYS, _COMPARED = 8, 8
# A title of fewer pairs of Chinese characters (COVID-19 2023) does not tell of what it speaks.
_FEWEST = 6
# More lines than this that are said are a chat.
_PAIR = 2


def strays_above(above: Sequence[str], text: Sequence[str], headline: str, *, headed: bool) -> int:
    """Return how many of the lines between the head and the first paragraph are strays: nothing but words (健康, 收藏此文),
    and titles that speak of other things.

    `text` holds the paragraphs; with `headed` the text has headings and may begin with one. What addresses the reader, a
    heading or a sentence begins the text; where the cell of a table stands there, none is a stray.
    """
    if not 0 < len(above) <= _STRAYS or (len(above) > _PAIR and is_chat(above)):
        return 0
    if any(map(_DAY.search, above)):
        return 0  # the head of a law: 某某办法, 2020年12月16日某某字第5号函修正
    words = [headline, *text[:_COMPARED]]
    own = next((at for at, line in enumerate(above) if not _is_stray(line, words)), len(above))
    if own < len(above):
        return 0 if _is_cell(above[own]) else own
    return own - (headed and is_heading(above[-1]))


def has_headings(lines: Sequence[str], prose: Sequence[bool]) -> bool:
    """Whether a short line stands right above a paragraph (`prose`), as headings of a text do."""
    return any(prose[at + 1] and not prose[at] and is_heading(lines[at]) for at in range(len(lines) - 1))


def _is_stray(line: str, words: Sequence[str]) -> bool:
    """Whether a line is a word or two (3C生活, 1.2K, 某某日报 王小明), or a title without the words of the text."""
    if line.endswith(LINE_ENDS) or _OPENS.match(line) or NUMBERED.match(line) or is_credit(line):
        return False
    if BODY_NAME.search(line) is not None and bodies_of(line):
        return False
    return len(line) < SURE_TITLE or (may_be_title(line) and is_foreign_to([line], words, times=1.0, fewest=_FEWEST))


def _is_cell(line: str) -> bool:
    """Whether a line may be the value of a label above it, and is no heading, sentence or salutation."""
    return not (
        line.endswith(_SAID) or is_credit(line) or NUMBERED.match(line) or _OPENS.match(line) or may_be_title(line)
    )


def is_heading(line: str) -> bool:
    """Whether a line may be a short heading inside a text."""
    if kind_of(line) is not None or not 1 < len(line) < SURE_TITLE:
        return False
    return not line.endswith(LINE_ENDS) and any(map(str.isalpha, line)) and not is_body_name(line)


def is_chat(lead: Sequence[str]) -> bool:
    """Whether short lines are said, one after the other (我给它打八分), and neither columns nor titles."""
    return 4 * sum(map(speaks, lead)) >= len(lead) and sum(map(len, lead)) <= SURE_TITLE * len(lead)
