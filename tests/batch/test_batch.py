"""Batch: inputs of every kind, every input accounted for, and runs that are killed, stopped, starved and gone on with."""

from __future__ import annotations

import argparse
import errno
import gzip
import io
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import generated_corpus as corpus
import jsonschema
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from policynews.batch import BatchOptions, BatchReport, Progress, read_records, reporter, run
from policynews.batch import inputs as batch_inputs
from policynews.batch import ledger as batch_ledger
from policynews.batch import output as batch_output
from policynews.batch import runner as batch_runner
from policynews.batch.files import Source, find_sources
from policynews.batch.items import Chunk, Item, Job
from policynews.batch.pool import Pool, parted
from policynews.batch.progress import LogLines
from policynews.batch.work import work
from policynews.cli import batch as cli_batch
from policynews.errors import BatchError, MissingExtraError, OutputExistsError, SchemaError
from policynews.layouts import Layout
from policynews.layouts.locators import by_id
from policynews.model.article import Article
from policynews.model.blocks import Paragraph
from policynews.options import Options
from policynews.output.data import schema
from policynews.page.page import Page
from policynews.parser import Parser

HERE = BatchOptions(workers=0)


def page(number: int, *, tag: str = "p") -> str:
    writer = corpus.Writer(number)
    lines = "".join(f"<{tag}>{writer.paragraph(60)}</{tag}>" for _ in range(2))
    return (
        f"<html><head><title>{writer.title()}</title></head><body><h1>第{number}号通报</h1>"
        f"<div class=info>2021-03-{number % 28 + 1:02d} 来源：某某网</div><div>{lines}</div></body></html>"
    )


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    (folder / "b").mkdir(parents=True)
    for number in range(20):
        target = folder / "b" if number % 3 == 0 else folder
        (target / f"{number:03d}.html").write_text(page(number), encoding="utf-8")
    return folder


def lines_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def failures_of(output: Path) -> list[dict[str, object]]:
    return lines_of(output.with_name(output.name + ".failures.jsonl"))


def counts(report: BatchReport) -> tuple[int, int, int]:
    return report.written, report.no_article, report.failed


# Inputs


