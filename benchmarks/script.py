"""Conversion between Simplified and Traditional: the OpenCC in use beside the pure-Python one, on the same text.

    python benchmarks/script.py

Process time for 1,590 characters of a sample page, the best of twenty rounds. Without the extra `opencc` both are the
pure-Python one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from itertools import cycle, islice
from typing import Literal

import opencc

import policynews
from policynews.script.backend import converter, opencc_backend

CHARACTERS = 1590
ROUNDS, TIMES = 20, 20


def milliseconds(convert: Callable[[str], str], text: str) -> float:
    """Return how long a conversion takes."""
    convert(text)
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(TIMES):
            convert(text)
        best = min(best, time.process_time() - start)
    return best / TIMES * 1000


def main() -> None:
    """Print the times of both ways."""
    page = files("policynews").joinpath("samples", "poisoned.html").read_bytes()
    scripts: tuple[tuple[Literal["t2s", "s2t"], Literal["hant", "hans"]], ...] = (("t2s", "hant"), ("s2t", "hans"))
    print("in use:", opencc_backend())
    for config, script in scripts:
        text = "".join(islice(cycle(policynews.parse(page, script=script).text), CHARACTERS))
        used, pure = milliseconds(converter(config), text), milliseconds(opencc.OpenCC(config).convert, text)
        print(f"{config}: {used:.2f} ms, pure Python {pure:.2f} ms, {pure / used:.1f} times as long")


if __name__ == "__main__":
    main()
