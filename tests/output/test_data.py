"""Articles as data: round trips, the published schema, errors that name the place, Markdown."""

from __future__ import annotations

import copy
import json
from dataclasses import fields, replace
from typing import get_args

import pytest
import schema_builder
from growth import assert_cheaper
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from policynews.errors import SchemaError
from policynews.model.article import (
    Article,
    Attachment,
    Notice,
    Origin,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Removal,
    Role,
    Source,
)
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.output.data import article_to_dict, article_to_json, schema
from policynews.output.markdown import article_to_markdown
from policynews.output.reading import article_from_dict

VALIDATOR = Draft202012Validator(schema())

# Articles of every shape

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe_text = st.none() | text
texts = st.lists(text, max_size=3).map(tuple)
small = st.integers(min_value=0, max_value=10**6)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Return a date that is known to some depth, with or without its year."""
    parts = [draw(st.integers(low, high)) for low, high in ((1, 12), (1, 28), (0, 23), (0, 59), (0, 59))]
    names = ("month", "day", "hour", "minute", "second")
    year = draw(st.none() | st.integers(1949, 2100))
    depth = draw(st.integers(0 if year is not None else 1, 5))
    return PartialDate(year=year, **dict(zip(names[:depth], parts, strict=False)))


@st.composite
def numbers(draw: st.DrawFn) -> DocumentNumber:
    code = draw(st.sampled_from(["国办发", "澜政办发", "财税", "建市函"]))
    number = DocumentNumber.parse(f"{code}〔{draw(st.integers(1990, 2030))}〕{draw(st.integers(1, 999))}号")
    assert number is not None
    return number


maybe_date = st.none() | dates()
maybe_number = st.none() | numbers()
links = st.lists(st.builds(Link, text=text, url=text), max_size=2).map(tuple)
sources = st.builds(Source, name=text, url=maybe_text, label=maybe_text)
level = st.integers(1, 9)
blocks = st.one_of(
    st.builds(Paragraph, text=text, numeral=maybe_text, level=st.none() | level, links=links),
    st.builds(Quote, text=text, links=links),
    st.builds(Heading, text=text, level=level, links=links),
    st.builds(ListItem, text=text, level=level, ordered=st.booleans(), links=links),
    st.builds(
        Table,
        rows=st.lists(texts, max_size=3).map(tuple),
        header_rows=small,
        header_cells=st.lists(st.tuples(small, small), max_size=2).map(tuple),
        caption=maybe_text,
        unit=maybe_text,
    ),
    st.builds(Figure, url=maybe_text, caption=maybe_text, alt=maybe_text),
)
documents = st.builds(
    PolicyDocument,
    number=maybe_number,
    issuers=texts,
    index_number=maybe_text,
    title=maybe_text,
    written=maybe_date,
    published=maybe_date,
    generated=maybe_date,
    effective=maybe_date,
    expires=maybe_date,
    validity=maybe_text,
    topic=maybe_text,
    genre=maybe_text,
    keywords=texts,
    addressees=maybe_text,
    metadata=st.lists(st.tuples(text, text), max_size=3).map(tuple),
)
people = st.builds(Person, name=text, role=st.sampled_from(get_args(Role)), label=maybe_text, affiliation=maybe_text)
articles = st.builds(
    Article,
    url=maybe_text,
    canonical_url=maybe_text,
    title=maybe_text,
    kicker=maybe_text,
    subtitle=maybe_text,
    published=maybe_date,
    updated=maybe_date,
    source=st.none() | sources,
    publisher=st.none() | sources,
    original_source=st.none() | sources,
    original_title=maybe_text,
    print_edition=st.none()
    | st.builds(PrintEdition, newspaper=text, date=maybe_date, page=maybe_text, section=maybe_text),
    people=st.lists(people, max_size=3).map(tuple),
    blocks=st.lists(blocks, max_size=4).map(tuple),
    document=st.none() | documents,
    references=st.lists(
        st.builds(PolicyReference, title=text, number=maybe_number, block=small, start=small, end=small), max_size=2
    ).map(tuple),
    attachments=st.lists(st.builds(Attachment, name=text, url=maybe_text, file_type=maybe_text), max_size=2).map(tuple),
    breadcrumbs=texts,
    keywords=texts,
    summary=maybe_text,
    script=st.none() | st.sampled_from(["hans", "hant", "mixed"]),
    next_page=maybe_text,
    layout=text,
    removals=st.lists(st.builds(Removal, reason=text, text=text), max_size=2).map(tuple),
    notices=st.lists(st.builds(Notice, code=text, message=text, field=maybe_text), max_size=2).map(tuple),
    origins=st.lists(st.builds(Origin, field=text, reader=text, raw=text), max_size=2).map(tuple),
)

FULL = Article(
    url="https://www.linlan.example.gov.cn/t20230918_40217.html",
    title="关于印发《社区养老服务设施管理办法》的通知",
    published=PartialDate(year=2023, month=9, day=18, hour=16, minute=20),
    source=Source(name="市政府办公室", label="来源"),
    people=(
        Person(name="林知夏", role="author", label="记者"),
        Person(name="卫川", role="editor", label="责任编辑"),
        Person(name="高遥", role="author", label="通讯员", affiliation="临澜晚报"),
    ),
    blocks=(
        Heading(text="第一章 总则", level=2),
        Paragraph(text="根据《养老机构管理办法》制定。", links=(Link(text="《养老机构管理办法》", url="/a(1).html"),)),
        ListItem(text="日间照料"),
        ListItem(text="助餐", level=2, ordered=True),
        ListItem(text="助浴", level=2, ordered=True),
        ListItem(text="护理"),
        Quote(text="老有所养。"),
        Table(rows=(("类别", "面积|户数"), ("助餐点", "120")), header_rows=1, caption="配建标准", unit="平方米"),
        Figure(url="https://img.example.com/1 2.jpg", caption="图为助餐点。", alt="助餐点"),
    ),
    document=PolicyDocument(
        number=DocumentNumber.parse("澜政办发〔2023〕26号"),
        issuers=("临澜市人民政府办公室",),
        written=PartialDate(year=2023, month=9, day=12),
        metadata=(("索引号", "990300001/2023-00418"),),
    ),
    references=(PolicyReference(title="养老机构管理办法", block=1, start=2, end=12),),
    attachments=(Attachment(name="登记表.docx", url="/P0202309.docx", file_type="docx"), Attachment(name="说明")),
    script="hans",
    removals=(Removal(reason="footer", text="主办：临澜市人民政府办公室"),),
    notices=(Notice(code="published-disagreement", message="Two dates.", field="published"),),
    origins=(Origin(field="title", reader="meta:ArticleTitle", raw="关于印发…"),),
)


@given(articles)
@settings(max_examples=60, deadline=None)
def test_round_trip(article: Article) -> None:
    data = article_to_dict(article, provenance=True)
    again = article_from_dict(data)
    assert again == article
    # Provenance is not part of equality, so it is compared by itself.
    assert (again.removals, again.notices, again.origins) == (article.removals, article.notices, article.origins)


@given(articles, st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_article_validates(article: Article, provenance: bool) -> None:
    data = json.loads(article_to_json(article, provenance=provenance))
    VALIDATOR.validate(data)
    assert article_from_dict(data) == article


@given(articles, st.data())
@settings(max_examples=100, deadline=None)
def test_what_is_read_is_valid(article: Article, data: st.DataObject) -> None:
    """`from_dict` is at least as strict as the schema: after any change it refuses, or the schema accepts."""
    changed = json.loads(article_to_json(article, provenance=True))
    spot = data.draw(st.sampled_from(list(_places(changed))))
    holder = changed
    for key in spot[:-1]:
        holder = holder[key]
    holder[spot[-1]] = data.draw(
        st.sampled_from([None, 0, -1, True, 1.5, "", "x", "2024-05", [], {}, ["x"], {"kind": 1}])
    )
    try:
        article_from_dict(changed)
    except SchemaError:
        return
    VALIDATOR.validate(changed)


def _places(data: object, above: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    if isinstance(data, dict):
        return [place for key in data for place in [(*above, key), *_places(data[key], (*above, key))]]
    if isinstance(data, list):
        return [place for key, item in enumerate(data) for place in [(*above, key), *_places(item, (*above, key))]]
    return []


def test_a_day_is_read_where_the_schema_admits_it() -> None:
    """Every day there is, and those there are not, of common years, leap years and no year."""
    is_date = VALIDATOR.evolve(schema={"$ref": "#/$defs/PartialDate", "$defs": schema()["$defs"]}).is_valid
    days = [f"{month:02}-{day:02}" for month in range(14) for day in range(33)]
    years = ("0000", "0004", "1900", "2000", "2023", "2024", "2100", "9996", "-")
    dates = [*years, *[f"{year}-{day}" for year in years for day in days], *[f"{year}-13" for year in years]]
    clocks = ("T00", "T23:59", "T23:59:59", "T24", "T23:60", "T23:59:60", "T8", "T08:00Z", " 08:00")
    dates += [f"{year}-02-29{clock}" for year in years for clock in clocks]
    told = [(date, _is_read(date), is_date(date)) for date in dates]
    assert [date for date, read, admitted in told if read != admitted] == []
    assert sum(read for _, read, _ in told) == 7 + 3 * 365 + 4 * 366 + 366 + 5 * 3


def _is_read(date: str) -> bool:
    try:
        return article_from_dict({"schema_version": 1, "published": date}).published is not None
    except SchemaError:
        return False


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_anything_else_is_a_schema_error(data: object) -> None:
    with pytest.raises(SchemaError):
        article_from_dict(data)  # type: ignore[arg-type]


def test_the_published_schema_is_that_of_the_dataclasses() -> None:
    assert schema_builder.SCHEMA_FILE.read_text(encoding="utf-8") == schema_builder.as_text(schema_builder.build()), (
        "article.py has changed: run python tests/schema_builder.py and look at the difference"
    )
    Draft202012Validator.check_schema(schema())


def test_the_schema_is_handed_out_fresh() -> None:
    schema().clear()
    assert schema()["title"] == "Article"


def test_keys_are_the_field_names() -> None:
    names = [field.name for field in fields(Article)]
    assert [*article_to_dict(FULL, provenance=True)] == ["schema_version", *names]
    assert [*article_to_dict(FULL)] == ["schema_version", *names[: names.index("removals")]]


def test_an_empty_article_has_every_key() -> None:
    data: dict[str, object] = {**article_to_dict(Article())}
    assert data.pop("schema_version") == 1
    assert data.pop("layout") == "generic"
    assert {key for key, value in data.items() if value is None or value == []} == data.keys()


def test_a_missing_key_takes_its_default() -> None:
    assert article_from_dict({"schema_version": 1, "title": "通知"}) == Article(title="通知")


def test_values_in_json() -> None:
    data = json.loads(article_to_json(FULL))
    assert data["published"] == "2023-09-18T16:20"
    assert data["document"]["number"] == "澜政办发〔2023〕26号"
    assert data["document"]["metadata"] == [["索引号", "990300001/2023-00418"]]
    assert [block["kind"] for block in data["blocks"]][-3:] == ["quote", "table", "figure"]
    assert "养老" in article_to_json(FULL)
    assert "\n" not in article_to_json(FULL)


BROKEN = [
    ("unknown key", ("titel",), "x", "titel: unknown key; Article has "),
    ("unknown key inside", ("people", 1, "rolle"), "x", "people[1].rolle: unknown key; Person has "),
    ("not one of the roles", ("people", 1, "role"), "writer", "people[1].role: expected one of author, "),
    ("wrong type", ("title",), 7, "title: expected text or null, found 7"),
    ("null where text must be", ("people", 0, "name"), None, "people[0].name: expected text, found null"),
    ("text for a list", ("keywords",), "养老", "keywords: expected a list, found '养老'"),
    ("null for a list", ("blocks",), None, "blocks: expected a list, found null"),
    ("text for an object", ("source",), "来源", "source: expected an object, found '来源'"),
    ("unknown kind", ("blocks", 0, "kind"), "video", "blocks[0].kind: expected one of heading, "),
    ("a key of another kind", ("blocks", 6, "level"), 1, "blocks[6].level: unknown key; Quote has "),
    ("level below 1", ("blocks", 0, "level"), 0, "blocks[0].level: expected a whole number of at least 1, found 0"),
    ("a flag is no number", ("blocks", 0, "level"), True, "blocks[0].level: expected a whole number"),
    ("a number is no flag", ("blocks", 2, "ordered"), 1, "blocks[2].ordered: expected true or false, found 1"),
    ("a cell that is no text", ("blocks", 7, "rows", 1, 0), 120, "blocks[7].rows[1][0]: expected text, found 120"),
    ("impossible day", ("published",), "2023-02-30", "published: '2023-02-30' is no date of this schema"),
    ("no date", ("document", "written"), "昨天", "document.written: '昨天' is no date of this schema"),
    ("no number", ("document", "number"), "26", "document.number: '26' is no document number"),
    (
        "a row of three",
        ("document", "metadata", 0),
        ["a", "b", "c"],
        "document.metadata[0]: expected a label and a value",
    ),
    ("another version", ("schema_version",), 2, "schema_version: this is data of version 2, the library reads 1"),
    ("long values are cut", ("title",), ["长" * 500], "title: expected text or null, found ['长长长"),
]


@pytest.mark.parametrize(("place", "value", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_errors_name_the_place(place: tuple[str | int, ...], value: object, message: str) -> None:
    data = copy.deepcopy(article_to_dict(FULL, provenance=True))
    holder: object = data
    for key in place[:-1]:
        holder = holder[key]  # type: ignore[index]
    holder[place[-1]] = value  # type: ignore[index]
    with pytest.raises(SchemaError) as caught:
        article_from_dict(data)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (("schema_version",), "schema_version: missing"),
        (("people", 1, "role"), "people[1].role: missing"),
        (("blocks", 0, "text"), "blocks[0].text: missing"),
        (("blocks", 7, "rows"), "blocks[7].rows: missing"),
        (("blocks", 8, "url"), "blocks[8].url: missing"),
        (("references", 0, "start"), "references[0].start: missing"),
    ],
)
def test_a_missing_key_without_default_is_named(place: tuple[str | int, ...], message: str) -> None:
    data = copy.deepcopy(article_to_dict(FULL))
    holder: object = data
    for key in place[:-1]:
        holder = holder[key]  # type: ignore[index]
    del holder[place[-1]]  # type: ignore[attr-defined]
    with pytest.raises(SchemaError, match=message.replace("[", r"\[")):
        article_from_dict(data)
    assert not VALIDATOR.is_valid(data)


def test_methods_of_article() -> None:
    assert Article.from_dict(FULL.to_dict()) == FULL
    assert json.loads(FULL.to_json(provenance=True)) == FULL.to_dict(provenance=True)
    assert FULL.to_markdown() == article_to_markdown(FULL)


def test_a_dict_costs_less_than_its_json() -> None:
    article = replace(FULL, blocks=tuple(Paragraph(text="临澜市" * 40) for _ in range(30)))
    data = article_to_dict(article, provenance=True)
    hundred = range(100)
    assert_cheaper(
        lambda: [article_to_dict(article, provenance=True) for _ in hundred],
        lambda: [json.dumps(data) for _ in hundred],
    )


# Markdown

MARKDOWN = """\
# 关于印发《社区养老服务设施管理办法》的通知

