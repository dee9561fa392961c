"""The one mutable stage: an `Article` on its way, a slot a field, each value with its origin."""

from __future__ import annotations

from collections.abc import Iterable

from policynews.model.article import (
    Article,
    Attachment,
    Notice,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Script,
    Source,
)
from policynews.model.blocks import Block
from policynews.model.date import PartialDate


class Draft:
    """The fields of an article while they are read; only `parser` and `fields` hold one."""

    __slots__ = (
        *("url", "canonical_url", "title", "kicker", "subtitle", "published", "updated", "source", "publisher"),
        *("original_source", "original_title", "print_edition", "people", "blocks", "document", "references"),
        *("attachments", "breadcrumbs", "keywords", "summary", "script", "next_page", "layout"),
        *("removals", "notices", "origins"),
    )

    def __init__(self) -> None:
        self.url: str | None = None
        self.canonical_url: str | None = None
        self.title: str | None = None
        self.kicker: str | None = None
        self.subtitle: str | None = None
        self.published: PartialDate | None = None
        self.updated: PartialDate | None = None
        self.source: Source | None = None
        self.publisher: Source | None = None
        self.original_source: Source | None = None
        self.original_title: str | None = None
        self.print_edition: PrintEdition | None = None
        self.people: tuple[Person, ...] = ()
        self.blocks: tuple[Block, ...] = ()
        self.document: PolicyDocument | None = None
        self.references: tuple[PolicyReference, ...] = ()
        self.attachments: tuple[Attachment, ...] = ()
        self.breadcrumbs: tuple[str, ...] = ()
        self.keywords: tuple[str, ...] = ()
        self.summary: str | None = None
        self.script: Script | None = None
        self.next_page: str | None = None
        self.layout = "generic"
        self.removals: list[Removal] = []
        self.notices: list[Notice] = []
        self.origins: list[Origin] = []

    def set(self, field: str, value: object, reader: str, raw: str) -> None:
        """Set `field` and say where it came from; None and empty values are not set."""
        if not value:
            return
        setattr(self, field, value)
        self.origins.append(Origin(field=field, reader=reader, raw=raw))

    def origin(self, field: str, reader: str, raw: str) -> None:
        """Record a further place that `field` was read from."""
        self.origins.append(Origin(field=field, reader=reader, raw=raw))

    def notice(self, code: str, message: str, field: str | None = None) -> None:
        """Record a doubt."""
        self.notices.append(Notice(code=code, message=message, field=field))

    def note(self, notices: Iterable[Notice] = (), origins: Iterable[Origin] = ()) -> None:
        """Record what a stage says besides its result."""
        self.notices.extend(notices)
        self.origins.extend(origins)

    def freeze(self) -> Article:
        """Return the article as it is now."""
        return Article(
            url=self.url,
            canonical_url=self.canonical_url,
            title=self.title,
            kicker=self.kicker,
            subtitle=self.subtitle,
            published=self.published,
            updated=self.updated,
            source=self.source,
            publisher=self.publisher,
            original_source=self.original_source,
            original_title=self.original_title,
            print_edition=self.print_edition,
            people=self.people,
            blocks=self.blocks,
            document=self.document,
            references=self.references,
            attachments=self.attachments,
            breadcrumbs=self.breadcrumbs,
            keywords=self.keywords,
            summary=self.summary,
            script=self.script,
            next_page=self.next_page,
            layout=self.layout,
            removals=tuple(self.removals),
            notices=tuple(self.notices),
            origins=tuple(self.origins),
        )
