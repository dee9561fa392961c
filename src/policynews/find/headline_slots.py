"""What stands between a headline and its date: an author, an account, an outlet; and headlines that are as short as these."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.names import is_personal_name
from policynews.credits.sources import vouches_for_itself
from policynews.find.headline_forms import is_no_headline
from policynews.find.headline_lines import share_of
from policynews.lines.furniture import kind_of
from policynews.lines.rendered import ACCOUNT, ACCOUNT_BEGINS, LONGEST_TITLE, SHORTEST
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# Part of a headline's pairs of characters that the start of the text has at least.
_KNOWN = 0.2
# 石桥这样修: fewer characters are a column, an author or an account.
_SHORT_HEADLINE = 5
# The name of an account stands once or twice above its number, and has so many characters.
_NAMES, _LONGEST_NAME = 2, 20
# 分类, 栏目：, 標籤:, and how many lines above an info line
_COLUMN_LABEL = lazy_pattern(r"(?:分[类類]|[类類][别別]|[栏欄]目|[專专][栏欄]|[标標][签籤]|[话話][题題])\s?[:：]?")
_LABELLED = 4


def named_slots(lines: Sequence[str], infos: frozenset[int]) -> frozenset[int]:
    """Return the lines right above an info line that are a person and an outlet, each in a line of its own."""
    found: set[int] = set()
    for info in (info for info in infos if 2 < info <= len(lines) and info - 1 not in infos):
        pair = lines[info - 2 : info]
        named = sum(map(is_personal_name, pair)) == 1 and any(map(vouches_for_itself, pair))
        if named and len(lines[info - 3]) >= SHORTEST:
            found |= {info - 2, info - 1}
    return frozenset(found)


def account_slots(lines: Sequence[str]) -> frozenset[int]:
    """Return what a public account prints below a headline: its name, once or twice, 微信号 …, 功能介绍 …"""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if line[:1] not in ACCOUNT_BEGINS or not ACCOUNT.match(line):
            continue
        found.add(index)
        name = index - 1
        while name > 0 and index - name <= _NAMES and name not in found and len(lines[name]) <= _LONGEST_NAME:
            if name < index - 1 and lines[name] != lines[index - 1]:
                break
            found.add(name)
            name -= 1
    return frozenset(found)


def column_slots(lines: Sequence[str], infos: frozenset[int]) -> frozenset[int]:
    """Return the label of a column or of keywords in a line of its own near above an info line, and what stands below it."""
    found: set[int] = set()
    for info in infos:
        above = range(max(1, info - _LABELLED), min(info, len(lines)))
        label = next((at for at in above if _COLUMN_LABEL.fullmatch(lines[at])), info)
        found.update(range(label, info))
    return frozenset(found)


def slots(lines: Sequence[str], infos: frozenset[int], opening: str, announced: str) -> frozenset[int]:
    """Return the lines between a headline and its info line that name an author or account: the text knows their words
    less than those of the line above them, and the first line does not say them."""
    found = set()
    for index in (info - 1 for info in infos if 1 < info <= len(lines)):
        line, above = lines[index], lines[index - 1]
        if index in infos or index - 1 in infos or not SHORTEST <= len(above) <= LONGEST_TITLE:
            continue
        known = share_of(above, opening)
        if known < _KNOWN or 3 * share_of(line, opening) > known:
            continue
        if fold_key(line) not in announced and not is_no_headline(above, announced):
            found.add(index)
    return frozenset(found)


def is_short_headline(lines: Sequence[str], index: int) -> bool:
    """Whether a short line above an info line is no author or account below a headline: no headline stands above it, but a
    path of columns or a menu, and it is no name."""
    line, above = lines[index], lines[index - 1] if index else ""
    if len(line) < _SHORT_HEADLINE or is_personal_name(line) or vouches_for_itself(line) or is_no_headline(line):
        return False
    kind = kind_of(above)
    path = kind is not None and kind.reason == "breadcrumb"
    return path or (len(above) >= SHORTEST and is_no_headline(above))
