"""The options of a batch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from policynews.options import Options

InputKind = Literal["auto", "html", "text", "jsonl", "parquet", "warc", "zip"]
"""What the inputs are: `auto` goes by the ending of each file."""
Shape = Literal["jsonl", "parquet"]
"""What is written: a line of JSON an article, or a row of Parquet."""


class Fields(NamedTuple):
    """Names of the fields of JSON Lines and the columns of Parquet that are read."""

    html: str
    text: str
    url: str
    fetched_at: str | None
    keep: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How to run a batch; every option has a default that suits a crawl."""

    workers: int | None = None
    """Worker processes. None: one for every processor. 0: no process, pages are parsed in this one."""
    ordered: bool = True
    """Write records in the order of the inputs. False writes them as they are done, which is a little faster."""
    shape: Shape | None = None
    """Of the output. None: by its ending, Parquet for .parquet and .pq, JSON Lines otherwise."""
    resume: bool = False
    """Go on with a run that was broken off; a run that was not begun starts."""
    overwrite: bool = False
    """Replace an output that is there already."""
    failures: str | os.PathLike[str] | None = None
    """File for the inputs that gave no article. None: the output with .failures.jsonl added."""
    input_kind: InputKind = "auto"
    """What the inputs are. `auto`: by their endings."""
    encoding: str | None = None
    """Charset of HTML and text files, where known. None: found out for every page."""
    html_field: str = "html"
    """Field or column of JSON Lines and Parquet that holds the page."""
    text_field: str = "text"
    """Field or column that holds rendered text, where the page is missing."""
    url_field: str = "url"
    """Field or column that holds the address."""
    fetched_at_field: str | None = None
    """Field or column that says when a page was fetched: a timestamp, or ISO text. Pages of WARC files say it themselves."""
    keep: Sequence[str] = ()
    """Fields or columns that are handed through to the record and the failure; null where an input has none."""
    page_timeout: float | None = 60.0
    """Seconds a page may take; one that takes longer is a failure of kind `page-timeout`. None: any time."""
    provenance: bool = False
    """Write removals, notices and origins too."""
    parser: Options = field(default_factory=Options)
    """How to parse."""

    def __post_init__(self) -> None:
        """Raise ValueError for a value that means nothing."""
        if self.workers is not None and self.workers < 0:
            raise ValueError(f"workers is {self.workers}; 0 parses in this process, None uses every processor")
        if self.page_timeout is not None and self.page_timeout <= 0:
            raise ValueError(f"page_timeout is {self.page_timeout}; give seconds above 0, or None for no limit")
        if isinstance(self.keep, str):
            raise ValueError(f"keep is {self.keep!r}; give a list of names: [{self.keep!r}]")
        if self.resume and self.overwrite:
            raise ValueError("resume goes on with an output, overwrite replaces it; set one of them")
        for name, value, known in (
            ("input_kind", self.input_kind, get_args(InputKind)),
            ("shape", self.shape, (None, *get_args(Shape))),
        ):
            if value not in known:
                raise ValueError(f"{name} is {value!r}; it can be {', '.join(map(repr, known))}")

    @property
    def fields(self) -> Fields:
        """Return what is read of JSON Lines and Parquet."""
        return Fields(self.html_field, self.text_field, self.url_field, self.fetched_at_field, tuple(self.keep))
