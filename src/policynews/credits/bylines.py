"""People credited in a value or a byline: 本报记者 张三 通讯员 李四, 张三/文 李四/摄. Pure text."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from policynews.credits.labels import ROLE_LABELS, trim
from policynews.credits.names import (
    Token,
    has_surname,
    is_body_name,
    is_framed_name,
    is_labelled_name,
    is_personal_name,
    is_place,
    is_placeholder_name,
    is_plausible_name,
    may_be_framed_name,
    name_core,
    split_names,
)
from policynews.credits.outlets import is_outlet_stem
from policynews.credits.places import without_place
from policynews.credits.sources import is_outlet
from policynews.model.article import Person, Role
from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

_LONGEST = 200  # characters; a longer value is a sentence
_SELF = "本[报网刊台站社端]"
_IS_SELF = lazy_pattern(_SELF)
_KIND_OF_REPORTER = any_of(
    words(
        """
        原创 本文 见习 实习 特约 特派 首席 全媒体 融媒体 全媒 融媒 资深 高级 专职 兼职 专栏 摄影 图片 文字 视频 视觉
        新媒体 驻站 大众 校园 公民
        """
    )
)
# 记者, 本报记者, 南都见习记者, 特约通讯员; not 记者站, 记者会, 记者从某地获悉, 记者组织.
_TITLE = lazy_pattern(
    r"(?P<body>[\w·《》“”]{0,16}?)"
    rf"(?P<title>(?:{_SELF})?(?:{_KIND_OF_REPORTER}){{0,3}}(?:记者|通讯员|实习生|评论员|作者|撰稿人|特派员|撰述|主笔|(?<=[网报社])编译))"
    r"(?!站|会|节|手记|们|从|在|了|获|调查|观察|问|来|到|走|采访时|发现|看|就|团|证|委员会|协会|组织|联盟|联合会|工会|俱乐部)[ :/|]{0,3}"
)
_QUOTES = str.maketrans("", "", "《》“”")
_PICTURE_TITLE = lazy_pattern("摄影|图片|视觉|视频")
# Words that say what the people before them, or the people behind them, did: 张三 文 李四 摄; 文 张三 图 李四. The labels of
# `labels` serve as well (编辑, 校对, 翻译).
_PART: dict[str, Role | None] = {
    **dict.fromkeys(words("文 文字 撰文 采写 撰稿 文图 图文 采访撰文"), "author"),
    **dict.fromkeys(words("图 图片 摄 摄影 拍摄 供图 绘 绘图 制图 摄像 航拍 视频"), "photographer"),
    **dict.fromkeys(words("译 翻译 译者"), "contributor"),
    **dict(zip("编校审", ("editor", "proofreader", "reviewer"), strict=True)),
    **dict.fromkeys(
        words(
            """
            报道 报导 摄影报道 综合报道 综合报导 采访报道 采访报导 编译报道 编译报导 综合 整理 编译 整合 采访整理 综合整理
            联合报道 联合报导 图文报道 文并摄 编写
            """
        ),
        None,
    ),
}
# 图片制作, 栏目主编, 题图摄影: a role that is in no table and ends in one that is
_UNKNOWN_ROLE = lazy_pattern(
    "(?:.?[图文版稿页片]|文字|视频|音频|栏目|封面|海报|版面|页面|新媒体|媒体|本期|今日|数据|新闻|内容|专题|专栏|执行|责任|特约|实习"
    "|助理|首席|高级|值班|微信|网络|技术|后期|创意|美术)+(?P<role>..)"
)
_NAMELESS = lazy_pattern(
    "(?:供图|提供|资料图片?|网络图片?|截图|图源.*|翻摄.*|制图|图)$"
)  # 受访者供图: a credit of nobody
_CLAUSE = frozenset(",;|")
_JOINING = frozenset("/、&")
_PLAIN_TITLE = lazy_pattern("记者|通讯员")
_PLACE_AND_REPORT = lazy_pattern(rf"{HAN}{{0,8}}(?:\d{{1,2}}日)?(?:报[道导]|电|讯)")  # 北京报道, 综合报道, 台北5日电
_PLACE = lazy_pattern(f"{HAN}{{2,4}}")
_REPORT_FOR = lazy_pattern(rf"(?<=[/ ]{HAN}{{2}}报[道导]) ?{HAN}{{2,4}}报$")  # 记者张三/北京报道某某报
_SENT_FROM = lazy_pattern(rf"\s*发自 ?{HAN}{{2,8}}$")  # 记者 张三 发自北京
# 张三 综合甲报（李四）、《乙刊》等: whom the text was compiled from
_COMPILED = lazy_pattern("(?:综合|编译)(?:自|编译)?(?=.{0,30}(?:《|[报网社台刊](?=[(、等])))")
# 通讯员张小三文/图: who wrote it took it as well
_GLUED_PAIR = lazy_pattern(rf"(?<={HAN}{{2}})(?:文/[图摄]影?片?|图/文)$")
# 山报记者 张三 山报编辑 李四: whose editor it is, is said before
_OWN_EDITOR = lazy_pattern(rf"(?P<unit>{HAN}{{2,6}})记者.{{1,40}}?(?P<again>(?P=unit))(?:责任|首席)?(?:编辑|摄影|校对)")
# 张三 关注我们: what stands among names behind a label is no name, and may go; a sentence may not
_LONGEST_ODD = 10
_LONGEST_OF_FRAMED = 4
_PROSE = lazy_pattern("[的了是在从我你他她们這这]")


class Byline(NamedTuple):
    """The people of a value."""

    people: tuple[Person, ...]
    clean: bool
    """Whether names, titles and outlets were all there was."""


def read_byline(
    text: str, *, label: str | None = None, role: Role = "author", vouched: bool = True, whole: bool = False
) -> Byline:
    """Return the people of a value, with the role the label gives unless the value names a closer one.

    `vouched` says that a label or bracket stands for the names; without it each must be plausible by itself, or stand
    in a list with one that is. Where the value is a `whole` line or bracket, any surname will do.
    """
    return _read(text, _Group(label, role, None, vouched, named=label is not None, whole=whole))


def read_framed_byline(text: str) -> Byline:
    """Return the people of a byline whose form tells that names stand in it: 某报记者 浮生若梦, 记者土井香苗报道."""
    return _read(text, _Group(None, "author", None, False, named=False, whole=True, framed=True))


def _read(text: str, group: _Group) -> Byline:
    if len(text) > _LONGEST:
        return Byline((), False)
    folded = fold(text)
    if (end := _COMPILED.search(folded) or _SENT_FROM.search(folded) or _REPORT_FOR.search(folded)) is not None:
        text, folded = text[: end.start()], folded[: end.start()]
    if "记者" in folded and (own := _OWN_EDITOR.match(folded)) is not None:
        text, folded = (line[: own.start("again")] + line[own.end("again") :] for line in (text, folded))
    if "/" in folded and (pair := _GLUED_PAIR.search(folded)) is not None:
        text, folded = (f"{line[: pair.start()]} {line[pair.start() :]}" for line in (text, folded))
    return _read_titled(text, folded, group)


class _Group(NamedTuple):
    """What holds for the names of one chunk."""

    label: str | None
    role: Role
    body: str | None
    vouched: bool
    named: bool
    """Whether a label stands before the names, so that a nickname is one."""
    whole: bool
    """Whether nothing but the byline is in the line, so that a word behind the title is hardly one of a sentence."""
    framed: bool = False
    """Whether the form of the byline tells that names stand in it."""

    def accepts(self, name: str, *, alone: bool = False) -> bool:
        if not self.vouched:
            return is_framed_name(name) if self.framed else is_plausible_name(name, rare=self.whole)
        # 图：会场一角, 文：会上的发言: these labels stand before captions and headings as well
        caption = self.role == "photographer" or (self.role == "author" and _PROSE.search(name) is not None)
        return is_labelled_name(name, alone=alone and self.named and not caption)

    def under(self, title: str, body: str | None) -> _Group:
        """The names behind 某报摄影记者; a label other than the author's keeps its role: 图/本报记者 张三."""
        if self.role != "author":
            return self._replace(body=body)
        role: Role = "photographer" if _PICTURE_TITLE.search(fold(title)) else "author"
        outlet = None if _IS_SELF.match(fold(title)) else body
        return self._replace(label=title, role=role, body=outlet)

    def person(self, name: str) -> Person:
        return Person(name=name, role=self.role, label=self.label, affiliation=self.body)


