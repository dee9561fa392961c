"""The report as one file: nothing of the page is markup in it, nothing is loaded, nothing runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from policynews.model.article import Article, Origin
from policynews.output.facts import Fact, facts_of
from policynews.output.html import text_to_html
from policynews.output.notebook import marked_blocks
from policynews.output.visible import excerpt, printable
from policynews.report._style import STYLE
from policynews.report.fates import Fate, LineFate, fates_of
from policynews.report.trace import Trace

# A policy beside the escaping: even if something slipped through, a browser would not run or load it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_HEAD = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
)
_LONGEST_LINE = 600
_LONGEST_RAW = 160
# So many lines in a row that have nothing to do with the text are folded.
_FOLDED = 5
_QUIET = frozenset({"outside", "box", "hidden"})
_LEGEND: tuple[tuple[Fate, str], ...] = (
    ("title", "headline"),
    ("body", "text"),
    ("caption", "captions"),
    ("picture", "pictures"),
    ("fact", "facts"),
    ("credit", "credits"),
    ("dropped", "dropped"),
    ("hidden", "hidden"),
    ("box", "boxes passed over"),
    ("outside", "outside the text"),
)
_NAMES = dict(_LEGEND)
_MOST_SECTIONS = "".join(f".page:has(.f-{fate}:not(:checked)) .l.{fate}{{display:none}}" for fate, _ in _LEGEND)
_STAGES = {
    "load": "decode and parse",
    "find": "find text, with the walk",
    "walk": "of it the walk",
    "mend": "mend",
    "headline": "tables and headline",
    "sort": "sort the lines",
    "fill": "read the fields",
}


def write_report(traces: Iterable[Trace]) -> str:
    """Return one HTML file that stands alone; several pages come with an index in front."""
    pages = [(_index_row(trace, number), _page(trace, number), trace.name) for number, trace in enumerate(traces, 1)]
    name = _file_name(pages[0][2]) if len(pages) == 1 else f"{len(pages)} pages"
    if len(pages) == 1:
        content = f'<article class="page">{pages[0][1]}</article>'
    else:
        rows = "".join(row for row, _, _ in pages)
        sheets = "".join(
            f'<details class="sheet"><summary>{_shown(_file_name(title))}</summary><article class="page">{page}</article></details>'
            for _, page, title in pages
        )
        content = f"{_INDEX_HEAD}{rows}</tbody></table>{sheets}"
    return (
        f"{_HEAD}<title>{_shown(name)} – policynews report</title>\n<style>{STYLE}{_MOST_SECTIONS}</style>\n</head>\n<body>\n"
        f'<div class="top"><span>policynews report</span><span>{_shown(name)}</span></div>\n<main>{content}</main>\n'
        "</body>\n</html>\n"
    )


_INDEX_HEAD = (
    '<h1 class="file">Index</h1><table class="index"><thead><tr><th>page</th><th>title</th><th>source</th><th>published</th>'
    "<th>characters</th><th>notices</th><th>ms</th></tr></thead><tbody>"
)


def _file_name(path: str) -> str:
    """Return the last part of a path; a name that is none stays."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path


def _index_row(trace: Trace, number: int) -> str:
    article = trace.article
    if article is None:
        title = f'<td class="no">{_shown(_reason(trace))}</td><td></td>'
        rest = ["", "", ""]
    else:
        title = f"<td>{_shown(article.title or 'no title')}</td><td>{_shown(article.source.name if article.source else '')}</td>"
        rest = [str(article.published or ""), f"{len(article.text):,}", str(len(article.notices) or "")]
    heads = ("published", "characters", "notices", "ms")
    cells = [*rest, f"{_total(trace) * 1000:.1f}"]
    numbers = "".join(f'<td data-h="{head}">{cell}</td>' for head, cell in zip(heads, cells, strict=True))
    return f'<tr><td><a href="#p{number}">{_shown(trace.name)}</a></td>{title}{numbers}</tr>'


def _page(trace: Trace, number: int) -> str:
    sections = [
        ("lines", "The page, line by line", _lines(trace)),
        ("fields", "Fields", _fields(trace)),
        ("notices", "Notices", _notices(trace.draft)),
        ("time", "Time", _time(trace)),
        ("article", "The article", _article(trace.article)),
    ]
    shown = [(f"p{number}-{key}", title, content) for key, title, content in sections if content]
    links = "".join(f'<a href="#{key}">{title}</a>' for key, title, _ in shown)
    parts = "".join(f'<section id="{key}"><h3>{title}</h3>{content}</section>' for key, title, content in shown)
    return f"{_header(trace, number)}<nav>{links}</nav>{parts}"


