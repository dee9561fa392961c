"""Scores of the labelled pages that lie beside the checkout, by mode and field.

The pages belong to their sites and are not part of the project.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import Any

import policynews

CORPUS = Path(__file__).parents[3] / "shared" / "eval"
SEEDS = CORPUS.parent / "seeds"
FLOORS_FILE = Path(__file__).parent / "corpus_floors.json"

Scores = dict[str, dict[str, float]]
"""Mode, field, mean."""


@contextmanager
def scorer() -> Iterator[Any]:
    """Yield the module `score` of the corpus."""
    sys.path.insert(0, str(CORPUS))
    try:
        yield importlib.import_module("score")
    finally:
        sys.path.remove(str(CORPUS))


def measure() -> Scores:
    """Return the means of every mode: the pages the library was written with, and each part of each set."""
    with scorer() as score:
        table = {mode: _of_mode(score, mode) for mode in ("layouts_on", "layouts_off", "as_text", "seeds")}
        table["documents"] = _means(score, CORPUS, score.HTML, only="doc-")
        for name, folder, extractor, as_text in score.ALL:
            if folder.parent.parent.name == "sets" and (folder / "gold.jsonl").exists():
                table[_mode(name)] = _means(score, folder, extractor, as_text=as_text)
        table["nonarticles"] = {"refused": _refused(score)}
    return table


def _mode(name: str) -> str:
    """`portals, as text: check` is `portals_as_text_check`."""
    return name.replace(",", "").replace(":", "").replace(" ", "_").lower()


def _of_mode(score: Any, mode: str) -> dict[str, float]:
    if mode == "layouts_off":
        return _without_layouts(score)
    folder = SEEDS if mode == "seeds" else CORPUS
    extractor = score.HTML if mode == "layouts_on" else score.TEXT
    return _means(score, folder, extractor, as_text=mode == "as_text")


def _means(score: Any, folder: Path, extractor: str, *, as_text: bool = False, only: str = "") -> dict[str, float]:
    rows, _ = score.run(folder, extractor, as_text=as_text, only=only)
    return {field: value for field, (value, _) in score.means(rows).items()}


def _without_layouts(score: Any) -> dict[str, float]:
    as_prediction = importlib.import_module("policynews_extractor").as_prediction
    found: dict[str, list[float]] = defaultdict(list)
    for gold in map(json.loads, (CORPUS / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        raw = (CORPUS / "pages" / gold["file"]).read_bytes()
        try:
            predicted = as_prediction(policynews.parse(raw, url=gold.get("url"), layouts=()))
        except policynews.PolicyNewsError:
            predicted = {}
        scores = score.score(predicted, gold)
        scores["body_perfect"] = float(scores.get("body_f1", 0.0) >= 0.99)
        for field, value in scores.items():
            found[field].append(value)
    return {field: mean(values) for field, values in found.items()}


def _refused(score: Any) -> float:
    folder = CORPUS / "sets" / "portals" / "nonarticles"
    pages = [folder / json.loads(line)["file"] for line in folder.with_suffix(".jsonl").read_text("utf-8").splitlines()]
    return mean(float(score.refuses(page)) for page in pages)
