"""The report a person reads: each value with where it came from, what was dropped and why, the body by number."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from policynews.model.article import (
    Article,
    Attachment,
    Block,
    Figure,
    Heading,
    ListItem,
    Notice,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Source,
    Table,
)
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber

_EXCERPT = 80
_LABEL_WIDTH = 24
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


def explain(article: Article) -> str:
    """Return a report on `article` as text of several lines.

    It shows every field with its value, below it each origin (`← reader: raw text`), the fields the page does not
    state, notices, removals grouped by reason with the first 80 characters of each and the row that caught it, and the numbered blocks with their
    kinds. Control characters of the page are shown as escapes, so the report is safe to print on a terminal.
    """
    sections = (_fields(article), _notices(article.notices), _removals(article.removals), _body(article))
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def _fields(article: Article) -> list[str]:
    values: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(article, name)
        if isinstance(value, PolicyDocument):
            values[name] = "a policy document"
            values |= {f"document.{part}": getattr(value, part) for part in _DOCUMENT_FIELDS}
        else:
            values[name] = value
    origins: dict[str, list[str]] = {}
    for origin in article.origins:
        origins.setdefault(origin.field, []).append(_origin(origin))
    values |= {name: None for name in origins if name not in values}
    lines: list[str] = []
    for name, value in values.items():
        lines += _field(name, value, origins.get(name, []))
    missing = [name for name, value in values.items() if _is_absent(value) and name not in origins]
    return [*lines, f"{'not stated':<{_LABEL_WIDTH}}{', '.join(missing)}"] if missing else lines


def _origin(origin: Origin) -> str:
    return f"  ← {origin.reader}: {_excerpt(origin.raw)}" if origin.raw else f"  ← {origin.reader}"


def _is_absent(value: object) -> bool:
    return value is None or value == ()


def _field(name: str, value: object, origins: list[str]) -> list[str]:
    below = [*([] if value is None else _values(value)), *origins]
    return [f"{'' if number else name:<{_LABEL_WIDTH}}{line}" for number, line in enumerate(below)]


def _values(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return [_value(value)]


def _value(value: object) -> str:
    match value:
        case PartialDate():
            return value.isoformat()
        case DocumentNumber():
            return _printable(str(value))
        case Source():
            return _with_notes(value.name, value.label, value.url)
        case Person():
            return _with_notes(f"{value.name}, {value.role}", value.label, value.affiliation)
        case PrintEdition():
            date = value.date.isoformat() if value.date else None
            return _with_notes(value.newspaper, date, value.page and f"第{value.page}版", value.section)
        case PolicyReference():
            number = str(value.number) if value.number else None
            return _with_notes(f"《{value.title}》", number, f"block {value.block}")
        case Attachment():
            return _with_notes(value.name, value.file_type, value.url)
        case (str(label), str(text)):
            return _excerpt(f"{label}: {text}")
    return _printable(str(value))


def _with_notes(text: str, *notes: str | None) -> str:
    stated = "; ".join(note for note in notes if note)
    return _printable(f"{text} ({stated})" if stated else text)


def _notices(notices: tuple[Notice, ...]) -> list[str]:
    if not notices:
        return []
    lines = [f"  {_with_notes(notice.code, notice.field)}: {_printable(notice.message)}" for notice in notices]
    return [f"Notices ({len(notices)})", *lines]


def _removals(removals: tuple[Removal, ...]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for removal in removals:
        rule = f" [{_printable(removal.rule)}]" if removal.rule else ""
        groups.setdefault(removal.reason, []).append(f"{_excerpt(removal.text)}{rule}")
    lines = [f"Removed ({len(removals)})"] if groups else []
    for reason, texts in groups.items():
        lines += [f"  {_printable(reason)} ({len(texts)})", *(f"    {text}" for text in texts)]
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
        yield _with_notes(f"{len(block.rows)} rows", block.caption, block.unit and f"unit {block.unit}")
        for row in block.rows:
            yield _excerpt(" | ".join(row))
    elif isinstance(block, Figure):
        yield _with_notes(block.caption or block.alt or "no caption", block.url or "no address")
    else:
        yield _printable(block.text)


def _excerpt(text: str) -> str:
    line = _printable(text)
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 1]}…"


def _printable(text: str) -> str:
    """Return `text` on one line, control and invisible characters as escapes."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(char if _is_shown(char) else _escape(char) for char in line)


def _is_shown(char: str) -> bool:
    return not unicodedata.category(char).startswith("C")


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
