"""The lines that may state something: `Facts`, and what the readers of several fields take from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from policynews.credits.creditline import Credits, read_credit_line
from policynews.credits.infoline import InfoLine, read_info_line
from policynews.credits.seams import Line
from policynews.find.where import Found, Parts
from policynews.lines.kinds import is_linked_title
from policynews.model.date import PartialDate
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.text.addresses import host_of
from policynews.text.patterns import lazy_pattern

LONGEST_INFO = 300
# So many lines below the text may hold its credits; further down other articles have theirs.
_BELOW = 16
_LONGEST_CREDIT = 200
# The cheap test before the reader: a line without any of these states nothing.
_MAY_INFORM = lazy_pattern(r"[:：|｜丨\d]|年|来源|來源|记者|記者")
# 发布日期：, 發布單位, 来源: in an element of their own
_LABEL = lazy_pattern(
    r"^(?:(?:发布|發布|發佈|刊登|公告|上版|上稿|新闻|新聞|发文|张贴|張貼|更新|信息|文章|稿件|消息|资料|資料|发稿)(?:日期|时间|時間|单位|單位|机构|機構|来源|來源)"
    r"|日期|时间|時間|来源|來源|作者|记者|記者|责任编辑|编辑|稿源|撰稿人?)\s*[:：]?$"
)
_LONGEST_LABEL = 8
_LONGEST_VALUE = 40
_YEAR = 4  # characters
_STAMP = lazy_pattern(r"(?:19|20)\d\d \d{1,2}[-/]\d{1,2} \d{1,2}:\d\d(?::\d\d)?")


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
    behind: list[RawBlock]
    """Credit lines and lines behind the text."""
    above: list[RawBlock]
    """Everything above the text."""
    texts: list[str]
    """The lines of the text."""
    located: Mapping[str, Sequence[RawBlock]]
    """The lines of the parts a layout located."""
    layout: str


def gather(found: Found, parts: Parts) -> Facts:
    """Return the lines that may state date, source and people, nearest to the headline first."""
    blocks, region = found.blocks, found.region
    near = [blocks[i] for i in parts.near]
    below = [*[blocks[i] for i in parts.below[: 2 * _BELOW]], *blocks[region.last : region.last + _BELOW]]
    return Facts(
        title=found.headline.text if found.headline else None,
        heading=[blocks[i] for i in found.title_range],
        near=[block for block in near if block.is_line and not is_linked_title(block)],
        behind=[block for block in below if block.is_line and not block.hidden],
        above=blocks[: region.first + 4],
        texts=[blocks[i].text for i in parts.kept if blocks[i].is_line],
        located=found.located,
        layout=found.layout,
    )


class Blocks(NamedTuple):
    """What the readers made of those lines, in the order of their trust."""

    infos: list[InfoLine]
    credits: list[Credits]
    behind: list[Line]
    page: Page | None
    roc: bool
    reference: datetime | None


def is_taiwanese(url: str | None, page: Page | None) -> bool:
    """Whether bare years count from 1912: only on hosts of Taiwan, or where a page without an address says zh-TW."""
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


def line_of(block: RawBlock) -> Line:
    """Return the text of a block with its seams."""
    return Line(block.text, block.seams)


def info_lines(lines: Iterable[Line], roc: bool = False) -> tuple[list[InfoLine], list[Line]]:
    """Return what the lines around the headline state, and the lines that state nothing an info line could."""
    infos: list[InfoLine] = []
    silent: list[Line] = []
    for line in lines:
        text = line.text
        may_inform = len(text) <= LONGEST_INFO and (line.seams or _MAY_INFORM.search(text))
        if may_inform and (info := read_info_line(text, roc=roc, seams=line.seams)):
            infos.append(info)
        else:
            silent.append(line)
    return infos, silent


def _joined_stamps(lines: Sequence[Line]) -> Sequence[Line]:
    """Join year, day and time that stood in elements of their own: 2019, 09/07, 19:02."""
    if not any(len(line.text) == _YEAR for line in lines):
        return lines
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        stamp = " ".join([line.text for line in lines[at : at + 3]]) if len(lines[at].text) == _YEAR else ""
        if _STAMP.fullmatch(stamp):
            joined.append(Line(stamp.replace(" ", "/", 1)))
            at += 3
        else:
            joined.append(lines[at])
            at += 1
    return joined


def join_labels(lines: Sequence[Line]) -> list[Line]:
    """Join a line that is only a label (发布日期：) with the value in the next: they stood in cells of their own."""
    joined: list[Line] = []
    label = ""
    for line in _joined_stamps(lines):
        text = line.text
        is_label = len(text) <= _LONGEST_LABEL and _LABEL.match(text) is not None
        if label and len(text) <= _LONGEST_VALUE and not is_label:
            joined.append(Line(f"{label}{text}", tuple([seam + len(label) for seam in line.seams])))
            label = ""
        elif is_label:
            label = text if text.endswith(("：", ":")) else f"{text}："
        else:
            joined.append(line)
            label = ""
    return joined


def credit_lines(lines: Iterable[Line]) -> list[Credits]:
    """Return what the credit lines state, lines that are none left out."""
    return [
        credit for text, seams in lines if len(text) <= _LONGEST_CREDIT and (credit := read_credit_line(text, seams))
    ]
