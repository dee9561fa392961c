"""What a page is when it holds no article: a list, a login form, a challenge, a script shell, an error page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policynews.errors import NoArticleError, PageKind
from policynews.find.where import Found, Parts
from policynews.lines.furniture import is_list_entry
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern

# Prose of an article: a notice of one sentence may have less, and then needs a date or source beside it.
_SENTENCES = 100
_CHALLENGE = lazy_pattern(
    "安全验证|访问验证|人机验证|滑动验证|拖动滑块|请稍候|正在验证|浏览器安全检查|访问过于频繁|访问被拦截|访问被阻断|拦截了您的访问"
    "|请开启JavaScript|请启用JavaScript|Just a moment|[Cc]hecking your browser|[Aa]ccess [Dd]enied|Attention Required|网站防火墙"
)
_ERROR = lazy_pattern(
    "页面不存在|页面没有找到|您访问的页面|找不到(?:您要|该|此|这个)?(?:访问的)?页面|页面已(?:被)?(?:删除|失效|移除)|(?:内容|文章)(?:不存在|已删除|已被(?:发布者)?删除|无法查看)"
    "|404 Not Found|[Pp]age [Nn]ot [Ff]ound|系统发生错误|服务器错误|502 Bad Gateway|503 Service"
)
_SCRIPTED = lazy_pattern("启用 ?JavaScript|enable JavaScript|开启 ?JavaScript|不支持 ?JavaScript", re.I)
# 用户登录, 统一身份认证, 会员注册
_FORM_NAME = lazy_pattern("登[录錄入]|认证|認證|注[册冊]|註冊|密[码碼]|[Ll]og ?in|[Ss]ign ?[Ii]n")
_LIST_ENTRIES = 6
# A shorter one is the name of a column.
_SHORTEST_HEADLINE = 8
# …[详细], …… 阅读全文: the beginning of another article
_TEASER = lazy_pattern(
    r"(?:\[详[细情]\]|【详[细情]】|(?:…|\.\.\.|>>?) ?(?:详[细情]|查看(?:详情|全文|更多)|阅读(?:全文|更多)))\s*(?:[>»]+\s*)?$"
)
_MESSAGES = {
    "list": "the page is a list of articles; parse the pages it links to",
    "login": "the page asks for a login; fetch it with a session that has one",
    "challenge": "the page is a bot challenge; fetch it with a client that passes it",
    "script-shell": "the page is filled by scripts; render it first or call the site's interface",
    "error-page": "the page says that what was asked for does not exist",
    "empty": "the page holds no text",
    "unknown": "the page holds no text that could be an article",
}


def no_article(kind: PageKind) -> NoArticleError:
    """Return the error for a page of `kind`, with advice."""
    return NoArticleError(_MESSAGES[kind], kind=kind)


class Stated(NamedTuple):
    """What a page says of its article."""

    published: bool
    source: bool
    """A source, or the metadata of a document."""


def reject_other_pages(found: Found, parts: Parts, stated: Stated) -> None:
    """Raise NoArticleError for a page that is something else and only has a few lines of prose."""
    page, blocks = found.page, found.blocks
    if not parts.kept and not parts.attachments:
        raise no_article(kind_without_text(page, blocks) if page else "unknown")
    if page is None:
        return
    dated = stated.published and found.headline is not None and len(found.headline.text) >= _SHORTEST_HEADLINE
    written = any(blocks[i].is_line for i in parts.kept) or bool(parts.attachments)
    if not written and not dated:
        raise no_article(kind_without_text(page, blocks))
    kind = guess_kind(page, blocks, found.region.prose, stated=stated.source or dated)
    if kind == "login" and (stated.published or _has_headline(found)):
        return  # the login form of a site stands beside its articles
    if kind is not None:
        raise no_article(kind)


def guess_kind(page: Page, blocks: Sequence[RawBlock], prose: float, *, stated: bool) -> PageKind | None:
    """Return what a page with little prose is instead of an article, or None where it may well be one.

    `prose` is the weight of the best body found; `stated` tells that the page states a source, or a headline and its
    date.
    """
    if not stated and sum(1 for block in blocks if _TEASER.search(block.text[-16:])) >= _LIST_ENTRIES:
        return "list"
    if prose >= 3 * _SENTENCES:
        return None
    lines = [block.text for block in blocks if block.is_line]
    text = "\n".join(lines[:60])[:3000]
    if len(text) < 600 and not stated and _CHALLENGE.search(text):
        return "challenge"
    if prose < _SENTENCES and len(text) < 1500 and not stated and _ERROR.search(text):
        return "error-page"
    if prose < _SENTENCES and not stated and _has_password(page):
        return "login"
    if prose < _SENTENCES and not stated and _count_entries(blocks) >= _LIST_ENTRIES:
        return "list"
    return None


def _has_headline(found: Found) -> bool:
    """Whether a line of the page is its headline, and names no form."""
    title = found.headline
    return (
        title is not None
        and title.first >= 0
        and len(title.text) >= _SHORTEST_HEADLINE
        and not _FORM_NAME.search(title.text)
    )


def kind_without_text(page: Page, blocks: Sequence[RawBlock]) -> PageKind:
    """Return what a page without any prose is."""
    if _has_password(page):
        return "login"
    if _count_entries(blocks) >= _LIST_ENTRIES:
        return "list"
    text = " ".join(block.text for block in blocks if block.is_line)[:2000]
    if _CHALLENGE.search(text):
        return "challenge"
    if _ERROR.search(text):
        return "error-page"
    if len(text) < 200 and page.scripts:
        return "script-shell"
    return "unknown" if text else "empty"


def _count_entries(blocks: Sequence[RawBlock]) -> int:
    """How many lines are entries of a list: a linked title with a date in or beside it."""
    return sum(
        1
        for block in blocks
        if block.is_line and not block.chrome and (block.linked * 2 > len(block.text) > 8 or is_list_entry(block.text))
    )


def _has_password(page: Page) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in page.root.iter("input"))
