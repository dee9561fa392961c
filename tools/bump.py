"""Raise the version everywhere at once: `python tools/bump.py 0.2.0 [--date 2026-12-01]`. See RELEASING.md."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
# File, and the line that holds the version.
PLACES = (
    ("pyproject.toml", r'^version = "([^"]+)"$'),
    ("src/policynews/__init__.py", r'^__version__ = "([^"]+)"$'),
    ("CITATION.cff", r"^version: (\S+)$"),
)
UNRELEASED = "## [Unreleased]\n"


class UnfitError(Exception):
    """A file is not as this script expects it; nothing was written."""


def bumped(root: Path, version: str, day: date) -> dict[Path, str]:
    """Return the new text of each file that changes. Raises UnfitError."""
    if not VERSION.fullmatch(version):
        raise UnfitError(f"{version} is no version; 1.2.3 and 1.2.3rc1 are")
    texts = {root / name: _with_version(root / name, pattern, version) for name, pattern in PLACES}
    changelog = root / "CHANGELOG.md"
    texts[changelog] = _released(changelog.read_text(encoding="utf-8"), version, day)
    return texts


def _with_version(path: Path, pattern: str, version: str) -> str:
    text = path.read_text(encoding="utf-8")
    found = [*re.finditer(pattern, text, re.MULTILINE)]
    if len(found) != 1:
        raise UnfitError(f"{path.name}: {len(found)} lines with a version, not one")
    return text[: found[0].start(1)] + version + text[found[0].end(1) :]


def _released(text: str, version: str, day: date) -> str:
    """Return the changelog with what was unreleased under the version."""
    if text.count(UNRELEASED) != 1:
        raise UnfitError("CHANGELOG.md: no single [Unreleased]")
    if f"## [{version}]" in text:
        raise UnfitError(f"CHANGELOG.md: {version} is there already")
    before, rest = text.split(UNRELEASED)
    entries = rest.partition("\n## [")[0]
    if "\n- " not in entries:
        raise UnfitError("CHANGELOG.md: nothing stands under [Unreleased]")
    return f"{before}{UNRELEASED}\n## [{version}] - {day.isoformat()}\n{rest}"


def main(arguments: list[str] | None = None) -> int:
    """Write the version; return 0, or 1 when nothing was written."""
    parser = argparse.ArgumentParser(description="Raise the version everywhere at once.")
    parser.add_argument("version")
    parser.add_argument("--date", type=date.fromisoformat, default=None, help="day of the release; default: today")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    args = parser.parse_args(arguments)
    try:
        texts = bumped(args.root, args.version, args.date or date.today())
    except UnfitError as error:
        print(error, file=sys.stderr)
        return 1
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
