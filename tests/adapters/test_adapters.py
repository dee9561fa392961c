"""Adapters: WARC files of every style and damage, articles as Arrow tables, pages from Parquet."""

from __future__ import annotations

import gzip
import random
import sys
import zlib
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime, timezone
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews.adapters import arrow, load_extra
from policynews.adapters import warc as warc_adapter
from policynews.adapters.arrow import ParquetRow, ParquetTrouble, read_rows
from policynews.adapters.warc import WarcPage, WarcSkip, WarcTrouble, read_warc
from policynews.errors import MissingExtraError, SchemaError
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
    Source,
)
from policynews.model.blocks import Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.output.data import article_to_dict

HTML = "<p>全县水利工程建设推进会召开。</p>" * 20


def record(
    url: str = "http://www.example.com/1.html",
    body: bytes = HTML.encode(),
    *,
    kind: str = "response",
    http: str | None = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
    media: str = "application/http; msgtype=response",
    length: str | None = None,
) -> bytes:
    block = (http.encode() + b"\r\n\r\n" if http is not None else b"") + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-03-01T00:00:00Z\r\n"
        f"Content-Type: {media}\r\nContent-Length: {length or len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


INFO = record(kind="warcinfo", body=b"software: test\r\n", http=None, media="application/warc-fields")


def read(tmp_path: Path, data: bytes) -> list[WarcPage | WarcSkip | WarcTrouble]:
    path = tmp_path / "archive.warc"
    path.write_bytes(data)
    return list(read_warc(path))


def shown(entries: list[WarcPage | WarcSkip | WarcTrouble]) -> list[str]:
    return [
        entry.url or "" if isinstance(entry, WarcPage) else entry.reason if isinstance(entry, WarcSkip) else "trouble"
        for entry in entries
    ]


@pytest.mark.parametrize(
    ("http", "body", "content", "encoding", "why"),
    [
        ("Content-Type: text/html; charset=GBK", HTML.encode("gbk"), HTML.encode("gbk"), "GBK", "as it is"),
        ('content-type: TEXT/HTML;Charset="utf8"', b"<p>", b"<p>", "utf8", "capitals and quotes"),
        ("Content-Type: text/html\r\nContent-Encoding: gzip", gzip.compress(b"<p>a"), b"<p>a", None, "gzip"),
        ("Content-Type: text/html\r\nContent-Encoding: gzip", b"<p>a", b"<p>a", None, "gzip already undone"),
        ("Content-Type: text/html\r\nContent-Encoding: gzip", gzip.compress(b"<p>a" * 99)[:-8], b"<p>a" * 99, None, "cut gzip"),
        ("Content-Type: text/html\r\nContent-Encoding: deflate", zlib.compress(b"<p>a"), b"<p>a", None, "zlib"),
        ("Content-Type: text/html\r\nContent-Encoding: deflate", zlib.compress(b"<p>a")[2:-4], b"<p>a", None, "raw deflate"),
        ("Content-Type: text/html\r\nContent-Encoding: deflate", b"<p>a", b"<p>a", None, "deflate already undone"),
        ("Content-Type: text/html\r\nContent-Encoding: br", b"<p>a", b"<p>a", None, "br already undone"),
        ("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"3\r\n<p>\r\n2;x=y\r\nab\r\n0\r\n\r\n", b"<p>ab", None, "chunks"),
        ("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"<p>ab", b"<p>ab", None, "chunks already undone"),
        ("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"3\r\n<p>\r\n2\r\nab", b"<p>ab", None, "chunks without end"),
        ("X-Crawler-Content-Encoding: gzip\r\nContent-Type: text/html", b"<p>a", b"<p>a", None, "Common Crawl"),
        ("Server: x", b"  <html>", b"  <html>", None, "no type, but markup"),
    ],
)  # fmt: skip
def test_the_page_of_a_response(
    http: str, body: bytes, content: bytes, encoding: str | None, why: str, tmp_path: Path
) -> None:
    (entry,) = read(tmp_path, record(body=body, http=f"HTTP/1.1 200 OK\r\n{http}"))
    assert isinstance(entry, WarcPage), why
    assert (entry.content, entry.encoding, entry.kind) == (content, encoding, "html"), why
    assert (entry.record, entry.offset, entry.url) == (0, 0, "http://www.example.com/1.html")


def test_brotli_is_undone(tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli")
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br"
    (entry,) = read(tmp_path, record(body=brotli.compress(b"<p>a"), http=http))
    assert isinstance(entry, WarcPage)
    assert entry.content == b"<p>a"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (INFO, "warcinfo"),
        (record(kind="request", http="GET / HTTP/1.1"), "request"),
        (record(kind="revisit"), "revisit"),
        (record(http="HTTP/1.1 404 Not Found\r\nContent-Type: text/html"), "status-404"),
        (record(http="HTTP/1.1 301 Moved\r\nLocation: /"), "status-301"),
        (record(http="HTTP/1.1 200 OK\r\nContent-Type: image/png"), "type-image/png"),
        (record(http="HTTP/1.1 200 OK", body=b"\x89PNG"), "type-unknown"),
        (record(kind="resource", http=None, media="text/css"), "type-text/css"),
    ],
)
def test_what_is_no_page_is_skipped_with_a_reason(data: bytes, reason: str, tmp_path: Path) -> None:
    assert read(tmp_path, data) == [WarcSkip(record=0, offset=0, reason=reason)]


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        (b"2021-03-01T00:00:00Z", datetime(2021, 3, 1, tzinfo=timezone.utc)),
        (b"2021-03-01T00:00:00.123456789Z", datetime(2021, 3, 1, tzinfo=timezone.utc)),
        (b"20210301000000", None),
        (b"", None),
    ],
)
def test_a_page_says_when_it_was_fetched(date: bytes, moment: datetime | None, tmp_path: Path) -> None:
    (entry,) = read(tmp_path, record().replace(b"2021-03-01T00:00:00Z", date, 1))
    assert isinstance(entry, WarcPage)
    assert entry.fetched_at == moment


