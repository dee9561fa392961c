"""Per field, the ordered readers: the first good one wins, a reader that disagrees adds a `Notice`."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from policynews.credits.dated import names_event
from policynews.credits.seams import Line
from policynews.credits.sources import read_source_name
from policynews.dates.inline import find_dates
from policynews.documents.citations import find_references
from policynews.draft import Draft
from policynews.fields.about import read_breadcrumbs, read_keywords, read_parts_of_title, read_summary
from policynews.fields.blocks import read_blocks
from policynews.fields.cells import join_labels, without_signatures
from policynews.fields.document import read_document
from policynews.fields.evidence import (
    Blocks,
    Facts,
    Reading,
    address_of,
    counts_from_1912,
    credit_lines,
    gather,
    info_lines,
    lines_below,
    lines_in,
    lines_passed,
    lines_said,
    located_text,
    with_label,
    without_clocks,
)
from policynews.fields.next_page import read_next_page
from policynews.fields.original import read_originals, read_title_outlet
from policynews.fields.people import read_people
from policynews.fields.positions import place_origins
from policynews.fields.published import read_published, stated_date
from policynews.fields.source import LONGEST_NAME, read_edition, read_publisher, read_source
from policynews.find.where import Found, Parts
from policynews.model.article import Source
from policynews.model.blocks import block_texts
from policynews.options import Options
from policynews.page.page import Page
from policynews.page.stamps import stamps_beside
from policynews.script.detection import detect_script

# So much of a text tells its script.
_SCRIPT_SAMPLE = 300
_SAMPLE_LINES = 8


def fill(draft: Draft, found: Found, parts: Parts, options: Options) -> None:
    """Set every field of the article."""
    facts = gather(found, parts)
    page = found.page
    draft.url, draft.canonical_url = found.url, page.canonical if page else None
    draft.layout = found.layout
    if found.headline:
        draft.set("title", found.headline.text, found.headline.reader, found.headline.text)
    draft.set("attachments", parts.attachments, "links" if page else "line", "")
    read_document(draft, facts, found.table)
    _read_stated(draft, facts, page, found.url, options.fetched_at)
    _read_described(draft, facts, page)
    read_blocks(draft, found, parts, facts.lines if options.join_paragraphs else ())
    place_origins(draft)
    draft.references = find_references(block_texts(draft.blocks), own_title=draft.title)
    if page:
        first, last = found.region.first, found.region.last
        read_next_page(draft, page, found.blocks[first:], last - first)


def _read_stated(draft: Draft, facts: Facts, page: Page | None, url: str | None, reference: datetime | None) -> None:
    """Set date, source and people, which the lines around headline and text state, and what follows from them."""
    lines = lines_of(facts, page, url, reference)
    read_published(draft, lines, _located_date(facts, lines), url)
    edition = read_edition(draft, facts)
    _read_located(draft, facts, lines)
    read_source(draft, facts, lines, edition)
    read_originals(draft, lines.credits)
    read_people(draft, facts, lines)
    read_publisher(draft, page)
    read_title_outlet(draft, facts, page, url)


def _read_described(draft: Draft, facts: Facts, page: Page | None) -> None:
    """Set what page and head say about the article."""
    read_breadcrumbs(draft, facts.above)
    read_parts_of_title(draft, facts)
    text = "\n".join(facts.texts)
    read_keywords(draft, page, facts.title, text)
    read_summary(draft, page, facts.title, text)
    draft.script = detect_script(text[:_SCRIPT_SAMPLE])


def lines_of(facts: Facts, page: Page | None, url: str | None, reference: datetime | None) -> Blocks:
    """Return what the readers of single lines make of the lines around headline and text."""
    roc = counts_from_1912(url, page, f"{facts.title or ''}{''.join(facts.texts[:_SAMPLE_LINES])}"[:_SCRIPT_SAMPLE])
    info = facts.located.get("info", ())
    below = facts.below
    high = without_clocks([*(info if facts.info_above else ()), *facts.near[below:]], facts, rendered=page is None)
    shown = facts.near[:below] if facts.heading else without_clocks(facts.near[:below], facts, rendered=page is None)
    near = lines_in(shown)
    below_text = lines_in(facts.below_text)
    rest = [_beside_headline(block.text, facts.title or "") for block in facts.heading]
    first = [
        *map(Line, filter(None, rest)),
        *with_label(facts, () if facts.info_above else info),
        *without_signatures(near, directly=True),
    ]
    infos, silent = info_lines(join_labels(first), roc)
    above, silent_above = info_lines(join_labels(without_signatures(with_label(facts, high))), roc)
    return Blocks(
        infos=[*infos, *above],
        above=len(above),
        credits=credit_lines([*silent, *silent_above, *below_text]),
        below_text=below_text,
        page=page,
        roc=roc,
        reference=reference,
        first=facts.first,
        event=names_event([*[block.text for block in facts.near], *facts.first]),
        stamps=partial(stamps_beside, facts.heading, [*info, *facts.near[:below]]),
        stamps_above=partial(stamps_beside, (), facts.near[below:]),
        stamps_below=partial(stamps_beside, (), facts.below_text),
        passed=partial(lines_passed, facts),
        rest=partial(lines_below, facts),
        near=partial(lines_in, facts.near),
        said=partial(lines_said, facts),
    )


def _beside_headline(text: str, title: str) -> str:
    """Return what a line holds beside the headline; from its day and time on, where it does not begin with the headline."""
    rest = text.removeprefix(title).strip()
    if rest and rest != text:
        return rest
    stamp = next((found for found in find_dates(text) if found.date.has_time and found.start), None)
    return text[stamp.start :] if stamp else rest


def _located_date(facts: Facts, lines: Blocks) -> Reading | None:
    """Return the date in the element that a layout has for it, or None."""
    text = located_text(facts, "published") if facts.located else ""
    date = stated_date(text, lines) if text else None
    return Reading(date, f"layout:{facts.layout}", date.isoformat()) if date else None


def _read_located(draft: Draft, facts: Facts, lines: Blocks) -> None:
    """Set source, kicker and subtitle where a layout has an element of its own for them that holds such a value."""
    if not facts.located:
        return
    reader = f"layout:{facts.layout}"
    source = located_text(facts, "source")
    if source and len(source) <= LONGEST_NAME and (name := read_source_name(source)):
        url = address_of(name, facts.located["source"], lines.page)
        draft.set("source", Source(name=name, url=url), reader, source)
    for part in ("kicker", "subtitle"):
        if text := located_text(facts, part):
            draft.set(part, text, reader, text)
