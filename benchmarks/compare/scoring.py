"""How right an answer is: each score is between 0 and 1, and a field that a label leaves out is not scored.

Text is compared without white space and in NFKC. The body is a multiset of character 4-grams inside clauses, so that it
does not matter where lines are broken; what of it stands in neutral lines counts neither way.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from .adapters import Found
from .labels import Gold

SIZE = 4
PERFECT = 0.99
FIELDS = ("body_f1", "body_perfect", "title", "day", "minute", "source", "authors", "editors", "number", "not_invented")
"""`source`, `authors`, `editors` and `number` are scored where they are stated, so that silence earns nothing."""

_SPACE = re.compile(r"[\s\u200b\ufeff\u00ad]+")
_CLAUSE_ENDS = re.compile(r"[\n\t|。！？；，、：!?;,:…]+")
# Marks that pages and libraries print in several ways.
_SAME_MARK = str.maketrans("“”‘’—–―─・〔〕﹝﹞", "\"\"''----·[][]")
_NAME_ENDS = re.compile(r"[;；,，、\s]+")
# 2023-08-21 09:30, 2023/8/21, 2023年8月21日09:30, 2023-08-21T09:30:00+08:00
_DATE = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?:\D{1,3}(\d{1,2}):(\d{2}))?")
_BEIJING = timezone(timedelta(hours=8))
_LINE_ENDS = re.compile(
    r"<(?:/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|section|article|blockquote|pre|figure|figcaption|dd|dt|hr))\b[^>]*>",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|head)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def score(found: Found, gold: Gold) -> dict[str, float]:
    """Return the scores of one page, in the order of `FIELDS`."""
    scores: dict[str, float] = {}
    if "body" in gold:
        text = found.text if found.html is None else lines_of(found.html)
        f1 = body_f1(text or "", gold["body"], gold.get("neutral", []))
        scores |= {"body_f1": f1, "body_perfect": float(f1 >= PERFECT)}
    if "title" in gold:
        scores["title"] = float(plain(found.title) in {plain(title) for title in _accepted(gold["title"])})
    if "published" in gold:
        scores |= _date_scores(found.published, _accepted(gold["published"]))
    if _is_stated(gold.get("source")):
        scores["source"] = float(plain(found.source) in {plain(name) for name in _accepted(gold["source"])})
    for field, names in (("authors", found.authors), ("editors", found.editors)):
        if _is_stated(gold.get(field)):
            scores[field] = names_f1(names, gold[field])
    number = (gold.get("document") or {}).get("number")
    if number:
        scores["number"] = float(plain(found.number) in {plain(form) for form in _accepted(number)})
    given = {"published": found.published, "source": found.source, "authors": found.authors, "editors": found.editors}
    silent = [field for field in given if field in gold and not gold[field]]
    if silent:
        scores["not_invented"] = float(not any(given[field] for field in silent))
    return scores


def plain(text: str | None) -> str:
    """Return the form in which texts are compared."""
    return _SPACE.sub("", _folded(text or ""))


def lines_of(markup: str) -> str:
    """Return the text of HTML that a library gave, a block a line; where its source is broken into lines says nothing."""
    flowing = _SPACE.sub(" ", _UNSEEN.sub("", markup))
    return html.unescape(_TAG.sub("", _LINE_ENDS.sub("\n", flowing)))


def body_f1(text: str, body: list[str], neutral: list[str]) -> float:
    """Return the harmonic mean of how much of `text` is body and how much of the body is in `text`."""
    want, got = _grams("\n".join(body)), _grams(text)
    hit = (got & want).total()
    extra = (got - want - _grams("\n".join(neutral))).total()
    if not hit:
        return float(not want and not extra)
    return 2 * hit / (hit + extra + want.total())


def names_f1(names: Iterable[str], gold: str | list[str | None]) -> float:
    """Return the F1 of two sets of names; names given as one text are parted first."""
    got = {plain(name) for given in names for name in _NAME_ENDS.split(given) if plain(name)}
    want = {plain(name) for name in _accepted(gold)}
    return 2 * len(got & want) / (len(got) + len(want))


def iso(date: str | None) -> str:
    """Return a printed date as `2023-08-21T09:30` or `2023-08-21`, in Beijing time; what is no date, as it is."""
    try:
        moment = datetime.fromisoformat((date or "").replace("Z", "+00:00"))
    except ValueError:
        moment = None
    if moment and moment.tzinfo:
        return moment.astimezone(_BEIJING).strftime("%Y-%m-%dT%H:%M")
    match = _DATE.search(date or "")
    if not match:
        return date or ""
    year, month, day, hour, minute = match.groups()
    return f"{year}-{month:>02}-{day:>02}" + (f"T{hour:>02}:{minute}" if hour else "")


def _date_scores(published: str | None, accepted: list[str | None]) -> dict[str, float]:
    """Return scores of the day, and of the minute where the page tells one; 00:00 is what templates print for none."""
    given = iso(published)
    scores = {"day": float((given.partition("T")[0] or None) in {date and date.partition("T")[0] for date in accepted})}
    best = accepted[0] if accepted else None
    if best and "T" in best and not best.endswith("T00:00"):
        scores["minute"] = float(given in [(date or "")[:16] for date in accepted])
    return scores


def _accepted(gold: str | list[str | None] | None) -> list[str | None]:
    """Return the right answers; None among them is the answer that nothing is stated."""
    return gold if isinstance(gold, list) else [gold]


def _is_stated(gold: str | list[str | None] | None) -> bool:
    return bool(gold) and not (isinstance(gold, list) and None in gold)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_SAME_MARK).lower()


def _grams(text: str) -> Counter[str]:
    clauses = (_SPACE.sub("", clause) for clause in _CLAUSE_ENDS.split(_folded(text)))
    return Counter(
        clause[at : at + SIZE] for clause in clauses if clause for at in range(max(len(clause) - SIZE, 0) + 1)
    )
