"""The pictures of the notebook: `python tools/site/pictures.py` takes them anew, of the sample pages, with Chromium.

It needs the package playwright, and a Chromium and a Chinese font of the distribution.
"""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import sync_playwright

import policynews
from policynews.report import trace, write_report

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
WIDTH = 900
NARROW = 420  # a phone


def page(name: str) -> bytes:
    """Return a sample page."""
    return files("policynews").joinpath("samples", name).read_bytes()


def report(name: str) -> str:
    """Return the report on a sample page."""
    content, parser = page(name), policynews.Parser()
    return write_report([trace(lambda watch: parser.watched_by(watch).parse(content), name=name, size=len(content))])


def main() -> None:
    """Take all pictures."""
    shown = f"<!doctype html><meta charset=utf-8><body>{policynews.parse(page('news.html'))._repr_html_()}"
    shots = (
        ("article.png", shown, WIDTH, 620, "light"),
        ("report.png", report("news.html"), WIDTH, 620, "light"),
        ("report-dark.png", report("gov-notice.html"), NARROW, 640, "dark"),
    )
    PICTURES.mkdir(exist_ok=True)
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as started:
        running = started.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for name, markup, width, height, scheme in shots:
            tab = running.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab.set_content(markup)
            tab.screenshot(path=PICTURES / name)
            tab.close()
        running.close()


if __name__ == "__main__":
    main()
