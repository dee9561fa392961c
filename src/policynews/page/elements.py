"""What an element is to a reader of the page, by its tag, class, id and style: a box or a line, furniture, hidden.

The rules of the walk; `walk.py` and its compiled twin ask them of every element.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

from policynews.text.patterns import lazy_pattern

LONGEST_CLASS = 500
"""Characters of a class or id that are looked at: templates need 100, an attack fills megabytes."""

# Elements that hold lines or other boxes, and may be furniture as a whole.
_BOXES = (
    "address article aside body center details dialog dir div dl fieldset figure footer form frameset header hgroup html "
    "main menu nav ol section table ul"
).split()
# Elements that are a line, or a cell or row of them; the named ones are what templates give telling class names to.
_NAMED = "h1 h2 h3 h4 td".split()
_LINES = (
    "blockquote caption dd dt figcaption h5 h6 legend li p pre summary tbody tfoot th thead tr "
    "founder-title founder-content ucapcontent ucaptitle publishtime"
).split()
_SKIP = (
    "head script style template svg object embed applet textarea select button iframe title rt rp audio video "
    "math datalist canvas map"
).split()
INLINES = frozenset({None, "raised", "link", "bold"})
"""The kinds of elements that stand inside a line and hold text."""
NEVER_HIDDEN = frozenset({"html", "body"})
"""A script shows them again."""
HOLDERS = frozenset({"box", "named", "line"})
"""The kinds of elements whose begin and end are those of a line."""
KIND = {
    **dict.fromkeys(_BOXES, "box"),
    **dict.fromkeys(_NAMED, "named"),
    **dict.fromkeys(_LINES, "line"),
    **dict.fromkeys(_SKIP, "skip"),
    "br": "break",
    "hr": "break",
    "img": "image",
    "a": "link",
    "b": "bold",
    "strong": "bold",
    "sup": "raised",
    "sub": "raised",
    "noscript": "unscripted",
}
"""The kind of an element by its tag; other tags stand inside a line."""
CHROME_TAGS = {"nav": "navigation", "footer": "footer", "aside": "related-list", "menu": "navigation"}
"""What furniture an element is by its tag alone."""

# Words of class and id attributes that name page furniture; each must be a whole word or a part set off by - or _.
CHROME_WORDS = (
    ("share-bar", "share bdshare jiathis bshare sharebox social fenxiang bdsharebuttonbox"),
    (
        "breadcrumb",
        "crumb crumbs breadcrumb breadcrumbs position weizhi location dqwz curpos currentposition mianbaoxie",
    ),
    (
        "related-list",
        "related relnews relate relevant recommend recommended hotnews rank ranking tuijian xgwz xgyd xgxw xgjd xglj "
        "xgnews morenews likenews interested hotlist toplist sidebar side_bar",
    ),
    ("comments", "comment comments pinglun post_comment cmt reply discuss"),
    ("footer", "footer foot copyright copy_right bottombar footerbox pagefooter siteinfo beian"),
    ("pager", "prevnext pre_next prenext pagination pagelist nextpage pager page_nav shangxia"),
    (
        "navigation",
        "[a-z]{0,12}nav [a-z]{0,12}menu navbar navwrapper navigation topbar header_top toolbar toolbox links linktab "
        "linkbox linklist friendlink friendlinks friendlylink yqlj",
    ),
    ("qr-code", "qrcode ewm erweima qr_code weixincode code_img"),
    ("advertisement", "ad ads advert advertisement guanggao adsbygoogle gg adbox adinContent"),
    ("disclaimer", "banquan banquanmianze mianze mianzeshengming disclaimer shengming"),
    ("login", "login signin register loginbox"),
    (
        "dialogue",
        "cookie cookies consent gdpr popup pop-up modal lightbox toast onetrust newsletter newsletters subscribe subscription subscriptions signup sign-up donate donation",
    ),
)
DISPOSABLE = {
    "share-bar": 2,
    "navigation": 4,
    "hidden": 4,
    "footer": 20,
    "comments": 80,
    "related-list": 8,
    "login": 4,
    "advertisement": 4,
    "dialogue": 4,
}
"""Boxes passed over unread, and how many long paragraphs one may hold that is not suspected to be the text after all."""
MAY_STATE = frozenset({"share-bar", "navigation"})
"""Of these, those that templates set facts into."""
# The titles of a related list are shorter.
_PARAGRAPH = 30
# Some templates set date and source into the share bar.
_FACT = lazy_pattern("来源|來源|作者|编[辑輯]|編[辑輯]|记者|記者|发布|發布|19[0-9]{2}|20[0-9]{2}")
# Some set the column path into the menu, behind its entries: 当前位置：首页 > 要闻
_TRAIL_MARKS = tuple(mark.encode() for mark in ("位置", "首页", "首頁"))
_TRAIL_GOES_ON = lazy_pattern(r"..\s*[:：>＞»›是]")
# Bytes behind such a mark that are looked at: white space between two links.
_TRAIL_REACH = 600
_SENTENCE_ENDS = tuple(mark.encode() for mark in "。！？；")
# article-footer, page-footer: the end of an article, with its files and dates, not of the site.
_OWN_FOOTER = lazy_pattern(r"(?:page|article|art|post|entry|news|content|detail)[-_]foot", re.I)
_CHROME = lazy_pattern(
    "(?:^|[\\s_-])(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{'|'.join(words.split())})" for name, words in CHROME_WORDS)
    + ")(?=$|[\\s_-])",
    re.I,
)
REVEALED = "js_content"
"""The id of the body that WeChat hides until its script has run."""


# Where links keep their address that a script follows: <a href="#" data-href="/files/a.docx">
_LATE_ADDRESSES = ("data-href", "data-url", "data-download", "data-link", "data-file", "data-src")


def leads_nowhere(href: str | None) -> bool:
    """Whether a link is one for scripts only: #, javascript:void(0), no href at all."""
    return not href or href[0] == "#" or href[:11].lower() == "javascript:"


