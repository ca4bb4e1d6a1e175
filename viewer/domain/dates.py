"""The date of an event: when, as exactly as it is known and no more."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.precision import Precision, Qualifier

OPEN_START = -(2**63)
"""Stands for a missing start wherever seconds are kept in int64 arrays."""
OPEN_END = 2**63 - 1
"""Stands for a missing end wherever seconds are kept in int64 arrays."""


class Date(NamedTuple):
    """One EDTF value with its extent, ready to be kept, sorted, drawn and told.

    Seconds count from 1970-01-01T00:00 in the proleptic Gregorian calendar and in the civil time
    that the source states; they are never shifted to another time zone. All ranges are half-open.

    Attributes:
        edtf: the canonical EDTF text (ISO 8601-2, levels 0 to 2, and our ISO 8601 extensions).
        start: earliest possible second; None where the date has no start.
        start_latest: where the range in which the date starts ends (exclusive); None where unknown.
        end_earliest: where the range in which the date ends begins; None where unknown.
        end: end of the extent (exclusive); None where the date has no end.
        precision: the unit to which the date is known.
        qualifier: what else qualifies it.
        utc_offset: seconds east of UTC, where the source states a zone with a time.

    For 1985: start 1985-01-01, start_latest 1986-01-01, end_earliest 1985-01-01, end 1986-01-01.
    For 1985/1987-03: start 1985-01-01, start_latest 1986-01-01, end_earliest 1987-03-01,
    end 1987-04-01. The certain core of an interval is [start_latest, end_earliest).
    """

    edtf: str
    start: int | None
    start_latest: int | None
    end_earliest: int | None
    end: int | None
    precision: Precision
    qualifier: Qualifier = Qualifier.NONE
    utc_offset: int | None = None
