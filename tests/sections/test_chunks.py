"""Pieces for retrieval: they give the text back, and are cut where sections, rows and clauses end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_sections import NOTICE, STATUTE, articles

from policynews import Article, Chunk, Heading, Paragraph, PartialDate, PolicyDocument, Table, errors, parse, parse_text
from policynews.cli import main as cli
from policynews.model.number import DocumentNumber


def texts(article: Article, size: int) -> list[str]:
    return [chunk.text for chunk in article.chunks(size)]


@given(articles, st.integers(1, 60))
def test_chunks_give_the_text_back(article: Article, size: int) -> None:
    chunks = article.chunks(size)
    assert "".join(chunk.text for chunk in chunks) == article.text
    assert all(chunk.text and chunk.text == article.text[chunk.start : chunk.end] for chunk in chunks)
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    assert all(len(chunk.text) <= size or _is_one_clause(article, chunk) for chunk in chunks)
    for table, start in _tables(article):
        rows = ["\t".join(row) for row in table.printed_rows]
        ends = {start + len("\n".join(rows[: count + 1])) + 1 for count in range(len(rows))}
        inside = [chunk.end for chunk in chunks if start < chunk.end < start + len(table.text)]
        assert set(inside) <= ends, "a table is cut between rows"


def _is_one_clause(article: Article, chunk: Chunk) -> bool:
    """Whether a piece that is too long is a clause or a row, which is not cut."""
    inside = any(start <= chunk.start < start + len(table.text) for table, start in _tables(article))
    heading = chunk.text.strip("\n") in {
        block.text.strip("\n") for block in article.blocks if isinstance(block, Heading)
    }
    words = chunk.text.lstrip("第附件一二三条章（）、.1 ").rstrip("。！？；，、：:.;”’」』）)】》\"'\n ")
    return inside or heading or not any(mark in words for mark in "。！？；，、")


def _tables(article: Article) -> list[tuple[Table, int]]:
    place, found = 0, []
    for block in article.blocks:
        if isinstance(block, Table):
            found.append((block, place))
        place += 0 if block.kind == "figure" else len(block.text) + 1
    return found


def test_a_piece_is_the_largest_run_of_sections_that_fits() -> None:
    article = parse_text(STATUTE)
    chunks = article.chunks(80)
    assert [chunk.path for chunk in chunks][1:] == [("第一章",), ("第二章",), ("第二章", "第二节"), ("第三章",)]
    assert chunks[2].text.startswith("第二章 管理\n第一节 巡查\n第三条"), "headings stay with what they introduce"
    assert [chunk.path for chunk in article.chunks(120)][1:] == [("第一章",), ("第二章",), ("第三章",)]
    assert [chunk.section for chunk in article.chunks(30)][3:6] == [
        "chapter-1",
        "chapter-1/article-2",
        "chapter-1/article-2/clause-2",
    ]


def test_a_long_article_is_cut_at_its_items_then_at_sentences_then_at_clauses() -> None:
    lines = ["第一条 巡查包括：", "（一）水位，由乡里测量，每日一次。记录存档；", "（二）水质。"]
    article = Article(blocks=tuple(Paragraph(text=line) for line in lines))
    assert texts(article, 30) == ["第一条 巡查包括：\n", "（一）水位，由乡里测量，每日一次。记录存档；\n（二）水质。"]
    assert texts(article, 20) == [
        "第一条 巡查包括：\n",
        "（一）水位，由乡里测量，每日一次。",
        "记录存档；\n",
        "（二）水质。",
    ]
    assert texts(article, 8)[1:4] == ["（一）水位，", "由乡里测量，", "每日一次。"]


def test_figures_and_foreign_marks_inside_a_number_are_no_borders() -> None:
    article = Article(blocks=(Paragraph(text="投资1,000万元（3:1），见v1.2版. Next part, then more."),))
    assert texts(article, 1) == ["投资1,000万元（3:1），", "见v1.2版. ", "Next part, ", "then more."]


def test_a_table_is_cut_between_rows_and_keeps_its_header_with_the_first() -> None:
    rows = (("站", "水位"), ("甲", "12\n13"), ("乙", "14"))
    article = Article(
        blocks=(Heading(text="一、水位", level=1), Table(rows=rows, header_rows=1), Paragraph(text="完。"))
    )
    assert texts(article, 12) == ["一、水位\n站\t水位\n", "甲\t12\n13\n", "乙\t14\n", "完。"]
    assert texts(article, 18)[0] == "一、水位\n站\t水位\n甲\t12\n13\n"


def test_what_a_piece_says_of_its_document() -> None:
    document = PolicyDocument(
        number=DocumentNumber.parse("青水〔2021〕12号"),
        issuers=("青河市水利局",),
        written=PartialDate(year=2021, month=3, day=17),
        published=PartialDate(year=2021, month=3, day=19),
    )
    article = Article(url="https://a.cn/1", title="通知", document=document, blocks=(Paragraph(text="第一条 甲。"),))
    (chunk,) = article.chunks()
    assert json.loads(json.dumps(chunk.to_dict(), ensure_ascii=False)) == {
        "id": "article-1#1",
        "text": "第一条 甲。",
        "start": 0,
        "end": 6,
        "section": "article-1",
        "path": ["第一条"],
        "headings": ["第一条"],
        "url": "https://a.cn/1",
        "title": "通知",
        "number": "青水〔2021〕12号",
        "issuers": ["青河市水利局"],
        "published": "2021-03-19",
        "written": "2021-03-17",
        "effective": None,
        "expires": None,
    }


def test_an_article_without_text_has_no_chunks() -> None:
    assert Article().chunks() == ()


@pytest.mark.parametrize("size", [0, -1, 2.5, True, None, "800"])
def test_a_size_that_is_none(size: object) -> None:
    with pytest.raises(errors.InputError, match="at least 1"):
        Article(blocks=(Paragraph(text="甲。"),)).chunks(size)  # type: ignore[arg-type]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, batch = tmp_path / "a.txt", tmp_path / "articles.jsonl"
    page.write_text(NOTICE, encoding="utf-8")
    article = parse(NOTICE)
    expected = [chunk.to_dict() for chunk in article.chunks(100)]
    assert cli.main(["chunks", "--text", "--max-chars", "100", str(page)]) == 0
    assert list(map(json.loads, capsys.readouterr().out.splitlines())) == expected
    batch.write_text(article.to_json() + "\n", encoding="utf-8")
    assert cli.main(["chunks", "--max-chars", "100", str(batch), str(page)]) == 0
    assert list(map(json.loads, capsys.readouterr().out.splitlines())) == expected * 2


def test_what_the_command_cannot_cut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty, broken = tmp_path / "empty.html", tmp_path / "broken.jsonl"
    empty.write_text(" ", encoding="utf-8")
    broken.write_text("{}\n", encoding="utf-8")
    assert cli.main(["chunks", str(empty)]) == 1
    assert cli.main(["chunks", str(broken)]) == 2
    assert cli.main(["chunks", str(tmp_path / "none.html")]) == 2
    assert "broken.jsonl, line 1" in capsys.readouterr().err
    for wrong in (["--max-chars", "0", str(empty)], ["--url", "https://a.cn/", str(empty), str(empty)]):
        with pytest.raises(SystemExit):
            cli.main(["chunks", *wrong])
