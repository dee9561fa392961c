"""What a page is when it holds no article: a list, a login form, a notice, a profile, a script shell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.dates.shapes import MONTH_AND_DAY, NUMERIC_DAY
from policynews.errors import NoArticleError, PageKind
from policynews.find.entries import Group, find_entries, has_records
from policynews.find.notices import notice_kind
from policynews.find.signs import shown_kind
from policynews.find.where import Found, Parts, Region
from policynews.lines.furniture import is_list_entry
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.page.walk import walk
from policynews.text.patterns import lazy_pattern

# Prose of an article: a notice of one sentence may have less, and then needs a date or source beside it.
_SENTENCES = 100
# 用户登录, 统一身份认证, 会员注册
_FORM_NAME = lazy_pattern("登[录錄入]|认证|認證|注[册冊]|註冊|密[码碼]|[Ll]og ?in|[Ss]ign ?[Ii]n")
_LIST_ENTRIES = 6
# Characters of a text that is none: the number of a row, a mark.
_NO_TEXT = 20
# So many linked titles with a summary each, and no headline above them, are a list.
_FEW_ENTRIES = 4
# A shorter one is the name of a column.
_SHORTEST_HEADLINE = 8
# …[详细], …… 阅读全文: the beginning of another article
_TEASER = lazy_pattern(
    r"(?:\[详[细情]\]|【详[细情]】|(?:…|\.\.\.|>>?) ?(?:详[细情]|查看(?:详情|全文|更多)|阅读(?:全文|更多)))\s*(?:[>»]+\s*)?$"
)
# Characters of a notice: one with its reasons and its advice has some 150.
_LONGEST_NOTICE = 200
# 2024年3月5日: an announcement that a site is closed has a day, the notice that it is closed has none
_DAY = lazy_pattern(f"{MONTH_AND_DAY}|{NUMERIC_DAY}")
# What the status of a response says of the page in it; any other from 400 on is an error page.
_FIRST_REFUSAL = 400
_REFUSALS: dict[int, PageKind] = {
    401: "login", 403: "restricted", 407: "login", 412: "challenge", 429: "challenge", 451: "restricted",
    502: "maintenance", 503: "maintenance", 504: "maintenance", 521: "challenge",
}  # fmt: skip
# Shields in front of portals answer so, with nothing but a script (瑞数 412, 加速乐 521) or a notice.
_SHIELDED = frozenset({403, 412, 429, 503, 521})
# Scripts of such shields that stand alone on a page: 瑞数, 加速乐, 阿里云, 网站卫士, Cloudflare
_SHIELD = lazy_pattern(r"\$_ts\b|__jsl_clearance|acw_sc__v2|wzws[-_]|cdn-cgi/challenge-platform|_cf_chl_opt")
_DECLARED_KINDS: tuple[tuple[str, PageKind], ...] = (
    ("profile", "profile"), ("profilepage", "profile"), ("product", "product"), ("course", "product"), ("searchresultspage", "search"),
)  # fmt: skip
_MESSAGES = {
    "list": "the page is a list of articles; parse_list() gives them, parse the pages it links to",
    "login": "the page asks for a login; fetch it with a session that has one",
    "challenge": "the page is a bot challenge; fetch it with a client that passes it",
    "script-shell": "the page is filled by scripts; render it first or call the site's interface",
    "restricted": "the page says that only some readers may see it; fetch it from where they are",
    "redirect": "the page only leads to another; fetch the one it names",
    "search": "the page is a search; parse the pages it found",
    "profile": "the page is the profile of an account; parse the pages of its articles",
    "product": "the page offers a product or course, and holds no article",
    "video": "the page shows a video and no text",
    "maintenance": "the site says that it is closed for now; fetch the page again later",
    "error-page": "the page says that what was asked for does not exist",
    "empty": "the page holds no text",
    "unknown": "the page holds no text that could be an article",
}


def no_article(kind: PageKind, status: int | None = None) -> NoArticleError:
    """Return the error for a page of `kind`, with advice, and with the status of the response where that told."""
    told = f" (HTTP status {status})" if status else ""
    return NoArticleError(_MESSAGES[kind] + told, kind=kind)


def is_refusal(page: Page) -> bool:
    """Whether a page came in a response that says by its status that it is not what was asked for."""
    return page.status is not None and page.status >= _FIRST_REFUSAL


def refused(page: Page) -> NoArticleError:
    """Return the error for a page that was sent in place of the one asked for."""
    text = " ".join([block.text for block in walk(page.root).blocks if block.is_line])[: _LONGEST_NOTICE + 1]
    kind: PageKind = _REFUSALS.get(page.status or 0, "error-page")
    if page.status in _SHIELDED and len(text) <= _LONGEST_NOTICE:
        kind = notice_kind(text) or ("challenge" if page.scripts else kind)
    return no_article(kind, page.status)


class Stated(NamedTuple):
    """What a page says of its article."""

    published: bool
    source: bool
    """A source beside the text, not in it, or the metadata of a document."""


def reject_other_pages(found: Found, parts: Parts, stated: Stated) -> None:
    """Raise NoArticleError for a page that is something else and only has a few lines of prose."""
    page, blocks = found.page, found.blocks
    if not parts.kept and not parts.attachments:
        raise no_article(kind_without_text(page, blocks) if page else "unknown")
    if not stated.source and not stated.published and (kind := _notice(found, parts)):
        raise no_article(kind)
    if kind := shown_kind(found, parts, stated=stated.source or stated.published):
        raise no_article(kind)
    if page is None:
        return
    dated = stated.published and found.headline is not None and len(found.headline.text) >= _SHORTEST_HEADLINE
    written = any(blocks[i].is_line for i in parts.kept) or bool(parts.attachments)
    if not written and not dated:
        raise no_article(kind_without_text(page, blocks))
    if not stated.source and not stated.published and (kind := declared_kind(page) or _list_kind(found, parts)):
        raise no_article(kind)
    if found.region.prose < 3 * _SENTENCES and _is_of_dated_entries(found, parts, source=stated.source):
        raise no_article("list")
    kind = guess_kind(page, blocks, found.region.prose, stated=stated.source or dated)
    if kind == "login" and (stated.published or _has_headline(found)):
        return  # the login form of a site stands beside its articles
    if kind is not None:
        raise no_article(kind)


def _notice(found: Found, parts: Parts) -> PageKind | None:
    """Return what a page is whose little text speaks of the page itself; None for one with an article's headline or day."""
    lines = [found.blocks[i].text for i in parts.kept if found.blocks[i].is_line]
    title = found.headline.text if found.headline else ""
    # Rendered text has lost the page around the notice, so a short paragraph of a text is as likely.
    longest = _LONGEST_NOTICE if found.page else _LONGEST_NOTICE // 2
    if sum(map(len, lines)) > longest or parts.attachments or _DAY.search("".join(lines)):
        return None
    if _has_headline(found) and notice_kind(title) is None:
        return None
    near = [found.blocks[i].text for i in parts.near if len(found.blocks[i].text) < _LONGEST_NOTICE]
    return notice_kind("\n".join([title, *near, *lines]))


