"""Policy documents (公文) read from their own text, and the door to what else is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.shapes import SIGNED_DAY
from policynews.documents.bodies import bodies_of, fuller
from policynews.documents.force import is_validity, read_force, read_validity
from policynews.documents.head import (
    HEAD_LINES,
    addressees_of,
    first_line_of_document,
    head_bodies,
    head_of,
    number_bodies,
    own_numbers,
    title_bodies,
)
from policynews.documents.numbering import is_statute
from policynews.documents.signature import (
    find_signature,
    is_signature,
    last_line_of_document,
    lone_date,
    undated_signature,
)
from policynews.documents.terms import STATUTES, bare_title, genre_of
from policynews.model.article import PolicyDocument
from policynews.text.folding import fold, squeeze
from policynews.text.patterns import lazy_pattern

__all__ = ["extend_over_document", "is_signature", "is_validity", "merge_documents", "read_text_document"]

_MAX_TIDY = 200
# Kinds that news headlines end with only when they say so: 某市发布高温公告
_NOTICES = frozenset({"通知", "公告", "通告", "通报", "公示", "批复", "函", "令", "决定"})
# …管理办法, …实施细则, …工作方案, …若干措施 without 关于
_RULES = frozenset(
    {*STATUTES, "方案", "措施", "意见", "规划", "计划", "指南", "标准", "制度", "预案", "要点"} - {"法", "章程", "规范"}
)
_NEWS_VERB = lazy_pattern("发布|出台|印发|召开|下发|公布|举行|发出|收到|获|：|:|！|？")
_NO_DOCUMENT = frozenset({"解读", "答记者问", "简报"})
# Each with a word that stands in it.
_OWN_WORDS = {
    "特此": "特此(?:通知|公告|通告|公布|函告|批复|通报|函复)",
    "如下": "(?:通知|公告|通告|批复|函复|答复)如下[:：]",
    "发给你们": "印发给你们",
    "發給你們": "印發給你們",
}
_SAYS_OWN_WORDS = lazy_pattern("|".join(_OWN_WORDS.values()))
# 本通知自…起执行, at the beginning of a line or behind its number
_OWN_FORCE = lazy_pattern(r"(?:.{0,12}[、.．）)])?\s?本(?:通知|办法|意见|公告|通告|规定|细则|方案|措施|决定|政策)自")
_OWN_FORCE_REACH = 16
_LONGEST_WORDING = 600
_PRINTED = lazy_pattern(rf"[^\d。;:]{{0,40}}?\s?(?P<date>{SIGNED_DAY})\s?印发$")


class _Witnesses(NamedTuple):
    """What speaks for a text being a document."""

    number: bool
    signed: bool
    titled: bool
    addressed: bool
    statute: bool
    named: bool
    headed: bool
    worded: bool

    def suffice(self) -> bool:
        count = self.number + self.signed + self.titled + self.addressed + self.worded
        if self.headed and not (self.number or self.titled or self.worded):
            return self.statute  # an open letter under a headline of its own is signed and addressed, too
        return count > 1 or self.statute or (self.number and self.named)


def read_text_document(title: str | None, paragraphs: Sequence[str]) -> PolicyDocument | None:
    """Read a policy document from its own text: number, addressees, signature, dates; None when it is none.

    `paragraphs` are the lines between headline and footer, number and title lines included. It takes two witnesses:
    a number of its own under the headline, a signature with its date, a title such as 关于…的通知, an addressee line, words
    that only a document says of itself (特此通知, 本通知自…起执行);
    or the articles (第一条 …) of a statute. News about a document has none of them, and a text that states nothing but
    its kind gives None.
    `issuers` are those who sign, in the fuller form where the title names them too; without a signature those whom the
    title or an order's number names. A date of printing (印发日期) is not the date of writing: it is kept in `metadata`.
    """
    lines = _tidy_lines(paragraphs)
    head = head_of(lines)
    named = title_bodies(title or "")
    genre = genre_of(title) if title else None
    numbers = own_numbers(title or "", head, next(iter(lines[len(head) :]), ""))
    addressees = addressees_of(lines)
    witnesses = _Witnesses(
        number=bool(numbers),
        signed=True,
        titled=genre is not None and _is_document_title(title or "", genre, named),
        addressed=addressees is not None,
        statute=genre in STATUTES and is_statute(lines),
        named=bool(named),
        headed=bool(title) and not bodies_of(title or ""),
        worded=_speak_as_document(lines),
    )
    if not witnesses.suffice():
        return None  # whether it is signed or not
    signature = find_signature(lines, named)
    if signature is None and not witnesses._replace(signed=False).suffice():
        return None
    signers = fuller(signature.bodies if signature else undated_signature(lines, named), named)
    force = read_force(lines)
    document = PolicyDocument(
        number=next(iter(numbers), None),
        other_numbers=numbers[1:],
        issuers=signers or named or number_bodies(next(iter(numbers), None)) or head_bodies(head),
        written=signature.date if signature else lone_date(lines),
        effective=force.effective,
        expires=force.expires,
        validity=read_validity(lines[:HEAD_LINES]),
        genre=genre,
        addressees=addressees,
        metadata=_printing_date(lines),
    )
    states = any([getattr(document, name) for name in PolicyDocument.__slots__ if name != "genre"])
    return document if states else None


def _tidy_lines(paragraphs: Sequence[str]) -> list[str]:
    """Return the lines that hold something, tidied; those of most pages are tidy."""
    text = "\n".join(["", *paragraphs, ""])
    tidy = "  " not in text and " \n" not in text and "\n " not in text and text.replace("\n", "").isprintable()
    return [line for part in text.split("\n") if (line := part if tidy else _tidy(part))]


def _tidy(line: str) -> str:
    """Squeeze the short lines, which are compared as wholes; running text is only searched."""
    return squeeze(line) if len(line) <= _MAX_TIDY else line.strip()


def merge_documents(primary: PolicyDocument | None, secondary: PolicyDocument | None) -> PolicyDocument | None:
    """Fill what `primary` (the table) leaves open from `secondary` (the text); None only when both are."""
    if primary is None or secondary is None:
        return primary or secondary
    values = {name: getattr(primary, name) or getattr(secondary, name) for name in PolicyDocument.__slots__}
    labels = {label for label, _ in primary.metadata}
    further = tuple(pair for pair in secondary.metadata if pair[0] not in labels)
    return PolicyDocument(**{**values, "metadata": primary.metadata + further})


def _is_document_title(title: str, genre: str, named: tuple[str, ...]) -> bool:
    """Whether a title is that of a document rather than of news about one: 关于…的通知, 某某局…公告."""
    if genre in _NO_DOCUMENT:
        return False
    bare = bare_title(title)
    if named or (bare.startswith(("关于", "印发", "转发")) and "的" in bare):
        return True
    return (genre in _NOTICES or genre in _RULES) and _NEWS_VERB.search(bare) is None


def _speak_as_document(lines: Sequence[str]) -> bool:
    """Whether a line says what only a document says of itself: 特此通知, 通知如下：, 现印发给你们, 本通知自…起执行."""
    worded = [line for line in lines if len(line) <= _LONGEST_WORDING]
    text = "\n".join(worded)
    if any([word in text for word in _OWN_WORDS]) and _SAYS_OWN_WORDS.search(text):
        return True
    return any([_OWN_FORCE.match(line) for line in worded if "本" in line[:_OWN_FORCE_REACH]])


def extend_over_document(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Widen the range `start:end` of running text by the short lines of a document that belong to it.

    Above these are number, repeated title and 主送机关, below the signature with its date and a note such as
    （此件公开发布）. The range comes back as it is where no addressee, number or signed date stands within reach.
    """
    return first_line_of_document(lines, start), last_line_of_document(lines, end)


def _printing_date(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    for line in reversed(lines):
        if line.endswith("印发") and len(line) <= 80 and (match := _PRINTED.match(fold(line))) is not None:
            return (("印发日期", line[match.start("date") : match.end("date")]),)
    return ()
