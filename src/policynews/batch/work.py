"""What a worker process does: items in, records and failures out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from policynews.errors import InputError, NoArticleError, failure_kind
from policynews.model.article import Article
from policynews.output.data import article_to_dict
from policynews.page.decoding import decode

from .items import Chunk, Counts, Item, ItemKind, Job, Result
from .limit import Overdue, Place, limited


class Failed(NamedTuple):
    """Why an item gave no article."""

    status: str
    """`no-article` for a page that was read and holds none, `failed` for the rest."""
    error: str
    """Name of the error class."""
    message: str
    kind: str
    """What the page is instead, of a NoArticleError; else the kind of failure: `empty-input`, `page-timeout` …."""


def work(job: Job, chunk: Chunk, place: Place | None = None) -> Result:
    """Return the records and failures of a chunk, in its order. Raises nothing that comes from an item.

    `place` is that of a worker process on the board.
    """
    done: list[tuple[Item, Article]] = []
    failures: list[bytes] = []
    no_article = 0
    for number, item in enumerate(chunk.items, chunk.first):
        with place.at_page(number, job.page_timeout) if place else nullcontext():
            outcome = _try(job, item)
        if isinstance(outcome, Article):
            done.append((item, outcome))
        else:
            failures.append(failure_line(item, number, outcome))
            no_article += outcome.status == "no-article"
    records = _as_batch(job, done) if job.shape == "parquet" else tuple(_as_line(job, *pair) for pair in done)
    counts = Counts(len(done), no_article, len(failures) - no_article)
    return Result(records, b"".join(failures), counts)


def failure_line(item: Item, number: int, failed: Failed) -> bytes:
    """Return the line of the failures file for an item."""
    return _json_line(
        {
            "input": {"path": item.path, "record": item.record},
            "position": number,
            "url": item.url,
            "status": failed.status,
            "error": failed.error,
            "kind": failed.kind,
            "message": failed.message,
        }
    )


def _try(job: Job, item: Item) -> Article | Failed:
    try:
        with limited(job.page_timeout):
            return _article(job, item)
    except Overdue:
        return timed_out(job.page_timeout)
    except NoArticleError as error:
        return Failed("no-article", "NoArticleError", str(error), error.kind)
    # The one place where any error is caught: a page must not end a run of millions, and it is written down.
    except Exception as error:
        return Failed("failed", type(error).__name__, str(error), failure_kind(error))


def timed_out(limit: float | None) -> Failed:
    """Return the failure of a page that took longer than the limit."""
    return Failed("failed", "PageTimeout", f"the page took longer than {limit:g} seconds", "page-timeout")


def _article(job: Job, item: Item) -> Article:
    if item.kind == "trouble":
        raise InputError(item.content)
    if item.kind == "json":
        item = _from_json(job, item)
    content = Path(item.path).read_bytes() if item.content is None else item.content
    if item.kind == "html":
        return job.parser.parse(content, url=item.url, encoding=item.encoding)
    if isinstance(content, bytes):
        content = decode(content, item.encoding)[0].decode("utf-8")
    return job.parser.parse_text(content, url=item.url)


def _from_json(job: Job, item: Item) -> Item:
    """Return the item that a line of JSON describes. Raises InputError."""
    html, text, url = job.fields
    line = (item.record or 0) + 1
    try:
        data = json.loads((item.content or b"").strip())
    except json.JSONDecodeError as error:
        raise InputError(f"line {line} is no JSON: {error.msg} at character {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"line {line} is no JSON: {error}") from error
    if not isinstance(data, Mapping):
        raise InputError(f"line {line} is no JSON object")
    kind: ItemKind = "html" if data.get(html) is not None else "text"
    content = data.get(html if kind == "html" else text)
    if not isinstance(content, str):
        raise InputError(f"line {line} has no text in {html!r} or {text!r}; its fields are {', '.join(map(str, data))}")
    address = data.get(url)
    return item._replace(kind=kind, content=content, url=address if isinstance(address, str) else None)


def _as_line(job: Job, item: Item, article: Article) -> bytes:
    data = article_to_dict(article, provenance=job.provenance)
    return _json_line({"input": {"path": item.path, "record": item.record}, **data})


def _as_batch(job: Job, done: list[tuple[Item, Article]]) -> tuple[bytes, ...]:
    if not done:
        return ()
    from policynews.adapters import arrow  # noqa: PLC0415

    rows = [
        arrow.to_row(article, path=item.path, record=item.record, provenance=job.provenance) for item, article in done
    ]
    return (arrow.to_bytes(rows),)


def _json_line(data: Mapping[str, object]) -> bytes:
    """Return one line of UTF-8; half a surrogate pair, which UTF-8 cannot hold, as its JSON escape."""
    return (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
