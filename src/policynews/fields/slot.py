"""A name without a label: what on the page says that it is the author's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, pairwise, takewhile
from typing import TypeAlias

from lxml import etree

from policynews.credits.names import (
    is_body_name,
    is_known_latin_name,
    is_labelled_name,
    is_personal_name,
    is_placeholder_name,
    is_plausible_name,
    names_alone,
    read_names,
    split_names,
)
from policynews.credits.page_words import is_button, is_column, is_page_word
from policynews.credits.sources import is_known_label, is_outlet, part_from_name
from policynews.fields.evidence import Blocks, Facts, states_date
from policynews.fields.source import META_SITE, site_names
from policynews.model.article import Source
from policynews.page.blocks import RawBlock, element_name, is_in_box, line_is_called, named_parts
from policynews.page.page import Page
from policynews.page.walk import box_lines
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

_LONGEST_NAME = 40
_LONGEST_LINE = 60  # characters of a line that holds an author and what he is: Ann Lee, digital journalist
# article-author, authorName, byline__name, zuozhe: what a template calls the element of an author
_WORDS = lazy_pattern("[A-Z]?[a-z]+|[A-Z]+")
_AUTHOR = frozenset(
    words("author authors authorname byline bylines writer writers reporter reporters columnist journalist zuozhe")
)
_NAME = frozenset(("name", "fn", "nickname", "username"))  # <div class=author><div class=name>
# The cheap test: one of these stands in each of them.
_MAY_CALL_AUTHOR = lazy_pattern("author|byline|writer|reporter|columnist|journalist|zuozhe")
# So many elements of a line are looked at in the cheap test.
_MOST_ELEMENTS = 40
# … of somebody or something else
_NO_AUTHOR = frozenset(
    words(
        """
        comment comments reply avatar bio desc description intro introduction about follow follower date time source related
        recommend share footer more list count title headline job position email mail social hot rank
        """
    )
)
# /author/x, /authors/x, /by/x, /people/x: where the link of an author leads
_AUTHOR_PAGE = lazy_pattern(
    r"(?i)[/?](?:authors?|by|writers?|reporters?|columnists?|journalists?|contributors?|people|staff|zuozhe)(?:[/=]|\.\w+\?)[^/?#=]"
)
# 作者更多报道: the heading of a box, no name
_NO_NAME = lazy_pattern(
    "作者|编辑|編輯|记者|記者|更多|文章|报[道导]|報[道導]|专栏|專欄|订阅|訂閱|关注|關注|主页|主頁|简介|簡介"
)
# 老王, 李姐, 某某先生, 某某相公: an account that is called like a person is one; other accounts are sources
_PERSONA = lazy_pattern(
    "^[老小阿].|(?:[哥姐叔爷爺妹弟妈媽爸娘婶伯君]|先生|小姐|女士|姑娘|老师|老師|大叔|大人|相公|公子|书生|書生|居士|道人|掌柜)$"
)
# - 张三, ◎张小三, 核查员 张三, 某某新闻网 张小三
_SLOT_LINE = lazy_pattern(
    rf"(?P<before>(?P<dash>[-—–◎■□●◆▲]) ?|{HAN}{{1,5}}[员員] |{HAN}{{2,8}}[报報网網社刊台臺组組](?: ?[/／|｜·] ?| ))?"
    rf"(?P<name>{HAN}(?: ?{HAN}){{1,3}}|{HAN}{{1,6}}[·•・‧]{HAN}{{1,8}}|(?P<latin>[A-Z][\w.'’-]{{1,19}}(?: [A-Z][\w.'’-]{{0,19}}){{0,3}}))"
)
# 问政·亮剑: a name; several such lines are a menu
_IN_TWO = lazy_pattern(rf"{HAN}{{1,6}}[·•・‧]{HAN}{{1,8}}")
_LONGEST_SLOT = 40
_AROUND = "©[]【】()（）<>《》/／|｜●■◎·•-—–,， "
# Ann Lee, digital journalist
_LATIN_SLOT = lazy_pattern(
    r"(?P<name>[A-Z][\w.'’-]{1,19}(?: [A-Z][\w.'’-]{0,19}){1,3}), (?:[\w-]+ ){0,3}"
    r"(?i:journalist|reporter|correspondent|writer|columnist|contributor|editor)"
)
# 张三（某大学教授）
_REMARK = lazy_pattern(r" ?[(（][^()（）]{2,24}[)）]$")
_OFFICES = "教授|作家|记者|記者|研究[员員]|评论[员員]|評論[员員]|[学學]者|律[师師]|[医醫][师師生]|博士|[硕碩]士|主任|[院校会會社]长|[院校会會社]長|工程[师師]|[导導]演|主[笔筆]|老[师師]|教[师師]|[专專]家|[学學]生|[译譯]者|撰稿人"
_OFFICE = lazy_pattern(_OFFICES)
# 张三 某大学教授
_WITH_OFFICE = lazy_pattern(rf"(?<=\S\S) \w{{0,16}}(?:{_OFFICES})$")
# （某某大学 法学院，北京 100084）, （1. 某某大学，山东 250103；2. 某某学院，浙江 316022）
_WORKPLACE = lazy_pattern(r"\((?=[^()]*(?:大学|学院|研究|学校|医院|中心))[^()]{4,120}\d{6} ?\)")
_SPEAKERS_MARK = ("■", "□", "●", "◎", "◆", "▲", "-", "—", "–")
_NEVER_IN_NAME = lazy_pattern(r"[\d:：。]")
_SHORT = lazy_pattern(rf"{HAN}{{2,4}}|[A-Za-z]{{2,20}}")
_DASHES = lazy_pattern(r"^[\s\-—–·•◎■□●◆▲/|｜]+|[\s\-—–·•|｜]+$")

_Nobody: TypeAlias = Callable[[], frozenset[str]]
"""`no_authors` of a page, asked for where a line holds a name to compare: most hold none."""


def bare_authors(facts: Facts, lines: Blocks, source: Source | None) -> Iterator[tuple[str, str]]:
    """Yield the names in the byline slot that something vouches for, each with the reader that found it.

    An element called author or byline, a link to an author's page, or a person that the page's own data name.
    """
    nobody = partial(no_authors, facts, lines, source)
    near = [*facts.located.get("info", ()), *facts.near, *facts.opening]
    boxes: dict[etree._Element | None, bool] = {}
    called = [name for block in (*near, *facts.set_off) for name in _called_authors(block, nobody, boxes)]
    called = called or [name for box in facts.boxes_below for name in _linked_authors(box, nobody)]
    # kanaedoi beside 土井某某 is his account
    full = [name for name in called if " " in name or not name.isascii()]
    yield from ((name, "element") for name in full or called)
    declared = _declared(lines.page)
    if declared:
        yield from ((name, "json-ld") for name in _printed(declared, [*near, *facts.below_text], nobody))
    yield from ((name, "info-line") for name in _beside_date(facts, lines, near, nobody))
    yield from ((name, "line") for name in _alone_in_slot(facts, lines, nobody))
    yield from ((name, "line") for name in (*_with_office(facts), *_list_below_headline(facts, lines)))


def no_authors(facts: Facts, lines: Blocks, source: Source | None) -> frozenset[str]:
    """Return the keys of the names that the page prints as its site, source or headline: no author's."""
    known = [info.source for info in lines.infos] + [source]
    sites = [lines.page.meta.get(name, "") for name in META_SITE] if lines.page else []
    names = [*site_names(facts, lines.page), *sites, *(one.name for one in known if one), facts.title or ""]
    return frozenset(map(fold_key, filter(None, names)))


