"""`policynews list`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policynews.cli import main as cli

PAGE = (
    "<html><head><title>通知公告</title></head><body><ul>"
    + "".join(
        f"<li><a href='t{n}.html'>江州市召开第{n}次防汛工作会议</a><span>2024-05-2{n}</span></li>" for n in range(4)
    )
    + "</ul></body></html>"
)


def test_entries_are_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "index.html"
    page.write_text(PAGE, encoding="utf-8")
    assert cli.main(["list", str(page), "--url", "https://a.cn/tz/"]) == 0
    first, *rest = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == {
        "title": "江州市召开第0次防汛工作会议",
        "url": "https://a.cn/tz/t0.html",
        "published": "2024-05-20",
        "date_text": "2024-05-20",
        "column": None,
        "source": None,
    }
    assert len(rest) == 3


def test_what_is_no_list_and_what_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>你好，世界</p>", encoding="utf-8")
    assert cli.main(["list", str(page)]) == 1
    assert cli.main(["list", str(tmp_path / "none.html")]) == 2
    assert "a.html: " in capsys.readouterr().err
