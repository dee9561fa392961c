"""Tables of pages into tables of articles, a batch at a time: what Spark, Ray, Dask, Polars and DuckDB hand over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from policynews.attempts import attempt
from policynews.dates.moment import read_moment
from policynews.errors import DecodingError, InputError, TooLargeError
from policynews.model.article import Article
from policynews.options import OptionArguments, Options
from policynews.page.decoding import MAX_BYTES, decode
from policynews.parser import Parser

from ._tables import batch_of, load_pyarrow, schema, to_row

if TYPE_CHECKING:
    import pyarrow as pa
    from typing_extensions import Unpack

_MOMENTS = ("timestamp", "string", "large_string", "null")
"""Types of a column that says when pages were fetched, as Arrow prints them; what else begins so (string_view) is one too."""
_PORTION_ROWS, _PORTION_CHARACTERS = 256, 1 << 22
"""Of a batch of articles: its blocks hold the text once more, beside links and tables."""


class ParseArguments(TypedDict, total=False):
    """The further arguments of `parse_batches`."""

    text: str | None
    """Column with rendered text, read where the page is null. None: there is none."""
    encoding: str | None
    """Column with the charset of the HTTP header, for pages that are bytes. None: found out for every page."""
    page_timeout: float | None
    """Seconds a page may take (60), which an alarm ends in the main thread of a process; None: any time."""
    provenance: bool
    """Fill `removals`, `notices` and `origins`."""
    options: Options
    """How to parse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The columns to read, and how."""

    page: str | None
    url: str | None
    fetched_at: str | None
    keep: tuple[str, ...]
    text: str | None = None
    encoding: str | None = None
    page_timeout: float | None = 60.0
    provenance: bool = False
    options: Options = field(default_factory=Options)

    def __post_init__(self) -> None:
        """Raise ValueError for what means nothing, whatever the columns are."""
        if self.page is None and self.text is None:
            raise ValueError("page and text are both None; name the column that holds the pages")
        if self.page_timeout is not None and self.page_timeout <= 0:
            raise ValueError(f"page_timeout is {self.page_timeout}; give seconds above 0, or None for no limit")
        if taken := set(self.keep) & set(parsed_columns().names):
            advice = "the result has a column of that name; give it another before parsing"
            raise ValueError(f"keep names {', '.join(sorted(taken))}: {advice}")

    @property
    def columns(self) -> list[str]:
        """The columns that must be there."""
        named = (self.page, self.text, self.url, self.fetched_at, self.encoding, *self.keep)
        return list(dict.fromkeys(name for name in named if name is not None))


class _Row(NamedTuple):
    """A page among its columns, as Arrow has them; a column that nobody named is None."""

    page: Any
    text: Any
    url: Any
    fetched_at: Any
    encoding: Any


def parse_batches(
    batches: Iterable[pa.RecordBatch | pa.Table],
    *,
    page: str | None = "html",
    url: str | None = "url",
    fetched_at: str | None = None,
    keep: Sequence[str] = (),
    **more: Unpack[ParseArguments],
) -> Iterator[pa.RecordBatch]:
    """Yield batches with a row for every page of `batches`, in order: an article, or why there is none.

    `page`, `url` and `fetched_at` (timestamps, or ISO text such as WARC-Date) name columns; those of `keep` are handed
    through. The schema is `parsed_schema`: of a row without an article `error`, `kind` and `message` tell why,
    as in the failures of a batch. Batches come out in pieces of a few hundred rows.

    Raises InputError for a column that is not there, ValueError for arguments that mean nothing, MissingExtraError;
    nothing for what a row holds.
    """
    reading = reading_of(page=page, url=url, fetched_at=fetched_at, keep=keep, **more)
    return parsed(batches, reading)


def parse_table(
    table: pa.Table,
    *,
    page: str | None = "html",
    url: str | None = "url",
    fetched_at: str | None = None,
    keep: Sequence[str] = (),
    **more: Unpack[ParseArguments],
) -> pa.Table:
    """Return the table of the batches that `parse_batches` gives for a table; raises what it raises."""
    reading = reading_of(page=page, url=url, fetched_at=fetched_at, keep=keep, **more)
    batches = parsed([table], reading)
    return load_pyarrow().Table.from_batches(batches, schema=_parsed_schema(table.schema, reading))


def parsed_schema(columns: pa.Schema, *, keep: Sequence[str] = ()) -> pa.Schema:
    """Return the schema of what `parse_batches` gives for batches of these columns.

    Those of `keep` first, then those of `schema` that tell of the article, then `error`, `kind` and `message`.
    """
    return _parsed_schema(columns, reading_of(page=None, url=None, fetched_at=None, keep=keep, text="text"))


def reading_of(*, keep: Sequence[str], **more: Any) -> Reading:
    """Return the columns to read, and how. Raises ValueError for what means nothing."""
    if isinstance(keep, str):
        raise ValueError(f"keep is {keep!r}; give a list of names: [{keep!r}]")
    return Reading(keep=tuple(keep), **more)


def parsed_columns() -> pa.Schema:
    """Return the columns of a row without those handed through."""
    pyarrow, all_columns = load_pyarrow(), schema()
    why = [pyarrow.field(name, pyarrow.string()) for name in ("error", "kind", "message")]
    article = [column for column in all_columns if not column.name.startswith("input_")]
    return pyarrow.schema([*article, *why], metadata=all_columns.metadata)


def _parsed_schema(columns: pa.Schema, reading: Reading) -> pa.Schema:
    article = parsed_columns()
    kept = [columns.field(name) for name in reading.keep]
    return load_pyarrow().schema([*kept, *article], metadata=article.metadata)


def parsed(batches: Iterable[pa.RecordBatch | pa.Table], reading: Reading) -> Iterator[pa.RecordBatch]:
    """Yield the batches that `parse_batches` yields."""
    parser = Parser(**{name: getattr(reading.options, name) for name in OptionArguments.__annotations__})
    article = parsed_columns()
    for batch in chain.from_iterable(_batches_of(given) for given in batches):
        _check_columns(batch.schema, reading)
        for first, rows in _portions(_outcome(parser, reading, row) for row in _rows(batch, reading)):
            kept = [batch.column(name).slice(first, len(rows)) for name in reading.keep]
            arrays = [*kept, *batch_of(rows, article).columns]
            yield load_pyarrow().RecordBatch.from_arrays(arrays, schema=_parsed_schema(batch.schema, reading))


def _batches_of(given: pa.RecordBatch | pa.Table) -> Iterable[pa.RecordBatch]:
    return given.to_batches() if isinstance(given, load_pyarrow().Table) else (given,)


def _check_columns(columns: pa.Schema, reading: Reading) -> None:
    """Raise InputError for a column that is not there, or whose type can never hold what it is to."""
    for name in reading.columns:
        if columns.get_field_index(name) < 0:
            found = ", ".join(columns.names[:12])
            raise InputError(f"there is no column {name!r}, or more than one; the columns are {found}")
    if reading.fetched_at is not None:
        kind = columns.field(reading.fetched_at).type
        if not str(getattr(kind, "value_type", kind)).startswith(_MOMENTS):
            raise InputError(f"the column {reading.fetched_at!r} holds {kind}; give timestamps, or ISO text")


def _rows(batch: pa.RecordBatch, reading: Reading) -> Iterator[_Row]:
    """Yield the rows one by one: a page may have megabytes."""
    named = (reading.page, reading.text, reading.url, reading.fetched_at, reading.encoding)
    columns = [None if name is None else batch.column(name) for name in named]
    for at in range(batch.num_rows):
        yield _Row(*(None if column is None else column[at] for column in columns))


def _outcome(parser: Parser, reading: Reading, row: _Row) -> dict[str, object]:
    """Return the row of an article, or of a failure."""
    outcome = attempt(partial(_article_of, parser, row), reading.page_timeout)
    if isinstance(outcome, Article):
        return to_row(outcome, provenance=reading.provenance)
    address = attempt(partial(_value, row.url), None)
    return {
        "url": address if isinstance(address, str) else None,
        "error": outcome.error,
        "kind": outcome.kind,
        "message": outcome.message,
    }


def _article_of(parser: Parser, row: _Row) -> Article:
    url, fetched_at, encoding = _value(row.url), read_moment(_value(row.fetched_at)), _value(row.encoding)
    page = _content(row.page)
    if page is not None:
        charset = encoding if isinstance(encoding, str) else None
        return parser.parse(page, url=url, encoding=charset, fetched_at=fetched_at)
    text = _content(row.text)
    if text is None:
        raise InputError("the page is null")
    plain = decode(text)[0].decode("utf-8") if isinstance(text, bytes) else text
    return parser.parse_text(plain, url=url, fetched_at=fetched_at)


def _content(scalar: Any) -> str | bytes | None:
    """Return text or bytes; None for null. Raises InputError for anything else, and for what is too large."""
    if scalar is None or not scalar.is_valid:
        return None
    size = len(scalar.as_buffer()) if hasattr(scalar, "as_buffer") else 0
    if size > 4 * MAX_BYTES:  # not even copied: of fewer characters the parser says what it says of any page
        raise TooLargeError(f"the page has {size} bytes, more than {MAX_BYTES}; split it or cut it first")
    value = _value(scalar)
    if not isinstance(value, str | bytes):
        raise InputError(f"the page is {scalar.type}; give text or bytes")
    return value


def _value(scalar: Any) -> Any:
    """Return the value of a scalar. Raises DecodingError for text that is no UTF-8, which Arrow does not check."""
    try:
        return None if scalar is None else scalar.as_py()
    except UnicodeDecodeError as error:
        raise DecodingError(f"text that is no UTF-8 ({error}); give such pages as bytes") from error


def _portions(rows: Iterable[dict[str, object]]) -> Iterator[tuple[int, list[dict[str, object]]]]:
    """Yield the place of the first of some rows, and these: few enough for any engine's memory."""
    first, held, size = 0, list[dict[str, object]](), 0
    for row in rows:
        held.append(row)
        size += len(str(row.get("text") or ""))
        if len(held) == _PORTION_ROWS or size >= _PORTION_CHARACTERS:
            yield first, held
            first, held, size = first + len(held), [], 0
    if held:
        yield first, held