def link_address(element: etree._Element) -> str | None:
    """Return where a link leads that leads nowhere by its href: the address that its script has, else what the script does."""
    for name in _LATE_ADDRESSES:
        address = element.get(name)
        if not leads_nowhere(address):
            return address
    href, script = element.get("href"), element.get("onclick")
    return f"javascript:{script}" if script and (not href or len(href) <= _NO_CALL) else href


_NO_CALL = len("javascript:void(0);")


def is_disposable(kind: str | None, element: etree._Element) -> bool:
    """Whether a box of `kind` may be passed over unread: no fact and few long paragraphs in what claims to be no text."""
    limit = DISPOSABLE.get(kind or "")
    if limit is None or (kind in MAY_STATE and states_fact(kind, text_bytes(element))):
        return False
    return has_few_paragraphs(element, limit)


def states_fact(kind: str | None, raw: bytes) -> bool:
    """Whether a share bar that says `raw` states date or source, or a menu the column path."""
    if kind == "share-bar":
        return _FACT.search(raw.decode()) is not None
    last = [at for mark in _TRAIL_MARKS if (at := raw.rfind(mark)) >= 0]
    return any(_TRAIL_GOES_ON.match(raw[at : at + _TRAIL_REACH].decode("utf-8", "ignore")) for at in last)


def has_few_paragraphs(element: etree._Element, limit: int) -> bool:
    """Whether at most `limit` paragraphs or lines inside `element` are longer than the titles of a list."""
    if not len(element) or len([*islice(element.iter("p", "br"), limit + 1)]) <= limit:
        return True
    texts = (part.tail or "" if part.tag == "br" else _whole_text(part) for part in element.iter("p", "br"))
    return sum(1 for _ in islice((text for text in texts if len(text) >= _PARAGRAPH), limit + 1)) <= limit


def count_sentences(element: etree._Element) -> int:
    """Return how many sentences end inside `element`."""
    raw = text_bytes(element)
    return sum(raw.count(mark) for mark in _SENTENCE_ENDS)


def text_bytes(element: etree._Element) -> bytes:
    """Return all text inside an element in UTF-8: for looking whether something stands there at all."""
    return etree.tostring(element, method="text", encoding="utf-8", with_tail=False)


def _whole_text(element: etree._Element) -> str:
    """Return all text inside an element as it stands in the source, that of scripts too."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


@lru_cache(maxsize=4096)
def chrome_kind(tag: str, class_name: str | None, id_name: str | None) -> str | None:
    """Templates repeat their class names hundreds of times a page, hence the cache of a pure function."""
    if tag in CHROME_TAGS:
        return CHROME_TAGS[tag]
    if tag in ("body", "html"):
        return None
    for name in (class_name, id_name):
        if name and (found := _CHROME.search(name, 0, LONGEST_CLASS)):
            kind = (found.lastgroup or "").replace("_", "-")
            return None if kind == "footer" and _OWN_FOOTER.search(name) else kind
    return None
