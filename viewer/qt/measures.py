"""Lengths of time and of the scale in words, for the status bar."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from viewer.domain.words.patterns import compact_number
from viewer.qt.counts import number
from viewer.qt.translation import translate
from viewer.timeline.scale import YEAR_S

if TYPE_CHECKING:
    from babel.core import Locale

_MONTH_S = YEAR_S / 12
_STEPS: tuple[tuple[float, str], ...] = (
    (YEAR_S, "duration-year"),
    (_MONTH_S, "duration-month"),
    (86_400, "duration-day"),
    (3_600, "duration-hour"),
    (60, "duration-minute"),
    (1, "duration-second"),
)
_ENOUGH = 2.0
_MILLION = 1_000_000
TELLS_TIME_AFTER_S = 1.5
"""How long work must have taken before its speed says something of the rest."""


def seconds_left(share: float, took_s: float) -> float | None:
    """How long the rest of some work will take at the speed so far; None while nobody knows.

    Args:
        share: what is done of it, from 0 to 1.
        took_s: how long that took.
    """
    if took_s < TELLS_TIME_AFTER_S or not share:
        return None
    return max(1.0, round(took_s * (1 - share) / share))


def left_words(share: float, took_s: float, locale: str) -> str:
    """How long the rest of some work will take, such as "12 seconds left"; as ``seconds_left``.

    Returns:
        Empty while nobody knows.
    """
    left = seconds_left(share, took_s)
    if left is None:
        return ""
    return translate("measures", "{0} left").format(length_words(left, locale))


def length_words(seconds: float, locale: str) -> str:
    """A length of time in the largest unit of which it has at least two, such as "47 years"."""
    for size, unit in _STEPS:
        if seconds >= _ENOUGH * size or size == 1:
            return _told(seconds / size, unit, locale)
    return ""


def scale_words(seconds_per_px: float, locale: str) -> str:
    """What a pixel stands for: "1 px = 23 days", or "2 px = 1 day"."""
    for size, unit in _STEPS:
        if seconds_per_px >= size:
            return translate("measures", "1 px = {0}").format(
                _told(seconds_per_px / size, unit, locale)
            )
    size, unit = next(step for step in reversed(_STEPS) if step[0] / seconds_per_px >= _ENOUGH)
    pixels = number(round(size / seconds_per_px))
    return translate("measures", "{0} px = {1}").format(pixels, _told(1, unit, locale))


def number_words(value: float, locale: str) -> str:
    """A number in digits, from a million on in words: "15.3 billion"."""
    from babel.numbers import format_decimal

    spoken = babel_locale(locale)
    if value >= _MILLION:
        return compact_number(value, spoken)
    return str(format_decimal(value, locale=spoken))


def _told(amount: float, unit: str, locale: str) -> str:
    # Three digits are what a view of a thousand pixels shows.
    digits = 1 if amount < 10 else min(0, 3 - len(str(int(amount))))
    value = round(amount, digits)
    shown = int(value) if value == int(value) else value
    from babel.numbers import format_decimal
    from babel.units import format_unit

    told = format_unit(shown, unit, length="long", locale=babel_locale(locale))
    if unit in told:  # Babel's sign for no long form; Chinese has only short ones
        told = format_unit(shown, unit, length="short", locale=babel_locale(locale))
    if shown >= _MILLION:
        digits_alone = str(format_decimal(shown, locale=babel_locale(locale)))
        told = told.replace(digits_alone, number_words(shown, locale))
    return told


@cache
def babel_locale(locale: str) -> Locale:
    """Babel's locale for Qt's name of one; English where Babel knows none."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")