def _read_titled(text: str, folded: str, group: _Group) -> Byline:
    """Read the chunks between titles: 南都记者 张三 / 通讯员 李四."""
    people: list[Person] = []
    left: list[str] = []
    current, at = group, 0
    for title in _TITLE.finditer(folded):
        chunk, body = text[at : title.start()], text[title.start("body") : title.end("body")].translate(_QUOTES)
        if at and body and current.accepts(body):
            chunk, body = f"{chunk} {body}", ""  # 记者张三通讯员李四
        read = _read_chunk(chunk, current)
        people += read.people
        rest = list(read.rest)
        if not body and rest and _is_affiliation(rest[-1]):
            body = rest.pop()  # 新华社 记者张三
        left += rest
        # 摄影 本报记者 张三: the word before the title holds behind it
        opened = group._replace(role=read.ahead.role, label=read.ahead.label) if read.ahead else group
        current, at = opened.under(text[title.start("title") : title.end("title")], body or None), title.end()
    read = _read_chunk(text[at:], current)
    people += read.people
    left += read.rest
    if people and left:
        people = _without_description(people)
        most = _LONGEST_ODD if group.vouched else _LONGEST_OF_FRAMED if group.framed else 0
        left = [token for token in left if not _may_go(token, most)]
    return Byline(tuple(people), not left)


