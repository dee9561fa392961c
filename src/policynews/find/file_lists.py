"""Files that a document lists without a link: 附件：1.甲 2.乙 above the signature, 附件1：回执.docx in rendered text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from policynews.dates.numerals import read_number
from policynews.dates.value import read_date
from policynews.documents.bodies import bodies_of
from policynews.find.file_links import ADJACENT, HEADING, LONGEST_NAME, NEAR, RELATED
from policynews.find.file_names import ENDING, PICTURES, TYPE, bare_name, without_size
from policynews.find.where import Region
from policynews.model.article import Attachment
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_NO_FIGURE = r"(?!\d{1,3}(?!\d))"  # 1.5万 is no item, 1.2015年汇总表 is one
# 附件：, 附件1.某表, 附件2：某表, 附：名单, 附 件:1.某表
_LABEL = lazy_pattern(
    rf"附 {{0,4}}(?P<kind>(?:件|表|图|录)(?:目录|清单|名称)?)?(?: ?(?P<number>\d{{1,2}}|{_NUMERAL}) ?(?P<mark>[:.、-]){_NO_FIGURE}| ?:) ?"
)
# 2.某表, 3、某表, (4)某表, 五、某表
_ITEM = lazy_pattern(
    rf"(?:\((?P<inner>\d{{1,2}}|{_NUMERAL})\)|(?:附件)?(?P<number>\d{{1,2}}|{_NUMERAL}) ?[.、:)]{_NO_FIGURE}) ?"
)
_SENTENCE = lazy_pattern(r"[。！？；!?;]|https?:|www\.|(?:电话|联系人|邮箱|地址|网址|传真) ?:")
_NO_NAME = lazy_pattern(r"(?:无|略|见|如下|详见|同上|另附|另发|另行|请)")
# Under 附件： alone, a line that is the name of a document or table: 申报表, 《某办法》, 回执.docx
_LONE_NAME = lazy_pattern(
    rf"^《.{{2,80}}》|^[^:：。]{{2,60}}(?:表|书|單|单|方案|办法|辦法|规定|细则|目录|目錄|名录|名单|名單|清单|清單|指南|指引|说明|說明|模板|样本|样式|图|稿|要点|标准|承诺|须知|\.{TYPE})$"
)
_Item: TypeAlias = tuple[int, str]
_END_MARKS = " ,，、;；"
_LONGEST_LINE = 2000
# 447.45KB).pdf 檔案下載, pdf(2.96 MB) MD5:…: a line that only says what the file named above it is
_NAMELESS = lazy_pattern(
    rf"[(（\[]?\s?(?:[\d.,]+\s?[KMG]B[)）\]]?\s?\.?(?P<one>{TYPE})|(?P<two>{TYPE})\s?(?:檔|档|文件)?\s?[(（\[][\d.,]+\s?[KMG]B?[)）\]]).{{0,60}}"
)


def files_in_lines(blocks: Sequence[RawBlock], region: Region) -> dict[int, Attachment]:
    """Return the files that lines of a rendered text name (附件1：回执.docx), by the index of the line; they have no address."""
    found: dict[int, Attachment] = {}
    headed = False
    for index in range(region.first, min(region.last + NEAR, len(blocks))):
        if index >= region.last + ADJACENT and not headed:
            break
        text = without_size(blocks[index].text)
        if index >= region.last and RELATED.search(text) and not ENDING.search(text):
            break
        headed = headed or (len(text) <= 12 and HEADING.search(text) is not None)
        nameless = _NAMELESS.fullmatch(text) if headed and text[:1].isascii() else None
        if nameless and index - 1 not in found:
            kind = (nameless["one"] or nameless["two"]).lower()
            found[index - 1] = Attachment(name=bare_name(blocks[index - 1].text), file_type=kind)
        # 附件【回执.docx】
        ending = ENDING.search(text.removesuffix("】")) if 6 <= len(text) <= LONGEST_NAME and not nameless else None
        if ending and ending[1].lower() not in PICTURES and not _SENTENCE.search(text):
            found[index] = Attachment(name=bare_name(text), file_type=ending[1].lower())
    return found


def listed_files(lines: Sequence[str]) -> dict[int, list[Attachment]]:
    """Return what a document lists as its attachments, names only, by the index of the line.

    附件：甲; 附件：1.甲 with 2.乙 behind it or on the next lines; 附件1.甲; 附：甲 above a signature. A line that is only
    附件 or 附件1 is the heading of the attachment itself and names nothing.
    """
    found: dict[int, list[Attachment]] = {}
    known: set[str] = set()
    at = 0
    while at < len(lines):
        if "附" not in lines[at][:2]:
            at += 1
            continue
        items, end = _list_at(lines, at)
        for index, text in items:
            name = without_size(text).strip(_END_MARKS)
            if name not in known and _is_name(name):
                known.add(name)
                found.setdefault(index, []).append(Attachment(name=name, file_type=_type_of(name)))
        at = end
    return found


def _type_of(name: str) -> str | None:
    ending = ENDING.search(name)
    return ending[1].lower() if ending else None


def _list_at(lines: Sequence[str], at: int) -> tuple[list[_Item], int]:
    """Return the items of the list that begins in a line with their lines, and the index of the line behind it."""
    if not lines[at][:2].strip().startswith("附"):
        return [], at + 1
    line = " ".join(lines[at].split())
    label = _LABEL.match(fold(line)) if len(line) <= _LONGEST_LINE else None
    if label is None:
        return [], at + 1
    rest = line[label.end() :].strip()
    items = [(at, text) for text in _items(rest, 1)]
    end = at + 1
    if label["number"] or (rest and not items):
        items = [(at, rest)]
    else:
        further, end = _following(lines, end, len(items) + 1)
        items += further
    if label["kind"] is None and not any(map(_is_signing, lines[end : end + 1])):
        return [], at + 1
    return items, end


def _following(lines: Sequence[str], at: int, number: int) -> tuple[list[_Item], int]:
    """Return the items that the next lines go on with, from `number`; under 附件： alone one may stand without a number."""
    items: list[_Item] = []
    while at < len(lines) and len(lines[at]) <= _LONGEST_LINE:
        line = " ".join(lines[at].split())
        texts = list(_items(line, number))
        if not texts:
            alone = number == 1 and not items and _LONE_NAME.search(line) is not None and not _is_signing(line)
            return ([(at, line)], at + 1) if alone else (items, at)
        items += [(at, text) for text in texts]
        number += len(texts)
        at += 1
    return items, at


def _is_signing(line: str) -> bool:
    """Whether a line is one of a signature: bodies, a day."""
    return len(line) <= _LONGEST_LINE and bool(bodies_of(line) or (len(line) <= 20 and read_date(line)))


def _items(text: str, number: int) -> Iterator[str]:
    """Yield the items of a line that are numbered in turn from `number`: 1.甲 2.乙, also with nothing between them."""
    folded = fold(text)
    match = _ITEM.match(folded)
    if match is None or _number_of(match) != number:
        return
    while match is not None:
        start = match.end()
        number += 1
        match = next((found for found in _ITEM.finditer(folded, start) if _number_of(found) == number), None)
        yield text[start : match.start() if match else len(text)].strip()


def _number_of(item: re.Match[str]) -> int | None:
    return read_number(item["inner"] or item["number"])


def _is_name(name: str) -> bool:
    if not 2 <= len(name) <= LONGEST_NAME or _SENTENCE.search(fold(name)):
        return False
    return not (len(name) <= 12 and _NO_NAME.match(name))
