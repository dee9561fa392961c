"""Targets of fuzzing: each takes bytes, makes an input of them, and checks what must hold whatever the input is.

Only the library's own errors; a text that stands on the page; the same result twice, from both walks, in threads and
processes; data that fits the schema and comes back as the same article; time that grows with the input.
"""

from __future__ import annotations

import gzip
import json
import pickle
import re
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path
from unicodedata import normalize

from fuzz_dice import ADDRESSES, WORDS, Dice
from fuzz_pages import markup, rendered, tree
from growth import fastest
from jsonschema import Draft202012Validator
from lxml import etree

import policynews
from policynews.adapters.warc import WarcPage, read_warc
from policynews.batch.items import Chunk, Item, Job
from policynews.batch.options import Fields
from policynews.batch.work import work
from policynews.credits.creditline import read_apart, read_credit_line
from policynews.credits.datelines import read_dateline
from policynews.credits.infoline import read_info_line
from policynews.credits.signature import read_signature
from policynews.dates.address import date_from_url
from policynews.dates.inline import find_dates
from policynews.dates.value import read_date
from policynews.documents.citations import find_references
from policynews.documents.table import read_metadata_lines
from policynews.documents.text import read_text_document
from policynews.duplicates import DuplicateIndex, cluster, original
from policynews.errors import LayoutError, PolicyNewsError, SchemaError
from policynews.layouts import Layout
from policynews.layouts.locators import Locator, by_class, by_id, by_tag, css, xpath
from policynews.model.article import Article
from policynews.model.blocks import Figure, Table
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber, find_document_numbers
from policynews.output.data import schema
from policynews.output.report import explain
from policynews.page import walk as walker
from policynews.page.page import load
from policynews.page.styles import read_rules
from policynews.script.conversion import convert
from policynews.text.folding import INVISIBLE

Target = Callable[[bytes], None]
_COMMANDS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNSAFE = ("javascript:", "data:", "file:", "vbscript:")
_FETCHED = datetime(2024, 5, 28, 12, 0)
_MUCH, _RATIO = 0.2, 3.0
"""Seconds of CPU time from which a doubled input is looked at, and how much longer it may take."""


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    """Return what checks data against the published schema."""
    return Draft202012Validator(schema())


def outcome(parse: Callable[[], Article]) -> Article | str:
    """Return the article, or the error of the library that was raised in its place; lets any other error pass."""
    try:
        return parse()
    except PolicyNewsError as error:
        return f"{type(error).__name__}: {error}"


def told(result: Article | str) -> str:
    """Return all that a result says, for comparing."""
    return result if isinstance(result, str) else result.to_json(provenance=True)


def check_article(article: Article) -> None:
    """Check what must hold of any article."""
    data = article.to_dict(provenance=True)
    assert validator().is_valid(data), next(validator().iter_errors(data))
    assert Article.from_dict(json.loads(json.dumps(data))) == article
    assert pickle.loads(pickle.dumps(article)) == article
    shown = [article.text, article.to_markdown(), explain(article)]
    assert not any(map(_COMMANDS.search, shown)), "a command to a terminal"
    addresses = [article.canonical_url, article.next_page, *(file.url for file in article.attachments)]
    addresses += [block.url for block in article.blocks if isinstance(block, Figure)]
    assert not [one for one in addresses if one and one.lower().startswith(_UNSAFE)], addresses


def _printed(text: str) -> str:
    """Return the characters of a text without what squeezing and raising change."""
    return "".join(normalize("NFKC", text).translate(_UNPRINTED).split())


_UNPRINTED = dict.fromkeys(
    [*map(ord, INVISIBLE), *range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]
)


def _texts(article: Article) -> Iterable[str]:
    for block in article.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
        elif not isinstance(block, Figure):
            yield block.text


def check_printed(article: Article, page: str) -> None:
    """Check that every text of an article stands on the page, character for character and in order."""
    for text in _texts(article):
        left = iter(page)
        assert all(char in left for char in _printed(text)), f"not on the page: {text!r}"


# Pages


_EXACT = policynews.Parser(repair=False, join_paragraphs=False)


