"""What `policynews parse` reads: a page, rendered text, and files that hold many pages."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from policynews.cli.main import main

SENTENCE = "因管道检修，区水务公司将于8月8日上午九时起对云帆路以东片区停水，请居民提前储水。"
PAGE = f"<h1>区水务公司发布停水通知</h1><p>2024-08-06 来源：明渡日报</p><div><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div>"
TEXT = f"区水务公司发布停水通知\n2024-08-06 来源：明渡日报\n{SENTENCE}\n{SENTENCE[::-1]}\n"
Captured = pytest.CaptureFixture[str]


def json_lines(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def articles(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("packed", [False, True])
def test_json_lines_hold_pages(tmp_path: Path, capsys: Captured, packed: bool) -> None:
    data = json_lines({"html": PAGE, "url": "https://a.example/1"}, {"text": TEXT}, {"other": 1})
    path = tmp_path / ("pages.jsonl.gz" if packed else "pages.jsonl")
    path.write_bytes(gzip.compress(data) if packed else data)
    assert main(["parse", str(path)]) == 1
    out, err = capsys.readouterr()
    found = articles(out)
    assert [one["title"] for one in found] == ["区水务公司发布停水通知"] * 2
    assert [one["url"] for one in found] == ["https://a.example/1", None]
    assert "page 2: line 3 has no text in 'html' or 'text'" in err


def test_parquet_holds_pages(tmp_path: Path, capsys: Captured) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "pages.parquet"
    parquet.write_table(pyarrow.table({"html": [PAGE, PAGE], "url": ["https://a.example/1", None]}), path)
    assert main(["parse", str(path)]) == 0
    assert [one["url"] for one in articles(capsys.readouterr().out)] == ["https://a.example/1", None]


def test_warc_holds_pages(tmp_path: Path, capsys: Captured) -> None:
    pytest.importorskip("fastwarc")
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2024-08-07T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(response)}\r\n\r\n"
    )
    path = tmp_path / "crawl.warc"
    path.write_bytes(head.encode() + response + b"\r\n\r\n")
    assert main(["parse", "-f", "text", str(path)]) == 0
    assert SENTENCE in capsys.readouterr().out


def test_a_file_named_txt_is_rendered_text(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT.replace("停水，", "停水<b>，"), encoding="utf-8")
    assert main(["parse", "-f", "text", str(path)]) == 0
    assert "停水<b>，" in capsys.readouterr().out


def test_an_address_belongs_to_one_page(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_bytes(json_lines({"html": PAGE}))
    with pytest.raises(SystemExit):
        main(["parse", "--url", "https://a.example/1", str(path)])


def test_what_is_missing_is_named(tmp_path: Path, capsys: Captured) -> None:
    assert main(["parse", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl: no such file or folder" in capsys.readouterr().err
