"""The number a line begins with, its level, and which numbered lines are headings."""

from __future__ import annotations

import pytest

from policynews import Article, Heading, Paragraph, parse, parse_text
from policynews.documents.numbering import heading_levels, number_lines, number_of

ARTICLES = [
    "第一条 为了保护湖泊，制定本条例。",
    "第二条 湖泊的保护适用本条例。",
    "（一）划定范围；",
    "1.以水面为准；",
    "本条所称湖泊，由县里公布。",
    "第三条 县水务局主管湖泊。",
]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("第七条　湖面由乡里巡查。", "第七条"),
        ("第十二条之一 增设观测站。", "第十二条之一"),
        ("第 10-1 條 主管機關得設觀測站。", "第 10-1 條"),
        ("第九条【观测】每日两次。", "第九条"),
        ("（三）测量水位。", "（三）"),
        ("4.记录水温。", "4."),
        ("二、测站设在坝上，由乡里看管。", "二、"),
        ("②水温表", "②"),
        ("第二章 观测", "第二章"),
        ("第一条公路通车了。", None),
        ("第三条规定了测站的设立。", None),
        ("第二章写的是观测，共有五节，其中第一节讲水位，第二节讲水温，第三节讲含沙量，其余两节讲记录。", None),
        ("一、二季度共测量十次。", None),
        ("2.5米以下为枯水。", None),
        ("2024年测量十次。", None),
    ],
)
def test_the_number_of_a_line(line: str, printed: str | None) -> None:
    found = number_of(line)
    assert (found[1] if found else None) == printed


def test_an_article_without_a_blank_counts_among_others() -> None:
    lines = ["第一条为了保护湖泊，制定本条例。", "第二条县里划定范围。", "第三条乡里巡查。"]
    assert [line.numeral for line in number_lines(lines) if line] == ["第一条", "第二条", "第三条"]
    assert number_lines(lines[:1]) == (None,)


def test_levels_below_an_article_and_in_a_notice() -> None:
    assert [line and line.level for line in number_lines(ARTICLES)] == [4, 4, 5, 6, None, 4]
    notice = ["一、巡查由乡里负责，每周一次。", "（一）巡查以步行为主，作好记录。", "1.记录交水务局存档。"]
    assert [line and line.level for line in number_lines(notice)] == [1, 2, 3]
    assert [line and line.level for line in number_lines([*ARTICLES, "附件1", *notice])][-3:] == [1, 2, 3]


def test_a_table_of_contents_with_divisions_and_a_preamble_behind_it() -> None:
    contents = ["目录", "第一章 总则", "第二章 观测", "第一节 水位", "第三章 附则"]
    text = [
        "序言",
        "水是生命之源，特制定本条例。",
        "第一章 总则",
        *ARTICLES[:2],
        "第二章 观测",
        "第一节 水位",
        ARTICLES[5],
    ]
    levels = heading_levels([*contents, *text, "第三章 附则", "第四条 本条例自公布之日起施行。"])
    assert levels[:5] == (None,) * 5
    assert levels[5:] == (None, None, 2, None, None, 2, 3, None, 2, None)


def test_the_second_of_two_listed_files_is_no_heading() -> None:
    assert heading_levels(["附件：1.申报表", "2.汇总表", "青河市水利局", "3.水温测量"]) == (None, None, None, 3)


def test_like_divisions_of_two_chapters_are_headings() -> None:
    lines = [
        "第一章 总则",
        "第一节 通则",
        "正文一。",
        "第二节 细则",
        "正文二。",
        "第二章 分则",
        "第一节 通则",
        "正文三。",
    ]
    assert heading_levels(lines) == (2, 3, None, 3, None, 2, 3, None)


def test_articles_are_numbered_paragraphs_on_both_roads() -> None:
    title = "青河县湖泊保护条例"
    page = f"<h1>{title}</h1><div class=content>" + "".join(f"<p>{line}</p>" for line in ARTICLES) + "</div>"
    for article in (parse(page), parse_text("\n".join([title, *ARTICLES]))):
        numbered = [(block.numeral, block.level) for block in article.blocks if isinstance(block, Paragraph)]
        assert numbered == [("第一条", 4), ("第二条", 4), ("（一）", 5), ("1.", 6), (None, None), ("第三条", 4)]
        assert Article.from_dict(article.to_dict()) == article


def test_the_number_of_an_article_alone_in_its_line_is_a_heading() -> None:
    lines = [
        "第 1 條",
        "為保護湖泊，制定本條例。",
        "第 2 條",
        "湖泊之保護，依本條例之規定。",
        "第 3 條",
        "本條例自公布日施行。",
    ]
    article = parse_text("\n".join(["青河縣湖泊保護條例", "中華民國112年5月3日公布", *lines]))
    assert [block.text for block in article.blocks if isinstance(block, Heading)] == ["第 1 條", "第 2 條", "第 3 條"]
    converted = parse_text("\n".join(["青河縣湖泊保護條例", *[f"{a}　{b}" for a, b in zip(lines[::2], lines[1::2], strict=True)]]), script="hans")  # fmt: skip
    assert [block.numeral for block in converted.blocks if isinstance(block, Paragraph)] == ["第 1 条", "第 2 条", "第 3 条"]  # fmt: skip


@pytest.mark.parametrize("title", ["青河县湖泊条例", "白湖县渔业规程"])
def test_the_short_name_of_a_statute_heads_its_rendered_text(title: str) -> None:
    note = "（2019年11月20日青河县第十届人民代表大会常务委员会第三次会议通过　自2020年1月1日起施行）"
    article = parse_text("\n".join([title, note, "第一章 总则", *ARTICLES]))
    assert article.title == title
