"""Write the host table of the layouts: `python tools/build_hosts.py FACTS.jsonl`.

FACTS holds an object a line: `host`, `cms`, `verified`, and lists of CSS selectors under `content`, `title`, `date` and
`source`. Kept are rows somebody has seen work, and of them the selectors that can stand alone: no positions, no bare
tags, no class names that half of all pages use. Hosts with the same facts share a row; a host that only says which
family it is of is entered with the family.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "src" / "policynews" / "layouts" / "hosts.txt"
HEADER = """\
# Hosts and what is known of them. Written by tools/build_hosts.py; do not edit.
# family: hosts                            hosts of a family and nothing more
# hosts | family | body | title | info | published | source      several selectors are set off by " , "; - is none
"""
FAMILIES = {"trs", "ucap", "hanweb", "gkmlpt", "longcom", "easysite"}
# Hosts that a family module knows with more detail than the facts have.
KNOWN = {"people.com.cn", "news.cn", "xinhuanet.com", "cctv.com", "china.com.cn", "chinanews.com", "chinanews.com.cn", "chinaqw.com",
         "gmw.cn", "ce.cn", "youth.cn", "southcn.com", "thepaper.cn", "ifeng.com", "sina.com.cn", "sohu.com", "huanqiu.com", "163.com", "qq.com",
         "toutiao.com", "baijiahao.baidu.com", "mp.weixin.qq.com", "nopss.gov.cn", "www.gov.cn", "www.shanghai.gov.cn", "sh.gov.cn", "www.cac.gov.cn", "www.customs.gov.cn"}  # fmt: skip
# Portals whose bureaus share the template of the portal, so that the row is for all of them.
WIDER = {
    "www.mof.gov.cn": "mof.gov.cn",
    "www.gd.gov.cn": "gd.gov.cn",
    "www.ah.gov.cn": "ah.gov.cn",
    "www.sh.gov.cn": "sh.gov.cn",
}
# A class or id that says so little that "the only one on the page" proves nothing.
WEAK = set(
    "a arc article articles author body box bt cc cont con container content contents center d date dd desc detail details edit entry fl fr from "
    "grey h1 info infos intro left ly main name new news newscontent origin overview resource right source span sub subtitle tc "
    "text time timer times tip tit title titles view word wz xx zw laiy laiyuan pubdate pubtime note dbt intal_tit name list txt show "
    "content1 contentt contenttime div3 tv-cont postlist weiboshare news_subject photo-description piccontext text-center u-td2 bgf newsp-l-top 88 headline name hd bd wrap inner p story page"
    .split()
)  # fmt: skip
_COMPOUND = re.compile(
    r"(?:[a-z][\w-]*)?(?:[#.][\w-]+\*?|\[[\w-]+=[\w-]+\])+|ucapcontent|founder-content|publishtime|ucaptitle", re.I
)
_CONTAINS = re.compile(r"""\[class[*^]=["']?([\w-]+)["']?\]""")
_NAMES = re.compile(r"[#.]([\w-]+)")
_VALUES = re.compile(r"=([\w-]+)\]")


def selector(text: str) -> str | None:
    """Return the selector in the small CSS of the package; None when it cannot stand alone."""
    text = _CONTAINS.sub(r".\1*", text.replace(">", " ").replace('"', "").replace("'", ""))
    steps = text.split()
    if not steps or text.startswith(("meta", "META", "script", "body ")) or ":" in text:
        return None
    if not all(_COMPOUND.fullmatch(step) for step in steps[:-1]):
        return None
    if not _COMPOUND.fullmatch(steps[-1]) and not (len(steps) > 1 and re.fullmatch(r"h[1-6]|a", steps[-1])):
        return None
    names = [name for step in steps for name in _NAMES.findall(step)] + _VALUES.findall(text)
    if names and all(name.lower() in WEAK or len(name) < 3 for name in names):
        return None
    return " ".join(_shorter(step) for step in steps)


def _shorter(step: str) -> str:
    """`div.x` and `.x` are the same to a page where only one element has the class."""
    return re.sub(r"^(?:div|section|table|td|h[1-4])(?=[#.])|^\w+(?=#)", "", step)


def facts(path: Path) -> Iterator[Mapping[str, object]]:
    """Yield the rows that somebody has seen work, with the body selectors that are left of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        host = row["host"]
        if not row["verified"] or any(host == known or host.endswith("." + known) for known in KNOWN):
            continue
        yield row


def columns(row: Mapping[str, object]) -> tuple[str, ...]:
    """Return family, body, title, info, published and source of a row, selectors joined."""
    body, title, date, source = (kept(row[name]) for name in ("content", "title", "date", "source"))
    # A crawler may name one element for several things and cut it up; an element that is the body states nothing else.
    title = [one for one in title if one not in body]
    info = [one for one in date if one in source and one not in (*body, *title)]
    published = [one for one in date if one not in (*body, *title, *info)]
    source = [one for one in source if one not in (*body, *title, *info)]
    family = str(row["cms"]) if row["cms"] in FAMILIES else "-"
    cells = (body, title, *([_anywhere(one) for one in cell] for cell in (info, published, source)))
    return (family, *(" , ".join(cell) or "-" for cell in cells))


def _anywhere(text: str) -> str:
    """Say of a lone class that any element may carry it: crawlers leave the tag of a date or source out."""
    return f"*{text}" if text[0] == "." and " " not in text else text


def kept(selectors: object) -> list[str]:
    """Return the selectors that can stand alone, each once."""
    assert isinstance(selectors, list)
    return list(dict.fromkeys(found for text in selectors if (found := selector(text))))


# What the families look for anyway.
OF_FAMILIES = {".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", ".TRS_PreAppend", "#UCAP-CONTENT", "ucapcontent", "#zoom", "#Zoom",
               "#zoomcon", ".j-fontContent", ".article-content", ".easysite-news-text", "#easysiteText", "#fontzoom", "#ivs_content",
               ".v_news_content", "#BodyLabel", "publishtime"}  # fmt: skip
OF_SELECTOR = {".TRS_Editor": "trs", ".TRS_UEDITOR": "trs", ".trs_editor_view": "trs", ".TRS_PreAppend": "trs", "#zoom": "hanweb",
               "#Zoom": "hanweb", "#UCAP-CONTENT": "ucap", "ucapcontent": "ucap", "#ivs_content": "shanghai", "#BodyLabel": "cac",
               "#fontzoom": "fontzoom", ".j-fontContent": "longcom", ".easysite-news-text": "easysite", ".v_news_content": "boda"}  # fmt: skip


def table(rows: Iterator[Mapping[str, object]]) -> str:
    """Return the text of the table."""
    groups: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows:
        cells = columns(row)
        host = WIDER.get(str(row["host"]), str(row["host"]))
        if not host.endswith(".gov.cn"):
            host = host.removeprefix("www.")
        if cells[1] != "-" or cells[0] == "gkmlpt":
            groups[_folded(cells)].add(host)
    lines = []
    for cells, hosts in sorted(groups.items(), key=lambda item: sorted(item[1])[0]):
        apart = [host for host in hosts if not any(host.endswith("." + other) for other in hosts)]
        names = ",".join(sorted(apart, key=lambda host: (len(host), host)))
        lines.append(f"{cells[0]}: {names}" if len(cells) == 1 else " | ".join([names, *cells]))
    families = sorted(line for line in lines if "|" not in line)
    return HEADER + "\n".join([*families, *(line for line in lines if "|" in line)]) + "\n"


def _folded(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Reduce a row that only names containers of one family to the name of the family."""
    family, body, *rest = cells
    selectors = body.split(" , ")
    if family == "-":
        family = OF_SELECTOR.get(selectors[0], "-")
    if family != "-" and all(cell == "-" for cell in rest) and set(selectors) <= OF_FAMILIES | {"-"}:
        return (family,)
    return (family, body, *rest)


if __name__ == "__main__":
    TABLE.write_text(table(facts(Path(sys.argv[1]))), encoding="utf-8")
