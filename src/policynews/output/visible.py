"""Text of a page made safe to look at: on one line, control and invisible characters as escapes."""

from __future__ import annotations

import unicodedata


def printable(text: str) -> str:
    """Return `text` on one line; terminal codes, marks of direction and what nobody sees are escapes: \\x1b, \\u202e."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(char if _is_shown(char) else _escape(char) for char in line)


def excerpt(text: str, length: int) -> str:
    """Return `printable` text, cut to `length` characters with … at its end."""
    line = printable(text)
    return line if len(line) <= length else f"{line[: length - 1]}…"


def _is_shown(char: str) -> bool:
    return not unicodedata.category(char).startswith("C")


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
