"""Powers and indices in plain text: 10⁴, H₂O, m²."""

from __future__ import annotations

from policynews.text.patterns import lazy_pattern

_SIGNS = "0123456789+-−–nix"
_RAISED = dict(zip(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿⁱˣ", strict=True))
_LOWERED = dict(zip(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋ₙᵢₓ", strict=True))
# A whole line may be set so, and is none of these: the longest are 10⁻¹², SO₄²⁻.
_LONGEST = 6
_FRACTION = lazy_pattern(r"\d{1,2}[./]\d{1,2}")  # x^1/2, 10^4.5: no such signs exist


def raised(before: str, text: str, *, low: bool) -> str | None:
    """Return what is set above (or, `low`, below) the line behind `before` in signs of that kind; None to leave it.

    [1], (1), ® and words stay as they are: what has no signs of its own would lose more than it gains.
    """
    text = text.strip()
    if not text or not before or before.isspace() or len(text) > _LONGEST:
        return None
    signs = _LOWERED if low else _RAISED
    if all(map(signs.__contains__, text)):
        return "".join([signs[sign] for sign in text])
    if not low and before.isascii() and (before.isalnum() or before == ")") and _FRACTION.fullmatch(text):
        return f"^{text}"
    return None
