"""Regular expressions compiled on first use.

The library has hundreds, and compiling them all at import would take longer than everything else an import does. A
page needs some of them, a program that only reads articles back needs none.

Where most texts hold no match, every branch of a pattern should begin with a plain character: a search for `记者|記者|编辑`
is two (single lines) to five times (long texts) as fast as one for `[记記]者|编辑`, as it skips what none of them begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

HAN = r"[^\W\d_A-Za-z]"
"""Any Chinese character: a word character that is no digit and not Latin, so 〇 and letters of other scripts as well.

The range [㐀-鿿] says almost the same and is to be avoided: Python 3.11 and older compile it by setting each of its 27,000
characters, which takes as long as ten other patterns. `[^\\W\\d_]` takes in Latin letters, `[^\\W_]` digits too.
"""

_HANDED_ON = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split", "groups", "groupindex")


class _Pattern:
    """Hands on what a compiled pattern has; from slots, where Python calls methods as fast as those of the pattern itself."""

    __slots__ = ("flags", "pattern", *_HANDED_ON)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __repr__(self) -> str:
        return f"lazy_pattern({self.pattern!r})"


class _LazyPattern(_Pattern):
    """Stands in for a compiled pattern until one of its methods is asked for."""

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for handed_on in _HANDED_ON:
            setattr(self, handed_on, getattr(compiled, handed_on))
        # A class without this function: with it, every later look-up would be slow too.
        self.__class__ = _Pattern  # type: ignore[assignment]
        return getattr(self, name)


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled when it is first used; a mistake in it shows then."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


def each_with(beginnings: str, rest: str) -> str:
    """Return branches that each begin with a plain word: a pattern of such branches is searched several times as fast."""
    return "|".join(f"{word}{rest}" for word in beginnings.split())


def any_word(words: Sequence[str]) -> str:
    """Return a pattern that finds where any of `words` begins, some of them of two characters or more.

    The words with strokes between take two to four times as long where a text holds none: behind a character that many
    words begin with, this one looks at the next before it tries them.
    """
    signs = re.escape("".join([word for word in words if len(word) == 1]))
    longer = [word for word in words if len(word) > 1]
    firsts, seconds = (re.escape("".join(dict.fromkeys([word[at] for word in longer]))) for at in (0, 1))
    behind = f"(?=[{seconds}])(?<=(?={'|'.join(map(re.escape, longer))}).)"
    return f"[{signs}{firsts}](?:(?<=[{signs}])|{behind})" if signs else f"[{firsts}]{behind}"


# A letter, in practice a Han character. A class of Han ranges costs half a millisecond each time it is compiled.
LETTER = r"[^\W\d]"
