"""What a line of a page is: a credit line, an entry of a list; and why a line is left out."""

from __future__ import annotations

from policynews.credits.creditline import read_credit_line
from policynews.credits.infoline import is_info_line
from policynews.credits.sources import read_print_edition
from policynews.lines.furniture import classify, is_list_entry
from policynews.page.blocks import RawBlock
from policynews.text.patterns import lazy_pattern

# A shorter link is the name of a column or a button.
_SHORTEST_TITLE = 8
# Longest credit line: several labels, several names each.
CREDIT = 120
# 《中国科学报》 (2016-06-03 第8版 聚焦)
_EDITION = 50
# The cheap test before the readers: a colon or slash behind a label, a bracket or mark in front of a name.
_MAY_CREDIT = lazy_pattern(
    r":|：|/|／|\||｜|丨|记者|記者|作者|编[辑輯]|編[辑輯]|通[讯訊][员員]|供[稿源]|来[稿源]|來[稿源]"
)
_CREDIT_BEGINS = ("(", "（", "【", "[", "□", "■", "●", "◎", "19", "20")
_CREDIT_ENDS = (")", "）", "摄", "攝", "文", "摄 ", "攝 ", "文 ")


def reason_of(block: RawBlock, default: str) -> str:
    """Return why a line above or behind the text is not part of it."""
    kind = classify(block.text)
    if kind:
        return kind.reason
    return block.chrome or ("info-line" if is_info_line(block.text) else default)


def is_entry(block: RawBlock) -> bool:
    """Whether a line is an entry of a list: mostly a link, or dated or cut as such entries are."""
    return block.linked * 2 > len(block.text) or is_list_entry(block.text)


def is_linked_title(block: RawBlock) -> bool:
    """Whether a line is the linked title of another article, perhaps with its date beside it."""
    return block.linked * 2 > len(block.text) and block.linked > _SHORTEST_TITLE


def is_credit(block: RawBlock) -> bool:
    """Whether a line is nothing but credits, an info line or a print edition."""
    if len(block.text) > CREDIT or not _may_credit(block.text):
        return False
    if "》" in block.text and len(block.text) <= _EDITION and read_print_edition(block.text):
        return True
    return bool(read_credit_line(block.text)) or is_info_line(block.text)


def _may_credit(text: str) -> bool:
    """The cheap test before the readers."""
    return text.startswith(_CREDIT_BEGINS) or text.endswith(_CREDIT_ENDS) or _MAY_CREDIT.search(text) is not None
