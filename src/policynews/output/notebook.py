"""What a notebook shows of an `Article`: title, facts, the text with what was read from it marked, the removals folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.model.article import Article, Removal
from policynews.model.blocks import Block, Figure, Table
from policynews.output.facts import EXCERPT, Fact, facts_of
from policynews.output.html import blocks_to_html, text_to_html
from policynews.output.visible import excerpt, printable

# Colours are mixed from that of the text, so that they suit a light and a dark page.
_STYLE = """\
.policynews{max-width:52em;line-height:1.6;overflow-wrap:anywhere}
.policynews dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1em;margin:.6em 0;font-size:.9em}
.policynews dt{opacity:.65}.policynews dd{margin:0}.policynews small{opacity:.65}
.policynews mark{background:rgba(255,190,0,.3);color:inherit;border-radius:.2em}
.policynews .text{border-left:3px solid rgba(128,128,128,.35);padding-left:1em;overflow-x:auto}
.policynews .text :is(h2,h3,h4,h5,h6){font-size:1.05em;margin:.8em 0 .3em}.policynews .text p{margin:.4em 0}
.policynews .picture{opacity:.65}.policynews td,.policynews th{border:1px solid rgba(128,128,128,.35);padding:.1em .5em}
"""
_MISSING = "no title"


class Mark(NamedTuple):
    """A part of a text that something was read from."""

    start: int
    end: int
    label: str
    """What was read: `people`, `document.written`, 《…》."""


def article_to_notebook(article: Article) -> str:
    """Return markup for a notebook. It loads nothing, runs nothing, and shows what looks like markup as it is printed."""
    facts = "".join(map(_fact, [fact for fact in facts_of(article) if fact.values and fact.name not in _SHOWN]))
    return (
        f'<div class="policynews"><style>{_STYLE}</style>\n<h3>{_shown(article.title or _MISSING)}</h3>\n'
        f"<dl>{facts}</dl>\n{_notices(article)}"
        f'<div class="text">{marked_blocks(article)}</div>\n{_removals(article.removals)}</div>'
    )


_SHOWN = frozenset({"title"})


def marked_blocks(article: Article) -> str:
    """Return the text as elements, with `<mark>` where a value was read from it or a document is cited; without pictures."""
    marks = marks_of(article)

    def write(index: int, block: Block) -> str:
        return marked(block.text, marks.get(index, ())) if not isinstance(block, Figure | Table) else ""

    return blocks_to_html(article.blocks, write, _picture)


def marks_of(article: Article) -> dict[int, list[Mark]]:
    """Return what was read from each block; of two that overlap the first and longer one, with what both say."""
    found: list[tuple[int, int, int, str]] = [
        (origin.block, origin.start, -origin.end, f"{origin.field} ← {origin.reader}")
        for origin in article.origins
        if origin.block is not None and origin.start is not None and origin.end is not None
    ]
    found += [(cited.block, cited.start, -cited.end, f"references: 《{cited.title}》") for cited in article.references]
    marks: dict[int, list[Mark]] = {}
    for block, start, end, label in sorted(found):
        inside = marks.setdefault(block, [])
        if not inside or start >= inside[-1].end:
            inside.append(Mark(start, -end, label))
        elif label not in inside[-1].label.split("; "):
            inside[-1] = inside[-1]._replace(label=f"{inside[-1].label}; {label}")
    return marks


def marked(text: str, marks: Sequence[Mark]) -> str:
    """Return a text with its marks as markup; marks are in order and apart."""
    parts: list[str] = []
    end = 0
    for mark in marks:
        label = text_to_html(printable(mark.label))
        parts += [_kept(text[end : mark.start]), f'<mark title="{label}">{_kept(text[mark.start : mark.end])}</mark>']
        end = mark.end
    return "".join([*parts, _kept(text[end:])])


def _kept(text: str) -> str:
    """Return text escaped, its outer spaces kept: it may be a part of a line."""
    front = " " if text[:1].isspace() else ""
    behind = " " if text[-1:].isspace() and text.strip() else ""
    return f"{front}{_shown(text)}{behind}"


def _shown(text: str) -> str:
    return text_to_html(printable(text))


def _picture(figure: Figure) -> str:
    return f'<p class="picture">［图］{_shown(figure.caption or figure.alt or figure.url or "")}</p>'


def _fact(fact: Fact) -> str:
    values = "<br>".join(map(text_to_html, fact.values))
    readers = "; ".join(dict.fromkeys(printable(origin.reader) for origin in fact.origins))
    return f"<dt>{text_to_html(fact.name)}</dt><dd>{values}{f' <small>← {text_to_html(readers)}</small>' if readers else ''}</dd>"


def _notices(article: Article) -> str:
    lines = "".join(f"<li><b>{_shown(one.code)}</b>: {_shown(one.message)}</li>" for one in article.notices)
    return f"<ul>{lines}</ul>\n" if lines else ""


def _removals(removals: Sequence[Removal]) -> str:
    if not removals:
        return ""
    lines = "".join(
        f"<li><b>{_shown(one.reason)}</b> {text_to_html(excerpt(one.text, EXCERPT))}"
        f"{f' <small>{_shown(one.rule)}</small>' if one.rule else ''}</li>"
        for one in removals
    )
    return f"<details><summary>{len(removals)} removed</summary><ul>{lines}</ul></details>\n"
