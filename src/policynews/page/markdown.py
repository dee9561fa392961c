"""Markdown, as tools that save pages write it, to plain lines: signs go, front matter becomes the labels of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policynews.text.patterns import lazy_pattern

# Lines in which the signs of Markdown are looked for.
_START = 40
# # 标题, ### 一、总体要求
_HEADING = lazy_pattern(r"\s{0,3}#{1,6}\s+(\S.*?)\s*#*\s*$")
# > 公众号: 某某发布
_QUOTE = lazy_pattern(r"\s{0,3}(?:>\s?)+")
_RULE = lazy_pattern(r"\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$")
_BULLET = lazy_pattern(r"\s*[-*+]\s+(?=\S)")
_IMAGE = lazy_pattern(r"!\[[^\[\]]{0,200}\]\([^()\s]{0,500}\)")
_LINK = lazy_pattern(r"\[([^\[\]]{0,300})\]\([^()\s]{0,500}(?:\s+\"[^\"()]{0,200}\")?\)")
# * [新闻中心](/xwzx/), - 首页: the entries of a menu; a list of the text has longer ones
_ENTRY_SIGNS = ("* ", "- ", "+ ")
_LONGEST_ENTRY = 14
_MENU, _MENU_LINES = 6, 400
_LINKS = 3
_STRONG = lazy_pattern(r"\*\*([^*]{1,300})\*\*|__([^_]{1,300})__")
# title: 某县印发细则, the front matter of a file or the head a downloader writes
_FIELD = lazy_pattern(r"([A-Za-z][A-Za-z _-]{1,24}):\s*(.*)$")
_LABELS = {
    "title": "",
    "date": "发布时间：",
    "published": "发布时间：",
    "publish date": "发布时间：",
    "pubdate": "发布时间：",
    "published time": "发布时间：",
    "created": "发布时间：",
    "author": "作者：",
    "authors": "作者：",
    "source": "来源：",
    "site": "来源：",
    "sitename": "来源：",
    "account": "来源：",
}
_OTHER_FIELDS = frozenset(
    {
        "url",
        "link",
        "tags",
        "categories",
        "category",
        "keywords",
        "description",
        "cover",
        "layout",
        "lang",
        "url source",
        "markdown content",
    }
)


def is_markdown(lines: Sequence[str]) -> bool:
    """Whether a text is Markdown: a heading with its sign, or front matter, among its first lines; a menu of bullets or links."""
    first = [line for line in lines[: 2 * _START] if line.strip()][:_START]
    if not first:
        return False
    front = first[0].strip() == "---" and any(line.strip() == "---" for line in first[1:])
    if front or _is_field(first[0]) or any(_HEADING.match(line) for line in first[:8]):
        return True
    return _has_menu([line.strip() for line in lines[:_MENU_LINES]])


def _has_menu(lines: Sequence[str]) -> bool:
    """Whether lines are the links of Markdown, or so many short entries with a bullet as only a menu has."""
    if sum("](" in line and _LINK.search(line) is not None for line in lines) >= _LINKS:
        return True
    return sum(line.startswith(_ENTRY_SIGNS) and len(line) <= _LONGEST_ENTRY for line in lines) >= _MENU


def _is_field(line: str) -> bool:
    field = _FIELD.match(line.strip())
    return field is not None and field[1].lower() in _LABELS and len(field[2]) > 1


def plain_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines without the signs of Markdown; of front matter what a page would state."""
    head = True
    for raw in lines:
        bare = raw.strip()
        if head and (bare == "---" or not bare):
            yield ""
            continue
        field = _FIELD.match(bare) if head else None
        if field is not None and field[1].lower() in (_LABELS.keys() | _OTHER_FIELDS):
            label = _LABELS.get(field[1].lower())
            value = field[2].strip().strip("\"'[]")
            yield f"{label}{value}" if label is not None and value else ""
            continue
        head = False
        yield _plain(raw)


def _plain(raw: str) -> str:
    """Return a line without its signs; a rule and a picture are nothing."""
    if _RULE.match(raw):
        return ""
    heading = _HEADING.match(raw)
    line = heading[1] if heading else _BULLET.sub("", _QUOTE.sub("", raw, count=1), count=1) if raw.strip() else ""
    if "](" in line:
        line = _LINK.sub(r"\1", _IMAGE.sub("", line))
    return _STRONG.sub(lambda match: match[1] or match[2], line) if "**" in line or "__" in line else line
