"""A site on 127.0.0.1 and a crawl of it by Scrapy, in a process of its own: a reactor runs once.

python crawl_site.py FOLDER writes `articles.jsonl` (the feed of the crawl) and `stats.json` there.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import scrapy
from generated_corpus import Writer
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

from policynews.adapters.scrapy import PageItem, parse_list_response


class Answer(NamedTuple):
    """What the site answers."""

    body: bytes
    status: int = 200
    media: str = "text/html; charset=utf-8"
    location: str | None = None


def writer(number: int) -> Writer:
    """Return the writer of an article: the same texts for the same number."""
    return Writer(4700 + number)


def title(number: int) -> str:
    return writer(number).title()


def body(number: int, page: int = 1) -> list[str]:
    one = Writer(100 * number + page)
    return [one.paragraph(150) for _ in range(4)]


def article(number: int, *, page: int = 1, below: str = "", source: str = "江州日报") -> str:
    lines = "".join(f"<p>{line}</p>" for line in body(number, page))
    return (
        f"<html><head><title>{title(number)}_江州市人民政府</title></head><body><div class='nav'><a href='/'>首页</a></div>"
        f"<h1>{title(number)}</h1><div class='info'>2024-05-{number + 10} 来源：{source}</div>"
        f"<div class='TRS_Editor'>{lines}</div>{below}<div class='footer'>版权所有 江州市人民政府</div></body></html>"
    )


def listing(rows: list[tuple[str, int]], pager: str) -> str:
    entries = "".join(
        f"<li><a href='{address}'>{title(number)}</a><span>2024-05-{number + 10}</span></li>"
        for address, number in rows
    )
    return (
        "<html><head><title>通知公告_江州市人民政府</title></head><body>"
        f"<ul class='list'>{entries}</ul>{pager}</body></html>"
    )


def pager(number: int, page: int, pages: int) -> str:
    links = "".join(f"<a href='t20240513_{number}_{at}.html'>{at + 1}</a> " for at in range(1, pages) if at != page)
    following = f"<a href='t20240513_{number}_{page + 1}.html'>下一页</a>" if page + 1 < pages else ""
    return f"<div class='page'><a href='t20240513_{number}.html'>1</a> {links}{following}</div>"


def site() -> dict[str, Answer]:
    """Return what stands at each address of the site."""
    html = {
        "/tz/index.html": listing(
            [
                ("t20240511_1.html", 1),
                ("t20240512_2.html", 2),
                ("t20240513_3.html", 3),
                ("/go?to=4", 4),
                ("copy_1.html", 5),
                ("challenge.html", 6),
                ("report.pdf", 7),
            ],
            '<script>createPageHTML(2, 0, "index", "html");</script>',
        ),
        "/tz/index_1.html": listing(
            [
                ("t20240511_1.html", 1),
                ("t20240513_8.html", 8),
                ("gone.html", 9),
                ("gone_too.html", 10),
                ("picture.jpg", 11),
                ("/xw/index.html", 12),
                ("empty.html", 13),
            ],
            '<script>createPageHTML(2, 1, "index", "html");</script>',
        ),
        "/tz/t20240511_1.html": article(1),
        "/tz/t20240513_3.html": article(3, below=pager(3, 0, 3)),
        "/tz/t20240513_3_1.html": article(3, page=2, below=pager(3, 1, 3)),
        "/tz/t20240513_3_2.html": article(3, page=3, below=pager(3, 2, 3)),
        "/xw/t20240514_4.html": article(4),
        "/tz/copy_1.html": article(1, source="山川晚报"),
        "/tz/t20240513_8.html": article(8, below=pager(8, 0, 2)),
        "/xw/index.html": listing([(f"a{n}.html", n) for n in range(1, 9)], ""),
    }
    gbk = article(2).replace("<head>", "<head><meta charset='gb2312'>").encode("gb18030")
    script = b"<html><head><script>$_ts=window['$_ts'];</script></head><body></body></html>"
    other = {
        "/tz/t20240512_2.html": Answer(gbk, media="text/html"),
        "/go?to=4": Answer(b"", 302, location="/xw/t20240514_4.html"),
        "/tz/challenge.html": Answer(script, 412),
        "/tz/report.pdf": Answer(b"%PDF-1.7\n1 0 obj", media="application/pdf"),
        "/tz/picture.jpg": Answer(b"\xff\xd8\xff\xe0....", media="image/jpeg"),
        "/tz/empty.html": Answer(b" "),
    }
    return {path: Answer(page.encode()) for path, page in html.items()} | other


class Handler(BaseHTTPRequestHandler):
    answers = site()

    def do_GET(self) -> None:
        answer = self.answers.get(self.path, Answer("<h1>您访问的页面不存在</h1>".encode(), 404))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media)
        self.send_header("Content-Length", str(len(answer.body)))
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """The crawl tells what was asked for."""


@contextmanager
def served() -> Iterator[str]:
    """Yield the address of the site while it is up."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


class ColumnSpider(scrapy.Spider):
    """Follows a column from its first list page on."""

    name = "column"
    handle_httpstatus_list = [404, 412]  # noqa: RUF012 - as Scrapy has it

    async def start(self) -> AsyncIterator[Any]:
        yield scrapy.Request(f"{self.address}/tz/index.html")  # type: ignore[attr-defined]

    def parse(self, response: Response, **_: Any) -> Iterator[Any]:
        listed = parse_list_response(response)
        for entry in listed.entries:
            yield scrapy.Request(entry.url, self.parse_page)
        if listed.next_page:
            yield scrapy.Request(listed.next_page)

    def parse_page(self, response: Response) -> Iterator[Any]:
        yield PageItem(response)


def crawl(folder: Path) -> None:
    with served() as address:
        process = CrawlerProcess(
            {
                "ITEM_PIPELINES": {"policynews.adapters.scrapy.PolicyNewsPipeline": 300},
                "FEEDS": {folder / "articles.jsonl": {"format": "jsonlines"}},
                "LOG_LEVEL": "ERROR",
                "TELNETCONSOLE_ENABLED": False,
                # In order, so that it is certain which of two copies comes first.
                "CONCURRENT_REQUESTS": 1,
                "CONCURRENT_ITEMS": 1,
            }
        )
        crawler = process.create_crawler(ColumnSpider)
        process.crawl(crawler, address=address)
        process.start()
        assert crawler.stats is not None
        stats = crawler.stats.get_stats()
    (folder / "stats.json").write_text(json.dumps(stats, default=str), encoding="utf-8")


if __name__ == "__main__":
    crawl(Path(sys.argv[1]))
