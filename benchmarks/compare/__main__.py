"""Compare policynews with other libraries on labelled pages, and write the tables of the documentation.

    make compare [LABELLED=FOLDER]                      # with the libraries in an environment of their own
    python -m compare FOLDER [--write] [--keep FOLDER]  # from the folder benchmarks, with those that are installed

FOLDER, or folders below it, hold `gold.jsonl` and pages (see `labels.py`). Folders named `check` count as pages kept
back: they are scored, and nothing but totals is printed. Each library runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

from .labels import folders_in, pages_in
from .measuring import Measured, measure, measure_apart, peer_named, stored
from .peers import PEERS
from .tables import CHINESE, ENGLISH, Comparison, details, summary, write

ROOT = Path(__file__).resolve().parents[2]


def compare(path: Path, keep: Path) -> Comparison:
    """Run every library that is installed over the labelled pages of `path`; `keep` as in `measure_apart`."""
    folders = [folder for folder in folders_in(path) if next(pages_in(folder), None)]
    measured: list[Measured] = []
    missing: list[str] = []
    for peer in PEERS:
        print(f"{peer.name} …", file=sys.stderr, flush=True)
        found = measure_apart(peer, path, keep) if peer.version is not None else None
        if found:
            measured.append(found)
        else:
            missing.append(peer.name)
    return Comparison(
        date=date.today().isoformat(),
        python=platform.python_version(),
        parts={folder.name: folder.part for folder in folders},
        measured=measured,
        missing=missing,
    )


def main() -> int:
    """Run the command; exit code 2 when there is nothing to compare on."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--write", action="store_true", help="write the tables of README and documentation")
    arguments.add_argument("--keep", type=Path, help="an existing folder for results, so that a run broken off goes on")
    arguments.add_argument("--only", help=argparse.SUPPRESS)  # what a process of its own is told
    arguments.add_argument("--result", type=Path, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if not folders_in(options.folder):
        arguments.error(f"no gold.jsonl in {options.folder} or below: name a folder of labelled pages")
    if options.only:
        peer = peer_named(options.only)
        measured = measure(peer, peer.version or "", folders_in(options.folder))
        options.result.write_text(json.dumps(stored(measured)), encoding="utf-8")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        run = compare(options.folder, options.keep or Path(folder))
    print(details(run))
    if options.write:
        write(ROOT / "README.md", summary(run, ENGLISH))
        write(ROOT / "README.zh-CN.md", summary(run, CHINESE))
        write(ROOT / "docs" / "benchmarks.md", details(run, ENGLISH))
        write(ROOT / "docs" / "benchmarks.zh-CN.md", details(run, CHINESE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
