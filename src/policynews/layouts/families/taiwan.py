"""The shared content system of Taiwan's central and local governments (News_Content.aspx)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="taiwan",
        portable=True,
        signature=css("#CCMS_Content"),
        title=css("#CCMS_Content div.simple-text.title"),
        info=css("#CCMS_Content div.list-text.detail", ".list-text.detail"),
        body=css("#CCMS_Content div.area-essay", "#CCMS_Content div.essay"),
        drop=(css(".list-text.share"),),
    ),
)
