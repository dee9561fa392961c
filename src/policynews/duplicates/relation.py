"""What two texts are to each other: duplicates of one kind or another, related, or strangers."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .fingerprints import Fingerprint, Mark, Slots

Kind = Literal["exact", "near", "containment", "related"]
"""How two texts are related; all but `related` are duplicates."""

SHORT = 80
"""Canonical characters: below, two texts are the same only with the same title and the same day or source."""
_EXCERPT = 200
"""Canonical characters from which a share of 0.8 makes a containment; shorter ones need 0.9 and a like title."""
_NEAR = 0.5
"""Share of the shorter text from which two texts of like length are near. Local versions of one report share 60 to 90 %
of their characters, hence half of their shingles."""
_NEAR_SHORT = 0.8
_BRIEF = 400
_SURE, _SURE_BRIEF = 0.6, 0.75
"""Shares from which two texts, and two of less than 400 characters, are near whatever else they hold …"""
_SAME_PLACES, _SAME_PLACES_BRIEF = 0.25, 0.5
"""… and below them more than this share of the places where numbers and names stand is the same as well: what two towns
say on one subject shares paragraphs, a copy that was edited has its numbers where they were."""
_NEAR_LENGTHS = 0.6
"""Least ratio of lengths of a near pair; below, the shorter can only be contained in the longer."""
_CONTAINED = 0.8
_CONTAINED_SHORT = 0.9
_RELATED = 0.3
_LEAST_SHARED = 6
"""Shingles of the sketch: fewer say nothing."""
_TITLES_ALIKE = 0.85
"""Share of the shorter title's pairs of characters."""
_TITLES_AKIN = 0.5
_SLIPS = 1
"""Common contexts with another value that a repost may have: two in the generated corpus tell all forms apart …"""
_SLIPS_SHARE = 0.2
"""… and a single one does where there are few contexts."""
_SAME_HEAD = 3
_CUT_HEAD, _CUT = 9, 0.7
"""Shingles of the head, of twelve, and share of the shorter text: a report cut down begins as the whole one does, and its
last paragraph was shortened."""
_QUOTES = 0.6
"""Resemblance below which a text that holds another may be a report that quotes it (J.4: containment high, Jaccard low)."""
_EXPLAINS = 0.9
"""Resemblance above which a text called 解读 is the document all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two articles relate."""

    kind: Kind
    """`exact`, `near` and `containment` are duplicates; `related` is not."""
    similarity: float
    """Estimated share of common text in all the text of both (Jaccard), 0 to 1."""
    containment: float
    """Estimated share of the shorter text that stands in the longer, 0 to 1."""
    reason: str
    """One English phrase for a person."""
    told_apart: bool = False
    """True when the texts are alike and still two: other numbers, another status, other names in the same places."""

    @property
    def is_duplicate(self) -> bool:
        """True unless the two are only related."""
        return self.kind != "related"


@dataclass(frozen=True, slots=True)
class _Overlap:
    shared: int
    similarity: float
    containment: float
    lengths: float
    shorter: int


def relate(one: Fingerprint, other: Fingerprint) -> Relation | None:
    """Return how two articles relate; None for strangers, and for texts too short to tell."""
    overlap = _overlap(one, other)
    kind = _same_text(one, other, overlap)
    if kind is None:
        reason = _same_subject(one, other, overlap)
        return _related(overlap, reason, told_apart=False) if reason else None
    if reason := _two_texts(one, other, kind, overlap):
        return _related(overlap, reason, told_apart=True)
    if kind == "containment" and (reason := _quoted(one, other, overlap)):
        return _related(overlap, reason, told_apart=False)
    exact = kind == "exact"
    return Relation(
        kind=kind,
        similarity=1.0 if exact else round(overlap.similarity, 3),
        containment=1.0 if exact else round(overlap.containment, 3),
        reason=_DUPLICATE[kind],
    )


def _related(overlap: _Overlap, reason: str, *, told_apart: bool) -> Relation:
    return Relation(
        kind="related",
        similarity=round(overlap.similarity, 3),
        containment=round(overlap.containment, 3),
        reason=reason,
        told_apart=told_apart,
    )


_DUPLICATE: Mapping[Kind, str] = {
    "exact": "the same text",
    "near": "most of the text is the same",
    "containment": "the shorter text stands in the longer",
}


def _overlap(one: Fingerprint, other: Fingerprint) -> _Overlap:
    """Compare two sketches at the rate of the sparser one."""
    limit = 1 << (32 - max(one.rate, other.rate))
    first, second = bisect_left(one.sketch, limit), bisect_left(other.sketch, limit)
    shared = _common(one.sketch, other.sketch)
    fewer, more = sorted((first, second))
    return _Overlap(
        shared=shared,
        similarity=shared / max(first + second - shared, 1),
        containment=shared / max(fewer, 1),
        lengths=fewer / max(more, 1),
        shorter=min(one.length, other.length),
    )