def _url(dice: Dice) -> str | None:
    return dice.pick(ADDRESSES) if dice.once_in(2) else None


def str_page(data: bytes) -> None:
    """A page as text: the same twice and from both walks, its text on the page, data that comes back."""
    dice = Dice(data)
    url, page = _url(dice), markup(dice)
    result = outcome(partial(_EXACT.parse, page, url=url))
    compiled, walker.compiled_walk = walker.compiled_walk, None
    try:
        assert told(outcome(partial(_EXACT.parse, page, url=url))) == told(result), "the two walks differ"
    finally:
        walker.compiled_walk = compiled
    if isinstance(result, Article):
        check_article(result)
        loaded = load(page, url=url)
        if loaded.text is None:
            check_printed(result, _printed(str(etree.tostring(loaded.root, method="text", encoding="unicode"))))
    usual = partial(policynews.parse, page, url=url, fetched_at=_FETCHED)
    again = outcome(usual)
    assert told(outcome(usual)) == told(again), "not the same twice"
    if isinstance(again, Article):
        check_article(again)


_CODECS = ("utf-8", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-8-sig", "latin-1", "hz")


def bytes_page(data: bytes) -> None:
    """A page as bytes in any encoding, damaged, with any charset told."""
    dice = Dice(data)
    url, codec, charset = _url(dice), dice.pick(_CODECS), dice.pick((None, "gbk", "utf-8", "x", "utf-16", "\ud800"))
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" if dice.once_in(12) else b""
    raw = head + dice.damaged(markup(dice).encode(codec, "replace"))
    result = outcome(partial(policynews.parse, raw, url=url, encoding=charset))
    if isinstance(result, Article):
        check_article(result)
    with suppress(PolicyNewsError):
        policynews.parse_list(raw, url=url)


def text_page(data: bytes) -> None:
    """Rendered text."""
    dice = Dice(data)
    url, text = _url(dice), rendered(dice)
    for options in ({}, {"repair": False, "join_paragraphs": False}, {"script": dice.pick(("hans", "hant"))}):
        result = outcome(partial(policynews.parse_text, text, url=url, **options))
        if isinstance(result, Article):
            check_article(result)
            if options.get("repair") is False and "&" not in text:
                check_printed(result, _printed(text))


def trees(data: bytes) -> None:
    """A tree of the caller: it stays as it was, and both walks say the same of what the library parses of it."""
    page = tree(Dice(data))
    if page is None:
        return
    root = page if isinstance(page, etree._Element) else None
    before = etree.tostring(root) if root is not None else b""
    result = outcome(partial(policynews.parse, page))  # type: ignore[arg-type]
    assert root is None or etree.tostring(root) == before, "the tree was changed"
    if isinstance(result, Article):
        check_article(result)
    if root is not None and walker.compiled_walk is not None:
        own = load(etree.tostring(root, encoding="unicode", method="html") or "<p>").root
        rules = read_rules([".off{display:none} #zoom{height:0;overflow:hidden}"])
        for everything in (False, True):
            assert walker.compiled_walk(own, everything, rules) == walker.walk_in_python(own, everything, rules)


@lru_cache(maxsize=1)
def _others() -> tuple[ThreadPoolExecutor, ProcessPoolExecutor]:
    return ThreadPoolExecutor(2), ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def _parsed(page: str) -> str:
    return told(outcome(partial(policynews.parse, page)))


def everywhere(data: bytes) -> None:
    """Threads and processes give what this thread gives."""
    dice = Dice(data)
    page, other = markup(dice), markup(dice)
    threads, processes = _others()
    remote = processes.submit(_parsed, page)
    results = [threads.submit(_parsed, one) for one in (page, other, page)]
    here = _parsed(page)
    assert [results[0].result(), results[2].result(), remote.result()] == [here] * 3


# Values


def dates(data: bytes) -> None:
    """Readers of dates: what they read is a date that its text form gives back, and stands where they say."""
    dice = Dice(data)
    text = dice.text(10)
    for match in find_dates(text):
        assert 0 <= match.start < match.end <= len(text)
        assert PartialDate.fromisoformat(match.date.isoformat()) == match.date
    for value in (
        read_date(text),
        read_date(text, reference=_FETCHED, roc=True),
        date_from_url(dice.pick(ADDRESSES) + text),
    ):
        assert value is None or PartialDate.fromisoformat(str(value)) == value
    with suppress(ValueError):
        again = PartialDate.fromisoformat(text)
        assert again.isoformat() == text


def credits(data: bytes) -> None:
    """Readers of credits: nobody is named who is not printed."""
    dice = Dice(data)
    text = dice.text(10)
    label, _, value = text.partition("：")
    credited = (
        read_credit_line(text),
        read_info_line(text),
        read_signature(text),
        read_apart(label, value),
        read_dateline(text),
    )
    people = [person for one in credited if one is not None for person in one.people]
    letters = _printed(text)
    for person in people:
        left = iter(letters)
        assert all(char in left for char in _printed(person.name)), f"{person.name!r} is not printed"
        assert person.name.strip()
    dateline = read_dateline(text)
    assert dateline is None or 0 < dateline.end <= len(text)


def numbers(data: bytes) -> None:
    """Document numbers, citations, tables of facts: what is read stands in the text, and reads the same again."""
    dice = Dice(data)
    text = dice.text(12)
    for match in find_document_numbers(text):
        assert 0 <= match.start < match.end <= len(text)
        assert DocumentNumber.parse(str(match.number)) in (None, match.number)
    lines = text.split("\n")
    for reference in find_references(lines):
        assert 0 <= reference.start < reference.end <= len(lines[reference.block])
    read_metadata_lines(lines)
    read_text_document(lines[0], lines)
    assert isinstance(convert(text, "hans"), str)


# Layouts, data, files


_SELECTORS = (
    "#zoom",
    ".TRS_Editor",
    "div.content p",
    "*.a*",
    "[x=y]",
    "h1",
    "p",
    "..",
    "#",
    "a>b",
    "",
    "\x00",
    ".info .date",
    "div#zoom.a",
)
_XPATHS = (
    "//p",
    "//div[@id='zoom']",
    "id('zoom')",
    "//",
    "//p[",
    "count(//p)",
    "//text()",
    "//@href",
    "$x",
    "foo:bar()",
    "/html/body/*[last()]",
    "string(//h1)",
)


def _locator(dice: Dice) -> Locator:
    kind = dice.below(5)
    if kind == 0:
        return by_id(dice.pick(("zoom", "js_content", "", "a b", "'\"")))
    if kind == 1:
        return by_class(dice.pick(("div", "*", "", "x y")), dice.pick(("content", "TRS_Editor", "", "a*", "a b")))
    if kind == 2:
        return by_tag(dice.pick(("h1", "p", "", "1")))
    return css(dice.pick(_SELECTORS)) if kind == 3 else xpath(dice.pick(_XPATHS))


def layouts(data: bytes) -> None:
    """A layout is refused when it is made, or works on every page."""
    dice = Dice(data)
    fields = ("signature", "title", "info", "published", "source", "author", "editor", "body", "tail")
    try:
        chosen = {
            name: _locator(dice) | _locator(dice) if dice.once_in(3) else _locator(dice)
            for name in fields
            if dice.below(2)
        }
        layout = Layout(name=dice.pick(("a", "A", "", "a/b")), drop=(_locator(dice),), **chosen)  # type: ignore[arg-type]
    except LayoutError:
        return
    page = markup(dice)
    for fallback in (True, False):
        result = outcome(partial(policynews.parse, page, layouts=[layout], fallback=fallback))
        if isinstance(result, Article):
            check_article(result)


_VALUES: tuple[object, ...] = (
    None, True, 0, -1, 1.5, 10**30, float("inf"), "", "x", "2024-13-45", "2024-05-27T25:00", "--02-30", [], {}, [[]], [None], {"kind": "table"}, "国办发〔2024〕12号",
    {"name": "张三", "role": "author"}, "a" * 500,
)  # fmt: skip


@lru_cache(maxsize=1)
def _whole() -> str:
    """Return an article that states much of what can be stated."""
    folder = Path(policynews.__file__).parent / "samples"
    pages: list[dict[str, object]] = [
        json.loads(policynews.parse((folder / name).read_bytes()).to_json(provenance=True))
        for name in ("news.html", "gov-notice.html")
    ]
    blocks = [block for page in pages for block in json.loads(json.dumps(page["blocks"]))]
    return json.dumps({**{key: value or pages[1][key] for key, value in pages[0].items()}, "blocks": blocks[:12]})


def _places(data: object) -> list[tuple[dict[str, object] | list[object], str | int]]:
    found: list[tuple[dict[str, object] | list[object], str | int]] = []
    inside = [data]
    while inside:
        one = inside.pop()
        entries = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        for key, value in entries:
            found.append((one, key))  # type: ignore[arg-type]
            inside.append(value)
    return found


def from_dict(data: bytes) -> None:
    """Data is refused by the schema and by `from_dict` alike, or gives an article that gives it back."""
    dice = Dice(data)
    article = json.loads(_whole())
    for _ in range(1 + dice.below(3)):
        holder, key = dice.pick(_places(article)) if dice.below(4) else (article, dice.pick(list(article)))
        if dice.once_in(4):
            del holder[key]  # type: ignore[arg-type]
        else:
            holder[key] = dice.pick(_VALUES) if dice.below(4) else dice.text(3)  # type: ignore[index]
        if not article:
            break
    valid = validator().is_valid(article)
    try:
        read = Article.from_dict(article)
    except SchemaError as error:
        read, refused = None, str(error)
    if read is None:
        assert not valid, f"the schema takes what is refused: {refused}"
        return
    assert valid, f"refused by the schema only: {next(validator().iter_errors(article)).message[:200]}"
    assert Article.from_dict(read.to_dict(provenance=True)) == read
    assert read.to_markdown() is not None
    assert explain(read)


@lru_cache(maxsize=1)
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="policynews-fuzz-"))


