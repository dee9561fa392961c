"""The only walk over a tree: from elements to `RawBlock`s, and from a table element to rows.

A block is a line of text as a reader sees it: it ends at a block element or `<br>`. Beside the blocks the walk keeps the
`Node`s, the block elements that hold any text, each with the range of blocks inside it, so that later stages weigh
blocks and never touch the tree again.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

from .errors import TooLargeError
from .folding import squeeze
from .patterns import lazy_pattern

NO_LINES = frozenset({"img", "box"})
"""Tags of blocks that are no line of text."""
# Characters of a class or id that are looked at: templates need 100, an attack fills megabytes.
_LONGEST_CLASS = 500
# libxml2 drops what is nested deeper than 2,048 elements without a word.
_MAX_DEPTH = 2040
# A body may be one line; a menu entry is shorter than this.
_LONG_LINE = 40

# Elements that hold lines or other boxes, and may be furniture as a whole.
_BOXES = (
    "address article aside body center details dialog dir div dl fieldset figure footer form frameset header hgroup html "
    "main menu nav ol section table ul"
).split()
# Elements that are a line, or a cell or row of them; the named ones are what templates give telling class names to.
_NAMED = "h1 h2 h3 h4 td".split()
_LINES = (
    "blockquote caption dd dt figcaption h5 h6 legend li p pre summary tbody tfoot th thead tr "
    "founder-title founder-content ucapcontent ucaptitle publishtime"
).split()
_SKIP = (
    "head script style noscript template svg object embed applet textarea select button iframe title rt rp audio video "
    "math datalist canvas map"
).split()
_HOLDERS = frozenset({"box", "named", "line"})
_KIND = {
    **dict.fromkeys(_BOXES, "box"),
    **dict.fromkeys(_NAMED, "named"),
    **dict.fromkeys(_LINES, "line"),
    **dict.fromkeys(_SKIP, "skip"),
    "br": "break",
    "hr": "break",
    "img": "image",
    "a": "link",
    "b": "bold",
    "strong": "bold",
}
_CHROME_TAGS = {"nav": "navigation", "footer": "footer", "aside": "related-list", "menu": "navigation"}

# Words of class and id attributes that name page furniture; each must be a whole word or a part set off by - or _.
_CHROME_WORDS = (
    ("share-bar", "share bdshare jiathis bshare sharebox social fenxiang bdsharebuttonbox"),
    (
        "breadcrumb",
        "crumb crumbs breadcrumb breadcrumbs position weizhi location dqwz curpos currentposition mianbaoxie",
    ),
    (
        "related-list",
        "related relnews relate relevant recommend recommended hotnews rank ranking tuijian xgwz xgyd xgxw xgjd xglj "
        "xgnews morenews likenews interested hotlist toplist sidebar side_bar",
    ),
    ("comments", "comment comments pinglun post_comment cmt reply discuss"),
    ("footer", "footer foot copyright copy_right bottombar footerbox pagefooter siteinfo beian"),
    ("pager", "prevnext pre_next prenext pagination pagelist nextpage pager page_nav shangxia"),
    (
        "navigation",
        "[a-z]{0,12}nav [a-z]{0,12}menu navbar navwrapper navigation topbar header_top toolbar toolbox links linktab "
        "linkbox linklist friendlink friendlinks friendlylink yqlj",
    ),
    ("qr-code", "qrcode ewm erweima qr_code weixincode code_img"),
    ("advertisement", "ad ads advert advertisement guanggao adsbygoogle gg adbox adinContent"),
    ("disclaimer", "banquan banquanmianze mianze mianzeshengming disclaimer shengming"),
    ("login", "login signin register loginbox"),
)
# Boxes passed over unread, and the number of long paragraphs from which one is suspected to be the text after all.
_DISPOSABLE = {
    "share-bar": 2,
    "navigation": 4,
    "hidden": 4,
    "footer": 20,
    "comments": 80,
    "related-list": 8,
    "login": 4,
    "advertisement": 4,
}
_MAY_STATE = frozenset({"share-bar", "navigation"})
# The titles of a related list are shorter.
_PARAGRAPH = 30
# Some templates set date and source into the share bar.
_FACT = lazy_pattern("来源|來源|作者|编[辑輯]|編[辑輯]|记者|記者|发布|發布|19[0-9]{2}|20[0-9]{2}")
# Some set the column path into the menu, behind its entries: 当前位置：首页 > 要闻
_TRAIL_MARKS = tuple(mark.encode() for mark in ("位置", "首页", "首頁"))
_TRAIL_GOES_ON = lazy_pattern(r"..\s*[:：>＞»›是]")
# Bytes behind such a mark that are looked at: white space between two links.
_TRAIL_REACH = 600
_SENTENCE_ENDS = tuple(mark.encode() for mark in "。！？；")
# article-footer, page-footer: the end of an article, with its files and dates, not of the site.
_OWN_FOOTER = lazy_pattern(r"(?:page|article|art|post|entry|news|content|detail)[-_]foot", re.I)
_CHROME = lazy_pattern(
    "(?:^|[\\s_-])(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{'|'.join(words.split())})" for name, words in _CHROME_WORDS)
    + ")(?=$|[\\s_-])",
    re.I,
)
# style="display: none" as a property of its own, not --x-display:none (a custom property) and not display:none-ish words.
_HIDDEN = lazy_pattern(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?=;|!|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?=;|!|$)|text-indent\s*:\s*-\d{4,})",
    re.I,
)
# NamedTuple's own constructor is a Python function; a page has hundreds of lines.
_new_tuple = tuple.__new__
# WeChat hides the whole body until its script has run.
_REVEALED = "js_content"


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

    @property
    def is_line(self) -> bool:
        """Whether this is a line of text, not an image or a box."""
        return self.tag not in NO_LINES


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
        return f"{self.element.get('id') or ''} {self.element.get('class') or ''}"[:_LONGEST_CLASS].lower()


class Walk(NamedTuple):
    """All blocks of a page in order, and the nodes around them, inner before outer.

    A node that holds nothing but one short line is left out: that line's block names its element.
    """

    blocks: list[RawBlock]
    nodes: list[Node]
    classes: dict[str, list[etree._Element]]
    """The boxes, cells and headings that were walked by their class attribute, for locators to look up."""


def walk(root: etree._Element, *, everything: bool = False) -> Walk:  # noqa: C901, PLR0912, PLR0915 - the hot loop: calls cost more than the work
    """Return every visible line and image below `root` in document order.

    Menus, footers, comments and hidden boxes, half of a page, are passed over; `everything` keeps them, marked.
    """
    walker = _Walker(root)
    buffer, blocks, nodes, opened, classes = walker.buffer, walker.blocks, walker.nodes, walker.open, walker.classes
    flush, kind_of = walker.flush, _KIND.get
    # A tree of the caller may hold comments, and text goes on behind them.
    events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in events:
        kind = kind_of(element.tag)
        if event == "start":
            if kind == "box":
                if buffer:
                    flush()
                opened.append((element, len(blocks)))
                if walker.enter(element) and not everything and _is_disposable(walker, element):
                    walker.box(element)
                    events.skip_subtree()
                    continue
            elif kind is None:
                if walker.hidden_by is None and (
                    ((style := element.get("style")) and _hides(style)) or element.get("hidden") is not None
                ):
                    if not everything and next(element.iter("p", "div", "br", "img"), None) is None:
                        events.skip_subtree()  # a decoy in the middle of a line
                        continue
                    walker.start_hidden_inline(element)
            elif kind == "line" or kind == "named":  # noqa: PLR1714 - a tuple costs more here
                if buffer:
                    flush()
                opened.append((element, len(blocks)))
                if kind == "named" and (name := element.get("class")):
                    classes[name].append(element)
            elif kind == "link":
                walker.link_at = len(buffer)
                walker.href = element.get("href")
            elif kind == "skip":
                events.skip_subtree()
                continue
            else:
                walker.start_special(kind, element)
            text = element.text
        else:
            if kind in _HOLDERS:
                if buffer:
                    flush()
                first = opened.pop()[1]
                last = len(blocks)
                if last > first + 1 or (last > first and len(blocks[first].text) > _LONG_LINE):
                    nodes.append(_new_tuple(Node, (element, element.tag, first, last, len(opened))))
                if element is walker.chrome_by:
                    walker.chrome = walker.chrome_by = None
                if element is walker.hidden_by:
                    walker.hidden_by = None
            elif kind is None:
                if element is walker.hidden_by:
                    walker.end_hidden_inline()
            elif kind == "link":
                if walker.link_at >= 0 and buffer:
                    walker.take_link()
                walker.link_at = -1
            elif kind == "bold":
                walker.end_bold()
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


def check_depth(root: etree._Element) -> None:
    """Raise TooLargeError for a tree nested so deep that the parser has lost part of it."""
    element: etree._Element | None = root
    for _ in range(_MAX_DEPTH):
        if element is None:
            return
        element = element[-1] if len(element) else None
    raise TooLargeError(f"the page nests tags deeper than {_MAX_DEPTH}; repair its markup first")


class _Walker:
    """The state of one walk; lives only inside `walk`."""

    __slots__ = (
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
    )

    def __init__(self, root: etree._Element) -> None:
        self.blocks: list[RawBlock] = []
        self.nodes: list[Node] = []
        self.classes: defaultdict[str, list[etree._Element]] = defaultdict(list)
        self.open: list[tuple[etree._Element, int]] = [(root, 0)]
        self.buffer: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.linked = 0
        self.bold = 0
        self.link_at = -1
        self.bold_at = -1
        self.href: str | None = None
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
        buffer.clear()
        links = self.links
        if text:
            element = self.open[-1][0]
            tag = element.tag
            if tag == "pre" and "\n" in printed:
                self.add_lines(printed, element, broken)
            else:
                self.blocks.append(
                    _new_tuple(
                        RawBlock,
                        (
                            tag,
                            text,
                            self.linked,
                            self.bold,
                            self.chrome,
                            self.hidden_by is not None,
                            broken,
                            tuple(links) if links else (),
                            element,
                        ),
                    )
                )
        self.linked = self.bold = 0
        if links:
            links.clear()

    def add_lines(self, printed: str, element: etree._Element, broken: bool) -> None:
        """Add the lines of a text whose line breaks show; a link goes to the line that holds its text, else to the last."""
        lines = [line for line in map(squeeze, printed.splitlines()) if line]
        all_bold = self.bold >= sum(map(len, lines))
        links = deque(self.links)
        for number, line in enumerate(lines, 1):
            is_last = number == len(lines)
            own: list[tuple[str, str]] = []
            while links and (is_last or links[0][0] in line):
                own.append(links.popleft())
            linked = min(sum([len(text) for text, _ in own if text in line]), len(line))
            bold = len(line) if all_bold else 0
            hidden, ends = self.hidden_by is not None, broken or not is_last
            self.blocks.append(RawBlock("pre", line, linked, bold, self.chrome, hidden, ends, tuple(own), element))

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
            kind = _chrome_kind(tag, name, own) if name or own else _CHROME_TAGS.get(tag)
            if kind:
                self.chrome, self.chrome_by = kind, element
                begins = True
        if self.hidden_by is None and (
            ((style := get("style")) and _hides(style) and own != _REVEALED)
            or (get("hidden") is not None and element.tag != "body")
        ):
            self.hidden_by = element
            begins = True
        return begins

    def start_special(self, kind: str, element: etree._Element) -> None:
        """Begin what stands inside a line."""
        if kind == "image":
            self.image(element)
        elif kind == "bold":
            if self.bold_at < 0:
                self.bold_at = len(self.buffer)
        elif self.buffer:
            self.flush(broken=True)

    def end_bold(self) -> None:
        if self.bold_at >= 0:
            self.bold += sum(map(len, self.buffer[self.bold_at :]))
        self.bold_at = -1

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
        self.blocks.append(_new_tuple(RawBlock, ("box", "", 0, 0, self.chrome, hidden, False, (), element)))

    def image(self, element: etree._Element) -> None:
        alt = squeeze(element.get("alt") or element.get("title") or "")
        hidden = self.hidden_by is not None
        self.blocks.append(_new_tuple(RawBlock, ("img", alt, 0, 0, self.chrome, hidden, False, (), element)))


def _is_disposable(walker: _Walker, element: etree._Element) -> bool:
    """Whether a box may be passed over unread: no fact and few long paragraphs in a box of a kind that is no text."""
    kind = "hidden" if walker.hidden_by is element else walker.chrome
    limit = _DISPOSABLE.get(kind or "")
    if limit is None:
        return False
    if kind in _MAY_STATE and _states_fact(kind, element):
        return False
    if not len(element) or len([*islice(element.iter("p", "br"), limit + 1)]) <= limit:
        return True
    texts = (part.tail or "" if part.tag == "br" else _whole_text(part) for part in element.iter("p", "br"))
    return sum(1 for _ in islice((text for text in texts if len(text) >= _PARAGRAPH), limit + 1)) <= limit


def _states_fact(kind: str | None, element: etree._Element) -> bool:
    """Whether a share bar states date or source, or a menu the column path."""
    if kind == "share-bar":
        return _FACT.search(_whole_text(element)) is not None
    raw = _text_bytes(element)
    last = [at for mark in _TRAIL_MARKS if (at := raw.rfind(mark)) >= 0]
    return any(_TRAIL_GOES_ON.match(raw[at : at + _TRAIL_REACH].decode("utf-8", "ignore")) for at in last)


def count_sentences(blocks: list[RawBlock]) -> int:
    """Return how many sentences the boxes hold that were passed over."""
    texts = [_text_bytes(block.element) for block in blocks if block.tag == "box" and block.element is not None]
    return sum(text.count(mark) for text in texts for mark in _SENTENCE_ENDS)


def _text_bytes(element: etree._Element) -> bytes:
    """Return `_whole_text` in UTF-8, at half the cost: for looking whether something stands there at all."""
    return etree.tostring(element, method="text", encoding="utf-8", with_tail=False)


def _whole_text(element: etree._Element) -> str:
    """Return all text inside an element as it stands in the source, that of scripts too."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


