"""Millions and billions of years ago, or before our era, in EDTF's years of many digits.

The universe began in ``Y-138E8~``.
"""

from __future__ import annotations

import re
from decimal import Decimal

_AGO = re.compile(
    r"(?:about|around|circa|ca?\.?|~)?\s?(?P<number>\d{1,4}(?:,\d{3})*(?:\.\d{1,3})?)\s?"
    r"(?P<unit>m|b)(?:ya|illion\s(?:(?:years|yrs?\.?)\s)?"
    r"(?:ago|b\.?\s?c\.?(?:\s?e\.?)?|b\.?\s?p\.?))",
    re.IGNORECASE,
)
_ZEROS = {"m": 6, "b": 9}


def in_deep_time(text: str) -> str:
    """The text of so many million or billion years ago as EDTF, always about; others as they are.

    What is that long ago is the same year whether counted from the birth of Christ or from today.
    """
    match = _AGO.fullmatch(text)
    if match is None:
        return text
    number = Decimal(match["number"].replace(",", "")).normalize()
    _sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    return f"Y-{''.join(map(str, digits))}E{exponent + _ZEROS[match['unit'].lower()]}~"
