"""Per field, the ordered readers: the first good one wins, a reader that disagrees adds a `Notice`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from policynews.credits.creditline import (
    Credits,
    InfoLine,
    read_credit_line,
    read_dateline,
    read_info_line,
    read_print_edition,
    read_signature,
    read_source_name,
)
from policynews.credits.names import read_names
from policynews.credits.outlets import are_akin, is_known_outlet, is_own_host, is_title_outlet, names_behind
from policynews.dates.inline import PartialDate, date_from_url, read_date
from policynews.draft import Draft
from policynews.model.article import Person, PolicyDocument, PrintEdition, Role, Source
from policynews.page.blocks import NO_LINES, RawBlock, element_name
from policynews.page.page import Page
from policynews.script.conversion import detect_script
from policynews.text.folding import same_key, squeeze
from policynews.text.patterns import lazy_pattern

# Publication dates in the head, surest first; Maketime, HtmlGenerateTime and lastmodified are the template's, not the text's.
_META_PUBLISHED = (
    "pubdate firstpublishedtime article:published_time og:article:published_time publishdate og:release_date og:time apub:time "
    "weibo:article:create_at datepublished publishtime pubtime _pubtime publish_time publish-date date.issued article_date_original "
    "originalpublicationdate publication_date sailthru.date bytedance:published_time rnews:datepublished dc.date.issued "
    "dc.date dcterms.issued dcterms.created uploaddate publishedtime releasedate createdate datecreated"
).split()
_META_UPDATED = "article:modified_time og:updated_time weibo:article:update_at datemodified lastmodifiedtime dateupdate bytedance:updated_time".split()
# A page that states only these has no other date (baijiahao: itemprop=dateUpdate).
_META_LAST = ("dateupdate",)
_META_SOURCE = "contentsource source og:source docsource apub:from mediaid article:author og:article:source copyrightsource".split()
_META_SITE = "sitename og:site_name application-name".split()
_JSONLD_PUBLISHED = ("datePublished", "pubDate", "dateCreated", "uploadDate")
_BREADCRUMB_SPLIT = lazy_pattern(r"\s*(?:>+|»|›|→|/|\\|＞|·|\||::|-{1,2}>?)\s*")
_BREADCRUMB_LABEL = lazy_pattern(r"^.{0,10}?(?:位置|栏目|页面|在这里)(?:是|为)?\s*[:：]?\s*")
_LONGEST_INFO = 300
_EDITOR = lazy_pattern("编辑|編輯|责编|責編")
_LONGEST_NAME = 60
# Lines at the start of rendered text in which the former <title> or a breadcrumb repeats the headline.
_OPENING = 6
# The name of a site at the end of <title> or the start of a breadcrumb.
_SITE = lazy_pattern("(?:网|網|网站|門戶|门户|政府|报|報|社|委员会|委|局|厅|公司|大学|学院|协会|在线|资讯网|平台)$")
_LONGEST_CREDIT = 200
# The cheap tests before the readers: a line without any of these states nothing.
_MAY_INFORM = lazy_pattern(r"[:：|｜丨\d]|年|来源|來源|记者|記者")
_MAY_CREDIT = lazy_pattern(
    r":|：|/|／|\||｜|丨|\(|（|【|\[|□|■|●|◎|记者|記者|作者|通讯|通訊|编辑|編輯|责|責|摄|攝|文|图|圖|稿|来源|來源|转自|轉自|审|審|校"
)
_LONGEST_TITLE = 120
_SHORTEST_SUMMARY = 12
# So much of a text tells its script.
_SCRIPT_SAMPLE = 300
# A script longer than this is a library.
_LONGEST_SCRIPT = 200_000
# var ct = "1581517074"; fbrq = "2020年01月02日 10:00"; "publishTime":"2020-01-02 10:00:00"
_SCRIPT_NAMES = ("ct = ", "ct=", "fbrq", "ubDate", "ubtime", "ublish", "ubTime", "ptime")
# A name goes on before what is looked for (firstPublishTime), its value stands close behind; a list of other articles
# repeats a name, but without a date only so often.
_NAME_REACH, _VALUE_REACH, _MOST_NAMES = 16, 60, 20
_SCRIPT_DATE = lazy_pattern(
    r"""\b(ct|fbrq|pubDate|pubtime|publishTime|publish_time|pubTime|ptime|datePublished|firstPublishTime)["']?\s*[:=]\s*["']?"""
    r"""(\d{13}|\d{10}|(?:19|20)\d\d[-/年.][^"';,}]{3,24})"""
)
_KICKER_NAME = lazy_pattern(r"intro-?_?title|kicker|jianti|yinti|\bjt\b|pretitle|shoulder|uptitle", re.I)
_SUBTITLE_NAME = lazy_pattern(r"sub-?_?title|fu-?_?biaoti|futi|\bft\b|second-?_?title|deputytitle|downtitle", re.I)
_LOCATED_PEOPLE: tuple[tuple[str, str, Role], ...] = (("author", "作者", "author"), ("editor", "编辑", "editor"))
# 发布日期：, 發布單位, 来源: in an element of their own
_LABEL = lazy_pattern(
    r"^(?:(?:发布|發布|發佈|刊登|公告|上版|上稿|新闻|新聞|发文|张贴|張貼|更新|信息|文章|稿件|消息|资料|資料|发稿)(?:日期|时间|時間|单位|單位|机构|機構|来源|來源)"
    r"|日期|时间|時間|来源|來源|作者|记者|記者|责任编辑|编辑|稿源|撰稿人?)\s*[:：]?$"
)
_LONGEST_LABEL = 8
_STAMP = lazy_pattern(r"(?:19|20)\d\d \d{1,2}[-/]\d{1,2} \d{1,2}:\d\d(?::\d\d)?")
# 2022年8月11日（星期四）, 香港時間16時30分: the last two lines of a press release
_LOCAL_TIME = ("香港時間", "香港时间")
_KEYWORD_SPLIT = lazy_pattern(r"[,，;；、|\s]+")


