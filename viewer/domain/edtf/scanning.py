"""Reads the text of one point, and says in plain words where it is none.

The grammar is that of ISO 8601-2:2019 (EDTF, levels 0 to 2) as the Library of Congress publishes
it, and beyond it times without seconds or with a fraction of a second. One regular expression
without nested repeats does the work, so that no text can make it slow.
"""

from __future__ import annotations

import re

from viewer.domain.civil import MAX_YEAR, MIN_YEAR
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parts import Clock, Point, Year
from viewer.domain.edtf.plain import year_text

_SIGN = r"(%|\?~?|~\??)?"
_POINT = re.compile(
    rf"{_SIGN}(-?[0-9X]{{4}}(?![0-9X])|Y-?[0-9]+(?:E[0-9]+)?)(?:S([0-9]+))?{_SIGN}"
    rf"(?:-{_SIGN}([0-9X]{{2}}){_SIGN}(?:-{_SIGN}([0-9X]{{2}}){_SIGN})?)?"
    r"(?:T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?)?"
    rf"(Z|[+-][0-9]{{2}}(?::[0-9]{{2}}(?::[0-9]{{2}})?)?)?{_SIGN})?"
)
_BITS = {None: 0, "?": 1, "~": 2, "%": 3, "?~": 3, "~?": 3}
_BEYOND = "a year this far off is beyond what can be counted in seconds"


def scan_point(text: str) -> Point:
    """Take a text apart into year, month, day and time.

    Raises:
        EdtfError: the text is not shaped like a date. Whether the calendar has it shows later.
    """
    found = _POINT.fullmatch(text)
    if found is None:
        raise _complaint(text)
    (
        before_year,
        year,
        significant,
        after_year,
        before_month,
        month,
        after_month,
        before_day,
        day,
        after_day,
        hour,
        minute,
        second,
        fraction,
        offset,
        after_all,
    ) = found.groups()
    whole = _BITS[after_all]
    day_bits = _BITS[before_day] | _BITS[after_day] | whole
    month_bits = _BITS[before_month] | _BITS[after_month] | _BITS[after_day] | whole
    year_bits = _BITS[before_year] | _BITS[after_year] | _BITS[after_month] | _BITS[after_day]
    point = Point(
        _year(year, significant, found),
        month or "",
        day or "",
        None if hour is None else _clock(hour, minute, second, fraction, offset, found),
        (year_bits | whole, month_bits if month else 0, day_bits if day else 0),
    )
    _check_shape(point, found)
    return point


def part_position(text: str, part: str) -> int:
    """Where the month, day or clock of the text of a point begins; the year for any other part."""
    found = _POINT.fullmatch(text)
    group = {"month": 6, "day": 9, "clock": 11}.get(part, 2)
    return max(0, found.start(group)) if found else 0


def _year(text: str, significant: str | None, found: re.Match[str]) -> Year:
    sure = 0
    year = _long_year(text, found) if text[0] == "Y" else _short_year(text, found)
    if significant is not None:
        if year.value is None or text.lstrip("Y-").startswith("0"):
            raise EdtfError("significant digits need a year without X or zeros in front", 0)
        sure = int(significant) if len(significant) < 4 else 0
        if not 1 <= sure <= len(str(abs(year.value))):
            raise EdtfError("the year has not that many significant digits", found.start(3))
    return year._replace(significant=sure)


def _short_year(text: str, found: re.Match[str]) -> Year:
    if "X" in text:
        return Year(text, None)
    value = int(text)
    if text == "-0000":
        raise EdtfError("the year 0000 (1 BCE) has no minus sign", found.start(2))
    return Year(text, value)


def _long_year(text: str, found: re.Match[str]) -> Year:
    at = found.start(2)
    mantissa, _, exponent = text[1:].partition("E")
    digits = mantissa.lstrip("-")
    if digits.startswith("0"):
        raise EdtfError("a year after Y does not begin with 0", at)
    if len(digits) > 13 or len(exponent.lstrip("0")) > 2:
        raise EdtfError(_BEYOND, at)
    value = int(mantissa) * 10 ** int(exponent or 0)
    if not MIN_YEAR <= value <= MAX_YEAR:
        raise EdtfError(_BEYOND, at)
    if len(str(abs(value))) > 4:
        return Year(_exponential(value) if exponent.strip("0") else year_text(value), value)
    if exponent:
        return Year(year_text(value), value)
    raise EdtfError("Y stands only before a year of more than four digits", at)


def _exponential(value: int) -> str:
    """A year in thousands, millions or the like, told with an exponent: ``Y-17E7``."""
    digits = str(value)
    short = digits.rstrip("0")
    zeros = len(digits) - len(short)
    return f"Y{short}E{zeros}" if zeros else f"Y{digits}"


def _clock(
    hour: str,
    minute: str | None,
    second: str | None,
    fraction: str | None,
    offset: str | None,
    found: re.Match[str],
) -> Clock:
    return Clock(
        int(hour),
        None if minute is None else int(minute),
        None if second is None else int(second),
        fraction or "",
        None if offset is None else _offset(offset, found.start(15)),
    )


def _offset(text: str, at: int) -> int:
    if text == "Z":
        return 0
    hours, _, rest = text[1:].partition(":")
    minutes, _, seconds = rest.partition(":")
    if int(minutes or 0) > 59 or int(seconds or 0) > 59:
        raise EdtfError("an offset from UTC has at most 59 minutes", at)
    total = int(hours) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return -total if text[0] == "-" else total


def _check_shape(point: Point, found: re.Match[str]) -> None:
    """Refuse combinations that the expression lets pass."""
    if point.clock is not None:
        if not point.day:
            raise EdtfError("a time needs a day before it", found.start(11) - 1)
        if point.has_unspecified:
            raise EdtfError("a time needs a day without X", found.start(11) - 1)
        if found[10]:
            raise EdtfError("with a time, ? ~ and % stand after the time", found.start(10))
    if point.year.significant and point.month:
        raise EdtfError("a year with significant digits has no month", found.start(6))


def _complaint(text: str) -> EdtfError:
    """Why a text is no point: found from how far the expression gets."""
    if not text:
        return EdtfError("a date is missing", 0)
    found = _POINT.match(text)
    if found is None:
        return _year_complaint(text)
    at = found.end()
    rest = text[at]
    if rest.isspace():
        return EdtfError("EDTF has no spaces; a time follows T", at)
    if found[11] is not None:
        return EdtfError("a time is written hh:mm:ss with Z, +hh:mm or -hh:mm", at)
    if rest == "T":
        return EdtfError("a time is written Thh, Thh:mm or Thh:mm:ss", at)
    if rest == "-" and found[9] is None:
        word = "month" if found[6] is None else "day"
        return EdtfError(f"a {word} has two digits, each a number or X", at + 1)
    if rest in "?~%":
        return EdtfError("? ~ or % stands once on each side of a year, month or day", at)
    return EdtfError("nothing can be made of “{rest}” here", at, rest=text[at : at + 20])


def _year_complaint(text: str) -> EdtfError:
    at = 1 if text[0] in "?~%" else 0
    body = text[at:]
    if body[:1] == "Y":
        return EdtfError("a whole number follows Y", at + 1)
    digits = len(body.lstrip("-")) - len(body.lstrip("-").lstrip("0123456789X"))
    if digits > 4:
        return EdtfError("a year of more than four digits begins with Y", at)
    if digits:
        return EdtfError("a year has four digits, each a number or X", at)
    return EdtfError("a date begins with its year, such as 1985, not “{rest}”", at, rest=body[:20])
