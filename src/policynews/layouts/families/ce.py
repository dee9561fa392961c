"""China Economic Net (中国经济网)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="ce",
        hosts=("ce.cn",),
        portable=True,
        signature=css("#articleTime", "#articleSource") & css("#articleText"),
        title=css("#articleTitle"),
        published=css("#articleTime"),
        source=css("#articleSource"),
        author=css("#articleAuthor"),
        body=css("#articleText div.TRS_Editor", "#articleText"),
        drop=(css(".zw", ".relNews", ".ad_pic"),),
    ),
)