def _without_description(people: list[Person]) -> list[Person]:
    """Of an author's description (独立 观察家协会会员 张三) only what is plausible by itself is a name, if anything is."""
    if people[0].role != "author":
        return people
    return [person for person in people if is_plausible_name(person.name)]


def _may_go(token: str, most: int) -> bool:
    """Whether a token beside names states nothing against them: 文/某某报 张三, 张三/文 受访者供图, 某网记者张三 台北.

    So does any other that is no longer than `most` and no prose.
    """
    folded = fold(token)
    if _is_affiliation(token) or _NAMELESS.search(folded) or is_place(token):
        return True
    return len(token) <= most and not _PROSE.search(folded)


class _Marker(NamedTuple):
    """A word that gives a role."""

    role: Role | None
    label: str


class _Chunk(NamedTuple):
    people: list[Person]
    rest: list[str]
    """The tokens that are no name."""
    ahead: _Group | None
    """What holds behind the chunk: a role word at its end with no name to credit."""


def _marker(token: Token) -> _Marker | None:
    folded = fold(token.text)
    if folded in _PART:
        return _Marker(_PART[folded], token.text)
    if len(folded) > 1 and folded in ROLE_LABELS and not folded.isascii():
        return _Marker(ROLE_LABELS[folded], token.text)
    unknown = _UNKNOWN_ROLE.fullmatch(folded)
    return _Marker(ROLE_LABELS[unknown["role"]], token.text) if unknown and unknown["role"] in ROLE_LABELS else None


def _mark_roles(tokens: list[Token]) -> list[tuple[Token, _Marker | None]]:
    """Pair tokens with the roles they give; 文/图 and 图/文 are one, the writer's."""
    marked: list[tuple[Token, _Marker | None]] = []
    for token in tokens:
        marker = _marker(token)
        before = marked[-1][1] if marked else None
        if marker and before and token.mark in _JOINING:
            role = marker.role if (before.role, marker.role) == ("photographer", "author") else before.role
            joined = before._replace(label=f"{before.label}{token.mark}{marker.label}", role=role)
            marked[-1] = (marked[-1][0], joined)
        else:
            marked.append((token, marker))
    return marked


def _looks_ahead(marked: list[tuple[Token, _Marker | None]], at: int, waiting: bool) -> bool:
    """Whether a role word speaks of the names behind it: 文 张三 图 李四, not 张三 文 李四 摄."""
    if at + 1 == len(marked) or marked[at + 1][1] is not None:
        return False
    marker = marked[at][1]
    if not waiting or marker is None or marker.role is None:
        return not waiting
    if marked[0][1] is not None and marked[-1][1] is None:
        return True  # 文字 张三 / 摄影 李四
    glued_before, glued_behind = marked[at][0].mark == "/", marked[at + 1][0].mark in ("/", ":")
    if glued_before != glued_behind:
        report, closing = marked[-1]
        of_both = closing.role is None if closing else _is_report(report)  # 记者 张三 / 摄影 李四 台北報導
        return glued_behind or (of_both and report.mark != "/")
    return marked[-1][1] is None


