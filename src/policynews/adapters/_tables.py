"""Articles as Arrow tables, and pages from Parquet files.

A row is an article: the columns are the fields of `Article` with the names and the content of `Article.to_dict`, dates
and document numbers as text. Blocks of every kind share one struct, in which a field the kind does not have is null.
`text` is the body as plain text, for those who need no blocks; `input_…` tell where a batch found the page.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.output.data import SCHEMA_VERSION, article_to_dict
from policynews.output.reading import article_from_dict

from ._extra import load_extra as load

if TYPE_CHECKING:
    import pyarrow as pa

ARROW_VERSION = 2
"""Of the columns. Raised when one changes its name or type; a new one does not raise it. 2: more fields in
`blocks` and `removals`."""
_VERSION_KEY = b"policynews.arrow_version"
_SCHEMA_KEY = b"policynews.schema_version"
_DATES = {"published": ("published_date", "published_at"), "updated": ("updated_date", "updated_at")}
"""Columns of calendar days and of moments beside the dates as they are known."""
_BESIDES = frozenset(["input_path", "input_record", "input_columns", "text", *chain.from_iterable(_DATES.values())])
_ZONE = "Asia/Shanghai"
_SURROGATE = re.compile("[\ud800-\udfff]")
_ROWS = 64
"""Rows turned into Python values at a time; a page may have megabytes."""
_BUFFER = 1 << 20
_PURPOSE = "reading and writing Parquet"


def schema() -> pa.Schema:
    """Return the Arrow schema of articles. Its metadata names `ARROW_VERSION` and the version of the JSON Schema."""
    pyarrow = load_pyarrow()
    text, number, flag = pyarrow.string(), pyarrow.int32(), pyarrow.bool_()

    def struct(**fields: pa.DataType) -> pa.DataType:
        return pyarrow.struct(list(fields.items()))

    source = struct(name=text, url=text, label=text)
    links = pyarrow.list_(struct(text=text, url=text))
    texts = pyarrow.list_(text)
    blocks = struct(
        kind=text,
        text=text,
        numeral=text,
        level=number,
        ordered=flag,
        number=number,
        rows=pyarrow.list_(texts),
        header_rows=number,
        header_cells=pyarrow.list_(pyarrow.list_(number)),
        spans=pyarrow.list_(pyarrow.list_(number)),
        caption=text,
        unit=text,
        url=text,
        alt=text,
        links=links,
    )
    document = struct(
        number=text,
        other_numbers=texts,
        issuers=texts,
        index_number=text,
        title=text,
        written=text,
        published=text,
        generated=text,
        effective=text,
        expires=text,
        validity=text,
        topic=text,
        genre=text,
        keywords=texts,
        addressees=text,
        metadata=pyarrow.list_(texts),
    )
    place = {"block": number, "start": number, "end": number}
    columns = {
        "input_path": text,
        "input_record": pyarrow.int64(),
        "input_columns": pyarrow.map_(text, text),
        "url": text,
        "canonical_url": text,
        "title": text,
        "kicker": text,
        "subtitle": text,
        "published": text,
        "published_date": pyarrow.date32(),
        "published_at": pyarrow.timestamp("us", tz=_ZONE),
        "updated": text,
        "updated_date": pyarrow.date32(),
        "updated_at": pyarrow.timestamp("us", tz=_ZONE),
        "source": source,
        "publisher": source,
        "original_source": source,
        "original_title": text,
        "print_edition": struct(newspaper=text, date=text, page=text, section=text),
        "people": pyarrow.list_(struct(name=text, role=text, label=text, affiliation=text)),
        "text": text,
        "blocks": pyarrow.list_(blocks),
        "document": document,
        "references": pyarrow.list_(struct(title=text, number=text, block=number, start=number, end=number)),
        "attachments": pyarrow.list_(struct(name=text, url=text, file_type=text)),
        "breadcrumbs": texts,
        "keywords": texts,
        "summary": text,
        "script": text,
        "next_page": text,
        "layout": text,
        "removals": pyarrow.list_(struct(reason=text, text=text, rule=text, **place)),
        "notices": pyarrow.list_(struct(code=text, message=text, field=text)),
        "origins": pyarrow.list_(struct(field=text, reader=text, raw=text, **place)),
    }
    metadata = {_VERSION_KEY: b"%d" % ARROW_VERSION, _SCHEMA_KEY: b"%d" % SCHEMA_VERSION}
    return pyarrow.schema(list(columns.items()), metadata=metadata)


def to_row(
    article: Article,
    *,
    path: str | None = None,
    record: int | None = None,
    columns: Mapping[str, object] | None = None,
    provenance: bool = False,
) -> dict[str, object]:
    """Return an article as a row of `schema`; `provenance` fills removals, notices and origins.

    `path`, `record` and `columns` say what was its input; values of columns that are no text are written as JSON.
    """
    row: dict[str, object] = {**article_to_dict(article, provenance=provenance)}
    del row["schema_version"]
    kept = columns and {name: value if isinstance(value, str) else _json(value) for name, value in columns.items()}
    dates = (*_moments("published", article.published), *_moments("updated", article.updated))
    inputs = {"input_path": path, "input_record": record, "input_columns": list(kept.items()) if kept else None}
    return {**inputs, "text": article.text, **dict(dates), **row}


def _moments(field: str, known: PartialDate | None) -> Iterator[tuple[str, date | datetime]]:
    """Yield the typed columns of a date, as far as it is known."""
    if known is not None and known.has_day:
        day, moment = _DATES[field]
        yield day, known.to_date()
        if known.has_time:
            yield moment, known.to_datetime()


def _json(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def to_batch(rows: Sequence[Mapping[str, object]]) -> pa.RecordBatch:
    """Return rows as a record batch. Half a surrogate pair, which no Arrow text can hold, becomes U+FFFD."""
    return batch_of(rows, schema())


def batch_of(rows: Sequence[Mapping[str, object]], columns: pa.Schema) -> pa.RecordBatch:
    """Return rows as a record batch of these columns."""
    batches = load_pyarrow().RecordBatch
    try:
        return batches.from_pylist(list(rows), schema=columns)
    except UnicodeEncodeError:
        return batches.from_pylist([_encodable(row) for row in rows], schema=columns)


def to_table(articles: Iterable[Article], *, provenance: bool = False) -> pa.Table:
    """Return articles as a table of `schema`."""
    batch = to_batch([to_row(article, provenance=provenance) for article in articles])
    return load_pyarrow().Table.from_batches([batch])


def from_table(table: pa.Table | pa.RecordBatch) -> Iterator[Article]:
    """Yield the articles of a table. Raises SchemaError for columns or values that are none of an article's."""
    for row in table.to_pylist():
        yield from_row(row)