@lru_cache(maxsize=1)
def _index() -> bytes:
    index, path = DuplicateIndex(), _folder() / "whole.index"
    for name in ("news.html", "gov-notice.html", "repost.html"):
        index.add(policynews.parse((Path(policynews.__file__).parent / "samples" / name).read_bytes()), name)
    index.save(path)
    return path.read_bytes()


def index_files(data: bytes) -> None:
    """A damaged index is refused, whatever is damaged."""
    raw = Dice(data).damaged(_index())
    path = _folder() / "damaged.index"
    path.write_bytes(raw)
    try:
        index = DuplicateIndex.load(path)
    except SchemaError:
        return
    assert len(index) <= 3
    index.query(Article.from_dict(json.loads(_whole())))


def duplicates(data: bytes) -> None:
    """Clusters hold every article once, and each has an original."""
    dice = Dice(data)
    results = [outcome(partial(policynews.parse_text, rendered(dice))) for _ in range(4)]
    articles = [one for one in results if isinstance(one, Article)]
    clusters = list(cluster(articles))
    assert sorted(position for one in clusters for position in one.positions) == [*range(len(articles))]
    assert all(original(one).position in one.positions for one in clusters)


def _record(dice: Dice) -> bytes:
    page = dice.text(20).encode("utf-8", "replace")
    coding = dice.pick(
        (b"", b"", b"Content-Encoding: gzip\r\n", b"Content-Encoding: deflate\r\n", b"Transfer-Encoding: chunked\r\n")
    )
    body = (
        gzip.compress(page, 1)
        if b"gzip" in coding
        else zlib.compress(page)
        if b"deflate" in coding
        else b"5\r\n<p>ab\r\n0\r\n\r\n"
        if coding
        else page
    )
    http = (
        b"HTTP/1.1 "
        + dice.pick((b"200 OK", b"404 x", b"x"))
        + b"\r\nContent-Type: text/html; charset=utf-8\r\n"
        + coding
        + b"\r\n"
        + body
    )
    length = dice.pick((len(http), len(http), len(http), 0, 3, 10**12, len(http) + 40))
    kind = dice.pick((b"response", b"response", b"request", b"warcinfo", b"conversion", b"x"))
    head = b"WARC/1.0\r\nWARC-Type: %b\r\nWARC-Target-URI: http://a.cn/\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
    return head % (kind, length) + http + b"\r\n\r\n"


