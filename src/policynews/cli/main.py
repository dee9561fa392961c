"""The command `policynews`.

A subcommand is a pair of functions: `add_…` declares its arguments and names `run_…`, which returns the exit code.
A new one is written in a module of its own (`cli/….py`) and entered in `_COMMANDS`.

Exit codes: 0 all good; 1 a page gave no article, the others were still printed; 2 wrong usage, or a file that cannot be
read or written.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from typing import TYPE_CHECKING

from policynews.cli import batch as cli_batch
from policynews.cli import chunks as cli_chunks
from policynews.cli import completion as cli_completion
from policynews.cli import graph as cli_graph
from policynews.cli import layouts as cli_layouts
from policynews.cli import lists as cli_lists
from policynews.cli import report as cli_report
from policynews.cli.common import FAILED, OK, USAGE, Subcommands, complain, same_file, write
from policynews.cli.formats import FORMATS, explained
from policynews.cli.inputs import STDIN, GivenPage, is_one_page, pages_of
from policynews.cli.version import ShowVersion
from policynews.errors import NoArticleError, PolicyNewsError
from policynews.model.article import Article
from policynews.output.data import schema

if TYPE_CHECKING:
    from policynews.parser import Parser

_INTERRUPTED = 130  # what shells report for a command stopped by Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with `argv`, or the arguments of the process, and return its exit code.

    Raises SystemExit for wrong usage, `--help` and `--version`, as argparse does.
    """
    _speak_utf8()
    args = build_parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has what it wanted. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def build_parser() -> argparse.ArgumentParser:
    """Return the argument parser with every subcommand."""
    parser = argparse.ArgumentParser(prog="policynews", description="Turn Chinese policy-news pages into data.")
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show the version and what is in use")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in _COMMANDS:
        add(commands)
    return parser


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale; a lone surrogate of a broken page comes out as an escape, not as a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


# policynews parse


def add_parse(commands: Subcommands) -> None:
    """Declare `policynews parse`."""
    parser = commands.add_parser(
        "parse",
        help="parse pages and print the articles",
        description="Parse saved pages and print the articles: JSON for one page, JSON Lines for several.",
        epilog="Exit code: 0 all good; 1 a page gave no article; 2 wrong usage or a file that cannot be read.",
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a saved page, or JSON Lines, Parquet or WARC with pages in it, told by its ending; - reads standard input",
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("-f", "--format", choices=[*FORMATS], help="default: json for one file, jsonl for several")
    shape.add_argument("--explain", action="store_true", help="print where each value came from and what was dropped")
    parser.add_argument("--url", help="address of the page; for a single FILE")
    parser.add_argument("--encoding", help="charset the server named in its HTTP header")
    parser.add_argument("--text", action="store_true", help="the files are rendered text, not HTML")
    parser.add_argument("--script", choices=["hans", "hant"], help="convert to Simplified or Traditional characters")
    parser.add_argument("--provenance", action="store_true", help="add removals, notices and origins to the JSON")
    parser.add_argument("--front-matter", action="store_true", help="begin Markdown with title, date, source … as YAML")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.set_defaults(run=run_parse, refuse=parser.error)


def run_parse(args: argparse.Namespace) -> int:
    """Print the articles of `args.files`; return 0, 1 when a page failed, 2 when a file could not be read."""
    _check_parse(args)
    codes = [OK]
    pages = _articles(args, codes)
    pieces = explained(pages) if args.explain else FORMATS[_format(args)]((article for _, article in pages), args)
    try:
        write(pieces, args.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{args.output or 'standard output'}: cannot be written: {error.strerror or error}")
        return USAGE
    return max(codes)


def _check_parse(args: argparse.Namespace) -> None:
    """Refuse what argparse cannot see; does not return then."""
    if args.files.count(STDIN) > 1:
        args.refuse("standard input (-) can be read once only")
    if args.url is not None and not is_one_page(args.files):
        args.refuse("--url belongs to a single FILE that is one page")
    if args.provenance and (args.explain or _format(args) not in ("json", "jsonl")):
        args.refuse("--provenance belongs to --format json and jsonl")
    if args.front_matter and (args.explain or _format(args) != "markdown"):
        args.refuse("--front-matter belongs to --format markdown")
    if args.output and any(same_file(args.output, name) for name in args.files):
        args.refuse(f"--output would overwrite the page {args.output}")


def _format(args: argparse.Namespace) -> str:
    return str(args.format or ("json" if is_one_page(args.files) else "jsonl"))


def _articles(args: argparse.Namespace, codes: list[int]) -> Iterator[tuple[str, Article]]:
    """Yield name and article of each page that has one, in order; `codes` collects what happened to the others."""
    parser = _make_parser(args)
    for page in pages_of(args.files, text=args.text, url=args.url, encoding=args.encoding, codes=codes):
        article = _article(page, parser, codes)
        if article is not None:
            yield page.name, article


def _article(page: GivenPage, parser: Parser, codes: list[int]) -> Article | None:
    """Return the article of a page; what fails is named on standard error and its exit code added to `codes`."""
    try:
        return page.parse(parser)
    except NoArticleError as error:
        complain(f"{page.name}: no article ({error.kind}): {error}")
    except PolicyNewsError as error:
        complain(f"{page.name}: {error}")
    codes.append(FAILED)
    return None


def _make_parser(args: argparse.Namespace) -> Parser:
    from policynews.parser import Parser  # noqa: PLC0415 - `policynews schema` and `--help` need no parser

    return Parser(script=args.script) if args.script else Parser()


# policynews schema


def add_schema(commands: Subcommands) -> None:
    """Declare `policynews schema`."""
    parser = commands.add_parser("schema", help="print the JSON Schema of an article")
    parser.set_defaults(run=run_schema)


def run_schema(_args: argparse.Namespace) -> int:
    """Print the JSON Schema; return 0."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return OK


# policynews samples


def add_samples(commands: Subcommands) -> None:
    """Declare `policynews samples`."""
    parser = commands.add_parser("samples", help="print the paths of the bundled sample pages")
    parser.set_defaults(run=run_samples)


def run_samples(_args: argparse.Namespace) -> int:
    """Print the path of each bundled sample page, one a line; return 0."""
    folder = resources.files("policynews").joinpath("samples")
    for path in sorted(str(entry) for entry in folder.iterdir() if entry.name.endswith((".html", ".txt"))):
        print(path)
    return OK


_COMMANDS: tuple[Callable[[Subcommands], None], ...] = (
    add_parse,
    cli_batch.add_parser,
    cli_batch.add_duplicates_parser,
    cli_graph.add_parser,
    cli_lists.add_parser,
    cli_report.add_parser,
    cli_chunks.add_parser,
    cli_layouts.add_parser,
    add_schema,
    add_samples,
    cli_completion.add_parser,
)
