"""The corpus gate: quality on labelled pages stays at or above the floors kept here.

The pages belong to their sites and are not part of the project: where they are not beside the checkout the gate skips.
Floors only rise.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

import policynews

CORPUS = Path(__file__).parents[3] / "shared" / "eval"
SEEDS = CORPUS.parent / "seeds"
FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "corpus_floors.json").read_text("utf-8"))

pytestmark = pytest.mark.skipif(not (CORPUS / "gold.jsonl").exists(), reason=f"no labelled pages at {CORPUS}")


def prediction(article: policynews.Article) -> dict[str, Any]:
    """What the scorer compares, through the names that are the library's contract."""
    from policynews_extractor import as_prediction  # type: ignore[import-not-found]

    found: dict[str, Any] = as_prediction(article)
    return found


def run(mode: str, raw: bytes, url: str | None) -> policynews.Article:
    if mode == "as_text":
        from score import rendered  # type: ignore[import-not-found]

        return policynews.parse_text(rendered(raw).decode("utf-8"), url=url)
    if mode == "seeds":
        return policynews.parse_text(raw.decode("utf-8"), url=url)
    return policynews.parse(raw, url=url, layouts=() if mode == "layouts_off" else None)


def scores(mode: str) -> dict[str, list[float]]:
    from scoring import score  # type: ignore[import-not-found]

    folder = SEEDS if mode == "seeds" else CORPUS
    table: dict[str, list[float]] = defaultdict(list)
    for gold in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        page = folder / gold["file"] if mode == "seeds" else folder / "pages" / gold["file"]
        try:
            predicted = prediction(run(mode, page.read_bytes(), gold.get("url")))
        except policynews.PolicyNewsError:
            predicted = {}
        found = score(predicted, gold)
        found["body_perfect"] = float(found.get("body_f1", 0.0) >= 0.99)
        groups = [mode, "documents"] if mode == "layouts_on" and gold["id"].startswith("doc-") else [mode]
        for field, value in found.items():
            for group in groups:
                table[f"{group}.{field}"].append(value)
    return table


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """Means of every mode, as `mode.field`."""
    sys.path.insert(0, str(CORPUS))
    try:
        tables = [scores(mode) for mode in ("layouts_on", "layouts_off", "as_text", "seeds")]
    finally:
        sys.path.remove(str(CORPUS))
    return {field: mean(values) for table in tables for field, values in table.items()}


@pytest.mark.parametrize(("mode", "field"), [(mode, field) for mode, floors in FLOORS.items() for field in floors])
def test_floor(measured: dict[str, float], mode: str, field: str) -> None:
    assert measured[f"{mode}.{field}"] >= FLOORS[mode][field]
