"""Trees of the caller: comments and processing instructions in them are no text, and cut none off."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from lxml import etree, html

from policynews import Failure, Parser
from policynews.page.decoding import decode
from policynews.testing import Case, load_cases

HERE = Path(__file__).parents[1]
CASES = [
    case for folder in (HERE / "cases", HERE / "layouts" / "cases") for case in load_cases(folder) if not case.is_text
]
_RAW = {"script", "style", "title", "textarea", "noscript", "iframe", "xmp"}


def tree_of(case: Case) -> etree._Element:
    return html.document_fromstring(decode(case.page, case.encoding)[0], parser=html.HTMLParser(encoding="utf-8"))


def unread(text: str, number: int) -> etree._Element:
    """A comment or a processing instruction with `text` behind it."""
    added = etree.PI("来源", "注释报") if number % 2 else etree.Comment("来源：注释报 编辑：某某某")
    added.tail = text
    return added


def commented(tree: etree._Element) -> etree._Element:
    """A copy of the tree with a comment or an instruction in the middle of every text."""
    changed = copy.deepcopy(tree)
    for number, element in enumerate(list(changed.iter("*"))):
        if element.tag not in _RAW and (text := element.text):
            element.insert(0, unread(text[len(text) // 2 :], number))
            element.text = text[: len(text) // 2]
        parent = element.getparent()
        if parent is not None and (tail := element.tail):
            element.tail = tail[: len(tail) // 2]
            parent.insert(parent.index(element) + 1, unread(tail[len(tail) // 2 :], number))
    return changed


def outcome(tree: etree._Element, case: Case) -> dict[str, object]:
    [result] = Parser(**case.options).parse_many([(tree, case.url)])  # type: ignore[arg-type]
    return {"failure": result.message} if isinstance(result, Failure) else {**result.to_dict()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_comments_change_nothing(case: Case) -> None:
    tree = tree_of(case)
    assert outcome(commented(tree), case) == outcome(tree, case)
