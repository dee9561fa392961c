"""Boxes inside the body element that are no part of the text, told by their form: what is filled in, what is mostly buttons.

Templates set newsletters, polls, comment forms, players and share bars into the element of the text, between paragraphs
or below the last. Their wordings are endless; a field to fill in, or lines of which most are widgets, are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from lxml import etree

from policynews.dates.shapes import CLOCK, DAY
from policynews.find.forms import FIELDS, box_around, is_field
from policynews.find.where import Found
from policynews.lines.furniture import INTERRUPTING, kind_of
from policynews.lines.prose import SHORTEST_PROSE, is_prose
from policynews.page.blocks import Node, RawBlock
from policynews.text.patterns import lazy_pattern

# What a box of widgets is made of; a label or a counter may be a cell of the text.
_WIDGETS = INTERRUPTING | {"share-bar", "qr-code", "comments", "login"}
# Part of the lines of a box that are widgets, a line with a link in it counting half.
_MOSTLY = 0.6
# Part of the prose that a form inside the text may hold: a poll less, the rules of a forum more. Old content systems set
# a form around the whole page.
_LITTLE, _MUCH = 0.34, 0.5
# 立即捐款, 我订阅, 小额赞助: the button of a box that asks for money or readers, the words of one who speaks to them, and
# the part of the prose that such a box may hold
_CALL = lazy_pattern(
    r"(?:我要?|立即|馬上|马上|现在|現在|点此|點此|免费|免費|小额|小額|线上|線上|定期定?[额額]?)?(?:订阅|訂閱|捐款|捐助|捐赠|捐贈|赞助|贊助|支持)"
    r"(?:我们|我們|电子报|電子報|本站|本刊)?(?:\s?[>→»])?"
)
_SPEAKS = lazy_pattern("您|你|我们|我們")
_CALL_LINES, _OF_CALL = 6, 0.5
# 发表评论, 昵称, 留言须知: behind the form in which readers write stands what they wrote.
_COMMENTS = lazy_pattern(
    "评论|評論|留言|回复|回覆|回应|回應|发表|發表|发言|發言|讨论|討論|跟[帖贴貼]|昵称|暱稱|[Cc]omment|[Rr]eply"
)
# Behind the form of comments so little prose, or the name and day of one above its sentences, is comments.
_FEW = 0.1
_STAMPED = lazy_pattern(
    rf"{DAY}|\d{{1,2}}[-/月]\d{{1,2}}日?\s{CLOCK}|[前楼樓]$|^#?\d+[楼樓#]|回[复覆復]\W*\d*\W*$|[举舉][报報]\W*$"
)
_LONGEST_STAMPED = 60
_LONGEST_HEADING = 16
# A poll of many questions has fewer; an attack has more.
_MOST_FIELDS = 400
# A longer line is text, whatever words it has.
_LONGEST_WIDGET = 120
_MOST_WIDGETS = 60


class _Body(NamedTuple):
    """The region of the body with sums over its lines, that of a range being the difference of two."""

    blocks: Sequence[RawBlock]
    first: int
    last: int
    nodes: Mapping[etree._Element, Node]
    """The elements inside the region, but not the region itself."""
    prose: list[float]
    lines: list[float]
    widgets: list[float]

    def of(self, sums: list[float], first: int, last: int) -> float:
        """Return the sum over lines `first` to `last` (exclusive), cut to the region."""
        first, last = max(first, self.first), min(last, self.last)
        return sums[last - self.first] - sums[first - self.first] if last > first else 0.0


def odd_boxes(found: Found) -> dict[int, str]:
    """Return the lines of such boxes inside the body, each with its reason."""
    if found.page is None:
        return {}
    first, last = found.region.first, found.region.last
    nodes = [node for node in found.nodes if first <= node.first and node.last <= last]
    inner = {node.element: node for node in nodes if node.last - node.first < last - first}
    holders = _holders(found, inner)
    forms = [
        element
        for element in found.page.head.forms
        if not holders.isdisjoint((element, *element.iterancestors()))
        or (element.tag == "form" and not holders.isdisjoint(element.iter()))
    ]
    short = [node for node in inner.values() if _may_be_widgets(found.blocks, node)]
    if not inner or not (forms or short):
        return {}
    body = _read(found, inner)
    if not body.prose[-1]:
        return {}
    odd: dict[int, str] = {}
    for node in _widgets(body, short):
        odd.update(dict.fromkeys(range(node.first, node.last), "share-bar"))
    for node in short:
        if node.last - node.first <= _CALL_LINES and _calls_for_support(body, node):
            odd.update(dict.fromkeys(range(node.first, node.last), "prompt"))
    for start, stop, reason in _forms(body, forms):
        odd.update(dict.fromkeys(range(_with_heading(body, start), stop), reason))
    return odd


def _holders(found: Found, inner: Mapping[etree._Element, Node]) -> set[etree._Element]:
    """Return the elements in which a form or field stands in the body: its own, those inside it, those of its lines."""
    lines = found.blocks[found.region.first : found.region.last]
    holders = {*inner, *[block.element for block in lines if block.element is not None]}
    return holders | {found.region.node.element} if found.region.node else holders


def _may_be_widgets(blocks: Sequence[RawBlock], node: Node) -> bool:
    """The cheap test before the rules: a few lines, none of them long."""
    count = node.last - node.first
    if not 2 <= count <= _MOST_WIDGETS:
        return False
    return all(len(block.text) <= _LONGEST_WIDGET for block in blocks[node.first : node.last])


def _read(found: Found, nodes: Mapping[etree._Element, Node]) -> _Body:
    first, last = found.region.first, found.region.last
    prose: list[float] = [0.0]
    lines: list[float] = [0.0]
    widgets: list[float] = [0.0]
    for block in found.blocks[first:last]:
        shown = block.is_line and not block.hidden
        kind = kind_of(block.text) if shown and len(block.text) <= _LONGEST_WIDGET else None
        long = shown and kind is None and len(block.text) >= SHORTEST_PROSE
        prose.append(float(len(block.text)) if long and is_prose(block) else 0.0)
        lines.append(float(shown))
        widget = kind is not None and kind.reason in _WIDGETS
        widgets.append(1.0 if widget else 0.5 if shown and block.linked else 0.0)
    return _Body(found.blocks, first, last, nodes, *([*accumulate(sums)] for sums in (prose, lines, widgets)))


def _widgets(body: _Body, nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the outermost elements without prose of which most lines are widgets."""
    end = body.last
    for node in reversed(nodes):  # outer before inner
        if node.last > end:
            continue
        count = body.of(body.lines, node.first, node.last)
        if count < 2 or body.of(body.prose, node.first, node.last):
            continue
        widgets = body.of(body.widgets, node.first, node.last)
        if widgets >= _MOSTLY * count and widgets > count / 2:
            yield node
            end = node.first  # what is inside goes with it


