"""Founder (方正) digital papers: own elements for headline and text, 肩题 and 副题 as separate lines."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="founder",
        portable=True,
        signature=css("#ozoom"),
        title=css("founder-title", ".bt .title", "#ozoom h1"),
        kicker=css(".bt .pretitle", ".pretitle"),
        subtitle=css(".bt .subtitle", ".subtitle"),
        body=css("founder-content", "#ozoom #articleContent", "#ozoom"),
        drop=(css(".paper_num", ".ban_list", "#copy", ".banmian"),),
    ),
    Layout(
        name="people-paper",
        hosts=("paper.people.com.cn",),
        title=css(".article h1", ".text_c h1"),
        kicker=css(".article h3", ".text_c h3"),
        subtitle=css(".article h2", ".text_c h2"),
        info=css(".article .sec", ".lai"),
        body=css("#ozoom", "#articleContent", "founder-content"),
        drop=(css(".paper_num", ".ban_list", ".date_area"),),
    ),
)
