"""An article in a box that is named like furniture, beside sentences of the site."""

from __future__ import annotations

import pytest

import policynews

TITLE = "县水利局召开防汛工作会议"
TEXT = [
    "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议。",
    "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。",
]
ABOUT = (
    "云岭网是云岭县委宣传部主管的新闻网站，二〇〇八年开通，设有二十个频道，每天更新新闻三百条，欢迎来稿，也欢迎批评。"
)
LINKS = "".join(f"<li><a href='/a/{n}.html'>{n}号水库完成加固验收通过</a></li>" for n in range(1, 9))
NAMES = ["related", "recommend-box", "comment", "sidebar", "footer-main", "share-content"]


def page(outer: str, inner: str, lines: list[str]) -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    article = f"<h1>{TITLE}</h1><div>2023-06-10 来源：云岭日报</div><div class='{inner}'>{text}</div><ul>{LINKS}</ul>"
    body = f"<div class='{outer}'>{article}</div><div class='about'><p>{ABOUT}</p></div>"
    return f"<html><head><title>{TITLE}_云岭网</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("outer", [True, False], ids=["around headline and text", "below the headline"])
def test_the_box_right_below_the_headline_is_pardoned(name: str, outer: bool) -> None:
    markup = page(name, "txt", TEXT) if outer else page("main", name, TEXT)
    assert policynews.parse(markup).text == "\n".join(TEXT)


@pytest.mark.parametrize("name", ["related", "comment"])
def test_furniture_below_a_text_is_not_pardoned(name: str) -> None:
    sentences = f"<p>{ABOUT}</p><p>{ABOUT[:40]}。</p>"
    whole = page("main", "txt", TEXT).replace(f"<div class='about'><p>{ABOUT}</p></div>", "")
    markup = whole.replace(f"<ul>{LINKS}</ul>", f"<div class='{name}'>{sentences}</div>")
    assert ABOUT in markup
    assert policynews.parse(markup).text == "\n".join(TEXT)
