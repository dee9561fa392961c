"""What the site is built from: the pages of `docs/`, and those made from the code's own tables and the notebook.

`python tools/site/pages.py FOLDER` writes them; `make docs` does, and then runs MkDocs. Each function below returns the
text of one page in one language, and `PAGES` names them.
"""

from __future__ import annotations

import ast
import json
import re
import runpy
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from policynews.credits.labels import LABELS, Kind
from policynews.layouts import Layout, builtin
from policynews.lines import _furniture_rows as furniture

ROOT = Path(__file__).parents[2]
ENGLISH, CHINESE = LANGUAGES = "", ".zh-CN"
"""What stands before `.md` in the name of a page."""

MODULES = (
    "policynews",
    "policynews.layouts",
    "policynews.layouts.embedded",
    "policynews.repair",
    "policynews.script",
    "policynews.batch",
    "policynews.duplicates",
    "policynews.bodies",
    "policynews.relations",
    "policynews.report",
    "policynews.adapters.arrow",
    "policynews.adapters.warc",
    "policynews.adapters.spark",
    "policynews.adapters.scrapy",
    "policynews.adapters.web_poet",
    "policynews.adapters.zyte",
    "policynews.dates.moment",
    "policynews.errors",
    "policynews.testing",
)
"""The modules that users import from."""

LABEL_KINDS: dict[Kind, tuple[str, str]] = {
    "author": ("who wrote it", "作者"),
    "photographer": ("who took the pictures", "摄影"),
    "editor": ("editors", "编辑"),
    "proofreader": ("proofreaders", "校对"),
    "reviewer": ("who approved it", "审核"),
    "contributor": ("who sent, planned, supervised or translated it", "供稿、统筹、监制、翻译"),
    "other": ("everybody else who worked on it", "设计、制作等其他人员"),
    "source": ("来源, `source`", "来源，`source`"),
    "issuer": ("发布机构: the source where no 来源 is named", "发布机构；没有来源时用作来源"),
    "origin": ("where the text was taken from, `original_source`", "转自何处，`original_source`"),
    "title": ("原标题, `original_title`", "原标题，`original_title`"),
    "published": ("day of publication, `published`", "发布日期，`published`"),
    "updated": ("day of the last change, `updated`", "更新日期，`updated`"),
    "counter": ("counters, read into no field", "计数，不进任何字段"),
    "widget": ("buttons, read into no field", "按钮，不进任何字段"),
    "meta": ("labels of metadata tables", "信息表的标签"),
    "foreign": ("words that look like a label and say nothing of the page", "样子像标签、说的却不是本页的词"),
}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def code(text: str) -> str:
    """Return text as code in a cell of a table."""
    mark = "``" if "`" in text else "`"
    return f"{mark}{text.replace('|', chr(92) + '|')}{mark}" if text.strip() else ""


def labels(language: str) -> str:
    """Return the labels of info lines and credit lines by what they are for."""
    chinese = language == CHINESE
    parts = [
        "# 署名标签\n\n页面上的这些标签决定后面的值进哪个字段。多出来的空格（来　　源：）和繁体写法不影响识别。\n"
        if chinese
        else "# Labels\n\nThe words before a value that tell its field. Spaces inside (来　　源：) and Traditional characters do not matter.\n"
    ]
    for kind, meanings in LABEL_KINDS.items():
        words = [label for label, of in LABELS.items() if of == kind]
        parts.append(f"\n## {kind}\n\n{meanings[chinese]}{'。' if chinese else '.'}\n\n{'、'.join(words)}\n")
    return "".join(parts)


def dates(language: str) -> str:
    """Return the forms of dates that the readers are tested on, with what is read."""
    rows = runpy.run_path(str(ROOT / "tests" / "dates" / "test_dates.py"))
    reference = f"{rows['REFERENCE']:%Y-%m-%d %H:%M}"
    groups = (
        ("As a whole value", "整个值是日期", rows["READ"]),
        ("Years of the Republic", "民国纪年", rows["ROC"]),
        (f"Relative to {reference}", f"相对 {reference}", rows["RELATIVE"]),
        ("In an address", "网址里的日期", rows["URLS"]),
    )
    if language == CHINESE:
        head = "# 日期写法\n\n测试逐行核对的写法，以及读出的值。空着的表示不读：不可能的日期，或分不清是哪一天。\n"
        return head + "".join(
            f"\n## {title}\n\n{table(('写法', '读作'), [(code(row[0]), code(row[1] or '')) for row in of])}"
            for _, title, of in groups
        )
    head = "# Date forms\n\nThe forms that the tests hold, and what is read. Nothing where no day is certain.\n"
    return head + "".join(
        f"\n## {title}\n\n{table(('printed', 'read', 'what it is'), [(code(row[0]), code(row[1] or ''), row[2].replace('|', '｜')) for row in of])}"
        for title, _, of in groups
    )


