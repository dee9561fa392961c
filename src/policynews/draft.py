"""The one mutable stage: values on their way to an `Article`, each with its origin."""

from __future__ import annotations

from typing import TypeVar

from policynews.model.article import Notice, Origin, Removal

T = TypeVar("T")


class Draft:
    """Collects origins, notices and removals while the fields of one page are read."""

    __slots__ = ("notices", "origins", "removals", "values")

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.origins: list[Origin] = []
        self.notices: list[Notice] = []
        self.removals: list[Removal] = []

    def set(self, field: str, value: object, reader: str, raw: str) -> None:
        """Set `field` and say where it came from; None and empty values are not set."""
        if not value:
            return
        self.values[field] = value
        self.origins.append(Origin(field=field, reader=reader, raw=raw))

    def origin(self, field: str, reader: str, raw: str) -> None:
        """Record a further place that `field` was read from."""
        self.origins.append(Origin(field=field, reader=reader, raw=raw))

    def notice(self, code: str, message: str, field: str | None = None) -> None:
        """Record a doubt."""
        self.notices.append(Notice(code=code, message=message, field=field))

    def remove(self, reason: str, text: str) -> None:
        """Record a text of the page that is not in the article."""
        if text:
            self.removals.append(Removal(reason=reason, text=text))
