"""What among the lines of rendered text is no headline by its form: dates, bylines, captions, menus, entries of lists."""

from __future__ import annotations

from policynews.credits.creditline import read_credit_line
from policynews.credits.labels import LABELS
from policynews.credits.names import names_alone
from policynews.credits.outlets import is_known_outlet
from policynews.credits.sources import is_known_label, read_print_edition
from policynews.dates.shapes import DAY, MONTH_AND_DAY
from policynews.documents.bodies import is_letterhead
from policynews.documents.table import split_metadata_line
from policynews.documents.table_labels import STRONG, metadata_label
from policynews.find.declared import without_byline
from policynews.find.headline_marked import is_dated
from policynews.lines.furniture import is_list_entry, kind_of
from policynews.lines.rendered import (
    CAPTION,
    LABEL_ENDS,
    LONGEST_BAR,
    MARKS,
    NUMBERED,
    SURE_TITLE,
    is_agency_caption,
    is_foreign_words,
    is_menu_bar,
    is_picture_caption,
)
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

SITE_MARKS = "-_|–—·"
"""Marks between a headline and the site behind it or before it."""
# （1.某某大学法学院；2.某某研究院）; 国办发〔2018〕12号, 第707号; 原标题：…; 2819; Photo credit：某社; 转载请注明本文链接：https://…; 某报编辑部; 某某官方账号，优质作者; [导读]…; ——来自某县的观察; 08月16日(五); 他说：…
_NO_HEADLINE = lazy_pattern(
    r"^[（(][^（）()]{0,60}(?:大学|大學|学院|學院|研究[院所]|实验室|醫院|医院)[^（）()]{0,60}[）)]$|^\S{0,24}[〔\[(（【]\s?\d{4}\s?[〕\])）】]\s?第?\s?\d{1,5}\s?号[)）]?$|^\S{0,14}第\s?\d{1,5}\s?号$|--?>$|^[（(]?原(?:标题|题为)|^[Pp]hoto\s?(?:[Cc]redits?|by)\b|https?://|^\S{0,16}(?:编辑|編輯)[室部]$|^\S{1,12}[记記]者(?:\s?[发發]自\S{2,8})?$|^\S{2,16}官方[账帐賬帳][号號户戶](?:[，,].{2,20})?$|^[—―─–]{2}|^[\[【](?:导读|導讀|提要|摘要|核心提示|导语|編按|编者按)[\]】]|^\d{1,2}月\d{1,2}日\W?(?:(?:星期|[周週])?[一二三四五六日天]\W?)?$|^[他她我][說说]\s?[:：]|^[\W\d_A-Za-z\u00c0-\u024f\u1e00-\u1eff]+$"
)
# …的通知（某水务〔2021〕47号）: a headline that ends in its own number
_NUMBER_BEHIND = lazy_pattern(
    r"(?:通知|决定|意见|办法|公告|通告|批复|函|报告|规定|方案|细则|通报|条例|措施|政策)\s?[(（〔\[【]"
)
# 「门前的水库，真的安全吗？」: a sentence in quotes opens a text
_QUOTED = lazy_pattern(r"[“「『\"].{0,150}[。？！?!][”」』\"]$")
# 某地大堵车 目前已疏通[图], 某地大堵车 目前已疏通/图
_PICTURED = lazy_pattern(r"\s?[\[(（【](?:组?[图圖]|视频|視頻|影片)[\])）】]$|[/／]组?[图圖]$")
# 本省新聞組北江17日電, 某社／ 北江17日電
DATELINE = lazy_pattern(r"\S{2,20}(?:[/／]\s\S{2,8})?\d{1,2}日(?:[電电讯訊]|报道|報導)(?:\s|$)")
"""A line that begins as datelines do, or is one."""
# （2024年3月5日某某会议通过）, 【2024年4月15日讯】, 03月05日(二), 2024年4月13日 (星期六)：…, 2019年9月11日 某某传媒 要闻 1665 0
_DAY_FIRST = lazy_pattern(
    rf"{MONTH_AND_DAY}\s?[(（](?:星期|周|週)?[一二三四五六日天][)）]$|[（(]\s?{DAY}.{{2,120}}[）)]$|[\[【(（]?{DAY}(?:[讯訊]?[\]】)）]|\s?[(（]?(?:星期|周|週).[)）]?\s?[:：]|\s[^。，,；]{{0,80}}\s\d{{1,9}}$)"
)
# 要闻 要闻 今日快报, 临澜故事临澜故事官方账号: an account or a menu; a headline says nothing twice
_NAMED_TWICE = lazy_pattern(r"(\S{2,12})\s\1\s|(\S{3,12})\2")
_LONGEST_LABEL = 12
# Kinds of labels that stand before no headline, and the labels of these that stand before one.
_NO_TITLES = frozenset(("published", "updated", "source", "issuer", "counter", "widget", "foreign", "meta"))
_TITLES = frozenset("标题 名称 信息名称 文件名称 公开事项名称 主题 专题 频道 栏目 出版 地区 地址 手机 关键词".split())
_WORDS_OF_BAR, _LONGEST_WORD = 6, 5
_FEWEST_OF_BAR, _SHORT_WORD = 4, 3
# 新聞首頁 > 財經 > 內文, 某某网 >> 本地, 某某在线 - 本地新闻 - 正文: a path of columns
_CHAIN = lazy_pattern(
    r"[^>›»]{1,14}(?:\s*[>›»]+\s*[^>›»]{1,14}){2,6}$|[^>›»]{1,14}\s*>>\s*[^>›»]{1,14}$|(?:[^\s-]{1,12}\s*-\s*){2,5}正文$"
)
# 鲜花(47) 鸡蛋(1): counters with their buttons
_COUNTERS = lazy_pattern(r"(?:\s?[^\W\d_]{1,6}\s?[(（]\d{1,7}[)）]){2,8}")
# 索 引 号：000014349 主题分类：税务 发文机关：某某局: a table of metadata in one line
_LABELS = 3
_MAY_BE_BYLINE = lazy_pattern(r"[/／|:：]|记者|記者|通讯员")


