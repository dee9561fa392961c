"""Locators: where on a page a layout finds a thing, as values that hold nothing but strings.

A selector is a small part of CSS: a tag, `#id`, class tokens (`.a.b`), a class token by its beginning (`.index_text_*`,
for hashed names), an attribute with its value (`[data-role=original-link]`), and compounds set off by spaces for
"somewhere inside" (`#content .TRS_Editor`). What it cannot say is said in XPath.

Speed is in the tag: `.date` is looked for on containers and headings, which are read once for all locators of a page;
`span.date` reads the spans too, `*.date` everything, and `.info .date` the inside of the info line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from lxml import etree

from policynews.errors import LayoutError
from policynews.text.folding import squeeze
from policynews.text.patterns import lazy_pattern

# The elements that carry the class names of templates.
_CONTAINERS = ("div", "section", "article", "main", "h1", "h2", "h3", "h4", "table", "td")
_OTHERS = "span p em i font time a li ul dl dt dd strong b label small cite header aside figure textarea".split()
CONTAINERS = frozenset(_CONTAINERS)
"""The elements that are read once for all locators of a page."""
_COMPOUND = lazy_pattern(
    r"(?P<tag>\*|[a-z][\w-]*)?(?P<rest>(?:#[\w-]+|\.[\w-]+\*?|\[[\w:-]+=[^\]\s]+\])*)", re.IGNORECASE
)
_PART = lazy_pattern(r"#[\w-]+|\.[\w-]+\*?|\[[^\]]+\]")
_XPATH = "xpath:"
# What a page may hold besides text and still say something: a scanned document, a player.
_VISIBLE = frozenset({"img", "embed", "object", "iframe", "video", "audio"})
_SILENT = frozenset({"script", "style", "template", "noscript"})
_EMPTY_PAGE = etree.Element("html")


class Compound(NamedTuple):
    """One step of a selector: what a single element must be."""

    tag: str
    """`*` for any; empty for containers and headings."""
    id: str | None
    classes: tuple[str, ...]
    prefixes: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]

    def admits(self, element: etree._Element) -> bool:
        """Whether `element` is what this step asks for."""
        if (self.tag and self.tag not in ("*", element.tag)) or (self.id is not None and element.get("id") != self.id):
            return False
        if (self.classes or self.prefixes) and not self.names(element.get("class") or ""):
            return False
        return all(element.get(name) == value for name, value in self.attributes)

    def names(self, class_name: str) -> bool:
        """Whether a class attribute has every token and prefix of this step."""
        tokens = class_name.split()
        for wanted in self.classes:
            if wanted not in tokens:
                return False
        return all(any(token.startswith(prefix) for token in tokens) for prefix in self.prefixes)


class Mark(NamedTuple):
    """What a page must have for a selector to hit."""

    kind: Literal["id", "class", "prefix"]
    name: str


class Located(NamedTuple):
    """An element and the locator that found it."""

    element: etree._Element
    locator: str

    @property
    def text(self) -> str:
        """What the element says, on one line: for elements inside a line, of which a walk makes no block."""
        return text_of(self.element)


class PageIndex:
    """Ids and classes of one tree, read on demand and at most once, so that a hundred locators cost one pass.

    `classes` are the containers and headings by their class attribute, where a walk over the tree has gathered them.
    """

    __slots__ = ("_absent", "_classes", "_ids", "_others", "_part", "_tokens", "root")

    def __init__(self, root: etree._Element, *, classes: Mapping[str, list[etree._Element]] | None = None) -> None:
        self.root: etree._Element = root
        # The id table is that of the whole document.
        self._part = root.getparent() is not None
        self._ids: dict[str, etree._Element | None] = {}
        self._absent: frozenset[str] = frozenset()
        self._classes = classes
        self._tokens: frozenset[str] | None = None
        self._others: list[tuple[str, etree._Element]] | None = None

    def expect(self, names: frozenset[str], query: str) -> Iterable[str]:
        """Look up many ids at once and return those found: `query` is the XPath id() call that names them all."""
        for element in cast("list[etree._Element]", _compiled(query)(self.root)):
            name = element.get("id") or ""
            if name in names:
                self._ids[name] = element if not self._part or self._holds(element) else None
            else:  # libxml2 files <a name="zoom"> under its name too, and that may hide the element with the id
                self._recover(element.get("name") or "")
        self._absent = names
        return (name for name, element in self._ids.items() if element is not None)

    def by_id(self, name: str) -> etree._Element | None:
        """Return the element with that id; None when there is none in this tree."""
        if name not in self._ids and name not in self._absent:
            hits = cast("list[etree._Element]", _compiled(f'id("{name}")')(self.root))
            self._ids[name] = hits[0] if hits else None
            if hits and hits[0].get("id") != name:
                self._recover(name)
            if self._part and not self._holds(self._ids[name]):
                self._ids[name] = None
        return self._ids.get(name)

    def _holds(self, element: etree._Element | None) -> bool:
        return element is not None and any(ancestor is self.root for ancestor in element.iterancestors())

    def _recover(self, name: str) -> None:
        hits = cast("list[etree._Element]", _compiled(f'//*[@id="{name}"]')(self.root))
        self._ids[name] = hits[0] if hits else None

    @property
    def tokens(self) -> frozenset[str]:
        """The class tokens of containers and headings."""
        if self._tokens is None:
            self._tokens = frozenset(" ".join(self.classes).split())
        return self._tokens

    @property
    def classes(self) -> Mapping[str, list[etree._Element]]:
        """The containers and headings by their class attribute."""
        if self._classes is None:
            found: dict[str, list[etree._Element]] = {}
            for element in self.root.iter(*_CONTAINERS):
                if name := element.get("class"):
                    found.setdefault(name, []).append(element)
            self._classes = found
        return self._classes

    def by_class(self, compound: Compound) -> Iterator[etree._Element]:
        """Yield the containers and headings that have every class token and prefix of `compound`."""
        token = (compound.classes or compound.prefixes)[0]
        for name, elements in self.classes.items():
            if token in name and compound.names(name):
                yield from elements

    def by_class_of_others(self, compound: Compound) -> Iterator[etree._Element]:
        """Yield the paragraphs, list items and inline elements that have every class token and prefix of `compound`."""
        if self._others is None:
            found = ((element.get("class"), element) for element in self.root.iter(*_OTHERS))
            self._others = [(name, element) for name, element in found if name]
        token = (compound.classes or compound.prefixes)[0]
        return (element for name, element in self._others if token in name and compound.names(name))


@dataclass(frozen=True, slots=True)
class Locator:
    """Selectors in order of trust: the first that hits wins.

    A selector hits when exactly one element matches that holds something to read; matches inside another match count
    as that outer one, because editors of content systems nest their own container (`TRS_Editor` in `TRS_Editor`).
    """

    selectors: tuple[str, ...]
    given: tuple[Locator, ...] = ()
    """Locators that must hit too."""

    def __or__(self, other: Locator) -> Locator:
        if self.given or other.given:
            raise LayoutError(f"{self} | {other}: alternatives first, then & for what else must be there")
        return Locator(self.selectors + other.selectors)

    def __and__(self, other: Locator) -> Locator:
        """What `other` finds, given that `self` finds something too."""
        return Locator(other.selectors, (*other.given, self))

    def __str__(self) -> str:
        own = " | ".join(self.selectors)
        return " & ".join([*(f"({locator})" for locator in self.given), own]) if self.given else own

    def find(self, root: etree._Element | PageIndex) -> etree._Element | None:
        """Return the element, or None when no selector hits. Raises LayoutError for a selector that is none."""
        hit = self.locate(root if isinstance(root, PageIndex) else PageIndex(root))
        return hit.element if hit else None

    def locate(self, index: PageIndex) -> Located | None:
        """Return the element with the selector that hit."""
        if not all(locator.is_on(index) for locator in self.given):
            return None
        for selector in self.selectors:
            element = _single(_select(selector, index)) if _may_hit(selector, index) else None
            if element is not None:
                return Located(element, selector.removeprefix(_XPATH))
        return None

    def is_on(self, index: PageIndex) -> bool:
        """Whether a selector matches one element, be it empty: what a page is told by needs no text."""
        return all(locator.is_on(index) for locator in self.given) and any(
            _may_hit(selector, index) and len(_outermost(_select(selector, index))) == 1 for selector in self.selectors
        )

    def find_all(self, index: PageIndex) -> Iterator[Located]:
        """Yield every element that any selector matches, empty ones too."""
        for selector in self.selectors:
            for element in _select(selector, index) if _may_hit(selector, index) else ():
                yield Located(element, selector.removeprefix(_XPATH))

    def check(self) -> None:
        """Raise LayoutError when a selector can never work."""
        if not self.selectors:
            raise LayoutError("a locator without selectors finds nothing")
        for selector in self.selectors:
            if selector.startswith(_XPATH):
                _compiled(selector.removeprefix(_XPATH))
            else:
                _parsed(selector)
        for locator in self.given:
            locator.check()

    def marks(self) -> Iterator[Mark | None]:
        """Yield for each selector an id, class or class prefix that a page it hits must have; None where none must."""
        return map(_mark, self.selectors)

    def ids(self) -> frozenset[str]:
        """The ids any selector asks for."""
        own = (name for selector in self.selectors for name in _needs(selector)[0])
        return frozenset(own).union(*(locator.ids() for locator in self.given))


def by_id(name: str) -> Locator:
    """Locate by the `id` attribute."""
    return Locator((f"#{name}",))


def by_class(tag: str, token: str) -> Locator:
    """Locate by one exact class token; `tag` may be `*` for any."""
    return Locator((f"{tag}.{token}",))


def by_tag(tag: str) -> Locator:
    """Locate the only element of its kind; it costs a pass over the tree."""
    return Locator((tag,))


def css(*selectors: str) -> Locator:
    """Locate by selectors of this module's small part of CSS, the first that hits."""
    return Locator(selectors)


