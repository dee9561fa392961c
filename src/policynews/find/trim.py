"""From the region of the body to its lines: what stands above the text, behind it and between goes, with a reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from policynews.credits.creditline import is_value_apart, read_apart
from policynews.credits.infoline import is_dated_line, is_info_line
from policynews.credits.names import is_body_name
from policynews.dates.shapes import DAY
from policynews.find.boxes import odd_boxes
from policynews.find.files import files_of
from policynews.find.link_lists import link_lists
from policynews.find.links import is_foreign_link, lone_links
from policynews.find.rendered_boxes import titles_inside
from policynews.find.repeats import find_repeats
from policynews.find.tail import before_author, end_of, explains, is_own_contact, own_prose
from policynews.find.where import Found, Parts, Region, Removed
from policynews.lines.furniture import INTERRUPTING, Kind, kind_of
from policynews.lines.kinds import (
    is_byline,
    is_credit,
    is_entry,
    reason_of,
)
from policynews.lines.prose import is_prose
from policynews.lines.rendered import STATES_DATE, is_head, may_be_headline
from policynews.page.blocks import RawBlock
from policynews.page.walk import box_text
from policynews.text.folding import bare_length, fold_key
from policynews.text.patterns import lazy_pattern

# How many lines of a region may stand above the text: a metadata table, an info line, widgets.
_HEAD_LINES = 40
# The first lines of a text among which a copy of its headline may begin, and over how many it may be broken.
_HEADLINE_IN, _HEADLINE_LINES = 3, 3
# An info line holds a date at least; a bare number above the text is a cell of a table.
_SHORTEST_INFO = 6
_PLAIN = 80
# A credit line may stand among the first lines, a byline also behind a lead, a list of key points and pictures.
_FEW_LINES = 3
_LONGEST_SLOT = 12  # characters of an author's name or a column between headline and day
_FIRST_LINES = 4
_LEAD_LINES = 10
# Lines at the end among which labels and values may stand apart.
_LABELS_AT_END = 12
# Kinds that are sentences now and then: they speak to the reader of the page.
_SPEAKING = INTERRUPTING | {"qr-code", "share-bar"}
_ABOVE = _SPEAKING | {"disclaimer"}
# Boxes whose lines are no part of the text they stand in.
_ODD_BOXES = frozenset({"advertisement", "qr-code", "page-number"})
_BARE_DAY = lazy_pattern(DAY)
_CELLS = frozenset({"td", "th"})
_SENTENCE_ENDS = ("。", "？", "！", "?")
# Lines above the headline, and above a text without one, that may state something.
_ABOVE_HEADLINE, _ABOVE_TEXT = 4, 12


class Outline(NamedTuple):
    """A region cut in three. All are indices of blocks, in page order."""

    head: list[int]
    """Above the text: headline, info line, widgets."""
    body: list[int]
    """The text, furniture between its lines included."""
    tail: list[int]
    """Behind the text."""


class Cleaned(NamedTuple):
    """The lines of a body, sorted. All are indices of blocks, in page order."""

    kept: list[int]
    """The text and its images."""
    credits: list[int]
    """Credit lines: 责任编辑：…, （来源：…）."""
    removed: list[tuple[int, str]]
    """What was left out, with its reason; credit lines among it."""


def sort(found: Found) -> Parts:
    """Return the lines of a page in head, text and tail, and what is left out with its reason."""
    blocks, region = found.blocks, found.region
    odd = {**odd_boxes(found), **found.dropped}
    odd = {**link_lists(found, odd), **titles_inside(found), **odd}
    cut = outline(blocks, region, found.title_range, odd)
    body, repeats = _without_repeats(blocks, cut.body)
    cleaned = clean(blocks, body, _headline_of(found))
    files = files_of(found, cleaned.kept)
    kept = [i for i in cleaned.kept if i not in files.listed]
    near = _near(found, kept)
    inside = [*enumerate(blocks[region.first : region.last], region.first)]
    gone = [
        *[(i, blocks[i].text, reason) for i, reason in sorted(odd.items()) if blocks[i].is_line or i in found.dropped],
        *[(i, box_text(box), box.chrome or "hidden") for i, box in inside if box.tag == "box"],
        *[(i, line.text, "hidden") for i, line in inside if line.hidden and not region.hidden and line.is_line],
        *[(i, blocks[i].text, reason_of(blocks[i], "head")) for i in cut.head],
        *[(i, blocks[i].text, "repeat") for i in repeats],
        *[(i, blocks[i].text, reason) for i, reason in cleaned.removed],
        *[(i, blocks[i].text, reason_of(blocks[i], "tail")) for i in cut.tail],
        *[(i, blocks[i].text, "attachment-list") for i in sorted(files.listed)],
        *[(i, blocks[i].text, reason_of(blocks[i], "head")) for i in near if i < region.first and blocks[i].is_line],
    ]
    removed = tuple(Removed(*line) for line in gone if line[1])
    return Parts(kept, near, [*cleaned.credits, *cut.tail], files.attachments, removed)


def _headline_of(found: Found) -> str:
    """Return the headline as its lines print it, else as the head of the page states it."""
    printed = "".join([found.blocks[i].text for i in found.title_range])
    return printed or (found.headline.text if found.headline else "")


def _without_repeats(blocks: Sequence[RawBlock], body: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the text without its second copies, and the lines of these."""
    lines = [i for i in body if blocks[i].is_line]
    repeats = sorted(lines[position] for position in find_repeats([blocks[i].text for i in lines]))
    gone = set(repeats)
    return [i for i in body if i not in gone], repeats