2023-09-18 16:20 · 市政府办公室 · 林知夏 高遥

### 第一章 总则

根据[《养老机构管理办法》](/a%281%29.html)制定。

- 日间照料
    1. 助餐
    2. 助浴
- 护理

> 老有所养。

**配建标准　单位：平方米**

| 类别 | 面积\\|户数 |
| --- | --- |
| 助餐点 | 120 |

![助餐点](https://img.example.com/1%202.jpg)

图为助餐点。

## 附件

- [登记表.docx](/P0202309.docx)
- 说明
"""


def test_markdown_of_a_whole_article() -> None:
    assert article_to_markdown(FULL) == MARKDOWN


def one(block: Block) -> str:
    return article_to_markdown(Article(blocks=(block,))).rstrip("\n")


@pytest.mark.parametrize(
    ("block", "markdown", "why"),
    [
        (Paragraph(text="5*8与a_b"), "5\\*8与a\\_b", "stars and underscores are no emphasis"),
        (Paragraph(text="〔2023〕与[2023]"), "〔2023〕与\\[2023\\]", "only ASCII brackets mean a link"),
        (Paragraph(text="<b>与&nbsp;与&"), "\\<b>与\\&nbsp;与&", "no HTML, no entity; a lone & is itself"),
        (Paragraph(text="# 号"), "\\# 号", "no heading"),
        (Paragraph(text="1. 总则"), "1\\. 总则", "no list"),
        (Paragraph(text="1.总则"), "1.总则", "without a space it is no list in Markdown either"),
        (Paragraph(text="2024) 年"), "2024\\) 年", "no list"),
        (Paragraph(text="- 一是"), "\\- 一是", "no list"),
        (Paragraph(text="---"), "\\---", "no rule"),
        (Paragraph(text="> 引"), "\\> 引", "no quote"),
        (Paragraph(text="甲\n\n乙\n# 丙"), "甲\\\n乙\\\n\\# 丙", "lines inside a block are hard breaks"),
        (Paragraph(text="见甲和甲", links=(Link(text="甲", url="/1"), Link(text="甲", url="/2"))), "见[甲](/1)和[甲](/2)", "links in order"),
        (Paragraph(text="见乙", links=(Link(text="甲", url="/1"), Link(text="", url="/2"))), "见乙", "a link that is not in the text"),
        (Heading(text="一、目标"), "## 一、目标", "level 1 stands below the title"),
        (Heading(text="深\n处", level=9), "###### 深 处", "Markdown ends at six; a heading is one line"),
        (Quote(text="甲\n乙"), "> 甲\\\n> 乙", "every line is quoted"),
        (ListItem(text="深处", level=4), "- 深处", "no item is deeper than its list"),
        (Table(rows=()), "", "nothing to show"),
        (Table(rows=((), ())), "", "nothing to show"),
        (Table(rows=(("甲", "乙"), ("丙",))), "|  |  |\n| --- | --- |\n| 甲 | 乙 |\n| 丙 |  |", "no header, a short row"),
        (Table(rows=(("甲\n乙",),), header_rows=1), "| 甲<br>乙 |\n| --- |", "a line break inside a cell"),
        (Figure(url=None, caption="图为现场。"), "图为现场。", "a caption without image"),
        (Figure(url="/1.jpg"), "![](/1.jpg)", "neither caption nor alt"),
        (Figure(url="/图(1).jpg", caption="现场"), "![现场](/图%281%29.jpg)\n\n现场", "brackets would end the address"),
        (Figure(url=None), "", "nothing to show"),
    ],
)  # fmt: skip
def test_markdown_of_a_block(block: Block, markdown: str, why: str) -> None:
    assert one(block) == markdown, why


def test_markdown_of_headline_parts() -> None:
    article = Article(
        kicker="双河县新开线路", title="公交进村", subtitle="一车三用", published=PartialDate(month=6, day=3)
    )
    assert article_to_markdown(article) == "双河县新开线路\n\n# 公交进村\n\n**一车三用**\n\n\\--06-03\n"


def test_markdown_lists_of_both_kinds() -> None:
    items = [("甲", 1, True), ("乙", 3, False), ("丙", 2, False), ("丁", 1, True), ("戊", 1, False)]
    blocks = tuple(ListItem(text=text, level=level, ordered=ordered) for text, level, ordered in items)
    assert article_to_markdown(Article(blocks=blocks)) == "1. 甲\n    - 乙\n    - 丙\n2. 丁\n- 戊\n"


@given(articles)
@settings(max_examples=60, deadline=None)
def test_markdown_never_fails(article: Article) -> None:
    markdown = article_to_markdown(article)
    assert markdown == article_to_markdown(article)
    assert markdown == "" or markdown.endswith("\n")
