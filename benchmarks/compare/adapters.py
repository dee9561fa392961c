"""How each library is called: as its documentation advises for Chinese news, the page decoded for it.

Each function imports its library and returns what reads one page. A library that gives its text as HTML is asked for
that, and its lines are taken from it afterwards, outside the measured time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from .labels import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a library found on a page; None or empty is what it did not find."""

    title: str | None = None
    text: str | None = None
    html: str | None = None
    """The text as HTML, where the library gives no lines."""
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    number: str | None = None


Read = Callable[[Page], Found]


def policynews() -> Read:
    """Return what reads a page with this library."""
    parse = import_module("policynews").parse

    def read(page: Page) -> Found:
        article = parse(page.raw, url=page.url)
        document = article.document
        return Found(
            title=article.title,
            text=article.text,
            published=_iso(article.published),
            source=article.source.name if article.source else None,
            authors=tuple(person.name for person in article.authors),
            editors=tuple(person.name for person in article.editors),
            number=str(document.number) if document and document.number else None,
        )

    return read


def trafilatura() -> Read:
    """Return what reads a page with trafilatura; its dates are asked for with their time, which it can give."""
    extract = import_module("trafilatura").bare_extraction
    dates = {"original_date": True, "extensive_search": True, "outputformat": "%Y-%m-%dT%H:%M"}

    def read(page: Page) -> Found:
        found = extract(
            page.html, url=page.url, with_metadata=True, include_comments=False, date_extraction_params=dates
        )
        if found is None:
            return Found()
        return Found(title=found.title, text=found.text, published=found.date, authors=_one(found.author))

    return read


def readability_lxml() -> Read:
    """Return what reads a page with readability-lxml."""
    document = import_module("readability").Document

    def read(page: Page) -> Found:
        found = document(page.html)
        return Found(title=found.short_title(), html=found.summary())

    return read


def newspaper4k() -> Read:
    """Return what reads a page with newspaper4k, which has to be told the language, and not to fetch the pictures."""
    article = import_module("newspaper").article

    def read(page: Page) -> Found:
        found = article(page.url or "https://example.com/", language="zh", input_html=page.html, fetch_images=False)
        return Found(
            title=found.title, text=found.text, published=_iso(found.publish_date), authors=tuple(found.authors)
        )

    return read


def pygoreadability() -> Read:
    """Return what reads a page with pygoreadability."""
    from_string = import_module("pygoreadability").from_string

    def read(page: Page) -> Found:
        found = from_string(page.html, url=page.url or "https://example.com/")
        return Found(
            title=found.title,
            html=found.content_html,
            published=_text(found.published_time),
            authors=_one(found.byline),
        )

    return read


def goose3() -> Read:
    """Return what reads a page with goose3, with the stop words for Chinese that it brings."""
    words = import_module("goose3.text").StopWordsChinese
    goose = import_module("goose3").Goose({"stopwords_class": words, "enable_image_fetching": False})

    def read(page: Page) -> Found:
        found = goose.extract(raw_html=page.html)
        return Found(
            title=found.title,
            text=found.cleaned_text,
            published=_text(found.publish_date),
            authors=tuple(found.authors or ()),
        )

    return read


def justext() -> Read:
    """Return what reads a page with jusText in its mode for any language, as it has no stop words for Chinese.

    Its lengths are of Latin letters; with two fifths of them, for Chinese characters, it reads more.
    """
    classify = import_module("justext").justext

    def read(page: Page) -> Found:
        paragraphs = classify(page.html, frozenset(), length_low=30, length_high=80, stopwords_low=0, stopwords_high=0)
        return Found(text="\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate))

    return read


def resiliparse() -> Read:
    """Return what reads a page with Resiliparse."""
    tree = import_module("resiliparse.parse.html").HTMLTree
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text

    def read(page: Page) -> Found:
        parsed = tree.parse(page.html)
        return Found(title=parsed.title, text=plain_text(parsed, main_content=True))

    return read


def gne() -> Read:
    """Return what reads a page with GNE."""
    extractor = import_module("gne").GeneralNewsExtractor()

    def read(page: Page) -> Found:
        found = extractor.extract(page.html)
        return Found(
            title=found["title"],
            text=found["content"],
            published=found["publish_time"],
            authors=_one(found["author"]),
        )

    return read


def magic_html() -> Read:
    """Return what reads a page with magic-html; pages of WeChat it asks to be told."""
    extractor = import_module("magic_html").GeneralExtractor()

    def read(page: Page) -> Found:
        url = page.url or ""
        kind = "weixin" if "mp.weixin.qq.com" in url else "article"
        found = extractor.extract(page.html, base_url=url, html_type=kind)
        return Found(title=found.get("title"), html=found["html"])

    return read


def htmldate() -> Read:
    """Return what reads the date of a page with htmldate."""
    find_date = import_module("htmldate").find_date

    def read(page: Page) -> Found:
        return Found(published=find_date(page.html, url=page.url, original_date=True, outputformat="%Y-%m-%dT%H:%M"))

    return read


def _iso(value: Any) -> str | None:
    return value.isoformat() if value is not None else None


def _text(value: Any) -> str | None:
    return str(value) if value else None


def _one(names: str | None) -> tuple[str, ...]:
    """Return names given as one text as a tuple of one; they are parted when they are scored."""
    return (names,) if names else ()
