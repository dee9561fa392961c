"""`source`, `publisher` and `print_edition`: located part, info lines, metas, what stands beside the date."""

from __future__ import annotations

from dataclasses import replace

from policynews.credits.sources import read_print_edition, read_source_name
from policynews.draft import Draft
from policynews.fields.evidence import LONGEST_INFO, Blocks, Facts, address_of
from policynews.model.article import PrintEdition, Source
from policynews.page.page import Page

_META_SOURCE = "contentsource source og:source docsource apub:from mediaid article:author og:article:source copyrightsource".split()
_META_SITE = "sitename og:site_name application-name".split()
LONGEST_NAME = 60


def read_source(draft: Draft, facts: Facts, lines: Blocks, edition: PrintEdition | None) -> None:
    """Set `source` from info line, credit lines, metas, or the newspaper line of a repost."""
    if draft.source is not None:
        return
    for info in lines.infos:
        if info.source:
            url = address_of(info.source.name, [*facts.heading, *facts.near], lines.page)
            draft.set("source", replace(info.source, url=url), "info-line", info.source.name)
            return
    for credit in lines.credits:
        if credit.source:
            draft.set("source", credit.source, "credit-line", credit.source.name)
            return
    _read_implied_source(draft, lines)
    if draft.source is None and edition is not None:
        draft.set("source", Source(name=edition.newspaper), "print-edition", edition.newspaper)


def _read_implied_source(draft: Draft, lines: Blocks) -> None:
    """Set `source` from a name beside the date, or from a meta."""
    for info in lines.infos:
        if (name := info.unlabelled) and info.published and info.published.year:
            if name in [person.name for credit in lines.credits for person in credit.people]:
                continue
            draft.set("source", Source(name=name), "info-line", name)
            return
    meta = lines.page.meta if lines.page else {}
    for name in _META_SOURCE:
        content = meta.get(name)
        if content and not content.isascii() and (value := read_source_name(content)):
            draft.set("source", Source(name=value), f"meta:{name}", content)
            return


def read_edition(draft: Draft, facts: Facts) -> PrintEdition | None:
    """Set and return `print_edition`, and the newspaper as `original_source`, from a line at its end or around it."""
    lines = [*facts.behind, *facts.near, *facts.located.get("info", ())]
    for text in [*facts.texts[:-4:-1], *[block.text for block in lines]]:
        if "》" in text and len(text) <= LONGEST_INFO and (edition := read_print_edition(text)):
            draft.set("print_edition", edition, "print-edition", text)
            draft.set("original_source", Source(name=edition.newspaper), "print-edition", text)
            return edition
    return None


def read_publisher(draft: Draft, page: Page | None) -> None:
    """Set `publisher`, the site that carries the page, from its site name metas."""
    meta = page.meta if page else {}
    for name in _META_SITE:
        content = meta.get(name)
        if content:
            draft.set("publisher", Source(name=content), f"meta:{name}", content)
            return
