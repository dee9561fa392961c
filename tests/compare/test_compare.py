"""The comparison with other libraries: adapters, scores and tables, with libraries and pages that are made up."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from compare import adapters, measuring
from compare.adapters import Found, Read
from compare.labels import Page, folders_in, pages_in
from compare.measuring import Measured, loaded, measure, stored
from compare.node import NodeError, NodeReader
from compare.peers import OURS, PEERS, Peer
from compare.scoring import FIELDS, body_f1, iso, lines_of, names_f1, score
from compare.tables import BEGIN, CHINESE, END, ENGLISH, Comparison, details, summary, write

from policynews.attempts import Overdue, limited

TEXT = ["临澜市召开养老服务工作会议，研究下一步安排。", "会议要求各区县按期完成任务，及时报送进展情况。"]
HTML = (
    "<html><head><meta charset='utf-8'><title>养老服务工作会议召开_临澜网</title></head><body>"
    "<h1>养老服务工作会议召开</h1><div>2023-08-21 09:30 来源：临澜日报</div>"
    f"<div class='content'><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div></body></html>"
)
GOLD = {
    "id": "a",
    "file": "a.html",
    "url": "https://www.linlan.example.cn/a.html",
    "title": "养老服务工作会议召开",
    "published": "2023-08-21T09:30",
    "source": "临澜日报",
    "authors": [],
    "body": TEXT,
    "neutral": ["图为会议现场。"],
}
PAGE = Page(HTML.encode(), HTML, "utf-8", "https://www.linlan.example.cn/a.html", GOLD)


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A folder with a page, a set of two parts, and a text without markup."""
    for folder, name in ((".", "a.html"), ("sets/towns/check", "b.html"), ("sets/towns/study", "c.html")):
        (tmp_path / folder / "pages").mkdir(parents=True)
        (tmp_path / folder / "pages" / name).write_text(HTML, encoding="utf-8")
        lines = [{**GOLD, "file": name}, {**GOLD, "file": "d.txt"}]
        text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        (tmp_path / folder / "gold.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def fake(*, fails: bool = False) -> Peer:
    """Return a library that knows the title and half of the text, or one that fails on every page."""

    def make() -> Read:
        def read(_: Page) -> Found:
            if fails:
                raise RuntimeError("no")
            return Found(title="养老服务工作会议召开", html=f"<p>{TEXT[0]}</p>", authors=("张三",))

        return read

    fields = frozenset({"title", "body_f1", "body_perfect"})
    return Peer(name="fake", module="json", make=make, fields=fields, call="")


def test_a_folder_of_sets_is_parted(labelled: Path) -> None:
    found = [(folder.name, folder.part) for folder in folders_in(labelled)]
    assert found == [("towns/check", "kept back"), (labelled.name, "written with"), ("towns/study", "read")]


def test_a_single_folder_counts_as_read(labelled: Path) -> None:
    assert [folder.part for folder in folders_in(labelled / "sets/towns/study")] == ["read"]
    assert [folder.part for folder in folders_in(labelled / "sets/towns/check")] == ["kept back"]


def test_texts_without_markup_are_passed_over(labelled: Path) -> None:
    pages = [page.gold["file"] for folder in folders_in(labelled) for page in pages_in(folder)]
    assert pages == ["b.html", "a.html", "c.html"]


def test_what_declares_bytes_is_no_text_for_lxml(labelled: Path) -> None:
    file = labelled / "pages" / "a.html"
    file.write_text('<?xml version="1.0" encoding="gb2312"?>' + HTML, encoding="utf-8")
    pages = list(pages_in(folders_in(labelled)[1]))
    assert pages[0].html.startswith("<html>")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("\n".join(TEXT), 1.0),
        ("".join(TEXT), 1.0),
        ("\n".join(TEXT) + "图为会议现场。", 1.0),
        ("", 0.0),
        ("别的内容", 0.0),
    ],
)
def test_a_body_is_its_characters(text: str, value: float) -> None:
    assert body_f1(text, TEXT, ["图为会议现场。"]) == value


def test_too_little_and_too_much_cost_a_body() -> None:
    assert 0.4 < body_f1(TEXT[0], TEXT, []) < 0.8
    assert 0.4 < body_f1("\n".join([*TEXT, "上一篇：临澜市举行升旗仪式，各界代表参加了活动"]), TEXT, []) < 0.95


def test_html_becomes_lines() -> None:
    markup = (
        "<html><head><title>甲</title></head><body><p>第一段&nbsp;<b>在\n此</b></p><p>第二段<br>末行</p></body></html>"
    )
    assert [line for line in lines_of(markup).split("\n") if line] == ["第一段\xa0在 此", "第二段", "末行"]


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2023-08-21", "2023-08-21"),
        ("2023年8月21日 09:30", "2023-08-21T09:30"),
        ("2023-08-21T01:30:00Z", "2023-08-21T09:30"),
        ("2023-08-21 09:30:05+08:00", "2023-08-21T09:30"),
        ("昨天", "昨天"),
        (None, ""),
    ],
)
def test_dates_are_brought_to_one_form(printed: str | None, date: str) -> None:
    assert iso(printed) == date


