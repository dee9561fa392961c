# cython: language_level=3
"""`walker.walk_in_python`, compiled: the same rules in the same order, on the nodes of libxml2 instead of lxml's elements.

It reads nodes and changes none, and makes an lxml element only of what a block, a node or a locator needs.
"""

from cpython.bytes cimport PyBytes_FromStringAndSize
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.string cimport memcpy, strcmp, strlen
from lxml.includes.etreepublic cimport _Document, _Element, elementFactory, import_lxml__etree
from lxml.includes.tree cimport (
    XML_CDATA_SECTION_NODE,
    XML_ELEMENT_NODE,
    XML_TEXT_NODE,
    xmlAttr,
    xmlNode,
)

from lxml import etree

from policynews.page.blocks import LONG_LINE, Node, RawBlock, Walk, lines_of_pre, seams_of
from policynews.page.elements import CHROME_TAGS, DISPOSABLE, KIND, MAY_STATE, REVEALED, chrome_kind, has_few_paragraphs, leads_nowhere, link_address, states_fact
from policynews.page.styles import hides, stands_alone
from policynews.text.folding import squeeze
from policynews.text.raised import raised

cdef extern from "libxml/xmlversion.h":
    const int LIBXML_VERSION

# What a node is in memory is known for the libxml2 whose headers this was compiled with.
if LIBXML_VERSION // 100 != etree.LIBXML_VERSION[0] * 100 + etree.LIBXML_VERSION[1]:
    raise ImportError(f"compiled for libxml2 {LIBXML_VERSION}, but lxml has {etree.LIBXML_VERSION}")
import_lxml__etree()

cdef enum Kind:
    INLINE, BOX, NAMED, LINE, SKIP, BREAK, IMAGE, LINK, BOLD, RAISED, UNSCRIPTED

cdef dict CODES = {
    "box": BOX, "named": NAMED, "line": LINE, "skip": SKIP, "break": BREAK, "image": IMAGE, "link": LINK, "bold": BOLD,
    "raised": RAISED, "unscripted": UNSCRIPTED,
}
cdef dict KIND_OF = {tag.encode(): CODES[kind] for tag, kind in KIND.items()}
cdef Py_ssize_t LONGEST_SHORT_LINE = LONG_LINE
cdef object new_tuple = tuple.__new__
cdef enum:
    SLOTS = 256


# Most documents keep every tag name once, so that its address tells which kind it is.
cdef struct Slot:
    const char* name
    Kind kind


cdef inline bint is_text(const xmlNode* node) noexcept:
    """Whether a node is text; one that a caller's program has left without content is none."""
    return (node.type == XML_TEXT_NODE or node.type == XML_CDATA_SECTION_NODE) and node.content is not NULL


cdef inline const xmlNode* following(const xmlNode* node, const xmlNode* top) noexcept:
    """The next node below `top` in document order; NULL behind the last."""
    if node.type == XML_ELEMENT_NODE and node.children is not NULL:
        return node.children
    while node is not top and node.next is NULL:
        node = node.parent
    return NULL if node is top else node.next


cdef inline str decoded(const char* text):
    return PyUnicode_DecodeUTF8(text, strlen(text), NULL)


cdef inline bint is_paragraph(const char* name) noexcept:
    """Whether an element is p or br."""
    return (name[0] == c"p" and name[1] == 0) or (name[0] == c"b" and name[1] == c"r" and name[2] == 0)


cdef str squeezed(str text):
    """`folding.squeeze`, without a call where nothing is to be done but to strip."""
    if "  " in text or not text.isprintable():
        return squeeze(text)
    return text.strip()


cdef tuple seams(list buffer, list bounds, str text):
    """`blocks.seams_of`, without a call for most lines, which are one element."""
    return () if bounds[0] == len(buffer) else seams_of(buffer, bounds, text)


cdef bint is_blank(const char* text) noexcept:
    """Whether a text is nothing but ASCII white space, as most texts between two tags are."""
    while c"\t" <= text[0] <= c"\r" or text[0] == c" ":
        text += 1
    return text[0] == 0


