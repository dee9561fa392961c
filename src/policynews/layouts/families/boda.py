"""Boda (博达) VSB, the system of most universities and many counties."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="boda",
        portable=True,
        signature=css(".v_news_content", "#vsb_content", "#vsb_content_2"),
        title=css(
            "form[name=_newscontent_fromname] h1",
            "form[name=_newscontent_fromname] h2",
            "form[name=_newscontent_fromname] h3",
        ),
        body=css(".v_news_content", "#vsb_content", "#vsb_content_2", "#vsb_content_4", "#vsb_content_500"),
        drop=(
            css(
                "#div_vote_id",
            ),
        ),
    ),
)
