"""`people`: info lines, datelines, signatures, credit lines, located parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from policynews.credits.creditline import read_credit_line
from policynews.credits.datelines import may_hold_dateline, read_dateline
from policynews.credits.infoline import read_info_line
from policynews.credits.names import is_known_latin_name, is_plausible_name, read_names
from policynews.credits.signature import read_introduction, read_signature
from policynews.draft import Draft
from policynews.fields.evidence import Blocks, Facts, info_lines
from policynews.fields.slot import bare_authors, is_site, no_authors
from policynews.fields.source import LONGEST_NAME
from policynews.model.article import Person, Role, Source
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

_EDITOR = lazy_pattern("编辑|編輯|责编|責編")
_LOCATED_PEOPLE: tuple[tuple[str, str, Role], ...] = (("author", "作者", "author"), ("editor", "编辑", "editor"))


# Lines of the text among which a dateline is looked for, and those at its end where captions may follow a signature.
_FIRST_LINES = 6
_LAST_LINES = 12
_MOST_CAPTIONS = 30
_FURTHER_ON = 80
_LAST_PARAGRAPHS = 2
_LONGEST_CAPTION = 80

# …。作者简介：张三，某大学教授: run into the last paragraph
_INTRODUCES = lazy_pattern(r"(?<=[。！？!?”])\s*[(（]?(?:本文)?作者(?:[简簡]介|介[绍紹]|系|[为為]|是)")
_NAME_ENDS = lazy_pattern("[，,]")
# The heading of a box below the text that names and describes the author.
_ABOUT_AUTHOR = frozenset(
    words("关于作者 關於作者 作者简介 作者簡介 作者介绍 作者介紹 本文作者 撰文者 作者資訊 作者信息 作者 Author")
)
_Found: TypeAlias = tuple[Person, str, str]
"""A person, the reader that found them and the words it read."""


def read_people(draft: Draft, facts: Facts, lines: Blocks) -> None:
    """Set `people` from info lines, datelines, signatures and credit lines, each person once, in page order."""
    found = [(p, "info-line", p.label or "") for i in lines.infos for p in i.people]
    found += _located_people(facts, lines, draft.source)
    found += _opening(draft, [*facts.texts[:_FIRST_LINES], *_set_off(facts)])
    found += _signatures(facts.texts)
    found += [
        (p, "signature", line.text[-60:]) for line in lines.below_text[:_LAST_LINES] for p in _labelled_end(line.text)
    ]
    found += [(person, "credit-line", person.label or "") for person in _credited(lines)]
    for role, read in _SPARED:
        if role not in [person.role for person, _, _ in found]:
            found += read(facts, lines, draft.source)
    full = {word for person, _, _ in found if person.label for word in person.name.split(" ")[: person.name.count(" ")]}
    people: dict[tuple[str, str], Person] = {}
    for person, reader, raw in found:
        if not person.label and person.name in full:
            continue  # 原创 Rebecca above 作者：Rebecca Lee
        if (person.name, person.role) not in people:
            people[person.name, person.role] = person
            draft.origin("people", reader, raw)
    if people:
        draft.people = tuple(people.values())


def spared_people(facts: Facts, lines: Blocks, source: Source | None) -> list[_Found]:
    """Return what those readers say that are asked only where the others name no author, or no editor."""
    return [found for _, read in _SPARED for found in read(facts, lines, source)]


def _credited(lines: Blocks) -> list[Person]:
    """Return the people of the credit lines; a second line with By is that of another article."""
    bylines = [credit for credit in lines.credits if credit.people and credit.people[0].label == "By"]
    return [
        person for credit in lines.credits if credit in bylines[:1] or credit not in bylines for person in credit.people
    ]


def _opening(draft: Draft, texts: Sequence[str]) -> list[_Found]:
    """Return the people of the dateline, which a lead, a caption or a prompt may precede, and note its outlet."""
    for text in texts if may_hold_dateline(texts) else ():
        dateline = read_dateline(text)
        if dateline is None:
            continue
        printed = text[: dateline.end]
        if dateline.outlet and not dateline.self_reference and draft.original_source is None:
            draft.set("original_source", Source(name=dateline.outlet), "dateline", printed)
        return [(person, "dateline", printed) for person in dateline.people]
    return []


def _editors_below(_: Facts, lines: Blocks, __: Source | None) -> list[_Found]:
    """Return the people of the lines below the text that name an editor and are laid out like an info line."""
    labelled = [line for line in lines.below_text if _EDITOR.search(line.text)]
    return [(p, "credit-line", p.label or "") for i in info_lines(labelled)[0] for p in i.people]


def _editors_further_on(facts: Facts, _: Blocks, __: Source | None) -> list[_Found]:
    """Return the editors of the first lines behind the text that credit some, however many lists stand between."""
    found: list[_Found] = []
    texts = [block.text for block in facts.rest[:_FURTHER_ON]]
    for text in texts if _EDITOR.search("\n".join(texts)) else ():
        people = read_credit_line(text).people if len(text) <= _LONGEST_CAPTION and _EDITOR.search(text) else ()
        if found and not people:
            break
        found += [(person, "credit-line", person.label or "") for person in people if person.role == "editor"]
    return found


def _introduced(facts: Facts, _: Blocks, __: Source | None) -> list[_Found]:
    """Return the author whom one of the last lines of the text, or of the first ones behind it, introduces."""
    last = facts.texts[-_LAST_PARAGRAPHS - 1 :]
    lines = [*last, *[block.text for block in facts.below_text[:_LAST_LINES]]]
    above = [*[block.text for block in facts.near[: facts.below]], *facts.first]
    run_in = [text[begun.start() :] for text in last if (begun := _INTRODUCES.search(text))]
    found = [(name, line) for line in (*lines, *run_in, *above) if (name := read_introduction(line))]
    headed = [
        _NAME_ENDS.split(name, maxsplit=1)[0]  # 张三，某大学教授，著有《石桥》。
        for heading, name in pairwise(lines)
        if heading.strip("：: 【】[]") in _ABOUT_AUTHOR
    ]
    found += [(name, name) for name in headed if is_plausible_name(name, rare=True) or is_known_latin_name(name)]
    return [(Person(name=name, role="author", label="作者"), "signature", line[:60]) for name, line in found]


def _bare_authors(facts: Facts, lines: Blocks, source: Source | None) -> list[_Found]:
    """Return the authors that stand without a label, or that the head of the page declares."""
    return [(Person(name=name, role="author"), reader, name) for name, reader in bare_authors(facts, lines, source)]


_SPARED: tuple[tuple[Role, Callable[[Facts, Blocks, Source | None], list[_Found]]], ...] = (
    ("editor", _editors_below),
    ("editor", _editors_further_on),
    ("author", _introduced),
    ("author", _bare_authors),
)
"""Readers in their order, each asked only where nobody of its role is found yet."""


def _set_off(facts: Facts) -> list[str]:
    """Return the lines above the text, or behind its captions, that are a dateline and nothing else: 記者王小明／台北報導."""
    lines = [*[block.text for block in facts.near], *facts.texts[_FIRST_LINES:_MOST_CAPTIONS]]
    short = [text for text in lines if len(text) <= _LONGEST_CAPTION]
    if not may_hold_dateline(short):
        return []
    return [text for text in short if (dateline := read_dateline(text)) and dateline.end == len(text)]


def _labelled_end(text: str) -> list[Person]:
    """Return the people credited at the end of a line behind the text, by their labels: 编辑：张三；校对：李四。欢迎转发."""
    return [person for person in read_signature(text).people if person.label] if "。" in text else []


def _signatures(texts: Sequence[str]) -> list[_Found]:
    """Return the people credited at the end of the last paragraph; captions may stand behind it.

    Further up a name without a label is a signature only if no other paragraph ends so: quotations do as well.
    """
    for offset, text in enumerate(texts[: -_LAST_LINES - 1 : -1]):
        people = read_signature(text).people
        if people:
            sure = offset < _LAST_PARAGRAPHS or any(person.label for person in people)
            alone = sure or sum(bool(read_signature(other).people) for other in texts) == 1
            return [(person, "signature", text[-60:]) for person in people] if alone else []
        if offset >= _LAST_PARAGRAPHS and len(text) > _LONGEST_CAPTION:
            break
    return []


def _located_people(facts: Facts, lines: Blocks, source: Source | None) -> list[_Found]:
    """Return the people of the elements that a layout keeps authors and editors in; the site's own name is nobody."""
    found: list[_Found] = []
    nobody = no_authors(facts, lines, source) if "author" in facts.located else frozenset()
    for part, label, role in _LOCATED_PEOPLE if facts.located else ():
        for block in facts.located.get(part, ()):
            stated = read_credit_line(block.text).people or read_info_line(block.text).people
            if not stated and len(block.text) <= LONGEST_NAME:
                names = [name for name in read_names(block.text) if not is_site(name, nobody)]
                stated = tuple(Person(name=name, role=role) for name in names)
            found += [(person, f"layout:{facts.layout}", label and block.text) for person in stated]
    return found
