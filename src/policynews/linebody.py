"""Body and headline of a rendered text, which has no elements: the run of lines that weighs most, and the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import RawBlock
from .folding import fold_key
from .furniture import classify, is_list_entry
from .generic import MIN_BODY, Region, is_legal
from .titles import Title, strip_suffix

_SENTENCE_MARK = re.compile(r"[。！？；!?;]|[，,、].{6}")
_ENDS = ("。", "”", "；", "：", "）", "」", "！", "？", "!", "?", ":", ";", ")", "…", ",", "，", "、")
# A line this long that stands twice is a copy.
_COPY = 20
_LONGEST_TITLE = 160
_MARKS = re.compile(r"[。；;]$")
# A signature takes up to six lines; a list of names that ends a text, a screen or two.
_SIGNATURE = 6
_CLOSING = 80
_DATE_LINE = re.compile(r"^[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$")


def find_lines(blocks: Sequence[RawBlock]) -> Region | None:
    """Return the run of lines of a rendered text that weighs most, or None where no line is prose.

    The first line of a rendered page is often its `<title>`: where it comes back as a headline, the text that follows
    is taken unless another run weighs far more.
    """
    weights = _line_weights(blocks)
    best = _heaviest_run(weights, 0)
    if best[0] < MIN_BODY:
        return None
    for anchor in _headlines(blocks):
        anchored = _heaviest_run(weights, anchor + 1, from_start=True)
        if anchored[0] >= 0.5 * best[0]:
            best = anchored
            break
    return Region(best[1], _with_closing_lines(blocks, best[2]), None, False, best[0])


def _with_closing_lines(blocks: Sequence[RawBlock], last: int) -> int:
    """Move the end behind short lines that close a text: signature and date, a list of names.

    They belong to it when furniture or nothing follows within a few lines, or nothing within a screen.
    """
    for index in range(last, min(last + _CLOSING, len(blocks))):
        text = blocks[index].text
        if classify(text) is not None or is_list_entry(text) and not _DATE_LINE.match(text):
            return index if index - last <= _SIGNATURE else last
    return len(blocks) if len(blocks) - last < _CLOSING else last


def _headlines(blocks: Sequence[RawBlock]) -> list[int]:
    """Return the indices of lines that repeat the beginning of the first line, the longest and last one first."""
    first = fold_key(blocks[0].text)
    keys = ((index, fold_key(block.text)) for index, block in enumerate(blocks[1:400], 1) if len(block.text) >= 8)
    found = [(len(key), index) for index, key in keys if len(key) >= 8 and first.startswith(key)]
    return [index for _, index in sorted(found, reverse=True)]


def _line_weights(blocks: Sequence[RawBlock]) -> list[float]:
    weights: list[float] = []
    seen: set[str] = set()
    short = 0
    for block in blocks:
        weight = weigh_line(block.text)
        if weight >= _COPY:
            weight = -2.0 if block.text in seen else weight
            seen.add(block.text)
        short = short + 1 if weight <= 0 else 0
        # One short line between paragraphs is a heading, the fifth in a row an entry of a menu.
        weights.append(weight if weight > 0 or short <= 4 else 4 * weight)
    return weights


def _heaviest_run(weights: Sequence[float], start: int, *, from_start: bool = False) -> tuple[float, int, int]:
    """Return weight, first and last (exclusive) of the heaviest run of lines at or behind `start`."""
    best = (0.0, start, start)
    running, first = 0.0, start
    for index in range(start, len(weights)):
        if running <= 0 and not from_start:
            running, first = 0.0, index
        running += weights[index]
        if running > best[0]:
            best = (running, first, index + 1)
    return best


def weigh_line(text: str) -> float:
    """Return what a line of rendered text says for or against being body text."""
    length = len(text)
    if length > 8 and _SENTENCE_MARK.search(text):
        if is_legal(text):
            return -float(min(length, 200))
        if classify(text) is not None:
            return -20.0
        # Titles of other articles hold commas too; a paragraph ends like one, or is long.
        return float(length) if text.endswith(_ENDS) or length > 80 else -2.0
    if is_list_entry(text):
        return -15.0
    # A heading costs little, a menu of twenty entries as much as a paragraph.
    return -2.0 if length < 60 else 0.0


def find_line_title(blocks: Sequence[RawBlock], region: Region, infos: frozenset[int]) -> Title | None:
    """Return the headline of a rendered text, or None: the line above the info line or the text, if it is one.

    `infos` are the indices of info lines (来源 … 时间 …), beside which a headline stands.
    """
    best: tuple[float, int] | None = None
    first_key = fold_key(blocks[0].text)
    stop = _first_prose(blocks, region)
    for index in range(stop):
        text = blocks[index].text
        if index in infos or not 4 <= len(text) <= _LONGEST_TITLE or classify(text) is not None or is_list_entry(text):
            continue
        score = _line_score(text, index, stop, infos, first_key)
        if best is None or score >= best[0]:
            best = (score, index)
    if best is None or best[0] < 1.0:
        return None
    index = best[1]
    return Title(strip_suffix(blocks[index].text), "line", index, index + 1)


def _first_prose(blocks: Sequence[RawBlock], region: Region) -> int:
    for index in range(region.first, region.last):
        text = blocks[index].text
        if len(text) > 60 or (len(text) > 30 and text.endswith(("。", "！", "；", "：", ":"))):
            return index
    return region.first


def _line_score(text: str, index: int, stop: int, infos: frozenset[int], first_key: str) -> float:
    key = fold_key(text)
    score = 0.0
    if index and len(key) >= 6 and key in first_key:
        score += 3.5
    if index + 1 in infos:
        score += 2.5
    elif index + 2 in infos or index - 1 in infos:
        score += 1.5
    distance = stop - index
    score += 1.5 if distance == 1 else max(0.0, 1.0 - distance / 20)
    if len(key) < 8:
        score -= 1.5
    if _MARKS.search(text):
        score -= 2.0
    return score
