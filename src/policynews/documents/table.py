"""Metadata tables of policy documents (索引号, 发文机关, 成文日期 …), as pairs or on plain lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policynews.dates.shapes import YEAR
from policynews.dates.value import read_date
from policynews.documents.bodies import split_bodies
from policynews.documents.head import numbers_of_line
from policynews.documents.table_labels import (
    DATE_FIELDS,
    FIELD_OF,
    RANK,
    STRONG,
    label_key,
    metadata_label,
    printed_label,
)
from policynews.documents.terms import genre_of
from policynews.model.article import PolicyDocument
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber, find_document_numbers
from policynews.text.folding import any_of, fold, fold_key, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

_LONGEST_LABEL = max(map(len, FIELD_OF))
_FIRST_CHARACTERS = frozenset(label[0] for label in FIELD_OF)
_LABEL_AT = lazy_pattern(f"({any_of(FIELD_OF)})(:?)")
# A short label (来源：) that is glued to the value before it counts only where that value has come to its end: 有效来源：
_SHORT_LABEL = 3
_VALUE_END = lazy_pattern(r"(?:有效|失效|废止|\d日|[\d)\]】〕号局厅部委办会院府署])$")
# 无, —  —, //: the template's words for an empty cell
_EMPTY_VALUE = lazy_pattern(r"[-—–―_/\\.。*\s]*$|(?:暂?无|空|/)$")
_MAX_LINE = 4000  # a metadata line carries a title of at most 150 characters and a short abstract
_UNKNOWN_PAIR = lazy_pattern(rf"\s?({LETTER}(?:\s{{0,4}}{LETTER}){{1,9}})\s?:\s?(.{{0,120}})$")
_INDEX_NUMBER = lazy_pattern(r"[0-9A-Za-z][0-9A-Za-z/\-_.()\[\]]{4,60}")
_VALIDITY = lazy_pattern("有效|失效|废止|无效|修改|修订|修正|生效|作废")
_HAS_YEAR = lazy_pattern(YEAR)
_LONGEST_CELL_LABEL, _FEW_LABELS, _FEW_STRONG = 12, 3, 2
_SHORT_CELL = 40  # a longer line behind an empty cell is a headline or text
_YES_NO = {"是": "有效", "否": "无效"}  # 是否有效：是
_TYPED = DATE_FIELDS | {"number", "index_number", "validity"}
_VALUE_LENGTH = {"title": 200, "summary": 400, "issuers": 80}
_WORD_BREAK = lazy_pattern(r"[;；,，、|\s]+")


def read_metadata_pairs(pairs: Sequence[tuple[str, str]]) -> PolicyDocument | None:
    """Read label and value pairs of one table or list; None when it is no metadata table.

    A table counts when two of its labels stand only in tables of documents (索引号, 发文字号 …) or one does among
    three known ones, and when at least half of its labels are known: a data table with a column 文号 is body text.
    A table without a single value is None too. `metadata` keeps every pair, unknown labels included.
    """
    labelled = [(label, squeeze(value), raw) for raw, value in pairs if (label := label_key(raw))]
    entries = [(label, value) for label, value, _ in labelled]
    known = {FIELD_OF[label] for label, _ in entries if label in FIELD_OF}
    strong = {FIELD_OF[label] for label, _ in entries if label in STRONG}
    unknown = sum(label not in FIELD_OF for label, _ in entries)
    if not (len(strong) > 1 or (strong and len(known) > 2)) or unknown > len(entries) - unknown:
        return None
    values = {name: _values_of(name, entries) for name in known}
    if not any(values.values()):
        return None
    return _document_of(values, tuple([(printed_label(raw), value) for _, value, raw in labelled]))


def _values_of(name: str, entries: Iterable[tuple[str, str]]) -> list[str]:
    """Return the stated values of a field, that of the best label first."""
    own = [(label, value) for label, value in entries if FIELD_OF.get(label) == name and not _EMPTY_VALUE.match(value)]
    return [value for _, value in sorted(own, key=lambda entry: RANK[entry[0]])]


def _document_of(values: dict[str, list[str]], metadata: tuple[tuple[str, str], ...]) -> PolicyDocument:
    def first(name: str) -> str | None:
        return next(iter(values.get(name, ())), None)

    def first_date(name: str) -> PartialDate | None:
        return next((found for value in values.get(name, ()) if (found := read_date(value)) is not None), None)

    title, validity = first("title"), first("validity") or ""
    numbers = next((found for value in values.get("number", ()) if (found := _numbers_in(value))), ())
    return PolicyDocument(
        number=next(iter(numbers), None),
        other_numbers=numbers[1:],
        issuers=split_bodies(first("issuers") or ""),
        index_number=first("index_number"),
        title=title,
        written=first_date("written"),
        published=first_date("published"),
        generated=first_date("generated"),
        effective=first_date("effective"),
        expires=first_date("expires") or _period_end(validity),
        validity=_validity(validity),
        topic=first("topic"),
        genre=genre_of(first("genre") or "") or genre_of(title or ""),
        keywords=_keywords(first("keywords"), title),
        addressees=first("addressees"),
        metadata=metadata,
    )


def _numbers_in(value: str) -> tuple[DocumentNumber, ...]:
    """Return the number of a cell; of a joint document several: 青财〔2024〕1号、青教〔2024〕3号."""
    number = DocumentNumber.parse(value)
    if number is not None:
        return (number,)
    found = numbers_of_line(value)
    return found or tuple([match.number for match in find_document_numbers(value)[:1]] if len(value) <= 100 else ())


def _validity(value: str) -> str | None:
    value = _YES_NO.get(value, value)
    return value if len(value) <= 20 and _VALIDITY.search(fold(value)) else None


def _period_end(value: str) -> PartialDate | None:
    """Return the last day of 有效期：2021年1月1日至2025年12月31日; None for a length such as 5年."""
    end = value.rpartition("至")[2]
    return read_date(end) if _HAS_YEAR.search(fold(end)) else None


def _keywords(value: str | None, title: str | None) -> tuple[str, ...]:
    if not value:
        return ()
    words = [word for word in _WORD_BREAK.split(value) if word]
    if not _are_keywords(words, title):
        return ()
    return tuple(dict.fromkeys(words))


def _are_keywords(words: Sequence[str], title: str | None) -> bool:
    """Whether a value reads as 主题词: templates often leave it empty, and the headline follows on the next line."""
    if any(len(word) > 12 or "关于" in word for word in words) or len(words) > 30:
        return False
    return not (len(words) == 1 and (len(words[0]) > 8 or fold_key(title or "").startswith(fold_key(words[0]))))


def split_metadata_line(text: str) -> tuple[tuple[str, str], ...]:
    """Split 索 引 号: 000014349/2017-00110 主题分类: 综合政务 into its pairs, at the next known label.

    The line must begin with a known label and its colon; the colon may be missing behind a label that only documents
    have. Labels lose their inner spaces, values keep theirs. An empty tuple when the line is something else.
    """
    if not text or len(text) > _MAX_LINE:
        return ()
    stripped = text.strip().lstrip("(（[【·•■◆●* ")
    if not stripped or fold(stripped[0]) not in _FIRST_CHARACTERS:
        return ()
    if not _LABEL_AT.match(fold("".join(stripped.split())[:_LONGEST_LABEL])):
        return ()
    enclosed = text.strip()[0] in "(（[【"
    cuts = _label_cuts(stripped)
    if not cuts or cuts[0][0] != 0:
        cuts = _behind_weak_label(stripped, cuts)
    if not cuts:
        return ()
    ends = [start for start, _, _ in cuts[1:]] + [len(stripped)]
    pairs = [
        (label, squeeze(stripped[at:end]).strip("|;；,， ").lstrip("】] "))
        for (_, at, label), end in zip(cuts, ends, strict=True)
    ]
    if enclosed:
        label, value = pairs[-1]
        pairs[-1] = label, value.rstrip(")）]】 ")
    return tuple(pairs)


def _label_cuts(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and name of each label; found on the text without white space, placed in the printed one."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    compact = fold("".join(text[place] for place in places))
    cuts: list[tuple[int, int, str]] = []
    for match in _LABEL_AT.finditer(compact):
        start, end = places[match.start()], places[match.end() - 1] + 1
        apart = start == 0 or text[start - 1].isspace() or text[start - 1] in "(（；;，,、|。"
        strong = match[1] in STRONG
        closed_before = bool(cuts) and (
            len(match[1]) > _SHORT_LABEL or _VALUE_END.search(compact, 0, match.start()) is not None
        )
        # 索 引 号000014672/2019-00455, 生成日期2019-05-21: label and value in elements of their own, and no space between
        spread = end - start > len(match[1])
        closed = end == len(text) or text[end].isspace() or (start == 0 and text[end].isdigit())
        dated = FIELD_OF[match[1]] in DATE_FIELDS and text[end:].lstrip()[:1].isdigit()  # 发布时间 2024-03-05
        bare = (spread and start == 0) or (apart and closed and (strong or spread or dated))
        accepted = (apart or strong or closed_before) if match[2] else bare
        if accepted:
            cuts.append((start, end, "".join(text[places[match.start()] : places[match.end(1) - 1] + 1].split())))
    return cuts


def _behind_weak_label(text: str, cuts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the labels of a line whose first one stands above news too and has no colon: 发布机构 某某局 文号 …; none where no
    label that only documents have follows it."""
    label, _, value = text.partition(" ")
    known = (
        len(label) > _SHORT_LABEL and label in FIELD_OF and value != "" and any(name in STRONG for _, _, name in cuts)
    )
    return [(0, len(label), label), *cuts] if known else []


