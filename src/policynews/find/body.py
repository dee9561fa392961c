"""Body and title of a page no layout knows.

Blocks are weighed, not nodes: a line of prose counts for its characters, a line of links against them, and the body is
the element whose blocks weigh most. Rendered text has no elements; there it is the run of lines that weighs most.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType

from policynews.find.alone import text_alone
from policynews.find.below import (
    furniture_below_headline,
    is_below_headline,
    is_headline,
    is_sure,
    outweighs,
    speaks,
    starts_below_headline,
)
from policynews.find.named import HEADINGS, headline_below, named_body
from policynews.find.second import heads_article
from policynews.find.where import Declared, Region, Sums, heaviest_run
from policynews.lines.prose import weigh
from policynews.page.blocks import Node, RawBlock, Walk
from policynews.text.patterns import HAN, lazy_pattern

# What templates of Chinese CMS families call the body: worth a little more than an unnamed element.
_BODY_NAME = lazy_pattern(
    r"ucap-?content|trs_?_?editor|trs_?ueditor|trs_preappend|\bzoom\b|zoomcon|fontzoom|ivs_content|v_news_content|vsb_content|bodylabel"
    r"|pages_content|article-?_?con|article-?_?body|article-?_?text|art-?_?con|detail-?_?con|news-?_?con|xxgk_content|js_content|artibody"
    r"|post_?-?body|entry-content|main-?_?text|newstext|content|rm_txt|text_con|zhengwen|\bbody\b|endtext|\bcon\b|^article| article"
)
_BODY_BONUS = 1.15
# Part of the weight a smaller element may lack and still be preferred to the one around it: a lost signature line of
# a long text stays below it, a lost paragraph does not.
_TOLERANCE = 0.985
# A line this long that stands twice is a copy; a shorter one may be a refrain.
_COPY = 20
# A finished paragraph is at least this long and ends so (titles, prompts and captions do not); below this sum of them only the whole prose counts.
_PARAGRAPH = 30
_FINISHED = ("。", "”", "；", "：", "）", "」")
_ENOUGH_PARAGRAPHS = 60
# The first lines of another article, cut by the template
_CUT = ("…", "...")
_LONGEST_TEASER = 150
# Lines between a headline and the first paragraph: date, source, a link to the paper it is taken from.
_HEAD = 5
# Between a paragraph and the next: boxes, captions, a heading.
_SET_IN = frozenset({"box", "figcaption", "h2", "h3", "h4"})
_PARAGRAPHS = frozenset({"p", "li", "dd", "dt", "tr", "h1", "h2", "h3", "h4", "blockquote"})
# Below this part of the heaviest run of lines no element is the body.
_FLAT = 0.5
# A line about another article, that of a link of 20 characters
_CARD = -12.0
# A line of a form, which may stand within a text
_FIELD = -2.0
_CHINESE = lazy_pattern(HAN)
# A body of this weight is not doubted; below it hidden and mislabelled elements are looked at too.
_ENOUGH = 400
# Below it the headline may stand above another text, a short one.
_SHORT = 1000
_NONE: Mapping[int, str] = MappingProxyType({})


def find_body(
    walk: Walk, others: Mapping[int, str] = _NONE, declared: Callable[[], Declared] | None = None
) -> Region | None:
    """Return the region of the body, or None where no element holds prose.

    `others` are blocks that belong to no text, with the reason (`find.cards`, `find.forms`); `declared` returns what the head says of the headline.

    Hidden text and elements that call themselves furniture are looked at only where nothing else holds a text.
    """
    weights = [weigh(block) for block in walk.blocks]
    for index, reason in others.items():
        most = _FIELD if reason == "form" else _CARD
        weights[index] = weights[index] if weights[index] < most else most
    if declared is not None:
        _weigh_foreign(walk.blocks, weights, declared)
    _pardon_between(walk.blocks, weights)
    best = _heaviest(walk, [*weights], hidden=False, declared=declared)
    if best is not None and declared is not None and (head := headline_below(walk.blocks, best, declared)):
        below = _heaviest(walk, [*[0.0] * head, *weights[head:]], hidden=False, declared=declared)
        best = below if below is not None and below.prose >= _PARAGRAPH else best
    if best is not None and declared is not None and (end := _next_headline(walk.blocks, best, weights, declared)):
        best = _heaviest(walk, [*weights[:end], *[0.0] * (len(weights) - end)], hidden=False, declared=declared) or best
    if declared is not None and (best is None or best.prose < _ENOUGH) and any([block.chrome for block in walk.blocks]):
        best = _in_forgiven_box(walk, weights, others, best, declared)
    if declared is not None and best is not None and best.prose < _SHORT:
        best = text_alone(walk, best, weights, declared) or best
    for hidden in (False, True):
        if best is not None and best.prose >= _ENOUGH:
            break
        if any([block.hidden if hidden else block.chrome for block in walk.blocks]):  # else nothing more to read
            laxer = [
                weigh(block, hidden=hidden, chrome=True)
                if (block.chrome or block.hidden) and index not in others
                else weight
                for index, (block, weight) in enumerate(zip(walk.blocks, weights, strict=True))
            ]
            best = _in_any_box(walk, laxer, best, declared, hidden=hidden)
    return best


def _next_headline(
    blocks: Sequence[RawBlock], best: Region, weights: Sequence[float], declared: Callable[[], Declared]
) -> int:
    """Return where the headline of another article stands above `best`, behind a paragraph below the declared headline; 0
    for none."""
    above = next((i for i, weight in enumerate(weights[: best.first]) if weight >= _PARAGRAPH), best.first)
    marked = [i for i in range(above + 1, best.first) if blocks[i].tag in HEADINGS and not blocks[i].linked]
    others = [i for i in marked if heads_article(blocks, i)]
    if not others:
        return 0  # the cheap test: on most pages no heading stands between prose and the text
    keys = declared().keys
    head = next((i for i in range(best.first) if not blocks[i].linked and is_headline(blocks[i], keys)), best.first)
    spoken = next((i for i in range(head + 1, best.first) if weights[i] >= _PARAGRAPH), best.first)
    return next((i for i in others if i > spoken and not is_headline(blocks[i], keys)), 0)


def _in_any_box(
    walk: Walk,
    laxer: list[float],
    best: Region | None,
    declared: Callable[[], Declared] | None,
    *,
    hidden: bool,
) -> Region | None:
    """Return the text by a laxer reading of furniture, and of what is `hidden`, if it holds several times the prose of
    `best`, for a page with one sentence is a page, and `best` is no paragraph right below the headline; else `best`."""
    least = 6 * best.prose + 120 if best is not None else 0.0
    if sum([weight for weight in laxer if weight > 0]) <= least:
        return best
    found = _heaviest(walk, laxer, hidden=hidden, declared=None)
    if found is None or found.prose <= least:
        return best
    if best is not None and declared is not None and is_sure(walk.blocks, best, declared):
        return found if starts_below_headline(walk.blocks, found, declared) else best
    return found


def _in_forgiven_box(
    walk: Walk,
    weights: Sequence[float],
    others: Mapping[int, str],
    best: Region | None,
    declared: Callable[[], Declared],
) -> Region | None:
    """Return the text right below the headline, though its box is named like furniture (related, comment), if it weighs
    more than `best` and that stands apart from the headline; else `best`."""
    blocks = walk.blocks
    if best is not None and is_below_headline(blocks, best, declared) and speaks(blocks, best):
        return best
    kind = furniture_below_headline(blocks, declared)
    if kind is None:
        return best
    forgiven = [
        weigh(block, chrome=True) if block.chrome == kind and index not in others else min(weight, 0.0)
        for index, (block, weight) in enumerate(zip(blocks, weights, strict=True))
    ]
    found = _heaviest(walk, forgiven, hidden=False, declared=None)
    return found if found is not None and outweighs(blocks, found, best, declared) else best


def _heaviest(
    walk: Walk, weights: list[float], *, hidden: bool, declared: Callable[[], Declared] | None
) -> Region | None:
    _weigh_teasers(walk.blocks, weights)
    _weigh_copies_once(walk, weights)
    sums = Sums.of(weights)
    prose = sums.prose
    if prose[-1] <= 0:
        return None
    best = _heaviest_node(walk.nodes, sums)
    held = sums.total_of(best) if best is not None else 0.0
    # No run of lines weighs more than all prose.
    weight, first, last = heaviest_run(weights) if held < _FLAT * prose[-1] else (0.0, 0, 0)
    if best is None or held < _FLAT * weight:
        # Old pages and fragments have no element around the text: then the run of lines that weighs most is taken.
        found = Region(first, last, None, hidden, prose[last] - prose[first])
    else:
        inner = _tighten(walk, best, weights, sums)
        found = Region(inner.first, inner.last, inner, hidden, sums.prose_of(inner))
    if declared is None or (named := named_body(walk, found, sums, declared)) is None:
        return found
    inner = _tighten(walk, named, weights, sums)
    return Region(inner.first, inner.last, inner, hidden, sums.prose_of(inner))


def _heaviest_node(nodes: Sequence[Node], sums: Sums) -> Node | None:
    """Return the element whose blocks weigh most, one with the name of a body preferred; None where none is positive."""
    total = sums.total
    weights = [total[last] - total[first] for _, _, first, last, _ in nodes]
    least = 0.6 * max(weights, default=0.0)
    best, best_weight = None, 0.0
    for node, held in zip(nodes, weights, strict=True):
        if held > least and not _is_paragraph(node):
            weight = held * (_BODY_BONUS if _is_body_name(node.name) else 1.0)
            if weight > best_weight:
                best, best_weight = node, weight
    return best


@lru_cache(maxsize=512)
def _is_body_name(name: str) -> bool:
    """The pages of a site share their names."""
    return _BODY_NAME.search(name) is not None


def _weigh_foreign(blocks: Sequence[RawBlock], weights: list[float], declared: Callable[[], Declared]) -> None:
    """Below a Chinese headline prose without any Chinese is a notice on cookies, a licence, a pop-up."""
    foreign = [i for i, weight in enumerate(weights) if weight >= _PARAGRAPH and blocks[i].text.isascii()]
    if not foreign or not any(weight >= _COPY and not blocks[i].text.isascii() for i, weight in enumerate(weights)):
        return
    if any(len(_CHINESE.findall(title)) * 2 > len(title) for _, title in declared().titles[:1]):
        for index in foreign:
            weights[index] = 0.0


def _pardon_between(blocks: Sequence[RawBlock], weights: list[float]) -> None:
    """What is set into a text says nothing against it: boxes between two paragraphs of one tag, the second below its
    heading or not, and anything between two in one element."""
    above: RawBlock | None = None
    between: list[int] = []
    only_boxes = True
    for index, weight in enumerate(weights):
        block = blocks[index]
        if weight < _PARAGRAPH:
            if weight < 0:
                between.append(index)
                only_boxes = only_boxes and block.tag in _SET_IN and not block.linked
            continue
        if between and above and above.tag == block.tag and (only_boxes or _are_siblings(above, block)):
            for inside in between:
                weights[inside] = 0.0
        between.clear()
        above, only_boxes = block, True


def _are_siblings(one: RawBlock, other: RawBlock) -> bool:
    return (
        one.element is not None and other.element is not None and one.element.getparent() is other.element.getparent()
    )


def _weigh_teasers(blocks: Sequence[RawBlock], weights: list[float]) -> None:
    """The cut first lines of other articles, below their linked titles, speak against an element like those links.

    One alone may be the article itself, cut by a pay wall below a linked source.
    """
    teasers = [
        index
        for index, weight in enumerate(weights)
        if 0 < weight <= _LONGEST_TEASER and index and weights[index - 1] < 0 and _is_teaser(blocks, index)
    ]
    for index in teasers if len(teasers) > 1 else ():
        weights[index] = weights[index - 1]


def _is_teaser(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a line is cut and stands below a linked line, and neither below a headline."""
    above = blocks[index - 1]
    if not blocks[index].text.endswith(_CUT) or above.linked * 2 <= len(above.text):
        return False
    return not any(block.tag == "h1" and not block.linked for block in blocks[max(0, index - _HEAD) : index])


