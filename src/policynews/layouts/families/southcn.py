"""Southcn (南方网) and its app."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

from . import _baidu

LAYOUTS = (
    Layout(
        name="southcn",
        hosts=("southcn.com",),
        title=css("#article_title"),
        published=css("#pubtime_baidu", ".pub_time"),
        source=_baidu.SOURCE,
        author=_baidu.AUTHOR,
        editor=_baidu.EDITOR,
        body=css("#content", ".m-article div.content", ".article"),
        drop=(css(".relative-news", ".m-share"),),
    ),
)