@lru_cache(maxsize=1024)
def _hides(style: str) -> bool:
    """Editors give every span the same style, hence the cache of a pure function."""
    return _HIDDEN.search(style) is not None


@lru_cache(maxsize=4096)
def _chrome_kind(tag: str, class_name: str | None, id_name: str | None) -> str | None:
    """Templates repeat their class names hundreds of times a page, hence the cache of a pure function."""
    if tag in _CHROME_TAGS:
        return _CHROME_TAGS[tag]
    if tag in ("body", "html"):
        return None
    for name in (class_name, id_name):
        if name and (found := _CHROME.search(name, 0, _LONGEST_CLASS)):
            kind = (found.lastgroup or "").replace("_", "-")
            return None if kind == "footer" and _OWN_FOOTER.search(name) else kind
    return None


class Cell(NamedTuple):
    """A cell of a table grid; a cell that spans stands at every place it covers."""

    element: etree._Element
    header: bool


# A span is a template's number: browsers cap it too, and a hostile one must not fill the memory.
_MAX_SPAN = 200
_MAX_CELLS = 50_000


def read_grid(table: etree._Element) -> list[list[Cell | None]]:
    """Return the cells of `table` by row and column, rowspan and colspan expanded; None where no cell reaches.

    Rows of nested tables are not its own. A table of more than 50,000 cells gives no grid: its lines stay lines.
    """
    grid: list[list[Cell | None]] = []
    pending: dict[int, tuple[int, Cell]] = {}
    cells = 0
    for row in table.iterfind(".//tr"):
        if closest(row.getparent(), ("table",)) is not table:
            continue
        line: list[Cell | None] = []
        for element in row:
            if element.tag not in ("td", "th"):
                continue
            cell = Cell(element, element.tag == "th")
            _fill(line, pending)
            height = _span(element.get("rowspan"))
            for _ in range(_span(element.get("colspan"))):
                if height > 1:
                    pending[len(line)] = (height - 1, cell)
                line.append(cell)
        _fill(line, pending)
        cells += len(line)
        if cells > _MAX_CELLS:
            return []
        grid.append(line)
    return grid


