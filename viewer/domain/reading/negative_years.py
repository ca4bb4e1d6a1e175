"""Negative years of files that count no year 0, as historians do: -664 for 664 BCE."""

from __future__ import annotations

import re

from viewer.domain.edtf.plain import year_text

_NEGATIVE = re.compile(r"(?:^|(?<=/)|(?<=/ )|(?<=\.\.))-(\d{1,6})(?![\d,])", re.ASCII)


def with_year_zero(text: str) -> str:
    """The text with its negative years as EDTF counts them: -0663 for -664.

    Args:
        text: cleaned.
    """
    return _NEGATIVE.sub(lambda match: year_text(astronomical(-int(match[1]))), text)


def astronomical(year: int) -> int:
    """A negative year that was counted without a year 0, as EDTF counts it."""
    return year + 1
