"""`PartialDate`: a day or moment of which any part may be unknown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Literal

from policynews.errors import IncompleteDateError
from policynews.text.patterns import lazy_pattern

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "hour", "minute", "second")

_ISO_PARTIAL = lazy_pattern(
    r"(?:([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?|--([0-9]{2})(?:-([0-9]{2}))?)"
    r"(?:T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}))?)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date of which any part may be unknown. Clock times are Beijing time.

    `isoformat()` gives the known parts: `2022-02-18T15:41:00`, `2022-02-18T15:41`, `2024-05`, `2024`, `--06-03`.
    A year or a month is always known; a day needs its month, and hour, minute and second each need the part before.
    Anything else, and any impossible part such as February 30, raises ValueError.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def __post_init__(self) -> None:
        """Refuse impossible parts and parts that hang in the air."""
        if self.year is None and self.month is None:
            raise ValueError("a date needs a year or a month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        # A leap year stands in for an unknown one: --02-29 is possible.
        date(
            2000 if self.year is None else self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )
        if self.hour is not None or self.minute is not None or self.second is not None:
            self._check_clock()

    def _check_clock(self) -> None:
        if self.day is None or self.hour is None or (self.minute is None and self.second is not None):
            raise ValueError("a clock time needs its day, a minute its hour and a second its minute")
        time(self.hour, self.minute or 0, self.second or 0)

    def __str__(self) -> str:
        return self.isoformat()

    def __format__(self, spec: str, /) -> str:
        """Return the known parts as `spec` has them, e.g. `%Y年%m月%d日`; without a `%` it is the spec of a text (`>20`).

        `%Y %y %m %d %H %M %S` are the parts, with a `-` (`%-m`) without leading zeros. A part that is unknown is left out
        with its unit (年, 月 …), and so is a separator that would stand at an end: 2024年05月, 2024/05. Raises ValueError
        for any other directive.
        """
        if "%" not in spec:
            return format(self.isoformat(), spec)
        from policynews.model.date_format import format_parts  # noqa: PLC0415 - few callers need it

        return format_parts(self, spec)

    def __lt__(self, other: PartialDate) -> bool:
        """Order by year, month … second; what is unknown comes first: --05-03, 2024, 2024-05, 2024-05-03."""
        return _order(self) < _order(other) if isinstance(other, PartialDate) else NotImplemented

    def __le__(self, other: PartialDate) -> bool:
        return _order(self) <= _order(other) if isinstance(other, PartialDate) else NotImplemented

    def __gt__(self, other: PartialDate) -> bool:
        return _order(self) > _order(other) if isinstance(other, PartialDate) else NotImplemented

    def __ge__(self, other: PartialDate) -> bool:
        return _order(self) >= _order(other) if isinstance(other, PartialDate) else NotImplemented

    @property
    def precision(self) -> Precision:
        """The finest known part."""
        if self.hour is None:
            return "day" if self.day is not None else "month" if self.month is not None else "year"
        return "second" if self.second is not None else "minute" if self.minute is not None else "hour"

    @property
    def has_day(self) -> bool:
        """Whether year, month and day are all known, so that `to_date` works."""
        return self.year is not None and self.day is not None

    @property
    def has_time(self) -> bool:
        """Whether at least the hour is known."""
        return self.hour is not None

    def isoformat(self) -> str:
        """Return the known parts in ISO 8601 form; an unknown year is `--`."""
        head = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        hour = "" if self.hour is None else f"T{self.hour:02}"
        minute = "" if self.minute is None else f":{self.minute:02}"
        second = "" if self.second is None else f":{self.second:02}"
        return head + month + day + hour + minute + second

    @classmethod
    def fromisoformat(cls, text: str) -> PartialDate:
        """Read what `isoformat` writes. Raises ValueError for anything else."""
        found = _ISO_PARTIAL.fullmatch(text)
        if not found:
            raise ValueError(f"not a partial date in ISO form: {text[:60]!r}")
        year, month, day, bare_month, bare_day, hour, minute, second = (
            None if part is None else int(part) for part in found.groups()
        )
        return cls(
            year=year,
            month=month if bare_month is None else bare_month,
            day=day if bare_day is None else bare_day,
            hour=hour,
            minute=minute,
            second=second,
        )

    def to_date(self) -> date:
        """Return the calendar day. Raises IncompleteDateError unless year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            raise IncompleteDateError(f"{self.isoformat()} is no full calendar date: year, month and day must be known")
        return date(self.year, self.month, self.day)

    def to_datetime(self, tz: tzinfo | None = BEIJING) -> datetime:
        """Return the moment as seen in `tz`, midnight (Beijing) where no time is known.

        With `tz=None` the result is naive Beijing time. Raises IncompleteDateError unless the day is known.
        """
        clock = time(or_default(self.hour, 0), or_default(self.minute, 0), or_default(self.second, 0))
        naive = datetime.combine(self.to_date(), clock)
        return naive if tz is None else naive.replace(tzinfo=BEIJING).astimezone(tz)

    def agrees(self, other: PartialDate) -> bool:
        """Whether no part known in both differs: 2024-05 agrees with 2024-05-03T08:00 and with --05-03."""
        known, others = parts_of(self), parts_of(other)
        if known == others:
            return True
        for mine, theirs in zip(known, others, strict=True):
            if mine != theirs and mine is not None and theirs is not None:
                return False
        return True


def or_default(value: int | None, default: int) -> int:
    """Return `value`, or `default` where it is unknown."""
    return default if value is None else value


def _order(value: PartialDate) -> tuple[int, ...]:
    return tuple([or_default(part, -1) for part in parts_of(value)])


def parts_of(value: PartialDate) -> tuple[int | None, ...]:
    """Return year, month, day, hour, minute, second."""
    return value.year, value.month, value.day, value.hour, value.minute, value.second