def from_row(row: Mapping[str, object]) -> Article:
    """Return the article of a row. Raises SchemaError naming the place that is wrong."""
    data = {key: value for key, value in row.items() if key not in _BESIDES and value is not None}
    blocks = data.get("blocks")
    if isinstance(blocks, list):
        data["blocks"] = [
            {
                key: value
                for key, value in block.items()
                if value is not None or (key, block["kind"]) == ("url", "figure")
            }
            for block in blocks
        ]
    return article_from_dict({"schema_version": SCHEMA_VERSION, **data})


def to_bytes(rows: Sequence[Mapping[str, object]]) -> bytes:
    """Return rows in Arrow's stream format, to be sent to another process."""
    ipc = load("pyarrow.ipc", "parquet", _PURPOSE)
    batch, sink = to_batch(rows), load_pyarrow().BufferOutputStream()
    with ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def write_batches(path: str | os.PathLike[str], batches: Iterable[bytes]) -> None:
    """Write a Parquet file of what `to_bytes` made; it is on the disk when this returns."""
    ipc = load("pyarrow.ipc", "parquet", _PURPOSE)
    tables = [ipc.open_stream(batch).read_all() for batch in batches]
    _write(path, [load_pyarrow().concat_tables(tables)])


def join_files(path: str | os.PathLike[str], parts: Iterable[str | os.PathLike[str]]) -> None:
    """Write one Parquet file of the rows of several, a row group at a time."""
    files = map(_open, parts)
    _write(path, (file.read_row_group(group) for file in files for group in range(file.num_row_groups)))


