"""Scrapy, itemadapter, web-poet and zyte-common-items: what they are given and what they show."""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import io
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import crawl_site
import pytest
import web_poet
import zyte_common_items
from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem
from scrapy.exporters import CsvItemExporter, JsonLinesItemExporter
from scrapy.http import HtmlResponse
from scrapy.http import Response as ScrapyResponse
from scrapy.utils.test import get_crawler

from policynews import Article, Entry, InputError, MissingExtraError, NoArticleError, PartialDate, parse
from policynews.adapters.items import ValueAdapter, register_items
from policynews.adapters.scrapy import PageItem, PolicyNewsPipeline, parse_list_response, parse_response
from policynews.adapters.web_poet import PolicyArticlePage
from policynews.adapters.zyte import to_zyte_article
from policynews.parser import Parser

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "src" / "policynews" / "samples"
URL = "https://news.xinchuan.example.com/2024-05/21/c_30188.htm"
NEWS = (SAMPLES / "news.html").read_bytes()
ARTICLE = parse(NEWS, url=URL)


def response(body: bytes = NEWS, url: str = URL, status: int = 200, **headers: str) -> HtmlResponse:
    return HtmlResponse(url, status=status, body=body, headers=headers)


# Responses


def test_a_response_is_parsed() -> None:
    assert parse_response(response()) == ARTICLE
    assert parse_response(response(), script="hant").script == "hant"


def test_a_list_response_is_parsed() -> None:
    page = crawl_site.site()["/tz/index.html"]
    found = parse_list_response(response(page.body, "http://127.0.0.1/tz/index.html"))
    assert found.next_page == "http://127.0.0.1/tz/index_1.html"
    assert [entry.title for entry in found.entries] == [crawl_site.title(number) for number in range(1, 8)]


# Items


def test_an_article_is_shown_as_its_dict() -> None:
    register_items()
    register_items()
    assert list(ItemAdapter.ADAPTER_CLASSES).count(ValueAdapter) == 1
    assert ItemAdapter(ARTICLE).asdict() == ARTICLE.to_dict()
    assert Article.from_dict(ItemAdapter(ARTICLE).asdict()) == ARTICLE
    assert list(ItemAdapter(ARTICLE).field_names()) == list(ARTICLE.to_dict())
    assert ItemAdapter.get_field_names_from_class(Article) == list(ARTICLE.to_dict())
    assert ItemAdapter({"of": [ARTICLE]}).asdict() == {"of": [ARTICLE.to_dict()]}


def test_an_entry_is_shown_as_its_dict() -> None:
    register_items()
    entry = Entry(title="江州市召开防汛工作会议", url="https://a.cn/1.html", published=PartialDate(month=5, day=27))
    assert ItemAdapter(entry).asdict() == entry.to_dict()
    assert ItemAdapter.get_field_names_from_class(Entry) == list(entry.to_dict())


def test_other_dataclasses_are_left_alone() -> None:
    register_items()
    own = dataclasses.make_dataclass("Own", [("name", str)])
    assert ItemAdapter(own("a")).asdict() == {"name": "a"}


@pytest.mark.parametrize("change", [lambda item: item.update(title="x"), lambda item: item.pop("title")])
def test_an_item_that_cannot_be_changed_says_what_to_yield(change: Any) -> None:
    register_items()
    with pytest.raises(TypeError, match="to_dict"):
        change(ItemAdapter(ARTICLE))


def test_feeds_hold_kinds_dates_and_version() -> None:
    file = io.BytesIO()
    exporter = JsonLinesItemExporter(file)
    exporter.export_item(parse_response(response()))
    read = json.loads(file.getvalue())
    assert read == ARTICLE.to_dict()
    assert (read["schema_version"], read["published"], read["blocks"][0]["kind"]) == (
        1,
        "2024-05-21T08:36:00",
        "paragraph",
    )


def test_a_row_makes_a_csv_feed() -> None:
    file = io.BytesIO()
    exporter = CsvItemExporter(file)
    exporter.export_item(ARTICLE.to_row())
    header, first = file.getvalue().decode().splitlines()[:2]
    assert header.split(",")[:3] == ["url", "canonical_url", "title"]
    assert "2024-05-21,,," in first


# Pipeline


class Engine:
    """Gives the pages of an article; raises for an address it does not know, as a downloader does."""

    def __init__(self, **pages: ScrapyResponse) -> None:
        self.pages = pages

    async def download_async(self, request: Any) -> ScrapyResponse:
        return self.pages[request.url.rpartition("/")[2].partition(".")[0]]