def test_a_folder_gives_a_record_a_page_in_order(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "articles.jsonl"
    report = run([pages], output, HERE)
    assert counts(report) == (20, 0, 0)
    assert report.total == 20
    found = [str(line["input"]["path"]) for line in lines_of(output)]  # type: ignore[index]
    assert found == sorted(found, key=lambda path: Path(path).relative_to(pages).parts)
    assert failures_of(output) == []
    records = list(read_records(output))
    assert all(isinstance(record.article, Article) for record in records)
    assert [record.path for record in records] == found
    assert records[0].article == Parser().parse(Path(found[0]).read_bytes())


def test_folder_glob_json_parquet_warc_and_text_give_the_same_articles(pages: Path, tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(pages.rglob("*.html"))]
    urls = [f"http://www.example.com/{at}.html" for at in range(len(texts))]
    rows = [{"html": text, "url": url, "id": at} for at, (text, url) in enumerate(zip(texts, urls, strict=True))]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with gzip.open(tmp_path / "b.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "c.parquet", row_group_size=7)
    warc = tmp_path / "d.warc.gz"
    warc.write_bytes(b"".join(gzip.compress(response(url, text)) for url, text in zip(urls, texts, strict=True)))
    expected = [Parser().parse(text, url=url) for text, url in zip(texts, urls, strict=True)]
    for name in ("a.jsonl", "b.jsonl.gz", "c.parquet", "d.warc.gz"):
        output = tmp_path / f"{name}.out.jsonl"
        assert counts(run([tmp_path / name], output, HERE)) == (20, 0, 0), name
        records = list(read_records(output))
        assert [record.record for record in records] == list(range(20)), name
        assert [record.article for record in records] == expected, name


def hours_ago(number: int) -> str:
    return page(number).replace(f"2021-03-{number % 28 + 1:02d}", "3小时前")


FETCHED = "2024-05-07T01:30:00Z"


def test_the_time_of_fetching_is_that_of_each_page(tmp_path: Path) -> None:
    warc = response("http://a.com/", hours_ago(1)).replace(b"Content-Type: app", f"WARC-Date: {FETCHED}\r\nContent-Type: app".encode(), 1)  # fmt: skip
    (tmp_path / "a.warc").write_bytes(warc)
    rows = [{"html": hours_ago(2), "crawled": FETCHED}, {"text": f"第3号通报\n3小时前\n{corpus.Writer(1).paragraph(90)}", "crawled": FETCHED}]  # fmt: skip
    (tmp_path / "b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    moment = [{"html": hours_ago(4), "crawled": datetime.fromisoformat("2024-05-07T01:30:00+00:00")}]
    pq.write_table(pa.Table.from_pylist(moment), tmp_path / "c.parquet")
    inputs = [tmp_path / name for name in ("a.warc", "b.jsonl", "c.parquet")]
    options = BatchOptions(workers=0, fetched_at_field="crawled", parser=Options(fetched_at=datetime(2001, 1, 1)))
    assert counts(run(inputs, tmp_path / "o.jsonl", options)) == (4, 0, 0)
    published = [str(record.article.published) for record in read_records(tmp_path / "o.jsonl")]
    assert [date[:13] for date in published] == ["2024-05-07T06"] * 4, "half past nine in Beijing, less three hours"


def test_a_time_of_fetching_that_is_none_leaves_that_of_the_options(tmp_path: Path) -> None:
    rows = [{"html": hours_ago(1), "crawled": value} for value in (None, "yesterday", 17, "2024-05-07")]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    options = BatchOptions(workers=0, fetched_at_field="crawled", parser=Options(fetched_at=datetime(2001, 1, 1, 12)))
    assert counts(run([tmp_path / "a.jsonl"], tmp_path / "o.jsonl", options)) == (4, 0, 0)
    assert {str(record.article.published)[:13] for record in read_records(tmp_path / "o.jsonl")} == {"2001-01-01T09"}


def test_columns_are_handed_through_to_records_and_failures(tmp_path: Path) -> None:
    rows = [
        {"html": page(1), "id": 7, "tags": ["甲", "乙"], "rest": "x"},
        {"html": "<p>", "id": 8, "tags": None},
        {"id": 9},
        {"html": page(2), "id": float("nan"), "tags": "\ud800"},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "b.html").write_text(page(3), encoding="utf-8")
    options = BatchOptions(workers=0, keep=["id", "tags"])
    for name in ("o.jsonl", "o.parquet"):
        assert counts(run([tmp_path / "a.jsonl", tmp_path / "b.html"], tmp_path / name, options)) == (3, 1, 1)
        kept = [line["input"]["columns"] for line in failures_of(tmp_path / name)]  # type: ignore[index]
        assert kept == [{"id": 8, "tags": None}, {"id": 9, "tags": None}]
    lines = [record.columns for record in read_records(tmp_path / "o.jsonl")]
    assert lines == [{"id": 7, "tags": ["甲", "乙"]}, {"id": None, "tags": "\ud800"}, {}]
    table = [record.columns for record in read_records(tmp_path / "o.parquet")]
    assert table == [{"id": "7", "tags": '["甲", "乙"]'}, {"id": None, "tags": "\ufffd"}, {}]


def test_columns_of_every_type_are_handed_through_as_json(tmp_path: Path) -> None:
    moment, day = datetime(2024, 5, 7, 9, 30), date(2024, 5, 7)
    row = {"html": page(1), "at": moment, "day": day, "raw": b"a\xff", "some": {"a": [1.5, float("inf")]}, "how": Decimal("1.20")}  # fmt: skip
    pq.write_table(pa.Table.from_pylist([row]), tmp_path / "a.parquet")
    run([tmp_path / "a.parquet"], tmp_path / "o.jsonl", BatchOptions(workers=0, keep=["at", "day", "raw", "some", "how", "no"]))  # fmt: skip
    (record,) = read_records(tmp_path / "o.jsonl")
    assert record.columns == {
        "at": "2024-05-07T09:30:00",
        "day": "2024-05-07",
        "raw": "a\ufffd",
        "some": {"a": [1.5, None]},
        "how": "1.20",
        "no": None,
    }


def test_the_command_line_takes_columns(tmp_path: Path) -> None:
    rows = [{"html": hours_ago(1), "crawled": FETCHED, "id": 1, "tag": "甲"}]
    (tmp_path / "a.jsonl").write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
    parser = argparse.ArgumentParser()
    cli_batch.add_parser(parser.add_subparsers())
    given = ["batch", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "o.jsonl"), "--workers", "0", "-q"]
    args = parser.parse_args([*given, "--fetched-at-field", "crawled", "--keep", "id", "--keep", "tag"])
    assert args.run(args) == 0
    (record,) = read_records(tmp_path / "o.jsonl")
    assert str(record.article.published).startswith("2024-05-07T06")
    assert record.columns == {"id": 1, "tag": "甲"}


def response(url: str, text: str) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + text.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def test_rendered_text_from_files_fields_and_columns(tmp_path: Path) -> None:
    writer = corpus.Writer(5)
    text = "关于做好检查工作的通知\n" + "\n".join(writer.paragraph(100) for _ in range(3))
    (tmp_path / "a.txt").write_bytes(text.encode("gb18030"))
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": text, "url": "http://a.com/"}), encoding="utf-8")
    pq.write_table(pa.table({"html": pa.array([None], pa.string()), "text": [text]}), tmp_path / "c.parquet")
    output = tmp_path / "out" / "articles.jsonl"
    output.parent.mkdir()
    assert counts(run([tmp_path / "a.txt", tmp_path / "b.jsonl", tmp_path / "c.parquet"], output, HERE)) == (3, 0, 0)
    first, second, third = (record.article for record in read_records(output))
    assert first.text == second.text == third.text
    assert (first.url, second.url) == (None, "http://a.com/")


def test_fields_have_the_names_the_user_gives(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"raw": page(1), "link": "http://a.com/"}), encoding="utf-8")
    pq.write_table(pa.table({"raw": [page(1).encode("gb18030")], "link": ["http://a.com/"]}), tmp_path / "b.parquet")
    options = BatchOptions(workers=0, html_field="raw", url_field="link")
    assert counts(run([tmp_path / "a.jsonl", tmp_path / "b.parquet"], tmp_path / "o.jsonl", options)) == (2, 0, 0)
    one, other = (record.article for record in read_records(tmp_path / "o.jsonl"))
    assert one == other
    assert one.url == "http://a.com/"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("", ["a.html", "c.txt", "deep/d/e.htm", "deep/f.html"]),
        ("*.html", ["a.html"]),
        ("*/*.html", ["deep/f.html"]),
        ("**/*.html", ["a.html", "deep/f.html"]),
        ("**", ["a.html", "c.txt", "deep/f.html", "deep/d/e.htm"]),
        ("[ac].*", ["a.html", "c.txt"]),
        ("deep/**/e.*", ["deep/d/e.htm"]),
        ("b.css", ["b.css"]),
        ("deep", ["deep/d/e.htm", "deep/f.html"]),
    ],
)
def test_folders_and_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, found: list[str]) -> None:
    for name in ("a.html", "b.css", "c.txt", ".hidden.html", "deep/f.html", "deep/d/e.htm", ".git/g.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    given = os.path.join(tmp_path, pattern) if pattern else str(tmp_path)
    assert [os.path.relpath(path, tmp_path) for path in paths_of(given)] == found
    monkeypatch.chdir(tmp_path)
    assert [os.path.normpath(path) for path in paths_of(pattern or ".")] == found


def paths_of(given: str) -> list[str]:
    return [source.path for source in find_sources([given], "auto") if isinstance(source, Source)]


def test_what_is_not_there_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    for given, message in (
        ("none.html", "no such file"),
        ("*.html", "no file matches"),
        (str(tmp_path), "known ending"),
    ):
        with pytest.raises(BatchError, match=message):
            run([given if given == str(tmp_path) else tmp_path / given], tmp_path / "o.jsonl", HERE)
    assert list(tmp_path.iterdir()) == []


def test_one_input_needs_no_list(pages: Path, tmp_path: Path) -> None:
    assert run(pages / "001.html", tmp_path / "a.jsonl", HERE).total == 1
    assert run(str(pages), tmp_path / "b.jsonl", HERE).total == 20
    with pytest.raises(BatchError, match="there are no inputs"):
        run([], tmp_path / "c.jsonl", HERE)


@pytest.mark.parametrize(
    ("output", "failures", "message"),
    [
        ("none/o.jsonl", None, "there is no folder .*none"),
        ("o.jsonl", "none/f.jsonl", "there is no folder .*none"),
        ("o.jsonl", "o.jsonl", "cannot be the file of the failures"),
        ("o.jsonl", "o.jsonl.ledger", "cannot be the file of the failures"),
        ("pages", None, "is a folder"),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_an_output_that_cannot_be_is_an_error_before_anything_is_written(
    output: str, failures: str | None, message: str, overwrite: bool, pages: Path, tmp_path: Path
) -> None:
    where = None if failures is None else tmp_path / failures
    with pytest.raises(BatchError, match=message):
        run(pages, tmp_path / output, BatchOptions(workers=0, overwrite=overwrite, failures=where))
    assert list(tmp_path.iterdir()) == [pages]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"workers": -1}, "workers is -1"),
        ({"resume": True, "overwrite": True}, "one of them"),
        ({"input_kind": "pdf"}, "'pdf'; it can be 'auto', 'html'"),
        ({"shape": "csv"}, "'csv'; it can be None, 'jsonl', 'parquet'"),
    ],
)
def test_an_option_that_means_nothing_is_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        BatchOptions(**options)  # type: ignore[arg-type]


def test_the_files_of_a_run_are_no_inputs_of_it(pages: Path) -> None:
    output = pages / "articles.jsonl"
    assert run([pages], output, HERE).total == 20
    assert run([pages], output, BatchOptions(workers=0, overwrite=True)).total == 20
    parquet = pages / "articles.parquet"
    (pages / "articles.jsonl").unlink()
    (pages / "articles.jsonl.failures.jsonl").unlink()
    assert run([pages], parquet, HERE).total == 20
    assert run([pages], parquet, BatchOptions(workers=0, overwrite=True)).total == 20


