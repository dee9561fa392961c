"""WordPress themes."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="wordpress",
        portable=True,
        title=css(".entry-title", ".entry-h1", ".post-title"),
        published=css("time.entry-date.published", ".posted-on time.entry-date", "time.entry-date"),
        author=css("span.author.vcard", "span.entry-author-name"),
        body=css(".entry-content"),
        drop=(css(".page-links", ".sharedaddy", ".jp-relatedposts", ".post-navigation", ".post-copyright"),),
    ),
)
