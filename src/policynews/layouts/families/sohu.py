"""Sohu (搜狐): mostly accounts, so the source is the account or the paper it links."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="sohu",
        hosts=("sohu.com",),
        portable=True,
        signature=css("#mp-editor"),
        title=css(".text-title h1"),
        published=css("#news-time"),
        source=css(".text-title [data-role=original-link] a"),
        editor=css("#mp-editor [data-role=editor-name]"),
        body=css("#mp-editor"),
        drop=(css("#backsohucom", "#mp-editor [data-role=original-title]", ".lookall-box", ".backword"),),
    ),
)
