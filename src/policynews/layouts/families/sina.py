"""Sina (新浪)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

_DROP = (
    css(".appendQr_wrap", ".app-kaihu-qr", "#left_hzh_ad", ".tech-quotation"),
    css(".blk_video_news", ".article-notice", ".xb_new_finance_app"),
)

LAYOUTS = (
    Layout(
        name="sina",
        hosts=("sina.com.cn", "sina.cn"),
        portable=True,
        title=css(".main-title", "#artibodyTitle"),
        info=css(".date-source", ".page-info", "#page-tools"),
        published=css(".date-source .date", "#pub_date", ".page-info .time-source"),
        source=css(".date-source .source", "#media_name", "#author_ename"),
        editor=css(".article-editor"),
        body=css("#artibody"),
        drop=_DROP,
    ),
    Layout(
        name="sina-news",
        hosts=("sina.com.cn", "sina.cn"),
        title=css(".main-title"),
        info=css(".date-source"),
        published=css(".date-source .date"),
        source=css(".date-source .source"),
        editor=css(".show_author"),
        body=css("#article"),
        drop=_DROP,
    ),
)
