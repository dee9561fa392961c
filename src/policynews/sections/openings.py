"""Which blocks open a section, and how deep it is meant to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policynews.documents.numbering import (
    ARTICLE,
    CHAPTER,
    DIGITS,
    DIVISION,
    PART,
    Numbered,
    number_lines,
    number_of,
    numeral_of,
)
from policynews.documents.signature import is_signature
from policynews.documents.terms import genre_of
from policynews.model.blocks import Block, Figure, Heading, Paragraph, Quote, Table
from policynews.model.section import SectionKind
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_ANNEX = lazy_pattern(r"附\s?[件录表]\s?(?P<count>\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})?(?:$|[:：]$)")
_LISTED = lazy_pattern(r"附\s?件?\s?\d{0,2}\s?[:：.、]")  # 附件：1.申报表: a list of files, no section
_KINDS: dict[int, SectionKind] = {PART: "part", CHAPTER: "chapter", DIVISION: "division", ARTICLE: "article"}
_INSERTED = lazy_pattern(r"(?:-(\d{1,2})|[条條]之([一二三四五六七八九十\d]{1,2}))")  # 第 10-1 條, 第十二条之一
_SENTENCE = ("。", "：", ":", "；", ";", "！", "？", "”", "）")
_LONGEST_LINE = 60  # of a title that stands below a signature, and of a line of a signature
_ANNEX_RANK = 0.0


class Opening(NamedTuple):
    """A block that opens a section."""

    kind: SectionKind
    rank: float
    """How deep it is meant to stand: a section closes those that are open of the same rank and deeper."""
    number: str | None = None
    title: str | None = None
    key: str = ""
    """Its number in the id: 7, 12-1; empty for one that is counted."""
    style: int | None = None
    """Equal for numbers that are counted together."""
    first: bool = False
    """Whether it is the first number of a list."""


class Line(NamedTuple):
    """What a block does to the sections that are open."""

    opening: Opening | None = None
    ends: bool = False
    """It closes all of them: a signature, a list of attachments."""
    sentence: bool = False
    """It is a paragraph of running text without a number: inside an article a 款."""
    holds_clause: bool = False
    """It opens an article and goes on with the first 款 of it."""


def read_openings(blocks: Sequence[Block]) -> Iterator[Line]:
    """Yield what each block does, in order."""
    texts = ["" if isinstance(block, Table | Figure) else block.text for block in blocks]
    numbered = number_lines(texts)
    ended = False
    for at, block in enumerate(blocks):
        line = _read(texts, at, block, numbered[at], ended=ended)
        ended = line.ends or (ended and line.opening is None)
        yield line


def _read(texts: Sequence[str], at: int, block: Block, numbered: Numbered | None, *, ended: bool) -> Line:
    text = texts[at]
    if not text:
        return Line()
    if (annex := _annex(text)) is not None:
        return Line(annex)
    if _LISTED.match(text):
        return Line(ends=True)
    if numbered is not None and numbered.numeral and (opening := _numbered(text, block, numbered)) is not None:
        # Behind 附件：1.申报表 stands 2.汇总表; the text of an attachment begins anew.
        if ended and opening.style == DIGITS and not opening.first and not isinstance(block, Heading):
            return Line()
        return Line(opening, holds_clause=opening.kind == "article" and not isinstance(block, Heading))
    if isinstance(block, Heading):
        return Line(Opening("heading", float(block.level), title=text))
    short = len(text) <= _LONGEST_LINE and not text.endswith(_SENTENCE)
    if short and ended and genre_of(text) is not None:
        return Line(Opening("heading", _ANNEX_RANK, title=text))
    if short and is_signature(texts, at):
        return Line(ends=True)
    return Line(sentence=isinstance(block, Paragraph | Quote) and text.endswith(_SENTENCE))


def _annex(text: str) -> Opening | None:
    match = _ANNEX.match(fold(text.strip()[:12])) if text[0] == "附" and len(text) <= 12 else None
    if match is None:
        return None
    return Opening("annex", _ANNEX_RANK, text.strip().rstrip("：:"), key=_annex_key(match["count"]))


def _annex_key(count: str | None) -> str:
    if not count:
        return ""
    numeral = numeral_of(f"第{count}条")
    return str(numeral.value) if numeral else count.lower()


def _numbered(text: str, block: Block, numbered: Numbered) -> Opening | None:
    found, numeral = number_of(text, statute=True), numeral_of(text)
    if found is None or numeral is None:
        return None
    style, number = found
    is_heading = isinstance(block, Heading)
    if style < ARTICLE and not is_heading:
        return None  # a line of the table of contents
    inserted = _INSERTED.search(fold(number))
    more = inserted and (inserted[1] or str(getattr(numeral_of(f"第{inserted[2]}条"), "value", inserted[2])))
    return Opening(
        kind=_KINDS.get(style, "item"),
        rank=float(numbered.level),
        number=number.strip(),
        title=(text[len(number) :].strip() or None) if is_heading else None,
        key=f"{numeral.value}-{more}" if more else str(numeral.value),
        style=style,
        first=numeral.value == 1 and not inserted,
    )
