"""NetEase (网易, 163.com); city papers on its platform keep the ids."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="netease",
        hosts=("163.com", "netease.com"),
        portable=True,
        signature=css(".post_body", "#endText"),
        title=css(".post_title", "#h1title"),
        info=css(".post_info", ".post_time_source", ".ep-time-soure"),
        source=css("#ne_article_source"),
        editor=css(".post_author", ".ep-source"),
        body=css(".post_body", "#endText"),
        drop=(css(".post_statement", ".gg200x300", ".special_tag_wrap"),),
    ),
    Layout(
        name="netease-account",
        hosts=("dy.163.com", "c.m.163.com", "3g.163.com"),
        title=css(".article_title h2", ".title_wrap h1"),
        info=css(".share_box p.time", "p.time"),
        body=css("#content.content", ".article_box #content", "article div.content"),
    ),
)
