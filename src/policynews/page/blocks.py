"""What a walk gives: `RawBlock`s and `Node`s; and what the tree is asked for behind it: the rows of a table, class names.

A block is a line of text as a reader sees it: it ends at a block element or `<br>`. A node is a block element that
holds any text, with the range of blocks inside it, so that later stages weigh blocks and never touch the tree again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from lxml import etree

from policynews.errors import TooLargeError
from policynews.page.elements import LONGEST_CLASS
from policynews.text.folding import squeeze

NO_LINES = frozenset({"img", "box"})
"""Tags of blocks that are no line of text."""
LONG_LINE = 40
"""A body may be one line; a menu entry is shorter than this."""
_LONGEST_SEAMED = 300  # characters of a line whose seams are noted; an info line is no longer
_BOXES = 3  # boxes around a line that are asked for their names
_LONGEST_BOX = 160  # characters of such a box: a name, what its bearer is, a date
_MOST_SEAMS = 60  # a line of more elements than this is a list of keywords or a script's work
# libxml2 drops what is nested deeper than 2,048 elements without a word.
_MAX_DEPTH = 2040


class RawBlock(NamedTuple):
    """A line of the page, or an image."""

    tag: str
    """Innermost block element (`p`, `div`, `td`, `h1` …), `line` for a line of rendered text, `img` for an image, `box`
    for a menu, footer or hidden box that was passed over."""
    text: str
    """White space collapsed; the `alt` text of an image."""
    linked: int = 0
    """How many characters stand in links."""
    bold: int = 0
    """How many characters are set bold."""
    chrome: str | None = None
    """The kind of page furniture an enclosing element claims to be."""
    hidden: bool = False
    """Inside an element that style or attribute hides."""
    broken: bool = False
    """The line ends at a `<br>`, not at the end of its element."""
    links: tuple[tuple[str, str], ...] = ()
    """Text and href of each link."""
    element: etree._Element | None = None
    """Innermost block element, or the image or box."""
    seams: tuple[int, ...] = ()
    """Where in `text` an element inside the line begins or ends, ascending: a value that stands in an element of its own
    ends there. None in a line of more than 300 characters."""

    @property
    def is_line(self) -> bool:
        """Whether this is a line of text, not an image or a box."""
        return self.tag not in NO_LINES


def linked_share(block: RawBlock) -> float:
    """Return which part of the characters of a line stands in links; strokes and blanks between links say nothing."""
    linked, length = block.linked, len(block.text)
    if linked * 4 > length and len(block.links) > 1:
        length = max(linked, sum(map(str.isalnum, block.text)))
    return linked / length if length else 0.0


class Node(NamedTuple):
    """A block element that holds blocks `first` to `last` (exclusive)."""

    element: etree._Element
    tag: str
    first: int
    last: int
    depth: int
    """How many block elements enclose it."""

    @property
    def name(self) -> str:
        """id and class, lower case, a space between: what the template calls it."""
        return f"{self.element.get('id') or ''} {self.element.get('class') or ''}"[:LONGEST_CLASS].lower()


class Walk(NamedTuple):
    """All blocks of a page in order, and the nodes around them, inner before outer.

    A node that holds nothing but one short line is left out: that line's block names its element.
    """

    blocks: list[RawBlock]
    nodes: list[Node]
    classes: dict[str, list[etree._Element]]
    """The boxes, cells and headings that were walked by their class attribute, for locators to look up."""


def lines_of_pre(printed: str, block: RawBlock) -> list[RawBlock]:
    """Return the lines of a text whose line breaks show, `block` being all of it; a link goes to the line that holds its
    text, else to the last."""
    lines = [line for line in map(squeeze, printed.splitlines()) if line]
    all_bold = block.bold >= sum(map(len, lines))
    links = deque(block.links)
    blocks: list[RawBlock] = []
    for number, line in enumerate(lines, 1):
        is_last = number == len(lines)
        own: list[tuple[str, str]] = []
        while links and (is_last or links[0][0] in line):
            own.append(links.popleft())
        linked = min(sum([len(text) for text, _ in own if text in line]), len(line))
        bold, broken = len(line) if all_bold else 0, block.broken or not is_last
        blocks.append(block._replace(text=line, linked=linked, bold=bold, broken=broken, links=tuple(own), seams=()))
    return blocks


def seams_of(buffer: list[str], bounds: list[int], text: str) -> tuple[int, ...]:
    """Return where in the squeezed `text` the elements begin and end that do so behind `bounds` parts of `buffer`."""
    if bounds[0] == len(buffer) or len(text) > _LONGEST_SEAMED or len(bounds) > _MOST_SEAMS:
        return ()  # most lines are one element
    seams: list[int] = []
    at = first = 0
    for bound in bounds:
        if bound == first:
            continue
        part = squeeze(buffer[first] if bound == first + 1 else "".join(buffer[first:bound]))
        first = bound
        if part:
            at += len(part) + (text[at] == " ")
            if at == len(text):
                break
            seams.append(at)
    return tuple(seams)


def check_depth(root: etree._Element) -> None:
    """Raise TooLargeError for a tree nested so deep that the parser has lost part of it."""
    element: etree._Element | None = root
    for _ in range(_MAX_DEPTH):
        if element is None:
            return
        element = element[-1] if len(element) else None
    raise TooLargeError(f"the page nests tags deeper than {_MAX_DEPTH}; repair its markup first")


def range_of(walk_: Walk, element: etree._Element) -> range:
    """Return the indices of the blocks inside `element`; empty when it holds no text."""
    for node in walk_.nodes:
        if node.element is element:
            return range(node.first, node.last)
    family = set(element.iter())
    inside = [i for i, block in enumerate(walk_.blocks) if block.element in family]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def element_name(block: RawBlock) -> str:
    """Return class and id of the innermost element of a line, a space between; empty in rendered text."""
    if block.element is None:
        return ""
    name, own = block.element.get("class"), block.element.get("id")
    return (f"{name} {own}" if name and own else name or own or "")[:LONGEST_CLASS]


def named_parts(block: RawBlock, wanted: Callable[[str], bool]) -> list[str]:
    """Return the texts of the elements inside a line that have a `wanted` name; () in rendered text.

    The name is class, id, rel and itemprop, a space between. Only lines that a reader asks about pay for it, and only
    their first elements are looked at.
    """
    if block.element is None or not block.seams:
        return []
    parts: list[str] = []
    for element in islice(block.element.iterdescendants(), _MOST_SEAMS):
        name = _name_of(element)
        text = _text_of(element) if name and wanted(name) else ""
        if text and len(text) < len(block.text) and text in block.text:
            parts.append(text)
    return parts


def line_is_called(block: RawBlock, wanted: Callable[[str], bool]) -> bool:
    """Whether an element that holds a line and nothing else, or its innermost block element, has a `wanted` name."""
    if block.element is None:
        return False
    if wanted(_name_of(block.element)):
        return True
    return any(
        (name := _name_of(element)) and wanted(name) and _text_of(element) == block.text
        for element in islice(block.element.iterdescendants(), _MOST_SEAMS)
    )


def is_in_box(block: RawBlock, wanted: Callable[[str], bool]) -> bool:
    """Whether a box around a line that holds a few words besides has a `wanted` name."""
    element = block.element.getparent() if block.element is not None else None
    for _ in range(_BOXES):
        if element is None:
            return False
        if wanted(_name_of(element)):
            return len(_text_of(element)) <= _LONGEST_BOX
        element = element.getparent()
    return False


def _name_of(element: etree._Element) -> str:
    get = element.get
    said = [value for value in (get("class"), get("id"), get("rel"), get("itemprop")) if value]
    return " ".join(said)[:LONGEST_CLASS]


def _text_of(element: etree._Element) -> str:
    """The text of an element, or the beginning of a long one."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext():
        pieces.append(str(piece))
        size += len(pieces[-1].strip())
        if size > _LONGEST_SEAMED:
            break
    return squeeze("".join(pieces))
