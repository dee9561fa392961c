"""List pages as golden cases: every entry, the next page and the name of each; and how right all of them are together.

A case is a folder with `page.html` and `expected.json`. Structures are those of real portals, texts are invented. Three
pages of the labelled sets, where these lie beside the checkout, are compared with what a rule written for each finds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree, html

from policynews import ListPage, NoArticleError, NotAListError, parse, parse_list
from policynews.testing import load_cases

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
SHARED = Path(__file__).parents[3] / "shared" / "eval" / "sets" / "portals" / "nonarticles"


def expected(case: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    return found


def read(case: Path) -> ListPage:
    return parse_list((case / "page.html").read_bytes(), url=expected(case)["url"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_entries(case: Path) -> None:
    assert [entry.to_dict() for entry in read(case).entries] == expected(case)["entries"], expected(case)["why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_name_and_next_page(case: Path) -> None:
    found, wanted = read(case), expected(case)
    assert (found.title, found.next_page) == (wanted["title"], wanted["next_page"]), wanted["why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_list_is_no_article_and_the_error_says_what_reads_it(case: Path) -> None:
    with pytest.raises(NoArticleError, match=r"parse_list\(\)") as caught:
        parse((case / "page.html").read_bytes(), url=expected(case)["url"])
    assert caught.value.kind == "list"


ARTICLES = [
    case
    for case in load_cases(Path(__file__).parents[1] / "cases")
    if "error" not in case.expected and not case.is_text
]


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.name)
def test_an_article_is_no_list(case: Any) -> None:
    with pytest.raises(NotAListError, match=r"parse\(\)"):
        parse_list(case.page, url=case.url)


# All pages together


class Score(NamedTuple):
    """Counts over entries; an entry is right by its address and title."""

    right: int
    found: int
    wanted: int
    days_right: int
    days: int


def score(found: ListPage, wanted: dict[str, str], days: dict[str, str | None]) -> Score:
    entries = {entry.url: entry for entry in found.entries}
    right = [url for url, title in wanted.items() if url in entries and entries[url].title == title]
    stated = {url: entry.published.isoformat() if entry.published else None for url, entry in entries.items()}
    days_right = sum(stated.get(url) == day for url, day in days.items())
    return Score(len(right), len(found.entries), len(wanted), days_right, len(days))


def scores() -> Iterator[Score]:
    for case in CASES:
        entries = expected(case)["entries"]
        yield score(
            read(case),
            {entry["url"]: entry["title"] for entry in entries},
            {entry["url"]: entry["published"] for entry in entries},
        )
    for name, wanted in SHARED_PAGES.items():
        if (SHARED / name).exists():
            page = (SHARED / name).read_bytes()
            titles = wanted(html.fromstring(page.decode("utf-8")))
            yield score(parse_list(page, url="https://www.example.cn/"), titles, dict.fromkeys(titles))


def titles_at(path: str) -> Callable[[etree._Element], dict[str, str]]:
    """Return what reads the links at a path; none of these pages prints a day beside a title."""
    return lambda root: {address(link): shown(link) for link in root.findall(path)}


def address(link: etree._Element) -> str:
    href = link.get("href") or ""
    return href if "//" in href else f"https://www.example.cn{href}"


def shown(link: etree._Element) -> str:
    return re.sub(r"\s+", " ", "".join(map(str, link.itertext()))).strip()


# The addresses of articles of the front page na-001; the first link that shows a title counts.
ARTICLE = re.compile(r"content_\d+\.html?$|/p/\d+\.html$|cmdetail/\d+$|/c\d+\.html$|/t\d+\.s?html$")


def of_the_front_page(root: etree._Element) -> dict[str, str]:
    titles: dict[str, str] = {}
    for link in root.iter("a"):
        if ARTICLE.search(link.get("href") or "") and len(shown(link)) >= 3 and shown(link) != "[详情]":
            titles.setdefault(address(link), shown(link))
    return titles


SHARED_PAGES: dict[str, Callable[[etree._Element], dict[str, str]]] = {
    "na-001-cnhubei.com.html": of_the_front_page,
    "na-002-m.familydoctor.com.cn.html": titles_at(".//ul[@class='zxart-list']/li/h3/a"),
    "na-003-gcedclearinghouse.org.html": titles_at(".//div[@class='view-content']/div//h3[@class='field-content']/a"),
}


def test_entries_and_days_are_right() -> None:
    """Precision at least 0.98, recall at least 0.97, days right at least 0.97."""
    total = Score(*map(sum, zip(*scores(), strict=True)))
    assert len(CASES) >= 20
    assert total.right / total.found >= 0.98, total
    assert total.right / total.wanted >= 0.97, total
    assert total.days_right / total.days >= 0.97, total


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled sets do not lie beside the checkout")
def test_the_rules_for_the_labelled_pages_find_their_entries() -> None:
    counts = [
        len(wanted(html.fromstring((SHARED / name).read_bytes().decode("utf-8"))))
        for name, wanted in SHARED_PAGES.items()
    ]
    assert counts == [224, 20, 10]
