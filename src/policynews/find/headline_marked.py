"""The headline: the line the page shows above the text, checked against what its head declares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from policynews.credits.infoline import is_info_line
from policynews.credits.names import is_body_name, is_personal_name
from policynews.credits.outlets import is_title_outlet
from policynews.dates.shapes import ROC_DAY, STAMP
from policynews.documents.bodies import is_letterhead
from policynews.find.declared import (
    COLUMN_NAME,
    INFO_BEHIND,
    WHOLE,
    is_name,
    title_agreed_on,
    title_from_head,
)
from policynews.find.headline_lines import (
    HEADINGS,
    LONGEST_HEADLINE,
    OPENING,
    assemble,
    share_of,
    without_path,
)
from policynews.find.where import Declared, Region, Title
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit, leads_away
from policynews.lines.rendered import goes_on_from
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

_TITLE_NAME = lazy_pattern(r"title|\btit|_tit|biaoti|headline|\bbt\b|wztit|\bh1\b|btnr|subject", re.I)
_NOT_TITLE_NAME = lazy_pattern(
    r"sub-?_?title|futi|site|logo|column|lanmu|widget|module|recommend|list|nav|fubiaoti|footer", re.I
)
# /, ./, https://www.example.cn/index.html: the front page
_HOME = lazy_pattern(r"(?=.)(?:https?:)?(?://[^/?#]{1,80})?(?:\.{0,2}/)?(?:(?:index|default|home)\.\w{2,5})?", re.I)
_LOGO_NAME = lazy_pattern(r"\blogo\b|site-?_?(?:name|title|brand)|\bbrand\b", re.I)
_MARKS = lazy_pattern(r"[。；;]$")
# 17日09:40 作者：某某 出自[某某书社]: a label and a day or clock make an info line, whatever else it says
_LABELLED = lazy_pattern(r"(?:作者|来源|來源|出处|出處|稿源|编辑|編輯|记者|記者|时间|時間|日期)\s?[:：]")
_DAY = lazy_pattern(f"{STAMP}|{ROC_DAY}")
_LONGEST_DATED, _BESIDE_DAY = 60, 10
_CLOCK = lazy_pattern(r"\d{1,2}\s?[:：]\s?\d\d|\d日|\d[-/.]\d{1,2}[-/.]\d")


# A line is the headline from this score on: a heading next to the text, or a line the head declares.
_CERTAIN = 2.5
# A line that the head does not know beats what metas and <title> agree on from here on: an h1 on the info line.
_BEATS_HEAD = 4.0
# Enough where the head declares nothing, or only a name as short as a column's (新闻动态).
_LIKELY = 1.5
# What an element named as a title adds, and the most a line gets that has nothing else: it stands on the info line.
_BY_NAME, _ON_INFO_LINE = 1.5, 1.5
# The words of a declared title; few, or all with the names behind it, may be those of a column or site; many of them, in a
# heading.
_SURELY_THE_SAME, _THE_SAME, _SIMILAR = 9.0, 4.5, 2.0
_MOST_BY_NAME = _BY_NAME + _ON_INFO_LINE


# Lines between a headline and the name of its author, and the longest name of an office.
_NEAR, _LONGEST_NAME = 4, 20
# The part of a heading's pairs that the start of its text, so many lines, has too.
_OF_THE_TEXT, _LINES_OF_OPENING = 0.35, 40
# A heading of which the text says less is its headline where what the head declares is known by so much less.
_OF_ANY_TEXT, _BETTER_KNOWN = 0.2, 0.15
# So many lines above the text at most: menus that are walked stand between a headline in a banner and the text.
_ABOVE = 120


def find_title(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> Title | None:
    """Return the headline of an HTML page: a visible line first, what the head declares where none fits; or None."""
    best = _best_line(blocks, region, declared)
    head = title_from_head(declared)
    if best and best[0] >= _CERTAIN:
        agreed = title_agreed_on(declared) if best[0] < _BEATS_HEAD else None
        text = blocks[-best[1]].text
        if (
            agreed is None
            or _agreement(text, declared)
            or _is_similar(text, declared)
            or _heads_text(blocks, -best[1], region, agreed.text)
        ):
            return _title_at(blocks, _above_its_author(blocks, -best[1], declared), declared)
        # The headline stands in a box that was passed over; what is marked as one on the page belongs to something else.
        return agreed
    if best and best[0] >= _LIKELY:
        if head is None or len(head.text) < COLUMN_NAME:
            return _title_at(blocks, -best[1], declared)
        heading = blocks[-best[1]].tag in HEADINGS
        if heading and _heads_text(blocks, -best[1], region, head.text, least=_OF_THE_TEXT):
            return _title_at(blocks, -best[1], declared)
    return head


def _heads_text(
    blocks: Sequence[RawBlock], index: int, region: Region, declared: str, *, least: float = _OF_ANY_TEXT
) -> bool:
    """Whether a line above the text, or the first of it, says what the text says: the head may declare other words for
    searches. Where it says little of that (`least`), the text must know its words better than the declared ones."""
    if index > region.first:
        return False
    begins = max(region.first, index + 1)
    lines = [block.text for block in blocks[begins : min(region.last, begins + _LINES_OF_OPENING)]]
    opening = "".join(lines)[:OPENING]
    share = share_of(blocks[index].text, opening)
    if index < region.first and least < _OF_THE_TEXT <= share:
        return True
    return share >= max(least, share_of(declared, opening) + _BETTER_KNOWN)


def _best_line(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> tuple[float, int] | None:
    """Return the score of the likeliest headline and its index, negated: of equal lines the first is taken."""
    scored: list[tuple[float, int]] = []
    further: list[int] = []
    joined = declared.joined
    # A headline stands above the text or opens it; behind the first lines of the body only other articles have one.
    start = max(0, region.first - _ABOVE)
    for index, block in enumerate(blocks[start : min(region.last, region.first + 12)], start):
        tag, text, _, _, _, _, _, _, _, _ = block
        if 2 <= len(text) <= LONGEST_HEADLINE and tag not in NO_LINES:
            # Most lines are no headings, and no declared title has their first or last characters.
            may_be = tag in HEADINGS or text[:2] in joined or text[-2:] in joined
            marked = _marked(tag, text, declared) if may_be else 0.0
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


def _marked(tag: str, text: str, declared: Declared) -> float:
    """Return what the tag of a line and the head of the page say for it."""
    heading, agreement = HEADINGS.get(tag, 0.0), _agreement(text, declared)
    if agreement >= _THE_SAME and is_name(text):
        return heading
    if heading and not agreement and _is_similar(text, declared):
        return heading + _SIMILAR
    return heading + agreement


def _score(blocks: Sequence[RawBlock], index: int, region: Region, declared: Declared, marked: float) -> float:
    """Return how likely a line is the headline; `marked` is what its tag and the head say for it."""
    block = blocks[index]
    named = marked <= 0 or _named_title(block)
    score = marked + (_BY_NAME if named else 0.0)
    if named or block.broken or block.tag != "p":
        score += _position(blocks, index, region)
    if leads_away(block):
        score -= 2.5
    if block.chrome:
        score -= 2.0
    if block.hidden and not region.hidden:
        score -= 2.0
    if _MARKS.search(block.text):
        score -= 4.0
    # Of two equal lines the one next to the text is the headline, the other a breadcrumb or a phone header.
    score -= min(abs(region.first - index), 60) / 40
    return 0.0 if score >= _LIKELY and is_no_headline(block, declared) else score


def is_no_headline(block: RawBlock, declared: Declared) -> bool:
    """Whether a line is a site, furniture, a date, a credit or an info line (发布日期：… 信息来源：…)."""
    text = without_path(block, block.text)
    if _is_logo(block):
        return True
    if (declared.sites and fold_key(text) in declared.sites) or kind_of(text) is not None or _is_plain_date(text):
        return True
    if is_letterhead(text):
        return True
    if text in declared.joined:
        return False
    behind = INFO_BEHIND.search(text, COLUMN_NAME)
    if behind is not None:
        return is_info_line(text[: behind.start()])
    return is_dated(text) or (_LABELLED.search(text) is not None and _CLOCK.search(text) is not None) or is_credit(text)


def _is_logo(block: RawBlock) -> bool:
    """Whether a line is the name of the site in the banner of its pages: a link home, or in an element named so."""
    if block.links and block.linked * 2 > len(block.text) and _HOME.fullmatch(block.links[0][1].strip()):
        return True
    return _LOGO_NAME.search(element_name(block)) is not None


def _position(blocks: Sequence[RawBlock], index: int, region: Region) -> float:
    """Return what the place of a line says: a headline stands on the info line or on the text, a subtitle between them."""
    rank = HEADINGS.get(blocks[index].tag, 0.0)
    for following in range(index + 1, min(index + 4, len(blocks))):
        block = blocks[following]
        if not block.is_line or 0 < HEADINGS.get(block.tag, 0.0) < rank:
            continue
        if block.element is blocks[index].element and blocks[following - 1].broken:
            continue
        if is_info_line(block.text) or is_dated(block.text):
            return _ON_INFO_LINE
        if _names_somebody(block.text):
            continue
        return 0.8 if following >= region.first and len(block.text) > 40 else 0.0
    return 0.0


def is_dated(text: str) -> bool:
    """Whether a line is a day and a few words: 某某社 / 2014年4月29日, 2023 年 03 月 10 日 匿名."""
    day = _DAY.search(text) if len(text) < _LONGEST_DATED else None
    return day is not None and len(text) - len(day.group()) < _BESIDE_DAY


def _agreement(text: str, declared: Declared) -> float:
    """Return how far a line agrees with what the head declares: 6 for the same words, 2 or so for a part of them."""
    joined = declared.joined
    if text in joined:
        return max([_overlap(text, title, reader) for reader, title in declared.titles], default=0.0)
    # Spaces, widths and quotes may differ between head and page; only lines that could be titles pay for the fold.
    if len(text) < 6 or not (text[:2] in joined or text[-2:] in joined):
        return 0.0
    key = fold_key(text)
    pairs = zip(declared.titles, declared.keys, strict=True)
    return max([_key_overlap(key, other, reader) for (reader, _), other in pairs], default=0.0)


def _is_similar(text: str, declared: Declared) -> bool:
    """Whether a heading says what a declared title says, in other words here and there."""
    key = fold_key(text)
    pairs = {key[at : at + 2] for at in range(len(key) - 1)}
    if len(pairs) < COLUMN_NAME:
        return False
    return any(2 * sum(pair in other for pair in pairs) >= len(pairs) for other in declared.keys)


def _overlap(text: str, title: str, reader: str) -> float:
    if text == title:
        return _THE_SAME if reader == WHOLE or len(text) < COLUMN_NAME else _SURELY_THE_SAME
    if len(text) >= 4 and title.startswith(text):
        whole = len(text) * 2 > len(title) or (reader in ("title-tag", WHOLE) and len(text) >= 6)
        return 4.0 if whole else 1.0
    if len(text) >= 4 and reader == "title-tag" and title.endswith(text) and len(text) * 2 > len(title):
        return 2.0
    return 2.5 if len(text) >= 8 and text in title else 0.0


def _key_overlap(key: str, other: str, reader: str) -> float:
    if key == other:
        return _THE_SAME if reader == WHOLE else _SURELY_THE_SAME
    if goes_on_from(other, key):
        return _THE_SAME
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


def _title_at(blocks: Sequence[RawBlock], index: int, declared: Declared) -> Title:
    return assemble(blocks, index, _named_title(blocks[index]), declared)


def _names_somebody(text: str) -> bool:
    """江小舟, 某某市新闻办公室, 某某日报: a person, an office or an outlet and nothing else."""
    return len(text) <= _LONGEST_NAME and (is_personal_name(text) or is_body_name(text) or is_title_outlet(text))


def _above_its_author(blocks: Sequence[RawBlock], index: int, declared: Declared) -> int:
    """Return the index of the heading above a line that may name somebody, else `index`: some pages have the name of their
    author or office in `<title>`, which makes it look like the headline."""
    text = blocks[index].text
    if blocks[index].tag in HEADINGS or not (_names_somebody(text) or len(text) < COLUMN_NAME):
        return index
    for above in range(index - 1, max(-1, index - _NEAR), -1):
        block = blocks[above]
        marked = block.is_line and (block.tag in HEADINGS or _named_title(block))
        shown = marked and not block.chrome and not block.hidden and not leads_away(block)
        if shown and len(block.text) > len(text) and not is_no_headline(block, declared) and not is_name(block.text):
            return above
    return index
