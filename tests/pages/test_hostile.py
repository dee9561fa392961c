"""Pages made to be slow or to break things: linear time and memory, or a clear error."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable

import pytest
from growth import assert_linear

import policynews

PARAGRAPH = "会议指出，要坚持问题导向，抓紧完善配套措施，确保各项部署落到实处、见到成效。"


def paragraphs(count: int) -> str:
    return "<h1>某县召开会议部署工作</h1>" + "".join(f"<p>{i}{PARAGRAPH}</p>" for i in range(count))


def cards(count: int) -> str:
    return "".join(
        f'<div><h3><a href="/{i}.html">第{i}次会议召开</a></h3><p>{i}{PARAGRAPH}</p></div>' for i in range(count)
    )


def files(count: int) -> str:
    return "".join(f'<a href="/{i}.docx">附件{i}</a> ' for i in range(count))


PAGES: list[tuple[str, Callable[[int], str]]] = [
    ("paragraphs", paragraphs),
    ("one line", lambda n: "<p>" + PARAGRAPH * n),
    ("lines", lambda n: "<div>" + "".join(f"{i}{PARAGRAPH}<br>" for i in range(n))),
    ("short copies", lambda n: "<div>" + "".join(f"<p>{PARAGRAPH[:40]}</p>" for _ in range(4 * n))),
    ("copies", lambda n: "<div>" + f"<p>{PARAGRAPH}</p>" * n),
    ("links", lambda n: paragraphs(5) + "".join(f'<li><a href="/{i}.html">第{i}次会议召开</a></li>' for i in range(n))),
    ("feed", lambda n: cards(n // 2) + f'<h1>通知</h1><div class="article-body">{paragraphs(5)}</div>' + cards(n // 2)),
    (
        "named",
        lambda n: "".join(
            f'<a href="/{i}">第{i}次会议</a><div class="post-body x{i}">{PARAGRAPH}</div>' for i in range(n)
        ),
    ),
    ("spans", lambda n: "<p>" + "".join(f"<span>{c}</span>" for c in PARAGRAPH * (n // 8 + 1))),
    ("tables", lambda n: paragraphs(5) + "<table><tr><td>一</td><td>1</td></tr><tr><td>二</td></tr></table>" * n),
    ("one table", lambda n: paragraphs(5) + "<table>" + "<tr><td>一</td><td>1</td></tr>" * n + "</table>"),
    ("metas", lambda n: '<meta name="a" content="b">' * n + paragraphs(5)),
    ("attribute", lambda n: f'<div title="{"x" * 200 * n}">' + paragraphs(5)),
    ("long class", lambda n: f'<div class="{"x " * 200 * n}" id="{"y " * 200 * n}">' + paragraphs(5)),
    ("classes", lambda n: f'<div class="{"share nav " * n}">' + paragraphs(5)),
    ("links in a line", lambda n: paragraphs(5) + "<p>" + '<a href="/a.docx">附件</a> &nbsp;' * 4 * n + "</p>"),
    ("files in a line", lambda n: paragraphs(5) + f"<p>附件：{files(8 * n)}</p>" + paragraphs(5)),
    ("brackets", lambda n: "<p>" + "（《" * 20 * n + "</p>" + paragraphs(5)),
    ("digits", lambda n: "<p>" + "2024-01-01" * 10 * n + "</p>" + paragraphs(5)),
    ("labels", lambda n: "<p>" + "来源：责任编辑：" * 5 * n + "</p>" + paragraphs(5)),
]


@pytest.mark.parametrize("build", [build for _, build in PAGES], ids=[name for name, _ in PAGES])
def test_time_grows_with_the_page_and_no_faster(build: Callable[[int], str]) -> None:
    assert_linear(policynews.parse, build, 500)


@pytest.mark.parametrize("tag", ["div", "font", "ul><li", "table><tr><td"])
def test_a_hundred_thousand_nested_tags_are_an_error(tag: str) -> None:
    with pytest.raises(policynews.TooLargeError, match="deeper"):
        policynews.parse(f"<{tag}>" * 100_000 + PARAGRAPH)


def test_an_attribute_of_ten_megabytes() -> None:
    page = f'<div data-x="{"x" * 10_000_000}">' + paragraphs(5)
    assert len(policynews.parse(page).blocks) == 5


def test_a_table_of_a_hundred_thousand_cells_stays_text() -> None:
    article = policynews.parse(paragraphs(5) + "<table>" + "<tr><td>一</td><td>1</td></tr>" * 50_000 + "</table>")
    assert article.tables == ()


@pytest.mark.parametrize("line", [PARAGRAPH, f"{PARAGRAPH}\n", "某县\n"])
def test_rendered_text(line: str) -> None:
    def parse(text: str) -> None:
        with contextlib.suppress(policynews.NoArticleError):
            policynews.parse_text(text)

    assert_linear(parse, lambda count: line * count + PARAGRAPH, 500)


CONTROLS = "".join(map(chr, [*range(1, 9), *range(0x0E, 0x1B), 0x1B, 0x7F, *range(0x86, 0xA0)]))
COMMAND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
COLOURED = """<title>云溪县{x}通报水质_云溪网</title><meta name="keywords" content="水{x}质"><h1>云溪县{x}通报水质</h1>
<p>来源：云溪{x}日报 作者：何{x}远 2024-03-05</p><p>今年以来，云溪县{x}各断面水质均值达到三类标准，比去年同期提高一类。</p>
<p>县生态环境局{x}要求，各镇继续排查入河排口，按月公布整改进度。</p><table><tr><td>断{x}面</td><td>类别</td></tr>
<tr><td>石桥</td><td>三类</td></tr></table><pre>一{x}行</pre><p><img src="/a{x}.png" alt="图{x}"></p>
<p>附件：<a href="/b{x}.docx">排口{x}名单.docx</a></p>"""


@pytest.mark.parametrize("printed", [CONTROLS, "\x1b[31m", "&#27;]0;x&#7;", "".join(f"&#{ord(c)};" for c in CONTROLS)])
def test_no_command_to_a_terminal_is_in_an_article(printed: str) -> None:
    article = policynews.parse(COLOURED.format(x=printed), url="http://www.yunxi.gov.cn/")
    told = [article.text, article.to_markdown(), article.to_json(provenance=True), repr(article)]
    assert article.title is not None
    assert article.title.startswith("云溪县")
    assert [COMMAND.findall(one.replace("\n", "")) for one in told] == [[]] * 4
    assert "\\u00" not in told[2]
