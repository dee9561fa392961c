"""The headline and info line of a text by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from policynews.credits.infoline import is_dated_line, is_info_line, read_info_line
from policynews.credits.sources import vouches_for_itself
from policynews.dates.shapes import CLOCK, DAY, HAN_DAY, NUMERIC_DAY, YEAR
from policynews.documents.bodies import bodies_of
from policynews.find.headline_announced import behind_kicker, ends_first_line, repeating_lines, restates_title
from policynews.find.headline_forms import DATELINE, SITE_MARKS, is_no_headline
from policynews.find.headline_joined import GENRE, LONGEST_PART, title_at
from policynews.find.headline_lines import OPENING, share_of
from policynews.find.headline_slots import account_slots, column_slots, is_short_headline, named_slots, slots
from policynews.find.where import Region, Title
from policynews.lines.kinds import is_byline, is_signature_day
from policynews.lines.rendered import (
    AHEAD,
    HEAD_GAP,
    LABEL_ENDS,
    LINES_OF_HEAD,
    LONGEST_TITLE,
    MARKUP_TAG,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    STATES_SOURCE,
    STATES_TIME,
    SURE_TITLE,
    announced_key,
    goes_on_from,
    is_info,
    is_path,
    is_picture_caption,
    names_site,
)
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# 2024年3月5日星期二 13:18 and little more: a longer line with a day may be the entry of a list.
_LONGEST_DAY = 24
# How far above its text a headline is looked for: a table of metadata or a menu may stand between.
_TITLE_ABOVE = 60
# Candidates of which the text is asked whether it speaks of the same things.
_FINALISTS = 5
# 关于开展安全检查的通知 ( 2023-10-12)
_DAY_BEHIND = lazy_pattern(rf"\s*[(（\[]\s*{DAY}\s*[)）\]]$")
# 张三: a shorter line is no headline.
_SHORTEST_LINE = 4
# A byline has fewer other lines between itself and the text.
_BYLINES = 3
# 关于开展安全检查的通知 列印 分享
_BUTTON_BEHIND = lazy_pattern(r"(?:\s(?:友善)?(?:列印|打印|分享|收藏|转发|轉寄))+$")
# So near above its text the first line of all is the headline.
_NEAR = 10
_LONGEST_SHARED = 300
# 发布日期：2024-05-27: the day stands among so many characters of a line that states it.
_DATE_BEGINS = 14
_SHORTEST_PART = 4
# …的通知发布日期：2022-03-09, …的通知 2022-03-09 来源：某局
_INFO_GLUED = lazy_pattern(
    rf"\s?(?={NUMERIC_DAY})|\s(?={HAN_DAY}\s?{CLOCK})|"
    r"\s?(?:信息|文章|稿件)?(?:发布|發布|發佈|发文|刊登|更新)?(?:日期|时间|時間|来源|來源|作者|发布机构)\s?[:：]"
)
# 王某某大学某研究院院长: an author below the headline
_POSITION = lazy_pattern(
    r"(?:教授|院长|研究员|会长|秘书长|评论员|分析师|博士|记者|律师|学者|编辑[室部]|編輯[室部]|创作者|創作者|官方\S{0,4}[号號])$"
)
# 当前位置：某某网 > 新闻 > 本地: a path in one line, behind which no further column stands
_WHOLE_PATH = lazy_pattern(r"[^\s:：>»›→]\s*[>»›→]+\s*[^\s>»›→].*[^\s:：>»›→]$")
# 财政部 税务总局公告2024年第3号: below a headline it is the number of what that names
_SERIAL = lazy_pattern(rf"(?:公告|通告|令)\s?(?:{YEAR}年)?第\s?\d{{1,5}}\s?[号號]$")
# 标 题：, 公文名称：…, 名 称 …: a headline that a table of metadata states; 索 引 号：, 发文机关：…: what makes it one
_TABLE_LABEL = lazy_pattern(
    r"^\W?(?:索\s?引|发\s?文|文\s?号|成文|主题|信息(?:来源|分类|类别)|制发|公开|发布(?:机构|日期))"
)
_TITLE_LABEL = lazy_pattern(
    r"^[\[【]?\s*(?:(?:[标標]\s*[题題]|(?:公文|文件|信息|事项|公开事项)?名\s*称|(?:公文|文件|信息)标题)[\]】]?\s*[:：]"
    r"|(?:[标標]\s*[题題]|名\s+称)\s)\s*(.*)$"
)


# 信件标题, 来信主题：…: a letter to an office, and what else its table states
_LETTER_TITLE = lazy_pattern(r"^[\[【]?(?:信件|来信|留言|咨询|诉求|写信)\s?(?:标题|主题|名称)[\]】]?\s*[:：]?\s*(.*)$")
_LETTER_LABEL = lazy_pattern(
    r"^[\[【]?(?:信件|来信|留言|咨询|诉求|写信|回复|答复|受理)\s?(?:人|者|时间|日期|内容|单位|部门|编号|类型|类别|状态)"
)


def find_line_info(blocks: Sequence[RawBlock], region: Region, title: Title | None, infos: frozenset[int]) -> range:
    """Return the info lines nearest above the text of a rendered page; empty where none stands near.

    Share bars and a table of metadata may stand between them and headline or text.
    """
    start = min(region.first, title.first if title and title.first >= 0 else region.first)
    stating = [
        index for index in infos if start - LINES_OF_HEAD <= index < region.first and is_info(blocks[index].text)
    ]
    if not any(_is_labelled(blocks[index].text) for index in stating):
        # The clock of the page is no better than a day beside the text.
        above = range(max(0, start - AHEAD, max(stating, default=0)), start)
        stating += [index for index in above if _is_day(blocks, index)]
    if not stating:
        return range(0)
    first = last = max(stating)
    while first - 1 in infos:
        first -= 1
    return range(first, last + 1)


def _is_labelled(line: str) -> bool:
    """Whether an info line names its date or a source, as the clock of a page does not."""
    info = read_info_line(line)
    return info.published_label is not None or info.source is not None


def _is_day(blocks: Sequence[RawBlock], index: int) -> bool:
    """Whether a line above a text is its date without a mark of an info line (2024年3月5日星期二), and signs no letter."""
    return _is_bare_day([block.text for block in blocks[max(0, index - 1) : index + 1]], min(index, 1))


def _is_bare_day(lines: Sequence[str], index: int) -> bool:
    text = lines[index]
    if len(text) > _LONGEST_DAY or not is_dated_line(text):
        return False
    return not (index and is_signature_day(text) and bodies_of(lines[index - 1]))


def find_line_title(blocks: Sequence[RawBlock], region: Region, infos: frozenset[int]) -> Title | None:
    """Return the headline of a rendered text, or None: the line above the info line or the text, if it is one.

    `infos` are the indices of info lines (来源 … 时间 …), beside which a headline stands.
    """
    printed = [block.text for block in blocks[: region.last]]
    lines = [_without_day(line) for line in printed]
    whole = (i for i in infos if i >= len(lines) or lines[i] == printed[i] or is_info_line(lines[i]))
    infos = frozenset(whole) | _stating(lines[: region.first])
    stated = _stated_title(lines, region)
    if stated is not None:
        return stated
    announced = announced_key(lines)
    shared = _beside_info(lines, announced, region)
    if shared is not None:
        return shared
    stop = _text_begins(lines, region)
    infos |= _bylines(lines, stop, infos)
    opening = "".join(lines[stop : stop + LINES_OF_HEAD])[:OPENING]
    infos |= named_slots(lines[:stop], infos) | account_slots(lines[:stop]) | column_slots(lines[:stop], infos)
    infos |= slots(lines[:stop], infos, opening, announced)
    trail = _trail(lines[:stop], infos)
    start = max(0, min(region.first, stop) - _TITLE_ABOVE, max(trail, default=0))
    repeating = frozenset(repeating_lines(lines[:stop], announced))
    kicked = frozenset(() if repeating else behind_kicker(lines[:stop], announced))
    sure = kicked.union(i for i in repeating if fold_key(lines[i]) == announced or len(lines[i]) >= SURE_TITLE)
    headed = _headed(lines[:stop], infos, trail)
    restated = not sure and restates_title(lines[max(0, stop - AHEAD) : stop], announced)
    scores = [
        (
            _line_score(lines, index, stop, infos, announced)
            + 3.5 * (index in kicked or (restated and index == 0))
            - 3.0 * ((index in trail and index not in kicked) or index > region.first + 3)
            - 2.0 * (index > headed and index not in sure)
            - 3.5 * (bool(repeating) and ends_first_line(lines[index], announced))
            - 3.5 * any(lines[index] in lines[whole][1:] for whole in repeating),
            index,
        )
        for index in sorted({0, *range(start, stop), *repeating, *kicked})
        if index < stop and index not in infos and _SHORTEST_LINE <= len(lines[index]) <= LONGEST_TITLE
    ]
    scores = _nearest_first(lines, scores, stop, announced)
    likely = (entry for entry in sorted(scores, reverse=True) if not is_no_headline(lines[entry[1]], announced))
    finals = [(score + _shared(lines[index], opening), index) for score, index in islice(likely, _FINALISTS)]
    best = max(finals, default=(0.0, 0))
    return title_at(lines, best[1], announced) if best[0] >= 1.0 else None


def _without_day(line: str) -> str:
    """Return a headline without the day in brackets or the buttons behind it."""
    bare = _DAY_BEHIND.sub("", line) if line.endswith((")", "）", "]")) else _BUTTON_BEHIND.sub("", line)
    return bare if len(bare) >= SHORTEST else line


def _stating(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines that state date and source, or a day and a clock among few words, whatever else they hold."""
    return frozenset(
        i
        for i, line in enumerate(lines)
        if len(line) <= LONGEST_TITLE
        and (
            (STATES_DATE.search(line, 0, _DATE_BEGINS) and STATES_SOURCE.search(line))
            or (STATES_DATE.search(line) and STATES_TIME.search(line) and is_dated_line(line))
        )
    )