def is_no_headline(line: str, announced: str = "") -> bool:
    """Whether a line is no headline by its form; `announced` is the key of the first line, which may say it is one."""
    if (
        _is_labelled(line)
        or _is_of_table(line)
        or is_known_outlet(line)
        or is_dated(line)
        or _DAY_FIRST.match(line)
        or DATELINE.match(line)
        or is_letterhead(line)
        or is_menu_bar(line)
    ):
        return True
    doubtful = _is_bar(line) or _NAMED_TWICE.match(line) or is_picture_caption(line) or is_agency_caption(line)
    if doubtful and not (announced and fold_key(line) in announced):
        return True
    if len(LABEL_ENDS.findall(line)) >= _LABELS:
        return True
    if ("》" in line and read_print_edition(line) is not None) or _CHAIN.match(line):
        return True
    numbered = _NO_HEADLINE.search(line) is not None and not _NUMBER_BEHIND.search(line)
    if MARKS.search(line) or numbered or NUMBERED.match(line) or CAPTION.search(line) or _QUOTED.match(line):
        return True
    # 描绘发展蓝图, 让人意外……, 某队夺冠 (18:59): no entry of a list where the first line says the same
    known = announced and _is_announced(fold_key(line), announced) and not line[-1:].isdigit()
    words = _PICTURED.sub("", line)
    if (is_list_entry(words) and not known) or kind_of(line) is not None or is_known_label(line):
        return True
    if len(line) <= LONGEST_BAR and _COUNTERS.fullmatch(line):
        return True
    if not known and len(line) <= LONGEST_BAR and names_alone(line):
        return True
    if len(line) > LONGEST_BAR or not _MAY_BE_BYLINE.search(words) or not read_credit_line(words):
        return False
    headline = without_byline(words)  # 某地修桥通车/某报记者 张三
    return headline == words or len(headline) < SURE_TITLE


def _is_labelled(line: str) -> bool:
    """Whether a line begins with the label of a date, a source, a counter or a telephone: 发表时间： 06/05/2023, 聯絡人：石小姐."""
    colon = fold(line[:_LONGEST_LABEL]).find(":")
    label = "".join(fold(line[:colon]).split()) if colon > 1 else ""
    return LABELS.get(label) in _NO_TITLES and label not in _TITLES


def _is_of_table(line: str) -> bool:
    """Whether a line is a row of a table of metadata: 发布机构 某某局 文号 某政发〔2024〕8号, 【发文机关】 某某局; not 文件名称 某办法."""
    pairs = split_metadata_line(line)
    fields = [metadata_label(label) for label, _ in pairs]
    return bool(pairs) and fields[0] != "title" and (len(pairs) > 1 or pairs[0][0] in STRONG)


def _is_announced(key: str, announced: str) -> bool:
    """Whether the first line begins with a line, or has it behind the name of its site: 某县日报-停水通知."""
    at = announced.find(key)
    return at == 0 or (at > 0 and announced[at - 1] in SITE_MARKS)


def _is_bar(line: str) -> bool:
    """Whether a line is many words in a row, short or foreign ones, or a few very short ones (相簿 部落格 留言 名片): 即时新闻 即时港闻 即时热点 即时娱乐 即时经济 即时地产."""
    words = line.split() if line.count(" ") >= _FEWEST_OF_BAR - 1 else []
    if len(words) < _FEWEST_OF_BAR or MARKS.search(line):
        return False
    if len(words) < _WORDS_OF_BAR:
        return max(map(len, words)) <= _SHORT_WORD
    return sum(map(len, words)) <= _LONGEST_WORD * len(words) or 4 * sum(map(is_foreign_words, words)) >= 3 * len(words)
