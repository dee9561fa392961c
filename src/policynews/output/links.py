"""The links of a block where their text stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policynews.model.blocks import Link


def linked_parts(text: str, links: Sequence[Link]) -> Iterator[tuple[str, Link | None]]:
    """Yield the parts of `text` in order, each with the link on it; a link whose text is not found is left out."""
    end = 0
    for link in links:
        start = text.find(link.text, end) if link.text else -1
        if start < 0:
            continue
        if start > end:
            yield text[end:start], None
        yield link.text, link
        end = start + len(link.text)
    if end < len(text):
        yield text[end:], None