def _bylines(lines: Sequence[str], stop: int, infos: frozenset[int]) -> frozenset[int]:
    """Return the lines above the text that are a dateline, a day or credit persons, with few others among them: no menu
    has them."""
    found: set[int] = set()
    others = 0
    for index in range(stop - 1, 0, -1):
        day = STATES_DATE.search(lines[index]) and _is_bare_day(lines, index)
        if day or DATELINE.match(lines[index]) or is_byline(lines[index]):
            found.add(index)
        elif index not in infos:
            others += 1
        if others == _BYLINES:
            break
    return frozenset(found)


def _nearest_first(
    lines: Sequence[str], scores: list[tuple[float, int]], stop: int, announced: str
) -> list[tuple[float, int]]:
    """Raise the line that stands above the text with nothing between but lines that are no headlines."""
    near = next(
        (
            i
            for i in range(stop - 1, max(-1, stop - 1 - HEAD_GAP), -1)
            if len(lines[i]) >= _SHORTEST_LINE and not is_no_headline(lines[i], announced)
        ),
        -1,
    )
    return [(score + 0.6 * (index == near and index < stop - 1), index) for score, index in scores]


def _shared(line: str, opening: str) -> float:
    """Return 2.5 for a line whose pairs of characters the start of the text all has: a headline shares many, an author,
    an account or a menu few."""
    return 2.5 * share_of(line, opening)