def _near(found: Found, kept: Sequence[int]) -> list[int]:
    """Return the lines that may state facts: between headline and text, then just above the headline."""
    title = found.title_range
    start = kept[0] if kept else found.region.first
    anchor = title.start if title else max(0, start - _ABOVE_TEXT)
    above = range(max(0, min(anchor, start) - _ABOVE_HEADLINE), start)
    below = [i for i in above if i >= title.stop] if title else list(above)
    among = [i for i, reason in found.dropped.items() if reason == "head"]
    higher = [i for i in above if i < anchor and i not in below]
    other = _last_of_another(found, below, higher) if found.page is None and title else -1
    return [*below, *among, *[i for i in higher if i > other]]


def _last_of_another(found: Found, below: Sequence[int], above: Sequence[int]) -> int:
    """Return the last dated info line above the headline of a rendered text that has a headline of its own, where another
    dates the text itself: an article or an entry that stands above it; -1 where none does."""
    blocks, key = found.blocks, fold_key(_headline_of(found))
    others = [i for i in above if i and STATES_DATE.search(blocks[i].text) and is_info_line(blocks[i].text)]
    headed = [i for i in others if may_be_headline(blocks[i - 1].text) and fold_key(blocks[i - 1].text) != key]
    stated = (blocks[i].text for i in below if headed)
    return headed[-1] if any(is_info_line(text) and any(map(str.isdigit, text)) for text in stated) else -1


def outline(blocks: Sequence[RawBlock], region: Region, title: range, dropped: Mapping[int, str]) -> Outline:
    """Return head, body and tail of `region`; `title` is the range of the headline's blocks, empty when it has none."""
    shown = region.hidden
    visible = [
        i
        for i, block in enumerate(blocks[region.first : region.last], region.first)
        if block.tag != "box" and i not in dropped and (shown or not block.hidden)
    ]
    start = _start(blocks, visible, title)
    rest = visible[start:]
    stop = end_of(blocks, rest, dropped)
    if title and stop and blocks[rest[0]].element is not None:
        stop = before_author(blocks, rest, stop, range(title.stop, rest[0] + _FIRST_LINES))
    return Outline(visible[:start], rest[:stop], rest[stop:])


def clean(blocks: Sequence[RawBlock], body: Sequence[int], headline: str) -> Cleaned:
    """Return the text of `body` without furniture, credit lines and a copy of the headline."""
    removed: list[tuple[int, str]] = []
    kept, credits = _drop_inside(blocks, _drop_headline(blocks, body, headline, removed), removed)
    return Cleaned(kept, credits, removed)


def _has_preamble(blocks: Sequence[RawBlock], visible: Sequence[int], title: range) -> bool:
    """Whether an order stands above the headline of what it promulgates: 现将《某某办法》公布，自…起施行。"""
    if blocks[title.start].tag == "h1":
        return False
    above = sum(own_prose(blocks[i]) for i in visible if i < title.start and _is_sentence(blocks[i]))
    return 0 < above < sum(own_prose(blocks[i]) for i in visible if i >= title.stop)


def _is_sentence(block: RawBlock) -> bool:
    """Whether a line is a finished sentence of the text, not a prompt above it."""
    return block.text.endswith("。") and own_prose(block) > 0 and block.chrome is None and not block.linked