def pipeline(**pages: ScrapyResponse) -> tuple[PolicyNewsPipeline, Any]:
    crawler = get_crawler(settings_dict={"POLICYNEWS_OPTIONS": {"script": "hans"}})
    crawler.engine = Engine(**pages)  # type: ignore[assignment]
    return PolicyNewsPipeline.from_crawler(crawler), crawler.stats


def run(one: PolicyNewsPipeline, item: Any) -> Any:
    return asyncio.run(one.process_item(item))


def page(number: int, at: int, pages: int) -> HtmlResponse:
    markup = crawl_site.article(number, page=at + 1, below=crawl_site.pager(number, at, pages))
    name = f"t20240513_{number}_{at}.html" if at else f"t20240513_{number}.html"
    return response(markup.encode(), f"http://127.0.0.1/tz/{name}")


def test_pages_of_an_article_are_joined() -> None:
    one, stats = pipeline(t20240513_3_1=page(3, 1, 3), t20240513_3_2=page(3, 2, 3))
    article = run(one, PageItem(page(3, 0, 3)))
    assert article.text.splitlines() == [line for at in (1, 2, 3) for line in crawl_site.body(3, at)]
    assert (article.next_page, article.notices) == (None, ())
    assert stats.get_value("policynews/joined_pages") == 2
    with pytest.raises(DropItem, match="was joined"):
        run(one, PageItem(page(3, 1, 3)))
    assert stats.get_value("policynews/duplicates/page") == 1


def test_an_article_that_the_spider_parsed_is_joined_too() -> None:
    one, _ = pipeline(t20240513_3_1=page(3, 1, 2))
    assert len(run(one, parse_response(page(3, 0, 2))).blocks) == 8


@pytest.mark.parametrize(
    ("second", "kind"), [({}, "unreachable"), ({"t20240513_3_1": response(b"<h1>404</h1>", status=404)}, "error-page")]
)
def test_a_page_that_is_missing_is_told(second: dict[str, ScrapyResponse], kind: str) -> None:
    one, stats = pipeline(**second)
    article = run(one, PageItem(page(3, 0, 2)))
    assert [notice.code for notice in article.notices] == ["page-missing"]
    assert article.next_page == "http://127.0.0.1/tz/t20240513_3_1.html"
    assert stats.get_value(f"policynews/failed/{kind}") == 1


def test_a_pager_that_turns_round_ends() -> None:
    again = crawl_site.article(
        3,
        page=2,
        below="<div class='page'><a href='t20240513_3.html'>1</a><a href='t20240513_3_1.html'>下一页</a></div>",
    )
    one, _ = pipeline(t20240513_3_1=response(again.encode(), "http://127.0.0.1/tz/t20240513_3_1.html"))
    assert len(run(one, PageItem(page(3, 0, 2))).blocks) == 8


def test_copies_are_dropped() -> None:
    one, stats = pipeline()
    run(one, PageItem(response(crawl_site.article(2).encode(), "http://a.cn/1.html")))
    with pytest.raises(DropItem, match=r"http://b\.cn/3\.html is a copy of http://a\.cn/1\.html"):
        run(one, PageItem(response(crawl_site.article(2, source="山川晚报").encode(), "http://b.cn/3.html")))
    assert (stats.get_value("policynews/duplicates/exact"), stats.get_value("policynews/articles")) == (1, 1)


def test_a_text_that_holds_an_earlier_one_and_more_is_no_copy_but_an_excerpt_is() -> None:
    full = crawl_site.article(1)
    excerpt = full
    for line in crawl_site.body(1)[2:]:
        excerpt = excerpt.replace(f"<p>{line}</p>", "")
    one, _ = pipeline()
    run(one, PageItem(response(excerpt.encode(), "http://a.cn/1.html")))
    assert len(run(one, PageItem(response(full.encode(), "http://a.cn/2.html"))).blocks) == 4
    other, stats = pipeline()
    run(other, PageItem(response(full.encode(), "http://a.cn/2.html")))
    with pytest.raises(DropItem):
        run(other, PageItem(response(excerpt.encode(), "http://a.cn/1.html")))
    assert stats.get_value("policynews/duplicates/containment") == 1


def test_other_items_pass() -> None:
    one, stats = pipeline()
    item = {"name": "a"}
    assert run(one, item) is item
    assert stats.get_value("policynews/pages") is None


def test_the_setting_holds_options() -> None:
    one, _ = pipeline()
    traditional = crawl_site.article(1).replace("江州日报", "江州日報").encode()
    assert run(one, PageItem(response(traditional))).source.name == "江州日报"
    with pytest.raises(TypeError, match="unknown option"):
        PolicyNewsPipeline.from_crawler(get_crawler(settings_dict={"POLICYNEWS_OPTIONS": {"scrpt": "hans"}}))


