"""Hong Kong: press releases (新聞公報) and the government's news site."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="hongkong-release",
        hosts=("info.gov.hk",),
        portable=True,
        signature=css("#pressrelease"),
        title=css("#PRHeadlineSpan"),
        body=css("#pressrelease"),
    ),
    Layout(
        name="hongkong-news",
        hosts=("news.gov.hk",),
        portable=True,
        signature=css(".newsdetail-content"),
        title=css("h1.news-title", ".news-title"),
        published=css("span.news-date", ".news-date"),
        body=css(".newsdetail-content"),
    ),
)
