"""What became of each line of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from policynews.lines.kinds import rule_of
from policynews.model.article import Article, Origin
from policynews.model.blocks import Figure
from policynews.page.blocks import RawBlock
from policynews.page.walk import box_text
from policynews.report.trace import Trace

Fate = Literal["title", "body", "caption", "picture", "credit", "fact", "dropped", "hidden", "box", "outside"]
"""`credit` and `fact` are lines that values were read from; `dropped` stood in or around the text and is not of it; `box` was
passed over as furniture; `outside` is the rest of the page."""

_FateReason = tuple[Fate, str | None]
# Reasons that say what a line is, not that it is too much.
_CREDITS = frozenset({"credits", "byline", "signature"})
_FACTS = frozenset({"info-line", "metadata-table", "attachment-list", "breadcrumb"})
# Readers that look at no line: meta:pubdate, json-ld:datePublished, attribute:datetime, url
_NO_LINES = ("meta", "json-ld", "attribute", "script", "url", "hidden", "title-tag", "title-suffix", "repair")
# What reads the text itself: a name or day of the head may stand there as well, and was not read from it.
_READERS_INSIDE = frozenset({"text", "dateline", "signature", "print-edition"})
_INSIDE = frozenset({"body", "caption", "picture"})
_SHORTEST_RAW = 2
_SURE_RAW = 4


class LineFate(NamedTuple):
    """A line and what became of it."""

    number: int
    """Its place on the page, from 0."""
    text: str
    tag: str
    fate: Fate
    reason: str | None
    """Of what was dropped or passed over; None of the others."""
    rule: str | None
    """The row that caught it; None where its place or element told."""
    fields: tuple[str, ...]
    """What was read from it."""


def fates_of(trace: Trace) -> Iterator[LineFate]:
    """Yield the lines of a page in order, pictures and boxes that were passed over among them."""
    reasons = _reasons(trace)
    kept = _kept(trace)
    read = _read_from_lines(trace.draft) if trace.draft else []
    for number, block in enumerate(trace.lines):
        text = box_text(block) if block.tag == "box" else block.text
        fate, reason = kept.get(number) or reasons.get(number) or _fate_outside(block)
        fields = _fields_of(text, fate, read) if block.is_line else ()
        if fate == "outside" and fields:
            fate = "credit" if "people" in fields else "fact"
        rule = rule_of(text, reason) if reason else None
        yield LineFate(number, text, block.tag, fate, reason, rule, fields)


def _fields_of(text: str, fate: Fate, read: Sequence[Origin]) -> tuple[str, ...]:
    """Return what was read from a line. A short word may stand in any line, so it must be a good part of it."""
    inside = fate in _INSIDE
    stated = [
        origin.field
        for origin in read
        if origin.raw in text
        and (len(origin.raw) >= _SURE_RAW or len(origin.raw) * 4 >= len(text))
        and inside == (origin.reader in _READERS_INSIDE)
        and (origin.field != "title" or fate == "title")
    ]
    return tuple(dict.fromkeys(stated))


def _fate_outside(block: RawBlock) -> _FateReason:
    """Return what became of a line that no stage spoke of."""
    if block.tag == "box":
        return "box", block.chrome or "hidden"
    return ("hidden" if block.hidden else "outside"), None


def _kept(trace: Trace) -> dict[int, _FateReason]:
    """Return the lines of headline and text."""
    found, parts = trace.found, trace.parts
    if found is None or parts is None:
        return {}
    figures = [block for block in trace.draft.blocks if isinstance(block, Figure)] if trace.draft else []
    captions = {figure.caption for figure in figures if figure.caption}
    fates: dict[int, _FateReason] = dict.fromkeys(found.title_range, ("title", None))
    for number in parts.kept:
        block = trace.lines[number]
        fates[number] = ("picture" if block.tag == "img" else "caption" if block.text in captions else "body"), None
    return fates


def _reasons(trace: Trace) -> dict[int, _FateReason]:
    """Return what is known of the lines that are not in the article; the first reason given is the one that counted."""
    found, parts = trace.found, trace.parts
    if found is None or parts is None:
        return {}
    reasons: dict[int, _FateReason] = {}
    for line, _, reason in parts.removed:
        reasons.setdefault(line, (_fate_for(reason), reason))
    for line, reason in found.dropped.items():
        reasons.setdefault(line, (_fate_for(reason), reason))
    return reasons


def _fate_for(reason: str) -> Fate:
    if reason in _CREDITS:
        return "credit"
    return "fact" if reason in _FACTS else "hidden" if reason == "hidden" else "dropped"


def _read_from_lines(article: Article) -> list[Origin]:
    """Return the origins whose words stand in a line of the page."""
    return [
        origin
        for origin in article.origins
        if len(origin.raw) >= _SHORTEST_RAW and not origin.reader.startswith(_NO_LINES)
    ]
