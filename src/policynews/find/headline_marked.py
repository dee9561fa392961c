"""The headline: the line the page shows above the text, checked against what its head declares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from policynews.credits.infoline import is_info_line
from policynews.find.declared import (
    COLUMN_NAME,
    INFO_BEHIND,
    Declared,
    title_from_head,
    uncut,
    without_badge,
    without_info,
)
from policynews.find.suffixes import without_chain
from policynews.find.where import Region, Title
from policynews.lines.furniture import kind_of
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# Longest headline: 国务院关于在…暂时调整实施《…条例》有关规定的决定 and its kind stay below it.
LONGEST_HEADLINE = 160
_HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.2, "ucaptitle": 3.0, "founder-title": 3.0, "h4": 0.6, "h5": 0.5, "h6": 0.3}
_TITLE_NAME = lazy_pattern(r"title|\btit|_tit|biaoti|headline|\bbt\b|wztit|\bh1\b|btnr|subject", re.I)
_NOT_TITLE_NAME = lazy_pattern(
    r"sub-?_?title|futi|site|logo|column|lanmu|widget|module|recommend|list|nav|fubiaoti|footer", re.I
)
_MARKS = lazy_pattern(r"[。；;]$")


# A line is the headline from this score on: a heading next to the text, or a line the head declares.
_CERTAIN = 2.5
# Enough where the head declares nothing, or only a name as short as a column's (新闻动态).
_LIKELY = 1.5
# What an element named as a title adds, and the most a line gets that has nothing else: it stands on the info line.
_BY_NAME, _ON_INFO_LINE = 1.5, 1.5
_MOST_BY_NAME = _BY_NAME + _ON_INFO_LINE


# So many lines above the text at most: menus that are walked stand between a headline in a banner and the text.
_ABOVE = 120


def find_title(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> Title | None:
    """Return the headline of an HTML page: a visible line first, what the head declares where none fits; or None."""
    best = _best_line(blocks, region, declared)
    if best and best[0] >= _CERTAIN:
        return _assemble(blocks, -best[1], declared)
    head = title_from_head(declared)
    if best and best[0] >= _LIKELY and (head is None or len(head.text) < COLUMN_NAME):
        return _assemble(blocks, -best[1], declared)
    return head


def _best_line(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> tuple[float, int] | None:
    """Return the score of the likeliest headline and its index, negated: of equal lines the first is taken."""
    scored: list[tuple[float, int]] = []
    further: list[int] = []
    # A headline stands above the text or opens it; behind the first lines of the body only other articles have one.
    start = max(0, region.first - _ABOVE)
    for index, block in enumerate(blocks[start : min(region.last, region.first + 12)], start):
        tag, text, _, _, _, _, _, _, _, _ = block
        if 2 <= len(text) <= LONGEST_HEADLINE and tag not in NO_LINES:
            marked = _HEADINGS.get(tag, 0.0) + _agreement(text, declared)
            if marked > 0:
                scored.append((_score(blocks, index, region, declared, marked), -index))
            else:
                further.append(index)
    best = max(scored, default=None)
    if best and best[0] > _MOST_BY_NAME:
        return best
    scored += [
        (_score(blocks, index, region, declared, 0.0), -index) for index in further if _named_title(blocks[index])
    ]
    return max(scored, default=None)


def _score(blocks: Sequence[RawBlock], index: int, region: Region, declared: Declared, marked: float) -> float:
    """Return how likely a line is the headline; `marked` is what its tag and the head say for it."""
    block = blocks[index]
    score = marked + (_BY_NAME if marked <= 0 or _named_title(block) else 0.0)
    if block.broken or block.tag != "p":
        score += _position(blocks, index, region)
    if block.linked * 2 > len(block.text):
        score -= 2.5
    if block.chrome:
        score -= 2.0
    if block.hidden and not region.hidden:
        score -= 2.0
    if _MARKS.search(block.text):
        score -= 4.0
    # Of two equal lines the one next to the text is the headline, the other a breadcrumb or a phone header.
    score -= min(abs(region.first - index), 60) / 40
    return 0.0 if score >= _LIKELY and _is_no_headline(block.text, declared) else score


def _is_no_headline(text: str, declared: Declared) -> bool:
    """Whether a line is a site, furniture, a date, or an info line (发布日期：… 信息来源：…)."""
    if (declared.sites and fold_key(text) in declared.sites) or kind_of(text) is not None or _is_plain_date(text):
        return True
    if text in declared.joined:
        return False
    behind = INFO_BEHIND.search(text, COLUMN_NAME)
    return is_info_line(text[: behind.start()] if behind else text)


def _position(blocks: Sequence[RawBlock], index: int, region: Region) -> float:
    """Return what the place of a line says: a headline stands on the info line or on the text."""
    for following in range(index + 1, min(index + 4, len(blocks))):
        block = blocks[following]
        if not block.is_line:
            continue
        if is_info_line(block.text):
            return _ON_INFO_LINE
        return 0.8 if following >= region.first and len(block.text) > 40 else 0.0
    return 0.0


def _agreement(text: str, declared: Declared) -> float:
    """Return how far a line agrees with what the head declares: 4.5 for the same words, 2 or so for a part of them."""
    joined = declared.joined
    if text in joined:
        return max([_overlap(text, title, reader) for reader, title in declared.titles], default=0.0)
    # Spaces, widths and quotes may differ between head and page; only lines that could be titles pay for the fold.
    if len(text) < 6 or not (text[:2] in joined or text[-2:] in joined):
        return 0.0
    key = fold_key(text)
    return max([_key_overlap(key, other) for other in declared.keys], default=0.0)


def _overlap(text: str, title: str, reader: str) -> float:
    if text == title:
        return 4.5
    if len(text) >= 4 and title.startswith(text):
        whole = len(text) * 2 > len(title) or (reader == "title-tag" and len(text) >= 6)
        return 4.0 if whole else 1.0
    if len(text) >= 4 and reader == "title-tag" and title.endswith(text):
        return 2.0
    return 2.5 if len(text) >= 8 and text in title else 0.0


def _key_overlap(key: str, other: str) -> float:
    if key == other:
        return 4.5
    if len(key) >= 8 and (key in other or (len(other) >= 8 and other in key)):
        return 3.5 if other.startswith(key) else 2.5
    return 0.0


def _named_title(block: RawBlock) -> bool:
    """Whether the innermost element calls itself a title."""
    name = element_name(block)
    return bool(name) and _is_title_name(name)


@lru_cache(maxsize=512)
def _is_title_name(name: str) -> bool:
    """The lines of a list share a name, and so do the pages of a site."""
    return _TITLE_NAME.search(name) is not None and _NOT_TITLE_NAME.search(name) is None


def _is_plain_date(text: str) -> bool:
    return sum(map(str.isdigit, text)) * 2 > len(text)


def _assemble(blocks: Sequence[RawBlock], index: int, declared: Declared) -> Title:
    """Join the lines of one heading that `<br>` broke."""
    block = blocks[index]
    text, first, last = block.text, index, index + 1
    while last < len(blocks) and blocks[last - 1].broken and blocks[last].element is block.element:
        longer = f"{text} {blocks[last].text}"
        known = any(fold_key(longer) in key for key in declared.keys)
        if not known and (block.tag not in _HEADINGS or declared.titles or is_info_line(blocks[last].text)):
            break
        text, last = longer, last + 1
    while first > 0 and blocks[first - 1].broken and blocks[first - 1].element is block.element:
        longer = f"{blocks[first - 1].text} {text}"
        if not any(fold_key(longer) in key for key in declared.keys):
            break
        text, first = longer, first - 1
    text = without_badge(without_chain(without_info(text, declared)), declared)
    return Title(uncut(text, declared), "heading" if block.tag in _HEADINGS else "title-block", first, last)