def _read_chunk(chunk: str, group: _Group) -> _Chunk:
    """Read what stands between two titles."""
    marked = _mark_roles([token for token in split_names(trim(chunk)) if token.text])
    alone = [marker for _, marker in marked].count(None) == 1
    people: list[Person] = []
    odd: list[tuple[int, str, _Group | None]] = []
    given = group
    joined = 0  # names since the last gap
    waiting = clause = 0  # people since the last 文, 摄; since the last comma
    ahead: _Group | None = None
    for at, (token, marker) in enumerate(marked):
        clause = len(people) if token.mark[:1] in _CLAUSE else clause
        if marker is None:
            found = _read_name(token, group, alone=alone)
            if found:
                people.append(found)
                joined = joined + 1 if token.mark[:1] in "、&" else 1
                _share_part(people, joined, _part_behind(token.text, found.name))
                ahead = None
            elif people and _is_report(token):
                people = [_with_part(person, _Marker(None, token.text)) for person in people]  # 张三、李四／台北報導
            elif is_placeholder_name(token.text):
                continue  # 张三 营养师: what somebody is
            elif not (at and _is_report(marked[at - 1][0]) and _PLACE.fullmatch(token.text)):  # 張三綜合報導／美國
                odd.append((len(people), token.text, ahead))
                if people or not _is_affiliation(token.text):
                    group = given._replace(vouched=False)  # behind a description only what is plausible is a name
                elif is_outlet(token.text) or is_outlet_stem(token.text):
                    group = group._replace(body=group.body or token.text)  # 文/某某网 张三
        elif _looks_ahead(marked, at, len(people) > waiting) or not people:
            odd = _titled(odd, given)
            group = ahead = group._replace(role=marker.role or group.role, label=marker.label)
            waiting = len(people)
        else:
            start = max(waiting, clause) if clause < len(people) else waiting
            people[start:] = [_with_part(person, marker) for person in people[start:]]
            waiting = len(people)
    return _Chunk(*_with_odd_names(people, odd, framed=group.framed), ahead)


def _titled(odd: list[tuple[int, str, _Group | None]], given: _Group) -> list[tuple[int, str, _Group | None]]:
    """Put what stands before a role word under the title before it, if there is one: 记者 高峰 编辑 张小三."""
    return [(before, text, under or given) for before, text, under in odd] if given.label else odd


def _with_odd_names(
    people: list[Person], odd: list[tuple[int, str, _Group | None]], *, framed: bool
) -> tuple[list[Person], list[str]]:
    """Beside names a word that begins with a surname is one too: 张小三 高峰 李小四; a place is none.

    Behind 记者 any short word is: 某报记者 张小三 小雨. What a word before it says that it did holds for it: 校对 高峰.
    """
    rest: list[str] = []
    for at, text, ahead in reversed(odd):
        name = name_core(text)
        if (
            people
            and name == text
            and (has_surname(name, rare=True) or (framed and may_be_framed_name(name)))
            and is_labelled_name(name, alone=True)
            and not is_place(name)
        ):
            beside = people[min(at, len(people) - 1)]
            people.insert(at, ahead.person(name) if ahead else replace(beside, name=name))
        else:
            rest.insert(0, text)
    return people, rest


def _read_name(token: Token, group: _Group, *, alone: bool) -> Person | None:
    folded = fold(token.text)
    name = name_core(token.text)
    if _is_report(token) and not is_personal_name(name):  # 北京报道, not 张三报道
        name = without_place(name) if name != token.text else ""
    if not name or is_outlet_stem(name) or _PLAIN_TITLE.search(folded) or not group.accepts(name, alone=alone):
        return None
    return group.person(name)


def _share_part(people: list[Person], joined: int, part: _Marker | None) -> None:
    """张三、李四摄 are two photographers; 报道 run into the last name of a list holds for all of it."""
    if part is None:
        return
    start = len(people) - joined if part.role else 0
    people[start:] = [_with_part(person, part) for person in people[start:]]


def _is_report(token: Token) -> bool:
    folded = fold(token.text)
    return folded[-1:] in "道导电讯" and _PLACE_AND_REPORT.fullmatch(folded) is not None


def _part_behind(token: str, name: str) -> _Marker | None:
    """摄 in 张三摄."""
    behind = token[token.find(name) + len(name) :]
    folded = fold(behind)
    return _Marker(_PART.get(folded), behind) if folded in _PART or _PLACE_AND_REPORT.fullmatch(folded) else None


def _with_part(person: Person, marker: _Marker | None) -> Person:
    """张三 摄 is a photographer; 张三 报道 stays what he is."""
    if marker is None:
        return person
    return replace(person, role=marker.role or person.role, label=person.label or marker.label)


def _is_affiliation(text: str) -> bool:
    return is_outlet(text) or is_body_name(text) or is_outlet_stem(text)
