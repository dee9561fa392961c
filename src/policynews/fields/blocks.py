"""From the lines of the body to typed blocks: headings, paragraphs, list items, tables, figures."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from policynews.documents.numbering import Numbered, number_lines
from policynews.draft import Draft
from policynews.fields.figures import caption_of, figure_address
from policynews.fields.positions import place_removals
from policynews.fields.tables import data_tables, with_caption
from policynews.find.where import Found, Parts
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote
from policynews.page.blocks import Node, RawBlock
from policynews.page.page import Page
from policynews.repair.paragraphs import join_broken_paragraphs

_HEADING_TAGS = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
_SMALL = 60
# What may stand between an item and its line: <li><p>, <li><div><span>
_ITEM_DEPTH = 3
_LONGEST_NUMBER = 9
_ListNumbers = dict[etree._Element, int]
_Starts = dict[int, tuple[int, int]]


def read_blocks(draft: Draft, found: Found, parts: Parts, joined: Sequence[int]) -> None:
    """Set `blocks` from the lines of the text, and `removals`, which stood between them.

    Of the `joined` lines those are put together that are one paragraph, cut in mid-sentence.
    """
    blocks, kept = found.blocks, parts.kept
    groups = _cut_paragraphs(blocks, joined)
    if groups:
        gone = {i for group in groups for i in group[1:]}
        blocks = list(blocks)
        for group in groups:
            links = tuple(link for i in group for link in blocks[i].links)
            blocks[group[0]] = blocks[group[0]]._replace(text="".join(blocks[i].text for i in group), links=links)
        message = f"{len(gone)} paragraphs cut in mid-sentence were joined to the one before"
        draft.notice("paragraphs-joined", message, "blocks")
        kept = [i for i in kept if i not in gone]
    draft.blocks, places = assemble(blocks, kept, found.nodes, found.page)
    starts = {line: (place, 0) for line, place in zip(kept, places, strict=True)}
    if groups:
        starts |= _starts_inside(found.blocks, groups, starts)
    draft.removals = place_removals(parts, starts, len(draft.blocks))


def _cut_paragraphs(blocks: Sequence[RawBlock], lines: Sequence[int]) -> list[list[int]]:
    """Return the lines of each paragraph that was cut."""
    return [[lines[place] for place in group] for group in join_broken_paragraphs([blocks[i].text for i in lines])]


def _starts_inside(blocks: Sequence[RawBlock], groups: Sequence[Sequence[int]], starts: _Starts) -> _Starts:
    """Return where the further lines of paragraphs begin that were put together."""
    found: _Starts = {}
    for first, *rest in groups:
        place, at = starts[first][0], len(blocks[first].text)
        for line in rest:
            found[line] = (place, at)
            at += len(blocks[line].text)
    return found


def assemble(
    blocks: Sequence[RawBlock], kept: Sequence[int], nodes: Sequence[Node], page: Page | None
) -> tuple[tuple[Block, ...], list[int]]:
    """Return the kept lines as typed blocks, in order, and which block each line went to; cells of a data table become one
    `Table`."""
    tables = data_tables(blocks, kept, nodes)
    cells = {i for _, used in tables.values() for i in used}
    texts = ["" if blocks[i].tag == "img" or i in cells else blocks[i].text for i in kept]
    numbered = number_lines(texts)
    numbers: _ListNumbers | None = {} if "ol" in [node.tag for node in nodes] else None
    result: list[Block] = []
    places: list[int] = []
    done: set[int] = set()
    for position, index in enumerate(kept):
        if index in done:
            places.append(len(result) - 1)
            continue
        places.append(len(result))
        block = blocks[index]
        if index in tables:
            table, lines = tables[index]
            done |= lines
            result.append(with_caption(table, result))
        elif block.tag == "img":
            following = [i for i in kept[position + 1 : position + 3] if i not in cells]
            _add_figure(result, done, _figure(blocks, index, following, page))
        else:
            result.append(_text_block(block, numbered[position], page, numbers))
    if any(not isinstance(block, Figure) for block in result):
        return tuple(result), places
    return _captions_as_text(result, places)


def _figure(
    blocks: Sequence[RawBlock], index: int, following: Sequence[int], page: Page | None
) -> tuple[Figure | None, Sequence[int]]:
    """Return a picture of the article with its caption, and the lines of the caption; None for one of the template."""
    address = figure_address(blocks[index], page) if page else None
    if address is None:
        return None, ()
    caption, lines = caption_of(blocks, following, blocks[index].text)
    return Figure(url=address, caption=caption, alt=blocks[index].text or None), lines


def _add_figure(result: list[Block], done: set[int], found: tuple[Figure | None, Sequence[int]]) -> None:
    """Add a picture; one that stands twice, once for pages without script, is one."""
    figure, lines = found
    if figure is None:
        return
    if result and isinstance(result[-1], Figure) and result[-1].url == figure.url:
        figure = Figure(url=figure.url, caption=figure.caption, alt=result.pop().alt or figure.alt)  # type: ignore[union-attr]
    done.update(lines)
    result.append(figure)


def _captions_as_text(figures: Sequence[Block], places: Sequence[int]) -> tuple[tuple[Block, ...], list[int]]:
    """Return the blocks of a page of pictures only: what stands below them is its text."""
    result: list[Block] = []
    moved: list[int] = []
    for block in figures:
        moved.append(len(result))
        if isinstance(block, Figure) and block.caption:
            result += [Figure(url=block.url, alt=block.alt), Paragraph(text=block.caption)]
        else:
            result.append(block)
    return tuple(result), [moved[place] if place < len(moved) else len(result) for place in places]


def _text_block(block: RawBlock, numbered: Numbered | None, page: Page | None, numbers: _ListNumbers | None) -> Block:
    """`numbers` are those of the items of ordered lists, as far as they are known; None where the page has no such list."""
    tag, text = block.tag, block.text
    links = _links(block, page) if block.links and page else ()
    if tag in _HEADING_TAGS:
        return Heading(text=text, level=_HEADING_TAGS[tag], links=links)
    if numbered is not None and numbered.heading and tag != "li":
        return Heading(text=text, level=numbered.level, links=links)
    if block.bold >= len(text) and len(text) <= _SMALL and not text.endswith(("。", "；", "，")):
        return Heading(text=text, level=2, links=links)
    number = None if numbers is None else _number_of_item(block, numbers)
    if tag == "li" or number is not None:
        ordered, level = _list_facts(block)
        return ListItem(text=text, level=level, ordered=ordered, number=number, links=links)
    if tag == "blockquote":
        return Quote(text=text, links=links)
    if numbered is None:
        return Paragraph(text=text, links=links)
    return Paragraph(text=text, numeral=numbered.numeral, level=numbered.level, links=links)


def _number_of_item(block: RawBlock, numbers: _ListNumbers) -> int | None:
    """Return the number of the item of an ordered list whose first line this is; its further lines have none."""
    item = block.element
    for _ in range(_ITEM_DEPTH):
        if item is None or item.tag == "li":
            break
        item = item.getparent()
    if item is None or item.tag != "li" or (parent := item.getparent()) is None or parent.tag != "ol":
        return None
    if item not in numbers:
        numbers.update(_numbers_of(parent))
    number = numbers[item]
    numbers[item] = -1
    return number if number >= 0 else None


def _numbers_of(ordered_list: etree._Element) -> _ListNumbers:
    """Return the number of each item of a list: <ol start=3>, <li value=7>, <ol reversed>."""
    items = [item for item in ordered_list if item.tag == "li"]
    step = -1 if ordered_list.get("reversed") is not None else 1
    number = _stated_number(ordered_list.get("start"))
    number = number if number is not None else 1 if step > 0 else len(items)
    numbers: _ListNumbers = {}
    for item in items:
        stated = _stated_number(item.get("value"))
        number = number if stated is None else stated
        numbers[item] = number
        number += step
    return numbers


def _stated_number(value: str | None) -> int | None:
    digits = (value or "").strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None


def _links(block: RawBlock, page: Page) -> tuple[Link, ...]:
    return tuple(
        Link(text=text, url=url) for text, href in block.links if (url := page.absolute(href)) and _is_address(url)
    )


def _is_address(url: str) -> bool:
    return not url.lower().startswith(("javascript:", "data:", "#"))


def _list_facts(block: RawBlock) -> tuple[bool, int]:
    """Whether the list is ordered, and how many lists enclose the item."""
    element = block.element
    ordered, level = False, 0
    while element is not None:
        if element.tag in ("ul", "ol", "menu", "dir"):
            ordered = element.tag == "ol" if level == 0 else ordered
            level += 1
        element = element.getparent()
    return ordered, max(level, 1)