class Reading(NamedTuple):
    """A date one reader found."""

    date: PartialDate
    reader: str
    raw: str


class Facts(NamedTuple):
    """The lines that may state facts of the article."""

    title: str | None
    heading: list[RawBlock]
    """The lines of the headline itself; some templates print date and source in it."""
    near: list[RawBlock]
    """Between headline and text, then just above the headline."""
    behind: list[RawBlock]
    """Credit lines and lines behind the text."""
    above: list[RawBlock]
    """Everything above the text."""
    texts: list[str]
    """The lines of the text."""
    located: Mapping[str, Sequence[RawBlock]]
    """The lines of the parts a layout located."""
    layout: str


class _Lines(NamedTuple):
    """What the readers made of those lines, in the order of their trust."""

    infos: list[InfoLine]
    credits: list[Credits]
    behind: list[str]
    page: Page | None
    roc: bool
    reference: datetime | None


def read_fields(draft: Draft, facts: Facts, page: Page | None, url: str | None, reference: datetime | None) -> None:
    """Set every field but headline, body and document. `reference` is what relative times count from."""
    roc = _is_taiwanese(url, page)
    near = [block.text for block in [*facts.located.get("info", ()), *facts.near]]
    behind = [block.text for block in facts.behind]
    rest = [b.text.removeprefix(facts.title or "").strip() for b in facts.heading if facts.title != b.text]
    infos, silent = info_lines(join_labels([*filter(None, rest), *near]), roc)
    lines = _Lines(
        infos=infos,
        credits=credit_lines([*silent, *behind]),
        behind=behind,
        page=page,
        roc=roc,
        reference=reference,
    )
    _read_located(draft, facts, lines)
    read_published(draft, lines, url)
    edition = read_edition(draft, facts)
    read_source(draft, facts, lines, edition)
    read_originals(draft, lines.credits)
    read_people(draft, facts, lines)
    read_publisher(draft, page)
    read_title_outlet(draft, facts, page, url)
    read_breadcrumbs(draft, facts.above)
    read_parts_of_title(draft, facts)
    text = "\n".join(facts.texts)
    read_keywords(draft, page, facts.title, text)
    read_summary(draft, page, facts.title, text)
    draft.values["script"] = detect_script(text[:_SCRIPT_SAMPLE])


