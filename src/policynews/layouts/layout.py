"""`Layout`: a portal or a content system as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from policynews.errors import LayoutError
from policynews.page.page import Page
from policynews.text.patterns import lazy_pattern

from .locators import Locator

Refine = Callable[[Page], "etree._Element | None"]

_NAME = lazy_pattern(r"[a-z0-9][a-z0-9._-]*")
_HOST = lazy_pattern(r"[^\s/:@.]+(?:\.[^\s/:@.]+)+")
FIELDS = ("title", "kicker", "subtitle", "info", "published", "source", "account", "author", "editor", "body", "tail")
"""The locators of a layout that find one element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the pages of one portal, or of one content system, keep what.

    Construction raises LayoutError naming layout and field when a part of it cannot work. A new site is
    `dataclasses.replace(FAMILY, name=…, hosts=…, …)`.
    """

    name: str
    """Lower-case letters, digits, dot, hyphen, underscore; unique among the layouts of a parser."""
    hosts: tuple[str, ...] = ()
    """Hosts it is for, subdomains included: `example.gov.cn`."""
    portable: bool | None = None
    """Whether the signature alone, on any host, is enough. None: when no host is named."""
    signature: Locator | None = None
    """Must hit, or the page is not of this layout. None: the body locator is the signature."""
    title: Locator | None = None
    """主题, the headline."""
    kicker: Locator | None = None
    """肩题, the line above it."""
    subtitle: Locator | None = None
    """副题, the line below it."""
    info: Locator | None = None
    """The line of date, source and author."""
    published: Locator | None = None
    """An element that states the publication date and no other date."""
    source: Locator | None = None
    """An element that states the source (来源), with or without label."""
    account: Locator | None = None
    """An element that names the account which carries the page: the source where the page names no other."""
    author: Locator | None = None
    """An element that states the authors."""
    editor: Locator | None = None
    """An element that states the editors."""
    body: Locator | None = None
    """The element that holds the text and as little else as possible."""
    drop: tuple[Locator, ...] = ()
    """What inside the body is not text."""
    tail: Locator | None = None
    """Where the text ends although its element goes on."""
    refine: Refine | None = None
    """For the odd site whose text is not in its tree: called when the body locator finds nothing, returns the tree of
    the text (`page.parse_fragment`) or None. It must not change the page and must not raise."""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not _NAME.fullmatch(self.name):
            raise LayoutError(f"layout {self.name!r}, field name: needs lower-case letters, digits, dot or hyphen")
        self._check_hosts()
        for field in ("signature", *FIELDS):
            self._check_locator(field, getattr(self, field))
        if not isinstance(self.drop, tuple):
            self._fail("drop", f"must be a tuple of locators, not {type(self.drop).__name__}")
        for locator in self.drop:
            self._check_locator("drop", locator)
        if self.refine is not None and not callable(self.refine):
            self._fail("refine", "must be a function of a Page")
        if self.refine is not None and self.signature is None:
            self._fail("signature", "a page whose text is not in its tree needs something else to be told by")
        if self.signature is None and self.body is None:
            self._fail("signature", "without signature and body no page can be told to be of this layout")
        if self.portable is False and not self.hosts:
            self._fail("hosts", "empty, and not portable either: this layout can never be chosen")

    @property
    def is_portable(self) -> bool:
        """Whether it is tried on a page of any host, or of none."""
        return not self.hosts if self.portable is None else self.portable

    def _check_hosts(self) -> None:
        if not isinstance(self.hosts, tuple):
            self._fail("hosts", f"must be a tuple of host names, not {type(self.hosts).__name__}")
        for host in self.hosts:
            if not isinstance(host, str) or not _HOST.fullmatch(host) or host != host.lower():
                self._fail("hosts", f"{host!r} is no host name like example.gov.cn, in lower case")

    def _check_locator(self, field: str, locator: object) -> None:
        if locator is None and field != "drop":
            return
        try:
            if not isinstance(locator, Locator):
                raise LayoutError(f"must be a Locator such as by_id(…), not {locator!r}")
            locator.check()
        except LayoutError as error:
            raise LayoutError(f"layout {self.name!r}, field {field}: {error}") from error

    def _fail(self, field: str, why: str) -> None:
        raise LayoutError(f"layout {self.name!r}, field {field}: {why}")
