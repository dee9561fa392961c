"""A moment as programs write it: WARC-Date, the column of a crawl. Not what pages print; that is for the other files."""

from __future__ import annotations

from datetime import datetime


def read_moment(value: object) -> datetime | None:
    """Return the moment of a datetime or of ISO text (2024-05-07T01:00:00Z, 2024-05-07 09:00); else None.

    A time without a zone stays without one. A day alone is no moment: 3小时前 cannot be counted from it.
    """
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or ":" not in value:
        return None
    text = value.strip()
    zone = "+00:00" if text.endswith("Z") else ""
    day, separator, clock = text.removesuffix("Z").replace(" ", "T", 1).partition("T")
    whole, point, rest = clock.partition(".")  # WARC 1.1 allows nine decimals, Python 3.10 reads three or six
    offset = rest.lstrip("0123456789") if point else ""
    try:
        return datetime.fromisoformat(day + separator + whole + offset + zone)
    except ValueError:
        return None
