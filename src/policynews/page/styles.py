"""Which elements a style hides: their own `style`, or a rule of a style sheet that the page carries itself.

What a reader cannot see is no text, whatever hides it: mirrors put other words there, and lines for language models.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

from policynews.page.elements import LONGEST_CLASS
from policynews.text.patterns import lazy_pattern

# The cheap test: a value that may hide, a property that may stand beside it.
_MAY_HIDE = lazy_pattern(
    r"none|hidden|collapse|transparent|opacity\s*:\s*0|font-size\s*:\s*0|indent\s*:\s*-\d{3}|clip|rgb|hsl|#[\da-f]{3,6}0|(?:left|top)\s*:\s*-\d{3}",
    re.I,
)
# display:block, flex, grid, table and list-item, but not inline-block and table-cell
_ALONE = lazy_pattern(r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\s*(?:!important\s*)?(?:;|$)", re.I)
_ZERO = lazy_pattern(r"0+(?:\.0*)?(?:px|pt|em|rem|%|vh|vw)?$")
_FAR = lazy_pattern(r"-\d{4,}|-\d{3,}(?:em|rem|vw|vh|%)")
_CLIPPED = lazy_pattern(r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%")
# The properties that hide an element by their value alone.
_WAYS = {
    "display": lazy_pattern("none"),
    "visibility": lazy_pattern("hidden|collapse"),
    "opacity": _ZERO,
    "font-size": _ZERO,
    # transparent, rgba(0,0,0,0), rgb(0 0 0 / 0), #fff0, #ffffff00
    "color": lazy_pattern(
        r"transparent$|(?:rgba?|hsla?)\((?:[^,()]{1,20},){3}\s*0*(?:\.0*)?%?\s*\)$"
        r"|(?:rgba?|hsla?)\([^/()]{1,60}/\s*0*(?:\.0*)?%?\s*\)$|#[\da-f]{3}0$|#[\da-f]{6}00$"
    ),
    "text-indent": _FAR,
    "clip": _CLIPPED,
    "clip-path": _CLIPPED,
}
# Sizes that hide what overflows them, sides that put an element off the screen.
_SIZES = ("height", "max-height", "width", "max-width")
_SIDES = ("left", "right", "top", "bottom")
# .name, p.name, #name, p, .one.other; what asks for a state, an attribute or a sibling is no part of it
_COMPOUND = lazy_pattern(r"(\*|[a-zA-Z][a-zA-Z\d]*)?((?:[.#][\w-]+)*)$")
_NAMES = lazy_pattern(r"[.#][\w-]+")
_COLONS = (":", ": ", " :", " : ")
# What is searched for in a style sheet, as it is usually written; the rule around it is read in full. Led by the colon,
# because a pattern that begins with one known character costs a tenth of one with alternatives; what may follow it is
# asked as one class before the alternatives.
_HIDING = lazy_pattern(
    ": ?(?=[nhtri0-])(?:"
    + "|".join(
        f"{value}(?:{'|'.join(f'(?<={name}{colon}{value})' for name in names.split() for colon in _COLONS)})"
        for value, names in (
            ("none", "display"),
            ("hidden", "visibility"),
            ("0", "opacity font-size height width"),
            ("transparent", "color"),
            ("rgba", "color"),
            ("-", "text-indent left top"),
            ("rect", "clip"),
            ("inset", "clip-path"),
        )
    )
    + ")",
    re.I,
)
_LONGEST_SHEET = 1_000_000
_LONGEST_RULE = 2_000
_LONGEST_SELECTORS = 1_000
# Where a rule begins: at the start of a sheet, behind another rule; so many blanks stand between at most.
_BEFORE_RULE = ("", "}", ";", "{")
_BLANKS = 200
# Rules about one name that are looked at.
_MOST_OF_A_NAME = 40


@lru_cache(maxsize=1024)
def hides(style: str) -> bool:
    """Whether a `style` attribute hides its element. Editors give every span the same style, hence the cache."""
    return _MAY_HIDE.search(style) is not None and any(_declared(style).values())


@lru_cache(maxsize=1024)
def stands_alone(style: str) -> bool:
    """Whether a `style` attribute makes of an element that stands inside lines one that is a line: display:block."""
    return _ALONE.search(style) is not None


def _declared(style: str) -> dict[str, bool]:
    """Return the ways of hiding that declarations speak of, and whether they hide in this way."""
    values: dict[str, str] = {}
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        values[name.strip().lower()] = value.replace("!important", "").strip().lower()
    found = {name: hidden.match(values[name]) is not None for name, hidden in _WAYS.items() if values.get(name)}
    sizes = [values[name] for name in _SIZES if values.get(name)]
    if sizes:
        cut = (values.get("overflow") or values.get("overflow-y") or "").startswith(("hidden", "clip"))
        found["size"] = cut and any(_ZERO.match(size) for size in sizes)
    if values.get("position") in ("absolute", "fixed"):
        found["position"] = any(_FAR.match(values.get(side, "")) for side in _SIDES)
    return found


class _Compound(NamedTuple):
    """What a part of a selector asks of one element."""

    tag: str
    own: str
    """The id."""
    classes: frozenset[str]

    def fits(self, element: etree._Element) -> bool:
        if self.tag and element.tag != self.tag:
            return False
        if self.own and element.get("id") != self.own:
            return False
        return not self.classes or self.classes.issubset((element.get("class") or "")[:LONGEST_CLASS].split())


class _Rule(NamedTuple):
    """One selector with what its declarations say."""

    parts: tuple[_Compound, ...]
    """From the element outwards."""
    declared: tuple[tuple[str, bool], ...]
    rank: tuple[bool, int, int, int]
    """Of rules that disagree the one with the highest rank holds: important, ids, classes, order."""

    def fits(self, element: etree._Element) -> bool:
        if not self.parts[0].fits(element):
            return False
        around: etree._Element | None = element
        for part in self.parts[1:]:
            around = around.getparent() if around is not None else None
            while around is not None and not part.fits(around):
                around = around.getparent()
            if around is None:
                return False
        return True


class HidingRules:
    """The rules of a page's own style sheets that hide elements, and those that show some of them again.

    Style sheets are long and mostly about things that the page does not hold. So only the names of what they may hide
    are gathered at once, by search; the rules about a name are read when an element bears it.
    """

    __slots__ = ("_bare", "_concerned", "_flat", "_names", "_rules", "_sheet")

    def __init__(self, sheet: str, names: frozenset[str]) -> None:
        self._sheet = sheet
        self._names = names
        self._bare = frozenset([name[1:] for name in names])
        self._flat: str | None = None
        self._concerned: dict[tuple[str | None, str | None], list[_Rule]] = {}
        self._rules: dict[str, list[_Rule]] = {}

    def about(self, class_name: str | None, own: str | None) -> list[_Rule]:
        """Return the rules about elements of this class and id, in the order in which they hold; none that only show.

        Most names are in no rule that hides, which is told first. Templates repeat the others, hence the memory.
        """
        if own not in self._bare and (class_name is None or self._bare.isdisjoint(class_name.split())):
            return []
        known = self._concerned.get((class_name, own))
        if known is None:
            names = self._names.intersection(_names_of(class_name, own))
            known = self._concerned[class_name, own] = self._that_hide(names) if names else []
        return known

    def _that_hide(self, names: Iterable[str]) -> list[_Rule]:
        rules = {rule for name in names for rule in self._read(name)}
        return sorted(rules, key=_rank) if any(hidden for rule in rules for _, hidden in rule.declared) else []

    def _read(self, name: str) -> list[_Rule]:
        if self._flat is None:
            self._flat = _unconditional(self._sheet)
        if name not in self._rules:
            self._rules[name] = list(islice(_rules_about(self._flat, name), _MOST_OF_A_NAME))
        return self._rules[name]

    def hide(self, element: etree._Element) -> bool:
        """Whether the rules hide `element`."""
        state: dict[str, bool] = {}
        for rule in self.about(element.get("class"), element.get("id")):
            if rule.fits(element):
                state.update(rule.declared)
        if not any(state.values()):
            return False
        style = element.get("style")
        return any({**state, **_declared(style)}.values()) if style else True


def _rank(rule: _Rule) -> tuple[bool, int, int, int]:
    return rule.rank


def _names_of(class_name: str | None, own: str | None) -> list[str]:
    """Return what a selector calls an element: `.name` for each class, `#name` for the id."""
    names = ["." + name for name in class_name[:LONGEST_CLASS].split()] if class_name else []
    if own:
        names.append("#" + own)
    return names


def read_rules(sheets: Iterable[str]) -> HidingRules | None:
    """Return the rules of style sheets that hide elements by class or id; None where there is none.

    Rules inside `@media` and the like hold for some readers only, and are passed over.
    """
    sheet = "}".join([_without_comments(sheet) for sheet in sheets])[:_LONGEST_SHEET]
    names = _hidden_names(sheet)
    return HidingRules(sheet, names) if names else None


def _hidden_names(sheet: str) -> frozenset[str]:
    """Return the names of all elements that a rule may hide."""
    selectors = set()
    known = -1
    for hit in _HIDING.finditer(sheet):
        at = hit.start()
        end = sheet.rfind("{", max(0, at - _LONGEST_RULE), at)
        if end > 0 and end != known:
            known, start = end, max(0, end - _LONGEST_SELECTORS)
            selectors.add(sheet[max(sheet.rfind("}", start, end), sheet.rfind("{", start, end)) + 1 : end])
    about = [selector.rsplit(None, 1)[-1:] for selector in ",".join(selectors).split(",")]
    return frozenset(_NAMES.findall(" ".join([words[0] for words in about if words])))


def _unconditional(sheet: str) -> str:
    """Return a sheet without its blocks of conditions: `@media`, `@supports` and other rules with rules inside."""
    kept: list[str] = []
    done = 0
    opened = ended = at = -1
    has_rules = False
    while (at := sheet.find("@", max(at + 1, done))) >= 0:
        if at > opened:
            opened = sheet.find("{", at)
            ended = sheet.find("}", opened)
            if opened < 0 or ended < 0:
                break
            has_rules = sheet.find("{", opened + 1, ended) > 0
        # An address may hold the character as well, and @import and @charset have no block.
        if has_rules and sheet[max(0, at - _BLANKS) : at].rstrip()[-1:] in _BEFORE_RULE:
            kept.append(sheet[done:at])
            done = _end_of_block(sheet, opened)
    return "".join(kept) + sheet[done:]


def _end_of_block(sheet: str, opened: int) -> int:
    """Return where the block that begins at `opened` is closed; the end of the sheet where it never is."""
    depth, at = 0, opened
    while True:
        ended = sheet.find("}", at)
        if ended < 0:
            return len(sheet)
        depth += sheet.count("{", at, ended) - 1
        at = ended + 1
        if depth <= 0:
            return at


def _rules_about(sheet: str, name: str) -> Iterator[_Rule]:
    """Yield the rules of a sheet without blocks of conditions that are about elements of a name."""
    at = sheet.find(name)
    while at >= 0:
        first, last = sheet.rfind("}", 0, at) + 1, sheet.find("}", at)
        last = last if last >= 0 else len(sheet)
        selectors, _, declarations = sheet[first:last].partition("{")
        plain = last - first <= _LONGEST_RULE and "{" not in declarations  # no rule inside another
        for selector in selectors.rpartition(";")[2].split(",") if plain else ():
            words = selector.replace(">", " ").split()
            if words and name in _NAMES.findall(words[-1]):
                yield from _rule(words, declarations, first)
        at = sheet.find(name, last)


def _rule(words: Sequence[str], declarations: str, order: int) -> Iterator[_Rule]:
    """Yield the rule whose selector is `words`; nothing where it asks for a state, an attribute or a sibling."""
    parts = [part for word in reversed(words) if (part := _compound(word)) is not None]
    declared = _declared(declarations)
    if declared and len(parts) == len(words):
        ids, classes = sum(part.own != "" for part in parts), sum(len(part.classes) for part in parts)
        yield _Rule(tuple(parts), tuple(declared.items()), ("!important" in declarations, ids, classes, order))


def _compound(word: str) -> _Compound | None:
    match = _COMPOUND.match(word)
    if match is None:
        return None
    names = _NAMES.findall(match[2])
    own = next((name[1:] for name in names if name[0] == "#"), "")
    tag = match[1].lower() if match[1] and match[1] != "*" else ""
    return _Compound(tag, own, frozenset(name[1:] for name in names if name[0] == "."))


def _without_comments(sheet: str) -> str:
    parts = sheet.split("/*")
    return parts[0] + "".join([part.partition("*/")[2] for part in parts[1:]])
