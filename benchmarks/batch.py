"""Batch: throughput of two workers over one, and memory from 1,000 to 20,000 pages.

    python benchmarks/batch.py [throughput] [memory] [FOLDER]

The corpus is made of the sample pages of the package, or of the pages in FOLDER, copied as often as it takes. Exit code
1 when a figure is under its floor.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import threading
import time
from multiprocessing import get_context
from pathlib import Path

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


def seconds(pages: Path, folder: Path, workers: int) -> float:
    """Return how long a run takes, start of the workers included."""
    start = time.perf_counter()
    run([pages], folder / "articles.jsonl", BatchOptions(workers=workers, overwrite=True))
    return time.perf_counter() - start


def count() -> None:
    """Be busy for about a second."""
    sum(range(50_000_000))


def bare_speed_up() -> float:
    """Return what two processors are worth right now, other work on the machine taken off."""
    taken = []
    for workers in (1, 2):
        processes = [get_context("spawn").Process(target=count) for _ in range(workers)]
        start = time.perf_counter()
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        taken.append((time.perf_counter() - start) / workers)
    return taken[0] / taken[1]


def throughput(folder: Path, samples: list[Path]) -> None:
    """Compare two workers with one, the best of five rounds each, taken in turn."""
    size = 6000
    pages = corpus(folder, samples, size)
    times: dict[int, list[float]] = {1: [], 2: []}
    machine = []
    for _ in range(5):
        machine.append(bare_speed_up())
        for workers, taken in times.items():
            taken.append(seconds(pages, folder, workers))
    one, two = min(times[1]), min(times[2])
    print(f"throughput: {size:,} pages, {size / one:.0f} pages/s with one worker, {size / two:.0f} with two")
    print(f"  for scale, two processes that only count:    {max(machine):>8.2f}")
    check("two workers over one", one / two, SPEED_UP)


def memory(folder: Path, samples: list[Path]) -> None:
    """Compare the most memory that runs over a small and a large corpus take, all processes together."""
    peaks = {}
    for size in (1000, 20_000):
        pages = corpus(folder, samples, size)
        with Peak() as peak:
            seconds(pages, folder, 2)
        peaks[size] = peak.bytes
        print(f"memory: {size:,} pages, {peak.bytes / 2**20:.1f} MB")
        shutil.rmtree(pages)
    check("20,000 pages over 1,000", peaks[20_000] / peaks[1000], MEMORY, most=True)


def main() -> int:
    """Run what was asked for and return 1 when a bound was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="throughput, memory, and a folder of pages")
    parts = parser.parse_args().parts
    folders = [part for part in parts if part not in ("throughput", "memory")]
    source = Path(folders[0]) if folders else Path(policynews.__file__).parent / "samples"
    samples = sorted(path for path in source.rglob("*") if path.suffix in (".html", ".htm", ".txt"))
    if not samples:
        parser.error(f"no pages in {source}")
    wanted = [part for part in parts if part not in folders] or ["throughput", "memory"]
    with tempfile.TemporaryDirectory() as folder:
        if "throughput" in wanted:
            throughput(Path(folder), samples)
        if "memory" in wanted:
            memory(Path(folder), samples)
    return 1 if _failed else 0


if __name__ == "__main__":
    sys.exit(main())
