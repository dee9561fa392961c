"""How much of a page must be parsed: behind the text of many a page stand lists of links and footers.

The bytes are looked at before they are parsed, and the rest is left off only where it seems to hold no part of the
article. The parser takes the whole page after all where the text it finds is short, was still open at the cut or has
no date.
"""

from __future__ import annotations

from policynews.text.patterns import lazy_pattern

_FULL_STOP = "。".encode()
# The last sentences of a page may be a disclaimer or a footer; so many before them are a text, in so many bytes.
_LAST_SENTENCES = 3
_LEAST_SENTENCES = 4
_TEXT_BYTES = 20_000
# Bytes that are kept behind the last sentences: credits, files and a pager stand there.
_KEPT_BYTES = 6_000
# A shorter page or rest is not worth the look; a longer rest is a picture in a script, which is parsed at once.
_LEAST_BYTES = 16_000
_LEAST_REST = 6_000
_MOST_REST = 120_000
# Where the cut was wrong the page is parsed and walked twice: a rest below a tenth of it is not worth that risk.
_LEAST_SHARE = 0.1
_LONGEST_COMMENT = 8_000
# Paragraphs and cells of a rest: more of them may be a table that is the text.
_MOST_PARAGRAPHS = 40
_PARAGRAPH_ENDS = (b"</p>", b"</td>")
_ASCII = bytes(range(128))
# What a rest may say of the article.
_STATES = lazy_pattern(
    "日期|发布时间|發布時間|發佈時間|来源|來源|责任编辑|責任編輯|责编|責編|编辑：|編輯：|作者：|审核：|附件|附檔|索引号|文号"
    "|下一页|下一頁|下页|下頁|余下全文|餘下全文"
)
_CARRIES = (b"application/ld+json", b"createPageHTML", b'"content"')
# WeChat states the date in a script behind the text: it would only be parsed twice.
_SCRIPT_STATES = b'id="js_content"'


def extent(raw: bytes) -> int:
    """Return how many bytes of a page in UTF-8 hold its article, up to the beginning of a tag; all where that is unsure."""
    size = at = len(raw)
    if size < _LEAST_BYTES:
        return size
    for _ in range(_LAST_SENTENCES + 1):
        at = raw.rfind(_FULL_STOP, 0, at)
        if at < 0:
            return size
    sentences = raw.count(_FULL_STOP, max(0, at - _TEXT_BYTES), at)
    if sentences < _LEAST_SENTENCES:
        return size
    end = _end_of_comment(raw, raw.find(b"<", at + _KEPT_BYTES))
    worth = max(_LEAST_REST, _LEAST_SHARE * size) <= size - end <= _MOST_REST
    return end if worth and _is_furniture(raw, end, sentences) else size


def _end_of_comment(raw: bytes, end: int) -> int:
    """Return `end`, or where the comment ends that stands there; the end of the page for -1."""
    if end < 0:
        return len(raw)
    opened = raw.rfind(b"<!--", max(0, end - _LONGEST_COMMENT), end)
    closed = raw.find(b"-->", opened, end) if opened >= 0 else 0
    if closed >= 0:
        return end
    closed = raw.find(b"-->", end)
    return closed + len(b"-->") if closed >= 0 else len(raw)


def _is_furniture(raw: bytes, end: int, sentences: int) -> bool:
    """Whether all behind `end` is lists of links and footers: few paragraphs, and nothing said of the article."""
    rest = raw[end:]
    if any(map(rest.__contains__, _CARRIES)):
        return False
    words = rest.translate(None, _ASCII).decode("utf-8", "ignore")
    if _STATES.search(words) or _SCRIPT_STATES in raw:
        return False
    return sum(map(rest.count, _PARAGRAPH_ENDS)) <= max(_MOST_PARAGRAPHS, sentences // 2)
