"""An `Article` as data and as Markdown: dict, JSON, JSON Schema, and the way back.

The functions that write are spelled out, a line a field: nothing is copied twice, and a field that is added without
being written here fails the test that compares this module with the dataclasses and with `article.schema.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from importlib import resources
from typing import TypeVar, get_args

from policynews.dates.inline import PartialDate
from policynews.errors import SchemaError
from policynews.model.article import (
    Article,
    Attachment,
    Block,
    Figure,
    Heading,
    Link,
    ListItem,
    Notice,
    Origin,
    Paragraph,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Quote,
    Removal,
    Role,
    Script,
    Source,
    Table,
)
from policynews.model.number import DocumentNumber
from policynews.text.patterns import lazy_pattern

SCHEMA_VERSION = 1
"""Raised when a reader of older data would misunderstand newer data; a field that is added does not raise it."""

_T = TypeVar("_T")
_ROLES: Mapping[str, Role] = {role: role for role in get_args(Role)}
_SCRIPTS: Mapping[str, Script] = {script: script for script in get_args(Script)}


# Writing


def article_to_dict(article: Article, *, provenance: bool = False) -> dict[str, object]:
    """Return JSON-ready data: field names as keys, dates and document numbers as text, a missing value as None.

    Every block has a `kind`. `provenance` adds `removals`, `notices` and `origins`.
    """
    data: dict[str, object] = {
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
        data["removals"] = [{"reason": removal.reason, "text": removal.text} for removal in article.removals]
        data["notices"] = [
            {"code": notice.code, "message": notice.message, "field": notice.field} for notice in article.notices
        ]
        data["origins"] = [
            {"field": origin.field, "reader": origin.reader, "raw": origin.raw} for origin in article.origins
        ]
    return data


def article_to_json(article: Article, *, provenance: bool = False, indent: int | None = None) -> str:
    """Return `article_to_dict` as JSON text, Chinese characters unescaped; one line unless `indent` is given."""
    return json.dumps(article_to_dict(article, provenance=provenance), ensure_ascii=False, indent=indent)


def _date_out(value: PartialDate | None) -> str | None:
    return None if value is None else value.isoformat()


def _source_out(source: Source | None) -> dict[str, object] | None:
    return None if source is None else {"name": source.name, "url": source.url, "label": source.label}


def _print_edition_out(edition: PrintEdition | None) -> dict[str, object] | None:
    if edition is None:
        return None
    return {
        "newspaper": edition.newspaper,
        "date": _date_out(edition.date),
        "page": edition.page,
        "section": edition.section,
    }


def _person_out(person: Person) -> dict[str, object]:
    return {"name": person.name, "role": person.role, "label": person.label, "affiliation": person.affiliation}


def _links_out(links: tuple[Link, ...]) -> list[dict[str, object]]:
    return [{"text": link.text, "url": link.url} for link in links]


def _block_out(block: Block) -> dict[str, object]:
    data: dict[str, object] = {"kind": block.kind}
    match block:
        case Paragraph() | Quote():
            data["text"] = block.text
        case Heading():
            data["text"] = block.text
            data["level"] = block.level
        case ListItem():
            data["text"] = block.text
            data["level"] = block.level
            data["ordered"] = block.ordered
        case Table():
            data["rows"] = [list(row) for row in block.rows]
            data["header_rows"] = block.header_rows
            data["caption"] = block.caption
            data["unit"] = block.unit
            return data
        case Figure():
            data["url"] = block.url
            data["caption"] = block.caption
            data["alt"] = block.alt
            return data
    data["links"] = _links_out(block.links)
    return data


def _document_out(document: PolicyDocument | None) -> dict[str, object] | None:
    if document is None:
        return None
    return {
        "number": None if document.number is None else str(document.number),
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


def _reference_out(reference: PolicyReference) -> dict[str, object]:
    return {
        "title": reference.title,
        "number": None if reference.number is None else str(reference.number),
        "block": reference.block,
        "start": reference.start,
        "end": reference.end,
    }


def _attachment_out(attachment: Attachment) -> dict[str, object]:
    return {"name": attachment.name, "url": attachment.url, "file_type": attachment.file_type}


# Schema


def schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of `article_to_dict`, as a new dict."""
    text = resources.files(__package__).joinpath("article.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded


# Reading


def article_from_dict(data: Mapping[str, object]) -> Article:
    """Read what `article_to_dict` writes; a key that is missing takes the default of its field.

    Raises SchemaError naming the place (`people[2].role`) for an unknown key, a wrong type, a required key that is
    missing, a date or number that cannot be read, and for data of another schema version.
    """
    at = _Object(data, "")
    version = at.integer("schema_version")
    if version != SCHEMA_VERSION:
        raise SchemaError(f"schema_version: this is data of version {version}, the library reads {SCHEMA_VERSION}")
    article = Article(
        url=at.text_or_none("url"),
        canonical_url=at.text_or_none("canonical_url"),
        title=at.text_or_none("title"),
        kicker=at.text_or_none("kicker"),
        subtitle=at.text_or_none("subtitle"),
        published=at.date("published"),
        updated=at.date("updated"),
        source=at.part("source", _source),
        publisher=at.part("publisher", _source),
        original_source=at.part("original_source", _source),
        original_title=at.text_or_none("original_title"),
        print_edition=at.part("print_edition", _print_edition),
        people=at.parts("people", _person),
        blocks=at.parts("blocks", _block),
        document=at.part("document", _document),
        references=at.parts("references", _reference),
        attachments=at.parts("attachments", _attachment),
        breadcrumbs=at.texts("breadcrumbs"),
        keywords=at.texts("keywords"),
        summary=at.text_or_none("summary"),
        script=at.choice_or_none("script", _SCRIPTS),
        next_page=at.text_or_none("next_page"),
        layout=at.text("layout", "generic"),
        removals=at.parts("removals", _removal),
        notices=at.parts("notices", _notice),
        origins=at.parts("origins", _origin),
    )
    at.finish("Article")
    return article


class _Object:
    """One JSON object being read: hands out typed values and remembers which keys were asked for."""

    __slots__ = ("_asked", "_data", "_place")

    def __init__(self, data: object, place: str) -> None:
        if not isinstance(data, Mapping):
            raise _wrong(place or "article", "an object", data)
        self._data: Mapping[str, object] = data
        self._place = place
        self._asked: set[str] = set()

    def place(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key

    def _take(self, key: str) -> object:
        self._asked.add(key)
        return self._data.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        if key not in self._data and default is not None:
            self._asked.add(key)
            return default
        return _expect_text(self._required(key), self.place(key))

    def require(self, key: str) -> None:
        if key not in self._data:
            raise SchemaError(f"{self.place(key)}: missing")

    def _required(self, key: str) -> object:
        self.require(key)
        return self._take(key)

    def text_or_none(self, key: str) -> str | None:
        value = self._take(key)
        return None if value is None else _expect_text(value, self.place(key), "text or null")

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(_expect_text(item, place) for item, place in self._items(key))

    def integer(self, key: str, default: int | None = None, least: int = 0) -> int:
        value = self._required(key) if default is None or key in self._data else default
        self._asked.add(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise _wrong(self.place(key), f"a whole number of at least {least}", value)
        return value

    def flag(self, key: str) -> bool:
        value = self._take(key) if key in self._data else False
        self._asked.add(key)
        if not isinstance(value, bool):
            raise _wrong(self.place(key), "true or false", value)
        return value

    def choice(self, key: str, choices: Mapping[str, _T]) -> _T:
        value = self._required(key)
        if not isinstance(value, str) or value not in choices:
            raise _wrong(self.place(key), "one of " + ", ".join(choices), value)
        return choices[value]

    def choice_or_none(self, key: str, choices: Mapping[str, _T]) -> _T | None:
        return None if self._take(key) is None else self.choice(key, choices)

    def date(self, key: str) -> PartialDate | None:
        text = self.text_or_none(key)
        if text is None:
            return None
        try:
            return PartialDate.fromisoformat(text)
        except ValueError as error:
            raise SchemaError(f"{self.place(key)}: {_shown(text)} is no date of this schema ({error})") from error

    def number(self, key: str) -> DocumentNumber | None:
        text = self.text_or_none(key)
        return None if text is None else _number(text, self.place(key))

    def part(self, key: str, read: Callable[[object, str], _T]) -> _T | None:
        value = self._take(key)
        return None if value is None else read(value, self.place(key))

    def parts(self, key: str, read: Callable[[object, str], _T]) -> tuple[_T, ...]:
        return tuple(read(item, place) for item, place in self._items(key))

    def _items(self, key: str) -> list[tuple[object, str]]:
        if key not in self._data:
            self._asked.add(key)
            return []
        return _expect_items(self._take(key), self.place(key))

    def finish(self, name: str) -> None:
        unknown = sorted(str(key) for key in self._data.keys() - self._asked)
        if unknown:
            keys = ", ".join(sorted(self._asked))
            raise SchemaError(f"{self.place(unknown[0])}: unknown key; {name} has {keys}")


def _wrong(place: str, wanted: str, value: object) -> SchemaError:
    return SchemaError(f"{place}: expected {wanted}, found {_shown(value)}")


def _shown(value: object) -> str:
    text = "null" if value is None else repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _expect_text(value: object, place: str, wanted: str = "text") -> str:
    if not isinstance(value, str):
        raise _wrong(place, wanted, value)
    return value


def _expect_items(value: object, place: str) -> list[tuple[object, str]]:
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        raise _wrong(place, "a list", value)
    return [(item, f"{place}[{position}]") for position, item in enumerate(value)]


def _number(text: str, place: str) -> DocumentNumber:
    number = DocumentNumber.parse(text)
    if number is None:
        raise SchemaError(f"{place}: {_shown(text)} is no document number")
    return number


def _source(data: object, place: str) -> Source:
    at = _Object(data, place)
    source = Source(name=at.text("name"), url=at.text_or_none("url"), label=at.text_or_none("label"))
    at.finish("Source")
    return source


def _print_edition(data: object, place: str) -> PrintEdition:
    at = _Object(data, place)
    edition = PrintEdition(
        newspaper=at.text("newspaper"),
        date=at.date("date"),
        page=at.text_or_none("page"),
        section=at.text_or_none("section"),
    )
    at.finish("PrintEdition")
    return edition


def _person(data: object, place: str) -> Person:
    at = _Object(data, place)
    person = Person(
        name=at.text("name"),
        role=at.choice("role", _ROLES),
        label=at.text_or_none("label"),
        affiliation=at.text_or_none("affiliation"),
    )
    at.finish("Person")
    return person


def _link(data: object, place: str) -> Link:
    at = _Object(data, place)
    link = Link(text=at.text("text"), url=at.text("url"))
    at.finish("Link")
    return link


def _paragraph(at: _Object) -> Paragraph:
    return Paragraph(text=at.text("text"), links=at.parts("links", _link))


def _quote(at: _Object) -> Quote:
    return Quote(text=at.text("text"), links=at.parts("links", _link))


def _heading(at: _Object) -> Heading:
    return Heading(text=at.text("text"), level=at.integer("level", 1, least=1), links=at.parts("links", _link))


def _list_item(at: _Object) -> ListItem:
    return ListItem(
        text=at.text("text"),
        level=at.integer("level", 1, least=1),
        ordered=at.flag("ordered"),
        links=at.parts("links", _link),
    )


def _row(data: object, place: str) -> tuple[str, ...]:
    return tuple(_expect_text(cell, where) for cell, where in _expect_items(data, place))


def _table(at: _Object) -> Table:
    at.require("rows")
    return Table(
        rows=at.parts("rows", _row),
        header_rows=at.integer("header_rows", 0),
        caption=at.text_or_none("caption"),
        unit=at.text_or_none("unit"),
    )


def _figure(at: _Object) -> Figure:
    at.require("url")
    return Figure(url=at.text_or_none("url"), caption=at.text_or_none("caption"), alt=at.text_or_none("alt"))


_BLOCKS: Mapping[str, Callable[[_Object], Block]] = {
    Heading.kind: _heading,
    Paragraph.kind: _paragraph,
    ListItem.kind: _list_item,
    Quote.kind: _quote,
    Table.kind: _table,
    Figure.kind: _figure,
}


def _block(data: object, place: str) -> Block:
    at = _Object(data, place)
    block = at.choice("kind", _BLOCKS)(at)
    at.finish(type(block).__name__)
    return block


def _label_and_value(data: object, place: str) -> tuple[str, str]:
    pair = _row(data, place)
    if len(pair) != 2:
        raise _wrong(place, "a label and a value", data)
    return pair[0], pair[1]


def _document(data: object, place: str) -> PolicyDocument:
    at = _Object(data, place)
    document = PolicyDocument(
        number=at.number("number"),
        issuers=at.texts("issuers"),
        index_number=at.text_or_none("index_number"),
        title=at.text_or_none("title"),
        written=at.date("written"),
        published=at.date("published"),
        generated=at.date("generated"),
        effective=at.date("effective"),
        expires=at.date("expires"),
        validity=at.text_or_none("validity"),
        topic=at.text_or_none("topic"),
        genre=at.text_or_none("genre"),
        keywords=at.texts("keywords"),
        addressees=at.text_or_none("addressees"),
        metadata=at.parts("metadata", _label_and_value),
    )
    at.finish("PolicyDocument")
    return document


def _reference(data: object, place: str) -> PolicyReference:
    at = _Object(data, place)
    reference = PolicyReference(
        title=at.text("title"),
        number=at.number("number"),
        block=at.integer("block"),
        start=at.integer("start"),
        end=at.integer("end"),
    )
    at.finish("PolicyReference")
    return reference


def _attachment(data: object, place: str) -> Attachment:
    at = _Object(data, place)
    attachment = Attachment(name=at.text("name"), url=at.text_or_none("url"), file_type=at.text_or_none("file_type"))
    at.finish("Attachment")
    return attachment


def _removal(data: object, place: str) -> Removal:
    at = _Object(data, place)
    removal = Removal(reason=at.text("reason"), text=at.text("text"))
    at.finish("Removal")
    return removal


def _notice(data: object, place: str) -> Notice:
    at = _Object(data, place)
    notice = Notice(code=at.text("code"), message=at.text("message"), field=at.text_or_none("field"))
    at.finish("Notice")
    return notice


def _origin(data: object, place: str) -> Origin:
    at = _Object(data, place)
    origin = Origin(field=at.text("field"), reader=at.text("reader"), raw=at.text("raw"))
    at.finish("Origin")
    return origin


# Markdown

# What CommonMark would read as markup inside a line: 《办法》[2024]、5*8、a_b, <b>, &nbsp; written out.
_INLINE_MARKUP = lazy_pattern(r"[\\`*_\[\]<~]|&(?=#?\w{1,32};)")
# What it would read as a heading, list, quote or rule at the start of a line: "# ", "3. ", "- ", "=".
_LINE_MARKUP = lazy_pattern(r"(\d{1,9})([.)])(?=\s|$)|([#>+=-])")
# An address that cannot stand bare in (…): 附件 1.pdf, 附件(1).pdf.
_BAD_IN_ADDRESS = lazy_pattern(r"[\s<>()\\]")
_LIST_INDENT = "    "


def article_to_markdown(article: Article) -> str:
    """Return title, info line (date · source · authors), body and attachments as CommonMark with GFM tables.

    What looks like markup in the text is escaped. A block that holds nothing to show is left out. The result ends
    with a newline, and is empty for an article without any of these.
    """
    parts = [
        article.kicker and _escape(article.kicker),
        article.title and f"# {_escape_inline(article.title)}",
        article.subtitle and f"**{_escape_inline(article.subtitle)}**",
        _info_line(article),
        *_body(article.blocks),
        _attachment_list(article.attachments),
    ]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _info_line(article: Article) -> str:
    date = article.published.isoformat().replace("T", " ") if article.published else None
    source = article.source.name if article.source else None
    authors = " ".join(person.name for person in article.authors)
    return " · ".join(_escape(part) for part in (date, source, authors) if part)


def _body(blocks: tuple[Block, ...]) -> list[str]:
    """Return one Markdown block per block; list items that follow one another are one block, as Markdown has it."""
    parts: list[str] = []
    items: list[ListItem] = []
    for block in blocks:
        if isinstance(block, ListItem):
            items.append(block)
            continue
        if items:
            parts.append(_list(items))
            items = []
        parts.append(_block_markdown(block))
    if items:
        parts.append(_list(items))
    return parts


def _block_markdown(block: Heading | Paragraph | Quote | Table | Figure) -> str:
    if isinstance(block, Table):
        return _table_markdown(block)
    if isinstance(block, Figure):
        return _figure_markdown(block)
    text = _linked(block.text, block.links)
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, 6)} {' '.join(text.split())}"
    text = _escape_lines(text)
    return f"> {text}".replace("\n", "\n> ") if isinstance(block, Quote) else text


def _escape_inline(text: str) -> str:
    return _INLINE_MARKUP.sub(lambda found: "\\" + found[0], text)


def _escape_line(line: str) -> str:
    """Escape what has a meaning at the start of a line only; the line is escaped inside already."""
    found = _LINE_MARKUP.match(line)
    if found is None:
        return line
    return f"{found[1]}\\{line[len(found[1]) :]}" if found[1] else f"\\{line}"


def _escape_lines(text: str) -> str:
    """Keep line breaks inside a block as hard breaks."""
    return "\\\n".join(_escape_line(line.strip()) for line in text.splitlines() if line.strip())


def _escape(text: str) -> str:
    return _escape_lines(_escape_inline(text))


def _linked(text: str, links: tuple[Link, ...]) -> str:
    """Return escaped text with its links written where their text stands, in order."""
    out: list[str] = []
    end = 0
    for link in links:
        start = text.find(link.text, end) if link.text else -1
        if start < 0:
            continue
        out += [_escape_inline(text[end:start]), f"[{_escape_inline(link.text)}]({_address(link.url)})"]
        end = start + len(link.text)
    return "".join(out) + _escape_inline(text[end:])


def _address(url: str) -> str:
    return _BAD_IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8")), url)


def _list(items: list[ListItem]) -> str:
    """Write list items; a level may go at most one deeper than the item before it, as Markdown needs a parent."""
    lines: list[str] = []
    counters: list[int] = []
    for item in items:
        depth = min(max(item.level, 1), len(counters) + 1)
        del counters[depth:]
        if len(counters) < depth:
            counters.append(0)
        counters[-1] = counters[-1] + 1 if item.ordered else 0
        marker = f"{counters[-1]}." if item.ordered else "-"
        indent = _LIST_INDENT * (depth - 1)
        text = _escape_lines(_linked(item.text, item.links)).replace("\n", f"\n{indent}{_LIST_INDENT}")
        lines.append(f"{indent}{marker} {text}".rstrip())
    return "\n".join(lines)


def _table_markdown(table: Table) -> str:
    """Write a GFM table; without header rows the header is empty, as GFM has no table without one."""
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return ""
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in table.rows]
    header = rows.pop(0) if table.header_rows else [""] * width
    lines = [f"| {' | '.join(row)} |" for row in (header, ["---"] * width, *rows)]
    title = "　".join(" ".join(part.split()) for part in (table.caption, table.unit and f"单位：{table.unit}") if part)
    return (f"**{_escape_inline(title)}**\n\n" if title else "") + "\n".join(lines)


def _cell(text: str) -> str:
    return "<br>".join(_escape_inline(line.strip()) for line in text.splitlines()).replace("|", "\\|")


def _figure_markdown(figure: Figure) -> str:
    caption = _escape(figure.caption) if figure.caption else ""
    if not figure.url:
        return caption
    alt = _escape_inline(" ".join((figure.alt or figure.caption or "").split()))
    image = f"![{alt}]({_address(figure.url)})"
    return f"{image}\n\n{caption}" if caption else image


def _attachment_list(attachments: tuple[Attachment, ...]) -> str:
    if not attachments:
        return ""
    names = [(_escape_inline(" ".join(attachment.name.split())), attachment.url) for attachment in attachments]
    return "\n".join(["## 附件\n", *(f"- [{name}]({_address(url)})" if url else f"- {name}" for name, url in names)])
