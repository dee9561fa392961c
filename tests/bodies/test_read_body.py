"""`read_body` on a table of bodies written for it, and on what is no body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from policynews.bodies import PublicBody, read_body
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


@pytest.mark.parametrize("name", ["某某研究小组", "Ministry of Magic", "来宾", "？？", "", "苏"])
def test_what_is_no_body_comes_back_with_its_name_alone(name: str) -> None:
    assert read_body(name) == PublicBody(name=name)


def test_white_space_is_no_part_of_a_name() -> None:
    body = read_body("  苏州市　财政 局\n")
    assert (body.name, body.region, body.kind) == ("苏州市 财政 局", read_body("苏州市财政局").region, "department")


def test_a_name_without_end_is_read_in_time() -> None:
    for name in ("苏州市" * 100_000, "局" * 1_000_000, "中国" * 100_000, "(" * 100_000):
        assert read_body(name).name == name
