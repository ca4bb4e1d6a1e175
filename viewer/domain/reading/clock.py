"""Times of day with their zones, as EDTF writes them: ``T10:30:00+02:00``."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.domain.edtf.plain import offset_text
from viewer.domain.reading.results import Unreadable

ABBREVIATIONS = {
    **{"utc": 0, "gmt": 0, "z": 0, "cet": 3600, "cest": 7200, "eet": 7200, "eest": 10800},
    **{"wet": 0, "msk": 10800, "jst": 32400, "kst": 32400, "hkt": 28800, "edt": -14400},
    **{"mdt": -21600, "pdt": -25200, "nzst": 43200, "nzdt": 46800, "aest": 36000, "aedt": 39600},
}
"""Zone abbreviations with one meaning in use, as seconds east of UTC. ``EST``, ``CST``, ``IST``,
``BST``, ``PST`` and ``MST`` have several and are not here."""
SEVERAL = frozenset(
    [
        "est",
        "cst",
        "mst",
        "pst",
        "ast",
        "ist",
        "bst",
        "gst",
        "sst",
        "wst",
        "nst",
        "ect",
        "amt",
        "art",
    ]
)
"""Abbreviations of several zones."""

_CLOCK = re.compile(
    r"t?(?P<hour>\d{1,2})(?:\s?[:h時时点시]\s?(?P<minute>\d{2})?[分분]?)?(?::(?P<second>\d{2})"
    r"(?:[.,](?P<fraction>\d+))?)?\s?(?P<half>[ap]\.?\s?m(?![a-z])\.?)?\s?(?P<zone>.*)"
)
_MILITARY = re.compile(r"(\d\d)(\d\d)\s?h(?:rs|ours)?\.?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)(?=\s?[ap])")

_OFFSET = re.compile(r"(?:utc|gmt)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")


class Clock:
    """A time of day read from a token.

    Attributes:
        text: EDTF of the time without its zone, such as ``T10:30``.
        is_next_midnight: whether it was written 24:00, which is the next day's 00:00.
        zone: what was written of the zone, in lower case.
    """

    __slots__ = ("is_next_midnight", "text", "zone")

    def __init__(self, token: str) -> None:
        match = _CLOCK.fullmatch(_DOTTED.sub(r"\1:\2", _MILITARY.sub(r"\1:\2", token)))
        if match is None:
            raise Unreadable("“{time}” is no time of day.", time=token)
        hour = _hour(int(match["hour"]), match["half"], token)
        minute, second = int(match["minute"] or 0), int(match["second"] or 0)
        self.is_next_midnight = hour == 24 and minute == 0 and second == 0
        if self.is_next_midnight:
            hour = 0
        if hour > 23 or minute > 59 or second > 59:
            raise Unreadable("“{time}” is no time of day.", time=token.lstrip("t"))
        self.text = f"T{hour:02d}"
        if match["minute"]:
            self.text += f":{minute:02d}"
        if match["second"]:
            self.text += f":{second:02d}" + (f".{match['fraction']}" if match["fraction"] else "")
        self.zone = match["zone"].strip(" []()")


def _hour(hour: int, half: str | None, token: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise Unreadable("“{time}” is no time of day.", time=token)
    return hour % 12 + (12 if half[0] == "p" else 0)


def zone_text(zone: str, year: int, month: int, day: int, hour: int, minute: int) -> str | None:
    """The zone's UTC offset at a civil time as EDTF writes it; None where it has several meanings.

    Raises:
        Unreadable: there is no such zone, or not one offset at that time.
    """
    if not zone:
        return ""
    match = _OFFSET.fullmatch(zone)
    if match is not None:
        hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
        if hours > 14 or minutes > 59:
            raise Unreadable("“{zone}” is no offset from UTC.", zone=zone)
        return offset_text((hours * 3600 + minutes * 60) * (-1 if match["sign"] == "-" else 1))
    if zone in ABBREVIATIONS:
        return offset_text(ABBREVIATIONS[zone])
    if zone in SEVERAL:
        return None
    return _named(zone, year, month, day, hour, minute)


@cache
def _zone(name: str) -> ZoneInfo:
    proper = "/".join("_".join(p.capitalize() for p in part.split("_")) for part in name.split("/"))
    try:
        return ZoneInfo(proper)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Unreadable("There is no time zone “{zone}”.", zone=name) from None


def _named(name: str, year: int, month: int, day: int, hour: int, minute: int) -> str:
    zone = _zone(name)
    if not 1 <= year <= 9999:
        raise Unreadable("The zone “{zone}” is not known in {year}.", zone=name, year=year)
    earlier = datetime(year, month, day, hour, minute, tzinfo=zone)
    offsets = {earlier.utcoffset(), earlier.replace(fold=1).utcoffset()}
    if len(offsets) > 1:
        raise Unreadable("The clock was changed in {zone} just then.", zone=name)
    offset = offsets.pop()
    assert offset is not None
    return offset_text(int(offset.total_seconds()))