def _is_taiwanese(url: str | None, page: Page | None) -> bool:
    """Whether bare years count from 1912: only on hosts of Taiwan, or where a page without an address says zh-TW."""
    if url is None and page is not None:
        url = page.canonical or page.meta.get("og:url")
        if url is None:
            return (page.root.get("lang") or "").lower().endswith("-tw")
    if not url or ".tw" not in url.lower() or "//" not in url:
        return False
    return (urlsplit(url).hostname or "").endswith(".tw")


def _read_located(draft: Draft, facts: Facts, lines: _Lines) -> None:
    """Set what a layout has an element of its own for, if the element holds such a value."""
    if not facts.located:
        return
    reader = f"layout:{facts.layout}"
    published = _located_text(facts, "published")
    if published and (date := _stated_date(published, lines)):
        draft.set("published", date, reader, published)
    source = _located_text(facts, "source")
    if source and len(source) <= _LONGEST_NAME and (name := read_source_name(source)):
        draft.set("source", Source(name=name, url=_address(name, facts.located["source"], lines.page)), reader, source)
    for part in ("kicker", "subtitle"):
        if text := _located_text(facts, part):
            draft.set(part, text, reader, text)


def _located_text(facts: Facts, part: str) -> str:
    return " ".join([block.text for block in facts.located.get(part, ())])


def _stated_date(text: str, lines: _Lines) -> PartialDate | None:
    date = read_date(text, reference=lines.reference, roc=lines.roc)
    if date is None and len(text) <= _LONGEST_INFO:
        date = read_info_line(text, roc=lines.roc).published
    return date


def _address(name: str, blocks: Iterable[RawBlock], page: Page | None) -> str | None:
    """Return the link that a source name carries, or None."""
    if page is None:
        return None
    return next((page.absolute(href) for block in blocks for text, href in block.links if text == name), None)


def read_published(draft: Draft, lines: _Lines, url: str | None) -> None:
    """Set `published` and `updated` from info lines, the metadata table, metas, JSON-LD, scripts and the address.

    Behind the text only a labelled date counts. A date of the text is never looked at.
    """
    page = lines.page
    # A date with its label first, then the metadata table, then a bare date, which may be that of a signature.
    visible, bare = _stated_dates(lines)
    located = draft.values.pop("published", None)
    if isinstance(located, PartialDate):
        visible.insert(0, Reading(located, draft.origins.pop().reader, located.isoformat()))
    document = draft.values.get("document")
    if isinstance(document, PolicyDocument) and document.published:
        visible.append(Reading(document.published, "metadata-table", document.published.isoformat()))
    visible += bare
    declared = _declared_dates(page, _META_PUBLISHED, lines, most=2) if page else []
    if page and not declared:
        declared = [*_jsonld_dates(page)]
    address = _address_date(page, url)
    chosen = _choose(visible, declared, address) or _only_updated(lines) or address
    behind = _last_resort(lines) if chosen is None or chosen.reader == "url" else None
    chosen = chosen or behind
    if chosen is not None:
        chosen = _refine(chosen, [*visible[:2], *declared, *filter(None, [behind])])
        draft.set("published", chosen.date, chosen.reader, chosen.raw)
        for other in [*visible[:1], *declared[:1]]:
            if not other.date.agrees(chosen.date):
                message = f"{other.reader} says {other.date.isoformat()}, {chosen.reader} {chosen.date.isoformat()}"
                draft.notice("published-disagreement", message, "published")
    _read_updated(draft, lines)


def _stated_dates(lines: _Lines) -> tuple[list[Reading], list[Reading]]:
    """Return the dates of the info lines that have a label, and those that have none."""
    labelled: list[Reading] = []
    bare: list[Reading] = []
    for info in lines.infos:
        raw = info.published_raw
        if not raw:
            continue
        # 昨天 10:20 is a date only for a caller who says when the page was fetched.
        date = info.published or (read_date(raw, reference=lines.reference) if lines.reference else None)
        if date:
            (labelled if info.published_label else bare).append(Reading(date, "info-line", raw))
    return labelled, bare


def _last_resort(lines: _Lines) -> Reading | None:
    """Return a labelled date behind the text, a date of change that stands for it, or one in a script."""
    for info in info_lines(lines.behind, lines.roc)[0]:
        if info.published and info.published_label:
            return Reading(info.published, "info-line", info.published_raw or "")
    for day, clock in pairwise(lines.behind):
        if clock.startswith(_LOCAL_TIME) and (date := read_date(f"{day} {clock}")):
            return Reading(date, "info-line", f"{day} {clock}")
    if lines.page is None:
        return None
    declared = _declared_dates(lines.page, _META_LAST, lines)
    return declared[0] if declared else _script_date(lines.page)


