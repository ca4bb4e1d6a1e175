"""The parts of a year that EDTF numbers 21 to 41: seasons, quarters, thirds and halves."""

from __future__ import annotations

from viewer.domain.precision import Precision

_SPRING, _SUMMER, _AUTUMN, _WINTER = 3, 6, 9, 12
_NORTH = (_SPRING, _SUMMER, _AUTUMN, _WINTER)
_SOUTH = (_AUTUMN, _WINTER, _SPRING, _SUMMER)


def is_season(code: int) -> bool:
    """Whether EDTF gives the number a meaning as part of a year."""
    return 21 <= code <= 41


def season_months(code: int, *, southern: bool = False) -> tuple[int, int]:
    """First month (1 to 12) and length in months of a part of a year.

    Seasons are three whole months; the one that begins in December ends in the next February.
    """
    if code <= 24:
        return (_SOUTH if southern else _NORTH)[code - 21], 3
    if code <= 28:
        return _NORTH[code - 25], 3
    if code <= 32:
        return _SOUTH[code - 29], 3
    if code <= 36:
        return (code - 33) * 3 + 1, 3
    if code <= 39:
        return (code - 37) * 4 + 1, 4
    return (code - 40) * 6 + 1, 6


def season_precision(code: int) -> Precision:
    """The precision of a part of a year; a third has no word of its own and counts as a half."""
    if code <= 32:
        return Precision.SEASON
    return Precision.QUARTER if code <= 36 else Precision.HALF
