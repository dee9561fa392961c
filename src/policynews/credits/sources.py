"""Names of sources (来源) and newspaper lines: where a text comes from, as the page says it. Pure text."""

from __future__ import annotations

import re

from policynews.credits._name_lists import NO_PERSON
from policynews.credits.labels import LABELS, split_fields, trim
from policynews.credits.names import (
    has_surname,
    is_body_name,
    is_labelled_name,
    is_personal_name,
    is_placeholder_name,
)
from policynews.credits.names import is_place as names_place
from policynews.credits.outlets import holds_known_outlet, is_known_outlet
from policynews.credits.page_words import PLACE, is_button, is_column, is_page_word, is_place
from policynews.dates.inline import find_dates
from policynews.dates.shapes import DAY, YEAR
from policynews.dates.value import read_date
from policynews.model.article import PrintEdition
from policynews.model.date import PartialDate
from policynews.text.folding import any_of, fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import tidy, words

_LONGEST_VALUE = 200  # characters; what is longer is a sentence
_LONGEST_NAME = 60  # lists of outlets run long: 综合自甲报、乙网、丙客户端等
# 来源：本站, 来源：网络: true of every page, so it says nothing. 本网 and 本报 are the site itself.
_PLACEHOLDERS = frozenset(
    words(
        """
        本站 本网 本网站 本报 本刊 本台 本站原创 本网原创 原创 原创稿 转载 转载稿 转帖 转贴 网络 互联网 网上 网站
        网络转载 网络整理 网络来源 网络综合 来源网络 来源于网络 于网络 自网络 于互联网 综合 综合整理 综合网络 综合报道 整理 本站整理 本站编辑
        未知 未知来源 来源未知 来源不详 佚名 匿名 不详 其他 其它 暂无 无 空 略 待定 未填写 默认 管理员 系统管理员 超级管理员 小编 编辑 作者 记者
        投稿 网友 网友投稿 自己 内部 站内 正文 来源 本单位 本部门 本局 本校 本院 我院 我校 我局 官网 admin
        administrator system unknown null none undefined internet n/a na test
        """
    )
)
# 凡本网注明“来源：某网”的作品…, 转载请注明来源：某网: a notice of rights, not a statement about this text.
_NOTICE = lazy_pattern(
    "凡.{0,12}注明|凡是|转载请|请注明|注明出处|版权(?:所有|归|属|为)|侵权|侵删|联系(?:我们|删除)|免责(?!声明(?: |[|]|$))|如有"
)
_ANYWHERE = any_of(
    words(
        """
        浏览次数 浏览量 浏览人次 点击次数 点击数 点击量 阅读次数 阅读量 访问次数 打印本页 打印页面 打印文章 打印此
        关闭窗口 关闭本页 关闭页面 分享到 分享至 发表评论 我要评论 参与互动 我要纠错 字体大小 查看更多 扫一扫 原创稿
        转载稿 点击查看 加入收藏 收藏本文 责任编辑 手机看 保护视力色
        """
    )
)
_AFTER_A_GAP = any_of(
    words(
        """
        打印 列印 分享 收藏 关闭 评论 跟贴 热度 人气 举报 转发 点赞 纠错 朗读 返回 订阅 关注 推荐 浏览 点击 阅读 正文 责编 编辑 作者
        记者 发布 时间 日期 字体 字号 听全文 语音播报 微信 微博 QQ 更多 下载 复制 保存 原文 原文链接 查看原文 超大 大
        中 小 标准 默认 放大 缩小 + 于 在 讯 电
        """
    )
)
# 来源：某报 打印, 来源：某报【字体：大 中 小】, 来源：某网 1024次浏览, …返回搜狐，查看更多
_WIDGET = lazy_pattern(
    rf"{_ANYWHERE}|(?<=[ |·)】\]])(?:{_AFTER_A_GAP}|A[+-]?)(?=$|[ |:.\])】,、<>+-])"
    rf"|[【\[(<](?:字|大|浏|打|关|收|分|纠|我|参)|大 ?中 ?小|小 ?中 ?大| \d+ ?(?:次|人|条|个|阅|浏|$)|返回.{{1,8}}[,]查看| {HAN}{{2,6}} ?:"
)
# 来源：某网[原创]; 来源：某报 由 张三 发表于 某版; 来源：某网 1024 views; 来源：某报 | 评论(5)条 | 我来说几句; 来源：某某官方账号; 来源：某某 河南; 来源：某报 www.example.cn; 来源：某报 ·要闻>;
# 来源：某某（公众号ID：abc123）; 来源：某某学刊, 2022, S2: 81-82
_END = lazy_pattern(
    r"(?<=[^ |]) *\|.*|(?<=..)(?:评论|留言|跟贴|阅读|浏览|点击|参与)[(]\d.*|(?<=..) ?官方[账帐][号户]$|(?<=..) [账帐][号户]$|(?<=\S\S) (?:发[表布]于)?"
    rf"{PLACE}$|(?<=\S\S) ?[(\[【](?:原创|转载|投稿|首发|独家|(?:查看|阅读)?原文(?:链接)?|链接|点击查看)[)\]】]|(?<=\S\S) ?(?:已有|共有?) ?\d+ ?(?:条|人|次|个).*|(?<=\S\S) 由 ?[^\s,]{{2,16}} ?(?:发[布表]于?|上传|提供).*|(?<=\S) \d[\d,.]*[wk]? (?:views?|comments?|reads?)\b.*|(?<=\S) (?:https?://|www\.)\S.*|(?<=..) IP ?(?:属地|归属).*|(?<=\S\S) ?(?:[·•∙] ?\S{{1,8}} ?)?[>»›].*"
    rf"|(?<=..) ?\((?=[^()]*(?:ID|id|Id|微信|公众号))(?:(?:微信)?(?:公众号|微信号?)? ?(?:ID|id|Id)?) ?:? ?[A-Za-z][\w-]{{2,}}\).*|(?<=..), ?{YEAR}(?:$|[年,. ]).*"
)
_HAN_CHARACTER = lazy_pattern(HAN)
_RIGHTS = lazy_pattern(r" *[-—–]{1,3} ?版权所有| (?:转载(?:请|时|须|需)|未经授权)")
_HOUSES = lazy_pattern(r"\s?[·•]\s?")  # 中国证券报·中证网
_BUTTONS_BEHIND = lazy_pattern("(?:分享|评论|評論|打印|收藏|举报|舉報|手机看新闻|我要)+$")
_OUTLET_AND_NAME = lazy_pattern(rf"(?P<outlet>{HAN}{{2,10}}) ?[·/] ?(?P<name>{HAN}{{2,4}})")  # 某报·张三, 某网/张三
_SHORTEST_PARTED, _LONGEST_PARTED = 5, 24  # 张三新京报, 张小三 上海证券报 · 中国证券网
_SHORTEST_CREDIT = 5
_GAP = lazy_pattern(r"(?<=\S)[ ·]+(?=\S)")
# 某报 新浪微博, 某局 T T: where a text may be shared to, and other buttons that name something else where they stand alone
_SHARED = lazy_pattern(
    "(?:新浪|腾讯)?微博|[Qq]{2}(?:空间|好友)?|(?:微信)?(?:好友|朋友圈)|人人网|豆瓣|(?i:facebook|twitter|x|line|whatsapp|telegram|linkedin|weibo|wechat)"
    "|T|附件.{0,2}|手机版|二维码|反馈|喜欢|[有无]用|已阅|恢复|图片新闻|相关新闻|赞[(]?.{0,4}"
)
_SHORTEST_BODY = 4
# 来源：某某4588: the counter of the next element, run together; a year belongs to a name (某某2024)
_GLUED_COUNTER = lazy_pattern(rf"(?<={HAN})(?!{YEAR}$)\d{{4,}}$|(?<=[报网社台])\d{{1,3}}$")
_FORWARD = lazy_pattern("(?:本文)?(?:转载|转|摘编|摘|选|来)自[ :]*(?=[^ ])")  # 来源：转自某网
# https://…, www.example.cn, example.cn/a; yunling.com alone may be what a site calls itself
_ADDRESS = lazy_pattern(
    r"(?:https?:)?//.*|www\..*|(?:[\w-]+\.){1,4}(?:com|cn|net|org|gov|edu|tw|hk)/.*"
    r"|(?:[\w-]+\.){2,4}(?:com|cn|net|org|gov|edu|tw|hk)\b.*",
    re.ASCII | re.IGNORECASE,
)
_SENTENCE = lazy_pattern("[。!?;]|…{2}")
_ENCLOSED = {
    "《": "》",
    "“": "”",
    '"': '"',
    "「": "」",
    "『": "』",
    "【": "】",
    "[": "]",
    "(": ")",
    "（": "）",
    "<": ">",
}
_OUTLET = lazy_pattern(
    any_of(
        words(
            """
        报 社 网 台 周刊 月刊 期刊 学刊 杂志 半月谈 求是 瞭望 参考消息 新闻 新闻中心 在线 客户端 公众号 微信号 视频号
        融媒 融媒体 融媒体中心 全媒体 传媒 频道 财经 周末 观察 视讯 发布 时报e公司 文摘 通讯 报道 報 網 臺 週刊 雜誌
        新聞
        """
        )
    )
    + "$"
)
# What many outlets end with, and parts of a site are called.
_COMMON_ENDS = frozenset(
    words(
        "新闻中心 个人中心 会员中心 用户中心 帮助中心 资讯中心 视频新闻 图片新闻 客户端 手机客户端 生成海报 分享海报 摄影报道 图片报道"
        " 视频报道 记者观察 新闻观察 频道 在线 新闻 发布 报道 观察"
    )
)
_NO_OUTLET = lazy_pattern(
    "(?:合作社|旅行社|出版社|公社|供销社|互联网|物联网|电网|平台|台阶|转台|讲台|舞台|柜台|海报|电报|(?<!文)汇报|(?<!青)年报|申报|通报|简报|预报|情报)$"
)

