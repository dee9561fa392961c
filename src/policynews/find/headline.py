"""The headline: its readers in their order."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.find.declared import COLUMN_NAME, Declared, uncut, without_badge, without_chain, without_info
from policynews.find.headline_marked import LONGEST_HEADLINE
from policynews.find.where import Title
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# 某某自治区人民政府门户网站: in the banner of every page, and in its <title>
_SITE_NAME = lazy_pattern(r"(?:网站|網站|门户|官网|官網|政府网|信息网|新闻网|资讯网|全球資訊網)$")


def located_title(lines: Sequence[RawBlock], span: range, layout: str, declared: Declared) -> Title | None:
    """Return the headline in the element a layout located, or None where that holds none.

    `lines` are those of the element, `span` tells where it is among the blocks of the page.
    """
    if not lines:
        return None
    shown = without_info(" ".join(line.text for line in lines), declared)
    text = uncut(without_badge(without_chain(shown), declared), declared)
    if not 2 <= len(text) <= 2 * LONGEST_HEADLINE or fold_key(text) in declared.sites:
        return None
    first, last = (span.start, span.stop) if span else (-1, -1)
    return Title(text, f"layout:{layout}", first, last)


def is_doubtful(title: Title) -> bool:
    """Whether a headline may be the name of a site or column: from `<title>` alone, short, or ending as such names do."""
    return title.reader == "title-tag" or len(title.text) < COLUMN_NAME or bool(_SITE_NAME.search(title.text))
