"""The way back: an `Article` from its data, every part checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, get_args

from policynews.errors import SchemaError
from policynews.model.article import (
    Article,
    Attachment,
    Notice,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Role,
    Script,
    Source,
)
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.output.data import SCHEMA_VERSION

_T = TypeVar("_T")
_ROLES: Mapping[str, Role] = {role: role for role in get_args(Role)}
_SCRIPTS: Mapping[str, Script] = {script: script for script in get_args(Script)}


# Reading


def article_from_dict(data: Mapping[str, object]) -> Article:
    """Read what `article_to_dict` writes; a key that is missing takes the default of its field.

    Raises SchemaError naming the place (`people[2].role`) for an unknown key, a wrong type, a required key that is
    missing, a date or number that cannot be read, and for data of another schema version.
    """
    at = _Object(data, "")
    at.pass_over("input")  # of a line that a batch wrote: it tells of the file, not of the article
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

    def pass_over(self, key: str) -> None:
        self._asked.add(key)

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

    def integer_or_none(self, key: str, least: int = 0) -> int | None:
        return None if self._take(key) is None else self.integer(key, least=least)

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


def _number_of(data: object, place: str) -> DocumentNumber:
    return _number(_expect_text(data, place), place)


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
    return Paragraph(
        text=at.text("text"),
        numeral=at.text_or_none("numeral"),
        level=at.integer_or_none("level", least=1),
        links=at.parts("links", _link),
    )


def _quote(at: _Object) -> Quote:
    return Quote(text=at.text("text"), links=at.parts("links", _link))


def _heading(at: _Object) -> Heading:
    return Heading(text=at.text("text"), level=at.integer("level", 1, least=1), links=at.parts("links", _link))


def _list_item(at: _Object) -> ListItem:
    return ListItem(
        text=at.text("text"),
        level=at.integer("level", 1, least=1),
        ordered=at.flag("ordered"),
        number=at.integer_or_none("number"),
        links=at.parts("links", _link),
    )


def _row(data: object, place: str) -> tuple[str, ...]:
    return tuple(_expect_text(cell, where) for cell, where in _expect_items(data, place))


def _span(data: object, place: str) -> tuple[int, int, int, int]:
    numbers = [number for number, _ in _expect_items(data, place)]
    match numbers:
        case [int(row), int(column), int(height), int(width)] if bool not in map(type, numbers):
            if min(row, column, height, width) >= 0:
                return row, column, height, width
    raise _wrong(place, "row, column, height and width", data)


def _header_cell(data: object, place: str) -> tuple[int, int]:
    numbers = [number for number, _ in _expect_items(data, place)]
    match numbers:
        case [int(row), int(column)] if bool not in map(type, numbers) and min(row, column) >= 0:
            return row, column
    raise _wrong(place, "row and column", data)


def _table(at: _Object) -> Table:
    at.require("rows")
    return Table(
        rows=at.parts("rows", _row),
        header_rows=at.integer("header_rows", 0),
        header_cells=at.parts("header_cells", _header_cell),
        caption=at.text_or_none("caption"),
        unit=at.text_or_none("unit"),
        spans=at.parts("spans", _span),
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
        other_numbers=at.parts("other_numbers", _number_of),
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
    removal = Removal(
        reason=at.text("reason"),
        text=at.text("text"),
        rule=at.text_or_none("rule"),
        block=at.integer_or_none("block"),
        start=at.integer_or_none("start"),
        end=at.integer_or_none("end"),
    )
    at.finish("Removal")
    return removal


def _notice(data: object, place: str) -> Notice:
    at = _Object(data, place)
    notice = Notice(code=at.text("code"), message=at.text("message"), field=at.text_or_none("field"))
    at.finish("Notice")
    return notice


def _origin(data: object, place: str) -> Origin:
    at = _Object(data, place)
    origin = Origin(
        field=at.text("field"),
        reader=at.text("reader"),
        raw=at.text("raw"),
        block=at.integer_or_none("block"),
        start=at.integer_or_none("start"),
        end=at.integer_or_none("end"),
    )
    at.finish("Origin")
    return origin
