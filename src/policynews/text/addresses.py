"""Addresses: the host one names, and which of them may be handed on."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from policynews.text.folding import CONTROLS
from policynews.text.patterns import lazy_pattern

# Browsers drop line breaks wherever they stand in an address, so `java\nscript:` is a disguise, and send other controls
# in their escaped form; a terminal would take them for commands.
_WRITTEN = {code: quote(chr(code)) for code in (*CONTROLS, 0x0B, 0x0C, 0x85)} | dict.fromkeys(map(ord, "\t\n\r"), "")
_CONTROLS = "".join(map(chr, range(0x21))) + "\x7f\xa0\u3000"
# https:, mailto:, javascript:
_SCHEME = lazy_pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE = frozenset({"http", "https", "ftp", "mailto"})


def host_of(url: str | None) -> str | None:
    """Return the host of `url` in lower case; None for none, or for an address that names none or is malformed."""
    if not url:
        return None
    try:
        host = urlsplit(url.strip() if "//" in url else f"//{url.strip()}").hostname
    except ValueError:
        return None
    return host.rstrip(".") or None if host else None


def safe_address(address: str) -> str | None:
    """Return `address` without what browsers drop; None for one that runs, embeds or reads files (`javascript:`, `data:`)."""
    bare = _written(address.strip(_CONTROLS))
    scheme = _SCHEME.match(bare)
    return bare if bare and (scheme is None or scheme[1].lower() in _SAFE) else None


def _written(address: str) -> str:
    """Return an address as browsers send it: without line breaks, other controls in their escaped form."""
    return address if address.isprintable() else address.translate(_WRITTEN)


def base_of(url: str | None, declared: str) -> str:
    """Return what the addresses of a page are counted from, by its own address and the one that it declares.

    One that is malformed, or not to be handed on, declares nothing.
    """
    own = _written(url) if url else ""
    declared = declared and (safe_address(declared) or "")
    try:
        return urljoin(own, declared)
    except ValueError:
        return own
