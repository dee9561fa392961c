"""What the head declares to be the headline, without the names of site and column behind it."""

from __future__ import annotations

from typing import NamedTuple

from policynews.credits.infoline import is_info_line
from policynews.dates.value import read_date
from policynews.find.suffixes import strip_suffix
from policynews.find.where import Title
from policynews.page.page import Page
from policynews.text.folding import fold_key, squeeze
from policynews.text.patterns import lazy_pattern

# Whose content is the headline of the article, surest first.
_DECLARED = ("articletitle", "og:title", "twitter:title")
# Templates put column names here too, so these count only where <title> says the same.
_LOOSELY_DECLARED = ("title", "dc.title", "headline", "name")
_SITE_METAS = ("sitename", "og:site_name", "columnname", "application-name")
_BADGES = ("原创", "原創", "转载", "轉載", "置顶", "置頂", "独家", "[转]", "【转载】", "[置顶]")
_CUT = ("...", "…", "...")
# 某会召开 2024-05-01 来源：某报: headline and info line in one heading
INFO_BEHIND = lazy_pattern(
    r"\s(?=(?:发布时间|发布日期|时间|日期|来源|稿源)\s?[:：]|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月])"
)
COLUMN_NAME = 7


class Declared(NamedTuple):
    """What the head of a page says of its headline."""

    titles: tuple[tuple[str, str], ...]
    """Reader and text, surest first, the title tag last and uncut."""
    keys: tuple[str, ...]
    joined: str
    """The titles in one string, for a quick look whether a line occurs in any."""
    sites: frozenset[str]
    """Folded names of site and column, which are no headlines."""


def declared_titles(page: Page, document_title: str | None = None) -> Declared:
    """Return the titles and site names that metas, `<title>` and the metadata table of a document declare."""
    meta = page.meta
    titles = [(f"meta:{name}", text) for name in _DECLARED if (text := meta.get(name))]
    if document_title:
        titles.insert(0, ("metadata-table", document_title))
    for item in page.jsonld if not titles else ():
        headline = item.get("headline") or item.get("title")
        if isinstance(headline, str) and headline.strip():
            titles.append(("json-ld", squeeze(headline)))
    tag_key = fold_key(page.title_tag or "")
    keyed = [(reader, text, fold_key(text)) for reader, text in titles]
    loose = [(f"meta:{name}", text) for name in _LOOSELY_DECLARED if (text := meta.get(name))]
    keyed += [(reader, text, key) for reader, text in loose if (key := fold_key(text)) in tag_key or not tag_key]
    if page.title_tag:
        keyed.append(("title-tag", page.title_tag, tag_key))
    sites = frozenset([fold_key(name) for name in map(meta.get, _SITE_METAS) if name])
    keyed = [entry for entry in keyed if entry[2] not in sites]
    pairs = tuple([(reader, text) for reader, text, _ in keyed])
    return Declared(pairs, tuple([key for _, _, key in keyed]), "\n".join([text for _, text in pairs]), sites)


def without_info(text: str, declared: Declared) -> str:
    """Return the declared title where the heading goes on with date and source in the same line."""
    for reader, title in declared.titles:
        if reader != "title-tag" and len(text) > len(title) + 3 and text.startswith(title):
            rest = text[len(title) :].strip()
            return title if is_info_line(rest) or read_date(rest) else text
    if (behind := INFO_BEHIND.search(text, COLUMN_NAME)) and is_info_line(text[behind.end() :]):
        return text[: behind.start()]
    return text


def without_badge(text: str, declared: Declared) -> str:
    """Return a headline without the badge that the page prints beside it (原创, 置顶), where the head declares it bare."""
    if not text.startswith(_BADGES) and not text.endswith(_BADGES):
        return text
    bare = text
    for badge in _BADGES:
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
        if title.startswith(start) and reader != "title-tag" and not title.endswith(_CUT):
            return title
    return text


def title_from_head(declared: Declared) -> Title | None:
    """Return the headline the head declares, `<title>` without its site suffixes; None when only a site is named."""
    for reader, text in declared.titles:
        title = text if reader != "title-tag" else strip_suffix(text, declared.sites)
        if title and len(title) >= 4 and fold_key(title) not in declared.sites:
            return Title(title, reader, -1, -1)
    return None
