"""`f"{date:%Y年%m月%d日}"`: a partial date as far as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policynews.text.patterns import HAN, lazy_pattern

if TYPE_CHECKING:
    from policynews.model.date import PartialDate

_DIRECTIVE = lazy_pattern(r"%(-?.|$)")
_PARTS = {"Y": "year", "y": "year", "m": "month", "d": "day", "H": "hour", "M": "minute", "S": "second"}
# What stands right behind a part and is said of it: 年, 月, 日, 时, 點; a letter such as T parts two of them.
_UNIT = lazy_pattern(f"{HAN}+")
_PERCENT = "\0"  # %% while the parts are looked for


class _Piece(NamedTuple):
    """A part of a date and what stands behind it."""

    text: str | None
    """None where it is unknown."""
    unit: str
    separator: str


def format_parts(date: PartialDate, spec: str) -> str:
    """Return the known parts of `date` as `spec` has them. Raises ValueError for a directive that is no part of a date."""
    before, *rest = _split(spec)
    pieces = [_piece(date, directive, behind) for directive, behind in zip(rest[::2], rest[1::2], strict=True)]
    known = [place for place, piece in enumerate(pieces) if piece.text is not None]
    written = [before]
    for place in known:
        piece = pieces[place]
        written += [piece.text or "", piece.unit, piece.separator if place != known[-1] else ""]
    if pieces:
        written.append(pieces[-1].separator)
    return "".join(written).replace(_PERCENT, "%")


def _split(spec: str) -> list[str]:
    """Return literal, directive, literal, … of a format."""
    parts: list[str] = []
    spec = spec.replace("%%", _PERCENT)
    end = 0
    for found in _DIRECTIVE.finditer(spec):
        parts += [spec[end : found.start()], found[1]]
        end = found.end()
    return [*parts, spec[end:]]


def _piece(date: PartialDate, directive: str, behind: str) -> _Piece:
    name = directive.removeprefix("-")
    if name not in _PARTS:
        raise ValueError(f"%{directive} is no part of a date; parts are %Y %y %m %d %H %M %S, without zeros %-m %-d …")
    value: int | None = getattr(date, _PARTS[name])
    unit = _UNIT.match(behind)
    width = 1 if directive.startswith("-") else 4 if name == "Y" else 2
    text = None if value is None else f"{value % 100 if name == 'y' else value:0{width}}"
    cut = unit.end() if unit else 0
    return _Piece(text, behind[:cut], behind[cut:])
