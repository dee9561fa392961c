"""What credits state, whatever line they stand in. Pure text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from policynews.credits.labelled import each_once
from policynews.model.article import Person, Source
from policynews.model.date import PartialDate


class Credits(NamedTuple):
    """What a credit line states; false when the line is none, or states nothing."""

    people: tuple[Person, ...] = ()
    """Everybody credited, in order."""
    source: Source | None = None
    """来源, 文章来源; also the paper in 张三/某某报, without a label."""
    original_title: str | None = None
    """原标题."""
    original_source: Source | None = None
    """转自, 摘自, 原载, 据…: where the text first appeared."""
    date: PartialDate | None = None
    """发布时间 in a credit line."""

    def __bool__(self) -> bool:
        return self != NO_CREDITS


NO_CREDITS = Credits()


def merge_credits(pieces: Iterable[Credits]) -> Credits:
    """Return all people once, and the first of everything else."""
    stating = [piece for piece in pieces if piece is not NO_CREDITS]
    if not stating:
        return NO_CREDITS
    return Credits(
        people=each_once([person for piece in stating for person in piece.people]),
        source=next(filter(None, [piece.source for piece in stating]), None),
        original_title=next(filter(None, [piece.original_title for piece in stating]), None),
        original_source=next(filter(None, [piece.original_source for piece in stating]), None),
        date=next(filter(None, [piece.date for piece in stating]), None),
    )
