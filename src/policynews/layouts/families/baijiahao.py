"""Baijiahao (百家号). The visible date has no year."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="baijiahao",
        hosts=("baijiahao.baidu.com", "mbd.baidu.com"),
        portable=True,
        signature=css("#ssr-content", "#left-container")
        & css("#ssr-content div[data-testid=article]", "#left-container div.article-content"),
        title=css(".article-title h2", "#ssr-content .sKHSJ", "#ssr-content ._28fPT"),
        info=css(".article-source", ".author-txt .info"),
        source=css(
            ".author-txt .author-name",
            ".author-name",
        ),
        body=css("#ssr-content div[data-testid=article]", ".article-content"),
        drop=(
            css(
                "audio",
            ),
        ),
    ),
)
