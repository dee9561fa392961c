"""Texts in scripts: what is found, and what broken data gives."""

from __future__ import annotations

import json

import pytest
from growth import assert_linear

from policynews.layouts.embedded import article_tree, dig, script_json, script_value
from policynews.layouts.locators import text_of
from policynews.page.page import Page, load


@pytest.mark.parametrize(
    ("script", "expected", "why"),
    [
        ('window._CONFIG = {DETAIL: {"content": "\\u003Cp>正文\\u003C/p>", "id": 4}}', "<p>正文</p>", "escaped markup"),
        ('var a = {"content" : "短"}; var b = {"content":"长一些"};', "长一些", "the longest of several"),
        ("var a = {content: \"正文\"};", "正文", "a key without quotes"),
        ("var a = {'content': \"正文\"};", "正文", "a key in single quotes"),
        ('var a = {"content": ["甲", "乙"]};', ["甲", "乙"], "a list"),
        ('var a = {"content": null};', None, "no value"),
        ('var a = {"content": "没有结尾', None, "cut off"),
        ('var a = "content";', None, "not a key"),
        ('var a = {"contents": "别的"};', None, "another key"),
        ("", None, "an empty script"),
    ],
)  # fmt: skip
def test_script_value(script: str, expected: object, why: str) -> None:
    assert script_value(load(f"<body><script>{script}</script></body>"), "content") == expected, why


def test_script_value_within() -> None:
    page = load('<body><script>var a={"content":"菜单里很长的一段文字"}; DETAIL: {"content":"正文"}</script></body>')
    assert script_value(page, "content", within="DETAIL") == "正文"
    assert script_value(page, "content", within="NOWHERE") is None


@pytest.mark.parametrize(("text", "expected"), [('{"a": {"b": 1}}', 1), ("{broken", None), ("[1]", None), ("", None)])
def test_script_json(text: str, expected: object) -> None:
    page = load(f"<body><script id='other'>1</script><script id='data'>{text}</script></body>")
    assert dig(script_json(page, "data"), "a", "b") == expected


def test_no_such_script() -> None:
    assert script_json(load("<body>正文</body>"), "data") is None


def test_data_nested_without_end_is_no_data() -> None:
    page = load(f"<body><script id='data'>{'[' * 200_000}</script></body>")
    assert script_json(page, "data") is None


def test_a_key_in_a_thousand_places_takes_linear_time() -> None:
    def page(count: int) -> Page:
        script = "var a = " + json.dumps([{"content": "x" * 300}] * count) + ";"
        return load(f"<body><script>{script}</script></body>")

    assert script_value(page(5000), "content") == "x" * 300
    assert_linear(lambda page: script_value(page, "content"), page, 600, most=5_000)


def test_article_tree() -> None:
    tree = article_tree("<p>正文</p>", title="甲 <乙> & 丙", info="来源：云岭日报")
    assert tree is not None
    assert [text_of(element) for element in tree.iter("h1", "div")] == ["甲 <乙> & 丙", "来源：云岭日报", "正文"]
    assert article_tree(None) is None
    assert article_tree("  ") is None
    assert article_tree(["<p>正文</p>"]) is None
