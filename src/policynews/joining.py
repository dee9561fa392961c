"""Several pages of one article put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from policynews.documents.citations import find_references
from policynews.documents.text import merge_documents
from policynews.find.repeats import find_repeats
from policynews.model.article import Article, Block, Figure, Removal, block_texts

T = TypeVar("T")


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
    leads = [_lead_again(first.blocks, page.blocks) for page in pages[1:]]
    rest = [block for page, lead in zip(pages[1:], leads, strict=True) for block in page.blocks[lead:]]
    again = [text for page, lead in zip(pages[1:], leads, strict=True) for text in block_texts(page.blocks[:lead])]
    blocks, repeats = _without_repeats([*first.blocks, *rest])
    removed = [Removal(reason="repeat", text=text) for text in [*again, *repeats]]
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
        removals=(*(removal for page in pages for removal in page.removals), *removed),
        notices=_union(page.notices for page in pages),
        origins=tuple(origin for page in pages for origin in page.origins),
    )


def _lead_again(first: Sequence[Block], page: Sequence[Block]) -> int:
    """Return how many blocks at the beginning of a page are those that the first page begins with."""
    pairs = zip(block_texts(first), block_texts(page), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] != "", pairs))


def _without_repeats(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    lines = [index for index, block in enumerate(blocks) if not isinstance(block, Figure)]
    texts = block_texts(blocks)
    repeats = {lines[position] for position in find_repeats([texts[index] for index in lines])}
    kept = [block for index, block in enumerate(blocks) if index not in repeats]
    return kept, [texts[index] for index in sorted(repeats)]


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _union(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Return the values of all groups, each once, in order."""
    seen: list[T] = []
    for group in groups:
        seen += [value for value in group if value not in seen]
    return tuple(seen)
