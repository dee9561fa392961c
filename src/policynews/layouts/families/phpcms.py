"""PHPCMS, its default template. The info line stands inside the headline, so there is no title locator."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="phpcms",
        portable=True,
        signature=css("#Article div.content"),
        info=css("#Article h1 span"),
        body=css("#Article div.content"),
        drop=(css("#pages", ".content_digg", ".pages"),),
    ),
)
