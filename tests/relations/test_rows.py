"""The rows of the rules: each reads its own phrase, and none of its kind reads its counter-example."""

from __future__ import annotations

from itertools import chain

import pytest
from growth import assert_ends

from policynews.relations._rows import ISSUING, TABLES, THIS, Row, Rules
from policynews.relations.reading import read_phrase

ROWS = [pytest.param(table, row, id=row[0]) for table in TABLES for row in table.rows]


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_row_reads_its_example_and_leaves_its_counter_example(table: Rules, row: Row) -> None:
    name, _, example, *counters = row
    assert read_phrase(example) == (table.kind, name)
    for counter in counters:
        found = read_phrase(counter)
        assert found is None or found[0] != table.kind


def test_rows_have_names_of_their_own() -> None:
    names = [row[0] for row in chain.from_iterable(table.rows for table in TABLES)]
    assert len(set(names)) == len(names)
    assert set(names) >= ISSUING
    assert "headline" not in names  # the name of the rule that is no row


@pytest.mark.parametrize(
    "phrase",
    [
        "根据" * 60 + THIS,
        THIS + "第一条" * 80,
        "◇、" * 60 + THIS + "、◇" * 60,
        "下列文件废止:" + "◇;" * 50 + THIS,
        THIS + "予以" * 60,
        "现将" * 60 + THIS + "现" * 120,
    ],
)
def test_no_phrase_takes_long(phrase: str) -> None:
    assert_ends(read_phrase, [phrase])