def _calls_for_support(body: _Body, node: Node) -> bool:
    """Whether a few lines that speak to the reader end in a button for money or a subscription."""
    button = body.blocks[node.last - 1].text
    if not _CALL.fullmatch(button) or body.of(body.prose, node.first, node.last) > _OF_CALL * body.prose[-1]:
        return False
    return any(_SPEAKS.search(block.text) for block in body.blocks[node.first : node.last])


def _forms(body: _Body, elements: Sequence[etree._Element]) -> Iterator[tuple[int, int, str]]:
    """Yield first and last (exclusive) line of each form inside the text, and what it is for."""
    seen: set[tuple[int, int]] = set()
    for element in elements[:_MOST_FIELDS]:
        node = _form(body, element) if element.tag == "form" else _box_around(body, element)
        if node is None or (node.first, node.last) in seen:
            continue
        seen.add((node.first, node.last))
        held = body.of(body.prose, node.first, node.last) / body.prose[-1]
        if _COMMENTS.search("\n".join([block.text for block in body.blocks[node.first : node.last]])):
            if held <= _MUCH:
                yield node.first, _last_comment(body, node), "comments"
        elif held <= _LITTLE:
            yield node.first, node.last, "form"


def _form(body: _Body, form: etree._Element) -> Node | None:
    """Return the range of a form with something to fill in, or with the rules for it."""
    if not any(part.tag == "legend" or is_field(part) for part in form.iter(*FIELDS, "legend")):
        return None
    return body.nodes.get(form) or _single_line(body, form)


def _box_around(body: _Body, field: etree._Element) -> Node | None:
    """Return the largest element around a field that holds no prose."""
    if not is_field(field):
        return None
    return box_around(field, body.nodes, lambda node: not body.of(body.prose, node.first, node.last))


def _single_line(body: _Body, form: etree._Element) -> Node | None:
    """Return the range of a form that holds one short line, and so is no node; None for one outside or around the body."""
    family = set(form.iter())
    inside = [index for index in range(body.first, body.last) if body.blocks[index].element in family]
    return Node(form, "form", inside[0], inside[0] + 1, 0) if len(inside) == 1 else None


def _last_comment(body: _Body, form: Node) -> int:
    """Return where the comments end that stand behind their form: with the body, unless the text goes on there."""
    above = body.of(body.prose, body.first, form.first)
    below = body.of(body.prose, form.last, body.last)
    if not above or below > 3 * above:
        return form.last
    return body.last if below <= _FEW * above or _are_comments(body.blocks[form.last : body.last]) else form.last


def _are_comments(blocks: Sequence[RawBlock]) -> bool:
    """Whether lines are comments: a short line with a day or a button to answer stands above sentences of each."""
    stamped = [
        block.is_line and len(block.text) <= _LONGEST_STAMPED and _STAMPED.search(block.text) is not None
        for block in blocks
    ]
    return any(stamp and any(map(is_prose, blocks[at + 1 : at + 3])) for at, stamp in enumerate(stamped))


def _with_heading(body: _Body, first: int) -> int:
    """Move the start over the heading of a box."""
    above = first - 1
    while above > body.first and not body.blocks[above].is_line:
        above -= 1
    block = body.blocks[above]
    if above < body.first or not block.is_line or len(block.text) > _LONGEST_HEADING:
        return first
    kind = kind_of(block.text)
    is_heading = block.tag[:1] == "h" and block.tag[1:].isdigit()
    return above if is_heading or (kind is not None and kind.reason in _WIDGETS) else first
