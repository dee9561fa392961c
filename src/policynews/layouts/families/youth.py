"""China Youth Network (中国青年网). Its container names are common words: only on its own hosts."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

from . import _baidu

LAYOUTS = (
    Layout(
        name="youth",
        hosts=("youth.cn",),
        title=css(".page_title h1", ".l_tit", ".pbt"),
        published=_baidu.PUBLISHED,
        source=_baidu.SOURCE,
        author=_baidu.AUTHOR,
        editor=css("#editor_baidu", ".editor_baidu"),
        body=css(".TRS_Editor", "#container", ".page_text", ".article"),
        drop=(css(".page_info", ".share", ".pages"),),
    ),
)
