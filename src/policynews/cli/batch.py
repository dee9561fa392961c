"""`policynews batch`: many pages into one file. `policynews duplicates`: the copies in such a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policynews.cli.common import FAILED, INTERRUPTED, OK, USAGE, Subcommands, complain
from policynews.errors import PolicyNewsError

if TYPE_CHECKING:
    from policynews.batch import BatchOptions


_MOST_WORKERS = 256

_CODES = """\
exit codes:
  0    every input was read: a record, or a page without an article
  1    some inputs failed; the failures file says which and why
  2    wrong usage, or the run could not be finished; --resume goes on
  130  stopped by Ctrl-C; --resume goes on
"""


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews batch`."""
    parser = commands.add_parser(
        "batch",
        help="parse many pages into one file",
        description="Parse folders, patterns, JSON Lines, Parquet and WARC files into JSON Lines or Parquet.",
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file, a folder, a pattern such as 'pages/**/*.html', or @FILE with an input a line",
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="articles.jsonl or articles.parquet")
    parser.add_argument("--format", choices=["jsonl", "parquet"], help="default: by the ending of FILE")
    parser.add_argument("--failures", metavar="FILE", help="default: the output with .failures.jsonl added")
    parser.add_argument(
        "--workers", type=_workers, metavar="N", help="processes; default: one for every processor; 0: none"
    )
    parser.add_argument(
        "--unordered", action="store_true", help="write records as they are done, not in the order of the inputs"
    )
    again = parser.add_mutually_exclusive_group()
    again.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    again.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    parser.add_argument(
        "--input-kind",
        choices=["auto", "html", "text", "jsonl", "parquet", "warc", "zip"],
        default="auto",
        help="default: by the endings",
    )
    parser.add_argument("--encoding", help="charset of HTML and text files, where known")
    parser.add_argument("--html-field", default="html", metavar="NAME", help="field or column with the page (html)")
    parser.add_argument(
        "--text-field", default="text", metavar="NAME", help="field or column with rendered text (text)"
    )
    parser.add_argument("--url-field", default="url", metavar="NAME", help="field or column with the address (url)")
    parser.add_argument(
        "--fetched-at-field", metavar="NAME", help="field or column with the time of fetching; WARC files tell it"
    )
    parser.add_argument(
        "--keep", action="append", default=[], metavar="NAME", help="field or column to hand through; may be repeated"
    )
    parser.add_argument(
        "--page-timeout", type=_seconds, default=60.0, metavar="SECONDS", help="longest for one page (60); 0: any time"
    )
    parser.add_argument("--script", choices=["hans", "hant"], help="convert to Simplified or Traditional characters")
    parser.add_argument("--provenance", action="store_true", help="add removals, notices and origins")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the batch; return 0, 1 when inputs failed, 2 when it could not be finished, 130 when it was stopped."""
    from policynews.batch import reporter  # noqa: PLC0415 - `policynews --help` needs no batch
    from policynews.batch import run as run_batch  # noqa: PLC0415

    try:
        report = run_batch(
            args.inputs, args.output, _options(args), progress=None if args.quiet else reporter(sys.stderr)
        )
    except KeyboardInterrupt:
        complain("stopped; what was done is kept, --resume goes on")
        return INTERRUPTED
    except PolicyNewsError as error:
        complain(str(error))
        return USAGE
    except OSError as error:
        complain(f"{error.filename or args.output}: {error.strerror or error}; what was done is kept, --resume goes on")
        return USAGE
    if not args.quiet:
        skipped = f", {report.skipped} records that are no pages" if report.skipped else ""
        if report.passed_over:
            endings = ", ".join(f"{count} {ending or 'without ending'}" for ending, count in report.passed_over.items())
            skipped += f", {sum(report.passed_over.values())} files passed over ({endings})"
        complain(
            f"{report.total} inputs: {report.written} written to {args.output}, {report.no_article} without article, "
            f"{report.failed} failed{skipped}; {report.seconds:.1f} s"
        )
    return FAILED if report.failed else OK


def _options(args: argparse.Namespace) -> BatchOptions:
    from policynews.batch import BatchOptions  # noqa: PLC0415
    from policynews.options import Options  # noqa: PLC0415

    return BatchOptions(
        workers=args.workers,
        ordered=not args.unordered,
        shape=args.format,
        resume=args.resume,
        overwrite=args.overwrite,
        failures=args.failures,
        input_kind=args.input_kind,
        encoding=args.encoding,
        html_field=args.html_field,
        text_field=args.text_field,
        url_field=args.url_field,
        fetched_at_field=args.fetched_at_field,
        keep=args.keep,
        page_timeout=args.page_timeout or None,
        provenance=args.provenance,
        parser=Options(script=args.script),
    )


def _workers(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= _MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to {_MOST_WORKERS}")
    return number


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds; 0 sets no limit")
    return seconds


# policynews duplicates


def add_duplicates_parser(commands: Subcommands) -> None:
    """Declare `policynews duplicates`."""
    parser = commands.add_parser(
        "duplicates",
        help="find copies among the articles of a batch",
        description="Print a JSON line for every text that stands more than once in the output of a batch: "
        "its copies, which of them is the original, and why.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="articles.jsonl or articles.parquet, written by `policynews batch`"
    )
    parser.add_argument("--all", action="store_true", help="print texts without copies too")
    parser.set_defaults(run=run_duplicates)


def run_duplicates(args: argparse.Namespace) -> int:
    """Print the clusters of a file; return 0, or 2 when it cannot be read."""
    try:
        for line in _clusters(args.file, everything=args.all):
            print(line)
    except BrokenPipeError:
        raise
    except PolicyNewsError as error:
        complain(str(error))
        return USAGE
    except OSError as error:
        complain(f"{args.file}: cannot be read: {error.strerror or error}")
        return USAGE
    return OK


def _clusters(path: str, *, everything: bool) -> Iterator[str]:
    from policynews.batch import read_records  # noqa: PLC0415
    from policynews.duplicates import cluster, original  # noqa: PLC0415

    records = list(read_records(path))
    places = [{"path": record.path, "record": record.record, "url": record.article.url} for record in records]
    for found in cluster(record.article for record in records):
        if everything or len(found.positions) > 1:
            chosen = original(found)
            yield json.dumps(
                {
                    "title": chosen.article.title,
                    "original": places[chosen.position],
                    "standing": chosen.standing,
                    "known": chosen.is_known,
                    "reason": chosen.reason,
                    "copies": [places[position] for position in found.positions],
                    "related": [places[position] for position in found.related],
                },
                ensure_ascii=False,
            )
