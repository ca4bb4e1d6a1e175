"""Cells that are numbers: latitude, longitude, importance."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from viewer.domain.remembered import Remembered
from viewer.exchange.mapping.fields import Field

_MAX_IMPORTANCE = 32767
_PART = r"(\d{1,2}(?:[.,]\d+)?)"
_DEGREES = re.compile(
    r"([-+−]?)(\d{1,3}(?:[.,]\d+)?)\s?°?"
    rf"(?:(?<=°)\s?{_PART}\s?['′’]\s?(?:{_PART}\s?(?:\"|″|”|'')\s?)?)?\s?([NSEWnsew]?)"
)
"""Decimal or in minutes and seconds, the side of the equator or of Greenwich last."""
_POINT = re.compile(
    r"(?:<[^<>]*> ?|srid=\d+; ?)?point ?z? ?"
    r"\( ?(-?\d{1,3}(?:\.\d+)?) (-?\d{1,2}(?:\.\d+)?)(?: -?\d+(?:\.\d+)?)? ?\)",
    re.IGNORECASE | re.ASCII,
)
"""Longitude and latitude as geographic databases write them: ``Point(116.4 39.9)``."""
_PAIR = re.compile(
    r"\(?(-?\d{1,2}\.\d+)[,;] ?(-?\d{1,3}\.\d+)(?:[,;] ?-?\d+(?:\.\d+)?)?\)?", re.ASCII
)
"""Latitude and longitude as people copy them, perhaps with a height or a scale: 55.24,8.83,10."""
_CACHED = 50_000

Number = float | int | None


class NumberField(Remembered[Number]):
    """Reads the cells of a field, chunk after chunk; repeated cells cost nothing.

    Args:
        read: a cell as a number, for cells that are none too.
        kind: what reads a cell that is nothing but a number.
        low: the least number that stands as it is.
        high: the greatest.

    Attributes:
        may_say_less: whether a cell of the chunk read last may say more than its number.
        nothing: what a blank cell is.
    """

    def __init__(
        self, read: Callable[[str], Number], kind: type[int] | type[float], low: int, high: int
    ) -> None:
        super().__init__(read, _CACHED)
        self._kind, self._low, self._high = kind, low, high
        self.may_say_less = False
        self.nothing = read("")

    def read(self, cells: Sequence[str]) -> list[Number]:
        """The numbers of a chunk's cells."""
        try:
            found: list[Number] = list(map(self._kind, cells))
            # Not a number is in no order with any, so it must not pass as the least.
            self.may_say_less = not all(self._low <= n <= self._high for n in found)  # type: ignore[operator]
        except ValueError:
            self.may_say_less = True
        return list(map(self.__getitem__, cells)) if self.may_say_less else found


def number_fields(*, of_points: bool = False) -> dict[Field, NumberField]:
    """A reader for each field of numbers.

    Args:
        of_points: whether the cells of latitudes may tell the longitudes, too.
    """
    longitudes = NumberField(_degrees(180.0), float, -180, 180)
    if of_points:  # no plain number lies within these limits: each cell is looked at
        longitudes = NumberField(_longitude_of_point, float, 1, 0)
    return {
        Field.LATITUDE: NumberField(_latitude, float, -90, 90),
        Field.LONGITUDE: longitudes,
        Field.IMPORTANCE: NumberField(_importance, int, 0, _MAX_IMPORTANCE),
    }


def says(number: Number, cell: str) -> bool:
    """Whether a number says all that its cell says."""
    try:
        return number is not None and float(cell) == number
    except ValueError:
        return not cell.strip()


def degrees_of(cell: str) -> float | None:
    """Degrees as a cell writes them: 41.42, 41,42, 41.42° N or 41°25′12″ N; None for others."""
    try:
        return float(cell)
    except ValueError:
        match = _DEGREES.fullmatch(cell.strip())
    if match is None:
        return None
    sign, whole, minutes, seconds, side = match.groups()
    if sign and side:
        return None
    parts = [float((part or "0").replace(",", ".")) for part in (whole, minutes, seconds)]
    if max(parts[1:]) >= 60:
        return None
    number = parts[0] + parts[1] / 60 + parts[2] / 3600
    return -number if sign in ("-", "−") or side in tuple("SWsw") else number


def point_of(cell: str) -> tuple[float, float] | None:
    """Latitude and longitude of a cell that tells both; None for others."""
    text = cell.strip()
    if match := _POINT.fullmatch(text):
        longitude, latitude = map(float, match.groups())
    elif match := _PAIR.fullmatch(text):
        latitude, longitude = map(float, match.groups())
    else:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _latitude(cell: str) -> float | None:
    point = point_of(cell)
    return _degrees(90.0)(cell) if point is None else point[0]


def _longitude_of_point(cell: str) -> float | None:
    point = point_of(cell)
    return None if point is None else point[1]


def _degrees(limit: float) -> Callable[[str], float | None]:
    def degrees(cell: str) -> float | None:
        number = degrees_of(cell)
        return number if number is not None and -limit <= number <= limit else None

    return degrees


def _importance(cell: str) -> int:
    try:
        number = float(cell)
    except ValueError:
        return 0
    return int(max(0.0, min(number, _MAX_IMPORTANCE))) if number == number else 0
