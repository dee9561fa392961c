"""A run: inputs to items, items to chunks, chunks through workers, results into files, all of it in the ledger."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path

from policynews.errors import BatchError, OutputExistsError
from policynews.options import Options
from policynews.parser import Parser

from .files import PassedOver, Source, find_sources
from .inputs import read_source, require
from .items import Chunk, Counts, Item, Job, Result
from .ledger import Done, Ledger, Mark, done
from .options import BatchOptions, InputKind, Shape
from .output import JsonLines, Output, Parquet, length_of, parts_folder, removed_folder, shape_of
from .pool import Pool
from .progress import Progress, Reporter, progress_of
from .work import work

_CHUNK_ITEMS = 64
_CHUNK_BYTES = 1 << 20
"""A chunk is what a crash costs and what a worker is busy with for a tenth of a second or two: handing it over takes this
process a millisecond, whatever is in it."""
_LAST_BYTES = 1 << 16
"""Chunks get smaller towards the end, down to this, so that no worker waits long for the last of another."""
_SHARE = 8
"""A chunk is no more than this part of what every worker still has before it."""
_SYNC_EVERY = 5.0
"""Seconds of work that a loss of power may cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchReport:
    """What became of the inputs. Every one is counted once."""

    written: int
    """Records in the output, those of earlier runs of a resumed one with them."""
    no_article: int
    """Pages without an article; in the failures file."""
    failed: int
    """Inputs that could not be read or parsed; in the failures file."""
    skipped: int
    """Records of WARC files that are no pages."""
    seconds: float
    """Time of this run."""
    passed_over: Mapping[str, int] = field(default_factory=dict)
    """How many files of folders and patterns are nothing pages are read from, by their ending, the commonest first."""

    @property
    def total(self) -> int:
        """Inputs accounted for."""
        return self.written + self.no_article + self.failed


def run(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    options: BatchOptions | None = None,
    *,
    progress: Reporter | None = None,
) -> BatchReport:
    """Parse the pages of `inputs` (files, folders, patterns) into `output` and return what became of them.

    Raises BatchError for an input that is not there and a run that cannot be resumed, OutputExistsError for an output
    that is there; MissingExtraError; OSError when the output cannot be written, as on a full disk; KeyboardInterrupt on
    Ctrl-C or SIGTERM, after what was under way is written. After any of them `resume` goes on where the run stopped.
    """
    chosen = options or BatchOptions()
    began = time.monotonic()
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    plan = _Plan(tuple(os.fspath(path) for path in given), Path(output), chosen)
    sources, total, passed_over = _survey(plan)
    tally = _Tally(total)
    report = progress or _unseen
    with _stop_on_signals() as stop, closing(_open(plan)) as files:
        report(_progress(files, tally))
        try:
            items = _counted(files.ledger.remaining(_items(sources, chosen, tally)), tally)
            chunks = _chunks(items, stop, lambda: _chunk_bytes(tally.unread, _workers(chosen)))
            _work_through(_results(plan.job(), chunks, chosen, stop), files, tally, report)
            if stop.is_set():
                raise KeyboardInterrupt
            files.finish()
            tally.done = tally.to_do
        finally:  # a bar that stays open spoils the line of the message
            report(_progress(files, tally, finished=True))
        counts = files.counts
    return BatchReport(
        written=counts.written,
        no_article=counts.no_article,
        failed=counts.failed,
        skipped=tally.skipped,
        seconds=time.monotonic() - began,
        passed_over=passed_over,
    )


def _work_through(results: Iterator[tuple[Chunk, Result]], files: _Files, tally: _Tally, report: Reporter) -> None:
    for chunk, result in results:
        files.add(chunk, result)
        tally.done += chunk.size
        report(_progress(files, tally))
    files.commit()


def _progress(files: _Files, tally: _Tally, *, finished: bool = False) -> Progress:
    return progress_of(files.counts, tally.done, tally.to_do, finished=finished)


def _unseen(_progress: Progress) -> None:
    """Show nothing."""


