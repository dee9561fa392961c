"""What a line of rendered text is where no element answers: head of a text, info line that anchors one, item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policynews.credits.infoline import is_info_line
from policynews.credits.names import is_personal_name
from policynews.credits.outlets import is_known_outlet
from policynews.dates.shapes import DAY, DAY_BEGINS, ROC_DAY
from policynews.lines.furniture import is_list_entry, kind_of
from policynews.lines.kinds import is_credit
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern

LINE_ENDS = ("。", "”", "；", "：", "）", "」", "！", "？", "!", "?", ":", ";", ")", "…", ",", "，", "、")
# A headline ends with none of these.
_STOPS = ("。", "；", "：", ";", ":", "，", ",")
BEGINNING = 24
# A paragraph shows that a text goes on from this length on: captions and prompts are shorter.
PARAGRAPH = 30
# 一、总体要求; （二）报名方式; 第三条: shows it too
NUMBERED = lazy_pattern(
    r"(?:第[一二三四五六七八九十百]{1,5}[章节条]|[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])"
)

# 张三 某局局长; 委 员：孙某; 联系电话：…; 1.某县; （二）委员; 12.5%; 第3名: lists that belong to a text; menus hold bare words
ITEM_START = lazy_pattern(
    r"\S{1,4} \S|\S{1,3}(?: ?\S){0,5} ?[:：]|\d{1,3}[.、．)）]|[（(]|第|[一二三四五六七八九十]{1,3}、|\S{0,10}\d\S{0,6}$"
)
# 某集团召开技术研讨会: the name of an event is a title
_EVENT = lazy_pattern(
    "召[开開]|[举舉][办辦行]|[开開]展|出席|[参參]加|部署|走[访訪]|慰[问問]|[调調]研|[检檢]查|[启啟][动動]|印[发發]|发布|發布"
)
# tu1.png, 某某市部门网站: no items
_NO_ITEM = lazy_pattern(r"\.(?:png|jpe?g|gif|bmp)$|(?:网站|網站|门户|門戶)$")
# （此件公开发布）, 附件：1.名单, 2.回执.docx, 特此公告
_NOTE = lazy_pattern(
    r"[（(【\[].{1,60}[）)】\]]$|附\s?[件表录錄图圖]?\s?[\d一二三四五六七八九十]{0,2}\s?[:：]|附\s?[件表录錄]\s?[\d一二三四五六七八九十]{0,2}$"
    r"|.{1,80}\.(?:docx?|wps|xlsx?|et|pdf|ofd|pptx?|zip|rar)$|\d{1,2}[.、．]|特此|此[致复復]"
)
# 某报 • 3小时前, 2 hours ago, 某队夺冠 (17:48): the stamp of a card
_STAMPED = lazy_pattern(
    r"(?:^|[\s•·|｜/,，])\d{1,3}\s?[个個]?(?:秒|分[钟鐘]|小[时時]|天|日|[周週]|月|年)[之以]?前$"
    r"|\d{1,2}\s?(?:min(?:ute)?|hour|day|week|month|year|[hdw])s? ago$|\S\s?[(（]\d{1,2}[:：]\d\d[)）]$"
)
_LONGEST_STAMPED = 80
# Share this via Email Share this via X
_SHARE_BUTTONS = lazy_pattern(r"(?:share\b.{1,24}){3}", re.I)
# 我 了 的 在 …: the names of columns hold few of them
_SMALL_WORD = lazy_pattern(
    "[的了着著过過是我你他她它您们們这這那哪就都也还還不没沒把被给給让讓吗嗎呢吧啊呀么麼很太又再]|(?<![英人天])才(?![能华])|什么|怎"
)
_HAN = lazy_pattern(HAN)
_EXCLAIMED = ("？", "！", "?", "!")
# 某县开工 :: 某报 ::, 某县开工 | : the mark behind the last part of a `<title>`
_PART_ENDS = lazy_pattern(r"(?:\s|::)[:|»_–—-]{1,2}$")
_LONGEST_OTHER, _LONGEST_CELL = 60, 16
# 某某局, 某某公司: what stands above a date that signs a text
BODY_NAME = lazy_pattern(r"[局委办辦府会會院部厅廳处處室组組队隊校司社团團心站]$")

# A keyword of a text is short and has no marks; 谢谢, 完 close one.
_FEWEST_TAGS, _LONGEST_TAG = 2, 8
_NO_TAG = lazy_pattern(r"[^\w#·/-]|\d|[谢謝]|^[完终終]$|_")

# 2024-05-01, 2024年5月1日, 来源：…: what an info line that anchors a text states
STATES_DATE = lazy_pattern(rf"{DAY_BEGINS}|\d{{2,3}}-\d\d-\d\d|{ROC_DAY}")
STATES_TIME = lazy_pattern(r"\d ?[:：]\d\d|\d时\d")
STATES_SOURCE = lazy_pattern(r"[来來]\s?源|稿源|发布机构|發布單位")
# The head of a text of a public account: 微信号 abc123, 功能介绍 …, 收录于合集
ACCOUNT = lazy_pattern(r"^(?:微信号\s|功能介绍|收录于(?:合集|话题)|发表于$)")
ACCOUNT_BEGINS = "微功收发"
ACCOUNT_NUMBER = ("微信号 ", "微信號 ")
FOLLOW = lazy_pattern(r"[+＋]?\s?(?:已?追[蹤踪]|[关關]注|[订訂][阅閱])(?:作者|我們|我们|TA|他|她)?$")
"""追蹤, + 关注作者: the button beside the name of an account, alone in its line."""
# 2019年9月11日 某某传媒 时政新闻 1665 0: a line of counters and columns that starts with a date
_DATED = lazy_pattern(rf"{DAY}(?: [^。，,；]{{0,40}})?$")
# https://p.example.org/a1b2: the address of the page
_BARE_ADDRESS = lazy_pattern(r"https?://\S{4,200}$")
# （某剧院提供）, 张三摄, 图为…
# 圖4之1 - （某某製圖）, 图2：…
CAPTION = lazy_pattern(
    r"^[图圖][为為].{1,60}$|^[图圖]\s?\d{1,2}(?:\s?之\s?\d{1,2})?\s?[-—:：]|^.{0,60}(?:(?:摄|攝|供图|供圖|资料图片?|資料圖片?|[网網](?:上|络|絡)[图圖]片)[）)]?|提供[）)]|由\S[^，。]{1,24}提供|[摄攝]\s\d{2,4}年\d{1,2}月\d{1,2}日)$"
)
# 某队夺冠。（某某社提供）, 某某桥一景（网页截图）, （图片来源：某某台）, （取材自某报）: whose picture it is, in brackets at the end
_CREDITED = lazy_pattern(
    r"[（(【\[](?:[^（）()]{0,20}(?:提供|供[图圖]|[摄攝]影?|截[图圖]|示意[图圖]|[资資]料(?:[图圖照]片?|照)|[制製][图圖])"
    r"|(?:[图圖]片?|照片|相片|示意[图圖]|[图圖]片?[来來]?源|[摄攝]影)\s?[:：／/][^（）()]{1,28}"
    r"|(?:[图圖]片?|照片)?(?:取自|取材自|翻[摄攝]自?|截自)[^（）()]{0,20})[）)】\]]$"
)
# …走过市中心。（路透社）, 示意图。 图／某报资料照片, … Mark Lee for The New York Times, … Getty Images
_AGENCY_BEHIND = lazy_pattern(
    r"[（(](?:路透社?|美[联聯]社|法新社|[欧歐]新社|[达達]志(?:影像)?|[视視][觉覺]中[国國]|资料照|資料照|AP|AFP|EPA|Reuters|Getty Images)[^（）()。]{0,10}[）)]$"
    r"|\s[图圖][／/：:]\s?\S{2,20}$|[。.!！]\s?[图圖][／/：:]\s?\S{2,20}$"
    r"|(?:AFP|EPA|AAP|Reuters|REUTERS|Getty Images|GETTY IMAGES|Associated Press|Shutterstock|iStock|Unsplash|Alamy|New York Times|Bloomberg)(?:\s?[-/—|]\s?[A-Za-z][A-Za-z .'-]{1,40})?$"
    r"|\sAP\s?[-/—|]\s?[A-Za-z][A-Za-z .'-]{1,40}$|^(?:路透社?|美[联聯]社|法新社|[欧歐]新社|[视視][觉覺]中[国國]|中新社|新[华華]社)(?:[图圖]片|照片|[资資]料[图圖照]片?)$"
)
_LONGEST_CREDITED = 140
AHEAD = 8
# Lines that may stand between an anchor and its text, and those of them in a row that are no furniture.
LINES_OF_HEAD = 40
HEAD_GAP = 3

# Characters of a bar of widgets or a byline, and of a breadcrumb or one line of a headline that is broken into lines.
LONGEST_BAR = 80
LONGEST_TITLE = 160
# A headline has this many characters; a column, an author or an account often fewer.
SHORTEST = 8
MARKS = lazy_pattern(r"[。；;，,：:][\"”’」）)]?$")
LABEL_ENDS = lazy_pattern(rf"[:：](?:(?<={HAN}.)|(?<={HAN}\s.))")
MARKUP_TAG = lazy_pattern(r"<[a-zA-Z/!][^<>]{0,500}>")
# 某某人民政府门户网站: announced by the first line, but no headline
_SITE_NAME = lazy_pattern(
    r"(?:网|网站|门户|政府|委员会|办公室|(?<![出结僵格大全破定])局|厅|(?<!全)部|日报|频道|专区|中心|首页)$"
)
# 某某新聞網 | 政治, 某傳媒 Example Media: what stands behind the name in the masthead of an outlet
_MASTHEAD_BEHIND = lazy_pattern(r"\s*[|｜/／·•>-]\s*|\s(?=[A-Za-z])")
# 某队淘汰，三人出局: two clauses are no name
_TWO_CLAUSES = lazy_pattern("[,，!！?？:：；;]")
_HOME = ("首页 ", "首頁 ", "首 页 ", "网站首页 ", "本站首页 ", "学校首页 ", "主页 ")
_DOOR = lazy_pattern(
    r"(?:^|\|)\s*(?:登[录錄入]|[注註][册冊]|[简簡][体體]版?|繁[体體]版?|[无無]障[碍礙](?:浏览|瀏覽)?)\s*(?:\||$)"
)
_FEWEST_BLANKS, _FEWEST_STROKES, _LONGEST_OF_BAR = 3, 4, 10
# A column (区管委会办公室文件) is announced like a headline, but shorter.
SURE_TITLE = 12


def is_info(line: str) -> bool:
    """Whether a line is an info line that can anchor a text: it states a date or a source."""
    if not 8 <= len(line) <= 200 or not ("源" in line or "20" in line or "19" in line or "-" in line):
        return False
    return bool(STATES_DATE.search(line) or STATES_SOURCE.search(line)) and is_info_line(line)


def names_site(line: str) -> bool:
    """Whether a line may be the name of the site that carries the page, which the first line announces too."""
    if len(line) >= BEGINNING:
        return False
    if is_known_outlet(_MASTHEAD_BEHIND.split(line, maxsplit=1)[0]):
        return True
    return _SITE_NAME.search(fold(line)) is not None and not _TWO_CLAUSES.search(line)


def announced_key(lines: Sequence[str]) -> str:
    """Return the key of the first line that holds words, without the markup some pages put into their `<title>`."""
    first = next((bare for line in lines[:3] if (bare := MARKUP_TAG.sub(" ", line).strip())), "")
    first = _PART_ENDS.sub("", first)
    return "" if first.endswith(_STOPS) or kind_of(first) is not None or is_menu_bar(first) else fold_key(first)


def is_menu_bar(line: str) -> bool:
    """Whether a line is a menu in a row: it begins with the first page (首页 政务公开 政策 政策解读), or strokes part many short
    words (English |简体版|繁体版| 无障碍浏览|长者助手), a few where one of them is a door of the site (智能问答 | 登录 | 注册)."""
    if (strokes := line.count("|")) >= _FEWEST_STROKES or (strokes and _DOOR.search(line)):
        return max(map(len, line.split("|"))) <= _LONGEST_OF_BAR
    return line.startswith(_HOME) and line.count(" ") >= _FEWEST_BLANKS and not MARKS.search(line)


def is_path(line: str) -> bool:
    """Whether a line is a path of columns (首页 > 要闻 > 正文) or the label of one (当前位置：)."""
    if len(line) > LONGEST_TITLE or not (">" in line or "首" in line or line.endswith((":", "："))):
        return False
    kind = kind_of(line)
    return kind is not None and kind.reason == "breadcrumb"


def goes_on_from(announced: str, key: str) -> bool:
    """Whether the first line cuts the headline `key` with dots: 某县全面启动今年的防汛… - 某县日报."""
    cut = announced.find("..") if ".." in announced else announced.find("…")
    return cut >= SHORTEST and len(key) > cut and key.startswith(announced[:cut])


# 20160828cstory01, IMG_20190304_1.jpg: the name of a picture
_FILE = lazy_pattern(r"(?=\S*\d{4})[A-Za-z0-9_-]{8,}(?:\.[A-Za-z]{3,4})?")
_LONGEST_FILE = 60
# 聯絡人：林先生 02-25000000, 電子信箱：…: whom the press may ask, above a release
_CONTACT = lazy_pattern(
    r"(?:(?:新聞|新闻)?[聯联][絡络繫系](?:人|電話|电话)?|承[辦办]人|電\s?話|電子信箱|[傳传]真)\s?[:：]"
)


def is_head(line: str) -> bool:
    """Whether a line may stand between headline and text."""
    if line.isdigit() or (len(line) <= 2 and line.isascii()) or ACCOUNT.match(line) or _BARE_ADDRESS.match(line):
        return True
    if len(line) <= _LONGEST_FILE and (_FILE.fullmatch(line) or _CONTACT.match(line)):
        return True
    if (len(line) <= _LONGEST_OTHER or _SHARE_BUTTONS.search(line)) and is_foreign_words(line):
        return True
    if _DATED.match(line) or CAPTION.search(line) or len(LABEL_ENDS.findall(line)) > 2:
        return True
    return kind_of(line) is not None or is_list_entry(line) or is_info_line(line) or is_widget_bar(line)


def is_picture_caption(line: str) -> bool:
    """Whether a line, be it a sentence, ends with whose picture it describes, in brackets: …互动热烈。（某某学院提供）"""
    return (
        len(line) <= _LONGEST_CREDITED and line.endswith(("）", ")", "】", "]")) and _CREDITED.search(line) is not None
    )


def is_agency_caption(line: str) -> bool:
    """Whether a line ends with the agency or archive of the picture it describes: …举着标语。（路透社）, …. Source: AAP / L. KOCH"""
    return len(line) <= _LONGEST_CREDITED and _AGENCY_BEHIND.search(line) is not None


def is_widget_bar(line: str) -> bool:
    """缩小字体 放大字体 收藏 微博 微信 分享: words of which half or more are widgets."""
    words = line.split() if len(line) <= LONGEST_BAR else []
    return len(words) > 2 and 2 * sum(kind_of(word) is not None for word in words) >= len(words)


def is_foreign_words(line: str) -> bool:
    """Whether a line holds letters and none of them is Chinese: the buttons of a widget (Share on X), an address."""
    return _HAN.search(line) is None and not any(map(str.isdigit, line))


def is_item(line: str) -> bool:
    """Whether a short line belongs to a list of the text, where menus hold bare words."""
    if _NO_ITEM.search(line):
        return False
    return (
        line.endswith(LINE_ENDS)
        or ITEM_START.match(line) is not None
        or (len(line) >= 6 and BODY_NAME.search(line) is not None and not _EVENT.search(line))
    )


def is_cell(line: str) -> bool:
    """Whether a line may be the cell of a table, rendered a cell a line: 62.4, [85], 2024-01-01, 某某服务站."""
    return len(line) <= _LONGEST_CELL and (len(line) < SHORTEST or any(map(str.isdigit, line)) or is_item(line))


def is_stamped_entry(line: str) -> bool:
    """Whether a line is an entry of a list: dated, or stamped as cards are (某报 • 3小时前, 某队夺冠 (17:48))."""
    return is_list_entry(line) or is_stamp(line)


def is_stamp(line: str) -> bool:
    """Whether a line ends as cards are stamped: 某报 • 3小时前, 2 hours ago, 某队夺冠 (17:48)."""
    return len(line) <= _LONGEST_STAMPED and _STAMPED.search(line) is not None


def is_note(line: str) -> bool:
    """Whether a line behind a text says something of it: （此件公开发布）, 附件：回执, 回执.docx, 特此公告, credits."""
    return _NOTE.match(line) is not None or is_credit(line)


def are_tags(lines: Sequence[str]) -> bool:
    """Whether lines behind a text are keywords of it, a word or two each (临澜, 人权, 国会; 国会 人权): no signature, no names
    alone, nothing said."""
    words = [word for line in lines for word in line.split()]
    if len(words) < _FEWEST_TAGS or any(len(word) > _LONGEST_TAG or _NO_TAG.search(word) for word in words):
        return False
    if any(is_credit(line) or speaks(line) for line in lines):
        return False
    return 2 * sum(BODY_NAME.search(word) is not None or is_personal_name(word) for word in words) < len(words)


def speaks(line: str) -> bool:
    """Whether a short line is said and no name: it holds one of the small words of a sentence (我给它打八分, 轻的)."""
    return _SMALL_WORD.search(line) is not None


def may_be_headline(line: str) -> bool:
    """Whether a line above an info line may be the headline of an article."""
    if not SHORTEST <= len(line) <= LONGEST_TITLE or MARKS.search(line):
        return False
    return not is_list_entry(line) and kind_of(line) is None


def may_be_title(line: str, *, exclaimed: bool = False) -> bool:
    """Whether a line behind a text could be the title of another article; with `exclaimed` one that asks or calls, too."""
    if not SHORTEST <= len(line) <= _LONGEST_OTHER or NUMBERED.match(line) or _NOTE.match(line):
        return False
    if line.endswith(_EXCLAIMED):
        return exclaimed
    return not is_item(line) or (_EVENT.search(line) is not None and not line.endswith(LINE_ENDS))
