"""Graphs of generated corpora: time and memory for an article, growth, and one text that cites thousands of documents.

    python benchmarks/graph.py [--articles N] [--seed N]

Exit code 1 when a figure is over its bound. Times are process times, the making of the articles left out; memory is what
Python allocates while articles are linked and thrown away, the finished graph included. An article cites four documents:
one that all cite, one that nobody else cites, a notice, and one of the corpus that it repeals.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import tracemalloc
from collections.abc import Iterator

from policynews.documents.citations import find_references
from policynews.model.article import Article, PolicyDocument
from policynews.model.blocks import Paragraph
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.relations import link

BYTES = 4096
GROWTH = 1.3
"""Time for an article of a corpus ten times as large, divided by that of the smaller: 1 is linear. What is over it is the
garbage collector, which walks over every node and link, and memory that no cache holds."""
_CITIES = "苏州 兰州 郑州 福州 贵阳 南宁 太原 济南 昆明 长春".split()


def articles(count: int, seed: int) -> Iterator[Article]:
    """Yield policies that cite one another."""
    chance = random.Random(seed)
    for number in range(count):
        city, other = chance.choice(_CITIES), chance.randrange(count)
        own = f"{city}市第{number}号渡口管理办法"
        law = "为加强渡口安全管理，维护群众合法权益，根据《内河交通安全管理条例》（国务院令第355号）和有关规定，结合我市实际，制定本办法。"
        texts = (
            law,
            f"渡工应当按照《关于第{other}号渡口检查的通知》（第{other}号令）和《第{number}号渡口设置规定》持证上岗，并接受培训。",
            f"本办法自2024年1月1日起施行，原《第{other}号渡口管理办法》（渡政发〔2020〕{other}号）同时废止。",
        )
        yield Article(
            url=f"https://www.example.gov.cn/{number}.html",
            title=own,
            blocks=tuple(Paragraph(text=text) for text in texts),
            references=find_references(texts, own_title=own),
            document=PolicyDocument(
                number=DocumentNumber(code="渡政发", year=2020, serial=str(number)),
                issuers=(f"{city}市人民政府",),
                written=PartialDate(year=2020, month=5, day=1),
            ),
        )


def seconds(count: int, seed: int) -> float:
    """Return the time for linking `count` articles, without that for making them."""
    start = time.process_time()
    for _ in articles(count, seed):
        pass
    making = time.process_time() - start
    start = time.process_time()
    link(articles(count, seed))
    return time.process_time() - start - making


def memory(count: int, seed: int) -> float:
    """Return the bytes for an article at the peak."""
    link(articles(100, seed))  # what is loaded once
    tracemalloc.start()
    graph = link(articles(count, seed))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"  {len(graph.nodes):,} nodes, {len(graph.links):,} links, {len(graph.notices):,} notices")
    return peak / count


def catalogue(count: int) -> float:
    """Return the time for one text with `count` references."""
    text = (
        "根据"
        + "、".join(f"《第{number}号渡口管理办法》（渡政发〔2020〕{number}号）" for number in range(count))
        + "办理。"
    )
    article = Article(blocks=(Paragraph(text=text),), references=find_references([text]))
    start = time.process_time()
    link([article])
    return time.process_time() - start


def main() -> int:
    """Measure, print, and return 1 when a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    count = args.articles
    seconds(200, args.seed)
    small, large = seconds(count // 10, args.seed), seconds(count, args.seed)
    growth = large / small / 10
    print(f"{count:,} articles: {large:.1f} s, {1e6 * large / count:.0f} µs an article, growth {growth:.2f}")
    size = memory(count, args.seed)
    print(f"  {size:.0f} bytes an article, at most {BYTES}")
    many = catalogue(10_000) / catalogue(1_000) / 10
    print(f"one text with 10,000 references: growth {many:.2f}")
    return int(growth > GROWTH or size > BYTES or many > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
