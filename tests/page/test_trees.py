"""Trees of the caller: comments and instructions in them are no text, and cut none off; other kinds of trees are read too."""

from __future__ import annotations

import copy
import io
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree, html, objectify

from policynews import Failure, Parser, TooLargeError, parse
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


PAGE = (
    "<html><body><h1>云溪县推进河湖治理</h1><p>2024-03-05 来源：云溪日报</p><div>"
    + "".join(f"<p>第{i}段：各镇要落实河长责任，抓好清淤疏浚，守住一泓清水。</p>" for i in range(6))
    + "</div></body></html>"
)


@pytest.mark.parametrize("read", [objectify.fromstring, lambda source: objectify.parse(io.BytesIO(source.encode()))])
def test_a_tree_of_objectify(read: object) -> None:
    assert parse(read(PAGE)).text == parse(PAGE).text  # type: ignore[operator]


def test_entities_that_were_not_resolved_cut_no_text_off() -> None:
    source = '<!DOCTYPE html [<!ENTITY he "河">]>' + PAGE.replace("河湖", "&he;湖").replace("各镇", "各&nbsp;镇")
    kept = etree.fromstring(source, etree.XMLParser(resolve_entities=False, recover=True))
    assert len(list(kept.iter(etree.Entity))) == 7
    article = parse(kept)
    assert article.title == "云溪县推进&he;湖治理"
    assert article.text.splitlines()[0] == "第0段：各 镇要落实河长责任，抓好清淤疏浚，守住一泓清水。"


def test_attributes_that_only_the_document_type_declares() -> None:
    source = '<!DOCTYPE html [<!ATTLIST h2 hidden CDATA "hidden">]>' + PAGE.replace("<div>", "<div><h2>藏</h2>")
    assert "藏" not in parse(etree.fromstring(source)).text
    assert "藏" in parse(source.partition("]>")[2]).text


CHANGING = """
from lxml import etree
import policynews

class Leaving(etree.ElementBase):
    born = 0
    def _init(self):
        Leaving.born += 1
        parent = self.getparent()
        if Leaving.born % 7 == 0 and parent is not None and parent.tag != "html":
            parent.remove(self)

parser = etree.HTMLParser()
parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Leaving))
paragraph = '<div class="a"><p>各镇要<a href="#">落实</a>河长责任，守住一泓清水。</p></div>'
for _ in range(20):
    try:
        policynews.parse(etree.fromstring("<html><body>" + paragraph * 200 + "</body></html>", parser))
    except policynews.PolicyNewsError:
        pass
"""


def test_a_tree_that_changes_under_the_walk_ends_no_process() -> None:
    assert subprocess.run([sys.executable, "-c", CHANGING], check=False, capture_output=True).returncode == 0


CROWDED = {
    "values": (" ", 'a{}="1"'),
    "bare": (" ", "a{}"),
    "tags inside values": (" ", "a{}='<p>x</p>'"),
    "blanks around the sign": (" ", 'a{} = "<p>x</p>"'),
    "nothing between": ("", 'a{}="<p>"'),
    "long values": (" ", 'a{}="' + "x" * 300 + '"'),
}


@pytest.mark.parametrize("kind", CROWDED)
def test_an_element_with_attributes_without_end_is_an_error(kind: str) -> None:
    between, form = CROWDED[kind]
    attributes = between.join(form.format(number) for number in range(40_000))
    with pytest.raises(TooLargeError, match="attributes"):
        parse(f"<p a'>甲</p><div {attributes}>{PAGE}</div>")


def test_as_many_attributes_as_templates_need_are_read() -> None:
    many = "".join(f'<i data-a="{i}" data-b="{i}" data-c="{i}">甲</i>' for i in range(4000))
    one = " ".join(f"data-{i}=''" for i in range(3000))
    assert parse(PAGE.replace("</div>", f"</div><section {one}>{many}</section>")).title == "云溪县推进河湖治理"