def _beside_info(lines: Sequence[str], announced: str, region: Region) -> Title | None:
    """Return the headline that shares a line with date and source: the first one, or one above the text that repeats it."""
    text = before_info(lines[0]) if lines else ""
    if text:
        return None if is_info_line(text) or is_no_headline(text) else Title(text, "line", 0, 1)
    for index in range(max(1, region.first - LINES_OF_HEAD), min(region.first + 1, len(lines))):
        repeats = lines[index][:_SHORTEST_PART] == lines[0][:_SHORTEST_PART]
        text = before_info(lines[index], least=_SHORTEST_PART) if repeats else ""
        key = fold_key(text)
        begins = bool(key) and announced.startswith(key) and not vouches_for_itself(text)
        if begins and (len(key) >= SURE_TITLE or not announced[len(key) :][:1].isalnum()):
            return Title(text, "line", index, index + 1)
    return None


def before_info(line: str, *, least: int = SURE_TITLE) -> str:
    """Return the headline that shares a line with date and source, perhaps no blank between (…的通知发布日期：…); empty where
    none does."""
    behind = _INFO_GLUED.search(line[:_LONGEST_SHARED])
    text = line[: behind.start()].strip() if behind else ""
    stated = behind is not None and least <= len(text) <= LONGEST_TITLE and is_info_line(line[behind.start() :])
    return text if stated else ""


