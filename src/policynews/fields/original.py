"""`original_title`, and the outlet that a title or a line names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policynews.credits.outlets import are_akin, is_known_outlet, is_own_host, is_title_outlet, names_behind
from policynews.credits.stated import Credits
from policynews.draft import Draft
from policynews.fields.about import BREADCRUMB_SPLIT
from policynews.fields.evidence import Facts
from policynews.model.article import Source
from policynews.page.page import Page
from policynews.text.addresses import host_of
from policynews.text.patterns import lazy_pattern

# Lines at the start of rendered text in which the former <title> or a breadcrumb repeats the headline.
_OPENING = 6
# The name of a site at the end of <title> or the start of a breadcrumb.
_SITE = lazy_pattern("(?:网|網|网站|門戶|门户|政府|报|報|社|委员会|委|局|厅|公司|大学|学院|协会|在线|资讯网|平台)$")


def read_originals(draft: Draft, credits: Sequence[Credits]) -> None:
    """Set `original_title` (原标题) and `original_source` (转自) from credit lines."""
    for credit in credits:
        if credit.original_title:
            draft.set("original_title", credit.original_title, "credit-line", credit.original_title)
        if credit.original_source:
            draft.set("original_source", credit.original_source, "credit-line", credit.original_source.name)


def read_title_outlet(draft: Draft, facts: Facts, page: Page | None, url: str | None) -> None:
    """Set `original_source` from what a repost took over with the headline: X—新闻—科学网 on another site.

    A site prints its own name there too, so on a page it must be shown that this is another. Rendered text has no head
    to ask; there the outlet counts where nothing else is stated as the source.
    """
    title = facts.title
    if not title or draft.original_source is not None:
        return
    heading = " ".join(block.text for block in facts.heading)
    host = host_of(url) or ""
    if page is None:
        opening = (block.text for block in facts.above[:_OPENING])
        found = _outlet_of_lines(title, [heading, *opening], host, stated=draft.source is not None)
    else:
        publisher = draft.publisher
        own = publisher.name if publisher and not publisher.name.isascii() else ""
        found = _outlet_of_page(title, heading, page, host, own)
    if found:
        draft.set("original_source", Source(name=found[0]), "title-suffix", found[1])


class _Carrier(NamedTuple):
    """What is known of the site that carries a page."""

    host: str
    name: str
    end: str
    """The name behind `<title>`, where it is that of a site."""

    def is_another(self, outlet: str, *, printed: bool) -> bool:
        """Return whether this site is surely not `outlet`, which a headline `printed` on the page names, or `<title>` only.

        In `<title>` stands the name of the site itself, so there only outlets known by name are of another.
        """
        akin = any(name and are_akin(outlet, name) for name in (self.name, self.end if self.end != outlet else ""))
        known = is_known_outlet(outlet)
        if akin or not (known or printed) or is_own_host(outlet, self.host):
            return False
        return bool(self.name) or (known and bool(self.host)) or self.end not in ("", outlet)


def _outlet_of_page(title: str, heading: str, page: Page, host: str, site: str) -> tuple[str, str] | None:
    """Return the outlet behind a headline, and the headline, when the page is of another site."""
    tag = page.title_tag or ""
    for text, printed in ((heading, True), (page.meta.get("og:title") or "", True), (tag, False)):
        outlet = next(filter(is_title_outlet, names_behind(title, text)), None)
        if outlet is None:
            continue
        end = (names_behind(title, tag) or ("",))[-1]
        carrier = _Carrier(host, site, end if _SITE.search(end) else "")
        if carrier.is_another(outlet, printed=printed):
            return outlet, text
    return None


def _outlet_of_lines(title: str, printed: Iterable[str], host: str, *, stated: bool) -> tuple[str, str] | None:
    """Return the outlet behind a headline of rendered text, and the line.

    Where a source is `stated`, or an address tells that some site carries the text, only an outlet that is surely
    another one.
    """
    for line in printed:
        outlets = [name for name in names_behind(title, line) if is_title_outlet(name)]
        if not outlets or is_own_host(outlets[0], host):
            continue
        before = [name for name in BREADCRUMB_SPLIT.split(line.partition(title)[0].strip()) if _SITE.search(name)]
        sites = [*before[:1], *outlets[1:]]
        foreign = any(not are_akin(outlets[0], site) for site in sites) or (host and is_known_outlet(outlets[0]))
        if foreign or not (stated or host):
            return outlets[0], line
    return None
