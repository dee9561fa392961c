"""Where the text of a rendered page ends: at the first line behind which nothing of it comes back."""

from __future__ import annotations

from policynews.credits.infoline import is_info_line
from policynews.credits.names import is_latin_name, is_personal_name
from policynews.dates.shapes import YEAR
from policynews.documents.bodies import bodies_of
from policynews.documents.signature import is_signature
from policynews.find.rendered_boxes import (
    BEHIND,
    NEED,
    Seen,
    is_box_inside,
    is_foreign,
    is_foreign_prose,
    is_fresh,
    resumption,
)
from policynews.find.rendered_cards import begins_cards, begins_ranking, begins_stamped, begins_teasers
from policynews.find.rendered_closing import closed, is_signed, over_credits
from policynews.find.rendered_lines import COPY, Sheet, repeats_headline
from policynews.find.tail import is_organiser
from policynews.lines.furniture import INTERRUPTING, Kind, kind_of
from policynews.lines.kinds import is_credit, is_signature_day
from policynews.lines.rendered import (
    AHEAD,
    BEGINNING,
    BODY_NAME,
    NUMBERED,
    PARAGRAPH,
    SHORTEST,
    STATES_DATE,
    SURE_TITLE,
    is_cell,
    is_info,
    is_item,
    is_stamped_entry,
    is_widget_bar,
)
from policynews.text.folding import fold_key
from policynews.text.patterns import HAN, lazy_pattern

# 会议时间：2024年5月6日, 处罚日期 2024年5月6日
_LABEL = lazy_pattern(r"\S{2,8}[:：]|\S{0,8}(?:日期|时间|期限|時間)\s")
# 关于作者: below it he is described in a paragraph
_ABOUT = lazy_pattern("作者[简簡]介|[关關][於于]作者")
# 某某局关于…的通知: what stands behind the issuer in a headline
_ABOUT_IT = ("关于", "關於")
# + 加载更多新闻
_MORE = lazy_pattern(r"[+＋>»▼∨\s]{0,4}(?:点击|點擊)?(?:加载|加載|查看|浏览|瀏覽|載入)更多")
# 来源：某某网 below each picture of a text; the next stands so many lines below.
_SOURCE_OF_PICTURE = lazy_pattern("(?:图片?|圖片?)?[来來]源[:：]")
# 图源：某某台, 头图来自：某某, 摄影：某某, Photo Credit：…: what says whose picture stood here
_OF_PICTURE = lazy_pattern(
    r"(?:[题題头頭首配]?[图圖](?:片?[来來][源自]|源)|封面[图圖]?[来來]自|[图圖]片?|[摄攝]影|供[图圖]|[Pp]hotos?(?: [Cc]redit| by)?)\s?[:：/／]"
)
_NEXT_PICTURE = 14
# Copyright © 2010-2024, © 某某网 版权所有: the rights of a site, not of a picture; © 2016 某某 may be either
_RIGHTS_OF_SITE = lazy_pattern(rf"版权|版權|ights|opyright|ICP|备案|備案|网站|網站|公司|©\s*{YEAR}\W*$|{YEAR}\s*[-–]")
_RIGHTS_OF_YEAR = lazy_pattern(rf"©\s*{YEAR}")
_LONGEST_RIGHTS = 80
# Below a second paragraph a bar of these is the foot of the text.
_TOOLS, _SHORTEST_BAR, _BEHIND_TOOLS = frozenset({"widgets", "scan"}), 3, 6
_NEED_BY_RULE = {
    "rights": 3,
    "registered": 3,
    "visitors": 3,
    "reward": 2,
    "saved": 2,
    "donation": 2,
    "press-contact": 2,
    "creative-commons": 3,
    "skip-box": 1,
}
# A crowd of these stands behind a text, and one sentence between them is a prompt too: one paragraph is not enough.
_CROWD, _PAIR = frozenset({"prompt", "share-bar", "qr-code", "comments", "tags"}), 2
# Labels and footer lines (附件：, 举报电话：…) that stand above a signature as well.
_UNSIGNED = frozenset({"info-line", "footer"})
_SENTENCE_ENDS = ("。", "？", "！", "?", "”")
# So far ahead the text is looked for, across the cells of a table.
_FAR = 400
# A text may leave out a number or two; numbers of figures (1., ①) stand in lists of titles too.
_LEFT_OUT, _FIGURES = 3, 6
# Between a text and a second copy of it stand fewer lines than this.
_GAP = 2
# Characters of a lead, and lines between it and the text: day, author, source.
_LEAD, _LINES_OF_LEAD = 60, 5
# The author below a headline stands once more in the box about the author behind the text.
_LINES_ABOVE = 12
# More bare words in a row than this are a menu.
_MENU = 24
_HAS_HAN = lazy_pattern(HAN)
# Of an author or a column; lines around it in which it is counted
_LONGEST_NAME, _NEAR = 20, 200
# So many characters of a line tell its script, or are looked at for a name.
_LOOKED_AT = 400


