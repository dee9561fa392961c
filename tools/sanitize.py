"""The compiled walk under the address and undefined-behaviour sanitizers of gcc.

    python tools/sanitize.py [--executions 2000]

Builds `_walk.pyx` with both sanitizers into a folder of its own, and there runs the tests of the walk and of trees, and
the fuzz targets that parse pages. A read behind freed memory, beyond a buffer or an undefined shift ends the process
with a report. Exit code 0 when nothing was reported. Needs gcc with libasan and libubsan, and the `dev` extra.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLAGS = "-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"
TESTS = ("tests/page/test_walk.py", "tests/page/test_trees.py", "tests/page/test_page_blocks.py")
TARGETS = ("str", "bytes", "trees")
INSTALLED = "installed"


def library(name: str) -> str:
    """Return the path of a runtime library of the compiler, which must be there before Python is."""
    found = subprocess.run(["gcc", f"-print-file-name={name}"], check=True, capture_output=True, text=True)
    return found.stdout.strip()


def build(folder: Path) -> None:
    """Copy the project into a folder and install it there, with the walk built for the sanitizers."""
    for name in ("src", "tests", "benchmarks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    for name in ("setup.py", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    flags = {"CFLAGS": FLAGS, "LDFLAGS": "-fsanitize=address,undefined"}
    pip = (sys.executable, "-m", "pip", "--quiet", "install", "--no-deps", "--no-cache-dir")
    subprocess.run([*pip, "--target", INSTALLED, "."], cwd=folder, env=os.environ | flags, check=True)
    if not list((folder / INSTALLED / "policynews/page").glob("_walk.*.so")):
        raise SystemExit("the walk was not built; see the messages of the compiler above")


def run(folder: Path, *arguments: str) -> bool:
    """Run Python in the folder under the sanitizers; return whether they reported nothing and nothing failed."""
    watched = {
        "LD_PRELOAD": f"{library('libasan.so')} {library('libubsan.so')}",
        # Python keeps memory to its end, and its own allocator hides what is freed.
        "ASAN_OPTIONS": "detect_leaks=0:halt_on_error=1",
        "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": str(folder / INSTALLED),
    }
    done = subprocess.run([sys.executable, *arguments], cwd=folder, env=os.environ | watched, check=False)
    return done.returncode == 0


def main() -> int:
    """Build, run, and return 1 when anything was reported."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--executions", type=int, default=2000, help="of the fuzz targets (2000)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder)
        shown = "from policynews.page import _walk; print('sanitized:', _walk.__file__)"
        fuzz = ("benchmarks/fuzz.py", "--executions", str(args.executions), "--target", *TARGETS)
        sound = [run(folder, "-c", shown), run(folder, "-m", "pytest", "-q", *TESTS), run(folder, *fuzz)]
    return int(not all(sound))


if __name__ == "__main__":
    sys.exit(main())
