"""Hostile pages out of bytes: markup, rendered text and trees, most of them with an article inside."""

from __future__ import annotations

from collections.abc import Callable

from bs4 import BeautifulSoup
from fuzz_dice import ADDRESSES, Dice
from lxml import etree, html, objectify

_TAGS = (
    "div", "p", "span", "a", "b", "br", "img", "ul", "li", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h5", "pre", "nav", "footer", "section",
    "article", "script", "style", "em", "strong", "hr", "sup", "sub", "noscript", "form", "input", "textarea", "title", "meta", "link", "base", "body",
    "html", "head", "iframe", "svg", "math", "template", "figure", "figcaption", "blockquote", "dl", "dt", "dd", "caption", "center", "font", "x-y", "button",
    "video", "select", "option", "object", "frameset", "plaintext", "ruby", "rt", "tbody", "colgroup",
)  # fmt: skip
_CLASSES = (
    "nav", "share", "content", "article-body", "TRS_Editor", "footer", "comment", "sidebar", "info", "source", "author", "pubtime", "related", "pager",
    "title", "breadcrumb", "off", "a b  c", "ad", "editor", "",
)  # fmt: skip
_IDS = (
    "zoom",
    "js_content",
    "UCAP-CONTENT",
    "content",
    "activity-name",
    "publish_time",
    "js_name",
    "related",
    "n1",
    "",
)
_STYLES = (
    "display:none",
    "font-size:0",
    "color:transparent",
    "height:0;overflow:hidden",
    "left:-9999px",
    "color:red",
    ";;:",
    "",
)
_OTHERS = (
    ("rel", ("canonical", "next", "stylesheet", "nofollow")),
    ("colspan", ("2", "0", "-1", "99999999999", "x")),
    ("rowspan", ("2", "0", "999", "x")),
    ("hidden", ("",)),
    ("property", ("og:title", "og:url", "article:published_time", "og:site_name")),
    ("name", ("keywords", "description", "author", "ArticleTitle", "PubDate", "ContentSource", "source")),
    ("itemprop", ("datePublished", "articleBody", "headline", "author")),
    ("datetime", ("2024-05-27T10:00:00+08:00", "x", "99999-99-99")),
    ("type", ("application/ld+json", "text/css", "hidden", "text")),
    ("charset", ("gb2312", "utf-8", "utf-16", "rot13", "\x00")),
    ("onclick", ("f('/files/a.docx')",)),
)  # fmt: skip
_BROKEN = (
    "<", "</", "<!--", "-->", "<!-->", "<![CDATA[", "]]>", "<?x", "</html>", "</body>", "<p", "<a href='", '"', "'>", "<!DOCTYPE x [", "<script>", "</script>",
    "<style/>", "</div></div></div>", "<table><td>", "\x00", "<p/>", "< p>", "<ſ>", "<a b=c d=e", "<div =x>", "<plaintext>", "<title>", "{", "}", "<svg><p>",
)  # fmt: skip
_SCRIPTS = (
    '{"@type":"NewsArticle","headline":"云溪县通报水质","datePublished":"2024-05-27","author":{"name":"张三"}}', '[{"@graph":[{"@type":1}]}]', "{", "null", "[[[[[[1]]]]]]",
    '{"@context":"x","@type":["Article",null],"author":[null,{"name":[]}],"publisher":"某报","datePublished":20240527}', "window.__DATA__={};", "createPageHTML(3,0,'index','html')",
    '{"articleBody":5,"image":{"url":["file:///x"]}}',
)  # fmt: skip
_RULES = (
    ".off{display:none}",
    "#zoom{height:0;overflow:hidden}",
    "@media print{p{display:none}}",
    "}{",
    "/*",
    ".a.b>c{display:none}",
    "*{color:transparent}",
)
_PARAGRAPHS = (
    "云溪县生态环境局今天通报，一季度各断面水质均值达到三类标准，比去年同期提高一类。",
    "通报要求，各镇要继续排查入河排口，按月公布整改进度，年底前完成全部整治任务。",
    "县政府有关负责人说，下一步将完善河长制考核办法，把责任落实到每一条支流。",
)


def attributes(dice: Dice) -> dict[str, str]:
    """Return attributes of an element."""
    found: dict[str, str] = {}
    for _ in range(dice.below(4)):
        kind = dice.below(8)
        if kind == 0:
            found["class"] = dice.pick(_CLASSES)
        elif kind == 1:
            found["id"] = dice.pick(_IDS)
        elif kind == 2:
            found["style"] = dice.pick(_STYLES)
        elif kind == 3:
            found[dice.pick(("href", "src", "data-src", "data-href"))] = dice.pick(ADDRESSES)
        elif kind == 4:
            found[dice.pick(("alt", "title", "content", "value"))] = dice.text(4)
        else:
            name, values = dice.pick(_OTHERS)
            found[name] = dice.pick(values)
    return found


