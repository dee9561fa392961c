"""Which OpenCC converts.

`opencc-python-reimplemented` (pure Python) is a dependency. `opencc-pyo3` (Rust, fifteen times faster, the extra `opencc`)
has a folder of its own, so it comes and goes without harm. The official binding (C++) is used as well where it is
installed, but it shares the folder `opencc` with the pure-Python package: the two overwrite one another's `__init__.py`, and
uninstalling one damages the other. `opencc_backend` tells which one is used, whatever the order of installation.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import Any, Literal

Backend = Literal["official", "rust", "python"]


def opencc_backend() -> Backend:
    """Return which OpenCC converts: the official binding where it is installed, else `opencc-pyo3`, else pure Python."""
    return _backend()[0]


@lru_cache(maxsize=1)
def _backend() -> tuple[Backend, Callable[[str], Any]]:
    module = import_module("opencc")
    if hasattr(module, "CONFIGS"):
        return "official", module.OpenCC
    try:
        library = import_module("opencc.clib.opencc_clib")
    except ImportError:
        return _without_official(module.OpenCC)
    # Both are installed, and the pure-Python package came last.
    folder = os.path.join(os.path.dirname(str(library.__file__)), "share", "opencc")
    return "official", lambda config: _Official(library._OpenCC(os.path.join(folder, f"{config}.json")))


def _without_official(pure: Callable[[str], Any]) -> tuple[Backend, Callable[[str], Any]]:
    try:
        fast = import_module("opencc_pyo3")
    except ImportError:
        return "python", pure
    return "rust", lambda config: _Rust(fast.OpenCC(config), config)


class _Rust:
    """`opencc-pyo3`, whose tables differ in two characters: 著 stays, since 着 is told by rules here, and 里 is 裏."""

    def __init__(self, converter: Any, config: str) -> None:
        self._converter = converter
        self._before, self._wanted = ("著", "著") if config == "t2s" else ("里", "裏")
        self._after = "着" if config == "t2s" else "裡"

    def convert(self, text: str) -> str:
        converted = str(self._converter.convert(text))
        if self._before not in text or len(converted) != len(text):
            return converted
        pairs = zip(text, converted, strict=True)
        return "".join([self._wanted if (old, new) == (self._before, self._after) else new for old, new in pairs])


class _Official:
    """The official converter without the Python class that belongs to it."""

    def __init__(self, converter: Any) -> None:
        self._converter = converter

    def convert(self, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        return str(self._converter.convert(data, len(data)))


@lru_cache(maxsize=2)
def converter(config: Literal["t2s", "s2t"]) -> Callable[[str], str]:
    """Return the function that converts; OpenCC is imported here, on first use."""
    convert_text: Callable[[str], str] = _backend()[1](config).convert
    return convert_text
