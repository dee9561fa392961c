"""Dates that the page declares without printing them as text: metas, JSON-LD, attributes, scripts, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from policynews.dates.address import date_from_url
from policynews.dates.inline import find_dates
from policynews.dates.relative import RELATIVE
from policynews.dates.shapes import YEAR
from policynews.dates.value import read_date
from policynews.fields.evidence import Blocks, Reading
from policynews.model.date import PartialDate
from policynews.page.page import Page
from policynews.page.stamps import Stamp, stamp_for_search_engine
from policynews.text.folding import fold, fold_key
from policynews.text.patterns import lazy_pattern

# Publication dates in the head, surest first; Maketime, HtmlGenerateTime and lastmodified are the template's, not the text's.
PUBLISHED = (
    "pubdate firstpublishedtime article:published_time og:article:published_time publishdate og:release_date og:time apub:time "
    "weibo:article:create_at datepublished publishtime pubtime _pubtime publish_time publish-date date.issued article_date_original "
    "originalpublicationdate publication_date sailthru.date bytedance:published_time rnews:datepublished dc.date.issued "
    "dc.date dcterms.issued dcterms.created uploaddate publishedtime releasedate createdate datecreated article:published "
    "parsely-pub-date og:pubdate article.published dcterms.date date"
).split()
UPDATED = "article:modified_time og:updated_time weibo:article:update_at datemodified lastmodifiedtime dateupdate bytedance:updated_time".split()
# A page that states only these has no other date (baijiahao: itemprop=dateUpdate).
LAST = ("dateupdate",)
_JSONLD_PUBLISHED = ("datePublished", "pubDate", "dateCreated", "uploadDate")
_JSONLD_NAMES = ("headline", "name", "title")
_START = 8
# A script longer than this is a library.
_LONGEST_SCRIPT = 200_000
# var ct = "1581517074"; fbrq = "2020年01月02日 10:00"; "publishTime":"2020-01-02 10:00:00"; createTime: 1581517074
_SCRIPT_NAMES = (
    "ct = ",
    "ct=",
    "fbrq",
    "ubDate",
    "ubtime",
    "ublish",
    "ubTime",
    "ub_time",
    "ptime",
    "reateTime",
    "reate_time",
)
# A name goes on before what is looked for (firstPublishTime), its value stands close behind; a list of other articles
# repeats a name, but without a date only so often.
_NAME_REACH, _VALUE_REACH, _MOST_NAMES = 16, 60, 20
_SCRIPT_DATE = lazy_pattern(
    r"""\b(ct|fbrq|pubDate|pub_?[tT]ime|(?:ori_?|first_?)?(?:[pP]ublish(?:ed)?|[cC]reate)_?(?:[tT]ime|[dD]ate|[aA]t)|ptime|datePublished)["']?\s*[:=]\s*["']?"""
    rf"""(\d{{13}}|\d{{10}}|{YEAR}[-/年.][^"';,}}]{{3,24}})"""
)
# var ct = "1581517074", not "ptime": "2020-01-02"
_IS_VARIABLE = lazy_pattern(r"^\w+ ?=")
# itemprop=datePublished, class="published"; dateModified, class="updated"
_IS_CHANGE = lazy_pattern("modif|updat|edit")
_IS_PUBLICATION = lazy_pattern("publi|created|issued|uploaddate|pubdate|entry-date|post-?date|post-?time")
# class="time", which an element has that a script fills from data-time
_IS_TIME = lazy_pattern("time|date")


def declared_dates(page: Page, names: Sequence[str], lines: Blocks, most: int = 1) -> list[Reading]:
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


def search_engine_date(page: Page) -> list[Reading]:
    """Return the date that the page prints for a search engine only."""
    text = stamp_for_search_engine(page.root)
    date = read_date(text) if text else None
    return [Reading(date, "hidden:pubtime_baidu", text or "")] if date and date.year else []


def jsonld_dates(page: Page, title: str | None) -> list[Reading]:
    """Return the dates of the JSON-LD objects that name the article, else of those that name nothing else."""
    own: list[Reading] = []
    unnamed: list[Reading] = []
    key = fold_key(title or "")
    for item in page.jsonld:
        names = [fold_key(value) for name in _JSONLD_NAMES if isinstance(value := item.get(name), str)]
        if any(_is_same(name, key) for name in names):
            own += _dates_of(item)
        elif not key or not any(names):
            unnamed += _dates_of(item)
    return own or unnamed


