"""The two walks: what the compiled one returns is what the one in Python returns, on every tree."""

from __future__ import annotations

import builtins
import importlib
import shutil
import sys
import sysconfig
from importlib import metadata
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from policynews import parse
from policynews.page import walk as walker
from policynews.page.blocks import Walk
from policynews.page.decoding import decode
from policynews.page.page import load
from policynews.page.styles import HidingRules, read_rules
from policynews.page.walk import compiled_walk, walk, walk_in_python

HERE = Path(__file__).parents[1]
PAGES = sorted([*HERE.rglob("page.html"), *Path(walker.__file__).parent.glob("samples/*.html")])
NAMES = [path.stem if path.stem != "page" else path.parent.name for path in PAGES]
ODD = """<body class=" "><!-- a --><div class="menu nav" id="n"><ul><li><a href="/">首页</a> &gt; 要闻</li></ul></div>
<div id="js_content" style="display:none"><p>正文<span style="font-size:0">藏</span>一<b>粗<a href="">空</a></b></p></div>
<pre>一行\n二<a href="x">行</a>\n</pre><p>甲<br>\u3000\xa0<br>乙<img alt=" 图\t片 " title="t"><img title="题"><hr></p>
<div hidden><p>甲</p><p hidden>乙</p></div><table><tr style="display:none"><td>丙</td></tr></table><a hidden href="/">藏<p>两段</p></a><a href="u">跨<p>两行</p>的链接</a><svg><title>丁</title></svg>尾</body>"""

needs_compiled = pytest.mark.skipif(compiled_walk is None, reason="the walk is not compiled here")


def both(root: etree._Element, everything: bool, rules: HidingRules | None = None) -> tuple[Walk, Walk]:
    assert compiled_walk is not None
    return compiled_walk(root, everything, rules), walk_in_python(root, everything, rules)


def test_the_walk_is_compiled_where_a_compiler_is() -> None:
    compiler = (sysconfig.get_config_var("CC") or "none").split()[0]
    if not shutil.which(compiler) or not Path(sysconfig.get_path("include"), "Python.h").exists():
        pytest.skip("no compiler, or no headers of Python")
    if not list(metadata.distributions(name="policynews")):
        pytest.skip("not installed, so nothing was built")
    try:
        importlib.import_module("policynews.page._walk")
    except ImportError as error:
        if "libxml2" not in str(error):
            raise
        pytest.skip(str(error))


@needs_compiled
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_pages(path: Path, everything: bool) -> None:
    raw = decode(path.read_bytes())[0]
    for root in (load(raw).root, html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))):
        one, other = both(root, everything)
        assert one == other
        for part in root.iter("div", "a", "span"):
            one, other = both(part, everything)
            assert one == other


@needs_compiled
@pytest.mark.parametrize("everything", [False, True])
def test_odd_markup(everything: bool) -> None:
    one, other = both(html.document_fromstring(ODD), everything)
    assert [block.text for block in one.blocks if "行" in block.text] == ["一行", "二行", "两行"]
    assert one == other


@needs_compiled
@pytest.mark.parametrize("everything", [False, True])
def test_trees_of_xml(everything: bool) -> None:
    source = (
        '<!DOCTYPE body [<!ENTITY wen "文">]><body xmlns:x="u"><x:div class="nav"><p>一</p></x:div><div x:class="nav" '
        'class="a&wen;b">正<![CDATA[<文>]]><?pi 丙?>尾</div><p><x:a href="1">链</x:a></p></body>'
    )
    for parser in (etree.XMLParser(), etree.XMLParser(strip_cdata=False)):
        one, other = both(etree.fromstring(source, parser), everything)
        assert [block.text for block in one.blocks] == ["一", "正<文>尾", "链"]
        assert one == other


_TAGS = "div p span a b br img ul li table tr td h1 pre nav footer section script em strong hr article x-y sup sub noscript".split()
_ATTRIBUTES = {
    "class": ["nav", "share", "a content", "footer", "", "comment list", "sidebar", "off", "off on"],
    "id": ["js_content", "zoom", "related"],
    "style": ["display:none", "color:red", "font-size: 0", "display:block", "color:red; display: flex", ""],
    "href": ["/a.html", ""],
    "hidden": [""],
    "alt": [" 图 "],
}
_attributes = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in _ATTRIBUTES.items()}
)
_texts = st.one_of(
    st.none(),
    st.sampled_from([" ", "\n", "\u3000", "来源：某报", "首页 > 要闻", "2024年", "4", "-12", "1/2", "[1]"]),
    st.text("一 \x1f\u200b\n甲b。"),
)


