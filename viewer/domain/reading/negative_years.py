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
    return _NEGATIVE.sub(lambda match: astronomical(-int(match[1])), text)


def astronomical(year: int) -> str:
    """A year before our era, counted without a year 0, as EDTF writes it."""
    return year_text(year + 1)
