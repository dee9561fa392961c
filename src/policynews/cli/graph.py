"""`policynews graph`: who cites, explains, changes and repeals whom among the articles of a batch."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from policynews.cli.common import OK, USAGE, Subcommands, complain, same_file, write
from policynews.errors import PolicyNewsError

if TYPE_CHECKING:
    from policynews.model.article import Article
    from policynews.relations import Graph

_SHAPES = ("jsonl", "graphml", "dot")


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews graph`."""
    parser = commands.add_parser(
        "graph",
        help="link articles to the policies they are based on, explain, change and repeal",
        description="Write the graph of the articles of a batch: documents, what they say of one another, and notices.",
        epilog="Exit code: 0 the graph is written; 2 wrong usage or a file that cannot be read or written.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="articles.jsonl or articles.parquet, written by `policynews batch` or `parse`"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="FILE.jsonl, FILE.graphml or FILE.dot; default: JSON Lines to standard output",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="do not tell how many nodes and links there are")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    """Write the graph; return 0, or 2 when a file could not be read or written."""
    shape = Path(args.output).suffix.lower().removeprefix(".") if args.output else "jsonl"
    if shape not in _SHAPES:
        args.refuse(f"--output {args.output}: a graph is written as .jsonl, .graphml or .dot")
    if args.output and same_file(args.output, args.file):
        args.refuse(f"--output would overwrite the articles {args.output}")
    try:
        graph = _graph(args.file)
    except PolicyNewsError as error:
        complain(str(error))
        return USAGE
    except OSError as error:
        complain(f"{args.file}: cannot be read: {error.strerror or error}")
        return USAGE
    try:
        write(_writer(shape)(graph), args.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{args.output or 'standard output'}: cannot be written: {error.strerror or error}")
        return USAGE
    if not args.quiet:
        complain(_summary(graph))
    return OK


def _graph(path: str) -> Graph:
    from policynews.batch import read_records  # noqa: PLC0415 - `policynews --help` needs neither
    from policynews.relations import link  # noqa: PLC0415

    articles: Iterator[Article] = (record.article for record in read_records(path))
    return link(articles)


def _writer(shape: str) -> Callable[[Graph], Iterator[str]]:
    from policynews.relations import to_dot, to_graphml, to_jsonl  # noqa: PLC0415

    return {"jsonl": to_jsonl, "graphml": to_graphml, "dot": to_dot}[shape]


def _summary(graph: Graph) -> str:
    inside = sum(node.in_corpus for node in graph.nodes)
    resolved = sum(link.resolved_by is not None for link in graph.links)
    return (
        f"{inside} articles, {len(graph.nodes) - inside} cited documents, {len(graph.links)} links, "
        f"{resolved} of them to one of the articles; {len(graph.notices)} notices"
    )