def last_line(sheet: Sheet, first: int, *, bare: bool) -> int:
    """Return the index behind the last line of the text that starts at `first`.

    `bare` allows a text without a single paragraph.
    """
    stop = len(sheet.lines)
    running = best = 0.0
    last, short = first, 0
    seen = Seen({}, {}, _lines_above(sheet, first))
    again = first
    for index in range(first, len(sheet.lines)):
        if index < again:
            continue  # in a box inside the text
        weight = sheet.weights[index]
        prose = weight > 0 and (short <= _GAP or not is_foreign_prose(sheet, first, index))
        if best and not prose and (again := resumption(sheet, index, seen)):
            continue
        if (best or (bare and not prose)) and index > first and _is_end(sheet, index, seen, prose=prose):
            stop = index
            break
        fresh = sheet.lines[index][:BEGINNING] not in seen.beginnings or weight < COPY
        _note(sheet, index, seen)
        if prose:
            apart, short = short > 1 and weight < PARAGRAPH, 0
            running += weight if fresh else 0.0
            if running > best and not (apart and best):
                best, last = running, index + 1
            continue
        item = is_item(sheet.lines[index])
        short += not item
        if short > _MENU and best:
            if not _counts_on(sheet, index, seen):
                break
            running, short = best, 0
        running += max(weight, -2.0) * (0.25 if item else 1.0 if short <= 4 else 4.0) if best else 0.0
    last = closed(sheet, range(first, last), _before_copy(sheet, last, stop, seen), bare=bare and not best)
    return _end_over_copy(sheet, last, seen)


def _lines_above(sheet: Sheet, first: int) -> str:
    """Return the lines above a text, and its first, which may be a byline: author, day, column, site."""
    above = range(max(1, first - _LINES_ABOVE), min(first + 1, len(sheet.lines)))
    return "\n".join(
        [sheet.lines[at][:_LOOKED_AT] for at in above if sheet.weights[at] <= 0 and not repeats_headline(sheet, at)]
    )


def _note(sheet: Sheet, index: int, seen: Seen) -> None:
    if sheet.weights[index] > 0:
        seen.beginnings.setdefault(sheet.lines[index][:BEGINNING], index)
    numeral = sheet.numerals[index]
    if numeral is not None:
        seen.numerals[numeral.style] = numeral.value


# What could end a text


def _is_end(sheet: Sheet, index: int, seen: Seen, *, prose: bool) -> bool:
    """Whether the text ends above a line: a sentence that begins a feed, or another line that ends it."""
    return begins_teasers(sheet, index) if prose else _ends_text(sheet, index, seen)


