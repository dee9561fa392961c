"""The result: `Article` and its parts. Values only; no tree, no parser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from policynews.model.blocks import Block, Figure, Link, Table
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber

if TYPE_CHECKING:
    from policynews.bodies import PublicBody, Region
    from policynews.model.relation import Relation
    from policynews.model.section import Chunk, Section
    from policynews.output.types import ArticleDict

Script = Literal["hans", "hant", "mixed"]
_LONGEST_SHOWN = 40  # characters of a title or name in `repr`
Role = Literal["author", "photographer", "editor", "proofreader", "reviewer", "contributor", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the page credits."""

    name: str
    """The name as printed, without titles, codes or padding (张　三 is 张三)."""
    role: Role
    """What the label says of them: 作者, 记者, 通讯员, 文 are authors; 责编, 编辑 editors; 摄影 photographers; 校对
    proofreaders; 审核, 签发 reviewers; 供稿, 统筹 … contributors."""
    label: str | None = None
    """The label as printed, without its colon: 本报记者, 责任编辑 …; None when a layout or tag named the role."""
    affiliation: str | None = None
    """The organisation printed with the name, e.g. 中国青年报 in 石佳/中国青年报; else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or body the text comes from (来源), or the site that carries it."""

    name: str
    """The name as printed, without the label."""
    url: str | None = None
    """Its link, when the page links it."""
    label: str | None = None
    """The label as printed (来源, 稿源, 信息来源 …); None when a tag or layout gave the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintEdition:
    """Where the text stood in print: 《中国科学报》 (2016-06-03 第8版 聚焦)."""

    newspaper: str
    """Title without book-title marks."""
    date: PartialDate | None = None
    """Day of the issue, perhaps without its year."""
    page: str | None = None
    """版: the page number as printed, without 第 and 版, leading zeros dropped."""
    section: str | None = None
    """版名, e.g. 聚焦."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file the article offers (附件)."""

    name: str
    """The name as linked, without icon text, size or numbering added by the template."""
    url: str | None = None
    """Absolute when the page URL is known."""
    file_type: str | None = None
    """Lower-case ending without the dot: pdf, doc, xlsx, wps, ofd …; None when nothing tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReference:
    """A document the text cites: 《title》 with or without its number."""

    title: str
    """Without the outer book-title marks."""
    number: DocumentNumber | None = None
    block: int
    """Index into `Article.blocks`."""
    start: int
    """Where the opening mark stands in the text of that block, in characters."""
    end: int
    """Just behind the closing mark, or behind the number that follows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDocument:
    """What the page states of a policy document (公文). A date a page does not state is None."""

    number: DocumentNumber | None = None
    """发文字号, of a joint document that of the body that leads."""
    other_numbers: tuple[DocumentNumber, ...] = ()
    """The further numbers of a joint document."""
    issuers: tuple[str, ...] = ()
    """发文机关, several for a joint document."""
    index_number: str | None = None
    """索引号."""
    title: str | None = None
    """标题 or 名称 of the metadata table."""
    written: PartialDate | None = None
    """成文日期."""
    published: PartialDate | None = None
    """发布日期 of the metadata table."""
    generated: PartialDate | None = None
    """生成日期, the stamp of the catalogue."""
    effective: PartialDate | None = None
    """实施日期, 自…起施行."""
    expires: PartialDate | None = None
    """失效日期, 有效期至…."""
    validity: str | None = None
    """有效性 as printed: 有效, 现行有效, 失效, 废止, 已修改 …."""
    topic: str | None = None
    """主题分类 as printed."""
    genre: str | None = None
    """文种: 通知, 意见, 办法, 公告 …."""
    keywords: tuple[str, ...] = ()
    """主题词."""
    addressees: str | None = None
    """主送机关 as printed, without the colon."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Every label and value of the metadata table, in order, labels without inner spaces and colon."""

    @property
    def issuing_bodies(self) -> tuple[PublicBody, ...]:
        """The issuers with region, level and kind, in the same order. Read from their names each time it is asked for."""
        from policynews.bodies import read_body  # noqa: PLC0415 - a table that only some callers need

        return tuple(map(read_body, self.issuers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a value came from."""

    field: str
    """The field of `Article`, e.g. `published` or `document.number`."""
    reader: str
    """What read it: `meta:PubDate`, `info-line`, `layout:trs`, `credit-line`, `url`, …."""
    raw: str
    """The text it was read from, as printed."""
    block: int | None = None
    """Index into `Article.blocks` of the block it was read from; None where it was not read from the text itself."""
    start: int | None = None
    """Where `raw` stands in the text of that block, in characters; None with `block`."""
    end: int | None = None
    """Just behind it; None with `block`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to doubt."""

    code: str
    """Stable and machine-readable: `published-disagreement`, `replaced-characters`, `layout-drift`, …."""
    message: str
    """One English sentence for a person."""
    field: str | None = None
    """The field of `Article` it concerns; None for the page as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A text of the page that is not in the article, and why."""

    reason: str
    """`breadcrumb`, `info-line`, `share-bar`, `related-list`, `pager`, `comments`, `footer`, `disclaimer`, `repeat`, …."""
    text: str
    rule: str | None = None
    """The name of the row in `policynews/lines/_furniture_rows.py` that caught the line; None where its place, its element
    or a reader told."""
    block: int | None = None
    """Index into `Article.blocks` of the block before which, or inside which, it stood; the number of blocks where it stood
    behind the last. None where nobody told."""
    start: int | None = None
    """Before which character of the text of that block it stood: 0 but for what cut a paragraph in two; None with `block`."""
    end: int | None = None
    """As `start`, since nothing of it is in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page, read. A value the page does not state is None, or an empty tuple."""

    url: str | None = None
    """As given by the caller."""
    canonical_url: str | None = None
    """As declared by the page (`link rel=canonical`, og:url)."""
    title: str | None = None
    """主题: the headline, without site or column name."""
    kicker: str | None = None
    """肩题: the line above the headline."""
    subtitle: str | None = None
    """副题: the line below the headline."""
    published: PartialDate | None = None
    """When this page was published, never a date of the text or of another article."""
    updated: PartialDate | None = None
    """When the page says it was last changed (更新时间)."""
    source: Source | None = None
    """来源: where the page says the text comes from."""
    publisher: Source | None = None
    """The site that carries the page."""
    original_source: Source | None = None
    """The outlet the text first appeared in, when the text itself says so: newspaper line, agency dateline, 转自."""
    original_title: str | None = None
    """原标题."""
    print_edition: PrintEdition | None = None
    """The newspaper line at the end of a text."""
    people: tuple[Person, ...] = ()
    """Everybody credited, in the order of the page."""
    blocks: tuple[Block, ...] = ()
    """The body."""
    document: PolicyDocument | None = None
    """Metadata of a policy document; None for news."""
    references: tuple[PolicyReference, ...] = ()
    """Documents the text cites."""
    attachments: tuple[Attachment, ...] = ()
    """The article's own attached files."""
    breadcrumbs: tuple[str, ...] = ()
    """Column path: 首页, 要闻, 正文."""
    keywords: tuple[str, ...] = ()
    """Keywords of the article."""
    summary: str | None = None
    """The page's own abstract of the article."""
    script: Script | None = None
    """Script of the text, from its characters; None where no Han character tells."""
    next_page: str | None = None
    """URL of the next page of a multi-page article."""
    layout: str = "generic"
    """Name of the layout that read the page."""
    removals: tuple[Removal, ...] = field(default=(), compare=False)
    notices: tuple[Notice, ...] = field(default=(), compare=False)
    origins: tuple[Origin, ...] = field(default=(), compare=False)

    def __repr__(self) -> str:
        """Return title, day, source and size on one line; `explain` tells the whole."""
        title = None if self.title is None else _shortened(self.title)
        source = "no source" if self.source is None else repr(_shortened(self.source.name))
        count = len(self.blocks)
        size = f"{len(self.text)} characters in {count} block{'' if count == 1 else 's'}"
        return f"<Article {title!r}, {self.published or 'no date'}, {source}, {size}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: title, facts, the text with what was read from it marked, the removals folded."""
        from policynews.output.notebook import article_to_notebook  # noqa: PLC0415

        return article_to_notebook(self)

    @property
    def authors(self) -> tuple[Person, ...]:
        """People with the role `author`."""
        return tuple(person for person in self.people if person.role == "author")

    @property
    def editors(self) -> tuple[Person, ...]:
        """People with the role `editor`."""
        return tuple(person for person in self.people if person.role == "editor")

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Images of the body, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Data tables of the body, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def links(self) -> tuple[Link, ...]:
        """Hyperlinks of the body, in order."""
        return tuple(link for block in self.blocks if not isinstance(block, Table | Figure) for link in block.links)

    @property
    def text(self) -> str:
        """The body as plain text: a block a line, a table row a line with tabs between cells; no captions."""
        return "\n".join(block.text for block in self.blocks if not isinstance(block, Figure))

    @property
    def region(self) -> Region | None:
        """Whose policy it is, by the issuers, the headline, the source, the beginning of the text or the host; None for one
        of the whole country, and where the page does not say. Found anew each time it is asked for."""
        from policynews.bodies.of_article import region_of  # noqa: PLC0415 - as above

        found = region_of(self)
        return found[0] if found else None

    @property
    def region_origin(self) -> Origin | None:
        """Where `region` came from: `issuers`, `headline`, `source`, `text`, `outlet` or `host`; None where it is None."""
        from policynews.bodies.of_article import region_of  # noqa: PLC0415 - as above

        found = region_of(self)
        return found[1] if found else None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What the text says of the documents it cites: based on them, forwards, explains, amends, repeals, replaces,
        attaches or replies to them. A reference of which it says none of it has no relation. Read anew each time."""
        from policynews.relations import relations_of  # noqa: PLC0415 - rules that only some callers need

        return relations_of(self)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The body as a tree: chapters and articles of a statute, 一、 （一） 1. of a notice, headings, with their blocks.

        Computed each time it is asked for; every block stands in exactly one section of the tree.
        """
        from policynews.sections.tree import read_sections  # noqa: PLC0415 - only who asks for it pays for it

        return read_sections(self)

    def chunks(self, max_chars: int = 800) -> tuple[Chunk, ...]:
        """Return `text` in pieces for retrieval, in order, without gap or overlap; () for an article without text.

        A piece is the largest run of whole sections under one heading that fits into `max_chars` characters; what does not
        fit is cut between its sections, blocks, rows of a table, sentences and clauses. A single clause or row is never
        cut, be it longer. Raises InputError for a size that is no positive whole number.
        """
        from policynews.sections.chunks import read_chunks  # noqa: PLC0415

        return read_chunks(self, max_chars)

    def to_dict(self, *, provenance: bool = False) -> ArticleDict:
        """Return JSON-ready data. Dates are ISO strings; `provenance` adds removals, notices and origins."""
        from policynews.output.data import article_to_dict  # noqa: PLC0415 - serialize imports this module

        return article_to_dict(self, provenance=provenance)

    def to_json(self, *, provenance: bool = False, indent: int | None = None) -> str:
        """Return `to_dict` as JSON text, Chinese characters unescaped."""
        from policynews.output.data import article_to_json  # noqa: PLC0415

        return article_to_json(self, provenance=provenance, indent=indent)

    def to_markdown(self, *, front_matter: bool = False) -> str:
        """Return title, info line and body as Markdown; `front_matter` puts what the page states in front as YAML."""
        from policynews.output.markdown import article_to_markdown  # noqa: PLC0415

        return article_to_markdown(self, front_matter=front_matter)

    def to_html(self) -> str:
        """Return the article as one `<article>` element whose elements say what a line is; nothing of the page is markup."""
        from policynews.output.html import article_to_html  # noqa: PLC0415

        return article_to_html(self)

    def explain(self) -> str:
        """Return a report as text: each value with its origins, notices, removals by reason, the blocks by number.

        Control characters of the page are escapes in it, so it is safe to print.
        """
        from policynews.output.report import explain  # noqa: PLC0415

        return explain(self)

    def to_row(self) -> dict[str, str | date | list[str] | None]:
        """Return a flat row for CSV and DataFrames: texts, calendar days and lists of texts, always the same columns."""
        from policynews.output.row import article_to_row  # noqa: PLC0415

        return article_to_row(self)

    def to_jsonld(self) -> dict[str, object]:
        """Return JSON-LD of schema.org: `Legislation` of a policy document, `NewsArticle` of anything else."""
        from policynews.output.schema_org import article_to_jsonld  # noqa: PLC0415

        return article_to_jsonld(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Article:
        """Read what `to_dict` writes. Raises SchemaError naming the place that is wrong."""
        from policynews.output.reading import article_from_dict  # noqa: PLC0415

        return article_from_dict(data)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A page of a batch that gave no article."""

    url: str | None
    """As given."""
    position: int
    """Zero-based place among the pages given."""
    error: str
    """Name of the error class, e.g. NoArticleError."""
    message: str
    """What the error said."""