def test_a_crawl_from_its_list_pages_on(tmp_path: Path) -> None:
    """Paging, GBK, a copy, a redirect, a challenge, files, an empty page, a list, 404s, an article of three pages."""
    paths = [str(HERE.parent), str(HERE.parents[1] / "src")]
    done = subprocess.run(
        [sys.executable, HERE / "crawl_site.py", tmp_path],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [Article.from_dict(json.loads(line)) for line in lines]
    assert Counter(article.title for article in articles) == Counter(crawl_site.title(n) for n in (1, 2, 3, 4, 8))
    texts = {article.title: article.text.splitlines() for article in articles}
    assert texts[crawl_site.title(3)] == [line for at in (1, 2, 3) for line in crawl_site.body(3, at)]
    for number in (1, 2, 4, 8):
        assert texts[crawl_site.title(number)] == crawl_site.body(number)
    urls = {article.title: article.url or "" for article in articles}
    assert urls[crawl_site.title(4)].endswith("/xw/t20240514_4.html")  # where the redirect leads
    stats = json.loads((tmp_path / "stats.json").read_text(encoding="utf-8"))
    assert {
        key.removeprefix("policynews/"): value for key, value in stats.items() if key.startswith("policynews/")
    } == {
        "pages": 16,
        "articles": 5,
        "joined_pages": 2,
        "duplicates/exact": 1,
        "failed/challenge": 1,
        "failed/binary-input/pdf": 1,
        "failed/binary-input/image": 1,
        "failed/empty-input": 1,
        "failed/list": 1,
        "failed/error-page": 3,
    }


# web-poet and zyte-common-items


def poet(body: bytes = NEWS) -> web_poet.HttpResponse:
    return web_poet.HttpResponse(URL, body)


def test_a_page_object_gives_the_article() -> None:
    assert asyncio.run(PolicyArticlePage(poet()).to_item()) == ARTICLE
    assert PolicyArticlePage(poet()).item_cls is Article
    with pytest.raises(NoArticleError):
        asyncio.run(PolicyArticlePage(poet(b"<p>Hello</p>")).to_item())


def test_a_page_object_can_be_given_options_and_corrected() -> None:
    class Own(PolicyArticlePage):
        parser = Parser(script="hant")

        async def to_item(self) -> Article:
            return dataclasses.replace(await super().to_item(), kicker="本報專訊")

    item = asyncio.run(Own(poet()).to_item())
    assert (item.kicker, item.script) == ("本報專訊", "hant")


def test_an_article_becomes_an_item_of_zyte_common_items() -> None:
    item = to_zyte_article(ARTICLE)
    assert isinstance(item, zyte_common_items.Article)
    assert item.articleBodyHtml == ARTICLE.to_html()
    assert (item.url, item.headline, item.articleBody) == (URL, ARTICLE.title, ARTICLE.text)
    assert (item.datePublished, item.datePublishedRaw) == ("2024-05-21T08:36:00+08:00", "2024-05-21T08:36:00")
    assert [author.name for author in item.authors or ()] == ["周砚秋", "罗一鸣"]
    assert item.images
    assert (item.mainImage, item.inLanguage) == (item.images[0], "zh")
    assert ItemAdapter(item).asdict()["headline"] == ARTICLE.title


def test_an_item_without_address_or_day() -> None:
    bare = Article(title="通知", published=PartialDate(year=2024, month=5))
    with pytest.raises(InputError, match="url="):
        to_zyte_article(bare)
    assert to_zyte_article(bare, url=URL).datePublished is None
    changed = Article(updated=PartialDate(year=2024, month=5, day=27))
    assert to_zyte_article(changed, url=URL).datePublished == "2024-05-27T00:00:00+08:00"


# Extras


@pytest.mark.parametrize(
    ("module", "package", "extra"),
    [
        ("items", "itemadapter", "scrapy"),
        ("scrapy", "scrapy", "scrapy"),
        ("web_poet", "web_poet", "web-poet"),
        ("zyte", "zyte_common_items", "zyte"),
    ],
)
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, module: str, package: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, f"policynews.adapters.{module}")
    with pytest.raises(MissingExtraError, match=rf"pip install 'policynews\[{extra}\]'"):
        importlib.import_module(f"policynews.adapters.{module}")


def test_the_base_install_needs_none_of_them() -> None:
    code = (
        "import sys, pathlib, policynews, policynews.adapters, policynews.duplicates, policynews.batch;"
        f"article = policynews.parse(pathlib.Path({str(SAMPLES / 'news.html')!r}).read_bytes());"
        "article.to_row(); article.to_jsonld(); article.to_dict();"
        "names = 'scrapy twisted itemadapter parsel web_poet zyte_common_items httpx requests playwright pyarrow pyspark'.split();"
        "sys.exit(', '.join(name for name in names if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"loads {done.stderr.strip()}"