def _script_date(page: Page) -> Reading | None:
    """Return the date that a script of the page prints into it: WeChat's ct, fbrq, publishTime."""
    for script in page.scripts:
        text = script.text
        match = _search_script(text) if text and len(text) <= _LONGEST_SCRIPT else None
        date = read_date(match[2]) if match else None
        if match and date and date.year:
            return Reading(date, f"script:{match[1]}", match[0])
    return None


def _search_script(text: str) -> re.Match[str] | None:
    """Return the first date under a known name. The pattern looks around those names only: scripts are long."""
    found: list[re.Match[str]] = []
    for name in _SCRIPT_NAMES:
        at = text.find(name)
        for _ in range(_MOST_NAMES):
            if at < 0:
                break
            if match := _SCRIPT_DATE.search(text, max(0, at - _NAME_REACH), at + _VALUE_REACH):
                found.append(match)
                break
            at = text.find(name, at + 1)
    return min(found, key=lambda match: match.start(), default=None)


def _read_updated(draft: Draft, lines: _Lines) -> None:
    for info in lines.infos:
        if info.updated:
            draft.set("updated", info.updated, "info-line", info.updated.isoformat())
            return
    for found in _declared_dates(lines.page, _META_UPDATED, lines) if lines.page else ():
        draft.set("updated", found.date, found.reader, found.raw)


def _declared_dates(page: Page, names: Sequence[str], lines: _Lines, most: int = 1) -> list[Reading]:
    """Return the dates of the metas of these names, at most so many."""
    meta = page.meta
    found: list[Reading] = []
    for name in [name for name in names if name in meta]:
        content = meta[name]
        date = read_date(content, reference=lines.reference, roc=lines.roc)
        if date and date.year:
            found.append(Reading(date, f"meta:{name}", content))
            if len(found) == most:
                break
    return found


def _jsonld_dates(page: Page) -> Iterable[Reading]:
    for item in page.jsonld:
        for key in _JSONLD_PUBLISHED:
            value = item.get(key)
            if isinstance(value, str) and (date := read_date(value)) and date.year:
                yield Reading(date, f"json-ld:{key}", value)


def _address_date(page: Page | None, url: str | None) -> Reading | None:
    address = url or (page and page.meta.get("url"))
    date = date_from_url(address) if address else None
    return Reading(date, "url", address) if address and date else None


def _choose(visible: Sequence[Reading], declared: Sequence[Reading], address: Reading | None) -> Reading | None:
    """Return the reading to trust: what the reader sees, unless meta and address agree against it."""
    if visible:
        seen = visible[0]
        if declared and address and not declared[0].date.agrees(seen.date):
            against = declared[0].date.agrees(address.date) and not seen.date.agrees(address.date)
            return declared[0] if against else seen
        return seen
    if declared:
        return declared[0]
    return None


def _only_updated(lines: _Lines) -> Reading | None:
    """Return 更新时间 of the info line, where that line is the only one that dates the page: 作者 来源 更新时间."""
    for info in lines.infos:
        if info.updated:
            return Reading(info.updated, "info-line:updated", info.updated.isoformat())
    return None


def _refine(chosen: Reading, others: Sequence[Reading]) -> Reading:
    """Take a time of day, or a year, from a reader that agrees and knows more."""
    for other in others:
        if _parts(other.date) > _parts(chosen.date) and other.date.agrees(chosen.date):
            chosen = other
    return chosen


def _parts(date: PartialDate) -> int:
    """Return how many parts are known."""
    parts: list[int | None] = [date.year, date.month, date.day]
    # A time of 00:00 is what a template prints when it knows the day only.
    if date.hour or date.minute:
        parts += (date.hour, date.minute, date.second)
    return len(parts) - parts.count(None)


