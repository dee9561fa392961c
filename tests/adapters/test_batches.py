"""Record batches of pages to record batches of articles, by hand and inside the engines that hand them over."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from datetime import date, datetime, timezone
from typing import Any

import generated_corpus as corpus
import pyarrow as pa
import pytest

from policynews.adapters.arrow import from_row, parse_batches, parse_table, parsed_schema, schema
from policynews.errors import InputError, NoArticleError
from policynews.model.article import Article
from policynews.options import Options
from policynews.page.decoding import MAX_BYTES
from policynews.parser import Parser, parse_many

PAGES = [corpus.page_of(item.article) for item in corpus.generate(24, seed=5)]
URLS = [f"http://www.example.com/{at}.html" for at in range(len(PAGES))]
EXPECTED = [Parser().parse(page, url=url) for page, url in zip(PAGES, URLS, strict=True)]
WHY = ("error", "kind", "message")
LIST = (
    "<title>新闻列表</title><ul>"
    + "".join(f"<li><a href={at}.html>第{at}条新闻标题</a></li>" for at in range(40))
    + "</ul>"
)


def pages(**columns: Any) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"html": PAGES, "url": URLS, **columns})


def rows_of(batches: Iterator[pa.RecordBatch]) -> list[dict[str, Any]]:
    return [row for batch in batches for row in batch.to_pylist()]


def kind_of(page: str) -> str:
    with pytest.raises(NoArticleError) as raised:
        Parser().parse(page)
    return raised.value.kind


def article_of(row: dict[str, Any], besides: tuple[str, ...] = ()) -> Article:
    return from_row({name: value for name, value in row.items() if name not in (*WHY, *besides)})


def test_batches_give_the_articles_of_the_parser_in_order() -> None:
    whole = pages()
    given = [whole.slice(0, 10), whole.slice(10, 0), whole.slice(10)]
    found = list(parse_batches(given))
    assert all(batch.schema.equals(parsed_schema(whole.schema), check_metadata=True) for batch in found)
    rows = rows_of(iter(found))
    assert [article_of(row) for row in rows] == EXPECTED
    assert {row[name] for row in rows for name in WHY} == {None}
    assert [row["published_date"] for row in rows] == [
        one.published.to_date() if one.published and one.published.has_day else None for one in EXPECTED
    ]
    assert any(row["published_date"] for row in rows)


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(),
        pa.dictionary(pa.int32(), pa.string()),
    ],
    ids=str,
)  # fmt: skip
def test_pages_of_every_type_of_text_and_bytes(kind: pa.DataType) -> None:
    plain = pa.array([page.encode() for page in PAGES]) if "binary" in str(kind) else pa.array(PAGES)
    column = plain.dictionary_encode() if pa.types.is_dictionary(kind) else plain.cast(kind)
    batch = pa.RecordBatch.from_arrays([column, pa.array(URLS)], names=["html", "url"])
    assert [article_of(row) for row in rows_of(parse_batches([batch]))] == EXPECTED


def test_broken_rows_are_rows_that_say_why() -> None:
    broken = [
        "",
        None,
        "<html></html>",
        LIST,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        PAGES[0].encode(),
    ]
    raw = [page.encode() if isinstance(page, str) else page for page in broken]
    batch = pa.RecordBatch.from_pydict({"html": raw, "url": [*URLS[:6], None], "id": range(7)})
    rows = rows_of(parse_batches([batch], keep=["id"]))
    assert [row["id"] for row in rows] == list(range(7))
    assert [row["error"] for row in rows] == [
        "EmptyInputError", "InputError", "NoArticleError", "NoArticleError", "BinaryInputError", "BinaryInputError", None,
    ]  # fmt: skip
    assert [row["kind"] for row in rows][:4] == ["empty-input", "input", "empty", kind_of(LIST)]
    assert all(row["message"] for row in rows[:6])
    assert [row["url"] for row in rows] == [*URLS[:6], None]
    assert {row["title"] for row in rows[:6]} == {None}
    assert rows[6]["title"] == EXPECTED[0].title


def test_a_column_of_a_wrong_type_is_failures() -> None:
    batch = pa.RecordBatch.from_pydict({"html": [1, 2, None], "url": URLS[:3]})
    rows = rows_of(parse_batches([batch]))
    assert [row["message"] for row in rows] == ["the page is int64; give text or bytes"] * 2 + ["the page is null"]
    nulls = pa.RecordBatch.from_pydict({"html": pa.nulls(2), "url": pa.nulls(2)})
    assert [row["error"] for row in rows_of(parse_batches([nulls]))] == ["InputError"] * 2


def test_an_url_column_of_nulls_and_one_of_numbers() -> None:
    assert [row["url"] for row in rows_of(parse_batches([pages(url=pa.nulls(24))]))] == [None] * 24
    numbers = rows_of(parse_batches([pages(url=list(range(24)))]))
    assert {(row["error"], row["url"]) for row in numbers} == {("InputError", None)}
    assert {row["error"] for row in rows_of(parse_batches([pages()], url=None))} == {None}


def test_a_row_of_200_megabytes_is_a_failure_and_costs_no_other() -> None:
    large = pa.array(
        [PAGES[0].encode(), b"<p>" + b"\xe5\xa4\xa9" * (200 << 20 >> 1), PAGES[1].encode()], pa.large_binary()
    )
    batch = pa.RecordBatch.from_arrays([large, pa.array(URLS[:3])], names=["html", "url"])
    before = pa.total_allocated_bytes()
    rows = rows_of(parse_batches([batch]))
    assert [row["error"] for row in rows] == [None, "TooLargeError", None]
    assert pa.total_allocated_bytes() - before < 10 << 20
    assert str(MAX_BYTES) in rows[1]["message"]


def test_text_that_is_no_utf8_is_a_failure() -> None:
    raw = pa.array([PAGES[0].encode("gb18030"), PAGES[1].encode()], pa.binary())
    text = pa.StringArray.from_buffers(2, raw.buffers()[1], raw.buffers()[2])
    batch = pa.RecordBatch.from_arrays([text, pa.array(URLS[:2])], names=["html", "url"])
    rows = rows_of(parse_batches([batch]))
    assert [row["error"] for row in rows] == ["DecodingError", None]


def test_a_page_over_its_time_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Parser.parse

    def slow(parser: Parser, page: Any, **more: Any) -> Article:
        if page == PAGES[1]:
            assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
            signal.raise_signal(signal.SIGALRM)  # the limit is over, whatever the clock says
        return first(parser, page, **more)

    monkeypatch.setattr(Parser, "parse", slow)
    rows = rows_of(parse_batches([pages()], page_timeout=600))
    assert [row["kind"] for row in rows] == [None, "page-timeout", *[None] * 22]


@pytest.mark.parametrize(
    "moments",
    [
        pa.array([datetime(2024, 5, 7, 1, 30, tzinfo=timezone.utc), None]),
        pa.array(["2024-05-07T01:30:00Z", "yesterday"]),
        pa.array(["2024-05-07T09:30:00+08:00", None]).dictionary_encode(),
        pa.array([datetime(2024, 5, 7, 9, 30), None], pa.timestamp("ns")),
    ],
    ids=["zoned", "text", "dictionary", "naive"],
)
def test_times_of_fetching_come_from_a_column(moments: pa.Array) -> None:
    page = "<h1>关于召开会议的通知</h1><p>3小时前</p>" + "<p>会议定于下周在县政府召开，请各单位准时参加。</p>" * 3
    batch = pa.RecordBatch.from_pydict({"html": [page, page], "at": moments})
    known, unknown = rows_of(parse_batches([batch], url=None, fetched_at="at"))
    assert str(known["published"]).startswith("2024-05-07T06")
    assert known["published_at"].astimezone(timezone.utc).hour == 22
    assert known["published_date"] == date(2024, 5, 7)
    assert unknown["published"] is None
    options = Options(fetched_at=datetime(2001, 1, 1, 12))
    of_options = rows_of(parse_batches([batch], url=None, fetched_at="at", options=options))
    assert [str(row["published"])[:13] for row in of_options] == ["2024-05-07T06", "2001-01-01T09"]


def test_charset_and_rendered_text_come_from_columns() -> None:
    text = f"{EXPECTED[1].title}\n2024-05-07 来源：某某网\n{EXPECTED[1].text}"
    batch = pa.RecordBatch.from_pydict(
        {
            "html": [PAGES[0].replace("utf-8", "").encode("big5", "ignore"), None, None],
            "text": [None, text, None],
            "charset": ["big5", None, None],
        }
    )
    rows = rows_of(parse_batches([batch], url=None, text="text", encoding="charset"))
    expected = Parser().parse(batch["html"][0].as_py(), encoding="big5")
    assert article_of(rows[0]) == expected
    assert article_of(rows[1]) == Parser().parse_text(text)
    assert rows[2]["message"] == "the page is null"
    only = rows_of(parse_batches([batch.slice(1, 1)], page=None, url=None, text="text"))
    assert article_of(only[0]) == Parser().parse_text(text)


def test_provenance_and_options_reach_the_rows() -> None:
    row = rows_of(parse_batches([pages()], provenance=True, options=Options(script="hant")))[0]
    assert row["origins"]
    assert row["script"] == "hant"


def test_columns_are_handed_through_as_they_are() -> None:
    kept = {"id": pa.array(range(24), pa.uint8()), "tags": [["甲"], None] * 12, "error_": ["x"] * 24}
    given = pages(**kept)
    (batch,) = parse_batches([given], keep=list(kept))
    for name in kept:
        assert batch.schema.field(name) == given.schema.field(name)
        assert batch[name].equals(given[name])
    assert batch.schema.names == [*kept, *(name for name in schema().names if not name.startswith("input_")), *WHY]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"page": "body"}, InputError, "no column 'body'.*the columns are html, url"),
        ({"url": "link"}, InputError, "no column 'link'"),
        ({"keep": ["id"]}, InputError, "no column 'id'"),
        ({"fetched_at": "at"}, InputError, "no column 'at'"),
        ({"fetched_at": "number"}, InputError, "'number' holds int64; give timestamps, or ISO text"),
        ({"keep": "url"}, ValueError, "give a list of names"),
        ({"keep": ["url"]}, ValueError, "keep names url: the result has a column of that name"),
        ({"page": None}, ValueError, "name the column that holds the pages"),
        ({"page_timeout": 0}, ValueError, "page_timeout is 0"),
        ({"pages": "html"}, TypeError, "pages"),
    ],
)
def test_arguments_that_mean_nothing_say_so(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        list(parse_batches([pages(number=range(24))], **arguments))


def test_large_batches_come_out_in_portions() -> None:
    many = pa.RecordBatch.from_pydict({"html": PAGES * 25, "id": range(600)})
    found = list(parse_batches([many], url=None, keep=["id"]))
    assert [batch.num_rows for batch in found] == [256, 256, 88]
    assert pa.Table.from_batches(found)["id"].to_pylist() == list(range(600))


def test_a_table_without_rows_keeps_its_columns() -> None:
    empty = parse_table(pa.Table.from_batches([pages(id=range(24)).slice(0, 0)]), keep=["id"])
    assert empty.num_rows == 0
    assert empty.schema.names[0] == "id"


def test_it_agrees_with_parse_many() -> None:
    given = [*PAGES, "", LIST]
    batch = pa.RecordBatch.from_pydict({"html": given})
    rows = rows_of(parse_batches([batch], url=None))
    for row, outcome in zip(rows, parse_many(given), strict=True):
        if isinstance(outcome, Article):
            assert article_of(row) == outcome
        else:
            assert (row["error"], row["message"]) == (outcome.error, outcome.message)


# Engines: each takes the same functions.


def with_polars(table: pa.Table) -> pa.Table:
    polars = pytest.importorskip("polars")
    frame = polars.from_arrow(table)
    articles = polars.from_arrow(parse_table(frame.to_arrow(), keep=["id"]))
    return articles.select("id", "title", "published_date", "text", "error").to_arrow()


def with_duckdb(table: pa.Table) -> pa.Table:
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    pages = connection.cursor()
    pages.register("pages", table)
    reader = pages.sql("select * from pages").to_arrow_reader(10)
    articles = pa.RecordBatchReader.from_batches(
        parsed_schema(reader.schema, keep=["id"]), parse_batches(reader, keep=["id"])
    )
    connection.register("articles", articles)
    return connection.sql("select id, title, published_date, text, error from articles").to_arrow_table()


def with_dask(table: pa.Table) -> pa.Table:
    pandas, dataframe = pytest.importorskip("pandas"), pytest.importorskip("dask.dataframe")

    def parsed(part: Any) -> Any:
        articles = parse_table(pa.Table.from_pandas(part, preserve_index=False), keep=["id"])
        return articles.to_pandas(types_mapper=pandas.ArrowDtype)

    frame = dataframe.from_pandas(table.to_pandas(), npartitions=3)
    articles = frame.map_partitions(parsed, meta=parsed(table.slice(0, 0).to_pandas()))
    wanted = articles[["id", "title", "published_date", "text", "error"]].compute(scheduler="synchronous")
    return pa.Table.from_pandas(wanted, preserve_index=False)


def with_ray(table: pa.Table) -> pa.Table:
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, logging_level="ERROR", ignore_reinit_error=True)
    try:
        articles = ray.data.from_arrow(table).map_batches(
            parse_table, fn_kwargs={"keep": ["id"]}, batch_format="pyarrow", batch_size=10
        )
        found = pa.concat_tables(ray.get(articles.to_arrow_refs()))
    finally:
        ray.shutdown()
    return found.select(["id", "title", "published_date", "text", "error"])


@pytest.mark.parametrize("engine", [with_polars, with_duckdb, with_dask, with_ray])
def test_engines_give_the_articles_of_the_parser(engine: Callable[[pa.Table], pa.Table]) -> None:
    table = pa.Table.from_pydict({"html": [*PAGES, LIST], "url": [*URLS, None], "id": range(25)})
    rows = sorted(engine(table).to_pylist(), key=lambda row: int(row["id"]))
    assert [row["title"] for row in rows] == [*(one.title for one in EXPECTED), None]
    assert [row["text"] for row in rows[:24]] == [one.text for one in EXPECTED]
    assert [row["published_date"] for row in rows[:24]] == [
        one.published.to_date() if one.published and one.published.has_day else None for one in EXPECTED
    ]
    assert [row["error"] for row in rows] == [None] * 24 + ["NoArticleError"]
