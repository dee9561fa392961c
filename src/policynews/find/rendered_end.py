"""Where the text of a rendered page ends: at the first line behind which nothing of it comes back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policynews.credits.infoline import is_info_line
from policynews.credits.labels import ROLE_LABELS
from policynews.dates.shapes import YEAR
from policynews.documents.signature import is_signature, signature_at
from policynews.find.rendered_lines import COPY, Sheet, repeats_headline
from policynews.lines.furniture import INTERRUPTING, Kind, is_list_entry, kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.rendered import (
    AHEAD,
    BEGINNING,
    BODY_NAME,
    NUMBERED,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    SURE_TITLE,
    are_tags,
    is_cell,
    is_foreign_words,
    is_info,
    is_item,
    is_note,
    is_widget_bar,
    may_be_title,
    speaks,
)
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# 会议时间：2024年5月6日
_LABEL = lazy_pattern(r"\S{2,8}[:：]")
# 随时随地知天下【编辑:张三】: credits in brackets behind other words
_CLOSING_CREDIT = lazy_pattern(r"[【\[(（]\s?(?:责任)?(?:编辑|編輯|责编|責編|作者)\s?[:：].{1,20}[】\])）]$")
# Headings of lists and lines of widgets that stand behind a text.
_BEHIND = lazy_pattern(
    r"^(?:作者|本号|专栏|频道|媒体)?(?:最新|最近|近期|热门|其他|更多)?的?(?:文章|报道)$|^(?:作者[简簡]介|[关關][于於]作者)$|^相关(?:事件|推荐).{0,4}$"
    r"|^(?:精彩|相关|相關|热门|熱門|更多|延伸|推荐|推薦|编辑|編輯|往期)(?:推荐|推薦|阅读|閱讀|链接|鏈接|新闻|新聞|文章|内容|報道|报道|精选|回顾)\s?[:：]\s?\S"
    r"|^\S{2,12}\s?[:：]\s?(?:相关|相關|热门|熱門|最新|推荐|推薦)(?:新闻|新聞|阅读|閱讀|文章|链接|报道|報道|资讯)$"
    r"|^(?:附件信息|附件下载)\s*[:：]?$|^(?:文章)?关键[词字]\s*(?:[:：]|>>)|^标签\s|^\W?\s*[上下]一[篇条则]\s*[:：]"
)
# 某某大学：https://…: the address of the page
_ADDRESS = lazy_pattern(r"^[^。，]{0,40}https?://\S{1,200}$")
# 某报 • 3小时前, 2 hours ago, 某队夺冠 (17:48): the stamp of a card
_STAMPED = lazy_pattern(
    r"(?:^|[\s•·|｜/,，])\d{1,3}\s?[个個]?(?:秒|分[钟鐘]|小[时時]|天|日|[周週]|月|年)[之以]?前$"
    r"|\d{1,2}\s?(?:min(?:ute)?|hour|day|week|month|year|[hdw])s? ago$|\S\s?[(（]\d{1,2}[:：]\d\d[)）]$"
)
# + 加载更多新闻
_MORE = lazy_pattern(r"[+＋>»▼∨\s]{0,4}(?:点击|點擊)?(?:加载|加載|查看|浏览|瀏覽|載入)更多")
# 主办单位：某县教育局: who holds an event, and in a footer who runs the site
_ORGANISER = lazy_pattern(
    r"(?:主办|承办|协办|指导|支持|主管|主辦|承辦|協辦)(?:单位|單位|方|部门|部門|机构|機構)?\s?[:：]"
)

# Kinds that stand between paragraphs too need one paragraph behind them to show that the text goes on; these need more.
_NEED = {"related-list": 3, "comments": 5, "pager": 3, "licence": 3}
# A box of suggestions inside a text holds so many lines; behind it so many paragraphs in a row are the text again.
_TITLES_OF_BOX, _IN_A_ROW, _BOX_AND_TEXT = 12, 4, 28
# 来源：某某网 below each picture of a text; the next stands so many lines below.
_SOURCE_OF_PICTURE = lazy_pattern("(?:图片?|圖片?)?[来來]源[:：]")
# 图源：某某台, 摄影：某某, Photo Credit：…: what says whose picture stood here
_OF_PICTURE = lazy_pattern(
    r"(?:[图圖](?:片?[来來])?源|[图圖]片?|[摄攝]影|供[图圖]|[Pp]hotos?(?: [Cc]redit| by)?)\s?[:：/／]"
)
_NEXT_PICTURE = 14
# Copyright © 2010-2024, © 某某网 版权所有: the rights of a site, not of a picture; © 2016 某某 may be either
_RIGHTS_OF_SITE = lazy_pattern(rf"版权|版權|ights|opyright|ICP|备案|備案|网站|網站|公司|©\s*{YEAR}\W*$|{YEAR}\s*[-–]")
_RIGHTS_OF_YEAR = lazy_pattern(rf"©\s*{YEAR}")
_LONGEST_RIGHTS = 80
_NEED_BY_RULE = {"rights": 3, "registered": 3, "visitors": 3, "reward": 2, "saved": 2}
# A crowd of these stands behind a text, and one sentence between them is a prompt too: one paragraph is not enough.
_CROWD, _PAIR = frozenset({"prompt", "share-bar", "qr-code", "comments", "tags"}), 2
# Labels and footer lines (附件：, 举报电话：…) that stand above a signature as well.
_UNSIGNED = frozenset({"info-line", "footer"})
# So far ahead the text is looked for, across the cells of a table.
_FAR = 400
# A text may leave out a number or two; numbers of figures (1., ①) stand in lists of titles too.
_LEFT_OUT, _FIGURES = 3, 6
# A signature takes up to six lines; a text of short lines ends with more of them; a list of names takes a screen or two.
_SIGNATURE, _SHORT_LINES, _CLOSING = 6, 12, 80
_LONGEST_SIGNED = 80
# Between a text and a second copy of it, or its credits in brackets, stand fewer lines than this.
_GAP = 2
# Characters of a lead, and lines between it and the text: day, author, source.
_LEAD, _LINES_OF_LEAD = 60, 5
# So many lines that could be titles of other articles are some.
_TITLES = 2
# More bare words in a row than this are a menu.
_MENU = 24


class _Seen(NamedTuple):
    """What the text has shown so far."""

    beginnings: set[str]
    """Of its paragraphs."""
    numerals: dict[int, int]
    """The last number of each style."""


def last_line(sheet: Sheet, first: int, *, bare: bool) -> int:
    """Return the index behind the last line of the text that starts at `first`.

    `bare` allows a text without a single paragraph.
    """
    stop = len(sheet.lines)
    running = best = 0.0
    last, short = first, 0
    seen = _Seen(set(), {})
    for index in range(first, len(sheet.lines)):
        weight = sheet.weights[index]
        if weight > 0:
            short = 0
            if sheet.lines[index][:BEGINNING] not in seen.beginnings or weight < COPY:
                running += weight
            _note(sheet, index, seen)
            if running > best:
                best, last = running, index + 1
            continue
        if (best or bare) and index > first and _ends_text(sheet, index, seen):
            stop = index
            break
        _note(sheet, index, seen)
        item = is_item(sheet.lines[index])
        short += not item
        if short > _MENU and best:
            if not _counts_on(sheet, index, seen):
                break
            running, short = best, 0
        if best:
            running += max(weight, -2.0) * (0.25 if item else 1.0 if short <= 4 else 4.0)
    last = _closed(sheet, range(first, last), _before_copy(sheet, last, stop, seen), bare=bare and not best)
    return _end_over_copy(sheet, last, seen)


def _note(sheet: Sheet, index: int, seen: _Seen) -> None:
    if sheet.weights[index] > 0:
        seen.beginnings.add(sheet.lines[index][:BEGINNING])
    numeral = sheet.numerals[index]
    if numeral is not None:
        seen.numerals[numeral.style] = numeral.value


# What could end a text


def _ends_text(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a line that is no paragraph ends the text: furniture or credits behind which it does not go on."""
    line = sheet.lines[index]
    kind = kind_of(line)
    if (kind is not None and kind.reason == "page-number") or _is_picture_rights(sheet, index, seen):
        return False
    if kind is not None:
        need = _NEED_BY_RULE.get(kind.rule or "") or _NEED.get(kind.reason, 1)
        return not _goes_on(sheet, index, seen, need=need, signed=kind.reason in _UNSIGNED)
    if _is_entry(line):
        return _is_foreign_entry(sheet, index) and not _goes_on(sheet, index, seen, need=1)
    if _MORE.match(line):
        return not _goes_on(sheet, index, seen, need=_NEED["pager"])
    if _BEHIND.search(line) or is_widget_bar(line):
        return not _goes_on(sheet, index, seen, need=1)
    if _is_picture_credit(sheet, index, seen):
        return False
    if (repeats_headline(sheet, index) and not is_signature(sheet.lines, index)) or is_credit(line):
        return not _goes_on(sheet, index, seen, need=1 if _is_of_head(sheet, index, seen) else 2)
    return False


