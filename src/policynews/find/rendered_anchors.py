"""The anchors of a rendered text: the headline that its first line announces, and the info line beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import NamedTuple

from policynews.credits.creditline import is_value_apart
from policynews.documents.signature import is_signature
from policynews.find.headline_placed import before_info
from policynews.find.rendered_lines import COPY, Sheet, repeats_headline
from policynews.lines.furniture import kind_of
from policynews.lines.rendered import (
    ACCOUNT,
    ACCOUNT_BEGINS,
    AHEAD,
    PARAGRAPH,
    STATES_DATE,
    STATES_SOURCE,
    STATES_TIME,
    is_info,
    may_be_headline,
    names_site,
)
from policynews.text.folding import fold_key

BESIDE = 4
"""How many lines below the headline its info line may stand: kicker, subtitle, author."""
AROUND = 40
"""So many lines above and below a line say on which of its sides the text stands."""
# A text without head begins with a sentence, or with a line to whom it is addressed.
_ADDRESSED = 2
# 来源：, 某某局, 发布时间：, 2024-05-01: what an info line takes where labels and values have lines of their own
_LINES_OF_INFO = 8
# Characters of prose that are a text.
_TEXT_OF_ONE = 90
# So many sentences may stand above a headline, if more prose stands in so many lines below it.
_PROMPTS = 2


class Anchor(NamedTuple):
    """A line behind which a text is likely to start."""

    start: int
    trust: int
    """3: headline and info line; 2: one of them, complete; 1: a date below what may be a headline."""
    headline: int | None = None
    """Where the headline stands that the first line announces; None where nothing does."""


def anchors(sheet: Sheet) -> Iterator[Anchor]:
    """Yield what a text may start behind."""
    infos = [index for index, line in enumerate(sheet.lines) if sheet.weights[index] <= 0 and is_info(line)]
    known, used = frozenset(infos), set[int]()
    told = len(sheet.lines)  # where the first headline without info line stands
    if not sheet.announced and any(weight >= PARAGRAPH for weight in sheet.weights[:_ADDRESSED]):
        yield Anchor(0, 2)
    for headline in _headlines(sheet):
        if headline and headline not in known and _states_info(sheet, headline):
            yield Anchor(headline + 1, 3, headline)
            continue
        near = range(headline + 1, headline + 1 + BESIDE)
        beside = [index for index in near if index in known and _is_above_text(sheet, headline, index)]
        used.update(beside)
        if beside:
            yield Anchor(beside[0], 3, headline)
        elif headline and not names_site(sheet.lines[headline]):
            told = min(told, headline)
            yield Anchor(headline + 1, 2, headline)
    yield from (Anchor(index, 2) for index in _account_ends(sheet))
    yield from _of_infos(sheet, infos, used, told)


def _of_infos(sheet: Sheet, infos: Sequence[int], used: Set[int], told: int) -> Iterator[Anchor]:
    """Yield the info lines that stand beside no announced headline (these are `used`) and not behind a text; the first
    announced headline without an info line is `told`."""
    known = frozenset(infos)
    for index in infos:
        line = sheet.lines[index]
        if index in used or _is_below_text(sheet, index, most=_PROMPTS):
            continue
        if dates_another(sheet, told, index):
            yield Anchor(index, 1)
        elif STATES_DATE.search(line) and STATES_SOURCE.search(line):
            # Below a prompt that stands first nothing announces the headline.
            yield Anchor(index, 3 if not sheet.announced and index and may_be_headline(sheet.lines[index - 1]) else 2)
        elif may_be_headline(_above(sheet, index)):
            # 标题, 日期, 标题, 日期 …: the entries of a list; a time of day far from other dates is that of the page.
            alone = known.isdisjoint((index - 3, index - 2, index + 2, index + 3))
            yield Anchor(index, 2 if alone and STATES_TIME.search(line) else 1)


def dates_another(sheet: Sheet, told: int, info: int) -> bool:
    """Whether an info line behind the announced headline and a text stands below the headline of another article."""
    if told >= info or sheet.prose[info] - sheet.prose[told + 1] < _TEXT_OF_ONE:
        return False
    above = [at for at in range(max(told + 1, info - BESIDE + 1), info) if sheet.weights[at] < PARAGRAPH]  # no caption
    return any(may_be_headline(sheet.lines[at]) and not repeats_headline(sheet, at) for at in above)


def _account_ends(sheet: Sheet) -> Iterator[int]:
    """Yield where ends what a public account prints below a headline, two lines or more: 微信号 …, 功能介绍 …, 发表于."""
    marks = {at for at, line in enumerate(sheet.lines) if line[:1] in ACCOUNT_BEGINS and ACCOUNT.match(line)}
    ends = (at for at in marks if at - 1 in marks and at + 1 not in marks)
    yield from (at for at in ends if not _is_below_text(sheet, at, most=_PROMPTS))


def _above(sheet: Sheet, index: int) -> str:
    """Return the line above an info line, over labels, their values and buttons that stand between; empty for none."""
    for at in range(index - 1, max(-1, index - 1 - _LINES_OF_INFO), -1):
        line = sheet.lines[at]
        if kind_of(line) is None and not line.isdigit() and not (at and is_value_apart(sheet.lines[at - 1], line)):
            return line
    return ""


def _headlines(sheet: Sheet) -> Iterator[int]:
    """Yield the first line, unless it is a sentence, and the indices of lines that repeat its beginning."""
    if not sheet.announced:
        return
    yield 0
    first = True
    for index in [at for at, line in enumerate(sheet.lines) if at and line[:1].lower() in sheet.begins]:
        repeats = repeats_headline(sheet, index) and not is_signature(
            sheet.lines, index
        )  # 某某局 signs 某某局关于…的通知
        if not (repeats or _states_info(sheet, index)):
            continue
        if (first and _is_below_menu(sheet, index)) or not _is_below_text(sheet, index, most=index):
            yield index
        first = False


def _is_below_menu(sheet: Sheet, index: int) -> bool:
    """Whether a paragraph stands below a headline and more short lines than sentences above it: menus describe their
    entries now and then, teasers have titles."""
    near = sheet.weights[index + 1 : index + 2 + BESIDE]
    above = sheet.weights[max(0, index - AROUND) : index]
    return any(weight >= PARAGRAPH for weight in near) and 2 * sum(weight >= COPY for weight in above) < len(above)


def _states_info(sheet: Sheet, index: int) -> bool:
    """Whether the announced headline shares a line with date and source."""
    headline = fold_key(before_info(sheet.lines[index]))
    return bool(headline) and sheet.announced.startswith(headline)


def _is_above_text(sheet: Sheet, headline: int, info: int) -> bool:
    """Whether no sentence stands between a headline and an info line, or a lead, less than what stands below both; and no
    heading of a list."""
    if any(_opens_list(line) for line in sheet.lines[headline + 1 : info]):
        return False  # the days of its entries
    between = sheet.prose[info] - sheet.prose[headline + 1]
    if between and dates_another(sheet, headline, info):
        return False
    return not between or between < sheet.prose[min(info + 1 + AHEAD, len(sheet.lines))] - sheet.prose[info]


def _opens_list(line: str) -> bool:
    kind = kind_of(line)
    return kind is not None and kind.opens_list


def _is_below_text(sheet: Sheet, index: int, *, most: int) -> bool:
    """Whether a headline or info line stands behind a text: 来源：… below a signature, a file named like the headline.

    A sentence stands above it, and more than `most` of them in all, or no more prose below it than above: else these would
    be prompts above an article.
    """
    if not any(weight >= COPY for weight in sheet.weights[max(0, index - BESIDE - 1) : index]):
        return False
    above = max(0, index - AROUND)
    sentences = (at for at, weight in enumerate(islice(sheet.weights, index)) if weight >= COPY)
    if most < index and next(islice(sentences, most, None), None) is not None:
        return True
    below = sheet.prose[min(index + AROUND, len(sheet.lines))] - sheet.prose[index]
    return below <= sheet.prose[index] - sheet.prose[above]