def test_other_styles_of_archives(tmp_path: Path) -> None:
    wet = record(kind="conversion", http=None, media="text/plain", body="标题\n正文".encode())
    resource = record(kind="resource", http=None, media="text/html")
    old_wget = record(url="<http://www.example.com/2.html>")
    text, page, wget = read(tmp_path, wet + resource + old_wget)
    assert isinstance(text, WarcPage)
    assert (text.kind, text.encoding, text.content.decode()) == ("text", "utf-8", "标题\n正文")
    assert isinstance(page, WarcPage)
    assert page.kind == "html"
    assert isinstance(wget, WarcPage)
    assert wget.url == "http://www.example.com/2.html"


URLS = [f"http://www.example.com/{number}.html" for number in range(6)]
RECORDS = [record(url=url) for url in URLS]


@pytest.mark.parametrize("packed", [False, True])
def test_offsets_lead_to_the_records(packed: bool, tmp_path: Path) -> None:
    data = [gzip.compress(one) if packed else one for one in RECORDS]
    entries = read(tmp_path, b"".join(data))
    assert shown(entries) == URLS
    assert [entry.record for entry in entries] == list(range(6))
    assert [entry.offset for entry in entries] == [sum(map(len, data[:at])) for at in range(6)]


def test_an_archive_packed_as_one_piece(tmp_path: Path) -> None:
    assert shown(read(tmp_path, gzip.compress(b"".join(RECORDS)))) == URLS


def _without_header(one: bytes) -> bytes:
    return b"XXXX" + one[4:]


def _too_long(one: bytes) -> bytes:
    return one.replace(b"Content-Length: ", b"Content-Length: 9")


def _a_little_too_long(one: bytes) -> bytes:
    length = int(one.partition(b"Content-Length: ")[2].split()[0])
    return one.replace(b"Content-Length: %d" % length, b"Content-Length: %d" % (length + len(RECORDS[3]) + 10))


def _no_number(one: bytes) -> bytes:
    return one.replace(b"Content-Length: ", b"Content-Length: x")


def _no_http(one: bytes) -> bytes:
    return one.replace(b"HTTP/1.1 200", b"XTTP/1.1 200")


