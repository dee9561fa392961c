"""The formats of `policynews parse`: from articles to the pieces of an output."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from textwrap import indent
from typing import TypeAlias

from policynews.cli.inputs import is_one_page
from policynews.model.article import Article
from policynews.output.data import article_to_json
from policynews.output.html import article_to_html, html_document
from policynews.output.markdown import article_to_markdown
from policynews.output.report import explain
from policynews.output.row import article_to_row

Format: TypeAlias = Callable[[Iterable[Article], argparse.Namespace], Iterator[str]]

_RULE = "\n" + "=" * 80 + "\n\n"
# Between the texts of a list in one cell: 张三；李四
_IN_CELL = "；"


def explained(pages: Iterable[tuple[str, Article]]) -> Iterator[str]:
    """Yield the report of each page, its name in front."""
    return (
        f"{'' if number == 0 else _RULE}{name}\n\n{explain(article)}" for number, (name, article) in enumerate(pages)
    )


def _as_json(articles: Iterable[Article], args: argparse.Namespace) -> Iterator[str]:
    """Yield one JSON text: the article of a single file, an array for several."""
    texts = (article_to_json(article, provenance=args.provenance, indent=2) for article in articles)
    if is_one_page(args.files):
        yield from (f"{text}\n" for text in texts)
        return
    before = "[\n"
    for text in texts:
        yield before + indent(text, "  ")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _as_json_lines(articles: Iterable[Article], args: argparse.Namespace) -> Iterator[str]:
    return (article_to_json(article, provenance=args.provenance) + "\n" for article in articles)


def _as_jsonld(articles: Iterable[Article], _args: argparse.Namespace) -> Iterator[str]:
    return (json.dumps(article.to_jsonld(), ensure_ascii=False) + "\n" for article in articles)


def _as_markdown(articles: Iterable[Article], args: argparse.Namespace) -> Iterator[str]:
    texts = (article_to_markdown(article, front_matter=args.front_matter) for article in articles)
    return (("\n---\n\n" if number else "") + text for number, text in enumerate(texts))


def _as_html(articles: Iterable[Article], args: argparse.Namespace) -> Iterator[str]:
    first = next(iterator := iter(articles), None)
    if first is None:
        return
    title = first.title if first.title and is_one_page(args.files) else "policynews"
    yield from html_document(title, map(article_to_html, chain([first], iterator)))


def _as_text(articles: Iterable[Article], _args: argparse.Namespace) -> Iterator[str]:
    return (("\n" if number else "") + article.text + "\n" for number, article in enumerate(articles))


def _as_csv(articles: Iterable[Article], _args: argparse.Namespace) -> Iterator[str]:
    """Yield a line of column names and a row an article, as RFC 4180 has it; a list is one cell."""
    import csv  # noqa: PLC0415 - one format of many
    import io  # noqa: PLC0415

    line = io.StringIO()
    writer = csv.writer(line)
    for number, article in enumerate(articles):
        row = article_to_row(article)
        writer.writerows([row] if number == 0 else [])
        writer.writerow(_cell(value) for value in row.values())
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _IN_CELL.join(map(str, value))
    return "" if value is None else str(value)


FORMATS: Mapping[str, Format] = {
    "json": _as_json,
    "jsonl": _as_json_lines,
    "jsonld": _as_jsonld,
    "markdown": _as_markdown,
    "html": _as_html,
    "csv": _as_csv,
    "text": _as_text,
}
"""What writes each format."""