def _is_end(blocks: Sequence[RawBlock], visible: Sequence[int], first: int, last: int) -> bool:
    """Whether an info line stands behind a text of short lines (verses, names), not above one: more is said before it."""
    before, behind = (
        sum(len(blocks[i].text) for i in lines if blocks[i].is_line and kind_of(blocks[i].text) is None)
        for lines in (visible[first:last], visible[last + 1 :])
    )
    return before > behind


def _start(blocks: Sequence[RawBlock], visible: list[int], title: range) -> int:
    """Return how many of the visible lines stand above the text."""
    start = 0
    if title and visible and title.stop > visible[0]:
        start = 0 if _has_preamble(blocks, visible, title) else bisect_left(visible, title.stop)
    cut = start
    for offset in range(start, min(start + _HEAD_LINES, len(visible))):
        block = blocks[visible[offset]]
        if not block.is_line:
            continue
        if offset == cut and block.tag == "figcaption":
            cut = offset + 1  # of a picture above the element of the text
            continue
        if len(block.text) >= _SHORTEST_INFO and is_info_line(block.text):
            if offset - cut > _FEW_LINES and _is_end(blocks, visible, cut, offset):
                break
            cut = offset + 1
            continue
        kind = kind_of(block.text)
        if is_prose(block) and (kind is None or kind.reason not in _ABOVE):
            break
        certain = kind is not None and kind.certain and kind.reason not in INTERRUPTING
        if (
            certain
            or (start and is_dated_line(block.text) and _are_slots(blocks, visible[cut:offset]))
            or (
                offset == cut
                and (
                    kind is not None
                    or is_dated_line(block.text)
                    or is_foreign_link(blocks, visible, offset)
                    or (offset and is_value_apart(blocks[visible[offset - 1]].text, block.text))
                )
            )
        ):
            cut = offset + 1
    return cut


def _are_slots(blocks: Sequence[RawBlock], between: Sequence[int]) -> bool:
    """Whether what stands between a headline and a day is an author or a column, no body that signs above its text."""
    texts = [blocks[index].text for index in between if blocks[index].is_line]
    return len(texts) < _FEW_LINES and all(
        len(text) <= _LONGEST_SLOT and text[-1:].isalnum() and not is_body_name(text) for text in texts
    )


def _drop_headline(
    blocks: Sequence[RawBlock], body: Sequence[int], headline: str, removed: list[tuple[int, str]]
) -> list[int]:
    """Leave out the headline where the first lines of the text repeat it, in one line or broken over a few."""
    lines = [i for i in body[: _HEADLINE_IN + _HEADLINE_LINES] if blocks[i].is_line] if headline else []
    sizes = [bare_length(blocks[i].text) for i in lines]
    size = bare_length(headline)
    for first in range(min(_HEADLINE_IN, len(lines))):
        for last in range(first + 1, min(first + _HEADLINE_LINES, len(lines)) + 1):
            if sum(sizes[first:last]) != size:
                continue
            text = "".join([blocks[i].text for i in lines[first:last]])
            if len(text) > 4 and fold_key(text) == fold_key(headline):
                # It stands once for each picture above the text.
                again = takewhile(lambda i: fold_key(blocks[i].text) == fold_key(headline), lines[last:])
                copy = [*lines[first:last], *again]
                removed.extend([(i, "repeat") for i in copy])
                return [i for i in body if i not in copy]
    return list(body)