def _fill(line: list[Cell | None], pending: dict[int, tuple[int, Cell]]) -> None:
    """Append the cells that reach down from the rows above."""
    while len(line) in pending:
        left, cell = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, cell)
        line.append(cell)


def _span(value: str | None) -> int:
    digits = (value or "1").strip()
    return min(max(int(digits), 1), _MAX_SPAN) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def closest(element: etree._Element | None, tags: tuple[str, ...]) -> etree._Element | None:
    """Return `element` or its nearest ancestor with one of `tags`, or None."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element


def range_of(walk_: Walk, element: etree._Element) -> range:
    """Return the indices of the blocks inside `element`; empty when it holds no text."""
    for node in walk_.nodes:
        if node.element is element:
            return range(node.first, node.last)
    family = set(element.iter())
    inside = [i for i, block in enumerate(walk_.blocks) if block.element in family]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def box_text(block: RawBlock) -> str:
    """Return what a box that was passed over says, on one line; empty where it shows pictures only."""
    if block.element is None:
        return ""
    return " ".join([line.text for line in walk(block.element, everything=True).blocks if line.is_line])


def element_name(block: RawBlock) -> str:
    """Return class and id of the innermost element of a line, a space between; empty in rendered text."""
    if block.element is None:
        return ""
    name, own = block.element.get("class"), block.element.get("id")
    return (f"{name} {own}" if name and own else name or own or "")[:_LONGEST_CLASS]
