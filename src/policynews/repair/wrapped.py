"""Lines of fixed width, as a printed document or a mail has them, joined to paragraphs.

That a text is wrapped is told from all its lines together: the lines that stop in mid-sentence are nearly equally wide,
and the last line of each paragraph is no wider. A list of titles or a menu has lines of all widths and no sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policynews.dates.shapes import HAN_DAY, NUMERIC_DAY, SIGNED_DAY, YEAR
from policynews.model.article import Notice
from policynews.page.blocks import RawBlock
from policynews.page.rendered import TextLine
from policynews.text.patterns import lazy_pattern

# Characters of a line: large type on a small sheet, small type on a wide one.
_NARROWEST, _WIDEST = 18, 80
# A line is full from so many characters below the common width on (a mark begins no line, a number is not parted), and
# up to so many above it: marks hang over the edge.
_SLACK, _OVER = 3.0, 2.0
# Characters of a number at the beginning of a line: 十二、, （三）
_NUMBER = 4
# So many full lines that stop in mid-sentence prove a width, if this part of all lines that stop so are full.
_PROOF, _SHARE = 3, 0.7
# Lines of this part of the width count against it; shorter ones are headings and names, longer ones paragraphs.
_SHORT, _LONG = 0.5, 1.6
# Where more lines than this have an empty line above, it parts no paragraphs.
_MOST = 0.6
# An indent of so many characters opens a paragraph.
_INDENT = 1

_ENDED = lazy_pattern(r"[。！？；：!?;:…][”’」』）)》〉】〕\"']{0,3}$")
# A mark inside a sentence, and not in 1,200 or 10:30; a line without one may be a heading or a title.
_MARK = lazy_pattern(r"[，。、；！？]|[,;](?!\d)")
_PUNCTUATION = lazy_pattern("[，。、；：！？,;:!?]")
# What ends a paragraph for certain; titles ask questions.
_STOPPED = lazy_pattern(r"[。；：;:][”’」』）)》〉】〕\"']{0,3}$")
# ，要求船工…, ）的规定: no paragraph begins so
_NO_START = frozenset("，。、；：！？”’」』）》〉】〕,.;:?!)%％…")
# What begins a paragraph: 一、 （二） 3. （4） ⑤ ●; 第三条 with a blank behind it; 附件：, 联系人：, 来源：; 特此通知; a date, a stamp
# or a number (某政办发〔2023〕17号; 12) in a line of its own
_STARTS = lazy_pattern(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[)）、.．](?![\d%％])"
    r"|[①-⑳㈠-㈩●■◆▲★※•▶]|第[一二三四五六七八九十百零〇\d]{1,5}[章节条]\s|附\s?件[\d一二三四五六七八九十]{0,2}\s?(?:[:：]|$)"
    r"|(?:抄送|主送|联系人|联系电话|联系方式|电话|传真|地址|邮箱|邮编|网址|时间|日期|地点|作者|编辑|责任编辑|校对|审核|(?:信息|文章)?来源|发布(?:时间|日期|机构)|索引号|文号)\s?[:：]"
    rf"|特此(?:通知|公告|通告|函告|函复|批复|报告)|{NUMERIC_DAY}|{HAN_DAY}(?:$|\s|\d\d:)|{SIGNED_DAY}$"
    rf"|\S{{1,14}}[〔\[(（【]\s?{YEAR}\s?[〕\])）】]\s?第?\s?\d{{1,5}}\s?号$|\d{{1,3}}$"
)
# — 2 —, -2-, ·2·, 第2页 共5页: the number of a page wherever it stands
_PAGE = lazy_pattern(
    r"(?:[-—–―－─~·]{1,3}\s?\d{1,3}\s?[-—–―－─~·]{1,3}|第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?)$"
)
# 2, 2/5, and the dashes beside a number in lines of their own
_BARE_PAGE = lazy_pattern(r"(\d{1,3})(?:\s?/\s?\d{1,3})?$")
_DASH = lazy_pattern(r"[-—–―－─]{1,2}$")
# 凡在—1—: joined to the end of a line
_PAGE_BEHIND = lazy_pattern(r"(?<=[^—–―─－\s\d])\s?([—–―─－]{1,2}\s?\d{1,3}\s?[—–―─－]{1,2})$")
# Between two numbers of pages stand so many lines; a line beside a bare one has so many characters: no cell of a table.
_PAGE_LINES, _NO_CELL = 8, 6


class Unwrapped(NamedTuple):
    """The lines of a text after joining."""

    lines: tuple[str, ...]
    pages: frozenset[int]
    """Indices of the lines that are numbers of pages; each stands behind the paragraph it interrupted."""
    joined: int
    """How many lines were joined to the one before."""


class _Lines(NamedTuple):
    """The lines of a text without the numbers of its pages, and what is known of each."""

    texts: list[str]
    indents: list[int]
    pages: dict[int, list[str]]
    """Numbers of pages, by the index of the line they stand behind."""
    opens: list[bool]
    """Begins a paragraph, whatever stands above."""
    cut: list[bool]
    """Stops in mid-sentence, and the next line does not begin a paragraph."""
    marked: list[bool]
    """Is cut, and holds a mark."""
    indented: bool
    """Paragraphs begin with an indent."""
    headlines: frozenset[int]
    """Lines that a first line without a mark begins with, or that stand twice in a row: they are whole."""


class _Width(NamedTuple):
    """A common width of lines, and what proves it."""

    size: float
    proof: int
    sizes: list[float]


def line_blocks(lines: Sequence[TextLine], *, join: bool) -> tuple[list[RawBlock], tuple[Notice, ...]]:
    """Return the lines of a rendered text as blocks, wrapped ones joined if `join` says so, and a notice if any were."""
    unwrapped = join_wrapped(lines) if join else None
    if unwrapped is None:
        return [RawBlock("line", line.text) for line in lines], ()
    blocks = [
        RawBlock("line", text, chrome="page-number" if index in unwrapped.pages else None)
        for index, text in enumerate(unwrapped.lines)
    ]
    message = f"{unwrapped.joined} lines of a text with lines of fixed width were joined to the one before"
    return blocks, (Notice(code="lines-joined", message=message, field="blocks"),)


def join_wrapped(lines: Sequence[TextLine]) -> Unwrapped | None:
    """Return the paragraphs of a text with lines of fixed width; None for any other text."""
    if sum(_NARROWEST <= len(line.text) <= _WIDEST for line in lines) < _PROOF - 1:
        return None
    read = _read(lines)
    if sum(read.marked) < _PROOF - 1:
        return None
    # Programs break lines after so many characters, printers after so much room, where a digit takes half of it.
    printed, counted = _width(read, _printed), _width(read, _counted)
    width = printed if printed.proof >= counted.proof else counted
    return _joined(read, width) if width.proof >= _PROOF else None


def _read(lines: Sequence[TextLine]) -> _Lines:
    numbers = _page_numbers([line.text for line in lines])
    own: list[TextLine] = []
    pages: dict[int, list[str]] = {}
    for index, line in enumerate(lines):
        if index in numbers:
            pages.setdefault(len(own) - 1, []).append(line.text)
            continue
        behind = _PAGE_BEHIND.search(line.text)
        own.append(line._replace(text=line.text[: behind.start()]) if behind else line)
        if behind:
            pages[len(own) - 1] = [behind[1]]
    texts = [line.text for line in own]
    indents = [line.indent for line in own]
    least = min(indents)
    long = [line.indent - least >= _INDENT for line in own if len(line.text) >= _NARROWEST]
    indented = 2 <= sum(long) < 0.9 * len(long)
    parted = sum(line.apart for line in own) <= _MOST * len(own)
    opens = [
        (indented and line.indent - least >= _INDENT)
        or (parted and line.apart and index - 1 not in pages)
        or _STARTS.match(line.text) is not None
        for index, line in enumerate(own)
    ]
    cut = [not opened and _ENDED.search(text) is None for text, opened in zip(texts, [*opens[1:], True], strict=True)]
    printed = Counter(texts)
    # The mark of 二、 is that of a heading, and a line that stands twice is a headline.
    marked = [
        stops and printed[text] == 1 and _MARK.search(text, _NUMBER) is not None
        for text, stops in zip(texts, cut, strict=True)
    ]
    announced = texts[0] if _MARK.search(texts[0]) is None else ""
    headlines = frozenset(
        index
        for index, text in enumerate(texts)
        if len(text) >= _NARROWEST and (text in texts[index + 1 : index + 2] or (index and announced.startswith(text)))
    )
    return _Lines(texts, [indent - least for indent in indents], pages, opens, cut, marked, indented, headlines)


def _page_numbers(texts: Sequence[str]) -> set[int]:
    """Return the indices of the lines that are numbers of pages."""
    numbers: set[int] = set()
    bare: list[tuple[int, int]] = []
    for index, text in enumerate(texts):
        if len(text) > 16:
            continue
        if _PAGE.match(text):
            numbers.add(index)
        elif _DASH.match(text):
            group = range(max(0, index - 2), min(len(texts), index + 3))
            numbers.update(i for i in group if i == index or _BARE_PAGE.match(texts[i]))
        elif (match := _BARE_PAGE.match(text)) and index:
            above, below = texts[index - 1], texts[index + 1] if index + 1 < len(texts) else ""
            interrupts = _interrupts(above, below)
            if interrupts:
                numbers.add(index)
            if interrupts or (len(above) >= _NO_CELL and (not below or len(below) >= _NO_CELL)):
                bare.append((index, int(match[1])))
    for (index, number), (at, following) in pairwise(bare):
        if following == number + 1 and at - index >= _PAGE_LINES:
            numbers.update((index, at))
    return numbers


def _interrupts(above: str, below: str) -> bool:
    """Whether a sentence stands around the number of a page: it stops above and goes on below."""
    if len(above) < _NARROWEST or _ENDED.search(above):
        return False
    return below[:1] in _NO_START or (len(below) >= _NO_CELL and _STARTS.match(below) is None)


def _printed(text: str) -> float:
    """The room a line takes on paper, in Han characters: digits, Latin letters and blanks take half."""
    return len(text) - 0.5 * sum(char.isascii() and (char.isalnum() or char == " ") for char in text)


def _counted(text: str) -> float:
    return float(len(text))


def _width(read: _Lines, measure: Callable[[str], float]) -> _Width:
    """Return the width at which most lines stop in mid-sentence, and how many of them prove it; 0 where too few do."""
    sizes = [measure(text) + indent for text, indent in zip(read.texts, read.indents, strict=True)]
    counts = Counter(
        size for size, marked in zip(sizes, read.marked, strict=True) if marked and size <= _LONG * _WIDEST
    )
    likely = [size for size in counts if _NARROWEST <= size <= _WIDEST]
    if not likely:
        return _Width(0.0, 0, sizes)
    best = max(likely, key=lambda width: (_between(counts, width - _SLACK, width + _OVER), counts[width], width))
    full, near = _between(counts, best - _SLACK, best + _OVER), _between(counts, _SHORT * best, _LONG * best)
    if full < _SHARE * near:
        return _Width(best, 0, sizes)
    proof = _proof(read, sizes, best)
    # Two lines prove as much as three where no other line stops in a sentence and they are equally wide.
    equal = near == _PROOF - 1 and counts[best] + counts[best - 0.5] == near
    return _Width(best, proof + (equal and proof == near), sizes)


def _between(counts: Counter[float], low: float, high: float) -> int:
    return sum(count for size, count in counts.items() if low <= size <= high)


def _proof(read: _Lines, sizes: Sequence[float], width: float) -> int:
    """Return how many full lines stop in a sentence that ends in the same paragraph."""
    proof = run = 0
    for index, size in enumerate(sizes):
        full = width - _SLACK <= size <= width + _OVER
        if full and read.cut[index]:
            run += read.marked[index]
            continue
        if size <= width + _OVER and _STOPPED.search(read.texts[index]):
            proof += run
        run = 0
    return proof


def _joined(read: _Lines, width: _Width) -> Unwrapped:
    paragraphs: list[list[str]] = [[number] for number in read.pages.get(-1, ())]
    pages = set(range(len(paragraphs)))
    waiting: list[str] = []
    joined = 0
    prose = False
    for index, text in enumerate(read.texts):
        if index and (prose or text[0] in _NO_START) and _goes_on(read, width, index - 1):
            paragraphs[-1].append(_blank_between(read.texts[index - 1], text) + text)
            joined += 1
        else:
            pages.update(range(len(paragraphs), len(paragraphs) + len(waiting)))
            paragraphs += [[number] for number in waiting]
            waiting = []
            paragraphs.append([text])
        waiting += read.pages.get(index, ())
        prose = index > 0 or _MARK.search(text) is not None  # a first line without a mark is a headline
    pages.update(range(len(paragraphs), len(paragraphs) + len(waiting)))
    lines = [*("".join(parts) for parts in paragraphs), *waiting]
    return Unwrapped(tuple(lines), frozenset(pages), joined)


def _goes_on(read: _Lines, width: _Width, index: int) -> bool:
    """Whether the paragraph of line `index` goes on in the next line."""
    if index in read.headlines:
        return False
    size, below = width.sizes[index], read.texts[index + 1]
    if below[0] in _NO_START:
        return size >= _SHORT * width.size
    if read.opens[index + 1]:
        return False
    full = width.size - _SLACK <= size <= width.size + _OVER
    if read.indented and full and _PUNCTUATION.search(below):
        return True  # a signature holds no mark
    return read.cut[index] and (full or (index in read.pages and size >= _NARROWEST))


def _blank_between(above: str, below: str) -> str:
    """Return the blank that belongs between two Latin words; Chinese lines are joined without one."""
    latin = above[-1].isascii() and above[-1].isalpha() and below[0].isascii() and below[0].isalpha()
    return " " if latin else ""
