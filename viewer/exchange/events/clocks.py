"""Times of day in columns of their own, put behind the dates of another."""

from __future__ import annotations

import re
from collections.abc import Sequence

CLOCK = re.compile(
    r"\s*(?:\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*(?:h|[ap]\.?m\.?))\s*"
    r"(?:Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?\s*",
    re.IGNORECASE,
)
"""A cell that is a time of day and nothing else."""
_HOUR = re.compile(r"([01]?\d|2[0-3])(?:\.0+)?", re.ASCII)
_SIXTIETH = re.compile(r"([0-5]?\d)(?:\.0+)?", re.ASCII)
_SECOND = re.compile(r"([0-5]?\d)(\.\d+)?", re.ASCII)


def is_hour(cell: str) -> bool:
    """Whether a cell is a number that counts the hours of a day."""
    return _HOUR.fullmatch(cell.strip()) is not None


def is_sixtieth(cell: str) -> bool:
    """Whether a cell is a number that counts minutes or seconds, perhaps with a fraction."""
    return _SECOND.fullmatch(cell.strip()) is not None


def clock_of(*cells: str) -> str:
    """The time of day that the cells of a row tell: one as it stands, or hour, minute and second.

    It is told as far as one number follows the other.
    """
    hour, minute, second = (*(cell.strip() for cell in cells), "", "")[:3]
    hours, minutes, seconds = (
        _HOUR.fullmatch(hour),
        _SIXTIETH.fullmatch(minute),
        _SECOND.fullmatch(second),
    )
    if hours is None:
        return hour
    if minutes is None:
        return f"{int(hours[1]):02d}h"
    told = f"{int(hours[1]):02d}:{int(minutes[1]):02d}"
    if seconds is None:
        return told
    fraction = (seconds[2] or "").rstrip("0").rstrip(".")
    return f"{told}:{int(seconds[1]):02d}{fraction}"


def clocks_of(columns: Sequence[Sequence[str]]) -> list[str]:
    """The time of day of each row, from the columns that tell it; blank where they tell none."""
    clocks = (clock_of(*cells) for cells in zip(*columns, strict=True))
    return [clock if CLOCK.fullmatch(clock) else "" for clock in clocks]


def words_of(columns: Sequence[Sequence[str]]) -> list[str]:
    """The time of day of each row as its cells have it, whether it can be read or not."""
    return [":".join(filter(None, map(str.strip, cells))) for cells in zip(*columns, strict=True)]


def behind(dates: Sequence[str], times: Sequence[str]) -> list[str]:
    """The dates with the times of their rows."""
    return [
        f"{date} {time}" if time and date.strip() else date
        for date, time in zip(dates, times, strict=True)
    ]
