"""What a date is the date of, by the words directly before and behind it: of publication, of a change, of something else.

A label that is known by its mark (发布时间：) is the business of the callers; here the words are read that stand there
without one, and labels nobody has listed: 举办时间：, 截至, 打印于, Posted on, …起施行.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from policynews.dates.clock import WEEKDAY
from policynews.dates.zones import is_place
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

Owner = Literal["published", "updated", "foreign"]


class Owned(NamedTuple):
    """What a date belongs to, and the label that says so."""

    owner: Owner
    label: str


# Between a label and its date: 发布时间: [2024-03-05
_GAP = r"\s?[:|/@]?\s?[\[(【]?\s?$"
_REACH = 24
_PUBLISHING = (
    "发布|发表|刊登|刊发|刊载|登载|转载|发稿|发文|发帖|上传|上线|上架|上版|上稿|推送|公布|公告|公开|创建|添加|录入|张贴|建档|首发|出版|见报"
    "|新闻|文章|稿件|信息|消息|资讯|资料|提交|入库|挂网|发送|投稿|编发|播发|写作|撰写|供稿"
)
_CHANGING = "更新|更改|修改|编辑|修订|变更|异动|维护|改版|更正"
# 首次发布时间, 时间, 上次更新日期, 举办日期: what stands before 时间 tells whose it is
_NAMED = lazy_pattern(
    rf"(?P<head>[^\W\d_A-Za-z]{{0,8}}?)(?P<verb>{_PUBLISHING}|{_CHANGING})?的?(?P<noun>时间|日期|时刻){_GAP}"
)
# 关于举办读书月活动的通知时间：, so long a word is no label
_GLUED = lazy_pattern(rf"{HAN}{{9}}\Z")
# 最新推荐文章于 2024-05-09 17:37:25 发布
_OF_ANOTHER = lazy_pattern(rf"(?:推荐|相关|热门)(?:文章|阅读|内容)于?{_GAP}")
# 发布于, 发表, 更新: ; 最后编辑于; not 某某平台发布, the end of a headline
_VERB = lazy_pattern(
    rf"(?:(?P<published>{_PUBLISHING}|原?刊|原?载|作|写)于|(?<!{HAN})(?P<alone>发布|发表|刊登|刊发|出版|上线)|(?P<updated>{_CHANGING})于?){_GAP}"
)
# Words that belong to an event, to the paper or to the reader's own day; the short ones as words of their own only.
_FOREIGN = lazy_pattern(
    "(?:截[至止]|(?:打印|列印)(?:于|(?= ?:))|生成|抓取|有效期?[至到限]?|期限|今[天日]是?|现在是?|实施|施行|生效|失效|废止|到期|届满|开始|结束|开幕|闭幕"
    "|会期|展期|档期|赛期|工期|公示期|签署|签订|签发|成文|印发|通过|批准|修正|成立|拍摄|摄于|访问|检视|查询|报名|开标|开庭|演出|首播|播出|上映|开考|出生|生于"
    rf"|周[一二三四五六日天]至|(?<!{HAN})(?:自|起|止|至|从|于)){_GAP}"
)
_ENGLISH = lazy_pattern(
    r"(?:(?P<published>publish(?:ed)?|posted|released?|created|issued|date|uploaded|pub(?:lication)?[ -]?date|time)"
    r"|(?P<updated>(?:last )?(?:updated?|modified|edited|revised|reviewed))"
    r"|(?P<foreign>printed|retrieved|accessed|expires?|until|through|valid|due|deadline|start|begins?|ends?|from|since|event|taken|today(?: is)?))"
    rf"(?: (?:on|at|date|time|by|of))?{_GAP}",
    re.IGNORECASE,
)
# 起施行, 截止, 举行; 2024年5月3日（星期五）：title, of another article; 发布, 更新, unless they label what follows (更新：2024-03-06)
_BEHIND = lazy_pattern(
    rf"(?:起|止|[之以]?前|至)(?!{HAN})|起(?:施行|实施|执行|生效|正式|至)|\s?{WEEKDAY}?\s?:\s?{HAN}"
    rf"|\s?(?:截止|施行|实施|生效|失效|废止|到期|举[行办]|召开|开幕|闭幕|开始|结束|开[播庭考标赛]|上映|首播|播出|通过|修[订正]|批准)(?![:\d])"
    rf"|\s?(?P<published>发布|发表|刊登|刊发|首发|上传|张贴|登载|讯(?=[\])】]?$))(?!{HAN}|\s?[:\d])|\s?(?P<updated>{_CHANGING})(?!{HAN}|\s?[:\d])"
)


def owner_of(text: str, start: int, end: int) -> Owned | None:
    """Return what the date at `text[start:end]` is said to be the date of; None where nothing is said."""
    before = fold(text[max(0, start - _REACH) : start])
    owned = _before(before) if before.strip() else None
    found = _BEHIND.match(fold(text[end : end + _REACH]))
    if owned is not None and not (owned.label == "于" and found and found["published"]):
        return owned  # 于 2021-05-09 发布: the word behind tells
    if found is None:
        return None
    owner: Owner = "published" if found["published"] else "updated" if found["updated"] else "foreign"
    return Owned(owner, found[0].strip())


def _before(before: str) -> Owned | None:
    if _OF_ANOTHER.search(before):
        return Owned("foreign", "推荐文章")
    named = _NAMED.search(before)
    if named and not _is_no_label(named, before):
        return Owned(_of_noun(named["head"], named["verb"]), f"{named['head']}{named['verb'] or ''}{named['noun']}")
    if verb := _VERB.search(before):
        label = verb[0].strip(" :|[(【")
        return Owned("updated" if verb["updated"] else "published", label)
    if foreign := _FOREIGN.search(before):
        return Owned("foreign", foreign[0].strip(" :|[(【"))
    if english := _ENGLISH.search(before):
        label = english[0].strip(" :|[(【")
        if english["foreign"]:
            return Owned("foreign", label)
        return Owned("updated" if english["updated"] else "published", label)
    return None


def _is_no_label(named: re.Match[str], before: str) -> bool:
    """Whether a word that ends in 时间 is a zone (纽约时间, or an account of that name) or has a headline glued to it."""
    if named["verb"] or not named["head"]:
        return False
    return is_place(named["head"]) or _GLUED.search(before, 0, named.start("noun")) is not None


def _of_noun(head: str, verb: str | None) -> Owner:
    if verb:
        return "updated" if verb in _CHANGING.split("|") else "published"
    return "foreign" if head else "published"
