"""Epoint (新点)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="epoint",
        portable=True,
        title=css(".ewb-article h1", ".ewb-article h2", ".ewb-article h3", ".ewb-article-tt"),
        info=css(".ewb-article-sources", ".ewb-article-source", ".ewb-sources"),
        source=css(".ewb-laiyuan"),
        body=css(".ewb-article-info", ".ewb-article-content"),
        drop=(css(".ewb-share", ".ewb-article-file-share"),),
    ),
)
