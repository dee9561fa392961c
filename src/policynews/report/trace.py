"""A parse that is watched: what each stage gave, how long it took, and what other readers would have said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from policynews.errors import NoArticleError, PolicyNewsError
from policynews.fields.witnesses import Witness, other_readers
from policynews.find.where import Found, Parts, Places
from policynews.model.article import Article
from policynews.page.blocks import RawBlock
from policynews.page.page import Page
from policynews.page.walk import walk
from policynews.parser import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What a parse did with a page."""

    name: str
    """What the page is called in the report: a file, an address."""
    url: str | None
    """As given."""
    size: int
    """Bytes of the page, or characters of a text."""
    article: Article | None
    """None where the page holds none; see `error`."""
    error: PolicyNewsError | None
    """Why there is no article."""
    draft: Article | None
    """What was read of the page; also of one that turned out to hold no article. None where parsing did not come so far."""
    lines: tuple[RawBlock, ...]
    """The lines and pictures of the page in order."""
    found: Found | None
    """Where text and headline are; None where parsing did not come so far."""
    parts: Parts | None
    others: tuple[Witness, ...]
    """The readers that disagree with the article."""
    seconds: tuple[tuple[str, float], ...]
    """The stages in order and the time of each; `walk` is a part of `find`, measured by itself."""

    @property
    def kind(self) -> str | None:
        """What a page without an article is instead; None for an article, and for what is no page."""
        return self.error.kind if isinstance(self.error, NoArticleError) else None


class _Watcher:
    """Notes what the stages give and when."""

    def __init__(self) -> None:
        self.results: dict[str, object] = {}
        self.moments: list[tuple[str, float]] = [("", perf_counter())]

    def note(self, stage: str, result: object) -> None:
        self.results[stage] = result
        self.moments.append((stage, perf_counter()))

    def seconds(self) -> list[tuple[str, float]]:
        pairs = zip(self.moments, self.moments[1:], strict=False)
        return [(stage, then - before) for (_, before), (stage, then) in pairs]


def trace(parse: Callable[[Watch], Article], *, name: str, url: str | None = None, size: int = 0) -> Trace:
    """Run a parse and return what happened; an error of the library is a part of it.

    `parse` is called with the `watch` for `Parser.watched_by`: twice, once so that what is loaded on first
    use is there, once to be timed.
    """
    _outcome(parse, _Watcher())
    watcher = _Watcher()
    outcome = _outcome(parse, watcher)
    read = watcher.results.get("fill")
    draft = read if isinstance(read, Article) else None
    parted = watcher.results.get("sort")
    found, parts = parted if isinstance(parted, tuple) else (None, None)
    return Trace(
        name=name,
        url=url,
        size=size,
        article=outcome if isinstance(outcome, Article) else None,
        error=None if isinstance(outcome, Article) else outcome,
        draft=draft,
        lines=_lines(watcher),
        found=found,
        parts=parts,
        others=tuple(other_readers(draft, found, parts)) if draft and found and parts else (),
        seconds=(*watcher.seconds(), *_walking(watcher)),
    )


def _outcome(parse: Callable[[Watch], Article], watcher: _Watcher) -> Article | PolicyNewsError:
    try:
        return parse(watcher.note)
    except PolicyNewsError as error:
        return error


def _lines(watcher: _Watcher) -> tuple[RawBlock, ...]:
    """Return the lines as far as parsing came with them."""
    for stage in ("headline", "find", "mend"):
        result = watcher.results.get(stage)
        if isinstance(result, Found | Places):
            return tuple(result.blocks)
    mended = watcher.results.get("mend")
    if isinstance(mended, list):
        return tuple(mended)
    loaded = watcher.results.get("load")
    return tuple(walk(loaded.root).blocks) if isinstance(loaded, Page) and loaded.text is None else ()


def _walking(watcher: _Watcher) -> list[tuple[str, float]]:
    """Return the time of the walk, which is a part of finding: by one more walk over the same tree."""
    loaded = watcher.results.get("load")
    if not isinstance(loaded, Page) or "find" not in watcher.results or loaded.text is not None:
        return []
    before = perf_counter()
    walk(loaded.root, rules=loaded.rules)
    return [("walk", perf_counter() - before)]
