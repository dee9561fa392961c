"""What a line of rendered text is: the same questions as in `kinds` and `prose`, asked where no element answers."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.infoline import is_info_line
from policynews.lines.furniture import classify, is_list_entry
from policynews.lines.prose import is_legal
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern

# 。 anywhere; a comma where more than a word follows
_SENTENCE_MARK = lazy_pattern(r"[。！？；!?;，,、](?:(?<![，,、])|.{6})")
LINE_ENDS = ("。", "”", "；", "：", "）", "」", "！", "？", "!", "?", ":", ";", ")", "…", ",", "，", "、")
# A headline ends with none of these.
_STOPS = ("。", "；", "：", ";", ":", "，", ",")
# 谁来负责？, 某地发布新规！: below this length as likely the title of another article as a sentence.
_EXCLAIMED = ("？", "！", "?", "!")
_EXCLAIMED_LENGTH = 40
# Words of furniture that reads like prose; only lines with one of them pay for the full rules.
_SUSPECT = lazy_pattern(
    "<|©|扫|版权|版權|转载|轉載|授权|授權|许可|許可|备案|備案|ICP|公网安备|opyright|ights|声明|聲明|提示|提醒|协议|隐私|侵权|二维码|公众号"
    "|分享|浏览|瀏覽|举报|主办|承办|网站|網站|本站|本网|本報|本报|投稿|热线|電話|电话|注册|登录|位置|首页|上一|下一|标签|关键|评论|留言|仅供|作者|点击|打开|下载|更多|来源|觉得|据此|风险|Notice"
)
BEGINNING = 24
# A paragraph shows that a text goes on from this length on: captions and prompts are shorter.
PARAGRAPH = 30
# 一、总体要求; （二）报名方式; 第三条: shows it too
NUMBERED = lazy_pattern(
    r"(?:第[一二三四五六七八九十百]{1,5}[章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])"
)

# Last characters of what may be an entry of a list: a date, a cut title, [详情], 更多>>.
_ENTRY_ENDS = frozenset("0123456789日-]）)】.…>eE情细容部图频多")
# 张三 某局局长; 委 员：孙某; 联系电话：…; 1.某县; （二）委员; 12.5%; 第3名: lists that belong to a text; menus hold bare words
_ITEM = lazy_pattern(
    r"\S{1,4} \S|\S{1,3}(?: ?\S){0,5} ?[:：]|\d{1,3}[.、．)）]|[（(]|第|[一二三四五六七八九十]{1,3}、|\S{0,10}\d\S{0,6}$"
)
DATE_LINE = lazy_pattern(
    r"^(?:[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日)$"
)
# 某某局, 某某公司: what stands above a date that signs a text
BODY_NAME = lazy_pattern(r"[局委办辦府会會院部厅廳处處室组組队隊校司社团團心站]$")

# 2024-05-01, 2024年5月1日, 来源：…: what an info line that anchors a text states
STATES_DATE = lazy_pattern(r"(?:19|20)\d\d\s?[-/.年]\s?\d|\d{2,3}-\d\d-\d\d")
STATES_TIME = lazy_pattern(r"\d ?[:：]\d\d|\d时\d")
STATES_SOURCE = lazy_pattern(r"[来來]\s?源|稿源|发布机构|發布單位")
# The head of a text of a public account: 微信号 abc123, 功能介绍 …, 收录于合集
_ACCOUNT = lazy_pattern(r"^(?:微信号\s|功能介绍|收录于(?:合集|话题)|发表于$)")
# 2019年9月11日 某某传媒 时政新闻 1665 0: a line of counters and columns that starts with a date
_DATED = lazy_pattern(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: [^。，,；]{0,40})?$")
# （某剧院提供）, 张三摄, 图为…
CAPTION = lazy_pattern(r"^图为.{1,60}$|^.{0,60}(?:(?:摄|攝|供图|供圖|资料图片?|資料圖片?)[）)]?|提供[）)])$")
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
_SITE_NAME = lazy_pattern(r"(?:网|网站|门户|政府|委员会|办公室|局|厅|部|日报|频道|中心|首页)$")
# A column (区管委会办公室文件) is announced like a headline, but shorter.
SURE_TITLE = 12


def weigh_line(text: str) -> float:
    """Return what a line of rendered text says for or against being body text."""
    length = len(text)
    # Titles of other articles hold commas too; a paragraph ends like one, or is long.
    if length > 8 and (length > 80 or text.endswith(LINE_ENDS)) and _SENTENCE_MARK.search(text):
        return _weigh_prose(text)
    if is_entry_line(text):
        return -15.0
    # A heading costs little, a menu of twenty entries as much as a paragraph.
    return -2.0 if length < 60 else 0.0


def _weigh_prose(text: str) -> float:
    length = len(text)
    if is_legal(text):
        return -float(min(length, 200))
    if (length < _EXCLAIMED_LENGTH and text.endswith(_EXCLAIMED) and "。" not in text) or _ACCOUNT.match(text):
        return 0.0
    return -20.0 if _SUSPECT.search(text) and (MARKUP_TAG.search(text) or classify(text) is not None) else float(length)


def is_entry_line(text: str) -> bool:
    """Whether a line of rendered text is an entry of a list."""
    return text[-1:] in _ENTRY_ENDS and is_list_entry(text)


def is_info(line: str) -> bool:
    """Whether a line is an info line that can anchor a text: it states a date or a source."""
    if not 8 <= len(line) <= 200 or not ("源" in line or "20" in line or "19" in line or "-" in line):
        return False
    return bool(STATES_DATE.search(line) or STATES_SOURCE.search(line)) and is_info_line(line)


def names_site(line: str) -> bool:
    """Whether a line may be the name of the site that carries the page, which the first line announces too."""
    return len(line) < BEGINNING and _SITE_NAME.search(fold(line)) is not None


def announced_key(lines: Sequence[str]) -> str:
    """Return the key of the first line that holds words, without the markup some pages put into their `<title>`."""
    first = next((bare for line in lines[:3] if (bare := MARKUP_TAG.sub(" ", line).strip())), "")
    return "" if first.endswith(_STOPS) or classify(first) is not None else fold_key(first)


def is_head(line: str) -> bool:
    """Whether a line may stand between headline and text."""
    if line.isdigit() or (len(line) <= 2 and line.isascii()) or _ACCOUNT.match(line):
        return True
    if _DATED.match(line) or CAPTION.search(line) or len(LABEL_ENDS.findall(line)) > 2:
        return True
    return classify(line) is not None or is_entry_line(line) or is_info_line(line) or is_widget_bar(line)


def is_widget_bar(line: str) -> bool:
    """缩小字体 放大字体 收藏 微博 微信 分享: words of which half or more are widgets."""
    words = line.split() if len(line) <= LONGEST_BAR else []
    return len(words) > 2 and 2 * sum(classify(word) is not None for word in words) >= len(words)


def is_item(line: str) -> bool:
    """Whether a short line belongs to a list of the text, where menus hold bare words."""
    return (
        line.endswith(LINE_ENDS)
        or _ITEM.match(line) is not None
        or (len(line) >= 6 and BODY_NAME.search(line) is not None)
    )
