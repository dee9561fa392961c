"""Values for machines that a page prints are no text."""

from __future__ import annotations

import pytest

from policynews import parse

TEXT = (
    "县渔港码头下月开工，工期一年半，建成以后可以停靠两百条渔船。",
    "渔民陈阿水说，以后台风天不用再把船开到邻县去了。",
)


@pytest.mark.parametrize(
    "box",
    [
        '<div itemscope><span itemprop="name">渔港日报</span><div itemprop="url">https://a.example.cn/1</div><div itemprop="width">800</div></div>',
        '<section itemscope itemtype="https://schema.org/Article"><p itemprop="headline">县渔港码头下月开工</p>'
        '<p itemprop="datePublished">2024-05-06T08:00:00+08:00</p><p itemprop="isAccessibleForFree">True</p></section>',
    ],
)
@pytest.mark.parametrize("place", ["{box}{text}", "{text}{box}"])
def test_values_for_machines(box: str, place: str) -> None:
    text = place.format(box=box, text="".join(f"<p>{line}</p>" for line in TEXT))
    article = parse(f"<title>县渔港码头下月开工</title><h1>县渔港码头下月开工</h1><div>{text}</div>")
    assert article.text == "\n".join(TEXT)


def test_an_article_that_is_an_item_stays() -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    item = f'<article itemscope><h1 itemprop="headline">县渔港码头下月开工</h1><div itemprop="articleBody">{text}</div></article>'
    assert parse(f"<title>县渔港码头下月开工</title><body>{item}</body>").text == "\n".join(TEXT)
