"""The documentation: its code runs, its links lead somewhere, its lists are complete, and both READMEs say the same.

How a code block is run:

    ```python            run in order, all blocks of a file in one namespace and one folder with the sample pages
    ```text              directly behind a Python block: what that block prints
    ```pycon             a doctest; so is a `python` block with >>>
    ```console           lines that begin with `$ policynews` or `$ cp` are run, what is printed below them is compared
    <!-- not run: … -->  on the line above a block: it is left alone, for the reason given

In what is compared, `...` stands for anything.
"""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import doctest
import inspect
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import policynews
from policynews import errors
from policynews.cli.main import build_parser
from policynews.page.elements import CHROME_WORDS
from policynews.repair.lines import RepairOptions

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "policynews"
README, README_ZH = ROOT / "README.md", ROOT / "README.zh-CN.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [README, README_ZH, *DOCS]
LINKED = [*PAGES, ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md"]
DOCTEST_FLAGS = doctest.ELLIPSIS


class Fence(NamedTuple):
    """A fenced code block."""

    language: str
    code: str
    line: int
    """Number of its first line in the file."""
    last: int
    """Number of the line that closes it."""
    skipped: bool


FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"<!-- not run: .+-->\s*$")


def fences(path: Path) -> list[Fence]:
    text = path.read_text(encoding="utf-8")
    return [
        Fence(
            language=found[1],
            code=found[2],
            line=text.count("\n", 0, found.start(2)) + 1,
            last=text.count("\n", 0, found.end()) + 1,
            skipped=NOT_RUN.search(text[: found.start()].rstrip("\n")) is not None,
        )
        for found in FENCE.finditer(text)
    ]


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


# Code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample pages and a `policynews` command of this checkout."""
    for page in (PACKAGE / "samples").iterdir():
        shutil.copy(page, tmp_path)
    command = tmp_path / ".bin" / "policynews"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m policynews "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(PACKAGE.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def assert_printed(want: str, got: str, where: str) -> None:
    alike = doctest.OutputChecker().check_output(want.rstrip() + "\n", got.rstrip() + "\n", DOCTEST_FLAGS)
    assert alike, f"{where} prints\n{got}\nnot\n{want}"


def run_doctest(path: Path, fence: Fence, names: dict[str, object]) -> None:
    # Blank lines in front make the line numbers of a failure those of the file.
    test = doctest.DocTestParser().get_doctest(fence.code, names, label(path), str(path), fence.line - 1)
    report = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False, optionflags=DOCTEST_FLAGS)
    runner.run(test, out=report.write, clear_globs=False)
    names.update(test.globs)
    assert not runner.failures, report.getvalue()


def run_python(path: Path, fence: Fence, names: dict[str, object]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * (fence.line - 1) + fence.code, str(path), "exec"), names)
    return printed.getvalue()


def is_output(fence: Fence, following: Fence, lines: list[str]) -> bool:
    """Whether the following block is a `text` block with nothing but white space in between."""
    return following.language == "text" and not "".join(lines[fence.last : following.line - 2]).strip()


@pytest.mark.parametrize("path", PAGES, ids=label)
def test_python_blocks_run(path: Path, folder: Path) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    blocks, lines = fences(path), path.read_text(encoding="utf-8").splitlines()
    for number, fence in enumerate(blocks):
        if fence.language not in ("python", "pycon") or fence.skipped:
            continue
        where = f"{label(path)} line {fence.line}"
        if ">>> " in fence.code:
            run_doctest(path, fence, names)
            continue
        printed = run_python(path, fence, names)
        following = next(iter(blocks[number + 1 :]), None)
        if following is not None and is_output(fence, following, lines):
            assert_printed(following.code, printed, where)


RUN = ("policynews ", "cp ")


def sessions(path: Path) -> list[tuple[int, str, str]]:
    """Return line number, command and expected output of what stands in `console` blocks."""
    found: list[tuple[int, str, str]] = []
    for fence in fences(path):
        if fence.language != "console" or fence.skipped:
            continue
        for number, line in enumerate(fence.code.splitlines(), fence.line):
            if line.startswith("$ "):
                found.append((number, line[2:], ""))
            elif found:
                found[-1] = (*found[-1][:2], f"{found[-1][2]}{line}\n")
    return [entry for entry in found if entry[1].startswith(RUN)]


