"""From the region of the body to its lines: what stands above the text, behind it and between goes, with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from policynews.credits.creditline import read_apart
from policynews.credits.infoline import is_dated_line, is_info_line
from policynews.find.boxes import odd_boxes
from policynews.find.files import files_of
from policynews.find.repeats import find_repeats
from policynews.find.where import Found, Parts, Region
from policynews.lines.furniture import INTERRUPTING, Kind, is_list_entry, kind_of
from policynews.lines.kinds import CREDIT, is_byline, is_credit, is_entry, is_signature_day, reason_of, rule_of
from policynews.lines.prose import is_prose
from policynews.lines.rendered import BODY_NAME
from policynews.model.article import Removal
from policynews.page.blocks import RawBlock, linked_share
from policynews.page.walk import box_text
from policynews.text.folding import same_key
from policynews.text.patterns import lazy_pattern

# How many lines of a region may stand above the text: a metadata table, an info line, widgets.
_HEAD_LINES = 40
# An info line holds a date at least; a bare number above the text is a cell of a table.
_SHORTEST_INFO = 6
# Prose of this length is text wherever it stands; a shorter line may be a disclaimer, a pager with a long title.
_LONGEST_TAIL = 200
_PLAIN = 80
# 春耕、防汛、招聘: a line of links holds marks between them.
_NEARLY_ALL = 0.8
# A credit line may stand among the first lines, a byline also behind a lead, a list of key points and pictures.
_FEW_LINES = 3
_FIRST_LINES = 4
_LEAD_LINES = 10
# Lines at the end among which labels and values may stand apart.
_LABELS_AT_END = 12
# 网友评论, 跟帖, 登录, 理性发言: a word of every line that opens comments
_MAY_COMMENT = lazy_pattern("评[论論]|評[论論]|贴|帖|貼|登[录錄]|文明|理性|留言|说[两兩]句|說[两兩]句|看法")
# Behind a tail heading (相关阅读, 网友评论) less than this part of the prose may follow for it to end the body.
_TAIL_SHARE = 0.12
_TAIL_KINDS = frozenset(
    {"related-list", "comments", "pager", "footer", "licence", "disclaimer", "qr-code", "share-bar", "end-mark", "tags"}
    | INTERRUPTING
)
# Kinds that are sentences now and then: they speak to the reader of the page.
_SPEAKING = INTERRUPTING | {"qr-code", "share-bar"}
_ABOVE = _SPEAKING | {"disclaimer"}
# 回复 支持(12), 查看回复 8 举报, 3楼, 赞 5: under each comment
_ANSWER = lazy_pattern(
    r"^(?:(?:查看)?(?:回复|回復|支持|反对|反對|举报|舉報|点赞|點讚|赞|讚|踩|顶|引用)(?:\s?[(（\[]?\d*[)）\]]?\s?))+$|^\d{1,4}\s?[楼樓]$"
)
# Boxes whose lines are no part of the text they stand in.
_ODD_BOXES = frozenset({"advertisement", "qr-code", "page-number"})
_LISTED_TAGS = frozenset({"li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"})
_SENTENCE_ENDS = ("。", "；", "：", ":", "，")
_ENDS = ("。", "！", "？", "；", "：", "!", "?", ":", ";", "”", "）", ")", "…")
# 主办单位：某某县人民政府, 举报电话：12345 above the signature of a notice belong to it; in a footer nobody signs.
_CONTACT = lazy_pattern(r"(?:主办|承办|协办|主管|技术支持)(?:单位|部门)\s*[:：]|(?:举报|客服|服务)(?:电话|邮箱|热线)")
_CONTACT_LINES = 8
# Lines of a box that explains a term, heading not counted.
_EXPLAINED = 12
# The name of an account above 赞赏
_LONGEST_NAME = 10
# A link to another article that stands alone between two paragraphs of this length; more than a few are the text's own.
_PARAGRAPH = 30
_LONE_LINK = (8, 60)
_MOST_LONE_LINKS = 3
_OWN_LINK = lazy_pattern("[《》]|附件|附表|下载|下載|全文")
_FILE = lazy_pattern(r"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|wps|ofd|csv|txt|jpe?g|png)(?:$|[?#])")


# Lines above the headline, and above a text without one, that may state something.
_ABOVE_HEADLINE, _ABOVE_TEXT = 4, 12


class Outline(NamedTuple):
    """A region cut in three. All are indices of blocks, in page order."""

    head: list[int]
    """Above the text: headline, info line, widgets."""
    body: list[int]
    """The text, furniture between its lines included."""
    tail: list[int]
    """Behind the text."""


class Cleaned(NamedTuple):
    """The lines of a body, sorted. All are indices of blocks, in page order."""

    kept: list[int]
    """The text and its images."""
    credits: list[int]
    """Credit lines: 责任编辑：…, （来源：…）."""
    removed: list[tuple[int, str]]
    """What was left out, with its reason; credit lines among it."""


def sort(found: Found) -> Parts:
    """Return the lines of a page in head, text and tail, and what is left out with its reason."""
    blocks, region = found.blocks, found.region
    odd = {**odd_boxes(found), **found.dropped}
    cut = outline(blocks, region, found.title_range, odd)
    body, repeats = _without_repeats(blocks, cut.body)
    cleaned = clean(blocks, body, found.title_range)
    files = files_of(found, cleaned.kept)
    kept = [i for i in cleaned.kept if i not in files.listed]
    near = _near(found, kept)
    gone = [
        *[(blocks[i].text, reason) for i, reason in sorted(odd.items()) if blocks[i].is_line or i in found.dropped],
        *[(box_text(box), box.chrome or "hidden") for box in blocks[region.first : region.last] if box.tag == "box"],
        *[(line.text, "hidden") for line in blocks[region.first : region.last] if _is_unseen(line, region)],
        *[(blocks[i].text, reason_of(blocks[i], "head")) for i in cut.head],
        *[(blocks[i].text, "repeat") for i in repeats],
        *[(blocks[i].text, reason) for i, reason in cleaned.removed],
        *[(blocks[i].text, reason_of(blocks[i], "tail")) for i in cut.tail],
        *[(blocks[i].text, "attachment-list") for i in sorted(files.listed)],
        *[(blocks[i].text, reason_of(blocks[i], "head")) for i in near if i < region.first and blocks[i].is_line],
    ]
    removals = tuple(Removal(reason=reason, text=text, rule=rule_of(text, reason)) for text, reason in gone if text)
    return Parts(kept, near, [*cleaned.credits, *cut.tail], files.attachments, removals)


def _is_unseen(block: RawBlock, region: Region) -> bool:
    """Whether a line stands in the region and is hidden from a reader."""
    return block.hidden and not region.hidden and block.is_line


def _without_repeats(blocks: Sequence[RawBlock], body: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the text without its second copies, and the lines of these."""
    lines = [i for i in body if blocks[i].is_line]
    repeats = sorted(lines[position] for position in find_repeats([blocks[i].text for i in lines]))
    return [i for i in body if i not in set(repeats)] if repeats else list(body), repeats


