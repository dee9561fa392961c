"""Which layout a page gets, what it locates there, and the sets layouts come in."""

from __future__ import annotations

import pickle
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest
from growth import assert_linear

from policynews.errors import LayoutError
from policynews.layouts import (
    GROUP,
    Layout,
    LayoutSet,
    PageIndex,
    builtin,
    by_class,
    by_id,
    choose,
    combine,
    css,
    host_of,
    load_plugins,
    locate,
    registry,
)
from policynews.layouts.hosts import HostTable
from policynews.page.page import Page, load, parse_fragment

ZOOM = "<body><h1 class='tit'>标题</h1><div id='zoom'><p>正文。</p></div></body>"
FAMILY = Layout(name="family", body=by_id("zoom"))
PROVINCE = Layout(name="province", hosts=("yunling.gov.cn",), body=by_id("zoom"))
BUREAU = Layout(name="bureau", hosts=("czt.yunling.gov.cn",), signature=by_class("div", "czt"), body=by_id("zoom"))


def chosen(url: str | None, *layouts: Layout, markup: str = ZOOM) -> tuple[str | None, list[str]]:
    choice = choose(load(markup, url=url), LayoutSet(layouts))
    name = choice.layout.name if choice.layout else None
    return name, [notice.code for notice in choice.notices]


@pytest.mark.parametrize(
    ("url", "expected", "why"),
    [
        ("http://www.yunling.gov.cn/a.html", "province", "a host by its last labels"),
        ("http://yunling.gov.cn:8080/a.html", "province", "the host itself, with a port"),
        ("HTTP://WWW.YUNLING.GOV.CN./a.html", "province", "case and the root dot mean nothing"),
        ("//www.yunling.gov.cn/a.html", "province", "no scheme"),
        ("http://notyunling.gov.cn/a.html", "family", "whole labels only"),
        ("http://yunling.gov.cn.mirror.example/a.html", "family", "a mirror that carries the name"),
        ("http://other.example/a.html", "family", "unknown host: by signature"),
        (None, "family", "no address: by signature"),
        ("http://[broken/a.html", "family", "an address that is none"),
        ("no address", "family", "an address that is none"),
    ],
)
def test_choice_by_host(url: str | None, expected: str, why: str) -> None:
    assert chosen(url, PROVINCE, FAMILY) == (expected, []), why


def test_longest_suffix_first_then_the_shorter() -> None:
    bureau = "<body><div class='czt'>厅</div><div id='zoom'>正文。</div></body>"
    assert chosen("http://czt.yunling.gov.cn/a.html", PROVINCE, BUREAU, markup=bureau) == ("bureau", [])
    # The signature of the bureau is not there, the template of the province is.
    assert chosen("http://czt.yunling.gov.cn/a.html", PROVINCE, BUREAU) == ("province", [])


def test_a_host_without_www_is_the_same_portal() -> None:
    site = Layout(name="site", hosts=("www.yunling.gov.cn",), body=by_id("zoom"))
    assert chosen("http://yunling.gov.cn/a.html", site) == ("site", [])
    assert chosen("http://czt.yunling.gov.cn/a.html", site) == (None, [])


def test_a_redesigned_portal_is_told() -> None:
    markup = "<body><div class='v_news_content'><p>正文。</p></div></body>"
    other = Layout(name="boda-like", body=by_class("div", "v_news_content"))
    assert chosen("http://www.yunling.gov.cn/", PROVINCE, markup=markup) == (None, ["layout-drift"])
    assert chosen("http://www.yunling.gov.cn/", PROVINCE, other, markup=markup) == ("boda-like", ["layout-drift"])
    notice = choose(load(markup, url="http://www.yunling.gov.cn/"), [PROVINCE]).notices[0]
    assert "www.yunling.gov.cn" in notice.message
    assert "'province'" in notice.message
    assert "#zoom" in notice.message


def test_a_signature_without_its_body_is_not_enough() -> None:
    site = replace(PROVINCE, signature=by_class("h1", "tit"), body=by_id("content"))
    assert chosen("http://www.yunling.gov.cn/", site) == (None, ["layout-drift"])


def test_a_portable_layout_with_hosts_is_tried_everywhere() -> None:
    site = replace(PROVINCE, portable=True)
    assert chosen(None, site) == ("province", [])
    assert chosen(None, PROVINCE) == (None, [])


def test_earlier_layouts_are_preferred() -> None:
    one, two = replace(FAMILY, name="one"), replace(FAMILY, name="two")
    assert chosen(None, one, two) == ("one", [])
    assert chosen(None, two, one) == ("two", [])


