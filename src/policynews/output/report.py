"""The report a person reads: each value with where it came from, what was dropped and why, the body by number."""

from __future__ import annotations

from collections.abc import Iterator

from policynews.model.article import Article, Notice, Origin, Removal
from policynews.model.blocks import Block, Figure, Heading, ListItem, Table
from policynews.output.facts import EXCERPT, facts_of, with_notes
from policynews.output.visible import excerpt, printable

_LABEL_WIDTH = 24


def explain(article: Article) -> str:
    """Return a report on `article` as text of several lines.

    It shows every field with its value, below it each origin (`← reader: raw text`), the fields the page does not
    state, notices, removals grouped by reason with the first 80 characters of each and the row that caught it, and the numbered blocks with their
    kinds. Control characters of the page are shown as escapes, so the report is safe to print on a terminal.
    """
    sections = (_fields(article), _notices(article.notices), _removals(article.removals), _body(article))
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def _fields(article: Article) -> list[str]:
    facts = facts_of(article)
    lines: list[str] = []
    for fact in facts:
        below = [*fact.values, *map(_origin, fact.origins)]
        lines += [f"{'' if number else fact.name:<{_LABEL_WIDTH}}{line}" for number, line in enumerate(below)]
    missing = [fact.name for fact in facts if not fact.values and not fact.origins]
    return [*lines, f"{'not stated':<{_LABEL_WIDTH}}{', '.join(missing)}"] if missing else lines


def _origin(origin: Origin) -> str:
    return (
        f"  ← {printable(origin.reader)}: {excerpt(origin.raw, EXCERPT)}"
        if origin.raw
        else f"  ← {printable(origin.reader)}"
    )


def _notices(notices: tuple[Notice, ...]) -> list[str]:
    if not notices:
        return []
    lines = [f"  {with_notes(notice.code, notice.field)}: {printable(notice.message)}" for notice in notices]
    return [f"Notices ({len(notices)})", *lines]


def _removals(removals: tuple[Removal, ...]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for removal in removals:
        rule = f" [{printable(removal.rule)}]" if removal.rule else ""
        groups.setdefault(removal.reason, []).append(f"{excerpt(removal.text, EXCERPT)}{rule}")
    lines = [f"Removed ({len(removals)})"] if groups else []
    for reason, texts in groups.items():
        lines += [f"  {printable(reason)} ({len(texts)})", *(f"    {text}" for text in texts)]
    return lines


def _body(article: Article) -> list[str]:
    count = len(article.blocks)
    head = f"Body ({count} block{'' if count == 1 else 's'}, {len(article.text)} characters)"
    width = len(str(count))
    lines = [head]
    for number, block in enumerate(article.blocks):
        first, *rest = _block_lines(block)
        lines.append(f"  {number:>{width}}  {_kind(block):<12}{first}")
        lines += [f"  {'':>{width}}  {'':<12}{line}" for line in rest]
    return lines


def _kind(block: Block) -> str:
    return f"{block.kind} {block.level}" if isinstance(block, Heading | ListItem) else block.kind


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield with_notes(f"{len(block.rows)} rows", block.caption, block.unit and f"unit {block.unit}")
        for row in block.rows:
            yield excerpt(" | ".join(row), EXCERPT)
    elif isinstance(block, Figure):
        yield with_notes(block.caption or block.alt or "no caption", block.url or "no address")
    else:
        yield printable(block.text)
