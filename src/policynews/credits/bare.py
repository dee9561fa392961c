"""Credits that have no colon: 本报记者 张三, 张三/文, 来源 某报, 转自《某刊》, 张三/某报. Pure text."""

from __future__ import annotations

from policynews.credits.bylines import read_byline, read_framed_byline
from policynews.credits.labelled import role_of
from policynews.credits.labels import ROLE_LABELS, trim
from policynews.credits.names import is_body_name, is_personal_name, name_tokens, read_names
from policynews.credits.outlets import is_known_outlet
from policynews.credits.sources import is_outlet, part_from_name, read_source_name, vouches_for_itself
from policynews.credits.stated import NO_CREDITS, Credits
from policynews.dates.inline import find_dates
from policynews.model.article import Person, Role, Source
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

_LONGEST_BYLINE = 60
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
    r"(?P<names>[^,。:;|/]{2,24}) (?P<label>(?:特约|特派|资深|实习|本报|文字)?记者|特派员|撰文?|著|采写|撰稿|(?:责任|文字|网络)?编辑|责编)"
)
_ODD_MARK = lazy_pattern(
    r"(?:(?P<label>文|撰文|采访撰文|文字|作者|采写) ?[.．=＝·・•]|(?P<longer>撰文|采访撰文|作者|采写) ?[－—–-]) ?(?P<names>[^,。:;|/]{2,24}?)"
    r"(?:\s+(?:摄影|图|插画|编辑|视频) ?[.．=＝·・•][^,。:;|/]{2,24})?"
)
# 文字张小三, 攝影李小四: the label runs into a name of three characters
_RUN_INTO_NAME = lazy_pattern(rf"(?P<label>文字|撰文|采访撰文|摄影)(?P<name>{HAN}{{3}})")
# 某报 | 张三 综合报道: an outlet before the byline
_BEHIND_OUTLET = lazy_pattern(r"(?P<outlet>[^\s,。|:]{2,16}) ?\| ?(?P<byline>[^,。|:]{2,24}(?:报[道导]|整理|编译))")
_OTHER_ROLE = lazy_pattern(f"{HAN}{{1,3}}(?:编辑|责编|编审|校对|审核|摄影)")  # 审稿编辑
# 转自某网, 摘自《某报》, 据新华社电, 原刊于某报，蒙允转载
_ORIGIN = lazy_pattern(
    r"(?:本文章?|本篇(?:文章)?|此文|该文|文章|以上内容|内容)?(?P<label>转载自|转自|摘编自|摘自|节选自|选自|原载于?|原刊于?|首发于|来源于|综合自?|据)"
    r"(?P<name>[^:]{2,40}?)"
    r"(?P<behind>电|报道|消息|讯|等)?(?:[,;] ?[^,。:]{0,8}(?:转载|转发|刊登|刊载|允许|许可|授权|同意|删节|删改|改动|编辑)[^,。:]{0,6})?"
)
# 本文经《某某》授权转载，原文发表于此; 文章获某某网授权刊登
_LICENSED = lazy_pattern(
    r"(?:本文|文章|内容|此文)(?:系|已)?(?:经|由|获得?|蒙|承)(?:微信)?(?:公众号)?(?P<mark>[《“「])?(?P<name>[^,。:《》“”「」]{2,16}?)[》”」]?(?:公众号|网站)?"
    r"(?:授权|同意|许可|惠允)(?:本[站报网刊]|我们)?(?:转载|转发|刊登|刊发|刊载|发布|发表|使用|编译)(?:,[^。]{0,30})?[。.]?"
)
# 编者按：本文来自微信公众号“某某周刊”（ID：abc）: whose article it is, before its author
_OF_ACCOUNT = lazy_pattern(
    r"(?:(?:编者|编辑)按 ?:? ?)?(?:本文|文章|内容)(?P<label>来自|转载自|转自|首发于|来源于)(?:微信)?公众号 ?:? ?[“\"《「](?P<name>[^,。:“”\"《》「」]{2,20})[”\"》」]"
    r" ?(?:\([^()]{0,30}\))?"
)
_OWNERS = frozenset(("作者本人", "原作者", "原作者本人", "版权方", "权利人", "出版社", "出版方", "授权方", "当事人"))
# 本文转载自山间小记, 转自某某: nothing else can be meant, whatever the name looks like
_REPOSTED = lazy_pattern(
    r"(?:(?:本文章?|本篇(?:文章)?|文章|以上内容|内容|此文|该文)(?:转载?自|摘[编选]?自|选自|来源于|首发于|原载于?)|(?:转载?|摘编?)自)[^,，。、;；]{2,16}$"
)
# 来源 云岭日报, 文章来源　某县教育局: the name must be an outlet's by itself
_BARE_SOURCE = lazy_pattern(r"(?P<label>(?:文章|稿件|信息|新闻|本文)?来源|稿源) +(?P<name>\S{2,24})")
_SIGNING = rf"(?:{HAN}{{3,4}}|{HAN}{{1,6}}[·•・]{HAN}{{1,8}})"
# 来源：某某报记者 张三【字体：大 中 小】, 来源：某某报 通讯员张三
_REPORTED = lazy_pattern(
    r"^(.{0,24}?)\s*((?:本报|本網|本网|特约|见习|实习)?(?:[记記]者|通[讯訊][员員])[\s:：]?[^【\[(（|<]{2,40})"
)
# 来源：某某报 张小三 李小四, 来源：某某报（张三）
_SIGNED = lazy_pattern(
    rf"(?<=\S)(?:[\s/／]+(?P<names>{_SIGNING}(?:[ 、]{_SIGNING}){{0,3}})|\s*[(（](?P<group>{HAN}{{2,4}}(?:[ 、]{HAN}{{2,4}}){{0,3}})[)）])\s*$"
)
_EDITION = lazy_pattern("(?:网络|網絡|电子|電子|海外|数字|數字|手机|手機)版$")  # 云岭日报网络版 is 云岭日报
_SHORTEST_OFFICE = 3  # 公关室
_NAME = rf"{HAN}{{2,4}}|{HAN}{{1,6}}·{HAN}{{1,8}}"
# 张小三文 李小四图, 张小三图/文: what they did runs into the names
_GLUED_ROLES = lazy_pattern(
    rf"(?P<writer>{_NAME})文[ /、]+(?P<other>{_NAME})[图摄]|(?P<both>{_NAME})(?:文[/、]?图|图[/、]文)"
)
_BETWEEN_LABELS = frozenset("/|·;,")  # 文字 张小三 / 摄影 李小四
_GAVE_TEXT = lazy_pattern(r"(?P<names>[^:,。]{2,40}?)(?P<label>供稿|来稿|投稿)")  # 药学部党支部供稿
_CONTRIBUTED = lazy_pattern(
    rf"(?:{HAN}{{2,8}}(?=记者|实习))?(?P<title>实习生|实习记者|记者)?(?P<names>[^:,。]{{2,20}}?)"
    r"(?:对(?:此文|本文|此)亦?有(?:重要)?贡献|[亦也]?参与了?(?:本文)?(?:采写|采访|报[道导]|写作))"
)
MARKED = lazy_pattern("《([^《》]{2,60})》")