def _near(found: Found, kept: Sequence[int]) -> list[int]:
    """Return the lines that may state facts: between headline and text, then just above the headline."""
    title = found.title_range
    start = kept[0] if kept else found.region.first
    anchor = title.start if title else max(0, start - _ABOVE_TEXT)
    above = range(max(0, min(anchor, start) - _ABOVE_HEADLINE), start)
    below = [i for i in above if i >= title.stop] if title else list(above)
    among = [i for i, reason in found.dropped.items() if reason == "head"]
    return [*below, *among, *[i for i in above if i < anchor and i not in below]]


def outline(blocks: Sequence[RawBlock], region: Region, title: range, dropped: Mapping[int, str]) -> Outline:
    """Return head, body and tail of `region`; `title` is the range of the headline's blocks, empty when it has none."""
    shown = region.hidden
    visible = [
        i
        for i, block in enumerate(blocks[region.first : region.last], region.first)
        if block.tag != "box" and i not in dropped and (shown or not block.hidden)
    ]
    start = _start(blocks, visible, title)
    rest = visible[start:]
    stop = _before_boxes(blocks, rest, _stop(blocks, rest), dropped)
    return Outline(visible[:start], rest[:stop], rest[stop:])


def _before_boxes(blocks: Sequence[RawBlock], rest: Sequence[int], stop: int, dropped: Mapping[int, str]) -> int:
    """Move the end before scraps that stand below the text behind a box that is no part of it: a form, cards, widgets."""
    body = rest[:stop]
    last = next((index for index in reversed(body) if _own_prose(blocks[index])), None)
    box = min((index for index in dropped if last is not None and index > last), default=None)
    if box is None or any(index > box and _may_close(blocks[index]) for index in body):
        return stop
    return sum(index < box for index in body)


