"""The lines of one heading put together, without what a template prints in the same element."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.credits.creditline import read_credit_line
from policynews.credits.infoline import is_info_line
from policynews.credits.names import is_personal_name
from policynews.find.declared import uncut, without_badge, without_byline, without_info, without_quotes
from policynews.find.suffixes import without_chain
from policynews.find.where import Declared, Title
from policynews.lines.furniture import kind_of
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold_key
from policynews.text.patterns import HAN, lazy_pattern

HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.2, "ucaptitle": 3.0, "founder-title": 3.0, "h4": 0.6, "h5": 0.5, "h6": 0.3}
"""Tags of headings, and what each says for a line being the headline."""
LONGEST_HEADLINE = 160
"""国务院关于在…暂时调整实施《…条例》有关规定的决定 and its kind stay below it."""
_MOST_LINES = 4
_LONGEST_COLUMN, _SHORTEST_BEHIND = 8, 8
_FEW_PAIRS = 7
OPENING = 800
"""Characters at the start of a text in which the words of its headline are looked for."""
# 的通知, 通告: the rest of a document's headline, on a line of its own
_GENRE = lazy_pattern(
    r"的?(?:通知|通告|公告|决定|意见|批复|复函|公报|通报|决议|命令?|令|函|办法|方案|规定)(?:\([^()]{1,16}\)|（[^（）]{1,16}）)?"
)
_GENRE_ENDS = lazy_pattern(f"(?:{_GENRE.pattern})$")
_ABOUT = lazy_pattern("关于|關於")
_HAN = lazy_pattern(HAN)
# 某网 〉要闻 〉某事: the path of columns, linked, in the heading itself
_PATH_MARK = lazy_pattern(r"\s*[〉>＞»›→]+\s*|\s[/|·]\s")


def share_of(line: str, opening: str) -> float:
    """Return which part of a line's pairs of characters the start of a text has too, 0 for a line too short to tell."""
    pairs = len(line) - 1
    return sum(line[at : at + 2] in opening for at in range(pairs)) / pairs if pairs >= _FEW_PAIRS else 0.0


def assemble(blocks: Sequence[RawBlock], index: int, named: bool, declared: Declared) -> Title:
    """Return the headline that the line at `index` is or is a part of; `named` tells that its element calls itself a
    title."""
    block = blocks[index]
    first, last = _declared_lines(blocks, index, declared)
    if last - first == 1 and (named or block.tag in HEADINGS):
        first, last = _lines_of_element(blocks, index, declared)
    if last - first == 1:
        first, last = _with_genre(blocks, index)
    text = join([line.text for line in blocks[first:last]], declared)
    if last - first == 1:
        text = without_badge(without_path(block, text), declared, block.seams)
        text = without_info(text, declared, block.seams) if text == block.text else text
    text = without_byline(without_badge(without_chain(without_info(text, declared)), declared))
    return Title(
        uncut(without_quotes(text, declared), declared),
        "heading" if block.tag in HEADINGS else "title-block",
        first,
        last,
    )


def join(lines: Sequence[str], declared: Declared) -> str:
    """Return the lines of a headline as one: a break stands for nothing between Chinese characters, unless the head
    declares the same words with a space there."""
    if len(lines) == 1:
        return lines[0]
    key = fold_key("".join(lines))
    spaced = next((title for _, title in declared.titles if " " in title and fold_key(title) == key), "")
    text = lines[0]
    for line in lines[1:]:
        latin = not (_HAN.match(text[-1:]) or _HAN.match(line[:1])) and text[-1:].isalnum() and line[:1].isalnum()
        text = f"{text} {line}" if latin or _has_space(spaced, len("".join(text.split()))) else text + line
    return text


def _has_space(title: str, characters: int) -> bool:
    """Whether a space follows the first `characters` characters of a title."""
    words = title.split()
    while words and characters > 0:
        characters -= len(words.pop(0))
    return bool(words) and characters == 0


