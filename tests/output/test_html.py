"""An article as HTML: elements that say what a line is, and nothing of the page that is markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from lxml import etree

from policynews import (
    Article,
    Attachment,
    Figure,
    Heading,
    Link,
    ListItem,
    Origin,
    Paragraph,
    PartialDate,
    Person,
    PolicyReference,
    Quote,
    Removal,
    Source,
    Table,
)
from policynews.output.html import article_to_html, html_document
from policynews.output.notebook import article_to_notebook, marks_of

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e&amp;\"'"
BAD = "java\nscript:alert(1)"
FULL = Article(
    kicker="关注民生",
    title="停水<通知>",
    subtitle="——明渡区三条路段",
    published=PartialDate(year=2024, month=8, day=6, hour=9, minute=5),
    source=Source(name="区水务公司", url="https://a.example/"),
    people=(Person(name="卫川", role="author"), Person(name="高遥", role="editor")),
    script="hans",
    blocks=(
        Heading(text="停水范围", level=1),
        Paragraph(text="见《通知》全文。", links=(Link(text="《通知》", url="/a?b=1&c=2"), Link(text="全文", url=BAD))),
        ListItem(text="云帆路"),
        ListItem(text="东段", level=2, ordered=True, number=3),
        ListItem(text="西段", level=2, ordered=True, number=4),
        ListItem(text="白石路"),
        ListItem(text="一", ordered=True),
        Quote(text="敬请谅解。"),
        Table(
            rows=(("路段", "路段"), ("云帆路", "9时"), ("云帆路", "10时\n11时")),
            header_rows=1,
            spans=((0, 0, 1, 2), (1, 0, 2, 1)),
            caption="安排",
            unit="时",
        ),
        Figure(url="https://a.example/1.jpg", caption="抢修现场", alt="现场"),
    ),
    attachments=(Attachment(name="路段.pdf", url="https://a.example/1.pdf"), Attachment(name="说明")),
)


def test_every_block_is_the_element_that_says_what_it_is() -> None:
    assert (
        article_to_html(FULL)
        == """\
<article lang="zh-Hans">
<header>
<p class="kicker">关注民生</p>
<h1>停水&lt;通知&gt;</h1>
<p class="subtitle">——明渡区三条路段</p>
<p class="info"><time datetime="2024-08-06T09:05">2024-08-06 09:05</time> \
<a href="https://a.example/" rel="nofollow noopener"><span class="source">区水务公司</span></a> \
<span class="author">卫川</span></p>
</header>
<h2>停水范围</h2>
<p>见<a href="/a?b=1&amp;c=2" rel="nofollow noopener">《通知》</a>全文。</p>
<ul><li>云帆路<ol><li value="3">东段</li><li value="4">西段</li></ol></li><li>白石路</li></ul><ol><li>一</li></ol>
<blockquote><p>敬请谅解。</p></blockquote>
<table><caption>安排　单位：时</caption><thead><tr><th colspan="2">路段</th></tr></thead>\
<tbody><tr><td rowspan="2">云帆路</td><td>9时</td></tr><tr><td>10时<br>11时</td></tr></tbody></table>
<figure><img src="https://a.example/1.jpg" alt="现场" loading="lazy"><figcaption>抢修现场</figcaption></figure>
<footer>
<h2>附件</h2>
<ul><li><a href="https://a.example/1.pdf" rel="nofollow noopener">路段.pdf</a></li><li>说明</li></ul>
</footer>
</article>
"""
    )


def hostile(text: str) -> Article:
    """Return an article every text of which is `text`."""
    return Article(
        url=text,
        title=text,
        kicker=text,
        subtitle=text,
        source=Source(name=text, url=BAD),
        people=(Person(name=text, role="author", label=text),),
        blocks=(
            Heading(text=text),
            Paragraph(text=text, links=(Link(text=text[:9], url=BAD),)),
            ListItem(text=text),
            Quote(text=text),
            Table(rows=((text, text),), caption=text, spans=((0, 0, 10**9, 10**9),)),
            Figure(url=BAD, caption=text, alt=text),
        ),
        references=(PolicyReference(title=text, block=1, start=0, end=8),),
        attachments=(Attachment(name=text, url="data:text/html,1"),),
        removals=(Removal(reason=text, text=text, rule=text),),
        origins=(
            Origin(field="people", reader=text, raw=text, block=1, start=2, end=5),
            Origin(field=text, reader=text, raw=text),
        ),
    )


class Reader(HTMLParser):
    """Notes elements and attributes, as a second opinion beside lxml's."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, ""), *((tag, name) for name, _ in attrs)]