def _drop_inside(
    blocks: Sequence[RawBlock], body: Sequence[int], removed: list[tuple[int, str]]
) -> tuple[list[int], list[int]]:
    """Leave out furniture lines and credit lines between the text; return the text and the credits."""
    kept: list[int] = []
    credits: list[int] = []
    listing = interrupted = False
    alone = lone_links(blocks, body)
    stating = dict.fromkeys(_labels_apart(blocks, body), "credits")
    stating |= {index: reason_of(blocks[index], "head") for index in _below_lead(blocks, body)}
    near_end = max(len(body) - 8, len(body) * 7 // 10)
    lines = 0
    for offset, index in enumerate(body):
        block = blocks[index]
        is_line = block.is_line
        lines += is_line
        if not is_line or (offset < near_end and len(block.text) > _PLAIN and _is_plain_prose(block)):
            kept.append(index)
            listing = listing and not is_line
            interrupted = interrupted and not is_line
            continue
        if index in stating:
            credits.append(index)
            removed.append((index, stating[index]))
            continue
        kind = kind_of(block.text)
        if kind is not None and (is_own_contact(blocks, body, offset) or explains(blocks, body, offset, kind)):
            kind = None
        if index in alone or (listing and is_entry(block)):
            removed.append((index, "related-list"))
            continue
        listing = kind is not None and kind.opens_list
        stray = kind is not None and (
            (kind.reason == "info-line" and lines <= _FEW_LINES)
            or (kind.rule == "reading-time" and lines <= _LEAD_LINES)
        )
        reason = _furniture(block, kind, near_end=offset >= near_end or interrupted or stray)
        interrupted = reason in INTERRUPTING
        if stray and reason:
            credits.append(index)  # it may state the day
        edge = lines <= _FIRST_LINES or offset >= near_end
        if reason is None and edge and lines > _FIRST_LINES and _is_day_in_table(blocks, body, offset):
            edge = False
        if reason is None and (
            (
                (is_credit(block.text) if edge else lines <= _LEAD_LINES and is_byline(block.text))
                and not _heads_sentence(blocks, body, offset)
            )
            or (credits and lines <= _LEAD_LINES and _dates_byline(blocks, credits[-1], index))
        ):
            credits.append(index)
            reason = "credits"
        if reason is None:
            kept.append(index)
        else:
            removed.append((index, reason))
    return kept, credits


def _dates_byline(blocks: Sequence[RawBlock], byline: int, index: int) -> bool:
    """Whether a line is the day below a byline among the first lines: By Ann Lee, 2024年3月5日, behind the lead."""
    return index == byline + 1 and is_dated_line(blocks[index].text)


def _below_lead(blocks: Sequence[RawBlock], body: Sequence[int]) -> Sequence[int]:
    """Return the lines between a lead and the first paragraph, up to the last that is of the head, where one of them
    dates or credits the article: From:, 某某使馆, 2024-03-05 10:20, Ann Lee, 分享."""
    if len(body) < _FEW_LINES or is_prose(blocks[body[1]]):
        return ()  # the cheap test: most texts begin with two paragraphs
    lines = [index for index in body[: _LEAD_LINES + _FEW_LINES] if blocks[index].is_line]
    sentences = [at for at, index in enumerate(lines) if is_prose(blocks[index])][:2]
    if len(sentences) < 2 or sentences[0] > 1 or sentences[1] - sentences[0] == 1:
        return ()
    between = lines[sentences[0] + 1 : sentences[1]]
    texts = [blocks[index].text for index in between if blocks[index].tag not in _CELLS]
    if len(texts) < len(between) or not any(is_info_line(text) or is_byline(text) for text in texts):
        return ()
    head = [at for at, text in enumerate(texts) if is_head(text) or is_credit(text)]
    return between[: head[-1] + 1] if head else ()


def _labels_apart(blocks: Sequence[RawBlock], body: Sequence[int]) -> frozenset[int]:
    """Return the lines at the end that are a label and its value, each in an element of its own: 作者： and 张三."""
    last = [index for index in body[-_LABELS_AT_END:] if blocks[index].is_line]
    pairs = [pair for pair in pairwise(last) if read_apart(blocks[pair[0]].text, blocks[pair[1]].text)]
    return frozenset(index for pair in pairs for index in pair)


def _is_day_in_table(blocks: Sequence[RawBlock], body: Sequence[int], offset: int) -> bool:
    """Whether a bare day (2024-05-01) stands in the text and not below it: prose follows."""
    if not _BARE_DAY.fullmatch(blocks[body[offset]].text):
        return False
    return any(is_prose(blocks[index]) for index in body[offset + 1 :])


def _heads_sentence(blocks: Sequence[RawBlock], body: Sequence[int], offset: int) -> bool:
    """Whether a label stands alone in its line and a sentence follows, which is no value of it: 资料来源：, 某报记者：."""
    if not blocks[body[offset]].text.endswith(("：", ":")) or offset + 1 == len(body):
        return False
    below = blocks[body[offset + 1]]
    return below.text.endswith(_SENTENCE_ENDS) and is_prose(below) and kind_of(below.text) is None


def _is_plain_prose(block: RawBlock) -> bool:
    """Whether a line of some length is so clearly text that the rules need not look at it."""
    return block.chrome is None and is_prose(block)


def _furniture(block: RawBlock, kind: Kind | None, *, near_end: bool) -> str | None:
    """Return why a line inside the text is no part of it, or None."""
    odd = block.chrome if block.chrome in _ODD_BOXES else None
    if kind is None and odd is None:
        return None
    prose = is_prose(block)
    if kind is not None:
        if not prose and (kind.certain or kind.opens_list or near_end):
            return kind.reason
        if (near_end and kind.reason in ("disclaimer", "prompt")) or (kind.certain and kind.reason in _SPEAKING):
            return kind.reason
    return None if prose else odd
