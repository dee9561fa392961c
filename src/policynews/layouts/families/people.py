"""People's Daily Online (人民网) and the party portals it runs. Three templates in use since 2012."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

_DROP = (css("#rwb_tjyd", ".paper_num", ".zdfy", ".rm_relevant", ".share-wrap", "p.otitle", ".bza", ".rwb_ad"),)

LAYOUTS = (
    Layout(
        name="people",
        hosts=("people.com.cn", "people.cn"),
        portable=True,
        title=css(".rm_txt div.col-1 h1", ".text_title h1"),
        kicker=css(".rm_txt h3.pre", ".text_title h3.pre"),
        subtitle=css(".rm_txt h4.sub", ".text_title h4.sub"),
        info=css(".channel div.col-1-1", ".box01 div.fl"),
        source=css(".channel div.col-1-1 a", ".box01 div.fl a"),
        author=css(".rm_txt div.author", ".text_title p.author"),
        editor=css(".rm_txt_con div.edit", ".box_con div.edit"),
        body=css(".rm_txt_con", "#rm_txt_zw", "#rwb_zw"),
        drop=_DROP,
    ),
    Layout(
        name="people-classic",
        hosts=("people.com.cn", "people.cn", "nopss.gov.cn"),
        title=css(".text_c h1", ".text_title h1"),
        kicker=css(".text_c h3", ".text_title h3.pre"),
        subtitle=css(".text_c h2", ".text_title h4.sub"),
        info=css(".text_c .sou", ".box01 div.fl", ".lai", ".text_nav"),
        editor=css(".text_c .edit", ".box_con .edit"),
        body=css(".show_text", ".box_con", ".text_con", "#p_content"),
        drop=_DROP,
    ),
)