def warc(data: bytes) -> None:
    """Reading an archive comes to an end: records are counted on, and places only grow."""
    dice = Dice(data)
    packed = dice.below(2)
    records = [_record(dice) for _ in range(1 + dice.below(5))]
    raw = dice.damaged(b"".join([gzip.compress(one, 1) for one in records] if packed else records))
    path = _folder() / "damaged.warc"
    path.write_bytes(raw)
    before = 0
    for number, entry in enumerate(read_warc(path)):
        assert entry.record == number
        assert before <= entry.offset <= len(raw), f"from {before} to {entry.offset} of {len(raw)}"
        assert number <= len(raw)
        assert not isinstance(entry, WarcPage) or isinstance(entry.content, bytes)
        before = entry.offset


def batch(data: bytes) -> None:
    """Whatever the items of a chunk are, each is a record or a failure of a known kind."""
    dice = Dice(data)
    items = []
    for number in range(1 + dice.below(4)):
        kind = dice.pick(("html", "text", "json", "trouble"))
        content: bytes | str = dice.text(8)
        if kind == "json":
            line = json.dumps(
                {dice.pick(("html", "text", "x")): dice.pick((content, None, 5, [])), "url": dice.pick(ADDRESSES)}
            )
            content = dice.damaged(line.encode(), 2)
        elif kind == "html" and dice.below(2):
            content = dice.damaged(markup(dice).encode("utf-8", "replace"), 3)
        items.append(Item("a", number, kind, content, _url(dice), None))  # type: ignore[arg-type]
    result = work(
        Job(policynews.Parser(), "jsonl", False, Fields("html", "text", "url", None, ())), Chunk(0, tuple(items))
    )
    failures = [json.loads(line) for line in result.failures.splitlines()]
    assert sum(result.counts) == len(items) == len(result.records) + len(failures)
    assert [line for line in failures if line["kind"] == "crash"] == []


