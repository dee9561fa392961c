"""Patterns compiled on first use."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import policynews
from policynews.repair import lines as repair
from policynews.text.patterns import HAN, _LazyPattern, _Pattern, any_word, lazy_pattern

_HAN_RANGE = re.compile(r"[\u3400\u4e00]-|\\u(?:3400|4e00)-")


def test_a_lazy_pattern_answers_as_a_compiled_one() -> None:
    lazy, compiled = lazy_pattern(r"(\d+)年", re.ASCII), re.compile(r"(\d+)年", re.ASCII)
    for text in ("2024年", "年", "12年34年"):
        assert lazy.findall(text) == compiled.findall(text)
        assert lazy.sub("x", text) == compiled.sub("x", text)
    assert lazy.pattern == compiled.pattern
    assert (lazy.groups, lazy.groupindex) == (compiled.groups, compiled.groupindex)
    with pytest.raises(AttributeError):
        _ = lazy.matches  # type: ignore[attr-defined]


def test_it_is_compiled_once_and_then_looks_nothing_up() -> None:
    lazy = lazy_pattern("一")
    stand_in: object = lazy
    assert isinstance(stand_in, _LazyPattern)
    first = lazy.search
    assert not hasattr(stand_in, "__getattr__")
    assert lazy.search is first


def test_han_matches_chinese_characters_and_no_latin() -> None:
    han = re.compile(HAN)
    assert all(map(han.fullmatch, "一国國㐀鿼豈𠀀〇々"))
    assert not any(map(han.match, "aZ09９_ 　，。《·-"))


@pytest.mark.parametrize("name", [module.name for module in pkgutil.walk_packages(policynews.__path__, "policynews.")])
def test_every_pattern_of_the_library_compiles(name: str) -> None:
    if name.endswith("__main__"):
        return
    for value in vars(importlib.import_module(name)).values():
        if isinstance(value, _Pattern):
            re.compile(value.pattern, value.flags)
            # Slow to compile; see HAN. Repair may ask for exactly these on request.
            assert not _HAN_RANGE.search(value.pattern) or value.pattern == repair._LOOSE.pattern, value


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("请到评论区留言", ["评", "留"]),
        ("评论与留意", []),
        ("再评论区区", ["评"]),
        ("点]、点-和点点", ["点", "点", "点"]),
        ("", []),
    ],
)
def test_any_word_finds_the_beginnings_of_words(text: str, initials: list[str]) -> None:
    assert re.findall(any_word(["评论区", "留言", "点]", "点-", "点点"]), text) == initials


def test_any_word_takes_single_characters_too() -> None:
    assert re.findall(any_word(["留言", "^", "]", "群"]), "留群，留言^]") == ["群", "留", "^", "]"]