def _weigh_copies_once(walk: Walk, weights: list[float]) -> None:
    """A text that stands twice, in a phone copy or a read-aloud copy, counts once: or both copies would be the body."""
    heavy = [block.text for block, weight in zip(walk.blocks, weights, strict=True) if weight >= _COPY]
    if len(set(heavy)) < len(heavy):
        _drop_copies(walk, weights)


def _drop_copies(walk: Walk, weights: list[float]) -> None:
    first: dict[str, int] = {}
    copies = [0.0] * len(weights)
    originals = [0.0] * len(weights)
    for index, weight in enumerate(weights):
        if weight >= _COPY:
            origin = first.setdefault(walk.blocks[index].text, index)
            if origin != index:
                copies[index], originals[origin] = weight, weight
    copied, copied_from = [0.0, *accumulate(copies)], [0.0, *accumulate(originals)]
    prose = [0.0, *accumulate([weight if weight > 0 else 0.0 for weight in weights])]
    for _, _, start, end, _ in walk.nodes:
        held = copied[end] - copied[start]
        # A copy may hold a line its original lacks; the element of the copy, and of no original, goes as a whole.
        if held >= 100 and held > 0.5 * (prose[end] - prose[start]) and copied_from[end] == copied_from[start]:
            copies[start:end] = weights[start:end]
    for index, copy in enumerate(copies):
        if copy > 0:
            weights[index] = 0.0


