"""What the name or address of a file looks like: its types, sizes and counters, the name in a query string."""

from __future__ import annotations

import re
from urllib.parse import unquote, unquote_to_bytes

from policynews.text.patterns import lazy_pattern
from policynews.text.words import file_name

_TYPES = "pdf doc docx wps wpt ofd xls xlsx et csv ppt pptx dps zip rar 7z txt rtf odt ods odp ceb jpg jpeg png tif tiff".split()
TYPE = f"(?:{'|'.join(_TYPES)})"
ENDING = lazy_pattern(rf"\.({TYPE})$", re.I)
PICTURES = frozenset("jpg jpeg png tif tiff txt".split())
"""Types that are no documents: a picture, or a file for machines, is an attachment only where it is called one."""
_WORDS_OF_TYPES = {"word": "doc", "excel": "xls", "ppt": "ppt", "odf": "odt"}
# PDF檔, word下载, PDF版, 下载Word文档: a link that says no more than what type the file is of
BARE_TYPE = lazy_pattern(
    rf"(?:(?:点击|點擊)?(?:下载|下載|查看|打印))?\s?({TYPE}|word|excel|odf)\s?(?:檔案?|档|文件|文档|文檔|格式|版本?)?\s?(?:下载|下載|打印)?",
    re.I,
)
NO_NAME = lazy_pattern(
    "(?:请?点击|點擊|點選|点此|點此|在线|線上)?(?:此处|這裡|这里)?(?:下载|下載|查看|预览|預覽|打开|开启|開啟)?(?:附件|檔案|文件|原文|全文)?"
)
# The size and the counter that templates set behind a name: (12.3KB), [大小：3M], 下载次数：3, 已下载3次, 点击下载
_SIZE = lazy_pattern(
    r" ?[（(\[] ?(?:[\d.,]+ ?[KMG]?B?|(?:文件)?大小.{0,20}) ?[)）\]] ?$| ?下载次数 ?[:：]? ?\d* ?次?$| ?已下载 ?\d* ?次$| ?(?:点击|點擊)?(?:下载|下載)$",
    re.I,
)
# One of these stands in every size and counter.
_SIZE_MARKS = ("下载", "下載", "(", "（", "[")
# 附件：, 相关附件:, 附件下载：
PREFIX = lazy_pattern(r"^ ?(?:相关|相關)?附 {0,4}件(?:下载|下載)? ?[:：] ?")
# The number of the list in 1.附件1.某决定书.pdf
_LIST_NUMBER = lazy_pattern(r"^\d{1,2} ?[.．、] ?(?=附[件表图圖])")
_QUERY_NAME = lazy_pattern(rf"=([^=&#.][^=&#]{{0,300}}\.{TYPE})(?=&|#|$)", re.I)
_LONGEST_ADDRESS = 2000


def type_of_address(address: str) -> str | None:
    """Return the type that an address ends in, or that a value of its query ends in, lower case; None for neither."""
    found = ENDING.search(address.partition("?")[0].partition("#")[0]) or (
        _QUERY_NAME.search(address) if "?" in address and len(address) <= _LONGEST_ADDRESS else None
    )
    return found[1].rpartition(".")[2].lower() if found else None


def type_of_name(name: str) -> str | None:
    """Return the type that a name ends in or consists of (PDF檔, word下载), lower case; None where it says none."""
    found = ENDING.search(name[-8:]) or (BARE_TYPE.fullmatch(name) if len(name) <= _LONGEST_TYPE else None)
    if found is None:
        return None
    word = found[1].lower()
    return _WORDS_OF_TYPES.get(word, word)


_LONGEST_TYPE = 16


def name_of_address(address: str) -> str:
    """Return the name in the query of an address (?fileName=…, in UTF-8 or GBK), else the last part of its path."""
    found = _QUERY_NAME.search(address) if "?" in address and len(address) <= _LONGEST_ADDRESS else None
    if found is None:
        return file_name(address)
    raw = unquote_to_bytes(found[1].replace("+", " "))
    return (_decoded(raw, "utf-8") or _decoded(raw, "gb18030") or unquote(found[1])).rpartition("/")[2]


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def without_size(text: str) -> str:
    """Return a name without the size and the counter that templates set behind it, its white space squeezed."""
    text = " ".join(text.split())
    return _SIZE.sub("", text).strip() if any(map(text.__contains__, _SIZE_MARKS)) else text


def bare_name(text: str) -> str:
    """Return a name without 附件： and the number of the list it stands in."""
    return _LIST_NUMBER.sub("", PREFIX.sub("", text, count=1), count=1)
