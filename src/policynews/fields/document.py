"""`document`: the metadata table, its gaps filled from headline, number, signature and clauses of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policynews.dates.value import read_date
from policynews.documents.bodies import same_body
from policynews.documents.force import amended_on, read_force, stated_validity
from policynews.documents.head import is_addressee, numbers_of_line
from policynews.documents.signature import last_line_of_document, signature_at
from policynews.documents.terms import genre_of
from policynews.documents.text import is_validity, merge_documents, read_text_document
from policynews.draft import Draft
from policynews.fields.evidence import Facts
from policynews.model.article import PolicyDocument
from policynews.model.date import PartialDate
from policynews.page.blocks import NO_LINES, RawBlock
from policynews.text.patterns import lazy_pattern

# 某某市人民政府办公厅规〔2020〕12号
_LONGEST_NUMBER = 40
_LONGEST_LINE = 120
# Lines above a text that a letter takes, and behind it a signature.
_LETTER, _SIGNING, _LONGEST_SIGNED = 24, 8, 200
_ADDRESSING_ENDS = frozenset("：:")
_TITLE_LINES = 8  # lines above a text and of its beginning in which its title may stand
# Where date and source begin behind a title in one line: 发布日期：, 来源：
_INFO_LABEL = lazy_pattern(
    r"(?:发布|公开|发文|更新|成文)?(?:日期|时间)\s?[:：]|(?:信息|文章)?来源\s?[:：]|浏览(?:次数|量)"
)
# A line of a signature: 2024年5月1日
_SIGNED = 16
# Events of 自…之日起施行 that the page of a document dates; the others are those of the document itself.
_PUBLISHED = frozenset({"发布", "公布", "颁布", "公告"})
# A kind of document in a headline: 关于…的通知, …办法（试行）, 第714号令
_DOCUMENT_TITLE = lazy_pattern(
    "通知|意见|意見|公告|通告|决定|決定|办法|辦法|规定|規定|条例|條例|细则|細則|批复|批覆|函|令|方案|规划|規劃|纲要|綱要|法$|通报|通報"
    "|公报|公報|目录|目錄|标准|標準|指南|措施|制度|章程|公示|报告|報告|决议|決議|规则|規則|规程|規程|计划|計劃|要点|要點|解释|解釋|〔|号|號"
)


def read_document(draft: Draft, facts: Facts, table: PolicyDocument | None) -> None:
    """Set `document` from the metadata table, its gaps filled from the text itself."""
    letter = _letter_above(facts)
    texts = [*_lines_above(facts), *letter, *facts.texts, *_signed_below(facts)]
    # The heading of what a letter hands on need not be that of a document (若干措施, 工作要点).
    title = _own_title(facts)
    title = None if letter and not genre_of(title or "") else title
    stated = read_text_document(title, texts) if table or _may_be_document(title, texts) else None
    document = merge_documents(table, stated)
    if document is None:
        return
    if document.validity is None:
        said = next(filter(None, [stated_validity(block.text) for block in [*facts.near, *_located(facts)]]), None)
        document = replace(document, validity=said)
    document = draft.document = _checked(draft, document, texts)
    for name in PolicyDocument.__slots__:
        value = getattr(document, name)
        if value and name != "metadata":
            reader = "metadata-table" if table and getattr(table, name) else "text"
            draft.origin(f"document.{name}", reader, _as_text(value))
    _complete_force(draft, document, texts)
    if table and stated:
        _compare_issuers(draft, table.issuers, stated.issuers)


def _own_title(facts: Facts) -> str | None:
    """Return the headline; where that is no title of a document, a line of a rendered text above its beginning that is one.

    The first line may have date and source behind it (关于…的通知发布日期：2023-01-29 来源：某局); a title may take three.
    """
    if not facts.above or facts.above[0].tag != "line" or (facts.title and genre_of(facts.title)):
        return facts.title
    above = [block.text for block in facts.above]
    lines = [above[0], *above[-_TITLE_LINES:]]
    joined = ["".join(lines[at : at + length]) for at in range(len(lines)) for length in (1, 2, 3)]
    return next(filter(None, map(_document_title, joined)), facts.title)


def _document_title(line: str) -> str | None:
    """Return the title of a document that a line is, perhaps with date and source behind it; None for another line."""
    if len(line) > _LONGEST_LINE * 2 or "关于" not in line or "。" in line:
        return None
    label = _INFO_LABEL.search(line)
    bare = line[: label.start()].strip() if label else line
    return bare if genre_of(bare) else None


def _compare_issuers(draft: Draft, table: Sequence[str], signed: Sequence[str]) -> None:
    """Add a notice where the table names others than those who sign; short and full name are one."""
    others = [name for name in signed if not any(same_body(name, other) for other in table)]
    if table and others:
        message = f"the table names {_as_text(table)}, the text {_as_text(signed)}"
        draft.notice("issuers-disagreement", message, "document")


def _checked(draft: Draft, document: PolicyDocument, texts: Sequence[str]) -> PolicyDocument:
    """Return the document without a last day that stands before its first, and say what is to be doubted."""
    start, end = document.effective, document.expires
    if start and end and start.has_day and end.has_day and end.to_date() < start.to_date():
        message = f"it would expire on {end.isoformat()}, before it holds from {start.isoformat()}"
        draft.notice("expiry-before-start", message, "document")
        document = replace(document, expires=None)
    changed = amended_on(texts)
    if start and changed and start.has_day and changed.has_day and changed.to_date() > start.to_date():
        message = f"effective {start.isoformat()} is that of a version before the amendment of {changed.isoformat()}"
        draft.notice("amended-later", message, "document")
    return document


def _complete_force(draft: Draft, document: PolicyDocument, texts: Sequence[str]) -> None:
    """Set the day that 自发布之日起施行 refers to, and say where a last day comes from that is computed."""
    force = read_force(texts)
    if document.expires and document.expires == force.expires and force.period:
        draft.origin("document.expires", "text:period", f"{force.period}, from {document.effective}")
    if document.effective or not force.since:
        return
    printed = next((read_date(value) for label, value in document.metadata if label == "印发日期"), None)
    day = (document.published if force.since.event in _PUBLISHED else printed) or document.written
    first = force.since.first_day(day) if day else None
    if day and first:
        draft.document = replace(document, effective=first)
        raw = f"{force.since.printed}, from {day.isoformat()}" if force.since.delay else day.isoformat()
        draft.origin("document.effective", f"text:自{force.since.event}之日起", raw)


def _as_text(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.isoformat()
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _located(facts: Facts) -> Sequence[RawBlock]:
    """Return the lines of date and source that were located."""
    return facts.located.get("info", ())


def _lines_above(facts: Facts) -> list[str]:
    """Return number and validity of a document that stand between headline and text, in elements of their own."""
    first = facts.texts[:3]
    short = [block.text for block in facts.near if len(block.text) <= _LONGEST_NUMBER and block.text not in first]
    numbers = [text for text in short if numbers_of_line(text)]
    return [*numbers[:1], *filter(is_validity, short)]


def _letter_above(facts: Facts) -> list[str]:
    """Return the letter above a printed document: addressees, a sentence (现将…印发给你们), who signs and when.

    The text of the document stands under a heading of its own, and is found without the letter.
    """
    lines = [block.text for block in facts.above[-_LETTER:] if block.tag not in NO_LINES and not block.hidden]
    if _ADDRESSING_ENDS.isdisjoint([line[-1:] for line in lines]):
        return []
    if facts.texts and facts.texts[0] in lines:
        lines = lines[: lines.index(facts.texts[0])]
    for end in range(len(lines), 0, -1):
        signature = signature_at(lines, end - 1) if len(lines[end - 1]) <= _LONGEST_SIGNED else None
        if signature is not None:
            return next((lines[at:end] for at in range(signature.first) if is_addressee(lines[at])), [])
    return []


def _signed_below(facts: Facts) -> list[str]:
    """Return the signature that stands behind what was taken for the end of the text."""
    below = [block.text for block in facts.below_text[:_SIGNING]]
    lines = [*facts.texts[-2:], *below]
    end = len(lines) - len(below)
    return lines[end : last_line_of_document(lines, end)] if below else []


def _may_be_document(title: str | None, texts: Sequence[str]) -> bool:
    """The cheap test before the reader: a headline, number, addressee or signature as documents have them."""
    if title and _DOCUMENT_TITLE.search(title):
        return True
    first = [text for text in texts[:6] if "号" in text or "號" in text or text[-1:] in _ADDRESSING_ENDS]
    days = [text for text in texts[-10:] if text[-1:] == "日"]
    return any([len(text) < _LONGEST_LINE for text in first]) or any([len(text) <= _SIGNED for text in days])
