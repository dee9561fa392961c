"""DedeCMS (织梦), its default template."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="dedecms",
        portable=True,
        signature=css(".viewbox div.content"),
        title=css(".viewbox .title h2", ".viewbox .title h1", ".viewbox div.title"),
        info=css(".viewbox div.info"),
        body=css(".viewbox div.content"),
        drop=(css(".dede_pages", "#digg", ".newdigg"),),
    ),
)
