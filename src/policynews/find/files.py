"""附件: the files an article offers; linked ones before those it shows, and both before those it only lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.find.file_links import ADJACENT, attachments_among, is_attachment_line
from policynews.find.file_lists import files_in_lines, listed_files
from policynews.find.file_viewers import shown_files
from policynews.find.where import Found
from policynews.model.article import Attachment


class Files(NamedTuple):
    """The files of an article, and the lines that do nothing but name them."""

    attachments: tuple[Attachment, ...]
    listed: frozenset[int]


def files_of(found: Found, kept: Sequence[int]) -> Files:
    """Return the article's own files: linked or shown ones of a page, named ones of a rendered text.

    What the text lists (附件：1.甲 2.乙) counts where nothing is linked.
    """
    return _files_of_text(found, kept) if found.page is None else _files_of_page(found, kept)


def _files_of_page(found: Found, kept: Sequence[int]) -> Files:
    page, blocks, node = found.page, found.blocks, found.region.node
    assert page is not None
    linked = attachments_among(blocks, found.region, kept, page)
    known = {file.url for file in linked}
    shown = [*found.files, *(shown_files(page, node.element) if node else ())]
    attachments = (*linked, *dict.fromkeys(file for file in shown if file.url not in known))
    if not attachments:
        lines = [i for i in kept if blocks[i].is_line]
        listed = listed_files([blocks[i].text for i in lines])
        return Files(tuple([file for files in listed.values() for file in files]), frozenset())
    addresses = {file.url for file in attachments}
    gone = [i for i in kept if blocks[i].links and is_attachment_line(blocks[i], addresses, page)]
    return Files(attachments, frozenset(gone))


def _files_of_text(found: Found, kept: Sequence[int]) -> Files:
    blocks, first = found.blocks, found.region.first
    named = files_in_lines(blocks, found.region)
    listed = listed_files([block.text for block in blocks[first : found.region.last + ADJACENT]])
    files = {first + i: files for i, files in listed.items()}
    if named:
        # 附件1：回执.docx is the name of a file as it stands, 1.回执.docx that of an item of a list.
        names = {i: [file] for i, file in named.items()}
        files = {i: names[i] if i not in files or names[i][0].name.startswith("附") else files[i] for i in named}
    return Files(tuple([file for i in sorted(files) for file in files[i]]), frozenset(named).intersection(kept))
