"""What the matches of a pattern begin with: lines that begin with anything else need not be asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

# An atom, the beginning or end of a group or a stroke; and whether what it ends may be missing.
_PARTS = re.compile(r"(\(\?(?:<?[=!]|:)|\\.|\[\^?(?:\\.|[^\]])(?:\\.|[^\]\\])*\]|.)([?*]|\{0,\d*\})?", re.DOTALL)
_IN_CLASS = re.compile(r"\\.|(?:.-[^\]]|.)", re.DOTALL)
_DIGITS = frozenset("0123456789")


class AnyBeginning(ValueError):  # noqa: N818
    """The pattern begins with what is not one of a few characters."""


def beginnings_of(pattern: str) -> tuple[frozenset[str], bool]:
    """Return what the branches of `pattern` can begin with, and whether it has others besides, which can begin with anything."""
    known = [_known_beginnings(branch) for branch in _branches(pattern)]
    return frozenset().union(*[found for found in known if found is not None]), None in known


def _known_beginnings(branch: str) -> frozenset[str] | None:
    try:
        return first_characters(branch)
    except AnyBeginning:
        return None


def _branches(pattern: str) -> list[str]:
    """Return the branches of a pattern, those inside a group left together."""
    branches = [""]
    depth = 0
    for part in _PARTS.finditer(pattern):
        depth += part[1].startswith("(?") - (part[1] == ")")
        if part[1] == "|" and not depth:
            branches.append("")
        else:
            branches[-1] += part[0]
    return branches


def first_characters(pattern: str) -> frozenset[str]:
    """Return the characters that a match of `pattern` can begin with, blanks and digits but 0 to 9 aside.

    `pattern` holds no capturing group. Raises AnyBeginning where that may be any character.
    """
    found, may_be_empty = _read(((part[1], part[2] is not None) for part in _PARTS.finditer(pattern)), leads=True)
    if may_be_empty:
        raise AnyBeginning(pattern)
    return frozenset(found)


def _read(parts: Iterator[tuple[str, bool]], *, leads: bool) -> tuple[set[str], bool]:
    """Read a group to its end; return what it begins with where it `leads`, and whether it may be empty."""
    found: set[str] = set()
    may_be_empty, at_start = False, leads
    for part, optional in parts:
        if part == "|":
            may_be_empty, at_start = may_be_empty or at_start, leads
        elif part == ")":
            return found, may_be_empty or at_start or optional
        elif part.startswith("(?"):
            inner, empty = _read(parts, leads=at_start and part == "(?:")
            found |= inner
            at_start = at_start and (part != "(?:" or empty)
        elif at_start:
            found |= _characters(part)
            at_start = optional
    return found, may_be_empty or at_start


def _characters(atom: str) -> frozenset[str]:
    if atom in (".", "^", "$") or atom.startswith("[^"):
        raise AnyBeginning(atom)
    if not atom.startswith("["):
        return _escaped(atom) if atom.startswith("\\") else frozenset(atom)
    pieces: list[str] = _IN_CLASS.findall(atom[1:-1])
    return frozenset().union(*(_escaped(piece) if piece.startswith("\\") else _range(piece) for piece in pieces))


def _escaped(atom: str) -> frozenset[str]:
    if atom == r"\d":
        return _DIGITS
    if atom == r"\s":
        return frozenset()
    if atom[1].isalnum():
        raise AnyBeginning(atom)
    return frozenset(atom[1])


def _range(piece: str) -> frozenset[str]:
    """Return the characters of a piece of a class: one, or the first and last of many."""
    return frozenset(map(chr, range(ord(piece[0]), ord(piece[-1]) + 1)))
