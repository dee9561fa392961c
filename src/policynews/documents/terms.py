"""The words of policy documents: their kinds (文种)."""

from __future__ import annotations

from policynews.text.folding import any_of, fold, squeeze
from policynews.text.patterns import lazy_pattern

# 公文种类 of the 2012 regulation and the other kinds of policy documents. The longest word that fits is named.
STATUTES = ("法", "条例", "规定", "办法", "细则", "规则", "规程", "章程", "规范")
_GENRE_WORDS = (
    "决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 标准 指南 指引 导则 目录 清单 "
    "规划 纲要 计划 方案 要点 措施 预案 公约 解释 公示 简报 解读 答记者问 征求意见稿 "
    "决定书 告知书 建议 答复 制度 准则 守则 政策"
)
GENRES = (*STATUTES, *_GENRE_WORDS.split())
_GENRE = lazy_pattern(any_of(GENRES) + "$")
# Words that end like a kind and are none: 做法, 书法; 禁令; 信函; the newspaper 大公报.
_NO_GENRE = lazy_pattern(
    "(?:[做看说想用魔手书执立普语文方兵佛合违依心针笔句写讲吃玩打无]法|(?<!公)司法|(?<!预)算法|(?<!医)疗法"
    "|[禁司夏冬时指口密]令|信函|大公报|科学通报|(?:国务院|政府)公报)$"
)
# (试行), (2023年版), (国办发〔2017〕47号)
TITLE_SUFFIX = lazy_pattern(r"\s?(?:[(\[【][^()\[\]【】]{1,40}[)\]】]|〔[^〔〕]{1,20}〕)$")
_TITLE_MARKS = "《》“”\"' "


def genre_of(title: str) -> str | None:
    """Return the kind of document (文种) a title ends with: 通知 for 关于印发《…办法》的通知（试行）; None for others.

    Brackets behind the title are passed over. 复函 gives 函, 实施方案 gives 方案: the word of the list it ends with.
    """
    return genre_of_bare(bare_title(title))


def genre_of_bare(bare: str) -> str | None:
    """Return what `genre_of` returns, for a title that `bare_title` has seen to."""
    match = _GENRE.search(bare)
    if match is None or _NO_GENRE.search(bare) or (match[0] == "法" and len(bare) < 2):
        return None
    return match[0]


def bare_title(title: str) -> str:
    """Return the folded title without white space, outer marks and the brackets behind it."""
    bare = fold(squeeze(title[:400])).strip(_TITLE_MARKS)
    for _ in range(3):  # 《…办法》（试行）（2023年版）
        if not bare.endswith((")", "]", "】", "〕")):
            break
        bare = TITLE_SUFFIX.sub("", bare).strip(_TITLE_MARKS)
    return bare.replace(" ", "")
