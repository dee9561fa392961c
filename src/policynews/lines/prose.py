"""Whether a line is running text, and what it weighs for an element being the body."""

from __future__ import annotations

from policynews.lines.furniture import classify, is_agreement
from policynews.page.blocks import NO_LINES, RawBlock
from policynews.text.patterns import lazy_pattern

_SENTENCE_MARK = lazy_pattern(r"。|！|？|；|!|\?|;|，.{6}|,.{6}|、.{6}")
# Words of agreements, disclaimers and footers; only prose with one of them pays for the full rules.
_SUSPECT = lazy_pattern("协议|条款|協議|條款|隐私|隱私|版权|版權|转载|轉載|免责|免責|侵权|声明|聲明")
# A menu, footer or comment box inside an element weighs against it as ten links do.
_BOX = -40.0
_LINE_TAGS = frozenset({"p", "td", "th", "line"})


def weigh(block: RawBlock, *, hidden: bool = False, chrome: bool = False) -> float:
    """Return what a block says for (positive, in characters) or against (negative) an element being the body."""
    tag, text, linked, _, furniture, is_hidden, broken, _, _, _ = block
    if tag in NO_LINES:
        return 0.0 if tag == "img" else _BOX
    if is_hidden and not hidden:
        return 0.0
    # Conditions in place of min(): a page has hundreds of lines, and a call costs as much as all else here.
    length = len(text)
    plain = length - linked
    if furniture and not chrome:
        return 0.0 if plain > 40 and _SENTENCE_MARK.search(text) else -0.5 * (length if length < 20 else 20)
    if linked * 2 > length:
        return -0.6 * (length if length < 40 else 40)
    if length > 8 and ("。" in text or _SENTENCE_MARK.search(text)):
        return -float(min(plain, 200)) if is_legal(text) else float(plain)
    if broken or tag in _LINE_TAGS:
        return 0.3 * (plain if plain < 40 else 40)
    # Bodies have few such lines (a heading, a list item); the boxes around them have dozens.
    return -2.0


def is_legal(text: str) -> bool:
    """Whether a paragraph is of a user agreement, a disclaimer or a copyright notice."""
    return _SUSPECT.search(text, 0, 200) is not None and (is_agreement(text) or classify(text) is not None)


# A line of this many characters with a mark of punctuation is text, not furniture.
_PROSE = 40
_SENTENCE = 15
_SENTENCE_ENDS = ("。", "！", "？", "；", "”")
_PUNCTUATION = lazy_pattern("[，。、；,;：]")


def is_prose(block: RawBlock) -> bool:
    """Whether a line is running text: long enough, with punctuation, not a link."""
    text = block.text
    length = len(text)
    if block.linked * 2 >= length:
        return False
    if length >= _PROSE:
        return "，" in text or "。" in text or _PUNCTUATION.search(text) is not None
    return length >= _SENTENCE and text.endswith(_SENTENCE_ENDS)
