"""`hosts.txt` is edited by hand: it stays sorted, its families known, and each host stands in it once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import policynews.layouts
from policynews.layouts import builtin
from policynews.layouts.registry import FAMILIES

TABLE = Path(policynews.layouts.__file__).with_name("hosts.txt")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
ROWS = [line.split(" | ") for line in LINES if " | " in line]
OF_FAMILY = [line.split(": ") for line in LINES if " | " not in line]


def test_families_stand_first_and_both_parts_are_sorted() -> None:
    assert [" | " in line for line in LINES] == [False] * len(OF_FAMILY) + [True] * len(ROWS)
    assert [name for name, _ in OF_FAMILY] == sorted(name for name, _ in OF_FAMILY)
    firsts = [row[0].split(",")[0] for row in ROWS]
    assert firsts == sorted(firsts)


def test_families_are_known() -> None:
    names = {layout.name for layout in builtin().first}
    assert {name for name, _ in OF_FAMILY} <= names
    assert {row[1] for row in ROWS} - {"-"} <= names
    assert len(FAMILIES) == len(set(FAMILIES))


def test_a_row_has_its_seven_cells_and_a_host_stands_once() -> None:
    assert {len(row) for row in ROWS} == {7}
    hosts = Counter(host for row in ROWS for host in row[0].split(","))
    hosts.update(host for _, listed in OF_FAMILY for host in listed.split(","))
    assert [host for host, count in hosts.items() if count > 1] == []
