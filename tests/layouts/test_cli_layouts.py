"""`policynews layouts` and `policynews new-layout`."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
from pathlib import Path

import pytest

from policynews import Parser
from policynews.cli.layouts import add_parser
from policynews.layouts import Layout, PageIndex, css
from policynews.layouts.scaffold import selector_for
from policynews.page.page import load
from policynews.testing import check_case, load_case, load_cases, propose_expected

CASES = Path(__file__).parent / "cases"

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>白石县开展河道清障行动-白石县水务局</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/gz/">工作动态</a></div>
<div class="wrap-1"><div class="art-head"><h1>白石县开展河道清障行动</h1></div>
<div class="art-bar">发布时间：2023-05-12 09:30　来源：白石县水务局</div>
<div class="art-main"><p>5月11日，白石县水务局组织三十名工作人员，对青禾河城区段开展集中清障行动。</p>
<p>行动共清理河道淤积垃圾六十余吨，拆除阻水围网四处，河道行洪能力得到恢复。</p>
<p>下一步，县水务局将建立常态巡查制度，对新增阻水障碍做到早发现、早处置。</p></div></div>
<div class="foot">主办单位：白石县水务局</div></body></html>"""
URL = "http://swj.baishi.gov.cn/gz/202305/12.html"


def command(*argv: str) -> int:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers(required=True))
    args = parser.parse_args(argv)
    code: int = args.run(args)
    return code


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["wechat", "portable", "mp.weixin.qq.com"]
    assert any(line.split()[0] == "www.moe.gov.cn" for line in lines)


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "show", "ce") == 0
    out = capsys.readouterr().out
    assert "host        ce.cn\n" in out
    assert "signature   (#articleTime | #articleSource) & #articleText\n" in out
    assert "body        #articleText div.TRS_Editor | #articleText\n" in out
    assert command("layouts", "show", "gkmlpt") == 0
    assert "refine      policynews.layouts.families.gkmlpt" in capsys.readouterr().out


def test_show_of_a_row_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "show", "www.moe.gov.cn") == 0
    assert "#downloadContent" in capsys.readouterr().out


def test_an_unknown_name_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "show", "nobody") == 2
    assert "there is no layout 'nobody'" in capsys.readouterr().err


def test_check(capsys: pytest.CaptureFixture[str]) -> None:
    case = CASES / "gmw-1"
    url = json.loads((case / "facts.json").read_text(encoding="utf-8"))["url"]
    assert command("layouts", "check", str(case / "page.html"), "--url", url) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "layout      gmw"
    assert any(line.startswith("body        .u-mainText: ") for line in out)
    assert any(line.startswith("source      .m-contentMsg .m-con-source: 来源：") for line in out)


def test_check_tells_drift(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "check", str(page), "--url", "http://www.moe.gov.cn/a.html") == 1
    assert "layout-drift: www.moe.gov.cn is known as layout 'www.moe.gov.cn'" in capsys.readouterr().out


def test_check_of_one_layout(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "check", str(page)) == 1
    assert capsys.readouterr().out == "no layout fits this page\n"
    assert command("layouts", "check", str(page), "--layout", "people") == 1
    assert "body        nothing" in capsys.readouterr().out


def test_check_of_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("layouts", "check", str(tmp_path / "none.html")) == 2
    assert "none.html" in capsys.readouterr().err


