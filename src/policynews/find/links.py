"""Links to other articles inside a text: alone between two paragraphs, and above the first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from policynews.lines.kinds import is_dated_title
from policynews.lines.prose import is_prose
from policynews.page.blocks import RawBlock, linked_share
from policynews.text.patterns import lazy_pattern

# 春耕、防汛、招聘: a line of links holds marks between them.
_NEARLY_ALL, _HALF = 0.8, 0.5
_HEADINGS = frozenset({"td", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_SENTENCE_ENDS = ("。", "；", "：", ":", "，")
# A link to another article that stands alone between two paragraphs of this length; more than a few are the text's own.
_PARAGRAPH = 30
_LONE_LINK = (8, 60)
_MOST_LONE_LINKS = 3
_LINK_MARK = lazy_pattern("[【▶►>＞»→☞●•◆■▲※★]|延伸|相[关關]|更多|推[荐薦]|[点點]我|[另参參][见見]|[阅閱][读讀]")
_OWN_LINK = lazy_pattern(
    "[《》]|附件|附表|下载|下載|全文|通知|公告|办法|辦法|名单|名單|方案|意见|意見|规定|規定|细则|條例|条例|公示"
)
_INTRODUCES = ("：", ":", "，", ",")
_ADDRESS = lazy_pattern(r"https?://[\w./?=&%#~-]{4,80}")
_HERE = ("#", "javascript:", "mailto:")
_FILE = lazy_pattern(r"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|wps|ofd|csv|txt|jpe?g|png)(?:$|[?#])")


def lone_links(blocks: Sequence[RawBlock], body: Sequence[int]) -> frozenset[int]:
    """Return the lines that are links to other articles, each alone between two paragraphs.

    Many of them are the text's own: the headings of a live report, a list of documents.
    """
    links = [i for i in body if blocks[i].links and blocks[i].is_line and _is_lone_link(blocks[i])]
    if not links:
        return frozenset()
    lines = [index for index in body if blocks[index].is_line]
    own = [index for index in lines if index not in links]
    found: list[int] = []
    for index in links:
        at = bisect_left(own, index)
        if at and _ADDRESS.fullmatch(blocks[index].text) and _is_paragraph(blocks[own[at - 1]]):
            if not blocks[own[at - 1]].text.endswith(_INTRODUCES):
                found.append(index)  # where the page itself is found: https://p.dw.example/p/4abc
            continue
        if at in (0, len(own)) or not (_is_paragraph(blocks[own[at - 1]]) and _is_paragraph(blocks[own[at]])):
            continue
        # Two in a row are as well headings of the text, unless a mark or a list sets them off.
        place = bisect_left(lines, index)
        alone = own[at - 1] == lines[place - 1] and own[at] == lines[place + 1]
        if alone or blocks[index].tag == "li" or _LINK_MARK.match(blocks[index].text):
            found.append(index)
    return frozenset(found) if len(found) <= _MOST_LONE_LINKS else frozenset()


def _is_lone_link(block: RawBlock) -> bool:
    text = block.text
    if len(block.links) != 1 or block.tag in _HEADINGS or not _LONE_LINK[0] <= len(text) <= _LONE_LINK[1]:
        return False
    least = _HALF if _LINK_MARK.match(text) else _NEARLY_ALL  # 推荐阅读：邻县水库检修三年
    return linked_share(block) > least and not text.endswith(_SENTENCE_ENDS) and leads_to_other(block)


def leads_to_other(block: RawBlock) -> bool:
    """Whether a line with a link leads to another article: no document or file is named, no place on this page."""
    if _OWN_LINK.search(block.text):
        return False
    return not any(address.startswith(_HERE) or _FILE.search(address.lower()) for _, address in block.links)


def _is_paragraph(block: RawBlock) -> bool:
    return len(block.text) >= _PARAGRAPH and is_prose(block)


def is_foreign_link(blocks: Sequence[RawBlock], visible: Sequence[int], offset: int) -> bool:
    """Whether a line above the text links to something else: an advertisement, a dated title, a tag above such lines."""
    block = blocks[visible[offset]]
    if not block.linked or block.tag in _HEADINGS or _OWN_LINK.search(block.text):
        return False
    if is_dated_title(block) or (linked_share(block) > _NEARLY_ALL and len(block.text) >= _LONE_LINK[0]):
        return True
    below = blocks[visible[offset + 1]] if offset + 1 < len(visible) else block
    return linked_share(block) > _NEARLY_ALL and is_dated_title(below)
