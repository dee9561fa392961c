"""A page object of web-poet, for scrapy-poet and whatever runs page objects. Needs the extra `web-poet`."""

from __future__ import annotations

from typing import ClassVar

from policynews.model.article import Article
from policynews.parser import Parser

from ._extra import missing_extra

try:
    from web_poet import WebPage, cached_method, validates_input
except ImportError as _error:
    raise missing_extra("web_poet", "web-poet", "the page object PolicyArticlePage") from _error


class PolicyArticlePage(WebPage[Article]):
    """The article of a page. A subclass sets options by `parser = Parser(…)`, and corrects an article in `to_item`."""

    parser: ClassVar[Parser] = Parser()
    """What reads the page."""

    @cached_method
    def article(self) -> Article:
        """Return the article, parsed once. Raises InputError and NoArticleError."""
        return self.parser.parse(self.response)

    @validates_input
    async def to_item(self) -> Article:
        """Return the article."""
        return self.article()
