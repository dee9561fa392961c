"""A page or rendered text with two articles, one below the other: the first is taken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from policynews.credits.infoline import is_dated_line, is_info_line
from policynews.dates.shapes import DAY
from policynews.documents.bodies import bodies_of
from policynews.find.declared import COLUMN_NAME, INFO_BEHIND
from policynews.find.headline_forms import is_no_headline
from policynews.find.headline_lines import HEADINGS
from policynews.find.where import Found
from policynews.lines.furniture import is_list_entry, kind_of
from policynews.lines.kinds import is_signature_day
from policynews.lines.prose import is_prose
from policynews.lines.rendered import (
    ACCOUNT_NUMBER,
    BODY_NAME,
    LONGEST_TITLE,
    SHORTEST,
    STATES_DATE,
    STATES_SOURCE,
    STATES_TIME,
    announced_key,
    names_site,
)
from policynews.model.article import Notice
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# Lines below a headline among which its date or source stands, and those among which its text begins.
_INFO, _TEXT = 3, 8
# The same in rendered text, where buttons take lines of their own.
_INFOS, _HEAD = 4, 16
# Blocks behind a text in which the lines of the next article are looked for, pictures and boxes with them.
_BEHIND = 40
# 视频, 图片: a word of a menu, where 相关新闻 heads a list
_WORD = 2
# The first lines of a rendered text, of which one is the `<title>`.
_FIRST_LINES = 3
# 2024-05-01, 10:20, 来源／某报, 微信号 abc: cheap tests for what may date an article
_MARKS_OF_STAMP = ("20", ":", "：", "／", "微信")
# 时间：2024年5月1日 14:00 above 地点：…; 答复时间：2024-05-03 10:20, 张三 2024-05-03 10:20 回复; 9:30
_OF_EVENT = lazy_pattern(
    r"[时時][间間]\s?[:：]|.*(?:[答回][复復覆]|[办辦]理|[办辦][结結]|受理|截止|有效期)|\d\d?[:：]\d\d"
)
_BARE_DAY = lazy_pattern(DAY)
# 2024-05-01 09:00, 记者 某甲 2024年5月1日
_LONGEST_DAY = 40
# 附件：申报表.doc, （此件公开发布）: what closes a text above the day at its foot
_CLOSES = lazy_pattern(r"附\s?件|[(（【\[].*[)）】\]]$")
_PAUSE = lazy_pattern("[，,；;]")
_MOST_PAUSES = 2
# What stands behind an article and not between its day and its text.
_FOOT = frozenset(("pager", "related-list", "footer", "licence", "comments"))
# How paragraphs end and headlines as long as these do not
_CLOSED = ("。", "）", ")", "！", "”", "」", "；")


def before_second(found: Found) -> tuple[Found, tuple[Notice, ...]]:
    """Return `found` with a text that ends above the headline of a second article, and the notice that says so.

    A second article has a headline like the first, in the same heading, with a date or source and a text of its own below;
    or, in or soon behind the text, any headline above date and source and then sentences. Nothing behind it is read.
    """
    heads = [at for at in (_same_heading(found), _other_heading(found)) if at is not None]
    if not heads:
        return found, ()
    at = min(heads)
    region = found.region._replace(last=at, node=None) if at < found.region.last else found.region
    nodes = [node._replace(last=min(node.last, at)) for node in found.nodes if node.first < at]
    dropped = {index: reason for index, reason in found.dropped.items() if index < at}
    cut = found._replace(blocks=found.blocks[:at], nodes=nodes, region=region, dropped=dropped)
    return cut, more_articles(found, at)


def more_articles(found: Found, at: int) -> tuple[Notice, ...]:
    """Return the notice that the page holds another article, whose headline is the block `at`."""
    message = f"the page holds another article ({found.blocks[at].text[:40]}); the first was taken"
    return (Notice(code="more-articles", message=message, field="blocks"),)


def _same_heading(found: Found) -> int | None:
    """Return the index of the next headline in the same heading as the first, or in one of that rank in a box of its own;
    None where there is none."""
    blocks, title = found.blocks, found.title_range
    if not title or found.region.last <= title.stop or blocks[title.start].tag not in HEADINGS:
        return None
    tag, key = blocks[title.start].tag, fold_key(found.headline.text if found.headline else "")
    name, rank = element_name(blocks[title.start]), HEADINGS[tag]
    for index in range(max(title.stop, found.region.first) + 1, len(blocks)):
        block = blocks[index]
        if block.tag not in HEADINGS or block.linked or block.chrome or block.hidden or index in found.dropped:
            continue
        same = block.tag == tag and element_name(block) == name
        if not (same or HEADINGS[block.tag] >= rank) or fold_key(block.text) in key:
            continue
        if heads_article(blocks, index) and (same or _stands_apart(found, index, _first_sentence(found))):
            return index if any(map(is_prose, blocks[title.stop : index])) else None
    return None


def _other_heading(found: Found) -> int | None:
    """Return the index of a headline in a box of its own, above date and source, in the text or soon behind it; else None.

    A heading among the paragraphs themselves, or above the info line of the first article once more, is a part of that.
    """
    blocks = found.blocks
    sources = _sources(blocks, range(found.region.first, found.region.last + _BEHIND))
    if not sources:
        return None
    spoken, tag = _first_sentence(found), found.page.title_tag if found.page else None
    key = fold_key(f"{found.headline.text if found.headline else ''}\n{tag or ''}")
    own = frozenset([block.text for block in blocks[:spoken]])
    for source in [source for source in sources if source > spoken and blocks[source].text not in own]:
        if blocks[source].tag in HEADINGS and _stands_apart(found, source, spoken) and heads_article(blocks, source):
            return source
        for index in range(max(spoken + 1, source - _INFOS), source):
            again = fold_key(blocks[index].text) in key
            if not again and _stands_apart(found, index, spoken) and _heads_dated(blocks, index):
                return index
    return None


def _stands_apart(found: Found, index: int, spoken: int) -> bool:
    """Whether a line behind the first sentence of the text, `spoken`, stands in another box than that, and is no link,
    furniture, hidden or dropped."""
    if spoken >= index or index in found.dropped:
        return False
    block, paragraph = found.blocks[index], found.blocks[spoken]
    if block.linked or block.hidden or block.chrome not in (None, paragraph.chrome):
        return False
    inside, text = block.element, paragraph.element
    return inside is not None and text is not None and inside.getparent() is not text.getparent()


def _first_sentence(found: Found) -> int:
    """Return where the first sentence of a text stands, below its headline; behind all lines where it has none."""
    first = max(found.region.first, found.title_range.stop)
    return next((i for i in range(first, found.region.last) if is_prose(found.blocks[i])), len(found.blocks))


def _sources(blocks: Sequence[RawBlock], among: range) -> list[int]:
    """Return the info lines and headings among some lines that name a source."""
    near = [i for i, block in enumerate(blocks[among.start : among.stop], among.start) if "源" in block.text]
    named = [i for i in near if len(blocks[i].text) <= LONGEST_TITLE and STATES_SOURCE.search(blocks[i].text)]
    return [i for i in named if blocks[i].tag in HEADINGS or is_info_line(blocks[i].text)]


def second_in_lines(found: Found) -> int | None:
    """Return the index of the headline of a second article in a rendered text or soon behind it; None where there is none.

    In the midst of a text whose headline is certain, behind a paragraph, it stands above its date, or above the account
    that published it, and then sentences.
    """
    blocks, first = found.blocks, found.region.first
    announced = announced_key([block.text for block in blocks[:_FIRST_LINES]])
    if found.headline is None or not (found.located.get("info") or fold_key(found.headline.text) in announced):
        return next_article(blocks, found.region.last)
    spoken = next((index for index in range(first, found.region.last) if is_prose(blocks[index])), len(blocks))
    for stamp in range(spoken + 2, min(found.region.last + _HEAD, len(blocks))):
        if not _is_stamp(blocks, stamp):
            continue
        index = next(
            (at for at in range(stamp - 1, max(spoken, stamp - 1 - _INFOS), -1) if _has_form(blocks[at])), None
        )
        if index is not None and _heads_second(blocks, index, stamp) and fold_key(blocks[index].text) not in announced:
            return _first_copy(blocks, index, spoken)
    return next_article(blocks, found.region.last)


def _is_stamp(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a line says when an article was published, or by which account: no field of an event, and a bare day only
    beside its source."""
    text = blocks[index].text
    if len(text) > LONGEST_TITLE or not any(mark in text for mark in _MARKS_OF_STAMP):
        return False
    if text.startswith(ACCOUNT_NUMBER):
        return True
    states_source = STATES_SOURCE.search(text) is not None
    if (_OF_EVENT.match(text) and not states_source) or _BARE_DAY.fullmatch(text) or not is_info_line(text):
        return False
    if STATES_DATE.search(text) or STATES_TIME.search(text):
        return True
    beside = (blocks[index - 1], *blocks[index + 1 : index + 2])
    return states_source and any(_BARE_DAY.fullmatch(block.text) for block in beside)


