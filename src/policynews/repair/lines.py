"""Repair of text that was damaged on purpose or on its way: pure text, all lines of one page at a time.

Every repair is an option, and what was done is named in the result. A repair that could change an honest page is off.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from policynews.model.article import Notice, Origin
from policynews.page.blocks import RawBlock
from policynews.text.folding import INVISIBLE
from policynews.text.patterns import HAN, lazy_pattern

if TYPE_CHECKING:
    from policynews.repair.pinyin import PinyinRepair

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_INVISIBLE_RUN = lazy_pattern(f"[{INVISIBLE}]+")
_PRIVATE_RUN = lazy_pattern("[\ue000-\uf8ff]+")
# Private-use code points whose character GB 18030 itself names; later editions moved them into Unicode.
_GB18030_MOVED = str.maketrans(
    "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue7c7\ue7c8"
    "\ue816\ue817\ue818\ue81e\ue826\ue82b\ue82c\ue831\ue832\ue83b\ue843\ue854\ue855\ue864",
    "︐︒︑︓︔︕︖︗︘︙ḿǹ𠂇𠂉𠃌龴龵龶龷𡗗龸𢦏龹龺𤇾龻",
)

# 〔2O22〕, 2Ol9年: letters among digits that stand for 0 and 1
_LETTER_DIGITS = lazy_pattern(r"(?<=\d)[OoОοlI|]+(?=\d)")
_DIGIT_OF = str.maketrans("OoОοlI|", "0000111")
# 二0二二年, 二○二二年
_HAN_ZERO = lazy_pattern(r"(?<=[一二三四五六七八九〇])[0０Oo○◯]+(?=[一二三四五六七八九〇年])")
# Cyrillic and Greek capitals in a Latin word: СOVID
_FOREIGN_CAPITALS = "АВЕКМНОРСТХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_LATIN_CAPITALS = str.maketrans(_FOREIGN_CAPITALS, "ABEKMHOPCTXSIJABEZHIKMNOPTYX")
_ASCII_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LETTER_RUN = lazy_pattern(rf"[A-Za-z{_FOREIGN_CAPITALS}]{{2,}}")
# ⼀⼆⾏, 﨎: radicals and compatibility ideographs, which a PDF leaves in place of the characters
_COMPATIBLE = lazy_pattern("[\u2e80-\u2fdf\uf900-\ufaff]")

_WIDE = lazy_pattern("[０-９Ａ-Ｚａ-ｚ]+")
_NARROW = lazy_pattern("[0-9A-Za-z]")
_NARROWED = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
# 1月15日, 省科技厅
_LOOSE = lazy_pattern(rf"(?<=[，,。、；;：:！!？?]) +(?=[{_HAN}“《（])")

_QUOTES = '“”„‟‘’「」『』﹁﹂〝〞＂"'
# 不再是 空中楼阁 ,而是
_UNQUOTED = lazy_pattern(rf" (?<={HAN} ){HAN}[\w+]{{1,19}} (?={HAN}|[，,。；;])")
_LOOSE_MARK = lazy_pattern(rf" (?<={HAN} )[，,。；;]")
_LONG_LINE = 40  # characters; shorter lines are names, menus and credits, where spaces are usual
# Set by the one measured page (17 and 6): a list of names has spaces as well, but none in front of a comma.
_MIN_UNQUOTED, _MIN_LOOSE_MARKS, _MIN_UNQUOTED_LINES = 5, 2, 3

LineRepair = Callable[[str], tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOptions:
    """Which repairs are made."""

    pinyin: bool = True
    """Annotations such as 國(guó) and the characters they broke, on pages that are poisoned with them."""
    invisible: bool = True
    """Zero-width and bidirectional marks and soft hyphens are removed."""
    private_use: bool = True
    """Icon-font glyphs are dropped; an unknown glyph inside a text becomes U+FFFD."""
    lookalikes: bool = False
    """See `fix_lookalikes`."""
    widths: bool = False
    """Full-width letters and digits become half-width, if the page has half-width ones as well."""
    spaces: bool = False
    """See `tighten`."""


class Repaired(NamedTuple):
    """The lines of a page after repair, as many and in the same order, and what was done to them."""

    lines: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    """At most one of each code: `pinyin-removed`, `pinyin-unrepaired`, `invisible-removed`, `private-use`,
    `lookalikes-folded`, `widths-folded`, `spaces-removed`, `quotes-stripped`."""
    annotations: int = 0
    """Pinyin annotations removed."""
    restored: int = 0
    """Characters put back from broken bytes."""
    unrepaired: tuple[int, ...] = ()
    """For every broken place that stays as printed or lost a character for good, the index of its line."""


DEFAULT_OPTIONS = RepairOptions()


def repair_lines(lines: Sequence[str], *, options: RepairOptions = DEFAULT_OPTIONS) -> Repaired:
    """Repair all lines of one page together: the tests for damage are tests of the page, not of a line.

    A page without damage comes back unchanged, and soon.
    """
    from policynews.repair.pinyin import PinyinRepair, repair_pinyin  # noqa: PLC0415 - its tables are for parsing, not for importing

    found: list[Notice] = []
    current: Sequence[str] = lines
    odd = not "".join(lines).isprintable()
    if options.invisible and odd:
        current = _each(current, remove_invisible, "invisible-removed", "Invisible characters removed", found)
    pinyin = PinyinRepair(lines=current)
    if options.pinyin:
        pinyin = repair_pinyin(current)
        found.extend(_pinyin_notices(pinyin))
    current = pinyin.lines
    if options.private_use and odd:
        current = _each(current, replace_private_use, "private-use", "Glyphs of unknown meaning", found)
    if options.widths and _mixes_widths(current):
        current = _each(current, fold_widths, "widths-folded", "Full-width letters and digits folded", found)
    if options.lookalikes:
        current = _each(current, fix_lookalikes, "lookalikes-folded", "Look-alike characters folded", found)
    if options.spaces:
        current = _each(current, tighten, "spaces-removed", "Spaces behind punctuation removed", found)
    if quotes_stripped(current):
        found.append(Notice(code="quotes-stripped", message="Quotation marks seem to have been replaced by spaces."))
    return Repaired(
        lines=tuple(current),
        notices=tuple(found),
        annotations=pinyin.annotations,
        restored=pinyin.restored,
        unrepaired=pinyin.unrepaired,
    )


def _each(lines: Sequence[str], repair: LineRepair, code: str, what: str, found: list[Notice]) -> Sequence[str]:
    """Run one repair over every line and note how often it struck."""
    results = [repair(line) for line in lines]
    total = sum(count for _, count in results)
    if not total:
        return lines
    found.append(Notice(code=code, message=f"{what}: {total}."))
    return [text for text, _ in results]


def _pinyin_notices(result: PinyinRepair) -> list[Notice]:
    if not result.annotations and not result.unrepaired:
        return []
    removed = f"Pinyin annotations removed: {result.annotations}; characters put back: {result.restored}."
    notices = [Notice(code="pinyin-removed", message=removed)]
    if result.unrepaired:
        lines = ", ".join(map(str, sorted(set(result.unrepaired))[:20]))
        message = f"Broken characters that could not be put back: {len(result.unrepaired)} (in lines {lines})."
        notices.append(Notice(code="pinyin-unrepaired", message=message))
    return notices


def remove_invisible(line: str) -> tuple[str, int]:
    """Remove zero-width, bidirectional and soft-hyphen marks; return the line and how many were inside it.

    Marks at the ends of a line are removed but not counted: a byte order mark is no damage.
    """
    if line.isprintable():
        return line, 0
    text, runs = _INVISIBLE_RUN.subn("", line)
    if not runs:
        return line, 0
    return text, len(line.strip(INVISIBLE)) - len(text)


def replace_private_use(line: str) -> tuple[str, int]:
    """Drop the glyphs of icon fonts, mark those that stand for a character; return the line and how many there were.

    A glyph between the characters of a text is one the page draws with a font of its own (rare characters of e-paper,
    hidden digits): it becomes U+FFFD, because only the font knows it. Elsewhere it is an icon. The few that GB 18030
    names become their character.
    """
    if line.isprintable():
        return line, 0
    count = 0

    def judge(match: re.Match[str]) -> str:
        nonlocal count
        known = match[0].translate(_GB18030_MOVED)
        if known != match[0]:
            return _PRIVATE_RUN.sub(lambda rest: "\ufffd" * len(rest[0]), known)
        count += len(match[0])
        before, after = line[: match.start()][-1:], line[match.end() : match.end() + 1]
        is_text = before.isalnum() and (after.isalnum() or after in "，。、；：！？）》”·")
        return "\ufffd" * len(match[0]) if is_text and after else ""

    return _PRIVATE_RUN.sub(judge, line), count


def fix_lookalikes(line: str) -> tuple[str, int]:
    """Fold characters that only look right: 〔2O22〕, 二0二二年, Cyrillic С in COVID, Kangxi radicals and the like.

    Returns the line and how many characters changed.
    """
    text = _LETTER_DIGITS.sub(lambda match: match[0].translate(_DIGIT_OF), line)
    text = _HAN_ZERO.sub(lambda match: "〇" * len(match[0]), text)
    text = _LETTER_RUN.sub(_latin, text)
    text = _COMPATIBLE.sub(_compatible, text)
    return text, sum(old != new for old, new in zip(line, text, strict=True)) if text != line else 0


def _latin(match: re.Match[str]) -> str:
    word = match[0].translate(_LATIN_CAPITALS)
    mixed = word.isascii() and not set(match[0]).isdisjoint(_ASCII_LETTERS)
    return word if mixed else match[0]


def _compatible(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


def _mixes_widths(lines: Sequence[str]) -> bool:
    text = "\n".join(lines)
    return bool(_WIDE.search(text) and _NARROW.search(text))


def fold_widths(line: str) -> tuple[str, int]:
    """Make full-width letters and digits half-width, punctuation stays; return the line and how many there were."""
    count = 0

    def narrow(match: re.Match[str]) -> str:
        nonlocal count
        count += len(match[0])
        return match[0].translate(_NARROWED)

    return _WIDE.sub(narrow, line), count


def tighten(line: str) -> tuple[str, int]:
    """Remove the space between punctuation and a Chinese character that a conversion left; return how many."""
    return _LOOSE.subn("", line)


def quotes_stripped(lines: Sequence[str]) -> bool:
    """Whether quotation marks were replaced by spaces: `不再是 空中楼阁 ,`. Which spaces they were cannot be told."""
    text = "\n".join([line for line in lines if len(line) >= _LONG_LINE])
    if any(quote in text for quote in _QUOTES):
        return False
    if sum(1 for _ in _LOOSE_MARK.finditer(text)) < _MIN_LOOSE_MARKS:
        return False
    counts = [sum(1 for _ in _UNQUOTED.finditer(line)) for line in text.split("\n")]
    return sum(counts) >= _MIN_UNQUOTED and sum(map(bool, counts)) >= _MIN_UNQUOTED_LINES


class Mended(NamedTuple):
    """The lines of a page after repair, and what was done to them."""

    lines: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    origins: tuple[Origin, ...] = ()
    """The lines that changed, as they were printed."""


def mend(lines: Sequence[str], repair: RepairOptions | bool) -> Mended:
    """Return the lines repaired as the option `repair` says: False for not at all, True for what is always safe."""
    texts = tuple(lines)
    if repair is False:
        return Mended(texts)
    repaired = repair_lines(texts, options=DEFAULT_OPTIONS if repair is True else repair)
    if repaired.lines is texts:
        return Mended(texts, repaired.notices)
    printed = [before for before, after in zip(texts, repaired.lines, strict=True) if before != after]
    origins = tuple(Origin(field="blocks", reader="repair", raw=text) for text in printed)
    return Mended(repaired.lines, repaired.notices, origins)


def mend_blocks(blocks: Sequence[RawBlock], repair: RepairOptions | bool) -> tuple[list[RawBlock], Mended]:
    """Return the blocks with their lines repaired, and what was done; where a text changes, its seams are lost."""
    mended = mend([block.text for block in blocks], repair)
    if not mended.origins:
        return list(blocks), mended
    pairs = zip(blocks, mended.lines, strict=True)
    return [block if text == block.text else block._replace(text=text, seams=()) for block, text in pairs], mended
