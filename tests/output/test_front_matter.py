"""Markdown with what the page states in front as YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews import Article, DocumentNumber, Paragraph, PartialDate, Person, PolicyDocument, Source

FULL = Article(
    title='停水: "通知"',
    published=PartialDate(year=2024, month=8),
    source=Source(name="区水务公司"),
    people=(Person(name="卫川", role="author"), Person(name="高遥", role="editor")),
    document=PolicyDocument(number=DocumentNumber.parse("澜政办发〔2023〕26号"), issuers=("市政府", "市水务局")),
    keywords=("no", "3:20", "2024"),
    blocks=(Paragraph(text="--- 8月8日停水。"),),
    script="hans",
)


def front(text: str) -> dict[str, object]:
    begin, matter, _ = text.split("---\n", 2)
    assert begin == ""
    loaded: dict[str, object] = yaml.safe_load(matter) or {}
    return loaded


def test_what_the_page_states_stands_in_front() -> None:
    text = FULL.to_markdown(front_matter=True)
    assert front(text) == {
        "title": '停水: "通知"',
        "date": "2024-08",
        "source": "区水务公司",
        "authors": ["卫川"],
        "editors": ["高遥"],
        "number": "澜政办发〔2023〕26号",
        "issuers": ["市政府", "市水务局"],
        "keywords": ["no", "3:20", "2024"],
        "lang": "zh-Hans",
    }
    assert text.endswith('---\n\n# 停水: "通知"\n\n\\--- 8月8日停水。\n')


def test_the_info_line_is_not_said_twice() -> None:
    assert "2024-08 · 区水务公司 · 卫川" in FULL.to_markdown()
    assert " · " not in FULL.to_markdown(front_matter=True)


@given(st.text(st.characters(exclude_categories=[]), min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_text_of_yaml(text: str) -> None:
    loaded = front(Article(title=text, keywords=(text,)).to_markdown(front_matter=True))
    got = str(loaded["title"]).encode("utf-16", "surrogatepass")
    assert got == text.encode("utf-16", "surrogatepass")
    assert loaded["keywords"] == [loaded["title"]]


@pytest.mark.parametrize("article", [Article(), Article(title="停水")])
def test_what_is_not_stated_is_left_out(article: Article) -> None:
    assert front(article.to_markdown(front_matter=True)) == ({"title": "停水"} if article.title else {})
