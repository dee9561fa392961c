"""The next page of an article that is spread over several.

A link is the next page only when it names the same article: the same address with the next page number. The next
*article* (下一篇) never does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from policynews.draft import Draft
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern

# 下一页, 下页 >, 下一頁, 后一页, 余下全文, 点击进入下一页, 继续阅读下一页, 下一页：后半部分的标题
_NEXT = lazy_pattern(
    r"(?:(?:请?[点點][击擊])?(?:进入|進入|查看|[阅閱][读讀]|翻到|转到|轉到|[继繼][续續][阅閱][读讀])?(?:本文)?的?(?:下一?[页頁]|[后後]一?[页頁])"
    r"(?:[继繼][续續])?(?:[阅閱][读讀])?(?:[:：].{1,60})?|(?:[点點][击擊])?[余餘]下全文|next\s?(?:page)?)",
    re.IGNORECASE,
)
# The cheap test: one of these stands in each of them.
_MAY_BE_NEXT = lazy_pattern("页|頁|全|x|X")
# 2, [2], 【2】, 第2页
_NUMBER = lazy_pattern(r"第?(\d{1,3})[页頁]?")
_BRACKETS = str.maketrans("", "", "[]【】()（）<>《》›»→▶· \t\r\n\u3000\xa0")
# A pager entry is short, but for 下一页 with a headline behind it; 下一页 inside a sentence is none.
_LONGEST_LABEL, _LONGEST_TITLED = 12, 72
_TITLED = ("下一页", "下一頁", "下页", "下頁", "后一页", "後一頁")
# An arrow or picture that says what it is in its title: <a title="下一页">»</a>
_ARROWS = frozenset(("»", "›", ">", ">>", "→", "▶", "＞", "＞＞", "❯", "next"))
# createPageHTML(5, 0, "t20220218_123456", "html"): pages, this page from 0, file name, ending (TRS).
_TRS_PAGER = lazy_pattern(
    r"""createPageHTML\(\s*(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*["']([\w-]{1,80})["']\s*,\s*["'](\w{1,8})["']"""
)
_TRS_ARTICLE = lazy_pattern(r"t\d{8}_")
# t20220218_123456_2, c1001-31160000-2: the page number behind the name of the article.
_SUFFIX = lazy_pattern(r"(.+)[_-](\d{1,2})")
# Longest line of a pager.
_PAGER = 120
# 下一页, 尾页, 第 3 页, or a line that begins with [1] [2]; searched in lines that each begin with a line feed
_PAGER_MARK = lazy_pattern(
    "下一?[页頁]|后一?[页頁]|後一?頁|末[页頁]|尾[页頁]|第 ?\\d+ ?[页頁]|[余餘]下全文|Next|next|\n[»›>→▶＞❯]{1,2}\n|\n[\\[【<(]?1[\\]】>)]? *[\\[【<(]?2"
)
_BELOW = 12  # lines behind a text in which its pager stands; further down lists have theirs
_NO_ADDRESS = ("#", "javascript:", "mailto:")
_SMALL = lazy_pattern(r"[1-9]\d?")
_PAGE_KEYS = frozenset(
    {"page", "p", "pn", "pageno", "pagenum", "pageindex", "currentpage", "cur_page", "paged", "_page"}
)


class Numbering(NamedTuple):
    """One way to read an address: as page `number` of what `key` names, or as a whole."""

    key: tuple[str, str, tuple[tuple[str, str], ...]]
    """Host, path without page number, parameters without it."""
    number: int | None
    sure: bool = True
    """Whether the address shows that the number is one of pages: something else in it names the article."""


def read_next_page(draft: Draft, page: Page, blocks: Sequence[RawBlock], last: int) -> None:
    """Set `next_page`, or say that the article may go on where a pager is seen and leads nowhere that is known.

    `blocks` begin with the text, which ends before `last`.
    """
    if not (_has_pager(blocks) or _declares_next(page)):
        return
    draft.next_page = find_next_page(page, blocks)
    if draft.next_page is None and _is_dead_pager(page, blocks[: last + _BELOW]):
        draft.notice("maybe-continued", "the page has a pager whose next page is not known", "next_page")


def _has_pager(blocks: Sequence[RawBlock]) -> bool:
    """The cheap test before the reader: a short line of links with 页 or page numbers, or a box that says so."""
    linked = [block.text for block in blocks if block.links and len(block.text) < _PAGER]
    if _PAGER_MARK.search("\n".join(["", *linked, ""])):
        return True
    alternatives = [block.text for block in blocks if block.tag == "img" and block.text]
    if _MAY_BE_NEXT.search("\n".join(alternatives)) and any(map(_is_next, alternatives)):
        return True
    return any([block.chrome == "pager" for block in blocks])


def _declares_next(page: Page) -> bool:
    """Whether head or script name a next page, without a pager that a reader sees."""
    if next(_head_links(page), None):
        return True
    return any(["createPageHTML" in (script.text or "") for script in page.scripts])


def _is_dead_pager(page: Page, blocks: Sequence[RawBlock]) -> bool:
    """Whether a link says 下一页 and leaves the turning to a script, or a page number leads to a name like the page's own."""
    stem = (page.url or "").partition("?")[0].rpartition("/")[2].rpartition(".")[0]
    for label, address in _block_links(blocks):
        name = _pager_label(label)
        if name == "next" and (not address or address.startswith(_NO_ADDRESS)):
            return True
        if name and name != "1" and stem and _is_sibling(stem, address):
            return True
    return False


def _is_sibling(stem: str, address: str) -> bool:
    """Whether an address has the page's own name with more behind it: report-b.html, report_2.html for report.html."""
    name = address.partition("?")[0].rpartition("/")[2].rpartition(".")[0]
    return name.startswith(stem) and name != stem


def find_next_page(page: Page, blocks: Sequence[RawBlock] | None = None) -> str | None:
    """Return the address of the next page of this article, absolute when the page's own is known; None for none.

    `blocks` of a walk over the page save a pass over its tree.
    """
    own = page.url or page.meta.get("og:url") or page.meta.get("url")
    if found := _trs_next(page.scripts, own):
        return page.absolute(found)
    links = [*_head_links(page), *(_tree_links(page.root) if blocks is None else _block_links(blocks))]
    entries = [
        (name, address, _readings(page.absolute(address) or ""))
        for label, address in links
        if (name := _pager_label(label)) and address and not address.startswith(_NO_ADDRESS)
    ]
    if not entries:
        return None
    chosen = _after(_readings(own), entries) if own else _agreed(entries)
    return page.absolute(chosen) if chosen else None


def _head_links(page: Page) -> Iterator[tuple[str, str]]:
    for head in page.root.iterchildren("head"):
        for element in head.iterchildren("link"):
            if "next" in (element.get("rel") or "").lower().split():
                yield "next", element.get("href") or ""


def _tree_links(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("a"):
        text = element.text or (element[0].text if len(element) else None) or ""
        said = element.get("title") or element.get("aria-label") or ""
        if text.strip() in _ARROWS or not text.strip():
            text = said or text
        if text and len(text) <= _LONGEST_TITLED:
            yield text, element.get("href") or ""


def _block_links(blocks: Sequence[RawBlock]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block.links:
            if any(text in _ARROWS for text, _ in block.links) and block.element is not None:
                yield from _tree_links(block.element)
            yield from block.links
        elif block.element is None:
            continue
        elif block.tag == "box" and block.chrome == "pager":
            yield from _tree_links(block.element)
        elif block.tag == "img" and _is_next(block.text):
            link = block.element.getparent()
            yield block.text, (link.get("href") if link is not None and link.tag == "a" else None) or ""


def _pager_label(text: str) -> str | None:
    """Return `next` or the page number for the text of a pager entry; None for any other link."""
    if _is_next(text):
        return "next"
    match = _NUMBER.fullmatch(text.translate(_BRACKETS)) if len(text) <= _LONGEST_LABEL else None
    return match[1].lstrip("0") or None if match else None


def _is_next(text: str) -> bool:
    """Whether a link says that it leads to the next page."""
    if len(text) > _LONGEST_LABEL and not (len(text) <= _LONGEST_TITLED and text.startswith(_TITLED)):
        return False
    return _MAY_BE_NEXT.search(text) is not None and _NEXT.fullmatch(text.translate(_BRACKETS)) is not None


def _trs_next(scripts: Sequence[etree._Element], own: str | None) -> str | None:
    """Return the file name of the next page that a TRS script computes."""
    # The same script pages lists, where the name is that of the list: index.
    file = own.partition("?")[0].rpartition("/")[2] if own else ""
    if own and not _TRS_ARTICLE.match(file):
        return None
    texts = (script.text for script in scripts if script.text and "createPageHTML" in script.text)
    match = next((found for text in texts if (found := _TRS_PAGER.search(text))), None)
    if match is None:
        return None
    count, index, name, ending = int(match[1]), int(match[2]), match[3], match[4]
    if index + 1 >= count:
        return None
    if not _TRS_ARTICLE.match(name) or not file.startswith(name if own else ""):
        return None
    return f"{name}_{index + 1}.{ending}"


_Entry = tuple[str, str, list[Numbering]]


def _after(here: list[Numbering], entries: list[_Entry]) -> str | None:
    """Return the link to the page behind the one whose address is read as `here`."""
    firsts = {readings[0].key for _, _, readings in entries if readings}
    for label, address, readings in sorted(entries, key=lambda entry: entry[0] != "next"):
        if any(_follows(mine, other, label, firsts) for mine in here for other in readings):
            return address
    return None


def _follows(mine: Numbering, other: Numbering, label: str, firsts: Collection[object]) -> bool:
    # report_2.html follows report.html where its link says 下一页, and report_3.html follows it where the pager leads to
    # report.html too; content_5.html may be an article of its own.
    if not other.sure and (label != "next" or not (mine.number is None or other.key in firsts)):
        return False
    if mine.key != other.key or other.number is None:
        return False
    if mine.number is not None:
        return other.number == mine.number + 1
    # The first page: its successor is 2, or 1 where the first counts as 0.
    return label in ("next", "2") and other.number in (1, 2)


def _agreed(entries: list[_Entry]) -> str | None:
    """Return the next page where the own address is unknown: two links must agree on the article they page through."""
    numbered = [(label, address, one) for label, address, readings in entries for one in readings if one.number]
    for label, address, one in numbered:
        mates = {mate for mate, _, other in numbered if other.key == one.key and mate not in (label, "next")}
        if (label == "next" and mates) or (label == "2" and mates and "1" not in mates):
            return address
    return None


def _readings(address: str) -> list[Numbering]:
    """Return the address as a whole, and as a numbered page in each way it may be one."""
    try:
        parts = urlsplit(address)
        query = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=50)
    except ValueError:
        return []
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.rstrip("/")
    whole = Numbering((host, path, tuple(sorted(query))), None)
    return [whole, *_numbered(host, path, query)]


def _numbered(host: str, path: str, query: list[tuple[str, str]]) -> Iterator[Numbering]:
    rest = [(key, value) for key, value in query if key.lower() not in _PAGE_KEYS]
    numbers = [value for key, value in query if key.lower() in _PAGE_KEYS]
    if len(numbers) == 1 and _SMALL.fullmatch(numbers[0]):
        yield Numbering((host, path, tuple(sorted(rest))), int(numbers[0]))
    folder, _, file = path.rpartition("/")
    name, dot, ending = file.rpartition(".")
    if not dot and _SMALL.fullmatch(file):
        yield Numbering((host, folder, tuple(sorted(query))), int(file))
    match = _SUFFIX.fullmatch(name if dot else file)
    if match:
        named = any(char.isdigit() for char in match[1] + folder.rpartition("/")[2])
        whole = f"{folder}/{match[1]}{dot}{ending if dot else ''}"
        yield Numbering((host, whole, tuple(sorted(query))), int(match[2]), named)
