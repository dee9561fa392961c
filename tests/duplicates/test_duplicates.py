"""Duplicates: what a repost may change, what tells two texts apart, the index and its file, which copy is the original."""

from __future__ import annotations

import pickle
import random
import re
import struct
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import generated_corpus as corpus
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews.duplicates import (
    Cluster,
    DuplicateIndex,
    Fingerprint,
    canonical_form,
    cluster,
    fingerprint,
    original,
    relate,
)
from policynews.duplicates.bands import COMMON
from policynews.duplicates.postings import Postings
from policynews.errors import SchemaError
from policynews.model.article import Article, Notice, PolicyDocument, PrintEdition, Removal, Source
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber


def made(
    text: str,
    title: str | None = None,
    *,
    url: str | None = None,
    source: str | None = None,
    publisher: str | None = None,
    published: PartialDate | None = None,
    number: tuple[str, int | None, str] | None = None,
) -> Article:
    document = None
    if number:
        code, year, serial = number
        document = PolicyDocument(number=DocumentNumber(code=code, year=year, serial=serial))
    return Article(
        title=title,
        url=url,
        blocks=corpus.blocks(text.split("\n")),
        source=Source(name=source) if source else None,
        publisher=Source(name=publisher) if publisher else None,
        published=published,
        document=document,
    )


def kind_of(one: Article, other: Article) -> str | None:
    relation = relate(fingerprint(one), fingerprint(other))
    return relation.kind if relation else None


