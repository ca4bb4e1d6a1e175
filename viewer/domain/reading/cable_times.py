"""Times of day as cables, minutes of talks and East Asian papers write them, as clocks tell them.

``Moscow, May 22, 1972—10 p.m.``, ``221500Z MAY 72``, ``下午3時15分``.
"""

from __future__ import annotations

import re

_DASH = re.compile(
    r"(?<=\d{4})\s?[–-]\s?(?=(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b|noon\b|midnight\b))",
    re.IGNORECASE,
)
"""Between day and time, as in the heads of American diplomatic papers."""
_GROUP = re.compile(
    r"(?:[ZOPRzopr] )?([0-3]\d)([01]\d|2[0-3])([0-5]\d)Z ?([A-Za-z]{3}) ?(\d{4}|\d\d)", re.ASCII
)
"""A military date-time group: day, hour and minute of UTC, month, year."""
_ZULU = re.compile(r"(?<![\dT:.-])([01]\d|2[0-3])([0-5]\d) ?Z\b", re.ASCII)
_NOON = re.compile(
    r"(?<![\w-])(?:12 )?(?:noon|midday|midi|mittags?|mediod[ií]a|mezzogiorno)\b\.?", re.IGNORECASE
)
_HALVES = {
    **dict.fromkeys(("上午", "午前", "凌晨", "清晨", "早上", "오전"), "a.m."),
    **dict.fromkeys(("下午", "午後", "午后", "傍晚", "晚上", "오후"), "p.m."),
}
_HALF = re.compile(
    rf"({'|'.join(_HALVES)}) ?(1[0-2]|0?[1-9])(?: ?[時时点點시]| ?:(?=\d\d))"
    r" ?(?:([0-5]?\d)(?: ?[分분])?)?"
)


def as_clocks_tell(text: str) -> str:
    """The text with such times as 15:00, with a zone or a half of the day beside them.

    Args:
        text: cleaned.
    """
    group = _GROUP.fullmatch(text)
    if group is not None:
        day, hour, minute, month, year = group.groups()
        return f"{day} {month} {year} {hour}:{minute}Z"
    if "Z" in text:
        text = _ZULU.sub(r"\1:\2Z", text)
    if not text.isascii():
        text = _HALF.sub(_in_halves, text)
    return _NOON.sub("12 p.m.", _DASH.sub(", ", text))


def _in_halves(match: re.Match[str]) -> str:
    half, hour, minute = match.groups()
    return f" {hour}:{int(minute):02d} {_HALVES[half]}" if minute else f" {hour} {_HALVES[half]}"
