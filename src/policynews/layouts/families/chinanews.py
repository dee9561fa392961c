"""China News Service (中国新闻网, 中国侨网)."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="chinanews",
        hosts=("chinanews.com", "chinanews.com.cn", "chinaqw.com"),
        portable=True,
        signature=css(".left_zw", ".content_left_title"),
        title=css(".content_left_title", ".content_maincontent_more h1", "#cont_1_1_2 h1"),
        info=css(".content_left_time", ".left-t", ".left-time"),
        source=css(".content_left_time a.source", ".left-t a.source"),
        editor=css(".left_name", ".adEditor", ".content_left_editor"),
        body=css(".left_zw", ".content_desc", ".content_maincontent_content"),
        drop=(css(".adInContent", "#function_code_page", ".related_news"),),
    ),
)
