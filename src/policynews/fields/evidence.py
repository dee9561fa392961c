"""The lines that may state something: `Facts`, and what the readers of several fields take from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from policynews.credits.creditline import LONGEST_APART_LABEL, read_apart, read_credit_line
from policynews.credits.infoline import InfoLine, is_dated_line, read_info_line
from policynews.credits.names import is_plausible_name
from policynews.credits.seams import Line
from policynews.credits.stated import Credits
from policynews.dates.clock import WEEKDAY
from policynews.dates.shapes import CLOCK, DAY, YEAR
from policynews.fields.cells import is_label
from policynews.find.second import next_article
from policynews.find.where import Found, Parts
from policynews.lines.kinds import is_byline, is_linked_title
from policynews.model.date import PartialDate
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.page.page import Page
from policynews.page.stamps import Stamp
from policynews.page.walk import box_lines
from policynews.script.detection import detect_script
from policynews.text.addresses import host_of
from policynews.text.patterns import lazy_pattern

LONGEST_INFO = 300
# So many lines below the text may hold its credits; further down other articles have theirs.
_BELOW = 16
# An info line may stand below the lead of a text.
_FIRST_LINES = 6
# Lines at the start of the text that may be a byline still.
_OPENING = 4
_SHORT_LINE = 60
# So near behind a text its own credits stand, and so many lines they have.
_NEXT = 3
_LONGEST_MENU = 3000
# Boxes that an article ends with: <footer class="entry-footer">发布于 2024年3月5日
_OWN_BOXES = frozenset({"footer", "share-bar"})
_DATE_LABEL = lazy_pattern(r"(?:发布|發布|發佈|发表|發表|更新|发文|刊登)?(?:时间|時間|日期)\s?[:：]\s?(?=\d)")
# 某某发布 2024-03-05 10:20, inside one link
_LONGEST_LINKED = 40
# The cheap test before the reader: a line without any of these states nothing.
_MAY_INFORM = lazy_pattern(r"[:：|｜丨\d]|年|来源|來源|记者|記者|^原[创創]|^Original ")


# A longer link is a headline; outlets and names are shorter.
_LONGEST_LINK = 8
_STATES = lazy_pattern("[来來]源|稿源|作者|[记記]者|编辑|編輯|责编|責編")
# 2024年5月5日 星期日, as the head of a site prints the day of the visit, and the menu below it
_CLOCK_OF_SITE = lazy_pattern(rf"{DAY}\s*[,/|]?\s*(?:{CLOCK}\s*)?{WEEKDAY}(?:[\s,/|]*{CLOCK}(?: ?[AaPp][Mm])?)?")
_DAY_ALONE = lazy_pattern(rf"(?:{_CLOCK_OF_SITE.pattern})|{DAY}")
_FAR_ABOVE = 20  # lines; what dates an article stands nearer to its headline
_TOP = 3  # lines: <title>, perhaps the name of the site, and its clock
_PAGE_OF_PAPER = lazy_pattern(r"第? ?[A-Z]?\d{1,3} ?版")
_MENU_BEGINS = lazy_pattern(r"(?:网站|網站|本站)?首\s?[页頁]")
# 来源：某某图库 below a picture
_OF_PICTURE = lazy_pattern(r"[^:：]{0,12}[来來]源\s?[:：]")

# 作者：某甲 时间：2024-03-05 10:20: above an answer in a forum
_ANSWER = lazy_pattern(rf"作者\s?[:：]\s?\S{{1,20}}\s+(?:时间|日期|回复日期|发表于)\s?[:：]?\s?{YEAR}")
_FEWEST_ANSWERS = 2


class Reading(NamedTuple):
    """A date one reader found."""

    date: PartialDate
    reader: str
    raw: str


class Facts(NamedTuple):
    """The lines that may state facts of the article."""

    title: str | None
    heading: list[RawBlock]
    """The lines of the headline itself; some templates print date and source in it."""
    near: list[RawBlock]
    """Between headline and text, then just above the headline."""
    below_text: list[RawBlock]
    """Credit lines and lines behind the text."""
    above: list[RawBlock]
    """Everything above the text."""
    texts: list[str]
    """The lines of the text."""
    lines: list[int]
    """Where they are among the blocks of the page."""
    opening: list[RawBlock]
    """The first of them, short ones only: an author's may be among them."""
    located: Mapping[str, Sequence[RawBlock]]
    """The lines of the parts a layout located."""
    layout: str
    rest: Sequence[RawBlock] = ()
    """The lines further behind the text."""
    first: Sequence[str] = ()
    """The first lines of the text, and the credits that stood among them."""
    set_off: Sequence[RawBlock] = ()
    """Those of these credits that hold a link, as to the page of an author."""
    dropped: Sequence[Line] = ()
    """The lines of boxes beside the text that are taken for other articles."""
    boxes: Sequence[RawBlock] = ()
    """The boxes near the headline that were passed over."""
    boxes_below: Sequence[RawBlock] = ()
    """Those of them that stand between headline and text."""
    below: int = 0
    """How many of the near lines, the first ones, stand between headline and text, not above the headline."""
    info_above: bool = False
    """Whether the located info lines stand above the headline."""


