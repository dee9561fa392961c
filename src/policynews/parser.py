"""The straight line from a page to an `Article`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from policynews.draft import Draft
from policynews.errors import PolicyNewsError
from policynews.fields.read import fill
from policynews.find.absence import Stated, is_refusal, refused, reject_other_pages
from policynews.find.cut import cut_notices
from policynews.find.extent import with_lead
from policynews.find.footnotes import with_footnotes
from policynews.find.headline import page_headline
from policynews.find.metadata import find_table
from policynews.find.places import find_on_page
from policynews.find.second import before_second
from policynews.find.substitutes import text_or_substitute
from policynews.find.trim import sort
from policynews.find.where import Found
from policynews.layouts import Layout, LayoutSet, combine, installed
from policynews.model.article import Article, Failure, Notice, Origin
from policynews.options import OptionArguments, Options, at_time, check_options
from policynews.page.garbled import decoding_notices, find_garbling
from policynews.page.page import Page, PageInput, load
from policynews.page.rendered import TextLine, read_lines
from policynews.page.response import address_of, check_address
from policynews.repair.lines import mend_blocks

if TYPE_CHECKING:
    from typing_extensions import Unpack

Input: TypeAlias = PageInput | tuple[PageInput, str | None]
Watch: TypeAlias = Callable[[str, object], None]
"""Called with the name and the result of each stage as it is done: load, find, mend, headline, sort, fill."""


def _unwatched(_stage: str, _result: object) -> None:
    """Nobody looks on: a parse costs half a dozen calls of this."""


class Parser:
    """Parses pages with one set of options. Holds no state: use one from as many threads as you like.

    Raises TypeError for an unknown option or one of a wrong type, and ValueError for a value that is none of those
    allowed: when it is made, not in the middle of a stream.
    """

    __slots__ = ("_layouts", "_watch", "options")

    def __init__(self, **options: Unpack[OptionArguments]) -> None:
        known = {field.name for field in fields(Options)}
        unknown = sorted(set(options) - known)
        if unknown:
            raise TypeError(f"unknown option {unknown[0]!r}; options are {', '.join(sorted(known))}")
        self.options: Options = Options(**options)
        check_options(self.options)
        self._watch: Watch = _unwatched
        layouts = self.options.layouts
        self._layouts = layouts if layouts is None or isinstance(layouts, LayoutSet) else combine(layouts)

    def watched_by(self, watch: Watch) -> Parser:
        """Return a parser with the same options that tells `watch` what each stage gave, for a report on a page."""
        watched = Parser.__new__(Parser)
        watched.options, watched._layouts, watched._watch = self.options, self._layouts, watch
        return watched

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.options,)

    def parse(
        self,
        page: PageInput,
        *,
        url: str | None = None,
        encoding: str | None = None,
        fetched_at: datetime | None = None,
    ) -> Article:
        """Return the article of a page; what holds no tag at all is read as `parse_text` reads it.

        `fetched_at` is when this page was fetched; None: that of the options. Raises InputError or NoArticleError.
        """
        check_address(url)
        loaded = load(page, url=url, encoding=encoding)
        self._watch("load", loaded)
        if is_refusal(loaded):
            raise refused(loaded)
        options = at_time(self.options, fetched_at, stated=loaded.fetched_at)
        if loaded.text is not None:
            lines, doubts = read_lines(loaded.text), decoding_notices(loaded.replaced, loaded.garbled)
            return _parse_lines(lines, loaded.url, options, doubts, self._watch)
        layouts = installed() if self._layouts is None else self._layouts
        return _parse_page(loaded, layouts, options, self._watch)

    def parse_text(self, text: str, *, url: str | None = None, fetched_at: datetime | None = None) -> Article:
        """Return the article of a rendered text, a line a block. Raises InputError or NoArticleError."""
        check_address(url)
        options = at_time(self.options, fetched_at)
        garbled = find_garbling(text) if isinstance(text, str) else None
        lines = read_lines(garbled.restored if garbled and garbled.restored else text)
        lost = text.count("\ufffd")
        self._watch("load", lines)
        return _parse_lines(lines, url, options, decoding_notices(lost, garbled), self._watch)

    def parse_many(self, pages: Iterable[Input]) -> Iterator[Article | Failure]:
        """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
        for position, item in enumerate(pages):
            page, url = item if isinstance(item, tuple) else (item, None)
            try:
                yield self.parse(page, url=url)
            except PolicyNewsError as error:
                yield Failure(
                    url=url or address_of(page), position=position, error=type(error).__name__, message=str(error)
                )