def next_article(blocks: Sequence[RawBlock], last: int) -> int | None:
    """Return the index of the headline of an article that stands soon behind the text that ends at `last`, as pages that go on
    without end load it: its day below, and paragraphs in a row; None where there is none."""
    near = blocks[last : last + _BEHIND]
    days = [at for at, block in enumerate(near) if len(block.text) <= _LONGEST_DAY and "20" in block.text]
    for day in [at for at in days if STATES_DATE.search(near[at].text) and is_dated_line(near[at].text)]:
        lines = [at for at, block in enumerate(near) if block.tag not in NO_LINES]
        prose = [is_prose(near[at]) for at in lines if at > day][:_TEXT]
        heads = [at for at in lines[1:_HEAD] if at < day][-_INFO:]
        if any(one and two for one, two in pairwise(prose)):
            return next((last + at for at in heads if _may_be_headline(near[at])), None)
    return None


def _may_be_headline(block: RawBlock) -> bool:
    text = block.text
    if not SHORTEST <= len(text) <= LONGEST_TITLE or is_prose(block) or BODY_NAME.search(text):
        return False
    return not (is_no_headline(text) or names_site(text) or is_info_line(text) or is_list_entry(text))


def _has_form(block: RawBlock) -> bool:
    """Whether a line above the day of an article may be its headline; one that asks or calls may be long enough for prose."""
    text = block.text
    if not SHORTEST <= len(text) <= LONGEST_TITLE or "。" in text or len(_PAUSE.findall(text)) > _MOST_PAUSES:
        return False
    if _CLOSES.match(text):
        return False
    return not (is_no_headline(text) or names_site(text) or bodies_of(text) or is_info_line(text))


