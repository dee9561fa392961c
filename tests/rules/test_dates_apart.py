"""A date is spelled out in `dates/` only: other rooms build their patterns from the fragments of `dates.shapes`."""

from __future__ import annotations

import re
from pathlib import Path

import policynews
from policynews.dates import shapes

SOURCE = Path(policynews.__file__).parent
# \d{4}年, [〇零一二…]{4}\s?年, (?:19|20)\d\d, 20\d\d, [12]\d{3}\s*年: a year as a pattern
SPELLED = re.compile(
    r"\{\{?4\}\}?[^\"'|]{0,12}年|\\d\{\{?4\}\}?[^\"'|]{0,8}[-/.]\s?\\d|\(\?:19\|20\)\\d|(?<![\d\\])20\\d\\d|\[12\]\\d\{\{?3"
)
# `model/` lies below `dates/`: the year of a document number is no date.
BELOW = ("dates", "model")
EXAMPLES = {
    "YEAR": ["2024", "1999"],
    "DAY_BEGINS": ["2024-0", "2024年3"],
    "MONTH": ["2024-03-", "2024 年 3 月"],
    "DAY": ["2024-03-05", "2024.3.5", "2024年3月5日", "2024 年 3 月 5 日"],
    "NUMERIC_DAY": ["2024-03-05", "2024/3/5"],
    "HAN_DAY": ["2024年3月5日"],
    "ROC_DAY": ["中華民國114年3月5日", "民国114年03月05日"],
    "MONTH_AND_DAY": ["3月5日"],
    "DAY_FIRST": ["05.03.2024", "25/3/2024"],
    "CLOCK": ["10:20", "10：20：30"],
    "STAMP": ["2024-03-05 10:20", "2024年3月5日"],
    "LEAF": ["27 2024-05", "27 / 2024.05月", "5 2024年3月"],
    "DATELINE_DAY": ["5日", "3月5日", "2024年3月5日"],
    "SIGNED_MONTH": ["2018年12月", "二〇一八年十二月"],
    "SIGNED_DAY": ["2018年12月7日", "二〇一八年十二月七日", "２０１８年１２月７日", "二○一八 年 十二 月 七 日"],
    "SIGNED_BEGINS": ["2024年", "2024.", "二", "5月"],
}


def test_no_other_room_spells_out_a_date() -> None:
    spelled = [
        f"{path.relative_to(SOURCE)}:{number}: {line.strip()[:100]}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.relative_to(SOURCE).parts[0] not in BELOW
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if SPELLED.search(line) and not line.lstrip().startswith("#")
    ]
    assert not spelled, "build the pattern from a fragment of policynews.dates.shapes:\n" + "\n".join(spelled)


def test_the_rule_sees_what_it_forbids() -> None:
    for pattern in (
        r"\d{4}年\d{1,2}月",
        r"(?:19|20)\d\d[-/.]\d",
        r"20\d\d\s*[-./年]",
        r"[〇零一二三四五六七八九]{4}\s?年",
        r"[12]\d{3}\s*年",
        r"\d{4}-\d\d-\d\d",
    ):
        assert SPELLED.search(pattern), pattern
    for pattern in (r"\d{4}", r"第\d{4}号", "2024年3月5日", r"\d{13}|\d{10}"):
        assert not SPELLED.search(pattern), pattern


def test_every_fragment_matches_its_examples() -> None:
    fragments = {name for name in vars(shapes) if name.isupper() and not name.startswith("_")}
    assert fragments == set(EXAMPLES)
    for name, examples in EXAMPLES.items():
        for example in examples:
            assert re.fullmatch(getattr(shapes, name), example), (name, example)
