"""On documents of the sets that lie beside the checkout: every 条 and every heading in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from policynews import Article, Heading, PolicyNewsError, Section, parse, parse_text
from policynews.dates.numerals import read_number

EVAL = Path(__file__).parents[2].parent / "shared" / "eval"
_ARTICLE = re.compile(r"第\s?([一二三四五六七八九十百零〇\d]+)\s?条")
_CHAPTER = re.compile(r"第\s?[一二三四五六七八九十百零〇\d]+\s?[编章]\s")

if not EVAL.is_dir():
    pytest.skip("the labelled pages do not lie beside the checkout", allow_module_level=True)


def _documents() -> Iterator[Article | None]:
    for line in (EVAL / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label.get("document"):
            yield _article((EVAL / "pages" / label["file"]).read_bytes(), label["url"])
    for line in (EVAL / "sets" / "policies" / "study.jsonl").read_text(encoding="utf-8").splitlines():
        yield _article(json.loads(line)["text"], None)
    for path in sorted((EVAL / "sets" / "rendered" / "study" / "pages").iterdir()):
        yield _article(path.read_text(encoding="utf-8"), None)


def _article(page: str | bytes, url: str | None) -> Article | None:
    try:
        return parse_text(page) if isinstance(page, str) else parse(page, url=url)
    except PolicyNewsError:
        return None


@lru_cache(maxsize=1)
def documents() -> list[Article]:
    return [article for article in _documents() if article is not None]


def walk(article: Article) -> list[Section]:
    return [section for top in article.sections for section in top.walk()]


def _value(figures: str) -> int:
    hundreds, mark, rest = figures.rpartition("百")
    return 100 * (read_number(hundreds) or 1) + (read_number(rest) or 0) if mark else int(figures) if figures.isdecimal() else read_number(figures) or 0  # fmt: skip


def counted_articles(text: str) -> list[int]:
    """Return the 条 that begin a line and are counted on: told by their order alone."""
    found: list[int] = []
    for line in text.splitlines():
        match = _ARTICLE.match(line)
        value = _value(match[1]) if match else 0
        if value and (value == 1 or (found and value == found[-1] + 1)):
            found.append(value)
    return found


def test_every_article_is_a_section_in_its_order() -> None:
    statutes = 0
    for article in documents():
        expected = counted_articles(article.text)
        if len(expected) < 3:
            continue  # 第一条 of a report on a statute
        statutes += 1
        matches = [_ARTICLE.match(section.number or "") for section in walk(article) if section.kind == "article"]
        assert [_value(match[1]) for match in matches if match] == expected, article.title
    assert statutes > 9


def test_every_heading_opens_one_section_in_its_order() -> None:
    headings = 0
    for article in documents():
        expected = [at for at, block in enumerate(article.blocks) if isinstance(block, Heading)]
        found = [section.block for section in walk(article) if isinstance(section.blocks[0], Heading)]
        assert found == expected, article.title
        headings += len(found)
    assert headings > 500


def test_every_article_stands_under_the_chapter_above_it() -> None:
    for article in documents():
        chapter = ""
        for section in walk(article):
            first = section.blocks[0]
            if section.kind in ("chapter", "part") and isinstance(first, Heading):
                chapter = section.number or ""
            elif section.kind in ("annex", "heading", "text"):
                chapter = ""
            elif section.kind == "article":
                assert not chapter or chapter in section.path, (article.title, section.path)


def test_chunks_give_each_text_back() -> None:
    for article in documents():
        for size in (60, 500):
            chunks = article.chunks(size)
            assert "".join(chunk.text for chunk in chunks) == article.text
            assert all(chunk.text == article.text[chunk.start : chunk.end] for chunk in chunks)
