"""Body and headline of a rendered text, which has no elements: lines, and what the lines around them say.

A text that stands among menus is found by its anchors: the headline that the first line, often the `<title>`,
announces, and the info line beside it. From there the text runs to the first line that ends it (credits, a related
list, a footer), for a text does not come back behind a related list. Without anchors it is the run of lines that
weighs most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from policynews.credits.infoline import is_info_line
from policynews.documents.head import first_line_of_statute
from policynews.documents.signature import is_signature
from policynews.find.absence import no_article
from policynews.find.headline import info_lines_near
from policynews.find.headline_placed import find_line_info, find_line_title
from policynews.find.metadata import find_table
from policynews.find.substitutes import end_over_signature
from policynews.find.where import MIN_BODY, Found, Region
from policynews.lines.furniture import INTERRUPTING, is_list_entry, kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.prose import weigh_line
from policynews.lines.rendered import (
    AHEAD,
    BEGINNING,
    BODY_NAME,
    CAPTION,
    HEAD_GAP,
    ITEM_START,
    LINE_ENDS,
    LINES_OF_HEAD,
    LONGEST_TITLE,
    MARKS,
    NUMBERED,
    PARAGRAPH,
    STATES_DATE,
    STATES_SOURCE,
    STATES_TIME,
    SURE_TITLE,
    announced_key,
    is_head,
    is_info,
    is_item,
    is_widget_bar,
    names_site,
)
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# A line this long that stands twice is a copy; so is a cut one that begins with this many of its characters.
_COPY = 20
# 会议时间：2024年5月6日
_LABEL = lazy_pattern(r"\S{2,8}[:：]")
# 随时随地知天下【编辑:张三】: credits in brackets behind other words
_CLOSING_CREDIT = lazy_pattern(r"[【\[(（]\s?(?:责任)?(?:编辑|編輯|责编|責編|作者)\s?[:：].{1,20}[】\])）]$")
# Headings of lists and lines of widgets that stand behind a text.
_BEHIND = lazy_pattern(
    r"^(?:作者|本号|专栏|频道|媒体)?(?:最新|最近|近期|热门|其他|更多)?的?(?:文章|报道)$|^作者简介$|^相关(?:事件|推荐).{0,4}$"
    r"|^(?:附件信息|附件下载)\s*[:：]?$|^(?:文章)?关键[词字]\s*(?:[:：]|>>)|^标签\s|^\W?\s*[上下]一[篇条则]\s*[:：]"
)

# Kinds that stand between paragraphs too need one paragraph behind them to show that the text goes on; these need more.
_NEED = {"related-list": 3, "comments": 5, "pager": 3, "licence": 3}
# So many lines may interrupt a text: the buttons of a player stand in a line each.
_INTERRUPTED = 48
# Labels and footer lines (附件：, 举报电话：…) that stand above a signature as well.
_UNSIGNED = frozenset({"info-line", "footer"})
# A signature takes up to six lines; a list of names that ends a text, a screen or two.
_SIGNATURE = 6
# Characters of the headline of another article, and what it does not end with.
_TITLE = (10, 60)
_UNTITLED_ENDS = ("。", "；", "：", ":", "，", ",", "、", ")", "）")
_CLOSING = 80
# Lines of a text without paragraphs: fewer are no table, and more need not be weighed.
_ROW = 3
_TABLE = 400
# Between a text and a second copy of it, or its credits in brackets, stand fewer lines than this.
_GAP = 2
# More bare words in a row than this are a menu: between headline and first paragraph, and behind a paragraph.
_LEAD = 8
_MENU = 24
# How many lines below the headline its info line may stand: kicker, subtitle, author.
_BESIDE = 4
# Copies for phones and for printing included, a page has few anchors; more are the entries of a list.
_MOST_ANCHORS = 8
# Of texts of the same trust the first is taken, unless it is a summary of a later one.
_SUMMARY = 0.6


class _Text(NamedTuple):
    lines: list[str]
    weights: list[float]
    """What each line says for (positive, in characters) or against being body text."""
    announced: str
    """Key of the first line, which names the headline where it is a `<title>`; empty where it is a sentence."""


class _Extent(NamedTuple):
    first: int
    last: int
    weight: float


class _Anchor(NamedTuple):
    """A line behind which a text is likely to start."""

    start: int
    trust: int
    """3: headline and info line; 2: one of them, complete; 1: a date below what may be a headline."""


# Part of the heaviest run that the text behind an anchor must weigh, by trust: comments outweigh a short notice.
_SHARE = {3: 0.1, 2: 0.3, 1: 0.6}


def find_in_lines(blocks: list[RawBlock], url: str | None) -> Found:
    """Return where text, headline and info line of a rendered text are; raise NoArticleError where no line is prose."""
    region = find_lines(blocks)
    if region is None:
        raise no_article("unknown")
    region = end_over_signature(blocks, region)
    region = region._replace(first=first_line_of_statute([block.text for block in blocks], region.first))
    infos = info_lines_near(blocks, region)
    title = find_line_title(blocks, region, infos)
    info = find_line_info(blocks, region, title, infos)
    located = {"info": [blocks[i] for i in info]} if info else {}
    return Found(blocks, region, title, table=find_table(blocks, region).document, url=url, located=located)


def find_lines(blocks: Sequence[RawBlock]) -> Region | None:
    """Return the lines of a rendered text that are its body, or None where no line is prose."""
    if not blocks:
        return None
    text = _read(blocks)
    heaviest = _heaviest_run(text.weights)
    extent = _anchored(text, heaviest.weight)
    if extent is None and heaviest.weight >= MIN_BODY:
        extent = _extent(text, _over_verses(text, _with_addressee(text, heaviest.first)))
    return Region(extent.first, extent.last, None, False, extent.weight) if extent else None


def _read(blocks: Sequence[RawBlock]) -> _Text:
    lines = [block.text for block in blocks]
    weights: list[float] = []
    seen: set[str] = set()
    for block, line in zip(blocks, lines, strict=True):
        weight = weigh_line(line) if block.chrome is None else 0.0
        if weight >= _COPY:
            weight = -2.0 if line in seen else weight
            seen.add(line)
        weights.append(weight)
    return _Text(lines, weights, announced_key(lines))


def _heaviest_run(weights: Sequence[float]) -> _Extent:
    best = _Extent(0, 0, 0.0)
    running, first, short = 0.0, 0, 0
    for index, weight in enumerate(weights):
        short = short + 1 if weight <= 0 else 0
        if running <= 0:
            running, first = 0.0, index
        # One short line between paragraphs is a heading, the fifth in a row an entry of a menu.
        running += weight if short <= 4 else 4 * weight
        if running > best.weight:
            best = _Extent(first, index + 1, running)
    return best


def _with_addressee(text: _Text, first: int) -> int:
    """Move the start over the line above the first paragraph that names whom it is for (各有关单位：)."""
    above = text.lines[first - 1] if first else ""
    return first - 1 if 2 < len(above) <= 60 and above.endswith(("：", ":")) and kind_of(above) is None else first


def _over_verses(text: _Text, first: int) -> int:
    """Move the start of a text without head over short lines that end like sentences: verses, an address to readers."""
    start = first
    for index in range(first - 1, max(-1, first - _MENU), -1):
        line = text.lines[index]
        if kind_of(line) is not None or is_list_entry(line):
            break
        if line.endswith(LINE_ENDS):
            start = index
        elif start - index > 2:
            break
    return start


def _anchored(text: _Text, heaviest: float) -> _Extent | None:
    """Return the text behind the surest anchor that has one worth the name."""
    found: dict[int, list[_Extent]] = {3: [], 2: [], 1: []}
    for anchor in sorted(_anchors(text), key=lambda anchor: -anchor.trust)[:_MOST_ANCHORS]:
        extent = _extent(text, anchor.start, bare=anchor.trust > 1)
        if extent is not None and extent.weight >= _SHARE[anchor.trust] * heaviest:
            found[anchor.trust].append(extent)
    for extents in found.values():
        if extents:
            most = max(extent.weight for extent in extents)
            return min(extent for extent in extents if extent.weight >= _SUMMARY * most)
    return None


def _anchors(text: _Text) -> Iterator[_Anchor]:
    infos = [index for index, line in enumerate(text.lines) if text.weights[index] <= 0 and is_info(line)]
    known, used = frozenset(infos), set[int]()
    if text.weights[0] >= PARAGRAPH and not text.announced:
        yield _Anchor(0, 2)
    for headline in _headlines(text):
        beside = [index for index in range(headline + 1, headline + 1 + _BESIDE) if index in known]
        used.update(beside)
        if beside or (headline and not names_site(text.lines[headline])):
            yield _Anchor(beside[0] if beside else headline + 1, 3 if beside else 2)
    for index in infos:
        line = text.lines[index]
        if index in used or _is_behind_text(text, index):
            continue
        if STATES_DATE.search(line) and STATES_SOURCE.search(line):
            yield _Anchor(index, 2)
        elif index and _may_be_headline(text.lines[index - 1]):
            # 标题, 日期, 标题, 日期 …: the entries of a list; a time of day far from other dates is that of the page.
            alone = known.isdisjoint((index - 3, index - 2, index + 2, index + 3))
            yield _Anchor(index, 2 if alone and STATES_TIME.search(line) else 1)


def _may_be_headline(line: str) -> bool:
    return (
        8 <= len(line) <= LONGEST_TITLE and not MARKS.search(line) and not is_list_entry(line) and kind_of(line) is None
    )


def _headlines(text: _Text) -> Iterator[int]:
    """Yield the first line, unless it is a sentence, and the indices of lines that repeat its beginning."""
    if not text.announced:
        return
    yield 0
    for index in range(1, len(text.lines)):
        if _repeats_headline(text, index) and not _is_behind_text(text, index):
            yield index


def _repeats_headline(text: _Text, index: int) -> bool:
    line = text.lines[index]
    if len(line) < 8 or line[:1].lower() != text.announced[:1]:
        return False
    key = fold_key(line)
    # A shorter beginning of the headline is the headline only where a mark parts it from a column or a site.
    return text.announced.startswith(key) and (len(key) >= SURE_TITLE or not text.announced[len(key) :][:1].isalnum())


def _is_behind_text(text: _Text, index: int) -> bool:
    """Whether a headline or info line stands behind a text: 来源：… below a signature, a file named like the headline."""
    return any(weight >= _COPY for weight in text.weights[max(0, index - _BESIDE - 1) : index])


def _extent(text: _Text, start: int, *, bare: bool = False) -> _Extent | None:
    """Return the text that starts at or soon behind `start`; None when there is none.

    `bare` takes a text without a single paragraph too, a table or a list of names, if something ends it.
    """
    first = _without_menu(text, _first_line(text, start))
    last = _last_line(text, first, bare=bare)
    weight = sum(weight for weight in text.weights[first:last] if weight > 0)
    if bare and weight < MIN_BODY:
        weight = _weigh_table(text, range(first, min(last, first + _TABLE)))
    return _Extent(first, last, weight) if weight >= MIN_BODY else None


def _weigh_table(text: _Text, lines: range) -> float:
    """Return the weight of a text without paragraphs: cells and names are worth half their characters."""
    cells = [text.lines[i] for i in lines if not _repeats_headline(text, i)]
    cells = [cell for cell in cells if not is_head(cell) and not is_credit(cell)]
    return 0.5 * sum(map(len, cells)) if len(cells) >= _ROW else 0.0


def _first_line(text: _Text, start: int) -> int:
    """Return the first line behind info lines, share bars and the like that stand between headline and text."""
    first = start
    for index in range(start, min(start + LINES_OF_HEAD, len(text.lines))):
        if text.weights[index] > _COPY or index - first > HEAD_GAP:
            break
        if is_head(text.lines[index]):
            first = index + 1
    return first


def _without_menu(text: _Text, first: int) -> int:
    """Move the start over a menu that stands between headline and text; the cells of a table are no menu."""
    prose = next((i for i in range(first, len(text.lines)) if text.weights[i] >= _COPY), first)
    lead = text.lines[first:prose]
    if len(lead) <= _LEAD or 3 * sum(map(is_item, lead)) >= len(lead):
        return first
    return _with_addressee(text, prose)


def _last_line(text: _Text, first: int, *, bare: bool) -> int:
    """Return the index behind the last line of the text that starts at `first`."""
    weights, stop = text.weights, len(text.lines)
    running = best = 0.0
    last, short = first, 0
    seen: set[str] = set()
    for index in range(first, len(weights)):
        line, weight = text.lines[index], weights[index]
        if weight > 0:
            short = 0
            if line[:BEGINNING] not in seen or weight < _COPY:
                running += weight
            seen.add(line[:BEGINNING])
            if running > best:
                best, last = running, index + 1
            continue
        if (best or bare) and index > first and _ends_text(text, index, seen):
            stop = index
            break
        item = is_item(line)
        short += not item
        if short > _MENU and best:
            stop = len(weights)
            break
        running += max(weight, -2.0) * (0.25 if item else 1.0 if short <= 4 else 4.0)
    return _over_copy(text, _closed(text, last, stop, bare=bare and not best), seen)


def _over_copy(text: _Text, last: int, seen: set[str]) -> int:
    """Move the end over a second copy of the text that stands directly behind it: repeats are taken out later.

    `seen` holds the beginnings of the paragraphs.
    """
    end = last
    for index in range(last, len(text.lines)):
        line = text.lines[index]
        if len(line) >= _COPY and line[:BEGINNING] in seen:
            end = index + 1
        elif index - end >= _GAP or text.weights[index] > 0 or kind_of(line) is not None or is_info(line):
            break
    return _over_credits(text, end) if end > last else last


def _closed(text: _Text, last: int, stop: int, *, bare: bool) -> int:
    """Move the end behind short lines that close a text: signature and date, a list of names, credits.

    `stop` is where the text has certainly ended, `last` the index behind its last paragraph.
    """
    if stop == len(text.lines) and bare:
        return last
    if last < stop < len(text.lines) and _dates_another(text.lines[stop]):
        stop -= not is_item(text.lines[stop - 1])
    closing = text.lines[last:stop]
    if _are_titles(closing):
        return last
    if len(closing) <= _SIGNATURE or bare or _is_list(closing):
        return _over_credits(text, stop)
    dated = [offset for offset, line in enumerate(closing[:_SIGNATURE], 1) if is_signature_day(line)]
    return last + dated[-1] if dated else last


def _dates_another(line: str) -> bool:
    """Whether the line that ends a text dates the one above it: 某地发布新规, 2024-05-01."""
    if is_list_entry(line) and len(line) < BEGINNING:
        return True
    return STATES_DATE.search(line) is not None and is_info(line)


def _are_titles(closing: Sequence[str]) -> bool:
    """Whether lines behind a text are the headlines of others: three or more, neither numbered nor ended like sentences."""
    titles = [
        line
        for line in closing
        if _TITLE[0] <= len(line) <= _TITLE[1]
        and not line.endswith(_UNTITLED_ENDS)
        and not ITEM_START.match(line)
        and not BODY_NAME.search(line)
        and not is_credit(line)
        and not CAPTION.search(line)
    ]
    return len(titles) >= _ROW and 4 * len(titles) >= 3 * len(closing)


def _is_list(closing: Sequence[str]) -> bool:
    """Whether many short lines behind a text belong to it: names with posts, a table, whatever a date signs."""
    if any(is_signature_day(line) for line in closing[-_SIGNATURE // 2 :]):
        return True
    return len(closing) <= _CLOSING and 2 * sum(map(is_item, closing)) >= len(closing)


def _over_credits(text: _Text, stop: int) -> int:
    """Move the end behind the credit lines it stands at; a prompt may stand before credits in brackets."""
    for index in range(stop, min(stop + 2 * _SIGNATURE, len(text.lines))):
        line = text.lines[index]
        if (index == stop and _is_own_credit(line)) or (index - stop < _GAP and _CLOSING_CREDIT.search(line)):
            stop = index + 1
    return stop


def _is_own_credit(line: str) -> bool:
    """Whether a line credits the text above it; a dated title and a bar of buttons pass for info lines too."""
    return is_credit(line) and kind_of(line) is None and not is_list_entry(line)


def _ends_text(text: _Text, index: int, seen: set[str]) -> bool:
    """Whether a line that is no paragraph ends the text: furniture or credits behind which it does not go on."""
    line = text.lines[index]
    kind = kind_of(line)
    if kind is not None and kind.reason == "page-number":
        return False
    if kind is not None:
        return not _goes_on(text, index, seen, need=_NEED.get(kind.reason, 1), signed=kind.reason in _UNSIGNED)
    if is_list_entry(line):
        return _is_foreign_entry(text, index) and not _goes_on(text, index, seen, need=1)
    if _BEHIND.search(line) or is_widget_bar(line):
        return not _goes_on(text, index, seen, need=1)
    if (_repeats_headline(text, index) and not is_signature(text.lines, index)) or is_credit(line):
        return not _goes_on(text, index, seen, need=2)
    return False


def _is_foreign_entry(text: _Text, index: int) -> bool:
    """Whether a line with a date belongs to a list of other articles, and not to a signature or a form (会议时间：…)."""
    line = text.lines[index]
    if is_signature_day(line) or (BODY_NAME.search(text.lines[index - 1]) and len(line) < SURE_TITLE):
        return False
    return _LABEL.match(line) is None or is_info_line(line)


def _goes_on(text: _Text, index: int, seen: set[str], *, need: int, signed: bool = False) -> bool:
    """Whether `need` paragraphs of the text, or headings of it with a number, follow a line before a list or footer.

    With `signed` the date of a signature counts too: it stands behind a list of attachments or a telephone number.
    """
    found = ended = 0
    for at in islice(_uninterrupted(text, index + 1), AHEAD):
        line, weight = text.lines[at], text.weights[at]
        fresh = weight >= PARAGRAPH and line[:BEGINNING] not in seen
        if fresh or NUMBERED.match(line) or (signed and is_signature_day(line)):
            found += 1
        elif weight <= 0 and _is_foreign(line):
            ended += 1
        if found >= need or ended > 1:
            break
    return found >= need


def _uninterrupted(text: _Text, start: int) -> Iterator[int]:
    """Yield the lines from `start` on without those that stand between paragraphs and say nothing of where a text ends."""
    for at in range(start, min(start + _INTERRUPTED, len(text.lines))):
        kind = kind_of(text.lines[at])
        if kind is None or kind.reason not in INTERRUPTING:
            yield at


def _is_foreign(line: str) -> bool:
    kind = kind_of(line)
    if kind is not None:
        return kind.reason in _NEED or kind.reason == "footer"
    return is_list_entry(line) or _BEHIND.search(line) is not None