def _furniture_tables() -> list[furniture.Table]:
    """Return all tables of the rules, in the order of the file."""
    found: list[furniture.Table] = []
    for value in vars(furniture).values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, furniture.Table) and item not in found:
                found.append(item)
    return found


def removals(language: str) -> str:
    """Return the rules that tell a line as furniture, each with a line that it catches."""
    chinese = language == CHINESE
    by_reason: dict[str, list[furniture.Row]] = {}
    for of in _furniture_tables():
        by_reason.setdefault(of.reason, []).extend(of.rows)
    head = (
        "# 清除规则\n\n每条规则附一个命中的例子，有的还附一个不该命中的反例。原因的含义见[字段](../fields.md)。\n",
        ("规则", "命中", "不命中"),
    ) if chinese else (
        "# Removal rules\n\nEach rule with a line that it catches, and where one was needed a line that it must not. "
        "What the reasons mean: [fields](../fields.md#origins-notices-removals).\n",
        ("rule", "catches", "does not catch"),
    )  # fmt: skip
    return head[0] + "".join(
        f"\n## {reason}\n\n"
        + table(head[1], [(code(row[0]), code(row[2]), code(row[3]) if len(row) > 3 else "") for row in rows])
        for reason, rows in by_reason.items()
    )


def _layout_row(layout: Layout) -> tuple[str, str, str, str]:
    hosts = ", ".join(layout.hosts[:3]) + (" …" if len(layout.hosts) > 3 else "")
    body = str(layout.body) if layout.body else ""
    return code(layout.name), hosts, code(str(layout.signature) if layout.signature else body), code(body)


def layouts(language: str) -> str:
    """Return the layouts of the library: families, and the hosts of the table."""
    known = list(builtin())
    single = [layout for layout in known if not layout.portable]
    families = [layout for layout in known if layout.portable]
    if language == CHINESE:
        text, heads = "# 内置版式\n\n写法见[版式](../layouts.md)。\n", ("只靠特征就能认出的版式", "按站点选用的版式")
        cells = ("名称", "站点", "特征", "正文")
    else:
        text, heads = (
            "# Built-in layouts\n\nHow one is written: [layouts](../layouts.md).\n",
            (
                "Told by their signature, on any host",
                "Told by their host",
            ),
        )
        cells = ("name", "hosts", "signature", "body")
    for title, of in zip(heads, (families, single), strict=True):
        text += f"\n## {title}\n\n{table(cells, map(_layout_row, of))}"
    return text


def python(language: str) -> str:
    """Return the page of all public names: in English filled by mkdocstrings from the docstrings, in Chinese by `chinese_texts`.

    An object has its place on one page; the Chinese one leads there for signature and fields. Raises KeyError for a public
    name without a Chinese text.
    """
    if language == CHINESE:
        return _python_in_chinese()
    parts = ["# Python\n\nFrom the docstrings of the code.\n"]
    for name in MODULES:
        parts.append(f"\n## {name}\n\n")
        parts += [f"::: {name}.{member}\n    options:\n      heading_level: 3\n\n" for member in public_names(name)]
    return "".join(parts)


def _python_in_chinese() -> str:
    texts = chinese_texts()
    page = f"{addresses()['Documentation']}/reference/python/"
    parts = ["# Python\n\n每个公开名称是什么、返回什么、什么时候失败。签名、字段和方法在英文页，点“签名”前往。\n"]
    for name in MODULES:
        parts.append(f"\n## {name}\n")
        parts += [
            f"\n### {member}\n\n{texts[name, member]} [签名]({page}#{name}.{member})\n" for member in public_names(name)
        ]
    return "".join(parts)


def chinese_texts() -> dict[tuple[str, str], str]:
    """Return the Chinese text of each public name, by module and name, as `python.zh-CN.md` has them."""
    written = (Path(__file__).parent / "python.zh-CN.md").read_text(encoding="utf-8")
    found: dict[tuple[str, str], str] = {}
    for part in re.split(r"^## ", written, flags=re.MULTILINE)[1:]:
        module, *members = re.split(r"^### ", part, flags=re.MULTILINE)
        for member in members:
            name, _, text = member.partition("\n")
            found[module.strip(), name.strip()] = text.strip()
    return found


def addresses() -> dict[str, str]:
    """Return the addresses of the project by name: Source, Documentation."""
    return dict(_ADDRESS.findall((ROOT / "pyproject.toml").read_text(encoding="utf-8")))


