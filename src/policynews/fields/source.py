"""`source`, `publisher` and `print_edition`: located part, info lines, credit lines, what stands beside the date, metas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from policynews.credits.accounts import is_account_mark
from policynews.credits.creditline import CLOSING, read_credit_line
from policynews.credits.infoline import InfoLine, is_info_line, read_info_line
from policynews.credits.labels import LABELS
from policynews.credits.names import is_body_name, is_personal_name
from policynews.credits.outlets import is_known_outlet, is_title_outlet, names_behind
from policynews.credits.signature import read_signature
from policynews.credits.sources import (
    may_name_source,
    part_from_name,
    read_print_edition,
    read_source_name,
    vouches_for_itself,
)
from policynews.draft import Draft
from policynews.fields.cells import join_labels
from policynews.fields.evidence import (
    LONGEST_INFO,
    Blocks,
    Facts,
    address_of,
    credit_lines,
    info_lines,
    located_text,
    states_date,
)
from policynews.lines.rendered import FOLLOW
from policynews.model.article import PolicyDocument, PrintEdition, Source
from policynews.page.blocks import RawBlock, element_name, named_parts
from policynews.page.page import Page
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

_META_SOURCE = "contentsource source og:source docsource apub:from mediaid article:author og:article:source copyrightsource".split()
# An author may be an outlet as well, but mostly is a person.
_META_AUTHOR = frozenset(("article:author", "og:article:author"))
META_SITE = "sitename og:site_name application-name".split()
LONGEST_NAME = 60
_LONGEST_WORD = 24
# Lines at the start of rendered text that may be the former <title>.
_OPENING = 4
# The last lines of a text, where a repost says whose it is: - 转载自 某报
_LAST_LINES = 8
_OF_HEADLINE = 8  # characters of a name that is a part of the headline
_LONGEST_REPOST = 60
# …。（来源：某报）: so many paragraphs may end so, and so near their end it stands
_LAST_PARAGRAPHS, _END = 2, 60
_MAY_SOURCE = lazy_pattern("[来來]源|稿源|[转轉]自|[转轉][载載]")
_REPOSTED = lazy_pattern("转|轉|摘|选自|選自|原载|原載|原刊|来源|來源")
# So many lines above the button to follow an account its name and the date stand.
_ACCOUNT_LINES = 4
# articleSource, info-source, laiyuan, wx_account: what a template calls the element of a source
_WORDS = lazy_pattern("[A-Z]?[a-z]+|[A-Z]+")
_SOURCE_NAMES = frozenset(
    words(
        """
        source sources laiyuan copyfrom comefrom origin origins account accounts media medias medianame outlet publisher
        sourcename articlesource newssource infosource docsource
        """
    )
)
_NO_SOURCE_NAMES = frozenset(
    words(
        """
        author authors byline writer time date title tag tags button btn icon logo avatar count num body item list content wrapper
        image images img photo photos pic pics picture figure caption video audio file data open code map menu nav share
        social login user my link links object heading related comment comments footer header
        """
    )
)


def read_source(draft: Draft, facts: Facts, lines: Blocks, edition: PrintEdition | None) -> None:
    """Set `source`: what a label states, then the line of a repost, then a name beside the date, then the metas."""
    if draft.source is not None:
        return
    headline = fold_key(facts.title or "")
    for source, reader, raw in chain(source_candidates(facts, lines, edition), _tabled(draft.document)):
        in_headline = len(source.name) >= _OF_HEADLINE and fold_key(source.name) in headline
        if in_headline and not vouches_for_itself(source.name):
            continue  # 来源： and the linked headline of what it was taken from, not the body that issued a notice
        url = source.url or address_of(source.name, [*facts.heading, *facts.near], lines.page)
        draft.set("source", replace(source, url=url), reader, raw)
        return


def source_candidates(facts: Facts, lines: Blocks, edition: PrintEdition | None) -> Iterator[tuple[Source, str, str]]:
    """Yield source, reader and raw text, surest first."""
    # 来源：某报 2024-05-01: a source beside the date is that of the text, one in a line of its own may be the site's.
    dated = [info.source for info in lines.infos if info.source and info.published]
    stated = [*dated, *(info.source for info in lines.infos if info.source and not info.published)]
    yield from ((source, "info-line", source.name) for source in stated if not _is_issuer(source))
    if name := _value_of_last_label(facts):
        yield Source(name=name), "line", name
    # 发布机构 serves where no 来源 is named beside it.
    yield from ((source, "info-line", source.name) for source in stated if _is_issuer(source))
    yield from _credited(facts, lines)
    account = located_text(facts, "account")
    if name := read_source_name(account) if 0 < len(account) <= LONGEST_NAME else None:
        yield Source(name=name), f"layout:{facts.layout}", account
    yield from _implied(facts, lines)
    yield from ((Source(name=name), "credit-line", name) for name in _of_reporters(lines))
    yield from _declared(lines.page)
    yield from _signed(facts)
    if edition is not None:
        yield Source(name=edition.newspaper), "print-edition", edition.newspaper


def _tabled(document: PolicyDocument | None) -> Iterator[tuple[Source, str, str]]:
    """What the metadata table of a document states: 来源 | 中国政府网."""
    for label, value in document.metadata if document else ():
        if LABELS.get(label) == "source" and (name := read_source_name(value)):
            yield Source(name=name, label=label), "metadata-table", value


def _of_reporters(lines: Blocks) -> set[str]:
    """Return the known outlet whose reporters the page credits (联合报 记者张三), where it is one."""
    people = [person for credit in lines.credits for person in credit.people if person.role == "author"]
    outlets = {person.affiliation for person in people if person.affiliation and is_known_outlet(person.affiliation)}
    return outlets if len(outlets) == 1 else set()


def _is_issuer(source: Source) -> bool:
    return LABELS.get("".join(fold(source.label or "").split())) == "issuer"


def _value_of_last_label(facts: Facts) -> str | None:
    """来源： as the last line above the text, and its value in the first line of what follows."""
    label = facts.near[facts.below - 1].text if facts.below else ""
    kind = LABELS.get("".join(fold(label).rstrip(": ").split()))
    if kind != "source" or not facts.first or len(facts.first[0]) > _LONGEST_WORD:
        return None
    return read_source_name(facts.first[0])


def _credited(facts: Facts, lines: Blocks) -> Iterator[tuple[Source, str, str]]:
    """What credit lines state: 来源：, then 转自. Several sources that differ are those of pictures."""
    named = {credit.source.name: credit.source for credit in lines.credits if credit.source}
    if len(named) == 1:
        yield from ((source, "credit-line", name) for name, source in named.items())
    around = [*facts.first, *facts.texts[: -_LAST_LINES - 1 : -1]]
    reposts = [read_credit_line(text) for text in around if len(text) <= _LONGEST_REPOST and _REPOSTED.search(text)]
    for credit in [*lines.credits, *reposts]:
        if origin := credit.original_source:
            yield origin, "credit-line", origin.name
    yield from ((source, reader, raw) for source, reader, raw in _signed(facts) if source.label)
    yield from ((found, "credit-line", found.name) for found in _stated_below(lines))
    # A line that went with the boxes of other articles; where they name several, each has its own.
    dropped = credit_lines(facts.dropped)
    others = {found.name: found for credit in dropped if (found := credit.source or credit.original_source)}
    if len(others) == 1:
        yield from ((found, "credit-line", name) for name, found in others.items())


def _stated_below(lines: Blocks) -> list[Source]:
    """Return the one source that an info line behind the text states beside the day, else the one body whose label stands
    in a cell of its own there: 發布單位 | 工務處.

    Behind a text 来源 alone heads what other articles are from.
    """
    whole = [line for line in lines.below_text if is_info_line(line.text)]
    dated = {info.source.name: info.source for info in info_lines(whole)[0] if info.source and _has_day(info)}
    if len(dated) == 1:
        return [*dated.values()]
    joined = [line for line in join_labels(lines.below_text) if line not in lines.below_text]
    found = [source for info in info_lines(joined)[0] if (source := info.source) and is_body_name(source.name)]
    return found if len(found) == 1 and found[0].label not in ("来源", "來源") else []


def _has_day(info: InfoLine) -> bool:
    return info.published is not None and info.published.year is not None and info.published.day is not None


def _signed(facts: Facts) -> Iterator[tuple[Source, str, str]]:
    """What the last paragraphs end with: …。（来源：某报）, or the outlet alone, …。（新华社）."""
    for text in facts.texts[: -_LAST_PARAGRAPHS - 1 : -1]:
        if text.endswith(CLOSING) or _MAY_SOURCE.search(text[-_END:]):
            signed = read_signature(text)
            if source := signed.source or signed.original_source:
                yield source, "signature", text[-_END:]


def _implied(facts: Facts, lines: Blocks) -> Iterator[tuple[Source, str, str]]:
    """What stands beside the date without a label, and proves to be a source."""
    yield from ((Source(name=name), reader, name) for name, reader in _accounts(facts, lines))
    people = {person.name for credit in lines.credits for person in credit.people}
    for info in lines.infos:
        if (name := info.unlabelled) and name not in people and info.published and info.published.year:
            yield Source(name=name), "info-line", name
    blocks = [*facts.located.get("info", ()), *facts.near]
    # The lines above the headline follow those below it, and the farthest is the first.
    headline = len(blocks) - len(facts.near) + facts.below if facts.heading else -1
    dated = [i for i, block in enumerate(blocks) if states_date(block)]
    site = site_names(facts, lines.page) if dated else frozenset()
    for i in dated:
        info = read_info_line(blocks[i].text, roc=lines.roc, seams=blocks[i].seams)
        for name in (*_called_source(blocks[i]), *filter(site.__contains__, info.words)):
            if name not in people:
                yield Source(name=name), "info-line", name
        behind = blocks[i + 1 : i + 2] if i + 1 != headline else []
        for block in [*blocks[max(0, i - 1) : i], *behind]:
            parted = part_from_name(block.text)
            name = parted[0] if parted else block.text
            if name not in people and (parted or _is_outlet_alone(block) or _is_body_alone(block, facts)):
                yield Source(name=name), "line", block.text


def _accounts(facts: Facts, lines: Blocks) -> Iterator[tuple[str, str]]:
    """Yield the accounts that something on the page says carry it, each with the reader that found it."""
    yield from ((info.account, "info-line") for info in lines.infos if info.account)
    for name_line, mark in pairwise(facts.near):
        if is_account_mark(mark.text.removeprefix(name_line.text)) and _may_be_account(name_line.text, facts):
            yield name_line.text, "line"
    yield from ((name, "line") for name in _official(facts))
    if name := _followed(facts):
        yield name, "line"


def _official(facts: Facts) -> Iterator[str]:
    """Yield the accounts that a line near them calls official: 小城周刊, 2024-03-05, 小城周刊官方账号."""
    texts = [block.text for block in facts.near]
    for text in texts:
        name = text.partition("官方")[0]
        if name != text and name in texts and is_account_mark(text.removeprefix(name)) and _may_be_account(name, facts):
            yield name


def _followed(facts: Facts) -> str | None:
    """Return the account above a date beside which the button to follow it stands: 小城周刊, 2024-03-05 10:20, 关注."""
    near = [block for block in facts.near if any(map(str.isalnum, block.text))]
    for at, block in enumerate(near):
        if not FOLLOW.match(block.text):
            continue
        above = near[max(0, at - _ACCOUNT_LINES) : at]
        dated = next((i for i, line in enumerate(above) if states_date(line)), 0)
        if not dated and at + 1 < len(near) and states_date(near[at + 1]):
            dated = len(above)
        if dated and _may_be_account(name := above[dated - 1].text, facts):
            return name
    return None


def _may_be_account(name: str, facts: Facts) -> bool:
    known = 1 < len(name) <= _LONGEST_WORD and name != facts.title and may_name_source(name)
    return known and not is_account_mark(name)


def _called_source(block: RawBlock) -> list[str]:
    """Return the texts of the elements in a line that are called source, account or media, and may name one."""
    return [text for text in named_parts(block, _calls_source) if len(text) <= _LONGEST_WORD and may_name_source(text)]


def _calls_source(name: str) -> bool:
    called = {word.lower() for word in _WORDS.findall(name)}
    return not called.isdisjoint(_SOURCE_NAMES) and called.isdisjoint(_NO_SOURCE_NAMES)


def _is_outlet_alone(block: RawBlock) -> bool:
    """Whether a line above or below the date is nothing but an outlet: 新华社, 某某日报; or its element says so."""
    name = block.text
    if len(name) > _LONGEST_WORD:
        return False
    if is_known_outlet(name) or (is_title_outlet(name) and vouches_for_itself(name)):
        return True
    return _calls_source(element_name(block)) and may_name_source(name)


def _is_body_alone(block: RawBlock, facts: Facts) -> bool:
    """Whether a line between headline and text, above or below a bare day in figures, is nothing but a body: 某某局办公室."""
    if len(block.text) > _LONGEST_WORD or not vouches_for_itself(block.text):
        return False
    below = facts.near[: facts.below]
    beside = [two for one, two in (*pairwise(below), *pairwise(below[::-1])) if one is block]
    return any(is_info_line(two.text) and read_info_line(two.text).published_label is None for two in beside)


def site_names(facts: Facts, page: Page | None) -> frozenset[str]:
    """Return the names that the site gives itself behind the headline and in its metas."""
    if page is None:
        titles = [block.text for block in facts.above[:_OPENING]]
    else:
        titles = [
            page.title_tag or "",
            *[f"{facts.title}_{page.meta[name]}" for name in META_SITE if name in page.meta],
        ]
    behind = [name for title in titles for name in names_behind(facts.title or "", title)]
    return frozenset([*behind, *(name.split(" ")[0] for name in behind)])


def _declared(page: Page | None) -> Iterator[tuple[Source, str, str]]:
    """What a meta names; one that holds authors names a source only where it is surely an outlet."""
    meta = page.meta if page else {}
    for name in _META_SOURCE:
        content = meta.get(name)
        value = read_source_name(content) if content and not content.isascii() else None
        if value and not is_personal_name(value) and (name not in _META_AUTHOR or vouches_for_itself(value)):
            yield Source(name=value), f"meta:{name}", content or ""


def read_edition(draft: Draft, facts: Facts) -> PrintEdition | None:
    """Set and return `print_edition`, and the newspaper as `original_source`, from a line at its end or around it."""
    lines = [*facts.below_text, *facts.near, *facts.located.get("info", ())]
    for text in [*facts.texts[:-4:-1], *[block.text for block in lines]]:
        if "》" in text and len(text) <= LONGEST_INFO and (edition := read_print_edition(text)):
            draft.set("print_edition", edition, "print-edition", text)
            draft.set("original_source", Source(name=edition.newspaper), "print-edition", text)
            return edition
    return None


def read_publisher(draft: Draft, page: Page | None) -> None:
    """Set `publisher`, the site that carries the page, from its site name metas."""
    meta = page.meta if page else {}
    for name in META_SITE:
        content = meta.get(name)
        if content:
            draft.set("publisher", Source(name=content), f"meta:{name}", content)
            return
