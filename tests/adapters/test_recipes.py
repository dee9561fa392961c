"""The recipes of docs/clusters.md, each run as it stands there where its engine is installed."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import generated_corpus as corpus
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import dataset

from policynews.adapters.arrow import from_row
from policynews.parser import Parser

DOCS = Path(__file__).parents[2] / "docs"
RECIPE = re.compile(
    r"<!-- not run: tests/adapters/test_recipes\.py runs it where (\w+) is installed -->\n```python\n(.*?)^```",
    re.DOTALL | re.MULTILINE,
)
RECIPES, RECIPES_ZH = (
    RECIPE.findall((DOCS / name).read_text(encoding="utf-8")) for name in ("clusters.md", "clusters.zh-CN.md")
)
PAGES = [corpus.page_of(item.article) for item in corpus.generate(12, seed=6)]
EXPECTED = [Parser().parse(page) for page in PAGES]
TITLES = [one.title for one in EXPECTED]


def record(kind: str, number: int, content: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" if kind == "response" else b""
    media = "application/http" if kind == "response" else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://www.example.com/{number}.html\r\n"
        f"WARC-Date: 2024-05-07T01:30:00Z\r\nContent-Type: {media}\r\nContent-Length: {len(http + content)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + content + b"\r\n\r\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the pages as Parquet, as WARC and WET files, and as documents."""
    (tmp_path / "pages").mkdir()
    for part in range(2):
        ids = list(range(part, 12, 2))
        table = {
            "id": ids,
            "html": [PAGES[at] for at in ids],
            "url": [f"http://www.example.com/{at}.html" for at in ids],
        }
        pq.write_table(pa.table(table), tmp_path / "pages" / f"{part}.parquet")
    (tmp_path / "crawl").mkdir()
    (tmp_path / "crawl" / "a.warc.gz").write_bytes(b"".join(record("response", at, page.encode()) for at, page in enumerate(PAGES)))  # fmt: skip
    rendered = [f"{one.title}\n{one.published or ''} 来源：某某网\n{one.text}".encode() for one in EXPECTED]
    (tmp_path / "crawl" / "b.warc.wet.gz").write_bytes(b"".join(record("conversion", at, text) for at, text in enumerate(rendered)))  # fmt: skip
    (tmp_path / "documents").mkdir()
    documents = [{"text": page, "id": str(at), "metadata": {"url": "http://a.com/", "date": "2024-05-07T01:30:00Z"}} for at, page in enumerate([*PAGES, "<p>"])]  # fmt: skip
    (tmp_path / "documents" / "a.jsonl").write_text(
        "".join(json.dumps(one) + "\n" for one in documents), encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def titles_of(folder: Path, name: str = "articles.parquet") -> list[str]:
    rows = dataset.dataset(folder / name, format="parquet").to_table(columns=["id", "title"]).to_pylist()
    return [row["title"] for row in sorted(rows, key=lambda row: int(row["id"]))]


def check_file(folder: Path, _names: dict[str, Any]) -> None:
    assert titles_of(folder) == TITLES


def check_folder(folder: Path, _names: dict[str, Any]) -> None:
    assert titles_of(folder, "articles") == TITLES


def check_archives(_folder: Path, names: dict[str, Any]) -> None:
    table = names["articles"]
    besides = {"fetched_at", "error", "kind", "message"}
    rows = [{key: value for key, value in row.items() if key not in besides} for row in table.to_pylist()]
    pages, rendered = list(map(from_row, rows[:12])), list(map(from_row, rows[12:]))
    assert [one.text for one in pages] == [one.text for one in EXPECTED]
    assert [one.url for one in pages] == [one.url for one in rendered]
    assert [one.title for one in rendered] == TITLES
    assert {moment.isoformat() for moment in table["fetched_at"].to_pylist()} == {"2024-05-07T01:30:00+00:00"}


def check_datatrove(folder: Path, names: dict[str, Any]) -> None:
    if extractor := names.get("PolicyNewsExtractor"):
        document = pytest.importorskip("datatrove.data").Document
        given = [document(text=page, id=str(at)) for at, page in enumerate([*PAGES, "<p>"])]
        assert [one.text for one in extractor(timeout=600).run(iter(given))] == [one.text for one in EXPECTED]
        return
    (path,) = (folder / "articles").glob("*.jsonl")
    written = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [one["text"] for one in written] == [one.text for one in EXPECTED]
    assert [one["metadata"]["title"] for one in written] == TITLES
    stats = json.loads((folder / "logs" / "stats.json").read_text(encoding="utf-8"))
    assert stats[1]["stats"]["forwarded"] == 12
    assert stats[1]["stats"]["empty"] == 1


CHECKS: dict[str, Callable[[Path, dict[str, Any]], None]] = {
    "polars": check_file,
    "duckdb": check_file,
    "dask": check_folder,
    "ray": check_folder,
    "fastwarc": check_archives,
    "datatrove": check_datatrove,
}


def test_every_engine_has_its_recipe() -> None:
    assert {engine for engine, _ in RECIPES} == set(CHECKS)
    assert RECIPES_ZH == RECIPES


@pytest.mark.parametrize(("engine", "code"), RECIPES, ids=[engine for engine, _ in RECIPES])
def test_recipes_run(engine: str, code: str, folder: Path) -> None:
    module = pytest.importorskip(engine)
    if "JsonlReader" in code:
        pytest.importorskip("orjson", reason="datatrove reads JSON Lines with orjson")
    if engine == "ray":
        module.init(num_cpus=1, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    names: dict[str, Any] = {"__name__": "recipe"}
    try:
        exec(compile(code, f"recipe of {engine}", "exec"), names)
        CHECKS[engine](folder, names)
    finally:
        if engine == "ray":
            module.shutdown()
