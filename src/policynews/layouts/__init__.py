"""Layouts: what is known of portals and content systems, as values."""

from policynews.text.addresses import host_of

from .choice import Choice, LayoutSet, Regions, choose, locate
from .layout import Layout
from .locators import Located, Locator, PageIndex, by_class, by_id, by_tag, css, xpath
from .registry import GROUP, builtin, combine, installed, load_plugins

__all__ = [
    "GROUP",
    "Choice",
    "Layout",
    "LayoutSet",
    "Located",
    "Locator",
    "PageIndex",
    "Regions",
    "builtin",
    "by_class",
    "by_id",
    "by_tag",
    "choose",
    "combine",
    "css",
    "host_of",
    "installed",
    "load_plugins",
    "locate",
    "xpath",
]
