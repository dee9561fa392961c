"""Golden cases and bundled samples: one test per expected field."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from policynews import Parser, parse_many
from policynews.output.data import schema
from policynews.testing import (
    VIEWS,
    Case,
    CaseError,
    Mismatch,
    check_case,
    compare,
    load_case,
    load_cases,
    outcome,
    propose_expected,
)

HERE = Path(__file__).parents[1]
SAMPLES = HERE.parent / "src" / "policynews" / "samples"


def sample_case(page: Path) -> Case:
    expected = json.loads((HERE / "samples" / f"{page.stem}.json").read_text(encoding="utf-8"))
    return Case(
        name=f"sample-{page.stem}",
        folder=page.parent,
        page=page.read_bytes(),
        is_text=page.suffix == ".txt",
        why="A bundled sample.",
        expected=expected,
    )


CASES = [*load_cases(HERE / "cases"), *(sample_case(page) for page in sorted(SAMPLES.glob("*.[ht][tx][mt]*")))]
VALIDATOR = Draft202012Validator(schema())


@cache
def found(name: str) -> dict[str, object]:
    return outcome(next(case for case in CASES if case.name == name), Parser())


@pytest.mark.parametrize(
    ("case", "field"),
    [pytest.param(case, field, id=f"{case.name}-{field}") for case in CASES for field in case.expected],
)
def test_case(case: Case, field: str) -> None:
    wrong = [str(mismatch) for mismatch in compare({field: case.expected[field]}, found(case.name))]
    assert not wrong, f"{case.why}\n" + "\n".join(wrong)


def test_there_are_samples_of_each_kind() -> None:
    names = [case.name for case in CASES if case.name.startswith("sample-")]
    assert names == ["sample-gov-notice", "sample-news", "sample-poisoned", "sample-rendered", "sample-repost"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_article_validates(case: Case) -> None:
    data = found(case.name)
    if "error" in data:
        assert str(data["message"]).strip(), "an error says what to do"
    else:
        VALIDATOR.validate({key: value for key, value in data.items() if key not in VIEWS})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_parsing_twice_gives_the_same(case: Case) -> None:
    assert outcome(case, Parser()) == found(case.name)


def test_parse_many_gives_the_same_in_order() -> None:
    pages = [case for case in CASES if not case.is_text and case.encoding is None]
    for case, result in zip(pages, parse_many((case.page, case.url) for case in pages), strict=True):
        data = found(case.name)
        assert ("error" in data) == (type(result).__name__ == "Failure"), case.name
        assert getattr(result, "title", None) == data.get("title"), case.name


# The harness


def write_case(folder: Path, expected: object, facts: object | None = None, page: str = "停水通知") -> Path:
    folder.mkdir(parents=True)
    (folder / "page.txt").write_text(page, encoding="utf-8")
    (folder / "facts.json").write_text(json.dumps(facts or {"why": "test"}), encoding="utf-8")
    if expected is not None:
        (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return folder


FOUND: dict[str, object] = {
    "title": "通知",
    "source": {"name": "新川网", "url": None},
    "keywords": ["甲", "乙"],
    "text": ["一", "二"],
    "removals": [{"reason": "footer", "text": "主办单位：新川网"}],
    "notices": [{"code": "replaced-characters", "message": "", "field": None}],
}


@pytest.mark.parametrize(
    ("expected", "places"),
    [
        ({"title": "通知"}, []),
        ({"title": "公告"}, ["title"]),
        ({"title": None}, ["title"]),
        ({"source": {"name": "新川网"}}, []),
        ({"source": {"name": "沧澜日报", "label": "来源"}}, ["source.name", "source.label"]),
        ({"source": None}, ["source"]),
        ({"keywords": ["甲", "乙"]}, []),
        ({"keywords": ["乙", "甲"]}, ["keywords[0]", "keywords[1]"]),
        ({"keywords": ["甲"]}, ["keywords[1:]", "keywords (length)"]),
        ({"keywords": []}, ["keywords[0:]", "keywords (length)"]),
        ({"text": "一\n二"}, []),
        ({"text": "一二"}, ["text[0]", "text[1:]", "text (length)"]),
        ({"removals_include": [{"reason": "footer", "text": "主办"}]}, []),
        ({"removals_include": [{"reason": "pager"}]}, ["removals_include"]),
        ({"notices_include": ["replaced-characters"]}, []),
        ({"notices_include": ["layout-drift"]}, ["notices_include"]),
        ({"error": "NoArticleError", "kind": "list"}, ["error", "kind"]),
        ({"kind": "list"}, ["kind"]),
    ],
)
def test_compare(expected: dict[str, object], places: list[str]) -> None:
    assert [mismatch.place for mismatch in compare(expected, FOUND)] == places


def test_an_error_fails_every_field() -> None:
    error: dict[str, object] = {"error": "NoArticleError", "kind": "list", "message": "a list page"}
    assert [mismatch.field for mismatch in compare({"title": "通知", "text": []}, error)] == ["title", "text"]
    assert "NoArticleError: a list page" in str(compare({"title": "通知"}, error)[0])
    assert [mismatch.place for mismatch in compare({"error": "NoArticleError", "kind": "login"}, error)] == ["kind"]


def test_a_field_no_article_has_is_a_mistake_of_the_case() -> None:
    with pytest.raises(CaseError, match="titel"):
        compare({"titel": "通知"}, FOUND)


def test_mismatch_reads_as_a_sentence() -> None:
    mismatch = Mismatch(field="title", place="title", expected="通知", found=None)
    assert str(mismatch) == 'title: expected "通知", found null'


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("no page", "needs either page.html or page.txt"),
        ("two pages", "needs either page.html or page.txt"),
        ("no facts", "facts.json: missing"),
        ("facts that are no JSON", "is not JSON"),
        ("facts that are a list", "must hold an object"),
        ("no why", "say in 'why'"),
        ("unknown fact", "unknown key 'urll'"),
        ("url no text", "url must be text"),
        ("options no object", "options must be an object"),
    ],
)
def test_incomplete_cases_are_named(tmp_path: Path, broken: str, message: str) -> None:
    folder = write_case(tmp_path / "case", {"title": "通知"})
    facts = folder / "facts.json"
    match broken:
        case "no page":
            (folder / "page.txt").unlink()
        case "two pages":
            (folder / "page.html").write_text("x")
        case "no facts":
            facts.unlink()
        case "facts that are no JSON":
            facts.write_text("{")
        case "facts that are a list":
            facts.write_text("[]")
        case "no why":
            facts.write_text('{"why": ""}')
        case "unknown fact":
            facts.write_text('{"why": "x", "urll": ""}')
        case "url no text":
            facts.write_text('{"why": "x", "url": 1}')
        case "options no object":
            facts.write_text('{"why": "x", "options": [1]}')
    with pytest.raises(CaseError, match=message):
        load_case(folder)


def test_an_empty_folder_is_no_suite(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="holds no case"):
        load_cases(tmp_path)


PAGE = "停水通知\n2024-08-06 来源：区水务公司\n因管道检修，8月8日9时至17时，云帆路以北区域停水，请居民提前储水，不便之处敬请谅解。"


def test_expected_is_proposed_and_then_holds(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path / "case", None, page=PAGE))
    with pytest.raises(CaseError, match="expects nothing"):
        check_case(case)
    propose_expected(case)
    again = load_case(case.folder)
    assert "title" in again.expected
    assert check_case(again) == []
    assert check_case(again, Parser()) == []


def test_a_new_proposal_keeps_the_chosen_fields(tmp_path: Path) -> None:
    expected = {"title": "x", "removals_include": [{"reason": "footer"}]}
    case = load_case(write_case(tmp_path / "case", expected, page=PAGE))
    propose_expected(case)
    proposed = load_case(case.folder).expected
    assert list(proposed) == ["title", "removals_include"]
    assert proposed["title"] != "x"


def test_options_of_a_case_reach_the_parser(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path / "case", {"title": "x"}, {"why": "x", "options": {"no_such_option": 1}}))
    with pytest.raises(TypeError, match="no_such_option"):
        outcome(case)
