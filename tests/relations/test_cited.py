"""What sentences say of the documents they cite, against a table read by hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from policynews.documents.citations import find_references
from policynews.model.article import Article
from policynews.model.blocks import Paragraph

TABLE = Path(__file__).with_name("cited.txt")
PRECISION, RECALL = 0.95, 0.85


def rows() -> list[tuple[list[str], str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(kinds.split(), sentence) for kinds, sentence in (line.split("\t") for line in lines)]


def read(sentence: str) -> list[str]:
    """Return the kind of each reference of a sentence, - for none."""
    references = find_references([sentence])
    article = Article(blocks=(Paragraph(text=sentence),), references=references)
    told = {relation.reference: relation.kind for relation in article.relations}
    return [told.get(reference, "-") for reference in references]


def test_every_reference_of_the_table_is_found() -> None:
    assert not [sentence for kinds, sentence in rows() if len(kinds) != len(find_references([sentence]))]


def test_the_table_is_large_and_of_every_kind() -> None:
    counted = Counter(kind for kinds, _ in rows() for kind in kinds)
    assert sum(counted.values()) >= 150
    assert len(counted) == 9
    assert min(counted.values()) >= 5


def test_relations_are_right() -> None:
    pairs = [pair for kinds, sentence in rows() for pair in zip(kinds, read(sentence), strict=True)]
    right = sum(kind == found != "-" for kind, found in pairs)
    precision = right / sum(found != "-" for _, found in pairs)
    recall = right / sum(kind != "-" for kind, _ in pairs)
    assert precision >= PRECISION
    assert recall >= RECALL
