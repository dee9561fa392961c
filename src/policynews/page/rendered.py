"""Rendered text, with no HTML left, to the same `RawBlock`s a page gives."""

from __future__ import annotations

from policynews.errors import EmptyInputError, InputError, TooLargeError
from policynews.page.blocks import RawBlock
from policynews.page.decoding import MAX_BYTES
from policynews.text.folding import squeeze


def read_lines(text: str) -> list[RawBlock]:
    """Return a block for each line that is not empty.

    Raises EmptyInputError when there is none, TooLargeError over the size limit, InputError for anything but text.
    """
    if not isinstance(text, str):
        raise InputError(f"parse_text() expects str, got {type(text).__name__}; use parse() for bytes")
    if len(text) > MAX_BYTES:
        raise TooLargeError(f"the text has {len(text)} characters, more than {MAX_BYTES}; split it first")
    blocks = [RawBlock("line", line) for raw in text.replace("\0", "").splitlines() if (line := squeeze(raw))]
    if not blocks:
        raise EmptyInputError("the text is empty; check what was rendered before parsing it")
    return blocks
