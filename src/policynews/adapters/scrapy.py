"""Scrapy: articles and lists from responses, and a pipeline from pages to articles. Needs the extra `scrapy`.

The pipeline reads the pages that a spider yields as `PageItem`, fetches the further pages of an article and joins them,
drops copies, and counts what it does in the stats of the crawl:

    policynews/pages              pages read, the further pages of articles among them
    policynews/articles           articles handed on
    policynews/joined_pages       further pages that were joined to the first of their article
    policynews/duplicates/KIND    articles dropped as `exact`, `near` or `containment` of an earlier one, or as a `page` of one
    policynews/failed/KIND        pages without an article: what they are instead (`challenge`, `list` …), `binary-input/pdf`,
                                  `empty-input`, `unreachable` …
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from policynews.duplicates import DuplicateIndex, fingerprint
from policynews.errors import BinaryInputError, PolicyNewsError, failure_kind
from policynews.joining import join
from policynews.listing import parse_list
from policynews.model.article import Article, Notice
from policynews.model.listing import ListPage
from policynews.parser import Parser

from ._extra import missing_extra
from .items import register_items

try:
    from scrapy import Request
    from scrapy.exceptions import DropItem
except ImportError as _error:
    raise missing_extra("scrapy", "scrapy", "the Scrapy adapter") from _error

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from typing_extensions import Self, Unpack

    from policynews.options import OptionArguments

_MOST_PAGES = 100
"""Of one article: a pager that never ends is a trap."""


@dataclass(frozen=True, slots=True)
class PageItem:
    """A page for the pipeline to read: `yield PageItem(response)`."""

    response: Response
    """As the spider got it."""


def parse_response(response: Response, **options: Unpack[OptionArguments]) -> Article:
    """Return the article of a response, with its address, charset and time; `yield` it, or follow its `next_page`.

    Options are those of `Options`. Raises InputError and NoArticleError.
    """
    register_items()
    return Parser(**options).parse(response)


def parse_list_response(response: Response) -> ListPage:
    """Return the entries of a list page. Raises InputError and NotAListError."""
    register_items()
    return parse_list(response)


class PolicyNewsPipeline:
    """Item pipeline: a `PageItem` becomes an `Article`, and so does an `Article` that goes on; other items pass.

    The setting `POLICYNEWS_OPTIONS` holds options of the parser, e.g. `{"script": "hans"}`. Of copies the one that comes
    first stays, but for one that is contained in a later, longer text: both stay.
    """

    def __init__(self, crawler: Crawler, parser: Parser) -> None:
        self._crawler = crawler
        self._parser = parser
        self._index = DuplicateIndex()
        self._kept: list[tuple[str | None, int]] = []
        self._joined: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl. Raises TypeError and ValueError for wrong options."""
        register_items()
        return cls(crawler, Parser(**crawler.settings.getdict("POLICYNEWS_OPTIONS")))

    async def process_item(self, item: Any) -> Any:
        """Return the article of a page; raise DropItem for a page without one, and for a copy."""
        if isinstance(item, PageItem):
            self._refuse_joined(item.response.url)
            try:
                first = self._parse(item.response)
            except PolicyNewsError as error:
                raise DropItem(f"no article at {item.response.url}: {error}") from error
        elif isinstance(item, Article):
            first = item
        else:
            return item
        article = await self._whole(first)
        self._refuse_copy(article)
        self._count("articles")
        return article

    def _parse(self, response: Response) -> Article:
        self._count("pages")
        try:
            return self._parser.parse(response)
        except PolicyNewsError as error:
            kind = failure_kind(error)
            self._count(f"failed/{kind}/{error.file_kind}" if isinstance(error, BinaryInputError) else f"failed/{kind}")
            raise

    async def _whole(self, first: Article) -> Article:
        """Return an article with all its pages. Where one cannot be had, `next_page` and a notice tell which."""
        pages = [first]
        asked = {first.url}
        while (address := pages[-1].next_page) and address not in asked:
            asked.add(address)
            page = await self._page(address) if len(pages) < _MOST_PAGES else None
            if page is None:
                return _unfinished(join(pages), address)
            pages.append(page)
            self._joined.add(address)
            self._count("joined_pages")
        return join(pages)

    async def _page(self, address: str) -> Article | None:
        """Return a further page of an article; None where there is none, which is counted."""
        engine = self._crawler.engine
        assert engine is not None, "a pipeline runs inside a crawl"
        try:
            return self._parse(await engine.download_async(Request(address)))
        except PolicyNewsError:
            return None
        # Downloaders raise what they like, and middlewares too; a page that cannot be had must not cost those that were.
        except Exception:
            self._count("failed/unreachable")
            return None

    def _refuse_joined(self, address: str) -> None:
        if address in self._joined:
            self._count("duplicates/page")
            raise DropItem(f"{address} is a page of an article that was joined", log_level="INFO")

    def _refuse_copy(self, article: Article) -> None:
        """Raise DropItem for a copy of an earlier article, and remember any other."""
        print_ = fingerprint(article)
        for match in self._index.query(print_):
            address, length = self._kept[int(match.key)]
            if match.is_duplicate and (match.kind != "containment" or print_.length <= length):
                self._count(f"duplicates/{match.kind}")
                raise DropItem(f"{article.url} is a copy of {address}: {match.reason}", log_level="INFO")
        self._index.add(print_, str(len(self._kept)))
        self._kept.append((article.url, print_.length))

    def _count(self, name: str) -> None:
        assert self._crawler.stats is not None, "a pipeline runs inside a crawl"
        self._crawler.stats.inc_value(f"policynews/{name}")


def _unfinished(article: Article, missing: str) -> Article:
    notice = Notice(
        code="page-missing", message=f"the article goes on at {missing}, which could not be read", field="blocks"
    )
    return replace(article, next_page=missing, notices=(*article.notices, notice))
