"""The way of a newcomer, in an empty folder: README, tutorial, a layout of his own, a batch, a DataFrame.

Each step is what the pages show, run in their order, with what the step before left behind.
"""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from test_docs import ROOT, Fence, commands, fences, folder, run_doctest, run_python, sessions

from policynews import Parser
from policynews.testing import check_case, load_cases

__all__ = ["folder"]  # the fixture puts a command `policynews` of this checkout on the path

pandas = pytest.importorskip("pandas", reason="pandas is not installed")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs sh")


def shell(command: str) -> str:
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=600)
    assert not done.returncode, f"{command}: {done.stderr}"
    return done.stdout


def python_of(path: Path, names: dict[str, object], wanted: str = "") -> None:
    """Run the Python blocks of a page that hold `wanted`."""
    for fence in fences(path):
        if fence.language in ("python", "pycon") and not fence.skipped and wanted in fence.code:
            _run(path, fence, names)


def _run(path: Path, fence: Fence, names: dict[str, object]) -> None:
    if ">>> " in fence.code:
        run_doctest(path, fence, names)
    else:
        run_python(path, fence, names)


def the_command(path: Path, start: str) -> str:
    [found] = [command for _, command, _ in sessions(path) if command.startswith(start)]
    return found


def test_from_the_readme_to_a_dataframe(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "newcomer"
    home.mkdir()
    monkeypatch.chdir(home)
    readme, tutorial, layouts, batch = (
        ROOT / name for name in ("README.md", "docs/tutorial.md", "docs/layouts.md", "docs/batch.md")
    )
    names: dict[str, object] = {"__name__": "__main__"}

    [first] = [command for command in commands(readme) if "xargs" in command]
    assert all(json.loads(line)["title"] for line in shell(first).splitlines())
    python_of(readme, names)

    shell(the_command(tutorial, "cp "))
    python_of(tutorial, names)

    written = shell(the_command(layouts, "policynews new-layout")).splitlines()
    assert written[:2] == ["linlan.py", "cases/linlan-1"]
    layout = runpy.run_path(written[0])["LAYOUT"]
    parser = Parser(layouts=[layout], fallback=False)
    for case in load_cases(home / "cases"):
        assert not check_case(case, parser)
    address = re.search(r"--url (\S+)", the_command(layouts, "policynews new-layout"))
    assert address is not None
    assert parser.parse((home / "gov-notice.html").read_bytes(), url=address[1]).layout == "linlan"

    shell(the_command(batch, "policynews batch"))
    python_of(batch, names, "read_records")
    frame = names["frame"]
    assert isinstance(frame, pandas.DataFrame)
    assert frame["title"].notna().all()
    assert len((home / "articles.jsonl").read_text(encoding="utf-8").splitlines()) == 3
