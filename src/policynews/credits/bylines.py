"""People credited in a value or a byline: 本报记者 张三 通讯员 李四, 张三/文 李四/摄. Pure text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from policynews.credits.labels import ROLE_LABELS, trim
from policynews.credits.names import is_body_name, is_labelled_name, is_personal_name, name_core, name_tokens
from policynews.credits.sources import is_outlet, read_source_name
from policynews.model.article import Person, Role
from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

_LONGEST = 200  # characters; a longer value is a sentence
_LONGEST_BODY = 24
_SELF = "本[报网刊台站社端]"
_IS_SELF = lazy_pattern(_SELF)
_KIND_OF_REPORTER = any_of(
    words(
        """
        原创 本文 见习 实习 特约 特派 首席 全媒体 融媒体 全媒 融媒 资深 高级 专职 兼职 专栏 摄影 图片 文字 视频 视觉
        新媒体 驻站 大众 校园
        """
    )
)
# 记者, 本报记者, 南都见习记者, 特约通讯员; not 记者站, 记者会, 记者从某地获悉.
_TITLE = lazy_pattern(
    r"(?P<body>[\w·《》“”]{0,16}?)"
    rf"(?P<title>(?:{_SELF})?(?:{_KIND_OF_REPORTER}){{0,3}}(?:记者|通讯员|实习生|评论员|作者|撰稿人))"
    r"(?!站|会|节|手记|们|从|在|了|获|调查|观察|问|来|到|走|采访时|发现|看|就|团|证)[ :/|]{0,3}"
)
_PICTURE_TITLE = lazy_pattern("摄影|图片|视觉|视频")
# Words that say what the people before them, or the people behind them, did: 张三 文 李四 摄; 文 张三 图 李四.
_PART: dict[str, Role | None] = {
    **dict.fromkeys(words("文 文字 撰文 采写 撰稿 文图 图文"), "author"),
    **dict.fromkeys(words("图 图片 摄 摄影 拍摄 供图 绘 绘图 制图 摄像 航拍"), "photographer"),
    **dict.fromkeys(
        words("报道 报导 摄影报道 综合报道 综合 整理 编译 整合 采访整理 综合整理 联合报道 图文报道 文并摄 编写"), None
    ),
}
_WHOLE_CREDIT = lazy_pattern(rf"(?<!{HAN})(?:文字?|图片?|摄影?)[/、&](?:文字?|图片?|摄影?|视频|片)(?!{HAN})")
_PLAIN_TITLE = lazy_pattern("记者|通讯员")
_PLACE_AND_REPORT = lazy_pattern(rf"{HAN}{{0,8}}(?:报[道导]|电|讯)")  # 北京报道, 综合报道


class Byline(NamedTuple):
    """The people of a value."""

    people: tuple[Person, ...]
    clean: bool
    """Whether names, titles and outlets were all there was."""


def read_byline(text: str, *, label: str | None = None, role: Role = "author", vouched: bool = True) -> Byline:
    """Return the people of a value, with the role the label gives unless the value names a closer one.

    `vouched` says that a label or bracket stands for the names; without it each must be plausible by itself.
    """
    if len(text) > _LONGEST:
        return Byline((), False)
    folded = fold(text)
    whole = _WHOLE_CREDIT.search(folded)
    if whole:  # 张三 李四 文/图
        label = label or text[whole.start() : whole.end()]
        text = text[: whole.start()] + " " + text[whole.end() :]
        folded = fold(text)
    return _read_titled(text, folded, _Group(label, role, None, vouched))


class _Group(NamedTuple):
    """What holds for the names of one chunk."""

    label: str | None
    role: Role
    body: str | None
    vouched: bool

    def accepts(self, name: str, *, alone: bool = False) -> bool:
        nickname = alone and self.role not in ("author", "photographer")
        return is_labelled_name(name, alone=nickname) if self.vouched else is_personal_name(name)

    def under(self, title: str, body: str | None) -> _Group:
        """The names behind 某报摄影记者; a label other than the author's keeps its role: 图/本报记者 张三."""
        if self.role != "author":
            return self._replace(body=body)
        role: Role = "photographer" if _PICTURE_TITLE.search(fold(title)) else "author"
        return _Group(title, role, None if _IS_SELF.match(fold(title)) else body, self.vouched)