def _list_kind(found: Found, parts: Parts) -> PageKind | None:
    """Return `list` for a text without headline that is entries with summaries, or the summary of one entry among many."""
    if found.page is None or _has_headline(found):
        return None
    lines = [found.blocks[i] for i in parts.kept if found.blocks[i].is_line]
    titles = sum(1 for line in lines if line.linked * 2 > len(line.text) > _SHORTEST_HEADLINE)
    if titles >= _FEW_ENTRIES and titles * 3 >= len(lines):
        return "list"
    return "list" if found.region.prose < 3 * _SENTENCES and _is_in_entry(found.page, found.region) else None


def _is_in_entry(page: Page, region: Region) -> bool:
    """Whether the text stands in one of many like boxes with a linked title each."""
    group = find_entries(page) if region.node else None
    if group is None or region.node is None or len(group.entries) < _LIST_ENTRIES:
        return False
    return _is_within(region.node.element, group.elements)


def _is_of_dated_entries(found: Found, parts: Parts, *, source: bool) -> bool:
    """Whether text and headline are those of entries with a day each, which is then none of the page's own."""
    lines = [found.blocks[i] for i in parts.kept if found.blocks[i].is_line]
    title = found.headline
    # Without a headline the source is that of an entry as well.
    own = source and title is not None and sum(len(line.text) for line in lines) > _NO_TEXT
    if found.page is None or own:
        return False
    shown = found.blocks[title.first] if title is not None and title.first >= 0 and _has_headline(found) else None
    if shown is not None and not shown.linked:
        return False
    group = find_entries(found.page)
    if group is None or len(group.entries) < _LIST_ENTRIES or not _are_dated(group):
        return False
    if shown is not None and not _is_within(shown.element, group.elements):
        return False
    holders = [holder for holder, held in Counter(one.getparent() for one in group.elements).items() if held > 1]
    around = [*group.elements, *(holder for holder in holders if holder is not None)]
    return all(_is_within(line.element, around) for line in lines)


def _are_dated(group: Group) -> bool:
    return 2 * sum(entry.published is not None for entry in group.entries) > len(group.entries)


def _is_within(element: etree._Element | None, others: Iterable[etree._Element]) -> bool:
    return element is not None and not set(others).isdisjoint((element, *element.iterancestors()))


def declared_kind(page: Page) -> PageKind | None:
    """Return what a page declares itself to be in og:type or JSON-LD, where that is surely no article."""
    kinds = {page.meta.get("og:type", "").partition(".")[0].lower()}
    if kinds == {""}:
        kinds = {str(item.get("@type")).lower() for item in page.jsonld}
    return next((kind for name, kind in _DECLARED_KINDS if name in kinds), None)


def guess_kind(page: Page, blocks: Sequence[RawBlock], prose: float, *, stated: bool) -> PageKind | None:
    """Return what a page with little prose is instead of an article, or None where it may well be one.

    `prose` is the weight of the best body found; `stated` tells that the page states a source, or a headline and its
    date.
    """
    if not stated and sum(1 for block in blocks if _TEASER.search(block.text[-16:])) >= _LIST_ENTRIES:
        return "list"
    if prose >= 3 * _SENTENCES:
        return None
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
    if _count_entries(blocks) >= _LIST_ENTRIES or (has_records(page) and find_entries(page)):
        return "list"
    text = " ".join(block.text for block in blocks if block.is_line)[:2000]
    if kind := notice_kind(text):
        return kind
    if len(text) < 200 and page.scripts:
        return "challenge" if any(_SHIELD.search(script.text or "") for script in page.scripts) else "script-shell"
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
