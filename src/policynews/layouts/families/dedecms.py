"""DedeCMS (织梦), its default template."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="dedecms",
        portable=True,
        signature=css(".viewbox .content"),
        title=css(".viewbox .title h2", ".viewbox .title h1", ".viewbox .title"),
        info=css(".viewbox .info"),
        body=css(".viewbox .content"),
        drop=(css(".dede_pages", "#digg", ".newdigg"),),
    ),
)
