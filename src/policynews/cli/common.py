"""What every command shares: exit codes and how to complain."""

from __future__ import annotations

import argparse
import sys
from typing import TypeAlias

# argparse has no public name for it.
Subcommands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""All good; some inputs gave nothing; wrong usage or a file that cannot be read; stopped by Ctrl-C."""


def complain(message: str) -> None:
    """Write one line to standard error, the name of the command in front."""
    print(f"policynews: {message}", file=sys.stderr)
