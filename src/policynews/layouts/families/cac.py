"""The template of the Cyberspace Administration (网信办) and the portals made with it."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="cac",
        hosts=("www.cac.gov.cn",),
        portable=True,
        signature=css("#BodyLabel"),
        title=css("h1.title", "#title"),
        published=css("#pubtime"),
        source=css("#source"),
        body=css("#BodyLabel"),
    ),
)
