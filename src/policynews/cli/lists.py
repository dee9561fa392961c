"""`policynews list`: the entries of list pages."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from policynews.cli.common import FAILED, OK, USAGE, Subcommands, complain
from policynews.errors import PolicyNewsError
from policynews.listing import parse_list


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews list`."""
    parser = commands.add_parser(
        "list",
        help="print the entries of list pages",
        description="Print the entries of saved list pages (a column of a portal, a search), an entry a JSON line.",
        epilog="Exit code: 0 all good; 1 a page is no list; 2 wrong usage or a file that cannot be read.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a saved page; - reads standard input")
    parser.add_argument("--url", help="address of the page: lets addresses become absolute")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the entries of the files; return the exit code."""
    return max([_print_entries(name, args.url) for name in args.files])


def _print_entries(name: str, url: str | None) -> int:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        found = parse_list(raw, url=url)
    except OSError as error:
        complain(f"{name}: {error.strerror or error}")
        return USAGE
    except PolicyNewsError as error:
        complain(f"{name}: {error}")
        return FAILED
    for entry in found.entries:
        print(json.dumps(entry.to_dict(), ensure_ascii=False))
    return OK
