"""An `Article` as Markdown."""

from __future__ import annotations

from policynews.model.article import Article, Attachment
from policynews.model.blocks import Block, Figure, Heading, Link, ListItem, Paragraph, Quote, Table
from policynews.output.links import linked_parts
from policynews.text.patterns import lazy_pattern

# Markdown

# What CommonMark would read as markup inside a line: 《办法》[2024]、5*8、a_b, <b>, &nbsp; written out.
_INLINE_MARKUP = lazy_pattern(r"[\\`*_\[\]<~]|&(?=#?\w{1,32};)")
# What it would read as a heading, list, quote or rule at the start of a line: "# ", "3. ", "- ", "=".
_LINE_MARKUP = lazy_pattern(r"(\d{1,9})([.)])(?=\s|$)|([#>+=-])")
# An address that cannot stand bare in (…): 附件 1.pdf, 附件(1).pdf.
_BAD_IN_ADDRESS = lazy_pattern(r"[\s<>()\\]")
_LIST_INDENT = "    "


def article_to_markdown(article: Article, *, front_matter: bool = False) -> str:
    """Return title, info line (date · source · authors), body and attachments as CommonMark with GFM tables.

    `front_matter` puts what the page states in front as YAML, and leaves the info line out, which says the same.
    What looks like markup in the text is escaped. A block that holds nothing to show is left out. The result ends
    with a newline, and is empty for an article without any of these.
    """
    parts = [
        article.kicker and _escape(article.kicker),
        article.title and f"# {_escape_inline(article.title)}",
        article.subtitle and f"**{_escape_inline(article.subtitle)}**",
        None if front_matter else _info_line(article),
        *_body(article.blocks),
        _attachment_list(article.attachments),
    ]
    text = "\n\n".join(part for part in parts if part)
    text = f"{text}\n" if text else ""
    if not front_matter:
        return text
    from policynews.output.front_matter import front_matter_of  # noqa: PLC0415 - on request

    return f"{front_matter_of(article)}\n{text}"


def _info_line(article: Article) -> str:
    date = article.published.isoformat().replace("T", " ") if article.published else None
    source = article.source.name if article.source else None
    authors = " ".join(person.name for person in article.authors)
    return " · ".join(_escape(part) for part in (date, source, authors) if part)


def _body(blocks: tuple[Block, ...]) -> list[str]:
    """Return one Markdown block per block; list items that follow one another are one block, as Markdown has it."""
    parts: list[str] = []
    items: list[ListItem] = []
    for block in blocks:
        if isinstance(block, ListItem):
            items.append(block)
            continue
        if items:
            parts.append(_list(items))
            items = []
        parts.append(_block_markdown(block))
    if items:
        parts.append(_list(items))
    return parts


def _block_markdown(block: Heading | Paragraph | Quote | Table | Figure) -> str:
    if isinstance(block, Table):
        return _table_markdown(block)
    if isinstance(block, Figure):
        return _figure_markdown(block)
    text = _linked(block.text, block.links)
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, 6)} {' '.join(text.split())}"
    text = _escape_lines(text)
    return f"> {text}".replace("\n", "\n> ") if isinstance(block, Quote) else text


def _escape_inline(text: str) -> str:
    return _INLINE_MARKUP.sub(lambda found: "\\" + found[0], text)


def _escape_line(line: str) -> str:
    """Escape what has a meaning at the start of a line only; the line is escaped inside already."""
    found = _LINE_MARKUP.match(line)
    if found is None:
        return line
    return f"{found[1]}\\{line[len(found[1]) :]}" if found[1] else f"\\{line}"


def _escape_lines(text: str) -> str:
    """Keep line breaks inside a block as hard breaks."""
    return "\\\n".join(_escape_line(line.strip()) for line in text.splitlines() if line.strip())


def _escape(text: str) -> str:
    return _escape_lines(_escape_inline(text))


def _linked(text: str, links: tuple[Link, ...]) -> str:
    """Return escaped text with its links written where their text stands, in order."""
    parts = linked_parts(text, links)
    return "".join(
        f"[{_escape_inline(part)}]({_address(link.url)})" if link else _escape_inline(part) for part, link in parts
    )


def _address(url: str) -> str:
    return _BAD_IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8")), url)


def _list(items: list[ListItem]) -> str:
    """Write list items; a level may go at most one deeper than the item before it, as Markdown needs a parent."""
    lines: list[str] = []
    counters: list[int] = []
    for item in items:
        depth = min(max(item.level, 1), len(counters) + 1)
        del counters[depth:]
        if len(counters) < depth:
            counters.append(0)
        counters[-1] = (counters[-1] + 1 if item.number is None else item.number) if item.ordered else 0
        marker = f"{counters[-1]}." if item.ordered else "-"
        indent = _LIST_INDENT * (depth - 1)
        text = _escape_lines(_linked(item.text, item.links)).replace("\n", f"\n{indent}{_LIST_INDENT}")
        lines.append(f"{indent}{marker} {text}".rstrip())
    return "\n".join(lines)


def _table_markdown(table: Table) -> str:
    """Write a GFM table; without header rows the header is empty, as GFM has no table without one."""
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return ""
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in table.printed_rows]
    header = rows.pop(0) if table.header_rows else [""] * width
    lines = [f"| {' | '.join(row)} |" for row in (header, ["---"] * width, *rows)]
    title = "　".join(" ".join(part.split()) for part in (table.caption, table.unit and f"单位：{table.unit}") if part)
    return (f"**{_escape_inline(title)}**\n\n" if title else "") + "\n".join(lines)


def _cell(text: str) -> str:
    return "<br>".join(_escape_inline(line.strip()) for line in text.splitlines()).replace("|", "\\|")


def _figure_markdown(figure: Figure) -> str:
    caption = _escape(figure.caption) if figure.caption else ""
    if not figure.url:
        return caption
    alt = _escape_inline(" ".join((figure.alt or figure.caption or "").split()))
    image = f"![{alt}]({_address(figure.url)})"
    return f"{image}\n\n{caption}" if caption else image


def _attachment_list(attachments: tuple[Attachment, ...]) -> str:
    if not attachments:
        return ""
    names = [(_escape_inline(" ".join(attachment.name.split())), attachment.url) for attachment in attachments]
    return "\n".join(["## 附件\n", *(f"- [{name}]({_address(url)})" if url else f"- {name}" for name, url in names)])
