"""Names that Baidu News asked of its sources; they live on in the templates of many systems."""

from __future__ import annotations

from policynews.layouts.locators import Locator, by_id

PUBLISHED: Locator = by_id("pubtime_baidu")
SOURCE: Locator = by_id("source_baidu")
AUTHOR: Locator = by_id("author_baidu")
EDITOR: Locator = by_id("editor_baidu")
