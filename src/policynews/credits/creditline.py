"""Credit lines and signatures: who wrote, took, edited and checked a text, and where it came from. Pure text.

The readers of one line each live in modules of their own and are all reachable here:
`read_info_line` (info line under the headline), `read_dateline` (start of a paragraph), `read_credit_line` (a line that
is nothing but credits), `read_signature` (brackets at the end of the last paragraph), `read_print_edition`,
`read_source_name`, `read_names`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from policynews.credits.bare import (
    MARKED,
    contributors,
    first_published_in,
    read_bare,
    split_reporter,
)
from policynews.credits.bylines import read_byline
from policynews.credits.labelled import read_labelled
from policynews.credits.labels import (
    LABELS,
    ROLE_LABELS,
    ROLES,
    Field,
    label_before,
    missing_colons,
    split_fields,
    trim,
)
from policynews.credits.names import (
    is_personal_name,
    is_placeholder_name,
    is_plausible_name,
)
from policynews.credits.page_words import is_page_word
from policynews.credits.seams import Line, edited, end_of_value, part_of, with_colons, with_gaps
from policynews.credits.sources import is_notice, is_placeholder_source, read_source_name, without_rights
from policynews.credits.stated import NO_CREDITS, Credits, merge_credits
from policynews.dates.inline import find_dates
from policynews.model.article import Person, Role, Source
from policynews.text.folding import fold
from policynews.text.patterns import HAN, each_with, lazy_pattern
from policynews.text.words import tidy

_LONGEST_LINE = 200  # characters of a line of credits; original headlines and lists of outlets run longest


# One of these stands in every credit line, in either script and width; tried on the line as it is, before all else.
_HINT = lazy_pattern(
    r":|：|∶|\||｜|丨|│|∣|ㄧ|/|／|∕|╱|By |by |BY |记者|記者|通[讯訊编編]|责[讯訊编編]|責[讯訊编編]|编[辑輯译譯]|編[辑輯译譯]|[一二三初复複终終][审審] |校[对對]|审核|審核|作者|供稿|来稿|來稿|撰|攝|摄"
    r"|文 |图 |圖 | [文图圖]$|[来來稿]源[ \u3000]|评论员|評論員|转[载載自]|轉[载載自]|摘自|选自|選自|原[载載]|来源于|來源于|综合|綜合|据|據|贡[献獻]|貢[献獻]|报[道導导]|報[道導导]|整理"
    r"|文字|图片|圖片|实习生|實習生|特派|撰述|主笔|主筆|策[划劃筹籌]|统[划劃筹籌]|統[划劃筹籌]|监制|監制|授[权權]"
    r"| 著$|" + each_with("文 字 者 写 寫", " ?[.．=＝－—–·・•]") + "|[报報闻聞网網]·"
)
# What may stand before the first label of a credit line.
_HEADINGS = frozenset(("版权声明", "完", "END", "end", "注", "本文", "正文", "编后", "原文"))
_SPEAKERS = frozenset(("记者", "本报记者", "主持人", "主持", "主播", "通讯员", "评论员", "实习生", "编辑部", "小编"))
_LONGEST_NOBODY = 16  # 编辑：某某融媒体中心: a credit, though of no person
LONGEST_BODY = 20
LONGEST_APART_LABEL = 12
# By, Written by: a line of its own above the name
_BY_APART = lazy_pattern(r"(?i:(?:(?:written|reported|text|story|words|posted) )?by)\s?:?")
_LONGEST_APART_VALUE = 24
_PROSE = lazy_pattern("[,，的了是在]")
_SENTENCE = lazy_pattern("[。!?;](?!$)|…")
_DECORATION_BEFORE, _DECORATION_BEHIND = " □■●◎○◇◆▲△★※*▌▍◢◤❏·—–-", " —–-#＃◇◆□■"
# （編輯：王小明）1130305: the day as an agency prints it behind its credits
DAY_CODE = lazy_pattern(r"(?<=[)）\]】〕])\s*\d{6,8}$")
_GROUPS = lazy_pattern(r"(?:[(\[【〔][^()\[\]【】〔〕]{1,160}[)\]】〕]\s*)+")
CREDIT_GROUP = lazy_pattern(r"[(\[【〔]([^()\[\]【】〔〕]{1,160})[)\]】〕]")
END_MARK = lazy_pattern(r"(?:本文)?完|end|未完待续|全文完", re.IGNORECASE)
_BEHIND_TITLE = lazy_pattern(r"[\s(（\[【]+(?:来源|文章来源|责任编辑|责编|编辑|作者|记者)[:：]")
CLOSING = (")", "）", "]", "】", "〕")
SENTENCE_END = "。！？!?”’」』…）)】]；;》"
# 平台声明, 相关阅读, 热门推荐; a label: what stands behind an empty 责任编辑：
_NO_VALUE = lazy_pattern(
    rf"{_PROSE.pattern}|: *$|(?:声明|说明|提示|须知|推荐|阅读|评论|新闻|文章|资讯|分享|举报|反馈|观点|留言|专题|链接|广告|排行|热点|热搜)$"
)
_UNKNOWN_LABEL = lazy_pattern(rf"(?:^|(?<=[ ,;、|])){HAN}{{2,6}} ?:")


def read_credit_line(text: str, seams: tuple[int, ...] = ()) -> Credits:
    """Return what a line of credits states; a false Credits when the line is anything more or less than credits.

    Labels with their values (编辑：张三 校对：李四), in brackets or not, bylines (本报记者 张三), 文/图 张三,
    张三/某某报, 来源：, 转自, 原标题：. Prose, dialogue and copyright notices are none. `seams` are where in `text`
    elements begin and end (`RawBlock.seams`).
    """
    if not 2 <= len(text) <= _LONGEST_LINE or ("。" in text[:-2] and "题" not in text and "題" not in text):
        return NO_CREDITS
    if not _HINT.search(text):
        return NO_CREDITS
    return _read_credit_line(Line(text, seams))


@lru_cache(maxsize=256)
def _read_credit_line(printed: Line) -> Credits:
    """The cache spares the lines that several stages ask about."""
    line = without_rights(_undecorated(printed.text))
    folded = fold(line)
    if is_notice(folded) or _is_speaker(folded):
        return NO_CREDITS
    if not _GROUPS.fullmatch(folded):
        start = printed.text.find(line) if printed.seams else -1
        parted = Line(line) if start < 0 else part_of(printed, start, start + len(line))
        edits = missing_colons(line)
        credits = _read_parted(edited(parted, edits) if edits else parted)
        # 原标题：【编辑】张三: no colon goes into a title
        added = edits and credits.original_title is not None and credits.original_title not in line
        return _read_parted(parted) if added else credits
    groups = [line[group.start(1) : group.end(1)].strip() for group in CREDIT_GROUP.finditer(folded)]
    pieces = [read_piece(group, vouched=True) for group in groups if not END_MARK.fullmatch(group)]
    return merge_credits(pieces) if all(pieces) else NO_CREDITS


def _is_speaker(folded: str) -> bool:
    """Whether a line ends with its only colon and no label before it: 主持人 张三：, who speaks in the next line."""
    return (
        folded.endswith(":") and folded.find(":") == len(folded) - 1 and label_before(folded, len(folded) - 1) is None
    )


def _undecorated(text: str) -> str:
    """■ 本报记者 张三 —— is 本报记者 张三; so is it without #◇ or the day in figures behind it."""
    line = tidy(text).lstrip(_DECORATION_BEFORE).rstrip(_DECORATION_BEHIND)
    return DAY_CODE.sub("", line) if line[-1:].isdecimal() else line


