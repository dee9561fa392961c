"""What a line is when it is not the article: breadcrumb, share bar, related list, pager, footer, disclaimer …

Every rule sees one line, folded (half-width, Simplified), and answers with a reason or None; the rules are rows of
`_furniture_rows`. Where a rule may fire is the caller's business: most kinds are furniture only before or behind the
text, because inside it the same words can be content (我的分享到这里，主办单位：… in a 通知).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from policynews.dates.shapes import DAY
from policynews.lines._furniture_rows import (
    ANY_LENGTH,
    LICENCE,
    NAMED_FOOTER,
    NAMED_RIGHTS,
    OF_THE_SITE,
    SHORT,
    SHORT_WORDS,
    TRAIL_END,
    WIDGETS,
    WORDS,
    Row,
    Table,
)
from policynews.lines.beginnings import beginnings_of, first_characters
from policynews.lines.speech import MARKS, SPEAKING_WORDS, is_button_bar, is_disclaimer, is_prompt
from policynews.text.folding import any_of, fold
from policynews.text.patterns import any_word, lazy_pattern
from policynews.text.words import words


class Kind(NamedTuple):
    """What a line is."""

    reason: str
    """`breadcrumb`, `info-line`, `share-bar`, `related-list`, `pager`, `comments`, `qr-code`, `footer`, `licence`,
    `disclaimer`, `agreement`, `counter`, `navigation`, `attachment-list`, `end-mark`, `rule`,
    `page-number`."""
    certain: bool
    """True when it is furniture wherever it stands; False when only outside the text."""
    opens_list: bool = False
    """True for a heading whose list follows (相关阅读, 网友评论): what looks like list entries behind it goes too."""
    rule: str | None = None
    """The name of the row of `_furniture_rows` that says so."""


INTERRUPTING = frozenset({"advertisement", "player", "prompt"})
"""Kinds that stand between the paragraphs of a text as well as around it."""
# Longest line a whole-line rule looks at: a longer one is prose.
_SHORT = 40
_LONG = 400
# A longer line of widgets is no bar.
_LONGEST_WIDGETS = 160

# One of these stands in every line that a rule knows by what may stand anywhere in it.
_NAMED_WORDS = ("版 权 所 有", *words("版权 主办 私隐 隐私 免责 转载"))
_TRAIL_MARKS = words("> » › →")
_LICENCE_WORDS = words("ICP 安备 标识码 许可证 eserved ESERVED opyright © 京网文 制作经营 备案号")
_ANYWHERE = lazy_pattern(any_word((*_TRAIL_MARKS, *_LICENCE_WORDS, *_NAMED_WORDS, *SPEAKING_WORDS)))
_NAMED = lazy_pattern("|".join(_NAMED_WORDS))
_TRAIL = lazy_pattern("|".join(_TRAIL_MARKS))
_LICENCE = lazy_pattern("|".join(_LICENCE_WORDS))
_WIDGETS = WIDGETS.split()
_SHARE = lazy_pattern(f"{any_of(_WIDGETS)}+")
_WIDGET_STARTS = frozenset(word[0] for word in _WIDGETS)
# Brackets and separators say nothing about a widget; without them the pattern above has one way to match.
_BETWEEN_WIDGETS = "[]【】〖〗()<>《》::|/·、,，>—– \t"
_SEPARATORS = dict.fromkeys(map(ord, _BETWEEN_WIDGETS))
_AGREEMENT = lazy_pattern(
    r"用户(?:注册|服务|使用)?协议|注册协议|服务条款|隐私(?:政策|权政策|保护声明)|同意本协议|本协议|会员条款|免责条款|用户(?:应|须|在使用|不得|同意)|账号.{0,8}(?:注册|密码|登录)"
)
# 当您访问本网站时…, your browser: a notice on cookies speaks to the reader, and of the site; a recipe for cookies does not
_TO_READER = lazy_pattern(r"[您你]|本(?:网站|站|网)|我们|\b(?:you|your|we|our|this (?:web)?site)\b", re.I)
_OF_SITE = lazy_pattern(
    r"网站|本站|网页|浏览|隐私|设备|偏好|广告|体验|设置|(?:web)?sites?\b|web|pages|browser|device|privacy|advert|consent|preferences|services",
    re.I,
)
# Dates and clocks at the end of a related title: 某公司成立2025-12-19 14:55, 某队夺冠 (01:15); a date alone: 2022-10-28 -, [2022-10-28], 10-28
# 10-28, 10/28 and 10.28, but not 3.5 or 36.5: a decimal in a table
_MONTH_DAY = r"(?:(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01]))(?!\d)"
_LISTED = lazy_pattern(
    rf"(?:^|\D)(?:[\[(]\s*)?(?:{DAY}|(?<![\d.,]){_MONTH_DAY})(?:\s*\d{{2}}:\d{{2}}(?::\d{{2}})?|\s+\d:\d{{2}})?\s*(?:[\])])?\s*-?$"
    r"|[^\d\s(]\s?\(\d{1,2}:\d\d\)$"
)
_DATE_ONLY = lazy_pattern(
    rf"^[\[(·•\s]*(?:{DAY}|{_MONTH_DAY})(?:\s*\d{{2}}:\d{{2}}(?::\d{{2}})?|\s+\d:\d{{2}})?[\])\s]*-?$"
)
_CUT = lazy_pattern(r"(?:\.{3}|…)$")
_MORE = lazy_pattern(r"(?:\[?(?:详情|详细|详细内容|查看全部|图|视频|组图|更多)\]?>*|more|MORE|More)$")
_SENTENCE = lazy_pattern(r"[。!?;！？；]")
# Last characters of what may be an entry of a list: a date, a cut title, [详情], 更多>>.
_ENTRY_ENDS = frozenset("0123456789０１２３４５６７８９日-－]］)）】.．…>＞eE情细細容部图圖频頻多")


class _Rules:
    """Tables as one pattern: its branches are told apart by the first character, where a rule a pattern costs a call.

    An empty group behind every row tells which one matched; it stands behind the row so that the first character of the
    row comes first.
    """

    def __init__(self, *tables: Table) -> None:
        self._rows: list[tuple[Table, Row]] = [(table, row) for table in tables for row in table.rows]
        self.pattern = lazy_pattern("|".join(map(_alternation, tables)))

    def match(self, line: str) -> Kind | None:
        """Return what the first rule that matches at the start of `line` says of it."""
        return self._kind(line, self.pattern.match(line))

    def search(self, line: str) -> Kind | None:
        """Return what the first rule that matches anywhere in `line` says of it."""
        return self._kind(line, self.pattern.search(line))

    def _kind(self, line: str, match: re.Match[str] | None) -> Kind | None:
        if match is None or match.lastindex is None:
            return None
        table, row = self._rows[match.lastindex - 1]
        if len(line) > table.longest:
            return None
        return Kind(table.reason, len(line) <= table.certain, table.opens_list, row[0])


def _alternation(table: Table) -> str:
    rows = "|".join([f"(?:{row[1]})()" for row in table.rows])
    return f"{table.before}(?:{rows}){table.behind}"


class _ByFirst(dict[str, Sequence[int]]):
    """Numbers of rows by the first character of a line; a row with a figure takes those of all scripts."""

    def __missing__(self, first: str) -> Sequence[int]:
        self[first] = rows = self.get("0", ()) if first.isdecimal() else ()
        return rows


class _GatedRules:
    """Rules for the start of a line that are asked only where its first character or a word in it lets one match."""

    def __init__(self, tables: Sequence[Table], words: Mapping[str, str]) -> None:
        """`words` has for each row with a branch that looks past the start what lines of that branch hold."""
        self._rows = [(table, row) for table in tables for row in table.rows]
        # Each row by itself: few begin with the same letter, and one pattern of them all has to try every row.
        self._single = [_Rules(table._replace(rows=(row,))) for table, row in self._rows]
        self._held = [
            (word, number) for number, (_, row) in enumerate(self._rows) for word in words.get(row[0], "").split()
        ]
        self._initials = lazy_pattern(any_word([word for word, _ in self._held]))

    def match(self, line: str) -> Kind | None:
        """Return what the first rule that matches at the start of `line` says of it."""
        first = line[:1]
        numbers = self._by_first[first]
        if first in self._marks:
            numbers = sorted({*numbers, *self._by_first[line.lstrip(self._marks)[:1]]})
        if initials := self._initials.findall(line):
            numbers = sorted({*numbers, *[row for word, row in self._held if word[0] in initials and word in line]})
        for number in numbers:
            if self._single[number].pattern.match(line):
                return self._single[number].match(line)
        return None

    @cached_property
    def _by_first(self) -> dict[str, Sequence[int]]:
        """The numbers of the rows for lines that begin with a character, in the order of the tables."""
        found: dict[str, list[int]] = {}
        for number, (_, row) in enumerate(self._rows):
            for character in beginnings_of(row[1])[0]:
                found.setdefault(character, []).append(number)
        return _ByFirst(found)

    @cached_property
    def _marks(self) -> str:
        """Bullets, brackets and the blank: what may stand in front of a row."""
        befores = {table.before for table, _ in self._rows if table.before}
        return "".join([" ", *chain.from_iterable(first_characters(rf"{before}\s") for before in befores)])


_SHORT_RULES = _GatedRules(SHORT, SHORT_WORDS)
_RULES = _GatedRules(ANY_LENGTH, WORDS)
# What only rules for short lines say, which are asked first.
_OF_SHORT_LINES = frozenset(table.reason for table in SHORT).difference(
    [table.reason for table in (*ANY_LENGTH, OF_THE_SITE, LICENCE, NAMED_RIGHTS, NAMED_FOOTER, TRAIL_END)],
    ["share-bar", "prompt", "disclaimer"],
)
_MARKED_RULES = _Rules(OF_THE_SITE)
_LICENCE_RULES = _Rules(LICENCE)
_NAMED_RULES = _Rules(NAMED_RIGHTS, NAMED_FOOTER)
_TRAIL_END_RULES = _Rules(TRAIL_END)


def kind_of(text: str) -> Kind | None:
    """Return what kind of furniture `text`, a whole line, is; None for a line that may be the article's."""
    return None if len(text) > _LONG else _kind_of(text)