def read_source(draft: Draft, facts: Facts, lines: _Lines, edition: PrintEdition | None) -> None:
    """Set `source` from info line, credit lines, metas, or the newspaper line of a repost."""
    if "source" in draft.values:
        return
    for info in lines.infos:
        if info.source:
            url = _address(info.source.name, [*facts.heading, *facts.near], lines.page)
            draft.set("source", replace(info.source, url=url), "info-line", info.source.name)
            return
    for credit in lines.credits:
        if credit.source:
            draft.set("source", credit.source, "credit-line", credit.source.name)
            return
    _read_implied_source(draft, lines)
    if "source" not in draft.values and edition is not None:
        draft.set("source", Source(name=edition.newspaper), "print-edition", edition.newspaper)


def _read_implied_source(draft: Draft, lines: _Lines) -> None:
    """Set `source` from a name beside the date, or from a meta."""
    for info in lines.infos:
        if (name := info.unlabelled) and info.published and info.published.year:
            if name in [person.name for credit in lines.credits for person in credit.people]:
                continue
            draft.set("source", Source(name=name), "info-line", name)
            return
    meta = lines.page.meta if lines.page else {}
    for name in _META_SOURCE:
        content = meta.get(name)
        if content and not content.isascii() and (value := read_source_name(content)):
            draft.set("source", Source(name=value), f"meta:{name}", content)
            return


def read_people(draft: Draft, facts: Facts, lines: _Lines) -> None:
    """Set `people` from info lines, datelines, signatures and credit lines, each person once, in page order."""
    found = [(p, "info-line", p.label or "") for i in lines.infos for p in i.people]
    found += _located_people(facts)
    for text in facts.texts[:3]:
        dateline = read_dateline(text)
        if dateline:
            found += [(person, "dateline", text[: dateline.end]) for person in dateline.people]
            if dateline.outlet and not dateline.self_reference and "original_source" not in draft.values:
                draft.set("original_source", Source(name=dateline.outlet), "dateline", text[: dateline.end])
            break
    for text in facts.texts[:-3:-1]:
        signature = read_signature(text)
        found += [(person, "signature", text[-60:]) for person in signature.people]
        if signature.people:
            break
    found += [(person, "credit-line", person.label or "") for credit in lines.credits for person in credit.people]
    if "editor" not in [person.role for person, _, _ in found]:
        labelled = [text for text in lines.behind if _EDITOR.search(text)]
        found += [(p, "credit-line", p.label or "") for i in info_lines(labelled)[0] for p in i.people]
    people: dict[tuple[str, str], Person] = {}
    for person, reader, raw in found:
        if (person.name, person.role) not in people:
            people[person.name, person.role] = person
            draft.origin("people", reader, raw)
    if people:
        draft.values["people"] = tuple(people.values())


def _located_people(facts: Facts) -> list[tuple[Person, str, str]]:
    """Return the people of the elements that a layout keeps authors and editors in."""
    found: list[tuple[Person, str, str]] = []
    for part, label, role in _LOCATED_PEOPLE if facts.located else ():
        for block in facts.located.get(part, ()):
            stated = read_credit_line(block.text).people or read_info_line(block.text).people
            if not stated and len(block.text) <= _LONGEST_NAME:
                stated = tuple(Person(name=name, role=role) for name in read_names(block.text))
            found += [(person, f"layout:{facts.layout}", label and block.text) for person in stated]
    return found


def read_edition(draft: Draft, facts: Facts) -> PrintEdition | None:
    """Set and return `print_edition`, and the newspaper as `original_source`, from a line at its end or around it."""
    lines = [*facts.behind, *facts.near, *facts.located.get("info", ())]
    for text in [*facts.texts[:-4:-1], *[block.text for block in lines]]:
        if "》" in text and len(text) <= _LONGEST_INFO and (edition := read_print_edition(text)):
            draft.set("print_edition", edition, "print-edition", text)
            draft.set("original_source", Source(name=edition.newspaper), "print-edition", text)
            return edition
    return None


def read_originals(draft: Draft, credits: Sequence[Credits]) -> None:
    """Set `original_title` (原标题) and `original_source` (转自) from credit lines."""
    for credit in credits:
        if credit.original_title:
            draft.set("original_title", credit.original_title, "credit-line", credit.original_title)
        if credit.original_source:
            draft.set("original_source", credit.original_source, "credit-line", credit.original_source.name)