def read_apart(label: str, value: str) -> Credits:
    """Return what a label and the value in the element behind it state: 作者： and 张三; else a false Credits.

    A label alone may have no value, and what follows it is another line then: a value is a name that is plausible by
    itself or a short one behind a colon, a body under 供稿单位, and no prose.
    """
    if len(label) > LONGEST_APART_LABEL or len(value) > _LONGEST_APART_VALUE:
        return NO_CREDITS
    if _BY_APART.fullmatch(label):
        return read_credit_line(f"By {value}")
    key = "".join(fold(label).split())
    if key.rstrip(":") not in ROLE_LABELS:
        return NO_CREDITS
    if is_page_word(value) or _NO_VALUE.search(fold(value)):
        return NO_CREDITS
    credits = read_credit_line(f"{label.rstrip('：: ')}：{value}")
    strict = not key.endswith(":")
    plausible = [person for person in credits.people if is_plausible_name(person.name) or not strict]
    return credits if credits.people and len(plausible) == len(credits.people) else NO_CREDITS


def is_value_apart(label: str, value: str) -> bool:
    """Return whether a line is the value of the label that is the line before it: 张三 behind 作者：, 某某日报 behind 来源：."""
    if len(label) > LONGEST_APART_LABEL or not 1 < len(value) <= _LONGEST_APART_VALUE:
        return False
    key = "".join(fold(label).split())
    if key.endswith(":") and LABELS.get(key[:-1]) in ("source", "issuer"):
        return read_source_name(value) == value
    return bool(read_apart(label, value))


def _read_parted(line: Line) -> Credits:
    """Read a line with elements in it; a label in one of its own needs no colon."""
    line = with_colons(with_gaps(line)) if line.seams else line
    return read_piece(line.text, seams=line.seams)


