"""What the public names give, said with `assert_type`: checked by pyright and mypy, and run by nobody."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal

from typing_extensions import assert_type

import policynews
from policynews import Article, ArticleDict, Failure, NoArticleError, Parser, PartialDate, PolicyDocument
from policynews.errors import PageKind


def parsed(page: bytes, article: Article) -> None:
    assert_type(policynews.parse(page), Article)
    assert_type(policynews.parse_text("停水通知"), Article)
    assert_type(policynews.parse_many([page, (page, "https://a.example/")]), Iterator[Article | Failure])
    assert_type(Parser(script="hans").parse(page), Article)
    assert_type(policynews.join([article]), Article)


def fields(article: Article) -> None:
    assert_type(article.title, str | None)
    assert_type(article.published, PartialDate | None)
    assert_type(article.document, PolicyDocument | None)
    assert_type(article.text, str)
    assert_type(article.script, Literal["hans", "hant", "mixed"] | None)
    assert_type(article.origins[0].block, int | None)
    assert_type(article.explain(), str)
    for block in article.blocks:
        if block.kind == "table":
            assert_type(block.rows, tuple[tuple[str, ...], ...])
        elif block.kind == "figure":
            assert_type(block.url, str | None)
        else:
            assert_type(block.text, str)


def dates(date: PartialDate, other: PartialDate) -> None:
    assert_type(date.to_date(), datetime.date)
    assert_type(date.year, int | None)
    assert_type(date < other, bool)
    assert_type(sorted([date, other]), list[PartialDate])


def data(article: Article) -> None:
    written = article.to_dict()
    assert_type(written, ArticleDict)
    assert_type(written["title"], str | None)
    assert_type(written["people"][0]["role"] == "author", bool)
    for block in written["blocks"]:
        if block["kind"] == "table":
            assert_type(block["rows"], list[list[str]])
        elif block["kind"] == "list_item":
            assert_type(block["number"], int | None)
    assert_type(Article.from_dict(written), Article)
    assert_type(article.to_json(), str)


def errors(error: NoArticleError) -> None:
    assert_type(error.kind, PageKind)