def xpath(expression: str) -> Locator:
    """Locate by XPath 1.0; it must select elements."""
    return Locator((_XPATH + expression,))


def query_ids(names: frozenset[str]) -> str:
    """Return the XPath that finds all `names` in one look at the id table."""
    return f'id("{" ".join(sorted(names))}")'


def _select(selector: str, index: PageIndex) -> list[etree._Element]:
    """Return the elements that match, step by step from the outermost."""
    if selector.startswith(_XPATH):
        found = cast("list[object]", _compiled(selector.removeprefix(_XPATH))(index.root))
        return [item for item in found if isinstance(item, etree._Element)]
    first, *rest = _parsed(selector)
    matches = _on_page(first, index)
    for step in rest:
        if not matches:
            break
        matches = _within(step, matches, index)
    return matches


def _on_page(step: Compound, index: PageIndex) -> list[etree._Element]:
    if step.id is not None:
        found = index.by_id(step.id)
        return [found] if found is not None and step.admits(found) else []
    if step.classes or step.prefixes:
        if not step.tag or step.tag in CONTAINERS:
            return [element for element in index.by_class(step) if step.admits(element)]
        if step.tag == "*":
            return [*index.by_class(step), *index.by_class_of_others(step)]
    return _admitted(index.root.iter(*_tags(step)), step)


