"""A page or rendered text with two articles, one below the other: the first is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_CLOSED = ("。", "）", ")", "！", "”", "」", "；")


def before_second(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return `found` with a text that ends above the headline of a second article, and the notice that says so.

    A second article has a headline like the first, in the same heading, with a date or source and a text of its own below;
    or, in or soon behind the text, any headline above date and source and then sentences. Nothing behind it is read.
    """
    heads = [at for at in (_same_heading(found), _other_heading(found)) if at is not None]
    if not heads:
        return found, ()
    at = min(heads)
    nodes = [node._replace(last=min(node.last, at)) for node in found.nodes if node.first < at]
    return _cut_at(found, at)._replace(nodes=nodes), _more_articles(found, at)


def before_second_in_lines(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return what was found in a rendered text without a second article and all behind it, and the notice that says so.

    In the midst of a text with an info line of its own, behind a paragraph, the headline of a second article stands above
    date and source and then sentences.
    """
    at = _second_in_lines(found)
    return (found, ()) if at is None else (_cut_at(found, at), _more_articles(found, at))


def _cut_at(found: Found, at: int) -> Found:
    """Return what was found without the lines from `at` on."""
    region = found.region._replace(last=at, node=None) if at < found.region.last else found.region
    dropped = {index: reason for index, reason in found.dropped.items() if index < at}
    return found._replace(blocks=found.blocks[:at], region=region, dropped=dropped)


def _more_articles(found: Found, at: int) -> tuple[Notice, ...]:
    message = f"the page holds another article ({found.blocks[at].text[:40]}); the first was taken"
    return (Notice(code="more-articles", message=message, field="blocks"),)


def _same_heading(found: Found) -> int | None:
    """Return the index of the next headline in the same heading as the first; None where there is none."""
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


def _other_heading(found: Found) -> int | None:
    """Return the index of a headline in a box of its own, above date and source, in the text or soon behind it; else None.

    A heading among the paragraphs themselves, or above the info line of the first article once more, is a part of that.
    """
    blocks, region = found.blocks, found.region
    key = fold_key(found.headline.text if found.headline else "")
    spoken = _first_sentence(blocks, max(region.first, found.title_range.stop), region.last)
    for index, source in _above_sources(blocks, spoken, region.last + _BEHIND):
        if index in found.dropped or not _stands_apart(blocks[index], blocks[spoken]):
            continue
        again = fold_key(blocks[index].text) in key or any(line.text == blocks[source].text for line in blocks[:spoken])
        if not again and _heads_second(blocks, index):
            return index
    return None


def _stands_apart(block: RawBlock, paragraph: RawBlock) -> bool:
    """Whether a line stands in another box than a paragraph, and is no link, furniture or hidden."""
    if block.linked or block.hidden or block.chrome not in (None, paragraph.chrome):
        return False
    inside, text = block.element, paragraph.element
    return inside is not None and text is not None and inside.getparent() is not text.getparent()


def _second_in_lines(found: Found) -> int | None:
    """Return the index of the headline of a second article in the text or soon behind it; None where there is none."""
    blocks, last = found.blocks, found.region.last
    if found.headline is not None and found.located.get("info"):
        spoken = _first_sentence(blocks, found.region.first, last)
        for index, _ in _above_sources(blocks, spoken, last + _HEAD):
            if _heads_second(blocks, index):
                return index
    return next_article(blocks, last)


def _first_sentence(blocks: Sequence[RawBlock], first: int, last: int) -> int:
    """Return where the first sentence of a text stands; behind all lines where it has none."""
    return next((index for index in range(first, last) if is_prose(blocks[index])), len(blocks))


def _above_sources(blocks: Sequence[RawBlock], spoken: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield each line right above an info line that names a source, behind the first sentence, and that info line."""
    for source in range(spoken + 1, min(last, len(blocks))):
        if "源" in blocks[source].text and is_info_line(blocks[source].text):
            for index in range(max(spoken + 1, source - _INFOS), source):
                yield index, source


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
    """Whether a line is the headline of an article: date, source and then sentences stand below."""
    text, above, near = blocks[index].text, blocks[index - 1].text, blocks[index + 1 : index + 1 + _INFOS]
    if not SHORTEST <= len(text) <= LONGEST_TITLE or not _states_both(near):
        return False
    if (is_prose(blocks[index]) and text.endswith(_CLOSED)) or is_signature_day(near[0].text):
        return False  # the last paragraph of the first article, or the body that signs it
    if is_no_headline(text) or names_site(text):
        return False
    if blocks[index].tag not in HEADINGS and is_list_entry(above) and not is_signature_day(above):
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