def day(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


WRITER = corpus.Writer(20)
STORY = "\n".join(WRITER.body(1200))
OTHER = "\n".join(WRITER.body(1200))


@pytest.mark.parametrize(
    ("text", "canonical", "why"),
    [
        ("会议指出，要“稳就业”。", "会议指出要稳就业", "marks and quotes fall away"),
        ("會議指出，要穩就業。", "会议指出要稳就业", "Traditional characters"),
        ("共１２００户，增长3.5%", "共1200户增长35", "full-width digits, marks inside numbers"),
        ("共1,200户", "共1200户", "a comma between thousands is no difference"),
        ("⼀个Wi-Fi网络", "一个wifi网络", "Kangxi radical, capital letters, hyphen"),
        ("会\u200b议\ufeff指出", "会议指出", "invisible characters"),
        ("推广資訊平臺專案", "推广信息平台项目", "Taiwan words of a converted text"),
        ("第一段在此。\n责任编辑：张三", "第一段在此", "a credit line at the end"),
        ("来源：某某网\n第一段在此。\n如有侵权请联系我们删除。", "第一段在此", "source line and disclaimer"),
        ("责任编辑：张三", "责任编辑张三", "a text of nothing but a credit line keeps it"),
        ("免责声明制度是本办法的重要内容，" + "各地要结合实际抓好落实。" * 20, "免责声明制度是本办法的重要内容" + "各地要结合实际抓好落实" * 20, "a long line about disclaimers is text"),
        ("", "", "no text"),
    ],
)  # fmt: skip
def test_canonical_form(text: str, canonical: str, why: str) -> None:
    assert canonical_form(made(text)) == canonical, why


def test_canonical_form_repairs_annotations() -> None:
    clean = "本报讯，國家印發管理條例，推動經濟發展，實現產業創新。"
    poisoned = corpus.annotate(clean, {"國": "guó", "發": "fā", "動": "dòng", "經": "jīng", "實": "shí", "產": "chǎn"})
    assert "(" in poisoned
    assert canonical_form(made(poisoned)) == canonical_form(made(clean))


@pytest.mark.parametrize("change", corpus.CHANGES)
def test_every_change_of_a_repost_is_seen_through(change: str) -> None:
    writer = corpus.Writer(7)
    missed = 0
    for _ in range(10):
        base = writer.news() if writer.random.random() < 0.5 else writer.decree()
        title, lines = corpus.CHANGES[change](writer, base.title or "", corpus.texts(base))
        copy = replace(base, title=title, blocks=corpus.blocks(lines), document=None)
        relation = relate(fingerprint(base), fingerprint(copy))
        missed += relation is None or not relation.is_duplicate
    assert missed == 0


@pytest.mark.parametrize("kind", corpus.LOOKALIKES)
def test_a_look_alike_is_no_duplicate(kind: str) -> None:
    writer = corpus.Writer(8)
    taken = 0
    for _ in range(10):
        base = writer.decree()
        for one, other in combinations([base, *corpus.LOOKALIKES[kind](writer, base)], 2):
            relation = relate(fingerprint(one), fingerprint(other))
            taken += relation is not None and relation.is_duplicate
    # A report that quotes a short decree in full may hold little more than the decree.
    assert taken <= (1 if kind == "quoted" else 0)


@pytest.mark.parametrize(
    ("one", "other", "kind", "why"),
    [
        (made(STORY, "甲"), made(STORY, "乙"), "exact", "another title, the same text"),
        (made(STORY), made(STORY + "\n" + WRITER.paragraph(100)), "near", "a paragraph more"),
        (made(STORY), made(STORY[:500]), "containment", "an excerpt without title"),
        (made(STORY), made(OTHER), None, "strangers"),
        (made(STORY + OTHER[:500]), made(OTHER), "related", "part of another text"),
        (
            made(STORY, "关于印发养老服务管理办法的通知", number=("青政发", 2021, "5")),
            made(STORY, "关于印发养老服务管理办法的通知", number=("青政发", 2021, "6")),
            "related",
            "two document numbers",
        ),
        (
            made(STORY, "关于印发养老服务管理办法的通知", number=("青政发", 2021, "5")),
            made(OTHER, "养老服务管理办法解读", number=("青政发", 2021, "5")),
            "related",
            "one number, two texts",
        ),
        (
            made(STORY, "关于印发《养老服务管理办法》的通知"),
            made(OTHER, "一图读懂《养老服务管理办法》"),
            "related",
            "a decree and its explanation without a word in common",
        ),
        (
            made(STORY, "关于养老服务管理办法（征求意见稿）公开征求意见的公告"),
            made(STORY, "养老服务管理办法"),
            "related",
            "a draft that was adopted unchanged",
        ),
        (made(STORY, "工作简报第12期"), made(STORY, "工作简报第13期"), "related", "two instalments"),
        (made(STORY, "工作动态"), made(OTHER, "工作动态"), None, "a title that comes back"),
        (made("详见附件。", "公告", source="甲网"), made("详见附件。", "公告", source="甲网"), "exact", "short: title and source"),
        (made("详见附件。", "公告", source="甲网"), made("详见附件。", "公告", source="乙网"), None, "short: another source"),
        (made("详见附件。", "公告"), made("详见附件。", "公告"), None, "short: neither day nor source is known"),
        (
            made("详见附件。", "公告", published=day(2021, 3, 1)),
            made("详见附件。", "公告", published=day(2021, 3, 1)),
            "exact",
            "short: title and day",
        ),
        (
            made("详见附件。", "公告", published=day(2021, 3, 1)),
            made("详见附件。", "通知", published=day(2021, 3, 1)),
            None,
            "short: another title",
        ),
        (
            made(STORY, "物业服务条例", number=("国令", None, "707")),
            made(STORY, "物业服务条例", number=("中华人民共和国国务院令", None, "707")),
            "exact",
            "one order, its number as the metadata and as the text have it",
        ),
        (
            made(STORY, "物业服务条例", number=("岚综管办", 2018, "5")),
            made(STORY, "物業服務條例", number=("嵐綜管辦", 2018, "5")),
            "exact",
            "the number in the other script",
        ),
        (made(STORY), made(STORY, "关于公开征求《养老服务管理办法》意见的公告"), "exact", "a copy without its headline"),
        (made(STORY, "市民政局转发省民政厅关于养老服务工作的通知"), made(STORY, "省民政厅关于养老服务工作的通知"), "exact", "a headline without its 转发"),
        (made("", "公告", published=day(2021, 3, 1)), made("", "公告", published=day(2021, 3, 1)), None, "no text"),
        (made("2021\n3012"), made("2021\n3012"), None, "nothing but numbers"),
    ],
)  # fmt: skip
def test_relations(one: Article, other: Article, kind: str | None, why: str) -> None:
    assert kind_of(one, other) == kind, why
    assert kind_of(other, one) == kind, f"{why}, the other way round"


def test_figures_filled_into_one_form_tell_two_texts_apart() -> None:
    form = "{}区2021年新增就业{}人，发放补贴{}万元，惠及企业{}家，" + WRITER.paragraph(150)
    one, other = made(form.format("青山", 812, 35, 17)), made(form.format("白河", 644, 21, 9))
    relation = relate(fingerprint(one), fingerprint(other))
    assert relation is not None
    assert relation.kind == "related"
    assert relation.told_apart
    assert relation.reason == "numbers or names differ in the same places"
    assert relation.containment > 0.9


@pytest.mark.parametrize(
    ("text", "edited", "why"),
    [
        ("由商务和市场监管局负责，住房和城乡建设局配合，公安和交通局参与。", "由商务与市场监管局负责，住房与城乡建设局配合，公安及交通局参与。", "和, 与, 及"),
        ("建设充满活力的社区服务，打造更加便捷的城市交通，回到我们的家乡创业。", "建设充满活力社区服务，打造更加便捷城市交通，回到我们家乡创业。", "的 before what a name may end in"),
    ],
)  # fmt: skip
def test_a_word_that_an_editor_changes_is_no_name(text: str, edited: str, why: str) -> None:
    rest = corpus.Writer(21).paragraph(300)
    assert kind_of(made(text + rest), made(edited + rest)) == "near", why


@pytest.mark.parametrize("places", ["青山区、白河县、临江市", "和平区、同心县、临江市"])
def test_a_name_that_differs_still_tells_two_texts_apart(places: str) -> None:
    form = "{}区召开会议部署养老工作，{}县派员参加会议交流，{}市有关负责同志讲话。" + corpus.Writer(22).paragraph(300)
    one = form.format(*(name[:2] for name in places.split("、")))
    assert kind_of(made(one), made(form.format("长宁", "永福", "松岭"))) == "related"


def test_a_later_report_with_the_background_of_an_earlier_one_is_no_copy() -> None:
    """Half of it is the background, numbers and all, in the order of the first; it begins with what is new."""
    writer = corpus.Writer(23)
    told, new = writer.body(380), writer.body(400)
    background = "".join(
        f"截至{month}月底，全县累计完成投资{month}30万元，新建泵站{month}座。" for month in range(2, 12)
    )
    background += writer.paragraph(545)
    first, second = "\n".join([*told, background]), "\n".join([*new, background])
    relation = relate(fingerprint(made(first, "水库开工")), fingerprint(made(second, "水库开工之后")))
    assert relation is not None
    assert relation.containment >= 0.5
    assert relation.kind == "related"
    assert kind_of(made(first, "水库开工"), made("\n".join([told[0], background, *told[1:]]), "水库")) == "near"


def test_a_year_that_was_deleted_is_no_difference() -> None:
    text = "2016年11月到江西，2015年新增就业812人，发放补贴35万元。" + WRITER.paragraph(200)
    assert kind_of(made(text), made(text.replace("2016年", "").replace("2015年", ""))) == "near"


def test_similarity_of_exact_copies_is_one_and_of_an_excerpt_its_share() -> None:
    exact = relate(fingerprint(made(STORY)), fingerprint(made(STORY)))
    excerpt = relate(fingerprint(made(STORY)), fingerprint(made(STORY[: len(STORY) // 2])))
    assert exact is not None
    assert (exact.similarity, exact.containment) == (1.0, 1.0)
    assert excerpt is not None
    assert excerpt.containment == 1.0
    assert excerpt.similarity == pytest.approx(0.5, abs=0.1)


# Properties

_TEXTS = st.text(
    st.one_of(
        st.sampled_from("国國家发發展2016年月日，。“”()区县市第三批\n"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)


@given(_TEXTS, _TEXTS)
@settings(max_examples=150, deadline=None)
def test_fingerprints_of_anything_pack_and_compare(text: str, title: str) -> None:
    print_ = fingerprint(made(text, title))
    assert Fingerprint.unpack(print_.pack()) == print_
    again = relate(print_, fingerprint(made(text, title)))
    assert again is None or again.kind == "exact"


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_the_canonical_form_of_a_canonical_form_is_itself(text: str) -> None:
    once = canonical_form(made(text))
    assert canonical_form(made(once)) == once


@given(st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_line_breaks_script_and_quotes_leave_the_fingerprint_of_the_text_alone(seed: int) -> None:
    writer = corpus.Writer(seed)
    lines = writer.body(400)
    base = fingerprint(made("\n".join(lines)))
    for change in (corpus.resplit, corpus.traditional):
        changed = fingerprint(made("\n".join(change(writer, "", lines)[1])))
        assert changed.digest == base.digest, change.__name__


@given(_TEXTS, _TEXTS)
@settings(max_examples=100, deadline=None)
def test_relations_are_symmetric(one: str, other: str) -> None:
    first, second = fingerprint(made(one, other)), fingerprint(made(other, one))
    assert relate(first, second) == relate(second, first)


def test_a_lone_surrogate_is_text_like_any_other() -> None:
    broken = made(STORY + "\ud800", "题\udfff")
    index = DuplicateIndex()
    index.add(broken, "a\udcff")
    assert [match.key for match in index.query(broken)] == ["a\udcff"]


def test_a_sketch_stays_small_whatever_the_length() -> None:
    writer = random.Random(3)
    text = "".join(chr(writer.randrange(0x4E00, 0x9FA5)) for _ in range(1_000_000))
    short, long = fingerprint(made(text[:1500])), fingerprint(made(text))
    assert 100 <= len(short.sketch) <= 260
    assert 4000 <= len(long.sketch) <= 8500
    assert kind_of(made(text), made(text[300_000:320_000])) == "containment"


# Index


def filled(size: int) -> tuple[DuplicateIndex, list[Article]]:
    writer = corpus.Writer(size)
    articles = [writer.news() for _ in range(size)]
    index = DuplicateIndex()
    for at, article in enumerate(articles):
        index.add(article, f"key-{at}")
    return index, articles


def test_query_names_the_key_and_puts_the_best_first() -> None:
    index = DuplicateIndex()
    index.add(made(STORY[:500]), "excerpt")
    index.add(made(OTHER), "stranger")
    index.add(made(STORY + WRITER.paragraph(100)), "longer")
    index.add(made(STORY), "copy")
    assert [(match.key, match.kind) for match in index.query(made(STORY))] == [
        ("copy", "exact"),
        ("longer", "near"),
        ("excerpt", "containment"),
    ]
    assert index.query(made(WRITER.paragraph(300))) == ()
    assert len(index) == 4


def test_a_fingerprint_serves_like_its_article() -> None:
    index, articles = filled(20)
    print_ = fingerprint(articles[3])
    assert index.query(print_) == index.query(articles[3])
    assert pickle.loads(pickle.dumps(print_)) == print_


def test_an_index_comes_back_from_its_file(tmp_path: Path) -> None:
    index, articles = filled(50)
    path = tmp_path / "articles.index"
    index.save(path)
    loaded = DuplicateIndex.load(path)
    assert len(loaded) == 50
    assert [loaded.query(article) for article in articles] == [index.query(article) for article in articles]
    loaded.add(made(STORY), "later")
    assert loaded.query(made(STORY))[0].key == "later"
    loaded.save(path)
    assert len(DuplicateIndex.load(path)) == 51
    assert [found.name for found in tmp_path.iterdir()] == ["articles.index"]


def test_an_empty_index_comes_back(tmp_path: Path) -> None:
    DuplicateIndex().save(tmp_path / "empty")
    assert len(DuplicateIndex.load(tmp_path / "empty")) == 0


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, _ = filled(3)
    path = tmp_path / "articles.index"
    index.save(path)
    before = path.read_bytes()

    def full(self: DuplicateIndex, file: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(DuplicateIndex, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        index.save(path)
    assert path.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 1


def saved(tmp_path: Path) -> bytes:
    index, _ = filled(5)
    index.save(tmp_path / "index")
    return (tmp_path / "index").read_bytes()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: data[:0], "no duplicate index"),
        (lambda data: b"PK\x03\x04" + data, "no duplicate index"),
        (lambda data: data.replace(b'"version": 1', b'"version": 2'), "version 2.*reads 1.*build it again"),
        (lambda data: data.replace(b'"version": 1', b'"version": x'), "header.*damaged"),
        (lambda data: data[: len(data) // 2], "damaged"),
        (lambda data: data[:-1], "damaged"),
        (lambda data: data[:-100] + bytes([data[-100] ^ 1]) + data[-99:], "damaged"),
        (lambda data: data.replace(b'"articles": 5', b'"articles": 9'), "damaged"),
        (lambda data: data[:70] + struct.pack("<I", 0xFFFFFFF0) + data[74:], "damaged"),
    ],
)
def test_a_file_that_is_no_index_of_this_version_is_refused(tmp_path: Path, damage, message: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "other"
    path.write_bytes(damage(saved(tmp_path)))
    with pytest.raises(SchemaError, match=message):
        DuplicateIndex.load(path)


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        DuplicateIndex.load(tmp_path / "none")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2**32 - 1) | st.integers(0, 3)), max_size=60))
@settings(max_examples=60, deadline=None)
def test_postings_hold_what_a_dict_of_lists_holds(entries: list[tuple[int, int]]) -> None:
    postings = Postings()
    model: dict[int, Counter[int]] = {}
    for article, key in entries:
        postings.add(article, [key])
        model.setdefault(key, Counter())[article] += 1
    for key, articles in model.items():
        assert Counter(postings.find([key])) == articles


def test_postings_grow_and_drop_what_is_too_common() -> None:
    postings = Postings()
    for article in range(3000):
        postings.add(article, [article * 2654435761 % 2**32, 77])
    assert list(postings.find([5 * 2654435761 % 2**32])) == [5]
    assert len(postings.find([77])) <= COMMON


def test_postings_asked_between_additions_find_what_others_find() -> None:
    asked, unasked = Postings(), Postings()
    for article in range(3000):
        keys = [article * 2654435761 % 2**32, *range(article % 7, 30, article % 11 + 1), article % 200]
        for postings in (asked, unasked):
            postings.add(article, keys)
        asked.find(keys)
    for key in range(200):
        assert asked.find([key]) == unasked.find([key])


# Clusters


def test_a_small_generated_corpus_reaches_the_figures_of_the_benchmark() -> None:
    items = list(corpus.generate(800, seed=3))
    clusters = cluster([item.article for item in items])
    assert sorted(at for found in clusters for at in found.positions) == list(range(800))
    found_pairs = {pair for found in clusters for pair in combinations(found.positions, 2)}
    stories: dict[int, list[int]] = {}
    for at, item in enumerate(items):
        stories.setdefault(item.story, []).append(at)
    true_pairs = {pair for places in stories.values() for pair in combinations(places, 2)}
    assert len(found_pairs & true_pairs) / len(true_pairs) >= 0.98
    assert len(found_pairs & true_pairs) / len(found_pairs) >= 0.99
    judged = [
        items[original(found).position].role == "original"
        for found in clusters
        if len(found.positions) > 1 and any(items[at].role == "original" for at in found.positions)
    ]
    assert len(judged) > 50
    assert sum(judged) / len(judged) >= 0.95


NOTICE = (
    "{head}为落实《部门关于优化旧电梯更新补贴认定标准的通知》（部发〔2023〕52号）要求，推动我市老旧住宅电梯更新工作平稳有序，"
    "经市政府同意，现就优化补贴认定标准通知如下：{aside}居民家庭（包括产权人、配偶及未成年子女）申请更新补贴时，所在楼栋没有加装过电梯的，"
    "不论是否已经领取过维修资金，街道办事处均按首次申请受理并执行补贴政策。{tail}"
)


def test_two_towns_that_carry_out_one_notice_are_two() -> None:
    one = NOTICE.format(
        head="各区人民政府，市政府各部门：",
        aside="",
        tail="本通知自印发之日起施行，原有做法与本通知不一致的，以本通知为准。青山市人民政府办公室",
    )
    other = NOTICE.format(
        head="为更好满足高龄居民出行需要，",
        aside="一、关于受理。",
        tail="二、白河市住房管理局根据居民申请提供楼栋查询服务并出具结果，街道据此办理，查询当日有效，逾期应当重新申请。",
    )
    assert kind_of(made(one), made(other)) == "related"


@pytest.mark.parametrize("seed", [31, 33])
def test_rules_of_two_towns_on_one_subject_are_two(seed: int) -> None:
    writer = corpus.Writer(seed)
    common = [re.sub(r"\d+|[省市县区镇乡州旗盟村司院局志]", "某", writer.paragraph(90)) for _ in range(7)]

    def of_town() -> Article:
        return made("\n".join(text for line in common for text in (writer.paragraph(75), line)))

    one, other = of_town(), of_town()
    assert kind_of(one, other) == "related"
    edited = made("\n".join(text for at, text in enumerate(corpus.texts(one)) if at % 3), "另一个标题")
    assert kind_of(one, edited) == "near"


def test_a_report_cut_down_is_an_excerpt() -> None:
    story = [WRITER.paragraph(150) for _ in range(8)]
    short = made("\n".join([story[0], WRITER.paragraph(45), story[1][:75]]), "另一个标题")
    assert kind_of(made("\n".join(story), "民政部公布调查结果"), short) == "containment"
    middle = made("\n".join([WRITER.paragraph(70), story[3]]), "另一个标题")
    assert kind_of(made("\n".join(story), "民政部公布调查结果"), middle) == "related"


def test_three_hundred_copies_are_one_cluster() -> None:
    copies = [made(STORY + f"\n来源：第{at}网", corpus.Writer(at).noun()) for at in range(300)]
    longer = [made(STORY + "\n" + corpus.Writer(at).paragraph(120)) for at in range(30)]
    assert [len(found.positions) for found in cluster([*copies, *longer])] == [330]


def test_a_hundred_notices_from_one_form_are_a_hundred() -> None:
    writer = corpus.Writer(4)
    form = writer.paragraph(400)
    notices = [
        made(f"{writer.place()}区新增就业{writer.number()}人，发放补贴{writer.number()}万元。{form}")
        for _ in range(100)
    ]
    clusters = cluster([*notices, notices[90]])
    assert len(clusters) == 100
    assert (90, 100) in [found.positions for found in clusters]


def test_an_excerpt_does_not_tie_together_what_was_told_apart() -> None:
    form = WRITER.paragraph(500)
    one = made(f"青山区新增就业812人，发放补贴35万元，惠及17家。{form}", "青山区就业补贴公示")
    other = made(f"白河区新增就业644人，发放补贴21万元，惠及9家。{form}", "白河区就业补贴公示")
    clusters = cluster([one, other, made(form)])
    assert len(clusters) == 2
    assert not any({0, 1} <= set(found.positions) for found in clusters)


def test_clusters_name_what_is_related_and_where_copies_stood() -> None:
    decree = made(STORY, "关于印发《养老服务管理办法》的通知", url="http://www.a.gov.cn/1.html", source="甲市民政局")
    copy = made(STORY, "养老新规", url="https://mp.weixin.qq.com/s/1", published=day(2021, 3, 2))
    reading = made(OTHER, "《养老服务管理办法》解读")
    first, second = cluster([decree, reading, copy])
    assert (first.positions, first.related) == ((0, 2), (1,))
    assert second.related == (0,)
    assert [(seen.host, seen.source) for seen in first.provenance] == [
        ("www.a.gov.cn", "甲市民政局"),
        ("mp.weixin.qq.com", None),
    ]
    assert first.provenance[1].published == day(2021, 3, 2)


def test_no_articles_no_clusters() -> None:
    assert cluster([]) == []


# The original


def group(*articles: Article) -> Cluster:
    return Cluster(positions=tuple(range(10, 10 + len(articles))), articles=articles)


ISSUER = made(STORY, url="http://mzj.qingshan.gov.cn/zw/1.html", publisher="青山市民政局", published=day(2021, 3, 9))
GOVERNMENT = made(STORY, url="http://www.baihe.gov.cn/2.html", publisher="白河市人民政府", source="青山市民政局", published=day(2021, 3, 1))  # fmt: skip
PAPER = made(
    STORY, url="http://www.qsrb.com/3.html", publisher="青山日报网", source="青山日报", published=day(2021, 3, 3)
)
PORTAL = made(
    STORY, url="http://news.a-portal.com/4.html", publisher="某某门户", source="青山日报", published=day(2021, 3, 2)
)
ACCOUNT = made(STORY, url="https://mp.weixin.qq.com/s/5", source="青山发布", published=day(2021, 3, 1))
TOUTIAO = made(STORY, url="https://www.sohu.com/a/55_1", source="青山日报", published=day(2021, 2, 1))
FARM = made(STORY, url="http://www.farm.com/6.html", source="网络", published=day(2020, 1, 1))
MIRROR = replace(FARM, notices=(Notice(code="pinyin-removed", message=""),), published=day(2019, 1, 1))


@pytest.mark.parametrize(
    ("articles", "position", "standing", "reason"),
    [
        ((MIRROR, FARM, ACCOUNT, PORTAL, PAPER, ISSUER), 15, "issuer", "issued it"),
        ((MIRROR, FARM, ACCOUNT, PORTAL, PAPER), 14, "outlet", "credited"),
        ((GOVERNMENT, ISSUER), 11, "issuer", "issued it"),
        ((MIRROR, FARM, ACCOUNT, PORTAL), 13, "portal", "names its source"),
        ((MIRROR, FARM, TOUTIAO), 12, "self-media", "platform"),
        ((MIRROR, FARM), 11, "farm", "names no source"),
        ((MIRROR,), 10, "mirror", "no other copy"),
        ((PORTAL, replace(PORTAL, published=day(2021, 2, 27))), 11, "portal", "earliest of 2"),
        ((replace(PORTAL, published=None), PORTAL), 11, "portal", "earliest of 2"),
        ((replace(PORTAL, blocks=PORTAL.blocks[:-1]), PORTAL), 11, "portal", "most complete of 2"),
        ((replace(PORTAL, removals=(Removal(reason="disclaimer", text="免责"),)), PORTAL), 11, "portal", "fewest doubts"),
        ((PORTAL, PORTAL), 10, "portal", "first of 2 alike"),
    ],
)  # fmt: skip
def test_the_original_is_chosen_by_standing_date_completeness(
    articles: tuple[Article, ...], position: int, standing: str, reason: str
) -> None:
    chosen = original(group(*articles))
    assert (chosen.position, chosen.standing) == (position, standing)
    assert reason in chosen.reason
    assert chosen.article is articles[position - 10]


def test_the_newspaper_line_names_the_paper() -> None:
    edition = PrintEdition(newspaper="青山日报")
    reposts = [replace(PORTAL, print_edition=edition, source=Source(name="某某门户")) for _ in range(2)]
    paper = replace(PAPER, source=None, published=day(2021, 5, 1))
    assert original(group(*reposts, paper)).standing == "outlet"


@pytest.mark.parametrize(
    ("url", "credit", "why"),
    [
        ("http://www.ce.cn/xwzx/1.shtml", "中国经济网", "a name of the house that is not the paper's"),
        ("https://www.chinanews.com.cn/gn/1.shtml", "中国新闻社", "the agency of a site with another name"),
        ("http://news.youth.cn/1.htm", "中国青年网", "a house without a stem"),
        ("http://www.qsrb.com/1.html", "青山日报", "initials of an outlet that nobody knows"),
        ("http://epaper.bhwb.cn/1.html", "白河晚报", "initials in the middle of a host"),
    ],
)
def test_an_outlet_that_states_no_source_is_known_by_its_host(url: str, credit: str, why: str) -> None:
    own = made(STORY, url=url, published=day(2021, 3, 5))
    reposts = [replace(PORTAL, source=Source(name=credit)), replace(GOVERNMENT, source=Source(name=credit))]
    chosen = original(group(*reposts, own))
    assert (chosen.position, chosen.standing) == (12, "outlet"), why


@pytest.mark.parametrize(
    "url", ["http://www.qsrx.com/1.html", "http://www.rb.com/1.html", "http://www.chinanews.com.cn.farm.com/1.html"]
)
def test_a_host_that_spells_nothing_is_no_outlet(url: str) -> None:
    own = made(STORY, url=url, published=day(2021, 3, 5))
    assert original(group(PORTAL, own)).standing == "portal"


@pytest.mark.parametrize(
    ("url", "credit", "why"),
    [
        ("http://zjj.wenzhou.gov.cn/1.html", "温州市住房和城乡建设局", "the town in the host"),
        ("http://www.linping.gov.cn/1.html", "杭州市临平区住房和城乡建设局", "the district in the host"),
        ("http://gjj.jinan.gov.cn/1.html", "济南住房公积金中心", "a town without its 市"),
        ("http://www.jiaxing.gov.cn/1.html", "浙江省嘉兴市人民政府", "a town behind its province"),
        ("http://www.anyang.gov.cn/1.html", "市住房和城乡建设局", "a body of the town itself"),
    ],
)
def test_a_body_is_at_home_where_the_host_spells_its_region(url: str, credit: str, why: str) -> None:
    home = made(STORY, url=url, source=credit, published=day(2021, 3, 5))
    copies = [
        replace(PORTAL, source=Source(name=credit)),
        made(STORY, url="http://www.bh.gov.cn/2.html", source="温州市教育局"),
    ]
    chosen = original(group(*copies, home))
    assert (chosen.position, chosen.standing) == (12, "issuer"), why


@pytest.mark.parametrize(
    ("url", "credit", "why"),
    [
        ("http://www.wenzhou.gov.cn/1.html", "温州日报", "a newspaper of the town is not its government"),
        ("http://www.taizhou.gov.cn/1.html", "温州市住房和城乡建设局", "another town"),
        ("http://www.wen.gov.cn/1.html", "温州市住房和城乡建设局", "one character of it"),
        ("http://www.wenzhou.example.com/1.html", "温州市住房和城乡建设局", "no government"),
    ],
)
def test_a_host_that_spells_something_else_is_no_home_of_a_body(url: str, credit: str, why: str) -> None:
    page = made(STORY, url=url, source=credit, published=day(2021, 3, 5))
    assert original(group(PORTAL, page)).standing == "portal", why


FIRST = made(STORY, url="http://www.lhw.example.com/1.html", publisher="临河新闻网", published=day(2021, 3, 1))


@pytest.mark.parametrize(
    ("articles", "position", "standing"),
    [
        ((PORTAL, TOUTIAO, replace(FIRST, published=day(2021, 1, 31))), 12, "first"),
        ((PORTAL, GOVERNMENT, FIRST), 12, "first"),
        ((PORTAL, PAPER, FIRST), 11, "outlet"),
        ((PORTAL, replace(FIRST, published=day(2021, 3, 4))), 10, "portal"),
        ((PORTAL, replace(FIRST, published=None)), 10, "portal"),
        ((PORTAL, replace(FIRST, publisher=Source(name="建站助手"))), 11, "first"),
        ((PORTAL, replace(FIRST, publisher=Source(name="建站助手"), published=PORTAL.published)), 10, "portal"),
        ((PORTAL, FIRST, replace(FARM, published=day(2021, 3, 3))), 11, "first"),
        ((PORTAL, FIRST, replace(FARM, source=None, published=day(2021, 3, 3))), 10, "portal"),
        ((PORTAL, replace(MIRROR, publisher=FIRST.publisher)), 10, "portal"),
    ],
)
def test_the_first_page_alone_without_a_source_may_be_the_original(
    articles: tuple[Article, ...], position: int, standing: str
) -> None:
    chosen = original(group(*articles))
    assert (chosen.position, chosen.standing) == (position, standing)


def test_a_day_without_a_time_is_not_later_than_a_time_of_that_day() -> None:
    morning = replace(
        PORTAL, published=PartialDate(year=2021, month=3, day=2, hour=8, minute=5), blocks=PORTAL.blocks[:-1]
    )
    assert original(group(morning, PORTAL)).position == 11
    evening = replace(
        PORTAL, published=PartialDate(year=2021, month=3, day=1, hour=20, minute=5), blocks=PORTAL.blocks[:-1]
    )
    assert original(group(PORTAL, evening)).position == 11


def test_times_of_one_day_tell_when_all_state_one() -> None:
    early, late = (PartialDate(year=2021, month=3, day=2, hour=hour, minute=5) for hour in (8, 9))
    assert original(group(replace(PORTAL, published=late), replace(PORTAL, published=early))).position == 11


def test_an_agency_is_known_by_its_host() -> None:
    agency = made(STORY, url="http://www.news.cn/politics/1.htm", source="新华社", published=day(2021, 3, 5))
    assert original(group(PORTAL, agency)).standing == "outlet"


def test_the_state_council_is_at_home_on_gov_cn() -> None:
    document = PolicyDocument(issuers=("国务院办公厅",))
    home = replace(made(STORY, url="http://www.gov.cn/zhengce/1.htm", source="中国政府网"), document=document)
    ministry = replace(made(STORY, url="http://www.mca.gov.cn/1.htm", publisher="民政部"), document=document)
    assert original(group(ministry, home)).position == 11
    assert original(group(ministry, home)).standing == "issuer"


@pytest.mark.parametrize("url", ["http://[broken", "", "没有协议", "http:///x", "https://例子.测试/文"])
def test_an_odd_url_is_no_error(url: str) -> None:
    assert original(group(made(STORY, url=url))).standing == "farm"
