"""Reports, HTML and notebook views in headless Chromium: nothing runs, nothing is loaded, nothing hangs over the edge."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

import policynews
from policynews import Parser
from policynews.report import Trace, trace, write_report

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium; install the package chromium of the distribution"
)

SAMPLES = sorted(
    (Path(str(files("policynews").joinpath("samples"))) / name)
    for name in ("gov-notice.html", "news.html", "poisoned.html", "rendered.txt", "repost.html")
)
PATIENCE = 600_000
"""Milliseconds that nothing takes in a browser, on a busy machine either."""
SECTIONS = ["The page, line by line", "Fields", "Time", "The article"]
HOSTILE = (
    '<script>document.title="run"</script><img src="https://x.example/1" onerror="document.title=1">'
    "</style></p>\u202e回文\x1b[31m&lt;i&gt;"
)


class Shown(NamedTuple):
    """A file in the browser."""

    page: sync_api.Page  # type: ignore[name-defined]
    said: list[str]
    """Lines of the console, and errors."""
    asked: list[str]
    """Addresses that were requested besides the file itself."""


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:  # type: ignore[name-defined]
    with sync_api.sync_playwright() as started:
        running = started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"], timeout=PATIENCE
        )
        yield running
        running.close()


@pytest.fixture
def show(browser: sync_api.Browser, tmp_path: Path) -> Iterator[object]:  # type: ignore[name-defined]
    opened: list[sync_api.Page] = []  # type: ignore[name-defined]

    def open_file(markup: str, width: int = 1200, scheme: str = "light") -> Shown:
        path = tmp_path / "shown.html"
        path.write_text(markup, encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.set_default_timeout(PATIENCE)
        opened.append(page)
        shown = Shown(page, [], [])
        page.on("console", lambda message: shown.said.append(message.text))
        page.on("pageerror", lambda error: shown.said.append(str(error)))
        page.on("request", lambda request: shown.asked.append(request.url))
        page.goto(path.as_uri())
        shown.asked.remove(path.as_uri())
        return shown

    yield open_file
    for page in opened:
        page.close()


def watched(content: bytes | str, name: str) -> Trace:
    return trace(lambda watch: Parser().watched_by(watch).parse(content), name=name, size=len(content))


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_report_of_a_sample_page(show: object, sample: Path, width: int) -> None:
    page, said, asked = show(write_report([watched(sample.read_bytes(), sample.name)]), width=width)  # type: ignore[operator]
    headings = page.locator("section > h3").all_text_contents()
    assert [heading for heading in headings if heading != "Notices"] == SECTIONS
    assert (said, asked) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "hangs over the edge"
    assert page.locator(".l.body").count() >= 3


def test_light_and_dark_differ_and_can_be_read(show: object) -> None:
    report = write_report([watched(SAMPLES[1].read_bytes(), "news.html")])
    colours = "(e => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color])()"
    light = show(report, scheme="light").page.evaluate(colours)  # type: ignore[operator]
    dark = show(report, scheme="dark").page.evaluate(colours)  # type: ignore[operator]
    assert _brightness(light[0]) - _brightness(light[1]) > 150
    assert _brightness(dark[1]) - _brightness(dark[0]) > 150


def _brightness(colour: str) -> float:
    return sum(map(int, colour[4:-1].split(","))) / 3


def test_kinds_of_lines_can_be_hidden(show: object) -> None:
    page = show(write_report([watched(SAMPLES[1].read_bytes(), "news.html")])).page  # type: ignore[operator]
    assert page.locator(".l.body").first.is_visible()
    page.locator(".f-body").uncheck()
    assert not page.locator(".l.body").first.is_visible()
    assert page.locator(".l.title").first.is_visible()


def test_an_index_leads_to_its_pages(show: object) -> None:
    report = write_report([watched(path.read_bytes(), path.name) for path in SAMPLES])
    page, said, asked = show(report)  # type: ignore[operator]
    assert page.locator(".index tbody tr").count() == len(SAMPLES)
    assert not page.locator("#p3").is_visible()
    page.locator('.index a[href="#p3"]').click()
    assert page.locator("#p3").is_visible()
    assert (said, asked) == ([], [])


def hostile_page() -> str:
    text = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    sentence = "因管道检修，区水务公司将于8月8日上午九时起对云帆路以东片区停水，请居民提前储水。"
    return f"<title>{text}</title><h1>停水通知{text}</h1><p>来源：明渡日报</p><p>{sentence}{text}</p><p>{sentence[::-1]}</p>"


def test_hostile_text_is_shown_and_does_nothing(show: object) -> None:
    page, said, asked = show(write_report([watched(hostile_page(), HOSTILE)]))  # type: ignore[operator]
    assert (said, asked) == ([], [])
    assert page.title() != "run"
    assert page.locator("script, img, iframe").count() == 0
    named = HOSTILE.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")
    assert named in page.locator(".file").inner_text()
    # Control characters are no text of a page.
    cleaned = HOSTILE.replace("\x1b", "").replace("\u202e", "")
    assert cleaned in page.locator(".l.title > b").inner_text()


def test_a_notebook_view_does_nothing_either(show: object) -> None:
    article = policynews.parse(hostile_page())
    page, said, asked = show(f"<!doctype html><meta charset=utf-8>{article._repr_html_()}")  # type: ignore[operator]
    assert (said, asked) == ([], [])
    assert page.locator("script, img, iframe").count() == 0
    assert "<script>" in page.locator("h3").first.inner_text()
    assert not page.locator("details li").first.is_visible(), "removals are folded"


def test_a_page_of_two_megabytes(show: object) -> None:
    sentence = "市政府召开常务会议，研究部署第{}项重点工作，要求各区县各部门压实责任、按时完成。"
    body = "".join(f"<p>{sentence.format(number)}</p>" for number in range(16_000))
    content = f"<h1>市政府召开常务会议部署重点工作</h1><p>2024-05-06</p><div>{body}</div>".encode()
    assert len(content) > 2_000_000
    page, said, asked = show(write_report([watched(content, "large.html")]))  # type: ignore[operator]
    assert page.locator("section > h3").count() == len(SECTIONS)
    assert (said, asked) == ([], [])
    # What a browser takes for a page goes by its elements: five a line.
    assert page.evaluate("document.querySelectorAll('*').length") < 6 * 16_000