def _common(one: array[int], other: array[int]) -> int:
    return len(frozenset(one).intersection(other))


def _same_text(one: Fingerprint, other: Fingerprint, overlap: _Overlap) -> Kind | None:
    """Return what the texts alone say."""
    if not overlap.shorter or (overlap.shorter < SHORT and not _same_occasion(one, other)):
        return None
    if one.digest == other.digest:
        return "exact"
    if overlap.shared < min(_LEAST_SHARED, overlap.shorter):
        return None
    if overlap.lengths >= _NEAR_LENGTHS and _is_near(one, other, overlap):
        return "near"
    return "containment" if _is_contained(one, other, overlap) else None


def _is_near(one: Fingerprint, other: Fingerprint, overlap: _Overlap) -> bool:
    if overlap.shorter < _EXCERPT:
        return overlap.containment >= _NEAR_SHORT
    brief = overlap.shorter < _BRIEF
    if overlap.containment >= (_SURE_BRIEF if brief else _SURE):
        return True
    mine, theirs = one.slots.contexts, other.slots.contexts
    needed = (_SAME_PLACES_BRIEF if brief else _SAME_PLACES) * min(len(mine), len(theirs))
    alike = _common(mine, theirs) > needed and _common(one.head, other.head) >= _SAME_HEAD
    return overlap.containment >= _NEAR and alike


def _is_contained(one: Fingerprint, other: Fingerprint, overlap: _Overlap) -> bool:
    if overlap.shorter < _EXCERPT:
        return overlap.containment >= _CONTAINED_SHORT and _title_share(one, other) >= _TITLES_ALIKE
    cut = overlap.containment >= _CUT and _common(one.head, other.head) >= _CUT_HEAD
    return overlap.containment >= _CONTAINED or cut


def _two_texts(one: Fingerprint, other: Fingerprint, kind: Kind, overlap: _Overlap) -> str | None:
    """Return why two like texts are not one; None when they are."""
    if one.number and other.number and one.number != other.number:
        return "other document numbers"
    is_sure = kind == "exact" and not (one.title and other.title)  # a page without headline says nothing of its status
    if not is_sure and (reason := _other_status(Mark(one.marks ^ other.marks), kind, overlap)):
        return reason
    if _conflicts(one.title_slots, other.title_slots)[0]:
        return "the titles differ in a number or a name"
    if kind != "exact" and _filled_otherwise(one, other):
        return "numbers or names differ in the same places"
    return None


def _other_status(differ: Mark, kind: Kind, overlap: _Overlap) -> str | None:
    if differ & Mark.DRAFT:
        return "a draft and another version"
    if differ & Mark.CORRECTION:
        return "a correction and what it corrects"
    if differ & Mark.FORWARDED and kind != "exact":
        return "a document and its forwarding"
    if differ & Mark.AMENDMENT and kind != "exact":
        return "an amendment and another version"
    if differ & Mark.EXPLANATION and overlap.similarity < _EXPLAINS and kind != "exact":
        return "a document and its explanation"
    return None


def _filled_otherwise(one: Fingerprint, other: Fingerprint) -> bool:
    conflicts, common = _conflicts(one.slots, other.slots)
    return conflicts > _SLIPS or conflicts > _SLIPS_SHARE * common


def _quoted(one: Fingerprint, other: Fingerprint, overlap: _Overlap) -> str | None:
    """Return why the shorter text is quoted in the longer rather than taken from it; None for an excerpt."""
    if overlap.similarity >= _QUOTES or not one.title or not other.title or _title_share(one, other) >= _TITLES_AKIN:
        return None
    return "a text and another that quotes it" if _common(one.head, other.head) < _SAME_HEAD else None


def _same_subject(one: Fingerprint, other: Fingerprint, overlap: _Overlap) -> str | None:
    """Return what ties two different texts together; None when nothing does."""
    if one.number and one.number == other.number:
        return "the same document number"
    if one.core and one.core == other.core and one.marks != other.marks:
        return "the same document, another kind of text"
    if overlap.containment >= _RELATED and overlap.shared >= _LEAST_SHARED and overlap.shorter >= SHORT:
        return "a part of the text is the same"
    return None


def _same_occasion(one: Fingerprint, other: Fingerprint) -> bool:
    same_day, same_source = one.day and one.day == other.day, one.source and one.source == other.source
    return bool(one.title and one.title == other.title and (same_day or same_source))


def _title_share(one: Fingerprint, other: Fingerprint) -> float:
    if not one.title or not other.title:
        return 0.0
    return _common(one.title, other.title) / min(len(one.title), len(other.title))


def _conflicts(one: Slots, other: Slots) -> tuple[int, int]:
    """Return how many common contexts hold different values, and how many there are."""
    values = dict(zip(*one, strict=True))
    common = [(values[context], value) for context, value in zip(*other, strict=True) if context in values]
    return sum(1 for mine, theirs in common if mine != theirs), len(common)
