"""The formats of `policynews parse`, and what shells complete."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from policynews.cli.main import main

SENTENCE = "因管道检修，区水务公司将于8月8日上午九时起对云帆路以东片区停水，请居民提前储水。"
PAGE = "<h1>区水务公司{}停水通知</h1><p>2024-08-06 来源：明渡日报</p><div><p>{}</p><p>{}</p></div><p>责任编辑：卫川 高遥</p>"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    found = []
    for name in ("一号", "二号"):
        path = tmp_path / f"{name}.html"
        path.write_text(PAGE.format(name, SENTENCE, SENTENCE[::-1]), encoding="utf-8")
        found.append(str(path))
    return found


def test_csv_has_a_row_an_article(pages: list[str], capsys: Captured) -> None:
    assert main(["parse", "-f", "csv", *pages]) == 0
    rows = [*csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))]
    assert [row["title"] for row in rows] == ["区水务公司一号停水通知", "区水务公司二号停水通知"]
    assert rows[0]["published_day"] == "2024-08-06"
    assert rows[0]["editors"] == "卫川；高遥"
    assert rows[0]["text"] == f"{SENTENCE}\n{SENTENCE[::-1]}"
    assert rows[0]["subtitle"] == ""


def test_csv_in_a_file_keeps_its_lines(pages: list[str], tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert main(["parse", "-f", "csv", "-o", str(output), *pages]) == 0
    lines = output.read_bytes().split(b"\r\n")
    assert len(lines) == 4
    assert b"\r\r" not in output.read_bytes()


def test_html_is_one_document(pages: list[str], capsys: Captured) -> None:
    assert main(["parse", "--format", "html", *pages]) == 0
    root = etree.fromstring(capsys.readouterr().out, etree.HTMLParser())
    assert root is not None
    assert [title.text for title in root.iter("h1")] == ["区水务公司一号停水通知", "区水务公司二号停水通知"]
    assert main(["parse", "--format", "html", pages[0]]) == 0
    assert "<title>区水务公司一号停水通知</title>" in capsys.readouterr().out


def test_nothing_is_written_where_there_is_no_article(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "empty.html"
    path.write_bytes(b" ")
    for shape in ("html", "csv", "markdown"):
        assert main(["parse", "-f", shape, str(path)]) == 1
        assert capsys.readouterr().out == ""


def test_front_matter_belongs_to_markdown(pages: list[str], capsys: Captured) -> None:
    assert main(["parse", "-f", "markdown", "--front-matter", pages[0]]) == 0
    assert capsys.readouterr().out.startswith('---\ntitle: "区水务公司一号停水通知"\ndate: "2024-08-06"\n')
    with pytest.raises(SystemExit):
        main(["parse", "--front-matter", pages[0]])
    assert "--front-matter belongs to --format markdown" in capsys.readouterr().err


# Completion


def script(shell: str, capsys: Captured) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["re"], ["report"]),
        (["parse", "--front"], ["--front-matter"]),
        (["parse", "-f", "ma"], ["markdown"]),
        (["batch", "--input-kind", "wa"], ["warc"]),
        (["parse", "page"], []),
    ],
)
def test_bash_completes(words: list[str], expected: list[str], capsys: Captured) -> None:
    line = " ".join(f"'{word}'" for word in ["policynews", *words])
    code = (
        f'{script("bash", capsys)}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}; _policynews; echo "${{COMPREPLY[@]}}"'
    )
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True, timeout=600)
    assert done.stdout.split() == expected


def test_every_shell_knows_every_command(capsys: Captured) -> None:
    for shell in ("bash", "zsh", "fish"):
        printed = script(shell, capsys)
        for word in ("parse", "report", "new-layout", "completion", "front-matter", "markdown", "parquet"):
            assert word in printed, (shell, word)
    assert "bashcompinit" in script("zsh", capsys)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_can_read_their_script(shell: str, capsys: Captured) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell}")
    done = subprocess.run([shell, "-n", "-c", script(shell, capsys)], capture_output=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