def _headed(lines: Sequence[str], infos: frozenset[int], trail: frozenset[int]) -> int:
    """Return the info line right below a headline: what stands further down heads a document in the text; else the end."""
    for info in sorted(infos):
        above = info - 1
        if not 0 <= above < len(lines) or above in trail or above in infos:
            continue
        line = lines[above]
        if SHORTEST <= len(line) <= LONGEST_TITLE and not names_site(line) and not is_no_headline(line):
            return info
    return len(lines)


def _stated_title(lines: Sequence[str], region: Region) -> Title | None:
    """Return the headline that a table of metadata above the text states (标题, 公文名称)."""
    for index in range(max(0, region.first - LINES_OF_HEAD), min(region.first + HEAD_GAP, len(lines) - 1)):
        label = _title_label(lines, index)
        if label is None:
            continue
        stated = label[1].strip() or lines[index + 1]
        if not 4 <= len(stated) <= LONGEST_TITLE or stated.endswith(("：", ":")) or is_info_line(stated):
            return None
        key = fold_key(stated)
        # The headline of a decree stands again below its preamble: that one is text.
        for first in range(index + 2, _first_prose(lines, region) or region.first + 2 * HEAD_GAP):
            if last := _joins_to(lines, first, key):
                return Title(stated, "metadata-table", first, last)
        return Title(stated, "metadata-table", index, index + (1 if label[1].strip() else 2))
    return None


def _title_label(lines: Sequence[str], index: int) -> re.Match[str] | None:
    """Match the label of a headline in a table of metadata or of a letter, another label of which stands near."""
    for title, other in ((_TITLE_LABEL, _TABLE_LABEL), (_LETTER_TITLE, _LETTER_LABEL)):
        label = title.match(lines[index])
        if label and any(other.match(line) for line in lines[max(0, index - AHEAD) : index + AHEAD]):
            return label
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


def _text_begins(lines: Sequence[str], region: Region) -> int:
    """Return the index of the line above which the headline stands: the addressees, else the first paragraph or a
    caption right above the text."""
    first = lines[region.first] if region.first < len(lines) else ""
    if SHORTEST - 2 <= len(first) <= LONGEST_TITLE and first.endswith(("：", ":")):
        return region.first
    prose = _first_prose(lines, region) or region.first
    # Between the caption of a picture and the first paragraph an author or a heading of the text may stand.
    above = range(max(0, region.first - HEAD_GAP), min(region.first, len(lines)))
    return next((index for index in above if is_picture_caption(lines[index])), prose)