def gather(found: Found, parts: Parts) -> Facts:
    """Return the lines that may state date, source and people, nearest to the headline first."""
    blocks, region, heading = found.blocks, found.region, found.title_range
    start = heading.stop if heading else len(blocks)
    stating = [i for i in parts.near if blocks[i].tag not in NO_LINES and _may_state(blocks[i], below_title=i >= start)]
    texts = [i for i in parts.kept if blocks[i].tag not in NO_LINES]
    among = texts[: _FIRST_LINES + 1]
    first = sorted([*texts[:_FIRST_LINES], *[i for i in parts.below if among and i < among[-1]]])
    own = [i for i in parts.below[: 2 * _BELOW] if not _is_of_picture(blocks, i, texts)]
    opening = [blocks[i] for i in parts.kept[:_OPENING] if blocks[i].tag not in NO_LINES]
    set_off = [blocks[i] for i in parts.below if among and i < among[-1]]
    blocks = blocks[: next_article(blocks, max(region.last, heading.stop))]
    below = [*[blocks[i] for i in own], *_behind(blocks[region.last : region.last + _BELOW])]
    return Facts(
        title=found.headline.text if found.headline else None,
        heading=[blocks[i] for i in heading],
        near=[blocks[i] for i in stating],
        below_text=[block for block in below if block.is_line and not block.hidden],
        above=blocks[: region.first + 4],
        texts=[blocks[i].text for i in texts],
        lines=texts,
        opening=[block for block in opening if len(block.text) <= _SHORT_LINE],
        located=found.located,
        layout=found.layout,
        rest=[block for block in blocks[region.last :] if block.tag in NO_LINES] + blocks[region.last + _BELOW :],
        first=[blocks[i].text for i in first],
        set_off=[block for block in set_off if block.links and len(block.text) <= _SHORT_LINE],
        dropped=_lines_dropped(found, texts),
        boxes=[blocks[i] for i in parts.near if blocks[i].tag == "box"],
        boxes_below=[blocks[i] for i in parts.near if i >= start and blocks[i].tag == "box"],
        below=len([i for i in stating if i >= start]) if heading else len(stating),
        info_above=_is_above(found.located.get("info", ()), blocks[: heading.start]),
    )


