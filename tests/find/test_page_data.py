"""Texts in the page's own data: read where the markup holds none or only the start, and only where they are the article's."""

from __future__ import annotations

import json
from html import escape

import pytest

import policynews
from policynews.errors import NoArticleError

TITLE = "云岭县印发校车安全管理实施细则"
LINES = [
    "云岭县教育局近日印发校车安全管理实施细则，要求全县四十二所乡镇学校在新学期开学前完成车辆检测。",
    "细则提出，校车行驶路线由学校、乡镇和交警中队共同确定，并在雨雪天气启动停运预案。",
    "县财政安排补助资金九百六十万元，用于更新老旧车辆和加装定位设备，每半年拨付一次。",
    "下一步，县教育局将每月开展一次联合检查，检查结果向家长公布。",
]
MARKUP = "".join(f"<p>{line}</p>" for line in LINES)
ITEM = {"title": TITLE, "content": MARKUP, "publishTime": 1692580500, "source": "云岭日报"}
OTHER = {
    "title": "东山的果园今年收成好过往年",
    "content": MARKUP.replace("校车", "果园") * 3,
    "publishTime": 1692000000,
}


def shell(script: str, body: str = '<div id="app"></div>') -> str:
    return f'<html><head><meta charset="utf-8"><title>{TITLE}_云岭网</title></head><body>{body}{script}</body></html>'


def data(value: object, *, ascii_: bool = False) -> str:
    return json.dumps(value, ensure_ascii=ascii_).replace("</", "<\\/")


NEXT = {"props": {"pageProps": {"related": [OTHER], "detail": {"data": ITEM}}}}
CARRIERS = [
    ("page-data", f'<script id="__NEXT_DATA__" type="application/json">{data(NEXT)}</script>'),
    ("page-data", f'<script id="__NUXT_DATA__" type="application/json">{data(NEXT, ascii_=True)}</script>'),
    ("page-data", f"<script>window.__INITIAL_STATE__ = {data(NEXT)};(function(){{}})()</script>"),
    ("page-data", f"<script>var pageData={data([OTHER, ITEM])};</script>"),
    ("json-ld:articleBody", f'<script type="application/ld+json">{data({"@type": "NewsArticle", "headline": TITLE, "articleBody": chr(10).join(LINES)})}</script>'),
    ("textarea", f'<textarea style="display:none" id="content">{escape(MARKUP)}</textarea>'),
    ("script", f'<script type="text/template" id="body">{MARKUP}</script>'),
]  # fmt: skip


@pytest.mark.parametrize(("reader", "script"), CARRIERS)
def test_text_in_data_only(reader: str, script: str) -> None:
    article = policynews.parse(shell(script))
    assert article.text.splitlines() == LINES
    assert article.title == TITLE
    assert ("blocks", reader) in {(origin.field, origin.reader) for origin in article.origins}
    if reader == "page-data":
        assert article.published is not None
        assert (
            article.published.isoformat() == "2023-08-21T09:15:00"
            or article.published.isoformat() == "2023-08-21T09:15"
        )
        assert article.source is not None
        assert article.source.name == "云岭日报"


@pytest.mark.parametrize(("reader", "script"), CARRIERS)
def test_start_in_the_markup_and_all_of_it_in_data(reader: str, script: str) -> None:
    body = f"<h1>{TITLE}</h1><div>2023.08.21 09:15</div><article><p>{LINES[0]}</p><a>展开全文</a></article>"
    article = policynews.parse(shell(script, body))
    assert article.title == TITLE
    assert [line for line in article.text.splitlines() if line != "展开全文"] == LINES


def test_whole_text_in_the_markup_is_kept() -> None:
    whole = MARKUP.replace("每月", "每旬") * 2
    article = policynews.parse(shell(CARRIERS[0][1], f"<h1>{TITLE}</h1><article>{whole}</article>"))
    assert "每旬" in article.text
    assert "每月" not in article.text


@pytest.mark.parametrize(
    "item", [OTHER, {"list": [OTHER, OTHER]}, {"title": "果园", "content": MARKUP}, {"a": "。" * 500}]
)
def test_data_of_other_articles_is_not_read(item: object) -> None:
    with pytest.raises(NoArticleError):
        policynews.parse(shell(f'<script type="application/json">{data(item)}</script>'))


def test_deep_and_wide_data_ends() -> None:
    deep = "[" * 900 + "]" * 900
    for value in (deep, data([{"text": "。。" * 60}] * 5000), "{" * 5000):
        with pytest.raises(NoArticleError):
            policynews.parse(shell(f"<script>var x = {value}; // 。</script>"))
