"""The types that users see: known to pyright, as the schema has them, and of use in a program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from policynews.output import types
from policynews.output.data import schema

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = [HERE / "program.py", HERE / "assertions.py"]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a module with this Python first on the path: `--verifytypes` asks the `python` there for the packages it knows."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "MYPYPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        cwd=ROOT,
        env=environment,
    )


@pytest.fixture(scope="module")
def pyright() -> str:
    """The command, where it runs: the package of pip fetches the program itself on first use."""
    if find_spec("pyright") is None:
        pytest.skip("pyright is not installed")
    if run("pyright", "--version").returncode != 0:
        pytest.skip("pyright cannot fetch its program: no network")
    return "pyright"


def test_every_public_type_is_known(pyright: str) -> None:
    done = run(pyright, "--verifytypes", "policynews", "--ignoreexternal", "--outputjson")
    report = json.loads(done.stdout)["typeCompleteness"]
    unknown = {
        symbol["name"]: {found["message"].strip() for found in symbol["diagnostics"]}
        for symbol in report["symbols"]
        if symbol["isExported"] and (not symbol["isTypeKnown"] or symbol["isTypeAmbiguous"])
    }
    assert report["exportedSymbolCounts"]["withKnownType"] > 1000
    assert unknown == {}
    assert report["completenessScore"] == 1


def test_a_program_and_the_assertions_are_clean_in_pyright(pyright: str) -> None:
    done = run(pyright, "--pythonpath", sys.executable, *map(str, FILES))
    assert done.returncode == 0, done.stdout


def test_a_program_and_the_assertions_are_clean_in_mypy() -> None:
    done = run("mypy", "--strict", *map(str, FILES))
    assert done.returncode == 0, done.stdout


def test_a_wrong_program_is_not_clean(tmp_path: Path) -> None:
    """Else the tests above could not fail."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import policynews\n\npolicynews.parse(b'').title.upper()\n", encoding="utf-8")
    done = run("mypy", "--strict", str(wrong))
    assert done.returncode == 1
    assert "upper" in done.stdout


def test_the_program_does_what_it_says(tmp_path: Path) -> None:
    sentence = "因管道检修，区水务公司将于8月8日上午九时起对云帆路以东片区停水，请居民提前储水。"
    page = f"<h1>区水务公司停水通知</h1><p>2024-08-06 来源：明渡日报</p><div><p>{sentence}</p><p>{sentence[::-1]}</p></div>"
    (tmp_path / "one.html").write_text(page, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, str(HERE / "program.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=600)
    assert '["区水务公司停水通知"] 0 0' in done.stdout
    assert "day=datetime.date(2024, 8, 6), source='明渡日报'" in done.stdout


# Data


def typed_dicts() -> dict[str, Any]:
    """Return the types by the name of what they are of."""
    found = {name.removesuffix("Dict"): kind for name, kind in vars(types).items() if is_typeddict(kind)}
    del found["Stated"]
    return found


def described() -> dict[str, dict[str, Any]]:
    """Return the properties of each object of the schema, those that only a batch writes left out."""
    whole: dict[str, Any] = schema()
    objects = {name: found["properties"] for name, found in whole["$defs"].items() if found["type"] == "object"}
    return objects | {"Article": {key: value for key, value in whole["properties"].items() if key != "input"}}


def shape_of_type(kind: Any) -> object:
    """Return what JSON may stand for an annotation, as a set of names of types."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return set().union(*(shape_of_type(one) for one in arguments))  # type: ignore[arg-type]
    if origin is list:
        return {f"array of {sorted(shape_of_type(arguments[0]))}"}  # type: ignore[call-overload]
    if origin is Literal:
        return {"string"}
    if is_typeddict(kind):
        return {kind.__name__.removesuffix("Dict")}
    return {{str: "string", int: "integer", bool: "boolean", type(None): "null"}[kind]}


def shape_of_schema(found: dict[str, Any]) -> set[str]:
    """Return the same of a schema."""
    if "$ref" in found:
        name = found["$ref"].rpartition("/")[2]
        return {"string" if name in ("PartialDate", "DocumentNumber") else name}
    if "oneOf" in found:
        return set().union(*map(shape_of_schema, found["oneOf"]))
    if "const" in found:
        return {"integer" if isinstance(found["const"], int) else "string"}
    if "enum" in found:
        return {"null" if value is None else "string" for value in found["enum"]}
    kinds = found["type"] if isinstance(found["type"], list) else [found["type"]]
    if kinds != ["array"]:
        return set(kinds)
    return {f"array of {sorted(shape_of_schema(found['items'] or found['prefixItems'][0]))}"}


def test_there_is_a_type_for_every_object() -> None:
    assert typed_dicts().keys() == described().keys()


@pytest.mark.parametrize("name", sorted(described()))
def test_a_type_is_as_the_schema_has_it(name: str) -> None:
    hints = get_type_hints(typed_dicts()[name])
    assert {key: shape_of_type(kind) for key, kind in hints.items()} == {
        key: shape_of_schema(found) for key, found in described()[name].items()
    }
