"""Words of a list of names that were spaced out to fill a column, or that are one name in Latin letters. Pure text."""

from __future__ import annotations

from policynews.credits._name_lists import COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import words

_HAN_CHARACTER = lazy_pattern(HAN)
POINTED_NAME = lazy_pattern(rf"[A-Z][.．](?: ?[A-Z][.．]){{0,2}} ?{HAN}{{1,8}}")  # C．J．某某
NOTES = "\u00b2\u00b3\u00b9\u2070-\u2079"
"""The marks of notes behind a name, for a class of characters: 张三¹."""
LATIN = "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
LATIN_WORD = lazy_pattern(rf"{LATIN}(?:{LATIN}|[.'’-]){{0,19}}")
_PARTICLES = frozenset(words("de da di du del della la le van von der den bin al el y e ter ten dos das"))


def join_padded(words: list[str]) -> list[str]:
    """Join what was spaced out to fill a column: 张 三 李 四 is 张三 李四, and 王 强 李小明 is 王强 李小明."""
    if len(words) == 1:
        return words
    joined: list[str] = []
    at = 0
    while at < len(words):
        size = _latin_run(words, at)
        if size > 1:
            joined.append(" ".join(words[at : at + size]))  # Ann Lee
        elif at + 1 < len(words) and _are_halves(words[at], words[at + 1]):
            joined.append(words[at] + words[at + 1])
            size = 2
        elif at + 1 < len(words) and POINTED_NAME.fullmatch(f"{words[at]} {words[at + 1]}"):
            joined.append(f"{words[at]} {words[at + 1]}")  # C.J. 某某
            size = 2
        else:
            joined.append(words[at])
        at += max(size, 1)
    return joined


def _latin_run(words: list[str], at: int) -> int:
    """Return how many words from `at` on are one Latin name: Ann Lee, Ludwig van Rijn."""
    end = at
    while end < len(words) and end < at + 5 and LATIN_WORD.fullmatch(words[end]):
        if not words[end][0].isupper() and (end == at or words[end] not in _PARTICLES):
            break
        end += 1
    return end - at


def _are_halves(word: str, following: str) -> bool:
    if not (_HAN_CHARACTER.match(word) and _HAN_CHARACTER.match(following)):
        return False
    if len(following) == 1:
        return len(word) == 1 or word in COMPOUND_SURNAMES
    # 张 小明: a surname cut off from a given name that is no name by itself
    return len(following) == 2 and (word in SURNAMES or word in RARE_SURNAMES) and following[0] not in SURNAMES
