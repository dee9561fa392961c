"""Tencent (腾讯网)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="qq",
        hosts=("qq.com",),
        portable=True,
        signature=css("#Cnt-Main-Article-QQ", ".LEFT div.content-article", "#ArticleCnt"),
        title=css(".LEFT h1", ".qq_article .hd h1"),
        info=css(".qq_article .a_Info", ".qq_bar"),
        published=css(".a_Info .a_time", ".qq_bar .a_time"),
        source=css(".a_Info .a_source", ".qq_bar .a_source", "a.author div"),
        author=css(".a_Info .a_author"),
        editor=css("#QQeditor", ".qq_editor", ".QQeditor"),
        body=css("#Cnt-Main-Article-QQ", ".content-article", "#ArticleCnt"),
        drop=(css("#Status", ".rv-root-v2", ".rv-middle", ".aph", "#news_keyword"),),
    ),
)
