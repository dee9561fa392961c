"""`policynews --version`: the version, and what reads and converts."""

from __future__ import annotations

import argparse
import platform
import warnings
from collections.abc import Iterator, Sequence

from policynews import __version__


class ShowVersion(argparse.Action):
    """Prints the version and what is in use, a line each, and ends the command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """See `ShowVersion`."""
        print("\n".join(version_lines()))
        parser.exit()


def version_lines() -> Iterator[str]:
    """Yield the lines: policynews, then walk, lxml with its libxml2, OpenCC and Python."""
    from lxml import etree  # noqa: PLC0415 - `--help` needs none of them

    from policynews.script.backend import opencc_backend  # noqa: PLC0415

    yield f"policynews {__version__}"
    yield f"walk    {_walk()}"
    yield f"lxml    {_numbers(etree.LXML_VERSION[:3])} (libxml2 {_numbers(etree.LIBXML_VERSION)})"
    yield f"OpenCC  {_OPENCC[opencc_backend()]}"
    yield f"Python  {platform.python_version()}"


_OPENCC = {"official": "official binding", "rust": "opencc-pyo3", "python": "opencc-python-reimplemented"}


def _walk() -> str:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        from policynews.page.walk import compiled_walk  # noqa: PLC0415
    reason = "; ".join(str(one.message) for one in said if one.category is RuntimeWarning)
    return "compiled" if compiled_walk else f"Python ({reason or 'not compiled'})"


def _numbers(version: Sequence[int]) -> str:
    return ".".join(map(str, version))