@pytest.mark.parametrize(
    "layout",
    [
        Layout(name="by-tag", body=css("founder-content")),
        Layout(name="by-prefix", body=css(".index_text_*")),
        Layout(name="by-inline-class", body=css("span.text")),
        Layout(name="by-two-classes", body=css("div.a.b")),
        Layout(name="by-xpath", body=css("#none") | css(".none"), signature=css("#none", "div[data-x=1]")),
    ],
)
def test_every_kind_of_signature_is_looked_for(layout: Layout) -> None:
    markup = (
        "<body><founder-content>一</founder-content><div class='index_text_9x'>二</div><span class='text'>三</span>"
        "<div class='b c a'>四</div><div data-x='1'>五</div></body>"
    )
    page = load(markup)
    assert (choose(page, [layout]).layout is layout) == (layout.name != "by-xpath")


def test_choose_and_locate_share_an_index_and_leave_the_page_alone() -> None:
    page = load(ZOOM)
    before = page.root.xpath("string()"), len(list(page.root.iter()))
    index = PageIndex(page.root)
    layout = choose(page, [FAMILY], index).layout
    assert layout is FAMILY
    assert locate(page, layout, index) == locate(page, layout)
    assert (page.root.xpath("string()"), len(list(page.root.iter()))) == before


def test_locate() -> None:
    page = load(
        "<body><h1 id='t'>标题<small class='d'>（2022年5月1日）</small></h1><div class='info'>来源：云岭日报</div>"
        "<div id='zoom'><p>正文。</p><div class='share'>分享</div><p class='tail'>编辑：方知微</p></div>"
        "<div class='share'>页尾分享</div></body>"
    )
    layout = Layout(
        name="site",
        title=by_id("t"),
        info=by_class("div", "info"),
        published=css("#t .d"),
        source=by_id("none"),
        body=by_id("zoom"),
        drop=(css(".share", ".none"),),
        tail=css("#zoom .tail"),
    )
    regions = locate(page, layout)
    assert {
        name: part.text
        for name in ("title", "info", "published", "tail")
        if (part := getattr(regions, name)) is not None
    } == {
        "title": "标题（2022年5月1日）",
        "info": "来源：云岭日报",
        "published": "（2022年5月1日）",
        "tail": "编辑：方知微",
    }
    assert regions.source is None
    assert regions.headline == "标题"
    # The second share bar is outside the body and nobody's business.
    assert [drop.text for drop in regions.drops] == ["分享"]


def test_refine_is_asked_when_the_body_is_not_in_the_tree() -> None:
    def content(page: Page) -> object:
        return parse_fragment("<h1 class='x'>标题</h1><p>正文。</p><div class='share'>分享</div>")

    layout = Layout(
        name="data",
        signature=by_id("app"),
        title=css("h1.x"),
        body=by_id("zoom"),
        drop=(css(".share", "h1.x"),),
        refine=content,  # type: ignore[arg-type]
    )
    page = load("<body><div id='app'>加载中</div></body>")
    assert choose(page, [layout]).layout is layout
    regions = locate(page, layout)
    assert regions.body is None
    assert regions.content is not None
    assert regions.headline == "标题"
    assert [drop.text for drop in regions.drops] == ["分享", "标题"]
    whole = load("<body><div id='app'>页</div><div id='zoom'>正文。</div></body>")
    assert locate(whole, layout).content is None


def nothing(_page: Page) -> None:
    return None


def no_entries(**_group: str) -> list[EntryPoint]:
    return []


def test_refine_may_find_nothing() -> None:
    layout = Layout(name="data", signature=by_id("app"), refine=nothing)
    regions = locate(load("<body><div id='app'>加载中</div></body>"), layout)
    assert regions.content is None
    assert regions.drops == ()


def test_two_layouts_of_one_name_are_refused() -> None:
    with pytest.raises(LayoutError, match="layout 'family', field name"):
        LayoutSet([FAMILY, replace(FAMILY, body=by_id("x"))])
    with pytest.raises(LayoutError, match="layout 'trs', field name"):
        combine([replace(FAMILY, name="trs")], builtin())
    with pytest.raises(LayoutError, match=r"layout 'www\.moe\.gov\.cn', field name"):
        combine([replace(FAMILY, name="www.moe.gov.cn")], builtin())


def test_own_layouts_come_before_those_of_the_library() -> None:
    mine = Layout(name="mine", hosts=("www.moe.gov.cn",), body=by_id("downloadContent"))
    layouts = combine([mine], builtin())
    page = load("<body><div id='downloadContent'>正文。</div></body>", url="http://www.moe.gov.cn/a.html")
    assert choose(page, layouts).layout is mine
    assert choose(page, builtin()).layout is builtin().get("www.moe.gov.cn")


