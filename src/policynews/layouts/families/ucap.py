"""UCAP (开普云): gov.cn, and provinces and cities on its platform."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="ucap",
        hosts=("www.gov.cn",),
        portable=True,
        signature=css("#UCAP-CONTENT", ".pages_content"),
        title=css("#ti", ".share-title", "ucaptitle", ".oneColumn h1"),
        info=css(".pages-date", ".pages_date"),
        published=css("publishtime"),
        source=css(".pages-date .font", ".pages-date .font-zyygwj"),
        editor=css(".editor .zrbj"),
        body=css("#UCAP-CONTENT div.trs_editor_view", "#UCAP-CONTENT", "ucapcontent", ".pages_content"),
        drop=(css("#myFlash", "#div_div", "#qr_container", ".pages_print", ".shuzi", ".related", ".pchide"),),
    ),
)
