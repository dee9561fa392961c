"""The command line: what is printed where, exit codes, and messages for what goes wrong."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from policynews.cli import main as cli
from policynews.errors import BinaryInputError, NoArticleError
from policynews.model.article import Article, Notice, Origin, Person, Removal, Source
from policynews.model.blocks import Paragraph, Table
from policynews.model.date import PartialDate
from policynews.output.data import schema
from policynews.output.report import explain

ARTICLE = Article(
    title="停水通知",
    published=PartialDate(year=2024, month=8, day=6),
    source=Source(name="区水务公司", label="来源"),
    people=(Person(name="卫川", role="editor", label="责编"),),
    blocks=(Paragraph(text="8月8日停水。"), Table(rows=(("路段", "时间"), ("云帆路", "9时")))),
    origins=(Origin(field="title", reader="meta:ArticleTitle", raw="停水通知"),),
    removals=(Removal(reason="footer", text="主办单位"), Removal(reason="pager", text="下一篇"), Removal(reason="footer", text="备案号")),
    notices=(Notice(code="published-disagreement", message="Two dates.", field="published"),),
)  # fmt: skip


class FakeParser:
    """Stands for the parser: what it does depends on the first word of the page, and it notes what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[object, ...]] = []

    def parse(self, page: bytes, *, url: str | None = None, encoding: str | None = None, **_: object) -> Article:
        self.given.append((page, url, encoding))
        if page.startswith(b"LIST"):
            raise NoArticleError("the page lists other pages", kind="list")
        if page.startswith(b"%PDF"):
            raise BinaryInputError("the input is a PDF document; extract its text first")
        return ARTICLE

    def parse_text(self, text: str, *, url: str | None = None, **_: object) -> Article:
        self.given.append((text, url))
        return ARTICLE


@pytest.fixture(autouse=True)
def parser(monkeypatch: pytest.MonkeyPatch) -> FakeParser:
    fake = FakeParser()
    monkeypatch.setattr(cli, "_make_parser", lambda _: fake)
    return fake


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "good.html").write_bytes("<p>停水".encode())
    (tmp_path / "list.html").write_bytes(b"LIST")
    (tmp_path / "file.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


Captured = pytest.CaptureFixture[str]


def test_one_page_is_json(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "good.html"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == ARTICLE.to_dict()
    assert "\n  " in out, "indented for a reader"
    assert "停水通知" in out, "not escaped"
    assert err == ""


def test_several_pages_are_json_lines(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "good.html", "good.html"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [ARTICLE.to_dict()] * 2


def test_json_of_several_pages_is_one_array(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "--format", "json", "good.html", "list.html", "good.html"]) == 1
    assert json.loads(capsys.readouterr().out) == [ARTICLE.to_dict()] * 2
    assert cli.main(["parse", "--format", "json", "list.html", "list.html"]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_other_formats(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "--format", "markdown", "good.html", "good.html"]) == 0
    assert capsys.readouterr().out == f"{ARTICLE.to_markdown()}\n---\n\n{ARTICLE.to_markdown()}"
    assert cli.main(["parse", "--format", "text", "good.html", "good.html"]) == 0
    assert capsys.readouterr().out == f"{ARTICLE.text}\n\n{ARTICLE.text}\n"
    assert cli.main(["parse", "--format", "jsonld", "good.html", "good.html"]) == 0
    assert [json.loads(line)["@type"] for line in capsys.readouterr().out.splitlines()] == ["NewsArticle"] * 2
    assert cli.main(["parse", "--format", "jsonl", "good.html"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_provenance(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "--provenance", "good.html"]) == 0
    assert json.loads(capsys.readouterr().out) == ARTICLE.to_dict(provenance=True)


def test_explain(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "--explain", "good.html", "good.html"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("good.html\n\n" + explain(ARTICLE))
    assert out.count(explain(ARTICLE)) == 2


def test_options_reach_the_parser(folder: Path, parser: FakeParser) -> None:
    assert cli.main(["parse", "--url", "http://a.example/1", "--encoding", "gbk", "good.html"]) == 0
    assert parser.given == [("<p>停水".encode(), "http://a.example/1", "gbk")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_rendered_text_is_decoded(folder: Path, parser: FakeParser, encoding: str) -> None:
    (folder / "page.txt").write_bytes("停水通知\n因管道检修，8月8日停水。".encode(encoding))
    assert cli.main(["parse", "--text", "page.txt", "--url", "http://a.example/1"]) == 0
    assert parser.given == [("停水通知\n因管道检修，8月8日停水。", "http://a.example/1")]


def test_script_reaches_the_parser() -> None:
    args = cli.build_parser().parse_args(["parse", "--script", "hant", "a.html"])
    assert args.script == "hant"


def test_standard_input(parser: FakeParser, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("停水".encode("gbk"))))
    assert cli.main(["parse", "-"]) == 0
    assert parser.given == [("停水".encode("gbk"), None, None)]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"LIST")))
    assert cli.main(["parse", "-"]) == 1
    assert capsys.readouterr().err.startswith("policynews: standard input: no article (list): ")


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("none.html", 2, "none.html: no such file"),
        ("folder", 2, "folder: is a directory; name the files in it"),
        ("file.pdf", 1, "file.pdf: the input is a PDF document; extract its text first"),
        ("list.html", 1, "list.html: no article (list): the page lists other pages"),
    ],
)
def test_what_fails_is_named_and_the_rest_goes_on(
    folder: Path, capsys: Captured, name: str, code: int, message: str
) -> None:
    assert cli.main(["parse", "good.html", name, "good.html"]) == code
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == f"policynews: {message}\n"