def split_reporter(value: str) -> tuple[str, tuple[Person, ...]]:
    """Part the value of 来源 into the outlet and whom it names behind it: 某某报记者 张三, 某某报 张小三, 某某报（张三）.

    Without a title or brackets a name must have three characters or more: many towns look like names of two. The value
    stays whole where nobody is named.
    """
    match = _REPORTED.search(value)
    if match is not None:
        byline = read_byline(match[2], vouched=False)
        return (match[1], byline.people) if byline.people else (value, ())
    signed = _SIGNED.search(value)
    names = (signed["names"] or signed["group"]).replace("、", " ").split() if signed else []
    if signed is None or not all(map(is_personal_name, names)):
        return value, ()
    outlet = trim(value[: signed.start()])
    office = len(outlet) >= _SHORTEST_OFFICE and is_body_name(outlet)
    paper = _EDITION.sub("", outlet)
    if not (office or is_known_outlet(paper) or vouches_for_itself(paper)):
        return value, ()
    return outlet, tuple(Person(name=name, role="author") for name in names)


def read_bare(text: str, *, vouched: bool = False) -> Credits:
    """Read credits that have no colon; brackets vouch for what stands in them."""
    if len(text) > _LONGEST_BYLINE:
        return NO_CREDITS
    if (text[-1:].isdecimal() or text.endswith("日")) and (dated := _read_dated(text)):
        return dated
    text = _parted_roles(text, fold(text))
    folded = fold(text)
    people = (
        _read_gift(text, folded)
        or _read_plain_byline(text, folded)
        or _read_odd_order(text, folded)
        or _read_run_into(text, folded)
        or _read_spaced_labels(text, folded, vouched=vouched)
    )
    if people:
        return Credits(people=people)
    return _read_bare_origin(text, folded, vouched) or _read_name_and_outlet(text, folded)


