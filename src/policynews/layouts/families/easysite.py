"""EasySite."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="easysite",
        hosts=("www.customs.gov.cn",),
        portable=True,
        title=css(".easysite-news-title h1", ".easysite-news-title h2", ".easysite-news-title"),
        info=css(".easysite-news-describe"),
        body=css(".easysite-news-text", "#easysiteText"),
        drop=(css(".easysite-news-operation", ".easysite-news-share"),),
    ),
)
