"""What a graph keeps of the references of an article: one mention for each document and kind."""

from __future__ import annotations

from typing import Literal, NamedTuple

from policynews.model.article import Article, PolicyReference
from policynews.model.blocks import block_texts
from policynews.model.number import number_key
from policynews.model.relation import RelationKind
from policynews.relations._rows import ISSUING
from policynews.relations.reading import relations_of, sentence_of, told_by_headline
from policynews.relations.titles import title_key


class Mention(NamedTuple):
    """A document that an article speaks of, in one way: strings and numbers only, so that a million of them stay cheap."""

    title: str
    number: str | None
    """What its number is compared by (`number_key`)."""
    printed: str | None
    """Its number as printed."""
    kind: RelationKind | Literal["cites"]
    evidence: str
    block: int | None
    short: bool
    """Whether the text prints a short name there that it introduced."""
    issuing: bool
    """Whether the article issues it (印发)."""
    times: int


def mentions_of(article: Article) -> tuple[Mention, ...]:
    """Return what an article says of other documents, in order; further mentions in the same way are only counted.

    What the headline says of a document counts, whether or not the text cites it.
    """
    told = {relation.reference: relation for relation in relations_of(article)}
    texts = block_texts(article.blocks)
    found: dict[tuple[str, str | None, str], Mention] = {}
    sentences: dict[str, str] = {}
    for reference in article.references:
        relation = told.get(reference)
        kind: RelationKind | Literal["cites"] = relation.kind if relation else "cites"
        number = number_key(reference.number) if reference.number else None
        key = (reference.title, number, kind)
        known = found.get(key)
        if known is not None:
            found[key] = known._replace(times=known.times + 1)
            continue
        text = texts[reference.block]
        evidence = relation.evidence if relation else sentence_of(text, reference)
        found[key] = Mention(
            title=reference.title,
            number=number,
            printed=str(reference.number) if reference.number else None,
            kind=kind,
            evidence=sentences.setdefault(evidence, evidence),  # kept once, however many documents it cites
            block=relation.block if relation else reference.block,
            short=_is_short(text, reference),
            issuing=relation is not None and relation.rule in ISSUING,
            times=1,
        )
    headline = article.title or ""
    known_already = {(title_key(mention.title).core, mention.kind) for mention in found.values()}
    for above in told_by_headline(headline):
        if (title_key(above.title).core, above.kind) not in known_already:
            number = number_key(above.number) if above.number else None
            found[above.title, number, above.kind] = Mention(
                title=above.title,
                number=number,
                printed=str(above.number) if above.number else None,
                kind=above.kind,
                evidence=headline,
                block=None,
                short=False,
                issuing=above.rule in ISSUING,
                times=1,
            )
    return tuple(found.values())


def _is_short(text: str, reference: PolicyReference) -> bool:
    return reference.title not in text[reference.start : reference.end]
