"""Phoenix (凤凰网): hashed class names now, named ids before; the text is also in a script of the page."""

from __future__ import annotations

from lxml import etree

from policynews.layouts.embedded import INFO, article_tree, script_value
from policynews.layouts.layout import Layout
from policynews.layouts.locators import css
from policynews.page.page import Page


def _content_list(page: Page) -> etree._Element | None:
    parts = script_value(page, "contentList")
    if not isinstance(parts, list):
        return None
    texts = [part.get("data") for part in parts if isinstance(part, dict) and part.get("type") == "text"]
    content = "".join(text for text in texts if isinstance(text, str))
    time, source, editor = (script_value(page, key) for key in ("newsTime", "source", "editorName"))
    stated = (("", time), ("来源：", source), ("责任编辑：", editor))
    return article_tree(content, info=" ".join(f"{label}{value}" for label, value in stated if isinstance(value, str)))


LAYOUTS = (
    Layout(
        name="ifeng",
        hosts=("ifeng.com",),
        portable=True,
        signature=css(".index_text_*"),
        title=css("h1.index_title_*", "h1.topic-*"),
        info=css(".index_timeBref_*", ".index_info_*"),
        published=css(".index_timeBref_* .index_time_*"),
        source=css(".index_timeBref_* .index_source_*"),
        body=css(".index_text_*"),
        drop=(css(".index_tip_*", ".index_originNews_*"),),
    ),
    Layout(
        name="ifeng-classic",
        hosts=("ifeng.com",),
        signature=css("#main_content", "#artical_real", "h1.topic-*"),
        title=css("#artical_topic", "h1.topic-*"),
        info=css("#artical_sth .p_time", ".artical-* .time-*"),
        published=css("#artical_sth .p_time .ss01"),
        source=css("#artical_sth .p_time .ss03", ".artical-* .source-*"),
        body=css("#main_content", "#artical_real", "div.text-*"),
        drop=(css("#main_content .ifengLogo", "#embed_hzh_div", "#artical_sth"),),
    ),
    Layout(
        name="ifeng-data",
        hosts=("ifeng.com",),
        signature=css("#root", "#__NEXT_DATA__", "#app"),
        info=INFO,
        body=css(".index_text_*"),
        drop=(INFO,),
        refine=_content_list,
    ),
)