def _ends_text(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a line that is no paragraph ends the text: furniture or credits behind which it does not go on."""
    line = sheet.lines[index]
    if line.endswith(("：", ":")) and _is_said(sheet, index + 1):
        return False
    kind = kind_of(line)
    if kind is not None:
        return _ends_as(sheet, index, seen, kind)
    if begins_stamped(sheet, index) or begins_cards(sheet, index):
        return not _counts_on(sheet, index, seen)
    if is_stamped_entry(line):
        return _is_foreign_entry(sheet, index) and not _goes_on(sheet, index, seen, need=1)
    if begins_ranking(sheet, index) or (seen.beginnings and _is_named_above(sheet, index, seen)):
        return not _goes_on(sheet, index, seen, need=_PAIR)
    if _MORE.match(line):
        return not _goes_on(sheet, index, seen, need=NEED["pager"])
    if BEHIND.search(line) or is_widget_bar(line):
        return not _goes_on(sheet, index, seen, need=_PAIR if _ABOUT.match(line) else 1)
    if _is_picture_credit(sheet, index, seen):
        return False
    if (repeats_headline(sheet, index) and not _signs(sheet, index)) or is_credit(line):
        return not _goes_on(sheet, index, seen, need=1 if _is_of_head(sheet, index, seen) else 2)
    return False


def _signs(sheet: Sheet, index: int) -> bool:
    """Whether the body that the headline begins with signs the text: the headline in two lines goes on with 关于."""
    line = sheet.lines[index]
    if is_signature(sheet.lines, index):
        return True
    issues = sheet.announced[len(fold_key(line)) :].startswith(_ABOUT_IT) and bool(bodies_of(line))
    return issues and not any(fold_key(below).startswith(_ABOUT_IT) for below in sheet.lines[index + 1 : index + 2])


def _is_named_above(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a line stands above the text too: its author, whom a box behind it is about, or its column; a body signs."""
    line = sheet.lines[index]
    if not 1 < len(line) <= _LONGEST_NAME or line.isdigit() or line not in seen.head:
        return False
    if sheet.lines[max(0, index - _NEAR) : index + _NEAR].count(line) > _PAIR:
        return False  # who speaks in turn, whose pictures these are
    if line[0].isdecimal():
        return False  # a cell of a table, which the day or the clock of the page holds as well
    if is_personal_name(line) or is_latin_name(line):
        return True
    if BODY_NAME.search(line):
        return False
    return any(
        line in (above, *above.split()) or (line in above and (is_credit(above) or STATES_DATE.search(above)))
        for above in seen.head.split("\n")
    )


def _is_said(sheet: Sheet, index: int) -> bool:
    """Whether a line is a sentence: no value of the label above it, but what somebody says (某报记者：) or a note
    (资料来源：)."""
    line = sheet.lines[index] if index < len(sheet.lines) else ""
    return len(line) >= SHORTEST and line.endswith(_SENTENCE_ENDS) and kind_of(line) is None


def _ends_as(sheet: Sheet, index: int, seen: Seen, kind: Kind) -> bool:
    """Whether a line of furniture ends the text."""
    if kind.reason == "page-number" or _is_picture_rights(sheet, index, seen):
        return False
    if kind.reason == "footer" and is_organiser(sheet.lines[max(0, index - AHEAD) : index], sheet.lines[index]):
        return False
    if kind.opens_list and begins_cards(sheet, index + 1, headed=True):
        return not is_box_inside(sheet, index, seen) and not _counts_on(sheet, index, seen)
    need = _NEED_BY_RULE.get(kind.rule or "") or NEED.get(kind.reason, 1)
    if _is_foot(sheet.lines[index], kind) and len(seen.beginnings) > 1:
        need = max(need, _BEHIND_TOOLS)
    return not _goes_on(sheet, index, seen, need=need, signed=kind.reason in _UNSIGNED)


def _is_foot(line: str, kind: Kind) -> bool:
    """Whether a line is a bar of what a reader does with a page read to its end: 打印 关闭, 分享到：, 扫一扫在手机打开当前页."""
    return (
        kind.rule in _TOOLS
        and len(line) >= _SHORTEST_BAR
        and not line.startswith("分享")
        and not line.endswith(("！", "。", "!"))
    )


def _is_of_head(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a credit or headline stands above the text, or below one sentence, a lead or a caption, and above a longer
    paragraph."""
    if len(seen.beginnings) != 1:
        return not seen.beginnings
    above = max(sheet.weights[max(0, index - _LINES_OF_LEAD) : index], default=0.0)
    below = max(sheet.weights[index + 1 : index + 1 + _LINES_OF_LEAD], default=0.0)
    return 0 < above <= _LEAD and above < below


def _is_foreign_entry(sheet: Sheet, index: int) -> bool:
    """Whether a line with a date belongs to a list of other articles, and not to a signature or a form (会议时间：…)."""
    line = sheet.lines[index]
    if (
        is_signature_day(line)
        or is_signed(line)
        or (BODY_NAME.search(sheet.lines[index - 1]) and len(line) < SURE_TITLE)
    ):
        return False
    return _LABEL.match(line) is None or is_info_line(line)


def _goes_on(sheet: Sheet, index: int, seen: Seen, *, need: int, signed: bool = False) -> bool:
    """Whether the text follows a line that could end it: its next number, or `need` paragraphs before a list or footer.

    With `signed` the date of a signature counts too: it stands behind a list of attachments or a telephone number.
    """
    kind = kind_of(sheet.lines[index])
    if kind is not None and kind.opens_list and is_box_inside(sheet, index, seen):
        return True
    # [85], 2024-01-01: the cell of a table, which has more of them
    cells = is_cell(sheet.lines[index]) and (kind is None or kind.rule == "page-numbers")
    found = ended = passed = 0
    enough = False
    crowd = int(kind is not None and kind.reason in _CROWD)
    for at in range(index + 1, min(index + 1 + _FAR, len(sheet.lines))):
        line = sheet.lines[at]
        kind = kind_of(line)
        crowd += kind is not None and kind.reason in _CROWD
        if kind is not None and kind.reason in INTERRUPTING:
            continue
        if is_fresh(sheet, at, seen) or NUMBERED.match(line) or (signed and is_signature_day(line)):
            found += 1
        elif sheet.weights[at] <= 0:
            ended += is_foreign(line, kind)
        passed += not (cells and is_cell(line))
        enough = found >= (max(need, _PAIR) if crowd > _PAIR else need)
        if enough or ended > 1 or passed >= AHEAD:
            break
    return enough or _counts_on(sheet, index, seen)


def _is_picture_rights(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a line names who owns a picture (© 王某, 摄影：…), and a paragraph of the text follows."""
    line = sheet.lines[index]
    if "©" not in line or len(line) > _LONGEST_RIGHTS or _RIGHTS_OF_SITE.search(line):
        return False
    near = 1 if _RIGHTS_OF_YEAR.search(line) else AHEAD
    return any(is_fresh(sheet, at, seen) for at in range(index + 1, min(index + 1 + near, len(sheet.lines))))


def _is_picture_credit(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether a source is that of a picture: the text goes on in the next line, or below other lines of it the next
    picture names its own."""
    if _OF_PICTURE.match(sheet.lines[index]) and is_fresh(sheet, index + 1, seen):
        return True
    label = _SOURCE_OF_PICTURE.match(sheet.lines[index])
    if label is None:
        return False
    between = 0
    for line in sheet.lines[index + 1 : index + 1 + _NEXT_PICTURE]:
        if line.startswith(label[0]):
            return between >= SHORTEST
        if kind_of(line) is not None:
            return False
        between += len(line)
    return False


def _counts_on(sheet: Sheet, index: int, seen: Seen) -> bool:
    """Whether the next number of the text follows before what ends one: 三、 behind 二、, 第五条 behind 第四条."""
    ended = 0
    for at in range(index + 1, min(index + 1 + _FAR, len(sheet.lines)) if seen.numerals else 0):
        numeral = sheet.numerals[at]
        if numeral is not None and numeral.style < _FIGURES:
            last = seen.numerals.get(numeral.style, 0)
            if 0 < last < numeral.value <= last + _LEFT_OUT:
                return True
        kind = kind_of(sheet.lines[at])
        ended += kind is not None and is_foreign(sheet.lines[at], kind)
        if ended > 1:
            break
    return False


def _before_copy(sheet: Sheet, last: int, stop: int, seen: Seen) -> int:
    """Return where a line among the short ones behind the text repeats a paragraph, else `stop`."""
    return next((at for at in range(last, stop) if _is_copy(sheet.lines[at], at, seen)), stop)


def _is_copy(line: str, index: int, seen: Seen) -> bool:
    return len(line) >= COPY and seen.beginnings.get(line[:BEGINNING], index) < index


def _end_over_copy(sheet: Sheet, last: int, seen: Seen) -> int:
    """Move the end over a second copy of the text that stands directly behind it: repeats are taken out later."""
    end = last
    for index in range(last, len(sheet.lines)):
        line = sheet.lines[index]
        if _is_copy(line, index, seen):
            end = index + 1
        elif index - end >= _GAP or sheet.weights[index] > 0 or kind_of(line) is not None or is_info(line):
            break
    return over_credits(sheet, end) if end > last + 1 else last
