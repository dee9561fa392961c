"""The short lines behind the last paragraph of a rendered text: which of them close it, a signature, a list, credits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policynews.credits.labels import ROLE_LABELS
from policynews.credits.names import is_body_name, is_personal_name
from policynews.credits.outlets import is_title_outlet
from policynews.dates.shapes import DAY_BEGINS
from policynews.documents.signature import signature_at
from policynews.find.rendered_lines import Sheet
from policynews.lines.furniture import kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.rendered import (
    BEGINNING,
    BODY_NAME,
    ITEM_START,
    NUMBERED,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    SURE_TITLE,
    are_tags,
    is_foreign_words,
    is_info,
    is_item,
    is_note,
    is_stamped_entry,
    may_be_title,
    speaks,
)
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

# 随时随地知天下【编辑:张三】: credits in brackets behind other words
_CLOSING_CREDIT = lazy_pattern(r"[【\[(（]\s?(?:责任)?(?:编辑|編輯|责编|責編|作者)\s?[:：].{1,20}[】\])）]$")
# 某某大学：https://…: the address of the page
_ADDRESS = lazy_pattern(r"^[^。，]{0,40}https?://\S{1,200}$")
# A signature takes up to six lines; a text of short lines ends with more of them; a list of names takes a screen or two.
_SIGNATURE, _SHORT_LINES, _CLOSING = 6, 12, 80
_LONGEST_SIGNED = 80
# 专家：“还会再涨” ends as sentences do, and is a title where its day stands below.
_MAY_END_TITLE = ("”", "」", "』", "！", "？", "!", "?")
# 先修的桥有这几座：
_INTRODUCES = ("：", ":")
# What a sentence of an agreement or a prompt weighs.
_FOREIGN = -20.0
# 提醒 and 过桥请扶好栏杆！: the last heading and its sentence
_PAIR, _CALLS = 2, ("。", "！", "!")
# More lines that are said than this are a chat.
_CHAT = 2
# 发布日期：2024-05-01; the next title of a list and its day stand so many lines below.
_LABELLED_DATE = lazy_pattern(rf"(?:日期|[时時][间間]|[发發][布佈表]于?)\s?[:：]\s?{DAY_BEGINS}")
_NEXT_TITLE = 4
# Titles of other articles: so many among other lines are a feed, if they are this part of the lines.
_FEED, _PART_OF_FEED = 3, 3
_BULLETS = "•·▪■●◆ "
# 附：获奖名单, 一等奖, 主送：…: what heads the names of bodies
_HEADS_NAMES = lazy_pattern(r"名[单單]|附|[奖獎]|[:：]$|[送单單]位")
# So many lines that could be titles of other articles are some.
_TITLES = 2
_LONGEST_TAG, _LONGEST_COUNTER, _COUNTERS = 8, 5, 3
# Between a text and its credits in brackets stand fewer lines than this.
_GAP = 2


def closed(sheet: Sheet, text: range, stop: int, *, bare: bool) -> int:
    """Move the end behind short lines that close a text: signature and date, a list of names, credits.

    `text` reaches to the last paragraph, `stop` is where the text has certainly ended.
    """
    lines, last = sheet.lines, text.stop
    if stop == len(lines) and bare:
        return last
    if last < stop < len(lines) and (_names_another(lines[stop]) or _has_heading(lines, stop)):
        stop -= not is_item(lines[stop - 1]) or _asks(lines, stop)
    stop = next((at for at in range(last, stop) if sheet.weights[at] <= _FOREIGN), stop)
    closing = lines[last:stop]
    if bare or (last and lines[last - 1].endswith(("：", ":")) and len(closing) <= _CLOSING):
        return over_credits(sheet, stop)
    own = _own_lines(sheet, text, closing, followed=stop < len(lines) and _is_dated_title(lines[stop]))
    if own and fold(closing[own - 1]).rstrip(":： ") in ROLE_LABELS:
        own -= 1  # 录入: a label whose value is missing
    if own and last + own < len(lines) and _is_name_of_editor(closing[own - 1], lines[last + own]):
        own -= 1
    while own and (is_foreign_words(closing[own - 1]) or _is_address(closing[:own]) or _is_lone_counter(closing[:own])):
        own -= 1
    return over_credits(sheet, last + own)


def _is_name_of_editor(line: str, below: str) -> bool:
    """Whether a short code (PN031) is that of the editor whom the next line names: [责任编辑：PN031]."""
    return line.isascii() and line.isalnum() and line in below and is_credit(below)


def _is_address(closing: Sequence[str]) -> bool:
    """Whether the last line is an address that a template prints, and not the last of a list of references."""
    if not _ADDRESS.search(closing[-1]):
        return False
    return len(closing) == 1 or not (closing[-2][:1].isdigit() or _ADDRESS.search(closing[-2]))


def _is_lone_counter(closing: Sequence[str]) -> bool:
    """Whether the last line is a number and no cell: it stands alone, or below the day that signs the text."""
    if not closing[-1].isdecimal() or len(closing[-1]) > _LONGEST_COUNTER:
        return False
    return len(closing) == 1 or is_signature_day(closing[-2])


def _is_dated_title(line: str) -> bool:
    return len(line) >= BEGINNING and is_stamped_entry(line) and not is_info(line)


def _own_lines(sheet: Sheet, text: range, closing: Sequence[str], *, followed: bool) -> int:
    """Return how many of the lines behind the last paragraph belong to the text; `followed` tells that the title of another
    article stands behind them."""
    signed = _below_signature(closing)
    if signed:
        notes = signed + _notes(closing[signed:])
        return len(closing) if _is_list(closing[notes:]) and not are_tags(closing[notes:]) else notes
    if closing and is_title_outlet(closing[0]) and sheet.announced.endswith(fold_key(closing[0])):
        return 0  # the name of the site, which the first line prints behind the headline
    loose = _has_short_lines(sheet, text)
    if not loose and len(closing) <= _SIGNATURE and (are_tags(closing) or _are_words_of(sheet, text, closing)):
        return 0
    if _is_list(closing) and (loose or len(closing) > _SIGNATURE or not any(map(is_bare, closing))):
        return len(closing)
    if len(closing) > (_SHORT_LINES if loose else _SIGNATURE):
        return _notes(closing) or _said(closing)
    if loose or closing[0].endswith(_INTRODUCES) or (len(closing) == _PAIR and closing[1].endswith(_CALLS)):
        return len(closing)
    titles = sum(may_be_title(line) for line in closing) + followed >= _TITLES
    own = next(
        (
            at
            for at, line in enumerate(closing)
            if not _belongs(line) or (titles and may_be_title(line, exclaimed=True))
        ),
        len(closing),
    )
    return max(own, _last_sentence(closing))


def _last_sentence(closing: Sequence[str]) -> int:
    """Return the offset behind the last sentence among a few lines, 0 without one: a programme or headings may stand above
    it."""
    sentences = [at for at, line in enumerate(closing, 1) if line.endswith("。") and len(line) >= SURE_TITLE]
    return sentences[-1] if sentences and all(map(_may_stand_above, closing[: sentences[-1]])) else 0


def _may_stand_above(line: str) -> bool:
    """Whether a short line may head a sentence of the text: no entry of a list, no credit and nothing that a site says."""
    return kind_of(line) is None and not is_stamped_entry(line) and not is_credit(line)


def _belongs(line: str) -> bool:
    """Whether a line behind paragraphs may be of their text: it is not bare, it gives thanks, or names one who signs."""
    return not is_bare(line) or is_personal_name(line) or "谢谢" in fold(line)


def is_bare(line: str) -> bool:
    """Whether a line beside paragraphs is words alone, as buttons, tags and columns are: no stop, label, number or brackets,
    and no name of a body."""
    return not (is_item(line) or is_note(line) or _ends_in_body(line))


def _are_words_of(sheet: Sheet, text: range, closing: Sequence[str]) -> bool:
    """Whether the lines are words of the text once more, as tags are, or bare numbers, as counters are."""
    if all(line.isdecimal() and len(line) <= _LONGEST_COUNTER for line in closing):
        return len(closing) <= _COUNTERS
    if not all(1 < len(line) <= _LONGEST_TAG and line.isalpha() for line in closing):
        return False
    printed = "\n".join([sheet.announced, *(sheet.lines[index] for index in text)])
    return not _ends_in_body(closing[-1]) and all(line in printed for line in closing)


def _ends_in_body(line: str) -> bool:
    """Whether a line is the name of a body, which signs, and no event (某局召开培训会)."""
    return (BODY_NAME.search(line) is not None or is_body_name(line)) and not may_be_title(line)


def _names_another(line: str) -> bool:
    """Whether the line that ends a text belongs to the one above it: a title and its date, a name and its reward."""
    kind = kind_of(line)
    if kind is not None and kind.rule == "reward":
        return True
    if is_stamped_entry(line) and 1 < len(line) < BEGINNING:
        return True
    return STATES_DATE.search(line) is not None and is_info(line)


def _asks(lines: Sequence[str], stop: int) -> bool:
    """Whether the line above `stop` may be a title though it ends as sentences do, and is not the last word of a text
    (谢谢大家！) above the labelled date of the page."""
    above, below = lines[stop - 1], lines[stop + 1 : stop + 1 + _NEXT_TITLE]
    if len(above) < SHORTEST or not above.endswith(_MAY_END_TITLE):
        return False
    return _LABELLED_DATE.search(lines[stop]) is None or any(map(_LABELLED_DATE.search, below))


def _has_heading(lines: Sequence[str], stop: int) -> bool:
    """Whether bare words head the prompt that ends a text: 每日新闻头条, 通过电子邮件接收最新新闻."""
    kind, above = kind_of(lines[stop]), lines[stop - 1]
    return kind is not None and kind.reason == "prompt" and len(above) <= SURE_TITLE and BODY_NAME.search(above) is None


def _below_signature(closing: Sequence[str]) -> int:
    """Return the offset behind the day that signs the text, 0 where none does; a list of names may stand above it."""
    days = [offset for offset, line in enumerate(closing, 1) if is_signature_day(line) or is_signed(line)]
    near = [offset for offset in days if offset <= _SIGNATURE or offset > len(closing) - _SIGNATURE // 2]
    return near[-1] if near else 0


def is_signed(line: str) -> bool:
    """Whether a body and the day it signs on share a line: 某某中心2022年5月16日."""
    return len(line) <= _LONGEST_SIGNED and line.endswith(("日", "）", ")")) and signature_at((line,), 0) is not None


def _notes(closing: Sequence[str]) -> int:
    """Return how many lines at the beginning are notes on the text: （此件公开发布）, 附件：…, credits."""
    return next((offset for offset, line in enumerate(closing) if not is_note(line)), len(closing))


def _said(closing: Sequence[str]) -> int:
    """Return how many lines at the beginning end with a short sentence, its number or a heading above it: 四、其他事项, 无。

    A call (谢谢大家！) is said where a word of a menu follows it.
    """
    said = 0
    for offset, (line, below) in enumerate(pairwise(closing[: _SIGNATURE + 1]), 1):
        if line.endswith("。") or (line.endswith(("！", "!")) and len(below) < SHORTEST):
            said = offset
        elif not NUMBERED.match(line) and (len(line) >= SHORTEST or said):
            break
    return said


def _is_list(closing: Sequence[str]) -> bool:
    """Whether short lines behind a text are a list that belongs to it: names with posts, a table."""
    if not 0 < len(closing) <= _CLOSING:
        return False
    titles = [line for line in closing if may_be_title(line.lstrip(_BULLETS), exclaimed=True)]
    if len(titles) >= _FEED and _PART_OF_FEED * len(titles) >= len(closing):
        return False
    items = sum(is_item(line) and not may_be_title(line, exclaimed=True) for line in closing)
    return 2 * items >= len(closing) and not _are_links(closing)


def _are_links(closing: Sequence[str]) -> bool:
    """Whether lines are the names of many bodies, as links to their sites are, and no list that a line heads (附：获奖名单)."""
    if len(closing) <= _SIGNATURE or any(map(_HEADS_NAMES.search, closing)):
        return False
    bodies = sum(_ends_in_body(line) and not ITEM_START.match(line) for line in closing)
    return 4 * bodies >= 3 * len(closing)


def _has_short_lines(sheet: Sheet, text: range) -> bool:
    """Whether a text is one of short lines: verses, or a chat whose lines hold no stops."""
    spoken = sum(sheet.weights[i] <= 0 and speaks(sheet.lines[i]) for i in text)
    return (spoken > _CHAT and 4 * spoken >= len(text)) or all(sheet.weights[i] < PARAGRAPH for i in text)


def over_credits(sheet: Sheet, stop: int) -> int:
    """Move the end behind the credit lines it stands at; a prompt may stand before credits in brackets."""
    for index in range(stop, min(stop + 2 * _SIGNATURE, len(sheet.lines))):
        line = sheet.lines[index]
        if (index == stop and _is_own_credit(line)) or (index - stop < _GAP and _CLOSING_CREDIT.search(line)):
            stop = index + 1
    return stop


def _is_own_credit(line: str) -> bool:
    """Whether a line credits the text above it; a dated title and a bar of buttons pass for info lines too."""
    return is_credit(line) and kind_of(line) is None and not is_stamped_entry(line)
