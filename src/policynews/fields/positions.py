"""Where in the text a value was read, and where something stood that is not in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from policynews.draft import Draft
from policynews.find.where import Parts
from policynews.lines.kinds import rule_of
from policynews.model.article import Origin, Removal
from policynews.model.blocks import block_texts
from policynews.model.date import PartialDate

# What reads the text itself; other readers look at the head and at lines that are not in the article.
_OF_THE_TEXT = frozenset({"text", "dateline"})
# 通知, 办法: read from the headline first; the same word stands anywhere in a text.
_OF_THE_HEADLINE = "document.genre"
# 成文日期: below the signature; the same day may stand in the text above.
_OF_THE_SIGNATURE = "document.written"
_DATES = frozenset(f"document.{name}" for name in ("written", "published", "generated", "effective", "expires"))


def place_removals(parts: Parts, starts: Mapping[int, tuple[int, int]], blocks: int) -> list[Removal]:
    """Return what was left out, each with the block and the character before which it stood.

    `starts` tells of each line of the text in which of so many `blocks` it begins, and where.
    """
    lines = parts.kept
    places = [*[starts[line] for line in lines], (blocks, 0)]
    behind = [places[bisect_right(lines, line)] for line, _, _ in parts.removed]
    return [
        Removal(reason=reason, text=text, rule=rule_of(text, reason), block=block, start=at, end=at)
        for (_, text, reason), (block, at) in zip(parts.removed, behind, strict=True)
    ]


def place_origins(draft: Draft) -> None:
    """Say of each origin that was read from the text where it stands there; one that is not printed so has no place."""
    if _OF_THE_TEXT.isdisjoint([origin.reader for origin in draft.origins]):
        return
    texts = block_texts(draft.blocks)
    draft.origins = [_placed(origin, texts) if origin.reader in _OF_THE_TEXT else origin for origin in draft.origins]


def _placed(origin: Origin, texts: list[str]) -> Origin:
    if not origin.raw or origin.field == _OF_THE_HEADLINE:
        return origin
    places = [*enumerate(texts)]
    if origin.field == _OF_THE_SIGNATURE:
        places.reverse()
    for raw in _printed(origin):
        block, start = next(((block, at) for block, text in places if (at := text.find(raw)) >= 0), (None, 0))
        if block is not None:
            return replace(origin, raw=raw, block=block, start=start, end=start + len(raw))
    return origin


def _printed(origin: Origin) -> list[str]:
    """Return how the value may be printed: a date was read from characters, 2023年11月1日."""
    if origin.field not in _DATES:
        return [origin.raw]
    date = PartialDate.fromisoformat(origin.raw)
    return [f"{date:%Y年%-m月%-d日}", f"{date:%Y年%m月%d日}", origin.raw]
