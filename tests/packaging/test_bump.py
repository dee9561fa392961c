"""One command raises the version everywhere."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

import policynews

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("bump", ROOT / "tools" / "bump.py")
assert spec is not None
assert spec.loader is not None
bump = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bump)
NAMES = [name for name, _ in bump.PLACES] + ["CHANGELOG.md"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changelog = tmp_path / "CHANGELOG.md"
    before, _, rest = changelog.read_text(encoding="utf-8").partition("## [Unreleased]\n")
    changelog.write_text(f"{before}## [Unreleased]\n\n### Added\n\n- Reads more.\n{rest}", encoding="utf-8")
    return tmp_path


def run(root: Path, version: str) -> int:
    code: int = bump.main([version, "--date", "2026-12-01", "--root", str(root)])
    return code


def test_the_version_is_the_same_everywhere() -> None:
    for name, pattern in bump.PLACES:
        [line] = [
            line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if bump.re.match(pattern, line)
        ]
        assert policynews.__version__ in line, name


def test_every_place_is_raised(copy: Path) -> None:
    assert run(copy, "9.8.7") == 0
    for name, _ in bump.PLACES:
        text, before = ((root / name).read_text(encoding="utf-8") for root in (copy, ROOT))
        assert text.replace("9.8.7", policynews.__version__) == before, f"nothing else changes in {name}"
    changelog = (copy / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]\n\n## [9.8.7] - 2026-12-01\n\n### Added\n\n- Reads more.\n" in changelog


@pytest.mark.parametrize(
    ("version", "message"), [("9.8", "no version"), ("v9.8.7", "no version"), ("9.8.7", "nothing stands under")]
)
def test_nothing_is_written_where_something_is_amiss(
    copy: Path, capsys: pytest.CaptureFixture[str], version: str, message: str
) -> None:
    if version == "9.8.7":
        assert run(copy, "9.8.6") == 0
    before = {name: (copy / name).read_bytes() for name in NAMES}
    assert run(copy, version) == 1
    assert message in capsys.readouterr().err
    assert {name: (copy / name).read_bytes() for name in NAMES} == before
