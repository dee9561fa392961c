"""The short lines between the head and the first paragraph of a rendered text: which of them begin it."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.names import is_body_name
from policynews.documents.bodies import bodies_of
from policynews.find.cohesion import goes_on_in_words
from policynews.find.rendered_lines import Sheet
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit
from policynews.lines.rendered import BODY_NAME, LINE_ENDS, NUMBERED, SURE_TITLE, may_be_title, speaks
from policynews.text.patterns import lazy_pattern

# 【全国两会】, 1.申报, 第一部分: the beginning of a heading
_OPENS = lazy_pattern(r"[（(【《〔\[<]|\d{1,3}[.、．)）]\s?\D|第|[QＱ问答問]\s?\d{0,2}[:：]")
_SAID = ("：", ":", "。", "！", "？", "!", "?", "”", "」", "，")
# So many lines may be strays; more are a menu. So many of the paragraphs say in which words the text speaks.
_STRAYS, _COMPARED = 8, 8
# More lines than this that are said are a chat.
_PAIR = 2
# A text with so many headings may begin with one.
_HEADINGS = 2


def over_bare(sheet: Sheet, first: int, last: int) -> int:
    """Move the start of the text `first` to `last` over lines that are nothing but words (健康, 收藏此文) and titles that
    speak of other things, up to its first paragraph, the line that addresses it or its first heading.

    Where the cell of a table stands above the first paragraph, the start stays.
    """
    prose = next((index for index in range(first, last) if sheet.weights[index] > 0), first)
    above = sheet.lines[first:prose]
    if not 0 < len(above) <= _STRAYS or (len(above) > _PAIR and is_chat(above)):
        return first
    text = [line for line, weight in zip(sheet.lines[prose:last], sheet.weights[prose:last], strict=True) if weight > 0]
    words = [sheet.announced, *text[:_COMPARED]]
    own = next((index for index in range(first, prose) if not _is_stray(sheet.lines[index], words)), prose)
    if own < prose:
        return first if _is_cell(sheet.lines[own]) else own
    headings = (at for at in range(prose, last - 1) if sheet.weights[at + 1] > 0 and _is_heading(sheet, at))
    return prose - 1 if sum(1 for _ in headings) >= _HEADINGS and _is_heading(sheet, prose - 1) else prose


def _is_stray(line: str, words: Sequence[str]) -> bool:
    """Whether a line is a word or two (3C生活, 1.2K, 某某日报 王小明), or a title without the words of the text."""
    if line.endswith(LINE_ENDS) or _OPENS.match(line) or NUMBERED.match(line) or is_credit(line):
        return False
    if BODY_NAME.search(line) is not None and bodies_of(line):
        return False
    return len(line) < SURE_TITLE or (may_be_title(line) and not goes_on_in_words([line], words))


def _is_cell(line: str) -> bool:
    """Whether a line may be the value of a label above it, and is no heading, sentence or salutation."""
    return not (
        line.endswith(_SAID) or is_credit(line) or NUMBERED.match(line) or _OPENS.match(line) or may_be_title(line)
    )


def _is_heading(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    if sheet.weights[index] > 0 or kind_of(line) is not None or not 1 < len(line) < SURE_TITLE:
        return False
    return not line.endswith(LINE_ENDS) and any(map(str.isalpha, line)) and not is_body_name(line)


def is_chat(lead: Sequence[str]) -> bool:
    """Whether short lines are said, one after the other (我给它打八分), and neither columns nor titles."""
    return 4 * sum(map(speaks, lead)) >= len(lead) and sum(map(len, lead)) <= SURE_TITLE * len(lead)
