"""`ListPage` and its entries: what a scraper reads before it has articles."""

from __future__ import annotations

from dataclasses import dataclass

from policynews.model.date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A linked title of a list page."""

    title: str
    """The whole title: where the visible one is cut, the one that `title=` has."""
    url: str
    """Absolute when the page URL is known."""
    published: PartialDate | None = None
    """The day beside the title; a day printed without its year has none."""
    date_text: str | None = None
    """That day as it is printed."""
    column: str | None = None
    """What stands in brackets before the title: [政策解读]."""
    source: str | None = None
    """The outlet or office beside the title, where a label, the head of a column or an element says that it is one."""

    def to_dict(self) -> dict[str, str | None]:
        """Return JSON-ready data; the day as ISO text."""
        return {
            "title": self.title,
            "url": self.url,
            "published": self.published.isoformat() if self.published else None,
            "date_text": self.date_text,
            "column": self.column,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page that lists articles."""

    entries: tuple[Entry, ...]
    """In the order of the page, each address once."""
    next_page: str | None = None
    """Address of the next page of the list; None where none is stated."""
    title: str | None = None
    """Name of the list, as its `<title>` has it."""
