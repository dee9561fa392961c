"""What the first line of a rendered text, often the former `<title>`, says of the headline: which lines it repeats, whole,
behind a kicker or in front of its site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policynews.find.headline_forms import SITE_MARKS
from policynews.lines.rendered import SHORTEST, SURE_TITLE, goes_on_from, names_site
from policynews.text.folding import fold_key
from policynews.text.patterns import lazy_pattern

# A line that the first one begins with is looked for among so many.
_FAR_ABOVE = 400
_SHORTEST_PART = 4
# 热点观察：某地修桥｜评论｜某报: the marks behind the headline in a `<title>`, folded
_FIRST_PART = lazy_pattern(r"[|_–—]|--")
# （原标题：某地修桥）
_ORIGINAL_TITLE = lazy_pattern(r"[（(【\[]?(?:文章|本文)?原[标標][题題]为?\s?[:：]\s?(.{1,120}?)[)）】\]]?$")


def repeating_lines(lines: Sequence[str], announced: str) -> Iterator[int]:
    """Yield the lines that the first line begins with, however far above the text: menus may stand between."""
    for index, line in enumerate(lines[1:_FAR_ABOVE], 1):
        if len(line) < _SHORTEST_PART or announced[:1] != fold_key(line[:1]):
            continue
        key = fold_key(line)
        if goes_on_from(announced, key) or (announced.startswith(key) and not names_site(line)):
            yield index


def behind_kicker(lines: Sequence[str], announced: str) -> Iterator[int]:
    """Yield the lines that the first line has behind a kicker: 热点观察：某地修桥｜评论｜某报."""
    part, *site = _FIRST_PART.split(announced, maxsplit=1)
    kicker, _, headline = part.partition(":")
    if site and len(headline) >= SHORTEST and 0 < len(kicker) < SHORTEST and not names_site(kicker):
        yield from (
            at for at, line in enumerate(lines) if at and line[:1] == headline[:1] and fold_key(line) == headline
        )


def restates_title(lines: Sequence[str], announced: str) -> bool:
    """Whether a line above the text says that the announced headline is that of the original: （原标题：某地修桥）."""
    labels = (_ORIGINAL_TITLE.match(line) for line in lines if "标题" in line or "標題" in line)
    beginnings = [_bare(fold_key(label[1]))[:SURE_TITLE] for label in labels if label]
    return any(len(begins) == SURE_TITLE and _bare(announced).startswith(begins) for begins in beginnings)


def _bare(key: str) -> str:
    """Return a key without marks: quotes differ between a `<title>` and the page."""
    return "".join(filter(str.isalnum, key))


def ends_first_line(line: str, announced: str) -> bool:
    """Whether a line is what stands behind the last mark of the first line: 停水通知 - 某县日报."""
    key = fold_key(line) if announced[-1:] == fold_key(line[-1:]) else ""
    return bool(key) and announced != key and announced.endswith(key) and announced[-len(key) - 1] in SITE_MARKS
