"""Where everything is on a page: what its layout locates, and what weighs most where no layout knows or helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from lxml import etree

from policynews.find.below import is_headline, is_sure, least_prose, opening_below_headline, outweighs
from policynews.find.body import find_body
from policynews.find.cards import find_cards, one_link
from policynews.find.declared import declared_titles
from policynews.find.forms import find_forms
from policynews.find.microdata import find_microdata
from policynews.find.page_data import with_page_data
from policynews.find.where import MIN_BODY, Declared, Places, Region
from policynews.layouts import Layout, PageIndex, Regions, choose, locate
from policynews.layouts.layout import FIELDS
from policynews.lines.prose import is_prose, weigh
from policynews.model.article import Notice
from policynews.page.blocks import RawBlock, Walk, check_depth, range_of
from policynews.page.page import Page
from policynews.page.walk import count_passed_over, walk
from policynews.text.folding import fold_key

# A body below this weight is compared with the boxes that were passed over.
_SHORT = 150
# A located body must hold this part of the prose that the heaviest element holds, or the layout is stale.
_SHARE = 0.6
# Characters: boxes with fewer sentences than a text of some length has cannot hold it.
_LONGEST_SENTENCE = 150
_LONG = 40
# So many paragraphs between a headline and the located text are a text of their own.
_PARAGRAPHS = 3
# A text that is one link as a whole has so many characters; so many, where the page has no other text.
_LINKED_TEXT = 160
_LINKED_PARAGRAPH = 30


def find_on_page(page: Page, layouts: Sequence[Layout], *, fallback: bool = True) -> Places:
    """Return where the parts of `page` are. Without `fallback` only a layout may locate the body."""
    check_depth(page.root)
    walked = walk(page.root, rules=page.rules)
    walked = walked._replace(blocks=one_link(walked.blocks, _LINKED_TEXT))
    index = PageIndex(page.root, classes=walked.classes)
    choice = choose(page, layouts, index) if layouts else None
    if choice is None or choice.layout is None:
        notices = choice.notices if choice else ()
        return _by_weight(page, walked)._replace(notices=notices) if fallback else Places(walked.blocks, (), None)
    regions = locate(page, choice.layout, index)
    found = _by_layout(page, walked, choice.layout, regions)
    other = fallback and found is not None and _is_of_other(page, found)
    if found is not None and not other and (not fallback or _is_sound(page, walked, found)):
        return found._replace(notices=(*choice.notices, *found.notices))
    message = f"layout {choice.layout.name} locates no text worth the name; the heaviest element was taken"
    drift = Notice(code="layout-drift", message=message, field="blocks")
    if not fallback:
        return Places(walked.blocks, (), None, choice.layout.name, notices=(*choice.notices, drift))
    generic = _by_weight(page, walked)
    if other:
        return generic._replace(notices=(*choice.notices, drift))
    parts = _Parts.of(Walk(generic.blocks, list(generic.nodes), {}), regions)
    return generic._replace(located=parts.lines, title=parts.title, notices=(*choice.notices, drift))


def _by_weight(page: Page, walked: Walk) -> Places:
    declared = cache(partial(declared_titles, page))
    others = _others(page, walked, declared)
    region = find_body(walked, others, declared)
    if region is None or region.prose < _SHORT:
        # What was passed over may be the text: a body in a box named nav, or one that a script reveals.
        least = least_prose(walked.blocks, region, declared)
        if count_passed_over(walked.blocks) * _LONGEST_SENTENCE >= least:
            whole = walk(page.root, everything=True, rules=page.rules)
            all_others = _others(page, whole, declared)
            found = find_body(whole, all_others, declared)
            sure = region is not None and is_sure(walked.blocks, region, declared)
            if found and outweighs(whole.blocks, found, region, declared, sure=sure):
                walked, region, others = whole, found, all_others
    if region is None or region.prose < MIN_BODY:
        # A list of articles, an article in boxes of its own, or one paragraph that is a link.
        walked = walked._replace(blocks=one_link(walked.blocks, _LINKED_PARAGRAPH))
        region, others = find_body(walked), {}
    return with_page_data(page, Places(walked.blocks, walked.nodes, region, dropped=others, declared=declared))


def _others(page: Page, walked: Walk, declared: Callable[[], Declared]) -> dict[int, str]:
    """Return the blocks that speak of other articles, ask to be filled in or are for machines, each with its reason."""
    forms, cards = find_forms(walked, page.head.forms, page.title_tag or ""), find_cards(walked)
    if cards:
        cards -= opening_below_headline(walked.blocks, declared)
    values = find_microdata(walked)
    reasons = (("form", forms), ("related-list", cards), ("microdata", values))
    return {index: reason for reason, found in reasons for index in found}


def _by_layout(page: Page, walked: Walk, layout: Layout, regions: Regions) -> Places | None:
    """Return what the layout locates, or None where it locates no body with a line of text in it."""
    if regions.content is not None:
        walked, body = _with_content(walked, walk(regions.content, everything=True))
    elif regions.body is not None:
        body = range_of(walked, regions.body.element)
        if not any(walked.blocks[i].text for i in body):
            walked = walk(page.root, everything=True, rules=page.rules)
            body = range_of(walked, regions.body.element)
    else:
        return None
    if not any(walked.blocks[i].is_line for i in body):
        return None
    tail = range_of(walked, regions.tail.element) if regions.tail else None
    last = tail.start if tail and tail.start > body.start else body.stop
    hidden = all(walked.blocks[i].hidden for i in body if walked.blocks[i].is_line)
    weights = [weigh(block, hidden=True, chrome=True) for block in walked.blocks[body.start : last]]
    prose = sum([weight for weight in weights if weight > 0], 0.0)
    dropped = {i: "layout" for drop in regions.drops for i in range_of(walked, drop.element)}
    region = Region(body.start, last, None, hidden, prose)
    parts = _Parts.of(walked, regions)
    return Places(walked.blocks, walked.nodes, region, layout.name, parts.lines, parts.title, dropped)


def _with_content(walked: Walk, content: Walk) -> tuple[Walk, range]:
    """Append the lines of a text that the page carries in a script to those of the page."""
    offset = len(walked.blocks)
    nodes = [node._replace(first=node.first + offset, last=node.last + offset) for node in content.nodes]
    blocks = [*walked.blocks, *content.blocks]
    return Walk(blocks, [*walked.nodes, *nodes], walked.classes), range(offset, len(blocks))


class _Parts(NamedTuple):
    """The located parts but the body."""

    lines: dict[str, Sequence[RawBlock]]
    title: range

    @classmethod
    def of(cls, walked: Walk, regions: Regions) -> _Parts:
        """Read the elements of each part; an element inside a line, or in a box that was passed over, by itself."""
        lines: dict[str, Sequence[RawBlock]] = {}
        title = range(0)
        for name in [field for field in FIELDS if field not in ("body", "tail")]:
            part = getattr(regions, name)
            if part is None:
                continue
            inside = range_of(walked, part.element)
            found = [walked.blocks[i] for i in inside] or walk(part.element, everything=True).blocks
            lines[name] = [block for block in found if block.is_line]
            if name == "title":
                title = inside or _line_around(walked, part.element)
        return cls({name: blocks for name, blocks in lines.items() if blocks}, title)


def _line_around(walked: Walk, element: etree._Element) -> range:
    """Return the place of the line that `element` is a part of; empty where it was passed over."""
    around = set(element.iterancestors())
    return next((range(i, i + 1) for i, block in enumerate(walked.blocks) if block.element in around), range(0))


def _long_text(blocks: Sequence[RawBlock]) -> int:
    """Return the characters in long lines that are no links: a cheap stand-in for the weight of prose."""
    return sum([length for block in blocks if (length := len(block.text)) > _LONG and block.linked * 2 < length])


def _is_sound(page: Page, walked: Walk, found: Places) -> bool:
    """Whether a located body holds most of what the heaviest element of the page holds, or is right below the headline
    where its element is named like furniture too.

    Most pages answer with a sum: where the body holds most of all prose there is, no element can hold more.
    """
    region = found.region
    assert region is not None
    furniture = all(block.chrome for block in found.blocks[region.first : region.last])
    if not furniture and _long_text(found.blocks[region.first : region.last]) >= _SHARE * _long_text(walked.blocks):
        return True
    declared = cache(partial(declared_titles, page))
    heaviest = find_body(walked, _others(page, walked, declared), declared)
    if heaviest is None:
        return True
    apart = heaviest.last <= region.first or heaviest.first >= region.last
    if furniture and apart:
        return outweighs(found.blocks, region, heaviest, declared, sure=is_sure(walked.blocks, heaviest, declared))
    return region.prose >= _SHARE * heaviest.prose


def _is_of_other(page: Page, found: Places) -> bool:
    """Whether a layout located another article than that of the page: the headline it locates is none that the head
    declares, and one that is stands above it; or it locates none, and the text of one that is stands above the body."""
    assert found.region is not None
    title, tag = " ".join([line.text for line in found.located.get("title", ())]), page.title_tag or ""
    first = min(found.region.first, found.title.start if found.title else found.region.first)
    plain = [block for block in found.blocks[:first] if not (block.linked or block.hidden or block.chrome)]
    if title and (title in tag or fold_key(title) in fold_key(tag)):
        return False
    if not title and sum([len(block.text) > _LONG and block.text.endswith("。") for block in plain]) < _PARAGRAPHS:
        return False  # the cheap test: few pages have paragraphs above the text
    declared, key = declared_titles(page), fold_key(title)
    if key and any(key in other or other in key for other in declared.keys):
        return False
    may_be = [at for at, block in enumerate(plain) if block.text[:2] in declared.joined]
    head = next((at for at in may_be if is_headline(plain[at], declared.keys)), len(plain))
    return head < len(plain) and (bool(key) or sum(map(is_prose, plain[head + 1 :])) >= _PARAGRAPHS)