def read_metadata_lines(lines: Sequence[str]) -> tuple[PolicyDocument | None, tuple[int, ...]]:
    """Find the first metadata table among plain lines and read it.

    Labels and values may share a line, several pairs may share one, or they may stand on lines of their own in turn.
    Returns the document and the indices of the lines that belong to the table, which are not body text; None and
    `()` when no run of lines passes `read_metadata_pairs`.
    """
    at = 0
    while at < len(lines):
        if not split_metadata_line(lines[at]):
            at += 1
            continue
        pairs, indices = _metadata_run(lines, at)
        document = read_metadata_pairs(pairs)
        if document is not None:
            return document, tuple(indices)
        at = indices[-1] + 1
    return None, ()


def _metadata_run(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], list[int]]:
    """Collect the pairs of consecutive lines from `start` on, and the indices of those lines."""
    pairs: list[tuple[str, str]] = []
    indices: list[int] = []
    at = start
    while at < len(lines) and (columns := _label_column(lines, at) or _label_row(lines, at)):
        pairs += columns[0]
        indices += columns[1]
        at = indices[-1] + 1
    cells, places = _cell_run(lines, at)
    return pairs + cells, indices + places


def _cell_run(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], list[int]]:
    """Collect the pairs of which each value stands beside or right below its label.

    A pair with an unknown label belongs to the run only when a known one follows directly.
    """
    pairs: list[tuple[str, str]] = []
    indices: list[int] = []
    unknown: list[tuple[int, tuple[str, str]]] = []
    for at in range(start, len(lines)):
        line = lines[at].strip()
        if not line:
            continue
        own = split_metadata_line(line) or (((printed_label(line), ""),) if metadata_label(line) else ())
        if own:
            pairs += [pair for _, pair in unknown]
            indices += [index for index, _ in unknown]
            unknown.clear()
            pairs += own
            indices.append(at)
        elif pairs and not unknown and not pairs[-1][1] and (_is_value(pairs[-1][0], line) or _is_cell(lines, at)):
            pairs[-1] = pairs[-1][0], line
            indices.append(at)
        elif (other := _UNKNOWN_PAIR.match(fold(line))) is not None and len(unknown) < 2:
            unknown.append((at, (line[: other.end(1)], line[other.start(2) :])))
        elif pairs and not unknown and len(line) <= _SHORT_CELL and _is_labelled(lines, at + 1):
            unknown.append((at, ("", line)))
        else:
            break
    return pairs, indices


