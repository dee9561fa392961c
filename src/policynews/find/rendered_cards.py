"""Other articles behind a rendered text, known by their form: titles with the beginning of each text, or with numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.shapes import NUMERIC_DAY
from policynews.find.rendered_lines import Sheet
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.rendered import (
    LONGEST_TITLE,
    NUMBERED,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    is_info,
    is_stamp,
    is_stamped_entry,
)
from policynews.text.patterns import lazy_pattern

# So many like units in a row are a list; below its heading fewer.
_ROW, _HEADED_ROW = 3, 2
# A title, its day, its source, the beginning of its text
_LONGEST_UNIT = 4
_CUT = ("…", "...", "⋯")
# 2024-05-01, [05-01], 2024/5/1 09:20: the day of a teaser, below it; so many of them tell a feed.
_LEAF = lazy_pattern(rf"[\[(]?(?:{NUMERIC_DAY}|\d\d-\d\d)[\])]?(?:\s\d\d:\d\d(?::\d\d)?)?")
_LONGEST_LEAF, _DAYS_OF_FEED = 20, 2
# 2小时前, 15 minutes ago
_LONGEST_AGE = 14
# 1. 某地…, 01 某地…: in front of the titles of a ranking
_NUMBER = lazy_pattern(r"(?:0?(\d)\s?[.、．]\s?|0?(\d)\s+)(?=\D)")
_INTRODUCES = ("：", ":", "，", ",", "；")
# 1.申报表, 2.某某办法: files
_OF_FILES = tuple("表书書单單图圖则則法案函录錄fcxsp")
_NO_TITLE_ENDS = tuple("。；：，、;:,）)…")
# Such titles, and their mean length: the items of a text are shorter, and captions of pictures fewer.
_RANKED, _LONG_TITLE = 5, 12


class _Unit(NamedTuple):
    """A title and what stands below it up to the next."""

    stop: int
    sentences: int
    cut: bool
    stamped: bool


def begins_cards(sheet: Sheet, index: int, *, headed: bool = False) -> bool:
    """Whether a line is the first of other articles, a title and the beginning of the text each, perhaps with its day.

    Below a heading (`headed`) two are enough. Without one, half of the beginnings are cut, or a day stands in every unit:
    else these may be the parts of a text, a heading and a paragraph each.
    """
    if not any(len(line) >= PARAGRAPH for line in sheet.lines[index + 1 : index + _LONGEST_UNIT]):
        return False  # most short lines: titles and words of menus
    units: list[_Unit] = []
    at = index
    while len(units) < _ROW and (unit := _unit_at(sheet, at, headed=headed)) is not None:
        units.append(unit)
        at = unit.stop
    if headed:
        return len(units) >= _HEADED_ROW
    if len(units) < _ROW:
        return False
    return all(unit.stamped for unit in units) or 2 * sum(unit.cut for unit in units) >= len(units)


def _unit_at(sheet: Sheet, index: int, *, headed: bool = False) -> _Unit | None:
    """Return the unit whose title stands at `index`; None where a line is no title, or has no sentence or several below.

    Below a heading (`headed`) the sentence may be short.
    """
    if index >= len(sheet.lines) or sheet.weights[index] > 0 or not _is_bare(sheet.lines[index]):
        return None
    sentences, cut, stamped = 0, False, False
    stop = index + 1
    for line in sheet.lines[index + 1 : index + 1 + _LONGEST_UNIT]:
        dots = line.endswith(_CUT)
        if len(line) >= (SHORTEST if headed else PARAGRAPH) and (sheet.weights[stop] > 0 or dots):
            sentences, cut = sentences + 1, cut or dots
        elif is_stamped_entry(line) or (is_info(line) and STATES_DATE.search(line)):
            stamped = True
        elif stamped and len(line) < SHORTEST:
            pass  # its column
        else:
            break
        stop += 1
    return _Unit(stop, sentences, cut, stamped) if sentences == 1 else None


def _is_bare(line: str) -> bool:
    """Whether a line is no sentence, number or furniture, and may be a title."""
    if not SHORTEST <= len(line) <= LONGEST_TITLE or line.endswith(_NO_TITLE_ENDS) or NUMBERED.match(line):
        return False
    return kind_of(line) is None and not is_stamped_entry(line) and not is_info(line)


def begins_teasers(sheet: Sheet, index: int) -> bool:
    """Whether a sentence is the first of a feed: its day below it, another sentence, and a day that is no later; or, below
    it, how long ago it was said (2小时前), as below a comment.

    The days of a chronicle stand above what happened on them, and grow.
    """
    days = sheet.lines[index + 1 : index + 4 : 2]
    if days and days[0][:1].isdigit() and len(days[0]) <= _LONGEST_AGE and is_stamp(days[0]):
        return True
    if len(days) < _DAYS_OF_FEED or not all(len(day) <= _LONGEST_LEAF for day in days):
        return False
    if not all(_LEAF.fullmatch(day) for day in days) or days[0] < days[1] or _LEAF.fullmatch(sheet.lines[index - 1]):
        return False
    return sheet.weights[index + 2] > 0


def begins_stamped(sheet: Sheet, index: int) -> bool:
    """Whether a line is the stamp of a card (某报·4 小时前) and the next card, a title and a sentence or two on, has one too."""
    if not is_stamp(sheet.lines[index]):
        return False
    return any(map(is_stamp, sheet.lines[index + 2 : index + 2 + _LONGEST_UNIT]))


def begins_ranking(sheet: Sheet, index: int) -> bool:
    """Whether a line is the first of titles that are numbered from one on: behind a paragraph, a credit or a day, and no
    list that the text introduces (附件：, 名单如下：), whose items are shorter, or names of files."""
    if not index or _NUMBER.match(sheet.lines[index]) is None or not _may_be_last(sheet, index - 1):
        return False
    titles = [_numbered_title(line, number) for number, line in enumerate(sheet.lines[index : index + _RANKED], 1)]
    if len(titles) < _RANKED or not all(titles) or any(title.endswith(_OF_FILES) for title in titles):
        return False
    if _have_words_in_common(titles[:_ROW]) or 2 * sum(map(_is_labelled, titles)) > len(titles):
        return False  # 1.某某，出自《某书》，45票, 2.某某，出自《某剧》，42票; 1.时间：…, 2.地点：…: a list of one kind
    return sum(map(len, titles)) >= _LONG_TITLE * len(titles)


def _may_be_last(sheet: Sheet, index: int) -> bool:
    """Whether a line may be the last of a text."""
    line = sheet.lines[index]
    if line.endswith(_INTRODUCES):
        return False
    return sheet.weights[index] > 0 or kind_of(line) is not None or is_signature_day(line) or is_credit(line)


def _numbered_title(line: str, number: int) -> str:
    """Return the title behind a number; empty where the line is none, or has another number."""
    found = _NUMBER.match(line)
    if found is None or int(found[found.lastindex or 0]) != number:
        return ""
    title = line[found.end() :]
    return title if _is_bare(title) else ""


def _is_labelled(title: str) -> bool:
    return any(mark in title[:SHORTEST] for mark in "：:")


def _have_words_in_common(titles: Sequence[str]) -> bool:
    pairs = [{title[at : at + 2] for at in range(len(title) - 1)} for title in titles]
    return bool(set.intersection(*pairs)) or len({title[-1] for title in titles}) == 1
