"""What the head declares to be the headline, without the names of site and column behind it."""

from __future__ import annotations

from collections.abc import Iterator

from policynews.credits.creditline import read_credit_line
from policynews.credits.infoline import is_info_line
from policynews.dates.shapes import MONTH
from policynews.dates.value import read_date
from policynews.find.suffixes import headline_of, is_column, is_site, names_around
from policynews.find.where import Declared, Title
from policynews.page.page import Page
from policynews.text.folding import fold_key, squeeze
from policynews.text.patterns import lazy_pattern

# Whose content is the headline of the article, surest first.
_DECLARED = ("articletitle", "og:title", "twitter:title")
# Templates put column names here too, so these count only where <title> says the same.
_LOOSELY_DECLARED = ("title", "dc.title", "headline", "name")
_SITE_METAS = ("sitename", "og:site_name", "columnname", "application-name")
# Who wrote it, who printed it first: some templates print these in <title> too.
_NAME_METAS = ("author", "source", "contentsource", "article:author", "article:section")
_SUFFIXED = ("title-tag", "whole")
BADGES = (
    "原创",
    "原創",
    "转载",
    "轉載",
    "置顶",
    "置頂",
    "独家",
    "[转]",
    "【转载】",
    "[置顶]",
    "自动翻译",
    "機器翻譯",
    "机器翻译",
)
# A badge is a word or two: 自动翻译, 独家解读.
LONGEST_BADGE = 6
_LONGEST_NAME = 40
# [云岭之声专题报道], 公路：, and what may stand behind such a column
_LONGEST_COLUMN = 16
_BEHIND_COLUMN = "：:|｜·-— \u3000"
_QUOTES = ("“”", "「」", "『』", "【】", '""', "《》", "‘’")
_CUT = ("...", "…", "...")
# 某会召开 2024-05-01 来源：某报: headline and info line in one heading
INFO_BEHIND = lazy_pattern(rf"\s(?=(?:发布时间|发布日期|时间|日期|来源|稿源)\s?[:：]|{MONTH})")
WHOLE = "whole"
"""Reader of a declaration as it stands, where names of column and site were cut off it."""
COLUMN_NAME = 7
"""A headline of fewer characters may be the name of a column."""
_SHORTEST_BEFORE = 4  # characters of a headline before its reporter
# 首页, 正文, 详细信息, 无标题文档: what templates leave in <title> where they know no headline
_TEMPLATE_TITLE = lazy_pattern(
    r"(?:首页|主页|网站首页|正文|内容|详情|文章|新闻|信息|资讯|新闻动态|通知公告|信息公开|政务公开)"
    r"|(?:文章|新闻|信息|内容|详细|资讯|公告|通知|查看)*(?:正文|内容|详情|详细|信息|显示|浏览)页?面?|无标题(?:文档|页)?|新建网页.{0,3}"
    r"|untitled.{0,12}|document|newpage|index|home|title|(?:系统)?提示(?:信息)?",
)


def declared_titles(page: Page, document_title: str | None = None) -> Declared:
    """Return the titles and site names that metas, `<title>` and the metadata table of a document declare."""
    meta = page.meta
    sites = frozenset([fold_key(name) for name in map(meta.get, _SITE_METAS) if name])
    names = sites.union([fold_key(name) for name in map(meta.get, _NAME_METAS) if name])
    whole = [entry for entry in _whole_titles(page, document_title) if fold_key(entry[1]) not in names]
    bare = [(reader, headline_of(text, names)) for reader, text in whole]
    cut = [(text, short) for (_, text), (_, short) in zip(whole, bare, strict=True) if text != short]
    if cut:
        sites = sites.union(*[names_around(text, short) for text, short in cut])
        names |= sites
    heads = [entry for entry in bare if fold_key(entry[1]) not in names]
    pairs = tuple(dict.fromkeys([*heads, *[(WHOLE, text) for text, _ in cut]]))
    texts = [text for _, text in pairs]
    return Declared(pairs, tuple(map(fold_key, texts)), "\n".join(texts), sites)


def _whole_titles(page: Page, document_title: str | None) -> Iterator[tuple[str, str]]:
    """Yield reader and text of each declaration as it stands, surest first."""
    meta = page.meta
    if document_title:
        yield "metadata-table", document_title
    metas = [(f"meta:{name}", text) for name in _DECLARED if (text := meta.get(name))]
    yield from metas
    for item in page.jsonld if not metas and not document_title else ():
        headline = item.get("headline") or item.get("title")
        if isinstance(headline, str) and headline.strip():
            yield "json-ld", squeeze(headline)
    tag_key = fold_key(page.title_tag or "")
    for name in _LOOSELY_DECLARED:
        if (text := meta.get(name)) and (not tag_key or fold_key(text) in tag_key):
            yield f"meta:{name}", text
    if page.title_tag:
        yield "title-tag", page.title_tag


