"""What a worker process does: items in, records and failures out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from policynews.adapters._gzip import unpacked
from policynews.attempts import Failed, attempt
from policynews.dates.moment import read_moment
from policynews.errors import InputError
from policynews.model.article import Article
from policynews.output.data import article_to_dict
from policynews.page.decoding import MAX_BYTES, decode

from .items import Chunk, Counts, Item, ItemKind, Job, Result, kept_of
from .limit import Place
from .options import Fields


def work(job: Job, chunk: Chunk, place: Place | None = None) -> Result:
    """Return the records and failures of a chunk, in its order. Raises nothing that comes from an item.

    `place` is that of a worker process on the board.
    """
    done: list[tuple[Item, Article]] = []
    failures: list[bytes] = []
    no_article = 0
    for number, item in enumerate(chunk.items, chunk.first):
        with place.at_page(number, job.page_timeout) if place else nullcontext():
            opened, outcome = _read(job, item, alone=place is not None)
        if isinstance(outcome, Article):
            done.append((opened, outcome))
        else:
            failures.append(failure_line(opened, number, outcome))
            no_article += outcome.status == "no-article"
    records = _as_batch(job, done) if job.shape == "parquet" else tuple(_as_line(job, *pair) for pair in done)
    counts = Counts(len(done), no_article, len(failures) - no_article)
    return Result(records, b"".join(failures), counts)


def failure_line(item: Item, number: int, failed: Failed) -> bytes:
    """Return the line of the failures file for an item."""
    return _json_line(
        {
            "input": _place(item),
            "position": number,
            "url": item.url,
            "status": failed.status,
            "error": failed.error,
            "kind": failed.kind,
            "message": failed.message,
        }
    )


def _place(item: Item) -> dict[str, object]:
    place: dict[str, object] = {"path": item.path, "record": item.record}
    return place if item.kept is None else {**place, "columns": item.kept}


def _read(job: Job, item: Item, *, alone: bool) -> tuple[Item, Article | Failed]:
    """Return what became of an item, and the item with all that its line of JSON says of it."""
    line = partial(from_json, item, job.fields)
    opened = attempt(line, job.page_timeout, alone=alone) if item.kind == "json" else item
    if isinstance(opened, Failed):
        return item, opened
    return opened, attempt(partial(_article, job, opened), job.page_timeout, alone=alone)


def _article(job: Job, item: Item) -> Article:
    if item.kind == "trouble":
        raise InputError(item.content)
    content = Path(item.path).read_bytes() if item.content is None else item.content
    if isinstance(content, bytes):
        content = unpacked(content, MAX_BYTES + 1)
    if item.kind == "html":
        return job.parser.parse(content, url=item.url, encoding=item.encoding, fetched_at=item.fetched_at)
    if isinstance(content, bytes):
        content = decode(content, item.encoding)[0].decode("utf-8")
    return job.parser.parse_text(content, url=item.url, fetched_at=item.fetched_at)


def from_json(item: Item, fields: Fields) -> Item:
    """Return the item that a line of JSON describes, of kind `trouble` where it holds no page. Raises InputError."""
    html, text, url, fetched_at, keep = fields
    line = (item.record or 0) + 1
    try:
        data = json.loads((item.content or b"").strip())
    except json.JSONDecodeError as error:
        raise InputError(f"line {line} is no JSON: {error.msg} at character {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"line {line} is no JSON: {error}") from error
    if not isinstance(data, Mapping):
        raise InputError(f"line {line} is no JSON object")
    address = data.get(url)
    found = item._replace(
        url=address if isinstance(address, str) else None,
        fetched_at=read_moment(data.get(fetched_at)) if fetched_at else None,
        kept=kept_of(data, keep),
    )
    kind: ItemKind = "html" if data.get(html) is not None else "text"
    content = data.get(html if kind == "html" else text)
    if isinstance(content, str):
        return found._replace(kind=kind, content=content)
    message = f"line {line} has no text in {html!r} or {text!r}; its fields are {', '.join(map(str, data))}"
    return found._replace(kind="trouble", content=message)


def _as_line(job: Job, item: Item, article: Article) -> bytes:
    data = article_to_dict(article, provenance=job.provenance)
    return _json_line({"input": _place(item), **data})


def _as_batch(job: Job, done: list[tuple[Item, Article]]) -> tuple[bytes, ...]:
    if not done:
        return ()
    from policynews.adapters import arrow  # noqa: PLC0415

    rows = [
        arrow.to_row(article, path=item.path, record=item.record, columns=item.kept, provenance=job.provenance)
        for item, article in done
    ]
    return (arrow.to_bytes(rows),)


def _json_line(data: Mapping[str, object]) -> bytes:
    """Return one line of UTF-8; half a surrogate pair, which UTF-8 cannot hold, as its JSON escape."""
    return (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
