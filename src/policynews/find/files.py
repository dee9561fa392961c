"""附件: the files an article offers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote

from policynews.find.where import Found, Region
from policynews.model.article import Attachment
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern
from policynews.text.words import file_name

_TYPES = "pdf doc docx wps wpt ofd xls xlsx et csv ppt pptx dps zip rar 7z txt rtf odt ods odp ceb jpg jpeg png tif tiff".split()
_FILE = lazy_pattern(rf"\.({'|'.join(_TYPES)})$", re.I)
# Addresses that serve a file without an ending: Boda, Hanweb, and their kind.
_DOWNLOAD = lazy_pattern(
    r"download\.jsp|downfile|download\.ashx|/attach/|DownloadAttachUrl|filedownload|download\?|/file/download|attachment",
    re.I,
)
# 附件1：, 附件:, icon and size words of templates: (12.3KB), 下载次数：3, 点击下载
_PREFIX = lazy_pattern(r"^\s*(?:相关)?附\s*件(?:下载)?\s*[:：]\s*")
_SIZE = lazy_pattern(
    r"\s*[（(\[]\s*(?:[\d.,]+\s*[KMG]?B?|(?:文件)?大小.{0,20})\s*[)）\]]\s*$|\s*下载次数\s*[:：]?\s*\d*\s*次?\s*$|\s*(?:点击)?下载\s*$",
    re.I,
)
# One of these stands in every size and counter.
_SIZE_MARKS = ("下载", "(", "（", "[")
_TYPE = lazy_pattern(rf"({'|'.join(_TYPES)})(?:檔|档|文件)?", re.I)
# PDF檔（1.2MB）
_LONGEST_TYPE = 24
_NO_NAME = lazy_pattern("(?:点击|點擊|點選)?(?:下载|下載|查看|打开|开启|開啟)(?:附件|檔案|文件)?|附件|檔案|文件")
_SENTENCE = lazy_pattern(r"[。！？；]|https?:|www\.")
_PICTURES = frozenset("jpg jpeg png tif tiff txt".split())
_HEADING = lazy_pattern("附件|附檔|附档|(?:相[关關]|文件|檔案|资料|資料)(?:檔案|下载|下載|附件)")
_LONGEST_NAME = 160
# Lines behind the text: with a heading, and without one.
_ADJACENT = 6
_RELATED = lazy_pattern(r"相关(?:阅读|解读|链接|文件|政策|新闻)|政策解读|一图读懂")
# What stands around the links of an attachment list: 附件：1. 2、
_LIST_MARKS = lazy_pattern(r"[\d\s.．、,，;；:：()（）附件表图]+")
_NEAR = 40
# /pdfjs/web/viewer.html?file=/files/a.pdf
_VIEWED = lazy_pattern(r"[?&](?:file|url|src)=([^&#]+)", re.IGNORECASE)


class Files(NamedTuple):
    """The files of an article, and the lines that do nothing but name them."""

    attachments: tuple[Attachment, ...]
    listed: frozenset[int]


def files_of(found: Found, kept: Sequence[int]) -> Files:
    """Return the article's own files: linked or shown ones of a page, named ones of a rendered text."""
    page = found.page
    if page is None:
        named = named_files(found.blocks, found.region)
        return Files(tuple(named.values()), frozenset(named).intersection(kept))
    linked = find_attachments(found.blocks, found.region, kept, page)
    known = {attachment.url for attachment in linked}
    attachments = (*linked, *(file for file in found.files if file.url not in known))
    addresses = {attachment.url for attachment in attachments}
    listed = [i for i in kept if found.blocks[i].links and is_attachment_line(found.blocks[i], addresses, page)]
    return Files(attachments, frozenset(listed))


def find_attachments(
    blocks: Sequence[RawBlock], region: Region, kept: Sequence[int], page: Page
) -> tuple[Attachment, ...]:
    """Return the files linked from the text or just behind it, in order, each address once.

    Behind the text only what a heading (附件, 相關檔案) or its place right there makes the article's own counts.
    """
    found: dict[str, Attachment] = {}
    last = max(region.last, kept[-1] + 1 if kept else 0)
    named = False
    for index in range(region.first, min(last + _NEAR, len(blocks))):
        block = blocks[index]
        if index < last:
            if not block.links:
                continue
        else:
            if _RELATED.search(block.text) and not _FILE.search(block.text):
                break
            named = named or _HEADING.search(block.text) is not None
            if not named and index >= last + _ADJACENT:
                break
        if block.hidden and not region.hidden:
            continue
        for text, href in block.links:
            attachment = _attachment(text, href, blocks[index - 1].text if index else "", page)
            if attachment and attachment.url:
                found.setdefault(attachment.url, attachment)
    return tuple(found.values())


