"""The pages that the files of a command hold: a saved page each, or many in JSON Lines, Parquet and WARC."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from policynews.cli.common import FAILED, USAGE, complain
from policynews.errors import InputError, PolicyNewsError

if TYPE_CHECKING:
    from policynews.batch.items import Item
    from policynews.batch.options import Fields
    from policynews.model.article import Article
    from policynews.parser import Parser

STDIN = "-"
"""The name of standard input."""
_CONTAINERS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".parquet", ".pq", ".warc", ".warc.gz", ".warc.zst",
               ".wet", ".wet.gz")  # fmt: skip
_TEXT = (".txt",)


class GivenPage(NamedTuple):
    """A page as it was given."""

    name: str
    """For a person: the file, and the number of the page in it."""
    content: bytes | str
    url: str | None = None
    encoding: str | None = None
    rendered: bool = False
    """Whether it is rendered text, not HTML."""
    fetched_at: datetime | None = None
    """When it was fetched, where the file says so."""

    def parse(self, parser: Parser) -> Article:
        """Return its article. Raises InputError or NoArticleError."""
        if not self.rendered:
            return parser.parse(self.content, url=self.url, encoding=self.encoding, fetched_at=self.fetched_at)
        return parser.parse_text(self._text(), url=self.url, fetched_at=self.fetched_at)

    def _text(self) -> str:
        from policynews.page.decoding import decode  # noqa: PLC0415

        content = self.content
        return decode(content, self.encoding)[0].decode("utf-8") if isinstance(content, bytes) else content


def is_one_page(files: Sequence[str]) -> bool:
    """Whether the files of a command are a single page, not several and none that holds many."""
    return len(files) == 1 and not files[0].lower().endswith(_CONTAINERS)


def pages_of(
    files: Sequence[str], *, text: bool, url: str | None, encoding: str | None, codes: list[int]
) -> Iterator[GivenPage]:
    """Yield the pages of the files in order; `text` says that they are rendered text, as files named .txt are.

    What cannot be read is named on standard error, and its exit code added to `codes`.
    """
    for name in files:
        page = GivenPage(shown(name), b"", url, encoding, text or name.lower().endswith(_TEXT))
        yield from _pages_of(name, page, codes)


def _pages_of(name: str, page: GivenPage, codes: list[int]) -> Iterator[GivenPage]:
    """Yield the pages of one file; `page` is it without its content, where it is a page itself."""
    try:
        if name.lower().endswith(_CONTAINERS):
            yield from _pages_in(name, page.encoding, codes)
        else:
            yield page._replace(content=_read(name))
    except OSError as error:
        complain(f"{page.name}: {_reading_failed(error)}")
        codes.append(USAGE)
    except PolicyNewsError as error:
        complain(f"{page.name}: {error}")
        codes.append(USAGE)


def _pages_in(name: str, encoding: str | None, codes: list[int]) -> Iterator[GivenPage]:
    """Yield the pages of a file that holds many, as a batch reads them."""
    from policynews.batch.files import Source, find_sources  # noqa: PLC0415 - a saved page needs no batch
    from policynews.batch.inputs import read_source, require  # noqa: PLC0415
    from policynews.batch.options import BatchOptions  # noqa: PLC0415

    options = BatchOptions(encoding=encoding)
    for source in [one for one in find_sources([name], "auto") if isinstance(one, Source)]:
        require([source.kind])
        for item in filter(None, read_source(source, options)):
            if (page := _page(item, options.fields, codes)) is not None:
                yield page


def _page(item: Item, fields: Fields, codes: list[int]) -> GivenPage | None:
    from policynews.batch.work import from_json  # noqa: PLC0415

    try:
        found = from_json(item, fields) if item.kind == "json" else item
    except InputError as error:
        found = item._replace(kind="trouble", content=str(error))
    if found.kind == "trouble":
        complain(f"{_name(found)}: {found.content!s}")
        codes.append(FAILED)
        return None
    return GivenPage(
        _name(found), found.content or "", found.url, found.encoding, found.kind == "text", found.fetched_at
    )


def _name(item: Item) -> str:
    number = "" if item.record is None else f", page {item.record}"
    return f"{shown(item.path)}{number}"


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()


def shown(name: str) -> str:
    """Return a file name as UTF-8 has it: on a C locale Python holds its bytes as lone surrogates."""
    return "standard input" if name == STDIN else os.fsencode(name).decode("utf-8", "backslashreplace")


def _reading_failed(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a directory; name the files in it"
    return f"cannot be read: {error.strerror or error}"
