"""`policynews graph`: what it writes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import policynews
from policynews.cli.main import main

TEXTS = (
    "青川市渡口管理办法\n青政发〔2019〕7号\n第一条 渡口由县级人民政府设置。\n第二条 本办法自2019年5月1日起施行。",
    "青川市船舶管理办法\n青政发〔2023〕9号\n第一条 船舶应当登记。\n第二条 本办法自2024年1月1日起施行，"
    "《青川市渡口管理办法》（青政发〔2019〕7号）同时废止。",
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    lines = (policynews.parse_text(text).to_json() for text in TEXTS)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_json_lines_go_to_standard_output(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(articles)]) == 0
    printed = capsys.readouterr()
    rows = [json.loads(line) for line in printed.out.splitlines()]
    assert [row["type"] for row in rows] == ["node", "node", "link"]
    assert (rows[0]["repealed_by"], rows[0]["repealed_on"]) == (1, "2024-01-01")
    assert "2 articles, 0 cited documents, 1 links, 1 of them to one of the articles; 0 notices" in printed.err


@pytest.mark.parametrize(("ending", "start"), [("jsonl", "{"), ("graphml", "<?xml"), ("DOT", "digraph")])
def test_the_ending_tells_the_shape(
    articles: Path, ending: str, start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = articles.with_name(f"graph.{ending}")
    assert main(["graph", str(articles), "-o", str(output), "--quiet"]) == 0
    assert output.read_text(encoding="utf-8").startswith(start)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("output", ["graph.svg", "graph", "articles.jsonl"])
def test_an_output_it_cannot_write_is_wrong_usage(
    articles: Path, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = articles.read_bytes()
    with pytest.raises(SystemExit) as stopped:
        main(["graph", str(articles), "-o", str(articles.with_name(output))])
    assert stopped.value.code == 2
    assert "--output" in capsys.readouterr().err
    assert articles.read_bytes() == before


def test_a_file_that_is_none_of_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"title": 1}\n', encoding="utf-8")
    assert main(["graph", str(bad)]) == 2
    assert main(["graph", str(tmp_path / "missing.jsonl")]) == 2
    assert main(["graph", str(bad.with_name("bad.csv"))]) == 2
    assert capsys.readouterr().err.count("policynews: ") == 3


def test_an_empty_file_is_an_empty_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    assert main(["graph", str(empty)]) == 0
    assert capsys.readouterr().out == ""


def test_a_place_that_cannot_be_written(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(articles), "-o", str(articles.parent / "no" / "graph.dot")]) == 2
    assert "cannot be written" in capsys.readouterr().err