def read_piece(line: str, *, vouched: bool = False, seams: tuple[int, ...] = ()) -> Credits:
    """Read a line or the inside of a bracket: labelled values, or a byline without labels."""
    folded = fold(line)
    fields = split_fields(line, folded)
    if not fields:
        return NO_CREDITS if _SENTENCE.search(folded) else read_bare(line, vouched=vouched)
    if _is_no_credit(fields[0]) or _SENTENCE.search(folded[: fields[0].start]):
        return NO_CREDITS
    head = trim(line[: fields[0].start])
    known = not head or fold(head) in _HEADINGS or fold(head) in ROLE_LABELS or _is_unknown_credit(head)
    # 张三 摄影：李四: who wrote it has no label
    alone = fields[0].kind == "photographer" and is_personal_name(head)
    beside = NO_CREDITS if known else _read_beside(head, vouched=vouched or alone)
    values = [
        _read_value(field, line[field.value_start : end_of_value(Line(line, seams), field)].strip())
        for field in fields
        if not _is_no_credit(field)
    ]
    pieces = [beside, *[value for value in values if value is not None]]
    merged = merge_credits(pieces)
    stated = merged.people or merged.source or merged.original_source or merged.original_title
    return merged if stated and (known or beside) and len(pieces) > len(values) else NO_CREDITS


def _read_beside(head: str, *, vouched: bool) -> Credits:
    """What stands before the first label; in brackets a name alone signs: （张三 编辑：李四）."""
    if vouched and is_plausible_name(head):
        return Credits(people=(Person(name=head, role="author"),))
    return read_bare(head)


def _is_unknown_credit(head: str) -> bool:
    """甲乙：王某 before known labels is a credit too, if only of a name: it states nothing, and the others count."""
    label = _UNKNOWN_LABEL.match(fold(head))
    value = trim(head[label.end() :]) if label else ""
    byline = read_byline(value, vouched=False) if value else None
    return byline is not None and byline.clean and bool(byline.people)


def _is_no_credit(field: Field) -> bool:
    """A form field or a widget; （作者：张三 单位：某某大学） is none."""
    return field.kind in ("widget", "foreign") or (field.kind == "meta" and not field.label.endswith(("单位", "單位")))


def _read_value(field: Field, value: str) -> Credits | None:
    """Return what one labelled value states; None when it is no value of its label, so that the line is no credit."""
    if field.kind == "title":
        behind = _BEHIND_TITLE.search(value)
        title = _unquoted(trim(value[: behind.start()] if behind else value))
        beside = read_piece(trim(value[behind.start() :])) if behind else NO_CREDITS
        return beside._replace(original_title=title or None)
    if _SENTENCE.search(fold(value)):
        return None
    if field.kind in ROLES:
        return _read_people(field, value)
    if field.kind in ("source", "issuer", "origin"):
        return _read_source(field, value)
    if field.kind in ("published", "updated"):
        found = find_dates(value, ranges=False)
        left = trim(value[: found[0].start] + value[found[0].end :]) if found else trim(value)
        return Credits(date=found[0].date if found else None) if not left else None
    return NO_CREDITS


def _read_people(field: Field, value: str) -> Credits | None:
    value, role = trim(value), cast(Role, field.kind)
    if not value or is_placeholder_name(value) or is_placeholder_source(value):
        return NO_CREDITS
    if field.mark == ":" and "".join(fold(field.label).split()) in _SPEAKERS:  # 记者：谢谢您 is an interview
        byline = read_byline(value, label=field.label, role=role, vouched=False)
        return Credits(people=byline.people) if byline.clean and byline.people else None
    value = _unbracketed(_known_part(value))
    stroke = fold(value).find("|")
    if stroke == 0:
        return None
    if (
        stroke > 0
    ):  # 麦子｜《某刊》: the name; abc@example.com 合作|hezuo: the word before the stroke is a label of its own
        before = value[:stroke].split()
        value = trim(" ".join(before[:-1] or before))
    dates = find_dates(value) if any(map(str.isdigit, value)) else []
    value = trim(value[: dates[0].start]) if dates else value
    people, clean = read_labelled(field.label, role, value)
    if role == "contributor" and not (people and clean):
        people, clean = contributors(value, field.label), True
    if people and clean:
        return Credits(people=people)
    return NO_CREDITS if not people and len(value) <= _LONGEST_NOBODY and not _PROSE.search(fold(value)) else None


def _known_part(value: str) -> str:
    """Return a value up to a label nobody knows: 赵某 甲乙丙：孙某 states 赵某 and nothing else."""
    unknown = _UNKNOWN_LABEL.search(fold(value))
    return trim(value[: unknown.start()]) if unknown else value


def _unbracketed(value: str) -> str:
    """【王某】 is 王某."""
    return value[1:-1].strip() if len(value) > 2 and CREDIT_GROUP.fullmatch(fold(value)) else value


def _read_source(field: Field, value: str) -> Credits | None:
    value, people = split_reporter(value) if field.kind == "source" else (value, ())
    name = first_published_in(value) if field.kind == "origin" else read_source_name(value)
    if name is None:
        stated = trim(value)
        return NO_CREDITS if not stated or is_placeholder_source(stated) or stated.isascii() else None
    source = Source(name=name, label=field.label)
    if field.kind == "origin":
        return Credits(original_source=source)
    dates = find_dates(value, ranges=False) if "《" not in value else []  # the day of a newspaper is not this page's
    return Credits(people=people, source=source, date=dates[0].date if dates else None)


def _unquoted(title: str) -> str:
    marked = MARKED.fullmatch(title)
    return marked[1] if marked else title
