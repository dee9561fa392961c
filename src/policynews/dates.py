"""Dates as Chinese pages print them, with no part invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo

from .errors import IncompleteDateError

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date of which any part may be unknown. Clock times are Beijing time.

    `isoformat()` gives the known parts: `2022-02-18T15:41:00`, `2022-02-18T15:41`, `2024-05`, `2024`, `--06-03`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def isoformat(self) -> str:
        """Return the known parts in ISO 8601 form; an unknown year is `--`."""
        raise NotImplementedError

    @classmethod
    def fromisoformat(cls, text: str) -> PartialDate:
        """Read what `isoformat` writes. Raises ValueError for anything else."""
        raise NotImplementedError

    def to_date(self) -> date:
        """Return the calendar day. Raises IncompleteDateError unless year, month and day are known."""
        raise IncompleteDateError

    def to_datetime(self, tz: tzinfo | None = BEIJING) -> datetime:
        """Return the moment, midnight where no time is known. Raises IncompleteDateError unless the day is known."""
        raise NotImplementedError
