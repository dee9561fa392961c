"""How long parsing takes, as a multiple of a bare lxml parse of the same pages in the same run.

    python benchmarks/speed.py FOLDER [--rounds N]

FOLDER holds saved pages (`*.html`). Bare means `lxml.html.document_fromstring` with the page's encoding told. Each
figure is the best of the rounds, summed over all pages; process time, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from lxml import html

import policynews
from policynews.blocks import walk
from policynews.generic import find_body
from policynews.page import decode, load

Item = TypeVar("Item")


def best_of(rounds: int, works: list[Callable[[], object]]) -> list[float]:
    """Return the shortest process time of each of `works` in seconds; they take turns, so that all see the same machine."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def each(items: Iterable[Item], work: Callable[[Item], object]) -> None:
    """Do `work` on one item after another and keep nothing: what is held slows down everything behind it."""
    for item in items:
        work(item)


def bare(pages: list[tuple[bytes, str]]) -> None:
    """Parse the pages with nothing but lxml."""
    for raw, encoding in pages:
        html.document_fromstring(raw, parser=html.HTMLParser(encoding=encoding))


def import_seconds(module: str) -> float:
    """Return how long a fresh interpreter takes to import `module`, the best of seven.

    Modules are byte-compiled, as they are once a package is installed, whatever the environment says of byte code:
    compiling the source takes longer than all the rest of an import.
    """
    code = f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        times = [float(subprocess.check_output([sys.executable, "-c", code], env=environment)) for _ in range(8)]
    return min(times[1:])


def main() -> int:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rounds", type=int, default=7)
    options = arguments.parse_args()
    raws = [path.read_bytes() for path in sorted(options.folder.glob("*.html"))]
    if not raws:
        arguments.error(f"no *.html in {options.folder}")
    names = [decode(raw)[1] for raw in raws]
    pages = [(raw, "utf-16" if name.startswith("utf-16") else name) for raw, name in zip(raws, names, strict=True)]
    parser = policynews.Parser()
    print(f"{len(raws)} pages, {sum(map(len, raws)) / 1e6:.1f} MB, best of {options.rounds} rounds")
    stages: list[tuple[str, Callable[[], object]]] = [
        ("decode, parse", lambda: each(raws, load)),
        ("… and walk", lambda: each(raws, lambda raw: walk(load(raw).root))),
        ("… and find the body", lambda: each(raws, lambda raw: find_body(walk(load(raw).root)))),
        ("bytes to Article", lambda: each(parser.parse_many(raws), bool)),
    ]
    unit, *found = best_of(options.rounds, [lambda: bare(pages), *(work for _, work in stages)])
    print(f"{'bare lxml parse':20}{unit * 1000:9.1f} ms")
    for (name, _), seconds in zip(stages, found, strict=True):
        print(f"{name:20}{seconds * 1000:9.1f} ms{seconds / unit:7.2f} x")
    lxml_seconds, own_seconds = import_seconds("lxml.html"), import_seconds("policynews")
    print(f"import: {own_seconds * 1000:.0f} ms, lxml alone {lxml_seconds * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
