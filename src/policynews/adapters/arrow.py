"""Arrow: articles as tables and in Parquet files, tables of pages into tables of articles. Needs the extra `parquet`."""

from ._parsing import ParseArguments, parse_batches, parse_table, parsed_schema
from ._tables import (
    ARROW_VERSION,
    ParquetRow,
    ParquetTrouble,
    from_row,
    from_table,
    join_files,
    read_articles,
    read_rows,
    read_table_rows,
    schema,
    to_batch,
    to_bytes,
    to_row,
    to_table,
    write_batches,
)

__all__ = [
    "ARROW_VERSION",
    "ParquetRow",
    "ParquetTrouble",
    "ParseArguments",
    "from_row",
    "from_table",
    "join_files",
    "parse_batches",
    "parse_table",
    "parsed_schema",
    "read_articles",
    "read_rows",
    "read_table_rows",
    "schema",
    "to_batch",
    "to_bytes",
    "to_row",
    "to_table",
    "write_batches",
]