class _Plan:
    """What is to be read and where it goes."""

    def __init__(self, inputs: tuple[str, ...], output: Path, options: BatchOptions) -> None:
        self.inputs, self.output, self.options = inputs, output, options
        self.shape: Shape = options.shape or shape_of(output)
        self.failures = Path(options.failures or output.with_name(output.name + ".failures.jsonl"))
        self.ledger = output.with_name(output.name + ".ledger")

    def sources(self) -> Iterator[Source | PassedOver]:
        """Yield the files to read, anew at every call."""
        parts = parts_folder(self.output), removed_folder(self.output)
        own = (self.output, self.failures, self.ledger, *parts)
        return find_sources(self.inputs, self.options.input_kind, leave=map(str, own))

    def job(self) -> Job:
        """Return what the workers need to know."""
        chosen = self.options
        return Job(_parser(chosen.parser), self.shape, chosen.provenance, chosen.fields, chosen.page_timeout)

    def identity(self) -> dict[str, object]:
        """Return what must be the same when the run is resumed."""
        chosen = self.options
        return {
            "inputs": list(self.inputs),
            "shape": self.shape,
            "input_kind": chosen.input_kind,
            "encoding": chosen.encoding,
            "fields": list(chosen.fields[:-1]),
            "keep": list(chosen.fields.keep),
            "provenance": chosen.provenance,
            "parser": _described(chosen.parser),
        }


