"""The relations of an article: the phrase around each reference, read by the rows of `_rows.py`.

A mark stands for every reference of a block, its number and the brackets behind it, so that a row sees 根据◇、◆等规定
however long the titles are. A row sees `_REACH` characters on either side: the time is linear in the text, also where one
sentence cites thousands of documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from policynews.documents.citations import find_references
from policynews.model.article import Article, PolicyReference
from policynews.model.blocks import block_texts
from policynews.model.number import DocumentNumber
from policynews.model.relation import Relation, RelationKind
from policynews.relations._rows import OTHER, TABLES, THIS
from policynews.relations.titles import explained_in, same_title
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_REACH = 120  # characters of the marked sentence: some thirty titles of 根据◇、◇、◆
_EVIDENCE_REACH = 150  # characters as printed, on each side
_CUT = "…"
_SENTENCE_END = lazy_pattern("[。!?！？\n]")
# (试行), (以下简称《规定》), (GB/T 7588); what speaks of an attachment is left for the rows
_BRACKETS = lazy_pattern(r"\s?\((?![^()]{0,12}附[件表])[^()]{0,80}\)")
_BRACKETS_END = lazy_pattern(r"[^()。;]{0,80}\)")
_OTHER_TITLE = lazy_pattern("《[^《》。]{1,120}》")
_OWN_MARKS = str.maketrans({THIS: "·", OTHER: "·"})
# 1.《…》, （二）某局《…》, 《…》: an item of a list
_ITEM = lazy_pattern(r"\W{0,3}(?:第?[\d一二三四五六七八九十百]{1,4}[条项]?\W{1,3}|《)")
_LONGEST_LEAD = 80
_LONGEST_HEADLINE = 400
_RULES = [(table.kind, name, lazy_pattern(pattern)) for table in TABLES for name, pattern, *_ in table.rows]


class _Marked(NamedTuple):
    """The folded text of a block with a mark for each reference."""

    text: str
    marks: list[int]
    """Where the mark of each reference stands."""


class Told(NamedTuple):
    """What a headline says of a document it names."""

    kind: RelationKind
    rule: str
    title: str
    number: DocumentNumber | None


def relations_of(article: Article) -> tuple[Relation, ...]:
    """Return what a text says of the documents it cites, in the order of `references`: one relation a reference at most.

    What the headline says of a document counts for the first reference to it of which the text itself says nothing.
    """
    if not article.references:
        return ()
    texts = block_texts(article.blocks)
    headline = article.title or ""
    open_ones = told_by_headline(headline)
    found: list[Relation] = []
    for reference, phrase in _phrases(texts, article.references):
        told = read_phrase(phrase)
        if told is not None:
            evidence, block = sentence_of(texts[reference.block], reference), reference.block
            found.append(Relation(kind=told[0], reference=reference, evidence=evidence, block=block, rule=told[1]))
            continue
        for above in [above for above in open_ones if same_title(reference.title, above.title)][:1]:
            open_ones.remove(above)
            found.append(Relation(kind=above.kind, reference=reference, evidence=headline, block=None, rule=above.rule))
    return tuple(found)


def told_by_headline(headline: str) -> list[Told]:
    """Return what a headline says of documents: 关于废止《…办法》的决定, 《…办法》政策解读, …办法政策解读."""
    references = find_references([headline[:_LONGEST_HEADLINE]])
    found: list[Told] = []
    for reference, phrase in _phrases([headline], references):
        told = read_phrase(phrase)
        if told is not None:
            found.append(Told(*told, reference.title, reference.number))
    explained = explained_in(headline)
    return [*found, Told("explains", "headline", explained, None)] if explained else found


def read_phrase(phrase: str) -> tuple[RelationKind, str] | None:
    """Return kind and rule of the first row that matches a marked phrase; None where it says nothing."""
    for kind, name, pattern in _RULES:
        if pattern.search(phrase):
            return kind, name
    return None


def _phrases(texts: Sequence[str], references: Sequence[PolicyReference]) -> Iterator[tuple[PolicyReference, str]]:
    """Yield each reference with the marked sentence around it."""
    leads = _leads(texts)
    for block, group in groupby(references, key=lambda reference: reference.block):
        cited = list(group)
        marked = _marked(texts[block], cited)
        for place, reference in enumerate(cited):
            yield reference, _phrase(marked, place, leads.get(block, ""))


def _marked(text: str, cited: Sequence[PolicyReference]) -> _Marked:
    folded = fold(text).translate(_OWN_MARKS)
    pieces: list[str] = []
    marks: list[int] = []
    done = length = 0
    for reference, following in zip(cited, [*cited[1:], None], strict=True):
        piece = _OTHER_TITLE.sub(OTHER, folded[done : reference.start])
        pieces += piece, OTHER
        marks.append(length + len(piece))
        length += len(piece) + 1
        done = _behind(folded, reference, following.start if following else len(folded))
    pieces.append(_OTHER_TITLE.sub(OTHER, folded[done : done + _REACH]))
    return _Marked("".join(pieces), marks)


def _behind(folded: str, reference: PolicyReference, limit: int) -> int:
    """Return where the words behind a reference begin: behind its number and up to three pairs of brackets."""
    end = reference.end
    if "(" in folded[max(reference.start, end - 60) : end].rpartition(")")[2]:
        closing = _BRACKETS_END.match(folded, end, limit)
        end = closing.end() if closing else end
    for _ in range(3):
        brackets = _BRACKETS.match(folded, end, limit)
        if brackets is None:
            break
        end = brackets.end()
    return end


def _phrase(marked: _Marked, place: int, lead: str) -> str:
    """Return the sentence around a reference, cut at `_REACH`; before an item of a list the line that opens the list."""
    text, at = marked.text, marked.marks[place]
    start = max(0, at - _REACH)
    before = text[start:at]
    last = max(before.rfind(mark) for mark in "。!?\n")
    before = before[last + 1 :] if last >= 0 else (_CUT if start else lead) + before
    behind = text[at + 1 : at + 1 + _REACH]
    end = _SENTENCE_END.search(behind)
    return f"{before}{THIS}{behind[: end.end()] if end else behind}"


def _leads(texts: Sequence[str]) -> dict[int, str]:
    """Return for each item of a list the end of the line that opens it: 下列文件废止：."""
    leads: dict[int, str] = {}
    lead = ""
    for block, text in enumerate(texts):
        if lead and _ITEM.match(text):
            leads[block] = lead
        elif text.endswith(("：", ":")):
            lead = _SENTENCE_END.split(fold(text[-_LONGEST_LEAD:]))[-1]
        else:
            lead = ""
    return leads


def sentence_of(text: str, reference: PolicyReference) -> str:
    """Return the sentence a reference stands in, as printed; of a long one `_EVIDENCE_REACH` characters on either side."""
    first = max(0, reference.start - _EVIDENCE_REACH)
    begins = [match.end() for match in _SENTENCE_END.finditer(text, first, reference.start)]
    ends = _SENTENCE_END.search(text, reference.end, reference.end + _EVIDENCE_REACH)
    start = begins[-1] if begins else first
    return text[start : ends.end() if ends else reference.end + _EVIDENCE_REACH].strip()