_PERIODICAL = lazy_pattern("(?:报|报纸|刊|杂志|周末|参考|观察|瞭望|求是|半月谈|通讯|文摘|论坛|评论)$")
# 《中国科学报》 (2016-06-03 第8版 聚焦), （原载《光明日报》2020年1月1日）, 《人民日报》（2022年03月01日 第 01 版）
_EDITION = lazy_pattern(
    r"[(\[【]?\s*(?:本文|文章|该文)?(?:原?(?:载|刊|发|刊载|刊登|发表)于?|转自|转载自|摘自|选自|来源|稿源)?[: ]{0,3}"
    r"《\s*(?P<paper>[^《》]{2,24})》\s*[(\[【,]?(?P<rest>[^《》()\[\]【】]{2,60})[)\]】]?\s*[)\]】]?[。.]?"
)
_DAY_BEFORE_PAPER = lazy_pattern(
    rf"[(\[【]?\s*(?:原?[载刊]于?)?\s*(?P<day>{DAY})\s?(?P<paper>《[^《》]{{2,24}}》)\s?(?P<rest>[^《》()\[\]【】]{{2,30}}版[^《》()\[\]【】]{{0,8}})[)\]】]?"
)
_CUT_DATE = lazy_pattern(r"-\d\d?-\d\d?(?!\d)")  # -06-03: a reposting site cut the year off
_NO_SECTION = lazy_pattern("报[道导]|刊[登发]|发表|[。，,；;！？]")
_PAGE = lazy_pattern(r"第?\s*(?P<page>[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?!本)")