def is_name(text: str) -> bool:
    """Whether a line or `<title>` is nothing but the name of a site or column, or what templates print there."""
    key = fold_key(text) if len(text) <= _LONGEST_NAME else ""
    return bool(key) and (is_site(text) or is_column(key) or _TEMPLATE_TITLE.fullmatch(key) is not None)


def without_info(text: str, declared: Declared, seams: tuple[int, ...] = ()) -> str:
    """Return the headline where its line goes on with date and source: behind the declared title, or in another element.

    `seams` tell where elements begin and end.
    """
    for seam in seams:
        if seam >= COLUMN_NAME and is_info_line(text[seam:].strip()):
            return text[:seam].strip()
    for reader, title in declared.titles:
        if reader not in _SUFFIXED and len(text) > len(title) + 3 and text.startswith(title):
            rest = text[len(title) :].strip()
            return title if is_info_line(rest) or read_date(rest) else text
    if (behind := INFO_BEHIND.search(text, COLUMN_NAME)) and is_info_line(text[behind.end() :]):
        return text[: behind.start()]
    return text


def without_byline(text: str) -> str:
    """Return a headline without the reporter behind its last stroke: 某地修桥/某报记者 张三."""
    stroke = max(text.rfind("/"), text.rfind("／"))
    if stroke < _SHORTEST_BEFORE or "者" not in text[stroke:]:
        return text
    return text[:stroke].rstrip() if read_credit_line(text[stroke + 1 :]).people else text


def without_quotes(text: str, declared: Declared) -> str:
    """Return a headline without the quotes that a template sets around it, where the head declares it bare."""
    inner = text[1:-1].strip()
    if text[:1] + text[-1:] not in _QUOTES or fold_key(text) in declared.keys:
        return text
    return inner if fold_key(inner) in declared.keys else text


def without_badge(text: str, declared: Declared, seams: tuple[int, ...] = ()) -> str:
    """Return a headline without the badge that the page prints beside it, where the head declares it bare.

    A badge is a word that templates use (原创, 置顶), or any short one in an element of its own, as the column before the
    headline: `seams` tell where these begin and end.
    """
    for seam in seams:
        if text[:seam].strip() in BADGES and len(text) - seam > COLUMN_NAME and text not in declared.joined:
            return text[seam:].strip()
        behind = text[seam:].lstrip(_BEHIND_COLUMN) if seam <= _LONGEST_COLUMN else ""
        if len(behind) > COLUMN_NAME and text not in declared.joined and fold_key(behind) in declared.keys:
            return behind
        rest = text[:seam].rstrip()
        if COLUMN_NAME <= len(rest) < len(text) <= seam + 1 + LONGEST_BADGE and fold_key(rest) in declared.keys:
            return rest
    if not text.startswith(BADGES) and not text.endswith(BADGES):
        return text
    bare = text
    for badge in BADGES:
        bare = bare.removeprefix(badge).removesuffix(badge)
    bare = bare.strip()
    if bare == text or len(bare) < COLUMN_NAME or any(title.startswith(text) for _, title in declared.titles):
        return text
    return bare if any(title.startswith(bare) for _, title in declared.titles) else text


def uncut(text: str, declared: Declared) -> str:
    """Return the declared title in place of a visible one that the template cut with dots."""
    if not text.endswith(_CUT):
        return text
    start = text.rstrip(".… ")
    for reader, title in declared.titles:
        if title.startswith(start) and reader not in _SUFFIXED and not title.endswith(_CUT):
            return title
    return text


def title_from_head(declared: Declared) -> Title | None:
    """Return the headline the head declares; None when only a site is named."""
    for reader, title in declared.titles:
        key = fold_key(title)
        if len(key) < 2 or key in declared.sites or reader == WHOLE:
            continue
        if reader == "title-tag" and is_name(title):
            continue
        return Title(title, reader, -1, -1)
    return None


def title_agreed_on(declared: Declared) -> Title | None:
    """Return the headline that both a meta and `<title>` declare, long enough to be no column; else None."""
    tagged = {key for (reader, _), key in zip(declared.titles, declared.keys, strict=True) if reader == "title-tag"}
    for (reader, text), key in zip(declared.titles, declared.keys, strict=True):
        if reader.startswith("meta:") and key in tagged and len(key) > COLUMN_NAME and not is_site(text):
            return Title(text, reader, -1, -1)
    return None