def _declared_lines(blocks: Sequence[RawBlock], index: int, declared: Declared) -> tuple[int, int]:
    """Return the lines around `index` that make a declared headline together; that line alone where none do."""
    key, first, last = fold_key(blocks[index].text), index, index + 1
    if not key or not any(key in other and key != other for other in declared.keys) or key in declared.keys:
        return index, index + 1
    while last - first < _MOST_LINES:
        below = blocks[last] if last < len(blocks) and not _is_subtitle(blocks[last], blocks[index]) else None
        after = key + fold_key(below.text) if below is not None and below.is_line else ""
        before = fold_key(blocks[first - 1].text) + key if first and blocks[first - 1].is_line else ""
        if after and any(other.startswith(after) or after in other for other in declared.keys):
            key, last = after, last + 1
        elif before and before != key and any(before in other for other in declared.keys):
            key, first = before, first - 1
        else:
            break
    same = all(blocks[i].broken and blocks[i].element is blocks[i + 1].element for i in range(first, last - 1))
    return (first, last) if same or key in declared.keys else (index, index + 1)


def _is_subtitle(block: RawBlock, headline: RawBlock) -> bool:
    """Whether a line is a subtitle (——一线报告) in an element of its own below that of the headline."""
    return block.text.startswith("——") and block.element is not headline.element


def _lines_of_element(blocks: Sequence[RawBlock], index: int, declared: Declared) -> tuple[int, int]:
    """Return the lines around `index` that `<br>` parts inside one heading, without info lines and names of authors."""
    first, last, element = index, index + 1, blocks[index].element
    if element is None or fold_key(blocks[index].text) in declared.keys:
        return index, index + 1
    while last < len(blocks) and blocks[last - 1].broken and blocks[last].element is element and _goes_on(blocks[last]):
        last += 1
    while first and blocks[first - 1].broken and blocks[first - 1].element is element and _goes_on(blocks[first - 1]):
        first -= 1
    short = last - first <= _MOST_LINES and sum(len(line.text) for line in blocks[first:last]) <= LONGEST_HEADLINE
    return (first, last) if short else (index, index + 1)


def _goes_on(block: RawBlock) -> bool:
    """Whether a line of a heading is a part of its headline."""
    text = block.text
    if not block.is_line or kind_of(text) is not None or is_info_line(text) or is_personal_name(text):
        return False
    return sum(map(str.isdigit, text)) * 2 <= len(text) and not read_credit_line(text)


def _with_genre(blocks: Sequence[RawBlock], index: int) -> tuple[int, int]:
    """Return the lines of a headline of which only the genre (的通知, 通告) stands in a line of its own."""
    for first in (index, index - 1):
        above, below = blocks[first : first + 1], blocks[first + 1 : first + 2]
        if first >= 0 and above and below and above[0].is_line and below[0].is_line:
            text = above[0].text
            if (
                _GENRE.fullmatch(below[0].text)
                and _ABOUT.search(text, 0, LONGEST_HEADLINE)
                and not _GENRE_ENDS.search(text)
            ):
                return first, first + 2
    return index, index + 1


def without_path(block: RawBlock, text: str) -> str:
    """Return a headline without the path of columns before it: its parts are links, the headline is not."""
    *columns, headline = _PATH_MARK.split(text) if block.links else [text]
    if len(block.links) == 1 and 1 < block.linked <= _LONGEST_COLUMN and text.startswith(block.links[0][0]):
        behind = text[block.linked :].lstrip("：:·")
        if behind.startswith((" ", "\u3000")) and len(behind) > _SHORTEST_BEHIND:
            return behind.strip()  # 城市观察 某事: the column is a link, the headline is not
    linked = {name.strip() for name, _ in block.links}
    return headline if len(headline) > 3 and any(columns) and linked.issuperset(filter(None, columns)) else text
