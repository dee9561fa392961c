"""TRS WCM (拓尔思), the system of most ministries: three editors since 2005, each with its own container.

The container is also used for footers and metadata; a page with two of them is left to their parents' names.
"""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="trs",
        portable=True,
        title=css(".xl_title", ".article_title", ".xilan_tit"),
        body=css(".trs_editor_view", ".TRS_UEDITOR", ".TRS_Editor", ".TRS_PreAppend", "#TRS_AUTOADD"),
        drop=(
            css(
                ".pchide",
            ),
        ),
    ),
)
