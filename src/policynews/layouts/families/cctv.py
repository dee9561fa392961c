"""CCTV (央视网). One element holds headline, info line and text, so headline and info line are dropped from it."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="cctv",
        hosts=("cctv.com", "cctv.cn"),
        portable=True,
        signature=css("#title_area", ".cnt_bd"),
        title=css("#title_area h1", ".cnt_bd h1", ".cnt_nav h3"),
        info=css("#title_area .info1", "#title_area .info", ".cnt_bd .info"),
        editor=css("#title_area .zebian", ".cnt_bd .zb", ".cnt_bd .zebian"),
        body=css("#content_area", ".content_area", ".cnt_bd"),
        drop=(css("h1", ".info", ".function", ".relevance", ".shipinjianjie"),),
    ),
)
