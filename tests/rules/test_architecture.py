"""The shape of the package: which module may import which, and what every public thing must have."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import policynews
from policynews import errors
from policynews.dates import inline as dates
from policynews.model import article, blocks
from policynews.model import number as docnumber

ROOT = Path(policynews.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

# Lowest first. A room, or a module of the top, imports from itself, without a circle, and from what stands above it here.
ROOMS: tuple[tuple[str, ...], ...] = (
    ("errors", "text"),
    ("model", "page"),
    ("dates", "script", "layouts", "draft", "output"),
    ("credits", "documents", "repair"),
    ("lines", "options", "conversion", "duplicates", "bodies", "sections"),
    ("relations",),
    ("find",),
    ("fields", "joining"),
    ("parser", "listing"),
    ("attempts",),
    ("adapters",),
    ("testing", "batch", "report", "__init__"),
    ("cli", "__main__"),
)
RANK = {name: rank for rank, names in enumerate(ROOMS) for name in names}

# model/article.py offers to_dict(), region, sections, relations and their like as methods, and the functions behind them need its types.
MAY_IMPORT_UPWARDS = {("model", "output"), ("model", "bodies"), ("model", "sections"), ("model", "relations")}
# The version stands beside the public names.
MAY_IMPORT_THE_PACKAGE = {"cli", "__main__"}
# What turns markup into a tree. Everybody but page.py is given one.
PARSERS = {"HTMLParser", "XMLParser", "HTML", "XML", "fromstring", "document_fromstring", "fragment_fromstring",
           "fragments_fromstring", "iterparse", "html5parser", "BeautifulSoup"}  # fmt: skip


def unit(path: Path) -> str:
    """Return the name the list of rooms knows a file by: the room it is in, or the module at the top."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield the parts of this package that a file imports, and whether it does so inside a function."""
    module = tree(path)
    inner = {
        id(node) for function in ast.walk(module) if isinstance(function, FUNCTIONS) for node in ast.walk(function)
    }
    checked = {id(node) for block in ast.walk(module) if _is_type_checking(block) for node in ast.walk(block)}
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and id(node) not in checked:
            for name in _targets(node, path):
                yield name, id(node) in inner
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "policynews":
                    yield (*alias.name.split("."), "__init__")[1], id(node) in inner


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _targets(node: ast.ImportFrom, path: Path) -> list[str]:
    """Return the units of this package that `from … import …` names."""
    if node.level == 0:
        parts = (node.module or "").split(".")
        if parts[0] != "policynews":
            return []
        below = parts[1:]
    else:
        folder = path.relative_to(ROOT).parent.parts
        below = [*folder[: len(folder) - node.level + 1], *((node.module or "").split(".") if node.module else [])]
    if below:
        return [below[0]]
    return [alias.name if alias.name in RANK else "__init__" for alias in node.names]


def test_every_module_has_a_room() -> None:
    unknown = sorted({unit(path) for path in MODULES} - RANK.keys())
    assert not unknown, f"enter {unknown} in ROOMS: who may import them?"


def test_files_stay_short() -> None:
    """A file of code is read at one go: 440 lines, the line from a page to an article 200. Tables are as long as they are."""
    tables = {"_furniture_rows.py", "_hanzi.py", "_name_table.py", "_readings.py", "_regions.py"}
    lengths = {label(path): len(path.read_text("utf-8").splitlines()) for path in MODULES if path.name not in tables}
    assert lengths["parser.py"] <= 200
    assert [name for name, length in lengths.items() if length > 440] == []
    assert len({path.stem for path in ROOT.glob("*.py")} - {"__init__", "__main__"}) <= 10


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_imports_point_downwards(path: Path) -> None:
    mine = unit(path)
    for other, _ in imports(path):
        if other == mine or (mine, other) in MAY_IMPORT_UPWARDS:
            continue
        if other == "__init__":
            assert mine in MAY_IMPORT_THE_PACKAGE, f"{label(path)} imports the package itself: name the module"
            continue
        assert RANK[other] <= RANK[mine], f"{label(path)} imports {other}, which stands above it"


def test_only_article_imports_upwards_and_inside_functions() -> None:
    for path in MODULES:
        for other, inside in imports(path):
            if (unit(path), other) in MAY_IMPORT_UPWARDS:
                assert inside, f"{label(path)} imports {other} at its top: a circle"


def test_no_import_goes_round() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        edges = {other for other, inside in imports(path) if not inside and other not in ("__init__", unit(path))}
        graph.setdefault(unit(path), set()).update(edges)
    done: set[str] = set()
    for start in graph:
        _walk(start, graph, [], done)