def row_of(text: str, reason: str) -> str | None:
    """Return the name of the row that says `reason` of a line; None where no row does."""
    if reason in _OF_SHORT_LINES:
        # Cards of other articles are many, and most of their lines are no headings of lists.
        line = fold(text).strip() if len(text) <= _SHORT else ""
        kind = _short(line) if _SHORT_RULES.match(line) else None
    else:
        kind = kind_of(text)
    return kind.rule if kind is not None and kind.reason == reason else None


@lru_cache(maxsize=1024)
def _kind_of(text: str) -> Kind | None:
    """The cache serves the menus and footers that every page of a crawl repeats."""
    line = fold(text).strip()
    if len(text) <= _SHORT:
        return _short(line) or _any_length(line)
    return _any_length(line)


def _is_widgets(line: str) -> bool:
    """Whether a line is nothing but widgets: 打印 关闭 收藏, Facebook Twitter Email."""
    starts = line.lstrip(_BETWEEN_WIDGETS)[:1] in _WIDGET_STARTS
    return starts and _SHARE.fullmatch(line.translate(_SEPARATORS)) is not None


def _short(line: str) -> Kind | None:
    if _is_widgets(line):
        return Kind("share-bar", len(line) > 1, rule="widgets")
    if line.isdigit():
        return None
    return _SHORT_RULES.match(line) or (Kind("share-bar", False, rule="buttons") if is_button_bar(line) else None)