def element(dice: Dice, depth: int = 0) -> str:
    """Return the markup of an element, sound or broken."""
    kind = dice.below(10)
    if kind == 0:
        return dice.pick(_BROKEN)
    if kind == 1:
        return dice.text(6)
    if kind == 2:
        return f"<script{_written(attributes(dice))}>{dice.pick(_SCRIPTS)}</script>"
    if kind == 3:
        return f"<style>{dice.pick(_RULES)}{dice.pick(_RULES)}</style>"
    tag = dice.pick(_TAGS)
    inside = [
        element(dice, depth + 1) if depth < 6 and dice.below(3) == 0 else dice.text(4)
        for _ in range(dice.below(5))
        if dice.more
    ]
    end = "" if dice.once_in(6) else f"</{tag}>"
    return f"<{tag}{_written(attributes(dice))}>{''.join(inside)}{end}" * (dice.below(30) if dice.once_in(30) else 1)


def _written(named: dict[str, str]) -> str:
    return "".join([f' {name}="{value}"' for name, value in named.items()])


def markup(dice: Dice) -> str:
    """Return a page: an article with anything between its parts, or anything at all."""
    if dice.once_in(4):
        return "".join([element(dice) for _ in range(dice.below(12))])
    parts = [
        f"<title>云溪县通报水质{dice.text(2)}</title>",
        f"<h1>云溪县通报{dice.text(2)}水质</h1>",
        f"<p>来源：{dice.text(2)}日报 2024-05-27 {dice.text(3)}</p>",
        *(f"<p>{paragraph}{dice.text(2)}</p>" for paragraph in _PARAGRAPHS),
    ]
    return "".join(
        [between for part in parts for between in (element(dice) if dice.below(3) == 0 else "", part)]
    ) + element(dice)


def rendered(dice: Dice) -> str:
    """Return rendered text: an article with anything between its lines, or anything at all."""
    if dice.once_in(4):
        return dice.text(60)
    lines = [
        f"云溪县通报水质{dice.text(2)}",
        f"来源：云溪日报 2024-05-27 {dice.text(3)}",
        *_PARAGRAPHS,
        "（责任编辑：张三）",
    ]
    return "\n".join([between for line in lines for between in (dice.text(6), line + dice.text(1))])


def _grown(dice: Dice) -> etree._Element:
    """Return a tree that no parser has made."""
    root = etree.Element("body")
    below = [root]
    while dice.more and len(below) < 60:
        parent = dice.pick(below)
        kind = dice.below(12)
        child: etree._Element
        if kind == 0:
            child = etree.Comment("来源：注")
        elif kind == 1:
            child = etree.PI("x", "来源")
        elif kind == 2:
            child = etree.Entity(dice.pick(("nbsp", "wen", "#27")))
        else:
            tag = "{u}p" if kind == 3 else dice.pick(_TAGS)
            child = etree.Element(tag, {name: _xml(value) for name, value in attributes(dice).items()})
            child.text = _xml(dice.text(3))
            below.append(child)
        parent.append(child)
        child.tail = _xml(dice.text(3))
    return root


def _xml(text: str) -> str:
    return "".join(
        [
            char
            for char in text
            if char in "\t\n" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
        ]
    )


def _shaken(source: str, dice: Dice) -> etree._Element:
    """Return a parsed tree whose elements were moved about."""
    root = html.document_fromstring(source)
    elements = list(root.iter("*"))
    for _ in range(dice.below(6)):
        child, parent = elements[dice.below(len(elements))], elements[dice.below(len(elements))]
        if child not in (parent, root) and child not in parent.iterancestors():
            parent.append(child)
    return root


_XML = "<!DOCTYPE html [<!ENTITY wen '文'><!ATTLIST p class CDATA 'footer' hidden CDATA #IMPLIED>]>"


def _as_xml(source: str, dice: Dice) -> etree._Element:
    root = etree.fromstring(
        f"{_XML}<html><body>{_xml(source)}</body></html>",
        etree.XMLParser(recover=True, resolve_entities=dice.below(2) == 0),
    )
    return etree.Element("html") if root is None else root


def _as_objects(source: str, _dice: Dice) -> etree._Element:
    parser = objectify.makeparser(recover=True)
    root = etree.fromstring(f"<html><body>{_xml(source)}</body></html>", parser)
    return etree.Element("html") if root is None else root


_TREES: tuple[Callable[[str, Dice], object], ...] = (
    lambda _source, dice: _grown(dice),
    _shaken,
    lambda source, _dice: etree.fromstring(source, etree.HTMLParser()),
    _as_xml,
    _as_objects,
    lambda source, _dice: html.document_fromstring(source).getroottree(),
    lambda source, _dice: BeautifulSoup(source, "lxml"),
)


def tree(dice: Dice) -> object:
    """Return a tree of any of the kinds that callers hand over; None where no parser makes one of what was drawn."""
    make = dice.pick(_TREES)
    source = _xml(markup(dice)) or "<p></p>"
    try:
        return make(source, dice)
    except (etree.LxmlError, ValueError, RecursionError):
        return None
