"""Longcom (龙讯): the portal group of Anhui."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="longcom",
        portable=True,
        signature=css(".j-fontContent", ".newscontnet"),
        title=css("h1.wztit", ".newstitle"),
        info=css(".newsinfo", ".wzinfo"),
        published=css(".newsinfo .fbsj", ".wzinfo .fbsj", "span.fbsj"),
        source=css(".newsinfo .res", "span.res"),
        author=css(".newsinfo .aut", "span.aut"),
        body=css(".j-fontContent", ".newscontnet"),
        drop=(css(".wzfjxz_share", ".ls-article-share", ".j-share"),),
    ),
)
