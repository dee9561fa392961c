"""The documents of a corpus, as little of each as a graph needs, and which of them a reference names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern
from typing import Literal, NamedTuple

from policynews.bodies import Region
from policynews.bodies.regions import is_inside, short_form
from policynews.documents.terms import genre_of
from policynews.model.article import Article
from policynews.model.date import PartialDate
from policynews.model.number import number_key
from policynews.relations.mentions import Mention, mentions_of
from policynews.relations.titles import TitleKey, title_key

ResolvedBy = Literal["number", "title", "core_title", "short_name"]
_ABOUT_OTHERS = frozenset({"解读", "答记者问"})
_NO_TITLE = TitleKey("", "", "", about=False)
_DISTINCT = 18  # characters behind 关于
_MANY = 50  # documents of one title or number that are looked at


class Record(NamedTuple):
    """What is kept of an article: no objects but a date, since the garbage collector walks over each of them again and again."""

    title: str | None
    whole: str
    """The key of the title, empty where it is no title of a document."""
    core: str
    """The same without issuer and shell."""
    issuer: str
    """Its issuers as one text, empty where unknown."""
    numbers: tuple[str, ...]
    """What its numbers are compared by (`number_key`), its own first."""
    printed: tuple[str, ...]
    """The same as printed."""
    url: str | None
    date: PartialDate | None
    in_force: PartialDate | None
    """Since when it counts: 实施日期, else its date."""
    region: str
    """Code of its region, empty for none."""
    region_name: str
    """Short form of its region, empty for none."""
    references: int
    mentions: tuple[tuple[object, ...], ...]
    """The fields of each `Mention`, plain tuples that the collector passes over."""


class Resolution(NamedTuple):
    """Which document of a corpus a mention names."""

    place: int | None
    by: ResolvedBy | None = None
    several: bool = False
    """Whether several could be meant; then `place` is None."""


class Places:
    """Where the records of a key stand; most keys have one."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._several: dict[str, list[int]] = {}

    def add(self, key: str, place: int) -> None:
        """Enter a record, once for each key."""
        first = self._first.setdefault(key, place)
        if first != place:
            self._several.setdefault(key, [first]).append(place)

    def of(self, key: str) -> Sequence[int]:
        """Return the records of a key, in the order they were entered."""
        if key in self._several:
            return self._several[key]
        return (self._first[key],) if key in self._first else ()

    def shared(self) -> Iterator[tuple[str, Sequence[int]]]:
        """Yield each key that several records have, and these."""
        yield from self._several.items()


