"""The documentation site: every page has its place and its Chinese twin, every public name its documentation.

`make docs` builds it, with every warning an error.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import importlib.util
import io
import json
import re
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ENGLISH = sorted(path for path in DOCS.glob("*.md") if not path.stem.endswith(".zh-CN"))
LANGUAGES = ("", ".zh-CN")


def _pages() -> ModuleType:
    """Return the script that makes pages from the tables of the code."""
    spec = importlib.util.spec_from_file_location("site_pages", ROOT / "tools" / "site" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES = _pages()


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without calling the functions that it names."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def _configuration() -> dict[str, Any]:
    read: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    return read


def _nav(entries: list[Any]) -> list[tuple[str, str | None]]:
    """Return title and page of every entry, those of sections without a page."""
    found: list[tuple[str, str | None]] = []
    for entry in entries:
        [(title, inner)] = entry.items()
        found += [(title, inner)] if isinstance(inner, str) else [(title, None), *_nav(inner)]
    return found


# Both languages


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
def test_every_page_is_there_in_chinese(path: Path) -> None:
    chinese = path.with_suffix(".zh-CN.md")
    assert chinese.exists()
    foreign = [
        line for line in _prose(chinese) if not re.search("[一-鿿]", line) and re.search("(?:[A-Za-z]+ ){5}", line)
    ]
    assert not foreign, f"{chinese.name} has English prose"


def _prose(path: Path) -> list[str]:
    """Return the lines of a page outside code, without what stands between backticks."""
    text = re.sub(r"^```.*?^```[ \t]*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]+`|^<!--.*-->$|^English: .*$", "", text, flags=re.MULTILINE).splitlines()


def test_the_nav_has_every_page() -> None:
    named = {page for _, page in _nav(_configuration()["nav"]) if page}
    assert named == {path.name for path in ENGLISH} | {f"{name}.md" for name in PAGES.PAGES}


def test_the_nav_is_translated() -> None:
    read = _configuration()
    [languages] = [plugin["i18n"]["languages"] for plugin in read["plugins"] if "i18n" in plugin]
    translated = set(languages[1]["nav_translations"])
    assert {title for title, _ in _nav(read["nav"])} - {"Python"} == translated


def test_chinese_words_are_parted_for_the_search() -> None:
    """The search plugin puts \\u200b between the words that jieba finds, and the reader's search must part them there."""
    [search] = [plugin["search"] for plugin in _configuration()["plugins"] if "search" in plugin]
    assert "zh" in search["lang"]
    assert re.split(search["separator"], "渡工\u200b持证\u200b上岗") == ["渡工", "持证", "上岗"]
    [extra] = re.findall(r"^docs = \[(.*?)^\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M | re.S)
    assert '"jieba' in extra


# Pages made from tables


@pytest.mark.parametrize("name", sorted(set(PAGES.PAGES) - {"notebook", "reference/python"}))
def test_tables_are_filled_in_both_languages(name: str) -> None:
    english, chinese = (PAGES.PAGES[name](language) for language in LANGUAGES)
    assert [line.count("#") for line in english.splitlines() if line.startswith("#")] == [
        line.count("#") for line in chinese.splitlines() if line.startswith("#")
    ]
    for page in (english, chinese):
        sections = re.split(r"^## ", page, flags=re.MULTILINE)[1:]
        assert len(sections) >= 2
        assert all(section.partition("\n")[2].strip() for section in sections)


def test_every_kind_of_label_is_explained() -> None:
    assert set(PAGES.LABEL_KINDS) == set(PAGES.LABELS.values())


def test_every_rule_of_removals_is_shown() -> None:
    page = PAGES.removals("")
    rows = [row for table in PAGES._furniture_tables() for row in table.rows]
    assert len(rows) > 100
    assert not [row[0] for row in rows if PAGES.code(row[0]) not in page or PAGES.code(row[2]) not in page]


def test_text_for_the_site() -> None:
    to = {"Source": "https://s.example", "Documentation": "https://d.example"}
    page = (
        "# 标题\n中文版：[字段](fields.zh-CN.md)。\n\n[a](../X.md) [b](fields.zh-CN.md#日期) [c](fields.md#dates)\n"
        "```text\n[a](../X.md)\n```\n"
    )
    assert PAGES.for_the_site(page, to, chinese=True) == (
        "# 标题\n\n[a](https://s.example/X.md) [b](fields.md#日期) [c](https://d.example/fields/#dates)\n"
        "```text\n[a](../X.md)\n```\n"
    )


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.zh-CN.md")), ids=lambda path: path.stem)
def test_tables_taken_from_english_pages_are_there(path: Path) -> None:
    for marker in PAGES._TABLE_OF.finditer(path.read_text(encoding="utf-8")):
        shown = PAGES._table_of(marker)
        assert shown.count("\n") > 2
        assert not re.findall(r"[a-z]{3,}[^|`]*", re.sub("`[^`]*`|Python", "", shown)), "words that are not in WORDS"


# Public names


@pytest.mark.parametrize("module", PAGES.MODULES)
def test_every_public_name_is_documented(module: str) -> None:
    names = PAGES.public_names(module)
    assert names
    page = PAGES.python("")
    for name in names:
        assert f"::: {module}.{name}\n" in page
        assert _documentation(module, name), f"{module}.{name} has no documentation"


def test_every_public_name_has_a_chinese_text() -> None:
    texts = PAGES.chinese_texts()
    assert set(texts) == {(module, name) for module in PAGES.MODULES for name in PAGES.public_names(module)}
    assert not [key for key, text in texts.items() if len(re.findall("[一-鿿]", text)) < 5]


@pytest.mark.parametrize("module", PAGES.MODULES)
def test_the_chinese_text_names_the_errors_of_the_english_one(module: str) -> None:
    texts = PAGES.chinese_texts()
    for name in PAGES.public_names(module):
        raised = set(
            re.findall(r"(?<!`)\b[A-Z]\w+Error\b", (_documentation(module, name) or "").partition("Raises")[2])
        )
        assert not {error for error in raised if error not in texts[module, name]}, f"{module}.{name}"


def _documentation(module: str, name: str) -> str | None:
    """Return the docstring of a class or function, or the one below a constant."""
    path, definition = _defined(module, name)
    if isinstance(definition, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return ast.get_docstring(definition)
    body = ast.parse(path.read_text(encoding="utf-8")).body
    place = [ast.unparse(node) for node in body].index(ast.unparse(definition))
    following = body[place + 1] if place + 1 < len(body) else None
    if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
        return str(following.value.value)
    return None


def _defined(module: str, name: str) -> tuple[Path, ast.stmt]:
    """Return where a name is defined, following imports inside the package; it is not imported."""
    path = _file(module)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and name in [alias.asname or alias.name for alias in node.names]:
            package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
            base = [*package[: len(package) - node.level + 1], node.module or ""] if node.level else [node.module or ""]
            return _defined(".".join(filter(None, base)), name)
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return path, node
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if name in map(ast.unparse, targets) and isinstance(node, ast.stmt):
            return path, node
    raise AssertionError(f"{module} offers {name} and does not have it")


def _file(module: str) -> Path:
    path = ROOT / "src" / Path(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


IMPORTED = re.compile(r"^\s*(?:from|import) (policynews[\w.]*)", re.MULTILINE)


def test_every_module_that_the_pages_import_is_in_the_reference() -> None:
    imported = {name for path in ENGLISH for name in IMPORTED.findall(path.read_text(encoding="utf-8"))}
    assert {"policynews", "policynews.batch"} <= imported
    assert not imported - set(PAGES.MODULES) - {"policynews.adapters"}  # from policynews.adapters import arrow


# The notebook


def _cells(language: str) -> list[dict[str, Any]]:
    read: dict[str, Any] = json.loads((DOCS / f"notebook{language}.ipynb").read_text(encoding="utf-8"))
    return list(read["cells"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notebook_prints_what_it_shows(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    for page in (ROOT / "src" / "policynews" / "samples").iterdir():
        shutil.copy(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in _cells(language):
        if cell["cell_type"] != "code":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec("".join(cell["source"]), names)
        assert printed.getvalue() == "".join(line for output in cell["outputs"] for line in output["text"])


def test_both_notebooks_have_the_same_code_and_pictures() -> None:
    english, chinese = (
        [
            cell["source"]
            if cell["cell_type"] == "code"
            else re.findall(r"\]\((pictures/[^)]+)\)", "".join(cell["source"]))
            for cell in _cells(language)
        ]
        for language in LANGUAGES
    )
    assert english == chinese


def test_pictures_are_shown_and_small() -> None:
    shown = {
        name
        for path in [*DOCS.glob("*.md"), *DOCS.glob("*.ipynb")]
        for name in re.findall(r"\]\((pictures/[^)]+)\)", path.read_text(encoding="utf-8"))
    }
    pictures = sorted((DOCS / "pictures").iterdir())
    assert shown == {f"pictures/{picture.name}" for picture in pictures}
    assert not [picture.name for picture in pictures if picture.stat().st_size > 150_000]