def test_a_kind_given_by_the_user_goes_before_endings(tmp_path: Path) -> None:
    (tmp_path / "page.aspx").write_text(page(1), encoding="utf-8")
    assert counts(run([tmp_path], tmp_path / "o.jsonl", BatchOptions(workers=0, input_kind="html"))) == (1, 0, 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_in_a_folder_is_not_waited_for(pages: Path, tmp_path: Path) -> None:
    os.mkfifo(pages / "pipe.html")
    assert counts(run([pages], tmp_path / "o.jsonl", HERE)) == (20, 0, 1)
    assert "no file of data" in str(failures_of(tmp_path / "o.jsonl")[0]["message"])


def test_chunks_get_smaller_towards_the_end() -> None:
    sizes = [batch_runner._chunk_bytes(left, 2) for left in (10**9, 10**7, 10**6, 0, -5)]
    assert sizes == [1 << 20, 10**7 // 16, 1 << 16, 1 << 16, 1 << 16]
    items = [(number, Item(f"{number}.html", size=30_000)) for number in range(68)]
    chunks = list(batch_runner._chunks(iter(items), threading.Event(), iter(range(600_000, 0, -100_000)).__next__))
    assert [len(chunk.items) for chunk in chunks] == [20, 16, 13, 10, 6, 3]
    packed = [(number, Item("a.jsonl.gz", number, "json", b"x" * 30_000, size=300)) for number in range(20)]
    chunks = list(batch_runner._chunks(iter(packed), threading.Event(), lambda: 120_000))
    assert [len(chunk.items) for chunk in chunks] == [4] * 5, (
        "what counts is the memory a page takes, not its packed size"
    )


# Accounting


def test_every_input_is_accounted_for(pages: Path, tmp_path: Path) -> None:
    (pages / "empty.html").write_bytes(b"  \n")
    (pages / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (pages / "list.html").write_text("<title>首页</title>" + "<a href=x>栏目</a>" * 40, encoding="utf-8")
    (pages / "gone.html").symlink_to(pages / "nowhere")
    rows = [json.dumps({"html": page(50)}), '{"html": "<p>cut in', "[1, 2]", json.dumps({"body": "x"}), "", "\xff"]
    (pages / "rows.jsonl").write_text("\n".join(rows), encoding="latin-1")
    output = tmp_path / "o.jsonl"
    report = run([pages], output, HERE)
    assert counts(report) == (21, 1, 7)
    problems = {(Path(str(line["input"]["path"])).name, line["input"]["record"]): line for line in failures_of(output)}  # type: ignore[index]
    assert {key: line["status"] for key, line in problems.items()} == {
        ("empty.html", None): "failed",
        ("picture.html", None): "failed",
        ("list.html", None): "no-article",
        ("gone.html", None): "failed",
        ("rows.jsonl", 1): "failed",
        ("rows.jsonl", 2): "failed",
        ("rows.jsonl", 3): "failed",
        ("rows.jsonl", 5): "failed",
    }
    assert problems["empty.html", None]["error"] == "EmptyInputError"
    assert problems["list.html", None]["kind"] is not None
    assert "line 2 is no JSON" in str(problems["rows.jsonl", 1]["message"])
    assert "no JSON object" in str(problems["rows.jsonl", 2]["message"])
    assert "'html' or 'text'; its fields are body" in str(problems["rows.jsonl", 3]["message"])
    assert "cannot be read" in str(problems["gone.html", None]["message"])
    positions = [line["position"] for line in failures_of(output)]
    assert positions == sorted(positions, key=lambda position: int(str(position)))


def test_a_line_that_is_too_long_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_inputs, "LONGEST", 4000)
    rows = [
        json.dumps({"html": page(1)}, ensure_ascii=False),
        "x" * 9000,
        json.dumps({"html": page(2)}, ensure_ascii=False),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert counts(run([tmp_path / "a.jsonl"], tmp_path / "o.jsonl", HERE)) == (2, 0, 1)
    assert "line 2 is longer" in str(failures_of(tmp_path / "o.jsonl")[0]["message"])


def test_a_gzip_file_that_is_cut_gives_what_it_has(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"html": page(number)}) + "\n" for number in range(40))
    packed = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    (tmp_path / "b.jsonl").write_text(json.dumps({"html": page(7)}), encoding="utf-8")
    report = run([tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl"], tmp_path / "o.jsonl", HERE)
    assert report.failed == 1
    assert 5 < report.written < 40
    (failure,) = failures_of(tmp_path / "o.jsonl")
    assert failure["input"]["record"] == report.written - 1  # type: ignore[index]
    assert "and all behind it cannot be read" in str(failure["message"])


@pytest.mark.parametrize("damage", ["data", "start", "end"])
def test_a_bad_gzip_member_costs_only_itself(damage: str, tmp_path: Path) -> None:
    members = [
        bytearray(gzip.compress("".join(json.dumps({"html": page(at)}) + "\n" for at in range(at, at + 3)).encode()))
        for at in range(0, 12, 3)
    ]
    if damage == "data":
        members[1][len(members[1]) // 2 :] = bytes(byte ^ 0xFF for byte in members[1][len(members[1]) // 2 :])
    elif damage == "start":
        members[1][:8] = b"nonsense"
    else:
        del members[1][-100:]
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(bytes(10).join(members))  # some writers pad members with zeros
    report = run([path], tmp_path / "o.jsonl", HERE)
    titles = [record.article.title for record in read_records(tmp_path / "o.jsonl")]
    wanted = [Parser().parse(page(number)).title for number in (0, 1, 2, 6, 7, 8, 9, 10, 11)]
    assert [title for title in titles if title in wanted] == wanted
    assert report.failed >= 1
    messages = [str(line["message"]) for line in failures_of(tmp_path / "o.jsonl")]
    assert any(f"the gzip member at byte {len(members[0]) + 10} " in message for message in messages)
    assert "all behind it" not in str(messages)


def test_a_row_whose_text_is_no_utf8_costs_only_itself(tmp_path: Path) -> None:
    texts = [page(number).encode() for number in range(5)]
    texts[2] = "第2号通报".encode("gb18030") * 20
    column = pa.array(texts, pa.binary()).view(pa.string())  # Parquet does not check what it is told is text
    pq.write_table(pa.table({"html": column}), tmp_path / "a.parquet")
    assert counts(run([tmp_path / "a.parquet"], tmp_path / "o.jsonl", HERE)) == (4, 0, 1)
    (failure,) = failures_of(tmp_path / "o.jsonl")
    assert failure["input"]["record"] == 2  # type: ignore[index]
    assert "row 2 cannot be read" in str(failure["message"])


def test_a_page_in_a_surrogate_of_its_own_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": page(1).replace("通报", "通\ud800报")}), encoding="utf-8")
    for name in ("o.jsonl", "o.parquet"):
        assert counts(run([tmp_path / "a.jsonl"], tmp_path / name, HERE)) == (1, 0, 0)
        assert len(list(read_records(tmp_path / name))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="names of bytes are a Unix matter")
def test_a_file_name_that_is_no_utf8_is_kept(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xd0\xc2\xce\xc5"
    os.mkdir(folder)
    with open(folder + b"/a.html", "wb") as file:
        file.write(page(1).encode())
    assert counts(run([os.fsdecode(folder)], tmp_path / "o.jsonl", HERE)) == (1, 0, 0)
    assert os.fsencode(next(read_records(tmp_path / "o.jsonl")).path) == folder + b"/a.html"


# Output


def test_parquet_holds_the_same_articles_as_json_lines(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_output, "PART_ROWS", 6)
    options = BatchOptions(workers=0, provenance=True)
    assert counts(run([pages], tmp_path / "o.parquet", options)) == (20, 0, 0)
    run([pages], tmp_path / "o.jsonl", options)
    assert list(read_records(tmp_path / "o.parquet")) == list(read_records(tmp_path / "o.jsonl"))
    schema = pq.read_schema(tmp_path / "o.parquet")
    assert schema.metadata[b"policynews.arrow_version"] == b"2"
    table = pq.read_table(tmp_path / "o.parquet", columns=["text", "title"])
    assert table.num_rows == 20
    assert table["text"][0].as_py() == next(read_records(tmp_path / "o.jsonl")).article.text
    assert not (tmp_path / "o.parquet.parts").exists()


def test_a_parquet_without_a_single_record_is_a_parquet_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    assert counts(run([tmp_path / "a.html"], tmp_path / "o.parquet", HERE)) == (0, 0, 1)
    assert pq.read_table(tmp_path / "o.parquet").num_rows == 0


def test_workers_give_the_bytes_of_a_run_without_them(pages: Path, tmp_path: Path) -> None:
    (pages / "empty.html").write_bytes(b"")
    run([pages], tmp_path / "alone.jsonl", HERE)
    run([pages], tmp_path / "two.jsonl", BatchOptions(workers=2))
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "alone.jsonl").read_bytes()
    assert failures_of(tmp_path / "two.jsonl") == failures_of(tmp_path / "alone.jsonl")
    run([pages], tmp_path / "any.jsonl", BatchOptions(workers=2, ordered=False))
    assert sorted((tmp_path / "any.jsonl").read_bytes().splitlines()) == sorted(
        (tmp_path / "alone.jsonl").read_bytes().splitlines()
    )


def test_options_of_the_parser_reach_the_pages(pages: Path, tmp_path: Path) -> None:
    run([pages / "001.html"], tmp_path / "o.jsonl", BatchOptions(workers=0, parser=Options(script="hant")))
    assert next(read_records(tmp_path / "o.jsonl")).article.script == "hant"


def test_records_that_are_none_are_named(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    for line, message in (('{"input"', "line 1: no article.*--resume"), ('{"title": 1}', "schema_version"), ("7", "no article"),
                          ('{"input": {"path": "a", "record": null}, "schema_version": 1, "title": 3}', "title")):  # fmt: skip
        path.write_text(line, encoding="utf-8")
        with pytest.raises(SchemaError, match=message):
            list(read_records(path))


# Resuming


class Killed(BaseException):
    """What no handler of errors stops, like the end of the process."""


@pytest.mark.parametrize("name", ["o.jsonl", "o.parquet"])
def test_a_run_killed_anywhere_and_resumed_gives_the_records_of_an_unbroken_one(
    name: str, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_output, "PART_ROWS", 4)
    monkeypatch.setattr("policynews.batch.runner._CHUNK_ITEMS", 2)
    for number in range(5):
        (pages / f"bad{number}.html").write_bytes(b"")
    (tmp_path / "whole").mkdir()
    run([pages], tmp_path / "whole" / name, HERE)
    dice = random.Random(name)
    killed = 0
    for trial in range(12):
        output = tmp_path / str(trial) / name
        output.parent.mkdir()
        for _ in range(200):
            try:
                with monkeypatch.context() as patch:
                    _kill_after(patch, dice.randrange(1, 14), dice)
                    report = run([pages], output, BatchOptions(workers=0, resume=True))
                break
            except Killed:
                killed += 1
        assert counts(report) == (20, 0, 5)
        assert failures_of(output) == failures_of(tmp_path / "whole" / name)
        assert list(read_records(output)) == list(read_records(tmp_path / "whole" / name))
        if name == "o.jsonl":
            assert output.read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert killed > 25


def _kill_after(patch: pytest.MonkeyPatch, operations: int, dice: random.Random) -> None:
    """End the run in the middle of an operation on its files: part of a line is written, a file not yet renamed …."""
    left = [operations]

    def count() -> bool:
        left[0] -= 1
        return left[0] == 0

    def write(file: int, data: bytes) -> None:
        if count():
            os.write(file, data[: dice.randrange(len(data) + 1)])
            raise Killed
        os.write(file, data)

    patch.setattr(batch_ledger, "write_all", write)
    patch.setattr(batch_output, "write_all", write)
    for name in ("rename", "replace", "mkdir", "unlink"):
        _killing(patch, name, count, dice)


def _killing(patch: pytest.MonkeyPatch, name: str, count: Callable[[], bool], dice: random.Random) -> None:
    true = getattr(Path, name)

    def operation(self: Path, *args: object, **options: object) -> object:
        if count():
            if dice.random() < 0.5:
                true(self, *args, **options)
            raise Killed
        return true(self, *args, **options)

    patch.setattr(Path, name, operation)


SCRIPT = f"""
import sys
from policynews.batch import BatchOptions, run
if __name__ == "__main__":
    try:
        run([sys.argv[1]], sys.argv[2], BatchOptions(workers=int(sys.argv[3]), resume=True))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(20 + (error.errno == {errno.EFBIG}))
"""


def started(folder: Path, output: Path, workers: int, **options: object) -> subprocess.Popen[bytes]:
    script = folder.parent / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(folder), str(output), str(workers)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "rows"
    folder.mkdir()
    with (folder / "rows.jsonl").open("w", encoding="utf-8") as file:
        texts = [json.dumps({"html": page(number)}) for number in range(50)]
        for number in range(300):
            file.write(texts[number % 50] + "\n" if number % 31 else "{cut\n")
    return folder


@pytest.fixture(scope="module")
def whole(many: Path) -> tuple[bytes, bytes]:
    output = many.parent / "whole.jsonl"
    run([many], output, HERE)
    return output.read_bytes(), Path(f"{output}.failures.jsonl").read_bytes()


def wait_for(condition: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    for _ in range(60_000):
        if condition() or process.poll() is not None:
            return
        time.sleep(0.01)
    raise AssertionError("the run does not get on")


def size_of(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def forked(folder: Path, output: Path, watch: Callable[..., None] | None = None) -> int:
    """Start a run in a copy of this process, which spares it the imports, and return the exit code.

    `watch` is called with every call of a function in it.
    """
    process = os.fork()
    if not process:
        try:
            sys.setprofile(watch)
            run([folder], output, BatchOptions(workers=0, resume=True))
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def killing(output: Path, goal: int, calls: int) -> Callable[..., None]:
    """Return what kills its process so many calls after the output has reached a size: at a time of the run's own, since a
    kill from outside comes when the run is over, on a machine that is busy enough."""
    left, seen, reached = calls, 0, False

    def watch(*_: object) -> None:
        nonlocal left, seen, reached
        seen += 1
        reached = reached or (seen % 20 == 0 and size_of(output) >= goal)
        left -= reached
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return watch


@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_run_killed_ten_times_gives_the_bytes_of_an_unbroken_one(
    many: Path, whole: tuple[bytes, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policynews.batch.runner._CHUNK_ITEMS", 5)  # else the whole of it is a handful of chunks
    output, dice = tmp_path / "o.jsonl", random.Random(4)
    for _ in range(10):
        goal = size_of(output) + dice.randrange(1, len(whole[0]) // 12)
        calls = dice.randrange(1, dice.choice((100, 30_000)))  # between two writes, and in the pages behind them
        assert forked(many, output, killing(output, goal, calls)) == -signal.SIGKILL
    assert 0 < size_of(output) < len(whole[0])
    assert forked(many, output) == 0
    assert output.read_bytes() == whole[0]
    assert Path(f"{output}.failures.jsonl").read_bytes() == whole[1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_workers_end_with_the_process_that_started_them(many: Path, whole: tuple[bytes, bytes], tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    process = started(many, output, 2)
    wait_for(lambda: size_of(output) > 0, process)
    workers = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    assert len(workers) >= 2
    assert psutil.wait_procs(workers, timeout=600)[1] == []
    run([many], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == whole[0]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("number", "workers"), [(signal.SIGINT, 2), (signal.SIGTERM, 0)])
def test_ctrl_c_keeps_what_is_done(
    number: signal.Signals, workers: int, many: Path, whole: tuple[bytes, bytes], tmp_path: Path
) -> None:
    output = tmp_path / "o.jsonl"
    process = started(many, output, workers, start_new_session=True)
    wait_for(lambda: size_of(output) > 20_000, process)
    os.killpg(process.pid, number)  # as a terminal does: the workers get it too
    _, errors = process.communicate(timeout=600)
    assert process.returncode == 130, errors.decode()
    assert b"Traceback" not in errors
    kept = output.read_bytes()
    assert len(kept) > 20_000
    assert whole[0].startswith(kept)
    assert kept.endswith(b"\n")
    run([many], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == whole[0]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_a_full_disk_is_an_error_and_loses_nothing(many: Path, whole: tuple[bytes, bytes], tmp_path: Path) -> None:
    import resource

    output = tmp_path / "o.jsonl"
    process = started(many, output, 0, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000)))
    _, errors = process.communicate(timeout=600)
    assert process.returncode == 21, errors.decode()
    kept = output.read_bytes()
    assert whole[0].startswith(kept)
    assert 120_000 < len(kept) <= 150_000
    assert kept.endswith(b"\n"), "half a record was left"
    run([many], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == whole[0]


def test_a_finished_run_resumed_does_nothing(pages: Path, tmp_path: Path) -> None:
    for name in ("o.jsonl", "o.parquet"):
        run([pages], tmp_path / name, HERE)
        before = (tmp_path / name).read_bytes()
        assert counts(run([pages], tmp_path / name, BatchOptions(workers=0, resume=True))) == (20, 0, 0)
        assert (tmp_path / name).read_bytes() == before


def test_inputs_that_grew_are_gone_on_with(pages: Path, tmp_path: Path) -> None:
    resume = BatchOptions(workers=0, resume=True)
    run([pages], tmp_path / "o.jsonl", HERE)
    run([pages], tmp_path / "o.parquet", HERE)
    (pages / "zzz.html").write_text(page(99), encoding="utf-8")
    for name in ("o.jsonl", "o.parquet"):
        assert counts(run([pages], tmp_path / name, resume)) == (21, 0, 0)
        records = list(read_records(tmp_path / name))
        assert len(records) == 21
        assert records[-1].path.endswith("zzz.html")
    assert not (tmp_path / "o.parquet.parts").exists()


def test_parts_that_a_killed_run_did_not_remove_are_in_nobodys_way(pages: Path, tmp_path: Path) -> None:
    output = pages / "o.parquet"
    run([pages], output, HERE)
    left = pages / "o.parquet.parts.removed"
    left.mkdir()
    (left / "part-000000.parquet").write_bytes(output.read_bytes())
    (pages / "zzz.html").write_text(page(99), encoding="utf-8")
    assert counts(run([pages], output, BatchOptions(workers=0, resume=True))) == (21, 0, 0)
    assert len(list(read_records(output))) == 21
    assert not left.exists()


def test_a_resumed_run_must_be_the_same_run(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    run([pages], output, HERE)
    before = output.read_bytes()
    with pytest.raises(BatchError, match="another value for provenance"):
        run([pages], output, BatchOptions(workers=0, resume=True, provenance=True))
    with pytest.raises(BatchError, match="another value for parser"):
        run([pages], output, BatchOptions(workers=0, resume=True, parser=Options(repair=False)))
    with pytest.raises(BatchError, match="another value for inputs"):
        run([pages / "b"], output, BatchOptions(workers=0, resume=True))
    (pages / "001.html").rename(pages / "001b.html")
    with pytest.raises(BatchError, match="no longer those"):
        run([pages], output, BatchOptions(workers=0, resume=True))
    for path in pages.glob("*.html"):
        path.unlink()
    with pytest.raises(BatchError, match="no longer those"):
        run([pages], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == before


def test_a_resumed_run_notices_a_page_of_another_size(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    run([pages], output, HERE)
    before = output.read_bytes()
    with (pages / "001.html").open("ab") as file:
        file.write(b"<!-- changed -->")
    with pytest.raises(BatchError, match="no longer those"):
        run([pages], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == before


def test_a_resumed_run_notices_a_page_written_again_with_as_many_bytes(pages: Path, tmp_path: Path) -> None:
    output, changed, resume = tmp_path / "o.jsonl", pages / "001.html", BatchOptions(workers=0, resume=True)
    run([pages], output, HERE)
    content, written = changed.read_bytes(), changed.stat().st_mtime_ns
    changed.write_bytes(content[::-1])
    os.utime(changed, ns=(written, written + 1000))
    with pytest.raises(BatchError, match="no longer those"):
        run([pages], output, resume)
    changed.write_bytes(content)
    os.utime(changed, ns=(written, written))  # as a copy that keeps the times
    assert counts(run([pages], output, resume)) == (20, 0, 0)


def _rows(texts: list[str]) -> list[dict[str, str]]:
    return [{"html": page(number), "url": f"http://a.cn/{number}", "id": text} for number, text in enumerate(texts)]


def _write_rows(path: Path, texts: list[str]) -> None:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(_rows(texts)), path)
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            for number, row in enumerate(_rows(texts)):
                archive.writestr(f"{number}.html", row["html"] + row["id"])
    else:
        path.write_text("".join(json.dumps(row) + "\n" for row in _rows(texts)), encoding="utf-8")


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.parquet", "rows.zip"])
def test_a_resumed_run_notices_a_record_of_another_content(name: str, tmp_path: Path) -> None:
    rows, output = tmp_path / name, tmp_path / "o.jsonl"
    whole = BatchOptions(workers=0, keep=("id",))
    _write_rows(rows, ["one", "two", "six"])
    run([rows], output, whole)
    _write_rows(rows, ["one", "two", "six"])  # the same again, at another time
    assert counts(run([rows], output, replace(whole, resume=True))) == (3, 0, 0)
    _write_rows(rows, ["one", "ten", "six"])
    with pytest.raises(BatchError, match="no longer those"):
        run([rows], output, replace(whole, resume=True))


def test_lines_that_are_added_to_a_file_are_gone_on_with(tmp_path: Path) -> None:
    rows, output = tmp_path / "rows.jsonl", tmp_path / "o.jsonl"
    _write_rows(rows, ["one", "two"])
    run([rows], output, HERE)
    _write_rows(rows, ["one", "two", "six"])
    assert counts(run([rows], output, BatchOptions(workers=0, resume=True))) == (3, 0, 0)


def test_what_is_not_unicode_is_no_error_of_the_ledger(tmp_path: Path) -> None:
    rows, output = tmp_path / "rows.jsonl", tmp_path / "o.jsonl"
    lines = [json.dumps({"html": page(1), "url": "http://a.cn/\ud800", "id": "\udc80"})] * 2
    rows.write_text("\n".join(lines), encoding="utf-8")
    options = BatchOptions(workers=0, keep=("id",))
    report = run([rows], output, options)
    assert counts(run([rows], output, replace(options, resume=True))) == counts(report)


def test_what_is_there_is_not_overwritten_unless_asked(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    output.write_text("precious", encoding="utf-8")
    with pytest.raises(OutputExistsError, match="is there already"):
        run([pages], output, HERE)
    with pytest.raises(BatchError, match="no ledger to resume from"):
        run([pages], output, BatchOptions(workers=0, resume=True))
    assert output.read_text(encoding="utf-8") == "precious"
    assert counts(run([pages], output, BatchOptions(workers=0, overwrite=True))) == (20, 0, 0)


def test_a_file_of_the_users_is_not_taken_for_failures(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(OutputExistsError, match=r"notes\.txt is there already"):
        run([pages], tmp_path / "o.jsonl", BatchOptions(workers=0, failures=tmp_path / "notes.txt"))
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "precious"


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Unix")
@pytest.mark.parametrize("options", [{"resume": True}, {"overwrite": True}])
def test_two_runs_do_not_write_one_output(options: dict[str, bool], pages: Path, tmp_path: Path) -> None:
    second: list[str] = []

    def start_another(progress: Progress) -> None:
        if progress.finished:
            return
        with pytest.raises(BatchError, match="another run is writing") as refused:
            run([pages], tmp_path / "o.jsonl", BatchOptions(workers=0, **options))  # type: ignore[arg-type]
        second.append(str(refused.value))

    assert counts(run([pages], tmp_path / "o.jsonl", HERE, progress=start_another)) == (20, 0, 0)
    assert second
    assert len(lines_of(tmp_path / "o.jsonl")) == 20


@pytest.mark.parametrize(
    ("ledger", "message"),
    [
        (b"", "no ledger"),
        (b"\x00\x01", "no ledger"),
        (b'{"version": 9, "run": {}}\n', "version 9"),
        (b"[]\n", "no ledger"),
    ],
)
def test_a_ledger_of_something_else_is_refused(ledger: bytes, message: str, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "o.jsonl.ledger").write_bytes(ledger)
    with pytest.raises(BatchError, match=message):
        run([pages], tmp_path / "o.jsonl", BatchOptions(workers=0, resume=True))


def test_a_ledger_that_knows_more_than_the_output_is_believed_as_far_as_the_output_goes(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policynews.batch.runner._CHUNK_ITEMS", 3)
    output = tmp_path / "o.jsonl"
    run([pages], output, HERE)
    whole = output.read_bytes()
    output.write_bytes(whole[: len(whole) // 2])  # the machine lost its power before the records were on the disk
    run([pages], output, BatchOptions(workers=0, resume=True))
    assert output.read_bytes() == whole


# Workers


class Deadly(Parser):
    """Ends its process on some pages, as a crash in a C library does."""

    def parse(self, page: object, **_: object) -> Article:
        text = page.decode() if isinstance(page, bytes) else str(page)
        if "第7号" in text:
            os._exit(139)
        flag = Path(os.environ["POLICYNEWS_TEST_FLAG"])
        if "第13号" in text and not flag.exists():
            flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().parse(text)

    def __reduce__(self) -> tuple[object, ...]:
        return Deadly, ()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_page_that_kills_its_worker_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYNEWS_TEST_FLAG", str(tmp_path / "flag"))
    items = [Item("rows.jsonl", number, "html", page(number)) for number in range(24)]
    chunks = [Chunk(at, tuple(items[at : at + 4])) for at in range(0, 24, 4)]
    with Pool(Job(Deadly(), "jsonl", False, HERE.fields), 2) as pool:
        results = list(pool.run(iter(chunks), ordered=True))
    assert [chunk.first for chunk, _ in results] == [chunk.first for chunk in chunks]
    records = [json.loads(line)["input"]["record"] for _, result in results for line in result.records]
    assert sorted(records) == [number for number in range(24) if number != 7]
    failures = [json.loads(line) for _, result in results for line in result.failures.splitlines()]
    assert sorted(line["position"] for line in failures) == [7]
    assert {line["error"] for line in failures} == {"WorkerDied"}
    assert sum(result.counts.failed for _, result in results) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("ready", "firsts"), [(True, [0, 4, 8]), (False, [0, 8, 4])])
def test_what_may_end_its_process_waits_until_another_can_follow(
    ready: bool, firsts: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYNEWS_TEST_FLAG", str(tmp_path / "flag"))
    monkeypatch.setattr("policynews.batch.pool._Process.is_ready", lambda _process: ready)
    items = [Item("rows.jsonl", number, "html", page(number)) for number in range(12)]
    chunks = [Chunk(at, tuple(items[at : at + 4])) for at in range(0, 12, 4)]
    with Pool(Job(Deadly(), "jsonl", False, HERE.fields), 1) as pool:
        results = list(pool.run(iter(chunks), ordered=False))
    assert [chunk.first for chunk, _ in results] == firsts
    assert [result.counts.failed for _, result in sorted(results)] == [0, 1, 0]


LONG = 10**13
"""Numbers that C adds up for days: the alarm comes only when it is done, so that nothing but the end of the process helps."""


class Slow(Parser):
    """Takes long on some pages: in Python, where an alarm ends it, and in C, where nothing does. No time on others."""

    def parse(self, page: object, **_: object) -> Article:
        text = str(page)
        if "第3号" in text:
            time.sleep(60)
        if "第8号" in text:
            sum(range(LONG))
        return Article(blocks=(Paragraph(text="云溪县召开会议。"),))

    def __reduce__(self) -> tuple[object, ...]:
        return Slow, ()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("ordered", [True, False])
def test_a_page_that_never_ends_is_a_failure_and_costs_no_other(ordered: bool) -> None:
    items = [Item("rows.jsonl", number, "html", page(number)) for number in range(16)]
    chunks = [Chunk(at, tuple(items[at : at + 4])) for at in range(0, 16, 4)]
    job = Job(Slow(), "jsonl", False, HERE.fields, page_timeout=2.0)
    with Pool(job, 2) as pool:
        results = list(pool.run(iter(chunks), ordered=ordered))
    records = [json.loads(line)["input"]["record"] for _, result in results for line in result.records]
    assert sorted(records) == [number for number in range(16) if number not in (3, 8)]
    failures = [json.loads(line) for _, result in results for line in result.failures.splitlines()]
    assert sorted(line["position"] for line in failures) == [3, 8]
    assert {(line["error"], line["kind"]) for line in failures} == {("PageTimeout", "page-timeout")}


class Waiting(Parser):
    """Waits on one page until a file is there."""

    def parse(self, page: object, **_: object) -> Article:
        while "第0号" in str(page) and not Path(os.environ["POLICYNEWS_TEST_FLAG"]).exists():
            time.sleep(0.01)
        return Article(blocks=(Paragraph(text="云溪县召开会议。"),))

    def __reduce__(self) -> tuple[object, ...]:
        return Waiting, ()


def test_while_a_page_hangs_those_far_behind_it_are_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flag = tmp_path / "flag"
    monkeypatch.setenv("POLICYNEWS_TEST_FLAG", str(flag))

    def read() -> Iterator[Chunk]:
        for number in range(30):
            if number == 15:  # the first page ends once this chunk is read
                flag.touch()
            yield Chunk(number, (Item("rows.jsonl", number, "html", page(number)),))

    with Pool(Job(Waiting(), "jsonl", False, HERE.fields, page_timeout=120.0), 2) as pool:
        results = list(pool.run(read(), ordered=True))
    assert [chunk.first for chunk, _ in results] == list(range(30))
    assert not any(result.failures for _, result in results)


def test_a_page_in_this_process_has_its_limit_too() -> None:
    job = Job(Slow(), "jsonl", False, HERE.fields, page_timeout=2.0)
    result = work(job, Chunk(0, (Item("a", 3, "html", page(3)), Item("a", 4, "html", page(4)))))
    assert (result.counts.written, result.counts.failed) == (1, 1)
    assert json.loads(result.failures)["kind"] == "page-timeout"


@pytest.mark.parametrize("limit", [0, -1.0])
def test_a_limit_of_no_seconds_is_refused(limit: float) -> None:
    with pytest.raises(ValueError, match="page_timeout"):
        BatchOptions(page_timeout=limit)


def test_workers_that_cannot_start_say_how_to_help(pages: Path, tmp_path: Path) -> None:
    script = tmp_path / "bare.py"
    script.write_text(
        SCRIPT.replace('if __name__ == "__main__":', "if True:").replace("OSError", "ZeroDivisionError"),
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(pages), str(tmp_path / "o.jsonl"), "1"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 1
    assert "if __name__ == '__main__':" in done.stderr.strip().splitlines()[-1]


# Progress


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_log_gets_a_line_now_and_then_and_one_at_the_end() -> None:
    stream, clock = io.StringIO(), Clock()
    show = LogLines(stream, clock)
    for second in range(26):
        clock.now = float(second)
        show(Progress(second * 90, second * 8, second * 2, second * 1000, 100_000))
    show(Progress(9000, 800, 200, 100_000, 100_000, finished=True))
    first, second_line, last = stream.getvalue().splitlines()
    assert first == "1,000 pages, 10%, 100 pages/s: 900 written, 80 without article, 20 failed; 2 min left"
    assert second_line.startswith("2,000 pages, 20%")
    assert last.startswith("10,000 pages, 100%")
    assert "left" not in last


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar(pages: Path, tmp_path: Path) -> None:
    terminal = Terminal()
    run([pages], tmp_path / "o.jsonl", HERE, progress=reporter(terminal))
    assert "100%" in terminal.getvalue()
    assert "20 pages" in terminal.getvalue()
    assert "\r" in terminal.getvalue()


def test_a_bar_is_closed_when_a_run_is_stopped(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(batch_output, "write_all", full)
    terminal = Terminal()
    with pytest.raises(OSError, match="No space"):
        run([pages], tmp_path / "o.jsonl", HERE, progress=reporter(terminal))
    assert terminal.getvalue().endswith("\n"), "what is printed next stands on the line of the bar"


def test_progress_tells_of_what_is_done_and_left(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policynews.batch.runner._CHUNK_ITEMS", 5)
    size = sum(path.stat().st_size for path in pages.rglob("*.html"))
    seen: list[Progress] = []
    run([pages], tmp_path / "o.jsonl", HERE, progress=seen.append)
    assert [progress.pages for progress in seen] == [0, 5, 10, 15, 20, 20]
    assert [progress.finished for progress in seen] == [False] * 5 + [True]
    assert {progress.total for progress in seen} == {size}
    assert seen[1].done < size / 3
    assert seen[4].done == seen[5].done == size
    (pages / "zzz.html").write_text(page(99), encoding="utf-8")
    seen.clear()
    run([pages], tmp_path / "o.jsonl", BatchOptions(workers=0, resume=True), progress=seen.append)
    assert seen[-1].pages == 21
    assert seen[-1].done == seen[-1].total == (pages / "zzz.html").stat().st_size, "what was done before is not counted"


def test_a_terminal_without_the_bar_is_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    terminal = Terminal()
    assert isinstance(reporter(terminal), LogLines)
    assert "policynews[progress]" in terminal.getvalue()


# Extras


@pytest.mark.parametrize(
    ("module", "given", "output", "extra"),
    [
        ("fastwarc.warc", "a.warc.gz", "o.jsonl", "warc"),
        ("pyarrow.parquet", "a.parquet", "o.jsonl", "parquet"),
        ("pyarrow", "a.html", "o.parquet", "parquet"),
    ],
)
def test_a_missing_library_is_named_with_its_extra_before_anything_is_written(
    module: str, given: str, output: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / given).touch()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'policynews\[{extra}\]'"):
        run([tmp_path / given], tmp_path / output, HERE)
    assert [path.name for path in tmp_path.iterdir()] == [given]


# Command line


def command(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    cli_batch.add_parser(commands)
    cli_batch.add_duplicates_parser(commands)
    args = parser.parse_args([str(argument) for argument in arguments])
    code: int = args.run(args)
    return code


def test_exit_codes_tell_success_partial_and_failure(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "o.jsonl"
    assert command("batch", pages, "-o", output, "--workers", 0) == 0
    assert "20 inputs: 20 written" in capsys.readouterr().err
    assert command("batch", pages, "-o", output, "--workers", 0) == 2
    assert "is there already" in capsys.readouterr().err
    (pages / "list.html").write_text("<title>首页</title>" + "<a href=x>栏目</a>" * 40, encoding="utf-8")
    assert command("batch", pages, "-o", output, "--workers", 0, "--overwrite", "--quiet") == 0
    assert capsys.readouterr().err == ""
    (pages / "empty.html").touch()
    assert command("batch", pages, "-o", output, "--workers", 0, "--overwrite") == 1
    assert "1 without article, 1 failed" in capsys.readouterr().err
    assert command("batch", tmp_path / "none", "-o", output, "--workers", 0, "--overwrite") == 2
    assert command("batch", pages, "-o", tmp_path / "no" / "folder.jsonl", "--workers", 0) == 2
    assert "folder.jsonl" in capsys.readouterr().err


def test_a_stopped_run_says_how_to_go_on(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("policynews.batch.run", stopped)
    assert command("batch", pages, "-o", tmp_path / "o.jsonl") == 130
    assert "--resume" in capsys.readouterr().err


@pytest.mark.parametrize("workers", ["-1", "many", "1000", "1.5"])
def test_a_number_of_workers_that_is_none_is_refused(workers: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command("batch", "a", "-o", "b", "--workers", workers)
    assert stopped.value.code == 2
    assert "0 to 256" in capsys.readouterr().err


def test_duplicates_of_a_batch_are_printed(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pages / "copy.html").write_text(page(4, tag="div"), encoding="utf-8")
    output = tmp_path / "o.jsonl"
    run([pages], output, HERE)
    assert command("duplicates", output) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert [Path(copy["path"]).name for copy in found["copies"]] == ["004.html", "copy.html"]
    assert found["original"] in found["copies"]
    assert command("duplicates", output, "--all") == 0
    assert len(capsys.readouterr().out.splitlines()) == 20
    assert command("duplicates", tmp_path / "none.jsonl") == 2
    (tmp_path / "other.jsonl").write_text("{}\n", encoding="utf-8")
    assert command("duplicates", tmp_path / "other.jsonl") == 2
    assert "line 1: schema_version: missing" in capsys.readouterr().err


def test_the_lines_of_a_batch_are_articles_of_the_schema(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    run([pages / "001.html"], output, HERE)
    data = json.loads(output.read_text(encoding="utf-8"))
    jsonschema.validate(data, schema())
    assert Article.from_dict(data) == next(read_records(output)).article


def test_duplicates_reads_any_lines_of_articles(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = Parser().parse(page(4), url="https://a.cn/4.html")
    lines = tmp_path / "mine.jsonl"
    lines.write_text(f"{article.to_json()}\n" * 2, encoding="utf-8")
    assert command("duplicates", lines) == 0
    (found,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert len(found["copies"]) == 2


@pytest.mark.parametrize("name", ["o.csv", "o.xlsx"])
def test_an_output_of_a_shape_that_no_batch_writes_is_refused(name: str, pages: Path, tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="JSON Lines or Parquet"):
        run([pages], tmp_path / name, HERE)
    assert not (tmp_path / name).exists()
    run([pages / "001.html"], tmp_path / name, BatchOptions(workers=0, shape="jsonl"))
    assert len((tmp_path / name).read_text(encoding="utf-8").splitlines()) == 1


def test_importing_batch_loads_no_extra() -> None:
    code = (
        "import sys, policynews.batch, policynews.adapters.warc, policynews.adapters.arrow, policynews.cli.batch;"
        "sys.exit(', '.join({'pyarrow', 'fastwarc', 'tqdm'} & set(sys.modules)) or 0)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# Other inputs, and what is passed over


def test_files_that_are_no_pages_are_counted_by_their_ending(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.jpg", "b.JPG", "b/c.css", "README", ".hidden.jpg", "d.a-name-that-is-no-ending"):
        (pages / name).write_bytes(b"x")
    report = run([pages], tmp_path / "o.jsonl", HERE)
    assert report.passed_over == {".jpg": 2, "": 2, ".css": 1}
    assert report.total == 20
    assert command("batch", pages, "-o", tmp_path / "p.jsonl", "--workers", 0) == 0
    assert "5 files passed over (2 without ending, 2 .jpg, 1 .css)" in capsys.readouterr().err


def test_a_named_file_and_files_of_a_kind_are_not_passed_over(pages: Path, tmp_path: Path) -> None:
    (pages / "x.asp").write_text(page(50), encoding="utf-8")
    assert run([pages / "x.asp"], tmp_path / "o.jsonl", HERE).passed_over == {}
    report = run([pages], tmp_path / "p.jsonl", BatchOptions(workers=0, input_kind="html"))
    assert (report.passed_over, report.written) == ({}, 21)


def packed(folder: Path) -> None:
    """The same page in each of the forms that hold one."""
    folder.mkdir()
    raw = page(1).encode()
    (folder / "a.html.gz").write_bytes(gzip.compress(raw))
    (folder / "b.htm.gz").write_bytes(gzip.compress(raw[:200]) + gzip.compress(raw[200:]))
    (folder / "c.mhtml").write_bytes(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html;"
        b" charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + raw + b"\r\n--b--\r\n"
    )
    with zipfile.ZipFile(folder / "d.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("site/1.html", raw)
        archive.writestr("site/logo.png", b"x")
        archive.writestr("site/2.HTM", raw)


def test_packed_pages_give_the_articles_of_plain_ones(tmp_path: Path) -> None:
    packed(tmp_path / "in")
    report = run([tmp_path / "in"], tmp_path / "o.jsonl", HERE)
    assert counts(report) == (5, 0, 0)
    assert report.skipped == 1
    plain = Parser().parse(page(1).encode())
    assert [record.article for record in read_records(tmp_path / "o.jsonl")] == [plain] * 5
    places = [line["input"] for line in lines_of(tmp_path / "o.jsonl")]
    assert [(Path(str(at["path"])).name, at["record"]) for at in places] == [  # type: ignore[index]
        ("a.html.gz", None), ("b.htm.gz", None), ("c.mhtml", None), ("d.zip", 0), ("d.zip", 2),
    ]  # fmt: skip


def test_damaged_archives_cost_only_what_is_damaged(tmp_path: Path) -> None:
    packed(tmp_path / "in")
    cut = (tmp_path / "in" / "a.html.gz").read_bytes()
    (tmp_path / "in" / "a.html.gz").write_bytes(cut[:-40])
    whole = bytearray((tmp_path / "in" / "d.zip").read_bytes())
    whole[80:90] = b"0123456789"
    (tmp_path / "in" / "d.zip").write_bytes(bytes(whole))
    (tmp_path / "in" / "e.zip").write_bytes(b"PK\x03\x04 no archive")
    report = run([tmp_path / "in"], tmp_path / "o.jsonl", HERE)
    assert counts(report) == (3, 0, 3)
    messages = [str(line["message"]) for line in failures_of(tmp_path / "o.jsonl")]
    assert "ends early" in messages[0]
    assert messages[1].startswith("site/1.html cannot be read: ")
    assert messages[2].startswith("is no ZIP archive")


def test_a_list_names_inputs(pages: Path, tmp_path: Path) -> None:
    names = [pages / "001.html", pages / "b", "", pages / "gone.html", pages / "00[24].html"]
    (tmp_path / "files.txt").write_text("\n".join(map(str, names)), encoding="utf-8")
    report = run([f"@{tmp_path / 'files.txt'}"], tmp_path / "o.jsonl", HERE)
    assert counts(report) == (10, 0, 1)
    assert "gone.html: no such file" in str(failures_of(tmp_path / "o.jsonl")[0]["message"])
    with pytest.raises(BatchError, match="no such list"):
        run([f"@{tmp_path / 'none.txt'}"], tmp_path / "p.jsonl", HERE)
    assert not (tmp_path / "p.jsonl").exists()


# Stopping, and hooks that want the process to end


class Endless(Parser):
    """Takes long on some pages, where an alarm would end it or where nothing does; others end the process."""

    def parse(self, page: object, **_: object) -> Article:
        text = str(page)
        if "第3号" in text:
            time.sleep(60)
        if "第8号" in text:
            sum(range(LONG))
        if "第5号" in text:
            raise KeyboardInterrupt
        if "第6号" in text:
            sys.exit("a hook ends")
        return super().parse(text)

    def __reduce__(self) -> tuple[object, ...]:
        return Endless, ()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("hangs", [3, 8])
def test_a_run_that_is_to_stop_gives_up_pages_that_hang(
    ordered: bool, hangs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policynews.batch.pool._PATIENCE", 0.5)
    chunks = [Chunk(at, (Item("rows.jsonl", at, "html", page(at)),)) for at in (0, hangs, 1, 2)]
    stop = threading.Event()
    firsts: list[int] = []
    with Pool(Job(Endless(), "jsonl", False, HERE.fields), 2, stop) as pool:
        for chunk, _ in pool.run(iter(chunks), ordered=ordered):
            firsts.append(chunk.first)
            if len(firsts) == (1 if ordered else 3):
                stop.set()
    assert firsts == [0] if ordered else sorted(firsts) == [0, 1, 2]


def test_an_interrupt_of_a_hook_is_a_failure_of_its_page() -> None:
    items = tuple(Item("rows.jsonl", number, "html", page(number)) for number in (4, 5, 6, 7))
    with Pool(Job(Endless(), "jsonl", False, HERE.fields), 1) as pool:
        [(_, result)] = pool.run(iter([Chunk(4, items)]), ordered=True)
    failures = [json.loads(line) for line in result.failures.splitlines()]
    assert [(line["position"], line["error"], line["kind"]) for line in failures] == [
        (5, "KeyboardInterrupt", "crash"),
        (6, "SystemExit", "crash"),
    ]
    assert result.counts.written == 2


def fault(found: Page) -> None:
    """Do what a fault in a C library does: not come back, or end the process."""
    kind = found.root.get("id")
    with Path(os.environ["POLICYNEWS_TEST_FLAG"]).open("a", encoding="utf-8") as met:
        met.write(f"{kind}\n")
    if kind == "hangs":
        sum(range(LONG))
    os._exit(139)


FAULTS = Layout(name="faults", signature=by_id("fault"), body=by_id("none"), refine=fault)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_pages_that_hang_or_kill_and_a_damaged_archive_are_accounted_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = {5: "hangs", 20: "kills", 33: "kills"}
    bad = '<html id="{}"><body><div id="fault">1</div></body></html>'
    rows = [{"html": bad.format(faults[at]) if at in faults else page(at)} for at in range(40)]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    members = [bytearray(gzip.compress(response(f"http://a.cn/{at}", page(at)))) for at in range(3)]
    members[1][len(members[1]) // 2] ^= 0x5A
    (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
    monkeypatch.setenv("POLICYNEWS_TEST_FLAG", str(tmp_path / "met"))
    starts: list[int] = []

    class Started(ProcessPoolExecutor):
        def __init__(self, workers: int, **options: Any) -> None:
            starts.append(workers)
            super().__init__(workers, **options)

    monkeypatch.setattr("policynews.batch.pool.ProcessPoolExecutor", Started)
    options = BatchOptions(workers=2, page_timeout=10.0, parser=Options(layouts=[FAULTS]))
    report = run([tmp_path / "rows.jsonl", tmp_path / "a.warc.gz"], tmp_path / "o.jsonl", options)
    assert counts(report) == (39, 0, 4)
    failures = {(line["position"], line["kind"]) for line in failures_of(tmp_path / "o.jsonl")}
    assert failures == {(5, "page-timeout"), (20, "worker-died"), (33, "worker-died"), (41, "input")}
    # Whatever kills one worker leaves the other at its page: none that hangs is waited for twice.
    met = (tmp_path / "met").read_text(encoding="utf-8").split()
    assert Counter(met) == {"hangs": 1, "kills": 4}
    # Two for the run, one for the page that hangs, two for each that kills, and one that was kept ready.
    assert len(starts) == 8


@pytest.mark.parametrize(
    ("pages_", "firsts"),
    [
        ({4}, [(3, 1), (4, 1), (5, 2)]),
        ({3, 6}, [(3, 1), (4, 2), (6, 1)]),
        ({9}, [(3, 4)]),
        (set(), [(3, 1), (4, 1), (5, 1), (6, 1)]),
    ],
)
def test_a_chunk_is_parted_at_pages(pages_: set[int], firsts: list[tuple[int, int]]) -> None:
    chunk = Chunk(3, tuple(Item("a", at) for at in range(3, 7)))
    parts = parted(chunk, frozenset(pages_))
    assert [(part.first, len(part.items)) for part in parts] == firsts
    assert tuple(item for part in parts for item in part.items) == chunk.items
