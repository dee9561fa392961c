"""Fragments for the patterns of other rooms: what looks like a day, a stamp, the day of a signature.

They tell the shape of a line and read nothing: what a date says is asked of `find_dates` and `read_date`. No other room
spells out a year or a day; the test of the rooms looks.
"""

from __future__ import annotations

YEAR = r"(?:19|20)\d\d"
"""2024: a year as pages print it beside a month."""
DAY_BEGINS = rf"{YEAR}\s?[-/.年]\s?\d"
"""2024-0, 2024年3: the beginning of a day or month."""
MONTH = rf"{YEAR}\s?[-/.年]\s?\d{{1,2}}\s?[-/.月]"
"""2024-03-, 2024年3月: year and month, the day may follow."""
DAY = rf"{MONTH}\s?\d{{1,2}}\s?日?"
"""2024-03-05, 2024.3.5, 2024年3月5日."""
NUMERIC_DAY = rf"{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
"""2024-03-05, 2024/3/5: without 年."""
HAN_DAY = rf"{YEAR}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
"""2024年3月5日, in figures."""
ROC_DAY = r"(?:中[华華])?民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
"""中華民國114年3月5日, in figures."""
MONTH_AND_DAY = r"\d{1,2}\s?月\s?\d{1,2}\s?日"
"""3月5日."""
DAY_FIRST = rf"\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}"
"""05.03.2024, 25/3/2024."""
CLOCK = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
"""10:20, 10:20:30."""
STAMP = rf"{DAY}(?:\s?{CLOCK})?"
"""2024-03-05 10:20."""
LEAF = rf"(?P<day>\d{{1,2}})\s*[日/]?\s+(?P<year>{YEAR})\s*[-./年]\s*(?P<month>\d{{1,2}})\s*月?(?!\d)"
"""27 2024-05, 27 / 05月 2024: a calendar leaf, day over month."""
DATELINE_DAY = r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
"""5日, 3月5日, 2024年3月5日 in front of 电."""

_NUMERAL = r"[\d〇零○◯OＯ一二三四五六七八九十]"
SIGNED_MONTH = rf"{_NUMERAL}{{4}}\s{{0,3}}年\s{{0,3}}{_NUMERAL}{{1,3}}\s{{0,3}}月"
"""2018年12月, 二〇一八年十二月."""
SIGNED_DAY = rf"{SIGNED_MONTH}\s{{0,3}}{_NUMERAL}{{1,3}}\s{{0,3}}日"
"""2018年12月7日, 二〇一八年十二月七日: a day as it signs a document."""
SIGNED_BEGINS = rf"\D{{0,4}}(?:\d{{4}}\s?[年.]|\d{{1,3}}\s?年|\d{{1,2}}\s?月)|(?!\d){_NUMERAL}|\d{{1,2}}[-/]\d{{1,2}}$"
"""2024年, 二〇二四, 2024., 5月3日: how a day begins that may sign a document, unlike 2024-05-03 and May 3, 2024."""
