"""What the head of a page declares: metas, title, canonical address, scripts, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from policynews.text.folding import squeeze

_FORMS = frozenset({"form", "input", "textarea", "select"})


class Head(NamedTuple):
    """What one pass over the elements that nobody sees finds, wherever broken markup has put them."""

    meta: dict[str, str]
    base: str
    canonical: str | None
    title: str | None
    scripts: list[etree._Element]
    styles: list[etree._Element]
    forms: list[etree._Element]
    """Forms and their fields, in page order."""

    def sheets(self) -> Iterator[str]:
        """Yield the style sheets that hold for a reader of the screen whose scripts run."""
        for style in self.styles:
            parent = style.getparent()
            if style.text and (parent is None or parent.tag != "noscript"):
                media = (style.get("media") or "all").strip().lower()
                if media in ("all", "screen"):
                    yield style.text

    @property
    def has_empty_code(self) -> bool:
        """Whether a style sheet or a script holds nothing: one that closes itself (`<style … />`) looks so."""
        return any(not style.text for style in self.styles) or any(
            not script.text and script.get("src") is None for script in self.scripts
        )


def _text_of_title(element: etree._Element) -> str | None:
    text = "".join(map(str, element.itertext())) if len(element) else element.text
    return squeeze(text or "") or None


def read_head(root: etree._Element) -> Head:
    """Return what the head declares."""
    meta: dict[str, str] = {}
    base = ""
    canonical: str | None = None
    title: etree._Element | None = None
    scripts: list[etree._Element] = []
    styles: list[etree._Element] = []
    forms: list[etree._Element] = []
    for element in root.iter("script", "meta", "link", "base", "title", "style", *_FORMS):
        tag = element.tag
        if tag == "script":
            scripts.append(element)
        elif tag == "style":
            styles.append(element)
        elif tag in _FORMS:
            forms.append(element)
        elif tag == "meta":
            _read_meta(element, meta)
        elif tag == "link":
            if canonical is None and (element.get("rel") or "").lower() == "canonical":
                canonical = element.get("href")
        elif tag == "base":
            base = base or element.get("href") or ""
        elif title is None and next(element.iterancestors("svg"), None) is None:  # the name of an icon is none
            title = element
    return Head(meta, base, canonical, _text_of_title(title) if title is not None else None, scripts, styles, forms)


def read_jsonld(scripts: Iterable[etree._Element]) -> Iterator[str]:
    """Yield the JSON-LD texts of a page, unparsed."""
    for element in scripts:
        kind = element.get("type")
        if kind and kind.strip().lower() == "application/ld+json" and element.text:
            yield element.text


def _read_meta(element: etree._Element, meta: dict[str, str]) -> None:
    content = ""
    names = []
    attributes: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
    for key, value in attributes:
        if key == "content":
            content = value
        elif key in ("name", "property", "itemprop") and value:
            names.append(value)
    if names and content and (content := squeeze(content)):
        for name in names:
            meta.setdefault(_meta_name(name), content)


@lru_cache(maxsize=256)
def _meta_name(name: str) -> str:
    """ifeng writes "og: webtype" and "og:time ", so white space inside a name means nothing."""
    return "".join(name.split()).lower()


def parse_jsonld(texts: list[str]) -> Iterator[Mapping[str, object]]:
    """Yield the objects of JSON-LD texts, graphs and lists flattened; what is no JSON is passed over."""
    import json  # noqa: PLC0415 - few pages carry JSON-LD

    for text in texts:
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _flatten(data)


def _flatten(data: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    if depth > 3:
        return
    if isinstance(data, list):
        for item in data:
            yield from _flatten(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        if "@graph" in data:
            yield from _flatten(data["@graph"], depth + 1)
