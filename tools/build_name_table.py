"""Write the table that tells names from words, `credits/_name_table.py`: `python tools/build_name_table.py`.

Needs, beside the package itself, `jieba` (MIT), for its dictionary: 349,046 words with frequency and part of speech, of which
the entries `nr` are names; and `Faker` (MIT), for its lists of given names and of surnames in Latin letters. `python tools/build_name_table.py --measure` builds the table from one half of the
dictionary and prints how many words of the other half it takes for names.
"""

from __future__ import annotations

import importlib.util
import math
import sys
import textwrap
import zlib
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from policynews.credits._name_lists import COMPOUND_SURNAMES, RARE_COMPOUNDS, RARE_SURNAMES, SURNAMES
from policynews.credits.likeness import LEAST

TABLE = Path(__file__).resolve().parents[1] / "src" / "policynews" / "credits" / "_name_table.py"
LETTERS = SURNAMES | RARE_SURNAMES
COMPOUNDS = COMPOUND_SURNAMES | RARE_COMPOUNDS
UNIT = 2  # steps to a natural unit of the logarithm
CLIP = 8  # steps; beyond, one character would decide alone
SMOOTHING = 1.0
CHARACTERS = 4000  # about so many may stand in a name or a word
# A rarer word is not worth a place in the table; a rarer character says nothing.
WORD_FREQUENCY, CHARACTER_COUNT = 20, 3
# The tag nr stands at many words as well (卫星, 顾客). A frequent entry that the characters hardly call a name is one of them.
NAME_FREQUENCY = 30
HARDLY = {2: 8, 3: 4}

# Lists of Faker: of given names, and of surnames as they are written in Latin letters.
GIVEN_LISTS = ("en_US", "en_GB", "en_NZ", "fr_FR", "it_IT")
SURNAME_LISTS = ("zh_TW", "zh_CN", "ja_JP")
# Given names and surnames that are words, months, places or firms as well.
NO_NAMES = frozenset(
    """
    Alexandria Amber Angel April Archer Aria Art Aurora Austin Autumn Bill Brandy Brooklyn Carolina Chad Chase Chelsea
    Cheyenne Christian Cooper Crystal Cruz Dakota Dale Dallas Dawn Dean Destiny Diamond Don Earl Ebony Eden Faith Fletcher
    Florence Franco Gene Georgia Grant Greca Greco Guy Hamish Hana Harmony Hazel Hemi Hope Hunter Indi Indie Isa Israel Ivy
    Jackson Jade Jan Jay Jesus Jordan Joy June Justin Kane Kauri Kay Kent Kingston Kirk Kiri Kora Lance Laurel Lincoln Lily
    Logan Luna Madison Mahi Marina Mark Mason Max Melody Mercedes Misty Milo Nate Nixon Norma Olive Orlando Page Parker
    Paris Penny Phoenix Piper Poppy Preston Raven Ray Regina Rex Roman Romana Rosa Rose Ruby Savannah Sierra Sienna Skye
    Sole Stanley Stella Sue Summer Sydney Tai Tama Tami Tara Trinity Troy Tui Valentine Vaughan Victoria Violet Virginia
    Vito Warwick Willow Zion
    An Chi Fan Han He Ho Ku I Kan Kong Lan Long Man Mo Pai Pan Pi Pu She Song Sun Ti Wan
    """.split()
)

HEADER = '''\
"""What tells Chinese names from words. Written by tools/build_name_table.py; do not edit.

The figures are logarithms of odds, in steps of half a natural unit: how much oftener a surname begins a name than a
word, a character stands in a given name than behind the first one of a word. WORDS are the words that these figures
take for names, under their first character: those of two characters run together, longer ones apart. They are counted
in the dictionary of jieba, Copyright (c) 2013 Sun Junyi, MIT licence.

The given names and the East Asian surnames in Latin letters are those of Faker, Copyright (c) 2012 Daniele Faraglia,
MIT licence, without those that are words or places as well.
"""
'''


class Entry(NamedTuple):
    """A word of the dictionary."""

    word: str
    frequency: int
    is_name: bool


class Odds(NamedTuple):
    """The figures of the table."""

    surnames: dict[str, int]
    given: dict[str, int]

    def of(self, word: str) -> int:
        """How much a word looks like a name."""
        return self.surnames.get(word[0], 0) + sum(self.given.get(char, 0) for char in word[1:])


