"""What values have in common: equality, hash and repr.

`dataclass` writes these three as source text for every class and compiles them when the class is made. With some
twenty classes that was a third of what `import policynews` cost, so they stand here, once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter


class Value:
    """Base of the frozen dataclasses; they say `repr=False, eq=False` and behave as if they had said neither.

    Values of one class are equal when the fields that are compared are.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        kind: type = self.__class__
        compared = _compared(kind)
        return compared(self) == compared(other)

    def __hash__(self) -> int:
        kind: type = self.__class__
        return hash(_compared(kind)(self))

    def __repr__(self) -> str:
        kind: type = self.__class__
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in _shown(kind))
        return f"{kind.__qualname__}({parts})"


@cache
def _compared(kind: type) -> Callable[[object], object]:
    """Return what reads the fields of a `kind` that count for equality."""
    return attrgetter(*(field.name for field in fields(kind) if field.compare))


@cache
def _shown(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.repr)
