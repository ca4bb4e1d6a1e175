"""The canonical text of a point: one spelling for each meaning.

Qualifiers are written after the last component that they reach where they cover an unbroken run
from the year on (``2004-06~-11``), else before each component (``?2004-06-~11``).
"""

from __future__ import annotations

from viewer.domain.edtf.parts import Clock, Point
from viewer.domain.edtf.plain import offset_text

SIGNS = ("", "?", "~", "%")
"""How a component's qualifier bits are written."""


def point_text(point: Point) -> str:
    """The canonical EDTF of a point."""
    year = point.year.text
    if point.year.significant:
        year = f"{year}S{point.year.significant}"
    parts = [part for part in (year, point.month, point.day) if part]
    clock = clock_text(point.clock) if point.clock else ""
    if not point.flags:
        return "-".join(parts) + clock
    bits = point.qualifiers[: len(parts)]
    reach = _group_reach(bits)
    if reach == len(parts):
        return "-".join(parts) + clock + SIGNS[bits[0]]
    if reach:
        parts[reach - 1] += SIGNS[bits[0]]
    else:
        parts = [SIGNS[bit] + part for bit, part in zip(bits, parts, strict=True)]
    return "-".join(parts) + clock


def clock_text(clock: Clock) -> str:
    """A time of day with its ``T``."""
    text = f"T{clock.hour:02d}"
    if clock.minute is not None:
        text += f":{clock.minute:02d}"
    if clock.second is not None:
        text += f":{clock.second:02d}"
    if clock.fraction:
        text += f".{clock.fraction}"
    return text if clock.utc_offset is None else text + offset_text(clock.utc_offset)


def _group_reach(bits: tuple[int, ...]) -> int:
    """How many components one group qualifier covers, 0 where one does not suffice."""
    reach = 0
    while reach < len(bits) and bits[reach] and bits[reach] == bits[0]:
        reach += 1
    return 0 if any(bits[reach:]) else reach
