"""Duplicates on a generated corpus: quality, speed, memory, growth, and what MinHash libraries reach on the same texts.

    python benchmarks/duplicates.py [quality] [speed] [growth] [libraries] [--articles N] [--seed N]

Without names all four are run. Exit code 1 when a figure is under its floor. Times are process times. The corpus is the
one of the tests (`tests/generated_corpus.py`), larger: stories with up to nine reposts changed in one or two of eight
ways, and look-alikes of eight kinds.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from generated_corpus import Item, Writer, blocks, generate

from policynews.duplicates import Cluster, DuplicateIndex, canonical_form, cluster, fingerprint, original
from policynews.model.article import Article

RECALL, PRECISION, ORIGINAL = 0.98, 0.99, 0.95
PER_SECOND, BYTES = 1500, 2048
GROWTH = 1.25
"""Time for ten times as many articles, divided by ten: 1 is linear; the noise of a busy machine is about 0.2."""

_Pairs = set[tuple[int, int]]
_failed: list[str] = []


def check(name: str, value: float, floor: float, *, most: bool = False) -> None:
    """Print a figure and remember when it misses its bound."""
    good = value <= floor if most else value >= floor
    print(f"  {name:<44} {value:>10.4g}   {'at most' if most else 'at least'} {floor:<6g} {'' if good else 'MISSED'}")
    if not good:
        _failed.append(name)


def pairs_of(groups: Iterable[Iterable[int]]) -> _Pairs:
    """Return every pair of members of one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def true_pairs(items: list[Item]) -> _Pairs:
    """Return the pairs that are copies of one story."""
    stories: dict[int, list[int]] = {}
    for at, item in enumerate(items):
        stories.setdefault(item.story, []).append(at)
    return pairs_of(stories.values())


def quality(size: int, seed: int) -> None:
    """Cluster a generated corpus and compare with the truth."""
    print(f"quality: {size:,} generated articles, seed {seed}")
    items = list(generate(size, seed))
    start = time.process_time()
    clusters = cluster([item.article for item in items])
    seconds = time.process_time() - start
    truth, found = true_pairs(items), pairs_of(group.positions for group in clusters)
    print(
        f"  {len(truth):,} true pairs, {len(found):,} found, {len(clusters):,} clusters, {size / seconds:.0f} articles/s"
    )
    check("pair recall", len(found & truth) / len(truth), RECALL)
    check("pair precision", len(found & truth) / len(found), PRECISION)
    check("original right", originals_right(items, clusters), ORIGINAL)
    missed = Counter(role for pair in truth - found for role in {items[at].role for at in pair})
    wrong = Counter(" + ".join(sorted(items[at].role for at in pair)) for pair in found - truth)
    print(f"  missed: {dict(missed.most_common(4))}; wrong: {dict(wrong.most_common(4))}")


def originals_right(items: list[Item], clusters: list[Cluster]) -> float:
    """Return the share of clusters of several articles with an original in them whose original is chosen."""
    judged = [
        items[original(group).position].role == "original"
        for group in clusters
        if len(group.positions) > 1 and any(items[at].role == "original" for at in group.positions)
    ]
    return sum(judged) / len(judged)


def long_articles(count: int, characters: int = 1500) -> Iterator[Article]:
    """Yield articles of exactly so many characters."""
    writer = Writer(5)
    while count:
        article = writer.news()
        if len(article.text) >= characters:
            count -= 1
            yield Article(title=article.title, url=article.url, blocks=blocks([article.text[:characters]]))


def speed() -> None:
    """Measure indexing and its memory at 1,500 characters an article."""
    size = 20_000
    print(f"speed and memory: {size:,} articles of 1,500 characters")
    sample = list(long_articles(2000))
    rounds = []
    for _ in range(5):
        index = DuplicateIndex()
        start = time.process_time()
        for article in sample:
            index.add(article, article.url or "")
        rounds.append(len(sample) / (time.process_time() - start))
    check("articles indexed a second, best of 5 rounds", max(rounds), PER_SECOND)
    del sample, index
    gc.collect()
    index, before = DuplicateIndex(), psutil.Process().memory_info().rss
    for article in long_articles(size):
        index.add(article, article.url or "")
    gc.collect()
    check("bytes an article", (psutil.Process().memory_info().rss - before) / size, BYTES, most=True)


