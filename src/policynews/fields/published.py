"""`published` and `updated`: info lines, metadata table, metas, JSON-LD, scripts, the address; in this order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from policynews.credits.infoline import read_info_line
from policynews.dates.address import date_from_url
from policynews.dates.value import read_date
from policynews.draft import Draft
from policynews.fields.evidence import LONGEST_INFO, Blocks, Reading, info_lines
from policynews.model.date import PartialDate
from policynews.page.page import Page
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
_JSONLD_PUBLISHED = ("datePublished", "pubDate", "dateCreated", "uploadDate")
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
# 2022年8月11日（星期四）, 香港時間16時30分: the last two lines of a press release
_LOCAL_TIME = ("香港時間", "香港时间")


def stated_date(text: str, lines: Blocks) -> PartialDate | None:
    """Return the date that a text states as a whole or as an info line, or None."""
    date = read_date(text, reference=lines.reference, roc=lines.roc)
    if date is None and len(text) <= LONGEST_INFO:
        date = read_info_line(text, roc=lines.roc).published
    return date


def read_published(draft: Draft, lines: Blocks, located: Reading | None, url: str | None) -> None:
    """Set `published` and `updated` from info lines, the metadata table, metas, JSON-LD, scripts and the address.

    `located` is what a layout has an element of its own for.
    Behind the text only a labelled date counts. A date of the text is never looked at.
    """
    page = lines.page
    # A date with its label first, then the metadata table, then a bare date, which may be that of a signature.
    visible, bare = _stated_dates(lines)
    if located:
        visible.insert(0, located)
    if draft.document and draft.document.published:
        published = draft.document.published
        visible.append(Reading(published, "metadata-table", published.isoformat()))
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


def _stated_dates(lines: Blocks) -> tuple[list[Reading], list[Reading]]:
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


def _last_resort(lines: Blocks) -> Reading | None:
    """Return a labelled date behind the text, a date of change that stands for it, or one in a script."""
    for info in info_lines(lines.behind, lines.roc)[0]:
        if info.published and info.published_label:
            return Reading(info.published, "info-line", info.published_raw or "")
    for day, clock in pairwise([line.text for line in lines.behind]):
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


def _read_updated(draft: Draft, lines: Blocks) -> None:
    for info in lines.infos:
        if info.updated:
            draft.set("updated", info.updated, "info-line", info.updated.isoformat())
            return
    for found in _declared_dates(lines.page, _META_UPDATED, lines) if lines.page else ():
        draft.set("updated", found.date, found.reader, found.raw)


def _declared_dates(page: Page, names: Sequence[str], lines: Blocks, most: int = 1) -> list[Reading]:
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


def _only_updated(lines: Blocks) -> Reading | None:
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
