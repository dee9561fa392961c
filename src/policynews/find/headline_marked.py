"""The headline: the line the page shows above the text, checked against what its head declares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from policynews.credits.creditline import is_info_line
from policynews.credits.outlets import is_known_outlet, is_title_outlet
from policynews.dates.inline import read_date
from policynews.find.body import Region
from policynews.lines.furniture import classify
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.page.page import Page
from policynews.text.folding import fold, fold_key, squeeze
from policynews.text.patterns import lazy_pattern

# Longest headline: 国务院关于在…暂时调整实施《…条例》有关规定的决定 and its kind stay below it.
_LONGEST = 160
_HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.2, "ucaptitle": 3.0, "founder-title": 3.0, "h4": 0.6, "h5": 0.5, "h6": 0.3}
_TITLE_NAME = lazy_pattern(r"title|\btit|_tit|biaoti|headline|\bbt\b|wztit|\bh1\b|btnr|subject", re.I)
_NOT_TITLE_NAME = lazy_pattern(
    r"sub-?_?title|futi|site|logo|column|lanmu|widget|module|recommend|list|nav|fubiaoti|footer", re.I
)
# Whose content is the headline of the article, surest first.
_DECLARED = ("articletitle", "og:title", "twitter:title")
# Templates put column names here too, so these count only where <title> says the same.
_LOOSELY_DECLARED = ("title", "dc.title", "headline", "name")
_SITE_METAS = ("sitename", "og:site_name", "columnname", "application-name")
# X_频道_中国政府网, X-新华网, X—新闻—科学网, X | 某市人民政府
_SUFFIX = lazy_pattern(r"(.*[^\s_|｜–—-])\s*(?:[_|｜]+|[-–—]+|\s·\s|\s>\s|»)\s*([^_|｜–—-]{0,24})$")
_SITE_WORD = lazy_pattern(
    r"(?:网|网站|门户|门户网站|政府|频道|新闻|委员会|在线|日报|晚报|客户端|电视台|公众号|官网|首页|中心|局|厅|部|办|要闻|资讯|新闻网|平台|公司"
    r"|全球資訊網|全球资讯网|公开|动态|头条|财经|社会|国内|国际|时政|政策|要览|文章|正文|协会|大学|学院|[Nn]ews|[Nn]et|[Cc]om)$"
)
# 某某自治区人民政府门户网站: in the banner of every page, and in its <title>
_SITE_NAME = lazy_pattern(r"(?:网站|網站|门户|官网|官網|政府网|信息网|新闻网|资讯网|全球資訊網)$")
_SEPARATOR = lazy_pattern(r"[_|｜]+|[-–—]+|»")
_BADGES = ("原创", "原創", "转载", "轉載", "置顶", "置頂", "独家", "[转]", "【转载】", "[置顶]")
_CUT = ("...", "…", "...")
_MARKS = lazy_pattern(r"[。；;]$")
# 某会召开 2024-05-01 来源：某报: headline and info line in one heading
INFO_BEHIND = lazy_pattern(
    r"\s(?=(?:发布时间|发布日期|时间|日期|来源|稿源)\s?[:：]|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月])"
)


# A line is the headline from this score on: a heading next to the text, or a line the head declares.
_CERTAIN = 2.5
# Enough where the head declares nothing, or only a name as short as a column's (新闻动态).
_LIKELY = 1.5
_COLUMN_NAME = 7
# What an element named as a title adds, and the most a line gets that has nothing else: it stands on the info line.
_BY_NAME, _ON_INFO_LINE = 1.5, 1.5
_MOST_BY_NAME = _BY_NAME + _ON_INFO_LINE


# So many lines above the text at most: menus that are walked stand between a headline in a banner and the text.
_ABOVE = 120


class Title(NamedTuple):
    """A headline and where it stands."""

    text: str
    reader: str
    """`heading`, `title-block`, `meta:ArticleTitle`, `title-tag` …."""
    first: int
    """Index of its first block; -1 when it was taken from the head of the page."""
    last: int
    """Index behind its last block; -1 as above."""


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


def find_title(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> Title | None:
    """Return the headline of an HTML page: a visible line first, what the head declares where none fits; or None."""
    best = _best_line(blocks, region, declared)
    if best and best[0] >= _CERTAIN:
        return _assemble(blocks, -best[1], declared)
    head = title_from_head(declared)
    if best and best[0] >= _LIKELY and (head is None or len(head.text) < _COLUMN_NAME):
        return _assemble(blocks, -best[1], declared)
    return head


def located_title(lines: Sequence[RawBlock], span: range, layout: str, declared: Declared) -> Title | None:
    """Return the headline in the element a layout located, or None where that holds none.

    `lines` are those of the element, `span` tells where it is among the blocks of the page.
    """
    if not lines:
        return None
    shown = _without_info(" ".join(line.text for line in lines), declared)
    text = _uncut(_without_badge(_without_chain(shown), declared), declared)
    if not 2 <= len(text) <= 2 * _LONGEST or fold_key(text) in declared.sites:
        return None
    first, last = (span.start, span.stop) if span else (-1, -1)
    return Title(text, f"layout:{layout}", first, last)


def _best_line(blocks: Sequence[RawBlock], region: Region, declared: Declared) -> tuple[float, int] | None:
    """Return the score of the likeliest headline and its index, negated: of equal lines the first is taken."""
    scored: list[tuple[float, int]] = []
    further: list[int] = []
    # A headline stands above the text or opens it; behind the first lines of the body only other articles have one.
    start = max(0, region.first - _ABOVE)
    for index, block in enumerate(blocks[start : min(region.last, region.first + 12)], start):
        tag, text, _, _, _, _, _, _, _ = block
        if 2 <= len(text) <= _LONGEST and tag not in NO_LINES:
            marked = _HEADINGS.get(tag, 0.0) + _agreement(text, declared)
            if marked > 0:
                scored.append((_score(blocks, index, region, declared, marked), -index))
            else:
                further.append(index)
    best = max(scored, default=None)
    if best and best[0] > _MOST_BY_NAME:
        return best
    scored += [
        (_score(blocks, index, region, declared, 0.0), -index) for index in further if _named_title(blocks[index])
    ]
    return max(scored, default=None)


def _score(blocks: Sequence[RawBlock], index: int, region: Region, declared: Declared, marked: float) -> float:
    """Return how likely a line is the headline; `marked` is what its tag and the head say for it."""
    block = blocks[index]
    score = marked + (_BY_NAME if marked <= 0 or _named_title(block) else 0.0)
    if block.broken or block.tag != "p":
        score += _position(blocks, index, region)
    if block.linked * 2 > len(block.text):
        score -= 2.5
    if block.chrome:
        score -= 2.0
    if block.hidden and not region.hidden:
        score -= 2.0
    if _MARKS.search(block.text):
        score -= 4.0
    # Of two equal lines the one next to the text is the headline, the other a breadcrumb or a phone header.
    score -= min(abs(region.first - index), 60) / 40
    return 0.0 if score >= _LIKELY and _is_no_headline(block.text, declared) else score


def _is_no_headline(text: str, declared: Declared) -> bool:
    """Whether a line is a site, furniture, a date, or an info line (发布日期：… 信息来源：…)."""
    if (declared.sites and fold_key(text) in declared.sites) or classify(text) is not None or _is_plain_date(text):
        return True
    if text in declared.joined:
        return False
    behind = INFO_BEHIND.search(text, _COLUMN_NAME)
    return is_info_line(text[: behind.start()] if behind else text)


def _position(blocks: Sequence[RawBlock], index: int, region: Region) -> float:
    """Return what the place of a line says: a headline stands on the info line or on the text."""
    for following in range(index + 1, min(index + 4, len(blocks))):
        block = blocks[following]
        if not block.is_line:
            continue
        if is_info_line(block.text):
            return _ON_INFO_LINE
        return 0.8 if following >= region.first and len(block.text) > 40 else 0.0
    return 0.0


def _agreement(text: str, declared: Declared) -> float:
    """Return how far a line agrees with what the head declares: 4.5 for the same words, 2 or so for a part of them."""
    joined = declared.joined
    if text in joined:
        return max([_overlap(text, title, reader) for reader, title in declared.titles], default=0.0)
    # Spaces, widths and quotes may differ between head and page; only lines that could be titles pay for the fold.
    if len(text) < 6 or not (text[:2] in joined or text[-2:] in joined):
        return 0.0
    key = fold_key(text)
    return max([_key_overlap(key, other) for other in declared.keys], default=0.0)


def _overlap(text: str, title: str, reader: str) -> float:
    if text == title:
        return 4.5
    if len(text) >= 4 and title.startswith(text):
        whole = len(text) * 2 > len(title) or (reader == "title-tag" and len(text) >= 6)
        return 4.0 if whole else 1.0
    if len(text) >= 4 and reader == "title-tag" and title.endswith(text):
        return 2.0
    return 2.5 if len(text) >= 8 and text in title else 0.0


def _key_overlap(key: str, other: str) -> float:
    if key == other:
        return 4.5
    if len(key) >= 8 and (key in other or (len(other) >= 8 and other in key)):
        return 3.5 if other.startswith(key) else 2.5
    return 0.0


def _named_title(block: RawBlock) -> bool:
    """Whether the innermost element calls itself a title."""
    name = element_name(block)
    return bool(name) and _is_title_name(name)


@lru_cache(maxsize=512)
def _is_title_name(name: str) -> bool:
    """The lines of a list share a name, and so do the pages of a site."""
    return _TITLE_NAME.search(name) is not None and _NOT_TITLE_NAME.search(name) is None


def _is_plain_date(text: str) -> bool:
    return sum(map(str.isdigit, text)) * 2 > len(text)


def _assemble(blocks: Sequence[RawBlock], index: int, declared: Declared) -> Title:
    """Join the lines of one heading that `<br>` broke."""
    block = blocks[index]
    text, first, last = block.text, index, index + 1
    while last < len(blocks) and blocks[last - 1].broken and blocks[last].element is block.element:
        longer = f"{text} {blocks[last].text}"
        known = any(fold_key(longer) in key for key in declared.keys)
        if not known and (block.tag not in _HEADINGS or declared.titles or is_info_line(blocks[last].text)):
            break
        text, last = longer, last + 1
    while first > 0 and blocks[first - 1].broken and blocks[first - 1].element is block.element:
        longer = f"{blocks[first - 1].text} {text}"
        if not any(fold_key(longer) in key for key in declared.keys):
            break
        text, first = longer, first - 1
    text = _without_badge(_without_chain(_without_info(text, declared)), declared)
    return Title(_uncut(text, declared), "heading" if block.tag in _HEADINGS else "title-block", first, last)


def _without_info(text: str, declared: Declared) -> str:
    """Return the declared title where the heading goes on with date and source in the same line."""
    for reader, title in declared.titles:
        if reader != "title-tag" and len(text) > len(title) + 3 and text.startswith(title):
            rest = text[len(title) :].strip()
            return title if is_info_line(rest) or read_date(rest) else text
    if (behind := INFO_BEHIND.search(text, _COLUMN_NAME)) and is_info_line(text[behind.end() :]):
        return text[: behind.start()]
    return text


def _without_badge(text: str, declared: Declared) -> str:
    """Return a headline without the badge that the page prints beside it (原创, 置顶), where the head declares it bare."""
    if not text.startswith(_BADGES) and not text.endswith(_BADGES):
        return text
    bare = text
    for badge in _BADGES:
        bare = bare.removeprefix(badge).removesuffix(badge)
    bare = bare.strip()
    if bare == text or len(bare) < _COLUMN_NAME or any(title.startswith(text) for _, title in declared.titles):
        return text
    return bare if any(title.startswith(bare) for _, title in declared.titles) else text


def _without_chain(text: str) -> str:
    """Return a headline without the chain of column and site that a repost took over from `<title>`.

    One part (X - 某网) goes only when it is an outlet known by name, two (X—新闻—某网) when they look like it.
    """
    short = strip_suffix(text)
    chain = [part.strip() for part in _SEPARATOR.split(text[len(short) :])]
    return short if len(chain) > 2 or is_known_outlet(chain[-1]) else text


def _uncut(text: str, declared: Declared) -> str:
    """Return the declared title in place of a visible one that the template cut with dots."""
    if not text.endswith(_CUT):
        return text
    start = text.rstrip(".… ")
    for reader, title in declared.titles:
        if title.startswith(start) and reader != "title-tag" and not title.endswith(_CUT):
            return title
    return text


def is_doubtful(title: Title) -> bool:
    """Whether a headline may be the name of a site or column: from `<title>` alone, short, or ending as such names do."""
    return title.reader == "title-tag" or len(title.text) < _COLUMN_NAME or bool(_SITE_NAME.search(title.text))


def title_from_head(declared: Declared) -> Title | None:
    """Return the headline the head declares, `<title>` without its site suffixes; None when only a site is named."""
    for reader, text in declared.titles:
        title = text if reader != "title-tag" else strip_suffix(text, declared.sites)
        if title and len(title) >= 4 and fold_key(title) not in declared.sites:
            return Title(title, reader, -1, -1)
    return None


def strip_suffix(text: str, sites: frozenset[str] = frozenset()) -> str:
    """Return a `<title>` without the site and column names behind it (X_频道_某网, X—新闻—某网).

    A part goes only when it names a site: a headline may itself hold - or |.
    """
    while match := _SUFFIX.match(text):
        part = fold(match[2]).strip()
        if part and fold_key(part) not in sites and not _SITE_WORD.search(part) and not is_title_outlet(part):
            break
        text = match[1]
    return text.strip()
