"""Texts that a page carries in a script instead of its tree: what `refine` hooks read.

A hook that knows more than the text returns it as a small page of its own (`article_tree`); the layout locates headline
and info line there by the classes that page gives them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from policynews.page.page import Page, parse_fragment

from .locators import Locator, by_class

TITLE: Locator = by_class("h1", "embedded-title")
"""Where `article_tree` puts the headline."""
INFO: Locator = by_class("div", "embedded-info")
"""Where `article_tree` puts the info line."""
# A page may say "content" in many places; each is decoded to its end, so their number is bounded.
_MOST_TRIES = 40


def script_json(page: Page, name: str) -> object:
    """Return the data of the script element with that id; None when there is none or it is not JSON."""
    for script in page.scripts:
        if script.get("id") == name and script.text:
            return _decode(script.text, 0)
    return None


def script_value(page: Page, key: str, *, within: str = "") -> object:
    """Return the value behind `"key":` in a script that says `within`; of several texts the longest; None for none.

    A script is a program with data inside, so the data is decoded where the key stands and nothing is run.
    """
    values = [value for text in _scripts(page, key, within) for value in _values(text, key, text.find(within))]
    wanted = [value for value in values if isinstance(value, str | list) and value]
    return max(wanted, key=len, default=None)


def article_tree(content: object, *, title: object = None, info: str = "") -> etree._Element | None:
    """Return the tree of `content` with headline and info line above it; None when it is no text."""
    if not isinstance(content, str) or not content.strip():
        return None
    from html import escape  # noqa: PLC0415 - makes a table of 2,000 entities that other pages do not need

    headline = f'<h1 class="embedded-title">{escape(title)}</h1>' if isinstance(title, str) and title else ""
    line = f'<div class="embedded-info">{escape(info)}</div>' if info else ""
    return parse_fragment(f"{headline}{line}<div>{content}</div>")


def dig(data: object, *keys: str) -> object:
    """Return the value at the end of a path of object keys; None where the path breaks off."""
    for key in keys:
        if not isinstance(data, dict):
            return None
        data = data.get(key)
    return data


def _scripts(page: Page, key: str, within: str) -> Iterator[str]:
    for script in page.scripts:
        text = script.text
        if text and key in text and within in text:
            yield text


def _values(text: str, key: str, start: int) -> Iterator[object]:
    for quote in ('"', "'", ""):
        label, at = f"{quote}{key}{quote}", start
        for _ in range(_MOST_TRIES):
            at = text.find(label, at)
            if at < 0:
                break
            at += len(label)
            colon = at
            while colon < len(text) and text[colon].isspace():
                colon += 1
            if colon < len(text) and text[colon] == ":":
                yield _decode(text, colon + 1)
        if quote == '"' and label in text:
            return


def _decode(text: str, start: int) -> object:
    while start < len(text) and text[start].isspace():
        start += 1
    import json  # noqa: PLC0415 - few pages carry their text in a script

    try:
        value: object = json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None
    return value