def _any_length(line: str) -> Kind | None:
    if _SHORT < len(line) <= _LONGEST_WIDGETS:
        if _is_widgets(line):
            return Kind("share-bar", True, rule="widgets")
        if line[:1] in "[【" and is_button_bar(line):
            return Kind("share-bar", False, rule="buttons")
    if not _ANYWHERE.search(line):
        return _RULES.match(line) or (_marked(line) if line[:1] in MARKS else None)
    if len(line) < 120 and _TRAIL.search(line) and (found := _TRAIL_END_RULES.search(line)):
        return found
    if _LICENCE.search(line) and not _is_sentence(line) and (found := _LICENCE_RULES.search(line)):
        return found
    found = _RULES.match(line)
    if found is None and _NAMED.search(line):
        found = _NAMED_RULES.match(line)
    return found or _marked(line) or _speech(line)


def _marked(line: str) -> Kind | None:
    """Return what a line is by the rules that look behind a bullet, star or number as well."""
    bare = line.lstrip(MARKS)
    return None if bare == line else _MARKED_RULES.match(bare)


def _speech(line: str) -> Kind | None:
    """Return what a line is that no row names, but in which a site speaks for itself."""
    if is_prompt(line):
        return Kind("prompt", False, rule="prompt")
    if is_disclaimer(line):
        return Kind("disclaimer", False, rule="disclaimer")
    # Longer than the row of that name allows: >>>立即浏览【搬家百问】栏目：…
    return Kind("share-bar", True, rule="pointer") if line.startswith(">>>") and len(line) <= _LONGEST_WIDGETS else None


def _is_sentence(line: str) -> bool:
    return len(line) > 60 and len(_SENTENCE.findall(line)) > 1


def is_agreement(text: str) -> bool:
    """Tell whether a paragraph is of a user agreement: two or more of its stock phrases, or cookies and the reader."""
    folded = fold(text[:_LONG])
    return len(_AGREEMENT.findall(folded)) > 1 or _is_on_cookies(folded)


def _is_on_cookies(folded: str) -> bool:
    if "ookie" not in folded and "COOKIE" not in folded:
        return False
    return _TO_READER.search(folded) is not None and _OF_SITE.search(folded) is not None


def is_list_entry(text: str) -> bool:
    """Tell whether a line looks like an entry of a related list: a title with a date, a cut title, a bare date."""
    if text.rstrip()[-1:] not in _ENTRY_ENDS:
        return False
    line = fold(text).strip()
    if len(line) > 100:
        return False
    return bool(
        line == "-"
        or _DATE_ONLY.match(line)
        or (_LISTED.search(line) and not _SENTENCE.search(line))
        or _CUT.search(line)
        or (_MORE.search(line) and len(line) > 4)
    )
