"""Credits at the end of a paragraph: …。（记者 张三）（编辑 李四）, …。撰文／王五; whom a last line introduces."""

from __future__ import annotations

from policynews.credits.bare import read_bare
from policynews.credits.bylines import read_byline, read_framed_byline
from policynews.credits.creditline import (
    CLOSING,
    CREDIT_GROUP,
    DAY_CODE,
    END_MARK,
    LONGEST_BODY,
    SENTENCE_END,
    read_credit_line,
    read_piece,
)
from policynews.credits.labels import split_fields
from policynews.credits.names import is_body_name, is_labelled_name, is_personal_name, is_plausible_name, name_tokens
from policynews.credits.sources import is_notice, is_outlet, read_source_name
from policynews.credits.stated import NO_CREDITS, Credits, merge_credits
from policynews.model.article import Person, Source
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

_LONGEST_TAIL = 160  # characters at the end of a paragraph in which a signature is looked for
_REGION = lazy_pattern("(?:[省市县区镇乡村州会]|中国|视觉)$")  # （视觉中国） names the owner of a picture
_GROUPS_AT_END = lazy_pattern(r"(?:[(\[【〔][^()\[\]【】〔〕]{1,120}[)\]】〕][\s。]*){1,4}$")
_DUTY = lazy_pattern("如|例|牵头|负责|配合|责任|主办|协办|承办|参加|按职责|分别|见|附件|以下|简称|公开|有效|同上|另")


# （摄影：张三/文稿版权所有，转载请注明出处）: a notice behind the credits
_NOTICE = lazy_pattern("[/,;。 ][^/,;。 ]{0,6}(?:版权所有|转载请|未经授权|未经许可|请勿转载)")
# …。某地时讯（张三）: an outlet may stand between the sentence and the bracket
_OUTLET_BEFORE = lazy_pattern("[。！？!?”][^。！？!?”]{2,12}(?:讯|報|报|网|網|社)$")
_SENTENCES = lazy_pattern("[。！？!?]")
_ENDS = "。！？!?”…"
_LAST_SENTENCE = lazy_pattern(f"(?s:.*)[{_ENDS}]")
_BLANK = " \u3000\xa0"
_NAME = (
    rf"(?P<name>{HAN}{{2,4}}|{HAN}{{1,6}}[·•・‧]{HAN}{{1,8}}|[A-Z][\w.'’-]{{1,19}}(?: [A-Z][\w.'’-]{{0,19}}){{1,3}})"
)
# 作者简介：张三，某大学教授; 本文作者张三系某院院长; 作者张三为…
_INTRODUCED = lazy_pattern(
    rf"[\s(\[【*※■●▲◎#]{{0,3}}(?:本文)?作者(?P<label>(?:简介|介绍)[】\]]?:?)?\s?{_NAME}\s?(?:[,(]\s?(?:现?[为任]|系|是|(?<=,)(?=\S))|[为系是]|现[任为])"
)
# （作者系某大学教授 张三）
_DESCRIBED = lazy_pattern(
    rf"[\s(\[【*※■●▲◎#]{{0,3}}(?:本文)?作者(?:[为系是]|现[任为])[^,。;]{{3,40}} {_NAME}[)\]】。\s]*"
)
_TITLED = lazy_pattern(r"\w{0,8}(?:记者|通讯员)(?![站会节们从在])")  # （某报记者张小三、小雨）
# (ABC News: Ann Lee), （Reuters：Ann Lee）: an agency or a paper and its photographer
_OF_PICTURE = lazy_pattern(r"[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3} ?[:：] ?[A-Z]")
_LONGEST_INTRODUCTION = 400
_OPENING = 10
_SURE_NAMES = 2  # names behind a sentence need no gap before them: …。张三 李四
_BARE = 24  # characters of a credit without a colon behind the last sentence


def read_introduction(text: str) -> str | None:
    """Return the author whom a line introduces: 作者简介：张三，某大学教授; （作者张三为某院院长）; 作者系某院院长 张三; else None."""
    if len(text) > _LONGEST_INTRODUCTION or "作者" not in text[:_OPENING]:
        return None
    folded = fold(text)
    if found := _INTRODUCED.match(folded):
        name = text[found.start("name") : found.end("name")]
        return name if is_plausible_name(name, rare=True) or (found["label"] and is_labelled_name(name)) else None
    found = _DESCRIBED.fullmatch(folded)
    name = text[found.start("name") : found.end("name")] if found else ""
    return name if is_plausible_name(name, rare=True) else None


