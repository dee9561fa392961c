"""Heads of the pages of accounts: 原创 张三 某某周刊 2024-03-05 10:20 发表于河南. Pure text.

WeChat and other platforms print author, account and place without a label; a mark of the platform (原创, 发表于河南,
官方账号, 以下文章来源于) tells that the words beside it are these.
"""

from __future__ import annotations

from typing import NamedTuple

from policynews.credits.names import is_labelled_name, is_latin_name, is_personal_name
from policynews.credits.page_words import is_page_word, is_place
from policynews.credits.sources import read_source_name
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

_LONGEST_NAME = 20
_MOST_WORDS = 5
# 原创 张三 某某周刊, 原创：某某周刊, Original 张三 某某周刊
_ORIGINAL = lazy_pattern(r"(?:原创|Original)(?: ?[:|] ?| +(?=\S))")
# 发表于河南, 发布于：北京市, Posted on 山西, 发表于美国
_PLACED = lazy_pattern(
    rf"(?:(?:发[表布]|编辑)于|[Pp]osted (?:on|from|in)|IP(?:属地|归属))[ :|]*(?:{HAN}{{2,6}}|[A-Z][a-z]{{2,12}})$"
)
# 发布于北京云岭日报官方账号: the name stands behind the place
_OFFICIAL = lazy_pattern(
    rf"(?:^|.*[ |])(?:发[表布]于[ |]*(?:{HAN}{{2}}[ |]+|(?={HAN}{{2}})))?(?P<name>[^ |]{{2,20}}?)[ |]?官方[账帐][号户](?: ?, ?[^ |]{{2,20}})?$"
)
_PUBLISHED_IN = lazy_pattern(r"发[表布]于[ |]*")
# What WeChat prints behind the account: 收录于合集 #某某 12个, 听全文
_BEHIND = lazy_pattern(r"(?:收录于|来自(?:专辑|话题|合集|专栏)|in the collection|#|听全文|在小说阅读器).*")
# 以下文章来源于某某周刊 ，作者张三; 本文转载自公众号“某某周刊”
_REPOSTED = lazy_pattern(
    r"(?:以下|本)(?:文章|内容|文)?(?:来源于|转载自|转自)(?:微信)?(?:公众号)?[ :]*[“\"《「]?(?P<name>[^,。:“”\"《》「」]{2,24}?)[”\"》」]?"
    r"(?:公众号)?(?: ?[,] ?(?:作者|文)[ :]*(?P<author>[^ ,。.]{2,12}))?(?:[ .,].{0,80})?"
)
# Lines that platforms print below the name of an account.
_MARK = lazy_pattern(
    r"(?:企鹅|头条|百家|搜狐|网易|大鱼|一点|澎湃|凤凰|时间|雪球|快传|趣头条|大风|人民)号|微信号[ :]*[\w-]*|功能介绍.*|官方[账帐][号户]|(?:.{0,12}领域)?优?质?(?:原创|创作|内容)作?者"
    r"|(?:已认证|认证账号|官方认证|蓝V)|账号(?:类型|主体).*"
    r"|[^。]{0,40}\d[^。]{0,12}(?:优质(?:原创|创作|内容)?作?者|领域(?:优质)?创?作者|官方[账帐][号户])"
)
_SPLIT = lazy_pattern("[|｜丨│]+")


class AccountHead(NamedTuple):
    """What the head of an account's page names."""

    name: str | None = None
    """The account; None where the line names nobody, or an author only."""
    authors: tuple[str, ...] = ()


def read_account_head(bare: str) -> AccountHead | None:
    """Return account and authors of a line without its dates; None where no mark of a platform stands in it."""
    folded = fold(bare)
    if official := _OFFICIAL.match(folded):
        name = read_source_name(bare[official.start("name") : official.end("name")])
        return AccountHead(_without_place(name) if _PUBLISHED_IN.search(folded) else name)
    original, placed = _ORIGINAL.match(folded), _PLACED.search(folded)
    if original is None and placed is None:
        return None
    start, end = original.end() if original else 0, placed.start() if placed else len(bare)
    behind = _BEHIND.search(folded, start, end)
    found = _words(bare[start : behind.start() if behind else end])
    if len(found) > 1 and is_place(found[-1]):
        found.pop()  # 原创 张三 某某周刊 2024-03-05 河南
    if len(found) > _MOST_WORDS or any(len(word) > _LONGEST_NAME for word in found):
        return None
    if not found or (len(found) == 1 and original and is_personal_name(found[0])):
        return AccountHead(None, tuple(found))
    authors = [word for word in found[:-1] if is_labelled_name(word, alone=len(found) == 2)]
    return AccountHead(read_source_name(found[-1]), tuple(authors))


def _without_place(name: str | None) -> str | None:
    """北京云岭日报 is 云岭日报 where the line says 发布于北京; a name that is nothing but a place stays."""
    if name and len(name) > 3 and is_place(name[:2]):
        return name[2:]
    return name


def _words(text: str) -> list[str]:
    """The words of a line, once each; a Latin name is one word."""
    found: list[str] = []
    for part in _SPLIT.split(text):
        for word in part.split():
            if found and _is_latin(word) and _is_latin(found[-1]):
                found[-1] += f" {word}"
            else:
                found.append(word)
    return [word for word in dict.fromkeys(found) if not is_page_word(word)]


def _is_latin(text: str) -> bool:
    return is_latin_name(text) and text[0].isupper()


def read_reposted(text: str) -> tuple[str, str | None] | None:
    """Return whose article an account reposts, and its author: 以下文章来源于某某周刊，作者张三; None for another line."""
    match = _REPOSTED.fullmatch(fold(text))
    if match is None:
        return None
    name = read_source_name(text[match.start("name") : match.end("name")])
    author = text[match.start("author") : match.end("author")] if match["author"] else None
    return (name, author) if name else None


def is_account_mark(text: str) -> bool:
    """Return whether a line is what platforms print below the name of an account: 企鹅号, 微信号 abc, 官方账号."""
    return len(text) <= 120 and _MARK.fullmatch(fold(text).rstrip(", ")) is not None
