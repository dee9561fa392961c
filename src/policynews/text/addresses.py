"""Addresses: the host one names, and which of them may be handed on."""

from __future__ import annotations

from urllib.parse import urlsplit

from policynews.text.patterns import lazy_pattern

# Browsers drop these wherever they stand in an address, so `java\nscript:` is a disguise.
_DROPPED = dict.fromkeys(map(ord, "\t\n\r"))
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
    bare = address.translate(_DROPPED).strip(_CONTROLS)
    scheme = _SCHEME.match(bare)
    return bare if bare and (scheme is None or scheme[1].lower() in _SAFE) else None
