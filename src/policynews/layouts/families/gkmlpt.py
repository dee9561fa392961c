"""The disclosure catalogue (公开目录) of Guangdong: the text is JSON in a script, its element is filled by the browser."""

from __future__ import annotations

from lxml import etree

from policynews.layouts.embedded import article_tree, script_value
from policynews.layouts.layout import Layout
from policynews.layouts.locators import css, xpath
from policynews.page.page import Page


def _detail(page: Page) -> etree._Element | None:
    return article_tree(script_value(page, "content", within="DETAIL"))


LAYOUTS = (
    Layout(
        name="gkmlpt",
        hosts=("gd.gov.cn",),
        signature=css(".article-content", "#zoomcon", ".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view")
        | xpath("//script[contains(., '_CONFIG')]"),
        title=css("#ScDetailTitle", "h1.content_title", ".subject_tit", "h1.title.document"),
        info=css(".content-article .desc", ".date-row"),
        body=css(".article-content", "#zoomcon", ".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view"),
        drop=(css(".associated", ".qrcode"),),
        refine=_detail,
    ),
)
