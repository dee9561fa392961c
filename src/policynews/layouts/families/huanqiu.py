"""Huanqiu (环球网): the fields are in textareas, the text in one of them as escaped markup."""

from __future__ import annotations

from lxml import etree

from policynews.layouts.embedded import INFO, TITLE, article_tree
from policynews.layouts.layout import Layout
from policynews.layouts.locators import css
from policynews.page.page import Page


def _textarea(page: Page) -> etree._Element | None:
    fields = {element.get("class"): element.text for element in page.root.iter("textarea")}
    source = fields.get("article-source-name")
    info = f"来源：{source}" if source else ""
    return article_tree(fields.get("article-content"), title=fields.get("article-title"), info=info)


LAYOUTS = (
    Layout(
        name="huanqiu",
        hosts=("huanqiu.com",),
        signature=css("textarea.article-content"),
        title=TITLE,
        info=INFO,
        body=css(".a-con"),
        drop=(TITLE, INFO),
        refine=_textarea,
    ),
)