# Time


def doubled(data: bytes) -> None:
    """Twice the input takes at most three times as long: a page of one element many times over, or a text of one piece."""
    dice = Dice(data)
    as_text = dice.below(2)
    parse = policynews.parse_text if as_text else policynews.parse

    def tried(text: str) -> None:
        with suppress(PolicyNewsError):
            parse(text)

    unit = dice.text(5) or WORDS[0]
    if not as_text:
        shape = dice.pick(
            (
                "<p>{}</p>",
                "{}",
                "<a href='/a.docx'>{}</a> ",
                "<li><a href='/{{}}'>{}</a></li>",
                "<td>{}</td>",
                "<span>{}</span>",
                "<br>{}",
                "<div class='x'>{}</div>",
            )
        )
        unit = shape.format(unit)
    once = unit * (40_000 // len(unit) + 1)
    size = len(once)
    for _ in range(6):
        text = once * (size // len(once))
        [first] = fastest(tried, [partial(str, text)], rounds=1)
        if first < _MUCH and size < 600_000:
            size *= 2
            continue
        if first >= _MUCH / 4:
            short, double = fastest(tried, [partial(str, text), partial(str, text + text)])
            ratio = double / max(short, _MUCH / 2)
            assert ratio <= _RATIO, f"{unit!r} {size} characters: {ratio:.1f}"
        return


TARGETS: Mapping[str, tuple[Target, float]] = {
    "bytes": (bytes_page, 10),
    "str": (str_page, 8),
    "text": (text_page, 8),
    "trees": (trees, 20),
    "everywhere": (everywhere, 1),
    "dates": (dates, 320),
    "credits": (credits, 260),
    "numbers": (numbers, 241.97),
    "layouts": (layouts, 50),
    "from_dict": (from_dict, 15),
    "index_files": (index_files, 20),
    "duplicates": (duplicates, 1),
    "warc": (warc, 40),
    "batch": (batch, 5),
    "doubled": (doubled, 0.03),
}
"""Each target by its name, with its share of a run in thousandths."""
