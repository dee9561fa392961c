"""附件: the files an article offers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Attachment
from .assemble import file_name
from .blocks import RawBlock
from .generic import Region
from .page import Page

_TYPES = "pdf doc docx wps wpt ofd xls xlsx et csv ppt pptx dps zip rar 7z txt rtf odt ods odp ceb jpg jpeg png tif tiff".split()
_FILE = re.compile(rf"\.({'|'.join(_TYPES)})$", re.I)
# Addresses that serve a file without an ending: Boda, Hanweb, and their kind.
_DOWNLOAD = re.compile(
    r"download\.jsp|downfile|/attach/|DownloadAttachUrl|filedownload|download\?|/file/download|attachment", re.I
)
# 附件1：, 附件:, icon and size words of templates: (12.3KB), 下载次数：3, 点击下载
_PREFIX = re.compile(r"^\s*(?:相关)?附\s*件(?:下载)?\s*[:：]\s*")
_SIZE = re.compile(
    r"\s*[（(\[]\s*(?:[\d.,]+\s*[KMG]?B?|(?:文件)?大小.{0,20})\s*[)）\]]\s*$|\s*下载次数\s*[:：]?\s*\d*\s*次?\s*$|\s*(?:点击)?下载\s*$",
    re.I,
)
_RELATED = re.compile(r"相关(?:阅读|解读|链接|文件|政策|新闻)|政策解读|一图读懂")
# What stands around the links of an attachment list: 附件：1. 2、
_LIST_MARKS = re.compile(r"[\d\s.．、,，;；:：()（）附件表图]+")
_NEAR = 40


def find_attachments(
    blocks: Sequence[RawBlock], region: Region, kept: Sequence[int], page: Page
) -> tuple[Attachment, ...]:
    """Return the files linked from the text or just behind it, in order, each address once."""
    found: dict[str, Attachment] = {}
    last = kept[-1] if kept else region.last
    for index in range(region.first, min(max(region.last, last) + _NEAR, len(blocks))):
        block = blocks[index]
        if index > last and _RELATED.search(block.text):
            break
        if block.hidden and not region.hidden:
            continue
        for text, href in block.links:
            attachment = _attachment(text, href, page)
            if attachment and attachment.url:
                found.setdefault(attachment.url, attachment)
    return tuple(found.values())


def is_attachment_line(block: RawBlock, addresses: set[str | None], page: Page) -> bool:
    """Whether a line is nothing but links to attachments, their numbers and sizes."""
    rest = block.text
    for text, _ in block.links:
        rest = rest.replace(text, "")
    if _LIST_MARKS.sub("", _SIZE.sub("", rest)):
        return False
    return all(page.absolute(href) in addresses for _, href in block.links)


def _attachment(text: str, href: str, page: Page) -> Attachment | None:
    path = href.split("?", 1)[0].split("#", 1)[0]
    kind = _FILE.search(path) or _FILE.search(text[-8:].strip())
    if kind is None and not _DOWNLOAD.search(href):
        return None
    url = page.absolute(href)
    if not url or url.lower().startswith(("javascript:", "mailto:", "data:")):
        return None
    if kind and kind[1].lower() in ("jpg", "jpeg", "png", "tif", "tiff", "txt") and "附" not in text:
        return None
    name = _SIZE.sub("", _PREFIX.sub("", text)).strip() or file_name(url)
    return Attachment(name=name, url=url, file_type=kind[1].lower() if kind else None)