def _is_of_head(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a credit or headline stands above the text, or below one sentence, a lead or a caption, and above a longer
    paragraph."""
    if len(seen.beginnings) != 1:
        return not seen.beginnings
    above = max(sheet.weights[max(0, index - _LINES_OF_LEAD) : index], default=0.0)
    below = max(sheet.weights[index + 1 : index + 1 + _LINES_OF_LEAD], default=0.0)
    return 0 < above <= _LEAD and above < below


def _is_entry(line: str) -> bool:
    """Whether a line is an entry of a list: dated, or stamped as cards are (某报 • 3小时前, 某队夺冠 (17:48))."""
    return is_list_entry(line) or (len(line) <= _LONGEST_SIGNED and _STAMPED.search(line) is not None)


def _is_foreign_entry(sheet: Sheet, index: int) -> bool:
    """Whether a line with a date belongs to a list of other articles, and not to a signature or a form (会议时间：…)."""
    line = sheet.lines[index]
    if (
        is_signature_day(line)
        or _is_signed(line)
        or (BODY_NAME.search(sheet.lines[index - 1]) and len(line) < SURE_TITLE)
    ):
        return False
    return _LABEL.match(line) is None or is_info_line(line)


def _goes_on(sheet: Sheet, index: int, seen: _Seen, *, need: int, signed: bool = False) -> bool:
    """Whether the text follows a line that could end it: its next number, or `need` paragraphs before a list or footer.

    With `signed` the date of a signature counts too: it stands behind a list of attachments or a telephone number.
    """
    kind = kind_of(sheet.lines[index])
    if kind is not None and kind.opens_list and _is_box_inside(sheet, index, seen):
        return True
    # [85], 2024-01-01: the cell of a table, which has more of them
    cells = is_cell(sheet.lines[index]) and (kind is None or kind.rule == "page-numbers")
    found = ended = passed = 0
    enough = False
    crowd = int(kind is not None and kind.reason in _CROWD)
    for at in range(index + 1, min(index + 1 + _FAR, len(sheet.lines))):
        line = sheet.lines[at]
        kind = kind_of(line)
        crowd += kind is not None and kind.reason in _CROWD
        if kind is not None and kind.reason in INTERRUPTING:
            continue
        if _is_fresh(sheet, at, seen) or NUMBERED.match(line) or (signed and is_signature_day(line)):
            found += 1
        elif sheet.weights[at] <= 0:
            ended += _is_foreign(line, kind)
        passed += not (cells and is_cell(line))
        enough = found >= (max(need, _PAIR) if crowd > _PAIR else need)
        if enough or ended > 1 or passed >= AHEAD:
            break
    return enough or _counts_on(sheet, index, seen)


def _is_box_inside(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a heading of other articles heads a few titles, and then the text goes on: paragraphs that stand together.

    Titles with a summary each stand apart, and lists that go on have days.
    """
    fresh: list[int] = []
    for at in range(index + 1, min(index + 1 + _BOX_AND_TEXT, len(sheet.lines))):
        line = sheet.lines[at]
        kind = kind_of(line)
        if _is_fresh(sheet, at, seen):
            fresh.append(at)
        elif fresh and (_is_foreign(line, kind) or _is_entry(line)):
            return False
        if len(fresh) >= _IN_A_ROW and sum(two - one == 1 for one, two in pairwise(fresh)) >= _IN_A_ROW // 2:
            return fresh[0] - index <= _TITLES_OF_BOX
    return False


def _is_picture_rights(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a line names who owns a picture (© 王某, 摄影：…), and a paragraph of the text follows."""
    line = sheet.lines[index]
    if "©" not in line or len(line) > _LONGEST_RIGHTS or _RIGHTS_OF_SITE.search(line):
        return False
    near = 1 if _RIGHTS_OF_YEAR.search(line) else AHEAD
    return any(_is_fresh(sheet, at, seen) for at in range(index + 1, min(index + 1 + near, len(sheet.lines))))


def _is_picture_credit(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a source is that of a picture: the text goes on in the next line, or below other lines of it the next
    picture names its own."""
    if _OF_PICTURE.match(sheet.lines[index]) and _is_fresh(sheet, index + 1, seen):
        return True
    label = _SOURCE_OF_PICTURE.match(sheet.lines[index])
    if label is None:
        return False
    between = 0
    for line in sheet.lines[index + 1 : index + 1 + _NEXT_PICTURE]:
        if line.startswith(label[0]):
            return between >= SHORTEST
        if kind_of(line) is not None:
            return False
        between += len(line)
    return False


def _counts_on(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether the next number of the text follows before what ends one: 三、 behind 二、, 第五条 behind 第四条."""
    ended = 0
    for at in range(index + 1, min(index + 1 + _FAR, len(sheet.lines)) if seen.numerals else 0):
        numeral = sheet.numerals[at]
        if numeral is not None and numeral.style < _FIGURES:
            last = seen.numerals.get(numeral.style, 0)
            if 0 < last < numeral.value <= last + _LEFT_OUT:
                return True
        kind = kind_of(sheet.lines[at])
        ended += kind is not None and _is_foreign(sheet.lines[at], kind)
        if ended > 1:
            break
    return False


def _is_fresh(sheet: Sheet, index: int, seen: _Seen) -> bool:
    """Whether a line is a paragraph that the text has not shown yet, and not the first sentence of another article."""
    if index >= len(sheet.lines):
        return False
    if sheet.weights[index] < PARAGRAPH or sheet.lines[index][:BEGINNING] in seen.beginnings:
        return False
    below = sheet.lines[index + 1] if index + 1 < len(sheet.lines) else ""
    return not _is_entry(below) or is_signature_day(below)


def _is_foreign(line: str, kind: Kind | None) -> bool:
    """Whether a line belongs to what stands behind a text; an event has organisers, and a table cells such as [85]."""
    if kind is None:
        return _is_entry(line) or _BEHIND.search(line) is not None
    if kind.rule == "page-numbers" or _ORGANISER.match(line):
        return False
    return kind.reason in _NEED or kind.reason == "footer"


# What closes a text


def _closed(sheet: Sheet, text: range, stop: int, *, bare: bool) -> int:
    """Move the end behind short lines that close a text: signature and date, a list of names, credits.

    `text` reaches to the last paragraph, `stop` is where the text has certainly ended.
    """
    lines, last = sheet.lines, text.stop
    if stop == len(lines) and bare:
        return last
    if last < stop < len(lines) and (_names_another(lines[stop]) or _has_heading(lines, stop)):
        stop -= not is_item(lines[stop - 1])
    closing = lines[last:stop]
    if bare or (last and lines[last - 1].endswith(("：", ":")) and len(closing) <= _CLOSING):
        return over_credits(sheet, stop)
    own = _own_lines(sheet, text, closing)
    if own and fold(closing[own - 1]).rstrip(":： ") in ROLE_LABELS:
        own -= 1  # 录入: a label whose value is missing
    while own and (is_foreign_words(closing[own - 1]) or _is_address(closing[:own])):
        own -= 1
    return over_credits(sheet, last + own)


def _is_address(closing: Sequence[str]) -> bool:
    """Whether the last line is an address that a template prints, and not the last of a list of references."""
    if not _ADDRESS.search(closing[-1]):
        return False
    return len(closing) == 1 or not (closing[-2][:1].isdigit() or _ADDRESS.search(closing[-2]))


def _own_lines(sheet: Sheet, text: range, closing: Sequence[str]) -> int:
    """Return how many of the lines behind the last paragraph belong to the text."""
    signed = _below_signature(closing)
    if signed:
        notes = signed + _notes(closing[signed:])
        return len(closing) if _is_list(closing[notes:]) else notes
    loose = _has_short_lines(sheet, text)
    if not loose and len(closing) <= _SIGNATURE and are_tags(closing):
        return 0
    if _is_list(closing):
        return len(closing)
    if len(closing) > (_SHORT_LINES if loose else _SIGNATURE):
        return _notes(closing)
    titles = [offset for offset, line in enumerate(closing) if may_be_title(line)]
    if loose or len(titles) < _TITLES or any(line.endswith(("：", ":")) for line in closing[: titles[0]]):
        return len(closing)
    return next(offset for offset, line in enumerate(closing) if may_be_title(line, exclaimed=True))


def _names_another(line: str) -> bool:
    """Whether the line that ends a text belongs to the one above it: a title and its date, a name and its reward."""
    kind = kind_of(line)
    if kind is not None and kind.rule == "reward":
        return True
    if _is_entry(line) and len(line) < BEGINNING:
        return True
    return STATES_DATE.search(line) is not None and is_info(line)


def _has_heading(lines: Sequence[str], stop: int) -> bool:
    """Whether bare words head the prompt that ends a text: 每日新闻头条, 通过电子邮件接收最新新闻."""
    kind, above = kind_of(lines[stop]), lines[stop - 1]
    return kind is not None and kind.reason == "prompt" and len(above) <= SURE_TITLE and BODY_NAME.search(above) is None


def _below_signature(closing: Sequence[str]) -> int:
    """Return the offset behind the day that signs the text, 0 where none does; a list of names may stand above it."""
    days = [offset for offset, line in enumerate(closing, 1) if is_signature_day(line) or _is_signed(line)]
    near = [offset for offset in days if offset <= _SIGNATURE or offset > len(closing) - _SIGNATURE // 2]
    return near[-1] if near else 0


def _is_signed(line: str) -> bool:
    """Whether a body and the day it signs on share a line: 某某中心2022年5月16日."""
    return len(line) <= _LONGEST_SIGNED and line.endswith(("日", "）", ")")) and signature_at((line,), 0) is not None


def _notes(closing: Sequence[str]) -> int:
    """Return how many lines at the beginning are notes on the text: （此件公开发布）, 附件：…, credits."""
    return next((offset for offset, line in enumerate(closing) if not is_note(line)), len(closing))


def _is_list(closing: Sequence[str]) -> bool:
    """Whether short lines behind a text are a list that belongs to it: names with posts, a table."""
    items = sum(is_item(line) and not may_be_title(line, exclaimed=True) for line in closing)
    return 0 < len(closing) <= _CLOSING and 2 * items >= len(closing)


def _has_short_lines(sheet: Sheet, text: range) -> bool:
    """Whether a text is one of short lines: verses, or a chat whose lines hold no stops."""
    spoken = sum(sheet.weights[i] <= 0 and speaks(sheet.lines[i]) for i in text)
    return (spoken > _PAIR and 4 * spoken >= len(text)) or all(sheet.weights[i] < PARAGRAPH for i in text)


def over_credits(sheet: Sheet, stop: int) -> int:
    """Move the end behind the credit lines it stands at; a prompt may stand before credits in brackets."""
    for index in range(stop, min(stop + 2 * _SIGNATURE, len(sheet.lines))):
        line = sheet.lines[index]
        if (index == stop and _is_own_credit(line)) or (index - stop < _GAP and _CLOSING_CREDIT.search(line)):
            stop = index + 1
    return stop


def _is_own_credit(line: str) -> bool:
    """Whether a line credits the text above it; a dated title and a bar of buttons pass for info lines too."""
    return is_credit(line) and kind_of(line) is None and not _is_entry(line)


def _before_copy(sheet: Sheet, last: int, stop: int, seen: _Seen) -> int:
    """Return where a line among the short ones behind the text repeats a paragraph, else `stop`."""
    return next((at for at in range(last, stop) if _is_copy(sheet.lines[at], seen)), stop)


def _is_copy(line: str, seen: _Seen) -> bool:
    return len(line) >= COPY and line[:BEGINNING] in seen.beginnings


def _end_over_copy(sheet: Sheet, last: int, seen: _Seen) -> int:
    """Move the end over a second copy of the text that stands directly behind it: repeats are taken out later."""
    end = last
    for index in range(last, len(sheet.lines)):
        line = sheet.lines[index]
        if _is_copy(line, seen):
            end = index + 1
        elif index - end >= _GAP or sheet.weights[index] > 0 or kind_of(line) is not None or is_info(line):
            break
    return over_credits(sheet, end) if end > last + 1 else last
