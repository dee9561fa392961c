"""What `Article.sections` and `Article.chunks` give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber

if TYPE_CHECKING:
    from policynews.model.blocks import Block

SectionKind = Literal["annex", "part", "chapter", "division", "article", "clause", "item", "heading", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading or a numbered line of the body, with what stands below it."""

    id: str
    """The same whenever the page is parsed: chapter-2/article-7/item-2. A number gives it, else a count (heading-1)."""
    kind: SectionKind
    """`part` 编, `chapter` 章, `division` 节, `article` 条, `clause` 款, `item` 项 and every 一、 （一） 1. （1） ①, `annex` 附件1,
    `heading` a heading without number, `text` what stands under no heading: above the first, or the signature."""
    number: str | None = None
    """As printed: 第二章, 第七条, （二）, 1.; of a 款, which has none, the count: 第二款. None for a section without."""
    title: str | None = None
    """The words of its heading, without the number; None for a number that begins a paragraph."""
    level: int = 1
    """How deep it stands in the tree, 1 at the top."""
    path: tuple[str, ...] = ()
    """The numbers from the top down to it, a heading without number by its words: 第二章, 第七条, （二）. Empty for `text`."""
    headings: tuple[str, ...] = ()
    """As `path`, each number with the words of its heading: 第二章 监督管理."""
    blocks: tuple[Block, ...] = ()
    """Its own blocks, its heading first; those of `children` are not among them."""
    block: int
    """Index of its first block into `Article.blocks`."""
    start: int
    """Where it begins in `Article.text`, in characters."""
    end: int
    """Where it ends there, with everything below it and the line break behind."""
    children: tuple[Section, ...] = ()
    """The sections below it, in order."""

    def walk(self) -> Iterator[Section]:
        """Yield this section and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A piece of `Article.text` with what tells where it is from."""

    id: str
    """That of its section and a count: chapter-2/article-7#1."""
    text: str
    """`Article.text[start:end]`: the line break behind its last line is part of it."""
    start: int
    """Where it begins in `Article.text`, in characters."""
    end: int
    """Where it ends there; the next chunk begins there."""
    section: str | None = None
    """The id of the deepest section that holds all of it; None where it spans several at the top."""
    path: tuple[str, ...] = ()
    """The path of that section."""
    headings: tuple[str, ...] = ()
    """The headings of that section."""
    url: str | None = None
    """Of the article, as are the following."""
    title: str | None = None
    """Its headline."""
    number: DocumentNumber | None = None
    """发文字号 of its document."""
    issuers: tuple[str, ...] = ()
    """发文机关 of its document."""
    published: PartialDate | None = None
    """Of the page; where it states none, 发布日期 of the metadata table."""
    written: PartialDate | None = None
    """成文日期."""
    effective: PartialDate | None = None
    """实施日期."""
    expires: PartialDate | None = None
    """失效日期."""

    def to_dict(self) -> dict[str, object]:
        """Return JSON-ready data: dates and number as text, a missing value as None."""
        data: dict[str, object] = {name: getattr(self, name) for name in self.__slots__}
        for name in ("path", "headings", "issuers"):
            data[name] = list(getattr(self, name))
        for name in ("published", "written", "effective", "expires"):
            value: PartialDate | None = getattr(self, name)
            data[name] = None if value is None else value.isoformat()
        data["number"] = None if self.number is None else str(self.number)
        return data