cdef class Walker:
    """The state of one walk: what `walker._Walker` holds."""

    cdef _Document document
    cdef const xmlNode* top
    cdef bint everything
    cdef list blocks, nodes, buffer, links, first, seams, apart
    cdef dict classes
    cdef Py_ssize_t linked, bold, link_at, bold_at, raised_at
    cdef const xmlNode* holder
    cdef const xmlNode* link
    cdef const xmlNode* hidden_by
    cdef const xmlNode* chrome_by
    cdef str chrome
    cdef object rules
    cdef Slot[SLOTS] slots

    def __init__(self, _Element root, bint everything, rules):
        self.rules = rules
        self.document = root._doc
        self.top = self.holder = root._c_node
        self.everything = everything
        self.blocks, self.nodes, self.buffer, self.links, self.first, self.seams, self.classes = [], [], [], [], [], [], {}
        self.apart = []
        self.linked = self.bold = 0
        self.link_at = self.bold_at = self.raised_at = -1
        self.link = self.hidden_by = self.chrome_by = NULL
        self.chrome = None
        for slot in range(SLOTS):
            self.slots[slot].name = NULL

    cdef run(self):
        cdef const xmlNode* node = self.top
        while True:
            if node.type == XML_ELEMENT_NODE:
                if self.start(node) and node.children is not NULL:
                    node = node.children
                    continue
                self.end(node)
            elif is_text(node):
                self.add(<const char*>node.content)
            while node is not self.top and node.next is NULL:
                node = node.parent
                self.end(node)
            if node is self.top:
                break
            node = node.next
        if self.buffer:
            self.flush(False)
        return Walk(self.blocks, self.nodes, self.classes)

    cdef add(self, const char* text):
        if is_blank(text):
            if text[0] and self.buffer:
                self.buffer.append(" ")
            return
        printed = decoded(text)
        if not printed.isspace():
            self.buffer.append(printed)
        elif self.buffer:
            self.buffer.append(" ")

    cdef bint start(self, const xmlNode* node) except -1:
        """Note that an element begins; return whether what is inside is walked."""
        cdef Kind kind = self.kind_of(node)
        if kind == BOX:
            self.open(node)
            if self.enter(node) and not self.everything and self.is_disposable(node):
                self.mark("box", "", self.element(node))
                return False
        elif kind == INLINE or kind == RAISED or kind == LINK or kind == BOLD:
            if self.hidden_by is NULL and node.properties is not NULL and self.is_hidden(node):
                if not self.everything and next(self.element(node).iter("p", "div", "br", "img"), None) is None:
                    return False
                if self.buffer:
                    self.flush(False)
                self.hidden_by = node
            if kind == RAISED:
                self.raised_at = len(self.buffer)
                return True
            if node.properties is not NULL and self.stands_alone(node):
                if self.buffer:
                    self.flush(True)
                self.apart.append(<size_t>node)
            if kind == LINK:
                self.link_at = len(self.buffer)
                self.link = node
            elif kind == BOLD and self.bold_at < 0:
                self.bold_at = len(self.buffer)
            self.seam()
        elif kind == LINE or kind == NAMED:
            self.open(node)
            if kind == NAMED:
                self.note_class(node, self.attribute(node, "class"))
            if self.hidden_by is NULL and node.properties is not NULL and self.is_hidden(node):
                self.hidden_by = node
        elif kind == SKIP:
            return False
        elif kind == UNSCRIPTED:
            self.unscripted(node)
            return False
        elif kind == IMAGE:
            self.image(node)
            self.seam()
        elif self.buffer:
            self.flush(True)
        return True

    cdef end(self, const xmlNode* node):
        cdef Kind kind = self.kind_of(node)
        if kind == BOX or kind == LINE or kind == NAMED:
            self.close(node)
            return
        if kind == RAISED:
            self.end_raised(node)
            if node is not self.hidden_by:
                return
        if kind == LINK:
            if self.link_at >= 0 and self.buffer:
                self.take_link()
            self.link_at = -1
        elif kind == BOLD:
            if self.bold_at >= 0:
                self.bold += sum(map(len, self.buffer[self.bold_at:]))
            self.bold_at = -1
        if node is self.hidden_by:
            if self.buffer:
                self.flush(False)
            self.hidden_by = NULL
        if self.apart and self.apart[-1] == <size_t>node:
            self.apart.pop()
            if self.buffer:
                self.flush(True)
        elif kind != SKIP and kind != UNSCRIPTED:
            self.seam()

    cdef inline seam(self):
        """Note where in the line an element begins or ends."""
        if self.buffer:
            self.seams.append(len(self.buffer))

    cdef open(self, const xmlNode* node):
        if self.buffer:
            self.flush(False)
        self.first.append(len(self.blocks))
        self.holder = node

    cdef close(self, const xmlNode* node):
        if self.buffer:
            self.flush(False)
        cdef Py_ssize_t first = self.first.pop()
        cdef Py_ssize_t last = len(self.blocks)
        if last > first + 1 or (last > first and len(self.blocks[first].text) > LONGEST_SHORT_LINE):
            # The root is open twice, as itself and as the element it is.
            element, depth = self.element(node), len(self.first) + 1
            self.nodes.append(new_tuple(Node, (element, element.tag, first, last, depth)))
        if node is self.chrome_by:
            self.chrome, self.chrome_by = None, NULL
        if node is self.hidden_by:
            self.hidden_by = NULL
        while node is not self.top:
            node = node.parent
            if BOX <= self.kind_of(node) <= LINE:
                break
        self.holder = node

    cdef flush(self, bint broken):
        """End the current line."""
        if self.link_at >= 0:
            self.take_link()
            self.link_at = 0
        if self.bold_at >= 0:
            self.bold += sum(map(len, self.buffer[self.bold_at:]))
            self.bold_at = 0
        cdef str printed = self.buffer[0] if len(self.buffer) == 1 else "".join(self.buffer)
        text = squeezed(printed)
        bounds = seams(self.buffer, self.seams, text) if self.seams and text else ()
        self.seams.clear()
        self.buffer.clear()
        self.raised_at = -1
        if text:
            element = self.element(self.holder)
            tag, links = element.tag, tuple(self.links)
            hidden = self.hidden_by is not NULL
            block = new_tuple(
                RawBlock, (tag, text, self.linked, self.bold, self.chrome, hidden, broken, links, element, bounds)
            )
            if tag == "pre" and "\n" in printed:
                self.blocks.extend(lines_of_pre(printed, block))
            else:
                self.blocks.append(block)
        self.linked = self.bold = 0
        self.links.clear()

    cdef take_link(self):
        """Note the text of the link that ends here, or goes on in the next line."""
        if self.link_at >= len(self.buffer):
            return
        cdef str text = squeezed("".join(self.buffer[self.link_at:]))
        if text:
            self.linked += len(text)
            href = self.attribute(self.link, "href")
            if leads_nowhere(href):
                href = link_address(self.element(self.link))
            if href:
                self.links.append((text, href))

    cdef end_raised(self, const xmlNode* node):
        cdef Py_ssize_t at = self.raised_at
        if 0 < at < len(self.buffer):
            low = strcmp(<const char*>node.name, "sub") == 0
            text = raised(self.buffer[at - 1][-1], "".join(self.buffer[at:]), low=low)
            if text:
                self.buffer[at:] = [text]
                while self.seams and self.seams[-1] > at:
                    self.seams.pop()
        self.raised_at = -1

    cdef unscripted(self, const xmlNode* outer):
        """Mark the picture that pages without script show."""
        cdef const xmlNode* node = following(outer, outer)
        while node is not NULL:
            if node.type == XML_ELEMENT_NODE and node.ns is NULL and strcmp(<const char*>node.name, "img") == 0:
                self.image(node)
                return
            node = following(node, outer)

    cdef image(self, const xmlNode* node):
        said = self.attribute(node, "alt") or self.attribute(node, "title") or ""
        self.mark("img", squeeze(said), self.element(node))

    cdef bint enter(self, const xmlNode* node) except -1:
        """Note what a box says of itself; return whether furniture or a hidden box begins here."""
        cdef bint begins = False
        if node.properties is NULL:
            name = own = None
        else:
            name, own = self.attribute(node, "class"), self.attribute(node, "id")
            self.note_class(node, name)
        if self.chrome is None:
            tag = decoded(<const char*>node.name)
            self.chrome = chrome_kind(tag, name, own) if name or own else CHROME_TAGS.get(tag)
            if self.chrome is not None:
                self.chrome_by = node
                begins = True
        if self.hidden_by is NULL and node.properties is not NULL and own != REVEALED and self.is_hidden(node):
            self.hidden_by = node
            begins = True
        return begins

    cdef bint is_disposable(self, const xmlNode* box) except -1:
        """`elements.is_disposable`, without elements where a box has few paragraphs, as most have."""
        cdef str kind = "hidden" if self.hidden_by is box else self.chrome
        cdef const xmlNode* node
        limit = DISPOSABLE.get(kind)
        if limit is None or (kind in MAY_STATE and states_fact(kind, self.text_of(box))):
            return False
        cdef Py_ssize_t paragraphs = 0
        node = following(box, box)
        while node is not NULL:
            if node.type == XML_ELEMENT_NODE:
                paragraphs += is_paragraph(<const char*>node.name)
            node = following(node, box)
        return paragraphs <= limit or has_few_paragraphs(self.element(box), limit)

    cdef bytes text_of(self, const xmlNode* box):
        cdef Py_ssize_t size = 0
        cdef const xmlNode* node = following(box, box)
        while node is not NULL:
            if is_text(node):
                size += strlen(<const char*>node.content)
            node = following(node, box)
        cdef bytes joined = PyBytes_FromStringAndSize(NULL, size)
        cdef char* end = joined
        cdef size_t length
        node = following(box, box)
        while node is not NULL:
            if is_text(node):
                length = strlen(<const char*>node.content)
                memcpy(end, node.content, length)
                end += length
            node = following(node, box)
        return joined

    cdef bint is_hidden(self, const xmlNode* node) except -1:
        """Whether an attribute, a style or a rule of the page hides an element."""
        cdef bint hidden = False
        cdef bint named = False
        cdef const xmlAttr* one = node.properties
        while one is not NULL:
            if one.ns is NULL:
                if one.name[0] == c"s":
                    hidden = hidden or (strcmp(<const char*>one.name, "style") == 0 and self.hides(node))
                elif one.name[0] == c"h":
                    hidden = hidden or strcmp(<const char*>one.name, "hidden") == 0
                else:
                    named = named or one.name[0] == c"c" or one.name[0] == c"i"
            one = one.next
        if not hidden and named and self.rules is not None:
            name, own = self.attribute(node, "class"), self.attribute(node, "id")
            hidden = (name or own) and self.rules.about(name, own) and self.rules.hide(self.element(node))
        return hidden and strcmp(<const char*>node.name, "body") != 0 and strcmp(<const char*>node.name, "html") != 0

    cdef bint hides(self, const xmlNode* node) except -1:
        style = self.attribute(node, "style")
        return bool(style) and hides(style)

    cdef bint stands_alone(self, const xmlNode* node) except -1:
        style = self.attribute(node, "style")
        return bool(style) and stands_alone(style)

    cdef note_class(self, const xmlNode* node, str name):
        if name:
            self.classes.setdefault(name, []).append(self.element(node))

    cdef mark(self, str tag, str text, _Element element):
        """Add a block that is no line."""
        hidden = self.hidden_by is not NULL
        self.blocks.append(new_tuple(RawBlock, (tag, text, 0, 0, self.chrome, hidden, False, (), element, ())))

    cdef str attribute(self, const xmlNode* node, const char* name):
        """`element.get(name)`"""
        cdef const xmlAttr* one = node.properties
        while one is not NULL:
            if one.ns is NULL and strcmp(<const char*>one.name, name) == 0:
                if one.children is NULL:
                    return ""
                if one.children.next is NULL and is_text(one.children):
                    return decoded(<const char*>one.children.content)
                return self.element(node).get(decoded(name))
            one = one.next
        return None

    cdef _Element element(self, const xmlNode* node):
        return elementFactory(self.document, <xmlNode*>node)

    cdef inline Kind kind_of(self, const xmlNode* node):
        if node.ns is not NULL:
            return INLINE
        cdef const char* name = <const char*>node.name
        cdef Slot* slot = &self.slots[(<size_t>name >> 3) % SLOTS]
        if slot.name is not name:
            slot.name = name
            slot.kind = KIND_OF.get(<bytes>name, INLINE)
        return slot.kind


def walk(_Element root, bint everything, rules):
    """Return what `walker.walk_in_python` returns."""
    return Walker(root, everything, rules).run()
