"""An `Article` as the `Article` of zyte-common-items. Needs the extra `zyte`."""

from __future__ import annotations

from policynews.errors import InputError
from policynews.model.article import Article
from policynews.model.date import PartialDate

from ._extra import missing_extra

try:
    import zyte_common_items as zyte
except ImportError as _error:
    raise missing_extra("zyte_common_items", "zyte", "converting to zyte-common-items") from _error


def to_zyte_article(article: Article, *, url: str | None = None) -> zyte.Article:
    """Return the item. Raises InputError for an article without an address, which the item must have: give `url`.

    A date needs its day; a time that is not stated is midnight, since the item knows moments only. As the item's
    documentation has it, `datePublished` is that of the last change where no other is stated.
    """
    address = url or article.url
    if address is None:
        raise InputError("an item of zyte-common-items needs an address; call to_zyte_article(article, url=…)")
    images = [zyte.Image(url=figure.url) for figure in article.figures if figure.url]
    published = "published" if article.published else "updated"
    return zyte.Article(
        url=address,
        canonicalUrl=article.canonical_url,
        headline=article.title,
        datePublished=_moment(article.published or article.updated),
        datePublishedRaw=_raw(article, published),
        dateModified=_moment(article.updated),
        dateModifiedRaw=_raw(article, "updated"),
        authors=[zyte.Author(name=person.name, nameRaw=person.name) for person in article.authors] or None,
        breadcrumbs=[zyte.Breadcrumb(name=name) for name in article.breadcrumbs] or None,
        inLanguage="zh" if article.script else None,
        mainImage=images[0] if images else None,
        images=images or None,
        description=article.summary,
        articleBody=article.text or None,
        articleBodyHtml=article.to_html() if article.blocks else None,
    )


def _moment(value: PartialDate | None) -> str | None:
    return value.to_datetime().isoformat() if value and value.has_day else None


def _raw(article: Article, field: str) -> str | None:
    """Return a date as it is printed, from the origin of the value."""
    return next((origin.raw for origin in article.origins if origin.field == field), None)
