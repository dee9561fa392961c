"""The `ivs` template of Shanghai and its bureaus, also met in Hunan."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="shanghai",
        hosts=("www.shanghai.gov.cn", "sh.gov.cn"),
        portable=True,
        signature=css("#ivs_content", "#ivs_title"),
        title=css("#ivs_title"),
        published=css("#ivs_date"),
        body=css("#ivs_content", ".Article_content"),
        drop=(
            css(
                ".share-box",
            ),
        ),
    ),
)
