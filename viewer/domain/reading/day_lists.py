"""Several days of one month: “May 29, 30 and 31, 2014”, “14, 15 or 16 May 1967”."""

from __future__ import annotations

import re

from viewer.domain.reading.numeric import checked_day
from viewer.domain.reading.results import Unreadable
from viewer.domain.reading.tokens import Token, kinds

_LIST = r"[nd](?:,[nd])*(?P<joiner>,?[&|]|,)[nd]"
_MONTH_FIRST = re.compile(rf"m(?P<days>{_LIST}),?y")
_DAYS_FIRST = re.compile(rf"(?P<days>{_LIST}),?m,?y")
_MAY_BE_A_DAY = re.compile(r"m[nd],n")
_LAST_DAY = 31


def days_listed(tokens: list[Token]) -> str | None:
    """EDTF of all of several days of a month, or of one of them; None for another text.

    With commas alone they are days that follow each other; 5, 7 May may be a slip.

    Raises:
        Unreadable: the month has no such day.
    """
    shape = kinds(tokens)
    match = _MONTH_FIRST.fullmatch(shape) or _DAYS_FIRST.fullmatch(shape)
    if match is None:
        return None
    month, year = tokens[shape.index("m")], tokens[-1]
    days = [token.value for token in tokens[match.start("days") : match.end("days")] if token.value]
    is_told = match["joiner"] != ","
    if days != (sorted(set(days)) if is_told else [*range(days[0], days[0] + len(days))]):
        return None
    listed = ",".join(checked_day(year.value, month.value, day) for day in days)
    return f"[{listed}]" if match["joiner"].endswith("|") else f"{{{listed}}}"


def refuse_unclear_day(left: list[Token], right: list[Token]) -> None:
    """Refuse “May 5, 12” before “June 3, 2014”: the 12 may be a day of May or a year.

    Raises:
        Unreadable: it may be.
    """
    if _MAY_BE_A_DAY.fullmatch(kinds(left)) and "y" in kinds(right):
        number = left[-1]
        if number.value <= _LAST_DAY and number.text.isdecimal():
            raise Unreadable("{number} may be a day or a year.", number=number.text)
