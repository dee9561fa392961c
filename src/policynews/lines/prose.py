"""Running text, by three questions that are not the same.

`weigh` says what a line of a page speaks for or against an element being the body; its tag and its links count.
`weigh_line` says the same of a line of rendered text, where length and end mark have to do.
`is_prose` says of one line of a body whether it is a sentence at least: such a line is not cut off as furniture.
"""

from __future__ import annotations

from policynews.lines.furniture import is_agreement, is_list_entry, kind_of
from policynews.lines.kinds import is_signature_day
from policynews.lines.rendered import ACCOUNT, LINE_ENDS, MARKUP_TAG, NUMBERED
from policynews.page.blocks import NO_LINES, RawBlock, linked_share
from policynews.text.patterns import HAN, lazy_pattern

# What a line of a page weighs

_SENTENCE_MARK = lazy_pattern(r"。|！|？|；|!|\?|;|，.{6}|,.{6}|、.{6}")
# Words of agreements, disclaimers and footers; only prose with one of them pays for the full rules.
_LEGAL = lazy_pattern(
    "协议|条款|協議|條款|隐私|隱私|版权|版權|转载|轉載|免责|免責|侵权|声明|聲明|浏览器|[Cc]ookie|COOKIE"
)
# A menu, footer or comment box inside an element weighs against it as ten links do. What is hidden, or opens over the
# page (dialogue), may stand anywhere.
_BOX = -40.0
_HALF = 0.5
_CHINESE = lazy_pattern(HAN)
# A Latin letter says less than a Chinese character: a consent box of 400 letters no more than a text of 160 characters.
_LATIN = 0.4
_LINE_TAGS = frozenset({"p", "td", "th", "line"})


def weigh(block: RawBlock, *, hidden: bool = False, chrome: bool = False) -> float:
    """Return what a block says for (positive, in characters) or against (negative) an element being the body."""
    tag, text, linked, _, furniture, is_hidden, broken, _, _, _ = block
    if tag in NO_LINES:
        return _BOX if furniture and furniture != "dialogue" else 0.0
    if is_hidden and not hidden:
        return 0.0
    # Conditions in place of min(): a page has hundreds of lines, and a call costs as much as all else here.
    length = len(text)
    plain = length - linked
    if furniture and not chrome:
        return 0.0 if plain > 40 and _SENTENCE_MARK.search(text) else -0.5 * (length if length < 20 else 20)
    if linked * 2 > length or (linked * 4 > length and linked_share(block) > _HALF):
        return -0.6 * (length if length < 40 else 40)
    if length > 8 and ("。" in text or _SENTENCE_MARK.search(text)):
        if text.isascii() or _CHINESE.search(text) is None:
            return _LATIN * plain
        return _weigh_legal(text, plain) if _LEGAL.search(text, 0, 200) else float(plain)
    if broken or tag in _LINE_TAGS:
        return 0.3 * (plain if plain < 40 else 40)
    # Bodies have few such lines (a heading, a list item); the boxes around them have dozens.
    return -2.0


def _weigh_legal(text: str, plain: int) -> float:
    """A user agreement is no article, however long; a disclaimer may stand below a short one."""
    if is_agreement(text):
        return -float(min(plain, 200))
    return 0.0 if kind_of(text) is not None else float(plain)


def is_legal(text: str) -> bool:
    """Whether a paragraph is of a user agreement, a disclaimer or a copyright notice."""
    return _LEGAL.search(text, 0, 200) is not None and (is_agreement(text) or kind_of(text) is not None)


# What a line of rendered text weighs

# 。 anywhere; a comma where more than a word follows
_RENDERED_MARK = lazy_pattern(r"[。！？；!?;，,、](?:(?<![，,、])|.{6})")
# …停靠点查看。来源：某报: a sentence, though the line ends in none
_STOPPED = 20
# （三）某某服务最高额度调整为一百万元: an item of a document without a stop
_NUMBERED_ITEM = 12
# 谁来负责？, 某地发布新规！: below this length as likely the title of another article as a sentence.
_EXCLAIMED = ("？", "！", "?", "!")
_EXCLAIMED_LENGTH = 40


# ·某地修桥 ·某市通车：首班车六点发出 ·某校开学: titles of other articles in one line
_BULLETS = ("·", "•", "▪", "■", "●")
_TITLES = 2


def weigh_line(text: str) -> float:
    """Return what a line of rendered text says for or against being body text."""
    length = len(text)
    if text.startswith(_BULLETS) and text.count(f" {text[0]}") >= _TITLES and "。" not in text:
        return -15.0
    # Titles of other articles hold commas too; a paragraph ends like one, or is long.
    if length > 8 and (length > 80 or text.endswith(LINE_ENDS)) and _RENDERED_MARK.search(text):
        return _weigh_sentence(text)
    if is_list_entry(text) and not is_signature_day(text):
        return -15.0
    if length > _STOPPED and "。" in text[:-1]:
        return _weigh_sentence(text)
    if length >= _NUMBERED_ITEM and NUMBERED.match(text):
        return 0.5 * length
    # A heading costs little, a menu of twenty entries as much as a paragraph.
    return -2.0 if length < 60 else 0.0


def _weigh_sentence(text: str) -> float:
    length = len(text)
    if is_legal(text):
        return -float(min(length, 200))
    if (length < _EXCLAIMED_LENGTH and text.endswith(_EXCLAIMED) and "。" not in text) or ACCOUNT.match(text):
        return 0.0
    return -20.0 if kind_of(text) is not None or MARKUP_TAG.search(text) else float(length)


# Whether a line of a body is running text

# A line of this many characters with a mark of punctuation is text, not furniture.
_PROSE = 40
SHORTEST_PROSE = 15
"""No line of fewer characters is running text."""
_SENTENCE_ENDS = ("。", "！", "？", "；", "”")
_PUNCTUATION = lazy_pattern("[，。、；,;：]")


def is_prose(block: RawBlock) -> bool:
    """Whether a line is running text: long enough, with punctuation, not a link."""
    text = block.text
    length = len(text)
    linked = block.linked
    if linked * 2 >= length or (linked * 4 > length and linked_share(block) > _HALF):
        return False
    if length >= _PROSE:
        return "，" in text or "。" in text or _PUNCTUATION.search(text) is not None
    return length >= SHORTEST_PROSE and text.endswith(_SENTENCE_ENDS)
