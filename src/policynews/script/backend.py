"""Which OpenCC converts.

OpenCC comes in two packages that are both imported as `opencc`: `opencc-python-reimplemented` (pure Python, a
dependency) and the official binding (C++, about fifteen times faster, the extra `opencc`). They install into the same
folder and overwrite one another's `__init__.py`; `opencc_backend` tells which one is used, whatever the order of
installation. Uninstalling one of them damages the other: reinstall the one that is to stay.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import Any, Literal

Backend = Literal["official", "python"]


def opencc_backend() -> Backend:
    """Return which OpenCC converts: the official binding wherever it is installed, else the pure-Python package."""
    return _backend()[0]


@lru_cache(maxsize=1)
def _backend() -> tuple[Backend, Callable[[str], Any]]:
    module = import_module("opencc")
    if hasattr(module, "CONFIGS"):
        return "official", module.OpenCC
    try:
        library = import_module("opencc.clib.opencc_clib")
    except ImportError:
        return "python", module.OpenCC
    # Both are installed, and the pure-Python package came last.
    folder = os.path.join(os.path.dirname(str(library.__file__)), "share", "opencc")
    return "official", lambda config: _Official(library._OpenCC(os.path.join(folder, f"{config}.json")))


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
