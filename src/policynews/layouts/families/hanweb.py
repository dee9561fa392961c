"""Hanweb (大汉) JCMS and xxgk: the text is in `#zoom`, an id that other systems took over."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="hanweb",
        portable=True,
        signature=css("#zoom", "#Zoom"),
        title=css("h1.main-fl-tit", ".main-fl-tit", ".article-title"),
        info=css(".main-fl-riqi", ".article-info", ".small-title", ".art_info"),
        body=css("#zoom div.TRS_Editor", "#zoom", "#Zoom"),
        drop=(css("#div_div", ".qrcode", ".bdsharebuttonbox", ".print", "#share-2"),),
    ),
)