def is_site(name: str, nobody: frozenset[str]) -> bool:
    """Return whether `name` is one of those, or what one of them begins with (某某 of 某某周刊) and no person's name."""
    key = fold_key(name)
    return key in nobody or (not is_plausible_name(name) and any(other.startswith(key) for other in nobody))


def _called_authors(block: RawBlock, nobody: _Nobody, boxes: dict[etree._Element | None, bool]) -> list[str]:
    """Return the names in a line whose element, or whose link, says that they are an author's.

    `boxes` keeps what was found of the elements around lines, which stand side by side in one.
    """
    if block.element is None or len(block.text) > _LONGEST_LINE:
        return []
    may_be_called = _may_be_called(block.element)
    called = named_parts(block, _calls_author) if may_be_called else []
    called += [text for text, href in block.links if _AUTHOR_PAGE.search(href)]
    if not called and may_be_called and line_is_called(block, _calls_author):
        called = [block.text]
    names = [name for text in called for name in _names_in(text, nobody)]
    if called:
        return names
    around = block.element.getparent()
    if around not in boxes:
        boxes[around] = is_in_box(block, _calls_author)
    if boxes[around]:
        own = not {word.lower() for word in _WORDS.findall(element_name(block))}.isdisjoint(_NAME)
        names = [name for name in _names_in(block.text, nobody) if own or is_plausible_name(name)]
    return names