def _read_titled(text: str, folded: str, group: _Group) -> Byline:
    """Read the chunks between titles: 南都记者 张三 / 通讯员 李四."""
    people: list[Person] = []
    left: list[str] = []
    current, at = group, 0
    for title in _TITLE.finditer(folded):
        chunk, body = text[at : title.start()], text[title.start("body") : title.end("body")]
        if at and body and current.accepts(body):
            chunk, body = f"{chunk} {body}", ""  # 记者张三通讯员李四
        found, rest = _read_chunk(chunk, current)
        people += found
        if not body and rest and _is_affiliation(rest[-1]):
            body = rest.pop()  # 新华社 记者张三
        left += rest
        current, at = group.under(text[title.start("title") : title.end("title")], body or None), title.end()
    found, rest = _read_chunk(text[at:], current)
    people += found
    if people and all(map(_is_affiliation, rest)):
        rest = []  # 文/某某报 张三
    return Byline(tuple(people), not (left or rest))


def _read_chunk(chunk: str, group: _Group) -> tuple[list[Person], list[str]]:
    """Return the people of a chunk between two titles, and the tokens that are no name."""
    tokens = [token for token in name_tokens(trim(chunk)) if token]
    people: list[Person] = []
    rest: list[str] = []
    leading = bool(tokens) and fold(tokens[0]) in _PART and len(tokens) > 1
    waiting = 0  # people since the last 文, 摄
    for token in tokens:
        folded = fold(token)
        if folded in _PART:
            if leading:
                group = group._replace(role=_PART[folded] or group.role, label=token)
            else:
                people[waiting:] = [_with_part(person, token) for person in people[waiting:]]
                waiting = len(people)
            continue
        name = name_core(token)
        placed = bool(_PLACE_AND_REPORT.fullmatch(folded)) and not is_personal_name(name)  # 北京报道, not 张三报道
        if not placed and name and not _PLAIN_TITLE.search(folded) and group.accepts(name, alone=len(tokens) == 1):
            person = Person(name=name, role=group.role, label=group.label, affiliation=group.body)
            people.append(_with_part(person, _part_behind(token, name)))
        elif placed and people:
            people = [_with_part(person, token) for person in people]  # 张三、李四／台北報導
        else:
            rest.append(token)
    return people, rest


def _part_behind(token: str, name: str) -> str:
    """摄 in 张三摄."""
    behind = token[token.find(name) + len(name) :]
    return behind if fold(behind) in _PART else ""


def _with_part(person: Person, part: str) -> Person:
    """张三 摄 is a photographer; 张三 报道 stays what he is."""
    if not part:
        return person
    role = _PART.get(fold(part)) or person.role
    return Person(name=person.name, role=role, label=person.label or part, affiliation=person.affiliation)


def _is_affiliation(text: str) -> bool:
    return is_outlet(text) or is_body_name(text)


def read_organization_author(value: str) -> str | None:
    """Return the organisation, column or account that a page gives as 作者: 药学部党支部, 某某说书人; else None.

    Only the value of a 作者 label may be read so. Placeholders, descriptions of a person (…教授) and lists are none.
    """
    name = read_source_name(value)
    if name is None or len(name) > _LONGEST_BODY or any(map(str.isspace, name)):
        return None
    core = name_core(name)
    return name if core == name and not _LIST.search(name) else None


_LIST = lazy_pattern("[、,，;；/|]|简介|单位|为|系|的$")


def people_of_label(label: str, role: Role, value: str) -> tuple[Person, ...]:
    """Return the people of a labelled value; under 作者 an organisation or an account counts as one."""
    byline = read_byline(value, label=label, role=role, vouched=role != "other")
    if role != "author" or (byline.clean and byline.people):
        return byline.people
    # 作者：某某发起人、毕业于某大学 张三: names among descriptions must be plausible by themselves.
    named = read_byline(value, label=label, role=role, vouched=False).people
    if named or not fold(label).endswith("作者"):
        return named
    body = read_organization_author(value)
    return (Person(name=body, role=role, label=label),) if body else ()


def each_once(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people without those credited again for the same role; the first mention stays."""
    first: dict[tuple[str, Role], Person] = {}
    for person in people:
        first.setdefault((person.name, person.role), person)
    return tuple(first.values())


def role_of(label: str) -> Role:
    """Return the role that a label gives; `other` for an unknown one."""
    return ROLE_LABELS.get("".join(fold(label).split()), "other")
