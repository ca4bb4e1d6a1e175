"""Times of day in a column of their own, put behind the dates of another."""

from __future__ import annotations

import re
from collections.abc import Sequence

CLOCK = re.compile(
    r"\s*\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?\s*",
    re.IGNORECASE,
)
"""A cell that is a time of day and nothing else."""


def with_times(dates: Sequence[str], times: Sequence[str]) -> list[str]:
    """The dates with the time of day of their row; cells that are no time are left out."""
    return [
        f"{date} {time.strip()}" if date.strip() and CLOCK.fullmatch(time) else date
        for date, time in zip(dates, times, strict=True)
    ]
