"""Boxes of other articles inside a rendered text: where one begins, and whether the text goes on below it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from policynews.find.cohesion import goes_on_in_words
from policynews.find.rendered_lines import Sheet
from policynews.find.tail import ORGANISER
from policynews.lines.furniture import Kind, kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.rendered import BEGINNING, PARAGRAPH, STATES_DATE, is_stamped_entry
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
_HAS_HAN = lazy_pattern(HAN)
# So many characters of a line tell its script.
_LOOKED_AT = 400


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
    none. One that stands alone may be the summary of a related article: it has more words of the text and ends the
    page or stands above its foot."""
    kind = kind_of(sheet.lines[index])
    if kind is None or not kind.opens_list:
        return 0
    near = range(index + 1, min(index + 1 + _BOX_AND_TEXT, len(sheet.lines)))
    start = next((at for at in near if sheet.weights[at] >= PARAGRAPH), 0)
    if not start or not is_fresh(sheet, start, seen):
        return 0
    above = [sheet.lines[at] for at in [*seen.beginnings.values()][-_COMPARED:]]
    below = start + 1
    if is_fresh(sheet, below, seen):
        return start if goes_on_in_words(sheet.lines[start : below + 1], above) else 0
    if below < len(sheet.lines) and not _is_of_foot(sheet.lines[below]):
        return 0
    return start if goes_on_in_words(sheet.lines[start:below], above, times=2.0) else 0


def _is_of_foot(line: str) -> bool:
    """Whether a line may stand below a text, and is not the day of a teaser."""
    return (kind_of(line) is not None or is_credit(line)) and not STATES_DATE.search(line)


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