def _label_column(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], list[int]] | None:
    """Read a table of which all labels stand before all values, a cell a line; an empty cell has no line. None for others."""
    labels: list[str] = []
    at = start
    while at < len(lines) and len(lines[at]) <= _LONGEST_CELL_LABEL and ":" not in fold(lines[at]).rstrip(": "):
        known = metadata_label(lines[at]) is not None
        if not known and not (
            labels
            and read_date(lines[at]) is None
            and at + 1 - start <= len(labels) + 1
            and not _is_value_behind(lines, at)
        ):
            break
        labels.append(printed_label(lines[at]))
        at += 1
        if not known:
            break
    while labels and metadata_label(labels[-1]) is None and not _is_value_behind(lines, at):
        labels.pop()
        at -= 1
    strong = sum(label in STRONG for label in map(label_key, labels))
    if (strong < _FEW_STRONG or len(labels) < _FEW_LABELS) and not _is_pair_of_rows(labels, lines[at : at + 2]):
        return None
    values = dict.fromkeys(range(len(labels)), "")
    place, end = 0, at
    while end < len(lines) and place < len(labels):
        fits = next((i for i in range(place, len(labels)) if _fits(labels[i], lines[end].strip())), None)
        if fits is None:
            break
        values[fits] = lines[end].strip()
        place, end = fits + 1, end + 1
    if end - at < _FEW_STRONG:
        return None
    return [(label, values[i]) for i, label in enumerate(labels)], list(range(start, end))


