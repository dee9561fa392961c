"""What the matches of a pattern begin with."""

from __future__ import annotations

import pytest

from policynews.lines.beginnings import AnyBeginning, beginnings_of, first_characters


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("打印|关闭", "打关"),
        ("(?:打印|关闭)?窗口", "打关窗"),
        (r"\[?\s*(?:第)?\d{1,3}页$", "[第0123456789"),
        ("(?:共|(?:约|近)?)页", "共约近页"),
        ("[a-c总]?数", "abc总数"),
        (r"[\])】]{0,2}完", "])】完"),
        (r"[\d.]{1,4}倍", "0123456789."),
        ("(?!上)(?<=页)[上下]一篇(?:$|.)", "上下"),
        ("(?:一|二)*.三", None),
        ("[^。]{1,24}版权", None),
        (r"\S{2,8}网站", None),
        ("(?:完)?", None),
        ("完|", None),
    ],
)
def test_the_first_characters_of_a_pattern(pattern: str, characters: str | None) -> None:
    if characters is None:
        with pytest.raises(AnyBeginning):
            first_characters(pattern)
    else:
        assert first_characters(pattern) == frozenset(characters)


@pytest.mark.parametrize(
    ("pattern", "characters", "others"),
    [
        ("打印|关闭", "打关", False),
        (r"打印|.{0,8}(?:关|闭)|[|]页\|", "打|", True),
        ("(?:一|.)二|三", "三", True),
        ("(?:一|二)三", "一二", False),
    ],
)
def test_the_beginnings_of_the_branches_of_a_pattern(pattern: str, characters: str, others: bool) -> None:
    assert beginnings_of(pattern) == (frozenset(characters), others)
