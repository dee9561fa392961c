"""The libraries that are compared. A new one is a function of `adapters.py`, or of `peers.mjs`, and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from . import adapters, node
from .adapters import Read

_DATE = frozenset({"day", "minute", "not_invented"})
_TEXT = frozenset({"body_f1", "body_perfect"})
_TITLED = _TEXT | {"title"}
_SIGNED = _TITLED | _DATE | {"authors"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A library."""

    name: str
    """Of its package."""
    module: str | None
    """What is imported; None for a package of node."""
    make: Callable[[], Read] | None
    """Imports the library and returns what reads a page; None for a package of node."""
    fields: frozenset[str]
    """The scores of what it has a value for; other fields it does not read."""
    call: str
    """How it is called."""

    @property
    def version(self) -> str | None:
        """The version that is installed; None when it is not, and an empty text when its process has to be asked."""
        if self.module is None:
            return "" if node.is_installed(self.name) else None
        try:
            return version(self.name)
        except PackageNotFoundError:
            return None


OURS = "policynews"
PEERS = (
    Peer(
        name=OURS,
        module="policynews.parser",
        make=adapters.policynews,
        fields=_SIGNED | {"source", "editors", "number"},
        call="`parse(raw, url=url)`",
    ),
    Peer(
        name="trafilatura",
        module="trafilatura",
        make=adapters.trafilatura,
        fields=_SIGNED,
        call="`bare_extraction(html, url=url, with_metadata=True, include_comments=False)`, dates with their time",
    ),
    Peer(
        name="readability-lxml",
        module="readability",
        make=adapters.readability_lxml,
        fields=_TITLED,
        call="`Document(html)`: `short_title()`, `summary()`",
    ),
    Peer(
        name="newspaper4k",
        module="newspaper",
        make=adapters.newspaper4k,
        fields=_SIGNED,
        call='`article(url, language="zh", input_html=html)`',
    ),
    Peer(
        name="pygoreadability",
        module="pygoreadability",
        make=adapters.pygoreadability,
        fields=_SIGNED,
        call="`from_string(html, url=url)`",
    ),
    Peer(
        name="goose3",
        module="goose3",
        make=adapters.goose3,
        fields=_SIGNED,
        call="`Goose({'stopwords_class': StopWordsChinese}).extract(raw_html=html)`",
    ),
    Peer(
        name="jusText",
        module="justext",
        make=adapters.justext,
        fields=_TEXT,
        call="`justext(html, frozenset(), length_low=30, length_high=80, stopwords_low=0, stopwords_high=0)`: its mode for "
        "any language, lengths for Chinese characters",
    ),
    Peer(
        name="Resiliparse",
        module="resiliparse.extract.html2text",
        make=adapters.resiliparse,
        fields=_TITLED,
        call="`extract_plain_text(tree, main_content=True)`; the title of the tree",
    ),
    Peer(
        name="gne",
        module="gne",
        make=adapters.gne,
        fields=_SIGNED,
        call="`GeneralNewsExtractor().extract(html)`",
    ),
    Peer(
        name="magic-html",
        module="magic_html",
        make=adapters.magic_html,
        fields=_TITLED,
        call='`GeneralExtractor().extract(html, base_url=url)`, `html_type="weixin"` for WeChat',
    ),
    Peer(
        name="htmldate",
        module="htmldate",
        make=adapters.htmldate,
        fields=_DATE,
        call="`find_date(html, url=url, original_date=True)`, with the time",
    ),
    Peer(
        name="@mozilla/readability",
        module=None,
        make=None,
        fields=_SIGNED,
        call="`new Readability(new JSDOM(html, { url }).window.document).parse()`",
    ),
    Peer(
        name="defuddle",
        module=None,
        make=None,
        fields=_SIGNED,
        call="`Defuddle(parseHTML(html).document, url)` of `defuddle/node`, with linkedom",
    ),
)