def _header(trace: Trace, number: int) -> str:
    place = " · ".join(part for part in (trace.name, f"{trace.size:,} bytes", trace.url) if part)
    file = f'<p class="file">{_shown(place)}</p>'
    article = trace.article
    if article is None:
        title = trace.draft.title if trace.draft else None
        why = f'<p class="none"><b>No article.</b> {_shown(_reason(trace))}</p>'
        return f'<header id="p{number}">{file}<h2>{_shown(title or "No article")}</h2>{why}</header>'
    lines = [
        str(article.published or "no date"),
        article.source.name if article.source else "no source",
        f"layout {article.layout}",
        f"{len(article.text):,} characters in {len(article.blocks)} blocks",
        f"{len(article.removals)} removed",
        f"{len(article.notices)} notices" if article.notices else "",
        f"{_total(trace) * 1000:.1f} ms",
    ]
    facts = "".join(f"<li>{_shown(line)}</li>" for line in lines if line)
    return f'<header id="p{number}">{file}<h2>{_shown(article.title or "no title")}</h2><ul class="sum">{facts}</ul></header>'


def _reason(trace: Trace) -> str:
    return f"{trace.kind}: {trace.error}" if trace.kind else str(trace.error or "")


def _total(trace: Trace) -> float:
    return sum(seconds for stage, seconds in trace.seconds if stage != "walk")


# Lines


def _lines(trace: Trace) -> str:
    fates = [fate for fate in fates_of(trace) if fate.text or fate.tag == "img"]
    if not fates:
        return ""
    counts = Counter(line.fate for line in fates)
    legend = "".join(
        f'<label class="{fate}"><input type="checkbox" class="f-{fate}" checked>{name} <span>{counts[fate]}</span></label>'
        for fate, name in _LEGEND
        if counts[fate]
    )
    parts: list[str] = []
    for quiet, group in groupby(fates, key=lambda line: line.fate in _QUIET):
        run = [*group]
        lines = "".join(map(_line, run))
        if quiet and len(run) >= _FOLDED:
            lines = (
                f'<details class="fold"><summary>{len(run)} lines of the rest of the page</summary>{lines}</details>'
            )
        parts.append(lines)
    return f'<div class="legend">{legend}</div><div class="lines">{"".join(parts)}</div>'


def _line(line: LineFate) -> str:
    text = excerpt(line.text, _LONGEST_LINE) or "(picture)"
    why = ": ".join(filter(None, (line.reason or _NAMES[line.fate], line.rule)))
    read = f"<u>→ {_shown(', '.join(line.fields))}</u>" if line.fields else ""
    return f'<p class="l {line.fate}"><i>{line.number}</i><b>{text_to_html(text)}</b><small>{_shown(why)}{read}</small></p>\n'


# Fields


def _fields(trace: Trace) -> str:
    if trace.draft is None:
        return ""
    facts = facts_of(trace.article or trace.draft)
    others: dict[str, list[str]] = {}
    for witness in trace.others:
        others.setdefault(witness.field, []).append(f"{witness.reader}: {witness.value}")
    stated = [fact for fact in facts if fact.values or fact.origins or fact.name in others]
    rows = "".join(_field(fact, others.get(fact.name, ())) for fact in stated)
    missing = ", ".join(fact.name for fact in facts if fact not in stated)
    return f'<dl class="fields">{rows}</dl><p class="missing">Not stated: {missing}</p>'


def _field(fact: Fact, others: Sequence[str]) -> str:
    values = "<br>".join(map(text_to_html, fact.values)) or "—"
    origins = "".join(f"<small>{text_to_html(_origin(origin))}</small>" for origin in fact.origins)
    doubts = "".join(f'<div class="other">{text_to_html(excerpt(other, _LONGEST_RAW))}</div>' for other in others)
    return f"<dt>{_shown(fact.name)}</dt><dd>{values}{origins}{doubts}</dd>"


def _origin(origin: Origin) -> str:
    raw = f": {excerpt(origin.raw, _LONGEST_RAW)}" if origin.raw else ""
    place = f" (block {origin.block}, {origin.start}–{origin.end})" if origin.block is not None else ""
    return f"{printable(origin.reader)}{raw}{place}"


def _notices(article: Article | None) -> str:
    notices = article.notices if article else ()
    lines = "".join(
        f"<li><code>{_shown(notice.code)}</code>{f' ({_shown(notice.field)})' if notice.field else ''} {_shown(notice.message)}</li>"
        for notice in notices
    )
    return f'<ul class="notices">{lines}</ul>' if lines else ""


# Time and article


def _time(trace: Trace) -> str:
    seconds = dict(trace.seconds)
    total = _total(trace)
    if not total:
        return ""
    rows: list[str] = []
    for stage in [stage for stage in _STAGES if stage in seconds]:
        share = min(100 * seconds[stage] / total, 100)
        part = ' class="part"' if stage == "walk" else ""
        rows.append(
            f'<span>{_STAGES[stage]}</span><div><i{part} style="width:{share:.1f}%"></i></div><b>{seconds[stage] * 1000:.2f} ms</b>'
        )
    return f'<div class="time">{"".join(rows)}</div>'


def _article(article: Article | None) -> str:
    if article is None:
        return ""
    head = [
        f"<p>{_shown(article.kicker)}</p>" if article.kicker else "",
        f"<h1>{_shown(article.title)}</h1>" if article.title else "",
        f"<p>{_shown(article.subtitle)}</p>" if article.subtitle else "",
    ]
    return f'<div class="text" lang="zh">{"".join(head)}{marked_blocks(article)}</div>'


def _shown(text: str) -> str:
    return text_to_html(printable(text))
