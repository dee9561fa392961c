"""Heads of account pages, row by row."""

from __future__ import annotations

import pytest
from growth import assert_linear

from policynews.credits.accounts import is_account_mark, read_account_head, read_reposted
from policynews.credits.infoline import is_info_line, read_info_line

HEADS = [
    ("Original 江小舟 白河发布", "白河发布", ["江小舟"], "the interface in English"),
    ("原创 江小舟 白河观察 2023-08-21 09:15 发表于云南", "白河观察", ["江小舟"], "author, account, time, place"),
    ("原创 2023-08-21 09:15 江小舟 白河观察 白河观察", "白河观察", ["江小舟"], "the account twice"),
    ("原创： 江小舟 白河观察 2018-07-01", "白河观察", ["江小舟"], "a colon behind the mark"),
    ("原創 江小舟 白河觀察 2023-08-21", "白河觀察", ["江小舟"], "Traditional"),
    ("原创 江小舟 白河观察 收录于合集 #白河13个", "白河观察", ["江小舟"], "a collection behind it"),
    ("原创 白河观察", "白河观察", [], "no author"),
    ("原创 Anna Müller 白河观察", "白河观察", ["Anna Müller"], "a Latin name of two words, with a mark"),
    ("2023-08-21 09:15白河观察官方账号,优质创作者", "白河观察", [], "what the account calls itself behind the mark"),
    ("原创 江小舟", None, ["江小舟"], "no account"),
    ("原创 江小舟 白河发布 2024-03-05 10:20 云南", "白河发布", ["江小舟"], "the place of the account stands last"),
    ("白河发布2022-10-0518:20发表于云南", "白河发布", [], "everything run together; 发布 is no label here"),
    ("山中小记 2022-10-05 18:20 发表于河南", "山中小记", [], "a place vouches for the account"),
    ("山中小记 2022-10-05 18:20 发布于：北京市", "山中小记", [], "a place behind a colon"),
    ("山中小记 2023-08-21 09:15 Posted on 山西", "山中小记", [], "a place behind English"),
    ("2024-10-28 11:20发布于北京云岭日报官方账号", "云岭日报", [], "what a platform prints behind the place"),
    ("2024-10-28 11:20发布于北京山记官方账号", "山记", [], "a short name behind it"),
    ("2024-10-28 11:20 发布于 河南 山中小记官方账号", "山中小记", [], "the same with blanks"),
    ("2023-08-21 09:15 发表于云南", None, [], "a place and no account"),
    ("2023-08-21 09:15 Posted on 山西", None, [], "and in English"),
]


@pytest.mark.parametrize(("text", "account", "authors", "why"), HEADS, ids=[row[3] for row in HEADS])
def test_heads(text: str, account: str | None, authors: list[str], why: str) -> None:
    info = read_info_line(text)
    assert (info.account, [person.name for person in info.people]) == (account, authors), why
    assert info.source is None
    assert is_info_line(text)


REPOSTS = [
    ("以下文章来源于云岭周刊 ，作者江一帆", ("云岭周刊", "江一帆")),
    ("以下文章来源于云岭周刊，作者：江一帆", ("云岭周刊", "江一帆")),
    ("以下文章来源于云岭周刊 ，作者江一帆 云岭周刊. 讲述山里的事", ("云岭周刊", "江一帆")),
    ("以下文章来源于山中小记", ("山中小记", None)),
    ("本文转载自公众号“山中小记”", ("山中小记", None)),
    ("本文转自微信公众号：山中小记", ("山中小记", None)),
    ("以下内容来源于网络", None),
    ("以下是全文", None),
    ("来源于生活的故事", None),
]


@pytest.mark.parametrize(("text", "expected"), REPOSTS)
def test_reposts(text: str, expected: tuple[str, str | None] | None) -> None:
    assert read_reposted(text) == expected


def test_a_line_without_a_mark_is_no_head() -> None:
    assert read_account_head("江小舟 白河观察") is None
    assert read_account_head("原创性是科研的生命") is None
    assert read_account_head("") is None


def test_marks_of_platforms() -> None:
    marks = (
        "企鹅号",
        "微信号 FViewXFG",
        "功能介绍 山里的事",
        "官方账号",
        "财经领域优质创作者",
        "发布时间：10-0812:00优质原创作者",
    )
    assert all(map(is_account_mark, marks))
    assert not any(map(is_account_mark, ("关注", "作者", "云岭周刊", "2023-08-21", "他是一名优秀的创作者。")))


@pytest.mark.parametrize("unit", ["原创 ", "发表于", "官方账号", "以下文章来源于", "作者", "江 ", "|", "A "])
def test_long_lines_take_no_time(unit: str) -> None:
    def lines(size: int) -> list[str]:
        text = (unit * size)[:size]
        return [text, f"原创 {text}", f"以下文章来源于{text}", f"{text}官方账号"]

    def read(lines: list[str]) -> None:
        for line in lines:
            read_account_head(line)
            read_reposted(line)
            is_account_mark(line)

    assert_linear(read, lines, 1000)
