"""Rendered text, with no HTML left, to lines, with what their blanks tell: an indent, an empty line above."""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.errors import EmptyInputError, InputError, TooLargeError
from policynews.page.decoding import MAX_BYTES
from policynews.page.foreign import reject_name
from policynews.page.markdown import is_markdown, plain_lines
from policynews.text.folding import CONTROLS, squeeze
from policynews.text.patterns import lazy_pattern

# The ends of lines; a form feed ends a page. `str.splitlines` breaks at U+001C to U+001E too, which are no text.
_LINE_END = lazy_pattern("\r\n|[\n\r\v\f\x85\u2028\u2029]")
# &emsp; &ldquo; &#12288; &#x3000;
_REFERENCE = lazy_pattern(r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});")


class TextLine(NamedTuple):
    """A line of rendered text that is not empty."""

    text: str
    """White space collapsed."""
    indent: int = 0
    """The room in front of it, in Han characters: two blanks or one full-width blank take that of one."""
    apart: bool = False
    """Whether an empty line stands above it."""


def read_lines(text: str) -> list[TextLine]:
    """Return the lines that are not empty, without control characters; character references are what they stand for.

    Raises EmptyInputError when there is none, TooLargeError over the size limit, InputError for anything but text.
    """
    if not isinstance(text, str):
        raise InputError(f"parse_text() expects str, got {type(text).__name__}; use parse() for bytes")
    if len(text) > MAX_BYTES:
        raise TooLargeError(f"the text has {len(text)} characters, more than {MAX_BYTES}; split it first")
    lines: list[TextLine] = []
    apart = False
    raws = _LINE_END.split(_readable(text))
    for raw in plain_lines(raws) if is_markdown(raws) else raws:
        line = squeeze(raw)
        if line:
            lines.append(TextLine(line, _indent(raw), apart))
        apart = not line
    if not lines:
        raise EmptyInputError("the text is empty; check what was rendered before parsing it")
    if len(lines) == 1:
        reject_name(lines[0].text)
    return lines


def _indent(raw: str) -> int:
    blanks = raw[: len(raw) - len(raw.lstrip())]
    return (len(blanks) + 3 * blanks.count("\t") + blanks.count("\u3000")) // 2 if blanks else 0


def _readable(text: str) -> str:
    """Return the text with references resolved and controls gone."""
    if "&" in text:
        text = _REFERENCE.sub(_resolved, text)
    return text.translate(CONTROLS) if _CONTROL.search(text) else text


_CONTROL = lazy_pattern("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def _resolved(reference: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - most texts hold no reference

    return unescape(reference[0])