@pytest.mark.parametrize(
    "text", [HOSTILE, '"><svg onload=alert(1)>', "</style></title><iframe src=//x>", "\ud800\ufffe"]
)
@pytest.mark.parametrize("write", [article_to_html, article_to_notebook])
def test_what_looks_like_markup_is_text(text: str, write: object) -> None:
    markup = write(hostile(text))  # type: ignore[operator]
    reader = Reader()
    reader.feed(markup)
    names = {tag for tag, _ in reader.found}
    assert not names & {"script", "img", "svg", "iframe"}
    assert not [name for _, name in reader.found if name.startswith("on") or name in ("href", "src")]
    assert not set(markup) & set("\x1b\ud800\ufffe")
    assert text[:7].replace("<", "&lt;").replace('"', "&quot;").replace(">", "&gt;")[:6] in markup or "\ud800" in text


def test_a_document_holds_all_articles_or_is_not_written() -> None:
    whole = "".join(html_document("<两篇>", [article_to_html(FULL), article_to_html(FULL)]))
    tree = etree.fromstring(whole, etree.HTMLParser())
    assert tree is not None
    assert len(tree.findall(".//article")) == 2
    assert tree.findtext(".//title") == "<两篇>"
    assert [*html_document("", [])] == []


def test_an_article_without_anything() -> None:
    assert article_to_html(Article()) == '<article lang="zh">\n</article>\n'
    assert "no title" in article_to_notebook(Article())


# Notebook


def test_a_notebook_shows_title_facts_marks_and_removals() -> None:
    article = Article(
        title="停水通知",
        blocks=(Paragraph(text="按照《供水条例》，8月8日停水。"),),
        references=(PolicyReference(title="供水条例", block=0, start=2, end=8),),
        origins=(
            Origin(field="title", reader="heading", raw="停水通知"),
            Origin(field="document.effective", reader="text", raw="8月8日", block=0, start=9, end=13),
        ),
        removals=(Removal(reason="footer", text="主办单位", rule="owner"),),
    )
    shown = article._repr_html_()
    assert "<h3>停水通知</h3>" in shown
    assert '<mark title="references: 《供水条例》">《供水条例》</mark>，' in shown
    assert '<mark title="document.effective ← text">8月8日</mark>停水。' in shown
    assert "<details><summary>1 removed</summary>" in shown
    assert "<b>footer</b> 主办单位 <small>owner</small>" in shown


def test_marks_that_overlap_are_one() -> None:
    article = Article(
        blocks=(Paragraph(text="本报讯（记者沈一舟）"),),
        origins=tuple(
            Origin(field=field, reader="dateline", raw="", block=0, start=start, end=end)
            for field, start, end in [("people", 4, 9), ("original_source", 0, 10), ("people", 4, 9)]
        ),
    )
    [mark] = marks_of(article)[0]
    assert (mark.start, mark.end) == (0, 10)
    assert mark.label == "original_source ← dateline; people ← dateline"


# repr


def test_a_repr_fits_a_line() -> None:
    assert repr(FULL) == "<Article '停水<通知>', 2024-08-06T09:05, '区水务公司', 55 characters in 10 blocks>"
    assert repr(Article()) == "<Article None, no date, no source, 0 characters in 0 blocks>"
    shown = repr(hostile("长" * 500 + HOSTILE))
    assert len(shown) < 200
    assert "\x1b" not in repr(hostile(HOSTILE))


def test_explain_is_the_report_of_the_command_line() -> None:
    assert FULL.explain().startswith("layout ")
    assert "Body (10 blocks" in FULL.explain()