def _read_dated(text: str) -> Credits:
    """记者 张三 2024年3月5日: a byline and its day."""
    dates = find_dates(text, ranges=False)
    if not dates or dates[-1].end != len(text) or dates[-1].date.year is None:
        return NO_CREDITS
    credits = read_bare(trim(text[: dates[-1].start]))
    return credits._replace(date=dates[-1].date) if credits.people else NO_CREDITS


def _parted_roles(text: str, folded: str) -> str:
    """张小三文 李小四图 is 张小三/文 李小四/图."""
    found = _GLUED_ROLES.fullmatch(folded) if "文" in folded else None
    spans = [found.span(group) for group in ("writer", "other", "both") if found[group]] if found else []
    if not all(is_personal_name(text[start:end]) for start, end in spans):
        return text
    for _, end in reversed(spans):
        text = f"{text[:end]}/{text[end:]}"
    return text


def _read_gift(text: str, folded: str) -> tuple[Person, ...]:
    """药学部党支部供稿; 实习生张三对此文亦有贡献."""
    if ("献" in folded or "参" in folded) and (found := _CONTRIBUTED.fullmatch(folded)):
        names = read_names(text[found.start("names") : found.end("names")])
        label = text[found.start("title") : found.end("title")] if found["title"] else None
        return tuple(Person(name=name, role="contributor", label=label) for name in names)
    if "稿" in folded and (found := _GAVE_TEXT.fullmatch(folded)):
        return contributors(text[found.start("names") : found.end("names")], text[found.start("label") :])
    return ()


def _read_plain_byline(text: str, folded: str) -> tuple[Person, ...]:
    """本报记者 张三 通讯员 李四; 张三 摄."""
    if not _BYLINE_WORD.search(folded):
        return ()
    byline = read_byline(text, vouched=False, whole=True)
    unread = not (byline.people and byline.clean)
    if unread and "|" in folded and (behind := _BEHIND_OUTLET.fullmatch(folded)) is not None:
        byline = read_byline(text[behind.start("byline") :], vouched=False, whole=True)
        unread = not (byline.people and byline.clean)
    if unread and _FRAMED.fullmatch(folded):
        byline = read_byline(text)
    elif unread and _TITLED.fullmatch(folded):
        byline = read_framed_byline(text)
    return byline.people if byline.clean and all(person.label for person in byline.people) else ()


def _read_odd_order(text: str, folded: str) -> tuple[Person, ...]:
    """张三 记者, 张三 撰, 张三 编辑: the office behind the name; 文．张三, 撰文－张三: another mark behind the label."""
    found = (_OFFICE_BEHIND.fullmatch(folded) if " " in folded else None) or _ODD_MARK.fullmatch(folded)
    if found is None:
        return ()
    byline = read_byline(text[found.start("names") : found.end("names")], vouched=False, whole=True)
    group = "label" if found["label"] else "longer"
    label = text[found.start(group) : found.end(group)]
    role: Role = "editor" if role_of(label) == "editor" else "author"
    return tuple(Person(name=person.name, role=role, label=label) for person in byline.people) if byline.clean else ()


