"""Moments as programs write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from policynews.dates.moment import read_moment

UTC = timezone.utc
NOON = datetime(2024, 5, 7, 12, 0, 5)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (NOON, NOON),
        ("2024-05-07T12:00:05", NOON),
        (" 2024-05-07 12:00:05 ", NOON),
        ("2024-05-07T12:00:05Z", NOON.replace(tzinfo=UTC)),
        ("2024-05-07t12:00:05z", None),
        ("2024-05-07T12:00:05.5Z", NOON.replace(tzinfo=UTC)),
        ("2024-05-07T12:00:05.123456789+08:00", NOON.replace(tzinfo=timezone(timedelta(hours=8)))),
        ("2024-05-07T12:00:05+08:00", NOON.replace(tzinfo=timezone(timedelta(hours=8)))),
        ("2024-05-07T12:00", NOON.replace(second=0)),
        ("2024-05-07", None),
        ("2024-13-07T12:00:05Z", None),
        ("20240507120005", None),
        ("", None),
        (None, None),
        (1715083205, None),
        (date(2024, 5, 7), None),
    ],
)
def test_moments(value: object, moment: datetime | None) -> None:
    assert read_moment(value) == moment
