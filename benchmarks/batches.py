"""What a table of articles costs over bare parsing: processor time of `parse_batches` over that of `parse_many`.

    python benchmarks/batches.py [--pages N] [--rounds N] [--padding KB]

The pages are those of the generated corpus of the tests (`tests/generated_corpus.py`); `--padding` puts that much
furniture of a portal around each. The works take turns, and each figure is the best of its rounds, in process time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from policynews.adapters.arrow import parse_batches
from policynews.parser import parse_many

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from generated_corpus import generate, page_of

LINK = '<li><a href="/zwgk/xxgk/{0}.html" title="第{0}条信息公开目录">第{0}条信息公开目录</a></li>'


def padded(page: str, kilobytes: int) -> str:
    """Return a page with a menu of about that size below its text."""
    links = "".join(LINK.format(number) for number in range(8 * kilobytes))
    return page.replace("</body>", f'<div class="sitemap"><ul>{links}</ul></div></body>')


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that a work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=400)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--padding", type=int, default=0, metavar="KB")
    options = arguments.parse_args()
    pages = [padded(page_of(item.article), options.padding).encode() for item in generate(options.pages)]
    batch = pa.RecordBatch.from_pydict({"html": pages})

    def plainly() -> None:
        for _ in parse_many(pages):
            pass

    def in_batches() -> None:
        for _ in parse_batches([batch], url=None):
            pass

    times = [(seconds(plainly), seconds(in_batches)) for _ in range(options.rounds + 1)][1:]
    plain, batched = map(min, zip(*times, strict=True))
    size = sum(map(len, pages)) / len(pages) / 1024
    print(f"{len(pages)} pages of {size:.0f} KB: parse_many {len(pages) / plain:.0f} pages/s, ", end="")
    print(f"parse_batches {len(pages) / batched:.0f} pages/s, time {batched / plain:.3f} x")


if __name__ == "__main__":
    main()
