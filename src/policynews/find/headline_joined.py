"""A headline as it is set: over several lines, with its issuers in a line of their own, beside a badge or an info line."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.infoline import is_info_line
from policynews.find.declared import BADGES, INFO_BEHIND, LONGEST_BADGE, without_byline
from policynews.find.headline_forms import SITE_MARKS, is_no_headline
from policynews.find.suffixes import headline_of, strip_suffix
from policynews.find.where import Title
from policynews.lines.furniture import kind_of
from policynews.lines.rendered import (
    BODY_NAME,
    LINE_ENDS,
    MARKS,
    MARKUP_TAG,
    SHORTEST,
    STATES_DATE,
    STATES_SOURCE,
    announced_key,
    names_site,
)
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

LONGEST_PART = 40
# Lines of a headline that is set in two.
_COUPLET = 2
# 省林业厅省财政厅白河银行: the issuers of a document in a line of their own
_ISSUER = lazy_pattern(rf"(?:{BODY_NAME.pattern}|(?:行|公司|大学|学院|中心|集团)$)")
# …的通知, 《…》的决定, 某某条例: the last line of a document's headline
GENRE = lazy_pattern(
    r"(?:通知|决定|意见|办法|公告|通告|批复|复函|报告|规定|方案|细则|公报|纪要|通报|决议|条例|條例|规程|章程)(?:[（(].{1,16}[）)])?$"
)


def title_at(lines: Sequence[str], index: int, announced: str) -> Title:
    """Return the headline at `index`, without an info line in the same line, joined where it is broken into lines."""
    text, first, last = lines[index], index, index + 1
    if index and (behind := INFO_BEHIND.search(text)) and is_info_line(text[behind.end() :]):
        text = text[: behind.start()]
    elif index and fold_key(text) in announced:
        text, first, last = _joined(lines, index, announced)
    elif GENRE.search(fold(text)) and "关于" not in fold(text):
        text, first = _joined_upwards(lines, index)
    if index < _COUPLET and _is_couplet(lines):
        text, first, last = lines[0] + lines[1], 0, _COUPLET
    if last - first == 1 and index == first:
        text, last = _joined_downwards(lines, index, text)
        issuer = lines[index - 1] if index and last - index > 1 and fold(text).startswith("关于") else ""
        if _ISSUER.search(issuer) and not is_no_headline(issuer):
            text, first = issuer + text, index - 1
    text = MARKUP_TAG.sub(" ", text)
    # The first line is a `<title>` now and then, where the site may stand in front.
    text = strip_suffix(text) if first else headline_of(text, frozenset())
    return Title(without_byline(_without_badge(text, announced)), "line", first, last)


def _without_badge(text: str, announced: str) -> str:
    """Return a headline without the badge that stands beside it (原创, 自动翻译), or any short word where the first line
    announces the headline without it."""
    for bare, badge in (text.split(" ", 1)[::-1], text.rsplit(" ", 1)) if " " in text else ():
        if len(bare) >= SHORTEST and len(badge) <= LONGEST_BADGE:
            key = fold_key(bare)
            alone = announced.startswith(key) and announced[len(key) : len(key) + 1] in ("", *SITE_MARKS)
            if alone or badge in BADGES:
                return bare
    return text


def _joined(lines: Sequence[str], index: int, announced: str) -> tuple[str, int, int]:
    """Join the lines around `index` that make the announced headline together; also returned: first, behind the last."""
    key, first, last = fold_key(lines[index]), index, index + 1
    while first > 1 and not announced.startswith(key) and fold_key(lines[first - 1]) + key in announced:
        first -= 1
        key = fold_key(lines[first]) + key
    while last < len(lines) and announced.startswith(key + fold_key(lines[last])):
        key += fold_key(lines[last])
        last += 1
    if last - first == 1 or not announced.startswith(key):
        return lines[index], index, index + 1
    # The first line tells where a space belongs between two lines, and where a word was broken.
    words = MARKUP_TAG.sub(" ", next(line for line in lines if announced_key([line])))
    ends = [at for at, char in enumerate(words, 1) if not char.isspace()]
    return words[: ends[min(len(key), len(ends)) - 1]], first, last


def _joined_upwards(lines: Sequence[str], index: int) -> tuple[str, int]:
    """Join the lines a document's headline is broken into: 某市人民政府, 关于加强某某工作, 的通知."""
    text = lines[index]
    for first in range(index - 1, max(-1, index - 4), -1):
        above = lines[first]
        if len(above) > LONGEST_PART or above.endswith(LINE_ENDS) or is_no_headline(above):
            break
        text = above + text
        about = fold(above).find("关于")
        if about > 0:
            return text, first
        if about == 0:
            issuer = lines[first - 1] if first else ""
            signed = _ISSUER.search(issuer) is not None and not is_no_headline(issuer)
            return (issuer + text, first - 1) if signed else (text, first)
    return lines[index], index


def _is_couplet(lines: Sequence[str]) -> bool:
    """Whether a text begins with a news headline set in two short lines of like length above date and source."""
    if len(lines) <= _COUPLET or not (STATES_DATE.search(lines[_COUPLET]) and STATES_SOURCE.search(lines[_COUPLET])):
        return False
    above, below = lines[:_COUPLET]
    if min(len(above), len(below)) < SHORTEST or max(len(above), len(below)) > 16 or abs(len(above) - len(below)) > 2:
        return False
    return (
        not any(is_no_headline(line) or names_site(line) or " " in line for line in (above, below)) and above != below
    )


def _joined_downwards(lines: Sequence[str], index: int, text: str) -> tuple[str, int]:
    """Join the end of a document's headline to its beginning: …关于印发校车安全管理, 实施细则的通知; or to its issuers."""
    below = lines[index + 1] if index + 1 < len(lines) else ""
    headed = _ISSUER.search(text) is not None and fold(below).startswith("关于")
    if ("关于" not in fold(text) and not headed) or GENRE.search(fold(text)):
        return text, index + 1
    whole = text
    for last in range(index + 1, min(index + 4, len(lines))):
        below = lines[last]
        if len(below) > LONGEST_PART or MARKS.search(below) or is_info_line(below) or kind_of(below) is not None:
            break
        whole += below
        if GENRE.search(fold(below)):
            return whole, last + 1
    return text, index + 1