@st.composite
def trees(draw: st.DrawFn) -> etree._Element:
    """A tree of up to thirty elements, comments among them, each below any other."""
    root = etree.Element("body")
    below = [root]
    for _ in range(draw(st.integers(0, 30))):
        if draw(st.integers(0, 9)):
            child = etree.SubElement(draw(st.sampled_from(below)), draw(st.sampled_from(_TAGS)), draw(_attributes))
            child.text = _printable(draw(_texts))
            below.append(child)
        else:
            child = etree.Comment("来源")
            draw(st.sampled_from(below)).append(child)
        child.tail = _printable(draw(_texts))
    return root


def _printable(text: str | None) -> str | None:
    """XML allows no control characters; a page may carry them."""
    return text.replace("\x1f", "\x85") if text else text


@needs_compiled
@settings(deadline=None)
@given(trees(), st.booleans())
def test_any_tree(root: etree._Element, everything: bool) -> None:
    rules = read_rules([".off{display:none} div .off.on{display:block} #zoom{height:0;overflow:hidden}"])
    for part in root.iter("*"):
        for known in (None, rules):
            one, other = both(part, everything, known)
            assert one == other


@needs_compiled
def test_the_tree_is_held_by_its_blocks_and_by_nothing_else() -> None:
    root = load(ODD).root
    before = sys.getrefcount(root)
    walked = [walk(root) for _ in range(100)]
    blocks = walked[0].blocks
    del walked
    assert sys.getrefcount(root) == before
    del root
    assert all(block.element is not None and block.element.getroottree() is not None for block in blocks)


@needs_compiled
def test_what_is_no_element_is_refused() -> None:
    assert compiled_walk is not None
    with pytest.raises(TypeError):
        compiled_walk("<p>一</p>", False, None)  # type: ignore[arg-type]


def test_without_the_compiled_walk_everything_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (HERE / "cases" / "kicker-and-subtitle" / "page.html").read_bytes()
    expected = parse(page)
    monkeypatch.setattr(walker, "compiled_walk", None)
    assert parse(page) == expected


def test_a_missing_or_unfit_twin_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "policynews.page._walk", None)
    assert walker._twin() is None


def test_a_twin_of_older_rules_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def import_older(name: str, *rest: Any) -> ModuleType:
        if name == "policynews.page._walk":
            raise KeyError("a kind of element that came later")
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", import_older)
    with pytest.warns(RuntimeWarning, match="came later"):
        assert walker._twin() is None


def test_a_tree_of_the_caller_is_walked_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[etree._Element] = []

    def compiled(root: etree._Element, everything: bool, rules: HidingRules | None) -> Walk:
        walked.append(root)
        return walk_in_python(root, everything, rules)

    monkeypatch.setattr(walker, "compiled_walk", compiled)
    walk(html.document_fromstring(ODD))
    assert not walked
    root = load(ODD).root
    walk(root)
    walk(root[0])
    assert walked == [root, root[0]]


SEAMS = [
    ("<p>来源：某报</p>", "来源：某报", [], "one element, no seam"),
    ("<p><span>来源：某报</span></p>", "来源：某报", [], "nor at its ends"),
    ("<p><span>来源：某报</span> <em>某省</em></p>", "来源：某报 某省", ["来源：某报", " 某省"], "beside a blank"),
    ("<p>来源：某报<a href='/'>进入</a>电子版</p>", "来源：某报进入电子版", ["来源：某报", "进入", "电子版"], "a link"),
    ("<p>来源：某报<img src='a.png'>某客户端</p>", "来源：某报某客户端", ["来源：某报", "某客户端"], "a picture"),
    (
        "<p>来源 <b>：</b>\n  某报 <i></i> 尾</p>",
        "来源 ： 某报 尾",
        ["来源", " ：", " 某报", " 尾"],
        "bold, empty, white space",
    ),
    ("<p><span>甲\u200b</span>\u3000<span>\u200b</span><span>乙</span></p>", "甲 乙", ["甲", " 乙"], "invisible marks"),
    ("<p>甲<!-- 注 -->乙<br>丙<span>丁</span></p>", "甲乙", [], "a comment is no element, a break ends the line"),
]


@pytest.mark.parametrize(("markup", "text", "parts", "why"), SEAMS, ids=[row[3] for row in SEAMS])
def test_a_line_remembers_where_its_elements_ended(markup: str, text: str, parts: list[str], why: str) -> None:
    for walked in (walk, lambda root: walk_in_python(root, False, None)):
        block = next(block for block in walked(html.document_fromstring(markup)).blocks if block.is_line)
        bounds = [0, *block.seams, len(block.text)]
        assert block.text == text, why
        assert [block.text[a:b] for a, b in pairwise(bounds)] == (parts or [text]), why


def test_a_long_line_has_no_seams() -> None:
    assert walk(html.document_fromstring(f"<p>{'甲' * 200}<a>乙</a>{'丙' * 200}</p>")).blocks[0].seams == ()
    assert walk(html.document_fromstring(f"<p>{'<a>乙</a>' * 100}</p>")).blocks[0].seams == ()
