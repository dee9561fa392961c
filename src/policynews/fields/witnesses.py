"""What all readers of a field say, those too that the first good one spared: for a report on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policynews.fields.declared_dates import (
    PUBLISHED,
    UPDATED,
    address_date,
    declared_dates,
    jsonld_dates,
    stamped_dates,
)
from policynews.fields.evidence import Blocks, Facts, Reading, gather
from policynews.fields.people import spared_people
from policynews.fields.published import printed_dates
from policynews.fields.read import lines_of
from policynews.fields.source import META_SITE, source_candidates
from policynews.find.declared import WHOLE, declared_titles
from policynews.find.headline_marked import find_title
from policynews.find.where import Found, Parts
from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.text.folding import fold_key


class Witness(NamedTuple):
    """What one reader says of a field."""

    field: str
    reader: str
    value: str


def other_readers(article: Article, found: Found, parts: Parts) -> list[Witness]:
    """Return what readers say of headline, dates, source and people that is not what the article has, each once."""
    facts = gather(found, parts)
    lines = lines_of(facts, found.page, found.url, None)
    said = [
        *_titles(article, found),
        *_dates("published", article.published, _published(article, lines, found.url)),
        *_dates("updated", article.updated, _updated(lines)),
        *_sources(article, facts, lines),
        *_publishers(article, found),
        *_people(article, facts, lines),
    ]
    return list(dict.fromkeys(said))


def _titles(article: Article, found: Found) -> Iterator[Witness]:
    if found.page is None:
        return
    declared = declared_titles(found.page, found.table.title if found.table else None)
    marked = find_title(found.blocks, found.region, declared)
    said = [*declared.titles, *([(marked.reader, marked.text)] if marked else [])]
    for reader, text in said:
        if reader != WHOLE and fold_key(text) != fold_key(article.title or ""):
            yield Witness("title", reader, text)


def _dates(field: str, chosen: PartialDate | None, readings: Iterable[Reading]) -> Iterator[Witness]:
    for reading in readings:
        if chosen is None or not reading.date.agrees(chosen):
            yield Witness(field, reading.reader, reading.date.isoformat())


def _published(article: Article, lines: Blocks, url: str | None) -> Iterator[Reading]:
    printed = printed_dates(lines)
    for readings in printed:
        yield from readings
    page = lines.page
    if page is None:
        return
    yield from stamped_dates(lines.stamps())
    yield from declared_dates(page, PUBLISHED, lines, most=len(PUBLISHED))
    yield from jsonld_dates(page, article.title)
    if (address := address_date(page, url)) is not None:
        yield address


def _updated(lines: Blocks) -> Iterator[Reading]:
    yield from (Reading(info.updated, "info-line", "") for info in lines.infos if info.updated)
    if lines.page is not None:
        yield from declared_dates(lines.page, UPDATED, lines, most=len(UPDATED))
        yield from stamped_dates(lines.stamps(), updated=True)


def _sources(article: Article, facts: Facts, lines: Blocks) -> Iterator[Witness]:
    chosen = fold_key(article.source.name) if article.source else ""
    for source, reader, _ in source_candidates(facts, lines, article.print_edition):
        if fold_key(source.name) != chosen:
            yield Witness("source", reader, source.name)


def _publishers(article: Article, found: Found) -> Iterator[Witness]:
    chosen = article.publisher.name if article.publisher else None
    for name in META_SITE if found.page else ():
        content = found.page.meta.get(name) if found.page else None
        if content and content != chosen:
            yield Witness("publisher", f"meta:{name}", content)


def _people(article: Article, facts: Facts, lines: Blocks) -> Iterator[Witness]:
    known = {(person.name, person.role) for person in article.people}
    for person, reader, _ in spared_people(facts, lines, article.source):
        if (person.name, person.role) not in known:
            yield Witness("people", reader, f"{person.name} ({person.role})")
