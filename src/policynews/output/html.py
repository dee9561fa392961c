"""An `Article` as HTML: the elements say what a line is, and nothing of the page is markup any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby

from policynews.model.article import Article, Attachment
from policynews.model.blocks import Block, Figure, Heading, ListItem, Quote, Table
from policynews.output.links import linked_parts
from policynews.text.addresses import safe_address
from policynews.text.patterns import lazy_pattern

TextWriter = Callable[[int, Block], str]
"""Returns the markup inside a text block, given its place among the blocks."""
FigureWriter = Callable[[Figure], str]

# What no HTML document may hold, and lone surrogates, which no encoding has.
_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant"}
_LOWEST_HEADING = 6


def article_to_html(article: Article) -> str:
    """Return the article as one `<article>` element, ending with a newline.

    Headline, 肩题 and 副题, date, source and authors stand in its `<header>`, the files in its `<footer>`. Text is
    escaped, and an address that runs or embeds something (`javascript:`, `data:`) is left out. Dates carry what is known in
    `datetime`, images are loaded from where the page has them.
    """
    header = _header(article)
    body = blocks_to_html(article.blocks, _linked_text, _image)
    footer = _files(article.attachments)
    language = _LANGUAGES.get(article.script or "", "zh")
    return f'<article lang="{language}">\n{header}{body}{footer}</article>\n'


def html_document(title: str, content: Iterable[str]) -> Iterator[str]:
    """Yield a whole document around `content`, piece by piece; nothing where there is no content."""
    pieces = iter(content)
    first = next(pieces, None)
    if first is None:
        return
    yield f'<!doctype html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n<title>{text_to_html(title)}</title>\n'
    yield '<meta name="viewport" content="width=device-width">\n</head>\n<body>\n'
    yield first
    yield from pieces
    yield "</body>\n</html>\n"


def text_to_html(text: str) -> str:
    """Return `text` escaped, for an element or a quoted attribute, without characters that HTML forbids."""
    return escape(_FORBIDDEN.sub("\ufffd", text))


def lines_to_html(text: str) -> str:
    """Return `text` escaped, its line breaks kept."""
    return "<br>".join(map(text_to_html, text.splitlines()))


def blocks_to_html(blocks: Iterable[Block], write_text: TextWriter, write_figure: FigureWriter) -> str:
    """Return the blocks as elements, one a line; list items that follow one another are one list."""
    parts: list[str] = []
    for is_item, group in groupby(enumerate(blocks), key=lambda pair: isinstance(pair[1], ListItem)):
        if is_item:
            items = [(item, write_text(index, item)) for index, item in group if isinstance(item, ListItem)]
            parts.append(_list(items))
        else:
            parts += [_block(index, block, write_text, write_figure) for index, block in group]
    return "".join(f"{part}\n" for part in parts)


def _block(index: int, block: Block, write_text: TextWriter, write_figure: FigureWriter) -> str:
    if isinstance(block, Figure):
        return write_figure(block)
    if isinstance(block, Table):
        return table_to_html(block)
    text = write_text(index, block)
    if isinstance(block, Heading):
        level = min(block.level + 1, _LOWEST_HEADING)
        return f"<h{level}>{text}</h{level}>"
    return f"<blockquote><p>{text}</p></blockquote>" if isinstance(block, Quote) else f"<p>{text}</p>"


def _list(items: Iterable[tuple[ListItem, str]]) -> str:
    """Write list items; a level may go at most one deeper than the item before it."""
    opened: list[str] = []
    parts: list[str] = []
    for item, text in items:
        depth = min(max(item.level, 1), len(opened) + 1)
        tag = "ol" if item.ordered else "ul"
        while len(opened) > depth or (len(opened) == depth and opened[-1] != tag):
            parts.append(f"</li></{opened.pop()}>")
        if len(opened) == depth:
            parts.append("</li>")
        else:
            opened.append(tag)
            parts.append(f"<{tag}>")
        number = f' value="{item.number}"' if item.ordered and item.number is not None else ""
        parts.append(f"<li{number}>{text}")
    return "".join([*parts, *(f"</li></{tag}>" for tag in reversed(opened))])


def table_to_html(table: Table) -> str:
    """Return a table with its caption and unit; a merged cell is one cell again."""
    title = "　".join(part for part in (table.caption, table.unit and f"单位：{table.unit}") if part)
    caption = f"<caption>{text_to_html(title)}</caption>" if title else ""
    rows = [*_rows(table)]
    head, body = "".join(rows[: table.header_rows]), "".join(rows[table.header_rows :])
    return f"<table>{caption}{head and f'<thead>{head}</thead>'}{body and f'<tbody>{body}</tbody>'}</table>"


def _rows(table: Table) -> Iterator[str]:
    spans = {(row, column): (height, width) for row, column, height, width in table.spans}
    covered: set[tuple[int, int]] = set()
    for place, row in enumerate(table.rows):
        last = table.header_rows if place < table.header_rows else len(table.rows)
        cells: list[str] = []
        for column, text in enumerate(row):
            if (place, column) in covered:
                continue
            height, width = spans.get((place, column), (1, 1))
            height, width = max(min(height, last - place), 1), max(min(width, len(row) - column), 1)
            covered |= {(place + down, column + right) for down in range(height) for right in range(width)}
            cells.append(_cell(text, "th" if place < table.header_rows else "td", height, width))
        yield f"<tr>{''.join(cells)}</tr>"


def _cell(text: str, tag: str, height: int, width: int) -> str:
    down = f' rowspan="{height}"' if height > 1 else ""
    right = f' colspan="{width}"' if width > 1 else ""
    return f"<{tag}{down}{right}>{lines_to_html(text)}</{tag}>"


def _linked_text(_index: int, block: Block) -> str:
    if isinstance(block, Table | Figure):
        return ""
    parts = linked_parts(block.text, block.links)
    return "".join(_link(lines_to_html(text), link.url) if link else lines_to_html(text) for text, link in parts)


def _link(content: str, url: str | None) -> str:
    address = safe_address(url) if url else None
    return f'<a href="{text_to_html(address)}" rel="nofollow noopener">{content}</a>' if address else content


def _image(figure: Figure) -> str:
    address = safe_address(figure.url) if figure.url else None
    caption = f"<figcaption>{lines_to_html(figure.caption)}</figcaption>" if figure.caption else ""
    alt = text_to_html(figure.alt or figure.caption or "")
    image = f'<img src="{text_to_html(address)}" alt="{alt}" loading="lazy">' if address else ""
    return f"<figure>{image}{caption}</figure>"


def _header(article: Article) -> str:
    lines = [
        article.kicker and f'<p class="kicker">{text_to_html(article.kicker)}</p>',
        article.title and f"<h1>{text_to_html(article.title)}</h1>",
        article.subtitle and f'<p class="subtitle">{text_to_html(article.subtitle)}</p>',
        _info_line(article),
    ]
    stated = "".join(f"{line}\n" for line in lines if line)
    return f"<header>\n{stated}</header>\n" if stated else ""


def _info_line(article: Article) -> str:
    parts: list[str] = []
    if article.published:
        stated = article.published.isoformat()
        parts.append(f'<time datetime="{stated}">{stated.replace("T", " ")}</time>')
    if article.source:
        parts.append(_link(f'<span class="source">{text_to_html(article.source.name)}</span>', article.source.url))
    parts += [f'<span class="author">{text_to_html(person.name)}</span>' for person in article.authors]
    return f'<p class="info">{" ".join(parts)}</p>' if parts else ""


def _files(attachments: Iterable[Attachment]) -> str:
    items = "".join(f"<li>{_link(text_to_html(file.name), file.url)}</li>" for file in attachments)
    return f"<footer>\n<h2>附件</h2>\n<ul>{items}</ul>\n</footer>\n" if items else ""
