"""The element that its template calls the text, where it stands right below the headline.

A short article weighs less than the feed beside it, the next article of an endless page, or what its site says of itself.
Then the name tells, if it is a strict one (article-body, TRS_Editor): a loose one (content) proves nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from heapq import nlargest

from policynews.find.cards import names_other
from policynews.find.where import Declared, Region, Span, Sums
from policynews.page.blocks import Node, RawBlock, Walk
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# article-body, article_content, post-content, entry-content, news-text, storyBody: a word for the article and one for
# its text, but not as the size of a box (max-w-article-content). Then the names that content systems of Chinese sites give
# to nothing else.
_STRICT_NAME = lazy_pattern(
    r"(?:^|[\s_-](?<!\bw-)(?<!\bbg-)(?<!\btext-))(?:(?:art(?:icles?)?|post|entry|story|news|details?)[_-]{0,2}(?:body|contents?|con|text|txt)"
    r"|(?:content|body|text)[_-]{1,2}(?:article|story)|main[_-]?te?xt|zhengwen)(?=$|\s|[_-]\d)"
    r"|ucap-?content|trs_?_?(?:editor|ueditor)|trs_preappend|\bzoom\b|fontzoom|ivs_content|v_news_content|vsb_content"
    r"|bodylabel|pages_content|xxgk_content|\bjs_content\b|artibody|rich_media_content|endtext|caas-body|field-name-body"
)
# Characters of prose: a named element with less may hold a caption; without a headline above it also a summary.
_FEWEST_BELOW_HEADLINE = 20
_FEWEST = 60
# Three elements of one name are the posts of a list.
_MANY = 3
_CANDIDATES = 20
# Lines between a headline and the element of its text: date, source, widgets, a lead, pictures.
_HEAD_LINES = 40
# A lead may stand between the two, but no more prose than this part of that in the element.
_LEAD = 0.5
# So many linked titles beside a text are those of other articles.
_TITLES = 3
# Without a headline to stand below, a named element must hold this part of the prose of the heaviest.
_SHARE = 0.3
# A shorter line may be the name of a column, and stand in the title of every page.
_SHORTEST_HEADLINE = 5
HEADINGS = frozenset({"h1", "h2", "h3"})
"""The tags of a headline that may be believed."""


def headlines(blocks: Sequence[RawBlock], declared: Declared) -> list[int]:
    """Return where lines stand that are the headline by what the head declares; else where the h1 stand."""
    joined = declared.joined
    seen = [(i, block) for i, block in enumerate(blocks) if block.is_line and not block.hidden]
    said = [
        (i, block.tag)
        for i, block in seen
        if block.text[:2] in joined and not block.linked and block.chrome is None and _agrees(block.text, declared)
    ]
    return (
        [i for i, tag in said if tag in HEADINGS]
        or [i for i, _ in said]
        or [i for i, block in seen if block.tag == "h1"]
    )


def headline_below(blocks: Sequence[RawBlock], found: Region, declared: Callable[[], Declared]) -> int:
    """Return where the headline stands, if it stands behind what was found, or among lines that no element holds together:
    nothing above it is the text; else 0."""
    start = found.last if found.node else found.first + 1
    if HEADINGS.isdisjoint([block.tag for block in blocks[start:]]):
        return 0
    head = min(headlines(blocks, declared()), default=0)
    return head if head >= start and blocks[head].tag in HEADINGS else 0


def _agrees(text: str, declared: Declared) -> bool:
    """Whether a line is what the head declares, or its beginning and at least half of it."""
    key = fold_key(text)
    return len(key) >= _SHORTEST_HEADLINE and any(
        title.startswith(key) and 2 * len(key) >= len(title) for title in declared.keys
    )


def named_body(walk: Walk, found: Span, sums: Sums, declared: Callable[[], Declared]) -> Node | None:
    """Return the named element to believe in place of `found`, the heaviest; None where that may stay."""
    prose, total = sums
    weighty = [
        node
        for node in walk.nodes
        if prose[node.last] - prose[node.first] >= _FEWEST_BELOW_HEADLINE and total[node.last] > total[node.first]
    ]
    named = [
        node for node in weighty if is_strict_name(node.name, node.element.get("itemprop")) and node.tag != "header"
    ]
    if not named or any(node.first <= found.first and found.last <= node.last for node in named):
        return None
    heads = headlines(walk.blocks, declared())
    bearers = Counter(node.name for node in named)
    likely = nlargest(_CANDIDATES, [node for node in named if bearers[node.name] < _MANY], key=sums.prose_of)
    return next((node for node in likely if _is_text(node, walk, found, heads, sums)), None)


def _is_text(node: Node, walk: Walk, found: Span, heads: Sequence[int], sums: Sums) -> bool:
    held = sums.prose_of(node)
    placed = _is_below(node, heads, sums) if heads else held >= max(_FEWEST, _SHARE * sums.prose_of(found))
    return placed and not _is_part(node, found, walk.blocks, sums)


def _is_below(node: Node, heads: Sequence[int], sums: Sums) -> bool:
    """Whether an element stands right below the headline, or holds it."""
    nearest = max((head for head in heads if head < node.last), default=None)
    if nearest is None:
        return False
    between = sums.prose[node.first] - sums.prose[nearest]
    return nearest >= node.first or (node.first - nearest <= _HEAD_LINES and between <= _LEAD * sums.prose_of(node))


def _is_part(node: Node, around: Span, blocks: Sequence[RawBlock], sums: Sums) -> bool:
    """Whether a text goes on outside its named element: most of the prose stands there, and no titles of others."""
    if node.last <= around.first or node.first >= around.last:
        return False
    if sums.prose_of(around) <= 2 * sums.prose_of(node):
        return False
    beside = (*blocks[around.first : node.first], *blocks[node.last : around.last])
    return sum(names_other(block) for block in beside) < _TITLES


@lru_cache(maxsize=512)
def is_strict_name(name: str, itemprop: str | None) -> bool:
    """Whether class, id or itemprop of an element say that it is the text. The pages of a site share their names."""
    return itemprop == "articleBody" or _STRICT_NAME.search(name) is not None