# width="35": the remains of a broken tag where a name should stand
_REMAINS = lazy_pattern(r" ?[A-Za-z-]{1,16} ?= ?[\"'“”\d]|[<>{}]")


def read_source_name(value: str) -> str | None:
    """Return the name of a source from the value of 来源, as printed.

    Labels before it, and what templates print behind it (date, counters, share and font widgets, what stands behind a
    stroke, 官方账号, a province, 原创稿) are cut off; 《某报》 loses its book-title marks. None for a placeholder (本站,
    网络, 佚名), an address, a notice of rights, and a word that names nobody: a time, a verb, a button, a counter.
    """
    if len(value) > _LONGEST_VALUE:
        return None
    text = tidy(value)
    folded = fold(text)
    if _NOTICE.search(folded) or _REMAINS.match(folded):
        return None
    start, end = _value_span(text, folded)
    name = _name_at_start(trim(text[start:end]))
    if forward := _FORWARD.match(fold(name)):
        name = _unwrap(name[forward.end() :])
    return name if _is_source_name(name) else None


def _is_source_name(name: str) -> bool:
    if not name or len(name) > _LONGEST_NAME or not (any(map(str.isalpha, name)) or is_known_outlet(name)):
        return False
    folded = fold(name)
    if is_placeholder_source(name) or _ADDRESS.fullmatch(folded) or _SENTENCE.search(folded):
        return False
    return is_known_outlet(name) or not is_page_word(name)