def _is_pair_of_rows(labels: Sequence[str], values: Sequence[str]) -> bool:
    """Whether two labels stand above their two values, of which one tells by its form whose it is: 索引号, 发布日期, …, 2024-05-06."""
    typed = any(metadata_label(label) in _TYPED for label in labels)
    return typed and len(labels) == len(values) == 2 and all(map(_fits, labels, values))


def _label_row(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], list[int]] | None:
    """Read a line of labels with a line of as many values below it, blanks between the cells of both. None for others."""
    labels = lines[start].split()
    if len(labels) < _FEW_LABELS or sum(label_key(label) in STRONG for label in labels) < _FEW_STRONG:
        return None
    values = lines[start + 1].split() if start + 1 < len(lines) else []
    if len(values) != len(labels) or not all(map(_fits, labels, values)):
        return None
    return list(zip(map(printed_label, labels), values, strict=True)), [start, start + 1]


def _is_value_behind(lines: Sequence[str], at: int) -> bool:
    """Whether the line at `at` is what only a cell of a table holds: an index number or the number of a document."""
    line = lines[at].strip() if at < len(lines) else ""
    index = _INDEX_NUMBER.fullmatch(fold(line)) is not None and read_date(line) is None
    return bool(line) and (index or DocumentNumber.parse(line) is not None)


def _fits(label: str, line: str) -> bool:
    """Whether a line can be the value of a label, and of no label of another kind."""
    name = metadata_label(label)
    if not line or name is None or metadata_label(line) is not None:
        return False
    if name in DATE_FIELDS:
        return _is_value(label, line)
    if name not in ("number", "index_number") and _is_value_behind([line], 0):
        return False
    return _is_value(label, line)


def _is_labelled(lines: Sequence[str], at: int) -> bool:
    """Whether the table goes on at `at` with a label that only documents have."""
    pairs = split_metadata_line(lines[at].strip()) if at < len(lines) else ()
    return bool(pairs) and pairs[0][0] in STRONG


def _is_cell(lines: Sequence[str], at: int) -> bool:
    """Whether a short line stands between two labels, so that it is a cell of the table whatever it says: 有效期, 长期."""
    behind = next((line for line in lines[at + 1 : at + 2]), "")
    return len(lines[at]) <= _SHORT_CELL and metadata_label(behind) is not None


def _is_value(label: str, line: str) -> bool:
    """Whether a line can be the value of the label above it: an empty cell is followed by the document itself."""
    name = metadata_label(label)
    if _EMPTY_VALUE.match(line):
        return True
    if name == "number":
        return DocumentNumber.parse(line) is not None
    if name in DATE_FIELDS:
        return len(line) <= 30 and read_date(line) is not None
    if name == "index_number":
        return _INDEX_NUMBER.fullmatch(fold(line)) is not None
    if name == "keywords":
        return _are_keywords([word for word in _WORD_BREAK.split(line) if word], None)
    if name == "validity":
        return _validity(line) is not None or read_date(line) is not None
    if name not in ("title", "summary") and ("关于" in line or "《" in line):
        return False
    return len(line) <= _VALUE_LENGTH.get(name or "", 60) and line[-1] not in "：:。"


def read_metadata_rows(rows: Sequence[Sequence[str]]) -> PolicyDocument | None:
    """Read the rows of a table, cell by cell: labels left of their values, or above them; None for another table."""
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        if at + 1 < len(rows) and _is_header(row) and not any(map(metadata_label, rows[at + 1])):
            pairs += [(label, value) for label, value in zip(row, rows[at + 1], strict=False) if label]
            at += 1
        else:
            pairs += _pairs_of_row(row)
        at += 1
    return read_metadata_pairs(pairs) if pairs else None


def _is_header(row: Sequence[str]) -> bool:
    """Whether a row holds labels only: known ones, and short words without figures among them."""
    cells = [cell for cell in row if cell]
    known = sum(metadata_label(cell) is not None for cell in cells)
    return (
        known > 1
        and known * 2 >= len(cells)
        and all(len(cell) <= _LONGEST_CELL_LABEL and not any(map(str.isdigit, cell)) for cell in cells)
    )


def _pairs_of_row(row: Sequence[str]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(row):
        cell, value = row[at], row[at + 1] if at + 1 < len(row) else ""
        own = split_metadata_line(cell)
        at += 1
        if own and (len(own) > 1 or own[0][1]):
            pairs += own
        elif _is_label_cell(cell):
            taken = not _is_label_cell(value)
            pairs.append((cell, value if taken else ""))
            at += taken
    return pairs


def _is_label_cell(cell: str) -> bool:
    return metadata_label(cell) is not None or (2 <= len(cell) <= _LONGEST_CELL_LABEL and cell.endswith(("：", ":")))
