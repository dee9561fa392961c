"""Two golden cases for every layout: read with the fallback off and on, and with the text's element renamed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from policynews import Article, NoArticleError, Parser
from policynews.layouts import Layout, Locator, builtin, css, host_of
from policynews.testing import Case, compare, load_cases, outcome

CASES = load_cases(Path(__file__).parent / "cases")
LAYOUTS = builtin().first
# The text is in a script: with the script renamed there is no article left on the page.
DATA_ONLY = {"gkmlpt-1", "huanqiu-1", "huanqiu-2", "ifeng-data-1", "ifeng-data-2", "thepaper-data-1", "thepaper-data-2"}


def layout_of(case: Case) -> Layout:
    layout = builtin().get(case.name.rpartition("-")[0])
    assert layout is not None, f"{case.name}: there is no layout of that name"
    return layout


def fields() -> list[object]:
    """A parameter for each field of each case."""
    return [pytest.param(case, field, id=f"{case.name}-{field}") for case in CASES for field in case.expected]


@cache
def found(name: str, fallback: bool) -> dict[str, object]:
    case = next(case for case in CASES if case.name == name)
    parser = Parser() if fallback else Parser(layouts=[layout_of(case)], fallback=False)
    return outcome(case, parser)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_layout_has_two_cases(layout: Layout) -> None:
    mine = [case for case in CASES if layout_of(case) is layout]
    assert len(mine) >= 2, f"write {layout.name}-1 and {layout.name}-2 in tests/layouts/cases"
    assert len({case.page for case in mine}) == len(mine)


@pytest.mark.parametrize("fallback", [False, True], ids=["alone", "among all"])
@pytest.mark.parametrize(("case", "field"), fields())
def test_case(case: Case, field: str, fallback: bool) -> None:
    mismatches = compare({field: case.expected[field]}, found(case.name, fallback))
    assert not mismatches, "\n".join(map(str, mismatches))


NAME = re.compile(r"[#.]([\w-]+)|^([a-z]+-[a-z]+|[a-z]{9,})")


def names(locator: Locator | None) -> set[str]:
    """The ids, classes and own elements a locator knows the page by."""
    if locator is None:
        return set()
    steps = [step for selector in locator.selectors for step in selector.split()]
    found = {name for step in steps for match in NAME.findall(step) for name in match if name}
    return found.union(*map(names, locator.given))


def renamed(page: bytes, layout: Layout) -> bytes:
    """The page after a redesign: everything the layout knows the text by is called something else."""
    for name in sorted(names(layout.signature) | names(layout.body), key=len, reverse=True):
        page = re.sub(rb"(?<![\w-])" + re.escape(name.encode()), b"zz9" + name[::-1].encode(), page)
    return page.replace(b"_CONFIG", b"_SETTINGS")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_redesigned_page_gives_a_notice_and_no_wrong_value(case: Case) -> None:
    layout = layout_of(case)
    host = host_of(case.url)
    assert host
    site = replace(layout, hosts=(host,), portable=False)
    page = renamed(case.page, site)
    assert page != case.page
    try:
        article = Parser(layouts=[site]).parse(page, url=case.url, encoding=case.encoding)
    except NoArticleError:
        assert case.name in DATA_ONLY
        return
    assert article.layout == "generic"
    assert "layout-drift" in [notice.code for notice in article.notices]
    assert_nothing_wrong(article, case)


def assert_nothing_wrong(article: Article, case: Case) -> None:
    """What the generic reader gives is right, or nothing."""
    expected = case.expected
    assert article.title in (expected.get("title"), None)
    if article.published and isinstance(published := expected.get("published"), str):
        assert published.startswith(article.published.isoformat()[:10])
    wanted = expected.get("text")
    assert isinstance(wanted, list)
    lost = [line for line in wanted if line not in article.text]
    assert not lost
    # A line or two of furniture may stay when nobody knows the template; another article may not.
    assert len(article.text) <= 1.35 * len("\n".join(wanted))


TEASER = """<html><body><div class="lead">临江市今日召开防汛工作会议，部署汛期值守。</div><div id="real">
<p>临江市今日召开防汛工作会议，总结去年防汛情况，分析今年汛期形势，对重点工作作出安排。</p>
<p>会议指出，各县区要全面排查水库、堤防和地质灾害隐患，逐处落实责任人，六月底前完成整改。</p>
<p>会议强调，要充实抢险队伍和物资储备，加强应急演练，确保一旦出现险情能够迅速处置。</p></div></body></html>"""


@pytest.mark.parametrize(
    ("body", "layout", "notices"),
    [
        (css("#real"), "site", []),
        (css(".lead"), "generic", ["layout-drift"]),
        (css(".gone"), "generic", ["layout-drift"]),
    ],
    ids=["the text", "an element that is only part of it", "nothing"],
)
def test_a_stale_selector_does_no_harm(body: Locator, layout: str, notices: list[str]) -> None:
    site = Layout(name="site", hosts=("linjiang.gov.cn",), body=body)
    article = Parser(layouts=[site]).parse(TEASER, url="http://www.linjiang.gov.cn/a.html")
    assert (article.layout, [notice.code for notice in article.notices]) == (layout, notices)
    assert article.text.splitlines()[-1].startswith("会议强调")


def test_the_fallback_is_off_when_told() -> None:
    site = Layout(name="site", hosts=("linjiang.gov.cn",), body=css(".gone"))
    with pytest.raises(NoArticleError):
        Parser(layouts=[site], fallback=False).parse(TEASER, url="http://www.linjiang.gov.cn/a.html")
