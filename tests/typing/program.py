"""A user's program: read saved pages, keep what a table needs, print a digest. Checked by pyright and mypy --strict."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import policynews
from policynews import Article, ArticleDict, Failure, NoArticleError, Parser, PartialDate, PolicyNewsError, Table
from policynews.layouts import Layout, by_class, by_id

LAYOUT = Layout(name="mingdu", hosts=("mingdu.example.gov.cn",), signature=by_id("text"), body=by_class("div", "text"))


@dataclass(frozen=True)
class Row:
    """What the table holds of a page."""

    title: str
    day: date | None
    source: str
    number: str | None
    editors: list[str]


def row_of(article: Article) -> Row:
    published: PartialDate | None = article.published
    day = published.to_date() if published is not None and published.has_day else None
    source = article.source.name if article.source else ""
    number = str(article.document.number) if article.document and article.document.number else None
    return Row(article.title or "", day, source, number, [person.name for person in article.editors])


def read(parser: Parser, paths: Iterable[Path]) -> Iterator[Article]:
    for path in paths:
        if (article := read_one(parser, path)) is not None:
            yield article


def read_one(parser: Parser, path: Path) -> Article | None:
    try:
        return parser.parse(path.read_bytes(), url=path.as_uri())
    except NoArticleError as error:
        print(path, error.kind, file=sys.stderr)
    except PolicyNewsError as error:
        print(path, error, file=sys.stderr)
    return None


def cells(article: Article) -> int:
    return sum(len(row) for block in article.blocks if isinstance(block, Table) for row in block.rows)


def main(folder: Path) -> None:
    parser = Parser(layouts=[LAYOUT], script="hans")
    articles = sorted(read(parser, folder.glob("*.html")), key=lambda one: one.published or PartialDate(year=1))
    kinds = Counter(block.kind for article in articles for block in article.blocks)
    data: list[ArticleDict] = [article.to_dict() for article in articles]
    print(json.dumps([one["title"] for one in data], ensure_ascii=False), kinds["table"], sum(map(cells, articles)))
    for outcome in policynews.parse_many([(b"<p>", None)]):
        print(outcome.error if isinstance(outcome, Failure) else row_of(outcome))
    print(*map(row_of, articles), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