def _within(step: Compound, outer: list[etree._Element], index: PageIndex) -> list[etree._Element]:
    """Return the elements inside any of `outer` that `step` admits."""
    if step.id is not None or (step.tag in CONTAINERS and (step.classes or step.prefixes)):
        around = set(outer)
        return [element for element in _on_page(step, index) if not around.isdisjoint(element.iterancestors())]
    inside = (element for container in _outermost(outer) for element in container.iterdescendants(*_tags(step)))
    return _admitted(inside, step)


def _tags(step: Compound) -> tuple[str, ...]:
    return (step.tag,) if step.tag not in ("", "*") else ()


def _admitted(elements: Iterator[etree._Element], step: Compound) -> list[etree._Element]:
    token = next(iter((*step.classes, *step.prefixes)), None)
    if token is not None:
        elements = (element for element in elements if token in (element.get("class") or ""))
    return [element for element in elements if step.admits(element)]


def _may_hit(selector: str, index: PageIndex) -> bool:
    """Whether the page has the ids and container classes a selector needs: most locators of a layout end here."""
    ids, classes = _needs(selector)
    for name in classes:
        if name not in index.tokens:
            return False
    return None not in map(index.by_id, ids)


@lru_cache(maxsize=4096)
def _needs(selector: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids, and the first class of each step that only a container can match."""
    if selector.startswith(_XPATH):
        return (), ()
    steps = _parsed(selector)
    containers = [step for number, step in enumerate(steps) if step.tag in CONTAINERS or not (step.tag or number)]
    ids = tuple(step.id for step in steps if step.id is not None)
    return ids, tuple(step.classes[0] for step in containers if step.classes and step.id is None)


def _mark(selector: str) -> Mark | None:
    ids, classes = _needs(selector)
    if ids:
        return Mark("id", ids[-1])
    if classes:
        return Mark("class", classes[-1])
    steps = () if selector.startswith(_XPATH) else _parsed(selector)
    for number, step in enumerate(steps):
        if step.prefixes and (step.tag in CONTAINERS or not (step.tag or number)):
            return Mark("prefix", step.prefixes[0])
    return None


def _single(elements: Iterable[etree._Element]) -> etree._Element | None:
    found = _outermost([element for element in elements if says_something(element)])
    return found[0] if len(found) == 1 else None


def _outermost(elements: list[etree._Element]) -> list[etree._Element]:
    if len(elements) < 2:
        return elements
    chosen = set(elements)
    return [element for element in elements if chosen.isdisjoint(element.iterancestors())]


def says_something(element: etree._Element) -> bool:
    """Whether `element` holds any text or picture; stops at the first. A script that is asked for by name counts."""
    if element.text and not element.text.isspace():
        return True
    for child in element.iterdescendants():
        if child.tag in _VISIBLE:
            return True
        if child.text and _is_read(child) and not child.text.isspace():
            return True
        if child.tail and not child.tail.isspace():
            return True
    return element.tag in _VISIBLE or bool(element.get("value"))


def _is_read(element: etree._Element) -> bool:
    """Whether the text of `element` is read: a caller's tree may hold comments, whose tag is no string."""
    return isinstance(element.tag, str) and element.tag not in _SILENT


def text_of(element: etree._Element, without: Collection[etree._Element] = ()) -> str:
    """Return the text of `element` on one line, scripts and the elements of `without` left out."""
    return squeeze("".join(_texts(element, without)))


def _texts(element: etree._Element, without: Collection[etree._Element]) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if child not in without and _is_read(child):
            yield from _texts(child, without)
        if child.tail:
            yield child.tail


@lru_cache(maxsize=4096)
def _parsed(selector: str) -> tuple[Compound, ...]:
    """Raises LayoutError for what is no selector."""
    steps = tuple(_compound(part, selector) for part in selector.split())
    if not steps:
        raise LayoutError("an empty selector finds nothing")
    return steps


def _compound(text: str, selector: str) -> Compound:
    name = text[1:]
    if text[0] in "#." and name.isascii() and name.replace("-", "_").isidentifier():
        # Nine in ten: one id or one class.
        return Compound("", name, (), (), ()) if text[0] == "#" else Compound("", None, (name,), (), ())
    match = _COMPOUND.fullmatch(text)
    if not match:
        raise LayoutError(f"{selector!r} is no selector of tag, #id, .class, .prefix* and [name=value]; use xpath()")
    parts = _PART.findall(match["rest"])
    ids = [part[1:] for part in parts if part[0] == "#"]
    classes = [part[1:] for part in parts if part[0] == "."]
    attributes = [part[1:-1].partition("=") for part in parts if part[0] == "["]
    if len(ids) > 1:
        raise LayoutError(f"{selector!r}: an element has one id")
    return Compound(
        tag=match["tag"] or "",
        id=ids[0] if ids else None,
        classes=tuple(name for name in classes if not name.endswith("*")),
        prefixes=tuple(name[:-1] for name in classes if name.endswith("*")),
        attributes=tuple((name, value.strip("\"'")) for name, _, value in attributes),
    )


@lru_cache(maxsize=1024)
def _compiled(expression: str) -> etree.XPath:
    """Raises LayoutError for an expression that is no XPath, or whose result can be no element."""
    try:
        compiled = etree.XPath(expression, smart_strings=False)
        result = compiled(_EMPTY_PAGE)
    except (etree.XPathError, ValueError) as error:
        raise LayoutError(f"{expression!r} is no XPath: {error}") from error
    if not isinstance(result, list):
        raise LayoutError(f"{expression!r} gives a {type(result).__name__}, not elements")
    return compiled
