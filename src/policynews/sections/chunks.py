"""`Article.text` in pieces for retrieval, cut between sections, then blocks, then clauses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from policynews.documents.numbering import number_of
from policynews.errors import InputError
from policynews.model.article import Article, PolicyDocument
from policynews.model.blocks import Block, Figure, Heading, Table
from policynews.model.section import Chunk, Section
from policynews.sections.tree import read_sections
from policynews.text.patterns import lazy_pattern

# Where a paragraph may be cut: behind a sentence, else behind a clause. Not inside 1,000 or 3:1 or v1.2.
_BORDER = lazy_pattern(r"(?:(?P<sentence>[。！？；\n]+|[.!?;](?=\s))|[，、：]+|[,:](?=\s))[”’」』）)】》\"']*\s*")
# Strength of a border, the strongest first. Where a section begins it is its level, which is less.
_BLOCK, _ROW, _SENTENCE, _CLAUSE, _HEADING = 100, 101, 102, 103, 104


class _Atom(NamedTuple):
    """A clause or a row of a table, which is never cut."""

    start: int
    end: int
    border: int
    """How strong the border behind it is; less is stronger."""


def read_chunks(article: Article, max_chars: int) -> tuple[Chunk, ...]:
    """Return `Article.text` in pieces of at most `max_chars` characters, in order, without gap or overlap.

    A piece is the largest run of whole sections that fits; one that does not fit is cut between its sections, then
    blocks, rows of a table, sentences and clauses. Only a single clause or row may be longer than `max_chars`. Raises
    InputError for a size that is no positive whole number.
    """
    if not isinstance(max_chars, int) or isinstance(max_chars, bool) or max_chars < 1:
        raise InputError(f"max_chars must be a whole number of at least 1, not {max_chars!r}")
    sections = read_sections(article)
    text, common = article.text, _of_article(article)
    counts: Counter[str] = Counter()
    chunks: list[Chunk] = []
    for start, end in _pieces(list(_atoms(article.blocks, sections)), max_chars):
        piece = replace(common, text=text[start:end], start=start, end=end)
        section = _holder(sections, start, end)
        if section is not None:
            piece = replace(piece, section=section.id, path=section.path, headings=section.headings)
        name = piece.section or "text"
        counts[name] += 1
        chunks.append(replace(piece, id=f"{name}#{counts[name]}"))
    return tuple(chunks)


def _of_article(article: Article) -> Chunk:
    """Return what all chunks of an article say of it."""
    document = article.document or PolicyDocument()
    return Chunk(
        id="",
        text="",
        start=0,
        end=0,
        url=article.url,
        title=article.title,
        number=document.number,
        issuers=document.issuers,
        published=article.published or document.published,
        written=document.written,
        effective=document.effective,
        expires=document.expires,
    )


def _holder(sections: Sequence[Section], start: int, end: int) -> Section | None:
    """Return the deepest section that holds a range of the text."""
    found: Section | None = None
    while True:
        inner = next((one for one in sections if one.start <= start and end <= one.end and one.start < one.end), None)
        if inner is None:
            return found
        found, sections = inner, inner.children


def _atoms(blocks: Sequence[Block], sections: Sequence[Section]) -> Iterator[_Atom]:
    """Yield the clauses and rows of the text, in order; a line break belongs to what stands before it."""
    levels = {section.block: section.level for top in sections for section in top.walk()}
    shown = [at for at, block in enumerate(blocks) if not isinstance(block, Figure)]
    place = 0
    for here, behind in zip(shown, [*shown[1:], None], strict=False):
        block = blocks[here]
        cuts = _cuts(block)
        end = place + cuts[-1][0] + (behind is not None)
        borders = [(place + cut, border) for cut, border in cuts[:-1]]
        between = range(here + 1, len(blocks) if behind is None else behind + 1)
        opened = min([levels[at] for at in between if at in levels], default=0)
        border = opened or _BLOCK
        if isinstance(block, Heading) and (not opened or opened > levels.get(here, opened)):
            border = _HEADING  # it stays with what it introduces
        for cut, strength in [*borders, (end, border)]:
            if cut > place:
                yield _Atom(place, cut, strength)
                place = cut


def _cuts(block: Block) -> list[tuple[int, int]]:
    """Return where a block may be cut, its end last, and how strong each border is; a heading is not cut."""
    if isinstance(block, Table):
        return _rows(block)
    if isinstance(block, Figure | Heading):
        return [(0 if isinstance(block, Figure) else len(block.text), _BLOCK)]
    return _clauses(block.text)


def _rows(table: Table) -> list[tuple[int, int]]:
    """Return where each row ends, its line break included, and how strong the border is; header rows stay with the first."""
    cuts: list[tuple[int, int]] = []
    place = 0
    for number, row in enumerate(table.printed_rows, 1):
        place += len("\t".join(row)) + (number < len(table.rows))
        cuts.append((place, _HEADING if number <= table.header_rows else _ROW))
    return cuts or [(0, _ROW)]


def _clauses(text: str) -> list[tuple[int, int]]:
    numbered = number_of(text, statute=True)
    start = len(numbered[1]) if numbered else 0  # 一、 is no clause
    cuts = [(found.end(), _SENTENCE if found["sentence"] else _CLAUSE) for found in _BORDER.finditer(text, start)]
    if not cuts or cuts[-1][0] < len(text):
        cuts.append((len(text), _SENTENCE))
    return cuts


def _pieces(atoms: Sequence[_Atom], most: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of the pieces of a run of atoms, cut at its strongest borders first."""
    if not atoms:
        return
    if len(atoms) == 1 or atoms[-1].end - atoms[0].start <= most:
        yield atoms[0].start, atoms[-1].end
        return
    strongest = min([atom.border for atom in atoms[:-1]])
    start = end = 0
    parts: list[tuple[int, int]] = []
    for at, atom in enumerate(atoms, 1):
        if atom.border <= strongest or at == len(atoms):
            parts.append((end, at))
            end = at
    for first, last in parts:
        if start < first and atoms[last - 1].end - atoms[start].start > most:
            yield from _pieces(atoms[start:first], most)
            start = first
    yield from _pieces(atoms[start:], most)
