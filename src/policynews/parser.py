"""The straight line from a page to an `Article`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Literal, TypeAlias

from . import fields as read
from .article import Article, Block, Failure, Figure
from .assemble import assemble
from .attachments import find_attachments
from .blocks import Node, RawBlock, walk
from .credits import is_info_line
from .documents import find_references, merge_documents, read_metadata_lines, read_text_document
from .draft import Draft
from .errors import NoArticleError, PolicyNewsError
from .generic import MIN_BODY, Region, find_body
from .linebody import find_line_title, find_lines
from .page import Page, PageInput, load
from .plaintext import read_lines
from .repair import repair_lines
from .repeats import find_repeats
from .script import detect_script
from .titles import Title, declared_titles, find_title
from .trim import Trimmed, trim

# A body below this weight is compared with the boxes that were passed over.
_SHORT = 150

Input: TypeAlias = PageInput | tuple[PageInput, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to parse; every option has a default that suits a single page."""

    fetched_at: datetime | None = None
    """When the page was fetched: what 昨天 or 3小时前 are counted from. Without it relative times are unknown."""
    repair: bool = True
    """Remove pinyin annotations and restore bytes they broke, on pages that are poisoned with them."""


class Parser:
    """Parses pages with one set of options. Holds no state: use one from as many threads as you like."""

    __slots__ = ("options",)

    def __init__(self, **options: object) -> None:
        known = {field.name for field in fields(Options)}
        unknown = sorted(set(options) - known)
        if unknown:
            raise TypeError(f"unknown option {unknown[0]!r}; options are {', '.join(sorted(known))}")
        self.options = Options(**options)  # type: ignore[arg-type]

    def parse(self, page: PageInput, *, url: str | None = None, encoding: str | None = None) -> Article:
        """Return the article of a page. Raises InputError or NoArticleError."""
        return _parse_page(load(page, url=url, encoding=encoding), self.options)

    def parse_text(self, text: str, *, url: str | None = None) -> Article:
        """Return the article of a rendered text, a line a block. Raises InputError or NoArticleError."""
        return _parse_lines(read_lines(text), url, self.options)

    def parse_many(self, pages: Iterable[Input]) -> Iterator[Article | Failure]:
        """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
        for position, item in enumerate(pages):
            page, url = item if isinstance(item, tuple) else (item, None)
            try:
                yield self.parse(page, url=url)
            except PolicyNewsError as error:
                yield Failure(url=url, position=position, error=type(error).__name__, message=str(error))


def parse(page: PageInput, *, url: str | None = None, encoding: str | None = None, **options: object) -> Article:
    """Return the article of a page: bytes, text, a BeautifulSoup or an lxml tree.

    `encoding` is the charset of the HTTP header, if known; `url` lets links become absolute and tells a date or a
    layout. Raises InputError for what is no page and NoArticleError for a page of something else.
    """
    return Parser(**options).parse(page, url=url, encoding=encoding)


def parse_text(text: str, *, url: str | None = None, **options: object) -> Article:
    """Return the article of a rendered text with no HTML left. Raises InputError or NoArticleError."""
    return Parser(**options).parse_text(text, url=url)


def parse_many(pages: Iterable[Input], **options: object) -> Iterator[Article | Failure]:
    """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
    return Parser(**options).parse_many(pages)


def _parse_page(page: Page, options: Options) -> Article:
    draft = Draft()
    walked = walk(page.root)
    region = find_body(walked)
    if region is None or region.prose < _SHORT:
        # What was passed over may be the text: a body in a box named nav, or one that a script reveals.
        whole = walk(page.root, everything=True)
        found = find_body(whole)
        if found and (region is None or found.prose > 6 * region.prose + 120):
            walked, region = whole, found
    blocks = _repaired(walked.blocks, draft, options)
    if region is None or region.prose < MIN_BODY:
        raise NoArticleError("the page holds no text that could be an article")
    declared = declared_titles(page, _table_title(blocks, region))
    title = find_title(blocks, region, declared)
    return _finish(blocks, walked.nodes, region, title, page, page.url, draft, options)


def _table_title(blocks: Sequence[RawBlock], region: Region) -> str | None:
    """Return the headline that the metadata table of a document states (标题, 名称)."""
    table, _ = read_metadata_lines(_above(blocks, region))
    return table.title if table else None


def _above(blocks: Sequence[RawBlock], region: Region) -> list[str]:
    """The lines where a metadata table stands: above the text, or first in it."""
    return [block.text for block in blocks[max(0, region.first - 40) : region.first + 30] if not block.hidden]


