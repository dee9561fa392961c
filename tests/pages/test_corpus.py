"""The corpus gate: quality on labelled pages stays at or above the floors kept here.

The pages belong to their sites and are not part of the project: where they are not beside the checkout the gate skips.
Floors only rise; `python tools/raise_floors.py` raises them to what is measured.
"""

from __future__ import annotations

import json

import pytest
from corpus import CORPUS, FLOORS_FILE, Scores, measure

FLOORS: Scores = json.loads(FLOORS_FILE.read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not (CORPUS / "gold.jsonl").exists(), reason=f"no labelled pages at {CORPUS}")


@pytest.fixture(scope="module")
def measured() -> Scores:
    return measure()


@pytest.mark.parametrize(("mode", "field"), [(mode, field) for mode, floors in FLOORS.items() for field in floors])
def test_floor(measured: Scores, mode: str, field: str) -> None:
    assert measured[mode][field] >= FLOORS[mode][field]


def test_every_set_has_its_floors(measured: Scores) -> None:
    assert set(measured) == set(FLOORS)
