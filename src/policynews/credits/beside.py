"""What stands on an info line without a label: dates, a name, counters and widgets, and what is left when these are gone."""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.credits.dated import dates_in, relative_in
from policynews.credits.names import names_alone
from policynews.credits.seams import Edit, Line
from policynews.dates.inline import DateMatch
from policynews.dates.owner import owner_of
from policynews.dates.shapes import SIGNED_MONTH
from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

LONGEST_WORD = 16
"""Characters of a name that stands without a label."""
LONGEST_LOOSE = 20
"""Characters without a label; more is a headline on the same line."""
LONGEST_META = 200
"""Characters of a whole line of meta values."""
# 1164次阅读, 1032人参与308评论, 阅读 539; the figures of 21世纪网 belong to a name
_COUNTED = lazy_pattern(
    r"(?:我要评论|发表评论|我来说[两几]句|我有话说) ?[(] ?\d[\d,]* ?(?:条|人参与)? ?[)]"
    r"|\d[\d,.]*[万wk]?\+? ?(?:次|人|条|个)?(?:浏览|阅读|点击|评论|参与|跟贴|访问|播放|点赞|观看|(?:views?|comments?|reads?)(?![a-z]))"
    r"|\d[\d,.]*万(?![^\s|,;])"
    r"|(?<![\d年月日:-])\d+(?![\d年月日:-]|[^\s\d:|]{1,6}[网報报社台])"
)
ADDRESS = lazy_pattern(r"(?:https?://)?(?:[\w-]+\.){1,5}(?:com|cn|net|org|tw|hk)\b[\w/.-]*", re.ASCII)
_WIDGETS = any_of(
    words(
        """
        打印本页 打印页面 打印文章 打印 列印 分享到 分享至 分享 转发 收藏本文 加入收藏 收藏 关闭窗口 关闭本页 关闭页面
        关闭 评论 发表评论 我要评论 参与互动 我有话说 举报 点赞 纠错 我要纠错 朗读 语音播报 听全文 返回列表 返回顶部 返回
        字体大小 字体 字号 超大 特大 放大 缩小 默认 正常 标准 保护视力色 微信 微博 扫一扫 手机看 复制链接 正文
        浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击次数 点击数 点击量 点击 大 中 小 次
        """
    )
)
WIDGET = lazy_pattern(
    rf"(?:(?<!{HAN})(?:{_WIDGETS})(?!{HAN})|A[+-]|(?<![A-Za-z])T ?[|]? ?T(?![A-Za-z])|大 ?中 ?小|小 ?中 ?大|[↑↓+])+"
)
FURNITURE = lazy_pattern(f"(?ai:{ADDRESS.pattern}|{_COUNTED.pattern})|{WIDGET.pattern}")
# Beside a date, 于 and 发布 around it, what a platform calls an account (优质原创作者), a weekday (星期四，) and the time that reading takes (2 分钟 (阅读时间), 3 min read) say nothing either.
_BESIDE_DATE = lazy_pattern(
    r"\d+ ?分钟? ?[(]?阅读(?:时间|时长)?[)]?|(?:预计)?阅读(?:时间|时长)? ?:? ?约?(?:需要?)?\d+ ?分钟?|\d+ ?[Mm]in(?:ute)?s? ?[Rr]ead"
    rf"|(?<!\S)[于於] +(?:发[布表]|刊[登发载]|上[传线]|更新|编辑|提交)(?!{HAN})|,? ?(?:优质)?(?:{HAN}{{2,6}}领域)?(?:优质)?(?:原创|内容|创)作者|(?:星期|礼拜|周)[一二三四五六日天],?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\b[.,]?|{FURNITURE.pattern}"
)
# 张三 1203次浏览, 张三 | 阅读(1203), 张三】【打印】: counters and buttons behind the value of a label
_TAIL = lazy_pattern(
    rf"[\s|;,•·—/)\]】]+[(\[【]?(?:{_COUNTED.pattern}|(?:阅读|浏览|查看|点击|人气|热度|评论|观看|阅|View|Views) ?[(:]? ?\d|(?:{_WIDGETS})(?!{HAN})"
    r"|\d+条评论|我要评论).*"
)
MARKS = lazy_pattern(r"[\s|·•/\\,、;:()\[\]【】<>〔〕\"“”_—–-]+")
# （2024年2月5日）, （2024年2月5日县政府常务会议通过）: when a document was passed or a speech was held
_BRACKETED_DAY = lazy_pattern(rf"\s*[(（]\s*{SIGNED_MONTH}[^()（）:：]{{0,40}}[)）]\s*")
_TWO_HAN = lazy_pattern(f"{HAN}{HAN}")
# 2021/05/09, 新聞: a column behind the day
_COLUMN = lazy_pattern(rf"[,，]\s?{HAN}{{2,5}}")
# Marks of a sentence; a comma is one where Chinese goes on behind it.
_CLAUSE = lazy_pattern(rf"[；。！？!?”]|[，,]\s?{HAN}|{HAN}，(?!\s*(?:[|]|$))")