def read_signature(text: str) -> Credits:
    """Return the credits at the end of a paragraph: …。（记者 张三）（编辑 李四）, …。撰文／王五; else a false Credits.

    Without a label a name must be plausible by itself and follow the end of a sentence; a single body
    （某某局） in brackets there is a contributor, an outlet （新华社） the original source.
    """
    tail = text[-_LONGEST_TAIL:].rstrip()
    if tail[-1:].isdecimal():
        tail = DAY_CODE.sub("", tail)
    if not tail.rstrip(" 。\u3000").endswith(CLOSING):
        return _read_trailing_labels(tail)
    folded = fold(tail)
    groups = _GROUPS_AT_END.search(folded)
    if groups is None:
        return _read_trailing_labels(tail)
    before = tail[: groups.start()].rstrip()
    ended = not before or before.endswith(tuple(SENTENCE_END)) or _OUTLET_BEFORE.search(before) is not None
    pieces = [
        _read_group(tail[group.start() : group.end()], ended) for group in CREDIT_GROUP.finditer(folded, groups.start())
    ]
    return merge_credits(pieces)


def _read_group(group: str, ended: bool) -> Credits:
    """Read one bracket; what has no label counts only in round brackets behind a sentence."""
    text = group[1:-1].strip()
    if notice := _NOTICE.search(fold(text)):
        text = text[: notice.start()]
    if END_MARK.fullmatch(text) or is_notice(text):
        return NO_CREDITS
    if split_fields(text, fold(text)):
        credits = read_piece(text, vouched=True)
        return credits if ended else Credits(people=credits.people)
    if not ended or not (group[0] in "(（" or _TITLED.match(fold(text))) or _OF_PICTURE.match(text):
        return NO_CREDITS
    return read_bare(text, vouched=True) or _read_unlabelled(text, fold(text)) or _read_titled(text)


def _read_trailing_labels(tail: str) -> Credits:
    """…。编辑：张三 审核：李四, run into the last paragraph, perhaps before a prompt; …。撰文／张三; …。 李 某."""
    sentences = _LAST_SENTENCE.match(tail[:-1])
    if sentences is None:
        return NO_CREDITS
    last = sentences.end() - 1
    behind = tail[last + 1 :].strip(_BLANK)
    if not _has_colon(tail):
        return _read_bare_end(tail[last + 1 :], behind, quoted=tail[last] == "”")
    stating = [sentence for sentence in _SENTENCES.split(tail)[1:] if _has_colon(sentence)]
    return merge_credits(read_credit_line(sentence) for sentence in stating)


def _has_colon(text: str) -> bool:
    """Whether a text holds a colon of any width, without folding it."""
    return ":" in text or "：" in text or "∶" in text or "︰" in text or "﹕" in text


def _read_bare_end(printed: str, behind: str, *, quoted: bool) -> Credits:
    """Read what stands behind the last sentence without a colon; a name alone there is set off by a blank."""
    if not 1 < len(behind) <= _BARE:
        return NO_CREDITS
    if credits := read_credit_line(behind):
        return credits
    names = name_tokens(behind) if behind[-1] not in _ENDS and not quoted else []
    if printed[:1] not in _BLANK and len(names) < _SURE_NAMES:
        return NO_CREDITS
    if not names or not all(map(is_personal_name, names)):
        return NO_CREDITS
    return Credits(people=tuple(Person(name=name, role="author") for name in names))


def _read_titled(text: str) -> Credits:
    """Names behind 记者, of which some tell nothing by themselves: （记者张小三、小雨）; （作者张小三系某校教授）."""
    folded = fold(text)
    if _TITLED.match(folded):
        byline = read_framed_byline(text)
        return Credits(people=byline.people) if byline.clean else NO_CREDITS
    name = read_introduction(text)
    return Credits(people=(Person(name=name, role="author", label="作者"),)) if name else NO_CREDITS


def _read_unlabelled(text: str, folded: str) -> Credits:
    """Names (李某), an outlet (新华社) or a single body (某某局) alone in brackets behind the last sentence."""
    byline = read_byline(text, vouched=False, whole=True)
    if byline.clean and byline.people:
        return Credits(people=byline.people)
    if len(text) > LONGEST_BODY or _DUTY.search(folded) or read_source_name(text) != text:
        return NO_CREDITS
    if is_outlet(text):
        return Credits(original_source=Source(name=text))
    if len(text) > 3 and is_body_name(text) and not _REGION.search(folded) and len(name_tokens(text)) == 1:
        return Credits(people=(Person(name=text, role="contributor"),))
    return NO_CREDITS
