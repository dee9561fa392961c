"""The original among its reposts: how often the page of the outlet is chosen, and how far a statement can be trusted.

    python benchmarks/originals.py PAGES.jsonl [--seed N] [--rounds N] [--show]

Each line of PAGES.jsonl is a page that its outlet published first: `html` or `text`, `url`, and `outlet`, the name by
which others credit it. Of each, one to four reposts are made and parsed: in the shell of a portal, a town's government,
a platform or a farm, later or on the same day, with the source above the text, below it, as 网络 or not at all, and a link
to the outlet in a quarter of the credits. They are clustered with the page and without it. Of each hundred reposts, 60
name the outlet above the text, 12 below it, 10 say 网络 and 18 nothing.

A cluster that holds its original can be decided where a copy names the outlet or the original is of an earlier day. What
is known (`Original.is_known`) must be the original; without the original nothing is.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from pathlib import Path

import policynews
from policynews.duplicates import Cluster, Original, original
from policynews.model.article import Article

# Address, and the name of the site where its pages declare one.
CARRIERS = (
    ("http://www.jiangbei-zx.com/a/{}.html", "江北资讯网"),
    ("http://news.hexizaixian.com/{}.shtml", "河西在线"),
    ("https://finance.chengjianw.cn/{}.html", "城建网"),
    ("http://www.nancheng.gov.cn/zx/{}.html", "南城县人民政府"),
    ("http://zjj.yunxi.gov.cn/ywdt/{}.html", None),
    ("https://www.sohu.com/a/{}_1", None),
    ("https://mp.weixin.qq.com/s/{}", None),
    ("https://www.163.com/dy/article/{}.html", None),
    ("http://www.zcthink.cn/{}.html", None),
    ("http://m.kxwz8.com/{}.html", None),
)
LEADS = (
    "编者按：近日有关方面发布消息，引起社会各界广泛关注，现将全文转载如下，供读者参阅。",
    "不少读者留言询问此事的最新进展，现将全部内容转发给大家，建议收藏。",
)
TAILS = ("免责声明：本文转载自其他媒体，版权归原作者所有，如有侵权请联系我们删除。", "更多精彩内容请关注本站公众号。")


@dataclass(frozen=True)
class Copy:
    """A repost, and whether it names the outlet."""

    article: Article
    credits: bool


def days_after(article: Article, days: int) -> date:
    """Return the day so many days behind that of an article; behind an invented one, when it states none."""
    known = article.published
    start = known.to_date() if known and known.year and known.month and known.day else date(2023, 5, 10)
    return start + timedelta(days=days)


def repost(own: Article, outlet: str, chance: random.Random, number: int) -> Copy:
    """Return a repost as a page, parsed."""
    address, site = chance.choice(CARRIERS)
    how = chance.choices(("above", "below", "nobody", "silent"), (60, 12, 10, 18))[0]
    link = chance.random() < 0.25
    above = {
        "above": f'来源：<a href="{own.url}">{outlet}</a>' if link else f"来源：{outlet}",
        "nobody": f"来源：{chance.choice(('网络', '互联网', '综合'))}",
    }.get(how, "")
    below = (f"（本文转自{outlet}）", f"转自：{outlet}", f"（来源：{outlet}）")
    title, lines = changed(own, chance)
    lines += [chance.choice(below)] if how == "below" else []
    page = shell(title, lines, f"<span>{stamp(own, chance)}</span> <span>{above}</span>", site)
    return Copy(policynews.parse(page, url=address.format(number)), how in ("above", "below"))


def changed(own: Article, chance: random.Random) -> tuple[str, list[str]]:
    """Return headline and lines as a repost prints them: one in ten is cut, three in ten have a lead, two another headline."""
    lines = [block.text for block in own.blocks if not isinstance(block, policynews.Figure) and block.text.strip()]
    title = own.title or lines[0][:28]
    if chance.random() < 0.1:
        lines = lines[: len(lines) // 2 + 1]
    if chance.random() < 0.3:
        lines = [chance.choice(LEADS), *lines]
    if chance.random() < 0.2:
        lines = [*lines, chance.choice(TAILS)]
    if chance.random() < 0.2:
        return f"速看！{title[:20]}", [*lines, f"原标题：{title}"]
    return title, lines


def stamp(own: Article, chance: random.Random) -> str:
    """Return the day of a repost, half of them that of the original and then later at that day; a tenth states none."""
    days = chance.choices((0, 1, 2, 4), (50, 25, 15, 10))[0]
    hour = own.published.hour if own.published and own.published.hour is not None else 8
    time = (
        f"{chance.randrange(min(hour + 1, 23), 24) if not days else chance.randrange(24):02}:{chance.randrange(60):02}"
    )
    shown = chance.choices(("", "day", "time"), (10, 18, 72))[0]
    return f"{days_after(own, days)} {time if shown == 'time' else ''}" if shown else ""


def shell(title: str, lines: list[str], info: str, site: str | None) -> str:
    """Return the page of a carrier."""
    meta = f'<meta property="og:site_name" content="{site}">' if site else ""
    body = "".join(f"<p>　　{escape(line)}</p>" for line in lines)
    menu = "".join(
        f'<li><a href="/c{at}">{word}</a></li>' for at, word in enumerate("首页 要闻 政务 财经 民生".split())
    )
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title>{meta}</head><body>'
        f'<div class="nav"><ul>{menu}</ul></div><div class="main"><h1>{escape(title)}</h1><div class="info">{info}</div>'
        f'<div class="article-content" id="content">{body}</div></div><div class="footer">未经授权不得转载</div></body></html>'
    )


def pages(file: Path) -> Iterator[tuple[Article, str]]:
    """Yield the pages of outlets, each with the name of its outlet."""
    for line in file.open(encoding="utf-8"):
        row = json.loads(line)
        parse = policynews.parse if "html" in row else policynews.parse_text
        yield parse(row.get("html") or row["text"], url=row["url"]), row["outlet"]


def is_earlier(own: Article, copies: list[Copy]) -> bool:
    """Return whether an article states an earlier day than all of its copies."""
    days = [copy.article.published for copy in copies]
    return own.published is not None and all(day and day.to_date() > days_after(own, 0) for day in days)


def choose(articles: list[Article]) -> Original:
    """Return the original among articles that are copies of one text."""
    return original(Cluster(positions=tuple(range(len(articles))), articles=tuple(articles)))


def judge(own: Article, copies: list[Copy], chance: random.Random, results: Counter[str]) -> str:
    """Count what is chosen with and without the original; return what was chosen with it, as a line."""
    members = [own, *[copy.article for copy in copies]]
    chance.shuffle(members)
    chosen = choose(members)
    right = chosen.article is own
    can_be_decided = any(copy.credits for copy in copies) or is_earlier(own, copies)
    for part in ("decidable" if can_be_decided else "undecidable", "known" if chosen.is_known else "unknown"):
        results[f"{part}, {'right' if right else 'wrong'}"] += 1
    if len(copies) > 1:
        results["absent, known"] += choose([copy.article for copy in copies]).is_known
        results["absent"] += 1
    return f"{'right' if right else 'wrong' if can_be_decided else '?':6}{chosen.standing:11}{own.url}"


def report(results: Counter[str]) -> Iterator[str]:
    """Yield the figures as lines."""

    def line(text: str, part: int, *others: int) -> str:
        whole = part + sum(others)
        return f"  {text:<52}{part / max(whole, 1):.3f} ({part} of {whole})"

    known, wrong = results["known, right"], results["known, wrong"]
    unknown = results["unknown, right"] + results["unknown, wrong"]
    yield line("original chosen, where it can be decided", results["decidable, right"], results["decidable, wrong"])
    yield line("original chosen, without any evidence", results["undecidable, right"], results["undecidable, wrong"])
    yield line("original there and known", known, wrong, unknown)
    yield line("known and right", known, wrong)
    yield line("the same, with the clusters without their original", known, wrong, results["absent, known"])
    yield line(
        "known, though the original is not there",
        results["absent, known"],
        results["absent"] - results["absent, known"],
    )


def main() -> int:
    """Make the reposts and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--show", action="store_true", help="print every choice")
    options = parser.parse_args()
    chance, results = random.Random(options.seed), Counter[str]()
    known = list(pages(options.pages))
    for number in range(options.rounds):
        for own, outlet in known:
            # An outlet's own page often states no source: it is asked of each page with what it states and without.
            page = own if number % 2 else replace(own, source=None)
            copies = [repost(own, outlet, chance, at) for at in range(chance.randrange(1, 5))]
            line = judge(page, copies, chance, results)
            if options.show:
                print(line, outlet, [copy.article.source and copy.article.source.name for copy in copies])
    print(f"{len(known)} pages, {options.rounds} rounds, seed {options.seed}")
    print("\n".join(report(results)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
