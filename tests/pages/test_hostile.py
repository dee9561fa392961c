"""Pages made to be slow or to break things: linear time and memory, or a clear error."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest

import policynews
from policynews.lines.furniture import _kind_of

PARAGRAPH = "会议指出，要坚持问题导向，抓紧完善配套措施，确保各项部署落到实处、见到成效。"


def paragraphs(count: int) -> str:
    return "<h1>某县召开会议部署工作</h1>" + "".join(f"<p>{i}{PARAGRAPH}</p>" for i in range(count))


def cards(count: int) -> str:
    return "".join(
        f'<div><h3><a href="/{i}.html">第{i}次会议召开</a></h3><p>{i}{PARAGRAPH}</p></div>' for i in range(count)
    )


PAGES: list[tuple[str, Callable[[int], str]]] = [
    ("paragraphs", paragraphs),
    ("one line", lambda n: "<p>" + PARAGRAPH * n),
    ("lines", lambda n: "<div>" + "".join(f"{i}{PARAGRAPH}<br>" for i in range(n))),
    ("short copies", lambda n: "<div>" + "".join(f"<p>{PARAGRAPH[:40]}</p>" for _ in range(4 * n))),
    ("copies", lambda n: "<div>" + f"<p>{PARAGRAPH}</p>" * n),
    ("links", lambda n: paragraphs(5) + "".join(f'<li><a href="/{i}.html">第{i}次会议召开</a></li>' for i in range(n))),
    ("feed", lambda n: cards(n // 2) + f'<h1>通知</h1><div class="article-body">{paragraphs(5)}</div>' + cards(n // 2)),
    (
        "named",
        lambda n: "".join(
            f'<a href="/{i}">第{i}次会议</a><div class="post-body x{i}">{PARAGRAPH}</div>' for i in range(n)
        ),
    ),
    ("spans", lambda n: "<p>" + "".join(f"<span>{c}</span>" for c in PARAGRAPH * (n // 8 + 1))),
    ("tables", lambda n: paragraphs(5) + "<table><tr><td>一</td><td>1</td></tr><tr><td>二</td></tr></table>" * n),
    ("one table", lambda n: paragraphs(5) + "<table>" + "<tr><td>一</td><td>1</td></tr>" * n + "</table>"),
    ("metas", lambda n: '<meta name="a" content="b">' * n + paragraphs(5)),
    ("attribute", lambda n: f'<div title="{"x" * 200 * n}">' + paragraphs(5)),
    ("long class", lambda n: f'<div class="{"x " * 2000 * n}" id="{"y " * 2000 * n}">' + paragraphs(5)),
    ("classes", lambda n: f'<div class="{"share nav " * n}">' + paragraphs(5)),
    ("brackets", lambda n: "<p>" + "（《" * 20 * n + "</p>" + paragraphs(5)),
    ("digits", lambda n: "<p>" + "2024-01-01" * 10 * n + "</p>" + paragraphs(5)),
    ("labels", lambda n: "<p>" + "来源：责任编辑：" * 5 * n + "</p>" + paragraphs(5)),
]


def seconds(work: Callable[[], object]) -> float:
    best = 1e9
    for _ in range(4):
        _kind_of.cache_clear()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(("name", "build"), PAGES, ids=[name for name, _ in PAGES])
def test_time_grows_with_the_page_and_no_faster(name: str, build: Callable[[int], str]) -> None:
    small, large = build(1000), build(4000)
    first = seconds(lambda: policynews.parse(small))
    second = seconds(lambda: policynews.parse(large))
    # Four times the page may take four times as long; eight leaves room for a busy machine, sixteen is quadratic.
    assert second <= 8 * first + 0.05, f"{name}: {first:.3f} s, four times the page {second:.3f} s"


@pytest.mark.parametrize("tag", ["div", "font", "ul><li", "table><tr><td"])
def test_a_hundred_thousand_nested_tags_are_an_error(tag: str) -> None:
    with pytest.raises(policynews.TooLargeError, match="deeper"):
        policynews.parse(f"<{tag}>" * 100_000 + PARAGRAPH)


def test_an_attribute_of_ten_megabytes() -> None:
    page = f'<div data-x="{"x" * 10_000_000}">' + paragraphs(5)
    assert len(policynews.parse(page).blocks) == 5


def test_a_table_of_a_hundred_thousand_cells_stays_text() -> None:
    article = policynews.parse(paragraphs(5) + "<table>" + "<tr><td>一</td><td>1</td></tr>" * 50_000 + "</table>")
    assert article.tables == ()


@pytest.mark.parametrize("text", [PARAGRAPH * 50_000, f"{PARAGRAPH}\n" * 20_000, "某县\n" * 50_000 + PARAGRAPH])
def test_rendered_text(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(policynews.NoArticleError):
        policynews.parse_text(text)
    assert time.process_time() - start < 20
