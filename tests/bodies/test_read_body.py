"""`read_body` on a table of bodies written for it, and on what is no body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from policynews.bodies import read_body
from policynews.bodies.kinds import ROWS, kind_of


class Case(NamedTuple):
    """A name with what it tells."""

    name: str
    path: tuple[str, ...]
    level: str | None
    kind: str | None


def cases() -> Iterator[Case]:
    path: tuple[str, ...] = ()
    level = kind = None
    for line in (Path(__file__).parent / "public_bodies.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            region, level, kind = (None if word == "-" else word for word in line[2:].split())
            path = tuple(region.split("/")) if region else ()
        elif not line.startswith("#"):
            yield Case(line, path, level, kind)


CASES = list(cases())


def test_the_table_has_every_kind_of_body() -> None:
    assert len(CASES) >= 300
    assert len({case.name for case in CASES}) == len(CASES)
    assert {case.level for case in CASES} == {"central", "province", "city", "county", "township", None}
    assert {case.kind for case in CASES} == {row.kind for row in ROWS} | {None}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_body(case: Case) -> None:
    body = read_body(case.name)
    assert (body.name, body.region.path if body.region else ()) == (case.name, case.path)
    assert (body.level, body.kind) == (case.level, case.kind)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_rows_have_their_examples(row: object) -> None:
    assert kind_of(row.example) == row.kind  # type: ignore[attr-defined]
