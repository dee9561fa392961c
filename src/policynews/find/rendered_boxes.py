"""Boxes of other articles inside a rendered text: where one begins, and whether the text goes on below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from policynews.credits.names import is_personal_name
from policynews.find.cohesion import goes_on_in_words, is_foreign_to
from policynews.find.rendered_lines import Sheet
from policynews.find.tail import ORGANISER
from policynews.find.where import Found, Region
from policynews.lines.furniture import Kind, kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.prose import is_prose
from policynews.lines.rendered import (
    BEGINNING,
    NUMBERED,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    SURE_TITLE,
    is_stamped_entry,
    may_be_title,
)
from policynews.page.blocks import RawBlock
from policynews.text.patterns import HAN, lazy_pattern

# Headings of lists and lines of widgets that stand behind a text.
BEHIND = lazy_pattern(
    r"^(?:作者|本号|专栏|频道|媒体)?(?:最新|最近|近期|热门|其他|更多)?的?(?:文章|报道)$|^(?:作者[简簡]介|[关關][于於]作者)$|^相关(?:事件|推荐).{0,4}$"
    r"|^(?:精彩|相关|相關|热门|熱門|更多|延伸|推荐|推薦|编辑|編輯|往期)(?:推荐|推薦|阅读|閱讀|链接|鏈接|新闻|新聞|文章|内容|報道|报道|精选|回顾)\s?[:：]\s?\S"
    r"|^\S{2,12}\s?[:：]\s?(?:相关|相關|热门|熱門|最新|推荐|推薦)(?:新闻|新聞|阅读|閱讀|文章|链接|报道|報道|资讯)$"
    r"|^(?:附件信息|附件下载)\s*[:：]?$|^(?:文章)?关键[词字]\s*(?:[:：]|>>)|^标签\s|^\W?\s*[上下]一[篇条则]\s*[:：]"
)
# Kinds that stand between paragraphs too need one paragraph behind them to show that the text goes on; these need more.
NEED = {"related-list": 3, "comments": 5, "pager": 3, "licence": 3, "tags": 2}
# A box of suggestions inside a text holds so many lines; behind it so many paragraphs in a row are the text again.
_TITLES_OF_BOX, _IN_A_ROW, _BOX_AND_TEXT = 12, 4, 28
# So many of the last paragraphs say in which words the text speaks.
_COMPARED = 8
# One paragraph needs so many times the words; others may stand so many lines below it. The day of a teaser
# stands so many lines below it.
_BY_ITSELF, _NEAR_PARAGRAPHS, _ABOVE_DAY = 1.5, 8, 2
# In front of a title in a list
_MARKS = ("·", "•", ">", "＞", "»", "▶", "►", "◆", "■", "●", "★", "※", "👉")
_HAS_HAN = lazy_pattern(HAN)
# So many characters of a line tell its script.
_LOOKED_AT = 400
# A line between two paragraphs, and how many of them on each side say in which words the text speaks
_APART, _AROUND = 2, 4


class Seen(NamedTuple):
    """What the text has shown so far."""

    beginnings: dict[str, int]
    """Of its paragraphs, with the line of the first that begins so."""
    numerals: dict[int, int]
    """The last number of each style."""
    head: str
    """The lines above it: author, day, column, site."""


def is_box_inside(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a heading of other articles heads a few titles, and then the text goes on: paragraphs that stand together.

    Titles with a summary each stand apart, and lists that go on have days.
    """
    fresh: list[int] = []
    for at in range(index + 1, min(index + 1 + _BOX_AND_TEXT, len(sheet.lines))):
        line = sheet.lines[at]
        kind = kind_of(line)
        if is_fresh(sheet, at, seen):
            fresh.append(at)
        elif fresh and (is_foreign(line, kind) or is_stamped_entry(line)):
            return False
        if len(fresh) >= _IN_A_ROW and sum(two - one == 1 for one, two in pairwise(fresh)) >= _IN_A_ROW // 2:
            return fresh[0] - index <= _TITLES_OF_BOX
    return False


def resumption(sheet: Sheet, index: int, seen: Seen) -> int:
    """Return the paragraph with which the text goes on below a heading of other articles and their titles, by its words; 0 for
    none. One that stands alone may be the summary of a related article: it needs more of the words."""
    kind = kind_of(sheet.lines[index])
    if kind is None or not kind.opens_list:
        return 0
    near = range(index + 1, min(index + 1 + _BOX_AND_TEXT, len(sheet.lines)))
    start = next((at for at in near if sheet.weights[at] >= PARAGRAPH and not sheet.lines[at].startswith(_MARKS)), 0)
    if not start or not is_fresh(sheet, start, seen):
        return 0
    passage = [sheet.lines[at] for at in _paragraphs(sheet, start, seen)]
    above = [sheet.lines[at] for at in [*seen.beginnings.values()][-_COMPARED:]]
    return start if goes_on_in_words(passage, above, times=_BY_ITSELF if len(passage) == 1 else 1.0) else 0


