"""The body as a tree: where each heading, article, 款 and item stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews import Article, Figure, Heading, ListItem, Paragraph, Quote, Section, Table, parse_text

STATUTE = """青河县湖泊保护条例
（2020年5月1日青河县第十届人大常委会第三次会议通过）
目录
第一章 总则
第二章 管理
第一节 巡查
第二节 处罚
第三章 附则
第一章 总则
第一条 为了保护湖泊，制定本条例。
第二条 湖泊的保护适用本条例。
本条例所称湖泊，由县里公布。
第二章 管理
第一节 巡查
第三条 巡查包括：
（一）水位；
（二）水质：
1.水温；
2.含氧量。
前款规定的巡查每周一次。
第三条之一 巡查记录存档。
第二节 处罚
第四条 违反本条例的，处以罚款。
第三章 附则
第五条 本条例自2020年6月1日起施行。"""

NOTICE = """青河市水利局关于印发巡查办法的通知
青水〔2021〕12号
各有关单位：
现将《巡查办法》印发给你们，请遵照执行，遇到问题及时上报，不得拖延。
附件：1.巡查表
2.汇总表
青河市水利局
2021年3月17日
青河市河道巡查办法
一、总体要求
（一）目标。到2025年，巡查覆盖全市河道，记录完整。
（二）原则。坚持节约，坚持安全，坚持公开，人人参与。
1.节约优先，少花钱多办事。
（1）办公用品统一采购。
2.安全第一，预防为主。
二、工作任务
巡查每周一次，作好记录，不得遗漏。
附件1
巡查表
一、巡查人填写姓名和时间，由单位盖章。
二、其他说明，由单位填写。"""


def walk(article: Article) -> list[Section]:
    return [section for top in article.sections for section in top.walk()]


def test_a_statute() -> None:
    found = walk(parse_text(STATUTE))
    assert [section.id for section in found] == [
        "text-1",
        "chapter-1",
        "chapter-1/article-1",
        "chapter-1/article-2",
        "chapter-1/article-2/clause-2",
        "chapter-2",
        "chapter-2/division-1",
        "chapter-2/division-1/article-3",
        "chapter-2/division-1/article-3/item-1",
        "chapter-2/division-1/article-3/item-2",
        "chapter-2/division-1/article-3/item-2/item-1",
        "chapter-2/division-1/article-3/item-2/item-2",
        "chapter-2/division-1/article-3/clause-2",
        "chapter-2/division-1/article-3-1",
        "chapter-2/division-2",
        "chapter-2/division-2/article-4",
        "chapter-3",
        "chapter-3/article-5",
    ]
    item = found[8]
    assert item.path == ("第二章", "第一节", "第三条", "（一）")
    assert item.headings == ("第二章 管理", "第一节 巡查", "第三条", "（一）")
    assert (item.kind, item.number, item.title, item.level) == ("item", "（一）", None, 4)
    assert found[4].path[-1] == "第二款"
    assert found[13].number == "第三条之一"


def test_a_notice_with_a_document_and_an_annex() -> None:
    article = parse_text(NOTICE)
    found = {section.id: section for section in walk(article)}
    assert list(found) == [
        "text-1",
        "heading-1",
        "heading-1/item-1",
        "heading-1/item-1/item-1",
        "heading-1/item-1/item-2",
        "heading-1/item-1/item-2/item-1",
        "heading-1/item-1/item-2/item-1/item-1",
        "heading-1/item-1/item-2/item-2",
        "heading-1/item-2",
        "annex-1",
        "annex-1/item-1",
        "annex-1/item-2",
    ]
    assert found["heading-1/item-1/item-2/item-1/item-1"].path == (
        "青河市河道巡查办法",
        "一、",
        "（二）",
        "1.",
        "（1）",
    )
    assert found["heading-1/item-1"].headings == ("青河市河道巡查办法", "一、总体要求")
    assert [block.text for block in found["annex-1"].blocks if isinstance(block, Paragraph | Heading)] == [
        "附件1",
        "巡查表",
    ]
    assert article.text[found["annex-1"].start : found["annex-1"].end].startswith("附件1\n巡查表\n一、")
    assert "汇总表" in article.text[: found["text-1"].end], "a list of files opens nothing"


def test_headings_without_numbers_and_a_table() -> None:
    blocks = (
        Paragraph(text="导语。"),
        Heading(text="湖区", level=2),
        Paragraph(text="甲。"),
        Heading(text="北岸", level=3),
        Table(rows=(("站", "数"), ("乙", "1"))),
        Heading(text="河区", level=2),
        Figure(url=None),
    )
    found = walk(Article(blocks=blocks))
    assert [(section.id, section.path, section.block, len(section.blocks)) for section in found] == [
        ("text-1", (), 0, 1),
        ("heading-1", ("湖区",), 1, 2),
        ("heading-1/heading-1", ("湖区", "北岸"), 3, 2),
        ("heading-2", ("河区",), 5, 2),
    ]


def test_an_article_of_taiwan_has_its_number_on_a_line_of_its_own() -> None:
    lines = [
        "第 1 條",
        "為保護湖泊，制定本條例。",
        "第 2 條",
        "湖泊由縣府公布。",
        "縣府每年檢討一次。",
        "第 2-1 條",
        "自公布日施行。",
    ]
    blocks = tuple(Heading(text=line, level=4) if line[0] == "第" else Paragraph(text=line) for line in lines)
    assert [(section.id, section.number) for section in walk(Article(blocks=blocks))] == [
        ("article-1", "第 1 條"),
        ("article-2", "第 2 條"),
        ("article-2/clause-2", "第二項"),
        ("article-2-1", "第 2-1 條"),
    ]


def test_a_number_that_comes_again_has_an_id_of_its_own() -> None:
    lines = ["一、巡查由乡里负责。", "二、记录由县里存档。", "二、报表由县里汇总。"]
    article = Article(blocks=tuple(Paragraph(text=line) for line in lines))
    assert [section.id for section in article.sections] == ["item-1", "item-2", "item-2.2"]


def test_an_article_without_text_has_no_sections() -> None:
    assert Article().sections == ()


LINES = ["第一章 总则", "第一条 甲。", "第二条 乙：", "（一）丙；", "（二）丁。", "戊。", "一、己。", "1.庚；", "附件1", "辛", "附件：1.壬", "癸局", "2021年3月17日", "目录", ""]  # fmt: skip
text = st.sampled_from(LINES) | st.text(alphabet="第一二三条章（）、。，；：1. 附件局\n甲", max_size=20)
block = st.one_of(
    st.builds(Paragraph, text=text),
    st.builds(Quote, text=text),
    st.builds(ListItem, text=text),
    st.builds(Heading, text=text, level=st.integers(1, 6)),
    st.builds(Figure, url=st.none()),
    st.builds(Table, rows=st.lists(st.tuples(text, text), max_size=4).map(tuple), header_rows=st.integers(0, 2)),
)
articles = st.lists(block, max_size=20).map(lambda blocks: Article(blocks=tuple(blocks)))


@given(articles)
def test_every_block_stands_in_one_section(article: Article) -> None:
    found = walk(article)
    assert [block for section in found for block in section.blocks] == list(article.blocks)
    assert len({section.id for section in found}) == len(found)
    places = [section.start for section in found]
    assert places == sorted(places)
    tops = article.sections
    assert all(before.end == behind.start for before, behind in pairwise(tops))
    assert not tops or (tops[0].start, tops[-1].end) == (0, len(article.text))
    for section in found:
        assert section.start <= section.end
        assert all(section.start <= child.start and child.end <= section.end for child in section.children)


@pytest.mark.parametrize(
    "line", ["第一条 甲。", "一、甲。", "1.甲；", "甲。", "甲局", "附件：1.甲", "附件1", "第一章 甲乙"]
)
def test_deep_and_long_bodies_cost_linear_time(line: str) -> None:
    def article(count: int) -> Article:
        return Article(blocks=tuple(Paragraph(text=line) for _ in range(count)))

    def cut(article: Article) -> None:
        assert sum(1 for _ in walk(article))
        article.chunks(50)

    assert_linear(cut, article, 25)
