"""The long run of the fuzz targets of the tests: so many executions in all, shared out among the targets.

    python benchmarks/fuzz.py [--executions 1000000] [--seed 1] [--target NAME …] [--seconds N]
    python benchmarks/fuzz.py --engine atheris --target str --executions 50000
    python benchmarks/fuzz.py --target str --replay HEX

Prints executions, time and findings by target, and each finding with the bytes that repeat it. Exit code 1 when there is
one. `random` draws the bytes at random; `atheris` (pip install atheris; CPython 3.11 to 3.13 on Linux) is led by the
branches that an input takes, runs one target, and ends at the first finding. What must hold is in `tests/fuzz_targets.py`.
"""

from __future__ import annotations

import argparse
import gc
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from fuzz_targets import TARGETS, Target

_LENGTHS = (8, 30, 80, 200, 400, 1000)
_HANGS = 60
"""Seconds after which an execution counts as one that never ends."""
_SHOWN = 5
"""Findings of a target that are printed in full."""


class Report(NamedTuple):
    """What a run of one target gave."""

    executions: int
    seconds: float
    findings: int


def run_at_random(name: str, executions: int, seed: int, seconds: float) -> Report:
    """Execute a target on random bytes, until it was so often or took so long."""
    target, dice = TARGETS[name][0], random.Random(f"{name} {seed}")
    began, done, findings = time.process_time(), 0, 0
    while done < executions and time.process_time() - began < seconds:
        data = dice.randbytes(dice.choice(_LENGTHS))
        error = finding(target, data)
        done += 1
        if error is not None:
            findings += 1
            if findings <= _SHOWN:
                print(f"{name}: --replay {data.hex()}\n{error}", flush=True)
    return Report(done, time.process_time() - began, findings)


def finding(target: Target, data: bytes) -> str | None:
    """Return the traceback of what an execution found; None when all held."""
    if hasattr(signal, "alarm"):
        signal.alarm(_HANGS)
    try:
        target(data)
    except Exception:
        return traceback.format_exc(limit=-6).encode("utf-8", "backslashreplace").decode()
    finally:
        if hasattr(signal, "alarm"):
            signal.alarm(0)
    return None


def _hangs(_number: int, _frame: object) -> None:
    raise TimeoutError(f"the execution took longer than {_HANGS} seconds")


def run_atheris(name: str, executions: int) -> None:
    """Hand a target over to atheris, which ends the process when it is done."""
    atheris = import_module("atheris")
    instrument: Callable[[FunctionType], object] = atheris.instrument_func
    # The library alone: with the code of Python and of what checks its results, an execution takes many times as long.
    for function in [thing for thing in gc.get_objects() if isinstance(thing, FunctionType)]:
        if (function.__module__ or "").startswith("policynews"):
            instrument(function)
    set_up: Callable[..., object] = atheris.Setup
    set_up([sys.argv[0], f"-runs={executions}", "-max_len=1000", f"-timeout={_HANGS}"], TARGETS[name][0])
    atheris.Fuzz()


def main() -> int:
    """Run what was asked for; return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--executions", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="of process time, for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", nargs="+", choices=[*TARGETS], default=[*TARGETS])
    parser.add_argument("--engine", choices=["random", "atheris"], default="random")
    parser.add_argument("--replay", metavar="HEX", help="execute one target once, on these bytes")
    args = parser.parse_args()
    if args.replay is not None:
        TARGETS[args.target[0]][0](bytes.fromhex(args.replay))
        return 0
    if args.engine == "atheris":
        run_atheris(args.target[0], args.executions)
        return 0
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _hangs)
    shares = {name: TARGETS[name][1] for name in args.target}
    reports = {}
    for name, share in shares.items():
        report = run_at_random(name, round(args.executions * share / sum(shares.values())), args.seed, args.seconds)
        print(
            f"{name:12}{report.executions:>9,} executions{report.seconds:>9.1f} s{report.findings:>6} findings",
            flush=True,
        )
        reports[name] = report
    findings = sum(report.findings for report in reports.values())
    print(f"{'in all':12}{sum(report.executions for report in reports.values()):>9,} executions{findings:>24} findings")
    return int(findings > 0)


if __name__ == "__main__":
    sys.exit(main())
