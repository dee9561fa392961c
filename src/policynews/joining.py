"""Several pages of one article put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from policynews.documents.citations import find_references
from policynews.documents.text import merge_documents
from policynews.find.repeats import find_repeats
from policynews.model.article import Article, Origin, Removal
from policynews.model.blocks import Block, Figure, block_texts

T = TypeVar("T")
_Placed = TypeVar("_Placed", Origin, Removal)


def join(articles: Iterable[Article]) -> Article:
    """Return one article from the pages of an article, given in order.

    Headline, date and source are those of the first page that states them. Blocks are put together before repeats
    are removed, so that a lead or headline that every page prints again is kept once. People, attachments, notices,
    removals and origins are those of all pages. Raises ValueError when there is no page.
    """
    pages = list(articles)
    if not pages:
        raise ValueError("join() needs at least one article")
    first = pages[0]
    if len(pages) == 1:
        return replace(first, next_page=None)
    leads = [0, *(_lead_again(first.blocks, page.blocks) for page in pages[1:])]
    printed = [(page, index) for page, lead in enumerate(leads) for index in range(lead, len(pages[page].blocks))]
    again = [text for page, lead in zip(pages, leads, strict=True) for text in block_texts(page.blocks[:lead])]
    blocks, repeats = _without_repeats([pages[page].blocks[index] for page, index in printed])
    kept = {
        place: number
        for number, place in enumerate(place for position, place in enumerate(printed) if position not in repeats)
    }
    removed = [Removal(reason="repeat", text=text) for text in [*again, *repeats.values()]]
    document = first.document
    for page in pages[1:]:
        document = merge_documents(document, page.document)
    return replace(
        first,
        title=_first(page.title for page in pages),
        published=_first(page.published for page in pages),
        updated=_first(page.updated for page in pages),
        source=_first(page.source for page in pages),
        original_source=_first(page.original_source for page in pages),
        original_title=_first(page.original_title for page in pages),
        print_edition=_first(page.print_edition for page in pages),
        people=_union(page.people for page in pages),
        blocks=tuple(blocks),
        document=document,
        references=find_references(block_texts(blocks), own_title=first.title),
        attachments=_union(page.attachments for page in pages),
        next_page=None,
        removals=(*_moved([page.removals for page in pages], kept), *removed),
        notices=_union(page.notices for page in pages),
        origins=tuple(_moved([page.origins for page in pages], kept)),
    )


def _moved(groups: Iterable[Sequence[_Placed]], kept: Mapping[tuple[int, int], int]) -> Iterator[_Placed]:
    """Yield what stood on each page with its block in the whole article; `kept` tells it by page and block.

    What was read from a block that is gone, or stood behind the last of a page, has no place.
    """
    for page, group in enumerate(groups):
        for found in group:
            block = None if found.block is None else kept.get((page, found.block))
            at = (None, None) if block is None else (found.start, found.end)
            yield found if block == found.block else replace(found, block=block, start=at[0], end=at[1])


def _lead_again(first: Sequence[Block], page: Sequence[Block]) -> int:
    """Return how many blocks at the beginning of a page are those that the first page begins with."""
    pairs = zip(block_texts(first), block_texts(page), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] != "", pairs))


def _without_repeats(blocks: Sequence[Block]) -> tuple[list[Block], dict[int, str]]:
    """Return the blocks without second copies, and the texts of these by their place."""
    lines = [index for index, block in enumerate(blocks) if not isinstance(block, Figure)]
    texts = block_texts(blocks)
    repeats = sorted(lines[position] for position in find_repeats([texts[index] for index in lines]))
    kept = [block for index, block in enumerate(blocks) if index not in repeats]
    return kept, {index: texts[index] for index in repeats}


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _union(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Return the values of all groups, each once, in order."""
    seen: list[T] = []
    for group in groups:
        seen += [value for value in group if value not in seen]
    return tuple(seen)
