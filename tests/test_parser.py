"""The public calls: parse, parse_text, parse_many, Parser, join."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

import policynews
from policynews import (
    Article,
    Failure,
    NoArticleError,
    Paragraph,
    Parser,
    PolicyNewsError,
    join,
    parse,
    parse_many,
    parse_text,
)
from policynews.page.page import load
from policynews.text.folding import fold_key

SAMPLES = Path(policynews.__file__).parent / "samples"
FIRST = "县教育局近日印发通知，部署秋季学期开学工作，要求各校落实校园安全责任。"
SECOND = "通知明确，开学前完成校舍、食堂、校车的全面检查，发现问题立即整改。"
PAGE = f"""<html><head><title>某县部署秋季学期开学工作_要闻_某县人民政府</title>
<meta name="PubDate" content="2024-08-20 09:30"><meta name="ContentSource" content="某县教育局"></head>
<body><div class="nav"><a href="/">首页</a></div><h1>某县部署秋季学期开学工作</h1>
<div class="content"><p>{FIRST}</p><p>{SECOND}</p><p><a href="./a.pdf">附件1：检查清单.pdf</a></p></div>
<div class="footer"><p>版权所有：某县人民政府</p></div></body></html>"""


def test_every_kind_of_page_gives_the_same_article() -> None:
    expected = parse(PAGE)
    for page in (PAGE.encode(), bytearray(PAGE.encode()), memoryview(PAGE.encode()), PAGE.encode("gb18030")):
        assert parse(page) == expected
    assert parse(html.document_fromstring(PAGE)) == expected
    assert parse(html.document_fromstring(PAGE).getroottree()) == expected
    assert parse(BeautifulSoup(PAGE, "lxml")) == expected


def test_the_facts_and_where_they_came_from() -> None:
    article = parse(PAGE, url="https://www.example.gov.cn/xw/content.html")
    assert article.title == "某县部署秋季学期开学工作"
    assert article.text == f"{FIRST}\n{SECOND}"
    assert article.published is not None
    assert article.published.isoformat() == "2024-08-20T09:30"
    assert article.source is not None
    assert article.source.name == "某县教育局"
    assert [(a.name, a.url) for a in article.attachments] == [
        ("附件1：检查清单.pdf", "https://www.example.gov.cn/xw/a.pdf")
    ]
    assert article.script == "hans"
    assert {o.field: o.reader for o in article.origins}["published"] == "meta:pubdate"
    assert "附件1：检查清单.pdf" in {removal.text for removal in article.removals}


def test_a_box_passed_over_inside_the_text_is_recorded_as_removed() -> None:
    share = '<div class="share"><span>分享到</span><a href="#">微信</a></div><script>var a = 1</script>'
    article = parse(PAGE.replace(f"<p>{SECOND}</p>", f"{share}<p>{SECOND}</p>"))
    assert ("share-bar", "分享到微信") in [(removal.reason, removal.text) for removal in article.removals]
    assert article.text == f"{FIRST}\n{SECOND}"


def test_a_hidden_decoy_inside_a_line_is_left_out_of_it() -> None:
    decoy = FIRST.replace("部署", "<span style='display:none'>x7</span>部署")
    assert parse(PAGE.replace(FIRST, decoy)).text == f"{FIRST}\n{SECOND}"


def test_what_holds_no_tag_is_rendered_text() -> None:
    text = (SAMPLES / "rendered.txt").read_text(encoding="utf-8")
    assert parse(text) == parse(text.encode("gb18030")) == parse_text(text)
    assert len(parse(text).blocks) > 1


def test_a_parser_is_reused_pickled_and_shared_by_threads() -> None:
    parser = Parser()
    expected = parser.parse(PAGE)
    assert pickle.loads(pickle.dumps(parser)).parse(PAGE) == expected
    assert pickle.loads(pickle.dumps(expected)) == expected
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(parser.parse, [PAGE] * 40)) == {expected}


def test_the_callers_tree_is_left_as_it_was() -> None:
    tree = html.document_fromstring(PAGE)
    before = html.tostring(tree)
    parse(tree)
    assert html.tostring(tree) == before


def test_unknown_options_are_refused() -> None:
    with pytest.raises(TypeError, match=r"unknown option 'scripts'.*script"):
        Parser(scripts="hans")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="hans"):
        Parser(script="simplified")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="mainland"):
        Parser(vocabulary="taiwan")  # type: ignore[arg-type]


def test_parse_many_keeps_the_order_and_records_failures() -> None:
    results = list(parse_many([PAGE, b"", (PAGE, "https://a.example/1.html"), b"%PDF-1.4", "<p>登录</p>"]))
    assert [type(result) for result in results] == [Article, Failure, Article, Failure, Failure]
    failures = [result for result in results if isinstance(result, Failure)]
    assert [(f.position, f.error) for f in failures] == [
        (1, "EmptyInputError"),
        (3, "BinaryInputError"),
        (4, "NoArticleError"),
    ]
    third = results[2]
    assert isinstance(third, Article)
    assert third.url == "https://a.example/1.html"


def test_relative_dates_need_a_reference() -> None:
    page = PAGE.replace('<meta name="PubDate" content="2024-08-20 09:30">', "").replace(
        '<div class="content">', '<p class="time">发布时间：昨天 10:20</p><div class="content">'
    )
    assert parse(page).published is None
    article = parse(page, fetched_at=datetime(2024, 8, 21, 8, 0))
    assert article.published is not None
    assert article.published.isoformat() == "2024-08-20T10:20"


def test_conversion_to_the_other_script() -> None:
    article = parse(PAGE, script="hant")
    assert article.title == "某縣部署秋季學期開學工作"
    assert article.script == "hant"
    assert parse(PAGE, script="hans") == parse(PAGE)
    back = parse(PAGE.replace("部署", "專案部署"), script="hans", vocabulary="mainland")
    assert back.title is not None


def test_cut_paragraphs_are_joined_unless_told_otherwise() -> None:
    cut = "会议听取了全县义务教育学校校舍安全、食堂管理、校车运行、消防设施等方面情况的详细汇报，"
    page = PAGE.replace(f"<p>{SECOND}</p>", f"<p>{cut}</p><p>并对下一步工作作出安排部署，提出明确要求。</p>")
    article = parse(page)
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)][1].startswith(cut + "并对")
    assert "paragraphs-joined" in {notice.code for notice in article.notices}
    assert len(parse(page, join_paragraphs=False).blocks) == len(article.blocks) + 1


def test_pages_of_one_article_are_joined_in_order() -> None:
    pages = [
        parse_page(f"<p>{FIRST}</p><p>{SECOND}</p>", "（1）"),
        parse_page(f"<p>{FIRST}</p><p>通知要求，各校要做好控辍保学工作，不让一个学生掉队。</p>", "（2）"),
    ]
    article = join(pages)
    assert article.title == pages[0].title
    assert article.text.splitlines().count(SECOND) == 1
    assert article.text.splitlines()[-1] == "通知要求，各校要做好控辍保学工作，不让一个学生掉队。"
    with pytest.raises(ValueError, match="at least one"):
        join([])


def parse_page(body: str, mark: str) -> Article:
    return parse(f"<h1>某县部署秋季学期开学工作{mark}</h1><div class='content'>{body}</div>")


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<form><input type=password></form><p>请输入用户名和密码登录系统后继续。</p>", "login"),
        ("<h1>安全验证</h1><p>请完成验证后继续访问，系统检测到访问过于频繁。</p>", "challenge"),
        ("<div id=app></div><script src=/app.js></script>", "script-shell"),
        ("<p>该内容已被发布者删除</p>", "error-page"),
        (
            "<div><h3><a href=a>某县开会</a></h3><p>近日，某县召开会议，部署下一阶段的重点任务，要求抓好落实…[详细]</p></div>"
            * 8,
            "list",
        ),
        ("<h1>抱歉</h1><p>您访问的页面不存在，可能已被删除或更名。</p>", "error-page"),
    ],
)
def test_pages_without_an_article_name_what_they_are(page: str, kind: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        parse(page)
    assert caught.value.kind == kind


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.html")), ids=lambda path: path.stem)
def test_samples_parse_the_same_twice_and_are_json(path: Path) -> None:
    raw = path.read_bytes()
    first, second = parse(raw), parse(raw)
    assert first == second
    assert (first.origins, first.notices, first.removals) == (second.origins, second.notices, second.removals)
    assert Article.from_dict(json.loads(first.to_json(provenance=True))) == first


TAGS = (
    "<p> </p> <div> </div> <table><tr><td> </table> <br> <h1> </h1> <a> </a> <script> </script> <!-- --> <li> > \0 \ufffd "
    "来源：某报 2024-05-06 责任编辑：张三 相关阅读 版权所有 國(guó)家"
).split()
PIECES = [
    *TAGS,
    FIRST,
    SECOND,
    "（记者 李四）",
    "<a href='x.pdf'>",
    "<span style='display:none'>",
    "<meta name=PubDate content=",
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP | st.text(max_size=80))
def test_any_markup_gives_an_article_or_our_error_and_nothing_is_invented(page: str) -> None:
    try:
        article = parse(page, repair=False)
    except PolicyNewsError:
        return
    root = load(page).root
    everything = "//text()[not(parent::script or parent::style)]"
    # A hidden decoy inside a line is left out of it, so what stood around it is joined.
    shown = "//text()[not(ancestor::*[self::script or self::style or @hidden or contains(@style, 'none')])]"
    visible = " ".join(fold_key("".join(map(str, cast("list[str]", root.xpath(path))))) for path in (everything, shown))
    visible = visible.translate(CONTROLS)  # which nobody sees, and no article holds
    for line in article.text.splitlines():
        for word in line.split("\t"):
            assert all(fold_key(piece).translate(CONTROLS) in visible for piece in word.split())
    for person in article.people:
        assert fold_key(person.name) in visible
    assert parse(page, repair=False) == article


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([FIRST, SECOND, "来源：某报 2024-05-06", "首页", "相关阅读", "编辑：张三", ""]), max_size=20
    )
)
def test_any_text_gives_lines_of_its_own(lines: list[str]) -> None:
    try:
        article = policynews.parse_text("\n".join(lines), join_paragraphs=False)
    except PolicyNewsError:
        return
    assert set(article.text.splitlines()) <= set(lines)


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        ({"layouts": "trs"}, "layouts must be a sequence of Layout"),
        ({"layouts": ["trs"]}, "layouts must be a sequence of Layout"),
        ({"repair": {"pinyin": False}}, r"repair must be True, False or RepairOptions"),
        ({"fetched_at": "2024-05-27"}, "fetched_at must be a datetime"),
        ({"fallback": 1}, "fallback must be True or False"),
        ({"join_paragraphs": "no"}, "join_paragraphs must be True or False"),
    ],
)
def test_an_option_of_a_wrong_type_is_refused_when_the_parser_is_made(options: dict[str, Any], advice: str) -> None:
    with pytest.raises(TypeError, match=advice):
        policynews.Parser(**options)


def test_an_address_of_a_wrong_type_is_an_input_error_and_ends_no_stream() -> None:
    page = (SAMPLES / "news.html").read_bytes()
    with pytest.raises(policynews.InputError, match="url must be a str"):
        policynews.parse(page, url=5)  # type: ignore[arg-type]
    first, second = policynews.parse_many([(page, 5), page])  # type: ignore[list-item]
    assert isinstance(first, policynews.Failure)
    assert isinstance(second, policynews.Article)


def test_the_time_of_fetching_of_one_page_goes_before_that_of_the_options() -> None:
    parser = Parser(fetched_at=datetime(2001, 1, 1, 12))
    text = "关于召开会议的通知\n3小时前\n" + "会议定于下周在县政府召开，请各单位准时参加。\n" * 3
    page = "<h1>关于召开会议的通知</h1><p>3小时前</p>" + "<p>会议定于下周在县政府召开，请各单位准时参加。</p>" * 3
    for parse_one, content in ((parser.parse, page), (parser.parse, text), (parser.parse_text, text)):
        assert str(parse_one(content, fetched_at=datetime(2024, 5, 7, 9)).published)[:13] == "2024-05-07T06"
        assert str(parse_one(content).published)[:13] == "2001-01-01T09"
    with pytest.raises(policynews.InputError, match="fetched_at must be a datetime"):
        parser.parse(page, fetched_at="2024-05-07")  # type: ignore[arg-type]