def read_parts_of_title(draft: Draft, facts: Facts) -> None:
    """Set `kicker` (肩题) and `subtitle` (副题) from the lines beside the headline that are marked as such."""
    for block in facts.near:
        name = element_name(block)
        if len(block.text) > _LONGEST_TITLE or not (name or block.text.startswith("——")):
            continue
        part = _part_of_title(name) or ("subtitle" if block.text.startswith("——") else None)
        if part and part not in draft.values:
            draft.set(part, block.text, "title-block", block.text)


@lru_cache(maxsize=512)
def _part_of_title(name: str) -> str | None:
    """The pages of a site share the names of their elements, hence the cache of a pure function."""
    if _KICKER_NAME.search(name):
        return "kicker"
    return "subtitle" if _SUBTITLE_NAME.search(name) else None


def read_publisher(draft: Draft, page: Page | None) -> None:
    """Set `publisher`, the site that carries the page, from its site name metas."""
    meta = page.meta if page else {}
    for name in _META_SITE:
        content = meta.get(name)
        if content:
            draft.set("publisher", Source(name=content), f"meta:{name}", content)
            return


def read_title_outlet(draft: Draft, facts: Facts, page: Page | None, url: str | None) -> None:
    """Set `original_source` from what a repost took over with the headline: X—新闻—科学网 on another site.

    A site prints its own name there too, so on a page it must be shown that this is another. Rendered text has no head
    to ask; there the outlet counts where nothing else is stated as the source.
    """
    title = facts.title
    if not title or "original_source" in draft.values:
        return
    heading = " ".join(block.text for block in facts.heading)
    host = (urlsplit(url).hostname or "") if url and "//" in url else ""
    if page is None:
        opening = (block.text for block in facts.above[:_OPENING])
        found = _outlet_of_lines(title, [heading, *opening], host, stated="source" in draft.values)
    else:
        publisher = draft.values.get("publisher")
        own = publisher.name if isinstance(publisher, Source) and not publisher.name.isascii() else ""
        found = _outlet_of_page(title, heading, page, host, own)
    if found:
        draft.set("original_source", Source(name=found[0]), "title-suffix", found[1])


class _Carrier(NamedTuple):
    """What is known of the site that carries a page."""

    host: str
    name: str
    end: str
    """The name behind `<title>`, where it is that of a site."""

    def is_another(self, outlet: str, *, printed: bool) -> bool:
        """Return whether this site is surely not `outlet`, which a headline `printed` on the page names, or `<title>` only.

        In `<title>` stands the name of the site itself, so there only outlets known by name are of another.
        """
        akin = any(name and are_akin(outlet, name) for name in (self.name, self.end if self.end != outlet else ""))
        known = is_known_outlet(outlet)
        if akin or not (known or printed) or is_own_host(outlet, self.host):
            return False
        return bool(self.name) or (known and bool(self.host)) or self.end not in ("", outlet)


def _outlet_of_page(title: str, heading: str, page: Page, host: str, site: str) -> tuple[str, str] | None:
    """Return the outlet behind a headline, and the headline, when the page is of another site."""
    tag = page.title_tag or ""
    for text, printed in ((heading, True), (page.meta.get("og:title") or "", True), (tag, False)):
        outlet = next(filter(is_title_outlet, names_behind(title, text)), None)
        if outlet is None:
            continue
        end = (names_behind(title, tag) or ("",))[-1]
        carrier = _Carrier(host, site, end if _SITE.search(end) else "")
        if carrier.is_another(outlet, printed=printed):
            return outlet, text
    return None


def _outlet_of_lines(title: str, printed: Iterable[str], host: str, *, stated: bool) -> tuple[str, str] | None:
    """Return the outlet behind a headline of rendered text, and the line.

    Where a source is `stated`, or an address tells that some site carries the text, only an outlet that is surely
    another one.
    """
    for line in printed:
        outlets = [name for name in names_behind(title, line) if is_title_outlet(name)]
        if not outlets or is_own_host(outlets[0], host):
            continue
        before = [name for name in _BREADCRUMB_SPLIT.split(line.partition(title)[0].strip()) if _SITE.search(name)]
        sites = [*before[:1], *outlets[1:]]
        foreign = any(not are_akin(outlets[0], site) for site in sites) or (host and is_known_outlet(outlets[0]))
        if foreign or not (stated or host):
            return outlets[0], line
    return None


