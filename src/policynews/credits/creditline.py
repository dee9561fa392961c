"""Credit lines and signatures: who wrote, took, edited and checked a text, and where it came from. Pure text.

The readers of one line each live in modules of their own and are all reachable here:
`read_info_line` (info line under the headline), `read_dateline` (start of a paragraph), `read_credit_line` (a line that
is nothing but credits), `read_signature` (brackets at the end of the last paragraph), `read_print_edition`,
`read_source_name`, `read_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, cast

from policynews.credits.bylines import each_once, read_byline, read_framed_byline, read_labelled, role_of
from policynews.credits.labels import ROLE_LABELS, ROLES, Field, missing_colons, split_fields, trim
from policynews.credits.names import (
    is_body_name,
    is_personal_name,
    is_placeholder_name,
    is_plausible_name,
    name_tokens,
    read_names,
)
from policynews.credits.page_words import is_page_word
from policynews.credits.seams import Line, edited, end_of_value, part_of, with_colons
from policynews.credits.sources import is_notice, is_outlet, is_placeholder_source, read_source_name, without_rights
from policynews.dates.inline import find_dates
from policynews.model.article import Person, Role, Source
from policynews.model.date import PartialDate
from policynews.text.folding import fold
from policynews.text.patterns import HAN, each_with, lazy_pattern
from policynews.text.words import tidy

_LONGEST_LINE = 200  # characters of a line of credits; original headlines and lists of outlets run longest
_LONGEST_BYLINE = 60


class Credits(NamedTuple):
    """What a credit line states; false when the line is none, or states nothing."""

    people: tuple[Person, ...] = ()
    """Everybody credited, in order."""
    source: Source | None = None
    """来源, 文章来源; also the paper in 张三/某某报, without a label."""
    original_title: str | None = None
    """原标题."""
    original_source: Source | None = None
    """转自, 摘自, 原载, 据…: where the text first appeared."""
    date: PartialDate | None = None
    """发布时间 in a credit line."""

    def __bool__(self) -> bool:
        return self != NO_CREDITS


NO_CREDITS = Credits()

# One of these stands in every credit line, in either script and width; tried on the line as it is, before all else.
_HINT = lazy_pattern(
    r":|：|∶|\||｜|丨|│|∣|ㄧ|/|／|∕|╱|By |by |BY |记者|記者|通[讯訊编編]|责[讯訊编編]|責[讯訊编編]|编[辑輯译譯]|編[辑輯译譯]|校[对對]|审核|審核|作者|供稿|来稿|來稿|撰|攝|摄"
    r"|文 |图 |圖 |转[载載自]|轉[载載自]|摘自|选自|選自|原[载載]|来源于|來源于|综合|綜合|据|據|贡[献獻]|貢[献獻]|报[道導导]|報[道導导]|整理"
    r"|文字|图片|圖片|实习生|實習生|特派|撰述|主笔|主筆|策[划劃筹籌]|统[划劃筹籌]|統[划劃筹籌]|监制|監制|授[权權]"
    r"| 著$|" + each_with("文 字 者 写 寫", " ?[.．=＝－—–·・•]")
)
# What may stand before the first label of a credit line.
_HEADINGS = frozenset(("版权声明", "完", "END", "end", "注", "本文", "正文", "编后", "原文"))
_SPEAKERS = frozenset(("记者", "本报记者", "主持人", "主持", "主播", "通讯员", "评论员", "实习生", "编辑部", "小编"))
_LONGEST_NOBODY = 16  # 编辑：某某融媒体中心: a credit, though of no person
LONGEST_BODY = 20
LONGEST_APART_LABEL = 8
_LONGEST_APART_VALUE = 24
_PROSE = lazy_pattern("[,，的了是在]")
_MARKED = lazy_pattern("《([^《》]{2,60})》")
_BYLINE_WORD = lazy_pattern(
    "记者|通讯员|实习生|评论员|作者|撰稿|特派员|撰述|主笔|摄|[文图](?:$|[/ &、])|文字|文图|图文|报[道导]|整理|综合|编译|编写|整合|撰文|采写|供图|绘|制图|航拍"
)
# 公民记者 阿育 小影 采访报道: title and report vouch for whatever short names stand between them
_FRAMED = lazy_pattern(
    rf"\w{{0,12}}(?:记者|通讯员|特派员)(?:[ /、]+{HAN}{{2,4}}){{1,5}}[ /]+(?:综合|采访|摄影|现场|联合)?(?:报[道导]|采访)"
)
# 某某新闻记者 浮生若梦 Sophie, 特约撰稿人 土井香苗: whose or what reporter, and names set off; 记者／夜航船; 夜航船／综合报导;
# 生活中心／土井香苗报导
_TITLED = lazy_pattern(
    r"[\w·《》]{2,16}(?:记者|通讯员|撰稿人?|特派员)[ /]{1,3}[^,。;!?:]{2,40}|\w{0,8}(?:记者|作者|编译) ?/ ?[^,。;!?:]{2,40}"
    rf"|[^,。;!?:/]{{2,24}} ?/ ?{HAN}{{2,6}}报[道导]|{HAN}{{2,6}}(?:中心|[组部]) ?/ ?[^,。;!?:/]{{2,24}}报[道导]|编译[^,。;!?:/]{{2,24}}/{HAN}{{2,6}}"
)
# 撰文 浮生若梦: a label that stands before nothing but names
_WRITING = frozenset(("撰文", "采写", "撰稿", "采访撰文", "撰稿人", "采访撰稿", "专题撰文"))
_OFFICE_BEHIND = lazy_pattern(
    r"(?P<names>[^,。:;|/]{2,24}) (?P<label>(?:特约|特派|资深|实习|本报|文字)?记者|特派员|撰文?|著|采写|撰稿)"
)
_ODD_MARK = lazy_pattern(
    r"(?:(?P<label>文|撰文|采访撰文|文字|作者|采写) ?[.．=＝·・•]|(?P<longer>撰文|采访撰文|作者|采写) ?[－—–-]) ?(?P<names>[^,。:;|/]{2,24})"
)
_OTHER_ROLE = lazy_pattern(f"{HAN}{{1,3}}(?:编辑|责编|编审|校对|审核|摄影)")  # 审稿编辑
_SENTENCE = lazy_pattern("[。!?;](?!$)|…")
_DECORATION_BEFORE, _DECORATION_BEHIND = " □■●◎○◇◆▲△★※*▌▍◢◤❏·—–-", " —–-"
_GROUPS = lazy_pattern(r"(?:[(\[【〔][^()\[\]【】〔〕]{1,160}[)\]】〕]\s*)+")
CREDIT_GROUP = lazy_pattern(r"[(\[【〔]([^()\[\]【】〔〕]{1,160})[)\]】〕]")
END_MARK = lazy_pattern(r"(?:本文)?完|end|未完待续|全文完", re.IGNORECASE)
_BEHIND_TITLE = lazy_pattern(r"[\s(（\[【]+(?:来源|文章来源|责任编辑|责编|编辑|作者|记者)[:：]")
CLOSING = (")", "）", "]", "】", "〕")
SENTENCE_END = "。！？!?”’」』…）)】]；;》"
# 转自某网, 摘自《某报》, 据新华社电
_ORIGIN = lazy_pattern(
    r"(?:本文|文章|内容)?(?P<label>转载自|转自|摘编自|摘自|节选自|选自|原载于?|原刊于?|首发于|来源于|综合自?|据)"
    r"(?P<name>[^:]{2,40}?)"
    r"(?P<behind>电|报道|消息|讯|等)?"
)
# 本文经《某某》授权转载，原文发表于此; 文章获某某网授权刊登
_LICENSED = lazy_pattern(
    r"(?:本文|文章|内容|此文)(?:系|已)?(?:经|由|获得?|蒙|承)(?:微信)?(?:公众号)?(?P<mark>[《“「])?(?P<name>[^,。:《》“”「」]{2,16}?)[》”」]?(?:公众号|网站)?"
    r"(?:授权|同意|许可|惠允)(?:本[站报网刊]|我们)?(?:转载|转发|刊登|刊发|刊载|发布|发表|使用|编译)(?:,[^。]{0,30})?[。.]?"
)
_OWNERS = frozenset(("作者本人", "原作者", "原作者本人", "版权方", "权利人", "出版社", "出版方", "授权方", "当事人"))
# 本文转载自山间小记, 转自某某: nothing else can be meant, whatever the name looks like
_REPOSTED = lazy_pattern(
    r"(?:(?:本文|文章|内容|此文)(?:转载?自|摘[编选]?自|选自|来源于|首发于|原载于?)|(?:转载?|摘编?)自)[^,，。、;；]{2,16}$"
)
_GAVE_TEXT = lazy_pattern(r"(?P<names>[^:,。]{2,40}?)(?P<label>供稿|来稿|投稿)")  # 药学部党支部供稿
_CONTRIBUTED = lazy_pattern(
    rf"(?:{HAN}{{2,8}}(?=记者|实习))?(?P<title>实习生|实习记者|记者)?(?P<names>[^:,。]{{2,20}}?)"
    r"(?:对(?:此文|本文|此)亦?有(?:重要)?贡献|[亦也]?参与了?(?:本文)?(?:采写|采访|报[道导]|写作))"
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
    if is_notice(folded):
        return NO_CREDITS
    if not _GROUPS.fullmatch(folded):
        start = printed.text.find(line) if printed.seams else -1
        parted = Line(line) if start < 0 else part_of(printed, start, start + len(line))
        edits = missing_colons(line)
        return _read_parted(edited(parted, edits) if edits else parted)
    groups = [line[group.start(1) : group.end(1)].strip() for group in CREDIT_GROUP.finditer(folded)]
    pieces = [read_piece(group, vouched=True) for group in groups if not END_MARK.fullmatch(group)]
    return merge_credits(pieces) if all(pieces) else NO_CREDITS


def _undecorated(text: str) -> str:
    """■ 本报记者 张三 —— is 本报记者 张三."""
    return tidy(text).lstrip(_DECORATION_BEFORE).rstrip(_DECORATION_BEHIND)


def read_apart(label: str, value: str) -> Credits:
    """Return what a label and the value in the element behind it state: 作者： and 张三; else a false Credits.

    A label alone may have no value, and what follows it is another line then: a value is a name that is plausible by
    itself or a short one behind a colon, a body under 供稿单位, and no prose.
    """
    if len(label) > LONGEST_APART_LABEL or len(value) > _LONGEST_APART_VALUE:
        return NO_CREDITS
    key = "".join(fold(label).split())
    if key.rstrip(":") not in ROLE_LABELS:
        return NO_CREDITS
    if is_page_word(value) or _PROSE.search(fold(value)) or fold(value).rstrip().endswith(":"):
        return NO_CREDITS
    credits = read_credit_line(f"{label.rstrip('：: ')}：{value}")
    strict = not key.endswith(":")
    plausible = [person for person in credits.people if is_plausible_name(person.name) or not strict]
    return credits if credits.people and len(plausible) == len(credits.people) else NO_CREDITS


def read_inline_bylines(text: str) -> tuple[Person, ...]:
    """Return the people of a line that is nothing but a byline (本报记者 张三 通讯员 李四); () for any other line."""
    line = _undecorated(text) if 3 <= len(text) <= _LONGEST_BYLINE else ""
    return _read_byline(line, fold(line))


def merge_credits(pieces: Iterable[Credits]) -> Credits:
    """Return all people once, and the first of everything else."""
    stating = [piece for piece in pieces if piece is not NO_CREDITS]
    if not stating:
        return NO_CREDITS
    return Credits(
        people=each_once([person for piece in stating for person in piece.people]),
        source=next(filter(None, [piece.source for piece in stating]), None),
        original_title=next(filter(None, [piece.original_title for piece in stating]), None),
        original_source=next(filter(None, [piece.original_source for piece in stating]), None),
        date=next(filter(None, [piece.date for piece in stating]), None),
    )


def _read_parted(line: Line) -> Credits:
    """Read a line with elements in it; a label in one of its own needs no colon."""
    line = with_colons(line) if line.seams else line
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
    beside = NO_CREDITS if known else read_bare(head)
    values = [
        _read_value(field, line[field.value_start : end_of_value(Line(line, seams), field)].strip())
        for field in fields
        if not _is_no_credit(field)
    ]
    pieces = [beside, *[value for value in values if value is not None]]
    merged = merge_credits(pieces)
    stated = merged.people or merged.source or merged.original_source or merged.original_title
    return merged if stated and (known or beside) and len(pieces) > len(values) else NO_CREDITS


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
        people, clean = _contributors(value, field.label), True
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


def _contributors(value: str, label: str | None) -> tuple[Person, ...]:
    """Persons and bodies that gave a text: 药学部党支部、某某科 供稿."""
    names = [name for name in name_tokens(value) if is_personal_name(name) or is_body_name(name)]
    return tuple(Person(name=name, role="contributor", label=label) for name in names)


def _read_source(field: Field, value: str) -> Credits | None:
    name = _first_published_in(value) if field.kind == "origin" else read_source_name(value)
    if name is None:
        stated = trim(value)
        return NO_CREDITS if not stated or is_placeholder_source(stated) or stated.isascii() else None
    source = Source(name=name, label=field.label)
    if field.kind == "origin":
        return Credits(original_source=source)
    dates = find_dates(value, ranges=False) if "《" not in value else []  # the day of a newspaper is not this page's
    return Credits(source=source, date=dates[0].date if dates else None)


def _first_published_in(value: str) -> str | None:
    """《某刊》2024年第5期 is 某刊."""
    marked = _MARKED.match(value.strip())
    return marked[1].strip() if marked else read_source_name(value)


def _unquoted(title: str) -> str:
    marked = _MARKED.fullmatch(title)
    return marked[1] if marked else title


def read_bare(text: str, *, vouched: bool = False) -> Credits:
    """Read credits that have no colon; brackets vouch for what stands in them."""
    if len(text) > _LONGEST_BYLINE:
        return NO_CREDITS
    folded = fold(text)
    people = (
        _read_gift(text, folded)
        or _read_byline(text, folded)
        or _read_odd_order(text, folded)
        or _read_spaced_labels(text, folded, vouched=vouched)
    )
    if people:
        return Credits(people=people)
    return _read_bare_origin(text, folded, vouched) or _read_name_and_outlet(text, folded)


def _read_gift(text: str, folded: str) -> tuple[Person, ...]:
    """药学部党支部供稿; 实习生张三对此文亦有贡献."""
    if ("献" in folded or "参" in folded) and (found := _CONTRIBUTED.fullmatch(folded)):
        names = read_names(text[found.start("names") : found.end("names")])
        label = text[found.start("title") : found.end("title")] if found["title"] else None
        return tuple(Person(name=name, role="contributor", label=label) for name in names)
    if "稿" in folded and (found := _GAVE_TEXT.fullmatch(folded)):
        return _contributors(text[found.start("names") : found.end("names")], text[found.start("label") :])
    return ()


def _read_byline(text: str, folded: str) -> tuple[Person, ...]:
    """本报记者 张三 通讯员 李四; 张三 摄."""
    if not _BYLINE_WORD.search(folded):
        return ()
    byline = read_byline(text, vouched=False, whole=True)
    if not byline.people and _FRAMED.fullmatch(folded):
        byline = read_byline(text)
    elif not byline.people and _TITLED.fullmatch(folded):
        byline = read_framed_byline(text)
    return byline.people if byline.clean and all(person.label for person in byline.people) else ()


def _read_odd_order(text: str, folded: str) -> tuple[Person, ...]:
    """张三 记者, 张三 撰: the office behind the name; 文．张三, 撰文－张三: another mark behind the label."""
    found = (_OFFICE_BEHIND.fullmatch(folded) if " " in folded else None) or _ODD_MARK.fullmatch(folded)
    if found is None:
        return ()
    byline = read_byline(text[found.start("names") : found.end("names")], vouched=False, whole=True)
    group = "label" if found["label"] else "longer"
    label = text[found.start(group) : found.end(group)]
    return (
        tuple(Person(name=person.name, role="author", label=label) for person in byline.people) if byline.clean else ()
    )


def _read_spaced_labels(text: str, folded: str, *, vouched: bool) -> tuple[Person, ...]:
    """编辑 张三 校对 李四: labels and names with nothing but spaces between; () when anything else stands there."""
    parts: list[tuple[str, list[str]]] = []
    for word, key in zip(text.split(), folded.split(), strict=True):
        if (key in ROLE_LABELS and not word.isascii()) or _OTHER_ROLE.fullmatch(key):
            parts.append((word, []))
        elif not parts:
            return ()
        else:
            parts[-1][1].append(word)
    people: list[Person] = []
    for label, names in parts:
        byline = read_byline(" ".join(names), label=label, role=role_of(label), vouched=vouched)
        if names and not (byline.clean and byline.people):
            byline = read_framed_byline(text) if len(parts) == 1 and fold(label) in _WRITING else byline
        if names and not (byline.clean and byline.people):
            return ()
        people += byline.people
    return tuple(people)


def _read_bare_origin(text: str, folded: str, vouched: bool) -> Credits:
    if licensed := _LICENSED.fullmatch(folded):
        name = read_source_name(text[licensed.start("name") : licensed.end("name")])
        known = name not in _OWNERS and (licensed["mark"] or not is_personal_name(name or ""))
        return Credits(original_source=Source(name=name)) if known and name else NO_CREDITS
    origin = _ORIGIN.fullmatch(folded)
    if origin is None:
        return NO_CREDITS
    name = _first_published_in(text[origin.start("name") : origin.end("name")])
    label = text[origin.start("label") : origin.end("label")]
    sure = bool(_REPOSTED.match(folded)) or (vouched and label not in ("据", "據", "综合", "綜合"))
    if name is None or not (sure or is_outlet(name) or "《" in text):
        return NO_CREDITS
    return Credits(original_source=Source(name=name, label=label))


def _read_name_and_outlet(text: str, folded: str) -> Credits:
    """张三/某某报: author and source in one."""
    if "/" not in folded:
        return NO_CREDITS
    names, _, _ = folded.partition("/")
    names, outlet = text[: len(names)], text[len(names) + 1 :].strip()
    if "/" in fold(outlet) or not is_outlet(outlet) or read_source_name(outlet) != outlet:
        return NO_CREDITS
    byline = read_byline(names, vouched=False)
    if not byline.people or not byline.clean:
        return NO_CREDITS
    people = tuple(Person(name=person.name, role="author", affiliation=outlet) for person in byline.people)
    return Credits(people=people, source=Source(name=outlet))