class _Tally:
    """How far the reading of the inputs is, in bytes, and what they held beside pages."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.skipped = self.read = self.given = self.done = 0

    @property
    def unread(self) -> int:
        """Bytes of input not yet read."""
        return self.total - self.read

    @property
    def to_do(self) -> int:
        """Bytes of input that are for this run to do: without what was read, and done before."""
        return self.total - (self.read - self.given)


class _Files:
    """The files of a run, always in step with one another."""

    def __init__(self, output: Output, failures: JsonLines, ledger: Ledger) -> None:
        self._output, self._failures, self.ledger = output, failures, ledger
        self._pending: list[Done] = []
        self._synced = time.monotonic()

    @property
    def counts(self) -> Counts:
        """What became of all inputs so far."""
        counts = self.ledger.counts
        for entry in self._pending:
            counts = counts.plus(entry.counts)
        return counts

    def add(self, chunk: Chunk, result: Result) -> None:
        """Take a finished chunk."""
        due = self._output.add(result)
        self._failures.write(result.failures)
        self._pending.append(done(chunk, result.counts))
        if due:
            self.commit()

    def commit(self) -> None:
        """Write down all that was taken: records first, then that they are there."""
        mark = Mark(self._output.commit(), self._failures.commit())
        late = time.monotonic() - self._synced > _SYNC_EVERY
        if late:
            self._output.sync()
            self._failures.sync()
        self.ledger.add(self._pending, mark)
        self._pending.clear()
        if late:
            self.ledger.sync()
            self._synced = time.monotonic()

    def finish(self) -> None:
        """Put the output into its final form and make all of it outlast a loss of power."""
        self._output.finish()
        for file in (self._output, self._failures, self.ledger):
            file.sync()

    def close(self) -> None:
        """Close the files."""
        for file in (self._output, self._failures, self.ledger):
            file.close()


def _open(plan: _Plan) -> _Files:
    output, ledger = plan.output, plan.ledger
    _check_places(plan)
    if plan.options.resume and ledger.exists():
        present = length_of(output, plan.shape), length_of(plan.failures, "jsonl")
        book = Ledger.reopen(ledger, plan.identity(), present)
        return _Files(_output(plan, book.mark.output), JsonLines(plan.failures, book.mark.failures), book)
    there = [path for path in (output, parts_folder(output), plan.failures, ledger) if path.exists()]
    if there and not plan.options.overwrite:
        advice = "it has no ledger to resume from; " if plan.options.resume else "resume the run that wrote it, or "
        raise OutputExistsError(f"{there[0]} is there already; {advice}overwrite it, or choose another output")
    # First: whatever then happens, the run can be resumed.
    book = Ledger.begin(ledger, plan.identity())
    return _Files(_output(plan, 0), JsonLines(plan.failures), book)


def _check_places(plan: _Plan) -> None:
    """Raise BatchError where no files can be written, before any is."""
    places = plan.output, plan.failures, plan.ledger
    if len({os.path.abspath(path) for path in places}) < len(places):
        raise BatchError(f"{plan.failures} cannot be the file of the failures; output and ledger stand there")
    for path in places:
        if path.is_dir():
            raise BatchError(f"{path} is a folder; name a file in it")
        if not path.parent.is_dir():
            raise BatchError(f"{path} cannot be written: there is no folder {path.parent}; make it, or choose another")


def _output(plan: _Plan, length: int) -> Output:
    return Parquet(plan.output, length) if plan.shape == "parquet" else JsonLines(plan.output, length)


def _survey(plan: _Plan) -> tuple[Iterator[Source | PassedOver], int, dict[str, int]]:
    """Return the files to read, their bytes, and how many of which ending are passed over.

    Raises BatchError when there are none to read, MissingExtraError.
    """
    total = count = 0
    passed_over: Counter[str] = Counter()
    kinds: set[InputKind] = {"parquet"} if plan.shape == "parquet" else set()
    for source in plan.sources():
        if isinstance(source, PassedOver):
            passed_over[source.ending] += 1
            continue
        total, count = total + source.size, count + 1
        kinds.add(source.kind)
    if not plan.inputs:
        raise BatchError("there are no inputs; name files, folders or patterns")
    if not count:
        endings = "no file of a known ending in it; name the kind of the inputs to read files of any ending"
        raise BatchError(f"{', '.join(plan.inputs)}: {endings}")
    require(kinds)
    commonest = sorted(passed_over.items(), key=lambda entry: (-entry[1], entry[0]))
    return plan.sources(), total, dict(commonest)


def _items(sources: Iterable[Source | PassedOver], options: BatchOptions, tally: _Tally) -> Iterator[Item]:
    for source in sources:
        for item in read_source(source, options) if isinstance(source, Source) else ():
            if item is None:
                tally.skipped += 1
            else:
                tally.read += item.size
                yield item


def _counted(items: Iterator[tuple[int, Item]], tally: _Tally) -> Iterator[tuple[int, Item]]:
    for number, item in items:
        tally.given += item.size
        yield number, item


def _chunk_bytes(left: int, workers: int) -> int:
    """Return how large a chunk may be when `left` bytes of input are left."""
    return max(_LAST_BYTES, min(_CHUNK_BYTES, left // (_SHARE * max(workers, 1))))


def _chunks(items: Iterator[tuple[int, Item]], stop: threading.Event, most: Callable[[], int]) -> Iterator[Chunk]:
    """Put successive items together, few enough and of no more than `most()` bytes."""
    held: list[Item] = []
    first = size = limit = 0
    for number, item in items:
        if held and (number != first + len(held) or len(held) == _CHUNK_ITEMS or size + item.weight > limit):
            yield Chunk(first, tuple(held))
            held, size = [], 0
        if stop.is_set():
            return
        if not held:
            first, limit = number, most()
        held.append(item)
        size += item.weight
    if held:
        yield Chunk(first, tuple(held))


def _results(
    job: Job, chunks: Iterator[Chunk], options: BatchOptions, stop: threading.Event
) -> Iterator[tuple[Chunk, Result]]:
    workers = _workers(options)
    if workers == 0:
        for chunk in chunks:
            yield chunk, work(job, chunk)
        return
    with Pool(job, workers, stop) as pool:
        yield from pool.run(chunks, ordered=options.ordered)


def _workers(options: BatchOptions) -> int:
    return processors() if options.workers is None else options.workers


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _stop_on_signals() -> Iterator[threading.Event]:
    """Turn the first Ctrl-C or SIGTERM into a wish to stop; a second one ends the process as ever."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, _frame: object) -> None:
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    try:
        for number in before:
            signal.signal(number, ask)
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _parser(options: Options) -> Parser:
    return Parser(**{field.name: getattr(options, field.name) for field in fields(options)})


def _described(options: Options) -> str:
    """Return what distinguishes parser options; layouts by their names, as a hook of one has no lasting form."""
    layouts = options.layouts
    names = None if layouts is None else [layout.name for layout in layouts]
    rest = {field.name: getattr(options, field.name) for field in fields(options) if field.name != "layouts"}
    return repr((names, sorted(rest.items())))
