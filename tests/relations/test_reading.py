"""Where relations are read: lists, headlines, short names, long sentences."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import policynews
from policynews.documents.citations import find_references
from policynews.model.article import Article
from policynews.model.blocks import Paragraph
from policynews.model.relation import Relation
from policynews.relations import link


def article(*texts: str, title: str | None = None) -> Article:
    return Article(
        title=title,
        blocks=tuple(Paragraph(text=text) for text in texts),
        references=find_references(texts, own_title=title),
    )


def told(*texts: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(relation.kind, relation.reference.title) for relation in article(*texts, title=title).relations]


def test_a_relation_has_its_sentence_and_its_place() -> None:
    (relation,) = article("甲。", "近年来成效明显。根据《渡口管理办法》，现通知如下。各地照办。").relations
    assert relation == Relation(
        kind="based_on",
        reference=relation.reference,
        evidence="根据《渡口管理办法》，现通知如下。",
        block=1,
        rule="rests-on",
    )


def test_items_belong_to_the_line_that_opens_their_list() -> None:
    items = (
        "一、《渡口管理办法》（青政发〔2009〕3号）",
        "二、《船舶登记规定》",
        "以上文件由各单位自行清理。《航道保护办法》另有规定。",
    )
    assert told("下列文件自本决定公布之日起废止：", *items) == [
        ("repeals", "渡口管理办法"),
        ("repeals", "船舶登记规定"),
    ]
    assert told("下列文件继续有效：", *items) == []
    assert told("附件：", "1.《渡口管理办法》", "2.《船舶登记规定》") == [
        ("attaches", "渡口管理办法"),
        ("attaches", "船舶登记规定"),
    ]


def test_a_headline_explains_what_it_names() -> None:
    text = "日前，市水务局出台《渡口管理办法》。《渡口管理办法》共五章。"
    for title in ("《渡口管理办法》政策解读", "一图读懂《渡口管理办法》", "关于渡口管理办法的解读"):
        (relation,) = article(text, title=title).relations
        assert (relation.kind, relation.evidence, relation.block) == ("explains", title, None)
        assert relation.reference.start == text.index("《")
    assert told(text, title="渡口改造全面铺开") == []
    assert told(text, title="《渡口管理办法》政策解读会举行") == []


def test_a_headline_tells_what_the_text_leaves_open() -> None:
    text = "《渡口管理办法》由市水务局解释。"
    assert told(text, title="青川市人民政府关于废止《渡口管理办法》的决定") == [("repeals", "渡口管理办法")]
    assert told(text, title="青川市人民政府关于修改《渡口管理办法》的决定") == [("amends", "渡口管理办法")]
    assert told(text, title="青川市水务局关于贯彻落实《渡口管理办法》的通知") == [("based_on", "渡口管理办法")]
    said = "根据《渡口管理办法》，现决定如下。"
    assert told(said, title="关于废止《渡口管理办法》的决定") == [("based_on", "渡口管理办法")]
    assert told("《船舶条例》另有规定。", title="关于废止《渡口管理办法》的决定") == []


def test_a_short_name_stands_for_the_document() -> None:
    text = "根据《渡口管理办法》（以下简称《办法》）和有关规定，现通知如下。船票价格按照《办法》执行。"
    assert told(text) == [("based_on", "渡口管理办法"), ("based_on", "渡口管理办法")]


def test_marks_of_the_text_itself_are_no_references() -> None:
    assert told("◆根据◇《渡口管理办法》的调查") == [("based_on", "渡口管理办法")]
    assert told("根据◇◆办理，《渡口管理办法》另有规定") == []


def test_traditional_characters_are_read() -> None:
    assert told("依據《渡口管理辦法》，現公告如下。") == [("based_on", "渡口管理辦法")]


def test_a_parsed_page_knows_its_relations_and_so_does_one_read_back() -> None:
    page = policynews.parse_text(
        "关于停车管理的通知\n\n各有关单位：\n\n根据《城市道路管理条例》（国务院令第198号），现就停车管理有关事项通知如下。\n\n"
        "一、停车场应当公示收费标准，不得占用通道。\n\n二、本通知自2024年5月1日起施行，《停车收费办法》（青发改〔2015〕2号）同时废止。"
    )
    kinds = [relation.kind for relation in page.relations]
    assert kinds == ["based_on", "repeals"]
    assert Article.from_dict(page.to_dict()).relations == page.relations


def test_nothing_without_references() -> None:
    assert Article().relations == ()
    assert article("按照有关规定办理。").relations == ()


def test_evidence_is_bounded() -> None:
    text = "说" * 5000 + "根据《渡口管理办法》办理" + "事" * 5000
    (relation,) = article(text).relations
    assert "根据《渡口管理办法》办理" in relation.evidence
    assert len(relation.evidence) <= 400


PIECES = st.sampled_from(
    [
        *"《》〈〉（）()。；：，、！\n◆◇“”1第条",
        "《渡口管理办法》",
        "《船舶条例》（国令第1号）",
        "根据",
        "废止",
        "现将",
        "附件：",
        "印发",
    ]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(PIECES, max_size=25).map("".join), max_size=4), st.lists(PIECES, max_size=8).map("".join))
def test_any_text_is_read(texts: list[str], title: str) -> None:
    page = article(*texts, title=title or None)
    relations = page.relations
    assert len({relation.reference for relation in relations}) == len(relations) <= len(page.references)
    for relation in relations:
        assert relation.reference in page.references
        where = title if relation.block is None else texts[relation.block]
        assert relation.evidence in where
    assert len(link([page, page]).nodes) >= 2
