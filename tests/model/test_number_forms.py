"""Document numbers of Taiwan, Hong Kong and Macau, of the party, and of joint documents."""

from __future__ import annotations

import pytest

from policynews.documents.head import numbers_of_line, own_numbers
from policynews.documents.table import read_metadata_pairs
from policynews.model.number import DocumentNumber, find_document_numbers

FORMS = [
    ("府教特字第1130000123號", "府教特字", None, "1130000123"),
    ("臺教授國字第1120012345A號", "臺教授國字", None, "1120012345A"),
    ("金管證審字第1080361188號", "金管證審字", None, "1080361188"),
    ("民办字第5号", "民办字", None, "5"),
    ("第12/2024號行政長官批示", "行政長官批示", 2024, "12"),
    ("第5/2024號法律", "法律", 2024, "5"),
    ("第20/2023號行政法規", "行政法規", 2023, "20"),
    ("第52/99/M號法令", "法令", 1999, "52"),
    ("2024年第12號法律公告", "法律公告", 2024, "12"),
    ("G.N. 1234 of 2024", "G.N.", 2024, "1234"),
    ("L.N. 12 of 2024", "L.N.", 2024, "12"),
    ("中发〔2020〕1号", "中发", 2020, "1"),
    ("厅字〔2020〕5号", "厅字", 2020, "5"),
]


@pytest.mark.parametrize(("text", "code", "year", "serial"), FORMS, ids=[form[0] for form in FORMS])
def test_forms(text: str, code: str, year: int | None, serial: str) -> None:
    number = DocumentNumber.parse(text)
    assert number is not None
    assert (number.code, number.year, number.serial) == (code, year, serial)
    assert DocumentNumber.parse(str(number)) == number
    assert [found.number for found in find_document_numbers(f"依據{text}辦理。")] == [number]


@pytest.mark.parametrize(
    "text", ["第12号楼", "房权证字第123号", "(2020)京01民初字第1号", "建字第330101号", "京房权证海字第123456号"]
)
def test_no_numbers(text: str) -> None:
    assert DocumentNumber.parse(text) is None
    assert find_document_numbers(f"位于{text}。") == []


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("青财〔2024〕1号 青教〔2024〕3号", ["青财〔2024〕1号", "青教〔2024〕3号"]),
        ("（青财〔2024〕1号、青教〔2024〕3号）", ["青财〔2024〕1号", "青教〔2024〕3号"]),
        ("青水〔2022〕7号青河市水利局", ["青水〔2022〕7号"]),
        ("根据青水〔2022〕7号文件的要求", []),
        ("第3号楼", []),
    ],
)
def test_lines_of_numbers(line: str, numbers: list[str]) -> None:
    assert [str(number) for number in numbers_of_line(line)] == numbers


def test_numbers_of_headlines() -> None:
    for title in (
        "关于更换水表的通知（青水〔2021〕47号）",
        "关于更换水表的通知 青水〔2021〕47号",
        "青水〔2021〕47号关于更换水表的通知",
    ):
        assert [str(number) for number in own_numbers(title, [], "")] == ["青水〔2021〕47号"]
    assert own_numbers("关于贯彻青水〔2021〕47号文件的通知", [], "") == ()
    assert [str(number) for number in own_numbers("某通知", ["青财〔2024〕1号", "青教〔2024〕3号"], "")] == [
        "青财〔2024〕1号",
        "青教〔2024〕3号",
    ]


def test_joint_numbers_of_a_table() -> None:
    document = read_metadata_pairs(
        [("索引号", "1234567/2024-1"), ("文号", "青财〔2024〕1号、青教〔2024〕3号"), ("发文机关", "青河市财政局")]
    )
    assert document is not None
    assert [str(number) for number in (document.number, *document.other_numbers)] == [
        "青财〔2024〕1号",
        "青教〔2024〕3号",
    ]


@pytest.mark.parametrize(("text", "code", "serial"), [("G.N. 2345", "G.N.", "2345"), ("L.N. 45", "L.N.", "45")])
def test_a_gazette_number_without_year_counts_alone_in_its_line(text: str, code: str, serial: str) -> None:
    assert DocumentNumber.parse(text) == DocumentNumber(code=code, serial=serial)
    assert find_document_numbers(f"Under {text} the road is closed.") == []
