"""An `Article` as a flat row for CSV and DataFrames: a value a column, no structure inside but lists of texts.

The columns are always the same, in the same order, whatever the page states. A date has two: as far as it is known, as ISO
text, and as a calendar day (`…_day`) where year, month and day are known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from policynews.model.article import Article, PolicyDocument, PrintEdition, Role, Source
from policynews.model.date import PartialDate

RowValue = str | date | list[str] | None
_NO_DOCUMENT = PolicyDocument()


def article_to_row(article: Article) -> dict[str, RowValue]:
    """Return the columns of an article; a missing value is None, a list without entries empty."""
    return {
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "kicker": article.kicker,
        "subtitle": article.subtitle,
        **_date("published", article.published),
        **_date("updated", article.updated),
        "source": _name(article.source),
        "source_url": article.source.url if article.source else None,
        "publisher": _name(article.publisher),
        "original_source": _name(article.original_source),
        "original_title": article.original_title,
        **_edition(article.print_edition),
        "authors": _people(article, "author"),
        "photographers": _people(article, "photographer"),
        "editors": _people(article, "editor"),
        "text": article.text,
        **_document(article.document or _NO_DOCUMENT),
        "references": [
            f"《{one.title}》（{one.number}）" if one.number else f"《{one.title}》" for one in article.references
        ],
        "attachment_names": [attachment.name for attachment in article.attachments],
        "attachment_urls": _known(attachment.url for attachment in article.attachments),
        "figure_urls": _known(figure.url for figure in article.figures),
        "breadcrumbs": list(article.breadcrumbs),
        "keywords": list(article.keywords),
        "summary": article.summary,
        "script": article.script,
        "next_page": article.next_page,
        "layout": article.layout,
        "notices": list(dict.fromkeys(notice.code for notice in article.notices)),
    }


def _document(document: PolicyDocument) -> dict[str, RowValue]:
    return {
        "document_number": str(document.number) if document.number else None,
        "document_other_numbers": [str(number) for number in document.other_numbers],
        "document_issuers": list(document.issuers),
        "document_index_number": document.index_number,
        "document_title": document.title,
        **_date("document_written", document.written),
        **_date("document_published", document.published),
        **_date("document_effective", document.effective),
        **_date("document_expires", document.expires),
        "document_validity": document.validity,
        "document_topic": document.topic,
        "document_genre": document.genre,
        "document_addressees": document.addressees,
    }


def _edition(edition: PrintEdition | None) -> dict[str, RowValue]:
    if edition is None:
        return {"print_newspaper": None, **_date("print_date", None), "print_page": None, "print_section": None}
    return {
        "print_newspaper": edition.newspaper,
        **_date("print_date", edition.date),
        "print_page": edition.page,
        "print_section": edition.section,
    }


def _date(name: str, value: PartialDate | None) -> dict[str, RowValue]:
    return {
        name: value.isoformat() if value else None,
        f"{name}_day": value.to_date() if value and value.has_day else None,
    }


def _name(source: Source | None) -> str | None:
    return source.name if source else None


def _people(article: Article, role: Role) -> list[str]:
    return [person.name for person in article.people if person.role == role]


def _known(values: Iterable[str | None]) -> list[str]:
    return [value for value in values if value]
