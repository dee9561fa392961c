"""Every error of the library.

PolicyNewsError
├── InputError            the page cannot be read at all
│   ├── EmptyInputError   nothing but white space
│   ├── BinaryInputError  an image, an archive, a PDF … instead of a page
│   ├── DecodingError     bytes that are no text in any known encoding
│   └── TooLargeError     over a limit that keeps memory bounded
├── NoArticleError        a page, but not of an article (list, login, challenge, notice, script shell …)
├── NotAListError         a page given to parse_list() that lists nothing
├── LayoutError           a layout definition that cannot work
├── IncompleteDateError   a calendar date asked of a date without a known day
├── SchemaError           data that is not an article of this library's schema
├── BatchError            a batch that cannot start, or cannot be gone on with
│   └── OutputExistsError its output is there already
└── MissingExtraError     an optional feature whose extra is not installed
"""

from __future__ import annotations

import re
from typing import Literal

PageKind = Literal[
    "list", "login", "challenge", "restricted", "redirect", "search", "profile", "product", "video", "maintenance",
    "script-shell", "error-page", "empty", "unknown",
]  # fmt: skip
FileKind = Literal["pdf", "office", "archive", "image", "media", "program", "data"]


class PolicyNewsError(Exception):
    """Base of every error this library raises on purpose."""


class InputError(PolicyNewsError):
    """The input cannot be read as a page."""


class EmptyInputError(InputError):
    """The input holds nothing but white space."""


class BinaryInputError(InputError):
    """The input is a file of another kind: an image, an archive, a PDF, an office document; `file_kind` says which."""

    def __init__(self, message: str, *, file_kind: FileKind = "data") -> None:
        super().__init__(message)
        self.file_kind: FileKind = file_kind

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_binary, (str(self), self.file_kind)


def _rebuild_binary(message: str, file_kind: FileKind) -> BinaryInputError:
    """Pickle support: keyword-only arguments are lost by the default protocol."""
    return BinaryInputError(message, file_kind=file_kind)


class DecodingError(InputError):
    """The bytes are no text in any encoding the library knows."""


class TooLargeError(InputError):
    """The input is over a limit that keeps memory bounded."""


class NoArticleError(PolicyNewsError):
    """The page was read, but holds no article.

    `kind` is the library's guess at what the page is instead.
    """

    def __init__(self, message: str, *, kind: PageKind = "unknown") -> None:
        super().__init__(message)
        self.kind: PageKind = kind

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_no_article, (str(self), self.kind)


def _rebuild_no_article(message: str, kind: PageKind) -> NoArticleError:
    """Pickle support: keyword-only arguments are lost by the default protocol."""
    return NoArticleError(message, kind=kind)


class NotAListError(PolicyNewsError):
    """The page was read, but lists nothing, or is an article with lists beside it."""


class LayoutError(PolicyNewsError):
    """A layout definition that cannot work; the message names the layout and the field."""


class IncompleteDateError(PolicyNewsError, ValueError):
    """A calendar date was asked of a partial date whose year, month or day is unknown."""


class SchemaError(PolicyNewsError, ValueError):
    """The data is not an article of this library's JSON Schema; the message names the place."""


class BatchError(PolicyNewsError):
    """A batch cannot start, or cannot be gone on with; the message says what to do instead."""


class OutputExistsError(BatchError):
    """A file that the batch would write is there already, and neither `resume` nor `overwrite` is set."""


class MissingExtraError(PolicyNewsError, ImportError):
    """An optional feature was used without its extra; the message names the extra to install."""


def failure_kind(error: BaseException) -> str:
    """Return the kind that a failure is counted under.

    What the page is instead, of a NoArticleError (`list`, `challenge` …); `empty-input` of an EmptyInputError, and so on;
    `unreadable` of a file, `crash` of what no rule foresees.
    """
    if isinstance(error, NoArticleError):
        return error.kind
    if isinstance(error, PolicyNewsError):
        words = re.findall("[A-Z][a-z]+", type(error).__name__.removesuffix("Error"))
        return "-".join(words).lower()
    return "unreadable" if isinstance(error, OSError) else "crash"
