"""An `Article` as data and as Markdown: dict, JSON, JSON Schema, and the way back.

The functions that write are spelled out, a line a field: nothing is copied twice, and a field that is added without
being written here fails the test that compares this module with the dataclasses and with `article.schema.json`.
"""

from __future__ import annotations

import json
from importlib import resources

from policynews.model.article import (
    Article,
    Attachment,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Source,
)
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.model.date import PartialDate
from policynews.output.types import (
    ArticleDict,
    AttachmentDict,
    BlockDict,
    LinkDict,
    OriginDict,
    PersonDict,
    PolicyDocumentDict,
    PolicyReferenceDict,
    PrintEditionDict,
    RemovalDict,
    SourceDict,
    TableDict,
)

SCHEMA_VERSION = 1
"""Raised when a reader of older data would misunderstand newer data; a field that is added does not raise it."""


# Writing


def article_to_dict(article: Article, *, provenance: bool = False) -> ArticleDict:
    """Return JSON-ready data: field names as keys, dates and document numbers as text, a missing value as None.

    Every block has a `kind`. `provenance` adds `removals`, `notices` and `origins`.
    """
    data: ArticleDict = {
        "schema_version": SCHEMA_VERSION,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "kicker": article.kicker,
        "subtitle": article.subtitle,
        "published": _date_out(article.published),
        "updated": _date_out(article.updated),
        "source": _source_out(article.source),
        "publisher": _source_out(article.publisher),
        "original_source": _source_out(article.original_source),
        "original_title": article.original_title,
        "print_edition": _print_edition_out(article.print_edition),
        "people": [_person_out(person) for person in article.people],
        "blocks": [_block_out(block) for block in article.blocks],
        "document": _document_out(article.document),
        "references": [_reference_out(reference) for reference in article.references],
        "attachments": [_attachment_out(attachment) for attachment in article.attachments],
        "breadcrumbs": list(article.breadcrumbs),
        "keywords": list(article.keywords),
        "summary": article.summary,
        "script": article.script,
        "next_page": article.next_page,
        "layout": article.layout,
    }
    if provenance:
        data["removals"] = [_removal_out(removal) for removal in article.removals]
        data["notices"] = [
            {"code": notice.code, "message": notice.message, "field": notice.field} for notice in article.notices
        ]
        data["origins"] = [_origin_out(origin) for origin in article.origins]
    return data


def article_to_json(article: Article, *, provenance: bool = False, indent: int | None = None) -> str:
    """Return `article_to_dict` as JSON text, Chinese characters unescaped; one line unless `indent` is given."""
    return json.dumps(article_to_dict(article, provenance=provenance), ensure_ascii=False, indent=indent)


def _date_out(value: PartialDate | None) -> str | None:
    return None if value is None else value.isoformat()


def _source_out(source: Source | None) -> SourceDict | None:
    return None if source is None else {"name": source.name, "url": source.url, "label": source.label}


def _print_edition_out(edition: PrintEdition | None) -> PrintEditionDict | None:
    if edition is None:
        return None
    return {
        "newspaper": edition.newspaper,
        "date": _date_out(edition.date),
        "page": edition.page,
        "section": edition.section,
    }


def _person_out(person: Person) -> PersonDict:
    return {"name": person.name, "role": person.role, "label": person.label, "affiliation": person.affiliation}


def _links_out(links: tuple[Link, ...]) -> list[LinkDict]:
    return [{"text": link.text, "url": link.url} for link in links]


def _block_out(block: Block) -> BlockDict:
    match block:
        case Paragraph():
            return {
                "kind": "paragraph",
                "text": block.text,
                "numeral": block.numeral,
                "level": block.level,
                "links": _links_out(block.links),
            }
        case Quote():
            return {"kind": "quote", "text": block.text, "links": _links_out(block.links)}
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level, "links": _links_out(block.links)}
        case ListItem():
            return {
                "kind": "list_item",
                "text": block.text,
                "level": block.level,
                "ordered": block.ordered,
                "number": block.number,
                "links": _links_out(block.links),
            }
        case Figure():
            return {"kind": "figure", "url": block.url, "caption": block.caption, "alt": block.alt}
        case Table():
            return _table_out(block)


def _table_out(table: Table) -> TableDict:
    return {
        "kind": "table",
        "rows": [list(row) for row in table.rows],
        "header_rows": table.header_rows,
        "header_cells": [list(cell) for cell in table.header_cells],
        "caption": table.caption,
        "unit": table.unit,
        "spans": [list(span) for span in table.spans],
    }


def _document_out(document: PolicyDocument | None) -> PolicyDocumentDict | None:
    if document is None:
        return None
    return {
        "number": None if document.number is None else str(document.number),
        "other_numbers": [str(number) for number in document.other_numbers],
        "issuers": list(document.issuers),
        "index_number": document.index_number,
        "title": document.title,
        "written": _date_out(document.written),
        "published": _date_out(document.published),
        "generated": _date_out(document.generated),
        "effective": _date_out(document.effective),
        "expires": _date_out(document.expires),
        "validity": document.validity,
        "topic": document.topic,
        "genre": document.genre,
        "keywords": list(document.keywords),
        "addressees": document.addressees,
        "metadata": [[label, value] for label, value in document.metadata],
    }


def _reference_out(reference: PolicyReference) -> PolicyReferenceDict:
    return {
        "title": reference.title,
        "number": None if reference.number is None else str(reference.number),
        "block": reference.block,
        "start": reference.start,
        "end": reference.end,
    }


def _attachment_out(attachment: Attachment) -> AttachmentDict:
    return {"name": attachment.name, "url": attachment.url, "file_type": attachment.file_type}


def _removal_out(removal: Removal) -> RemovalDict:
    return {
        "reason": removal.reason,
        "text": removal.text,
        "rule": removal.rule,
        "block": removal.block,
        "start": removal.start,
        "end": removal.end,
    }


def _origin_out(origin: Origin) -> OriginDict:
    return {
        "field": origin.field,
        "reader": origin.reader,
        "raw": origin.raw,
        "block": origin.block,
        "start": origin.start,
        "end": origin.end,
    }


# Schema


def schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of `article_to_dict`, as a new dict."""
    text = resources.files(__package__).joinpath("article.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded
