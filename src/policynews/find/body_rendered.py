"""Body and headline of a rendered text, which has no elements: lines, and what the lines around them say.

A text that stands among menus is found by its anchors: the headline that the first line, often the `<title>`,
announces, and the info line beside it. From there the text runs to the first line that ends it (credits, a related
list, a footer), for a text does not come back behind a related list. Without anchors it is the run of lines that
weighs most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from policynews.credits.creditline import is_info_line, read_credit_line, read_print_edition
from policynews.find.body import MIN_BODY, Region, is_legal
from policynews.find.headline_marked import INFO_BEHIND, Title, strip_suffix
from policynews.lines.furniture import classify, is_list_entry
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern

# 。 anywhere; a comma where more than a word follows
_SENTENCE_MARK = lazy_pattern(r"[。！？；!?;，,、](?:(?<![，,、])|.{6})")
_ENDS = ("。", "”", "；", "：", "）", "」", "！", "？", "!", "?", ":", ";", ")", "…", ",", "，", "、")
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
# A line this long that stands twice is a copy; so is a cut one that begins with this many of its characters.
_COPY = 20
_BEGINNING = 24
# A paragraph shows that a text goes on from this length on: captions and prompts are shorter.
_PARAGRAPH = 30
# 一、总体要求; （二）报名方式; 第三条: shows it too
_NUMBERED = lazy_pattern(
    r"(?:第[一二三四五六七八九十百]{1,5}[章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])"
)

# Last characters of what may be an entry of a list: a date, a cut title, [详情], 更多>>.
_ENTRY_ENDS = frozenset("0123456789日-]）)】.…>eE情细容部图频多")
# 张三 某局局长; 委 员：孙某; 联系电话：…; 1.某县; （二）委员; 12.5%; 第3名: lists that belong to a text; menus hold bare words
_ITEM = lazy_pattern(
    r"\S{1,4} \S|\S{1,3}(?: ?\S){0,5} ?[:：]|\d{1,3}[.、．)）]|[（(]|第|[一二三四五六七八九十]{1,3}、|\S{0,10}\d\S{0,6}$"
)
# 会议时间：2024年5月6日
_LABEL = lazy_pattern(r"\S{2,8}[:：]")
_DATE_LINE = lazy_pattern(
    r"^(?:[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日)$"
)
# 某某局, 某某公司: what stands above a date that signs a text
_BODY_NAME = lazy_pattern(r"[局委办辦府会會院部厅廳处處室组組队隊校司社团團心站]$")

# 2024-05-01, 2024年5月1日, 来源：…: what an info line that anchors a text states
_STATES_DATE = lazy_pattern(r"(?:19|20)\d\d\s?[-/.年]\s?\d|\d{2,3}-\d\d-\d\d")
_STATES_TIME = lazy_pattern(r"\d ?[:：]\d\d|\d时\d")
_STATES_SOURCE = lazy_pattern(r"[来來]\s?源|稿源|发布机构|發布單位")
_MAY_BE_CREDIT = lazy_pattern(
    r"编辑|編輯|责编|責編|校对|校對|审核|審核|作者|[来來]\s?源|撰稿|供稿|采写|監製|监制|转自|摄影"
)
# 随时随地知天下【编辑:张三】: credits in brackets behind other words
_CLOSING_CREDIT = lazy_pattern(r"[【\[(（]\s?(?:责任)?(?:编辑|編輯|责编|責編|作者)\s?[:：].{1,20}[】\])）]$")
# The head of a text of a public account: 微信号 abc123, 功能介绍 …, 收录于合集
_ACCOUNT = lazy_pattern(r"^(?:微信号\s|功能介绍|收录于(?:合集|话题)|发表于$)")
# 2019年9月11日 某某传媒 时政新闻 1665 0: a line of counters and columns that starts with a date
_DATED = lazy_pattern(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: [^。，,；]{0,40})?$")
# （某剧院提供）, 张三摄, 图为…
_CAPTION = lazy_pattern(r"^图为.{1,60}$|^.{0,60}(?:(?:摄|攝|供图|供圖|资料图片?|資料圖片?)[）)]?|提供[）)])$")
# Headings of lists and lines of widgets that stand behind a text.
_BEHIND = lazy_pattern(
    r"^(?:作者|本号|专栏|频道|媒体)?(?:最新|最近|近期|热门|其他|更多)?的?(?:文章|报道)$|^作者简介$|^相关(?:事件|推荐).{0,4}$"
    r"|^(?:附件信息|附件下载)\s*[:：]?$|^(?:文章)?关键[词字]\s*(?:[:：]|>>)|^标签\s|^\W?\s*[上下]一[篇条则]\s*[:：]"
)

# Kinds that stand between paragraphs too need one paragraph behind them to show that the text goes on; these need more.
_NEED = {"related-list": 3, "comments": 5, "pager": 3, "licence": 3}
# Labels and footer lines (附件：, 举报电话：…) that stand above a signature as well.
_UNSIGNED = frozenset({"info-line", "footer"})
_AHEAD = 8
# A signature takes up to six lines; a list of names that ends a text, a screen or two.
_SIGNATURE = 6
_CLOSING = 80
# Lines of a text without paragraphs: fewer are no table, and more need not be weighed.
_ROW = 3
_TABLE = 400
# Lines that may stand between an anchor and its text, and those of them in a row that are no furniture.
_HEAD = 40
_HEAD_GAP = 3
# Between a text and a second copy of it, or its credits in brackets, stand fewer lines than this.
_GAP = 2
# More bare words in a row than this are a menu: between headline and first paragraph, and behind a paragraph.
_LEAD = 8
_MENU = 24
# How many lines below the headline its info line may stand: kicker, subtitle, author.
_BESIDE = 4
# Copies for phones and for printing included, a page has few anchors; more are the entries of a list.
_MOST_ANCHORS = 8
# Of texts of the same trust the first is taken, unless it is a summary of a later one.
_SUMMARY = 0.6

# Characters of a bar of widgets or a byline, and of a breadcrumb or one line of a headline that is broken into lines.
_LONGEST_BAR = 80
_LONGEST_PART = 40
_LONGEST_TITLE = 160
# Characters at the start of a text in which the words of its headline are looked for.
_OPENING = 800
# How far above its text a headline is looked for: a table of metadata or a menu may stand between.
_TITLE_ABOVE = 60
# Candidates of which the text is asked whether it speaks of the same things.
_FINALISTS = 5
# A headline has this many characters; a column, an author or an account often fewer.
_SHORTEST = 8
_MARKS = lazy_pattern(r"[。；;，,：:][\"”’」）)]?$")
_LABEL_ENDS = lazy_pattern(rf"[:：](?:(?<={HAN}.)|(?<={HAN}\s.))")
# 国办发〔2018〕12号, 第707号; 原标题：…; 2819
_NO_HEADLINE = lazy_pattern(
    r"^\S{0,24}[〔\[(（【]\s?\d{4}\s?[〕\])）】]\s?第?\s?\d{1,5}\s?号[)）]?$|^\S{0,14}第\s?\d{1,5}\s?号$|^[（(]?原(?:标题|题为)|^[\W\d_A-Za-z]+$"
)
# 王某某大学某研究院院长: an author below the headline
_POSITION = lazy_pattern(r"(?:教授|院长|研究员|会长|秘书长|评论员|分析师|博士|记者|律师|学者)$")
_MAY_BE_BYLINE = lazy_pattern(r"[/／|:：]|记者|記者|通讯员")
# …的通知, 《…》的决定: the last line of a document's headline
_GENRE = lazy_pattern(
    r"(?:通知|决定|意见|办法|公告|通告|批复|复函|报告|规定|方案|细则|公报|纪要|通报|决议)(?:[（(].{1,16}[）)])?$"
)
_TAG = lazy_pattern(r"<[a-zA-Z/!][^<>]{0,500}>")
# 某某人民政府门户网站: announced by the first line, but no headline
_SITE_NAME = lazy_pattern(r"(?:网|网站|门户|政府|委员会|办公室|局|厅|部|日报|频道|中心|首页)$")
# A column (区管委会办公室文件) is announced like a headline, but shorter.
_SURE_TITLE = 12
# 标 题：, 公文名称：…: a headline that a table of metadata states; 索 引 号：, 发文机关：…: what makes it one
_TABLE_LABEL = lazy_pattern(
    r"^\W?(?:索\s?引|发\s?文|文\s?号|成文|主题|信息(?:来源|分类|类别)|制发|公开|发布(?:机构|日期))"
)
_TITLE_LABEL = lazy_pattern(
    r"^[\[【]?\s*(?:[标標]\s*[题題]|(?:公文|文件|信息|事项|公开事项)?名\s*称|(?:公文|文件|信息)标题)[\]】]?\s*[:：]\s*(.*)$"
)


class _Text(NamedTuple):
    lines: list[str]
    weights: list[float]
    """What each line says for (positive, in characters) or against being body text."""
    announced: str
    """Key of the first line, which names the headline where it is a `<title>`; empty where it is a sentence."""


class _Extent(NamedTuple):
    first: int
    last: int
    weight: float


class _Anchor(NamedTuple):
    """A line behind which a text is likely to start."""

    start: int
    trust: int
    """3: headline and info line; 2: one of them, complete; 1: a date below what may be a headline."""


# Part of the heaviest run that the text behind an anchor must weigh, by trust: comments outweigh a short notice.
_SHARE = {3: 0.1, 2: 0.3, 1: 0.6}


def find_lines(blocks: Sequence[RawBlock]) -> Region | None:
    """Return the lines of a rendered text that are its body, or None where no line is prose."""
    if not blocks:
        return None
    text = _read(blocks)
    heaviest = _heaviest_run(text.weights)
    extent = _anchored(text, heaviest.weight)
    if extent is None and heaviest.weight >= MIN_BODY:
        extent = _extent(text, _over_verses(text, _with_addressee(text, heaviest.first)))
    return Region(extent.first, extent.last, None, False, extent.weight) if extent else None


def _read(blocks: Sequence[RawBlock]) -> _Text:
    lines = [block.text for block in blocks]
    weights: list[float] = []
    seen: set[str] = set()
    for line in lines:
        weight = weigh_line(line)
        if weight >= _COPY:
            weight = -2.0 if line in seen else weight
            seen.add(line)
        weights.append(weight)
    return _Text(lines, weights, _announced(lines))


def weigh_line(text: str) -> float:
    """Return what a line of rendered text says for or against being body text."""
    length = len(text)
    # Titles of other articles hold commas too; a paragraph ends like one, or is long.
    if length > 8 and (length > 80 or text.endswith(_ENDS)) and _SENTENCE_MARK.search(text):
        return _weigh_prose(text)
    if _is_entry(text):
        return -15.0
    # A heading costs little, a menu of twenty entries as much as a paragraph.
    return -2.0 if length < 60 else 0.0


def _weigh_prose(text: str) -> float:
    length = len(text)
    if is_legal(text):
        return -float(min(length, 200))
    if (length < _EXCLAIMED_LENGTH and text.endswith(_EXCLAIMED) and "。" not in text) or _ACCOUNT.match(text):
        return 0.0
    return -20.0 if _SUSPECT.search(text) and (_TAG.search(text) or classify(text) is not None) else float(length)


def _is_entry(text: str) -> bool:
    return text[-1:] in _ENTRY_ENDS and is_list_entry(text)


def _heaviest_run(weights: Sequence[float]) -> _Extent:
    best = _Extent(0, 0, 0.0)
    running, first, short = 0.0, 0, 0
    for index, weight in enumerate(weights):
        short = short + 1 if weight <= 0 else 0
        if running <= 0:
            running, first = 0.0, index
        # One short line between paragraphs is a heading, the fifth in a row an entry of a menu.
        running += weight if short <= 4 else 4 * weight
        if running > best.weight:
            best = _Extent(first, index + 1, running)
    return best


def _with_addressee(text: _Text, first: int) -> int:
    """Move the start over the line above the first paragraph that names whom it is for (各有关单位：)."""
    above = text.lines[first - 1] if first else ""
    return first - 1 if 2 < len(above) <= 60 and above.endswith(("：", ":")) and classify(above) is None else first


def _over_verses(text: _Text, first: int) -> int:
    """Move the start of a text without head over short lines that end like sentences: verses, an address to readers."""
    start = first
    for index in range(first - 1, max(-1, first - _MENU), -1):
        line = text.lines[index]
        if classify(line) is not None or _is_entry(line):
            break
        if line.endswith(_ENDS):
            start = index
        elif start - index > 2:
            break
    return start


def _anchored(text: _Text, heaviest: float) -> _Extent | None:
    """Return the text behind the surest anchor that has one worth the name."""
    found: dict[int, list[_Extent]] = {3: [], 2: [], 1: []}
    for anchor in sorted(_anchors(text), key=lambda anchor: -anchor.trust)[:_MOST_ANCHORS]:
        extent = _extent(text, anchor.start, bare=anchor.trust > 1)
        if extent is not None and extent.weight >= _SHARE[anchor.trust] * heaviest:
            found[anchor.trust].append(extent)
    for extents in found.values():
        if extents:
            most = max(extent.weight for extent in extents)
            return min(extent for extent in extents if extent.weight >= _SUMMARY * most)
    return None


def _anchors(text: _Text) -> Iterator[_Anchor]:
    infos = [index for index, line in enumerate(text.lines) if text.weights[index] <= 0 and _is_info(line)]
    known, used = frozenset(infos), set[int]()
    if text.weights[0] >= _PARAGRAPH and not text.announced:
        yield _Anchor(0, 2)
    for headline in _headlines(text):
        beside = [index for index in range(headline + 1, headline + 1 + _BESIDE) if index in known]
        used.update(beside)
        if beside or (headline and not _names_site(text.lines[headline])):
            yield _Anchor(beside[0] if beside else headline + 1, 3 if beside else 2)
    for index in infos:
        line = text.lines[index]
        if index in used or _is_behind_text(text, index):
            continue
        if _STATES_DATE.search(line) and _STATES_SOURCE.search(line):
            yield _Anchor(index, 2)
        elif index and _may_be_headline(text.lines[index - 1]):
            # 标题, 日期, 标题, 日期 …: the entries of a list; a time of day far from other dates is that of the page.
            alone = known.isdisjoint((index - 3, index - 2, index + 2, index + 3))
            yield _Anchor(index, 2 if alone and _STATES_TIME.search(line) else 1)


def _is_info(line: str) -> bool:
    if not 8 <= len(line) <= 200 or not ("源" in line or "20" in line or "19" in line or "-" in line):
        return False
    return bool(_STATES_DATE.search(line) or _STATES_SOURCE.search(line)) and is_info_line(line)


def _may_be_headline(line: str) -> bool:
    return (
        8 <= len(line) <= _LONGEST_TITLE and not _MARKS.search(line) and not _is_entry(line) and classify(line) is None
    )


def _headlines(text: _Text) -> Iterator[int]:
    """Yield the first line, unless it is a sentence, and the indices of lines that repeat its beginning."""
    if not text.announced:
        return
    yield 0
    for index in range(1, len(text.lines)):
        if _repeats_headline(text, index) and not _is_behind_text(text, index):
            yield index


def _repeats_headline(text: _Text, index: int) -> bool:
    line = text.lines[index]
    if len(line) < 8 or line[:1].lower() != text.announced[:1]:
        return False
    key = fold_key(line)
    # A shorter beginning of the headline is the headline only where a mark parts it from a column or a site.
    return text.announced.startswith(key) and (len(key) >= _SURE_TITLE or not text.announced[len(key) :][:1].isalnum())


def _names_site(line: str) -> bool:
    """Whether a line may be the name of the site that carries the page, which the first line announces too."""
    return len(line) < _BEGINNING and _SITE_NAME.search(fold(line)) is not None


def _is_behind_text(text: _Text, index: int) -> bool:
    """Whether a headline or info line stands behind a text: 来源：… below a signature, a file named like the headline."""
    return any(weight >= _COPY for weight in text.weights[max(0, index - _BESIDE - 1) : index])


def _announced(lines: Sequence[str]) -> str:
    """Return the key of the first line that holds words, without the markup some pages put into their `<title>`."""
    first = next((bare for line in lines[:3] if (bare := _TAG.sub(" ", line).strip())), "")
    return "" if first.endswith(_STOPS) or classify(first) is not None else fold_key(first)


def _extent(text: _Text, start: int, *, bare: bool = False) -> _Extent | None:
    """Return the text that starts at or soon behind `start`; None when there is none.

    `bare` takes a text without a single paragraph too, a table or a list of names, if something ends it.
    """
    first = _without_menu(text, _first_line(text, start))
    last = _last_line(text, first, bare=bare)
    weight = sum(weight for weight in text.weights[first:last] if weight > 0)
    if bare and weight < MIN_BODY:
        weight = _weigh_table(text, range(first, min(last, first + _TABLE)))
    return _Extent(first, last, weight) if weight >= MIN_BODY else None


def _weigh_table(text: _Text, lines: range) -> float:
    """Return the weight of a text without paragraphs: cells and names are worth half their characters."""
    cells = [text.lines[i] for i in lines if not _repeats_headline(text, i)]
    cells = [cell for cell in cells if not _is_head(cell) and not _is_credit(cell)]
    return 0.5 * sum(map(len, cells)) if len(cells) >= _ROW else 0.0


def _first_line(text: _Text, start: int) -> int:
    """Return the first line behind info lines, share bars and the like that stand between headline and text."""
    first = start
    for index in range(start, min(start + _HEAD, len(text.lines))):
        if text.weights[index] > _COPY or index - first > _HEAD_GAP:
            break
        if _is_head(text.lines[index]):
            first = index + 1
    return first


def _without_menu(text: _Text, first: int) -> int:
    """Move the start over a menu that stands between headline and text; the cells of a table are no menu."""
    prose = next((i for i in range(first, len(text.lines)) if text.weights[i] >= _COPY), first)
    lead = text.lines[first:prose]
    if len(lead) <= _LEAD or 3 * sum(map(_is_item, lead)) >= len(lead):
        return first
    return _with_addressee(text, prose)


def _is_head(line: str) -> bool:
    if line.isdigit() or (len(line) <= 2 and line.isascii()) or _ACCOUNT.match(line):
        return True
    if _DATED.match(line) or _CAPTION.search(line) or len(_LABEL_ENDS.findall(line)) > 2:
        return True
    return classify(line) is not None or _is_entry(line) or is_info_line(line) or _is_widget_bar(line)


def _is_widget_bar(line: str) -> bool:
    """缩小字体 放大字体 收藏 微博 微信 分享: words of which half or more are widgets."""
    words = line.split() if len(line) <= _LONGEST_BAR else []
    return len(words) > 2 and 2 * sum(classify(word) is not None for word in words) >= len(words)


def _last_line(text: _Text, first: int, *, bare: bool) -> int:
    """Return the index behind the last line of the text that starts at `first`."""
    weights, stop = text.weights, len(text.lines)
    running = best = 0.0
    last, short = first, 0
    seen: set[str] = set()
    for index in range(first, len(weights)):
        line, weight = text.lines[index], weights[index]
        if weight > 0:
            short = 0
            if line[:_BEGINNING] not in seen or weight < _COPY:
                running += weight
            seen.add(line[:_BEGINNING])
            if running > best:
                best, last = running, index + 1
            continue
        if (best or bare) and index > first and _ends_text(text, index, seen):
            stop = index
            break
        item = _is_item(line)
        short += not item
        if short > _MENU and best:
            stop = len(weights)
            break
        running += max(weight, -2.0) * (0.25 if item else 1.0 if short <= 4 else 4.0)
    return _over_copy(text, _closed(text, last, stop, bare=bare and not best), seen)


def _over_copy(text: _Text, last: int, seen: set[str]) -> int:
    """Move the end over a second copy of the text that stands directly behind it: repeats are taken out later.

    `seen` holds the beginnings of the paragraphs.
    """
    end = last
    for index in range(last, len(text.lines)):
        line = text.lines[index]
        if len(line) >= _COPY and line[:_BEGINNING] in seen:
            end = index + 1
        elif index - end >= _GAP or text.weights[index] > 0 or classify(line) is not None or _is_info(line):
            break
    return _over_credits(text, end) if end > last else last


def _is_item(line: str) -> bool:
    return (
        line.endswith(_ENDS)
        or _ITEM.match(line) is not None
        or (len(line) >= 6 and _BODY_NAME.search(line) is not None)
    )


def _closed(text: _Text, last: int, stop: int, *, bare: bool) -> int:
    """Move the end behind short lines that close a text: signature and date, a list of names, credits.

    `stop` is where the text has certainly ended, `last` the index behind its last paragraph.
    """
    if stop == len(text.lines) and bare:
        return last
    if last < stop < len(text.lines) and _dates_another(text.lines[stop]):
        stop -= not _is_item(text.lines[stop - 1])
    closing = text.lines[last:stop]
    if len(closing) <= _SIGNATURE or bare or _is_list(closing):
        return _over_credits(text, stop)
    dated = [offset for offset, line in enumerate(closing[:_SIGNATURE], 1) if _DATE_LINE.match(line)]
    return last + dated[-1] if dated else last


def _dates_another(line: str) -> bool:
    """Whether the line that ends a text dates the one above it: 某地发布新规, 2024-05-01."""
    if _is_entry(line) and len(line) < _BEGINNING:
        return True
    return _STATES_DATE.search(line) is not None and _is_info(line)


def _is_list(closing: Sequence[str]) -> bool:
    """Whether many short lines behind a text belong to it: names with posts, a table, whatever a date signs."""
    if any(_DATE_LINE.match(line) for line in closing[-_SIGNATURE // 2 :]):
        return True
    return len(closing) <= _CLOSING and 2 * sum(map(_is_item, closing)) >= len(closing)


def _over_credits(text: _Text, stop: int) -> int:
    """Move the end behind the credit lines it stands at; a prompt may stand before credits in brackets."""
    for index in range(stop, min(stop + 2 * _SIGNATURE, len(text.lines))):
        line = text.lines[index]
        if (index == stop and _is_credit(line)) or (index - stop < _GAP and _CLOSING_CREDIT.search(line)):
            stop = index + 1
    return stop


def _is_credit(line: str) -> bool:
    return (
        len(line) <= 120 and bool(_MAY_BE_CREDIT.search(line)) and (bool(read_credit_line(line)) or is_info_line(line))
    )


def _ends_text(text: _Text, index: int, seen: set[str]) -> bool:
    """Whether a line that is no paragraph ends the text: furniture or credits behind which it does not go on."""
    line = text.lines[index]
    kind = classify(line)
    if kind is not None:
        return not _goes_on(text, index, seen, need=_NEED.get(kind.reason, 1), signed=kind.reason in _UNSIGNED)
    if _is_entry(line):
        return _is_foreign_entry(text, index) and not _goes_on(text, index, seen, need=1)
    if _BEHIND.search(line) or _is_widget_bar(line):
        return not _goes_on(text, index, seen, need=1)
    if _repeats_headline(text, index) or _is_credit(line):
        return not _goes_on(text, index, seen, need=2)
    return False


def _is_foreign_entry(text: _Text, index: int) -> bool:
    """Whether a line with a date belongs to a list of other articles, and not to a signature or a form (会议时间：…)."""
    line = text.lines[index]
    if _DATE_LINE.match(line) or (_BODY_NAME.search(text.lines[index - 1]) and len(line) < _SURE_TITLE):
        return False
    return _LABEL.match(line) is None or is_info_line(line)


def _goes_on(text: _Text, index: int, seen: set[str], *, need: int, signed: bool = False) -> bool:
    """Whether `need` paragraphs of the text, or headings of it with a number, follow a line before a list or footer.

    With `signed` the date of a signature counts too: it stands behind a list of attachments or a telephone number.
    """
    found = ended = 0
    for at in range(index + 1, min(index + 1 + _AHEAD, len(text.lines))):
        line, weight = text.lines[at], text.weights[at]
        fresh = weight >= _PARAGRAPH and line[:_BEGINNING] not in seen
        if fresh or _NUMBERED.match(line) or (signed and _DATE_LINE.match(line)):
            found += 1
        elif weight <= 0 and _is_foreign(line):
            ended += 1
        if found >= need or ended > 1:
            break
    return found >= need


def _is_foreign(line: str) -> bool:
    kind = classify(line)
    if kind is not None:
        return kind.reason in _NEED or kind.reason == "footer"
    return _is_entry(line) or _BEHIND.search(line) is not None


def find_line_info(blocks: Sequence[RawBlock], region: Region, title: Title | None, infos: frozenset[int]) -> range:
    """Return the info lines nearest above the text of a rendered page; empty where none stands near.

    Share bars and a table of metadata may stand between them and headline or text.
    """
    start = min(region.first, title.first if title and title.first >= 0 else region.first)
    stating = [index for index in infos if start - _HEAD <= index < region.first and _is_info(blocks[index].text)]
    if not stating:
        return range(0)
    first = last = max(stating)
    while first - 1 in infos:
        first -= 1
    return range(first, last + 1)


def find_line_title(blocks: Sequence[RawBlock], region: Region, infos: frozenset[int]) -> Title | None:
    """Return the headline of a rendered text, or None: the line above the info line or the text, if it is one.

    `infos` are the indices of info lines (来源 … 时间 …), beside which a headline stands.
    """
    lines = [block.text for block in blocks[: region.last]]
    stated = _stated_title(lines, region)
    if stated is not None:
        return stated
    announced = _announced(lines)
    stop = _first_prose(lines, region) or region.first
    trail = _trail(lines[:stop])
    start = max(0, min(region.first, stop) - _TITLE_ABOVE, max(trail, default=0))
    scores = [
        (_line_score(lines, index, stop, infos, announced) - 3.0 * (index in trail or index > region.first + 3), index)
        for index in sorted({0, *range(start, stop)})
        if index < stop and index not in infos and 4 <= len(lines[index]) <= _LONGEST_TITLE
    ]
    likely = (entry for entry in sorted(scores, reverse=True) if not _is_no_headline(lines[entry[1]]))
    opening = "".join(lines[stop : stop + _HEAD])[:_OPENING]
    finals = [(score + _shared(lines[index], opening), index) for score, index in islice(likely, _FINALISTS)]
    best = max(finals, default=(0.0, 0))
    return _title_at(lines, best[1], announced) if best[0] >= 1.0 else None


def _shared(line: str, opening: str) -> float:
    """Return 1.5 for a line whose pairs of characters the start of the text all has: a headline shares many."""
    pairs = len(line) - 1
    return 1.5 * sum(line[at : at + 2] in opening for at in range(pairs)) / pairs if pairs >= _SHORTEST - 1 else 0.0


def _is_no_headline(line: str) -> bool:
    if "》" in line and read_print_edition(line) is not None:
        return True
    if _MARKS.search(line) or _NO_HEADLINE.search(line) or _NUMBERED.match(line) or _CAPTION.search(line):
        return True
    if _is_entry(line) or classify(line) is not None:
        return True
    return len(line) <= _LONGEST_BAR and _MAY_BE_BYLINE.search(line) is not None and bool(read_credit_line(line))


def _stated_title(lines: Sequence[str], region: Region) -> Title | None:
    """Return the headline that a table of metadata above the text states (标题, 公文名称)."""
    for index in range(max(0, region.first - _HEAD), min(region.first + _HEAD_GAP, len(lines) - 1)):
        label = _TITLE_LABEL.match(lines[index])
        around = lines[max(0, index - _AHEAD) : index + _AHEAD] if label else ()
        if label is None or not any(_TABLE_LABEL.match(line) for line in around):
            continue
        stated = label[1].strip() or lines[index + 1]
        if not 4 <= len(stated) <= _LONGEST_TITLE or stated.endswith(("：", ":")):
            return None
        key = fold_key(stated)
        # The headline of a decree stands again below its preamble: that one is text.
        for first in range(index + 2, _first_prose(lines, region) or region.first + 2 * _HEAD_GAP):
            if last := _joins_to(lines, first, key):
                return Title(stated, "metadata-table", first, last)
        return Title(stated, "metadata-table", index, index + (1 if label[1].strip() else 2))
    return None


def _joins_to(lines: Sequence[str], first: int, key: str) -> int:
    """Return the index behind the lines from `first` on that make `key` together; 0 when they do not."""
    joined = ""
    for index in range(first, min(first + 3, len(lines))):
        joined += fold_key(lines[index])
        if joined == key:
            return index + 1
        if not key.startswith(joined):
            break
    return 0


def _first_prose(lines: Sequence[str], region: Region) -> int:
    """Return the index of the first paragraph of the text; 0 when it has none."""
    for index in range(region.first, region.last):
        text = lines[index]
        if len(text) > 60 or (len(text) > _PARAGRAPH and text.endswith(("。", "！", "；", "：", ":"))):
            return index
    return 0


def _line_score(lines: Sequence[str], index: int, stop: int, infos: frozenset[int], announced: str) -> float:
    line = lines[index]
    key = fold_key(line) if line[:2].lower() in announced else line
    score = _agreement(key, announced) if index else 2.0 * (line in lines[1:] and not _names_site(line))
    if index + 1 in infos:
        # A name of fewer characters between headline and info line is an author or an account.
        score += 3.0 if len(key) >= _SHORTEST else 1.5
    elif index + 2 in infos or index - 1 in infos or index - 2 in infos:
        score += 1.5
    distance = stop - index
    score += 1.5 if distance == 1 else max(0.0, 1.0 - distance / 20)
    if _GENRE.search(line):
        score += 1.0
    elif len(key) < _SHORTEST or _POSITION.search(line) or (not score and _names_site(line)):
        score -= 1.0
    if _TAG.search(line) or len(_LABEL_ENDS.findall(line)) > 1:
        score -= 2.0
    return score


def _agreement(key: str, announced: str) -> float:
    """Return how surely a line repeats the headline that the first line announces, and not a column or a site."""
    if len(key) < _SHORTEST - 2 or key not in announced:
        # 停水通知-某县人民政府: so short a beginning is the headline only where a mark parts it from the site.
        return 2.0 if len(key) >= 4 and announced.startswith(key) and not announced[len(key) :][:1].isalnum() else 0.0
    if _names_site(key):
        # 某某管理局: alone the name of the site, before other words as likely the end of a headline.
        return -1.0 if key == announced else 1.0
    return 3.5 if len(key) >= _SURE_TITLE else 2.0


def _trail(lines: Sequence[str]) -> frozenset[int]:
    """Return the columns of breadcrumbs that are rendered as lines: 当前位置：, 首页, 政务公开, 通知公告."""
    found: set[int] = set()
    since = _AHEAD
    for index, line in enumerate(lines):
        may_be = len(line) <= _LONGEST_PART and (line.endswith((":", "：")) or ">" in line or "首" in line)
        kind = classify(line) if may_be else None
        since = 0 if kind is not None and kind.reason == "breadcrumb" else since + 1
        if 0 < since <= _AHEAD:
            if len(line) > _SURE_TITLE:
                since = _AHEAD
            else:
                found.add(index)
    return frozenset(found)


def _title_at(lines: Sequence[str], index: int, announced: str) -> Title:
    """Return the headline at `index`, without an info line in the same line, joined where it is broken into lines."""
    text, first, last = lines[index], index, index + 1
    if index and (behind := INFO_BEHIND.search(text)) and is_info_line(text[behind.end() :]):
        text = text[: behind.start()]
    elif index and fold_key(text) in announced:
        text, first, last = _joined(lines, index, announced)
    elif _GENRE.search(fold(text)) and "关于" not in fold(text):
        text, first = _joined_upwards(lines, index)
    return Title(strip_suffix(_TAG.sub(" ", text)), "line", first, last)


def _joined(lines: Sequence[str], index: int, announced: str) -> tuple[str, int, int]:
    """Join the lines around `index` that make the announced headline together; also returned: first, behind the last."""
    key, first, last = fold_key(lines[index]), index, index + 1
    while first > 1 and not announced.startswith(key) and fold_key(lines[first - 1]) + key in announced:
        first -= 1
        key = fold_key(lines[first]) + key
    while last < len(lines) and announced.startswith(key + fold_key(lines[last])):
        key += fold_key(lines[last])
        last += 1
    if last - first == 1 or not announced.startswith(key):
        return lines[index], index, index + 1
    # The first line tells where a space belongs between two lines, and where a word was broken.
    words = _TAG.sub(" ", next(line for line in lines if _announced([line])))
    ends = [at for at, char in enumerate(words, 1) if not char.isspace()]
    return words[: ends[min(len(key), len(ends)) - 1]], first, last


def _joined_upwards(lines: Sequence[str], index: int) -> tuple[str, int]:
    """Join the lines a document's headline is broken into: 某市人民政府, 关于加强某某工作, 的通知."""
    text = lines[index]
    for first in range(index - 1, max(-1, index - 4), -1):
        above = lines[first]
        if len(above) > _LONGEST_PART or above.endswith(_ENDS) or _is_no_headline(above):
            break
        text = above + text
        about = fold(above).find("关于")
        if about > 0:
            return text, first
        if about == 0:
            issuer = lines[first - 1] if first else ""
            signed = _BODY_NAME.search(issuer) is not None and not _is_no_headline(issuer)
            return (issuer + text, first - 1) if signed else (text, first)
    return lines[index], index
