"""The tables in both languages, and the places in the documentation that they are written to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .labels import Part
from .measuring import Measured, means
from .peers import OURS, PEERS
from .scoring import FIELDS

BEGIN, END = "<!-- written by make compare -->", "<!-- end of what make compare writes -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One run."""

    date: str
    python: str
    parts: Mapping[str, Part]
    """By folder, in the order of the tables."""
    measured: Sequence[Measured]
    missing: Sequence[str]
    """Libraries that were passed over: not installed, or their process failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the tables say, in one language."""

    library: str
    fields: Mapping[str, str]
    costs: Sequence[str]
    parts: Mapping[Part, str]
    """Format with `pages`."""
    intro: str
    """Format with `date`, `python`."""
    missing: str
    """Format with `names`."""
    nothing: str
    """What stands for a field that a library does not read."""
    speed: str
    called: str


ENGLISH = Words(
    library="library",
    fields={
        "body_f1": "text, F1",
        "body_perfect": "text ≥ 0.99",
        "title": "headline",
        "day": "day",
        "minute": "minute",
        "source": "来源",
        "authors": "authors",
        "editors": "editors",
        "number": "发文字号",
        "not_invented": "nothing invented",
    },
    costs=("version", "warm, ×", "cold, ×", "import, ms", "memory, MB", "growth, MB", "errors"),
    parts={
        "kept back": "**Pages that nobody read** while rules were written ({pages} pages; their totals were looked at after most changes, so pages of other sites may score lower):",
        "written with": "**Pages that the library was written with** ({pages} pages; its rules were made on them):",
        "read": "**Pages that were read later**, while rules were written ({pages} pages):",
    },
    intro=(
        "Measured by `make compare` on {date} with Python {python}. Each figure is the mean over the pages whose label "
        "states the field; – is a field that a library does not read. The best of a column is bold."
    ),
    missing="Not installed or not measured to the end, and passed over: {names}.",
    nothing="–",
    speed=(
        "Speed is process time as a multiple of a bare lxml parse of the same pages: *cold* the first pass of a fresh "
        "process, *warm* the best of two further ones (some libraries keep what they found, so that a page seen again costs them less). "
        "Memory is the most that the process held, *growth* what it "
        "gained over all pages; *errors* are pages on which it raised one or took longer than a minute, scored as pages where nothing was found."
    ),
    called="How each is called:",
)
CHINESE = Words(
    library="库",
    fields={
        "body_f1": "正文 F1",
        "body_perfect": "正文 ≥ 0.99",
        "title": "标题",
        "day": "日期",
        "minute": "时刻",
        "source": "来源",
        "authors": "作者",
        "editors": "编辑",
        "number": "发文字号",
        "not_invented": "不编造",
    },
    costs=("版本", "热，倍", "冷，倍", "导入，毫秒", "内存，MB", "增长，MB", "报错"),
    parts={
        "kept back": "**没读过的页面**：写规则时谁也没读过，但多数改动之后看过总分，别的网站的分数可能低一些（{pages} 页）：",
        "written with": "**开发用页面**：规则就是照着这些页面写的（{pages} 页）：",
        "read": "**后来读过的页面**：写规则时读过（{pages} 页）：",
    },
    intro=(
        "由 `make compare` 于 {date} 用 Python {python} 测得。每个数是标注了该字段的页面的平均分；– 表示这个库不读该字段。"
        "每列最好的一个用粗体。"
    ),
    missing="没有安装或没有测完、因此略过的库：{names}。",
    nothing="–",
    speed=(
        "速度是进程时间，以单用 lxml 解析同一批页面为 1：“冷”是新进程的第一遍，“热”是再跑两遍、逐页取最好的一遍"
        "（有的库会记住结果，同一页再读就快）。"
        "内存是进程占用的最大值，“增长”是读完所有页面多占的部分；“报错”是抛出错误或用时超过一分钟的页数，按什么也没读出来计分。"
    ),
    called="各库的调用方式：",
)


def summary(run: Comparison, words: Words) -> str:
    """Return what the README says: each part as a whole, those kept back first, and what a library costs."""
    pieces = [words.intro.format(date=run.date, python=run.python)]
    for part in ("kept back", "written with"):
        folders = [name for name, its in run.parts.items() if its == part]
        pieces += _part(run, words, part, folders)
    return "\n\n".join([*pieces, *_costs(run, words), *_missing(run, words)])


def details(run: Comparison, words: Words = ENGLISH) -> str:
    """Return what the documentation says: each part as a whole and folder by folder, costs, and how each is called."""
    pieces = [words.intro.format(date=run.date, python=run.python)]
    for part in words.parts:
        folders = [name for name, its in run.parts.items() if its == part]
        pieces += _part(run, words, part, folders)
        if len(folders) > 1:
            pieces += [text for name in folders for text in (f"`{name}`:", _quality(run, words, [name]))]
    calls = "\n".join(f"- {peer.name}: {peer.call}" for peer in PEERS)
    return "\n\n".join([*pieces, *_costs(run, words), *_missing(run, words), words.called, calls])


def write(file: Path, text: str) -> None:
    """Put `text` between the marks in `file`; raises ValueError where they are missing or stand in the wrong order."""
    before, begin, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file} does not hold {BEGIN} and, behind it, {END}")
    file.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def _part(run: Comparison, words: Words, part: Part, folders: Sequence[str]) -> list[str]:
    ours = next((measured for measured in run.measured if measured.name == OURS), None)
    if not folders or not ours:
        return []
    pages = sum(max((count for _, count in ours.scores[name].values()), default=0) for name in folders)
    return [words.parts[part].format(pages=pages), _quality(run, words, folders)]


def _quality(run: Comparison, words: Words, folders: Sequence[str]) -> str:
    reads = {peer.name: peer.fields for peer in PEERS}
    rows: dict[str, dict[str, float]] = {}
    stated: set[str] = set()
    for measured in run.measured:
        found = means(measured.scores[name] for name in folders)
        stated |= found.keys()
        rows[measured.name] = {field: mean for field, (mean, _) in found.items() if field in reads[measured.name]}
    fields = [field for field in FIELDS if field in stated]
    best = {field: max((row[field] for row in rows.values() if field in row), default=0.0) for field in fields}
    cells = [
        [name, *(_figure(row[field], best[field]) if field in row else words.nothing for field in fields)]
        for name, row in rows.items()
        if row
    ]
    return _table([words.library, *(words.fields[field] for field in fields)], cells)


def _figure(value: float, best: float) -> str:
    text = f"{value:.3f}"
    return f"**{text}**" if text == f"{best:.3f}" else text


def _costs(run: Comparison, words: Words) -> list[str]:
    rows = [
        [
            measured.name,
            measured.version,
            f"{measured.warm:.1f}",
            f"{measured.cold:.1f}",
            f"{measured.import_seconds * 1000:.0f}",
            f"{measured.memory / 1e6:.0f}",
            f"{measured.growth / 1e6:.0f}",
            str(measured.failed),
        ]
        for measured in sorted(run.measured, key=lambda measured: measured.warm)
    ]
    return [words.speed, _table([words.library, *words.costs], rows)]


def _missing(run: Comparison, words: Words) -> list[str]:
    return [words.missing.format(names=", ".join(run.missing))] if run.missing else []


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("--:" for _ in head[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *rows))
