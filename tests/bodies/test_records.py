"""The region of documents against what keepers of a policy database recorded: it stays at or above the floors kept here.

The records belong to their keepers and are not part of the project: where they are not beside the checkout the gate skips.
Only the part that may be studied is read. The records have slips, so 1 is out of reach. Floors only rise.
"""

from __future__ import annotations

import json
from statistics import mean

import pytest
from corpus import CORPUS

import policynews
from policynews.bodies.regions import short_form

RECORDS = CORPUS / "sets" / "policies" / "study.jsonl"
FLOORS = {"all": 0.975, "national": 1.0, "central or local": 0.991}

NO_ARTICLE = "no article"

pytestmark = pytest.mark.skipif(not RECORDS.exists(), reason=f"no records at {RECORDS}")


def test_regions_of_the_records() -> None:
    exact: list[bool] = []
    national: list[bool] = []
    local: list[bool] = []
    for line in RECORDS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        name = _region(record["text"], record["url"])
        recorded = record["region"]
        exact.append(name is recorded is None or (name and recorded and _same(name, recorded)) or False)
        local.append(name != NO_ARTICLE and (name is None) == (recorded is None))
        if recorded is None:
            national.append(exact[-1])
    measured = {"all": mean(exact), "national": mean(national), "central or local": mean(local)}
    assert all(measured[part] >= floor for part, floor in FLOORS.items()), measured


def _region(text: str, url: str | None) -> str | None:
    try:
        region = policynews.parse_text(text, url=url).region
    except policynews.PolicyNewsError:
        return NO_ARTICLE
    return region.name if region else None


def _same(name: str, recorded: str) -> bool:
    """Whether two names are one without 省, 市, 县 and the like: 黔东南州, 辉县."""
    return short_form(name).rstrip("市县区州") == short_form(recorded).rstrip("市县区州")
