"""Every value says where it came from, and a draft has a place for every field."""

from __future__ import annotations

import dataclasses

import pytest

import policynews
from policynews.draft import Draft
from policynews.layouts import Layout, by_class, by_id

SENTENCE = "全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全。"
PAGE = f"""<html><head><title>江州市召开防汛工作会议</title></head><body>
<h1>江州市召开防汛工作会议</h1>
<div class="meta"><span class="day">2024年5月27日 10:20</span><span class="from">江州日报</span></div>
<div id="text"><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div></body></html>"""
LAYOUT = Layout(
    name="jiangzhou",
    signature=by_id("text"),
    body=by_id("text"),
    published=by_class("span", "day"),
    source=by_class("span", "from"),
)


@pytest.fixture(scope="module")
def article() -> policynews.Article:
    return policynews.parse(PAGE, layouts=[LAYOUT])


def test_a_located_date_does_not_cost_the_origin_of_a_located_source(article: policynews.Article) -> None:
    assert article.source is not None
    assert article.source.name == "江州日报"
    origins = [(origin.field, origin.reader) for origin in article.origins]
    assert ("source", "layout:jiangzhou") in origins
    assert [field for field, _ in origins].count("published") == 1


def test_every_field_of_an_article_has_its_slot_in_the_draft() -> None:
    fields = {field.name for field in dataclasses.fields(policynews.Article)}
    assert fields == set(Draft.__slots__)


def test_a_draft_keeps_what_it_was_given() -> None:
    draft = Draft()
    draft.set("title", "江州市召开防汛工作会议", "heading", "江州市召开防汛工作会议")
    draft.set("kicker", None, "heading", "")
    frozen = draft.freeze()
    assert (frozen.title, frozen.kicker) == ("江州市召开防汛工作会议", None)
    assert [origin.field for origin in frozen.origins] == ["title"]


def heading(part: str) -> str:
    text = "".join(
        f"<p>{line}</p>"
        for line in ("近日，县水利局召开会议部署防汛工作。", "会议要求各站逐一检查山塘水库，落实值班制度。")
    )
    head = f"<h3></h3><h2>县水利局部署防汛工作</h2>{part}<ul><li>时间：2019-09-18 来源：某县日报</li></ul>"
    return (
        f"<html><head><title>县水利局部署防汛工作</title></head><body><div>{head}</div><div>{text}</div></body></html>"
    )


def test_a_lesser_heading_below_the_headline_is_its_subtitle() -> None:
    assert policynews.parse(heading("<h3>全县山塘水库逐一排查隐患</h3>")).subtitle == "全县山塘水库逐一排查隐患"


@pytest.mark.parametrize(
    "part",
    [
        "<h3>来源：某县日报 作者：张三</h3>",
        "<h3>2019-09-18 06:23</h3>",
        "<h3>字号：大 中 小</h3>",
        "<h2>全县山塘水库逐一排查隐患</h2>",
        "<p>某县</p><h3>全县山塘水库逐一排查隐患</h3>",
    ],
)
def test_an_info_line_or_another_heading_is_no_subtitle(part: str) -> None:
    assert policynews.parse(heading(part)).subtitle is None
