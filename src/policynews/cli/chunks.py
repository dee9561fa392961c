"""`policynews chunks`: articles cut for retrieval."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from policynews.cli.common import FAILED, OK, USAGE, Subcommands, complain
from policynews.errors import PolicyNewsError, SchemaError
from policynews.model.article import Article

_ARTICLES = frozenset({".jsonl", ".ndjson", ".parquet", ".pq"})


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews chunks`."""
    parser = commands.add_parser(
        "chunks",
        help="cut articles into pieces for retrieval",
        description="Cut articles at the borders of their sections and clauses, and print a piece a JSON line, with the "
        "headings it stands under, title, number, issuers and dates.",
        epilog="Exit code: 0 all good; 1 a page gave no article; 2 wrong usage or a file that cannot be read.",
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a saved page, or articles.jsonl or articles.parquet, written by `policynews batch`; - reads a page from standard input",
    )
    parser.add_argument("--max-chars", type=_size, default=800, metavar="N", help="longest piece in characters (800)")
    parser.add_argument("--url", help="address of the page; for a single FILE")
    parser.add_argument("--text", action="store_true", help="the pages are rendered text, not HTML")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    """Print the pieces of the articles of `args.files`; return 0, 1 when a page failed, 2 when a file could not be read."""
    if args.url is not None and len(args.files) > 1:
        args.refuse("--url belongs to a single FILE")
    return max([_print_chunks(name, args) for name in args.files])


def _size(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value} is no whole number of at least 1")
    return int(value)


def _print_chunks(name: str, args: argparse.Namespace) -> int:
    try:
        for article in _articles(name, args):
            for chunk in article.chunks(args.max_chars):
                print(json.dumps(chunk.to_dict(), ensure_ascii=False))
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{name}: cannot be read: {error.strerror or error}")
        return USAGE
    except SchemaError as error:
        complain(str(error))
        return USAGE
    except PolicyNewsError as error:
        complain(f"{name}: {error}")
        return FAILED
    return OK


def _articles(name: str, args: argparse.Namespace) -> Iterator[Article]:
    if Path(name).suffix.lower() in _ARTICLES:
        from policynews.batch import read_records  # noqa: PLC0415 - a page needs no batch

        yield from (record.article for record in read_records(name))
        return
    from policynews.page.decoding import decode  # noqa: PLC0415
    from policynews.parser import parse, parse_text  # noqa: PLC0415

    raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    if args.text:
        yield parse_text(decode(raw, None)[0].decode("utf-8"), url=args.url)
    else:
        yield parse(raw, url=args.url)
