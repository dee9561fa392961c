"""What a line of a page is: credits, an entry of a list, the day of a signature; and why a line is left out."""

from __future__ import annotations

import re

from policynews.credits.creditline import read_credit_line
from policynews.credits.infoline import is_info_line
from policynews.credits.labels import split_fields
from policynews.credits.names import is_placeholder_name
from policynews.credits.sources import read_print_edition
from policynews.dates.shapes import DAY, MONTH_AND_DAY, SIGNED_DAY, YEAR
from policynews.lines.furniture import is_list_entry, kind_of, row_of
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# A shorter link is the name of a column or a button.
_SHORTEST_TITLE = 8
# An anchor, a button without a script of its own
_NOWHERE = lazy_pattern(r"(?:#|#?top|javascript:\s*(?:void\s?\(?\s*(?:0|null)?\s*\)?)?\s*;*)", re.I)
# Reasons that come from the page or from other lines, not from what a line says.
_NO_ROWS = frozenset({"hidden", "repeat", "layout", "credits", "head", "tail", "form", "attachment-list"})
# Longest credit line: several labels, several names each.
CREDIT = 120
# 部分图片：受访者提供
_PICTURE_CREDIT = 24
# 图片来源：某某台, 照片來源：某報資料照: whose picture it is, whatever it names
_SOURCE_OF_PICTURE = lazy_pattern("(?:[图圖]片|照片|[影圖图]像|[首頭头題题配]?[图圖])[来來]源[:：]")
# 地方中心／台北報導, 國際組／綜合報導: a desk, and nobody's name
_DESK = lazy_pattern(r"[^\s，。：；！？／/]{1,8}(?:中心|[組组部])\s?[／/]\s?[^\s，。：；！？／/]{2,6}[報报][導导道]$")
# 《中国科学报》 (2016-06-03 第8版 聚焦)
_EDITION = 50
# What an info line among credits has: a label or a day. A bare counter (12次) may be a cell of a table.
_STATES = lazy_pattern(rf"[:：|｜丨/／]|^[(（\[【]?{YEAR}|^(?:Published|Posted|Updated|Last updated)\b", re.I)
# 2024年5月1日, （２０２４年５月１日）, 二〇二四年五月一日, alone in their line
_SIGNATURE_DAY = lazy_pattern(rf"[(（]?{SIGNED_DAY}[)）]?$")
# 2024年5月28日 (星期二)：, [05-28]: in front of a linked title
_DAY_BEFORE = lazy_pattern(
    rf"[\[【(（]?\s*(?:{DAY}|{MONTH_AND_DAY}|\d\d-\d\d)\s?(?:[(（][^()（）]{{1,6}}[)）])?\s*[\]】)）]?\s*[:：·|-]?\s*$"
)


def reason_of(block: RawBlock, default: str) -> str:
    """Return why a line above or behind the text is not part of it."""
    kind = kind_of(block.text)
    if kind:
        return kind.reason
    return block.chrome or ("info-line" if is_info_line(block.text) else default)


def rule_of(text: str, reason: str) -> str | None:
    """Return the row of `_furniture_rows` that gives `reason` for a line; None where no row does."""
    return None if reason in _NO_ROWS else row_of(text, reason)


def is_entry(block: RawBlock) -> bool:
    """Whether a line is an entry of a list: mostly a link, or dated or cut as such entries are."""
    return block.linked * 2 > len(block.text) or is_list_entry(block.text)


def is_linked_title(block: RawBlock) -> bool:
    """Whether a line is the linked title of another article, perhaps with its date beside it."""
    return block.linked * 2 > len(block.text) and block.linked > _SHORTEST_TITLE


def leads_away(block: RawBlock) -> bool:
    """Whether most of a line is a link to somewhere else; some templates make the headline one that leads nowhere (#)."""
    return block.linked * 2 > len(block.text) and not all(_NOWHERE.fullmatch(href.strip()) for _, href in block.links)


def is_dated_title(block: RawBlock) -> bool:
    """Whether a line is a day and the linked title of what was published on it: 2024年5月28日 (星期二)：清江大桥合龙."""
    title = block.links[-1][0] if block.links else ""
    return bool(title) and block.text.endswith(title) and _DAY_BEFORE.match(block.text[: -len(title)]) is not None


def is_signature_day(text: str) -> bool:
    """Whether a line is the day that signs a text (2024年5月1日) and nothing else."""
    return _SIGNATURE_DAY.match(text) is not None


def is_byline(text: str) -> bool:
    """Whether a line is nothing but credits of persons: 文｜张三, 编辑：李四."""
    return len(text) <= CREDIT and bool(read_credit_line(text).people)


def is_credit(text: str) -> bool:
    """Whether a line is nothing but credits, an info line or a print edition."""
    if len(text) > CREDIT:
        return False
    if "》" in text and len(text) <= _EDITION and read_print_edition(text):
        return True
    if read_credit_line(text) or (_STATES.search(text) is not None and is_info_line(text)):
        return True
    if text.endswith(("導", "导", "道")) and _DESK.match(text):
        return True
    if len(text) > _PICTURE_CREDIT:
        return False
    return _SOURCE_OF_PICTURE.match(text) is not None or (text[-1:] in "供图圖片照源" and _names_nobody(text))


def _names_nobody(text: str) -> bool:
    """Whether a line is the credit of a picture and says whence it is, not who took it: 图片：受访者提供."""
    fields = split_fields(text, fold(text))
    return bool(fields) and all(
        field.kind == "photographer" and is_placeholder_name(text[field.value_start : field.value_end].strip())
        for field in fields
    )
