"""Texts that stand in the page's own data and not, or not whole, in its markup: `__NEXT_DATA__`, `window.__INITIAL_STATE__`,
JSON-LD, templates, hidden text areas.

An object of that data is the article's only when it also holds the headline that the head declares, or begins as the
text does that the markup shows: the same data holds recommended articles, and their dates are not the page's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from policynews.dates.shapes import DAY
from policynews.find.declared import COLUMN_NAME, declared_titles
from policynews.find.where import Places, Region
from policynews.layouts.embedded import article_tree
from policynews.lines.prose import weigh
from policynews.model.article import Origin
from policynews.page.page import Page, decode_data
from policynews.page.walk import walk
from policynews.text.folding import fold_key
from policynews.text.patterns import HAN, lazy_pattern

# A markup text of this weight is whole, as far as anybody can tell.
_WHOLE = 300
# Characters of a text in the data; and how many times as long as the markup's it must be.
_SHORTEST, _TIMES_AS_LONG = 80, 1.5
_MOST_OBJECTS, _LONGEST_SCRIPT = 20_000, 4_000_000
# Characters of a text that the data and the markup share where they are the same.
_OPENING = 24
_HAN = lazy_pattern(HAN)
_TAG = lazy_pattern(r"<[^<>]{1,2000}>")
_DATED = lazy_pattern(r"pub|issue|release|share|creat|^(?:c|p)?time$|date", 2)
_NOT_DATED = lazy_pattern(r"updat|modif|edit|expir|end|crawl|now|server", 2)
_STAMP = lazy_pattern(rf"{DAY}.{{0,20}}")
_SOURCES = ("source", "sourceName", "source_name", "media", "mediaName", "origin", "来源")
_BEIJING = 8 * 3600


class _Text(NamedTuple):
    """A text of the page's data."""

    content: str
    reader: str
    title: str = ""
    info: str = ""


def with_page_data(page: Page, places: Places) -> Places:
    """Return `places` with the text of the page's own data in place of one that the markup holds not, or in part."""
    region = places.region
    if region is not None and region.prose >= _WHOLE:
        return places
    shown = "".join([places.blocks[i].text for i in range(region.first, region.last)]) if region else ""
    declared = places.declared() if places.declared else declared_titles(page)
    titles = frozenset([key for key in declared.keys if len(key) >= COLUMN_NAME])
    texts = [text for text in _texts(page, titles, fold_key(shown)[:_OPENING]) if len(text.content) >= _SHORTEST]
    best = max(texts, key=lambda text: len(_TAG.sub("", text.content)), default=None)
    if best is None or len(_TAG.sub("", best.content)) < _TIMES_AS_LONG * len(shown):
        return places
    return _put_in(places, best)


def _put_in(places: Places, text: _Text) -> Places:
    """Return `places` with the lines of `text` in place of its region."""
    title = "" if places.region else text.title
    tree = article_tree(_as_markup(text.content), title=title, info=text.info)
    if tree is None:
        return places
    inner = walk(tree, everything=True).blocks
    first = places.region.first if places.region else len(places.blocks)
    last = places.region.last if places.region else len(places.blocks)
    head = sum(bool(part) for part in (title, text.info))
    prose = sum((weight for block in inner[head:] if (weight := weigh(block)) > 0), 0.0)
    region = Region(first + head, first + len(inner), None, False, prose)
    blocks = [*places.blocks[:first], *inner, *places.blocks[last:]]
    origin = Origin(field="blocks", reader=text.reader, raw="")
    return places._replace(blocks=blocks, nodes=(), region=region, dropped={}, origins=(origin,))


def _as_markup(content: str) -> str:
    """Return a text as markup: its lines are paragraphs where it holds no tag."""
    if "<" in content:
        return content
    return "".join(f"<p>{line}</p>" for line in content.replace("&", "&amp;").splitlines() if line.strip())


def _texts(page: Page, titles: frozenset[str], opening: str) -> Iterator[_Text]:
    """Yield the texts of the page's data that are surely the article's."""
    for item in page.jsonld:
        body = item.get("articleBody")
        if isinstance(body, str) and _is_text(body):
            yield _Text(body, "json-ld:articleBody")
    for area in page.root.iter("textarea", "template"):
        hidden = area.text or ""
        if "<p" in hidden and _is_text(hidden):
            yield _Text(hidden, "textarea")
    for script in page.scripts:
        source = script.text or ""
        if len(source) < _SHORTEST or len(source) > _LONGEST_SCRIPT or not ("。" in source or "\\u3002" in source):
            continue
        kind = (script.get("type") or "").lower()
        if kind.startswith("text/") and "javascript" not in kind and "<p" in source:
            yield _Text(source, "script")
        elif "ld+json" not in kind:
            yield from _of_objects(decode_data(source), titles, opening)


def _of_objects(data: object, titles: frozenset[str], opening: str) -> Iterator[_Text]:
    """Yield the texts of objects that hold the headline of the page too, or begin as its visible text does."""
    waiting: list[object] = [data]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(inner for inner in value.values() if isinstance(inner, dict | list))
            yield from _of_object(value, titles, opening)


def _of_object(item: Mapping[str, object], titles: frozenset[str], opening: str) -> Iterator[_Text]:
    strings = [value for value in item.values() if isinstance(value, str)]
    content = max((value for value in strings if len(value) >= _SHORTEST and _is_text(value)), key=len, default="")
    if not content:
        return
    title = next((value for value in strings if len(value) < _SHORTEST * 2 and fold_key(value) in titles), "")
    begins = len(opening) == _OPENING and fold_key(_TAG.sub("", content[:2000])).startswith(opening)
    if title or begins:
        yield _Text(content, "page-data", title, _info(item))


def _is_text(value: str) -> bool:
    """Whether a string is a Chinese text with sentences, not a list of words or an address."""
    return value.count("。") > 1 and len(_HAN.findall(value[:1000])) * 5 > len(_TAG.sub("", value[:1000]))


def _info(item: Mapping[str, object]) -> str:
    """Return date and source that an object states, as an info line."""
    stamp = next(
        (
            found
            for name, value in item.items()
            if _DATED.search(name) and not _NOT_DATED.search(name) and (found := _stamp(value))
        ),
        "",
    )
    source = next((value for name in _SOURCES if isinstance(value := item.get(name), str) and 1 < len(value) < 24), "")
    return " ".join([f"发布时间：{stamp}" if stamp else "", f"来源：{source}" if source else ""]).strip()


def _stamp(value: object) -> str:
    """Return a date as printed, or the Beijing time of seconds or milliseconds since 1970; empty for anything else."""
    if isinstance(value, str) and _STAMP.match(value):
        return value[:19].replace("T", " ")
    if isinstance(value, int | float) and 9e8 < value < 4e12:
        from datetime import datetime, timezone  # noqa: PLC0415 - for stamps in scripts only

        seconds = value / 1000 if value > 4e10 else value
        return datetime.fromtimestamp(seconds + _BEIJING, timezone.utc).strftime("%Y-%m-%d %H:%M")
    return ""