def test_the_worst_code_wins(folder: Path) -> None:
    assert cli.main(["parse", "none.html", "list.html", "good.html"]) == 2


def test_output_file(folder: Path, capsys: Captured) -> None:
    assert cli.main(["parse", "--output", "out.json", "good.html"]) == 0
    assert json.loads((folder / "out.json").read_bytes()) == ARTICLE.to_dict()
    assert capsys.readouterr().out == ""
    assert cli.main(["parse", "--output", "out.json", "list.html"]) == 1
    assert json.loads((folder / "out.json").read_bytes()) == ARTICLE.to_dict(), "a run without result keeps it"
    assert cli.main(["parse", "--output", "nowhere/out.json", "good.html"]) == 2
    assert capsys.readouterr().err.endswith("nowhere/out.json: cannot be written: No such file or directory\n")


def test_a_lone_surrogate_becomes_an_escape(
    folder: Path, parser: FakeParser, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def broken(*args: object, **kwargs: object) -> Article:
        return Article(title="停\ud800水")

    monkeypatch.setattr(parser, "parse", broken)
    assert cli.main(["parse", "--output", "out.json", "good.html"]) == 0
    assert json.loads((folder / "out.json").read_bytes())["title"] == "停\ud800水"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "COMMAND"),
        (["parse"], "FILE"),
        (["parse", "--format", "xml", "good.html"], "xml"),
        (["parse", "--explain", "--format", "text", "good.html"], "not allowed with"),
        (["parse", "--provenance", "--format", "text", "good.html"], "--provenance belongs to"),
        (["parse", "--provenance", "--explain", "good.html"], "--provenance belongs to"),
        (["parse", "--url", "http://a.example", "good.html", "list.html"], "--url belongs to a single FILE"),
        (["parse", "-", "-"], "can be read once only"),
        (["parse", "--output", "good.html", "./good.html"], "would overwrite the page"),
        (["parse", "--script", "latin", "good.html"], "latin"),
    ],
)
def test_wrong_usage(folder: Path, capsys: Captured, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err
    assert (folder / "good.html").read_bytes() == "<p>停水".encode()


def test_schema(capsys: Captured) -> None:
    assert cli.main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_samples(capsys: Captured) -> None:
    assert cli.main(["samples"]) == 0
    paths = capsys.readouterr().out.splitlines()
    assert [Path(path).name for path in paths] == [
        "gov-notice.html", "news.html", "poisoned.html", "rendered.txt", "repost.html",
    ]  # fmt: skip
    assert all(Path(path).is_file() for path in paths)


def test_ctrl_c_is_quiet(folder: Path, parser: FakeParser, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupt(*args: object, **kwargs: object) -> Article:
        raise KeyboardInterrupt

    monkeypatch.setattr(parser, "parse", interrupt)
    assert cli.main(["parse", "good.html"]) == 130
    assert capsys.readouterr().err == ""


def test_every_subcommand_is_a_pair(capsys: Captured) -> None:
    actions = [action for action in cli.build_parser()._actions if isinstance(action, argparse._SubParsersAction)]
    for name, parser in actions[0].choices.items():
        inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        for one in inner[0].choices.values() if inner else [parser]:
            assert callable(one.get_default("run")), name


# The process itself


def run(*arguments: str, locale: str = "C.UTF-8", stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ,
        "LC_ALL": locale,
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "",
    }
    command = [sys.executable, "-m", "policynews", *arguments]
    return subprocess.run(command, capture_output=True, input=stdin, env=environment, check=False, timeout=600)


def test_version() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"policynews 0.")


def test_utf8_on_a_c_locale(tmp_path: Path) -> None:
    done = run("schema", locale="C")
    assert done.returncode == 0
    assert "主题: the headline" in done.stdout.decode("utf-8")
    done = run("parse", str(tmp_path / "没有.html"), locale="C")
    assert done.returncode == 2
    assert "没有.html: no such file" in done.stderr.decode("utf-8")


def test_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m policynews schema | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=600)
    assert done.stdout == b"0\n"
    assert done.stderr == b""


# The report


def test_explain_shows_values_origins_and_removals() -> None:
    assert (
        explain(ARTICLE)
        == """\
layout                  generic
title                   停水通知
                          ← meta:ArticleTitle: 停水通知
published               2024-08-06
source                  区水务公司 (来源)
people                  卫川, editor (责编)
not stated              url, canonical_url, kicker, subtitle, original_title, updated, publisher, original_source, \
print_edition, document, references, attachments, breadcrumbs, keywords, summary, script, next_page

Notices (1)
  published-disagreement (published): Two dates.

Removed (3)
  footer (2)
    主办单位
    备案号
  pager (1)
    下一篇

Body (2 blocks, 20 characters)
  0  paragraph   8月8日停水。
  1  table       2 rows
                 路段 | 时间
                 云帆路 | 9时
"""
    )


def test_explain_cuts_long_texts_and_shows_control_characters() -> None:
    article = Article(
        title="停\x1b[31m水\u200b",
        removals=(Removal(reason="footer", text="长" * 500),),
        origins=(Origin(field="url-date", reader="url", raw="x\ny"),),
    )
    report = explain(article)
    assert "停\\x1b[31m水\\u200b" in report
    assert "\x1b" not in report
    assert max(map(len, report.splitlines())) < 400
    assert "长" * 79 + "…" in report
    assert "url-date" in report, "an origin of a field the report does not know is shown all the same"
    assert "← url: x y" in report


def test_the_name_of_a_file_commands_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(tmp_path / "a\x1b[31m.html")]) == 2
    told = capsys.readouterr().err
    assert "a\\x1b[31m.html: no such file" in told
    assert "\x1b" not in told
