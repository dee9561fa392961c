"""Boxes to fill in: a newsletter to order, a poll, a login, a comment to write, with what they say around the fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from policynews.credits.infoline import is_info_line
from policynews.lines.prose import is_legal
from policynews.page.blocks import Node, RawBlock, Walk
from policynews.text.patterns import lazy_pattern

# What a reader cannot write into: the program of a template needs it.
_UNSEEN = frozenset({"hidden", "submit", "button", "image", "reset"})
_CHOICES = frozenset({"radio", "checkbox"})
_MANY_CHOICES = 3
# A longer line makes a box more than a form.
_LONG = 60
_HEADLINE = 6
_SENTENCE = 20
_FINISHED = ("。", "！", "”", "」")
# 我们已向您的信箱发出确认信。: what a form says in a sentence, it says to the reader.
_ADDRESSED = lazy_pattern(
    "您|你|请|請|我|訂閱|订阅|登录|登入|登錄|邮箱|郵箱|信箱|邮件|郵件|电邮|電郵|注册|註冊|同意|验证码|驗證碼|密码|密碼|字数|字數|留言|评论|評論"
)


class _Limits(NamedTuple):
    """The most that a form says."""

    lines: int
    characters: int
    links: int


# A name, a mail address, a sentence on what happens with them; a poll of ten questions
_FORM = _Limits(20, 400, 4)
_POLL = _Limits(80, 1500, 4)


def find_forms(walk: Walk, fields: Iterable[etree._Element], title: str) -> frozenset[int]:
    """Return the indices of all blocks in the largest boxes around `fields` that hold no text besides.

    `title` is what the head says of the page: a box that prints the headline is no form.
    """
    kinds = [(field, (field.get("type") or "text").lower()) for field in fields]
    seen = [field for field, kind in kinds if kind not in _UNSEEN]
    if not seen:
        return frozenset()
    limits = _POLL if sum(kind in _CHOICES for _, kind in kinds) >= _MANY_CHOICES else _FORM
    nodes = {node.element: node for node in walk.nodes}
    found: set[int] = set()
    known: dict[Node, bool] = {}
    for field in seen:
        largest = None
        for node in (nodes[element] for element in field.iterancestors() if element in nodes):
            if node not in known:
                known[node] = _is_form(walk.blocks[node.first : node.last], limits, title)
            if not known[node]:
                break
            largest = node
        if largest is not None:
            found.update(range(largest.first, largest.last))
    return frozenset(found)


def _is_form(blocks: Sequence[RawBlock], limits: _Limits, title: str) -> bool:
    if len(blocks) > limits.lines or sum([len(block.text) for block in blocks]) > limits.characters:
        return False
    if sum([len(block.links) for block in blocks]) > limits.links:
        return False
    return not any(
        block.tag == "h1"
        or (len(block.text) >= _LONG and not is_legal(block.text))
        or (len(block.text) >= _SENTENCE and block.text.endswith(_FINISHED) and not _ADDRESSED.search(block.text))
        or (len(block.text) >= _HEADLINE and block.text in title)
        or is_info_line(block.text)
        for block in blocks
        if block.is_line
    )
