"""Toutiao (今日头条)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="toutiao",
        hosts=("toutiao.com",),
        title=css(".article-content h1", ".article-box h1"),
        info=css(".article-meta", ".article-sub"),
        source=css(".article-meta .name"),
        body=css(
            "article.syl-page-article",
            "article.article-content",
            "article.tt-article-content",
            ".article-content article",
        ),
        drop=(css(".tt-video-box", ".pgc-card"),),
    ),
)
