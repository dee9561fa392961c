"""Whether time grows as the input does, and how much memory an input takes: hostile pages and texts, doubled.

    python benchmarks/linear.py [--size BYTES] [--memory] [--shape NAME …]

For each shape the process time of a whole parse at half the size and at the size (2 MB; 20000000 is what the library
promises), the best of several, and their ratio: 2 is linear, 4 quadratic. Exit code 1 where one is above 2.3. `--memory`
measures instead the most memory a fresh process takes for it, over one that has parsed a small page, for each byte.
Readers of a line are measured on many lines, since they turn one long line away at once.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

import policynews
from policynews.credits.creditline import read_credit_line
from policynews.credits.datelines import read_dateline
from policynews.credits.infoline import read_info_line
from policynews.credits.signature import read_signature
from policynews.dates.inline import find_dates
from policynews.dates.value import read_date
from policynews.documents.citations import find_references
from policynews.documents.table import read_metadata_lines
from policynews.documents.text import read_text_document
from policynews.duplicates import fingerprint
from policynews.find.file_lists import listed_files
from policynews.find.repeats import find_repeats
from policynews.lines.furniture import kind_of
from policynews.model.article import Article
from policynews.model.blocks import Paragraph
from policynews.repair.lines import repair_lines
from policynews.script.conversion import convert
from policynews.script.detection import detect_script

MOST = 2.3
_ROUNDS, _ENOUGH = 5, 20.0
"""Rounds of a measurement, and the seconds after which no other is begun."""
_SHORT = 0.02
"""Seconds under which a ratio says nothing."""
LINE = 120
"""Characters of the lines that readers of a line are asked about."""

PROSE = "会议指出，要坚持问题导向，抓紧完善配套措施，确保各项部署落到实处、见到成效。"
HEAD = (
    "<title>云溪县召开会议</title><h1>云溪县召开会议</h1><p>来源：云溪日报 2024-05-27</p>"
    + f"<p>{PROSE}各镇要对照清单逐项落实。</p>" * 3
)
TOP = f"云溪县召开会议\n来源：云溪日报 2024-05-27\n{PROSE}\n"


class Shape(NamedTuple):
    """An input that can be made of any size, and what reads it."""

    build: Callable[[int], str]
    read: Callable[[str], object]


def same(unit: str, head: str = "", tail: str = "") -> Callable[[int], str]:
    """Return what builds a text of one piece many times over."""
    return lambda size: head + unit * (size // len(unit.encode())) + tail


def numbered(form: str, head: str = "", tail: str = "") -> Callable[[int], str]:
    """Return what builds a text of a piece many times over, `{i}` in it counted on."""
    return lambda size: (
        head + "".join([form.replace("{i}", str(i)) for i in range(size // (len(form.encode()) + 2))]) + tail
    )


PAGES: Mapping[str, Callable[[int], str]] = {
    "paragraphs": numbered(f"<p>{{i}}{PROSE}</p>", HEAD),
    "repeats": same(f"<p>{PROSE}</p>", HEAD),
    "near-repeats": numbered(f"<p>{PROSE[:20]}第{{i}}次{PROSE[20:]}</p>", HEAD),
    "one paragraph": same(PROSE, HEAD + "<p>"),
    "lines": numbered(f"{{i}}{PROSE}<br>", HEAD + "<div>"),
    "links": numbered('<li><a href="/{i}.html">第{i}次会议召开</a></li>', HEAD),
    "links in a paragraph": same('<a href="/a.docx">附件</a> &nbsp;', HEAD + "<p>"),
    "files in a paragraph": numbered('<a href="/{i}.docx">附件{i}.docx</a>（12KB） ', HEAD + "<p>附件："),
    "files": numbered('<p>{i}.<a href="/{i}.docx">附件{i}：申报表.docx</a></p>', HEAD),
    "cards": numbered(f'<div><h3><a href="/{{i}}.html">第{{i}}次会议召开</a></h3><p>{PROSE[:30]}</p></div>', HEAD),
    "one table": numbered("<tr><td>项目{i}</td><td>{i}</td></tr>", HEAD + "<table>", "</table>"),
    "tables": numbered("<table><tr><td>项目{i}</td><td>1</td></tr><tr><td>二</td><td>2</td></tr></table>", HEAD),
    "nested tables": same("<table><tr><td>一<table><tr><td>二</td></tr></table></td></tr></table>", HEAD),
    "merged cells": numbered('<tr><td rowspan="9">项目{i}</td><td colspan="3">{i}</td></tr>', HEAD + "<table>", "</table>"),
    "facts": numbered("<p>索引号：{i}</p><p>发文字号：云政发〔2024〕{i}号</p>", HEAD),
    "attributes": numbered('<p class="a{i}" id="b{i}" style="color:red" data-x="{i}">第{i}项</p>', HEAD),
    "one long attribute": same("x", HEAD + '<div title="', f'">{HEAD}'),
    "classes": same("share nav ", HEAD + '<div class="', f'">{HEAD}'),
    "style rules": numbered(".c{i}{display:none}", "<style>", f"</style>{HEAD}"),
    "metas": numbered('<meta name="n{i}" content="{i}">', "", HEAD),
    "data": numbered('{"headline":"第{i}次会议"},', '<script type="application/ld+json">[', f"{{}}]</script>{HEAD}"),
    "spans": same("<span>会</span><b>议</b>", HEAD + "<p>"),
    "hidden": numbered('<span style="display:none">{i}</span>会', HEAD + "<p>"),
    "raised": same("10<sup>4</sup>", HEAD + "<p>"),
    "pictures": numbered('<p><img src="/{i}.jpg" alt="图{i}"></p><p>图为第{i}次会议现场。</p>', HEAD),
    "nested lists": same("<ul><li>一<ul><li>二</li></ul></li></ul>", HEAD),
    "unclosed": same("<div><p>一", HEAD),
    "brackets": same("（《〔", HEAD + "<p>"),
    "digits": same("2024-01-01", HEAD + "<p>"),
    "labels": same("来源：责任编辑：", HEAD + "<p>"),
    "entities": same("&nbsp;&#27;&lt;", HEAD + "<p>"),
    "pinyin": same("國(guó)家?xiàng)l衛(wèi)生", HEAD + "<p>"),
    "pinyin lines": numbered("<p>{i}國(guó)家衛(wèi)生健康委員(yuán)會(huì)發(fā)布通知。</p>", HEAD),
    "comments": same("<!-- a -->", HEAD),
    "no end of a tag": same("<p ", HEAD),
    "blanks": same(" \u3000\n", HEAD + "<p>", f"</p>{HEAD}"),
}  # fmt: skip
TEXTS: Mapping[str, Callable[[int], str]] = {
    "text: paragraphs": numbered(f"{{i}}{PROSE}\n", TOP),
    "text: repeats": same(PROSE + "\n", TOP),
    "text: one line": same(PROSE, TOP),
    "text: short lines": numbered("第{i}项\n", TOP),
    "text: wrapped lines": numbered(f"{{i}}{PROSE[:30]}\n", TOP),
    "text: credits": numbered("（责任编辑：张三 李四{i}）\n", TOP),
    "text: numbers": numbered("一、根据《办法》（云政发〔2024〕{i}号）第一条规定，制定本办法。\n", TOP),
    "text: files": numbered("附件{i}.申报表.docx\n", TOP),
    "text: brackets": same("《〔（", TOP),
    "text: pinyin": numbered("{i}國(guó)家衛(wèi)生健康委員(yuán)會(huì)發(fā)布通知。\n", TOP),
    "text: markdown": numbered("## 第{i}项\n\n- [会议](http://a.cn/{i})\n", "# 云溪县召开会议\n\n"),
}


def each(read: Callable[[str], object]) -> Callable[[str], object]:
    """Return what asks a reader about every line."""
    return lambda text: [read(line) for line in text.split("\n")]


def lines(unit: str) -> Callable[[int], str]:
    """Return what builds lines of one piece many times over, each with its number."""
    form = "{i}" + unit * (LINE // len(unit)) + "\n"
    return numbered(form)


def article(text: str) -> Article:
    """Return an article of the lines of a text."""
    return Article(blocks=tuple(Paragraph(text=line) for line in text.split("\n")))


READERS: Mapping[str, Shape] = {
    "find_dates": Shape(same("2024-01-01 二〇二四年一月 "), find_dates),
    "read_date": Shape(lines("2024年1月1日"), each(read_date)),
    "read_info_line": Shape(lines("来源：某报 时间：2024-01-01 "), each(read_info_line)),
    "read_credit_line": Shape(lines("编辑：张三 校对："), each(read_credit_line)),
    "read_dateline": Shape(lines("本报讯（记者 张三 "), each(read_dateline)),
    "read_signature": Shape(lines("（文/图 张三（"), each(read_signature)),
    "kind_of": Shape(lines("分享到：微信 【打印】"), each(kind_of)),
    "repair_lines": Shape(same("國(guó)家?xiàng)l"), lambda text: repair_lines([text])),
    "find_repeats": Shape(numbered("会议第{i}次指出，要抓好落实。\n"), lambda text: find_repeats(text.split("\n"))),
    "find_references": Shape(same("《关于印发〈办法〉的通知》（《"), lambda text: find_references([text])),
    "listed_files": Shape(numbered("附件：1.申报表{i} 2.名单\n"), lambda text: listed_files(text.split("\n"))),
    "read_metadata_lines": Shape(
        numbered("索引号：{i}\n发文字号：\n"), lambda text: read_metadata_lines(text.split("\n"))
    ),
    "read_text_document": Shape(
        same("各县人民政府：\n2024年1月1日\n"), lambda text: read_text_document("通知", text.split("\n"))
    ),
    "detect_script": Shape(same("国國"), detect_script),
    "convert": Shape(same("國家衛生健康委員會"), lambda text: convert(text, "hans")),
    "fingerprint": Shape(numbered("会议第{i}次指出，要抓好落实。\n"), lambda text: fingerprint(article(text))),
}
SHAPES: Mapping[str, Shape] = {
    **{name: Shape(build, policynews.parse) for name, build in PAGES.items()},
    **{name: Shape(build, policynews.parse_text) for name, build in TEXTS.items()},
    "list: links": Shape(PAGES["links"], policynews.parse_list),
    "list: cards": Shape(PAGES["cards"], policynews.parse_list),
    **READERS,
}


def seconds(shape: Shape, text: str) -> float:
    """Return the process time of one reading."""
    began = time.process_time()
    with suppress(policynews.PolicyNewsError):
        shape.read(text)
    return time.process_time() - began


def doubled(shape: Shape, size: int) -> tuple[float, float]:
    """Return the shortest times at half of `size` and at `size`, until their ratio is good or enough was tried."""
    half, whole = shape.build(size // 2), shape.build(size)
    first = second = float("inf")
    began = time.process_time()
    for _ in range(_ROUNDS):
        first, second = min(first, seconds(shape, half)), min(second, seconds(shape, whole))
        if second <= MOST * first or time.process_time() - began > _ENOUGH * max(second, 1.0):
            break
    return first, second


def measure_time(names: list[str], size: int) -> bool:
    """Print the table of times; return whether every shape keeps the bound."""
    good = True
    for name in names:
        shape = SHAPES[name]
        seconds(shape, shape.build(2000))  # loads what is loaded on first use
        first, second = doubled(shape, size)
        ratio = second / first if first > _SHORT else 0.0
        said = f"{ratio:6.2f} x" if ratio else "too short to tell"
        print(f"{name:24}{first:9.3f} s{second:9.3f} s  {said}{'' if ratio <= MOST else '  WORSE'}", flush=True)
        good = good and ratio <= MOST
    return good


_CHILD = """
import resource, sys
sys.path.insert(0, {folder!r})
from linear import HEAD, SHAPES, seconds
shape = SHAPES[{name!r}]
seconds(shape, shape.build(2000))
text = shape.build({size})
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
seconds(shape, text)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / len(text.encode()))
"""


def measure_memory(names: list[str], size: int) -> bool:
    """Print the bytes of memory that a parse takes for each byte of input, beside the input itself."""
    worst = 0.0
    for name in names:
        code = _CHILD.format(folder=sys.path[0], name=name, size=size)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        worst = max(worst, float(done.stdout))
        print(f"{name:24}{float(done.stdout):9.1f} bytes a byte", flush=True)
    print(f"{'the worst':24}{worst:9.1f}")
    return True


def main() -> int:
    """Print the table; return 1 where a shape is worse than linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=2_000_000)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--shape", nargs="+", choices=[*SHAPES], default=[*SHAPES])
    args = parser.parse_args()
    return int(not (measure_memory if args.memory else measure_time)(args.shape, args.size))


if __name__ == "__main__":
    sys.exit(main())
