"""EmpireCMS (帝国), its default template."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="empirecms",
        portable=True,
        signature=css(".title_info", ".info_text", "#diggnum") & css("#text", ".newstext", "#news_content"),
        title=css(".title_info h1", ".title_info h2"),
        info=css(".info_text", ".title_info .info"),
        body=css("#text", ".newstext", "#news_content"),
        drop=(css(".digg", ".pagebox", ".page_css"),),
    ),
)