def _may_close(block: RawBlock) -> bool:
    """Whether a line may close a text: the day or body of a signature, files, credits."""
    text = block.text
    return is_signature_day(text) or "附件" in text or BODY_NAME.search(text) is not None or is_credit(text)


def _own_prose(block: RawBlock) -> int:
    """Return the length of a sentence of the text; 0 for a line that is none or speaks for the site."""
    length = len(block.text)
    return length if is_prose(block) and (length > CREDIT or kind_of(block.text) is None) else 0


def clean(blocks: Sequence[RawBlock], body: Sequence[int], title: range) -> Cleaned:
    """Return the text of `body` without furniture, credit lines and a repeated headline."""
    removed: list[tuple[int, str]] = []
    kept, credits = _drop_inside(blocks, _drop_headline(blocks, body, title, removed), removed)
    return Cleaned(kept, credits, removed)


def _has_preamble(blocks: Sequence[RawBlock], visible: Sequence[int], title: range) -> bool:
    """Whether an order stands above the headline of what it promulgates: 现将《某某办法》公布，自…起施行。"""
    if blocks[title.start].tag == "h1":
        return False
    above = sum(_own_prose(blocks[i]) for i in visible if i < title.start and _is_sentence(blocks[i]))
    return 0 < above < sum(_own_prose(blocks[i]) for i in visible if i >= title.stop)


def _is_sentence(block: RawBlock) -> bool:
    """Whether a line is a finished sentence of the text, not a prompt above it."""
    return block.text.endswith("。") and _own_prose(block) > 0 and block.chrome is None and not block.linked


def _is_end(blocks: Sequence[RawBlock], visible: Sequence[int], first: int, last: int) -> bool:
    """Whether an info line stands behind a text of short lines (verses, names), not above one: more is said before it."""
    before, behind = (
        sum(len(blocks[i].text) for i in lines if blocks[i].is_line and kind_of(blocks[i].text) is None)
        for lines in (visible[first:last], visible[last + 1 :])
    )
    return before > behind


def _start(blocks: Sequence[RawBlock], visible: list[int], title: range) -> int:
    """Return how many of the visible lines stand above the text."""
    start = 0
    if title and visible and title.stop > visible[0]:
        start = 0 if _has_preamble(blocks, visible, title) else sum(i < title.stop for i in visible)
    cut = start
    for offset in range(start, min(start + _HEAD_LINES, len(visible))):
        block = blocks[visible[offset]]
        if not block.is_line:
            continue
        if len(block.text) >= _SHORTEST_INFO and is_info_line(block.text):
            if offset - cut > _FEW_LINES and _is_end(blocks, visible, cut, offset):
                break
            cut = offset + 1
            continue
        kind = kind_of(block.text)
        if is_prose(block) and (kind is None or kind.reason not in _ABOVE):
            break
        certain = kind is not None and kind.certain and kind.reason not in INTERRUPTING
        if certain or (offset == cut and (kind is not None or is_dated_line(block.text))):
            cut = offset + 1
    return cut


def _drop_headline(
    blocks: Sequence[RawBlock], body: Sequence[int], title: range, removed: list[tuple[int, str]]
) -> list[int]:
    """Leave out the headline where the text repeats it as its first line."""
    if not title:
        return list(body)
    headline = "".join(blocks[i].text for i in title)
    for offset, index in enumerate(body[:3]):
        if blocks[index].is_line and len(blocks[index].text) > 4 and same_key(blocks[index].text, headline):
            removed.append((index, "repeat"))
            return [*body[:offset], *body[offset + 1 :]]
    return list(body)


