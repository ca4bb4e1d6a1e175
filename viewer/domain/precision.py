"""How exactly a date is known, and how surely."""

from __future__ import annotations

from enum import IntEnum, IntFlag


class Precision(IntEnum):
    """The unit to which a date is known; the numbers are stored in the sidecar, keep them."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    SEASON = 6
    QUARTER = 7
    HALF = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11
    INTERVAL = 12
    SET = 13

    @property
    def word(self) -> str:
        """The name as stored and shown in JSON, such as ``month``."""
        return self.name.lower()


class Qualifier(IntFlag):
    """What qualifies a date beside its precision; the bits are stored in the sidecar, keep them."""

    NONE = 0
    UNCERTAIN = 1
    """``?`` on any part."""
    APPROXIMATE = 2
    """``~`` on any part."""
    IN_FORCE = 4
    """The end is open, ``A/..``: still going on."""
    END_UNKNOWN = 8
    """The end is unknown, ``A/``."""
    OPEN_START = 16
    """The start is open, ``../B`` or ``[..B]``."""
    START_UNKNOWN = 32
    """The start is unknown, ``/B``."""
    CENTURY_ASSUMED = 64
    """The century was not written and nothing in the row or column gave it."""
    JULIAN = 128
    """The source dates by the Julian calendar; the EDTF is Gregorian."""