def may_name_source(word: str) -> bool:
    """Return whether a bare `word` is no page word, column, place, button, label or person, so that it may be a source
    where its element or the site's own name says so.
    """
    if is_known_outlet(word):
        return True
    if read_source_name(word) != word or is_known_label(word.split(" ", 1)[0]):
        return False
    return not (is_column(word) or is_place(word) or is_button(word) or is_personal_name(word))


def vouches_for_itself(name: str) -> bool:
    """Return whether `name`, a bare word beside a date, must be a source: a known outlet, or one that ends like one.

    云岭晚报, 某某县教育局 and 新华社 are; a person, a column (国际新闻), a place, a button and any other word are not.
    """
    if is_known_outlet(name):
        return True
    if name in _COMMON_ENDS:
        return False
    return (is_outlet(name) or (len(name) > 3 and is_body_name(name))) and may_name_source(name)


def part_from_name(text: str) -> tuple[str, str] | None:
    """Return outlet and person of a word in which the two run together or stand side by side, in either order: 张小三中国证券报,
    中国经济网 张小三, 某报·张小三; None for any other. Only an outlet known by name is told from a name it touches.
    """
    if not _SHORTEST_PARTED <= len(text) <= _LONGEST_PARTED:
        return None
    if (marked := _OUTLET_AND_NAME.fullmatch(fold(text))) is not None:
        outlet, name = text[: marked.end("outlet")], text[marked.start("name") :]
        if is_outlet(outlet) and is_personal_name(name):
            return outlet, name
    if not holds_known_outlet(text):
        return None
    text = _BUTTONS_BEHIND.sub("", text)
    for size in (3, 2, 4):
        for name, rest in ((text[:size], text[size:]), (text[-size:], text[:-size])):
            outlet = rest.strip()
            if all(map(is_known_outlet, _HOUSES.split(outlet))) and is_personal_name(name):
                return outlet, name
    return None


def without_rights(line: str) -> str:
    """Return a line of credits without the notice behind it: 编辑：张三 来源：某报 --版权所有，转载需许可。, 编辑：张三 转载请注明出处"""
    noted = "所有" in line or "载" in line or "載" in line
    found = _RIGHTS.search(fold(line), _SHORTEST_CREDIT) if noted else None
    return line[: found.start()] if found else line


def is_notice(folded: str) -> bool:
    """Return whether a folded line speaks of rights (凡本网注明“来源：某网”…), so that no 来源 in it is this text's."""
    return bool(_NOTICE.search(folded))


def is_placeholder_source(text: str) -> bool:
    """Return whether `text` stands where a source should and names none: 本站, 本网, 网络, 未知, 转载, admin."""
    return fold_key(text).strip("-_()[]【】.·*") in _PLACEHOLDERS


def _value_span(text: str, folded: str) -> tuple[int, int]:
    """来源：某报 作者：某人 holds 某报."""
    fields = split_fields(text, folded)
    if not fields:
        return 0, len(text)
    first = fields[0]
    if text[: first.start].strip(_OPENINGS) or first.kind not in ("source", "issuer", "origin"):
        return 0, first.start
    return first.value_start, first.value_end


_OPENINGS = " 【[［（("


def _name_at_start(text: str) -> str:
    """The value up to the first widget, counter or date behind the name."""
    while text:
        folded = fold(text)
        ends = [match.start() for match in (_WIDGET.search(folded, 1), _END.search(folded, 1)) if match]
        end = min([*ends, _first_stray(folded)])
        if counter := _GLUED_COUNTER.search(folded[:end]):
            end = counter.start()
        if any(map(str.isdigit, text[:end])):
            end = min([end, *(found.start for found in find_dates(text[:end]) if found.start)])
        name = _unwrap(trim(text[:end]))
        if name == text:
            break
        text = name
    return text


