"""The faults that show what the sanitizers report fit the walk as it is."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "tools" / "sanitize.py"))


@pytest.mark.parametrize("fault", TOOL["FAULTS"], ids=lambda fault: str(fault.name))
def test_a_fault_can_be_planted(fault: object, tmp_path: Path) -> None:
    source = (ROOT / TOOL["WALK"]).read_text(encoding="utf-8")
    walk = tmp_path / "_walk.pyx"
    walk.write_text(source, encoding="utf-8")
    TOOL["plant"](fault, walk)
    assert walk.read_text(encoding="utf-8") not in ("", source)


def test_a_walk_that_a_fault_does_not_fit_is_named(tmp_path: Path) -> None:
    walk = tmp_path / "_walk.pyx"
    walk.write_text("cdef other():\n    pass\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="choose another line"):
        TOOL["plant"](TOOL["FAULTS"][0], walk)