@pytest.mark.skipif(os.name != "posix", reason="needs sh")
@pytest.mark.parametrize("path", [path for path in PAGES if sessions(path)], ids=label)
def test_commands_print_what_is_shown(path: Path, folder: Path) -> None:
    for number, command, want in sessions(path):
        done = subprocess.run(
            ["sh", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=600
        )
        assert_printed(want, done.stdout, f"{label(path)} line {number}: {command}")


# Links

LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)


def prose(path: Path) -> str:
    """Return a page without its code blocks."""
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def headings(path: Path) -> list[tuple[int, str]]:
    return [(len(found[1]), found[2].strip()) for found in HEADING.finditer(prose(path))]


def anchor(heading: str) -> str:
    """Return the anchor that renderers give a heading: lower case, no punctuation, hyphens for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", LINKED, ids=label)
def test_links_resolve(path: Path) -> None:
    for target in LINK.findall(prose(path)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        page = (path.parent / name).resolve() if name else path
        assert page.exists(), f"{label(path)} links to {target}"
        assert page.is_relative_to(ROOT), f"{label(path)} links out of the project: {target}"
        if fragment:
            assert fragment in {anchor(text) for _, text in headings(page)}, f"{label(path)}: no heading for {target}"


def test_every_page_can_be_reached() -> None:
    linked = {
        (path.parent / target.partition("#")[0]).resolve() for path in PAGES for target in LINK.findall(prose(path))
    }
    assert not [label(path) for path in DOCS if path not in linked]


# Both READMEs

SECTIONS = (
    ("policynews", "policynews"),
    ("Install", "安装"),
    ("First steps", "快速上手"),
    ("What it reads", "能读出什么"),
    ("Command line", "命令行"),
    ("Options", "选项"),
    ("Layouts", "版式"),
    ("Batch and duplicates", "批量处理与去重"),
    ("What you can check", "来历可查"),
    ("Quality and speed", "质量与速度"),
    ("Development", "开发"),
    ("Licence", "许可"),
)


def test_both_readmes_have_the_same_sections() -> None:
    assert [text for _, text in headings(README)] == [english for english, _ in SECTIONS]
    assert [text for _, text in headings(README_ZH)] == [chinese for _, chinese in SECTIONS]
    assert [level for level, _ in headings(README)] == [level for level, _ in headings(README_ZH)]


def commands(path: Path) -> list[str]:
    """Return the commands of the shell blocks, comments left out."""
    code = "".join(fence.code for fence in fences(path) if fence.language in ("sh", "console"))
    lines = (line.removeprefix("$ ").partition("  #")[0].strip() for line in code.splitlines())
    return [line for line in lines if line.split(" ")[0] in ("pip", "make", "policynews", "cp", "python")]


def without_comments(code: str) -> str:
    """Return the code without comments and docstrings, which are in the language of the page."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and ast.get_docstring(node):
            del node.body[0]
    return ast.unparse(tree)


def test_both_readmes_have_the_same_code() -> None:
    assert commands(README) == commands(README_ZH)
    english, chinese = (
        [without_comments(fence.code) for fence in fences(path) if fence.language == "python"]
        for path in (README, README_ZH)
    )
    assert english == chinese


NUMBER = re.compile(r"\d+\.\d+")


def test_both_readmes_have_the_same_tables_and_links() -> None:
    first_cells = [re.findall(r"^\| (`[^|]+`) \|", prose(path), re.MULTILINE) for path in (README, README_ZH)]
    assert first_cells[0] == first_cells[1]
    targets = [{target.replace(".zh-CN", "") for target in LINK.findall(prose(path))} for path in (README, README_ZH)]
    assert targets[0] == targets[1]
    figures = [NUMBER.findall(prose(path)) for path in (README, README_ZH)]
    assert figures[0] == figures[1]


# Recipes that stand in English only, for which the Chinese page refers to the English one.
IN_ENGLISH_ONLY = {"sections"}


@pytest.mark.parametrize(
    "name", [path.stem for path in DOCS if not path.stem.endswith(".zh-CN") and path.stem not in IN_ENGLISH_ONLY]
)
def test_both_languages_have_the_same_code(name: str) -> None:
    english, chinese = (ROOT / "docs" / f"{name}{end}" for end in (".md", ".zh-CN.md"))
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(chinese)]
    assert commands(english) == commands(chinese)
    blocks = [
        [
            without_comments(fence.code)
            for fence in fences(path)
            if fence.language == "python" and ">>>" not in fence.code
        ]
        for path in (english, chinese)
    ]
    assert blocks[0] == blocks[1]


# Completeness


def named(path: Path) -> set[str]:
    """Return what stands between backticks outside code blocks."""
    return set(re.findall(r"`([^`\n]+)`", prose(path)))


