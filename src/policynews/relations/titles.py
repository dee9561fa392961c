"""Titles compared: without marks, issuer and the shell 关于印发…的通知."""

from __future__ import annotations

from typing import NamedTuple

from policynews.documents.terms import genre_of
from policynews.script.detection import fold_script
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

_MARKS = str.maketrans("", "", "《》〈〉<>“”\"'‘’「」『』·•")
_LONGEST = 400
# 某市人民政府办公室关于印发《…办法》的通知; 转发 is another document than what it passes on
_SHELL = lazy_pattern("(.{0,80}?)(?:关于)?(?:印发|公布|发布|下发)(.{4,}?)的?(?:通知|公告|通告|决定)")
_ISSUER = lazy_pattern("([^关]{2,80}?(?:关(?!于)[^关]{0,40})*?)(?=关于)")
# 渡口管理办法政策解读, 关于…的解读, 一图读懂…
_EXPLAINED = lazy_pattern(
    "(?:(?:一图(?:读懂|看懂)|图解|解读)[:|丨]?(.{6,})|(?:【[^】]{2,8}】)?(?:关于)?(.{6,}?)的?(?:政策|文件|图文|文字)?(?:解读|图解|答记者问|政策问答))"
)


class TitleKey(NamedTuple):
    """What a title is compared by."""

    whole: str
    """Folded, in Simplified characters, without marks and white space."""
    core: str
    """Also without issuer, shell and a 关于 in front: 某县关于印发《河道管理办法》的通知 gives 河道管理办法."""
    issuer: str
    """What stood in front of 关于; empty where nothing did."""
    about: bool
    """Whether the core began with 关于: it says what it is about, and seldom of which place."""


def title_key(title: str) -> TitleKey:
    """Return the key of a title."""
    whole = fold_script(fold_key(title[:_LONGEST])).translate(_MARKS)
    rest, issuer = whole, ""
    for _ in range(3):  # 关于印发某厅关于印发某办法的通知的通知
        shell = _SHELL.fullmatch(rest)
        if shell is None or genre_of(shell[2]) is None:
            break
        issuer, rest = issuer or shell[1], shell[2]
    named = _ISSUER.match(rest)
    if named is not None:
        issuer, rest = issuer or named[1], rest[named.end() :]
    core = rest.removeprefix("关于")
    return TitleKey(whole, whole if core == whole else core, issuer.removesuffix("关于"), about=core != rest)


def same_title(one: str, other: str) -> bool:
    """Whether two titles name one document, with or without issuer and shell."""
    return one == other or title_key(one).core == title_key(other).core


def explained_in(headline: str) -> str | None:
    """Return the title of the document that a headline explains without marks: 渡口管理办法政策解读; None for others."""
    bare = _EXPLAINED.fullmatch(headline[:_LONGEST].strip()) if "《" not in headline else None
    title = (bare[1] or bare[2]) if bare else ""
    return title if genre_of(title) is not None else None