def _behind(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return the lines right behind a text; a box that was passed over as a footer holds its credits, where it is called
    copyright or is the `<footer>` of the article."""
    lines: list[RawBlock] = []
    for at, block in enumerate(blocks):
        if at < _NEXT and block.tag == "box" and block.chrome == "footer" and _is_of_article(block):
            lines += [line for line in box_lines(block) if len(line.text) <= _SHORT_LINE][:_NEXT]
        else:
            lines.append(block)
    return lines


def _is_of_article(box: RawBlock) -> bool:
    """Whether a footer is that of an article, not of the site."""
    if "opyright" in element_name(box):
        return True
    element = box.element
    if element is None or element.tag != "footer":
        return False
    return next(element.iterancestors("article", "main"), None) is not None


def _is_above(lines: Sequence[RawBlock], above: Sequence[RawBlock]) -> bool:
    """Whether the last of some lines is one of those above."""
    return bool(lines) and any([block is lines[-1] for block in above])


def _lines_dropped(found: Found, texts: Sequence[int]) -> list[Line]:
    """Return the lines near the ends of the text that went with the boxes of other articles: one may credit this one."""
    if not texts or not found.dropped:
        return []
    first, last = max(found.region.first, texts[0] - _BELOW), min(found.region.last, texts[-1] + 1 + _BELOW)
    return lines_in([found.blocks[i] for i in sorted(found.dropped) if first <= i < last and found.blocks[i].is_line])


def _may_state(block: RawBlock, *, below_title: bool) -> bool:
    """Whether a line near the headline is not the title of another article.

    Below it a link with a date may be an account, and a byline be mostly the link of its author.
    """
    if not is_linked_title(block) or _STATES.search(block.text):
        return True
    if block.links and all(len(text) <= _LONGEST_LINK for text, _ in block.links):
        return True  # outlet, author and column, each a link
    if not below_title:
        return False
    short = len(block.text) <= _LONGEST_LINKED
    return (short and (is_dated_line(block.text) or is_plausible_name(block.text))) or is_byline(block.text)


def _is_of_picture(blocks: Sequence[RawBlock], index: int, texts: Sequence[int]) -> bool:
    """Whether a line names the source of the picture above it: the text goes on below."""
    inside = index > 0 and blocks[index - 1].tag == "img" and bool(texts) and index < texts[-1]
    return inside and _OF_PICTURE.match(blocks[index].text) is not None


class Blocks(NamedTuple):
    """What the readers made of those lines, in the order of their trust."""

    infos: list[InfoLine]
    credits: list[Credits]
    below_text: list[Line]
    page: Page | None
    roc: bool
    reference: datetime | None
    first: Sequence[str] = ()
    """The first lines of the text."""
    above: int = 0
    """How many of the infos, the last ones, stand above the headline, where the page has its own clock now and then."""
    event: bool = False
    """Whether a line near the headline names the place or the speaker of an event."""
    stamps: Callable[[], list[Stamp]] = list
    """What the elements beside the headline say of the time in attributes; asked for where it is needed."""
    stamps_above: Callable[[], list[Stamp]] = list
    """The same of the lines above the headline, where the page has its own clock now and then."""
    stamps_below: Callable[[], list[Stamp]] = list
    """The same of the lines behind the text."""
    passed: Callable[[], Iterable[Line]] = tuple
    """What the boxes near the headline say that were passed over."""
    rest: Callable[[], Iterable[Line]] = tuple
    """The lines further behind the text."""
    near: Callable[[], Iterable[Line]] = tuple
    """The lines near the headline once more, those between it and the text first."""
    said: Callable[[], Iterable[str]] = tuple
    """What headline, text and the lines around both say, to tell the order of a day and its month from."""


def counts_from_1912(url: str | None, page: Page | None, sample: str) -> bool:
    """Whether years of two or three figures are those of the Republic: on hosts of Taiwan, and in Traditional script."""
    return _is_taiwanese(url, page) or detect_script(sample) == "hant"


def _is_taiwanese(url: str | None, page: Page | None) -> bool:
    """Whether the host is one of Taiwan, or a page without an address says zh-TW."""
    if url is None and page is not None:
        url = page.canonical or page.meta.get("og:url")
        if url is None:
            return (page.root.get("lang") or "").lower().endswith("-tw")
    if not url or ".tw" not in url.lower() or "//" not in url:
        return False
    return (host_of(url) or "").endswith(".tw")


def located_text(facts: Facts, part: str) -> str:
    """Return the text of a part that a layout located; empty where there is none."""
    return " ".join([block.text for block in facts.located.get(part, ())])


def address_of(name: str, blocks: Iterable[RawBlock], page: Page | None) -> str | None:
    """Return the link that a source name carries, or None."""
    if page is None:
        return None
    return next((page.absolute(href) for block in blocks for text, href in block.links if text == name), None)


def lines_in(blocks: Iterable[RawBlock]) -> list[Line]:
    """Return the texts of blocks with their seams."""
    return [Line(block.text, block.seams) for block in blocks]


def lines_passed(facts: Facts) -> list[Line]:
    """Return what the boxes near the headline say that were passed over as a menu, a share bar or hidden."""
    lines = [line for box in facts.boxes for line in lines_in(box_lines(box))]
    return [line for line in lines if not _CLOCK_OF_SITE.fullmatch(line.text)]


def lines_below(facts: Facts) -> list[Line]:
    """Return the lines further behind the text; what a footer that was passed over says is one of them."""
    lines: list[Line] = []
    for block in facts.rest:
        if block.tag == "box" and block.chrome in _OWN_BOXES:
            lines += lines_in(box_lines(block))
        elif block.is_line and not block.hidden:
            lines += lines_in([block])
    return lines


def with_label(facts: Facts, blocks: Sequence[RawBlock]) -> list[Line]:
    """Return lines above a text, behind the label that stands in the line before the first of them."""
    lines = lines_in(blocks)
    places = [i for i, block in enumerate(facts.above) if block is blocks[0]] if blocks else []
    before = facts.above[places[0] - 1].text if places and places[0] else ""
    return [Line(before), *lines] if before and is_label(before) else lines


def without_clocks(lines: Sequence[RawBlock], facts: Facts, *, rendered: bool) -> list[RawBlock]:
    """Leave out the day of the visit among lines above the headline: 2024年5月5日 星期日, above 首页 and the menu or far up;
    on a page any day alone above the box of a menu.

    In rendered text it is what follows the former `<title>` too, unless a page of a paper is named.
    """
    boxes = 0 if rendered else _last_menu(facts)
    day = _DAY_ALONE if boxes else _CLOCK_OF_SITE
    days = [line for line in lines if day.fullmatch(line.text)]
    if not days:
        return [*lines]
    menu = next((i for i, line in enumerate(facts.above) if _MENU_BEGINS.match(line.text)), 0)
    paper = any([_PAGE_OF_PAPER.search(line.text) for line in lines])
    behind_title = rendered and not paper and (facts.title or "\n") in facts.above[0].text
    headline = _headline_above(facts)
    top = max(menu, _TOP if behind_title else 0, headline - _FAR_ABOVE)
    clocks = {id(line) for line in facts.above[:top] if _CLOCK_OF_SITE.fullmatch(line.text)}
    clocks.update(map(id, facts.above[:boxes]))
    return [line for line in lines if line not in days or id(line) not in clocks]


def _headline_above(facts: Facts) -> int:
    """Return where the headline stands among the lines above the text; 0 where it does not."""
    heading = facts.heading[0] if facts.heading else None
    return next((i for i, line in enumerate(facts.above) if line is heading), 0)


def _last_menu(facts: Facts) -> int:
    """Return where the last box of a menu stands that was passed over above the headline, or above the text that has none."""
    above = facts.above[: _headline_above(facts) or next(iter(facts.lines), 0)]
    return max([i for i, block in enumerate(above) if block.tag == "box" and block.chrome == "navigation"], default=0)


def lines_said(facts: Facts) -> list[str]:
    """Return the lines above the text, the text, and the lines behind it."""
    return [*[block.text for block in facts.above], *facts.texts, *[block.text for block in facts.below_text]]


def _shortened(line: Line) -> Line:
    """Return the end of a line that a whole menu runs into, from its first date label on: 首页 …… 发布时间：2024-03-05."""
    text = line.text
    if len(text) <= LONGEST_INFO or "。" in text or len(text) > _LONGEST_MENU:
        return line
    label = _DATE_LABEL.search(text)
    return Line(text[label.start() : label.start() + LONGEST_INFO]) if label else line


def info_lines(lines: Iterable[Line], roc: bool = False) -> tuple[list[InfoLine], list[Line]]:
    """Return what the lines around the headline state, and the lines that state nothing an info line could."""
    infos: list[InfoLine] = []
    silent: list[Line] = []
    for line in map(_shortened, lines):
        text = line.text
        may_inform = len(text) <= LONGEST_INFO and (line.seams or _MAY_INFORM.search(text))
        if may_inform and (info := read_info_line(text, roc=roc, seams=line.seams)):
            infos.append(info)
        else:
            silent.append(line)
    return infos, silent


def states_date(block: RawBlock) -> bool:
    """Return whether a short line dates the page, with its year."""
    if len(block.text) > LONGEST_INFO or not any(map(str.isdigit, block.text)):
        return False
    info = read_info_line(block.text, seams=block.seams)
    return info.published is not None and info.published.year is not None


def credit_lines(lines: Iterable[Line]) -> list[Credits]:
    """Return what the credit lines state, lines that are none left out; a label alone is read with the next line.

    Several lines with an author and a time each (作者：某甲 时间：2024-03-05) head the answers of a forum.
    """
    credits: list[Credits] = []
    before = ""
    lines = [*lines]
    answers = [line for line in lines if line.text[:2] == "作者" and _ANSWER.match(line.text)]
    for text, seams in lines if len(answers) < _FEWEST_ANSWERS else [line for line in lines if line not in answers]:
        if credit := read_credit_line(text, seams):
            credits.append(credit)
        elif 0 < len(before) <= LONGEST_APART_LABEL and (apart := read_apart(before, text)):
            credits.append(apart)
        before = text
    return credits
