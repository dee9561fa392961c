"""The body of an article as a tree of sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from policynews.documents.numbering import FIRST_ITEM
from policynews.model.article import Article
from policynews.model.blocks import Block, Figure
from policynews.model.section import Section
from policynews.sections.openings import Opening, read_openings

_FIGURES = "零一二三四五六七八九十"
_CLAUSE_RANK = 4.5  # below the article (4), above its items (5)
_UNDER_NO_HEADING = Opening("text", 0.0)


@dataclass(slots=True)
class _Open:
    """A section while it is read."""

    opening: Opening
    first: int
    last: int = 0
    """The block behind its own blocks."""
    children: list[_Open] = field(default_factory=list)
    clauses: int = 0
    """How many 款 of an article were seen."""


def read_sections(article: Article) -> tuple[Section, ...]:
    """Return the sections at the top of the body, in order; every block stands in exactly one section of the tree."""
    top = _nest(article.blocks)
    places = _positions(article.blocks)
    return _freeze(top, article.blocks, places)


def _nest(blocks: Sequence[Block]) -> list[_Open]:
    top: list[_Open] = []
    stack: list[_Open] = []
    for at, line in enumerate(read_openings(blocks)):
        opening = line.opening or (_clause(stack) if line.sentence else None)
        if opening is None and (not stack or (line.ends and stack[0].opening.kind != "text")):
            opening = _UNDER_NO_HEADING
        if opening is not None:
            _close(stack, opening)
            section = _Open(opening, at, clauses=line.holds_clause)
            (stack[-1].children if stack else top).append(section)
            stack.append(section)
        stack[-1].last = at + 1
    return top


def _close(stack: list[_Open], opening: Opening) -> None:
    """Take from the stack what does not hold a section that begins here."""
    if stack and stack[0].opening.kind == "text":
        stack.clear()
    if opening.style is not None and opening.style >= FIRST_ITEM:
        like = next((at for at, held in enumerate(stack) if held.opening.style == opening.style), None)
        if like is not None:
            del stack[like:]
            return
        if opening.first and stack and (stack[-1].opening.style or 0) >= FIRST_ITEM:
            return  # a list inside an item, whatever its numbers
    while stack and stack[-1].opening.rank >= opening.rank:
        stack.pop()


def _clause(stack: Sequence[_Open]) -> Opening | None:
    """Return the 款 that a paragraph without number opens in an article; the first is part of the article itself."""
    article = next((held for held in reversed(stack) if held.opening.kind == "article"), None)
    if article is None:
        return None
    article.clauses += 1
    if article.clauses == 1:
        return None
    unit = "項" if "條" in (article.opening.number or "") else "款"
    return Opening("clause", _CLAUSE_RANK, f"第{_in_words(article.clauses)}{unit}", key=str(article.clauses))


def _in_words(count: int) -> str:
    tens, ones = divmod(count, 10)
    if count <= 10:
        return _FIGURES[count]
    return (
        (("" if tens == 1 else _FIGURES[tens]) + "十" + (_FIGURES[ones] if ones else "")) if tens < 10 else str(count)
    )


def _positions(blocks: Sequence[Block]) -> list[int]:
    """Return where each block begins in `Article.text`, and where the text ends; a figure takes no place."""
    lengths = [0 if isinstance(block, Figure) else len(block.text) + 1 for block in blocks]
    places = [0, *accumulate(lengths)]
    end = max(places[-1] - 1, 0)  # no line break behind the last line
    return [min(place, end) for place in places]


class _Above(NamedTuple):
    """What a section takes from the one above it."""

    id: str = ""
    path: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


_TOP = _Above()


def _freeze(
    sections: Sequence[_Open], blocks: Sequence[Block], places: Sequence[int], above: _Above = _TOP
) -> tuple[Section, ...]:
    """Return the sections of one level with what is below them."""
    frozen: list[Section] = []
    counts: Counter[str] = Counter()
    for held in sections:
        opening = held.opening
        mine = _below(above, opening, _identify(opening, counts))
        children = _freeze(held.children, blocks, places, mine)
        frozen.append(
            Section(
                id=mine.id,
                kind=opening.kind,
                number=opening.number,
                title=opening.title,
                level=mine.id.count("/") + 1,
                path=mine.path,
                headings=mine.headings,
                blocks=tuple(blocks[held.first : held.last]),
                block=held.first,
                start=places[held.first],
                end=children[-1].end if children else places[held.last],
                children=children,
            )
        )
    return tuple(frozen)


def _below(above: _Above, opening: Opening, own: str) -> _Above:
    name = opening.number or opening.title
    number, title = opening.number or "", opening.title or ""
    words = f"{number} {title}" if number.startswith("第") and title else number + title  # 第二章 管理, 一、管理
    return _Above(
        id=f"{above.id}/{own}" if above.id else own,
        path=(*above.path, name) if name else above.path,
        headings=(*above.headings, words) if words else above.headings,
    )


def _identify(opening: Opening, counts: Counter[str]) -> str:
    """Return the last part of an id: article-7; heading-2 for the second heading without number; a number again has a tail."""
    name = f"{opening.kind}-{opening.key}" if opening.key else f"{opening.kind}-{counts[opening.kind] + 1}"
    counts[opening.kind] += not opening.key
    counts[name] += 1
    return name if counts[name] == 1 else f"{name}.{counts[name]}"
