"""A whole article in the other script, in one pass through the converter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from policynews.documents.citations import find_references
from policynews.model.article import Article, Origin, Person, PolicyDocument, PrintEdition, Removal, Source
from policynews.model.blocks import Block, Figure, Link, Paragraph, Table, block_texts
from policynews.script.conversion import ConvertibleScript, Vocabulary, convert_many, convert_name

_Text = Callable[[str], str]
_Placed = TypeVar("_Placed", Origin, Removal)


def convert_article(article: Article, to: ConvertibleScript, vocabulary: Vocabulary | None = None) -> Article:
    """Return `article` in Simplified (`hans`) or Traditional (`hant`) script.

    Headline, text, people, sources, document and references are converted; addresses, origins and removals stay as
    printed. Where these stand in a text that grew or shrank is no longer known.
    """
    texts: dict[str, str] = {}

    def collect(text: str) -> str:
        texts[text] = text
        return text

    _map_article(article, collect, to)
    originals = list(texts)
    converted = dict(zip(originals, convert_many(originals, to, vocabulary=vocabulary), strict=True))
    result = _map_article(article, converted.__getitem__, to)
    references = find_references(block_texts(result.blocks), own_title=result.title)
    changed = _changed_lengths(article, result)
    removals = tuple(_without_place(removal, changed) for removal in article.removals)
    origins = tuple(_without_place(origin, changed) for origin in article.origins)
    return replace(result, references=references, script=to, removals=removals, origins=origins)


def _changed_lengths(before: Article, after: Article) -> frozenset[int]:
    """Return the blocks whose text is longer or shorter than it was: 軟體 is 软件, but 程序 can be 程式碼."""
    pairs = zip(block_texts(before.blocks), block_texts(after.blocks), strict=True)
    return frozenset(index for index, (old, new) in enumerate(pairs) if len(old) != len(new))


def _without_place(found: _Placed, changed: frozenset[int]) -> _Placed:
    """A place at the very beginning of a block stays what it is."""
    return replace(found, block=None, start=None, end=None) if found.block in changed and found.end else found


def _map_article(article: Article, text: _Text, to: ConvertibleScript) -> Article:
    return replace(
        article,
        title=_optional(article.title, text),
        kicker=_optional(article.kicker, text),
        subtitle=_optional(article.subtitle, text),
        original_title=_optional(article.original_title, text),
        summary=_optional(article.summary, text),
        source=_source(article.source, text),
        publisher=_source(article.publisher, text),
        original_source=_source(article.original_source, text),
        print_edition=_edition(article.print_edition, text),
        people=tuple(_person(person, text, to) for person in article.people),
        blocks=tuple(_block(block, text) for block in article.blocks),
        document=_document(article.document, text),
        attachments=tuple(replace(attachment, name=text(attachment.name)) for attachment in article.attachments),
        breadcrumbs=tuple(map(text, article.breadcrumbs)),
        keywords=tuple(map(text, article.keywords)),
    )


def _optional(value: str | None, text: _Text) -> str | None:
    return None if value is None else text(value)


def _source(source: Source | None, text: _Text) -> Source | None:
    return None if source is None else replace(source, name=text(source.name), label=_optional(source.label, text))


def _edition(edition: PrintEdition | None, text: _Text) -> PrintEdition | None:
    if edition is None:
        return None
    return replace(edition, newspaper=text(edition.newspaper), section=_optional(edition.section, text))


def _person(person: Person, text: _Text, to: ConvertibleScript) -> Person:
    return replace(
        person,
        name=convert_name(person.name, to),
        label=_optional(person.label, text),
        affiliation=_optional(person.affiliation, text),
    )


def _block(block: Block, text: _Text) -> Block:
    if isinstance(block, Figure):
        return replace(block, caption=_optional(block.caption, text), alt=_optional(block.alt, text))
    if isinstance(block, Table):
        rows = tuple(tuple(map(text, row)) for row in block.rows)
        return replace(block, rows=rows, caption=_optional(block.caption, text), unit=_optional(block.unit, text))
    links = tuple(Link(text=text(link.text), url=link.url) for link in block.links)
    if isinstance(block, Paragraph):
        return replace(block, text=text(block.text), numeral=_optional(block.numeral, text), links=links)
    return replace(block, text=text(block.text), links=links)


def _document(document: PolicyDocument | None, text: _Text) -> PolicyDocument | None:
    if document is None:
        return None
    return replace(
        document,
        issuers=tuple(map(text, document.issuers)),
        title=_optional(document.title, text),
        validity=_optional(document.validity, text),
        topic=_optional(document.topic, text),
        genre=_optional(document.genre, text),
        keywords=tuple(map(text, document.keywords)),
        addressees=_optional(document.addressees, text),
        metadata=tuple((text(label), text(value)) for label, value in document.metadata),
    )
