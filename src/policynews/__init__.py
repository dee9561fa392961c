"""policynews turns a Chinese policy-news page into a typed `Article`.

What reads pages is imported when it is first asked for: a program that only reads articles back does not need it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from policynews.errors import (
    BatchError,
    BinaryInputError,
    DecodingError,
    EmptyInputError,
    IncompleteDateError,
    InputError,
    LayoutError,
    MissingExtraError,
    NoArticleError,
    NotAListError,
    OutputExistsError,
    PolicyNewsError,
    SchemaError,
    TooLargeError,
)
from policynews.model.article import (
    Article,
    Attachment,
    Failure,
    Notice,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Source,
)
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.model.date import PartialDate
from policynews.model.listing import Entry, ListPage
from policynews.model.number import DocumentNumber
from policynews.model.relation import Relation
from policynews.model.section import Chunk, Section

if TYPE_CHECKING:
    from policynews.joining import join
    from policynews.listing import parse_list
    from policynews.options import Options
    from policynews.output.types import ArticleDict, BlockDict
    from policynews.parser import Parser, parse, parse_many, parse_text

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleDict",
    "Attachment",
    "BatchError",
    "BinaryInputError",
    "Block",
    "BlockDict",
    "Chunk",
    "DecodingError",
    "DocumentNumber",
    "EmptyInputError",
    "Entry",
    "Failure",
    "Figure",
    "Heading",
    "IncompleteDateError",
    "InputError",
    "LayoutError",
    "Link",
    "ListItem",
    "ListPage",
    "MissingExtraError",
    "NoArticleError",
    "NotAListError",
    "Notice",
    "Options",
    "Origin",
    "OutputExistsError",
    "Paragraph",
    "Parser",
    "PartialDate",
    "Person",
    "PolicyDocument",
    "PolicyNewsError",
    "PolicyReference",
    "PrintEdition",
    "Quote",
    "Relation",
    "Removal",
    "SchemaError",
    "Section",
    "Source",
    "Table",
    "TooLargeError",
    "__version__",
    "join",
    "parse",
    "parse_list",
    "parse_many",
    "parse_text",
]

_READERS = {
    "ArticleDict": "policynews.output.types",
    "BlockDict": "policynews.output.types",
    "Options": "policynews.options",
    "Parser": "policynews.parser",
    "join": "policynews.joining",
    "parse": "policynews.parser",
    "parse_list": "policynews.listing",
    "parse_many": "policynews.parser",
    "parse_text": "policynews.parser",
}
"""What is imported on first use, with its module."""


if not TYPE_CHECKING:  # a type checker would take any name for one of the module's

    def __getattr__(name: str) -> object:
        if name not in _READERS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(_READERS[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_READERS})
