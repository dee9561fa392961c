"""Labelled pages: a folder with `gold.jsonl`, and the pages in it or in `pages/`.

Of a label these keys are read, each left out where it is not scored: `title`, `body` (its lines) with `neutral` (lines
that may be given or not), `published`, `source`, `authors`, `editors` and `document`, of which `number`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Gold = dict[str, Any]
Part = Literal["kept back", "written with", "read"]
"""Pages that nobody read, pages that the library was written with, pages read later while rules were written."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder of labelled pages."""

    name: str
    path: Path
    part: Part


@dataclass(frozen=True, slots=True)
class Page:
    """One labelled page."""

    raw: bytes
    html: str
    """The page decoded: not all libraries do it, and what decoding is worth is no matter of this comparison."""
    encoding: str
    """A name that lxml knows."""
    url: str | None
    gold: Gold


def folders_in(path: Path) -> list[Folder]:
    """Return the labelled folders at and below `path`: pages kept back first, then those the library was written with.

    The parts of a set are the folders `check` and `study` of it; any other folder counts as one that was read, save
    `path` itself where it has such sets below.
    """
    files = sorted(path.rglob("gold.jsonl"))
    found = [Folder(_name(file.parent, path), file.parent, _part(file.parent, path, len(files))) for file in files]
    return sorted(found, key=lambda folder: (("kept back", "written with", "read").index(folder.part), folder.name))


def _name(folder: Path, root: Path) -> str:
    parts = [part for part in folder.relative_to(root).parts if part not in ("sets", "pages")]
    return "/".join(parts) or folder.resolve().name


def _part(folder: Path, root: Path, folders: int) -> Part:
    if folder.name == "check":
        return "kept back"
    return "written with" if folder == root and folders > 1 else "read"


def pages_in(folder: Folder) -> Iterator[Page]:
    """Yield the pages of a folder that are HTML; texts without markup no other library reads."""
    # Imported here, so that the time a library takes to import does not depend on this one.
    from policynews.page.decoding import decode  # noqa: PLC0415

    for line in (folder.path / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if gold["file"].endswith(".txt"):
            continue
        file = folder.path / "pages" / gold["file"]
        raw = (file if file.exists() else folder.path / gold["file"]).read_bytes()
        text, encoding, _ = decode(raw)
        encoding = "utf-16" if encoding.startswith("utf-16") else encoding
        yield Page(raw, _without_declaration(text.decode("utf-8", "replace")), encoding, gold.get("url"), gold)


def _without_declaration(html: str) -> str:
    """Return `html` without `<?xml … encoding=…?>`: lxml, and all that is built on it, refuses text that declares bytes."""
    text = html.lstrip("\ufeff \t\r\n")
    return text.partition("?>")[2] if text.startswith("<?xml") else html
