"""Pages to articles to clusters on Spark, on two executors of 1 GB: time, work and shuffled bytes by number of pages.

    python benchmarks/spark.py [--pages N …] [--partitions N] [--folder FOLDER]

The pages are those of the generated corpus of the tests (`tests/generated_corpus.py`). For every number of pages the
table gives, of parsing and of clustering apart: seconds on the clock; processor seconds of all processes of the
cluster, which other work on the machine changes less; bytes written for shuffles; bytes that tasks sent to the driver;
and the most memory that the Python processes of the executors held together. Needs the extra `spark`, Java and psutil.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from policynews.adapters.spark import cluster_duplicates, parse_pages

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from generated_corpus import generate, page_of

FILE_PAGES = 2500


class Work(NamedTuple):
    """What a part of a job took."""

    seconds: float
    processor: float
    shuffled: int
    to_driver: int
    python_memory: int


class Meter(threading.Thread):
    """Adds up the processor time of every process below this one, as it was last seen."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.times: dict[tuple[int, float], float] = {}
        self.memory = 0

    def run(self) -> None:
        """Look twice a second."""
        while True:
            self.look()
            time.sleep(0.5)

    def look(self) -> float:
        """Return the processor seconds so far."""
        memory = sum(map(self._seen, psutil.Process().children(recursive=True)))
        self.memory = max(self.memory, memory)
        return sum(self.times.values())

    def _seen(self, process: psutil.Process) -> int:
        """Note the time of a process; return its memory if it is one of Python."""
        try:
            with process.oneshot():
                times = process.cpu_times()
                self.times[process.pid, process.create_time()] = times.user + times.system
                return int(process.memory_info().rss) if "python" in process.name() else 0
        except psutil.Error:  # it has ended
            return 0


def write_pages(folder: Path, count: int) -> None:
    """Write `count` pages as Parquet files."""
    items = enumerate(generate(count, seed=4))
    number = 0
    while part := list(islice(items, FILE_PAGES)):
        table = pa.Table.from_pydict(
            {
                "id": [at for at, _ in part],
                "url": [item.article.url for _, item in part],
                "html": [page_of(item.article) for _, item in part],
            }
        )
        pq.write_table(table, folder / f"{number:04}.parquet", compression="zstd")
        number += 1


def session(folder: Path, partitions: int) -> Any:
    """Return a session on a cluster of two executor processes."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - after the environment is set

    os.environ["SPARK_WORKER_DIR"] = str(folder / "work")
    events = folder / "events"
    events.mkdir(exist_ok=True)
    return (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.local.dir", str(folder / "local"))
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.pyspark.python", sys.executable)
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(sys.path))
        .config("spark.eventLog.enabled", "true")
        .config("spark.eventLog.dir", events.as_uri())
        .config("spark.eventLog.rolling.enabled", "false")
        .config("spark.eventLog.compress", "false")
        .config("spark.sql.shuffle.partitions", str(partitions))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .getOrCreate()
    )


def tasks(events: Path) -> Iterator[dict[str, Any]]:
    """Yield the metrics of all tasks that have ended."""
    for path in events.iterdir():
        for line in path.read_text(encoding="utf-8").splitlines():
            if '"SparkListenerTaskEnd"' in line:
                yield json.loads(line).get("Task Metrics") or {}


def totals(events: Path) -> tuple[int, int]:
    """Return the bytes that all tasks wrote for shuffles, and those they sent to the driver."""
    ended = list(tasks(events))
    shuffled = sum(one.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0) for one in ended)
    return shuffled, sum(one.get("Result Size", 0) for one in ended)


def measured(folder: Path, meter: Meter, work: Any) -> Work:
    """Return what a piece of work took."""
    before, shuffled, sent = meter.look(), *totals(folder / "events")
    meter.memory, start = 0, time.monotonic()
    work()
    seconds = time.monotonic() - start
    time.sleep(1)  # the log is written by a thread of its own
    after = totals(folder / "events")
    return Work(seconds, meter.look() - before, after[0] - shuffled, after[1] - sent, meter.memory)


def run(folder: Path, count: int, partitions: int) -> tuple[Work, Work]:
    """Return what parsing and clustering of the pages of `folder` took."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        place = Path(scratch)
        spark, meter = session(place, partitions), Meter()
        meter.start()
        spark.range(4).count()  # executors are there
        pages = spark.read.parquet(str(folder)).where(f"id < {count}").repartition(partitions)
        articles = place / "articles"
        parsing = measured(place, meter, lambda: parse_pages(pages, keep=["id"]).write.parquet(str(articles)))
        clustering = measured(
            place,
            meter,
            lambda: cluster_duplicates(spark.read.parquet(str(articles)), id="id").write.parquet(
                str(place / "clusters")
            ),
        )
        rows = pq.read_table(place / "clusters", columns=["cluster"])["cluster"]
        print(f"{count} pages: {len(rows)} articles in {len(rows.unique())} clusters", flush=True)
        spark.stop()
    return parsing, clustering


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, nargs="+", default=[5000, 20000, 50000])
    arguments.add_argument("--partitions", type=int, default=16)
    arguments.add_argument("--folder", type=Path, help="for the pages and what Spark writes; a temporary one otherwise")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name) / "pages"
        folder.mkdir()
        write_pages(folder, max(options.pages))
        for count in options.pages:
            for step, work in zip(("parse", "cluster"), run(folder, count, options.partitions), strict=True):
                print(
                    f"{count:7} {step:8} {work.seconds:7.0f} s {work.processor:7.0f} s of processors "
                    f"{work.shuffled / 2**20:8.1f} MB shuffled {work.to_driver / 2**20:6.2f} MB to the driver "
                    f"{work.python_memory / 2**20:5.0f} MB in Python",
                    flush=True,
                )


if __name__ == "__main__":
    main()