# 我要评论(<em>12</em>): an element in brackets parts nothing.
_OPENINGS, _CLOSINGS = frozenset("(（[【"), frozenset(")）]】")
_LISTING = (",", "，", "、")


def without_tail(value: str) -> str:
    """Return the value of a label without the counters and buttons that a template prints behind it."""
    tail = _TAIL.search(fold(value), 1)
    return value[: tail.start()] if tail else value


class Loose(NamedTuple):
    """Text without a label."""

    text: str
    dates: list[DateMatch]
    bare: str
    """Without dates, addresses, counters and widgets."""
    relative: str = ""
    """A time that counts from the day of fetching (3小时前), where the line has no other."""


def look_beside(line: Line, roc: bool) -> Loose:
    """Return what a text without labels holds; `roc` reads 112-04-20 as 2023."""
    text = line.text
    if not text.strip():
        return Loose("", [], "")
    dates = dates_in(text, roc=roc)
    relative = None if dates or len(text) > LONGEST_META else relative_in(text)
    bare = _without(line, [relative] if relative else [(found.start, found.end) for found in dates])
    bare = _without(Line(bare), [match.span() for match in _BESIDE_DATE.finditer(fold(bare))])
    return Loose(text, dates, " ".join(bare.split()), text[relative[0] : relative[1]] if relative else "")


def _without(line: Line, spans: list[tuple[int, int]]) -> str:
    """The line without `spans`, and with a stroke at its seams."""
    pieces: list[str] = []
    at = 0
    cuts: list[Edit] = [(start, end, " ") for start, end in spans]
    text = line.text
    cuts += [
        (seam, seam, " | ")
        for seam in line.seams
        if not any(start < seam < end for start, end in spans)
        and text[seam - 1] not in _OPENINGS
        and text[seam] not in _CLOSINGS
    ]
    for start, end, mark in sorted(cuts):
        pieces += [line.text[at:start], mark]
        at = end
    return "".join([*pieces, line.text[at:]])


def is_beside_nothing(loose: Loose) -> bool:
    """Whether a line without a label is short beside its date, and that date more than a day of some event."""
    first = loose.dates[0] if loose.dates else None
    if first is None and not loose.relative:
        return False
    if first is not None and (_BRACKETED_DAY.fullmatch(loose.text) or _is_inside_phrase(loose.text, first)):
        return False
    if not MARKS.sub("", loose.bare):
        return True
    if first is not None and first.date.year is None and first.date.hour is None:
        return False  # 3月5日 beside other words
    if len(loose.bare) <= LONGEST_LOOSE and (_COLUMN.fullmatch(loose.bare) or not _CLAUSE.search(loose.bare)):
        return True
    return first is not None and (_is_crowded(loose, first) or _is_counted(loose, first) or _are_names(loose.bare))


def _is_inside_phrase(text: str, date: DateMatch) -> bool:
    """Whether words run into a day on both its sides: 网站将于2024年3月5日升级; not 某报2024年3月5日讯."""
    if date.start == 0 or date.end == len(text) or not (text[date.start - 1].isalpha() and text[date.end].isalpha()):
        return False
    around = text[date.start - 1] + text[date.end]
    return _TWO_HAN.match(around) is not None and owner_of(text, date.start, date.end) is None


def _are_names(bare: str) -> bool:
    """Whether nothing but a list of names stands beside a date: ANN LEE, 张三 2024-03-05."""
    return any(map(bare.__contains__, _LISTING)) and bool(names_alone(bare.strip(" |")))


def _is_crowded(loose: Loose, date: DateMatch) -> bool:
    """Whether the date is a word of its own among other short words: 原创 2024-03-05 某甲 某甲的小屋; By A B, C | 2024-03-05."""
    before, behind = loose.text[: date.start][-1:], loose.text[date.end :][:1]
    if before.isalnum() or behind.isalnum() or len(loose.text) > LONGEST_META or _CLAUSE.search(loose.bare):
        return False
    return all(len(token) <= LONGEST_WORD for token in loose.bare.split())


def _is_counted(loose: Loose, date: DateMatch) -> bool:
    """Whether a line begins with day and time and goes on with counters: 2024-03-05 10:20:05 headline 12评论 35浏览."""
    return date.start == 0 and date.date.hour is not None and len(_COUNTED.findall(fold(loose.text[date.end :]))) > 1