def _stop(blocks: Sequence[RawBlock], body: Sequence[int]) -> int:
    """Return the offset in `body` at which the text has ended; a body of pictures only has no end before its last."""
    if not any(blocks[i].is_line for i in body):
        return len(body)
    prose = [_own_prose(blocks[i]) for i in body]
    behind = sum(prose)
    late = _TAIL_SHARE * behind
    for offset, index in enumerate(body):
        block = blocks[index]
        behind -= prose[offset]
        if not block.is_line or (prose[offset] and len(block.text) >= _LONGEST_TAIL):
            continue
        if behind > late and not _MAY_COMMENT.search(block.text, 0, CREDIT):
            continue  # so much of the text follows that only the comments can have begun
        kind = kind_of(block.text)
        if kind is None or kind.reason not in _TAIL_KINDS or (kind.certain and not kind.opens_list):
            continue
        if offset and kind.reason == "comments" and _are_comments(blocks, body[offset + 1 :]):
            return _back_over_links(blocks, body, offset)
        if _is_own_contact(blocks, body, offset) or _explains(blocks, body, offset, kind):
            continue
        if offset and behind <= late and not _text_goes_on(blocks, body[offset + 1 :], kind):
            return _back_over_links(blocks, body, offset)
    return _back_over_links(blocks, body, len(body))


def _are_comments(blocks: Sequence[RawBlock], rest: Sequence[int]) -> bool:
    """Whether readers' comments stand behind their heading: two or more lines to answer, support or report one."""
    return sum(blocks[i].is_line and _ANSWER.match(blocks[i].text) is not None for i in rest) > 1


def _is_own_contact(blocks: Sequence[RawBlock], body: Sequence[int], offset: int) -> bool:
    """Whether a line names organiser or hotline for the article: the signature of a notice stands behind it."""
    if not _CONTACT.match(blocks[body[offset]].text):
        return False
    behind = body[offset + 1 : offset + 1 + _CONTACT_LINES]
    return any(is_signature_day(blocks[index].text) for index in behind)


def _explains(blocks: Sequence[RawBlock], body: Sequence[int], offset: int, kind: Kind) -> bool:
    """Whether a heading as of related articles (相关链接) heads prose without a link: a box that explains a term."""
    if not kind.opens_list or kind.reason != "related-list" or blocks[body[offset]].element is None:
        return False
    sentences = 0
    for index in body[offset + 1 : offset + 1 + _EXPLAINED]:
        block = blocks[index]
        if block.linked or is_list_entry(block.text):
            return False
        if block.is_line and (is_credit(block.text) or kind_of(block.text) is not None):
            break
        sentences += is_prose(block)
    return 0 < sentences <= _EXPLAINED // 3


def _text_goes_on(blocks: Sequence[RawBlock], rest: Sequence[int], kind: Kind) -> bool:
    """Whether text of the article follows a tail line: two or more prose lines that are no furniture themselves.

    A disclaimer or pager in mid-text removes only itself; behind a related list nothing comes back.
    """
    need = 3 if kind.opens_list else 2
    found = 0
    for index in rest:
        if is_prose(blocks[index]) and kind_of(blocks[index].text) is None and not is_list_entry(blocks[index].text):
            found += 1
            if found >= need:
                return True
    return False


def _back_over_links(blocks: Sequence[RawBlock], body: Sequence[int], stop: int) -> int:
    """Move the end over trailing furniture and lines that are nothing but links or related titles."""
    while stop > 0:
        block = blocks[body[stop - 1]]
        if not block.is_line or _is_trailing_furniture(block):
            stop -= 1
        else:
            break
    stop = _before_account(blocks, body, stop)
    # A picture may end a text; what stands behind furniture is a badge or a code.
    while stop and stop < len(body) and blocks[body[stop]].tag == "img" and blocks[body[stop]].chrome is None:
        stop += 1
    return stop


def _before_account(blocks: Sequence[RawBlock], body: Sequence[int], stop: int) -> int:
    """Move the end over the name of the account that the buttons below it ask a reward for."""
    if not stop:
        return stop
    name, below = blocks[body[stop - 1]], body[stop] if stop < len(body) else body[-1] + 1
    if len(name.text) > _LONGEST_NAME or name.text.endswith(_ENDS) or below >= len(blocks):
        return stop
    kind = kind_of(blocks[below].text)
    return stop - 1 if kind is not None and kind.rule == "reward" else stop


def _is_trailing_furniture(block: RawBlock) -> bool:
    if kind_of(block.text) is not None:
        return True
    if linked_share(block) > _NEARLY_ALL and not block.text.endswith(_ENDS):
        return True
    return block.chrome in ("related-list", "comments", "share-bar", "pager", "footer") and not is_prose(block)


