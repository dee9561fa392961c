"""The only walk over a tree: from elements to `RawBlock`s and `Node`s.

There are two of it with one result. `walk_in_python` says what the walk is. Its twin in `_walk.pyx` does the same on
the parser's own nodes in less than half the time, and is used where a compiler was at hand at installation.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Callable

from lxml import etree

from policynews.page.blocks import LONG_LINE, Node, RawBlock, Walk, lines_of_pre, seams_of
from policynews.page.elements import (
    CHROME_TAGS,
    HOLDERS,
    INLINES,
    KIND,
    NEVER_HIDDEN,
    REVEALED,
    chrome_kind,
    count_sentences,
    is_disposable,
    leads_nowhere,
    link_address,
)
from policynews.page.styles import HidingRules, hides, stands_alone
from policynews.page.tree import is_own
from policynews.text.folding import squeeze
from policynews.text.raised import raised


def _twin() -> Callable[[etree._Element, bool, HidingRules | None], Walk] | None:
    """Return the compiled walk; None where there is none, or, with a warning, where it was compiled for another lxml or of older rules."""
    try:
        from policynews.page._walk import walk  # noqa: PLC0415 - may be missing
    except ModuleNotFoundError:
        return None
    except (ImportError, ValueError, KeyError) as error:  # KeyError: of a kind of element that came later
        message = f"the compiled walk is not used ({error}); pages are read alike, but slower. Install policynews anew to mend it"
        warnings.warn(message, RuntimeWarning, stacklevel=2)
        return None
    return walk


compiled_walk: Callable[[etree._Element, bool, HidingRules | None], Walk] | None = _twin()
# NamedTuple's own constructor is a Python function; a page has hundreds of lines.
_new_tuple = tuple.__new__


def walk(root: etree._Element, *, everything: bool = False, rules: HidingRules | None = None) -> Walk:
    """Return every visible line and image below `root` in document order.

    Menus, footers, comments and hidden boxes, half of a page, are passed over; `everything` keeps them, marked. `rules`
    are those of the page's own style sheets. A tree of the caller is walked in Python: its own classes, a collected
    object or another thread may change it meanwhile, and the compiled walk would then read memory that is gone.
    """
    chosen = compiled_walk if compiled_walk is not None and is_own(root) else walk_in_python
    return chosen(root, everything, rules)


def walk_in_python(root: etree._Element, everything: bool, rules: HidingRules | None) -> Walk:  # noqa: C901, PLR0912, PLR0915 - the hot loop: calls cost more than the work
    """See `walk`."""
    walker = _Walker(root, rules)
    buffer, blocks, nodes, opened, classes = walker.buffer, walker.blocks, walker.nodes, walker.open, walker.classes
    seams, flush, kind_of = walker.seams, walker.flush, KIND.get
    # A tree of the caller may hold comments, and text goes on behind them.
    events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in events:
        kind = kind_of(element.tag)
        if event == "start":
            if kind == "box":
                if buffer:
                    flush()
                opened.append((element, len(blocks)))
                if walker.enter(element) and not everything and is_disposable(walker.kind_of_box(element), element):
                    walker.box(element)
                    events.skip_subtree()
                    continue
            elif kind in INLINES:
                if walker.hidden_by is None and walker.is_hidden(element):
                    if not everything and next(element.iter("p", "div", "br", "img"), None) is None:
                        events.skip_subtree()  # a decoy in the middle of a line
                        continue
                    walker.start_hidden_inline(element)
                if kind != "raised" and (style := element.get("style")) and stands_alone(style):
                    walker.set_apart(element)
                if kind:
                    walker.start_inline(kind, element)
                if buffer and kind != "raised":
                    seams.append(len(buffer))
            elif kind == "line" or kind == "named":  # noqa: PLR1714 - a tuple costs more here
                if buffer:
                    flush()
                opened.append((element, len(blocks)))
                if kind == "named" and (name := element.get("class")):
                    classes[name].append(element)
                if walker.hidden_by is None and walker.is_hidden(element):
                    walker.hidden_by = element
            elif kind == "skip" or kind == "unscripted":  # noqa: PLR1714
                if kind == "unscripted" and (image := next(element.iter("img"), None)) is not None:
                    walker.image(image)
                events.skip_subtree()
                continue
            elif kind == "image":
                walker.image(element)
                if buffer:
                    seams.append(len(buffer))
            elif buffer:
                flush(broken=True)
            text = element.text
        else:
            if kind in HOLDERS:
                if buffer:
                    flush()
                first = opened.pop()[1]
                last = len(blocks)
                if last > first + 1 or (last > first and len(blocks[first].text) > LONG_LINE):
                    nodes.append(_new_tuple(Node, (element, element.tag, first, last, len(opened))))
                if element is walker.chrome_by:
                    walker.chrome = walker.chrome_by = None
                if element is walker.hidden_by:
                    walker.hidden_by = None
            elif kind == "raised":
                walker.end_raised(element.tag)
                if element is walker.hidden_by:
                    walker.end_hidden_inline()
            elif kind != "skip" and kind != "unscripted":  # noqa: PLR1714
                if kind == "link":
                    if walker.link_at >= 0 and buffer:
                        walker.take_link()
                    walker.link_at = -1
                elif kind == "bold":
                    walker.end_bold()
                if element is walker.hidden_by:
                    walker.end_hidden_inline()
                if walker.apart and walker.apart[-1] is element:
                    walker.apart.pop()
                    if buffer:
                        flush(broken=True)
                elif buffer and event == "end":
                    seams.append(len(buffer))
            text = element.tail
        if text:
            if not text.isspace():
                buffer.append(text)
            elif buffer:
                buffer.append(" ")
    if root.tail and not root.tail.isspace():
        buffer.pop()  # what follows the root of a part of a page is not its own
    if buffer:
        flush()
    return Walk(blocks, nodes, classes)


class _Walker:
    """The state of one walk; lives only inside `walk_in_python`."""

    __slots__ = (
        "apart",
        "blocks",
        "bold",
        "bold_at",
        "buffer",
        "chrome",
        "chrome_by",
        "classes",
        "hidden_by",
        "href",
        "link_at",
        "linked",
        "links",
        "nodes",
        "open",
        "raised_at",
        "rules",
        "seams",
    )

    def __init__(self, root: etree._Element, rules: HidingRules | None) -> None:
        self.rules = rules
        self.blocks: list[RawBlock] = []
        self.nodes: list[Node] = []
        self.classes: defaultdict[str, list[etree._Element]] = defaultdict(list)
        self.open: list[tuple[etree._Element, int]] = [(root, 0)]
        self.buffer: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.seams: list[int] = []
        """How many parts the buffer held where an element inside the line began or ended."""
        self.linked = 0
        self.bold = 0
        self.link_at = -1
        self.bold_at = -1
        self.raised_at = -1
        self.href: str | None = None
        self.apart: list[etree._Element] = []
        """The open elements inside lines that are lines by their style."""
        self.hidden_by: etree._Element | None = None
        self.chrome_by: etree._Element | None = None
        self.chrome: str | None = None

    def flush(self, broken: bool = False) -> None:
        """End the current line."""
        buffer = self.buffer
        if self.link_at >= 0:
            self.take_link()
            self.link_at = 0
        if self.bold_at >= 0:
            self.bold += sum(map(len, buffer[self.bold_at :]))
            self.bold_at = 0
        printed = buffer[0] if len(buffer) == 1 else "".join(buffer)
        text = squeeze(printed)
        seams = seams_of(buffer, self.seams, text) if self.seams and text else ()
        self.seams.clear()
        buffer.clear()
        self.raised_at = -1
        links = self.links
        if text:
            element = self.open[-1][0]
            hidden = self.hidden_by is not None
            held = tuple(links) if links else ()
            block = _new_tuple(
                RawBlock, (element.tag, text, self.linked, self.bold, self.chrome, hidden, broken, held, element, seams)
            )
            if element.tag == "pre" and "\n" in printed:
                self.blocks.extend(lines_of_pre(printed, block))
            else:
                self.blocks.append(block)
        self.linked = self.bold = 0
        if links:
            links.clear()

    def take_link(self) -> None:
        """Note the text of the link that ends here, or goes on in the next line."""
        parts = self.buffer[self.link_at :]
        if parts:
            text = squeeze(parts[0] if len(parts) == 1 else "".join(parts))
            if text:
                self.linked += len(text)
                if self.href:
                    self.links.append((text, self.href))

    def enter(self, element: etree._Element) -> bool:
        """Note what a box says of itself; return whether furniture or a hidden box begins here."""
        begins = False
        get = element.get
        name, own = get("class"), get("id")
        if name:
            self.classes[name].append(element)
        if self.chrome is None:
            tag = element.tag
            kind = chrome_kind(tag, name, own) if name or own else CHROME_TAGS.get(tag)
            if kind:
                self.chrome, self.chrome_by = kind, element
                begins = True
        if self.hidden_by is None and own != REVEALED and self.is_hidden(element):
            self.hidden_by = element
            begins = True
        return begins

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether an attribute, a style or a rule of the page hides an element."""
        get = element.get
        if element.tag in NEVER_HIDDEN:
            return False
        if ((style := get("style")) and hides(style)) or get("hidden") is not None:
            return True
        if self.rules is None or not self.rules.about(get("class"), get("id")):
            return False
        return self.rules.hide(element)

    def kind_of_box(self, element: etree._Element) -> str | None:
        """What the box that begins here claims to be."""
        return "hidden" if self.hidden_by is element else self.chrome

    def start_inline(self, kind: str, element: etree._Element) -> None:
        """Begin a link, bold or raised characters."""
        if kind == "link":
            self.link_at = len(self.buffer)
            href = element.get("href")
            self.href = link_address(element) if leads_nowhere(href) else href
        elif kind == "raised":
            self.raised_at = len(self.buffer)
        elif self.bold_at < 0:
            self.bold_at = len(self.buffer)

    def end_bold(self) -> None:
        if self.bold_at >= 0:
            self.bold += sum(map(len, self.buffer[self.bold_at :]))
        self.bold_at = -1

    def end_raised(self, tag: str) -> None:
        """Print what stands in sup or sub as raised or lowered, 10⁴ H₂O, if it ends in the line of what it belongs to."""
        buffer, at = self.buffer, self.raised_at
        if 0 < at < len(buffer):
            text = raised(buffer[at - 1][-1], "".join(buffer[at:]), low=tag == "sub")
            if text:
                buffer[at:] = [text]
                while self.seams and self.seams[-1] > at:
                    self.seams.pop()
        self.raised_at = -1

    def set_apart(self, element: etree._Element) -> None:
        """Begin a line with an element that is one by its style, a paragraph of <span style="display:block">."""
        if self.buffer:
            self.flush(broken=True)
        self.apart.append(element)

    def start_hidden_inline(self, element: etree._Element) -> None:
        """A hidden span is a line of its own, so that its text never mixes with what the reader sees."""
        if self.buffer:
            self.flush()
        self.hidden_by = element

    def end_hidden_inline(self) -> None:
        if self.buffer:
            self.flush()
        self.hidden_by = None

    def box(self, element: etree._Element) -> None:
        """Leave a mark where a box was passed over: an element with such boxes in it is no body."""
        hidden = self.hidden_by is not None
        self.blocks.append(_new_tuple(RawBlock, ("box", "", 0, 0, self.chrome, hidden, False, (), element, ())))

    def image(self, element: etree._Element) -> None:
        alt = squeeze(element.get("alt") or element.get("title") or "")
        hidden = self.hidden_by is not None
        self.blocks.append(_new_tuple(RawBlock, ("img", alt, 0, 0, self.chrome, hidden, False, (), element, ())))


def count_passed_over(blocks: list[RawBlock]) -> int:
    """Return how many sentences the boxes hold that were passed over."""
    return sum(count_sentences(block.element) for block in blocks if block.tag == "box" and block.element is not None)


def box_text(block: RawBlock) -> str:
    """Return what a box that was passed over says, on one line; empty where it shows pictures only."""
    return " ".join([line.text for line in box_lines(block)])


def box_lines(block: RawBlock) -> list[RawBlock]:
    """Return the lines of a box that was passed over."""
    if block.element is None:
        return []
    return [line for line in walk(block.element, everything=True).blocks if line.is_line]