def _tighten(walk: Walk, outer: Node, weights: list[float], sums: Sums) -> Node:
    """Return the smallest element inside `outer` that holds nearly all of its prose.

    Nearly all is 98.5 % of everything, or 97 % of the finished paragraphs with two thirds of everything where the
    rest stands among links: boxes beside the text hold titles and prompts, which are prose by length only.
    """
    all_prose, prose = sums.prose_of(outer), sums.prose
    enough, most = _TOLERANCE * all_prose, 0.66 * all_prose
    finished: list[float] = []
    best, size = outer, outer.last - outer.first
    for node in walk.nodes:
        _, _, first, last, _ = node
        if first < outer.first or last > outer.last or last - first >= size:
            continue
        held = prose[last] - prose[first]
        if held < most or _is_paragraph(node):
            continue
        if held < enough:
            finished = finished or _finished(walk.blocks, weights)
            lost = all_prose - held
            links_lost = lost - (sums.total_of(outer) - sums.total_of(node))
            paragraphs = finished[last] - finished[first]
            least = max(0.97 * (finished[outer.last] - finished[outer.first]), _ENOUGH_PARAGRAPHS)
            if paragraphs < least or links_lost <= 0.15 * lost:
                continue
        best, size = node, last - first
    return best


def _finished(blocks: Sequence[RawBlock], weights: list[float]) -> list[float]:
    """Return the weight of all finished paragraphs above each line."""
    return [
        0.0,
        *accumulate(
            [
                weight if weight >= _PARAGRAPH and block.text.endswith(_FINISHED) else 0.0
                for block, weight in zip(blocks, weights, strict=True)
            ]
        ),
    ]


def _is_paragraph(node: Node) -> bool:
    """One paragraph of a short notice may hold nearly all of its prose; addressee and signature stand beside it."""
    return node.last - node.first == 1 and node.tag in _PARAGRAPHS
