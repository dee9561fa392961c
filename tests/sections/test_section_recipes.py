"""The recipes of docs/sections.md, where the packages they speak of are installed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import policynews

DOCS = Path(__file__).parents[2] / "docs" / "sections.md"
TEXT = "青河市水利局关于巡查湖泊的通知\n各有关单位：\n一、巡查由乡里负责，每周一次，作好记录。\n二、记录由县里存档，以备查考。\n青河市水利局\n2021年3月17日"


def recipe(package: str) -> dict[str, Any]:
    """Run the block of the documentation that imports `package`, and return its names."""
    (code,) = re.findall(rf"```python\n(from {package}.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {"article": policynews.parse_text(TEXT, url="https://a.cn/1")}
    exec(code, names)
    return names


def test_langchain() -> None:
    pytest.importorskip("langchain_core", reason="langchain-core is not installed")
    (document,) = recipe("langchain_core")["documents"]
    assert document.id == "https://a.cn/1#text#1"
    assert document.page_content == policynews.parse_text(TEXT).text
    assert document.metadata["issuers"] == ["青河市水利局"]
    assert document.metadata["written"] == "2021-03-17"


def test_llamaindex() -> None:
    pytest.importorskip("llama_index.core", reason="llama-index-core is not installed")
    (node,) = recipe("llama_index.core")["nodes"]
    assert node.text == policynews.parse_text(TEXT).text
    assert (node.start_char_idx, node.end_char_idx) == (0, len(node.text))
    assert node.metadata["title"] == "青河市水利局关于巡查湖泊的通知"
