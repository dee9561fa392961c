"""Lines that remember where the elements in them ended: a value that stands in an element of its own ends with it.

`来源：某报` and `河南` in the next span are one line of text, and only the markup tells that the source is 某报. Pure text.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from policynews.credits.bylines import read_byline
from policynews.credits.labels import LABELS, ROLES, Field, trim
from policynews.credits.names import is_labelled_name, name_core, name_tokens
from policynews.credits.page_words import is_page_word
from policynews.credits.sources import is_known_label
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# Labels that a template may set apart from their value by nothing but an element: <i>作者</i><i>张三</i>
_SET_APART = ROLES | {"source", "issuer", "origin", "published", "updated"}
_DATES = frozenset(("published", "updated"))
# A value goes on across 、 and across a dash or stroke without blanks: <a>甲报</a>、<a>乙网</a>, <a>某网</a>-<a>某报</a>
_GOES_ON = lazy_pattern(r"[、，,和与及&·•/—–-]$")
_GOES_ON_BEHIND = lazy_pattern(r" ?[、，,&]|[和与及·•/—–-]")
_SEPARATORS = lazy_pattern(r"[\s、，,;；/|·•和与及&:：]*")
_MARK = lazy_pattern("[:|/]")
_OPENING, _CLOSING = "[【(（〔", "]】)）〕"  # 【责任编辑：张三】 打印

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and what by."""


class Line(NamedTuple):
    """A line of a page."""

    text: str
    seams: tuple[int, ...] = ()
    """Where in `text` elements inside the line begin or end; empty where nothing is known of them."""


def edited(line: Line, edits: Iterable[Edit]) -> Line:
    """Return the line with `edits` made, which are in order and apart; its seams move along."""
    pieces: list[str] = []
    seams: list[int] = []
    at = moved = 0
    left = list(line.seams)
    for start, end, text in edits:
        while left and left[0] < end:
            seams.append(left.pop(0) + moved)
        pieces += [line.text[at:start], text]
        moved += len(text) - (end - start)
        at = end
    return Line("".join([*pieces, line.text[at:]]), (*seams, *(seam + moved for seam in left)))


def with_gaps(line: Line) -> Line:
    """Set elements apart that run together where figures or Latin letters stand at their seam: 09:30|北京, Ann Lee|May 12."""
    gaps = [seam for seam in line.seams if _runs_together(line.text[seam - 1], line.text[seam])]
    return edited(line, [(seam, seam, " ") for seam in gaps]) if gaps else line


def _runs_together(before: str, behind: str) -> bool:
    return before.isalnum() and behind.isalnum()


def with_colons(line: Line) -> Line:
    """Give a label that stands in an element of its own, beside its value in another, the colon it lacks."""
    parts = [line.text[start:end] for start, end in pairwise([0, *line.seams, len(line.text)])]
    edits: list[Edit] = []
    at = 0
    for part, behind in pairwise(parts):
        at += len(part)
        kind = LABELS.get("".join(fold(part).split()))
        if kind not in _SET_APART:
            continue
        value = fold(behind).strip()
        if not value or _MARK.match(value):
            continue
        if any(map(str.isdigit, value)) if kind in _DATES else not is_page_word(value):
            edits.append((at, at, "："))
    return edited(line, edits) if edits else line


def end_of_value(line: Line, field: Field) -> int:
    """Return where a labelled value ends: with its element, or where the next label begins."""
    if not line.seams:
        return field.value_end
    if field.kind in ("source", "issuer", "origin"):
        return _end_of_source(line, field)
    return _end_of_people(line, field) if field.kind in ROLES and field.kind != "author" else field.value_end


def end_of_bracket(line: Line, field: Field) -> int:
    """Return where the bracket closes that opens before the label, 【责任编辑：张三】 打印, or else where the value ends."""
    mark = line.text[field.start - 1 : field.start]
    if mark and mark in _OPENING and (closing := line.text.find(_CLOSING[_OPENING.find(mark)], field.value_start)) >= 0:
        return min(closing + 1, field.value_end)
    return end_of_value(line, field)


def part_of(line: Line, start: int, end: int) -> Line:
    """Return the line from `start` to `end`."""
    return Line(line.text[start:end], tuple([seam - start for seam in line.seams if start < seam < end]))


def _end_of_source(line: Line, field: Field) -> int:
    """Return where the source behind its label ends: with its element, with the label's where it stands in that."""
    for seam in _within(line, field):
        value = line.text[field.value_start : seam].strip()
        name = trim(value)
        if sum(map(str.isalnum, name)) < 2 or len(name) < len(value.strip(" :：|")):
            continue  # nothing yet, or a bracket is open
        if _GOES_ON.search(value) or _GOES_ON_BEHIND.match(line.text, seam):
            continue
        return seam
    return field.value_end


def _end_of_people(line: Line, field: Field) -> int:
    """Return where the people behind a label end: before the first element that holds no name and no label."""
    for seam, following in pairwise([*_within(line, field), field.value_end]):
        value, behind = line.text[field.value_start : seam], line.text[seam:following]
        if _goes_on_with_people(behind) or _GOES_ON.search(value.strip()):
            continue
        if read_byline(value, label=field.label).people:
            return seam
    return field.value_end


def _goes_on_with_people(text: str) -> bool:
    """Whether an element holds separators, a label or a name: 去某某首页 and 返回 are none, 张小三 and Ann Lee are."""
    if _SEPARATORS.fullmatch(text) or is_known_label(text) or read_byline(text, vouched=False).people:
        return True
    names = [name for token in name_tokens(text) if (name := name_core(token))]
    return not names or any(is_labelled_name(name) and not is_page_word(name) for name in names)


def _within(line: Line, field: Field) -> list[int]:
    return [seam for seam in line.seams if field.value_start < seam < field.value_end]
