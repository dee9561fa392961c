"""Pictures of the body: the address behind what a page shows until its script has run, and the caption beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from policynews.page.blocks import RawBlock, element_name
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern

# Attributes in which a picture that loads late keeps its address, the commonest first; `src` is asked behind them.
_SOURCES = (
    "data-src data-original data-lazy-src data-lazyload data-echo data-url oldsrc _src data-original-src data-lazy "
    "data-actualsrc data-real-src data-realsrc data-croporisrc data-cfsrc data-ks-lazyload data-lazyload-src data-srcurl "
    "lazy-src lay-src real_src file"
).split()
_LATE = frozenset(_SOURCES)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
# An attribute of another name counts where it holds the address of a picture and `src` holds none: zoomfile, data-hd
_PICTURE = lazy_pattern(
    r"(?:https?:)?/{0,2}[^\s\"'<>{}]{1,500}\.(?:jpe?g|png|gif|webp|bmp|avif)(?:[?!@#][^\s\"'<>]{0,300})?", re.I
)
_NO_SOURCE = frozenset(
    ("src", "alt", "title", "class", "id", "style", "href", "usemap", "longdesc", "onerror", "onclick")
)
# a.jpg 480w, b.jpg 2x; an address may hold a comma of its own
_BETWEEN_SIZES = lazy_pattern(r",\s|(?<=\d[wx]),")
_SIZE = lazy_pattern(r"(\d{1,5}(?:\.\d{1,3})?)[wx]")
_LONGEST_SET, _LONGEST_ADDRESS = 8000, 900
# Both run on lower case: ignoring case costs more than folding it.
_PLACEHOLDER = lazy_pattern(
    r"(?:^|/)(?:blank|loading|grey|gray|placeholder|spacer|lazy|transparent|space|pixel|empty|1x1|1px|nopic|noimg|no-?image)"
    r"[\w-]*\.(?:gif|png|svg|jpe?g)"
)
_NO_ADDRESS = ("data:", "about:", "javascript:", "blob:", "#")
# Pictures of the template: icons, badges, codes, counters.
_ICON = lazy_pattern(
    r"icon|logo|qrcode|erweima|ewm|weixin|wechat|wx\.|share|btn|button|arrow|/filetypeimages/|sprite|\.svg$|zfwzzc|conac|jiucuo|avatar|dot\.gif|red\.png|blue\.png"
)
_TINY = 50
# picture > source > img: the parser knows no element `source`, and puts what follows into it
_DEPTH = 5

# 图为…, 图1：, △…, ▲…, 图像来源，某社, （资料图）, （資料照）, （圖／某報）, 某某 摄, 某报记者 某某 图, 图片来源：某社, 圖為…
_CAPTION = lazy_pattern(
    r"^(?:[图圖][为為]|[图圖][片说說]?\d{0,2}\s*[::/]|[△▲▼↑↓◎]|[资資]料[图圖]|配[图圖]|[题題][图圖]|[图圖]片[来來][源自]|[图圖]源|[图圖]像(?:[来來]源|加[注註]文字)[，,]|示意[图圖]|[图圖][／/｜|])"
    r"|[(（【\[][^()（）\[\]【】]{0,20}(?:[资資]料照|[资資]料[图圖]|档案照|檔案照|示意[图圖]|翻[摄攝拍]|[图圖照][／/｜|]|受[访訪]者提供)[^()（）\[\]【】]{0,16}[)）】\]]。?$"
    r"|(?:[摄攝]|供[图圖]|[资資]料(?:[图圖]|照片?)|示意[图圖]|截[图圖]|(?<=[(（])[图圖][/／][^()（）]{1,24}|(?:记者|記者|通讯员|通訊員)\s?\S{1,6}(?:\s\S{1,6})?[\s/][图圖])\s*[)）]?。?$"
)
_CAPTION_NAME = lazy_pattern(
    r"caption|(?:img|image|pic|picture|photo|figure)s?[-_]?(?:desc|te?xt|title|info|note|intro|explain|remark)|tushuo|tuzhu|tupianshuoming",
    re.I,
)
_LONGEST_CAPTION = 160
# 某型挖泥船（图片来自某网）: what a picture says of itself, and its source
_IN_BRACKETS = lazy_pattern(r"(?:\s?[(（\[【][^()（）\[\]【】]{1,30}[)）\]】])?")
_SHORTEST_ALT = 4
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def figure_address(block: RawBlock, page: Page) -> str | None:
    """Return the address of a picture of the article; None for icons, counters and placeholders."""
    element = block.element
    if element is None or _is_tiny(element.get("width")) or _is_tiny(element.get("height")):
        return None
    for source in _sources(element):
        if not _is_placeholder(source):
            address = source.strip()
            return None if _ICON.search(address.lower()) else page.absolute(address)
    return None


def _sources(element: etree._Element) -> Iterator[str]:
    """Yield what may be the address of a picture, surest first."""
    late = _LATE.intersection(element.keys())
    for name in _SOURCES if late else ():
        if name in late and (value := element.get(name)):
            yield value
    if value := element.get("src"):
        yield value
    yield from _sets(element)
    # Not by name: one that the parser let through may hold characters that lxml takes in no name.
    named: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
    for name, other in named:
        if name not in _NO_SOURCE and len(other) <= _LONGEST_ADDRESS and _PICTURE.fullmatch(other.strip()):
            yield other
    holder = element
    for _ in range(_DEPTH):
        parent = holder.getparent()
        if parent is None or parent.tag not in ("picture", "source"):
            break
        holder = parent
    if holder.tag == "picture":
        for source in holder.iter("source"):
            yield from _sets(source)


def _sets(element: etree._Element) -> Iterator[str]:
    """Yield the largest picture of each set of sizes: a.jpg 480w, b.jpg 960w."""
    for name in _SETS:
        value = (element.get(name) or "").strip()
        if value and len(value) <= _LONGEST_SET:
            yield max(map(_candidate, _BETWEEN_SIZES.split(value)))[1]


def _candidate(text: str) -> tuple[float, str]:
    """Return size and address of one picture of a set."""
    address, _, size = text.strip(" ,\t\r\n").partition(" ")
    found = _SIZE.fullmatch(size.strip())
    return (float(found[1]) if found else 1.0), address


def _is_placeholder(address: str) -> bool:
    """Whether an address shows nothing until a script has put the real one in its place."""
    lower = address.strip().lower()
    return not lower or lower.startswith(_NO_ADDRESS) or _PLACEHOLDER.search(lower) is not None


def _is_tiny(size: str | None) -> bool:
    if not size:
        return False
    digits = size.strip().removesuffix("px")
    return digits.isdecimal() and len(digits) < 3 and int(digits) <= _TINY


def caption_of(blocks: Sequence[RawBlock], following: Sequence[int], alt: str = "") -> tuple[str | None, Sequence[int]]:
    """Return the caption that the lines behind a picture are, and those lines: what is said, and who took it.

    `alt` is what the picture says of itself: a line that says the same, whole or with its source in brackets, is a caption.
    """
    lines: list[int] = []
    for index in following[:2]:
        if not (_is_caption(blocks[index]) or (not lines and _says(blocks[index], alt))):
            break
        lines.append(index)
    return " ".join([blocks[i].text for i in lines]) or None, lines


def _says(block: RawBlock, alt: str) -> bool:
    """Whether a line is the text of the picture above it, and a source in brackets at most."""
    text = block.text
    if len(alt) < _SHORTEST_ALT or not text.startswith(alt) or block.tag in _HEADINGS:
        return False
    return _IN_BRACKETS.fullmatch(text, len(alt)) is not None


def _is_caption(block: RawBlock) -> bool:
    """Whether markup or wording makes a line a caption."""
    if not block.is_line or len(block.text) > _LONGEST_CAPTION:
        return False
    if block.tag == "figcaption" or _CAPTION_NAME.search(element_name(block)) or _CAPTION.search(block.text):
        return True
    parent = block.element.getparent() if block.element is not None else None
    if parent is None or len(parent) != 1:
        return False
    return parent.tag == "figcaption" or _CAPTION_NAME.search(parent.get("class") or "") is not None