def public_names(module: str) -> list[str]:
    """Return what a module offers: its `__all__`, or else the classes and functions it defines. It is not imported."""
    path = ROOT / "src" / Path(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    defined: list[str] = []
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            defined = ast.literal_eval(node.value)
            break
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            defined.append(node.name)
    return [name for name in defined if not name.startswith("_")]


def notebook(language: str) -> str:
    """Return the notebook as a page: its prose, code, what the code printed, and the pictures."""
    cells = json.loads((ROOT / "docs" / f"notebook{language}.ipynb").read_text(encoding="utf-8"))["cells"]
    return "\n\n".join(_cell(cell["cell_type"], "".join(cell["source"]), cell.get("outputs", [])) for cell in cells)


def _cell(kind: str, source: str, outputs: list[dict[str, object]]) -> str:
    if kind == "markdown":
        return source
    printed = "".join("".join(output["text"]) for output in outputs if output["output_type"] == "stream")  # type: ignore[arg-type]
    return f"```python\n{source}\n```" + (f"\n\n```text\n{printed}```" if printed else "")


PAGES: dict[str, Callable[[str], str]] = {
    "reference/labels": labels,
    "reference/dates": dates,
    "reference/removals": removals,
    "reference/layouts": layouts,
    "reference/python": python,
    "notebook": notebook,
}


# What differs between a page that is read as a file and the same page on the site

_FENCED = re.compile(r"(^```.*?^```[ \t]*$)", re.MULTILINE | re.DOTALL)
_OUTWARD = re.compile(r"(\]\()\.\./([^)\s]+\))")
_CHINESE = re.compile(r"(\]\([^)\s:]+)\.zh-CN\.md")
# 中文版：[教程](tutorial.zh-CN.md)。  English: [knowledge](knowledge.md).  [中文](report.zh-CN.md)
_OTHER_LANGUAGE = re.compile(
    r"^(?:(?:中文版?：|English: )\[[^\]]+\]|\[(?:中文|English)\])\([^)\s]+\)[。.]?$\n?", re.MULTILINE
)
# [the table](benchmarks.md#speed) on a Chinese page means the English one
_ENGLISH_HEADING = re.compile(r"(\]\()([\w-]+)\.md(#[^)\s]+\))")
# 5.16 to 5.66, median 5.44; 3 of 12
_RANGE = re.compile(r"^([\d.]+) (to|of) ([\d.]+)(?:, median ([\d.]+))?$")
WORDS = {
    "field": "字段",
    "mode": "模式",
    "pages": "页数",
    "compiled walk": "编译的遍历",
    "pure Python": "纯 Python",
    "the version before, compiled walk": "上一版，编译的遍历",
    "runs and rounds": "运行次数和轮数",
    "decode and parse": "解码和解析",
    "with the walk": "加上遍历",
    "with the body found": "加上找到正文",
    "bytes to `Article` with everything": "从字节到 `Article`，全部完成",
}
"""The words in the tables of figures, which stand on English pages and are shown on Chinese ones as well."""
# A table of figures stands in one language and is shown in both: the last one below that heading.
_TABLE_OF = re.compile(r"^<!-- table of ([\w-]+\.md): (.+) -->$", re.MULTILINE)
_TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
_ADDRESS = re.compile(r'^(Source|Documentation) = "([^"]+)"$', re.MULTILINE)


def for_the_site(markdown: str, to: Mapping[str, str], *, chinese: bool = False) -> str:
    """Return the text of a page as the site has it; code blocks stay as they are.

    A link out of `docs/` leads to the source, one to a Chinese page to the page, since the site knows the language; the
    line that leads to the other language is left out, since the site has a switch.
    """
    parts = _FENCED.split(markdown)
    for place in range(0, len(parts), 2):
        prose = _OUTWARD.sub(rf"\g<1>{to['Source']}/\g<2>", _OTHER_LANGUAGE.sub("", parts[place]))
        if chinese:
            prose = _ENGLISH_HEADING.sub(rf"\g<1>{to['Documentation']}/\g<2>/\g<3>", prose)
        parts[place] = _TABLE_OF.sub(_table_of, _CHINESE.sub(r"\g<1>.md", prose))
    return "".join(parts)


def _table_of(marker: re.Match[str]) -> str:
    """Return the last table below a heading of an English page, its words in Chinese."""
    page = (ROOT / "docs" / marker[1]).read_text(encoding="utf-8")
    section = re.split(r"^#+ ", page.split(f"# {marker[2]}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return in_chinese(_TABLE.findall(section)[-1])


def in_chinese(figures: str) -> str:
    """Return a table of figures with the words around them in Chinese."""
    cells = re.split(r"(\s*\|\s*)", figures)
    return "".join(_RANGE.sub(_range_in_chinese, WORDS.get(cell, cell)) for cell in cells)


def _range_in_chinese(found: re.Match[str]) -> str:
    return f"{found[1]} {'到' if found[2] == 'to' else '次，每次轮数'} {found[3]}{'，中位数 ' + found[4] if found[4] else ''}"


def main(target: Path) -> None:
    """Write every page of the site into a folder, in both languages."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "docs", target, ignore=shutil.ignore_patterns("*.ipynb"))
    for path in target.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(for_the_site(text, addresses(), chinese=path.stem.endswith(CHINESE)), encoding="utf-8")
    for name, page in PAGES.items():
        for language in LANGUAGES:
            made = target / f"{name}{language}.md"
            made.parent.mkdir(exist_ok=True)
            made.write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
