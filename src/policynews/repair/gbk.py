"""Characters by their place in GBK, GB2312 and Big5: which are common, which bytes they have."""

from __future__ import annotations

from functools import lru_cache

# --- GBK arithmetic -------------------------------------------------------------------------------------------------


def gbk_bytes(char: str) -> bytes:
    """The GBK bytes of a character, user-defined ones included; empty where it has none."""
    code = char.encode("gb18030", "ignore")
    return code if len(code) <= 2 else b""


def gbk_character(lead: int, trail: int) -> str | None:
    """The character of two GBK bytes, None for an unassigned or user-defined pair."""
    if lead < 0x81 or trail < 0x40:
        return None
    char = bytes((lead, trail)).decode("gb18030", "ignore")
    return char if len(char) == 1 and not "\ue000" <= char <= "\uf8ff" else None


@lru_cache(maxsize=4096)
def in_gb2312(char: str) -> bool:
    """Whether GB2312 has the character."""
    code = gbk_bytes(char)
    return len(code) == 2 and code[0] >= 0xA1 and code[1] >= 0xA1


def is_common_character(char: str) -> bool:
    """Whether the character is one of the 3,755 of GB2312's first level."""
    code = gbk_bytes(char)
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1


def is_frequent_in_big5(char: str) -> bool:
    """Whether the character is one of the 5,401 of Big5's first level: 壇 is, 壜 is not."""
    return b"\xa4\x40" <= char.encode("big5", "ignore") <= b"\xc6\x7e"


def last_byte(char: str) -> int | None:
    """The byte that a broken pair may begin with. An ASCII mark stands for the full-width one it was folded from."""
    code = gbk_bytes(char)
    if len(code) == 2:
        return code[1]
    return 0x80 | code[0] if "!" <= char <= "~" else None