class Corpus:
    """Articles, and where to find them by number and title."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        """One for each article, in order."""
        self.by_number: Places = Places()
        """Where the documents of a number stand among the records."""
        self._by_core = Places()
        self._shelves: dict[str, Places] = {}
        """Of a title that many bear, where those of a region or an issuer stand."""

    def add(self, article: Article) -> None:
        """Enter an article."""
        mentions = mentions_of(article)
        record = _record(article, mentions)
        place = len(self.records)
        self.records.append(record)
        for number in dict.fromkeys(record.numbers):
            self.by_number.add(number, place)
        cores = [record.core, *(title_key(mention.title).core for mention in mentions if mention.issuing)]
        for core in dict.fromkeys(filter(None, cores)):
            self._by_core.add(core, place)

    def resolve(self, mention: Mention, key: TitleKey, source: int) -> Resolution:
        """Return the document of the corpus that the record at `source` speaks of; `key` is that of its title."""
        numbered = self.by_number.of(mention.number)[:_MANY] if mention.number else ()
        found = [place for place in numbered if _agree(key.core, self.records[place].core)]
        by: ResolvedBy = "number"
        if not found:
            if mention.issuing and key.core:
                return Resolution(source)
            titled = self._titled(key, self.records[source].region)
            found = [place for place in titled if place != source and self._fits(mention, key, place, source)]
            by = "short_name" if mention.short else "core_title"
        if source in found:
            return Resolution(source)
        same = [place for place in found if self.records[place].whole == key.whole]
        if same and by == "core_title":
            by = "title"
        return self._one_of(same or found, by)

    def _one_of(self, places: Sequence[int], by: ResolvedBy) -> Resolution:
        """Return the document several records are copies of; none where they are different documents."""
        if len(places) > 1:
            numbers = {number for place in places for number in self.records[place].numbers[:1]}
            cores = {self.records[place].core for place in places} - {""}
            if len(numbers) > 1 or (by == "number" and len(cores) > 1):
                return Resolution(None, several=True)
            places = sorted(places, key=lambda place: (not self.records[place].numbers, place))
        return Resolution(places[0], by) if places else Resolution(None)

    def _titled(self, key: TitleKey, citing: str) -> Sequence[int]:
        """Return the documents of a title: of one that many bear (政府工作报告) those of the issuer named and of the region that
        cites or lies around it, so that a whole corpus of one title takes no longer than another.
        """
        places = self._by_core.of(key.core)
        if len(places) <= _MANY or not citing:
            return places[:_MANY]
        shelf = self._shelves.get(key.core) or self._shelve(key.core, places)
        names = (key.issuer, citing, f"{citing[:4]}00", f"{citing[:2]}0000", "")
        return list(dict.fromkeys(place for name in names for place in shelf.of(name)[:_MANY]))

    def _shelve(self, core: str, places: Sequence[int]) -> Places:
        """Sort the documents of a title by region, and by issuer."""
        shelf = self._shelves[core] = Places()
        for place in places:
            for name in {self.records[place].region, self.records[place].issuer}:
                shelf.add(name, place)
        return shelf

    def _fits(self, mention: Mention, key: TitleKey, place: int, source: int) -> bool:
        """Whether number, issuer and region allow that a document of this title is meant."""
        record = self.records[place]
        if mention.number and record.numbers and mention.number not in record.numbers:
            return False
        if key.issuer and record.issuer:
            return key.issuer in record.issuer or record.issuer in key.issuer or _shares_name(key.issuer, record.issuer)
        citing = self.records[source].region
        if record.region and (record.region_name in key.whole or _is_around(record.region, citing)):
            return True
        return not (record.region and citing) and _is_distinct(key)


def _record(article: Article, mentions: Sequence[Mention]) -> Record:
    document = article.document
    issued = next((mention.title for mention in mentions if mention.issuing), None)
    title = article.title or (document.title if document else None) or issued
    is_about_another = any(mention.kind == "explains" and mention.block is None for mention in mentions)
    key = _NO_TITLE if is_about_another else _document_key(title)
    date = (document.written or document.published if document else None) or article.published
    numbers = [document.number, *document.other_numbers] if document and document.number else []
    region = article.region
    return Record(
        title=title,
        whole=key.whole,
        core=key.core,
        issuer=intern("".join(document.issuers) if document and document.issuers else key.issuer),
        numbers=tuple(map(number_key, numbers)),
        printed=tuple(map(str, numbers)),
        url=article.url,
        date=date,
        in_force=(document.effective if document else None) or date,
        region=region.code if region else "",
        region_name=_short(region),
        references=len(article.references),
        mentions=tuple(map(tuple, mentions)),
    )


def _document_key(title: str | None) -> TitleKey:
    """Return the key of a title that a document bears; an empty one for news."""
    genre = genre_of(title) if title else None
    if title is None or genre is None or genre in _ABOUT_OTHERS:
        return _NO_TITLE
    return title_key(title)


def _short(region: Region | None) -> str:
    return intern(short_form(region.name)) if region else ""


def _agree(one: str, other: str) -> bool:
    """Whether two titles may be one document's that bears a number: one holds the other, or one is unknown."""
    return not one or not other or one in other or other in one


def _shares_name(one: str, other: str) -> bool:
    """Whether two texts of issuers begin with the same body: 某市财政局 and 某市财政局某市教育局."""
    return one[:6] == other[:6]


def _is_distinct(key: TitleKey) -> bool:
    """Whether a title is one document's, whoever cites it: 某市渡口管理办法; 关于…的通知 only where it is long."""
    return not key.about or len(key.core) >= _DISTINCT


def _is_around(one: str, other: str) -> bool:
    """Whether of two regions one lies in the other, or both are the same."""
    return bool(other) and (one == other or is_inside(one, other) or is_inside(other, one))
