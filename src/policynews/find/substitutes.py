"""Where the text of a page is, and what may stand in its place: files and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.credits.infoline import is_info_line
from policynews.documents.text import extend_over_document
from policynews.find.absence import kind_without_text, no_article
from policynews.find.file_links import linked_files
from policynews.find.file_viewers import shown_files
from policynews.find.where import MIN_BODY, Places, Region
from policynews.lines.furniture import kind_of
from policynews.model.article import Attachment, Notice
from policynews.page.blocks import RawBlock
from policynews.page.page import Page

# A text this short may be the caption of a file that the page shows.
_SHORT_BODY = 300
# A page that links more files than this and has no text is a list of files.
_FEW_FILES = 3
# A signature takes a few lines: bodies, the date, a note.
_SIGNATURE = 6
# Lines without a sentence that may be a text, and how far above them date or source is looked for.
_VERSES = 3
_INFO_ABOVE = 3


class Text(NamedTuple):
    """Where the text of a page is, or what stands in its place."""

    region: Region
    """Empty where files stand in place of a text."""
    files: tuple[Attachment, ...] = ()
    notices: tuple[Notice, ...] = ()


def text_or_substitute(page: Page, places: Places, *, fallback: bool) -> Text:
    """Return where the text is, and the files that stand in its place; raise NoArticleError where there is neither."""
    region = places.region
    if region is not None and region.prose < _SHORT_BODY and _is_imprint(places.blocks, region):
        region = None
    files = shown_files(page) if region is None or region.prose < _SHORT_BODY else ()
    if region is not None and region.prose >= MIN_BODY:
        return Text(end_over_signature(places.blocks, region) if places.layout == "generic" else region, files)
    files = files or _few_files(page, places.blocks)
    if files:
        # A page that only shows a PDF: the file is the article, and there is no text to read.
        message = "the page shows its text as a file; the article has no body of its own"
        nothing = Region(len(places.blocks), len(places.blocks), None, False, 0.0)
        return Text(nothing, files, (Notice(code="pdf-only", message=message, field="blocks"),))
    if region is not None and _are_verses(places.blocks, region):
        message = "the text has no full sentence; its lines were taken as they stand"
        return Text(region, (), (Notice(code="short-lines", message=message, field="blocks"),))
    pictures = _pictures(places.blocks) if fallback else None
    if pictures is None:
        raise no_article(kind_without_text(page, places.blocks))
    message = "the page shows its text as pictures; the article has no text"
    return Text(pictures, (), (Notice(code="pictures-only", message=message, field="blocks"),))


def _are_verses(blocks: Sequence[RawBlock], region: Region) -> bool:
    """Whether a few short lines are the text (verses, winners): they stand right below a line with date or source."""
    lines = [block for block in blocks[region.first : region.last] if block.is_line and not block.linked]
    above = [block for block in blocks[max(0, region.first - _INFO_ABOVE) : region.first] if block.is_line]
    stated = any(is_info_line(block.text) and any(map(str.isdigit, block.text)) for block in above)
    return stated and sum(kind_of(block.text) is None for block in lines) >= _VERSES


def end_over_signature(blocks: Sequence[RawBlock], region: Region) -> Region:
    """Move the end of a text over the signature that stands behind its element (某某局, 2024年5月1日)."""
    last = region.last
    while last < min(region.last + _SIGNATURE, len(blocks)) and blocks[last].is_line and not blocks[last].links:
        last += 1
    lines = [block.text for block in blocks[max(region.first, region.last - 2) : last]]
    end = len(lines) - (last - region.last)
    if not any(line[-1:] in "日)）0123456789" for line in lines[end:]):
        return region
    return region._replace(last=region.last + extend_over_document(lines, 0, end)[1] - end)


def _is_imprint(blocks: Sequence[RawBlock], region: Region) -> bool:
    """Whether the heaviest lines of a page are those of its footer: then it has no text of its own."""
    lines = [blocks[i] for i in range(region.first, region.last) if blocks[i].is_line]
    return all(_is_rights(block) for block in lines)


def _is_rights(block: RawBlock) -> bool:
    kind = kind_of(block.text)
    return kind is not None and kind.reason in ("footer", "licence", "navigation", "disclaimer")


def _pictures(blocks: Sequence[RawBlock]) -> Region | None:
    """Return the pictures below the info line of a page without a text (一图读懂), or None where there are none."""
    dated = [i for i, block in enumerate(blocks) if block.is_line and not block.hidden and is_info_line(block.text)]
    first = last = dated[0] + 1 if dated else len(blocks)
    for i in range(first, len(blocks)):
        if blocks[i].tag == "box" or (blocks[i].is_line and i > first + 2):
            break
        if blocks[i].tag == "img" and blocks[i].chrome is None and not blocks[i].hidden:
            first, last = (i if last == first else first), i + 1
    return Region(first, last, None, False, 0.0) if last > first and blocks[first].tag == "img" else None


def _few_files(page: Page, blocks: Sequence[RawBlock]) -> tuple[Attachment, ...]:
    """Return the files that a page without a text links, unless they are many, as on a list of files."""
    linked = linked_files([block for block in blocks if block.chrome is None], page)
    return linked if len(linked) <= _FEW_FILES else ()