def _dates_of(item: Mapping[str, object]) -> Iterator[Reading]:
    for name in _JSONLD_PUBLISHED:
        value = item.get(name)
        if isinstance(value, str) and (date := read_date(value)) and date.year:
            yield Reading(date, f"json-ld:{name}", value)


def _is_same(name: str, key: str) -> bool:
    """Whether two headlines are one: the start of one is in the other, without site or kicker."""
    return bool(name and key) and (name[:_START] in key or key[:_START] in name)


def stamped_dates(stamps: Iterable[Stamp], *, updated: bool = False) -> list[Reading]:
    """Return the dates that attributes beside the headline state, of publication or of change.

    A title= or content= counts where the element is named after the date, or shows a date or a relative time itself.
    """
    found: list[Reading] = []
    for stamp in stamps:
        changed = _IS_CHANGE.search(stamp.role) is not None and _IS_PUBLICATION.search(stamp.role) is None
        if changed is not updated or not (stamp.attribute == "datetime" or _is_of_date(stamp)):
            continue
        date = read_date(stamp.value)
        if date and date.year and date.day:
            if not date.has_time and ":" in stamp.text:
                # <time datetime="2024-03-12">于 2024-03-12 22:03</time>
                date = next((one.date for one in find_dates(stamp.text) if one.date.agrees(date)), date)
            found.append(Reading(date, f"attribute:{stamp.attribute}", stamp.value))
    return found


def _is_of_date(stamp: Stamp) -> bool:
    if stamp.attribute.startswith("data-") and (not stamp.text or stamp.text.isdecimal()):
        return _IS_TIME.search(stamp.role) is not None
    if _IS_PUBLICATION.search(stamp.role) or _IS_CHANGE.search(stamp.role):
        return stamp.attribute == "content" or stamp.value != stamp.text
    return bool(RELATIVE.search(fold(stamp.text)) or find_dates(stamp.text))


def script_date(page: Page, title: str | None) -> Reading | None:
    """Return the date that a script of the page prints into it: WeChat's ct, fbrq, publishTime.

    A date in an object counts only where the object may be the article's: the headline stands in the same script.
    """
    for script in page.scripts:
        text = script.text
        match = _search_script(text, title) if text and len(text) <= _LONGEST_SCRIPT else None
        date = read_date(match[2]) if match else None
        if match and date and date.year:
            return Reading(date, f"script:{match[1]}", match[0])
    return None


def _search_script(text: str, title: str | None) -> re.Match[str] | None:
    """Return the first date under a known name. The pattern looks around those names only: scripts are long."""
    found: list[re.Match[str]] = []
    for name in _SCRIPT_NAMES:
        at = text.find(name)
        for _ in range(_MOST_NAMES):
            if at < 0:
                break
            match = _SCRIPT_DATE.search(text, max(0, at - _NAME_REACH), at + _VALUE_REACH)
            if match and (match[2] not in [other[2] for other in found]):
                found.append(match)
            at = text.find(name, at + 1)
    found.sort(key=lambda match: match.start())
    variable = next((match for match in found if _IS_VARIABLE.search(match[0])), None)
    if variable or not found or not title:
        return variable
    at = _place_of(title, text)
    return min(found, key=lambda match: abs(match.start() - at)) if at >= 0 else None


def _place_of(title: str, text: str) -> int:
    """Return where a script holds the headline, as it is or with its characters escaped (\\u9752\\u77f3); -1 where nowhere."""
    at = text.find(title)
    if at < 0 and "\\u" in text:
        at = text.lower().find(title.encode("ascii", "backslashreplace").decode())
    return at


def address_date(page: Page | None, url: str | None) -> Reading | None:
    """Return the date in the address of the page."""
    address = url or (page and page.meta.get("url"))
    date = date_from_url(address) if address else None
    return Reading(date, "url", address) if address and date else None


def relative_date(raw: str, reference: datetime | None) -> PartialDate | None:
    """Return what 昨天 10:20 means for a caller who says when the page was fetched."""
    return read_date(raw, reference=reference) if reference else None
