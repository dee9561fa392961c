"""The graph of a corpus: what is resolved and how, validity, and corpora that make no sense."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from growth import assert_linear

from policynews.documents.citations import find_references
from policynews.model.article import Article, PolicyDocument
from policynews.model.blocks import Paragraph
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.relations import Graph, Link, link, to_dot, to_graphml, to_jsonl


def page(
    *texts: str,
    title: str | None = None,
    number: str | None = None,
    issuers: tuple[str, ...] = (),
    written: str | None = None,
    effective: str | None = None,
) -> Article:
    document = PolicyDocument(
        number=DocumentNumber.parse(number) if number else None,
        issuers=issuers,
        written=PartialDate.fromisoformat(written) if written else None,
        effective=PartialDate.fromisoformat(effective) if effective else None,
    )
    return Article(
        title=title,
        blocks=tuple(Paragraph(text=text) for text in texts),
        references=find_references(texts, own_title=title),
        document=document if number or issuers or written else None,
    )


def links(graph: Graph) -> list[tuple[int, int, str, str | None]]:
    return [(link.source, link.target, link.kind, link.resolved_by) for link in graph.links]


def codes(graph: Graph) -> list[str]:
    return [notice.code for notice in graph.notices]


RULES = page(
    "渡口由县级人民政府设置。",
    title="青川市人民政府办公室关于印发《青川市渡口管理办法》的通知",
    number="青政办发〔2020〕7号",
    issuers=("青川市人民政府办公室",),
    written="2020-03-01",
)


def test_by_number_also_where_the_title_is_shortened() -> None:
    graph = link([RULES, page("根据《渡口管理办法》（青政办发[2020]7号），现通知如下。", title="关于渡口检查的通知")])
    assert links(graph) == [(1, 0, "based_on", "number")]
    assert graph.links[0].evidence == "根据《渡口管理办法》（青政办发[2020]7号），现通知如下。"
    assert graph.nodes[0].number == "青政办发〔2020〕7号"


def test_by_title_whole_and_without_issuer_and_shell() -> None:
    whole = "依据《青川市人民政府办公室关于印发〈青川市渡口管理办法〉的通知》，渡口实行年检。"
    graph = link([RULES, page(whole), page("依据《青川市渡口管理办法》，渡口实行年检。")])
    assert links(graph) == [(1, 0, "based_on", "title"), (2, 0, "based_on", "core_title")]


def test_by_title_in_the_other_script() -> None:
    rules = page("漁港由縣政府設置。", title="漁港碼頭管理辦法", issuers=("農業部",))
    assert links(link([rules, page("依据《渔港码头管理办法》，渔港实行年检。")])) == [(1, 0, "based_on", "title")]


def test_by_short_name() -> None:
    text = "《青川市渡口管理办法》（以下简称《办法》）已施行三年。"
    (found,) = link([RULES, page(text, "渡工应当按照《办法》持证。")]).links
    assert (found.target, found.kind, found.resolved_by, found.block) == (0, "based_on", "short_name", 1)


def test_an_explanation_is_linked_to_its_policy() -> None:
    for title in ("《青川市渡口管理办法》政策解读", "青川市渡口管理办法政策解读"):
        (found,) = link([RULES, page("渡口事关出行安全，本次修订有三个变化。", title=title)]).links
        assert (found.target, found.kind, found.evidence, found.block) == (0, "explains", title, None)


def test_a_title_is_known_without_its_first_word() -> None:
    opinions = page("甲。", title="青川市人民政府关于促进茶产业高质量发展的若干意见", issuers=("青川市人民政府",))
    for title in ("关于促进茶产业高质量发展的若干意见政策解读", "《促进茶产业高质量发展的若干意见》政策解读"):
        graph = link([opinions, page("意见共十条，本次有三个变化。", title=title, issuers=("青川市人民政府办公室",))])
        assert links(graph) == [(1, 0, "explains", "core_title")]


def test_a_headline_repeals_passes_on_and_answers() -> None:
    for title, kind in (
        ("青川市人民政府关于废止《青川市渡口管理办法》的决定", "repeals"),
        ("青川市水务局关于转发《青川市渡口管理办法》的通知", "forwards"),
        ("青川市人民政府关于《青川市渡口管理办法》的批复", "replies_to"),
    ):
        graph = link([RULES, page("自公布之日起执行，请遵照办理。", title=title)])
        assert links(graph) == [(1, 0, kind, "core_title")]
        assert graph.links[0].evidence == title


def test_a_notice_and_what_it_issues_are_one_document() -> None:
    notice = page("现将《青川市桥梁管理办法》印发给你们，请遵照执行。", number="青政发〔2021〕1号")
    graph = link([notice, page("按照《青川市桥梁管理办法》，桥梁每年检查一次。")])
    assert links(graph) == [(1, 0, "based_on", "title")]
    assert graph.nodes[0].title == "青川市桥梁管理办法"
    assert len(graph.nodes) == 2


def test_what_is_passed_on_stays_a_document_of_its_own() -> None:
    notice = page("现将《省水利厅关于渡口检查的通知》转发给你们。", title="青川市水务局关于转发渡口检查文件的通知")
    graph = link([notice])
    assert links(graph) == [(0, 1, "forwards", None)]
    assert not graph.nodes[1].in_corpus


def test_a_cited_document_is_one_node_for_all() -> None:
    pages = (
        page("根据《船舶登记条例》（国务院令第155号）登记。"),
        page("按照《船舶登记条例》登记。"),
        page("《船舶登记条例》公布。"),
    )
    graph = link(pages)
    assert links(graph) == [(0, 3, "based_on", None), (1, 3, "based_on", None), (2, 3, "cites", None)]
    node = graph.nodes[3]
    assert (node.title, node.number, node.url, node.in_corpus) == ("船舶登记条例", "国务院令第155号", None, False)


def test_a_report_of_every_year_is_not_one_document() -> None:
    pages = [page("《政府工作报告》提出，今年改造渡口20处。《政府工作报告》还提出，渡工持证上岗。") for _ in range(2)]
    assert links(link(pages)) == [(0, 2, "cites", None), (1, 3, "cites", None)]


def test_one_link_for_each_kind_with_its_count() -> None:
    text = "根据《船舶登记条例》办理。《船舶登记条例》公布已久。依照《船舶登记条例》收费。"
    (found,) = link([page(text)]).links
    assert (found.kind, found.count, found.evidence) == ("based_on", 2, "根据《船舶登记条例》办理。")


def test_a_title_that_every_city_uses_is_its_own_region_s() -> None:
    title = "关于调整公交票价的通知"
    suzhou = page("苏州市公交票价调整如下。", title=title, issuers=("苏州市交通运输局",))
    citing = "按照《关于调整公交票价的通知》，老年人免费。"
    here = page(citing, title="关于公交优待的通知", issuers=("苏州市民政局",))
    elsewhere = page(citing, title="关于公交优待的通知", issuers=("兰州市民政局",))
    assert links(link([suzhou, here, elsewhere])) == [(1, 0, "based_on", "title"), (2, 3, "based_on", None)]


def test_an_issuer_in_the_title_must_be_that_of_the_document() -> None:
    text = "按照《兰州市交通运输局关于调整公交票价的通知》，老年人免费。"
    suzhou = page("票价调整如下。", title="关于调整公交票价的通知", issuers=("苏州市交通运输局",))
    lanzhou = page("票价调整如下。", title="关于调整公交票价的通知", issuers=("兰州市交通运输局",))
    assert links(link([suzhou, lanzhou, page(text)])) == [(2, 1, "based_on", "core_title")]


def test_copies_are_one_document_and_different_ones_are_none() -> None:
    copy = page("转载。", title="青川市渡口管理办法")
    citing = page("按照《青川市渡口管理办法》，渡工持证上岗。")
    assert links(link([copy, RULES, citing]))[-1] == (2, 0, "based_on", "title")
    other = page("另一件。", title="青川市渡口管理办法", number="青政办发〔2008〕2号")
    graph = link([RULES, page("又一件。", title="青川市渡口管理办法", number="青政办发〔2012〕5号"), other, citing])
    assert links(graph) == [(3, 4, "based_on", None)]
    assert codes(graph) == ["ambiguous-title"]


NEW = page(
    "本办法自2024年1月1日起施行，《青川市渡口管理办法》（青政办发〔2020〕7号）同时废止。",
    title="青川市渡口和船舶管理办法",
    number="青政办发〔2023〕9号",
    written="2023-12-05",
    effective="2024-01-01",
)


def test_a_repealed_document_says_by_whom_and_since_when() -> None:
    old, new = link([RULES, NEW]).nodes
    assert (old.repealed_by, old.repealed_on) == (1, PartialDate(year=2024, month=1, day=1))
    assert (new.repealed_by, new.repealed_on) == (None, None)
    cited = link([NEW]).nodes[1]
    assert (cited.in_corpus, cited.repealed_by, cited.number) == (False, 0, "青政办发〔2020〕7号")


def test_a_change_is_no_repeal() -> None:
    graph = link([RULES, page("《青川市渡口管理办法》（青政办发〔2020〕7号）第三条停止执行。")])
    assert links(graph) == [(1, 0, "amends", "number")]
    assert graph.nodes[0].repealed_by is None


# Corpora that make no sense


def repealing(own: int, *others: int, written: str | None = None) -> Article:
    text = "".join(f"《青川市第{other}号渡口管理办法》（青政〔2020〕{other}号）同时废止。" for other in others)
    return page(text, title=f"青川市第{own}号渡口管理办法", number=f"青政〔2020〕{own}号", written=written)


def test_documents_that_repeal_each_other() -> None:
    graph = link([repealing(1, 2), repealing(2, 3), repealing(3, 1, 4), repealing(4)])
    assert codes(graph) == ["repeal-cycle"]
    assert [node.repealed_by for node in graph.nodes] == [None, None, None, 2]


def test_a_later_document_is_not_repealed_by_an_older_one() -> None:
    graph = link([repealing(1, 2, written="2020-01-01"), repealing(2, 1, written="2021-06")])
    assert codes(graph) == ["repeal-order"]
    assert [node.repealed_by for node in graph.nodes] == [1, None]


def test_two_documents_of_one_number() -> None:
    first = page("甲。", title="青川市公园管理办法", number="青政〔2020〕1号")
    second = page("乙。", title="青川市墓园管理办法", number="青政〔2020〕1号")
    told = page("按照《青川市墓园管理办法》（青政〔2020〕1号）办理。")
    graph = link([first, second, told])
    assert codes(graph) == ["shared-number"]
    assert links(graph) == [(2, 1, "based_on", "number")]


def test_a_reference_to_itself() -> None:
    other = page("按照《若干渡口规定》（青政〔2020〕1号）办理。", title="渡口办法", number="青政〔2020〕1号")
    assert links(link([other])) == [(0, 1, "based_on", None)]
    graph = link([page("按照《渡口办法》（青政〔2020〕1号）办理。", title="青川市渡口办法", number="青政〔2020〕1号")])
    assert (links(graph), codes(graph)) == ([], ["self-reference"])


def test_thousands_of_references_in_one_text() -> None:
    def citing(count: int) -> list[Article]:
        cited = (f"《第{number}号渡口管理办法》（青政〔2020〕{number}号）" for number in range(count))
        return [page(f"根据{'、'.join(cited)}办理。")]

    graph = link(citing(2_000))
    assert len(graph.links) == 2_000
    assert codes(graph) == ["many-references"]
    assert_linear(link, citing, 100)


def test_thousands_of_documents_of_one_title() -> None:
    def titled(count: int) -> list[Article]:
        title = "关于印发《渡口管理办法》的通知"
        return [page("按照《渡口管理办法》办理。", title=title, number=f"渡〔2020〕{n}号") for n in range(count)]

    assert codes(link(titled(60))) == ["ambiguous-title"]
    assert_linear(link, titled, 300)


def test_a_title_that_a_whole_country_uses() -> None:
    title, cities = "关于调整公交票价的通知", "兰州 郑州 福州 贵阳 南宁 太原 济南 昆明 长春 苏州".split()
    pages = [
        page("票价如下。", title=title, issuers=(f"{city}市交通运输局",), number=f"交〔{year}〕{number}号")
        for year in range(2010, 2018)
        for number, city in enumerate(cities[:-1])
    ]
    suzhou = page("票价如下。", title=title, issuers=("苏州市交通运输局",), number="苏交〔2020〕1号")
    citing = (
        page("按照《关于调整公交票价的通知》，老年人免费。", title="关于优待的通知", issuers=("苏州市民政局",)),
        page("按照《苏州市交通运输局关于调整公交票价的通知》，老年人免费。"),
        page("按照《关于调整公交票价的通知》（苏交〔2020〕1号），老年人免费。"),
        page("按照《关于调整公交票价的通知》，老年人免费。", title="关于优待的通知", issuers=("兰州市民政局",)),
    )
    graph = link([*pages, suzhou, *citing])
    at, last = len(pages), len(pages) + len(citing) + 1
    assert links(graph) == [
        (at + 1, at, "based_on", "title"),
        (at + 2, at, "based_on", "core_title"),
        (at + 3, at, "based_on", "number"),
        (at + 4, last, "based_on", None),
    ]
    assert codes(graph)[-1] == "ambiguous-title"


def test_a_corpus_is_read_once_and_may_be_empty() -> None:
    assert links(link(article for article in (RULES, NEW))) == [(1, 0, "repeals", "number")]
    assert link([]) == Graph(nodes=(), links=(), notices=())


# Files

ODD = page("按照《<b>&“引号”的办法》办理。\x01", title='引"号\\\n与<尖>的办法')


def test_json_lines_hold_everything() -> None:
    graph = link([RULES, NEW])
    rows = [json.loads(line) for line in to_jsonl(graph)]
    assert [row["type"] for row in rows] == ["node", "node", "link"]
    assert rows[0]["repealed_on"] == "2024-01-01"
    assert (rows[2]["source"], rows[2]["target"], rows[2]["kind"], rows[2]["count"]) == (1, 0, "repeals", 1)
    assert {*rows[2]} - {"type"} == {*Link.__dataclass_fields__}


def test_graphml_is_xml_whatever_the_titles() -> None:
    root = ET.fromstring("".join(to_graphml(link([ODD, RULES, NEW]))))
    name = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(root.findall(f".//{name}node")) == 4
    assert len(root.findall(f".//{name}edge")) == 2
    values = [element.text for element in root.iter(f"{name}data")]
    assert '引"号\\\n与<尖>的办法' in values


def test_dot_quotes_what_it_prints() -> None:
    text = "".join(to_dot(link([ODD, RULES, NEW])))
    assert 'label="引\\"号\\\\ 与<尖>的办法"' in text
    assert "n2 -> n1 [label=repeals, color=red];" in text
    assert text.count("{") == text.count("}") == 1