def _walk(name: str, graph: dict[str, set[str]], above: list[str], done: set[str]) -> None:
    assert name not in above, f"imports go round: {' → '.join([*above, name])}"
    if name in done:
        return
    for other in sorted(graph.get(name, ())):
        _walk(other, graph, [*above, name], done)
    done.add(name)


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_only_page_parses(path: Path) -> None:
    if unit(path) == "page":
        return
    for node in ast.walk(tree(path)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert "lxml.html" not in [*names, *modules], f"{label(path)} imports lxml.html; page.py hands out trees"
        if isinstance(node, ast.ImportFrom) and node.module in ("lxml", "lxml.etree"):
            assert not (PARSERS | {"html"}) & set(names), f"{label(path)} imports a parser from lxml"
        if isinstance(node, ast.Attribute):
            assert node.attr not in PARSERS, f"{label(path)} line {node.lineno} parses; only page.py does"


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_only_the_command_line_prints(path: Path) -> None:
    if unit(path).startswith("cli"):
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"{label(path)} line {node.lineno} prints"


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_public_names_have_docstrings(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module), f"{label(path)} says nothing of itself"
    for node in module.body:
        if isinstance(node, FUNCTIONS) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{label(path)}: {node.name}() has no docstring"
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{label(path)}: {node.name} has no docstring"
            _methods_have_docstrings(node, path)


def _methods_have_docstrings(node: ast.ClassDef, path: Path) -> None:
    for method in node.body:
        if isinstance(method, FUNCTIONS) and not method.name.startswith("_"):
            assert ast.get_docstring(method), f"{label(path)}: {node.name}.{method.name}() has no docstring"


# A field whose name, with the docstring of its class or its type, leaves nothing to say.
SELF_EXPLAINING = {
    *("text", "links", "caption", "alt", "level", "ordered", "rows", "url", "number"),
    *("year", "month", "day", "hour", "minute", "second"),
    *("removals", "notices", "origins"),
}


def public_dataclasses() -> list[type]:
    named = [getattr(policynews, name) for name in policynews.__all__]
    return [kind for kind in named if inspect.isclass(kind) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", public_dataclasses(), ids=lambda kind: kind.__name__)
def test_public_fields_are_documented(kind: type) -> None:
    node = next(
        node
        for node in ast.parse(inspect.getsource(sys.modules[kind.__module__])).body
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    documented = {
        field.target.id
        for field, below in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
    }
    missing = [field.name for field in dataclasses.fields(kind) if field.name not in documented | SELF_EXPLAINING]
    assert not missing, f"{kind.__name__}: no docstring under {', '.join(missing)}"


@pytest.mark.parametrize("module", [article, blocks, dates, docnumber], ids=lambda module: module.__name__)
def test_values_are_frozen_and_slotted(module: object) -> None:
    for name, kind in vars(module).items():
        if inspect.isclass(kind) and dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__:  # type: ignore[attr-defined]
            assert kind.__dataclass_params__.frozen, f"{name} can be changed"  # type: ignore[attr-defined]
            assert hasattr(kind, "__slots__"), f"{name} has no slots"


def test_every_error_is_in_the_tree() -> None:
    for name, kind in vars(errors).items():
        if inspect.isclass(kind) and issubclass(kind, Exception):
            assert issubclass(kind, errors.PolicyNewsError), f"{name} is outside the tree"
            assert name in (errors.__doc__ or ""), f"{name} is missing in the drawing"


# Packages and modules of the standard library that cost milliseconds, and our own modules that only some callers need.
HEAVY = (
    "argparse asyncio bs4 dateparser email fastwarc html.entities importlib.metadata json logging lxml.html "
    "multiprocessing opencc pandas pathlib pyarrow pyspark requests string tempfile urllib.request zipfile "
    "policynews.script._hanzi policynews.repair._readings policynews.adapters policynews.batch policynews.bodies policynews.cli policynews.conversion "
    "policynews.duplicates policynews.output policynews.relations policynews.report policynews.fields.witnesses policynews.layouts.families policynews.find.body_rendered "
    "policynews.repair.pinyin policynews.testing"
).split()


def test_readers_are_imported_when_asked_for() -> None:
    code = "import sys, policynews; sys.exit(', '.join({'policynews.parser', 'policynews.fields', 'lxml'} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"import policynews loads {done.stderr.strip()}"
    assert set(policynews.__all__) <= set(dir(policynews))
    assert all(getattr(policynews, name) is not None for name in policynews.__all__)
    for unknown in ("parse_page", "parser_"):
        assert not hasattr(policynews, unknown)


def test_import_stays_light() -> None:
    """Counted from what lxml and dataclasses load themselves, or the interpreter when it starts."""
    code = (
        "import sys, dataclasses, lxml.etree; before = set(sys.modules); from policynews import parse;"
        f"heavy = set({HEAVY!r}) & (set(sys.modules) - before);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"import policynews loads {done.stderr.strip()}"
