"""Words of a table written as text, tidy spaces, the file name of an address."""

from __future__ import annotations

from urllib.parse import unquote

from policynews.text.folding import squeeze


def words(text: str) -> tuple[str, ...]:
    """Return the words of a table written as text."""
    return tuple(text.split())


def tidy(text: str) -> str:
    """Return `text` squeezed: `folding.squeeze`, but quick where nothing invisible stands in it."""
    text = " ".join(text.split())
    return text if text.isprintable() else squeeze(text)


def file_name(url: str) -> str:
    """Return the last part of an address without query, percent-decoded as UTF-8 where that is possible."""
    name = url.split("?", 1)[0].split("#", 1)[0].rsplit("/", 1)[-1]
    return unquote(name, errors="strict") if "%" in name and _decodable(name) else name


def _decodable(name: str) -> bool:
    try:
        unquote(name, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
