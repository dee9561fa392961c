"""What belongs to a text and stands outside its element: the first paragraph or a lead between headline and text."""

from __future__ import annotations

import re
from itertools import islice

from policynews.credits.infoline import is_info_line
from policynews.find.where import Found
from policynews.lines.furniture import kind_of
from policynews.page.blocks import RawBlock
from policynews.page.elements import LONGEST_CLASS
from policynews.text.patterns import lazy_pattern

# Lines between headline and text: info line, caption, the lead itself. Behind more of them it is somebody else's.
_BETWEEN = 8
# A shorter line is a caption, a kicker or a prompt.
_LEAD = 30
_FINISHED = ("。", "！", "？", "”", "」", "』", "……")
_NO_LEAD = frozenset({"figcaption", "caption", "li", "td", "th", "legend", "summary"})
# Lines of the text in which a lead may stand again.
_FIRST_LINES = 12
_BEGINNING = 20
# 摘 要：, 【核心提示】, 导读：
_LABEL = lazy_pattern(r"^\W{0,2}\w{1,2}\s?\w{1,3}\s?[】\]:：]\s?[:：]?\s?")
_AUTHOR = lazy_pattern("author|writer|byline|profile|\\bbio\\b|zuozhe|caption|slide", re.I)
# Elements around a line whose names are asked.
_BOXES = 4


def with_lead(found: Found) -> Found:
    """Return `found` with the lines between headline and text that begin it; what stands among them is left out."""
    region, title = found.region, found.title_range
    between = range(title.stop, region.first) if title else range(0)
    if not between or region.last <= region.first or sum(found.blocks[i].is_line for i in between) > _BETWEEN:
        return found
    leads = [i for i in between if i not in found.dropped and _is_lead(found.blocks[i])]
    if leads:
        lines = [block.text for block in found.blocks[region.first : region.last] if block.is_line][:_FIRST_LINES]
        leads = [i for i in leads if not _repeats(found.blocks[i].text, lines)]
    if not leads:
        return found
    rest = (i for i in range(leads[0], region.first) if i not in leads and found.blocks[i].is_line)
    dropped = {**dict.fromkeys(rest, "head"), **found.dropped}
    return found._replace(region=region._replace(first=leads[0], node=None), dropped=dropped)


def _is_lead(block: RawBlock) -> bool:
    text = block.text
    if len(text) < _LEAD or not text.endswith(_FINISHED) or block.tag in _NO_LEAD or block.hidden:
        return False
    if not block.is_line or block.chrome is not None or block.linked * 5 > len(text):
        return False
    return kind_of(text) is None and not is_info_line(text) and not _is_of_author(block)


def _is_of_author(block: RawBlock) -> bool:
    """Whether a line stands in a box about the author or in one about the picture."""
    if block.element is None:
        return False
    boxes = (block.element, *islice(block.element.iterancestors(), _BOXES))
    return any(_AUTHOR.search(f"{box.get('class')} {box.get('id')}"[:LONGEST_CLASS]) for box in boxes)


def _repeats(lead: str, lines: list[str]) -> bool:
    """Whether the text says the same, whole or cut."""
    beginning = _LABEL.sub("", lead)[:_BEGINNING]
    return any(beginning in line for line in lines)
