"""A batch that meets the worst: pages that hang, pages that kill their worker, a damaged archive; and a long one.

    python benchmarks/batch_hostile.py [accounts] [memory] [--pages N] [--limit SECONDS] [--workers N]

`accounts`: 2,000 pages, of which 5 hang in code that nothing interrupts and 5 kill their worker, and an archive with a
damaged member among them. Every input must be accounted for within (pages ÷ rate) + 5 × the limit, the rate being that
of the same pages without the ten. `memory`: 50,000 pages; the memory of the process that starts the workers, and of each
worker, at the end over what it was after the first tenth: flat within 5 %. Exit code 1 when either is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

import policynews
from policynews.batch import BatchOptions, run
from policynews.batch.progress import Progress
from policynews.layouts import Layout
from policynews.layouts.locators import by_id
from policynews.options import Options
from policynews.page.page import Page

HANGS, KILLS = 5, 5
FLAT = 1.05
_EVERY = 0.5
"""Seconds between two looks at the memory."""


def refine(page: Page) -> None:
    """Do what a fault in a library in C does: never come back, or end the process."""
    if page.root.get("id") == "hangs":
        sum(range(10**13))
    if page.root.get("id") == "kills":
        os._exit(139)


LAYOUT = Layout(name="faults", signature=by_id("fault"), body=by_id("none"), refine=refine)
PARSER = Options(layouts=[LAYOUT])


def page(number: int, kind: str = "sound") -> str:
    """Return a page; one that `hangs` or `kills` its worker is read by the layout above."""
    folder = Path(policynews.__file__).parent / "samples"
    sample = (folder / ("news.html", "gov-notice.html", "repost.html")[number % 3]).read_text(encoding="utf-8")
    if kind == "sound":
        return sample.replace("</title>", f" {number}</title>", 1)
    return f'<html id="{kind}"><body><div id="fault">{number}</div></body></html>'


def damaged_archive() -> bytes:
    """Return an archive of three members, the second with a wrong byte."""
    members = []
    for number in range(3):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(number).encode()
        head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/%d\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
        members.append(bytearray(gzip.compress(head % (number, len(block)) + block + b"\r\n\r\n")))
    members[1][len(members[1]) // 2] ^= 0x5A
    return b"".join(members)


def write_pages(file: Path, count: int, faults: dict[int, str]) -> None:
    """Write JSON Lines of pages; `faults` tells which of them are none."""
    with file.open("w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(json.dumps({"html": page(number, faults.get(number, "sound"))}) + "\n")


def accounts(folder: Path, count: int, limit: float, workers: int) -> bool:
    """Run the pages without and with what is wrong; return whether all is accounted for in time."""
    options = BatchOptions(workers=workers, page_timeout=limit, parser=PARSER)
    step = count // (HANGS + KILLS)
    faults = {step * at + step // 2: "hangs" if at % 2 else "kills" for at in range(HANGS + KILLS)}
    write_pages(folder / "sound.jsonl", count, {})
    write_pages(folder / "pages.jsonl", count, faults)
    (folder / "damaged.warc.gz").write_bytes(damaged_archive())
    sound = run([folder / "sound.jsonl"], folder / "sound.out.jsonl", options)
    report = run([folder / "pages.jsonl", folder / "damaged.warc.gz"], folder / "out.jsonl", options)
    kinds = [json.loads(line)["kind"] for line in (folder / "out.jsonl.failures.jsonl").open(encoding="utf-8")]
    found = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    allowed = sound.seconds + HANGS * limit
    print(
        f"accounts: {count:,} pages at {count / sound.seconds:.0f} a second; {report.total:,} inputs in {report.seconds:.1f} s"
    )
    print(f"  allowed {sound.seconds:.1f} + {HANGS} x {limit:g} = {allowed:.1f} s; failures {found}")
    whole = report.total == count + 3 and report.written == count - len(faults) + 2
    return whole and found == {"input": 1, "page-timeout": HANGS, "worker-died": KILLS} and report.seconds <= allowed


class Watch:
    """Looks at the memory of this process and its workers again and again."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, dict[int, int]]] = []
        self.pages = 0
        self._end = threading.Event()

    def __call__(self, progress: Progress) -> None:
        """Note how far the run is."""
        self.pages = progress.pages

    def look(self) -> None:
        """Look until told to end."""
        me = psutil.Process()
        while not self._end.wait(_EVERY):
            self.seen.append((self.pages, dict(_sizes([me, *me.children()]))))

    def end(self) -> None:
        """End looking."""
        self._end.set()


def _sizes(processes: list[psutil.Process]) -> Iterator[tuple[int, int]]:
    for process in processes:
        with suppress(psutil.Error):  # it has just ended
            if not any("resource_tracker" in word for word in process.cmdline()):  # Python's own, which parses nothing
                yield process.pid, process.memory_full_info().uss


def memory(folder: Path, count: int, workers: int) -> bool:
    """Run many pages; return whether no process is larger at the end than it was after the first tenth."""
    write_pages(folder / "many.jsonl", count, {})
    watch = Watch()
    looking = threading.Thread(target=watch.look)
    looking.start()
    report = run([folder / "many.jsonl"], folder / "many.out.jsonl", BatchOptions(workers=workers), progress=watch)
    watch.end()
    looking.join()
    print(f"memory: {report.total:,} pages in {report.seconds:.0f} s")
    flat = True
    for pid in dict.fromkeys(pid for _, sizes in watch.seen for pid in sizes):
        early = [sizes[pid] for pages, sizes in watch.seen if count // 10 <= pages < count // 5 and pid in sizes]
        late = [sizes[pid] for pages, sizes in watch.seen if count * 9 // 10 <= pages < count and pid in sizes]
        if not early or not late:
            continue  # it was not there at both times
        first, last = max(early) / 2**20, max(late) / 2**20
        name = "this process" if pid == os.getpid() else f"worker {pid}"
        print(f"  {name:16}{first:8.1f} MB after a tenth, {last:8.1f} MB in the last tenth: {last / first:.3f}")
        flat = flat and last <= FLAT * first
    return flat


def main() -> int:
    """Run what was asked for; return 1 when a bound was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=["accounts", "memory", []], help="default: both")
    parser.add_argument("--pages", type=int, help="default: 2,000 and 50,000")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds a page may take (10)")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    parts = args.parts or ["accounts", "memory"]
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "accounts" in parts:
            good = accounts(folder, args.pages or 2000, args.limit, args.workers)
        if "memory" in parts:
            good = memory(folder, args.pages or 50_000, args.workers) and good
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
