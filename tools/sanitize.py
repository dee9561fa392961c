"""The compiled walk under the address and undefined-behaviour sanitizers of gcc.

    python tools/sanitize.py [--executions 2000]
    python tools/sanitize.py --planted

Builds `_walk.pyx` with both sanitizers into a folder of its own, and there runs the tests of the walk and of trees, and
the fuzz targets that parse pages. A read behind freed memory, beyond a buffer or an undefined shift ends the process
with a report. Exit code 0 when nothing was reported. `--planted` shows that a fault would be: it builds the walk with one
of each kind in it and runs the tests; exit code 0 when each was reported. Needs gcc with libasan and libubsan, and the `dev` extra.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FLAGS = "-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"
TESTS = ("tests/page/test_walk.py", "tests/page/test_trees.py", "tests/page/test_page_blocks.py")
TARGETS = ("str", "bytes", "trees")
INSTALLED = "installed"
WALK = "src/policynews/page/_walk.pyx"


class Fault(NamedTuple):
    """A fault to plant: what stands in the walk, and what stands there instead."""

    name: str
    """As the sanitizer reports it."""
    true: str
    planted: str


FAULTS = (
    Fault(
        "heap-buffer-overflow",
        "cdef bytes joined = PyBytes_FromStringAndSize(NULL, size)",
        "cdef bytes joined = PyBytes_FromStringAndSize(NULL, size // 2)",
    ),
    Fault(
        "heap-use-after-free",
        "    return text[0] == 0\n",
        "    cdef char* copy = <char*>malloc(8)\n    copy[0] = 0\n    free(copy)\n    return copy[0] == text[0]\n",
    ),
    Fault(
        "signed integer overflow",
        "    return text[0] == 0\n",
        "    cdef int most = 2147483647\n    most += <int>strlen(text) + 1\n    return most != 0 and text[0] == 0\n",
    ),
)


def library(name: str) -> str:
    """Return the path of a runtime library of the compiler, which must be there before Python is."""
    found = subprocess.run(["gcc", f"-print-file-name={name}"], check=True, capture_output=True, text=True)
    return found.stdout.strip()


def build(folder: Path, fault: Fault | None = None) -> None:
    """Copy the project into a folder and install it there, with the walk built for the sanitizers, and `fault` in it."""
    for name in ("src", "tests", "benchmarks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    for name in ("setup.py", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    if fault is not None:
        plant(fault, folder / WALK)
    flags = {"CFLAGS": FLAGS, "LDFLAGS": "-fsanitize=address,undefined"}
    pip = (sys.executable, "-m", "pip", "--quiet", "install", "--no-deps", "--no-cache-dir")
    subprocess.run([*pip, "--target", INSTALLED, "."], cwd=folder, env=os.environ | flags, check=True)
    if not list((folder / INSTALLED / "policynews/page").glob("_walk.*.so")):
        raise SystemExit("the walk was not built; see the messages of the compiler above")


def plant(fault: Fault, walk: Path) -> None:
    """Write a fault into a copy of the walk."""
    source = walk.read_text(encoding="utf-8")
    if source.count(fault.true) != 1:
        raise SystemExit(f"{fault.name}: what it replaces does not stand in {WALK} once; choose another line")
    planted = source.replace(fault.true, fault.planted)
    walk.write_text(
        planted.replace("\nfrom lxml", "\nfrom libc.stdlib cimport free, malloc\nfrom lxml", 1), encoding="utf-8"
    )


def run(folder: Path, *arguments: str) -> bool:
    """Run Python in the folder under the sanitizers; return whether they reported nothing and nothing failed."""
    return execute(folder, *arguments).returncode == 0


def execute(folder: Path, *arguments: str, stderr: int | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run Python in the folder under the sanitizers."""
    watched = {
        "LD_PRELOAD": f"{library('libasan.so')} {library('libubsan.so')}",
        # Python keeps memory to its end, and its own allocator hides what is freed.
        "ASAN_OPTIONS": "detect_leaks=0:halt_on_error=1",
        "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": str(folder / INSTALLED),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=os.environ | watched, check=False, stderr=stderr)


def is_reported(fault: Fault) -> bool:
    """Plant a fault, run the tests of the walk, and return whether the sanitizers report it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, fault)
        # What a sanitizer says is lost where pytest holds back what a test prints.
        done = execute(folder, "-m", "pytest", "-q", "-s", TESTS[0], stderr=subprocess.PIPE)
    said = done.stderr.decode("utf-8", "replace")
    reports = [line for line in said.splitlines() if "Sanitizer: " in line or "runtime error: " in line]
    print(f"planted {fault.name}: exit code {done.returncode}", *reports[:1], sep="\n  ", flush=True)
    return done.returncode != 0 and any(fault.name in line for line in reports)


def main() -> int:
    """Build, run, and return 1 when anything was reported."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--executions", type=int, default=2000, help="of the fuzz targets (2000)")
    parser.add_argument("--planted", action="store_true", help="show that faults are reported")
    args = parser.parse_args()
    if args.planted:
        return int(not all([is_reported(fault) for fault in FAULTS]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder)
        shown = "from policynews.page import _walk; print('sanitized:', _walk.__file__)"
        fuzz = ("benchmarks/fuzz.py", "--executions", str(args.executions), "--target", *TARGETS)
        sound = [run(folder, "-c", shown), run(folder, "-m", "pytest", "-q", *TESTS), run(folder, *fuzz)]
    return int(not all(sound))


if __name__ == "__main__":
    sys.exit(main())