def dictionary() -> list[Entry]:
    """The words of two and three characters that begin with a surname, and those of a compound one."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is not installed")
    rows = (line.split() for line in (Path(spec.origin).parent / "dict.txt").read_text("utf-8").splitlines())
    entries = [Entry(word, int(frequency), tag.startswith("nr")) for word, frequency, tag in rows]
    return [
        entry for entry in entries if len(entry.word) in (2, 3) and all("一" <= char <= "鿿" for char in entry.word)
    ]


def count(entries: list[Entry]) -> Odds:
    """Count surnames and the characters behind them, in names and in words, each entry once."""
    first = {True: Counter[str](), False: Counter[str]()}
    behind = {True: Counter[str](), False: Counter[str]()}
    for word, frequency, is_name in entries:
        if (is_name and word[0] not in LETTERS) or (not is_name and frequency < CHARACTER_COUNT):
            continue
        first[is_name][word[0]] += 1
        behind[is_name].update(word[1:])
    totals = {kind: sum(counter.values()) + SMOOTHING * CHARACTERS for kind, counter in behind.items()}
    given = {
        char: steps(*((behind[kind][char] + SMOOTHING) / totals[kind] for kind in (True, False)))
        for char in sorted({*behind[True], *behind[False]})
        if behind[True][char] + behind[False][char] >= CHARACTER_COUNT
    }
    known = sorted(char for char in LETTERS if first[True][char] + first[False][char])
    surnames = {char: steps(first[True][char] + 1, first[False][char] + 1) for char in known}
    return Odds(surnames, {char: value for char, value in given.items() if value})


def steps(name: float, word: float) -> int:
    """The logarithm of the odds of name to word, in steps."""
    return max(-CLIP, min(CLIP, round(UNIT * math.log(name / word))))


def words(entries: list[Entry], odds: Odds) -> list[str]:
    """The words that the figures take for names."""
    return [entry.word for entry in entries if is_exception(entry, odds)]


def is_exception(entry: Entry, odds: Odds) -> bool:
    """Whether a word needs its place in the table."""
    word, frequency, is_name = entry
    if word[:2] in COMPOUNDS:
        return len(word) > 2 and not is_name
    if word[0] not in LETTERS or (figure := odds.of(word)) < LEAST[len(word)]:
        return False
    return (frequency >= NAME_FREQUENCY and figure < HARDLY[len(word)]) if is_name else frequency >= WORD_FREQUENCY


def written(odds: Odds, listed: list[str]) -> str:
    """The text of `_name_table.py`."""
    tails: dict[str, list[str]] = {}
    for word in sorted(listed):
        tails.setdefault(word[0], []).append(word[1:])
    rows = [
        " ".join([first, "".join(tail for tail in behind if len(tail) == 1) or "-", *(t for t in behind if len(t) > 1)])
        for first, behind in tails.items()
    ]
    return HEADER + "\n\n".join(
        [
            figures("SURNAMES", odds.surnames),
            figures("GIVEN", odds.given),
            block("WORDS", rows),
            block("LATIN_GIVEN", textwrap.wrap(" ".join(latin(GIVEN_LISTS, "first_names")), 120)),
            block("LATIN_SURNAMES", textwrap.wrap(" ".join(latin(SURNAME_LISTS, "last_romanized_names")), 120)),
        ]
    )


def latin(languages: tuple[str, ...], kind: str) -> list[str]:
    """The names of some languages in Latin letters, each written with one capital."""
    providers = [import_module(f"faker.providers.person.{language}").Provider for language in languages]
    lists = [getattr(provider, name, ()) for provider in providers for name in (kind, f"{kind}_male", f"{kind}_female")]
    names = {name.capitalize() if name.isupper() else name for listed in lists for name in listed if name.isalpha()}
    return sorted(names - NO_NAMES)


def figures(name: str, table: dict[str, int]) -> str:
    """A table of figures as a constant, a line a figure."""
    rows = (
        f"{value} {''.join(char for char, figure in table.items() if figure == value)}"
        for value in sorted(set(table.values()))
    )
    return block(name, list(rows))


def block(name: str, rows: list[str]) -> str:
    """A constant of several lines."""
    return f'{name} = """\\\n' + "\n".join(rows) + '\n"""\n'


def measure(entries: list[Entry]) -> None:
    """Print how many words that the table never saw it takes for names."""
    seen: Callable[[str], bool] = lambda word: bool(zlib.crc32(word.encode()) % 2)  # noqa: E731
    odds = count([entry for entry in entries if seen(entry.word)])
    others = [entry for entry in entries if not seen(entry.word) and entry.word[0] in LETTERS and not entry.is_name]
    for least in (3, 20, 100):
        asked = [entry.word for entry in others if entry.frequency >= least]
        taken = sum(odds.of(word) >= LEAST[len(word)] for word in asked)
        print(f"words of frequency {least} and more: {len(asked)}, taken for names: {taken}")


if __name__ == "__main__":
    entries = dictionary()
    if "--measure" in sys.argv:
        measure(entries)
    else:
        odds = count(entries)
        TABLE.write_text(written(odds, words(entries, odds)), "utf-8")