def test_names_given_as_one_text_are_parted() -> None:
    assert names_f1(["张三; 李四"], ["李四", "张三"]) == 1.0
    assert names_f1(["张三"], ["李四", "张三"]) == pytest.approx(2 / 3)


def test_scores_of_a_right_answer_and_of_silence() -> None:
    right = Found(title="养老服务工作会议召开", text="\n".join(TEXT), published="2023-08-21T09:30", source="临澜日报")
    assert set(score(right, GOLD).values()) == {1.0}
    assert score(Found(authors=("张三",)), GOLD)["not_invented"] == 0.0
    silent = score(Found(), GOLD)
    assert {field: silent[field] for field in ("title", "day", "source", "not_invented")} == {
        "title": 0.0,
        "day": 0.0,
        "source": 0.0,
        "not_invented": 1.0,
    }
    assert set(silent) <= set(FIELDS)


def test_the_time_of_a_wrong_day_is_wrong() -> None:
    scores = score(Found(published="2023-08-20T09:30"), GOLD)
    assert (scores["day"], scores["minute"]) == (0.0, 0.0)
    assert "minute" not in score(Found(), {**GOLD, "published": "2023-08-21T00:00"})


def test_a_library_is_measured(labelled: Path) -> None:
    found = measure(fake(), "1.0", folders_in(labelled))
    assert found.failed == 0
    assert found.scores["towns/check"]["title"] == (1.0, 1)
    assert 0 < found.scores["towns/check"]["body_f1"][0] < 1
    assert found.warm > 0
    assert found.import_seconds > 0
    assert found.memory > 0
    assert loaded(json.loads(json.dumps(stored(found)))).name == "fake"


def test_a_library_that_fails_is_counted_and_scores_nothing(labelled: Path) -> None:
    found = measure(fake(fails=True), "1.0", folders_in(labelled))
    assert found.failed == 3
    assert found.scores["towns/check"]["title"] == (0.0, 1)


def slow(seconds: float) -> Peer:
    """Return a library that takes so long for a page."""

    def read(_: Page) -> Found:
        time.sleep(seconds)
        return Found(title="养老服务工作会议召开")

    return Peer(name="slow", module="json", make=lambda: read, fields=frozenset({"title"}), call="")


def test_a_page_that_takes_too_long_is_counted_and_not_waited_for(
    labelled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "LIMIT", 0.1)
    monkeypatch.setattr(measuring, "_MOST_OVERDUE", 100)
    found = measure(slow(5.0), "1.0", folders_in(labelled))
    assert found.failed == 3
    assert found.scores["towns/check"]["title"] == (0.0, 1)


def test_a_library_that_takes_too_long_again_and_again_is_passed_over(
    labelled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "LIMIT", 0.1)
    with pytest.raises(SystemExit, match="5 pages took longer"):
        measure(slow(5.0), "1.0", folders_in(labelled))


HANGS = """
import sys
from pathlib import Path
sys.path.insert(0, {benchmarks!r})
from compare import measuring
from compare.labels import folders_in
from compare.peers import Peer
measuring.LIMIT, measuring._GRACE = 0.2, 0.2
peer = Peer(name="hangs", module="json", make=lambda: lambda page: sum(range(2 * 10**9)), fields=frozenset(), call="")
measuring.measure(peer, "1.0", folders_in(Path({folder!r})))
"""


def test_a_library_that_listens_to_no_alarm_is_ended_with_its_process(labelled: Path) -> None:
    code = HANGS.format(benchmarks=str(Path(measuring.__file__).parents[1]), folder=str(labelled))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 1
    assert "Timeout" in done.stderr


def test_ours_is_called_as_it_is(labelled: Path) -> None:
    found = adapters.policynews()(next(pages_in(folders_in(labelled)[0])))
    assert (found.title, found.published, found.source) == ("养老服务工作会议召开", "2023-08-21T09:30", "临澜日报")
    assert found.text == "\n".join(TEXT)


