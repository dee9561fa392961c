"""Per field, the ordered readers: the first good one wins, a reader that disagrees adds a `Notice`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from .article import Person, PolicyDocument, PrintEdition, Source
from .blocks import RawBlock
from .credits import (
    Credits,
    InfoLine,
    read_credit_line,
    read_dateline,
    read_info_line,
    read_print_edition,
    read_signature,
    read_source_name,
)
from .dates import PartialDate, date_from_url, read_date
from .draft import Draft
from .folding import fold, fold_key, squeeze
from .page import Page

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
_SOURCE_NAME = re.compile(r"source|laiyuan|\bly\b|from|media|publisher", re.I)
_BREADCRUMB_SPLIT = re.compile(r"\s*(?:>+|»|›|→|/|\\|＞|·|\||::|-{1,2}>?)\s*")
_BREADCRUMB_LABEL = re.compile(r"^.{0,10}?(?:位置|栏目|页面|在这里)(?:是|为)?\s*[:：]?\s*")
_LONGEST_INFO = 300
# 发布日期：, 發布單位, 来源: in an element of their own
_LABEL = re.compile(
    r"^(?:(?:发布|發布|發佈|刊登|公告|上版|上稿|新闻|新聞|发文|张贴|張貼|更新|信息|文章|稿件|消息|资料|資料|发稿)(?:日期|时间|時間|单位|單位|机构|機構|来源|來源)"
    r"|日期|时间|時間|来源|來源|作者|记者|記者|责任编辑|编辑|稿源|撰稿人?)\s*[:：]?$"
)
_KEYWORD_SPLIT = re.compile(r"[,，;；、|\s]+")


class Reading(NamedTuple):
    """A date one reader found."""

    date: PartialDate
    reader: str
    raw: str


class Lines(NamedTuple):
    """The lines that may state facts of the article, in order of trust."""

    near: list[str]
    """Between headline and text, and just above the headline."""
    behind: list[str]
    """Credit lines and lines behind the text."""
    first: list[str]
    """The first paragraphs of the text."""
    last: list[str]
    """The last paragraphs of the text, the last one first."""


def read_published(
    draft: Draft,
    infos: Sequence[InfoLine],
    behind: Sequence[InfoLine],
    page: Page | None,
    reference: datetime | None,
) -> None:
    """Set `published` and `updated` from info lines, metas, JSON-LD, the metadata table and the address.

    `infos` stand near the headline, `behind` behind the text, where only a labelled date counts. A date of the text is
    never looked at.
    """
    visible = [Reading(i.published, "info-line", i.published_raw or "") for i in infos if i.published]
    document = draft.values.get("document")
    if isinstance(document, PolicyDocument) and document.published:
        visible.append(Reading(document.published, "metadata-table", document.published.isoformat()))
    declared = list(_declared_dates(page, _META_PUBLISHED, reference)) if page else []
    if page and not declared:
        declared = list(_jsonld_dates(page))
    address = _address_date(page)
    chosen = _choose(visible, declared, address)
    if chosen is None:
        chosen = next(
            (Reading(i.published, "info-line", i.published_raw or "") for i in behind if i.published_label), None
        )
    if chosen is None and page:
        chosen = next(iter(_declared_dates(page, _META_LAST, reference)), None)
    if chosen is not None:
        chosen = _refine(chosen, [*visible[:1], *declared])
        draft.set("published", chosen.date, chosen.reader, chosen.raw)
        for other in [*visible[:1], *declared[:1]]:
            if not other.date.agrees(chosen.date):
                message = f"{other.reader} says {other.date.isoformat()}, {chosen.reader} {chosen.date.isoformat()}"
                draft.notice("published-disagreement", message, "published")
    _read_updated(draft, infos, page, reference)


def _read_updated(draft: Draft, infos: Sequence[InfoLine], page: Page | None, reference: datetime | None) -> None:
    visible = next((i.updated for i in infos if i.updated), None)
    if visible:
        draft.set("updated", visible, "info-line", visible.isoformat())
    elif page:
        found = next(iter(_declared_dates(page, _META_UPDATED, reference)), None)
        if found:
            draft.set("updated", found.date, found.reader, found.raw)


def _declared_dates(page: Page, names: Iterable[str], reference: datetime | None) -> Iterable[Reading]:
    meta = page.meta
    for name in names:
        content = meta.get(name)
        if content and (date := read_date(content, reference=reference)) and date.year:
            yield Reading(date, f"meta:{name}", content)


def _jsonld_dates(page: Page) -> Iterable[Reading]:
    for item in page.jsonld:
        for key in _JSONLD_PUBLISHED:
            value = item.get(key)
            if isinstance(value, str) and (date := read_date(value)) and date.year:
                yield Reading(date, f"json-ld:{key}", value)


def _address_date(page: Page | None) -> Reading | None:
    address = page and (page.url or page.meta.get("url"))
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
    return address


def _refine(chosen: Reading, others: Sequence[Reading]) -> Reading:
    """Take a time of day, or a year, from a reader that agrees and knows more."""
    for other in others:
        if other.date.agrees(chosen.date) and _parts(other.date) > _parts(chosen.date):
            chosen = other
    return chosen


def _parts(date: PartialDate) -> int:
    parts = (date.year, date.month, date.day, date.hour, date.minute, date.second)
    # A time of 00:00 is what a template prints when it knows the day only.
    if not date.hour and not date.minute:
        parts = parts[:3]
    return sum(part is not None for part in parts)


def read_source(
    draft: Draft, infos: Sequence[InfoLine], credits: Sequence[Credits], page: Page | None, edition: PrintEdition | None
) -> None:
    """Set `source` from info line, metas, credit lines behind the text, or the newspaper line of a repost."""
    for info in infos:
        if info.source:
            draft.set("source", info.source, "info-line", info.source.name)
            return
    for credit in credits:
        if credit.source:
            draft.set("source", credit.source, "credit-line", credit.source.name)
            return
    for info in infos:
        if info.unlabelled and info.published and info.published.year:
            draft.set("source", Source(name=info.unlabelled), "info-line", info.unlabelled)
            return
    for name in _META_SOURCE if page else ():
        content = page.meta.get(name) if page else None
        if content and not content.isascii() and (value := read_source_name(content)):
            draft.set("source", Source(name=value), f"meta:{name}", content)
            return
    if edition is not None:
        draft.set("source", Source(name=edition.newspaper), "print-edition", edition.newspaper)


def read_people(draft: Draft, lines: Lines, infos: Sequence[InfoLine], credits: Sequence[Credits]) -> None:
    """Set `people` from info lines, datelines, signatures and credit lines, each person once, in page order."""
    found: list[tuple[Person, str, str]] = [(p, "info-line", p.label or "") for i in infos for p in i.people]
    for text in lines.first[:3]:
        dateline = read_dateline(text)
        if dateline:
            found += [(person, "dateline", text[: dateline.end]) for person in dateline.people]
            if dateline.outlet and not dateline.self_reference:
                outlet = Source(name=dateline.outlet)
                draft.set("original_source", outlet, "dateline", text[: dateline.end])
            break
    for text in lines.last[:2]:
        signature = read_signature(text)
        found += [(person, "signature", text[-60:]) for person in signature.people]
        if signature.people:
            break
    for credit in credits:
        found += [(person, "credit-line", person.label or "") for person in credit.people]
    people: dict[tuple[str, str], Person] = {}
    for person, reader, raw in found:
        if (person.name, person.role) not in people:
            people[person.name, person.role] = person
            draft.origin("people", reader, raw)
    if people:
        draft.values["people"] = tuple(people.values())


def read_edition(draft: Draft, lines: Lines) -> PrintEdition | None:
    """Set and return `print_edition` from a newspaper line behind the text or at its end."""
    for text in [*lines.last[:3], *lines.behind]:
        if "》" in text and (edition := read_print_edition(text)):
            draft.set("print_edition", edition, "print-edition", text)
            return edition
    return None


def read_originals(draft: Draft, credits: Sequence[Credits]) -> None:
    """Set `original_title` (原标题) and `original_source` (转自) from credit lines."""
    for credit in credits:
        if credit.original_title:
            draft.set("original_title", credit.original_title, "credit-line", credit.original_title)
        if credit.original_source:
            draft.set("original_source", credit.original_source, "credit-line", credit.original_source.name)


def read_publisher(draft: Draft, page: Page | None) -> None:
    """Set `publisher`, the site that carries the page, from its site name metas."""
    for name in _META_SITE if page else ():
        content = page.meta.get(name) if page else None
        if content:
            draft.set("publisher", Source(name=content), f"meta:{name}", content)
            return


def read_breadcrumbs(draft: Draft, blocks: Sequence[RawBlock], stop: int) -> None:
    """Set `breadcrumbs` from the lines above the text that are, or stand in, a breadcrumb."""
    texts: list[str] = []
    for block in blocks[:stop]:
        if block.tag != "img" and not block.hidden and (block.chrome == "breadcrumb" or _is_trail(block.text)):
            texts.append(block.text)
    if not texts:
        return
    raw = " > ".join(texts)
    parts = [
        squeeze(part) for text in texts for part in _BREADCRUMB_SPLIT.split(_BREADCRUMB_LABEL.sub("", text, count=1))
    ]
    draft.set("breadcrumbs", tuple(part for part in parts if 0 < len(part) <= 40), "breadcrumb", raw)


def _is_trail(text: str) -> bool:
    return len(text) < 160 and ("位置" in text or "首页" in text or "首頁" in text) and any(c in text for c in ">＞»›")


def read_keywords(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `keywords` from the meta, if any of them is a word of the article: site-wide ones are not."""
    content = page.meta.get("keywords") if page else None
    if not content:
        return
    words = tuple(dict.fromkeys(word for word in _KEYWORD_SPLIT.split(content) if 1 < len(word) <= 40))
    if fold_key(content) != fold_key(title or "") and any(word in text for word in words):
        draft.set("keywords", words, "meta:keywords", content)