def _read_run_into(text: str, folded: str) -> tuple[Person, ...]:
    """文字张小三: the label and the name with nothing between."""
    found = _RUN_INTO_NAME.fullmatch(folded)
    name = text[found.start("name") :] if found else ""
    if found is None or not is_personal_name(name):
        return ()
    label = text[: found.end("label")]
    return (Person(name=name, role=role_of(label), label=label),)


def _read_spaced_labels(text: str, folded: str, *, vouched: bool) -> tuple[Person, ...]:
    """编辑 张三 校对 李四: labels and names with nothing but spaces between; () when anything else stands there."""
    parts: list[tuple[str, list[str]]] = []
    for word, key in zip(text.split(), folded.split(), strict=True):
        if parts and key in _BETWEEN_LABELS:
            continue
        if (key in ROLE_LABELS and not word.isascii()) or _OTHER_ROLE.fullmatch(key):
            parts.append((word, []))
        elif not parts:
            return ()
        else:
            parts[-1][1].append(word)
    people: list[Person] = []
    unread = 0  # 设计 江海: one that may be a word hides no others
    for label, names in parts:
        byline = read_byline(" ".join(names), label=label, role=role_of(label), vouched=vouched)
        if names and not (byline.clean and byline.people):
            byline = read_framed_byline(text) if len(parts) == 1 and fold(label) in _WRITING else byline
        if names and not (byline.clean and byline.people):
            unread += 1
        people += byline.people
    return tuple(people) if unread * 2 < len(parts) else ()


def _read_bare_origin(text: str, folded: str, vouched: bool) -> Credits:
    if "源 " in folded and (stated := _BARE_SOURCE.fullmatch(folded)):
        source = Source(name=text[stated.start("name") :], label=text[: stated.end("label")])
        return Credits(source=source) if vouches_for_itself(source.name) else NO_CREDITS
    if licensed := _LICENSED.fullmatch(folded):
        name = read_source_name(text[licensed.start("name") : licensed.end("name")])
        known = name not in _OWNERS and (licensed["mark"] or not is_personal_name(name or ""))
        return Credits(original_source=Source(name=name)) if known and name else NO_CREDITS
    if "公众号" in folded and (account := _OF_ACCOUNT.fullmatch(folded)):
        label, name = (text[account.start(group) : account.end(group)] for group in ("label", "name"))
        return Credits(source=Source(name=name, label=label))
    origin = _ORIGIN.fullmatch(folded)
    if origin is None:
        return NO_CREDITS
    name = first_published_in(text[origin.start("name") : origin.end("name")])
    label = text[origin.start("label") : origin.end("label")]
    sure = bool(_REPOSTED.match(folded)) or (vouched and label not in ("据", "據", "综合", "綜合"))
    if name is None or not (sure or is_outlet(name) or "《" in text):
        return NO_CREDITS
    return Credits(original_source=Source(name=name, label=label))


def _read_name_and_outlet(text: str, folded: str) -> Credits:
    """张三/某某报: author and source in one."""
    if parted := part_from_name(text):  # 某报·张三, 某报/张三, 人民网 张三
        return Credits(people=(Person(name=parted[1], role="author", affiliation=parted[0]),))
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


def contributors(value: str, label: str | None) -> tuple[Person, ...]:
    """Persons and bodies that gave a text: 药学部党支部、某某科 供稿."""
    names = [name for name in name_tokens(value) if is_personal_name(name) or is_body_name(name)]
    return tuple(Person(name=name, role="contributor", label=label) for name in names)


def first_published_in(value: str) -> str | None:
    """《某刊》2024年第5期 is 某刊."""
    marked = MARKED.match(value.strip())
    return marked[1].strip() if marked else read_source_name(value)