def test_a_set_is_a_sequence() -> None:
    layouts = builtin()
    assert len(layouts) == len(list(layouts)) == len({layout.name for layout in layouts})
    assert layouts[0].name == "wechat"
    assert layouts.get("people") is not None
    assert layouts.get("nobody") is None
    assert all(layouts.get(layout.name) == layout for layout in layouts)


def test_sets_pickle() -> None:
    again = pickle.loads(pickle.dumps(builtin()))
    assert list(again) == list(builtin())
    assert [layout.name for layout in again.of_host("www.moe.gov.cn")] == ["www.moe.gov.cn"]


def test_every_row_of_the_table_is_a_layout_that_needs_its_body() -> None:
    table = builtin().table
    assert table is not None
    for layout in table:
        assert layout.hosts
        assert layout.signature is None
        assert layout.body is not None
        assert layout.refine is None
        assert not layout.is_portable


@pytest.mark.parametrize(
    "host", ["www.moe.gov.cn", "kjt.hebei.gov.cn", "www.mofcom.gov.cn", "stcn.com", "m.21jingji.com"]
)
def test_hosts_of_the_table(host: str) -> None:
    table = builtin().table
    assert table is not None
    layouts = [layout.name for layout in builtin().of_host(host)]
    assert layouts == ([host] if host in table else [])


def test_a_row_needs_a_known_family() -> None:
    with pytest.raises(LayoutError, match="no family 'nobody'"):
        HostTable(["www.linjiang.gov.cn | nobody | #zoom | - | - | - | -"], {})


def test_a_row_looks_in_the_editor_of_its_family_first() -> None:
    # The portal's own container holds the headline and widgets too; the editor inside it holds the text.
    markup = "<body><div class='article-con'><p>发布时间</p><div class='TRS_Editor'><p>正文。</p></div></div></body>"
    page = load(markup, url="http://www.gxzf.gov.cn/t1.shtml")
    layout = choose(page, builtin()).layout
    assert layout is not None
    body = locate(page, layout).body
    assert (layout.name, body and body.locator) == ("www.gxzf.gov.cn", ".TRS_Editor")


def test_a_stale_row_has_no_effect_but_a_notice() -> None:
    page = load("<body><div class='new-design'><p>正文。</p></div></body>", url="http://www.moe.gov.cn/a.html")
    choice = choose(page, builtin())
    assert choice.layout is None
    assert [notice.code for notice in choice.notices] == ["layout-drift"]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.gov.cn/a", "www.gov.cn"),
        ("www.gov.cn/a", "www.gov.cn"),
        ("https://user:pw@www.gov.cn:443/a", "www.gov.cn"),
        ("file:///tmp/a.html", None),
        ("", None),
        (None, None),
        ("http://[::1", None),
    ],
)
def test_host_of(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


def plugin(name: str, value: str) -> EntryPoint:
    return EntryPoint(name=name, value=value, group=GROUP)


def test_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        plugin("one", "tests_plugin_module:LAYOUT"),
        plugin("several", "tests_plugin_module:LAYOUTS"),
        plugin("missing", "no_such_module:LAYOUT"),
        plugin("not-a-layout", "tests_plugin_module:WRONG"),
        plugin("crash", "tests_plugin_module:explode"),
    ]

    class Module:
        LAYOUT = FAMILY
        LAYOUTS = (PROVINCE, BUREAU)
        WRONG = ("#zoom",)

        @property
        def explode(self) -> Iterator[Layout]:
            raise RuntimeError("broken at import")

    monkeypatch.setitem(sys.modules, "tests_plugin_module", Module())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: entries if group == GROUP else [])
    with pytest.warns(RuntimeWarning) as caught:
        assert load_plugins() == (FAMILY, PROVINCE, BUREAU)
    assert sorted(str(one.message).split()[2] for one in caught) == ["crash", "missing", "not-a-layout"]


def test_no_plugins_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", no_entries)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load_plugins() == ()


def test_families_are_those_in_the_folder() -> None:
    folder = registry.__file__.replace("registry.py", "families")
    code = f"import os; print(sorted(n[:-3] for n in os.listdir({folder!r}) if n.endswith('.py') and n[0] != '_'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(sorted(registry.FAMILIES))


def test_the_answer_for_a_page_takes_linear_time() -> None:
    row = "<div class='c{0}'><span class='s{0}'>字</span><p>正文。</p></div>"

    def page(count: int) -> Page:
        return load("<body>" + "".join(row.format(i % 400) for i in range(count)) + "</body>")

    layouts = builtin()
    assert_linear(lambda page: choose(page, layouts), page, 1_000)
