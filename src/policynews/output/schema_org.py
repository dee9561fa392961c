"""An `Article` as JSON-LD of schema.org: a `NewsArticle`, or `Legislation` where the page states a policy document.

Only what the page states is there. A date keeps its precision: a day without an hour is a day, and one without its year,
for which ISO 8601 of schema.org has no form, is left out. Clock times are those of Beijing, +08:00.
"""

from __future__ import annotations

from collections.abc import Iterable

from policynews.model.article import Article, Attachment, Person, PolicyDocument, PolicyReference, PrintEdition, Source
from policynews.model.date import PartialDate

# 有效性 as pages print it.
_IN_FORCE = {
    "有效": "InForce", "现行有效": "InForce", "已修改": "InForce", "失效": "NotInForce", "已失效": "NotInForce",
    "废止": "NotInForce", "已废止": "NotInForce", "部分失效": "PartiallyInForce", "部分废止": "PartiallyInForce",
}  # fmt: skip
_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant", "mixed": "zh"}


def article_to_jsonld(article: Article) -> dict[str, object]:
    """Return the JSON-LD object, without the properties that the page does not state."""
    document = article.document
    is_legislation = document is not None and _is_legislation(document)
    found: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Legislation" if is_legislation else "NewsArticle",
        "url": article.canonical_url or article.url,
        "headline": article.title,
        "alternativeHeadline": [line for line in (article.kicker, article.subtitle, article.original_title) if line],
        "datePublished": iso_date(article.published),
        "dateModified": iso_date(article.updated),
        "author": _people(article.people, "author"),
        "editor": _people(article.people, "editor"),
        "contributor": _people(article.people, "photographer", "proofreader", "reviewer", "contributor", "other"),
        "sourceOrganization": _organization(article.original_source or article.source),
        "publisher": _organization(article.publisher),
        "abstract": article.summary,
        "keywords": list(article.keywords),
        "inLanguage": _LANGUAGES[article.script] if article.script else None,
        "image": [figure.url for figure in article.figures if figure.url],
        "associatedMedia": [_file(attachment) for attachment in article.attachments if attachment.url],
        "citation": [_citation(reference) for reference in article.references],
    }
    if document is not None and is_legislation:
        found |= {"name": document.title, "text": article.text, **_legislation(document)}
    else:
        found |= {"articleBody": article.text, **_print(article.print_edition)}
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def iso_date(value: PartialDate | None) -> str | None:
    """Return a date in ISO 8601 with the zone of a clock time; None for one without its year."""
    if value is None or value.year is None:
        return None
    if value.minute is None:
        return value.isoformat().partition("T")[0]
    return f"{value.isoformat()}+08:00"


def _is_legislation(document: PolicyDocument) -> bool:
    """Whether it is a document, not only an entry of the catalogue, which portals give their news as well."""
    stated = (document.number, document.effective, document.expires, document.validity)
    return any(stated) or bool(document.genre and document.issuers)


def _legislation(document: PolicyDocument) -> dict[str, object]:
    numbers = [str(number) for number in (document.number, *document.other_numbers) if number]
    validity = _IN_FORCE.get(document.validity or "")
    return {
        "legislationIdentifier": numbers[0] if len(numbers) == 1 else numbers,
        "legislationType": document.genre,
        "legislationPassedBy": [{"@type": "GovernmentOrganization", "name": name} for name in document.issuers],
        "legislationDate": iso_date(document.written),
        "temporalCoverage": _coverage(document),
        "legislationLegalForce": f"https://schema.org/{validity}" if validity else None,
        "about": document.topic,
    }


def _coverage(document: PolicyDocument) -> str | None:
    """Return from when until when it is in force: 2023-11-01/2028-10-31, an open end as two dots."""
    effective, expires = iso_date(document.effective), iso_date(document.expires)
    return f"{effective or '..'}/{expires or '..'}" if effective or expires else None


def _print(edition: PrintEdition | None) -> dict[str, object]:
    if edition is None:
        return {}
    day = iso_date(edition.date)
    printed = f"{edition.newspaper} {day}" if day else edition.newspaper
    return {"printEdition": printed, "printPage": edition.page, "printSection": edition.section}


def _people(people: Iterable[Person], *roles: str) -> list[dict[str, object]]:
    return [_person(person) for person in people if person.role in roles]


def _person(person: Person) -> dict[str, object]:
    office = {"@type": "Organization", "name": person.affiliation}
    return {"@type": "Person", "name": person.name} | ({"affiliation": office} if person.affiliation else {})


def _organization(source: Source | None) -> dict[str, object] | None:
    if source is None:
        return None
    link: dict[str, object] = {"url": source.url} if source.url else {}
    return {"@type": "Organization", "name": source.name, **link}


def _file(attachment: Attachment) -> dict[str, object]:
    return {"@type": "MediaObject", "name": attachment.name, "contentUrl": attachment.url}


def _citation(reference: PolicyReference) -> dict[str, object]:
    number: dict[str, object] = {"legislationIdentifier": str(reference.number)} if reference.number else {}
    return {"@type": "Legislation", "name": reference.title, **number}
