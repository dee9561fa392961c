"""The recipes of docs/knowledge.md that draw a graph, where the packages they speak of are installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import policynews
from policynews.relations import link, to_dot, to_graphml

DOCS = Path(__file__).parents[2] / "docs" / "knowledge.md"
CITING = "青川市水务局关于检查的通知\n各有关单位：\n根据《青川市渡口管理办法》（青政发〔2019〕7号），每季度检查一次，并作好记录。\n青川市水务局\n2021年3月17日"


def test_networkx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("networkx", reason="networkx is not installed")
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(import matplotlib.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    exec(code, {"graph": link([policynews.parse_text(CITING)])})
    assert (tmp_path / "graph.png").read_bytes().startswith(b"\x89PNG")


def test_networkx_reads_graphml() -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    network = networkx.parse_graphml("".join(to_graphml(link([policynews.parse_text(CITING)]))))
    assert network.nodes["n1"] == {"title": "青川市渡口管理办法", "number": "青政发〔2019〕7号", "in_corpus": False}
    assert network.edges["n0", "n1"]["kind"] == "based_on"


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz() -> None:
    dot = "".join(to_dot(link([policynews.parse_text(CITING)])))
    done = subprocess.run(["dot", "-Tsvg"], input=dot.encode(), capture_output=True, check=True, timeout=600)
    assert "青川市渡口管理办法".encode() in done.stdout
