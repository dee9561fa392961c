"""The fields of an article as a person reads them: each with its values and where they came from."""

from __future__ import annotations

from typing import NamedTuple

from policynews.model.article import (
    Article,
    Attachment,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Source,
)
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.output.visible import excerpt, printable

EXCERPT = 80
"""Characters of a text that is shown in part."""
# The fields of Article in the order of the report; the body and the provenance have sections of their own.
_FIELDS = (
    "url",
    "canonical_url",
    "layout",
    "title",
    "kicker",
    "subtitle",
    "original_title",
    "published",
    "updated",
    "source",
    "publisher",
    "original_source",
    "print_edition",
    "people",
    "document",
    "references",
    "attachments",
    "breadcrumbs",
    "keywords",
    "summary",
    "script",
    "next_page",
)
_DOCUMENT_FIELDS = (
    "number",
    "issuers",
    "index_number",
    "title",
    "written",
    "published",
    "generated",
    "effective",
    "expires",
    "validity",
    "topic",
    "genre",
    "keywords",
    "addressees",
    "metadata",
)


class Fact(NamedTuple):
    """A field."""

    name: str
    """`title`, `document.number` …"""
    values: tuple[str, ...]
    """One line each, safe to print; empty where the page does not state it."""
    origins: tuple[Origin, ...]


def facts_of(article: Article) -> list[Fact]:
    """Return every field but the text, in the order of a report; last what only an origin names."""
    values: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(article, name)
        if isinstance(value, PolicyDocument):
            values[name] = "a policy document"
            values |= {f"document.{part}": getattr(value, part) for part in _DOCUMENT_FIELDS}
        else:
            values[name] = value
    origins: dict[str, list[Origin]] = {}
    for origin in article.origins:
        origins.setdefault(origin.field, []).append(origin)
    values |= {name: None for name in origins if name not in values}
    return [Fact(name, _values(value), tuple(origins.get(name, ()))) for name, value in values.items()]


def _values(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(_value, value)) if isinstance(value, tuple) else (_value(value),)


def _value(value: object) -> str:
    match value:
        case PartialDate():
            return value.isoformat()
        case DocumentNumber():
            return printable(str(value))
        case Source():
            return with_notes(value.name, value.label, value.url)
        case Person():
            return with_notes(f"{value.name}, {value.role}", value.label, value.affiliation)
        case PrintEdition():
            date = value.date.isoformat() if value.date else None
            return with_notes(value.newspaper, date, value.page and f"第{value.page}版", value.section)
        case PolicyReference():
            number = str(value.number) if value.number else None
            return with_notes(f"《{value.title}》", number, f"block {value.block}")
        case Attachment():
            return with_notes(value.name, value.file_type, value.url)
        case (str(label), str(text)):
            return excerpt(f"{label}: {text}", EXCERPT)
    return printable(str(value))


def with_notes(text: str, *notes: str | None) -> str:
    """Return a text with what else is stated of it in brackets."""
    stated = "; ".join(note for note in notes if note)
    return printable(f"{text} ({stated})" if stated else text)
