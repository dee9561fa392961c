"""Golden cases: a saved page and what a careful reader says of it. For this library and for third-party layouts.

A case is a folder:

    page.html or page.txt   the page as served (bytes), or its rendered text
    facts.json              {"why": "…", "url": …, "encoding": …, "options": {…}}; only "why" must be there
    expected.json           the values to compare, or {"error": "NoArticleError", "kind": "list"}

`expected.json` holds keys of `Article.to_dict()`, as many as the case is about, and these views of it:

    text              the body; a list of lines, or one string
    authors, editors  names
    headings, tables, figures   the blocks of that kind, without `kind`
    removals_include  each entry must be matched by some removal: same reason, its text part of the removal's
    notices_include   codes of notices that must be there

A list is compared item by item, an object by the keys that are expected of it: `{"source": {"name": "新川日报"}}` says
nothing of the source's link. In a pytest suite, one test per field:

    CASES = load_cases(Path(__file__).parent / "cases")

    @pytest.mark.parametrize(("case", "field"), [(case, field) for case in CASES for field in case.expected])
    def test_case(case, field):
        assert not [str(m) for m in check_case(case, Parser(layouts=[MINE])) if m.field == field]
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from policynews.errors import NoArticleError, PolicyNewsError
from policynews.model.article import Article
from policynews.model.blocks import Figure, Heading, Table
from policynews.output.data import article_to_dict

if TYPE_CHECKING:
    from policynews.options import OptionArguments

_FACTS = {"why", "url", "encoding", "options"}
_DEFAULT_FIELDS = ("title", "published", "source", "authors", "editors", "document", "attachments", "text")
VIEWS = ("text", "authors", "editors", "headings", "tables", "figures")
"""Keys of an outcome that are not keys of `Article.to_dict()`."""
_ERROR = ("error", "kind", "message")
_INCLUDES = ("removals_include", "notices_include")


class ParserLike(Protocol):
    """What a case is checked with: `policynews.Parser`, or anything with its two methods."""

    def parse(self, page: bytes, *, url: str | None = None, encoding: str | None = None) -> Article:
        """Parse a page."""

    def parse_text(self, text: str, *, url: str | None = None) -> Article:
        """Parse rendered text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A golden case, read from its folder."""

    name: str
    """Name of the folder."""
    folder: Path
    """Where it is."""
    page: bytes = field(repr=False)
    """The page as served, or the UTF-8 bytes of its rendered text."""
    is_text: bool
    """Whether the page is rendered text."""
    why: str
    """What the case is there for."""
    url: str | None = None
    """Address of the page."""
    encoding: str | None = None
    """Charset of the HTTP header."""
    options: Mapping[str, object] = field(default_factory=dict)
    """Options of the Parser that reads it."""
    expected: Mapping[str, object] = field(default_factory=dict, repr=False)
    """What `expected.json` holds; empty when there is none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A value that is not as expected."""

    field: str
    """The key of `expected.json` it belongs to."""
    place: str
    """Where inside that key: `source.name`, `text[3]`."""
    expected: object
    """The value in `expected.json`."""
    found: object
    """The value the parser gave."""

    def __str__(self) -> str:
        return f"{self.place}: expected {_shown(self.expected)}, found {_shown(self.found)}"


class CaseError(PolicyNewsError):
    """A folder that is no golden case; the message names the file and what is wrong with it."""


def load_cases(folder: Path) -> list[Case]:
    """Return the cases in the sub-folders of `folder`, by name. Raises CaseError for one that is incomplete."""
    found = [load_case(entry) for entry in sorted(folder.iterdir()) if entry.is_dir() and entry.name[0] not in "._"]
    if not found:
        raise CaseError(f"{folder}: holds no case; a case is a folder with page.html, facts.json and expected.json")
    return found


def load_case(folder: Path) -> Case:
    """Return the case in `folder`; a missing `expected.json` leaves `expected` empty. Raises CaseError."""
    pages = [path for path in (folder / "page.html", folder / "page.txt") if path.exists()]
    if len(pages) != 1:
        raise CaseError(f"{folder}: needs either page.html or page.txt")
    facts = _read_object(folder / "facts.json")
    unknown = sorted(facts.keys() - _FACTS)
    if unknown:
        raise CaseError(f"{folder / 'facts.json'}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_FACTS))}")
    options = facts.get("options") or {}
    if not isinstance(options, dict):
        raise CaseError(f"{folder / 'facts.json'}: options must be an object")
    return Case(
        name=folder.name,
        folder=folder,
        page=pages[0].read_bytes(),
        is_text=pages[0].suffix == ".txt",
        why=_text(facts, "why", folder) or "",
        url=_text(facts, "url", folder),
        encoding=_text(facts, "encoding", folder),
        options=options,
        expected=_read_object(folder / "expected.json") if (folder / "expected.json").exists() else {},
    )


def _text(facts: Mapping[str, object], key: str, folder: Path) -> str | None:
    value = facts.get(key)
    if key == "why" and not value:
        raise CaseError(f"{folder / 'facts.json'}: say in 'why' what the case is there for")
    if value is not None and not isinstance(value, str):
        raise CaseError(f"{folder / 'facts.json'}: {key} must be text")
    return value


def _read_object(path: Path) -> dict[str, object]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CaseError(f"{path}: missing") from None
    except ValueError as error:
        raise CaseError(f"{path}: is not JSON ({error})") from error
    if not isinstance(data, dict):
        raise CaseError(f"{path}: must hold an object")
    return data


def check_case(case: Case, parser: ParserLike | None = None) -> list[Mismatch]:
    """Return what differs between `case.expected` and what `parser` makes of the page; empty when all is well.

    Without `parser`, one is made from the options of the case. Raises CaseError when nothing is expected, or a key
    is expected that no article has.
    """
    if not case.expected:
        raise CaseError(f"{case.folder}: expects nothing; write expected.json, see propose_expected()")
    return compare(case.expected, outcome(case, parser))


def outcome(case: Case, parser: ParserLike | None = None) -> dict[str, object]:
    """Return what `parser` makes of the page: article and views as a dict, or `error` and `kind`."""
    reader = parser or _default_parser(case)
    try:
        if case.is_text:
            article = reader.parse_text(case.page.decode("utf-8"), url=case.url)
        else:
            article = reader.parse(case.page, url=case.url, encoding=case.encoding)
    except PolicyNewsError as error:
        kind = {"kind": error.kind} if isinstance(error, NoArticleError) else {}
        return {"error": type(error).__name__, "message": str(error), **kind}
    return article_to_dict(article, provenance=True) | _views(article)


def _default_parser(case: Case) -> ParserLike:
    from policynews.parser import Parser  # noqa: PLC0415 - a third-party suite may bring its own

    return Parser(**cast("OptionArguments", case.options))


def _views(article: Article) -> dict[str, object]:
    data = article_to_dict(article)
    blocks = data["blocks"]
    assert isinstance(blocks, list)
    return {
        "text": article.text.split("\n") if article.text else [],
        "authors": [person.name for person in article.authors],
        "editors": [person.name for person in article.editors],
        "headings": [_without_kind(block) for block in blocks if block["kind"] == Heading.kind],
        "tables": [_without_kind(block) for block in blocks if block["kind"] == Table.kind],
        "figures": [_without_kind(block) for block in blocks if block["kind"] == Figure.kind],
    }


def _without_kind(block: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in block.items() if key != "kind"}


def compare(expected: Mapping[str, object], found: Mapping[str, object]) -> list[Mismatch]:
    """Return the differences in the keys of `expected`. Raises CaseError for a key that no outcome can have."""
    if ("error" in found) != any(key in _ERROR for key in expected):
        shown = f"{found['error']}: {found.get('message')}" if "error" in found else f"an article: {found.get('title')}"
        return [Mismatch(field=key, place=key, expected=value, found=shown) for key, value in expected.items()]
    mismatches: list[Mismatch] = []
    for key, value in expected.items():
        if key == "removals_include":
            differences = _missing_removals(value, found["removals"])
        elif key == "notices_include":
            differences = _missing_notices(value, found["notices"])
        elif key in found:
            wanted = value.split("\n") if key == "text" and isinstance(value, str) else value
            differences = _differences(wanted, found[key], key)
        else:
            raise CaseError(f"expected.json: no article has {key!r}")
        mismatches += [Mismatch(field=key, place=place, expected=want, found=got) for place, want, got in differences]
    return mismatches


_Difference = tuple[str, object, object]


def _differences(expected: object, found: object, place: str) -> list[_Difference]:
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            difference
            for key, value in expected.items()
            for difference in _differences(value, found.get(key, "nothing"), f"{place}.{key}")
        ]
    if isinstance(expected, list) and isinstance(found, list):
        return _list_differences(expected, found, place)
    return [] if expected == found and type(expected) is type(found) else [(place, expected, found)]


def _list_differences(expected: list[object], found: list[object], place: str) -> list[_Difference]:
    """Compare item by item; of lists that differ in length, the first place that differs says the most."""
    pairs = enumerate(zip(expected, found, strict=False))
    differences = [
        difference for number, (want, got) in pairs for difference in _differences(want, got, f"{place}[{number}]")
    ]
    if len(expected) == len(found):
        return differences
    shorter = min(len(expected), len(found))
    rest = (f"{place}[{shorter}:]", expected[shorter:], found[shorter:])
    return [*differences[:1], rest, (f"{place} (length)", len(expected), len(found))]


def _missing_removals(expected: object, removals: object) -> list[_Difference]:
    if not isinstance(expected, list) or not isinstance(removals, list):
        return [("removals_include", "a list", expected)]
    return [
        ("removals_include", wanted, removals)
        for wanted in expected
        if not any(
            got["reason"] == wanted.get("reason", got["reason"]) and wanted.get("text", "") in got["text"]
            for got in removals
        )
    ]


def _missing_notices(expected: object, notices: object) -> list[_Difference]:
    if not isinstance(expected, list) or not isinstance(notices, list):
        return [("notices_include", "a list", expected)]
    codes = [notice["code"] for notice in notices]
    return [("notices_include", code, codes) for code in expected if code not in codes]


def propose_expected(case: Case, parser: ParserLike | None = None) -> Path:
    """Write what `parser` finds now to `expected.json`, for a person to correct and the diff to show; return the path.

    The keys of the present file are kept, those of a new one are the common fields. Never trust it unread: a golden
    case says what is right, not what the parser does.
    """
    found = outcome(case, parser)
    if "error" in found:
        proposed: dict[str, object] = {key: found[key] for key in ("error", "kind") if key in found}
    else:
        keys = [key for key in case.expected if key not in (*_INCLUDES, *_ERROR)] or list(_DEFAULT_FIELDS)
        kept = {key: case.expected[key] for key in _INCLUDES if key in case.expected}
        proposed = {key: found[key] for key in keys if key in found} | kept
    path = case.folder / "expected.json"
    path.write_text(json.dumps(proposed, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 300 else f"{text[:300]}…"