def _linked_authors(box: RawBlock, nobody: _Nobody) -> list[str]:
    """Return the names in a box that was passed over as a menu or share bar, which link to an author's page."""
    links = [link for line in box_lines(box) for link in line.links]
    if not _AUTHOR_PAGE.search("\n".join([href for _, href in links])):
        return []
    return [name for text, href in links if _AUTHOR_PAGE.search(href) for name in _names_in(text, nobody)]


def _may_be_called(element: etree._Element) -> bool:
    """The cheap test: whether an attribute of an element, or of one inside it, holds a word for an author."""
    elements = [*islice(element.iter(), _MOST_ELEMENTS)]
    if len(elements) == _MOST_ELEMENTS:
        return True
    said = " ".join([str(value) for each in elements for value in each.values()])
    return _MAY_CALL_AUTHOR.search(said.lower()) is not None


def _calls_author(name: str) -> bool:
    if not _MAY_CALL_AUTHOR.search(name.lower()):
        return False
    called = {word.lower() for word in _WORDS.findall(name)}
    return not called.isdisjoint(_AUTHOR) and called.isdisjoint(_NO_AUTHOR)


def _calls_other(name: str) -> bool:
    return not {word.lower() for word in _WORDS.findall(name)}.isdisjoint(_NO_AUTHOR)


def _names_in(text: str, nobody: _Nobody) -> list[str]:
    """Return the names an author's element holds: one, or a list; none where it holds a source, a prompt or a sentence."""
    tokens = [token.text for token in split_names(_DASHES.sub("", text))]
    if len(tokens) == 1:
        return [name for name in tokens if _may_be_author(name, nobody)]
    return [name for name in tokens if is_plausible_name(name) and _may_be_author(name, nobody)]


def _may_be_author(name: str, nobody: _Nobody) -> bool:
    if len(name) > _LONGEST_NAME or not is_labelled_name(name, alone=True) or _NO_NAME.search(name):
        return False
    if is_site(name, nobody()) or not (_SHORT.fullmatch(name) or is_plausible_name(name)):
        return len(name) > 2 and _PERSONA.search(name) is not None
    return is_plausible_name(name) or not (
        is_outlet(name) or is_body_name(name) or is_page_word(name) or is_column(name) or is_button(name)
    )


def _declared(page: Page | None) -> frozenset[str]:
    """Return the persons that the page's own data call authors."""
    if page is None:
        return frozenset()
    authors = [author for data in page.jsonld for author in _as_list(data.get("author"))]
    names = [
        author.get("name") for author in authors if isinstance(author, Mapping) and author.get("@type") == "Person"
    ]
    return frozenset(fold_key(name) for name in names if isinstance(name, str) and not is_placeholder_name(name))


def _as_list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _printed(declared: frozenset[str], blocks: Iterable[RawBlock], nobody: _Nobody) -> Iterator[str]:
    """Yield the declared persons whom the page prints in an element or a line of their own."""
    for block in blocks:
        if len(block.text) > _LONGEST_LINE:
            continue
        for text in (block.text, *(text for text, _ in block.links)):
            name = _DASHES.sub("", text)
            if fold_key(name) in declared and _may_be_author(name, nobody):
                yield name


