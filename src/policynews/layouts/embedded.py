"""Texts that a page carries in a script instead of its tree: what `refine` hooks read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from policynews.page import Page

_DECODER = json.JSONDecoder(strict=False)
# A page may say "content" in a hundred places; more than this is no article's data.
_MOST_TRIES = 200


def script_json(page: Page, name: str) -> object:
    """Return the data of the script element with that id; None when there is none or it is not JSON."""
    for script in page.root.iter("script"):
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


def dig(data: object, *keys: str) -> object:
    """Return the value at the end of a path of object keys; None where the path breaks off."""
    for key in keys:
        if not isinstance(data, dict):
            return None
        data = data.get(key)
    return data


def _scripts(page: Page, key: str, within: str) -> Iterator[str]:
    for script in page.root.iter("script"):
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
    try:
        value: object = _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None
    return value
