"""What a page states as the YAML in front of a Markdown file, for site generators and note takers."""

from __future__ import annotations

import json

from policynews.model.article import Article
from policynews.text.patterns import lazy_pattern

# What JSON leaves as it is and YAML does not allow in a quoted text.
_UNPRINTABLE = lazy_pattern("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def front_matter_of(article: Article) -> str:
    """Return the lines from `---` to `---`, ending with a newline; what the page does not state is left out.

    Every value is a quoted text or a list of such, a date as far as it is known, so that no `no`, `2024` or `3:20` is taken
    for something else.
    """
    document = article.document
    values: dict[str, object] = {
        "title": article.title,
        "subtitle": article.subtitle,
        "date": article.published and article.published.isoformat(),
        "updated": article.updated and article.updated.isoformat(),
        "source": article.source and article.source.name,
        "authors": [person.name for person in article.authors],
        "editors": [person.name for person in article.editors],
        "url": article.canonical_url or article.url,
        "number": document and document.number and str(document.number),
        "issuers": list(document.issuers) if document else [],
        "keywords": list(article.keywords),
        "summary": article.summary,
        "lang": {"hans": "zh-Hans", "hant": "zh-Hant"}.get(article.script or ""),
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in values.items() if value]
    return "\n".join(["---", *lines, "---", ""])


def _quoted(value: object) -> str:
    """Return a value as JSON, which YAML reads as well."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