def growth() -> None:
    """Measure asking and adding as the index grows to 100,000 articles, over the same in indexes of up to 10,000.

    Both are measured side by side, since the machine may be a quarter slower some minutes later.
    """
    print("growth: seconds for 10,000 articles, asked for and added, in the growing index and in one that begins anew")
    growing, articles = DuplicateIndex(), long_articles(100_000)
    totals = {"growing": 0.0, "anew": 0.0}
    for step in range(10):
        anew, seconds = DuplicateIndex(), dict.fromkeys(totals, 0.0)
        for _ in range(10):
            portion = [next(articles) for _ in range(1000)]
            start = time.process_time()
            prints = [(fingerprint(article), article.url or "") for article in portion]
            of_prints = time.process_time() - start
            for name, index in (("growing", growing), ("anew", anew)):
                start = time.process_time()
                for print_, url in prints:
                    index.query(print_)
                    index.add(print_, url)
                seconds[name] += of_prints + time.process_time() - start
        totals = {name: total + seconds[name] for name, total in totals.items()}
        print(f"  {(step + 1) * 10_000:>7,}: {seconds['growing']:.1f} s {seconds['anew']:.1f} s")
    check("time for 100,000 / 10 x time for 10,000", totals["growing"] / totals["anew"], GROWTH, most=True)


def libraries(size: int, seed: int) -> None:
    """Compare the index with MinHash of datasketch and rensa: 128 permutations, threshold 0.5, the same shingles."""
    print(f"libraries: {size:,} generated articles; matches of two articles, not clusters")
    print(f"  {'':<12}{'articles/s':>12}{'recall':>9}{'precision':>11}{'bytes an article':>18}")
    for name in FINDERS:
        if find_spec(name) is None:
            print(f"  {name:<12}not installed: pip install {name}")
            continue
        with get_context("spawn").Pool(1) as fresh:  # memory is counted from a fresh process
            speed, recall, precision, memory = fresh.apply(library, (name, size, seed))
        print(f"  {name:<12}{speed:>12.0f}{recall:>9.3f}{precision:>11.3f}{memory:>18.0f}")


def library(name: str, size: int, seed: int) -> tuple[float, float, float, float]:
    """Return articles a second, recall, precision and bytes an article of one way to find pairs."""
    items = list(generate(size, seed))
    articles, truth = [item.article for item in items], true_pairs(items)
    FINDERS[name](articles[:10])  # its modules are loaded
    gc.collect()
    before, start = psutil.Process().memory_info().rss, time.process_time()
    found, kept = FINDERS[name](articles)
    seconds = time.process_time() - start
    gc.collect()
    memory = psutil.Process().memory_info().rss - before
    del kept
    right = len(found & truth)
    return size / seconds, right / len(truth), right / max(len(found), 1), memory / size


def shingles(article: Article) -> list[str]:
    """Return the distinct runs of five characters of the canonical form."""
    text = canonical_form(article)
    return list({text[at : at + 5] for at in range(max(len(text) - 4, 1))})


def by_datasketch(articles: list[Article]) -> tuple[_Pairs, object]:
    """Return the pairs datasketch finds, and what it keeps."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    def sketch(article: Article) -> Any:
        minhash = MinHash(num_perm=128)
        minhash.update_batch([shingle.encode() for shingle in shingles(article)])
        return minhash

    return _by_minhash(articles, sketch, MinHashLSH(threshold=0.5, num_perm=128))


def by_rensa(articles: list[Article]) -> tuple[_Pairs, object]:
    """Return the pairs rensa finds, and what it keeps."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415

    def sketch(article: Article) -> Any:
        minhash = RMinHash(num_perm=128, seed=42)
        minhash.update(shingles(article))
        return minhash

    return _by_minhash(articles, sketch, RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32))


def _by_minhash(articles: list[Article], sketch: Callable[[Article], Any], lsh: Any) -> tuple[_Pairs, object]:
    found: _Pairs = set()
    sketches: list[Any] = []
    for at, article in enumerate(articles):
        one = sketch(article)
        found |= {(other, at) for other in lsh.query(one) if sketches[other].jaccard(one) >= 0.5}
        lsh.insert(at, one)
        sketches.append(one)
    return found, (sketches, lsh)


def by_index(articles: list[Article]) -> tuple[_Pairs, object]:
    """Return the pairs the index finds, and the index."""
    index, found = DuplicateIndex(), set()
    for at, article in enumerate(articles):
        print_ = fingerprint(article)
        found |= {(int(match.key), at) for match in index.query(print_) if match.is_duplicate}
        index.add(print_, str(at))
    return found, index


FINDERS = {"datasketch": by_datasketch, "rensa": by_rensa, "policynews": by_index}


def main() -> int:
    """Run what was asked for and return 1 when a floor was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="quality, speed, growth, libraries; default: all")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        "speed": speed,  # first: its memory is measured against a fresh process
        "quality": lambda: quality(options.articles, options.seed),
        "growth": growth,
        "libraries": lambda: libraries(min(options.articles, 4000), options.seed),
    }
    unknown = set(options.parts) - set(parts)
    if unknown:
        parser.error(f"unknown part {', '.join(sorted(unknown))}")
    for name, part in parts.items():
        if not options.parts or name in options.parts:
            part()
    return 1 if _failed else 0


if __name__ == "__main__":
    sys.exit(main())
