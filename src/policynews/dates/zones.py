"""The zone printed beside a clock: Z, +0800, (GMT), EDT, 格林尼治标准时间, 美国东部时间. Clocks are returned in Beijing time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from policynews.text.folding import any_of, fold
from policynews.text.patterns import HAN, lazy_pattern


class Zone(NamedTuple):
    """A zone: minutes east of Greenwich in winter, None where the print does not tell; whose summer time it keeps."""

    minutes: int | None
    summer: str = ""


BEIJING_MINUTES = 480
BEIJING = Zone(BEIJING_MINUTES)
UNKNOWN = Zone(None)
"""A zone that is printed and cannot be converted: 当地时间, IST."""
_GREENWICH = Zone(0)
_SUMMER_MINUTES = 60

# CST is China Standard Time on these pages; IST, AST … are the zones of several countries each.
_ABBREVIATIONS = {
    **dict.fromkeys(("Z", "GMT", "UTC"), _GREENWICH),
    **dict.fromkeys(("CST", "BJT", "HKT", "SGT", "MYT", "PHT", "AWST"), BEIJING),
    **{name: Zone(60 * hours) for name, hours in (("JST", 9), ("KST", 9), ("ICT", 7), ("WIB", 7), ("MSK", 3))},
    **{name: Zone(60 * hours) for name, hours in (("EST", -5), ("EDT", -4), ("CDT", -5), ("MST", -7), ("MDT", -6))},
    **{name: Zone(60 * hours) for name, hours in (("PST", -8), ("PDT", -7), ("BST", 1), ("CET", 1), ("CEST", 2))},
    **{name: Zone(60 * hours) for name, hours in (("EET", 2), ("EEST", 3), ("AEST", 10), ("AEDT", 11))},
    **{name: Zone(60 * hours) for name, hours in (("NZST", 12), ("NZDT", 13))},
    "ET": Zone(-300, "us"),
    "PT": Zone(-480, "us"),
    **dict.fromkeys(("IST", "AST", "ADT", "WST"), UNKNOWN),
}
# 北京时间, 美国东部夏令时间, 台北時間: the place in front of 时间, folded
_PLACES = {
    **dict.fromkeys("格林尼治 格林威治 格林尼治平均 世界 世界协调 协调世界".split(), _GREENWICH),
    **dict.fromkeys("北京 中国 香港 台北 台湾 澳门 新加坡 吉隆坡 马来西亚 马尼拉 珀斯".split(), BEIJING),
    **dict.fromkeys("东京 日本 首尔 韩国 平壤".split(), Zone(540)),
    **dict.fromkeys("曼谷 泰国 河内 越南 雅加达".split(), Zone(420)),
    **dict.fromkeys("印度 新德里 孟买".split(), Zone(330)),
    **dict.fromkeys("莫斯科 土耳其 伊斯坦布尔".split(), Zone(180)),
    **dict.fromkeys("迪拜 阿联酋".split(), Zone(240)),
    **dict.fromkeys("伦敦 英国 里斯本".split(), Zone(0, "eu")),
    **dict.fromkeys(
        "欧洲中部 中欧 巴黎 法国 柏林 德国 罗马 马德里 日内瓦 苏黎世 布鲁塞尔 维也纳".split(), Zone(60, "eu")
    ),
    **dict.fromkeys("美国东部 美东 北美东部 东部 纽约 华盛顿 波士顿 多伦多 渥太华".split(), Zone(-300, "us")),
    **dict.fromkeys("美国中部 美中 芝加哥".split(), Zone(-360, "us")),
    **dict.fromkeys("美国西部 美西 太平洋 洛杉矶 旧金山 西雅图 温哥华".split(), Zone(-480, "us")),
    **dict.fromkeys("悉尼 雪梨 墨尔本 堪培拉 澳洲东部 澳大利亚东部".split(), Zone(600, "au")),
    **dict.fromkeys("新西兰 纽西兰 奥克兰 惠灵顿".split(), Zone(720, "nz")),
}
_NAME = any_of(_ABBREVIATIONS)
# 标准 and 夏令 say which half of the year it is: 美国东部夏令时间
_SEASON = lazy_pattern("(?:当地|本地)?(标准|夏令|夏季|冬令|冬季)?时间?$")
_IN_ENGLISH = {"beijing": BEIJING, "eastern": Zone(-300, "us"), "pacific": Zone(-480, "us")}
# Beijing Time, Eastern Daylight Time: the half of the year follows from the day
PLACE = rf"{HAN}{{1,10}}[时時][间間]|(?:Beijing|(?:Eastern|Pacific)(?: Daylight| Standard)?) [Tt]ime"
IN_FRONT = rf"(?:\s{{0,4}}[(（]?\s?(?P<place>{PLACE}|(?:{_NAME}|HKT)(?![A-Za-z]))\s?[)）]?)?"
"""A zone in front of the clock: 2023年8月21日 格林尼治标准时间 01:15."""
# Z | +08:00 | +0800 | GMT+08:00 | (GMT) | EDT | （北京时间） | GMT+0800 (中国标准时间)
_BEHIND = lazy_pattern(
    rf"\s?[(（]?\s?(?:(?P<name>{_NAME})(?:\s?(?P<sign>[+-])(?P<hours>\d{{1,2}})(?::?(?P<minutes>\d\d))?)?(?![\d:A-Za-z])"
    rf"|(?P<place>{PLACE})(?!\s?[:：\d])|(?P<bare_sign>[+-])(?P<bare_hours>\d\d)(?::?(?P<bare_minutes>\d\d))?(?![\d:]))"
    r"\s?[)）]?(?:\s?[(（][^()（）]{2,30}(?:[时時][间間]|[Tt]ime|[A-Z]{3})[)）]|\[[A-Z][A-Za-z/_]{2,30}\])?"
)
_STARTS_IN_ASCII = frozenset(" Z+-GUCBHSMPAJKIWENT(")
_WIDEST = 14 * 60
# Of summer time: the month and which Sunday of it (-1 the last) it begins and ends on.
_SUMMERS = {
    "us": ((3, 2), (11, 1)),
    "eu": ((3, -1), (10, -1)),
    "au": ((10, 1), (4, 1)),
    "nz": ((9, -1), (4, 1)),
}


def zone_of_place(words: str) -> Zone:
    """Return the zone of 北京时间 or GMT; `UNKNOWN` for 当地时间 and places not in the table."""
    if words in _ABBREVIATIONS:
        return _ABBREVIATIONS[words]
    folded = fold(words)
    if folded.isascii():
        return _IN_ENGLISH.get(folded.partition(" ")[0].lower(), UNKNOWN)
    season = _SEASON.search(folded)
    zone = _PLACES.get(folded[: season.start()] if season else folded, UNKNOWN)
    if zone.minutes is None or season is None or season[1] is None:
        return zone
    return Zone(zone.minutes + _SUMMER_MINUTES * (zone.summer != "" and season[1].startswith("夏")))


def is_place(word: str) -> bool:
    """Whether a zone is named after `word`, folded: 纽约, 北京."""
    return word in _PLACES


def read_zone(text: str, at: int, *, west: bool) -> tuple[Zone | None, int]:
    """Return the zone printed at `at` and where it ends; None and `at` without one.

    A bare `-05:00` counts only where `west` says so: behind hour and minute it ends a range of hours.
    """
    first = text[at : at + 1]
    if not first or (first.isascii() and first not in _STARTS_IN_ASCII):
        return None, at
    found = _BEHIND.match(text, at)
    if found is None or (found["bare_sign"] == "-" and not west):
        return None, at
    if found["place"]:
        zone = zone_of_place(found["place"])
        return (zone, found.end()) if zone is not UNKNOWN or "当地" in fold(found["place"]) else (None, at)
    sign = found["sign"] or found["bare_sign"]
    if sign is None:
        return _ABBREVIATIONS[found["name"]], found.end()
    minutes = 60 * int(found["hours"] or found["bare_hours"]) + int(found["minutes"] or found["bare_minutes"] or 0)
    if minutes > _WIDEST:
        return None, at
    return Zone(minutes if sign == "+" else -minutes), found.end()


def offset_on(zone: Zone, year: int | None, month: int, day: int) -> int | None:
    """Return minutes east of Greenwich on a day; None where zone or year is unknown. Raises ValueError for no day."""
    if zone.minutes is None or not zone.summer:
        return zone.minutes
    if year is None:
        return None
    begin, end = (_sunday(year, month_, which) for month_, which in _SUMMERS[zone.summer])
    today = date(year, month, day)
    summer = begin <= today < end if begin < end else not end <= today < begin
    return zone.minutes + _SUMMER_MINUTES * summer


def _sunday(year: int, month: int, which: int) -> date:
    """Return a Sunday of the month: the first is 1, the last -1."""
    if which < 0:
        last = date(year, month, 28) + timedelta(days=3)
        last = last if last.month == month else date(year, month, 30)
        return last - timedelta(days=(last.weekday() + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))