@pytest.mark.parametrize("damage", [_without_header, _too_long, _a_little_too_long, _no_number, _no_http])
def test_a_corrupt_record_costs_no_other(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    data = b"".join([INFO, *RECORDS[:2], damage(RECORDS[2]), *RECORDS[3:]])
    entries = read(tmp_path, data)
    assert shown(entries) == ["warcinfo", *URLS[:2], "trouble", *URLS[3:]]
    (trouble,) = [entry for entry in entries if isinstance(entry, WarcTrouble)]
    begins = len(INFO) + sum(map(len, RECORDS[:2]))
    assert begins - 4 <= trouble.offset <= begins, "where the line breaks begin that stand before it, at the earliest"
    assert trouble.record == 3


def test_a_length_beyond_the_end_of_the_file_costs_no_other(tmp_path: Path) -> None:
    """Of a record that is passed over nothing is read that could show the length to be wrong."""
    request = record(kind="request", length="1000000000000")
    entries = read(tmp_path, b"".join([INFO, request, *RECORDS]))
    assert shown(entries) == ["warcinfo", "request", "trouble", *URLS]
    (trouble,) = [entry for entry in entries if isinstance(entry, WarcTrouble)]
    assert len(INFO) <= trouble.offset <= len(INFO + request)


def test_a_bad_gzip_member_costs_no_other(tmp_path: Path) -> None:
    members = [gzip.compress(one) for one in RECORDS]
    for at in range(6):
        for place in (15, len(members[at]) // 2, len(members[at]) - 12):
            broken = bytearray(members[at])
            for step in range(8):
                broken[place + step] ^= 0x5A
            entries = read(tmp_path, b"".join([*members[:at], bytes(broken), *members[at + 1 :]]))
            troubles = [entry for entry in entries if isinstance(entry, WarcTrouble)]
            assert [url for url in shown(entries) if url != "trouble" and url != URLS[at]] == URLS[:at] + URLS[at + 1 :]
            assert len(troubles) == 1, (at, place)
            begins = sum(map(len, members[:at]))
            # A record whose checksum alone is damaged is read, and the damage found behind it.
            assert begins <= troubles[0].offset <= begins + len(members[at]), (at, place)


def test_reading_moves_on_behind_a_record_that_was_read_from_a_damaged_member(tmp_path: Path) -> None:
    """Wrong bytes make a member unpack to more than its record: that is given, then checksum and rest are wrong."""
    member = bytearray(gzip.compress(RECORDS[0] + random.Random(7).randbytes(80_000).hex().encode()))
    member[-6] ^= 0x5A
    path = tmp_path / "archive.warc.gz"
    path.write_bytes(bytes(member) + b"".join(map(gzip.compress, RECORDS[1:3])))
    entries = list(islice(read_warc(path), 40))
    assert len(entries) < 10, "the same record again and again"
    assert [url for url in shown(entries) if url != "trouble"] == URLS[:3]


def test_a_page_that_shows_a_record_is_one_page(tmp_path: Path) -> None:
    quoting = record(body=b"<pre>\nWARC/1.0\nWARC-Type: response\nContent-Length: 3\n\nabc</pre>")
    for data in ([quoting], [RECORDS[0], quoting], [RECORDS[0], quoting, _without_header(RECORDS[1]), RECORDS[2]]):
        for packed in (False, True):
            entries = read(tmp_path, b"".join(gzip.compress(one) if packed else one for one in data))
            pages = [entry for entry in entries if isinstance(entry, WarcPage)]
            assert len(pages) == len(data) - (len(data) == 4), (len(data), packed)


def test_junk_between_members_costs_none(tmp_path: Path) -> None:
    members = [gzip.compress(one) for one in RECORDS]
    entries = read(tmp_path, b"".join(members[:3]) + b"nothing to see here" + b"".join(members[3:]))
    assert shown(entries) == [*URLS[:3], "trouble", *URLS[3:]]


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_gives_what_it_has(packed: bool, tmp_path: Path) -> None:
    pieces = [gzip.compress(one) if packed else one for one in RECORDS[:3]]
    whole = b"".join(pieces)
    for length in range(len(pieces[0]) + 1, len(whole), 7):
        entries = read(tmp_path, whole[:length])
        complete = sum(length >= sum(map(len, pieces[: at + 1])) for at in range(3))
        urls = [url for url in shown(entries) if url != "trouble"]
        troubles = [entry for entry in entries if isinstance(entry, WarcTrouble)]
        assert urls[:complete] == URLS[:complete]
        # What is cut is told of, unless nothing is lost but the line breaks behind the block.
        assert len(troubles) + len(urls) >= complete + (length > sum(map(len, pieces[:complete])))
        assert len(troubles) <= 1


def test_a_file_of_something_else_is_trouble(tmp_path: Path) -> None:
    for data in (b"", b"hello world\n" * 50, b"\x1f\x8b\x08broken", gzip.compress(b"no archive")):
        entries = read(tmp_path, data)
        assert [type(entry) for entry in entries] == [WarcTrouble], data
        assert entries[0].offset == 0


def test_a_page_that_unpacks_to_too_much_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_adapter, "LARGEST", 10_000)
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip"
    bomb = record(body=gzip.compress(b"<p>" * 100_000), http=http)
    huge = record(body=b"<p>" * 5000)
    entries = read(tmp_path, bomb + huge + RECORDS[0])
    assert shown(entries) == ["trouble", "trouble", URLS[0]]
    assert "unpacks to more than 10000" in entries[0].message  # type: ignore[union-attr]
    assert "more than 10000" in entries[1].message  # type: ignore[union-attr]


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=60, deadline=None)
def test_whatever_the_damage_reading_ends_and_good_records_before_it_are_there(
    tmp_path_factory: pytest.TempPathFactory, seed: int, packed: bool
) -> None:
    dice = random.Random(seed)
    pieces = [gzip.compress(one) if packed else one for one in RECORDS]
    data = bytearray(b"".join(pieces))
    first = dice.randrange(len(data))
    for _ in range(dice.randrange(1, 30)):
        data[dice.randrange(first, len(data))] = dice.randrange(256)
    path = tmp_path_factory.mktemp("damaged") / "a.warc"
    path.write_bytes(data)
    entries = list(read_warc(path))
    whole = sum(sum(map(len, pieces[: at + 1])) <= first for at in range(6))
    assert shown(entries)[:whole] == URLS[:whole]
    assert len(entries) <= 30


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(read_warc(tmp_path / "none.warc"))
    with pytest.raises(FileNotFoundError):
        list(read_rows(tmp_path / "none.parquet", ["html"]))


