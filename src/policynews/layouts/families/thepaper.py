"""The Paper (澎湃新闻): a Next.js page with hashed class names, and the template before it."""

from __future__ import annotations

from lxml import etree

from policynews.layouts.embedded import INFO, TITLE, article_tree, dig, script_json
from policynews.layouts.layout import Layout
from policynews.layouts.locators import css
from policynews.page.page import Page


def _detail(page: Page) -> etree._Element | None:
    detail = dig(script_json(page, "__NEXT_DATA__"), "props", "pageProps", "detailData", "contentDetail")
    author, time = (dig(detail, key) for key in ("author", "pubTime"))
    info = " ".join(part for part in (author, time) if isinstance(part, str))
    return article_tree(dig(detail, "content"), title=dig(detail, "name"), info=info)


LAYOUTS = (
    Layout(
        name="thepaper",
        hosts=("thepaper.cn",),
        portable=True,
        signature=css(".index_cententWrap_*"),
        title=css("h1.index_title_*"),
        info=css(".index_headerContent_* .ant-space", ".index_left_*"),
        body=css(".index_cententWrap_*"),
        drop=(css(".index_copyright_*", ".index_videoBox_*"),),
    ),
    Layout(
        name="thepaper-classic",
        hosts=("thepaper.cn",),
        portable=True,
        signature=css(".news_title") & css(".news_txt"),
        title=css(".news_title"),
        info=css(".news_about"),
        editor=css(
            ".infor_item",
        ),
        body=css(".news_txt"),
        drop=(css(".news_video_name", ".go_recomtop", ".contheight"),),
    ),
    Layout(
        name="thepaper-data",
        hosts=("thepaper.cn",),
        signature=css("#__NEXT_DATA__"),
        title=TITLE,
        info=INFO,
        body=css(".newsdetail_content"),
        drop=(TITLE, INFO),
        refine=_detail,
    ),
)
