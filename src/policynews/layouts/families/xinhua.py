"""Xinhua (新华网). The date of the newest template is split over spans; 【纠错】 and the editor stand inside the body."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

_DROP = (
    css("#sdgc", "#div_currpage", ".pageShare", ".bookList", ".relatedNews", ".tadd"),
    css("#wechat_qr", ".zan-wap", ".newsWapImg", ".m-cpTip"),
)

LAYOUTS = (
    Layout(
        name="xinhua",
        hosts=("news.cn", "xinhuanet.com"),
        portable=True,
        signature=css(".header-time", ".head-line", ".h-title", ".h-news", ".h-info"),
        title=css(".head-line .title", ".h-title"),
        info=css(
            ".h-info",
        ),
        published=css(".h-info .h-time", ".header-time"),
        source=css(".header-cont .source", ".h-info .source", "#source"),
        editor=css("#articleEdit .editor", ".p-jc", "#articleEdit"),
        body=css("#detailContent", "#detail", "#p-detail"),
        drop=_DROP,
    ),
    Layout(
        name="xinhua-classic",
        hosts=("news.cn", "xinhuanet.com"),
        title=css("#title"),
        published=css("#pubtime"),
        source=css("#source"),
        body=css("#detailContent", "#detail", "#p-detail", ".main-aticle", ".article", "#content"),
        drop=_DROP,
    ),
)