def subcommands() -> Iterator[str]:
    for action in build_parser()._actions:
        if isinstance(action.choices, dict):
            yield from action.choices


@pytest.mark.parametrize("path", [README, README_ZH], ids=label)
def test_readme_shows_every_command(path: Path) -> None:
    shown = {line.split()[1] for line in commands(path) if line.startswith("policynews ")}
    assert shown == set(subcommands())


RESULT_TYPES = [
    getattr(policynews, name)
    for name in policynews.__all__
    if dataclasses.is_dataclass(getattr(policynews, name)) and name not in ("Options",)
]


@pytest.mark.parametrize("kind", RESULT_TYPES, ids=lambda kind: kind.__name__)
def test_every_field_is_explained(kind: type) -> None:
    known = named(ROOT / "docs" / "fields.md")
    assert kind.__name__ in known
    missing = [field.name for field in dataclasses.fields(kind) if field.name not in known]
    assert not missing, f"docs/fields.md does not explain {kind.__name__}.{missing[0]}"


def test_every_option_is_explained() -> None:
    known = named(ROOT / "docs" / "options.md")
    names = [field.name for kind in (policynews.Options, RepairOptions) for field in dataclasses.fields(kind)]
    assert not [name for name in names if name not in known]


def test_every_error_is_explained() -> None:
    known = named(ROOT / "docs" / "errors.md")
    kinds = [name for name, kind in vars(errors).items() if inspect.isclass(kind) and issubclass(kind, Exception)]
    assert not [name for name in kinds if name not in known]


def test_every_page_kind_is_explained() -> None:
    from typing import get_args

    known = named(ROOT / "docs" / "errors.md")
    assert not [kind for kind in get_args(errors.PageKind) if kind not in known]


NOTICE_CODE = re.compile(r"""\bcode="([a-z]+(?:-[a-z]+)+)"|\.notice\(\s*"([a-z]+(?:-[a-z]+)+)\"""")
REPAIR_CODE = re.compile(r"""_each\(current, \w+, "([a-z-]+)\"""")


def notice_codes() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    found = {one or other for text in sources for one, other in NOTICE_CODE.findall(text)}
    return found | {code for text in sources for code in REPAIR_CODE.findall(text)}


def test_every_notice_is_explained() -> None:
    codes = notice_codes()
    assert {"layout-drift", "published-disagreement", "pinyin-removed", "spaces-removed"} <= codes
    known = named(ROOT / "docs" / "fields.md")
    assert not sorted(codes - known)


REASON = re.compile(
    r"""\b(?:Kind|Table)\(\s*"([a-z-]+)"|\.text, "([a-z-]+)"\)|chrome or "([a-z-]+)"\)|reason_of\([^()]*"([a-z-]+)"\)"""
)


def test_every_reason_of_a_removal_is_explained() -> None:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    reasons = {"".join(groups) for text in sources for groups in REASON.findall(text)}
    reasons |= {name for name, _ in CHROME_WORDS}
    assert {"repeat", "head", "tail", "licence", "advertisement"} <= reasons
    assert not sorted(reasons - named(ROOT / "docs" / "fields.md"))


@pytest.mark.parametrize("page", ["architecture.md", "architecture.zh-CN.md"])
def test_every_room_has_its_line(page: str) -> None:
    known = named(ROOT / "docs" / page)
    modules = {path.name for path in PACKAGE.glob("*.py") if path.name != "__main__.py"}
    rooms = {f"{path.parent.name}/" for path in PACKAGE.glob("*/__init__.py")}
    assert not sorted((modules | rooms) - known)
    named_files = [name for name in known if re.fullmatch(r"(?:[a-z]+/)?_?[a-z_]+\.pyx?", name)]
    assert not sorted(name for name in named_files if not (PACKAGE / name).exists() and not list(PACKAGE.rglob(name)))


def test_every_floor_has_its_mode() -> None:
    known = named(ROOT / "docs" / "benchmarks.md")
    floors = (ROOT / "tests" / "pages" / "corpus_floors.json").read_text(encoding="utf-8")
    assert not [mode for mode in re.findall(r'^  "(\w+)": \{', floors, re.MULTILINE) if mode not in known]


def test_third_parties_are_named() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    tables = [path for path in PACKAGE.rglob("*.py") if "Copyright (c)" in path.read_text(encoding="utf-8")]
    assert len(tables) >= 2
    assert not [path.name for path in tables if path.name not in notice]