# Arrow

NUMBER = DocumentNumber(code="青政发", year=2021, serial="5", text="青政发〔2021〕5号")
FULL = Article(
    url="http://www.example.com/1.html",
    canonical_url="http://www.example.com/one.html",
    title="关于做好检查工作的通知",
    kicker="肩题",
    subtitle="副题",
    published=PartialDate(year=2021, month=3, day=1, hour=9, minute=5),
    updated=PartialDate(month=3, day=2),
    source=Source(name="青山日报", url="http://www.example.com/", label="来源"),
    publisher=Source(name="青山市人民政府"),
    original_source=Source(name="新华社"),
    original_title="原题",
    print_edition=PrintEdition(newspaper="青山日报", date=PartialDate(month=3, day=1), page="8", section="聚焦"),
    people=(
        Person(name="张三", role="author", label="记者", affiliation="青山日报"),
        Person(name="李四", role="editor"),
    ),
    blocks=(
        Heading(text="一、要求", level=2),
        Paragraph(text="正文", links=(Link(text="正", url="http://www.example.com/2"),)),
        ListItem(text="项", level=2, ordered=True),
        Quote(text="引文"),
        Table(rows=(("县", "数"), ("甲", "1")), header_rows=1, caption="表1", unit="万元"),
        Table(rows=()),
        Figure(url="http://www.example.com/a.jpg", caption="图为现场", alt="现场"),
        Figure(url=None),
    ),
    document=PolicyDocument(
        number=NUMBER,
        issuers=("青山市人民政府", "青山市财政局"),
        written=PartialDate(year=2021, month=2, day=28),
        metadata=(("索引号", "000-1"), ("有效性", "有效")),
    ),
    references=(PolicyReference(title="养老条例", number=NUMBER, block=1, start=0, end=2),),
    attachments=(Attachment(name="附件.docx", url="http://www.example.com/a.docx", file_type="docx"),),
    breadcrumbs=("首页", "通知"),
    keywords=("检查",),
    summary="摘要",
    script="hans",
    next_page="http://www.example.com/1_2.html",
    layout="trs",
    removals=(Removal(reason="footer", text="页脚"),),
    notices=(Notice(code="layout-drift", message="Changed.", field=None),),
    origins=(Origin(field="title", reader="meta", raw="关于"),),
)


def test_a_full_article_and_an_empty_one_come_back_from_a_table() -> None:
    table = arrow.to_table([FULL, Article()], provenance=True)
    full, empty = arrow.from_table(table)
    assert (full, empty) == (FULL, Article())
    assert (full.removals, full.notices, full.origins) == (FULL.removals, FULL.notices, FULL.origins)
    assert table["text"].to_pylist() == [FULL.text, ""]


def test_typed_dates_stand_beside_those_as_printed() -> None:
    articles = [
        Article(published=PartialDate(year=2024, month=5, day=7, hour=9, minute=30), updated=PartialDate(year=2024)),
        Article(published=PartialDate(year=2024, month=5, day=7), updated=PartialDate(month=5, day=7)),
    ]
    rows = arrow.to_table(articles).to_pylist()
    moment = datetime(2024, 5, 7, 1, 30, tzinfo=timezone.utc)
    assert [row["published"] for row in rows] == ["2024-05-07T09:30", "2024-05-07"]
    assert [row["published_date"] for row in rows] == [date(2024, 5, 7)] * 2
    assert [row["published_at"] for row in rows] == [moment, None]
    assert [(row["updated_date"], row["updated_at"]) for row in rows] == [(None, None)] * 2
    assert list(arrow.from_table(arrow.to_table(articles))) == articles


