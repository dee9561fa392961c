"""Files that a page links: in the text, right behind it, or under a heading such as 附件."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from policynews.find.file_names import (
    BARE_TYPE,
    ENDING,
    NO_NAME,
    PICTURES,
    TYPE,
    bare_name,
    name_of_address,
    type_of_address,
    type_of_name,
    without_size,
)
from policynews.find.where import Region
from policynews.model.article import Attachment
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.addresses import host_of
from policynews.text.patterns import lazy_pattern

# Addresses that serve a file without an ending: Boda, Hanweb, and their kind.
_DOWNLOAD = lazy_pattern(
    r"download\.jsp|downfile|download\.ashx|/attach/|DownloadAttachUrl|filedownload|download\?|/file/download|attachment",
    re.I,
)
# javascript:openFile('/files/a.docx'), window.open("/f/a.pdf")
_CALLED = lazy_pattern(rf"""['"]([^'"\s<>]{{1,500}}\.{TYPE}(?:\?[^'"\s<>]{{0,300}})?)['"]""", re.I)
_NO_FILE = ("javascript:", "mailto:", "data:", "tel:")
HEADING = lazy_pattern("附件|附檔|附档|(?:相[关關]|文件|檔案|资料|資料)(?:檔案|下载|下載|附件)")
RELATED = lazy_pattern(r"相[关關](?:阅读|閱讀|解读|解讀|链接|連結|文件|政策|新闻|新聞)|政策解[读讀]|一[图圖][读讀]懂")
# What stands around the links of an attachment list: 附件：1. 2、
_LIST_MARKS = lazy_pattern(r"[\d\s.．、,，;；:：()（）\[\]附件表图圖录錄和及与|-]+")
_LIST_WORDS = lazy_pattern(
    r"(?:相关|相關)?(?:附件|附檔|文件|檔案|表格|资料|資料)?(?:名称|名稱|列表|清单)?(?:点击|點擊)?(?:下载|下載|查看|预览)(?:链接|地址|专区)?"
)
_CLAUSE_MARKS = lazy_pattern("[，。；！？]")
# So many characters around a link that are no marks of a list make a sentence.
_SENTENCE = 8
# (447.45KB).pdf 檔案: size and type are no name
_ONLY_SIZE = lazy_pattern(rf"[(（\[]?\s?[\d.,]+\s?[KMG]B?\s?[)）\]]?\s?\.?(?:{TYPE})?\s?(?:檔案|文件|檔)?", re.I)
LONGEST_NAME = 160
# Lines behind the text: with a heading, and without one.
NEAR, ADJACENT = 40, 6
# Lines that a heading stands above its files.
_UNDER_HEADING = 6


def attachments_among(
    blocks: Sequence[RawBlock], region: Region, kept: Sequence[int], page: Page
) -> tuple[Attachment, ...]:
    """Return the files linked from the text or just behind it, in order, each address once.

    Behind the text only what a heading (附件, 相關檔案) or its place right there makes the article's own counts.
    """
    last = max(region.last, kept[-1] + 1 if kept else 0)
    indices = (i for i in _places(blocks, region.first, last) if region.hidden or not blocks[i].hidden)
    return _each_once(_linked(blocks, indices, page))


def _places(blocks: Sequence[RawBlock], first: int, last: int) -> Iterator[int]:
    """Yield the lines that may link the article's own files."""
    yield from (i for i in range(first, last) if blocks[i].links)
    named = False
    near = NEAR
    gap = 0
    for index in range(last, len(blocks)):
        if not blocks[index].is_line:
            continue
        text = blocks[index].text
        if RELATED.search(text) and not ENDING.search(text):
            return
        named = named or HEADING.search(text) is not None
        if gap >= ADJACENT and not (named and near > 0):
            return
        near -= 1
        gap += 1
        if blocks[index].links:
            yield index
            if any(type_of_address(href) for _, href in blocks[index].links):
                gap = 0  # a list of files goes on


def linked_files(blocks: Sequence[RawBlock], page: Page) -> tuple[Attachment, ...]:
    """Return the files that `blocks` link, each address once."""
    return _each_once(_linked(blocks, range(len(blocks)), page))


def _each_once(files: Iterable[Attachment]) -> tuple[Attachment, ...]:
    found: dict[str | None, Attachment] = {}
    for file in files:
        found.setdefault(file.url, file)
    return tuple(found.values())


def _linked(blocks: Sequence[RawBlock], indices: Iterable[int], page: Page) -> Iterator[Attachment]:
    linking = [(i, links) for i in indices if (links := [link for link in blocks[i].links if _is_file(*link)])]
    own = page.absolute(page.url) if linking else None
    for index, links in linking:
        rest = _around_links(blocks[index])
        sentence = _is_sentence(rest)
        above = [line.text for line in blocks[max(0, index - _UNDER_HEADING) : index + 1]]
        headed = HEADING.search("\n".join(above)) is not None
        before = rest if _is_name(rest) else _line_above(blocks, index)
        for text, href in links:
            if (sentence or (not headed and _is_elsewhere(href, own))) and not _names_itself(text):
                continue
            file = _attachment(text, href, before if headed or not _is_bare_type(text) else "", page)
            if file and file.url and file.url.partition("#")[0] != own:
                yield file


def _is_file(text: str, href: str) -> bool:
    """Whether the address of a link names a file, or its text does and may: most links lead to pages."""
    called = _called(href) or href
    if type_of_address(called) is not None or _is_download(called):
        return True
    lower = href.lower()
    may_be = "." in text[-6:] or len(text) <= _SENTENCE or "down" in lower or "attach" in lower or _CALLED.search(href)
    return bool(may_be) and type_of_name(without_size(text)) is not None


def _is_elsewhere(href: str, own: str | None) -> bool:
    """Whether a link leads to another site than that of the page, which is known."""
    if own is None or not href.lower().startswith(("http", "//")):
        return False
    here, there = host_of(own), host_of(href)
    return here is not None and there is not None and _site_of(here) != _site_of(there)


def _site_of(host: str) -> tuple[str, ...]:
    """Return the part of a host that its owner has registered: example.gov.cn, example.com."""
    labels = host.split(".")
    few = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in ("gov", "com", "edu", "org", "net", "ac")
    return tuple(labels[-3 if few else -2 :])


def _line_above(blocks: Sequence[RawBlock], index: int) -> str:
    """Return the nearest line above; the icon of a file type may stand between."""
    return next((block.text for block in reversed(blocks[max(0, index - 3) : index]) if block.is_line), "")


def _around_links(block: RawBlock) -> str:
    """Return what stands in a line besides its links, their sizes and marks of a list; linear in the line."""
    pieces: list[str] = []
    at = 0
    for text, _ in block.links:
        start = block.text.find(text, at)
        if start >= 0:
            pieces.append(block.text[at:start])
            at = start + len(text)
    pieces.append(block.text[at:])
    return " ".join([piece for piece in map(without_size, pieces) if piece])


def _without_marks(rest: str) -> str:
    return _LIST_WORDS.sub("", _LIST_MARKS.sub(" ", rest)).strip()


def _is_sentence(rest: str) -> bool:
    """Whether what stands around the links of a line runs on: 详见 LINK 第三条，请…。; 附件：1. LINK does not."""
    words = _without_marks(rest)
    return len(words) >= _SENTENCE and _CLAUSE_MARKS.search(rest) is not None


def _is_name(rest: str) -> bool:
    """Whether the rest of a line names the file that it links by a word: 附件：实施方案 下载."""
    return len(_without_marks(rest)) >= 4 and len(rest) <= LONGEST_NAME


def _names_itself(text: str) -> bool:
    """Whether a linked text is called an attachment or is the name of a file, wherever it stands."""
    return text.lstrip("（(《 ").startswith("附") or ENDING.search(without_size(text)) is not None


def _is_bare_type(text: str) -> bool:
    return len(text) <= 24 and BARE_TYPE.fullmatch(without_size(text)) is not None


def is_attachment_line(block: RawBlock, addresses: set[str | None], page: Page) -> bool:
    """Whether a line is nothing but links to attachments, their numbers and sizes."""
    if not addresses or not all(page.absolute(_called(href) or href) in addresses for _, href in block.links):
        return False
    return not _without_marks(_around_links(block))


def _called(href: str) -> str | None:
    """Return the file that a script of a link opens: javascript:openFile('/files/a.docx')."""
    found = _CALLED.search(href) if href[:11].lower() == "javascript:" else None
    return found[1] if found else None


def _is_download(href: str) -> bool:
    """Whether an address serves a file without an ending; tried by its words first, as most do not."""
    lower = href.lower()
    return ("down" in lower or "attach" in lower) and _DOWNLOAD.search(href) is not None


def _attachment(text: str, href: str, before: str, page: Page) -> Attachment | None:
    """Return the attachment that a link to a file leads to, None for a picture or the page itself; `before` names the file
    where the link does not."""
    href = _called(href) or href
    bare = without_size(text)
    kind = type_of_address(href) or type_of_name(bare)
    if kind in PICTURES and "附" not in text:
        return None
    url = page.absolute(href)
    if not url or href.startswith("#") or url.lower().startswith(_NO_FILE):
        return None
    name = bare_name(bare)
    if not name or _is_bare_type(name) or NO_NAME.fullmatch(name) or _ONLY_SIZE.fullmatch(name):
        if not before and _is_bare_type(name):
            return None  # pdf下载, word下载: the page itself
        name = bare_name(without_size(before))
        name = name if 4 <= len(name) <= LONGEST_NAME else name_of_address(url)
    return Attachment(name=name, url=url, file_type=kind)
