"""People of a labelled value: 作者：张三、李四, 编辑：XW123, 作者：某某党支部. Pure text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from policynews.credits.bylines import Byline, read_byline
from policynews.credits.labels import ROLE_LABELS, trim
from policynews.credits.names import ends_in_office, is_placeholder_name, is_staff_code, name_core
from policynews.credits.sources import read_source_name
from policynews.model.article import Person, Role
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_LONGEST_BODY = 24
_PAIRED = lazy_pattern("[/、&和及.·]")  # 撰文、编辑
_WRITERS = ("author", "editor")
_ENDS_ON = lazy_pattern(r"\s(?:on|at|in|for)\s*$")  # Posted by Ann Lee on March 5, 2024
# width="35", <b>: remains of a tag
_REMAINS = lazy_pattern(r"[A-Za-z-]{1,16} ?= ?[\"'“”\d]|[<>{}]")
# 作者：张三，系某大学教授
_DESCRIPTION = lazy_pattern(r"(?<=\S\S)[ ,;(]{1,2}(?:系|现?[为任]|是|来自|供职|就职|任职|毕业|单位)(?=\S\S)")
_LIST = lazy_pattern("[、,，;；/|]|简介|单位|为|系|的$")


def read_organization_author(value: str) -> str | None:
    """Return the organisation, column or account that a page gives as 作者: 药学部党支部, 某某说书人; else None.

    Only the value of a 作者 label may be read so. Placeholders, descriptions of a person (…教授) and lists are none.
    """
    name = read_source_name(value)
    if name is None or len(name) > _LONGEST_BODY or any(map(str.isspace, name)) or is_placeholder_name(name):
        return None
    core = name_core(name)
    return name if core == name and not _LIST.search(name) and not ends_in_office(name) else None


def people_of_label(label: str, role: Role, value: str) -> tuple[Person, ...]:
    """Return the people of a labelled value; under 作者 an organisation or an account counts as one."""
    return read_labelled(label, role, value).people


def read_labelled(label: str, role: Role, value: str) -> Byline:
    """Return the people of a labelled value, and whether it holds nothing else.

    A code (XW123) under 编辑 stands for somebody, and 撰文、编辑 makes them author and editor.
    """
    byline = _read_role(label, role, value)
    others = [ROLE_LABELS.get(part) for part in _PAIRED.split(fold(label))[1:]] if role in _WRITERS else ()
    seconds = [other for other in others if other in _WRITERS and other != role]
    if not seconds:
        return byline
    second = seconds[0]
    return byline._replace(people=(*byline.people, *(replace(person, role=second) for person in byline.people)))


def _read_role(label: str, role: Role, value: str) -> Byline:
    value = _ENDS_ON.sub("", value)
    remains = _REMAINS.search(fold(value)) or _DESCRIPTION.search(fold(value))
    value = value[: remains.start()] if remains else value
    if role == "editor" and is_staff_code(code := trim(value)):
        return Byline((Person(name=code, role=role, label=label),), True)
    byline = read_byline(value, label=label, role=role, vouched=role != "other")
    if role != "author" or (byline.clean and byline.people):
        return byline
    # 作者：某某发起人、毕业于某大学 张三: names among descriptions must be plausible by themselves.
    named = read_byline(value, label=label, role=role, vouched=False).people
    if named or not fold(label).endswith("作者"):
        return Byline(named, True)
    body = read_organization_author(value)
    return Byline((Person(name=body, role=role, label=label),) if body else (), True)


def each_once(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people without those credited again for the same role; the first mention stays."""
    first: dict[tuple[str, Role], Person] = {}
    for person in people:
        first.setdefault((person.name, person.role), person)
    return tuple(first.values())


def role_of(label: str) -> Role:
    """Return the role that a label gives; `other` for an unknown one."""
    key = "".join(fold(label).split())
    return ROLE_LABELS.get(key) or ROLE_LABELS.get(key[-2:], "other")
