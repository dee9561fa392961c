"""`parse_list`: what a scraper needs before it has articles."""

from __future__ import annotations

import re

from policynews.errors import NotAListError, PolicyNewsError
from policynews.fields.evidence import counts_from_1912
from policynews.find.absence import is_refusal
from policynews.find.entries import Group, find_entries, next_list_page
from policynews.lines.prose import is_prose
from policynews.model.listing import ListPage
from policynews.page.page import Page, PageInput, load
from policynews.page.walk import walk
from policynews.parser import Parser
from policynews.text.patterns import lazy_pattern

# So much running text outside its entries makes a page an article with a list beside it.
_PROSE = 300
# So much may be one: the parser tells whether it has a headline of its own.
_NOTE = 40
# 工作动态_某某市人民政府, 要闻 - 某某网
_SITE = lazy_pattern(r"\s*(?:[_|｜]|\s[-–—]\s|—|-{1,2}).*$", re.DOTALL)


def parse_list(page: PageInput, *, url: str | None = None, encoding: str | None = None) -> ListPage:
    """Return the entries of a list page: of a portal's column, a news site or a search.

    `url` lets addresses become absolute; a response tells it itself. Raises InputError for what is no page, and
    NotAListError for a page that lists nothing, is an article with lists beside it, or came with an error of the server.
    """
    loaded = load(page, url=url, encoding=encoding)
    if is_refusal(loaded):
        raise NotAListError(f"the server sent no list but HTTP status {loaded.status}; fetch the page again")
    title = loaded.title_tag or ""
    group = find_entries(loaded, roc=counts_from_1912(loaded.url, loaded, title))
    if group is None or not group.entries:
        raise NotAListError("no three linked titles of this page are alike; parse() reads an article")
    outside = _prose_outside(loaded, group)
    if outside >= _PROSE or (outside >= _NOTE and _is_article(loaded, group)):
        raise NotAListError("this page is an article with a list beside it; parse() reads it")
    name = _SITE.sub("", title).strip() or title or None
    return ListPage(entries=group.entries, next_page=next_list_page(loaded), title=name)


def _is_article(page: Page, group: Group) -> bool:
    """Whether the parser reads an article with a headline that is none of the entries."""
    try:
        article = Parser().parse(page.root, url=page.url)
    except PolicyNewsError:
        return False
    return article.title is not None and article.title not in {entry.title for entry in group.entries}


def _prose_outside(page: Page, group: Group) -> int:
    """Return the characters of running text that stand in no entry."""
    inside = set(group.elements)
    found = 0
    for block in walk(page.root).blocks:
        if block.is_line and not block.chrome and is_prose(block) and block.element is not None:
            around = {block.element, *block.element.iterancestors()}
            found += len(block.text) if inside.isdisjoint(around) else 0
    return found
