"""Numbers of a date in words: 二〇二二, 廿一, 民国111."""

from __future__ import annotations

from policynews.model.date import or_default

# --- numerals ---------------------------------------------------------------------------------------------------------

# 二〇二二, 二○二二, 二零二二, 二O二二 … : what stands for zero. The letters only inside a four-figure year.
ZERO = "〇零○◯"
ZERO_LETTERS = "ＯｏOoΟο"
FIGURES = "一二三四五六七八九"
_HAN_DIGITS = str.maketrans({**dict.fromkeys(ZERO + ZERO_LETTERS, "0"), **dict(zip(FIGURES, "123456789", strict=True))})


def _small_numbers() -> dict[str, int]:
    """Return 1 to 99 as printed: 五, 十五, 一十五, 一五, 廿一, 二十一, 卅."""
    units = {figure: value for value, figure in enumerate(FIGURES, 1)}
    numbers = units | {"两": 2, "兩": 2, "十": 10} | {"十" + figure: 10 + value for figure, value in units.items()}
    for figure, value in units.items():
        heads = [figure + "十", *{2: "廿", 3: "卅"}.get(value, "")]
        numbers |= {head: 10 * value for head in [*heads, *(figure + zero for zero in ZERO)]}
        numbers |= {head + unit: 10 * value + one for head in [*heads, figure] for unit, one in units.items()}
    return numbers


_SMALL = _small_numbers()


def read_number(token: str) -> int | None:
    """Return a month, day, hour or minute printed as 5, 05, ０５, 五, 〇五 or 十五; else None."""
    if token.isdecimal():
        return int(token) if len(token) <= 2 else None
    bare = token.lstrip(ZERO)
    return _SMALL.get(bare) if bare else 0


def roc_year(token: str) -> int | None:
    """Return the Gregorian year of a Republican one: 111, 一一一, 一百一十一 → 2022."""
    hundreds, mark, rest = token.rpartition("百")
    if mark:
        value = 100 * or_default(_SMALL.get(hundreds), 0) + or_default(read_number(rest), 0)
    else:
        digits = token.translate(_HAN_DIGITS)
        value = int(digits) if digits.isdecimal() else or_default(_SMALL.get(token), 0)
    return 1911 + value if 0 < value < 190 else None


def han_year(token: str, *, roc: bool) -> int | None:
    """Return the year printed before 年, None when the print is cut (98年, ’08年) or no year (12022年)."""
    digits = token.translate(_HAN_DIGITS)
    if len(digits) == 4 and digits.isdecimal():
        return int(digits) if 1000 <= int(digits) < 3000 else None
    return roc_year(token) if roc else None
