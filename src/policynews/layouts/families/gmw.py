"""Guangming Online (光明网)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="gmw",
        hosts=("gmw.cn",),
        portable=True,
        signature=css(".u-mainText", "#contentLiability", ".liability"),
        title=css(".u-title", "#articleTitle", "h1.g-title"),
        published=css("#pubTime", ".m-contentMsg .m-con-time", "span.m-con-time"),
        source=css("#source", ".m-contentMsg .m-con-source", "span.m-con-source"),
        editor=css(".m-zebian", "#contentLiability", ".liability"),
        body=css(".u-mainText", "#contentMain", "#ArticleContent", ".article_detail"),
        drop=(css(".m-con-ewm", ".m-zbTool", "#ArticleSourceNote"),),
    ),
)