def test_new_layout(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("new-layout", "baishi-water", "--page", str(page), "--url", URL, "--into", str(tmp_path)) == 0
    source = tmp_path / "baishi_water.py"
    spec = importlib.util.spec_from_file_location("baishi_water", source)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (
        Layout(
            name="baishi-water",
            hosts=("swj.baishi.gov.cn",),
            title=css(".art-head h1"),
            info=css(".art-bar"),
            body=css(".art-main"),
        )
        == module.LAYOUT
    )
    assert module.LAYOUTS == (module.LAYOUT,)
    case = load_case(tmp_path / "cases" / "baishi-water-1")
    assert case.page == page.read_bytes()
    assert (case.url, case.expected["title"]) == (URL, "白石县开展河道清障行动")
    # What was found without a layout is found with this one alone.
    assert not check_case(case, Parser(layouts=[module.LAYOUT], fallback=False))
    assert str(source) in capsys.readouterr().out


def test_the_recipe_for_a_portal_leads_to_green_cases(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CONTRIBUTING.md: a layout from one saved page, a second case, both read with the fallback off."""
    assert command("new-layout", "baishi-water", "--page", str(page), "--url", URL, "--into", str(tmp_path)) == 0
    monkeypatch.syspath_prepend(tmp_path)
    layouts = importlib.import_module("baishi_water").LAYOUTS
    second = tmp_path / "cases" / "baishi-water-2"
    second.mkdir()
    (second / "page.html").write_bytes(page.read_bytes().replace("河道清障".encode(), "堤防巡查".encode()))
    (second / "facts.json").write_text(json.dumps({"why": "another day", "url": URL}), encoding="utf-8")
    propose_expected(load_case(second), Parser(layouts=[]))
    cases = load_cases(tmp_path / "cases")
    assert [case.name for case in cases] == ["baishi-water-1", "baishi-water-2"]
    assert [check_case(case, Parser(layouts=layouts, fallback=False)) for case in cases] == [[], []]
    assert load_case(second).expected["title"] == "白石县开展堤防巡查行动"


def test_new_layout_overwrites_nothing(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.py").write_text("LAYOUT = None\n", encoding="utf-8")
    assert command("new-layout", "mine", "--page", str(page), "--url", URL, "--into", str(tmp_path)) == 2
    assert "mine.py exists" in capsys.readouterr().err
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == "LAYOUT = None\n"
    assert not (tmp_path / "cases").exists()


@pytest.mark.parametrize(
    ("name", "url", "markup", "part"),
    [
        ("Bad Name", URL, PAGE, "field name"),
        ("mine", "a.html", PAGE, "names no host"),
        ("mine", "http://local/a", PAGE, "names no host"),
        ("mine", URL, "<p>没有容器的一句话，只有一个段落，别的什么都没有写。</p>", "write the layout by hand"),
        ("mine", URL, "", "empty"),
    ],
)
def test_new_layout_refuses(
    name: str, url: str, markup: str, part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "saved.html"
    page.write_text(markup, encoding="utf-8")
    into = tmp_path / "out"
    assert command("new-layout", name, "--page", str(page), "--url", url, "--into", str(into)) == 2
    assert part in capsys.readouterr().err
    assert not into.exists()


@pytest.mark.parametrize(
    ("markup", "expected", "why"),
    [
        ("<div id='zoom' class='x'><b>甲</b></div>", "#zoom", "an id"),
        ("<div id='c12345' class='x'><b>甲</b></div>", ".x", "an id with the number of the article is none"),
        ("<div class='x'>乙</div><div class='x y'><b>甲</b></div>", ".y", "a class nobody else has"),
        (
            "<div class='x y'><b>甲</b></div><div class='x'>乙</div><div class='y'>丙</div>",
            ".x.y",
            "two classes together",
        ),
        ("<div class='x'><div><b>甲</b></div><p>乙乙乙乙</p></div>", ".x div", "a tag inside a named element"),
        ("<div class='x'><div><b>甲甲甲甲甲</b></div><div></div></div>", ".x div", "empty elements do not count"),
        ("<div class='x'><div>乙乙</div><div><b>甲</b></div></div>", None, "nothing tells it from its neighbour"),
        ("<div class='x'><div><b>甲甲甲甲甲</b></div><div>乙</div></div>", ".x", "all that the named element says"),
        ("<div><div><b>甲</b></div></div><div>乙</div>", None, "no names at all"),
        ("<p class='info'><b>甲</b></p>", "p.info", "a paragraph needs its tag"),
    ],
)
def test_selector_for(markup: str, expected: str | None, why: str) -> None:
    root = load(f"<html><body>{markup}</body></html>").root
    bold = next(root.iter("b"))
    element = bold.getparent()
    assert element is not None
    assert selector_for(element, PageIndex(root)) == expected, why
