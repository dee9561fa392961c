"""What every command shares: exit codes and how to complain."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TextIO, TypeAlias

from policynews.text.folding import CONTROLS

# argparse has no public name for it.
Subcommands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""All good; some inputs gave nothing; wrong usage or a file that cannot be read; stopped by Ctrl-C."""


def complain(message: str) -> None:
    """Write one line to standard error, the name of the command in front; commands to a terminal in it as escapes."""
    print(f"policynews: {message.translate(_ESCAPES)}", file=sys.stderr)


_ESCAPES = {code: f"\\x{code:02x}" for code in CONTROLS}


def same_file(one: str, other: str) -> bool:
    """Whether two names are one file; not where either is missing."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def write(pieces: Iterator[str], output: str | None) -> None:
    """Write `pieces` as they come. A file is opened with the first of them: a run without result overwrites nothing."""
    first = next(pieces, None)
    if first is None:
        return
    with _opened(output) as stream:
        stream.write(first)
        for piece in pieces:
            stream.write(piece)


def _opened(output: str | None) -> nullcontext[TextIO] | TextIO:
    if output is None:
        return nullcontext(sys.stdout)
    return Path(output).open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