def _rebuild(options: Options) -> Parser:
    """Pickle support: a parser is its options."""
    arguments: OptionArguments = {field.name: getattr(options, field.name) for field in fields(Options)}  # type: ignore[assignment]
    return Parser(**arguments)


def parse(
    page: PageInput, *, url: str | None = None, encoding: str | None = None, **options: Unpack[OptionArguments]
) -> Article:
    """Return the article of a page: bytes, text, a BeautifulSoup or an lxml tree, or the response of an HTTP client.

    `encoding` is the charset of the HTTP header, if known; `url` lets links become absolute and tells the layout. A
    response (httpx, requests, Scrapy, Playwright) tells both, and the time that `fetched_at` is, unless they are given.
    Options are those of `Options`. Raises InputError for what is no page and NoArticleError for a page of something
    else.
    """
    return Parser(**options).parse(page, url=url, encoding=encoding)


def parse_text(text: str, *, url: str | None = None, **options: Unpack[OptionArguments]) -> Article:
    """Return the article of a rendered text with no HTML left. Raises InputError or NoArticleError."""
    return Parser(**options).parse_text(text, url=url)


def parse_many(pages: Iterable[Input], **options: Unpack[OptionArguments]) -> Iterator[Article | Failure]:
    """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
    return Parser(**options).parse_many(pages)


def _parse_page(page: Page, layouts: Sequence[Layout], options: Options, watch: Watch) -> Article:
    places = find_on_page(page, layouts, fallback=options.fallback)
    watch("find", places)
    blocks, mended = mend_blocks(places.blocks, options.repair)
    places = places._replace(blocks=blocks)
    watch("mend", places)
    text = text_or_substitute(page, places, fallback=options.fallback)
    table = find_table(blocks, text.region)
    headline = page_headline(page, places, text.region, table.document.title if table.document else None)
    dropped = {**dict.fromkeys(table.lines, "metadata-table"), **places.dropped}
    found = Found.on_page(page, places, text.region, headline)
    found, second = before_second(
        with_lead(with_footnotes(found)._replace(table=table.document, dropped=dropped, files=text.files))
    )
    watch("headline", found)
    notices = (*places.notices, *decoding_notices(page.replaced, page.garbled), *mended.notices, *text.notices, *second)
    return _finish(found, notices, (*places.origins, *mended.origins), options, watch)


def _parse_lines(
    lines: Sequence[TextLine], url: str | None, options: Options, notices: Iterable[Notice], watch: Watch
) -> Article:
    from policynews.find.body_rendered import find_first_in_lines  # noqa: PLC0415 - for rendered text only
    from policynews.repair.wrapped import line_blocks  # noqa: PLC0415

    printed, joined = line_blocks(lines, join=options.join_paragraphs)
    blocks, mended = mend_blocks(printed, options.repair)
    watch("mend", blocks)
    found, second = find_first_in_lines(blocks, url)
    watch("find", found)
    return _finish(found, (*notices, *joined, *mended.notices, *second), mended.origins, options, watch)


def _finish(
    found: Found, notices: Iterable[Notice], origins: Sequence[Origin], options: Options, watch: Watch
) -> Article:
    """The one road of pages and rendered text."""
    parts = sort(found)
    watch("sort", (found, parts))
    draft = Draft()
    whole = any(origin.field == "blocks" for origin in origins)
    draft.note((*notices, *(() if whole else cut_notices(found, parts))), origins)
    fill(draft, found, parts, options)
    article = draft.freeze()
    watch("fill", article)
    sourced = any(origin.field == "source" and origin.reader != "signature" for origin in article.origins)
    reject_other_pages(found, parts, Stated(bool(article.published), sourced or article.document is not None))
    if options.script is None:
        return article
    from policynews.conversion import convert_article  # noqa: PLC0415 - only who asks for it pays for it

    return convert_article(article, options.script, options.vocabulary)
