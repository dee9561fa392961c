"""What `Article.to_dict` returns, as types: the keys of the JSON Schema, dates and document numbers as text."""

from __future__ import annotations

from typing import Literal, TypedDict

from policynews.model.article import Role, Script


class LinkDict(TypedDict):
    """`Link` as data."""

    text: str
    url: str


class ParagraphDict(TypedDict):
    """`Paragraph` as data."""

    kind: Literal["paragraph"]
    text: str
    numeral: str | None
    level: int | None
    links: list[LinkDict]


class HeadingDict(TypedDict):
    """`Heading` as data."""

    kind: Literal["heading"]
    text: str
    level: int
    links: list[LinkDict]


class ListItemDict(TypedDict):
    """`ListItem` as data."""

    kind: Literal["list_item"]
    text: str
    level: int
    ordered: bool
    number: int | None
    links: list[LinkDict]


class QuoteDict(TypedDict):
    """`Quote` as data."""

    kind: Literal["quote"]
    text: str
    links: list[LinkDict]


class TableDict(TypedDict):
    """`Table` as data."""

    kind: Literal["table"]
    rows: list[list[str]]
    header_rows: int
    header_cells: list[list[int]]
    caption: str | None
    unit: str | None
    spans: list[list[int]]


class FigureDict(TypedDict):
    """`Figure` as data."""

    kind: Literal["figure"]
    url: str | None
    caption: str | None
    alt: str | None


BlockDict = HeadingDict | ParagraphDict | ListItemDict | QuoteDict | TableDict | FigureDict
"""`Block` as data: `kind` tells which."""


class AttachmentDict(TypedDict):
    """`Attachment` as data."""

    name: str
    url: str | None
    file_type: str | None


class NoticeDict(TypedDict):
    """`Notice` as data."""

    code: str
    message: str
    field: str | None


class OriginDict(TypedDict):
    """`Origin` as data."""

    field: str
    reader: str
    raw: str
    block: int | None
    start: int | None
    end: int | None


class PersonDict(TypedDict):
    """`Person` as data."""

    name: str
    role: Role
    label: str | None
    affiliation: str | None


class PolicyDocumentDict(TypedDict):
    """`PolicyDocument` as data."""

    number: str | None
    other_numbers: list[str]
    issuers: list[str]
    index_number: str | None
    title: str | None
    written: str | None
    published: str | None
    generated: str | None
    effective: str | None
    expires: str | None
    validity: str | None
    topic: str | None
    genre: str | None
    keywords: list[str]
    addressees: str | None
    metadata: list[list[str]]


class PolicyReferenceDict(TypedDict):
    """`PolicyReference` as data."""

    title: str
    number: str | None
    block: int
    start: int
    end: int


class PrintEditionDict(TypedDict):
    """`PrintEdition` as data."""

    newspaper: str
    date: str | None
    page: str | None
    section: str | None


class RemovalDict(TypedDict):
    """`Removal` as data."""

    reason: str
    text: str
    rule: str | None
    block: int | None
    start: int | None
    end: int | None


class SourceDict(TypedDict):
    """`Source` as data."""

    name: str
    url: str | None
    label: str | None


class StatedDict(TypedDict):
    """What `to_dict()` always writes."""

    schema_version: int
    url: str | None
    canonical_url: str | None
    title: str | None
    kicker: str | None
    subtitle: str | None
    published: str | None
    updated: str | None
    source: SourceDict | None
    publisher: SourceDict | None
    original_source: SourceDict | None
    original_title: str | None
    print_edition: PrintEditionDict | None
    people: list[PersonDict]
    blocks: list[BlockDict]
    document: PolicyDocumentDict | None
    references: list[PolicyReferenceDict]
    attachments: list[AttachmentDict]
    breadcrumbs: list[str]
    keywords: list[str]
    summary: str | None
    script: Script | None
    next_page: str | None
    layout: str


class ArticleDict(StatedDict, total=False):
    """`Article` as data; `removals`, `notices` and `origins` with `provenance=True` only."""

    removals: list[RemovalDict]
    notices: list[NoticeDict]
    origins: list[OriginDict]