def _first_prose(lines: Sequence[str], region: Region) -> int:
    """Return the index of the first paragraph of the text; 0 when it has none."""
    for index in range(region.first, region.last):
        text = lines[index]
        if len(text) > 60 or (len(text) > PARAGRAPH and text.endswith(("。", "！", "；", "：", ":"))):
            return index
    return 0


def _line_score(lines: Sequence[str], index: int, stop: int, infos: frozenset[int], announced: str) -> float:
    line = lines[index]
    key = fold_key(line) if line[:2].lower() in announced or line[:2] in lines[0] else line
    again = 2.0 * (line in lines[index + 1 : stop + 1] and len(line) >= SHORTEST and not names_site(line))
    score = max(_agreement(key, announced), again) if index else 2.0 * (line in lines[1:] and not names_site(line))
    short = len(key) < SHORTEST and not (index + 1 in infos and is_short_headline(lines, index))
    if index + 1 in infos:
        # A name of fewer characters between headline and info line is an author or an account.
        score += 1.5 if short else 3.0
    elif index == 0 and _is_over_subtitle(lines, infos):
        score += 3.0
    elif index + 2 in infos or index - 1 in infos or index - 2 in infos:
        score += 1.5
    distance = stop - index
    if (index == 0 and distance <= _NEAR and not names_site(line)) or (
        distance == 1 and any(below.startswith(line) for below in lines[stop : stop + 1])
    ):
        score += 1.0
    score += 1.5 if distance == 1 else max(0.0, 1.0 - distance / 20)
    if GENRE.search(line):
        score += 1.0
    elif short or _POSITION.search(line) or (not score and names_site(line)):
        score -= 1.0
    if line[-1:] in "号號" and _SERIAL.search(line):
        score -= 3.0
    if MARKUP_TAG.search(line) or len(LABEL_ENDS.findall(line)) > 1:
        score -= 2.0
    return score


def _is_over_subtitle(lines: Sequence[str], infos: frozenset[int]) -> bool:
    """Whether a text without a first line of its own begins with a headline, a line below it, and its date."""
    if 2 not in infos or not infos.isdisjoint((0, 1)) or len(lines) < 3 or len(lines[0]) < SURE_TITLE:
        return False
    return STATES_DATE.search(lines[2]) is not None


def _agreement(key: str, announced: str) -> float:
    """Return how surely a line repeats the headline that the first line announces, and not a column or a site."""
    if f"《{key}》" in announced and len(announced) > len(key) + 2:
        return 0.0  # 我市出台《某办法》: the document that the headline speaks of
    if goes_on_from(announced, key):
        return 3.5
    if len(key) < SHORTEST - 2 or key not in announced:
        # 停水通知-某县人民政府: so short a beginning is the headline only where a mark parts it from the site.
        return 2.0 if len(key) >= 4 and announced.startswith(key) and not announced[len(key) :][:1].isalnum() else 0.0
    if names_site(key):
        # 某某管理局: alone the name of the site, before other words as likely the end of a headline.
        return -1.0 if key == announced else 1.0
    begins = announced.startswith(key) and len(key) >= SHORTEST - 2 and announced[len(key) :][:1] in SITE_MARKS
    return 3.5 if len(key) >= SURE_TITLE or begins else 2.0


def _trail(lines: Sequence[str], infos: frozenset[int]) -> frozenset[int]:
    """Return the columns of breadcrumbs that are rendered as lines: 当前位置：, 首页, 政务公开, 通知公告; a line above the
    info line is a short headline."""
    found: set[int] = set()
    since = AHEAD
    for index, line in enumerate(lines):
        if len(line) <= LONGEST_PART and is_path(line):
            since = AHEAD if _WHOLE_PATH.search(line) else 0
            continue
        since += 1
        if since <= AHEAD:
            if len(line) > SURE_TITLE or (index + 1 in infos and len(line) >= SHORTEST):
                since = AHEAD
            else:
                found.add(index)
    return frozenset(found)
