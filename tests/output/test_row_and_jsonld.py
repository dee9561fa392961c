"""Articles as flat rows and as JSON-LD of schema.org."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from importlib.resources import files

import pyarrow as pa
import pytest

from policynews import (
    Article,
    Attachment,
    DocumentNumber,
    Figure,
    Notice,
    Paragraph,
    PartialDate,
    Person,
    PolicyDocument,
    PolicyReference,
    PrintEdition,
    Source,
    parse,
)
from policynews.output.schema_org import iso_date

NEWS = Article(
    url="https://www.jiangzhou.cn/t1.html",
    title="江州港吞吐量创新高",
    kicker="港口观察",
    published=PartialDate(year=2024, month=5, day=27, hour=8, minute=30),
    source=Source(name="江州日报", url="https://www.jiangzhou.cn/"),
    print_edition=PrintEdition(newspaper="江州日报", date=PartialDate(month=5, day=27), page="3", section="经济"),
    people=(
        Person(name="周砚秋", role="author", affiliation="江州日报"),
        Person(name="罗一鸣", role="photographer"),
        Person(name="邵文", role="editor"),
    ),
    blocks=(Paragraph(text="港口昨日装卸一万箱。"), Figure(url="https://www.jiangzhou.cn/1.jpg"), Figure(url=None)),
    keywords=("港口", "航运"),
    script="hans",
    notices=(Notice(code="layout-drift", message="…"), Notice(code="layout-drift", message="…")),
)
ORDER = Article(
    title="关于印发养老服务规划的通知",
    blocks=(Paragraph(text="现将规划印发给你们。"),),
    document=PolicyDocument(
        number=DocumentNumber.parse("江政发〔2024〕12号"),
        issuers=("江州市人民政府", "江州市民政局"),
        genre="通知",
        written=PartialDate(year=2024, month=5, day=20),
        effective=PartialDate(year=2024, month=6, day=1),
        validity="现行有效",
    ),
    references=(
        PolicyReference(
            title="养老机构管理办法", number=DocumentNumber.parse("民令〔2020〕66号"), block=0, start=0, end=9
        ),
        PolicyReference(title="养老服务规划", block=0, start=0, end=8),
    ),
    attachments=(Attachment(name="规划.pdf", url="https://www.jiangzhou.cn/1.pdf"), Attachment(name="附表", url=None)),
)
SAMPLES = [
    parse(page.read_bytes()) for page in files("policynews").joinpath("samples").iterdir() if page.name.endswith("html")
]


def test_a_row_holds_texts_days_and_lists_of_texts() -> None:
    row = NEWS.to_row()
    assert (row["title"], row["source"], row["authors"]) == ("江州港吞吐量创新高", "江州日报", ["周砚秋"])
    assert (row["published"], row["published_day"]) == ("2024-05-27T08:30", date(2024, 5, 27))
    assert (row["print_date"], row["print_date_day"]) == ("--05-27", None)
    assert (row["figure_urls"], row["notices"]) == (["https://www.jiangzhou.cn/1.jpg"], ["layout-drift"])
    assert row["text"] == "港口昨日装卸一万箱。"


def test_a_row_holds_the_document() -> None:
    row = ORDER.to_row()
    assert row["document_number"] == "江政发〔2024〕12号"
    assert row["document_issuers"] == ["江州市人民政府", "江州市民政局"]
    assert row["document_effective_day"] == date(2024, 6, 1)
    assert row["references"] == ["《养老机构管理办法》（民令〔2020〕66号）", "《养老服务规划》"]
    assert (row["attachment_names"], row["attachment_urls"]) == (
        ["规划.pdf", "附表"],
        ["https://www.jiangzhou.cn/1.pdf"],
    )


def test_every_row_has_the_same_columns_and_types() -> None:
    rows = [article.to_row() for article in (Article(), NEWS, ORDER, *SAMPLES)]
    assert len({tuple(row) for row in rows}) == 1
    table = pa.Table.from_pylist(rows)  # raises where a column mixes types
    assert {str(kind).partition("<")[0] for kind in table.schema.types} == {"string", "date32[day]", "list", "null"}
    assert table.to_pylist() == rows


def test_rows_make_a_csv_file() -> None:
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=list(NEWS.to_row()))
    writer.writeheader()
    writer.writerow(NEWS.to_row())
    [read] = csv.DictReader(io.StringIO(file.getvalue()))
    assert (read["published_day"], read["updated"], read["text"]) == ("2024-05-27", "", "港口昨日装卸一万箱。")


def test_news_is_a_news_article() -> None:
    assert NEWS.to_jsonld() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://www.jiangzhou.cn/t1.html",
        "headline": "江州港吞吐量创新高",
        "alternativeHeadline": ["港口观察"],
        "datePublished": "2024-05-27T08:30+08:00",
        "author": [{"@type": "Person", "name": "周砚秋", "affiliation": {"@type": "Organization", "name": "江州日报"}}],
        "editor": [{"@type": "Person", "name": "邵文"}],
        "contributor": [{"@type": "Person", "name": "罗一鸣"}],
        "sourceOrganization": {"@type": "Organization", "name": "江州日报", "url": "https://www.jiangzhou.cn/"},
        "keywords": ["港口", "航运"],
        "inLanguage": "zh-Hans",
        "image": ["https://www.jiangzhou.cn/1.jpg"],
        "articleBody": "港口昨日装卸一万箱。",
        "printEdition": "江州日报",
        "printPage": "3",
        "printSection": "经济",
    }


def test_a_policy_document_is_legislation() -> None:
    found = ORDER.to_jsonld()
    assert (found["@type"], found["legislationIdentifier"]) == ("Legislation", "江政发〔2024〕12号")
    assert found["legislationPassedBy"] == [
        {"@type": "GovernmentOrganization", "name": "江州市人民政府"},
        {"@type": "GovernmentOrganization", "name": "江州市民政局"},
    ]
    assert (found["legislationDate"], found["temporalCoverage"]) == ("2024-05-20", "2024-06-01/..")
    assert found["legislationLegalForce"] == "https://schema.org/InForce"
    assert found["citation"] == [
        {"@type": "Legislation", "name": "养老机构管理办法", "legislationIdentifier": "民令〔2020〕66号"},
        {"@type": "Legislation", "name": "养老服务规划"},
    ]
    assert found["associatedMedia"] == [
        {"@type": "MediaObject", "name": "规划.pdf", "contentUrl": "https://www.jiangzhou.cn/1.pdf"}
    ]
    assert "datePublished" not in found


def test_news_with_an_entry_in_a_catalogue_is_no_legislation() -> None:
    article = Article(title="江州港吞吐量创新高", document=PolicyDocument(index_number="0145/2024-12"))
    assert article.to_jsonld()["@type"] == "NewsArticle"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-27", "2024-05-27"),
        ("2024-05-27T08", "2024-05-27"),
        ("2024-05-27T08:30:05", "2024-05-27T08:30:05+08:00"),
        ("--05-27", None),
    ],
)
def test_a_date_keeps_its_precision(printed: str, iso: str | None) -> None:
    assert iso_date(PartialDate.fromisoformat(printed)) == iso


def test_nothing_that_is_not_stated_is_in_it() -> None:
    assert Article().to_jsonld() == {"@context": "https://schema.org", "@type": "NewsArticle"}
    for article in SAMPLES:
        assert json.loads(json.dumps(article.to_jsonld())) == article.to_jsonld()
        assert not [value for value in article.to_jsonld().values() if value in (None, "", [])]
