"""Body and headline of a rendered text, which has no elements: lines, and what the lines around them say.

A text that stands among menus is found by its anchors: the headline that the first line, often the `<title>`,
announces, and the info line beside it. From there the text runs to the first line that ends it (credits, a related
list, a footer), for a text does not come back behind a related list. Without anchors it is the run of lines that
weighs most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policynews.credits.accounts import read_reposted
from policynews.credits.creditline import is_value_apart
from policynews.credits.names import is_personal_name
from policynews.credits.outlets import is_known_outlet
from policynews.credits.sources import part_from_name, vouches_for_itself
from policynews.documents.bodies import bodies_of
from policynews.documents.head import first_line_of_statute
from policynews.find.absence import no_article
from policynews.find.footnotes import with_footnotes
from policynews.find.headline import info_lines_near
from policynews.find.headline_placed import find_line_info, find_line_title
from policynews.find.metadata import find_table
from policynews.find.rendered_anchors import AROUND, BESIDE, Anchor, anchors, dates_another
from policynews.find.rendered_closing import over_credits
from policynews.find.rendered_end import last_line
from policynews.find.rendered_lines import COPY, Sheet, read_sheet, repeats_headline
from policynews.find.second import more_articles, second_in_lines
from policynews.find.strays import has_headings, is_chat, strays_above
from policynews.find.substitutes import end_over_signature
from policynews.find.where import MIN_BODY, Found, Region
from policynews.lines.furniture import is_list_entry, kind_of
from policynews.lines.kinds import is_credit
from policynews.lines.rendered import (
    AHEAD,
    BODY_NAME,
    CAPTION,
    FOLLOW,
    HEAD_GAP,
    LINE_ENDS,
    LINES_OF_HEAD,
    NUMBERED,
    PARAGRAPH,
    is_agency_caption,
    is_head,
    is_info,
    is_item,
    is_path,
    is_picture_caption,
)
from policynews.model.article import Notice
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# Lines of a text without paragraphs: fewer are no table, and more need not be weighed.
_ROW = 3
_TABLE = 400
# More bare words in a row than this between headline and first paragraph are a menu; further up begins no text.
_LEAD = 8
_MENU = 24
# 某县学校今日开学，检查组到停靠点查看: a mark between two clauses
_CLAUSE = lazy_pattern(r"[，、；：,;:]\s?[^\W\d_]")
# 文章摘要：…; characters of a text in which the words of its summary are looked for
_ABSTRACT = lazy_pattern(r"[【\[]?(?:文章|内容|本文|新闻)?(?:摘要|概要|简介|導讀|导读|提要|核心提示)[】\]]?\s?[:：]")
_OPENING = 1500
# 目 录: the table of contents of a statute
_CONTENTS = lazy_pattern(r"目\s?[录錄次]$")
# ◎ 王小明: the author of a letter or a comment
_BULLETS = "◎●○■□◆▲ \u3000"
_ACCOUNT_BOX, _LONGEST_ACCOUNT = 4, 300
# Copies for phones and for printing included, a page has few anchors; more are the entries of a list.
_MOST_ANCHORS = 8
# Of texts of the same trust the first is taken, unless it is a summary of a later one.
_SUMMARY = 0.6


class _Extent(NamedTuple):
    first: int
    last: int
    weight: float


# Part of the heaviest run that the text behind an anchor must weigh, by trust: comments outweigh a short notice.
_SHARE = {3: 0.1, 2: 0.3, 1: 0.6}


def find_in_lines(blocks: list[RawBlock], url: str | None) -> Found:
    """Return where text, headline and info line of a rendered text are; raise NoArticleError where no line is prose."""
    region = _signed_lines(blocks)
    if region is None:
        raise no_article("unknown")
    infos = info_lines_near(blocks, region)
    title = find_line_title(blocks, region, infos)
    info = find_line_info(blocks, region, title, infos)
    located = {"info": [blocks[i] for i in info]} if info else {}
    table = find_table(blocks, region)
    dropped = dict.fromkeys(table.lines, "metadata-table")
    return Found(blocks, region, title, table=table.document, url=url, located=located, dropped=dropped)


def find_first_in_lines(blocks: list[RawBlock], url: str | None) -> tuple[Found, tuple[Notice, ...]]:
    """Return what is found in the lines above a second article, and the notice that says so.

    A text that went on into the second ends as one does that nothing follows.
    """
    found = find_in_lines(blocks, url)
    at = second_in_lines(found)
    if at is None:
        return with_footnotes(found), ()
    above, region = blocks[:at], found.region
    if at < region.last:
        region = _signed_lines(above) or region._replace(last=at)
    dropped = {index: reason for index, reason in found.dropped.items() if index < at}
    return with_footnotes(found._replace(blocks=above, region=region, dropped=dropped)), more_articles(found, at)


def _signed_lines(blocks: list[RawBlock]) -> Region | None:
    """Return the lines of the body with its signature, and from the first line of a statute on."""
    region = find_lines(blocks)
    if region is None:
        return None
    region = end_over_signature(blocks, region)
    return region._replace(first=first_line_of_statute([block.text for block in blocks], region.first))


def find_lines(blocks: Sequence[RawBlock]) -> Region | None:
    """Return the lines of a rendered text that are its body, or None where no line is prose."""
    if not blocks:
        return None
    sheet = read_sheet(blocks)
    heaviest = _heaviest_run(sheet)
    extent = _anchored(sheet, heaviest)
    if extent is None and heaviest.weight >= MIN_BODY:
        extent = _of_run(sheet, heaviest)
    return Region(extent.first, extent.last, None, False, extent.weight) if extent else None


def _of_run(sheet: Sheet, run: _Extent) -> _Extent:
    """Return the text of the heaviest run; what a breadcrumb ends is of the menu where more stands below."""
    start = _start_over_verses(sheet, _with_addressee(sheet, _below_path(sheet, run) or run.first))
    extent = _extent(sheet, start) or run  # what ends a text stands in its first line
    kind = kind_of(sheet.lines[extent.last]) if extent.last < run.last else None
    if kind is None or kind.reason != "breadcrumb":
        return extent
    below = _heaviest_run(sheet, extent.last)
    text = _extent(sheet, _with_addressee(sheet, below.first))
    return text if text is not None and text.weight > extent.weight else extent


def _below_path(sheet: Sheet, run: _Extent) -> int:
    """Return the first paragraph below a path of columns in a run, if more prose is below it than above and no two sentences
    stand together above it: there teasers ended and the page began; 0 where none does."""
    half = (sheet.prose[run.first] + sheet.prose[run.last]) / 2
    above = range(run.first, bisect_left(sheet.prose, half, run.first, run.last))
    path = next((at for at in above if sheet.weights[at] <= 0 and is_path(sheet.lines[at])), run.last)
    if any(min(pair) > 0 for pair in pairwise(sheet.weights[run.first : path])):
        return 0
    return next((index for index in range(path, run.last) if sheet.weights[index] > 0), 0)


def _heaviest_run(sheet: Sheet, start: int = 0) -> _Extent:
    """Return the run of lines from `start` on that weighs most."""
    best = _Extent(start, start, 0.0)
    running, first, short = 0.0, start, 0
    for index, weight in enumerate(sheet.weights[start:], start):
        short = 0 if weight > 0 else short + (not _names_body(sheet.lines[index]))
        if running <= 0:
            running, first = 0.0, index
        # One short line between paragraphs is a heading, the fifth in a row an entry of a menu.
        running += weight if short <= 4 else 4 * weight
        if running > best.weight:
            best = _Extent(first, index + 1, running)
    return best


def _names_body(line: str) -> bool:
    """Whether a line is of a signature, which menus have none of."""
    return BODY_NAME.search(line) is not None and bool(bodies_of(line))


def _with_addressee(sheet: Sheet, first: int) -> int:
    """Move the start over the line above the first paragraph that names whom it is for (各有关单位：), or that it breaks off."""
    above = sheet.lines[first - 1] if first else ""
    if 2 < len(above) <= 60 and above.endswith(("：", ":")) and kind_of(above) is None:
        return first - 1
    broken = len(above) > PARAGRAPH and len(_CLAUSE.findall(above)) > 1
    return first - 1 if broken and kind_of(above) is None and not is_info(above) else first


def _start_over_verses(sheet: Sheet, first: int) -> int:
    """Move the start of a text without head over short lines that end like sentences or have a number: verses, chapters."""
    start = first
    for index in range(first - 1, max(-1, first - _MENU), -1):
        line = sheet.lines[index]
        if kind_of(line) is not None or is_list_entry(line):
            break
        if line.endswith(LINE_ENDS) or NUMBERED.match(line) or _CONTENTS.match(line):
            start = index
        elif start - index > 2:
            break
    return start


def _anchored(sheet: Sheet, heaviest: _Extent) -> _Extent | None:
    """Return the text behind the surest anchor that has one worth the name."""
    found: dict[int, list[_Extent]] = {3: [], 2: [], 1: []}
    for anchor in sorted(anchors(sheet), key=lambda anchor: -anchor.trust)[:_MOST_ANCHORS]:
        extent = _extent(sheet, anchor.start, bare=anchor.trust > 1)
        if anchor.trust == 1 and extent is not None and extent.first > anchor.start + AHEAD:
            continue  # a date far above is that of another entry
        if extent is not None and extent.weight >= _least(sheet, anchor, extent, heaviest):
            found[1 if _heads_copy(sheet, anchor.start) else anchor.trust].append(extent)
    for extents in found.values():
        if extents:
            most = max(extent.weight for extent in extents)
            return min(extent for extent in extents if extent.weight >= _SUMMARY * most)
    return None


def _heads_copy(sheet: Sheet, start: int) -> bool:
    """Whether paragraphs that stand above stand once more behind an anchor; what follows these is another text."""
    near = range(start, min(start + AHEAD, len(sheet.lines)))
    doubtful = [i for i in near if sheet.weights[i] < 0 and len(sheet.lines[i]) > PARAGRAPH]
    return len(doubtful) > 1 and sum(sheet.lines[i] in sheet.lines[:start] for i in doubtful) > 1


def _least(sheet: Sheet, anchor: Anchor, extent: _Extent, heaviest: _Extent) -> float:
    """Return the least weight of a text behind an anchor. None comes back behind a menu; what stands above the headline
    in the heaviest run speaks for no text."""
    if anchor.trust > 1 and heaviest.first - extent.last > _MENU:
        return MIN_BODY
    if anchor.headline is not None and _ends_above_another(sheet, anchor.headline, extent.last):
        return MIN_BODY
    weight = heaviest.weight
    if anchor.headline is not None and heaviest.first < anchor.headline < heaviest.last:
        weight = min(weight, sheet.prose[heaviest.last] - sheet.prose[anchor.headline])
    return _SHARE[anchor.trust] * weight


def _ends_above_another(sheet: Sheet, headline: int, last: int) -> bool:
    """Whether soon behind the text of an announced headline stands another article with its headline and info line."""
    near = range(last, min(last + _MENU, len(sheet.lines)))
    return any(is_info(sheet.lines[at]) and dates_another(sheet, headline, at) for at in near)


def _extent(sheet: Sheet, start: int, *, bare: bool = False) -> _Extent | None:
    """Return the text that starts at or soon behind `start`; None when there is none.

    `bare` takes a text without a single paragraph too, a table or a list of names, if something ends it.
    """
    first = _start_over_abstract(sheet, _without_menu(sheet, _first_line(sheet, start)))
    last = last_line(sheet, first, bare=bare)
    first += _strays(sheet, first, last)
    weight = sum(weight for weight in sheet.weights[first:last] if weight > 0)
    if bare and weight < MIN_BODY:
        weight = _weigh_table(sheet, range(first, min(last, first + _TABLE)))
    if bare and weight < MIN_BODY:
        return _lone_paragraph(sheet, first)
    return _Extent(first, last, weight) if weight >= MIN_BODY else None


def _strays(sheet: Sheet, first: int, last: int) -> int:
    """Return how many lines at the start of the text `first` to `last` have strayed there."""
    prose = next((index for index in range(first, last) if sheet.weights[index] > 0), first)
    if prose == first:
        return 0
    lines, are_prose = sheet.lines[prose:last], [weight > 0 for weight in sheet.weights[prose:last]]
    text = [line for line, is_prose in zip(lines, are_prose, strict=True) if is_prose]
    return strays_above(sheet.lines[first:prose], text, sheet.announced, headed=has_headings(lines, are_prose))


def _start_over_abstract(sheet: Sheet, first: int) -> int:
    """Move the start over a labelled summary whose words the text does not know: hijacked pages carry such lines."""
    line = sheet.lines[first] if first < len(sheet.lines) else ""
    label = _ABSTRACT.match(line)
    if label is None:
        return first
    if not any(weight >= COPY for weight in sheet.weights[first + 1 : first + 1 + HEAD_GAP]):
        return first  # a summary is all that the page shows
    text = "".join(sheet.lines[first + 1 : first + 1 + AROUND])[:_OPENING]
    words = line[label.end() : label.end() + _OPENING]
    known = sum(words[at : at + 2] in text for at in range(len(words) - 1))
    return first + 1 if text and 4 * known < len(words) else first


def _lone_paragraph(sheet: Sheet, first: int) -> _Extent | None:
    """Return the line below headline and date that is all of a text, though it has no stop: a flash, a caption."""
    for index in range(first, min(first + HEAD_GAP, len(sheet.lines))):
        if _may_be_all(sheet, index):
            return _Extent(index, over_credits(sheet, index + 1), 0.5 * len(sheet.lines[index]))
        if len(sheet.lines[index]) >= COPY and not _is_beside(sheet, index):
            break
    return None


def _may_be_all(sheet: Sheet, index: int) -> bool:
    """Whether a line may be a paragraph without a stop."""
    line = sheet.lines[index]
    return (
        len(line) >= COPY
        and (len(line) > PARAGRAPH or _CLAUSE.search(line) is not None)
        and not _is_beside(sheet, index)
    )


def _is_all(sheet: Sheet, index: int) -> bool:
    """Whether a line is the only paragraph near, though it has no stop: what follows it is no head of a text."""
    near = min(index + LINES_OF_HEAD, len(sheet.lines))
    return (
        sheet.prose[near] - sheet.prose[index] < COPY and _may_be_all(sheet, index) and not is_head(sheet.lines[index])
    )


def _is_beside(sheet: Sheet, index: int) -> bool:
    """Whether a line stands beside a text: furniture, an entry of a list, a credit, the headline once more."""
    line = sheet.lines[index]
    return kind_of(line) is not None or is_list_entry(line) or is_credit(line) or repeats_headline(sheet, index)


def _weigh_table(sheet: Sheet, lines: range) -> float:
    """Return the weight of a text without paragraphs: cells and names are worth half their characters."""
    cells = [sheet.lines[i] for i in lines if not repeats_headline(sheet, i)]
    cells = [cell for cell in cells if not is_head(cell) and not is_credit(cell)]
    return 0.5 * sum(map(len, cells)) if len(cells) >= _ROW else 0.0


def _first_line(sheet: Sheet, start: int) -> int:
    """Return the first line behind info lines, share bars and the like that stand between headline and text."""
    first = start
    for index in range(start, min(start + LINES_OF_HEAD, len(sheet.lines))):
        line = sheet.lines[index]
        described = is_agency_caption(line) or CAPTION.search(line) is not None
        caption = is_picture_caption(line) or (described and _is_short_beside(sheet, index))
        if index - first > HEAD_GAP or (sheet.weights[index] > COPY and not caption) or _is_all(sheet, index):
            break
        apart = index == first and index > 0 and is_value_apart(sheet.lines[index - 1], line)
        if apart or is_head(line) or caption:
            first = index + 1
    return _start_over_names(sheet, _over_account(sheet, _over_reposted(sheet, first)), start)


def _over_reposted(sheet: Sheet, first: int) -> int:
    """Move the start over the account that the line above names as the origin (以下文章来源于某某周刊), which stands once more with
    a stop behind it, and over what it says of itself."""
    reposted = read_reposted(sheet.lines[first - 1]) if first and "来源于" in fold(sheet.lines[first - 1]) else None
    if reposted is None or sheet.lines[first : first + 1] != [f"{reposted[0]}."]:
        return first
    return first + 1 + (sheet.weights[first + 1 : first + 2] != [] and sheet.weights[first + 1] <= PARAGRAPH)


def _is_short_beside(sheet: Sheet, index: int) -> bool:
    """Whether a line is shorter than the paragraphs below it: a text whose only paragraph names an agency is no caption."""
    return len(sheet.lines[index]) < max(sheet.weights[index + 1 : index + 1 + LINES_OF_HEAD], default=0.0)


def _over_account(sheet: Sheet, first: int) -> int:
    """Move the start over the box of an account that ends with the button to follow it: name, a few sentences, 追蹤.

    More prose than in the box stands below it: a button may stand below a short text as well.
    """
    box = range(first, min(first + _ACCOUNT_BOX, len(sheet.lines)))
    button = next((index for index in box if FOLLOW.match(sheet.lines[index])), first)
    said = sheet.prose[button] - sheet.prose[first]
    below = sheet.prose[min(button + 1 + AROUND, len(sheet.lines))] - sheet.prose[button]
    if not 0 < said <= _LONGEST_ACCOUNT or sheet.weights[first] > 0 or below <= said:
        return first
    return button + 1


def _start_over_names(sheet: Sheet, first: int, start: int) -> int:
    """Move the start over an author, tags (@某某校园) and a source between the info line and the first paragraph."""
    for index in range(first, min(first + BESIDE, len(sheet.lines)) if first > start else first):
        line = sheet.lines[index]
        if sheet.weights[index] >= COPY:
            return index
        if not (
            line.startswith(("@", "#", "＠", "＃"))
            or is_personal_name(line.lstrip(_BULLETS))
            or _is_source(sheet, index)
        ):
            break
    return first


def _is_source(sheet: Sheet, index: int) -> bool:
    """Whether a line is nothing but an outlet known by name, one and a person (财联社 张小三), or right below the day of the page
    any outlet or body."""
    line = sheet.lines[index]
    if is_known_outlet(line) or part_from_name(line) is not None:
        return True
    return is_info(sheet.lines[index - 1]) and vouches_for_itself(line)


def _without_menu(sheet: Sheet, first: int) -> int:
    """Move the start over a menu that stands between headline and text; the cells of a table are no menu."""
    prose = next((i for i in range(first, len(sheet.lines)) if sheet.weights[i] >= COPY), first)
    first = _behind_list(sheet, first, prose)
    lead = sheet.lines[first:prose]
    if len(lead) <= _LEAD or 3 * sum(map(is_item, lead)) >= len(lead) or is_chat(lead):
        return first
    text = _first_line(sheet, prose)  # behind captions and buttons
    return _with_addressee(sheet, prose) if text == prose else text


def _behind_list(sheet: Sheet, first: int, prose: int) -> int:
    """Move the start over titles of other articles between headline and text, if what leads to the next article ends
    them."""
    for index in range(prose - 1, first + HEAD_GAP, -1):
        kind = kind_of(sheet.lines[index])
        if kind is not None and kind.reason == "pager":
            return _first_line(sheet, index + 1)
    return first