def _write(path: str | os.PathLike[str], tables: Iterable[pa.Table]) -> None:
    parquet = load("pyarrow.parquet", "parquet", _PURPOSE)
    with open(path, "wb") as file:
        with parquet.ParquetWriter(file, schema(), compression="zstd") as writer:
            for table in tables:
                writer.write_table(table)
        file.flush()
        os.fsync(file.fileno())


def read_table_rows(path: str | os.PathLike[str]) -> Iterator[dict[str, object]]:
    """Yield the rows of a Parquet file as they stand, a few at a time."""
    for batch in _open(path).iter_batches(batch_size=_ROWS):
        yield from batch.to_pylist()


def read_articles(path: str | os.PathLike[str]) -> Iterator[Article]:
    """Yield the articles of a Parquet file, a few at a time. Raises OSError, SchemaError and MissingExtraError."""
    for row in read_table_rows(path):
        yield from_row(row)


# Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class ParquetRow:
    """The asked-for columns of a row."""

    record: int
    """Number of the row, from 0."""
    values: Mapping[str, object]
    """By column; a column the file does not have is missing."""
    share: float
    """Of the rows of the file that this one is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParquetTrouble:
    """A file, or a group of rows, that cannot be read."""

    record: int | None
    """First row of the group; None when it is the file."""
    message: str


def read_rows(
    path: str | os.PathLike[str], columns: Sequence[str], *, also: Sequence[str] = ()
) -> Iterator[ParquetRow | ParquetTrouble]:
    """Yield the rows of a Parquet file with those of `columns` and `also` it has.

    A file with none of `columns` is trouble; behind a damaged row group it goes on. Raises MissingExtraError, and
    OSError when the file cannot be opened.
    """
    pyarrow = load_pyarrow()
    with open(path, "rb"):  # a missing or unreadable file is the caller's OSError, a damaged one is trouble
        pass
    try:
        file = _open(path)
    except (pyarrow.ArrowException, OSError) as error:
        yield ParquetTrouble(record=None, message=f"no Parquet file, or a damaged one: {error}")
        return
    names = file.schema_arrow.names
    present = [name for name in dict.fromkeys((*columns, *also)) if name in names]
    if not set(columns) & set(names):
        found = ", ".join(names[:12])
        yield ParquetTrouble(record=None, message=f"no column {' or '.join(columns)}; its columns are {found}")
        return
    first = 0
    for group in range(file.num_row_groups):
        yield from _group(file, group, first, present)
        first += file.metadata.row_group(group).num_rows


def _group(file: Any, group: int, first: int, columns: list[str]) -> Iterator[ParquetRow | ParquetTrouble]:
    record, share = first, 1 / max(file.metadata.num_rows, 1)
    try:
        for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=columns):
            for values in _rows_of(batch):
                if isinstance(values, str):
                    yield ParquetTrouble(record=record, message=f"row {record} cannot be read: {values}")
                else:
                    yield ParquetRow(record=record, values=values, share=share)
                record += 1
    except (load_pyarrow().ArrowException, OSError) as error:
        rows = file.metadata.row_group(group).num_rows
        message = f"rows {record} to {first + rows - 1} of row group {group} cannot be read: {str(error).strip()}"
        yield ParquetTrouble(record=record, message=message)


def _rows_of(batch: pa.RecordBatch) -> list[dict[str, object] | str]:
    """Return the rows of a batch; of one with text that is no UTF-8, which Parquet does not check, what is wrong."""
    try:
        return list(batch.to_pylist())
    except UnicodeDecodeError as error:
        if batch.num_rows == 1:
            return [str(error)]
    return [row for at in range(batch.num_rows) for row in _rows_of(batch.slice(at, 1))]


def load_pyarrow() -> Any:
    """Return the module. Raises MissingExtraError."""
    return load("pyarrow", "parquet", _PURPOSE)


def _open(path: str | os.PathLike[str]) -> Any:
    """Open a Parquet file that is read bit by bit, not a row group at a time."""
    parquet = load("pyarrow.parquet", "parquet", _PURPOSE)
    return parquet.ParquetFile(os.fspath(path), buffer_size=_BUFFER, pre_buffer=False)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: _encodable(item) for key, item in value.items()}
    if isinstance(value, tuple):  # a key and its value
        return tuple(map(_encodable, value))
    return [_encodable(item) for item in value] if isinstance(value, list) else value