def embedded_files(page: Page) -> tuple[Attachment, ...]:
    """Return the documents that the page shows in a viewer: `<iframe src="…/viewer.html?file=a.pdf">`, `<embed src="a.pdf">`."""
    found: dict[str, Attachment] = {}
    for element in page.root.iter("iframe", "embed", "object"):
        address = element.get("src") or element.get("data") or ""
        shown = _VIEWED.search(address)
        url = page.absolute(unquote(shown[1]) if shown else address)
        kind = _FILE.search((url or "").split("?", 1)[0])
        if url and kind and kind[1].lower() not in _PICTURES:
            found.setdefault(url, Attachment(name=file_name(url), url=url, file_type=kind[1].lower()))
    return tuple(found.values())


def linked_files(blocks: Sequence[RawBlock], page: Page) -> tuple[Attachment, ...]:
    """Return the files that `blocks` link, each address once."""
    found: dict[str, Attachment] = {}
    for before, block in zip([None, *blocks], blocks, strict=False):
        for text, href in block.links:
            attachment = _attachment(text, href, before.text if before else "", page)
            if attachment and attachment.url:
                found.setdefault(attachment.url, attachment)
    return tuple(found.values())


def named_files(blocks: Sequence[RawBlock], region: Region) -> dict[int, Attachment]:
    """Return the files that lines of a rendered text name (附件1：回执.docx), by the index of the line; they have no address."""
    found: dict[int, Attachment] = {}
    for index in range(region.first, min(region.last + _ADJACENT, len(blocks))):
        text = _SIZE.sub("", blocks[index].text).strip()
        if index >= region.last and _RELATED.search(text) and not _FILE.search(text):
            break
        kind = _FILE.search(text) if 6 <= len(text) <= _LONGEST_NAME else None
        if kind and kind[1].lower() not in _PICTURES and not _SENTENCE.search(text):
            found[index] = Attachment(name=_PREFIX.sub("", text), file_type=kind[1].lower())
    return found


def is_attachment_line(block: RawBlock, addresses: set[str | None], page: Page) -> bool:
    """Whether a line is nothing but links to attachments, their numbers and sizes."""
    rest = block.text
    for text, _ in block.links:
        rest = rest.replace(text, "")
    if _LIST_MARKS.sub("", _SIZE.sub("", rest)):
        return False
    return all(page.absolute(href) in addresses for _, href in block.links)


def _without_size(text: str) -> str:
    """Return a link text without the size and the counter that templates set behind it."""
    return _SIZE.sub("", text).strip() if any(map(text.__contains__, _SIZE_MARKS)) else text.strip()


def _is_download(href: str) -> bool:
    """Whether an address serves a file without an ending; tried by its words first, as most do not."""
    lower = href.lower()
    return ("down" in lower or "attach" in lower) and _DOWNLOAD.search(href) is not None


def _attachment(text: str, href: str, before: str, page: Page) -> Attachment | None:
    """Return the attachment a link leads to, or None for any other link; `before` is the line above it."""
    path = href.split("?", 1)[0].split("#", 1)[0]
    # Most links lead to pages: text that names no file and no type needs no closer look.
    bare = _without_size(text) if "." in text or len(text) <= _LONGEST_TYPE else text
    kind = _FILE.search(path) or _FILE.search(bare[-8:]) or _TYPE.fullmatch(bare)
    if kind is None and not _is_download(href):
        return None
    bare = _without_size(text)
    if kind and kind[1].lower() in _PICTURES and "附" not in text:
        return None
    url = page.absolute(href)
    if not url or url.lower().startswith(("javascript:", "mailto:", "data:")):
        return None
    name = _PREFIX.sub("", bare)
    if not name or _TYPE.fullmatch(name) or _NO_NAME.fullmatch(name):
        name = before if 4 <= len(before) <= _LONGEST_NAME else file_name(url)
    return Attachment(name=name, url=url, file_type=kind[1].lower() if kind else None)