def test_provenance_is_left_out_unless_asked_for() -> None:
    (article,) = arrow.from_table(arrow.to_table([FULL]))
    assert (article.removals, article.notices, article.origins) == ((), (), ())


def test_the_columns_are_those_of_an_article() -> None:
    written = set(article_to_dict(FULL, provenance=True)) - {"schema_version"}
    dates = {"published_date", "published_at", "updated_date", "updated_at"}
    assert set(arrow.schema().names) == written | dates | {"input_path", "input_record", "input_columns", "text"}
    assert {field.name for field in fields(Article)} <= set(arrow.schema().names)
    assert arrow.schema().metadata == {b"policynews.arrow_version": b"2", b"policynews.schema_version": b"1"}


def test_the_parts_of_every_struct_are_those_that_are_written() -> None:
    data: dict[str, Any] = {**article_to_dict(FULL, provenance=True)}
    for column in arrow.schema():
        kind = column.type.value_type if pa.types.is_list(column.type) else column.type
        if pa.types.is_struct(kind):
            value = data[column.name]
            items = value if isinstance(value, list) else [value]
            assert {field.name for field in kind} == {key for item in items for key in item}, column.name


def test_no_articles_make_an_empty_table() -> None:
    table = arrow.to_table([])
    assert (table.num_rows, table.schema) == (0, arrow.schema())


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    (article,) = arrow.from_table(arrow.to_table([Article(title="题\ud800目", blocks=(Paragraph(text="文\udfff"),))]))
    assert article.title == "题\ufffd目"
    assert article.text == "文\ufffd"


def test_a_table_of_something_else_is_refused() -> None:
    with pytest.raises(SchemaError, match="titel"):
        list(arrow.from_table(pa.table({"titel": ["x"]})))
    with pytest.raises(SchemaError, match="published"):
        list(arrow.from_table(pa.table({"published": ["gestern"]})))


def test_articles_are_read_from_a_parquet_file(tmp_path: Path) -> None:
    pq.write_table(arrow.to_table([FULL] * 150), tmp_path / "a.parquet")
    assert list(arrow.read_articles(tmp_path / "a.parquet")) == [FULL] * 150


def parquet(tmp_path: Path, rows: int = 30) -> Path:
    table = pa.table({"html": [f"<p>{number}" * 40 for number in range(rows)], "id": list(range(rows))})
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=10, compression="none", use_dictionary=False)
    return tmp_path / "a.parquet"


def test_rows_carry_the_columns_that_are_there(tmp_path: Path) -> None:
    rows = [row for row in read_rows(parquet(tmp_path), ["html", "text"], also=["url"]) if isinstance(row, ParquetRow)]
    assert [row.record for row in rows] == list(range(30))
    assert set(rows[0].values) == {"html"}
    assert sum(row.share for row in rows) == pytest.approx(1)


def test_a_file_without_the_column_names_those_it_has(tmp_path: Path) -> None:
    (trouble,) = read_rows(parquet(tmp_path), ["page", "text"], also=["id"])
    assert isinstance(trouble, ParquetTrouble)
    assert trouble.record is None
    assert trouble.message == "no column page or text; its columns are html, id"


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"\0" * 100 + b"PAR1", b"no parquet at all"])
def test_a_file_that_is_no_parquet_is_trouble(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(data)
    (trouble,) = read_rows(tmp_path / "a.parquet", ["html"])
    assert isinstance(trouble, ParquetTrouble)
    assert "no Parquet file" in trouble.message


def test_a_damaged_row_group_costs_no_other(tmp_path: Path) -> None:
    path = parquet(tmp_path)
    start = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[start : start + 12] = b"\xff" * 12
    path.write_bytes(data)
    rows = list(read_rows(path, ["html"]))
    assert [row.record for row in rows] == [*range(10), 10, *range(20, 30)]
    trouble = rows[10]
    assert isinstance(trouble, ParquetTrouble)
    assert "rows 10 to 19 of row group 1 cannot be read" in trouble.message


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"needs pyarrow.*pip install 'policynews\[parquet\]'"):
        arrow.schema()
    with pytest.raises(ImportError):
        load_extra("no_such_module", "warc", "nothing")