def read_breadcrumbs(draft: Draft, above: Sequence[RawBlock]) -> None:
    """Set `breadcrumbs` from the lines above the text that are, or stand in, a breadcrumb."""
    texts = [
        text
        for tag, text, _, _, chrome, hidden, _, _, _ in above
        if (chrome == "breadcrumb" or (("位置" in text or "首页" in text or "首頁" in text) and _has_steps(text)))
        and not hidden
        and tag not in NO_LINES
    ]
    if not texts:
        return
    raw = " > ".join(texts)
    labelless = [_BREADCRUMB_LABEL.sub("", text, count=1) for text in texts]
    parts = [squeeze(part) for text in labelless for part in _BREADCRUMB_SPLIT.split(text)]
    draft.set("breadcrumbs", tuple(part for part in parts if 0 < len(part) <= 40), "breadcrumb", raw)


def _has_steps(text: str) -> bool:
    return len(text) < 160 and any(mark in text for mark in ">＞»›")


def read_keywords(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `keywords` from the meta, if any of them is a word of the article: site-wide ones are not."""
    content = page.meta.get("keywords") if page else None
    if not content:
        return
    words = [word for word in _KEYWORD_SPLIT.split(content) if 1 < len(word) <= 40]
    if any(word in text for word in words) and not same_key(content, title or ""):
        draft.set("keywords", tuple(dict.fromkeys(words)), "meta:keywords", content)


def read_summary(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `summary` from the description metas, if it is of this article and not of the site."""
    meta = page.meta if page else {}
    for name in ("description", "og:description", "twitter:description"):
        content = meta.get(name)
        if content and len(content) >= _SHORTEST_SUMMARY and not same_key(content, title or ""):
            own = name == "og:description" and same_key(meta.get("og:title", ""), title or "")
            if own or _is_about(content, f"{title}\n{text}"):
                draft.set("summary", content, f"meta:{name}", content)
                return


def _is_about(summary: str, text: str) -> bool:
    """Whether a description shares a third of its words with the article: a site's own shares its name at most."""
    pieces = [summary[i : i + 4] for i in range(0, min(len(summary), 200) - 3, 4)]
    missing = -(-len(pieces) // 3)
    spare = len(pieces) - missing
    for piece in pieces:
        if piece in text:
            missing -= 1
        else:
            spare -= 1
        if not missing or spare < 0:
            break
    return not missing


def info_lines(texts: Iterable[str], roc: bool = False) -> tuple[list[InfoLine], list[str]]:
    """Return what the lines around the headline state, and the lines that state nothing an info line could."""
    infos: list[InfoLine] = []
    silent: list[str] = []
    for text in texts:
        if len(text) <= _LONGEST_INFO and _MAY_INFORM.search(text) and (info := read_info_line(text, roc=roc)):
            infos.append(info)
        else:
            silent.append(text)
    return infos, silent


def _joined_stamps(texts: Sequence[str]) -> Sequence[str]:
    """Join year, day and time that stood in elements of their own: 2019, 09/07, 19:02."""
    if 4 not in map(len, texts):
        return texts
    joined: list[str] = []
    at = 0
    while at < len(texts):
        if len(texts[at]) == 4 and _STAMP.fullmatch(stamp := " ".join(texts[at : at + 3])):
            joined.append(stamp.replace(" ", "/", 1))
            at += 3
        else:
            joined.append(texts[at])
            at += 1
    return joined


def join_labels(texts: Sequence[str]) -> list[str]:
    """Join a line that is only a label (发布日期：) with the value in the next: they stood in cells of their own."""
    joined: list[str] = []
    label = ""
    for text in _joined_stamps(texts):
        is_label = len(text) <= _LONGEST_LABEL and _LABEL.match(text) is not None
        if label and len(text) <= 40 and not is_label:
            joined.append(f"{label}{text}")
            label = ""
        elif is_label:
            label = text if text.endswith(("：", ":")) else f"{text}："
        else:
            joined.append(text)
            label = ""
    return joined


def credit_lines(texts: Iterable[str]) -> list[Credits]:
    """Return what the credit lines state, lines that are none left out."""
    return [
        credit
        for text in texts
        if len(text) <= _LONGEST_CREDIT and _MAY_CREDIT.search(text) and (credit := read_credit_line(text))
    ]
