"""How long parsing takes, as a multiple of a bare lxml parse of the same pages in the same run.

    python benchmarks/speed.py FOLDER [--rounds N] [--pure]

FOLDER holds saved pages (`*.html`). Bare means `lxml.html.document_fromstring` with the page's encoding told. Each
figure is the sum over all pages of the page's best time in the rounds, in process time, so that other work on the
machine counts less. An article takes three times as long as a bare parse and so is disturbed more often: few rounds
would compare a quiet parse with a disturbed article. `--pure` takes the walk in Python where there is a compiled one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html

import policynews
from policynews.find.body import find_body
from policynews.page import walk as walker
from policynews.page.decoding import decode
from policynews.page.page import Page, load
from policynews.page.walk import walk

Work = Callable[[bytes, str], object]
"""What is done with a page: its bytes and its encoding."""


def best_of(rounds: int, pages: list[tuple[bytes, str]], works: list[Work]) -> list[float]:
    """Return the process time of each of `works` in seconds: the best of every page, summed.

    The works take turns, so that all see the same machine. Nothing is kept: what is held slows down all behind it.
    """
    best = [[float("inf")] * len(pages) for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, best, strict=True):
            for number, (raw, encoding) in enumerate(pages):
                start = time.process_time()
                work(raw, encoding)
                times[number] = min(times[number], time.process_time() - start)
    return [sum(times) for times in best]


def bare(raw: bytes, encoding: str) -> None:
    """Parse a page with nothing but lxml."""
    html.document_fromstring(raw, parser=html.HTMLParser(encoding=encoding))


def start(raw: bytes) -> Page:
    """Load a page as `Parser` does."""
    return load(raw)


def import_seconds(module: str) -> float:
    """Return how much process time a fresh interpreter takes to import `module`, the best of seven.

    Modules are byte-compiled, as they are once a package is installed, whatever the environment says of byte code:
    compiling the source takes longer than all the rest of an import.
    """
    code = f"import time; t = time.process_time(); import {module}; print(time.process_time() - t)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        times = [float(subprocess.check_output([sys.executable, "-c", code], env=environment)) for _ in range(8)]
    return min(times[1:])


def main() -> int:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rounds", type=int, default=30)
    arguments.add_argument("--pure", action="store_true", help="walk in Python")
    options = arguments.parse_args()
    if options.pure:
        walker.compiled_walk = None
    raws = [path.read_bytes() for path in sorted(options.folder.glob("*.html"))]
    if not raws:
        arguments.error(f"no *.html in {options.folder}")
    names = [decode(raw)[1] for raw in raws]
    pages = [(raw, "utf-16" if name.startswith("utf-16") else name) for raw, name in zip(raws, names, strict=True)]
    parser = policynews.Parser()
    kind = "compiled" if walker.compiled_walk else "in Python"
    print(f"{len(raws)} pages, {sum(map(len, raws)) / 1e6:.1f} MB, best of {options.rounds} rounds, walk {kind}")
    stages: list[tuple[str, Work]] = [
        ("decode, parse", lambda raw, _: start(raw)),
        ("… and walk", lambda raw, _: walk(start(raw).root)),
        ("… and find the body", lambda raw, _: find_body(walk(start(raw).root))),
        ("bytes to Article", lambda raw, _: next(parser.parse_many([raw]))),
    ]
    unit, *found = best_of(options.rounds, pages, [bare, *(work for _, work in stages)])
    print(f"{'bare lxml parse':20}{unit * 1000:9.1f} ms")
    for (name, _), seconds in zip(stages, found, strict=True):
        print(f"{name:20}{seconds * 1000:9.1f} ms{seconds / unit:7.2f} x")
    modules = ("policynews", "policynews.parser", "lxml.html")
    print("import: " + ", ".join(f"{module} {import_seconds(module) * 1000:.0f} ms" for module in modules))
    return 0


if __name__ == "__main__":
    sys.exit(main())
