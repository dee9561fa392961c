"""The Paper (澎湃新闻): a Next.js page with hashed class names, and the template before it."""

from __future__ import annotations

from lxml import etree

from policynews.layouts.embedded import dig, script_json
from policynews.layouts.layout import Layout
from policynews.layouts.locators import by_class, css
from policynews.page import Page, parse_fragment


def _detail(page: Page) -> etree._Element | None:
    data = script_json(page, "__NEXT_DATA__")
    content = dig(data, "props", "pageProps", "detailData", "contentDetail", "content")
    return parse_fragment(content) if isinstance(content, str) else None


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
        body=by_class("div", "newsdetail_content"),
        refine=_detail,
    ),
)