class _Module:
    """Stands for a library: what is asked of it by name answers with what it was called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, object]]] = []

    def __getattr__(self, name: str) -> object:
        def call(*_: object, **named: object) -> object:
            self.calls.append((name, named))
            return _ANSWERS.get(name, self)

        return call


class _Answer:
    title = cleaned_text = text = content_html = "养老"
    author = byline = "张三"
    authors = ("张三",)
    publish_date = datetime.date(2023, 8, 21)
    date = published_time = "2023-08-21"
    is_boilerplate = False

    @staticmethod
    def parse(_: str) -> object:
        return _Answer()


_FIELDS = {"title": "养老", "content": "正文", "publish_time": "2023-08-21", "author": "张三", "html": "<p>正文</p>"}
_ANSWERS: dict[str, object] = {
    **dict.fromkeys(("bare_extraction", "article", "from_string"), _Answer()),
    "justext": [_Answer()],
    "find_date": "2023-08-21",
    "summary": "<p>正文</p>",
    "short_title": "养老",
    "extract_plain_text": "正文",
}


@pytest.mark.parametrize(
    "peer", [peer for peer in PEERS if peer.make and peer.name != OURS], ids=lambda peer: peer.name
)
def test_every_adapter_asks_its_library(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    module = _Module()
    extracted: object = _FIELDS if peer.name in ("gne", "magic-html") else _Answer()
    monkeypatch.setitem(_ANSWERS, "extract", extracted)
    monkeypatch.setattr(adapters, "import_module", lambda _: module)
    assert peer.make
    monkeypatch.setattr(module, "HTMLTree", _Answer, raising=False)
    found = peer.make()(PAGE)
    gives = {"title": found.title, "body_f1": found.text or found.html, "authors": found.authors}
    assert {field for field, value in gives.items() if value} == {field for field in gives if field in peer.fields}
    assert found.published == ("2023-08-21" if "day" in peer.fields else None)


NODE = """
import json, sys
print(json.dumps({"version": "9.9", "seconds": 0.5, "memory": 1000}), flush=True)
for line in sys.stdin:
    page = json.loads(line)
    if "养老" not in page["html"]:
        print(json.dumps({"error": "no", "seconds": 0.1, "memory": 2000}), flush=True)
    elif "end" in page["url"]:
        sys.exit(3)
    else:
        found = {"title": "养老", "html": "<p>正文</p>", "author": "张三", "published": None}
        print(json.dumps({"found": found, "seconds": 0.25, "memory": 3000}), flush=True)
"""


def test_one_process_of_node_reads_all_pages() -> None:
    reader = NodeReader("fake", command=(sys.executable, "-c", NODE))
    assert (reader.version, reader.import_seconds) == ("9.9", 0.5)
    assert reader(PAGE) == Found(title="养老", html="<p>正文</p>", authors=("张三",))
    assert (reader.seconds, reader.memory) == (0.25, 3000)
    with pytest.raises(NodeError, match="no"):
        reader(Page(b"", "", "utf-8", None, {}))
    with pytest.raises(NodeError, match="exit code 3"):
        reader(Page(b"", HTML, "utf-8", "https://www.example.cn/end", {}))
    reader.close()


def test_a_process_of_node_that_hangs_is_replaced() -> None:
    hanging = NODE.replace("    page = json", "    if 'hangs' in line: sys.stdin.read()\n    page = json")
    reader = NodeReader("fake", command=(sys.executable, "-c", hanging))
    with pytest.raises(Overdue), limited(1.0):
        reader(Page(b"", HTML, "utf-8", "https://www.example.cn/hangs", {}))
    assert reader(PAGE).title == "养老"
    reader.close()


def measured(name: str, value: float, **scores: float) -> Measured:
    sums = {field: (score * 4, 4) for field, score in ({"body_f1": value} | scores).items()}
    return Measured(
        name=name,
        version="1.2",
        scores={"towns/check": sums, "all": sums},
        failed=1,
        cold=5.0,
        warm=3.0,
        import_seconds=0.1,
        memory=50_000_000,
        growth=1_000_000,
    )


RUN = Comparison(
    date="2026-11-30",
    python="3.11",
    parts={"towns/check": "kept back", "all": "written with"},
    measured=[measured(OURS, 0.91, source=0.5), measured("gne", 0.95, source=0.0)],
    missing=["defuddle"],
)


def test_the_table_begins_with_pages_kept_back_and_hides_nothing() -> None:
    text = summary(RUN, ENGLISH)
    assert text.index("nobody read") < text.index("was written with")
    assert "| policynews | 0.910 | **0.500** |" in text
    assert "| gne | **0.950** | – |" in text
    assert "passed over: defuddle" in text
    assert "4 pages" in text


def test_both_languages_have_the_same_figures() -> None:
    rows = [
        [
            line.split(" | ")[1:]
            for line in summary(RUN, words).split("\n")
            if line.startswith(("| gne", "| policynews"))
        ]
        for words in (ENGLISH, CHINESE)
    ]
    assert rows[0] == rows[1] != []


def test_details_say_how_each_library_is_called() -> None:
    text = details(RUN)
    assert all(f"- {peer.name}: {peer.call}" in text for peer in PEERS)


def test_a_table_is_written_between_its_marks(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write(file, "new")
    write(file, "newer")
    assert file.read_text(encoding="utf-8") == f"before\n{BEGIN}\n\nnewer\n\n{END}\nafter\n"


def test_a_page_without_marks_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="does not hold"):
        write(file, "new")


def test_what_is_kept_is_not_measured_again(tmp_path: Path) -> None:
    kept = measured("fake", 0.5)
    (tmp_path / "fake.json").write_text(json.dumps(stored(kept)), encoding="utf-8")
    found = measuring.measure_apart(fake(), tmp_path, tmp_path)
    assert found is not None
    assert found.scores["all"]["body_f1"][0] == 2.0
