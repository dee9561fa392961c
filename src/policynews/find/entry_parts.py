"""What one entry of a list says: its title, and beside it the day, the source and the column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.credits.labels import LABELS, split_fields
from policynews.credits.sources import read_source_name
from policynews.dates.inline import find_dates
from policynews.dates.owner import owner_of
from policynews.dates.shapes import LEAF
from policynews.dates.value import read_date
from policynews.model.date import PartialDate
from policynews.text.folding import fold, squeeze
from policynews.text.patterns import lazy_pattern

SHORTEST_TITLE = 6
"""A shorter link is a column, a button or a page number, unless an entry of a list has it."""
_SHORTEST, _LONGEST_TITLE = 3, 200
# Longest text beside a title that may be its day or column; and what may stand beside a day: 发布时间：
_LONGEST_PIECE, _LONGEST_LABEL = 40, 12
_LEAF = lazy_pattern(LEAF)
# [政策解读] 某某市…
COLUMN = lazy_pattern(r"[\[【「〔]\s*([^\[\]【】「」〔〕\d]{2,12})\s*[\]】」〕]")
# 下载PDF文件, [查看详情], 阅读全文>>, 更多
_BUTTON = lazy_pattern(
    r"\W*(?:[点點][击擊]|立即|在[线線]|进入|[查观觀]看)?(?:下[载載]|查看|[阅閱][读讀]|[预預][览覽]|打[开開]|[浏瀏][览覽]|更多|[详詳][情细細])"
    r"(?:[A-Za-z]{2,4})?(?:全文|正文|原文|[详詳][情细細]|更多|[内內]容|文件|附件|文[档檔])?\W*",
    re.IGNORECASE,
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# class="title", "news-tit", "bt"; "src", "from", "source"
_TITLE_CLASS = lazy_pattern(r"tit(?:le)?(?![a-z])|(?<![a-z])(?:bt|headline|subject)(?![a-z])", re.IGNORECASE)
_SOURCE_CLASS = lazy_pattern(r"(?<![a-z])(?:source|src|ly|laiyuan|media|from)(?![a-z])", re.IGNORECASE)
_SOURCES = ("source", "issuer")
_RANKS = {"published": 0, None: 1, "updated": 3, "foreign": 4}
_AROUND, _ON_A_LEAF = 2, 1


class Piece(NamedTuple):
    """A short text of an entry."""

    text: str
    """White space squeezed."""
    printed: str
    """With the white space around it."""
    holder: etree._Element
    label: str = ""
    """What the head of its column in a table says."""


class Day(NamedTuple):
    """The day beside a title."""

    date: PartialDate
    text: str
    """As it is printed, without brackets and label."""


# The title


def title_of(link: etree._Element) -> str:
    """Return the title that a link shows; empty for one that leads nowhere, a button, and what is too long or short."""
    address = link.get("href") or ""
    if not address or address.startswith(("#", "javascript:", "mailto:")):
        return ""
    shown = _shown(link)
    whole = squeeze(link.get("title") or "")
    stem = shown.rstrip(".…⋯ ")
    if whole and whole.startswith(stem) and len(whole) > len(stem):
        shown = whole
    return shown if _SHORTEST <= len(shown) <= _LONGEST_TITLE and not _BUTTON.fullmatch(shown) else ""


def _shown(link: etree._Element) -> str:
    """Return the text of a link without day and source that stand inside it too."""
    pieces = list(_texts(link))
    if len(pieces) < 2:
        return pieces[0].text if pieces else ""
    heading = next((one for one in link.iterdescendants() if _is_heading(one)), None)
    if heading is not None:
        pieces = list(_texts(heading)) or pieces
    kept = [piece for piece in pieces if not (_days(piece, "", roc=False) or _has_class(piece.holder, _SOURCE_CLASS))]
    return squeeze("".join([piece.printed for piece in kept]))


def _is_heading(element: etree._Element) -> bool:
    return element.tag in _HEADINGS or (element.tag != "a" and _has_class(element, _TITLE_CLASS))


def _has_class(element: etree._Element, pattern: re.Pattern[str]) -> bool:
    return pattern.search(element.get("class") or "") is not None


# What stands beside it


def pieces_of(element: etree._Element, link: etree._Element, title: str) -> list[Piece]:
    """Return the short texts of an entry that are none of its title; a summary is none of them."""
    inside = {link, *link.iterdescendants()}
    return [
        piece
        for piece in _labelled(element)
        if len(piece.text) <= _LONGEST_PIECE
        and not (piece.text in title if piece.holder in inside else piece.text == title)
    ]


def pieces_beside(siblings: Iterable[etree._Element], behind: etree._Element | None = None) -> list[Piece]:
    """Return the short texts of the elements beside a title, of the text between them, and of that right behind a unit."""
    first = _piece(behind.tail, behind.getparent()) if behind is not None else ()
    pieces = [*first, *(piece for one in siblings for piece in _texts(one, tail=True))]
    return [piece for piece in pieces if len(piece.text) <= _LONGEST_PIECE]


def _labelled(element: etree._Element) -> Iterator[Piece]:
    """Yield the texts of an element; those of a row of a table with the head of their column."""
    heads = _heads(element) if element.tag == "tr" else ()
    if not heads:
        yield from _texts(element)
        return
    for number, cell in enumerate(element.iterchildren("td", "th")):
        for piece in _texts(cell):
            yield piece._replace(label=heads[number] if number < len(heads) else "")


def _heads(row: etree._Element) -> tuple[str, ...]:
    """Return what the first row of a table calls its columns; nothing where it is a row like the others."""
    table = next(row.iterancestors("table"), None)
    first = next(table.iter("tr"), None) if table is not None else None
    if first is None or first is row or next(first.iter("a"), None) is not None:
        return ()
    return tuple(squeeze("".join(map(str, cell.itertext()))) for cell in first.iterchildren("td", "th"))


def _texts(element: etree._Element, *, tail: bool = False) -> Iterator[Piece]:
    for one in element.iter():
        if not isinstance(one.tag, str) or one.tag in ("script", "style"):
            continue
        yield from _piece(one.text, one)
        if one is not element or tail:
            yield from _piece(one.tail, one.getparent())


def _piece(printed: str | None, holder: etree._Element | None) -> Iterator[Piece]:
    """Yield a text, unless it is white space."""
    if printed and holder is not None and (text := squeeze(printed)):
        yield Piece(text, printed, holder)


def column_of(pieces: Sequence[Piece]) -> str | None:
    """Return the column that stands in brackets beside a title, linked or not: [政策解读]."""
    found = COLUMN.search("".join([piece.text for piece in pieces]))
    return found[1].strip() if found and not _BUTTON.fullmatch(found[1]) else None


def source_of(pieces: Sequence[Piece]) -> str | None:
    """Return the source that a label, the head of a column or the class of an element says is one."""
    line = " ".join([piece.text for piece in pieces])
    for field in split_fields(line, fold(line)):
        if field.kind in _SOURCES:
            return read_source_name(line[field.value_start : field.value_end])
    for piece in pieces:
        if LABELS.get("".join(fold(piece.label).split())) in _SOURCES or _has_class(piece.holder, _SOURCE_CLASS):
            return read_source_name(piece.text)
    return None


def day_of(pieces: Sequence[Piece], *, roc: bool) -> Day | None:
    """Return the day beside a title: the one called its day of publication, else a bare one, else one among few words.

    `roc` reads 113-05-27 as a year of the Republic of China.
    """
    found: list[tuple[int, Day]] = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1].text if number else ""
        found += _days(piece, piece.label or (before if len(before) <= _LONGEST_LABEL else ""), roc=roc)
    rank, day = min(found, key=lambda one: one[0], default=(_AROUND, None))
    if rank > _ON_A_LEAF and (
        leaf := _leaf(" ".join([piece.text for piece in pieces if len(piece.text) <= _LONGEST_LABEL]))
    ):
        return leaf
    return day


def _days(piece: Piece, label: str, *, roc: bool) -> list[tuple[int, Day]]:
    """Return the days of a short text, each with its rank."""
    bare = piece.text.strip("[]()（）【】〔〕 ")
    if len(bare) > _LONGEST_PIECE or not any(map(str.isdigit, bare)):
        return []
    found: list[tuple[int, Day]] = []
    before = f"{label}：" if label else ""
    for match in find_dates(bare, roc=roc):
        around = len(bare) - (match.end - match.start)
        if around <= _LONGEST_LABEL:
            owned = owner_of(before + bare, len(before) + match.start, len(before) + match.end)
            rank = _RANKS[owned.owner if owned else None]
            found.append((_AROUND if around and rank == 1 else rank, Day(match.date, bare[match.start : match.end])))
    if not found and (date := read_date(bare, roc=roc)) and date.day:
        found.append((1, Day(date, bare)))
    return found


def _leaf(text: str) -> Day | None:
    """Return the day of a calendar leaf, whose parts stand in elements of their own: 27 2024-05."""
    found = _LEAF.search(text)
    date = read_date(f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}") if found else None
    return Day(date, found[0].strip()) if found and date else None
