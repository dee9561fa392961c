"""Boxes to fill in: a newsletter to order, a poll, a login, a comment to write, with what they say around the fields.

What a field is, and the box around it, is told here alone. What such a box may hold depends on what is known: before
the text is found, `find_forms` allows a few short lines; inside the text, `find.boxes` allows a part of its prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lxml import etree

from policynews.credits.infoline import is_info_line
from policynews.lines.prose import is_legal
from policynews.page.blocks import Node, RawBlock, Walk
from policynews.text.patterns import lazy_pattern

FIELDS = ("input", "textarea", "select")
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


def find_forms(walk: Walk, forms: Iterable[etree._Element], title: str) -> frozenset[int]:
    """Return the indices of all blocks in the largest boxes around fields that hold no text besides.

    `forms` are the forms of the page and their fields. `title` is what the head says of the page: a box that prints the
    headline is no form.
    """
    fields = [element for element in forms if is_field(element)]
    if not fields:
        return frozenset()
    choices = sum([(field.get("type") or "").lower() in _CHOICES for field in fields])
    limits = _POLL if choices >= _MANY_CHOICES else _FORM
    nodes = {node.element: node for node in walk.nodes}

    @cache
    def is_form(node: Node) -> bool:
        return _is_form(walk.blocks[node.first : node.last], limits, title)

    boxes = filter(None, [box_around(field, nodes, is_form) for field in fields])
    return frozenset(index for box in boxes for index in range(box.first, box.last))


def is_field(element: etree._Element) -> bool:
    """Whether a reader fills in this element: an input, text area or choice that is neither hidden nor a button."""
    return element.tag in FIELDS and (element.get("type") or "").lower() not in _UNSEEN


def box_around(
    field: etree._Element, nodes: Mapping[etree._Element, Node], is_form: Callable[[Node], bool]
) -> Node | None:
    """Return the largest of `nodes` around a field that is a form, as all those inside it are; None when none is."""
    largest = None
    for node in (nodes[element] for element in field.iterancestors() if element in nodes):
        if not is_form(node):
            break
        largest = node
    return largest


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