def _beside_date(facts: Facts, lines: Blocks, near: Sequence[RawBlock], nobody: _Nobody) -> Iterator[str]:
    """Yield the one name beside the date: a Chinese one, a known one in Latin letters, or one that is a line further on;
    several that are such a line together.
    """
    found = dict.fromkeys([name for info in lines.infos if info.published for name in info.names])
    names = [name for name in found if fold_key(name) not in nobody()]
    if not names:
        return
    again = [*[block.text for block in (*near, *facts.below_text, *facts.rest)], *facts.texts]
    if len(names) > 1:
        if all(map(is_personal_name, names)) and _are_a_line(names, again):
            yield from names  # 2024-03-05 张三 李四, and 张三 李四 once more above the text
        return
    name = names[0]
    if fold_key(name) in fold_key(facts.title or ""):
        return
    if (
        is_personal_name(name)
        or is_known_latin_name(name)
        or fold_key(name) in {fold_key(text) for text in again if len(text) <= _LONGEST_NAME}
    ):
        yield name


def _are_a_line(names: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether several names, with nothing but gaps between them, are one of the lines."""
    key = fold_key("".join(names))
    return any([fold_key(text) == key for text in texts if len(text) <= _LONGEST_LINE])


def _alone_in_slot(facts: Facts, lines: Blocks, nobody: _Nobody) -> Iterator[str]:
    """Yield the name that is a line by itself between headline and date, or between date and text."""
    dated = _is_dated(lines)
    slot = _slot(facts)
    before = ""
    for block in [*slot, *facts.opening]:
        text, label = block.text if len(block.text) <= _LONGEST_LINE else "", before
        before = text
        near = block in slot
        name = _beside_dated(text, near, slot, facts) if dated else None
        name = name or _in_slot_line(text, dated=dated, near=near)
        if name is None or is_known_label(label.rstrip("：: ")):
            continue  # 摄影, 王小明; 编辑：, 王小明
        # Not whom the article is about, nor what somebody is.
        if not (
            _is_about(name, text, facts.title or "")
            or _in_menu(text, slot)
            or is_site(name, nobody())
            or line_is_called(block, _calls_other)
        ):
            yield from (*_names_above(text, slot), name)
            return


def _names_above(line: str, slot: Sequence[RawBlock]) -> Sequence[str]:
    """Return the names in the lines right above that of another, a line each: Ann Lee, Ben Li, Eva Ho, 2024-03-05."""
    texts = [block.text for block in slot]
    above = reversed(texts[: texts.index(line)] if line in texts else ())
    return [*takewhile(lambda text: is_personal_name(text) or is_known_latin_name(text), above)][::-1]


def _is_about(name: str, line: str, title: str) -> bool:
    """Whether the headline names somebody, and not as the one who speaks in it: 张三：…, above ■张三."""
    speaks = line[:1] in _SPEAKERS_MARK and fold(title).startswith(f"{fold(name)}:")
    return fold_key(name) in fold_key(title) and not speaks


def _with_office(facts: Facts) -> Iterator[str]:
    """Yield the names in a line above one that says where they work: 张三, （某某大学 法学院，北京 100084）."""
    for line, office in pairwise([block.text for block in [*facts.near[: facts.below], *facts.opening]]):
        names = read_names(line) if _WORKPLACE.fullmatch(fold(office)) else []
        if (
            names
            and all(map(is_personal_name, names))
            and sum(map(len, names)) + len(names) >= len("".join(line.split()))
        ):
            yield from names
            return


def _is_dated(lines: Blocks) -> bool:
    """Whether a line near the headline says when the page was published or changed."""
    return any([info.published or info.updated for info in lines.infos])


def _list_below_headline(facts: Facts, lines: Blocks) -> Sequence[str]:
    """Return the names of a line between headline and text that is nothing but names, on a page that states its day."""
    if not _is_dated(lines):
        return ()
    slot = [*facts.near[: facts.below], *facts.opening[:1]]
    listed = (names_alone(block.text) for block in slot if len(block.text) <= _LONGEST_LINE)
    names = next(filter(None, listed), ())
    return () if any(fold_key(name) in fold_key(facts.title or "") for name in names) else names


def _beside_dated(text: str, near: bool, slot: Sequence[RawBlock], facts: Facts) -> str | None:
    """Return the name that a line of a dated slot is: one that is printed again, or one beside the date; else None."""
    if _NEVER_IN_NAME.search(text):
        return None
    if near and is_plausible_name(text, rare=True) and _is_printed_again(text, facts):
        return text
    bare = text.strip(_AROUND)
    parted = part_from_name(bare)
    bare = parted[1] if parted else bare
    if not (is_personal_name(bare, rare=len(bare) > 2) or is_known_latin_name(bare)):
        return None
    return bare if text in _beside_dated_lines(slot) else None


def _in_slot_line(text: str, *, dated: bool, near: bool) -> str | None:
    """Return the name in a line that is a byline by its form: 核查员 张三, - 张三, Ann Lee, digital journalist; else None.

    A dash, an outlet or the name of an office before a name is a byline's; a name of two characters needs one. Among the
    first lines of the text only a name with a dot, or one with its office behind it, is none of a heading.
    """
    if text[:3] == "by " and is_known_latin_name(text[3:]):
        return text[3:]
    if "," in text and (latin := _LATIN_SLOT.fullmatch(text)):
        return latin["name"] if is_plausible_name(latin["name"]) else None
    remark = _REMARK.search(text) if text[-1:] in ")）" else _WITH_OFFICE.search(text) if near and dated else None
    text = text[: remark.start()] if remark else text
    line = _SLOT_LINE.fullmatch(text) if len(text) <= _LONGEST_SLOT else None
    if line is None:
        return None
    dash, name = (
        bool(line["dash"] or (remark and _OFFICE.search(remark[0]))),
        "".join(line["name"].split()) if line["latin"] is None else line["latin"],
    )
    if not dash and not (dated and (line["before"] or len(name) > 2) and (near or "·" in fold(name))):
        return None
    return name if is_personal_name(name, rare=dash) or (dash and is_known_latin_name(name)) else None


def _in_menu(text: str, slot: Sequence[RawBlock]) -> bool:
    """Whether a line is one of several of two words with a dot between them (问政·亮剑)."""
    return _IN_TWO.fullmatch(text) is not None and sum(bool(_IN_TWO.fullmatch(block.text)) for block in slot) > 1


def _slot(facts: Facts) -> list[RawBlock]:
    """Return the lines between headline and text and above the headline, with the first of the text behind the date."""
    below = facts.below
    last = facts.near[below - 1 : below] if below else []
    first = facts.opening[:1] if last and states_date(last[0]) else []
    return [*facts.near[:below], *first, *facts.near[below:]]


def _beside_dated_lines(slot: Sequence[RawBlock]) -> list[str]:
    """Return the lines directly above and below one that dates the page; columns, buttons and offices do not count."""
    lines = [block for block in slot if not _is_beside_the_point(block.text)]
    dated = [i for i, block in enumerate(lines) if states_date(block)]
    return [lines[j].text for i in dated for j in (i - 1, i + 1) if 0 <= j < len(lines)]


def _is_beside_the_point(text: str) -> bool:
    return is_column(text) or is_placeholder_name(text) or (is_page_word(text) and not any(map(str.isdigit, text)))


def _is_printed_again(name: str, facts: Facts) -> bool:
    """Whether a name near the headline is a line of its own elsewhere as well."""
    key = fold_key(name)
    printed = [*[line.text for line in [*facts.near, *facts.below_text, *facts.rest]], *facts.texts]
    return sum(fold_key(text) == key for text in printed if len(text) <= _LONGEST_NAME) > 1
