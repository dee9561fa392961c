"""`policynews report`: what became of every line of a page, as one HTML file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policynews.cli.common import OK, USAGE, Subcommands, complain, same_file, write
from policynews.cli.inputs import STDIN, GivenPage, is_one_page, pages_of

if TYPE_CHECKING:
    from policynews.model.article import Article
    from policynews.parser import Parser, Watch
    from policynews.report import Trace


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews report`."""
    parser = commands.add_parser(
        "report",
        help="show what became of every line of a page, as one HTML file",
        description="Write an HTML file that stands alone: the lines of the page by what became of them, each field with its "
        "origin and the readers that disagreed, notices, times, and the article. Several pages come with an index.",
        epilog="Exit code: 0 the report is written, also of a page without an article; 2 a file cannot be read or written.",
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="PAGE",
        help="a saved page, or a file with many as for parse; - reads standard input",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument("--url", help="address of the page; for a single PAGE")
    parser.add_argument("--encoding", help="charset the server named in its HTTP header")
    parser.add_argument("--text", action="store_true", help="the files are rendered text, not HTML")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    """Write the report; return 0, or 2 when a file could not be read or written."""
    if args.files.count(STDIN) > 1:
        args.refuse("standard input (-) can be read once only")
    if args.url is not None and not is_one_page(args.files):
        args.refuse("--url belongs to a single PAGE")
    if args.output and any(same_file(args.output, name) for name in args.files):
        args.refuse(f"--output would overwrite the page {args.output}")
    codes = [OK]
    pages = pages_of(args.files, text=args.text, url=args.url, encoding=args.encoding, codes=codes)
    try:
        write(_report(pages), args.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{args.output or 'standard output'}: cannot be written: {error.strerror or error}")
        return USAGE
    return max(codes)


def _report(pages: Iterator[GivenPage]) -> Iterator[str]:
    """Yield the report; nothing where no page could be read."""
    from policynews.parser import Parser  # noqa: PLC0415 - `--help` needs no parser
    from policynews.report import write_report  # noqa: PLC0415

    parser = Parser()
    traces = [_trace(page, parser) for page in pages]
    if traces:
        yield write_report(traces)


def _trace(page: GivenPage, parser: Parser) -> Trace:
    from policynews.report import trace  # noqa: PLC0415

    def parse(watch: Watch) -> Article:
        return page.parse(parser.watched_by(watch))

    return trace(parse, name=page.name, url=page.url, size=len(page.content))
