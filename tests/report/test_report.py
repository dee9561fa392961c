"""The report: every line with what became of it, every field with who disagrees, hostile text shown and never markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from policynews import NoArticleError, Parser
from policynews.cli.main import main
from policynews.report import Trace, trace, write_report
from policynews.report.fates import LineFate, fates_of

PAGE = """<html><head><title>区水务公司发布停水通知_明渡在线</title><meta name="PubDate" content="2024-08-05">
<meta name="ContentSource" content="明渡日报"></head><body>
<div class="nav"><a href="/">首页</a><a href="/xw/">新闻</a></div>
<h1>区水务公司发布停水通知</h1><div class="info">2024-08-06 09:05 来源：区水务公司</div>
<div class="content"><p>本报讯（记者 沈一舟）因管道检修，区水务公司将于8月8日上午九时起对云帆路以东片区停水，请居民提前储水。</p>
<p><img src="a.jpg"></p><p>图为抢修现场。</p><p>扫一扫在手机打开当前页</p>
<p>公司负责人表示，此次检修涉及三条主干管道，预计当天下午五时前完成，届时将逐步恢复供水。</p>
<p style="display:none">明渡在线独家供稿，转载请注明出处。</p></div><p>责任编辑：卫川</p><p>上一篇：路灯维修公告</p></body></html>"""
LIST = "".join(
    f'<li><a href="/{n}.html">关于开展第{n}次安全检查的通知</a><span>2024-05-{n:02}</span></li>' for n in range(1, 20)
)


def watched(page: str | bytes, name: str = "page.html") -> Trace:
    return trace(lambda watch: Parser().watched_by(watch).parse(page), name=name, size=len(page))


def fates(page: str) -> dict[str, LineFate]:
    return {line.text: line for line in fates_of(watched(page)) if line.text}


@pytest.mark.parametrize(
    ("text", "fate", "reason"),
    [
        ("区水务公司发布停水通知", "title", None),
        ("2024-08-06 09:05 来源：区水务公司", "fact", "info-line"),
        ("图为抢修现场。", "caption", None),
        ("明渡在线独家供稿，转载请注明出处。", "hidden", "hidden"),
        ("责任编辑：卫川", "credit", None),
        ("扫一扫在手机打开当前页", "dropped", "qr-code"),
        ("首页新闻", "box", "navigation"),
    ],
)
def test_every_line_says_what_became_of_it(text: str, fate: str, reason: str | None) -> None:
    line = fates(PAGE)[text]
    assert (line.fate, line.reason) == (fate, reason)


def test_the_text_and_what_was_read_from_it() -> None:
    lines = [*fates_of(watched(PAGE))]
    assert [line.number for line in lines] == sorted(line.number for line in lines)
    body = [line for line in lines if line.fate == "body"]
    assert [line.text[:4] for line in body] == ["本报讯（", "公司负责"]
    assert body[0].fields == ("people",)
    assert fates(PAGE)["2024-08-06 09:05 来源：区水务公司"].fields == ("published", "source")
    assert [line.fate for line in lines if line.tag == "img"] == ["picture"]


def test_readers_that_disagree_are_named() -> None:
    others = {(other.field, other.reader, other.value) for other in watched(PAGE).others}
    assert ("published", "meta:pubdate", "2024-08-05") in others
    assert ("source", "meta:contentsource", "明渡日报") in others
    assert not [other for other in others if other[1] == "info-line"], "who agrees is not named"
    assert not [other for other in others if other[0] == "people"]


def test_people_whom_a_reader_names_that_nobody_asked() -> None:
    """The dateline has an author, so the element that calls another one so was not asked."""
    page = PAGE.replace('<div class="content">', '<div class="author">贺兰舟</div><div class="content">')
    found = watched(page)
    assert found.article is not None
    assert [person.name for person in found.article.people] == ["沈一舟", "卫川"]
    assert ("people", "element", "贺兰舟 (author)") in found.others


def test_people_whom_all_readers_name_alike() -> None:
    page = PAGE.replace('<div class="content">', '<div class="author">沈一舟</div><div class="content">')
    assert not [other for other in watched(page).others if other.field == "people"]


def test_every_stage_has_its_time() -> None:
    stages = dict(watched(PAGE).seconds)
    assert [*stages] == ["load", "find", "mend", "headline", "sort", "fill", "walk"]
    assert all(seconds > 0 for seconds in stages.values())
    assert stages["walk"] < stages["load"] + stages["find"] + stages["fill"]


def test_a_watch_changes_nothing() -> None:
    told: list[str] = []
    article = Parser().watched_by(lambda stage, _: told.append(stage)).parse(PAGE)
    assert article == Parser().parse(PAGE)
    assert told == ["load", "find", "mend", "headline", "sort", "fill"]


def test_rendered_text_has_lines_too() -> None:
    text = "停水通知\n2024-08-06 来源：区水务公司\n" + re.sub("<[^>]+>", "\n", PAGE[PAGE.index("<p>") :])
    found = [line.fate for line in fates_of(watched(text))]
    assert {"title", "body", "fact"} <= set(found)


def test_a_page_without_an_article_says_why() -> None:
    found = watched(f"<ul>{LIST}</ul>")
    assert found.article is None
    assert isinstance(found.error, NoArticleError)
    assert found.kind == "list"
    report = write_report([found])
    assert "No article." in report
    assert "list: the page is a list of articles" in report
    assert "第7次安全检查" in report, "its lines are shown all the same"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"%PDF-1.4\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "image"),
        (b"\x00\xff" * 500, "No article."),
    ],
)
def test_what_is_no_page_says_why(content: bytes, message: str) -> None:
    report = write_report([watched(content)])
    assert "No article." in report
    assert message in report


# The file


def tree_of(report: str) -> etree._Element:
    root = etree.fromstring(report, etree.HTMLParser())
    assert root is not None
    return root


def test_one_page_has_its_sections() -> None:
    root = tree_of(write_report([watched(PAGE)]))
    assert [heading.text for heading in root.iter("h3")] == [
        "The page, line by line",
        "Fields",
        "Notices",
        "Time",
        "The article",
    ]
    targets = {link.get("href", "")[1:] for link in root.iter("a")}
    assert targets == {section.get("id") for section in root.iter("section")}


def test_several_pages_have_an_index() -> None:
    root = tree_of(write_report([watched(PAGE, "one.html"), watched(b"", "two.html"), watched(LIST, "three.html")]))
    rows = root.findall(".//table[@class='index']/tbody/tr")
    assert [row.findtext("td/a") for row in rows] == ["one.html", "two.html", "three.html"]
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    assert {link.get("href", "")[1:] for link in root.iter("a")} <= ids
    assert len(ids) == len([element for element in root.iter() if element.get("id")])


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title></p><iframe src=https://x.example>",
    "\x1b[31m红\x1b[0m",
    "\u202e回文\u202c",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    page = (
        PAGE.replace("停水通知", f"停水通知{escaped}").replace("卫川", f"卫川{escaped}").replace("公司负责人", escaped)
    )
    report = write_report([watched(page, name=text)])
    root = tree_of(report)
    assert not {element.tag for element in root.iter()} & {"script", "img", "iframe", "object", "base"}
    names = {str(name) for element in root.iter() for name in element.attrib.keys()}  # noqa: SIM118 - lxml
    assert not [name for name in names if name.startswith("on") or name == "src"]
    assert not set(report) & set("\x1b\u202e\u202c")
    shown = text.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e").replace("\u202c", "\\u202c")
    assert shown in "".join(map(str, root.itertext()))


# The command


def test_the_command_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, output = tmp_path / "page.html", tmp_path / "report.html"
    page.write_text(PAGE, encoding="utf-8")
    assert main(["report", str(page), "-o", str(output), "--url", "https://a.example/1.html"]) == 0
    assert "https://a.example/1.html" in output.read_text(encoding="utf-8")
    assert main(["report", str(page), str(tmp_path / "none.html")]) == 2
    out, err = capsys.readouterr()
    assert "区水务公司发布停水通知" in out
    assert "none.html: no such file" in err
    with pytest.raises(SystemExit):
        main(["report", str(page), "-o", str(page)])
    assert page.read_text(encoding="utf-8") == PAGE
