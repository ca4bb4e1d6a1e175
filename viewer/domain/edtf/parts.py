"""What an EDTF text is made of, before it is placed in time."""

from __future__ import annotations

from typing import NamedTuple

UNCERTAIN = 1
APPROXIMATE = 2
"""The bits of a component's qualifier, equal to those of ``Qualifier``."""


class Year(NamedTuple):
    """The year of a point.

    Attributes:
        text: as canonical EDTF writes it, without the significant digits.
        value: astronomical; None where digits are unspecified.
        significant: how many digits are sure (``S``); 0 where it isn't said.
    """

    text: str
    value: int | None
    significant: int = 0


class Clock(NamedTuple):
    """A time of day, None where a part is not known."""

    hour: int
    minute: int | None = None
    second: int | None = None
    fraction: str = ""
    utc_offset: int | None = None


class Point(NamedTuple):
    """A date without ends: a year and perhaps month, day and time of day.

    Attributes:
        year: the year.
        month: two characters, ``X`` for an unspecified digit, or the number of a season or
            another part of the year; empty where there is none.
        day: two characters likewise.
        clock: the time of day.
        qualifiers: bits of year, month and day, each of UNCERTAIN and APPROXIMATE.
    """

    year: Year
    month: str = ""
    day: str = ""
    clock: Clock | None = None
    qualifiers: tuple[int, int, int] = (0, 0, 0)

    @property
    def size(self) -> int:
        """How many of year, month and day are written."""
        return 3 if self.day else 2 if self.month else 1

    @property
    def has_unspecified(self) -> bool:
        """Whether a digit is written ``X``."""
        return self.year.value is None or "X" in self.month or "X" in self.day

    @property
    def flags(self) -> int:
        """The qualifiers of all components together."""
        first, second, third = self.qualifiers
        return first | second | third


class Interval(NamedTuple):
    """From one point to another, both included; None stands for an open or unknown end."""

    start: Point | None
    end: Point | None
    is_open_start: bool = False
    """``../B``; without it a missing start is unknown, ``/B``."""
    is_in_force: bool = False
    """``A/..``; without it a missing end is unknown, ``A/``."""


class Range(NamedTuple):
    """A stretch within a set, both ends included: ``A..B``, ``..B`` or ``A..``."""

    first: Point | None
    last: Point | None


class Members(NamedTuple):
    """A set: one of its members ``[...]``, or all of them ``{...}``."""

    is_all: bool
    members: tuple[Point | Range, ...]


Structure = Point | Interval | Members
