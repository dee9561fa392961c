"""Batch: throughput of two workers over one, and memory from 1,000 to 20,000 pages.

    python benchmarks/batch.py [throughput] [memory] [FOLDER] [--rounds N]

The corpus is made of the sample pages of the package, or of the pages in FOLDER, copied as often as it takes. Exit code
1 when a figure is under its floor.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import threading
import time
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

import policynews
from policynews.batch import BatchOptions, run

SPEED_UP = 1.7
MEMORY = 1.1

_failed: list[str] = []


def check(name: str, value: float, bound: float, *, most: bool = False) -> None:
    """Print a figure and remember when it misses its bound."""
    good = value <= bound if most else value >= bound
    print(f"  {name:<44} {value:>8.2f}   {'at most' if most else 'at least'} {bound:g} {'' if good else 'MISSED'}")
    if not good:
        _failed.append(name)


def corpus(folder: Path, samples: list[Path], size: int) -> Path:
    """Return a folder of `size` pages, copies of the samples in turn."""
    target = folder / str(size)
    for number in range(size):
        sample = samples[number % len(samples)]
        place = target / f"{number // 1000:03d}"
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sample, place / f"{number:06d}{sample.suffix}")
    return target


class Peak:
    """Watches the memory of this process and its children."""

    def __init__(self) -> None:
        self.bytes = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Peak:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        mine = psutil.Process()
        while not self._over.wait(0.05):
            processes = (mine, *mine.children(recursive=True))
            self.bytes = max(self.bytes, sum(map(own_memory, processes)))


def own_memory(process: psutil.Process) -> int:
    """Return the bytes that are a process's own; 0 when it has ended."""
    try:
        own: int = process.memory_full_info().uss
    except psutil.Error:
        return 0
    return own


class Taken(NamedTuple):
    """What a run took, in seconds, start of the workers included."""

    wall: float
    parent: float
    """Processor time of this process."""
    workers: float
    """Processor time of the worker processes."""


def taken(pages: Path, folder: Path, workers: int) -> Taken:
    """Run a batch in worker processes, one of them as well as two, and return what it took."""
    start, before = time.perf_counter(), os.times()
    run([pages], folder / "articles.jsonl", BatchOptions(workers=workers, overwrite=True))
    wall, after = time.perf_counter() - start, os.times()
    own = after.user + after.system - before.user - before.system
    # 0 on Windows, where nobody counts them
    theirs = after.children_user + after.children_system - before.children_user - before.children_system
    return Taken(wall, own, theirs)


def parse_all(samples: list[Path], times: int) -> None:
    """Parse the samples over and over, without a batch."""
    parser = policynews.Parser()
    for _ in range(times):
        for sample in samples:
            content = sample.read_bytes()
            parser.parse_text(content.decode()) if sample.suffix == ".txt" else parser.parse(content)


def bare_speed_up(samples: list[Path]) -> float:
    """Return what two processors are worth right now to processes that parse and have nothing to do with one another."""
    times = 1000 // len(samples)
    walls = []
    for workers in (1, 2):
        processes = [get_context("spawn").Process(target=parse_all, args=(samples, times)) for _ in range(workers)]
        start = time.perf_counter()
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        walls.append((time.perf_counter() - start) / workers)
    return walls[0] / walls[1]


def throughput(folder: Path, samples: list[Path], rounds: int) -> None:
    """Compare two workers with one, in turn.

    The processors of a shared machine change their speed by a quarter within seconds, and work of others takes more from
    two workers than from one. So every run with two is compared with those with one before and behind it, and the
    median of the rounds counts. The processor time of the parent over that of the workers depends on neither: as all
    that is not parallel is in it, two workers cannot be faster than 2 / (1 + parent / workers).
    """
    size = 6000
    pages = corpus(folder, samples, size)
    ones = [taken(pages, folder, 1)]
    twos, ratios, bare = [], [], []
    print(f"throughput: {size:,} pages, {rounds} rounds")
    for number in range(1, rounds + 1):
        bare.append(bare_speed_up(samples))
        twos.append(taken(pages, folder, 2))
        ones.append(taken(pages, folder, 1))
        ratios.append((ones[-2].wall + ones[-1].wall) / 2 / twos[-1].wall)
        load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
        print(
            f"  round {number}: {size / ones[-1].wall:.0f} pages/s with one worker, {size / twos[-1].wall:.0f} with two, "
            f"{ratios[-1]:.2f} x; bare processes {bare[-1]:.2f} x{load}",
            flush=True,
        )
    share = median(two.parent for two in twos) / (median(two.workers for two in twos) or 1.0)
    print(f"  parent over workers, processor time:         {share:>8.3f}   so at most {2 / (1 + share):.2f} x")
    print(f"  bare processes, two over one, median:        {median(bare):>8.2f}")
    check("two workers over one, median", median(ratios), SPEED_UP)


def memory(folder: Path, samples: list[Path]) -> None:
    """Compare the most memory that runs over a small and a large corpus take, all processes together."""
    peaks = {}
    for size in (1000, 20_000):
        pages = corpus(folder, samples, size)
        with Peak() as peak:
            taken(pages, folder, 2)
        peaks[size] = peak.bytes
        print(f"memory: {size:,} pages, {peak.bytes / 2**20:.1f} MB")
        shutil.rmtree(pages)
    check("20,000 pages over 1,000", peaks[20_000] / peaks[1000], MEMORY, most=True)


def main() -> int:
    """Run what was asked for and return 1 when a bound was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="throughput, memory, and a folder of pages")
    parser.add_argument("--rounds", type=int, default=6, help="of the comparison (6)")
    args = parser.parse_args()
    parts = args.parts
    folders = [part for part in parts if part not in ("throughput", "memory")]
    source = Path(folders[0]) if folders else Path(policynews.__file__).parent / "samples"
    samples = sorted(path for path in source.rglob("*") if path.suffix in (".html", ".htm", ".txt"))
    if not samples:
        parser.error(f"no pages in {source}")
    wanted = [part for part in parts if part not in folders] or ["throughput", "memory"]
    with tempfile.TemporaryDirectory() as folder:
        if "throughput" in wanted:
            throughput(Path(folder), samples, args.rounds)
        if "memory" in wanted:
            memory(Path(folder), samples)
    return 1 if _failed else 0


if __name__ == "__main__":
    sys.exit(main())