def _drop_inside(
    blocks: Sequence[RawBlock], body: Sequence[int], removed: list[tuple[int, str]]
) -> tuple[list[int], list[int]]:
    """Leave out furniture lines and credit lines between the text; return the text and the credits."""
    kept: list[int] = []
    credits: list[int] = []
    listing = interrupted = False
    alone = _lone_links(blocks, body)
    apart = _labels_apart(blocks, body)
    near_end = max(len(body) - 8, len(body) * 7 // 10)
    lines = 0
    for offset, index in enumerate(body):
        block = blocks[index]
        lines += block.is_line
        if not block.is_line or (offset < near_end and _is_plain_prose(block)):
            kept.append(index)
            listing = listing and not block.is_line
            interrupted = interrupted and not block.is_line
            continue
        if index in apart:
            credits.append(index)
            removed.append((index, "credits"))
            continue
        kind = kind_of(block.text)
        if kind is not None and (_is_own_contact(blocks, body, offset) or _explains(blocks, body, offset, kind)):
            kind = None
        if index in alone or (listing and is_entry(block)):
            removed.append((index, "related-list"))
            continue
        listing = kind is not None and kind.opens_list
        reason = _furniture(block, kind, near_end=offset >= near_end or interrupted)
        interrupted = reason in INTERRUPTING
        edge = lines <= _FIRST_LINES or offset >= near_end
        if reason is None and (is_credit(block.text) if edge else lines <= _LEAD_LINES and is_byline(block.text)):
            credits.append(index)
            reason = "credits"
        if reason is None:
            kept.append(index)
        else:
            removed.append((index, reason))
    return kept, credits


def _labels_apart(blocks: Sequence[RawBlock], body: Sequence[int]) -> frozenset[int]:
    """Return the lines at the end that are a label and its value, each in an element of its own: 作者： and 张三."""
    last = [index for index in body[-_LABELS_AT_END:] if blocks[index].is_line]
    pairs = [pair for pair in pairwise(last) if read_apart(blocks[pair[0]].text, blocks[pair[1]].text)]
    return frozenset(index for pair in pairs for index in pair)


def _lone_links(blocks: Sequence[RawBlock], body: Sequence[int]) -> frozenset[int]:
    """Return the lines that are links to other articles, each alone between two paragraphs.

    Many of them are the text's own: the headings of a live report, a list of documents.
    """
    lines = [index for index in body if blocks[index].is_line]
    found = [
        index
        for above, index, below in zip(lines, lines[1:], lines[2:], strict=False)
        if _is_lone_link(blocks[index]) and _is_paragraph(blocks[above]) and _is_paragraph(blocks[below])
    ]
    return frozenset(found) if len(found) <= _MOST_LONE_LINKS else frozenset()


def _is_lone_link(block: RawBlock) -> bool:
    text = block.text
    if block.tag in _LISTED_TAGS or not _LONE_LINK[0] <= len(text) <= _LONE_LINK[1] or len(block.links) != 1:
        return False
    if linked_share(block) <= _NEARLY_ALL or text.endswith(_SENTENCE_ENDS) or _OWN_LINK.search(text):
        return False
    address = block.links[0][1]
    return not address.startswith(("#", "javascript:", "mailto:")) and not _FILE.search(address.lower())


def _is_paragraph(block: RawBlock) -> bool:
    return len(block.text) >= _PARAGRAPH and is_prose(block)


def _is_plain_prose(block: RawBlock) -> bool:
    """Whether a line is so clearly text that the rules need not look at it."""
    return block.chrome is None and len(block.text) > _PLAIN and is_prose(block)


def _furniture(block: RawBlock, kind: Kind | None, *, near_end: bool) -> str | None:
    """Return why a line inside the text is no part of it, or None."""
    odd = block.chrome if block.chrome in _ODD_BOXES else None
    if kind is None and odd is None:
        return None
    prose = is_prose(block)
    if kind is not None:
        if not prose and (kind.certain or kind.opens_list or near_end):
            return kind.reason
        if (near_end and kind.reason in ("disclaimer", "prompt")) or (kind.certain and kind.reason in _SPEAKING):
            return kind.reason
    return None if prose else odd
