"""A page or rendered text with two articles, one below the other: the first is taken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from policynews.credits.infoline import is_dated_line, is_info_line
from policynews.find.headline_forms import is_no_headline
from policynews.find.headline_lines import HEADINGS
from policynews.find.where import Found
from policynews.lines.furniture import is_list_entry
from policynews.lines.kinds import is_signature_day
from policynews.lines.prose import is_prose
from policynews.lines.rendered import (
    BODY_NAME,
    LONGEST_TITLE,
    SHORTEST,
    STATES_DATE,
    STATES_SOURCE,
    names_site,
)
from policynews.model.article import Notice
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.text.folding import fold_key

# Lines below a headline among which its date or source stands, and those among which its text begins.
_INFO, _TEXT = 3, 8
# The same in rendered text, where buttons take lines of their own.
_INFOS, _HEAD = 4, 16
# Blocks behind a text in which the lines of the next article are looked for, pictures and boxes with them.
_BEHIND = 40
# 2024-05-01 09:00, 记者 某甲 2024年5月1日
_LONGEST_DAY = 40


def before_second(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return `found` with a text that ends above the headline of a second article, and the notice that says so.

    A second article has a headline like the first: in the same heading, with a date or source and a text of its own below.
    """
    at = _second_headline(found)
    if at is None:
        return found, ()
    region = found.region._replace(last=min(found.region.last, at), node=None)
    return found._replace(region=region), _more_articles(found, at)


def before_second_in_lines(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return what was found in a rendered text without a second article and all behind it, and the notice that says so.

    In the midst of a text with an info line of its own, behind a paragraph, the headline of a second article stands above
    date and source and then sentences.
    """
    at = _second_in_lines(found)
    if at is None:
        return found, ()
    region = found.region._replace(last=min(found.region.last, at))
    dropped = {index: reason for index, reason in found.dropped.items() if index < at}
    return found._replace(blocks=found.blocks[:at], region=region, dropped=dropped), _more_articles(found, at)


def _more_articles(found: Found, at: int) -> tuple[Notice, ...]:
    message = f"the page holds another article ({found.blocks[at].text[:40]}); the first was taken"
    return (Notice(code="more-articles", message=message, field="blocks"),)


def _second_headline(found: Found) -> int | None:
    """Return the index of the headline of a second article below the first; None where there is none."""
    blocks, title = found.blocks, found.title_range
    if not title or found.region.last <= title.stop or blocks[title.start].tag not in HEADINGS:
        return None
    tag, key = blocks[title.start].tag, fold_key(found.headline.text if found.headline else "")
    name = element_name(blocks[title.start])
    for index in range(max(title.stop, found.region.first) + 1, len(blocks)):
        block = blocks[index]
        if block.tag != tag or block.linked or block.chrome or block.hidden or index in found.dropped:
            continue
        if element_name(block) == name and fold_key(block.text) not in key and _heads_article(blocks, index):
            return index if any(map(is_prose, blocks[title.stop : index])) else None
    return None


def _second_in_lines(found: Found) -> int | None:
    """Return the index of the headline of a second article in the text or soon behind it; None where there is none."""
    if found.headline is None or not found.located.get("info"):
        return next_article(found.blocks, found.region.last)
    blocks, first = found.blocks, found.region.first
    spoken = next((index for index in range(first, found.region.last) if is_prose(blocks[index])), len(blocks))
    for source in range(spoken + 1, min(found.region.last + _HEAD, len(blocks))):
        if "源" not in blocks[source].text or not is_info_line(blocks[source].text):
            continue
        for index in range(max(spoken + 1, source - _INFOS), source):
            if _heads_second(blocks, index):
                return index
    return next_article(found.blocks, found.region.last)


def next_article(blocks: Sequence[RawBlock], last: int) -> int | None:
    """Return the index of the headline of an article that stands soon behind the text that ends at `last`, as pages that go on
    without end load it: its day below, and paragraphs in a row; None where there is none."""
    near = blocks[last : last + _BEHIND]
    days = [at for at, block in enumerate(near) if len(block.text) <= _LONGEST_DAY and "20" in block.text]
    for day in [at for at in days if STATES_DATE.search(near[at].text) and is_dated_line(near[at].text)]:
        lines = [at for at, block in enumerate(near) if block.tag not in NO_LINES]
        prose = [is_prose(near[at]) for at in lines if at > day][:_TEXT]
        heads = [at for at in lines[1:_HEAD] if at < day][-_INFO:]
        if any(one and two for one, two in pairwise(prose)):
            return next((last + at for at in heads if _may_be_headline(near[at])), None)
    return None


def _may_be_headline(block: RawBlock) -> bool:
    text = block.text
    if not SHORTEST <= len(text) <= LONGEST_TITLE or is_prose(block) or BODY_NAME.search(text):
        return False
    return not (is_no_headline(text) or names_site(text) or is_info_line(text) or is_list_entry(text))


def _heads_second(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a line of rendered text is the headline of an article: date, source and then sentences stand below."""
    text, above = blocks[index].text, blocks[index - 1].text
    if not SHORTEST <= len(text) <= LONGEST_TITLE or not _states_both(blocks[index + 1 : index + 1 + _INFOS]):
        return False
    if is_no_headline(text) or names_site(text) or (is_list_entry(above) and not is_signature_day(above)):
        return False  # 标题, 日期, 标题, 日期 …: entries of a list
    return sum(map(is_prose, blocks[index + 1 : index + 1 + _HEAD])) > 1


def _states_both(near: Sequence[RawBlock]) -> bool:
    """Whether the info lines below a headline, among its author and buttons, state source and date, one date alone."""
    above_text = takewhile(lambda block: is_info_line(block.text) or not is_prose(block), near)
    infos = [block.text for block in above_text if is_info_line(block.text)]
    dates = sum(STATES_DATE.search(info) is not None for info in infos)
    return dates == 1 and any(STATES_SOURCE.search(info) for info in infos)


def _heads_article(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether date or source and then sentences stand below a heading."""
    infos = [block.text for block in blocks[index + 1 : index + 1 + _INFO] if block.is_line]
    if not any(is_info_line(text) and (STATES_DATE.search(text) or STATES_SOURCE.search(text)) for text in infos):
        return False
    return sum(map(is_prose, blocks[index + 1 : index + 1 + _TEXT])) > 1
