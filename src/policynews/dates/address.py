"""The day that stands in an address: /2024/05/01/, t20240501_123.html."""

from __future__ import annotations

from policynews.model.date import PartialDate
from policynews.text.patterns import lazy_pattern


def day_of(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """Return the date, or None when there is no such day."""
    try:
        return PartialDate(year=year, month=month, day=day)
    except ValueError:
        return None


# --- dates in addresses -----------------------------------------------------------------------------------------------

_Y, _M, _D = r"((?:199[4-9]|20\d\d|2100))", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_M1, _D1 = "(1[0-2]|0?[1-9])", r"([12]\d|3[01]|0?[1-9])"
# The dialects of the big content systems, the surest first. A directory counts only as a whole.
_URL_DAYS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"/t?{_Y}{_M}{_D}_\d",  # …/202201/t20220115_123.html, TRS; /202201/20220115_123.html
        rf"/{_Y}/{_M1}/{_D1}/",  # …/art/2022/1/15/art_1_2.html, Hanweb; /2022/01/15/ARTI…, CCTV
        rf"/{_Y}[-_]{_M1}[-_]{_D1}[-_/]",  # …/2022-01-15/123.html; /2022_01_15_123.shtml
        rf"/{_Y}[-_]?{_M}/{_D}/",  # …/2022-01/15/content_1.htm, epapers; /202201/15/<uuid>.html, Hebei
        rf"/{_Y}{_M}{_D}/",  # …/20220115/<hex>/c.html, Xinhua
        rf"/{_Y}/(?:[A-Za-z]{{1,12}}_)?{_M}-?{_D}/",  # …/2022/0115/123.html, SAFE; /2022/xw_0115/, PHPCMS
        rf"/{_Y}{_M}{_D}(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{{0,6}}/index\.",  # …/2022011508180012345/index.shtml
        rf"/{_Y}{_M}{_D}[A-Z]\d\d[A-Z0-9]",  # …/20220115A01ABC00, qq.com
    )
)
_URL_MONTHS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"/{_Y}[-_]?{_M}/",  # …/content/202201/content_1.htm, gov.cn
        rf"/{_Y}/{_M}/",  # …/2022/01/123.html
        rf"/t{_Y}{_M}_\d",
    )
)
# …/art/2022/art_0123abcd.html, Hanweb (Jinan)
_URL_YEAR = lazy_pattern(rf"/art/{_Y}/art_")


def date_from_url(url: str) -> PartialDate | None:
    """Return the date that the path of `url` carries in a known dialect; None without one.

    Some dialects carry the month or the year only. Only 1994 to 2100 and days that exist are believed; the query, the
    fragment and longer numbers are never searched.
    """
    path = url[:_LONGEST_URL].partition("?")[0].partition("#")[0]
    for pattern in _URL_DAYS:
        found = pattern.search(path)
        day = found and day_of(int(found[1]), int(found[2]), int(found[3]))
        if day:
            return day
    for pattern in _URL_MONTHS:
        if found := pattern.search(path):
            return day_of(int(found[1]), int(found[2]), None)
    found = _URL_YEAR.search(path)
    return day_of(int(found[1]), None, None) if found else None


# Browsers and servers give up beyond about this length.
_LONGEST_URL = 2048
