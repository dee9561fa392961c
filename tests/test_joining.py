"""`join`: what the whole article takes from which page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policynews import Article, Attachment, Figure, Notice, Paragraph, PartialDate, Person, Removal, Source, join

LEAD = "全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全。"
FIRST = Article(
    url="https://a.cn/1.html",
    title="江州市召开防汛工作会议",
    published=PartialDate(year=2024, month=5, day=27),
    people=(Person(name="张三", role="author"),),
    blocks=(Paragraph(text=LEAD), Paragraph(text="会议听取了各县区的汇报。"), Figure(url="https://a.cn/a.jpg")),
    attachments=(Attachment(name="名单.pdf", url="https://a.cn/m.pdf"),),
    notices=(Notice(code="pdf-only", message="a"),),
    removals=(Removal(reason="pager", text="下一页"),),
    next_page="https://a.cn/1_2.html",
)
SECOND = Article(
    url="https://a.cn/1_2.html",
    title="另一个标题",
    source=Source(name="江州日报"),
    people=(Person(name="张三", role="author"), Person(name="李四", role="editor")),
    blocks=(Paragraph(text=LEAD), Paragraph(text="会议要求，年底前完成全部整改任务。")),
    attachments=FIRST.attachments,
    notices=FIRST.notices,
)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("url", "https://a.cn/1.html", "the first page is the article's address"),
        ("title", "江州市召开防汛工作会议", "the first that is stated"),
        ("source", Source(name="江州日报"), "stated on the second page only"),
        ("published", PartialDate(year=2024, month=5, day=27), "stated on the first page only"),
        ("people", (Person(name="张三", role="author"), Person(name="李四", role="editor")), "each once"),
        ("attachments", FIRST.attachments, "each once"),
        ("notices", FIRST.notices, "each once"),
        ("next_page", None, "nothing follows the whole"),
        (
            "text",
            f"{LEAD}\n会议听取了各县区的汇报。\n会议要求，年底前完成全部整改任务。",
            "a lead printed again is kept once",
        ),
    ],
)
def test_what_is_taken_from_which_page(field: str, value: object, why: str) -> None:
    assert getattr(join([FIRST, SECOND]), field) == value, why


def test_what_is_left_out_is_told() -> None:
    removals = join([FIRST, SECOND]).removals
    assert [(removal.reason, removal.text) for removal in removals] == [("pager", "下一页"), ("repeat", LEAD)]


def test_pictures_are_kept() -> None:
    assert [figure.url for figure in join([FIRST, SECOND]).figures] == ["https://a.cn/a.jpg"]


def test_no_page_and_one_page() -> None:
    with pytest.raises(ValueError, match="at least one"):
        join([])
    assert join([FIRST]).next_page is None
    assert join([FIRST]) == join(iter([FIRST]))


@given(st.lists(st.sampled_from([FIRST, SECOND]), min_size=1, max_size=5))
def test_no_text_is_invented_and_none_of_the_first_page_is_lost(pages: list[Article]) -> None:
    whole = join(pages)
    printed = {line for page in pages for line in page.text.splitlines()}
    assert set(whole.text.splitlines()) == printed
