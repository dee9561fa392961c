"""Documents that a text cites: 《title》 with or without its number."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.documents.terms import GENRES, bare_title, genre_of_bare
from policynews.model.article import PolicyReference
from policynews.model.number import DocumentNumber, find_document_numbers
from policynews.text.folding import any_of, fold, fold_key
from policynews.text.patterns import lazy_pattern

_MARK = lazy_pattern("[《》〈〉。\n]")
_MAX_TITLE = 200  # characters between the marks; the longest titles of joint notices have about 120
# Cited beside the kinds of one's own documents: 民法典, 巴黎协定, 安全门通用技术条件, 全球战略
_OTHERS = "法典 协定 议定书 宣言 白皮书 名录 战略 技术条件".split()
_OTHER_CITED = lazy_pattern(any_of(_OTHERS) + "$")
_LAST_CHARACTERS = frozenset([word[-1] for word in (*GENRES, *_OTHERS)])
_NEVER_CITED = frozenset({"简报", "公示", "解读", "答记者问"})
# 《意见》, 《实施方案》 name nothing by themselves; 《刑法》 does.
_BARE = lazy_pattern(
    "(?:实施|管理|暂行|若干|指导|行动|工作|总体|发展)?" + any_of(word for word in GENRES if word != "法") + "$"
)
_SHORT_NAME = lazy_pattern(r"(?:简称|下称)(?:为|:)?\s?[“\"]?$")  # （以下简称《意见》）
_BROKEN_REST = lazy_pattern(
    rf"[^《》。;]{{0,20}}?的{any_of(GENRES)}"
)  # 《关于印发《某办法》的通知 without its last mark
_CLOSED_LATER = lazy_pattern("[^《》〈〉。\n]{0,30}[》〉]")
_TITLE_MARKS = lazy_pattern("[《》〈〉“”\"'‘’]")
_NUMBER_REACH = 80  # characters: （1994年1月28日中华人民共和国国务院令第142号发布 …

_Named = tuple[str, DocumentNumber | None]


def find_references(blocks_text: Sequence[str], *, own_title: str | None = None) -> tuple[PolicyReference, ...]:
    """Return the documents that a text cites between 《 》, in order; `blocks_text[i]` is the text of block `i`.

    A title counts when it ends like a document (法, 条例, 意见, 规划 …): books, films and newspapers do not. Of nested
    titles only the outer one is a reference. A number directly behind belongs to it. A short name introduced by
    以下简称《意见》 stands for the full title wherever it follows; a bare 《意见》 that nothing introduced, and the
    page's own title, are no references.
    """
    short_names: dict[str, _Named | None] = {}
    found: list[PolicyReference] = []
    own: str | None = None
    for block, text in enumerate(blocks_text):
        if "《" in text:
            own = _title_key(own_title or "") if own is None else own
            for start, end, (title, number) in _cited_in(text, own, short_names):
                found.append(PolicyReference(title=title, number=number, block=block, start=start, end=end))
    return tuple(found)


def _cited_in(text: str, own: str, short_names: dict[str, _Named | None]) -> list[tuple[int, int, _Named]]:
    """Return place and document of each citation; learn the short names the text introduces on the way.

    A short name of the page itself is kept as None: what it stands for is no citation.
    """
    cited: list[tuple[int, int, _Named]] = []
    latest: list[_Named | None] = []
    for start, end, title in _marked(text):
        before = text[max(0, start - 8) : start]
        if ("称" in before or "稱" in before) and _SHORT_NAME.search(fold(before)):
            if latest or not _is_cited(title):
                short_names[_title_key(title)] = latest[-1] if latest else None
            continue
        is_cited = _is_cited(title)
        if not is_cited and not short_names:
            continue
        key = _title_key(title)
        number, last = _number_behind(text, end)
        if key in short_names and number is None:
            named = short_names[key]
        elif is_cited:
            named = None if _is_own(key, own) else (title, number)
            latest.append(named)
        else:
            continue
        if named is not None:
            cited.append((start, last, named))
    return cited


def _is_cited(title: str) -> bool:
    if title[-1:].isalnum() and fold(title[-1]) not in _LAST_CHARACTERS:
        return False
    bare = bare_title(title)
    genre = genre_of_bare(bare)
    if genre is None:
        return _OTHER_CITED.search(bare) is not None
    return genre not in _NEVER_CITED and _BARE.match(bare) is None


def _title_key(title: str) -> str:
    return _TITLE_MARKS.sub("", fold_key(title))


def _is_own(key: str, own: str) -> bool:
    """Whether a cited title is the page's own, with or without the issuer in front: 关于…的意见."""
    return bool(own) and (key == own or (key.startswith("关于") and own.endswith(key)))


def _number_behind(text: str, end: int) -> tuple[DocumentNumber | None, int]:
    """Return the number that follows a title, at once or in brackets, and where the whole ends."""
    behind = text[end : end + _NUMBER_REACH]
    for match in find_document_numbers(behind)[:1]:
        before = fold(behind[: match.start]).strip()
        if not before or (before[0] in "([【" and not any(mark in before for mark in ")]】《》。")):
            return match.number, end + match.end
    return None, end


def _marked(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and title of each outermost 《…》, and what can be told of those that are never closed."""
    spans: list[tuple[int, int, str]] = []
    stack: list[tuple[str, int]] = []
    inner: list[tuple[int, int, str]] = []
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if stack and (at - stack[0][1] > _MAX_TITLE or mark in "。\n"):
            spans += _unclosed(text, stack[0][1], inner)
            stack, inner = [], []
        if mark == "《" or (mark == "〈" and stack):
            stack.append((mark, at))
        elif stack and mark in "》〉":
            closed_later = stack[-1][0] == "〈" and _CLOSED_LATER.match(text, at + 1) is not None
            start = _pop(stack, mark, closed_later=closed_later)
            if start is not None:
                (inner if stack else spans).append((start, at + 1, text[start + 1 : at]))
                inner = inner if stack else []
    return spans + (_unclosed(text, stack[0][1], inner) if stack else [])


def _pop(stack: list[tuple[str, int]], mark: str, *, closed_later: bool) -> int | None:
    """Close the innermost open mark; return where the closed 《 stands, None when it was 〈.

    Pages mix the two: in 《关于印发〈某办法》的通知》 the first 》 closes 〈, because another one follows.
    """
    if stack[-1][0] == "〈" and (mark == "〉" or closed_later):
        stack.pop()
        return None
    while stack[-1][0] == "〈":  # a 〈 is only ever opened inside a 《
        stack.pop()
    return stack.pop()[1]


def _unclosed(text: str, start: int, inner: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Read 《关于印发《某办法》的通知 as one title up to its 通知; otherwise keep the titles closed inside."""
    rest = _BROKEN_REST.match(text, inner[0][1]) if inner else None
    if rest is None:
        return inner
    return [(start, rest.end(), text[start + 1 : rest.end()]), *(span for span in inner if span[0] >= rest.end())]