def _first_stray(folded: str) -> int:
    """Where a button stands behind a gap (某报 听新闻, 某网 进入电子报), or what is no part of an outlet behind one; else the
    length."""
    for gap in _GAP.finditer(folded):
        word = folded[gap.end() :].split(" ", 1)[0]
        if is_page_word(word) and not word.isascii():
            return gap.start()
        if _is_stray(word) and _names_outlet(folded[: gap.start()]):
            return gap.start()
    return len(folded)


def _is_stray(word: str) -> bool:
    """Whether a word names a column, a place, a person or nothing: 要闻, Share, 张三; not an edition or a desk (海外版, 编辑部)."""
    if names_place(word) or _SHARED.fullmatch(word) or (names_place(word[:2]) and is_page_word(word[2:])):
        return True
    if word.endswith("版") or is_outlet(word) or is_body_name(word):
        return False
    if is_page_word(word) or is_column(word) or is_button(word) or is_placeholder_source(word):
        return True
    if has_surname(word) and is_labelled_name(word, alone=True):
        return True  # 某报 方圆
    return word in NO_PERSON or is_placeholder_name(word) or is_personal_name(word)


def _names_outlet(text: str) -> bool:
    """Whether a value could end here: with an outlet, or with a body of more than a few characters."""
    body = len(text) >= _SHORTEST_BODY and is_body_name(text)
    return is_known_outlet(text) or (bool(_HAN_CHARACTER.search(text)) and (body or is_outlet(text)))


def _unwrap(text: str) -> str:
    """《某报》 is 某报, “某网” is 某网; 某网-《某报》 stays."""
    while len(text) > 2 and _ENCLOSED.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        text = text[1:-1].strip()
    return text


def is_outlet(text: str) -> bool:
    """Return whether `text` ends like the name of a paper, agency, site or channel: 新华社, 某某日报, 某某客户端."""
    folded = fold(text)
    return len(folded) > 1 and bool(_OUTLET.search(folded)) and not _NO_OUTLET.search(folded)


def is_known_label(text: str) -> bool:
    """Return whether `text` is a bare label of an info line or credit line: 来源, 责 编."""
    return "".join(fold(text).split()) in LABELS


def read_print_edition(text: str) -> PrintEdition | None:
    """Return the newspaper, date, page and section that a line names, when the line is nothing else; else None.

    《中国科学报》 (2016-06-03 第8版 聚焦) is all four; a date whose year was cut off, (-06-03 第8版), stays without it.
    """
    if "《" not in text or len(text) > _LONGEST_VALUE:
        return None
    line = tidy(text)
    if (behind := _DAY_BEFORE_PAPER.match(fold(line))) is not None:  # 2023年5月6日《某报》第3版
        day, paper, rest = (line[behind.start(group) : behind.end(group)] for group in ("day", "paper", "rest"))
        line = f"{paper}({day} {rest})"
    match = _EDITION.fullmatch(fold(line))
    if match is None:
        return None
    paper = line[match.start("paper") : match.end("paper")].strip()
    rest = line[match.start("rest") : match.end("rest")]
    date, page, section = _read_issue(rest)
    known = (date is not None) + (page is not None)
    if not known or (known < 2 and not _PERIODICAL.search(fold(paper))):
        return None
    if len(section) > 12 or _NO_SECTION.search(section):
        return None
    return PrintEdition(newspaper=paper, date=date, page=page, section=section or None)


def _read_issue(text: str) -> tuple[PartialDate | None, str | None, str]:
    """Split 2016-06-03 第8版 聚焦 into day, page and section."""
    page = _PAGE.search(fold(text))
    before, behind = (text[: page.start()], text[page.end() :]) if page else (text, "")
    found = find_dates(before)
    date = found[0].date if found else None
    if found:
        before = before[: found[0].start] + before[found[0].end :]
    elif cut := _CUT_DATE.match(fold(before)):
        date, before = read_date(cut.group()), before[cut.end() :]
    section = " ".join(part for part in (trim(before), trim(behind)) if part).removeprefix("版名：")
    if page is None:
        return date, None, section
    number = page["page"]
    return date, number.lstrip("0") or number if number.isdigit() else number, section
