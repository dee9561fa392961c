"""`breadcrumbs`, `keywords`, `summary`, and the kicker and subtitle beside a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from policynews.draft import Draft
from policynews.fields.evidence import Facts
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.page.page import Page
from policynews.text.folding import same_key, squeeze
from policynews.text.patterns import lazy_pattern

BREADCRUMB_SPLIT = lazy_pattern(r"\s*(?:>+|»|›|→|/|\\|＞|·|\||::|-{1,2}>?)\s*")
_BREADCRUMB_LABEL = lazy_pattern(r"^.{0,10}?(?:位置|栏目|页面|在这里)(?:是|为)?\s*[:：]?\s*")
_LONGEST_TITLE = 120
_SHORTEST_SUMMARY = 12
_KICKER_NAME = lazy_pattern(r"intro-?_?title|kicker|jianti|yinti|\bjt\b|pretitle|shoulder|uptitle", re.I)
_SUBTITLE_NAME = lazy_pattern(r"sub-?_?title|fu-?_?biaoti|futi|\bft\b|second-?_?title|deputytitle|downtitle", re.I)
_HEADING = lazy_pattern("h[1-6]")
_SHORTEST_PART, _LONGEST_PART = 6, 60
_KEYWORD_SPLIT = lazy_pattern(r"[,，;；、|\s]+")


def read_parts_of_title(draft: Draft, facts: Facts) -> None:
    """Set `kicker` (肩题) and `subtitle` (副题) from the lines beside the headline that are marked as such."""
    for block in facts.near:
        name = element_name(block)
        if len(block.text) > _LONGEST_TITLE or not (name or block.text.startswith("——")):
            continue
        part = _part_of_title(name) or ("subtitle" if block.text.startswith("——") else None)
        if part and getattr(draft, part) is None:
            draft.set(part, block.text, "title-block", block.text)
    lesser = facts.near[0] if facts.below else None
    if draft.subtitle is None and lesser is not None and _is_lesser_heading(lesser, facts.heading):
        draft.set("subtitle", lesser.text, "heading", lesser.text)


def _is_lesser_heading(block: RawBlock, headline: Sequence[RawBlock]) -> bool:
    """Whether a line is a heading below the headline, of lower rank and in the same box, and no info line."""
    above = headline[-1] if headline else None
    if above is None or above.element is None or block.element is None:
        return False
    if not (_HEADING.fullmatch(above.tag) and _HEADING.fullmatch(block.tag) and above.tag < block.tag):
        return False
    if above.element.getnext() is not block.element or not _SHORTEST_PART <= len(block.text) <= _LONGEST_PART:
        return False
    return not (is_credit(block.text) or kind_of(block.text) is not None)


@lru_cache(maxsize=512)
def _part_of_title(name: str) -> str | None:
    """The pages of a site share the names of their elements, hence the cache of a pure function."""
    if _KICKER_NAME.search(name):
        return "kicker"
    return "subtitle" if _SUBTITLE_NAME.search(name) else None


def read_breadcrumbs(draft: Draft, above: Sequence[RawBlock]) -> None:
    """Set `breadcrumbs` from the lines above the text that are, or stand in, a breadcrumb."""
    texts = [
        text
        for tag, text, _, _, chrome, hidden, _, _, _, _ in above
        if (chrome == "breadcrumb" or (("位置" in text or "首页" in text or "首頁" in text) and _has_steps(text)))
        and not hidden
        and tag not in NO_LINES
    ]
    if not texts:
        return
    raw = " > ".join(texts)
    labelless = [_BREADCRUMB_LABEL.sub("", text, count=1) for text in texts]
    parts = [squeeze(part) for text in labelless for part in BREADCRUMB_SPLIT.split(text)]
    draft.set("breadcrumbs", tuple([part for part in parts if 0 < len(part) <= 40]), "breadcrumb", raw)


def _has_steps(text: str) -> bool:
    return len(text) < 160 and (">" in text or "＞" in text or "»" in text or "›" in text)


def read_keywords(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `keywords` from the meta, if any of them is a word of the article: site-wide ones are not."""
    content = page.meta.get("keywords") if page else None
    if not content:
        return
    words = [word for word in _KEYWORD_SPLIT.split(content) if 1 < len(word) <= 40]
    if any([word in text for word in words]) and not same_key(content, title or ""):
        draft.set("keywords", tuple(dict.fromkeys(words)), "meta:keywords", content)


def read_summary(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `summary` from the description metas, if it is of this article and not of the site."""
    meta = page.meta if page else {}
    for name in ("description", "og:description", "twitter:description"):
        content = meta.get(name)
        if content and len(content) >= _SHORTEST_SUMMARY and not same_key(content, title or ""):
            own = name == "og:description" and same_key(meta.get("og:title", ""), title or "")
            if own or _is_about(content, f"{title}\n{text}"):
                draft.set("summary", content, f"meta:{name}", content)
                return


def _is_about(summary: str, text: str) -> bool:
    """Whether a description shares a third of its words with the article: a site's own shares its name at most."""
    pieces = [summary[i : i + 4] for i in range(0, min(len(summary), 200) - 3, 4)]
    missing = -(-len(pieces) // 3)
    spare = len(pieces) - missing
    for piece in pieces:
        if piece in text:
            missing -= 1
        else:
            spare -= 1
        if not missing or spare < 0:
            break
    return not missing
