"""The form in which two copies of one text are compared: what a repost changes is folded away or left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from policynews.lines.kinds import is_credit
from policynews.model.article import Article
from policynews.model.blocks import Figure
from policynews.repair.lines import repair_lines
from policynews.script.detection import fold_script
from policynews.text.folding import fold

# Letters whose plain form NFKC gives: Kangxi radicals ⼀, compatibility ideographs 豈, full-width Ａ１, half-width ｱ, ① ㎡.
_LETTERS_BY_NFKC = r"²³¹\u2070-\u209c\u2100-\u2188\u2460-\u24ff\u2e80-\u2fd5\u3200-\u33ff\uf900-\ufaff\uff10-\uff9f"
_COMPATIBILITY = re.compile(f"[{_LETTERS_BY_NFKC}]")
# Taiwan words that mirrors put for mainland ones, after folding of the script. Both sides are folded, so that no
# meaning is at stake.
_VOCABULARY = {
    "资讯": "信息",
    "专案": "项目",
    "水准": "水平",
    "计画": "计划",
    "网路": "网络",
    "数位": "数字",
    "智慧": "智能",
    "软体": "软件",
    "硬体": "硬件",
    "品质": "质量",
}
_TAIWAN_WORD = re.compile("|".join(_VOCABULARY))
_IDEOGRAPHS = range(0x3400, 0xA000)
# Every letter and digit is also found by the second branch; the first reads those of ordinary text faster.
_INK = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]+|[^\W_]+")
# One annotation of a poisoned page, 國(guó); a page without any is not sent through repair.
_ANNOTATED = re.compile(r"[\u4e00-\u9fff?？][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]")

# Whole lines that stand anywhere near the end: 免责声明:…, 本文仅代表作者个人观点…, 相关推荐, 如有侵权请联系删除. Each branch
# begins with a character of its own, so that a search passes over other characters without trying the branches.
_NOISE_LINE = re.compile(
    r"免责声明|声明:|代表(?:作者|本网|本站|平台)|如有侵(?:权|犯)|请联系(?:我们|删除|本站)|转载请注明"
    r"|来源于网络|不构成.{0,6}建议|仅供参考|请点赞|点个赞|扫码|扫一扫|二维码|网友评论|版权归|相关(?:推荐|阅读|链接|新闻)|热门推荐"
    r"|上一篇|下一篇|返回(?:首页|顶部|列表)"
)
_MAX_EDGE = 60
"""Characters: a credit line is shorter; a paragraph that begins with 记者 is longer."""
_MAX_NOISE = 160
"""Characters of a disclaimer. A longer line that holds such words is text about disclaimers."""
_EDGE_BLOCKS = 2
"""Lines at the head that may be credits; twice as many at the tail (J.1: ignore first and last lines)."""


def canonical_form(article: Article) -> str:
    """Return the text of `article` as it is compared; an empty string when there is none.

    Pinyin annotations are repaired, compatibility characters and scripts folded, credits and disclaimers at the ends
    left out; what stays is Han characters, letters (lower case) and digits, without a mark or a space between them.
    """
    return canonical_parts(article)[1]


def canonical_parts(article: Article) -> tuple[str, str]:
    """Return title and text as they are compared. They are repaired together: one annotation alone proves nothing."""
    texts = (block.text for block in article.blocks if not isinstance(block, Figure))
    lines = _repaired([article.title or "", *(line for text in texts for line in text.split("\n") if line.strip())])
    return fold_text(lines[0]), fold_text(" ".join(_body_lines(lines[1:])))


def fold_text(text: str) -> str:
    """Return the Han characters (Simplified), letters (lower case) and digits of `text`."""
    if _unusual().search(text):
        text = _usual(text)
    text = "".join(_INK.findall(text)).lower()
    return _TAIWAN_WORD.sub(lambda word: _VOCABULARY[word[0]], text)


def _usual(text: str) -> str:
    if _COMPATIBILITY.search(text):
        text = unicodedata.normalize("NFKC", text)
    return fold_script(text) if _foldable().search(text) else text


@cache
def _unusual() -> re.Pattern[str]:
    """Return a pattern of the characters `_usual` changes: most texts are without any, and searched once."""
    return re.compile(f"[{_LETTERS_BY_NFKC}{_changed_by_folding()}]")


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile(f"[{_changed_by_folding()}]")


@cache
def _changed_by_folding() -> str:
    characters = "".join(map(chr, _IDEOGRAPHS))
    return "".join(one for one, other in zip(characters, fold_script(characters), strict=True) if one != other)


def _repaired(lines: list[str]) -> Sequence[str]:
    if any(_ANNOTATED.search(line) for line in lines if "(" in line or "（" in line):
        return repair_lines(lines).lines
    return lines


def _body_lines(lines: Sequence[str]) -> list[str]:
    """Drop credit and disclaimer lines, unless nothing would be left."""
    tail = len(lines) - 2 * _EDGE_BLOCKS
    kept = [
        line
        for at, line in enumerate(lines)
        if not ((at < _EDGE_BLOCKS or at >= tail) and _is_credit(line)) and not (at >= tail and _is_notice(line))
    ]
    return kept or list(lines)


def _is_credit(line: str) -> bool:
    return len(line) <= _MAX_EDGE and is_credit(line)


def _is_notice(line: str) -> bool:
    return len(line) <= _MAX_NOISE and _NOISE_LINE.search(fold(line)) is not None