def _heads_second(blocks: Sequence[RawBlock], index: int, stamp: int) -> bool:
    """Whether a line of rendered text is the headline of the article that a line below dates: between them stand author,
    source and buttons, below them sentences."""
    above = blocks[index - 1].text
    if any(map(is_prose, blocks[index + 1 : stamp])):
        return False
    heading = kind_of(above)
    if (heading is not None and heading.opens_list and len(above) > _WORD) or (
        is_list_entry(above) and not is_signature_day(above)
    ):
        return False  # 标题, 日期, 标题, 日期 …: entries of a list
    if _is_stamp(blocks, index - 1) and not is_prose(blocks[index - 2]):
        return False
    near = [*takewhile(_is_above_foot, blocks[stamp + 1 : stamp + 1 + _HEAD])]
    return sum(map(is_prose, near)) > 1 and not _is_entry(near)


def _is_above_foot(block: RawBlock) -> bool:
    """Whether a line does not stand behind an article; a pointer that names its title (相关新闻：某桥通车) may stand anywhere."""
    kind = kind_of(block.text)
    return kind is None or kind.reason not in _FOOT or kind.rule == "related-named"


def _first_copy(blocks: Sequence[RawBlock], index: int, spoken: int) -> int:
    """Return the first of a headline that stands twice above its article, perhaps with a line between."""
    key = fold_key(blocks[index].text)
    return next((at for at in range(max(spoken + 1, index - 2), index) if fold_key(blocks[at].text) == key), index)


def _is_entry(near: Sequence[RawBlock]) -> bool:
    """Whether below a title and its day stand the next title and its day."""
    texts = [block.text for block in near[:_INFOS]]
    return any(
        not text.endswith("。") and not is_info_line(text) and STATES_DATE.search(day) and is_info_line(day)
        for text, day in pairwise(texts)
    )


def _heads_dated(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a line of a page is the headline of an article: date, source and then sentences stand below."""
    block, above, near = blocks[index], blocks[index - 1].text, blocks[index + 1 : index + 1 + _INFOS]
    if not _has_form(block) or not _states_both(near) or is_signature_day(near[0].text):
        return False
    if is_prose(block) and block.text.endswith(_CLOSED):
        return False  # the last paragraph of the first article
    if block.tag not in HEADINGS and is_list_entry(above) and not is_signature_day(above):
        return False  # 标题, 日期, 标题, 日期 …: entries of a list
    return sum(map(is_prose, blocks[index + 1 : index + 1 + _HEAD])) > 1


def _states_both(near: Sequence[RawBlock]) -> bool:
    """Whether the info lines below a headline, among its author and buttons, state source and date, one date alone."""
    above_text = takewhile(lambda block: is_info_line(block.text) or not is_prose(block), near)
    infos = [block.text for block in above_text if is_info_line(block.text)]
    dates = sum(STATES_DATE.search(info) is not None for info in infos)
    return dates == 1 and any(STATES_SOURCE.search(info) for info in infos)


def heads_article(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether date or source, below a heading, `blocks[index]`, or behind it in its line, and then sentences stand below."""
    text = blocks[index].text
    behind = INFO_BEHIND.search(text, COLUMN_NAME)
    infos = [text[behind.end() :] if behind else "", *[block.text for block in blocks[index + 1 : index + 1 + _INFO]]]
    if not any((STATES_DATE.search(text) or STATES_SOURCE.search(text)) and is_info_line(text) for text in infos):
        return False
    return sum(map(is_prose, blocks[index + 1 : index + 1 + _TEXT])) > 1