def _paragraphs(sheet: Sheet, start: int, seen: Seen) -> list[int]:
    """Return the paragraph at `start` and those near it; none where they are summaries, each below a title or above a day."""
    near = range(start, min(start + _NEAR_PARAGRAPHS, len(sheet.lines)))
    days = (at for at in near if sheet.weights[at] <= 0 and STATES_DATE.search(sheet.lines[at]))
    day = next(days, near.stop)
    found = [at for at in range(start, day) if is_fresh(sheet, at, seen)]
    if len(found) == 1 and day < near.stop and day - start <= _ABOVE_DAY and not is_signature_day(sheet.lines[day]):
        return []
    titled = [at for at in found if may_be_title(sheet.lines[at - 1]) and sheet.weights[at - 1] <= 0]
    return found if len(found) == 1 or len(titled) < len(found) else []


def is_fresh(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a line is a paragraph that the text has not shown yet, and not the first sentence of another article."""
    if index >= len(sheet.lines):
        return False
    if sheet.weights[index] < PARAGRAPH or sheet.lines[index][:BEGINNING] in seen.beginnings:
        return False
    if is_foreign_prose(sheet, 0, index):
        return False
    below = sheet.lines[index + 1] if index + 1 < len(sheet.lines) else ""
    return not is_stamped_entry(below) or is_signature_day(below)


def is_foreign(line: str, kind: Kind | None) -> bool:
    """Whether a line belongs to what stands behind a text; an event has organisers, and a table cells such as [85]."""
    if kind is None:
        return is_stamped_entry(line) or BEHIND.search(line) is not None
    if kind.rule == "page-numbers" or ORGANISER.match(line):
        return False
    return kind.reason in NEED or kind.reason == "footer"


def is_foreign_prose(sheet: Sheet, first: int, index: int) -> bool:
    """Whether a sentence without a Chinese character stands behind a Chinese text: the notice of a site in its language."""
    han = [_HAS_HAN.search(sheet.lines[at], 0, _LOOKED_AT) is not None for at in (index, first)]
    return han == [False, True]


def titles_inside(found: Found) -> dict[int, str]:
    """Return the lines of a rendered text from a heading of other articles to the next paragraph, as `related-list`: no link
    tells which are entries. A short line right above the paragraph may be its heading, and a number begins a part."""
    blocks, region = found.blocks, found.region
    if found.page is not None:
        return {}
    dropped: dict[int, str] = {}
    for index in range(region.first, region.last):
        kind = kind_of(blocks[index].text) if index not in dropped and index not in found.dropped else None
        if kind is None or not kind.opens_list:
            continue
        near = range(index + 1, min(index + 1 + _BOX_AND_TEXT, region.last))
        stop = next((at for at in near if _is_of_text(blocks[at])), index)
        if stop - index > 1:
            heads = _may_head(blocks[stop - 1].text)
            dropped |= dict.fromkeys(range(index, stop - heads), "related-list")
    return dropped | dict.fromkeys(_lone_titles(blocks, region, dropped), "related-list")


def _lone_titles(blocks: Sequence[RawBlock], region: Region, dropped: Mapping[int, str]) -> list[int]:
    """Return the lines that stand alone between two paragraphs, may be titles and have next to no word of the paragraphs
    around: headings of a text have some."""
    lines = [index for index in range(region.first, region.last) if index not in dropped]
    text = [at for at, index in enumerate(lines) if _is_of_text(blocks[index])]
    found: list[int] = []
    for order, (above, below) in enumerate(pairwise(text)):
        if below - above != _APART:
            continue
        title = blocks[lines[above + 1]].text
        if not _may_be_lone(title):
            continue
        near = text[max(0, order + 1 - _AROUND) : order + 1 + _AROUND]
        if is_foreign_to([title], [blocks[lines[at]].text for at in near]):
            found.append(lines[above + 1])
    return found


def _may_be_lone(line: str) -> bool:
    if not len(line) >= SURE_TITLE or not may_be_title(line) or is_credit(line) or kind_of(line) is not None:
        return False
    return not is_personal_name(line.rsplit(None, 1)[-1])  # who speaks below: 某协会秘书长 王小明


def _may_head(line: str) -> bool:
    return len(line) < SHORTEST and kind_of(line) is None and not line.startswith(_MARKS)


def _is_of_text(block: RawBlock) -> bool:
    """Whether a line is no entry of a list: a paragraph, or the heading of a part."""
    text = block.text
    if NUMBERED.match(text):
        return True
    return len(text) >= PARAGRAPH and not text.startswith(_MARKS) and is_prose(block) and kind_of(text) is None
