"""Write the character tables of the package: `python tools/build_tables.py`.

Needs, beside the package's own dependencies, `pypinyin` (readings, MIT, from the pinyin-data project). The pairs of the
scripts come from the OpenCC dictionaries (Apache-2.0) in `opencc-python-reimplemented`.
"""

from __future__ import annotations

import importlib.util
import textwrap
import unicodedata
from collections import defaultdict
from importlib import import_module
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "policynews"
# Where OpenCC's first choice is not the usual one, for folding a character without its word.
USUAL = {"瞭": "了"}
# Versions of OpenCC disagree on whether it is Simplified.
DISPUTED = "硷"
# GB2312 has them as rare surnames and the like; in running text they are Traditional.
TRADITIONAL_ALL_THE_SAME = "於後夥摺"

READINGS_HEADER = '''\
"""Readings of the Han characters of GBK. Written by tools/build_tables.py; do not edit.

Each line holds a syllable with its tone mark, the characters whose usual reading it is, and behind a bar those that
are read so only at times. The data are those of pypinyin and pinyin-data, Copyright (c) 2016 mozillazg and
contributors, MIT licence.
"""
# ruff: noqa: E501 - a line of the table is a syllable, however long

READINGS = """\\
'''

HANZI_HEADER = '''\
"""Traditional and Simplified characters, one to one. Written by tools/build_tables.py; do not edit.

The pairs are those of the OpenCC dictionaries (TSCharacters, STCharacters), Copyright (c) BYVoid and contributors,
Apache License 2.0, cut down to single characters of the Basic Multilingual Plane.
"""

'''


def gbk_han() -> list[str]:
    """Every ideograph that GBK encodes in two bytes."""
    return [
        chr(code)
        for code in range(0x3400, 0xA000)
        if len(chr(code).encode("gbk", "ignore")) == 2 and unicodedata.category(chr(code)) == "Lo"
    ]


def readings() -> str:
    """The text of `_readings.py`."""
    table: dict[int, str] = import_module("pypinyin.constants").PINYIN_DICT

    usual: dict[str, list[str]] = defaultdict(list)
    rare: dict[str, list[str]] = defaultdict(list)
    for char in gbk_han():
        for place, syllable in enumerate(dict.fromkeys(table.get(ord(char), "").split(","))):
            if syllable:
                (rare if place else usual)[unicodedata.normalize("NFC", syllable)].append(char)
    lines = [
        syllable + " " + "".join(usual[syllable]) + ("|" + "".join(rare[syllable]) if rare[syllable] else "")
        for syllable in sorted({*usual, *rare})
    ]
    return READINGS_HEADER + "\n".join(lines) + '\n"""\n'


def dictionary(name: str) -> dict[str, list[str]]:
    """An OpenCC character dictionary."""
    spec = importlib.util.find_spec("opencc")
    if spec is None or spec.origin is None:
        raise SystemExit("opencc-python-reimplemented is not installed")
    text = (Path(spec.origin).parent / "dictionary" / name).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {key: value.split() for key, value in rows if len(key) == 1 and ord(key) < 0x10000}


def in_gb2312(char: str) -> bool:
    """Whether Simplified text may hold the character."""
    return bool(char.encode("gb2312", "ignore"))


def in_big5(char: str) -> bool:
    """Whether the character is one of the frequent ones of Big5 (its first level)."""
    code = char.encode("big5", "ignore")
    return len(code) == 2 and b"\xa4\x40" <= code <= b"\xc6\x7e"


def literal(name: str, text: str) -> str:
    """A string constant broken into lines of the width of the project."""
    if len(text) <= 40:
        return f'{name} = "{text}"\n'
    rows = "\n".join(f'    "{row}"' for row in textwrap.wrap(text, 58))
    return f"{name} = (\n{rows}\n)\n"


def hanzi() -> str:
    """The text of `_hanzi.py`."""
    to_simplified, to_traditional = dictionary("TSCharacters.txt"), dictionary("STCharacters.txt")
    pairs = {key: USUAL.get(key, values[0]) for key, values in to_simplified.items()}
    pairs = {key: pairs.get(value, value) for key, value in pairs.items()}  # a folded character folds no further
    pairs = {key: value for key, value in pairs.items() if key != value and ord(value) < 0x10000}
    simplified = sorted(set(pairs.values()))
    shared = [c for c in simplified if c in pairs or c in to_traditional.get(c, [c]) or in_big5(c) or c in DISPUTED]
    return (
        HANZI_HEADER
        + literal("TRADITIONAL", "".join(sorted(pairs)))
        + "# The Simplified form of each, in the same order.\n"
        + literal("SIMPLIFIED", "".join(pairs[key] for key in sorted(pairs)))
        + "# Of TRADITIONAL: those of GB2312, which Simplified text holds as well, if only as surnames.\n"
        + literal("TRADITIONAL_IN_GB2312", "".join(key for key in sorted(pairs) if in_gb2312(key)))
        + "# Of those, the ones that running text has only when it is Traditional.\n"
        + literal("TRADITIONAL_ALL_THE_SAME", TRADITIONAL_ALL_THE_SAME)
        + "# Of SIMPLIFIED: those that Traditional text holds as well.\n"
        + literal("SIMPLIFIED_IN_BOTH", "".join(shared))
    )


if __name__ == "__main__":
    (PACKAGE / "repair" / "_readings.py").write_text(readings(), "utf-8")
    (PACKAGE / "script" / "_hanzi.py").write_text(hanzi(), "utf-8")