def _parse_lines(lines: Sequence[RawBlock], url: str | None, options: Options) -> Article:
    draft = Draft()
    blocks = _repaired(lines, draft, options)
    region = find_lines(blocks)
    if region is None:
        raise NoArticleError("the text holds no lines that could be an article")
    infos = frozenset(i for i in range(min(region.first + 12, len(blocks))) if is_info_line(blocks[i].text))
    title = find_line_title(blocks, region, infos)
    return _finish(blocks, (), region, title, None, url, draft, options)


def _repaired(blocks: Sequence[RawBlock], draft: Draft, options: Options) -> list[RawBlock]:
    if not options.repair:
        return list(blocks)
    repaired = repair_lines([block.text for block in blocks])
    draft.notices.extend(repaired.notices)
    return [
        block if block.text == text else block._replace(text=text)
        for block, text in zip(blocks, repaired.lines, strict=True)
    ]


def _finish(
    blocks: list[RawBlock],
    nodes: Sequence[Node],
    region: Region,
    title: Title | None,
    page: Page | None,
    url: str | None,
    draft: Draft,
    options: Options,
) -> Article:
    span = range(title.first, title.last) if title and title.first >= 0 else range(0)
    trimmed = trim(blocks, region, span)
    if title:
        draft.set("title", title.text, title.reader, title.text)
    kept = _without_repeats(blocks, trimmed, draft)
    body = assemble(blocks, kept, nodes, page)
    _read_fields(draft, blocks, region, span, trimmed, kept, page, options)
    values = draft.values
    return Article(
        url=url,
        canonical_url=page.canonical if page else None,
        blocks=body,
        removals=tuple(draft.removals),
        notices=tuple(draft.notices),
        origins=tuple(draft.origins),
        **values,  # type: ignore[arg-type]
    )


def _without_repeats(blocks: Sequence[RawBlock], trimmed: Trimmed, draft: Draft) -> list[int]:
    for index, reason in trimmed.removed:
        draft.remove(reason, blocks[index].text)
    lines = [i for i in trimmed.kept if blocks[i].is_line]
    repeats = {lines[position] for position in find_repeats([blocks[i].text for i in lines])}
    for index in sorted(repeats):
        draft.remove("repeat", blocks[index].text)
    return [i for i in trimmed.kept if i not in repeats]


def _read_fields(
    draft: Draft,
    blocks: Sequence[RawBlock],
    region: Region,
    title: range,
    trimmed: Trimmed,
    kept: Sequence[int],
    page: Page | None,
    options: Options,
) -> None:
    texts = [blocks[i].text for i in kept if blocks[i].is_line]
    headline = draft.values.get("title")
    headline = headline if isinstance(headline, str) else None
    lines = _fact_lines(blocks, region, title, headline, trimmed, texts)
    _read_document(draft, blocks, region, headline, texts)
    infos = read.info_lines(lines.near)
    behind = read.info_lines(lines.behind)
    credits = [*read.credit_lines(lines.near), *read.credit_lines(lines.behind)]
    read.read_published(draft, infos, behind, page, options.fetched_at)
    edition = read.read_edition(draft, lines)
    read.read_source(draft, infos, credits, page, edition)
    read.read_originals(draft, credits)
    read.read_people(draft, lines, infos, credits)
    read.read_publisher(draft, page)
    read.read_breadcrumbs(draft, blocks, region.first + 4)
    text = "\n".join(texts)
    read.read_keywords(draft, page, headline, text)
    read.read_summary(draft, page, headline, text)
    draft.values["script"] = detect_script(text)
    if page:
        draft.set("attachments", find_attachments(blocks, region, kept, page), "links", "")


def _read_document(
    draft: Draft, blocks: Sequence[RawBlock], region: Region, title: str | None, texts: Sequence[str]
) -> None:
    table, _ = read_metadata_lines(_above(blocks, region))
    stated = read_text_document(title, texts)
    document = merge_documents(table, stated) if table and stated else table or stated
    if document:
        draft.set("document", document, "document", "")
    draft.values["references"] = find_references(texts, own_title=title)


def _fact_lines(
    blocks: Sequence[RawBlock],
    region: Region,
    title: range,
    headline: str | None,
    trimmed: Trimmed,
    texts: Sequence[str],
) -> read.Lines:
    start = trimmed.kept[0] if trimmed.kept else region.first
    anchor = title.start if title else max(0, start - 12)
    above = range(max(0, min(anchor, start) - 4), start)
    near = [blocks[i].text for i in [*[i for i in above if i >= title.stop], *[i for i in above if i < anchor]]]
    near[:0] = [
        rest for i in title if (rest := blocks[i].text.removeprefix(headline or "").strip()) != blocks[i].text and rest
    ]
    behind = [blocks[i].text for i in trimmed.tail]
    behind += [block.text for block in blocks[region.last : region.last + 12] if block.is_line and not block.hidden]
    return read.Lines(read.join_labels(near), behind, list(texts[:3]), list(texts[:-4:-1]))
