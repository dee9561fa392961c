"""Per field, the ordered readers: the first good one wins, a reader that disagrees adds a `Notice`."""

from __future__ import annotations

from datetime import datetime

from policynews.credits.sources import read_source_name
from policynews.draft import Draft
from policynews.fields.about import read_breadcrumbs, read_keywords, read_parts_of_title, read_summary
from policynews.fields.evidence import (
    Blocks,
    Facts,
    address_of,
    credit_lines,
    info_lines,
    is_taiwanese,
    join_labels,
    located_text,
)
from policynews.fields.original import read_originals, read_title_outlet
from policynews.fields.people import read_people
from policynews.fields.published import read_published, stated_date
from policynews.fields.source import LONGEST_NAME, read_edition, read_publisher, read_source
from policynews.model.article import Source
from policynews.page.page import Page
from policynews.script.conversion import detect_script

# So much of a text tells its script.
_SCRIPT_SAMPLE = 300


def read_fields(draft: Draft, facts: Facts, page: Page | None, url: str | None, reference: datetime | None) -> None:
    """Set every field but headline, body and document. `reference` is what relative times count from."""
    roc = is_taiwanese(url, page)
    near = [block.text for block in [*facts.located.get("info", ()), *facts.near]]
    behind = [block.text for block in facts.behind]
    rest = [b.text.removeprefix(facts.title or "").strip() for b in facts.heading if facts.title != b.text]
    infos, silent = info_lines(join_labels([*filter(None, rest), *near]), roc)
    lines = Blocks(
        infos=infos,
        credits=credit_lines([*silent, *behind]),
        behind=behind,
        page=page,
        roc=roc,
        reference=reference,
    )
    _read_located(draft, facts, lines)
    read_published(draft, lines, url)
    edition = read_edition(draft, facts)
    read_source(draft, facts, lines, edition)
    read_originals(draft, lines.credits)
    read_people(draft, facts, lines)
    read_publisher(draft, page)
    read_title_outlet(draft, facts, page, url)
    read_breadcrumbs(draft, facts.above)
    read_parts_of_title(draft, facts)
    text = "\n".join(facts.texts)
    read_keywords(draft, page, facts.title, text)
    read_summary(draft, page, facts.title, text)
    draft.values["script"] = detect_script(text[:_SCRIPT_SAMPLE])


def _read_located(draft: Draft, facts: Facts, lines: Blocks) -> None:
    """Set what a layout has an element of its own for, if the element holds such a value."""
    if not facts.located:
        return
    reader = f"layout:{facts.layout}"
    published = located_text(facts, "published")
    if published and (date := stated_date(published, lines)):
        draft.set("published", date, reader, published)
    source = located_text(facts, "source")
    if source and len(source) <= LONGEST_NAME and (name := read_source_name(source)):
        draft.set(
            "source", Source(name=name, url=address_of(name, facts.located["source"], lines.page)), reader, source
        )
    for part in ("kicker", "subtitle"):
        if text := located_text(facts, part):
            draft.set(part, text, reader, text)
