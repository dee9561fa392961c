"""Pages with two articles, and what only looks like a second one."""

from __future__ import annotations

import pytest

import policynews

FIRST = [
    "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议。",
    "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。",
]
SECOND = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
    "三座桥修好以后，学校的孩子不用再绕路，每天早上可以多睡一刻钟，家长们都说修得好。",
]
INFO = "2023-06-10 09:00 来源：云岭日报"
TITLE, OTHER = "县水利局召开防汛工作会议", "青石镇整修三座石桥"


def article(mark: str, title: str, lines: list[str], name: str, info: str = INFO) -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return f'<article><{mark}>{title}</{mark.split(maxsplit=1)[0]}><div>{info}</div><div class="{name}">{text}</div></article>'


def page(*parts: str) -> str:
    return (
        f"<html><head><title>{TITLE}_云岭网</title></head><body><div class='main'>{''.join(parts)}</div></body></html>"
    )


def codes(markup: str) -> tuple[str, list[str]]:
    read = policynews.parse(markup)
    return read.text, [notice.code for notice in read.notices if notice.code == "more-articles"]


@pytest.mark.parametrize("mark", ["h1", "h2 class=t", "h3"])
@pytest.mark.parametrize("name", ["article-body", "content", "txt"])
def test_the_first_of_two_articles(mark: str, name: str) -> None:
    markup = page(article(mark, TITLE, FIRST, name), article(mark, OTHER, SECOND, name))
    assert codes(markup) == ("\n".join(FIRST), ["more-articles"])


NO_SECOND = {
    "a heading without date": f"<h1>{OTHER}</h1><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "another kind of heading": f"<h3>{OTHER}</h3><div>{INFO}</div><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "the headline once more": f"<h1>{TITLE}</h1><div>{INFO}</div><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "a card": f"<h1><a href='/b'>{OTHER}</a></h1><div>{INFO}</div><p>{SECOND[0]}</p>",
}


@pytest.mark.parametrize("behind", NO_SECOND.values(), ids=NO_SECOND.keys())
def test_what_is_no_second_article(behind: str) -> None:
    assert codes(page(article("h1", TITLE, FIRST, "txt"), behind))[1] == []