def read_summary(draft: Draft, page: Page | None, title: str | None, text: str) -> None:
    """Set `summary` from the description metas, if it is of this article and not of the site."""
    for name in ("description", "og:description", "twitter:description") if page else ():
        content = page.meta.get(name) if page else None
        if not content or len(content) < 12 or fold_key(content) == fold_key(title or ""):
            continue
        if fold_key(content)[:10] in fold_key(text[:4000]):
            draft.set("summary", content, f"meta:{name}", content)
            return


def info_lines(texts: Iterable[str]) -> list[InfoLine]:
    """Return what the lines around the headline state, lines that state nothing left out."""
    return [info for text in texts if len(text) <= _LONGEST_INFO and (info := read_info_line(text))]


def join_labels(texts: Sequence[str]) -> list[str]:
    """Join a line that is only a label (发布日期：) with the value in the next: they stood in cells of their own."""
    joined: list[str] = []
    label = ""
    for text in texts:
        if label and len(text) <= 40 and not _LABEL.match(text):
            joined.append(f"{label}{text}")
            label = ""
        elif _LABEL.match(text):
            label = text if text.endswith(("：", ":")) else f"{text}："
        else:
            joined.append(text)
            label = ""
    return joined


def credit_lines(texts: Iterable[str]) -> list[Credits]:
    """Return what the credit lines state, lines that are none left out."""
    return [credit for text in texts if len(text) <= 200 and (credit := read_credit_line(text))]


def has_label(text: str) -> bool:
    """Whether a line may state date, source or people: the cheap test before the readers."""
    return any(mark in text for mark in ":：|｜丨/20（([【年") or "记者" in fold(text)
