"""Columns in which a data set codes how exactly its dates are known, honoured as coded.

Sources: UCDP GED Codebook 23.1, ``date_prec``; ACLED Codebook, ``time_precision``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from viewer.domain.civil import DAY, civil_from_days, weekday
from viewer.domain.dates import Date
from viewer.domain.edtf import simple
from viewer.domain.precision import Precision
from viewer.exchange.dates.cells import DateCells, DateProblem, row_of


def _as_day(date: Date) -> Date:
    return simple.day(*civil_from_days(_days(date)))


def _as_week(date: Date) -> Date:
    """The week from Monday to Sunday in which the day lies."""
    days = _days(date)
    monday = days - weekday(days)
    first, last = civil_from_days(monday), civil_from_days(monday + 6)
    return simple.one_between(simple.day(*first), simple.day(*last))


def _as_month(date: Date) -> Date:
    return simple.month(*civil_from_days(_days(date))[:2])


def _as_year(date: Date) -> Date:
    return simple.year(civil_from_days(_days(date))[0])


def _as_decade(date: Date) -> Date:
    return simple.decade(civil_from_days(_days(date))[0])


def _days(date: Date) -> int:
    assert date.start is not None
    return date.start // DAY


SCHEMES: Mapping[str, Mapping[str, Callable[[Date], Date]]] = {
    "ucdp": {"1": _as_day, "2": _as_week, "3": _as_week, "4": _as_month, "5": _as_year},
    "acled": {"1": _as_day, "2": _as_week, "3": _as_month},
    "wikidata": {"11": _as_day, "10": _as_month, "9": _as_year, "8": _as_decade},
}
"""Data set to its codes, each with what it makes of the day in the date column."""
_BETWEEN = {"ucdp": frozenset("2345")}
"""Codes under which start and end columns bound one unknown day."""


def coarsened(cells: DateCells, codes: Sequence[str], scheme: str) -> DateCells:
    """The days of a column as exactly as the precision column knows them.

    An unknown code is a problem. A time of day, which some exports add to each date, is left out.
    Dates that are no single day stand as they are, but where the
    scheme says that start and end bound one unknown day, the interval becomes a set.

    Args:
        cells: read from the date column, or from start and end; changed in place.
        codes: the precision column.
        scheme: a name in ``SCHEMES``.
    """
    table = SCHEMES[scheme]
    known: dict[tuple[str, str], Date] = {}
    for i, cell in enumerate(codes):
        code = cell.strip().removesuffix(".0")
        date = cells.date(i)
        if date is None:
            continue
        change = table.get(code)
        if change is None:
            cells.put(i, ("", None, None, None, None, "", 0, None))
            cells.problems[i] = DateProblem(f"“{cell}” is no date precision of {scheme}.", cell)
            continue
        if (date.edtf, code) not in known:
            is_stretch = date.precision is Precision.INTERVAL
            between = is_stretch and code in _BETWEEN.get(scheme, ())
            known[date.edtf, code] = _bounded(date) if between else _changed(date, change)
        cells.put(i, row_of(known[date.edtf, code]))
    return cells


def _changed(date: Date, change: Callable[[Date], Date]) -> Date:
    is_told = date.precision <= Precision.DAY and date.start is not None
    return change(date) if is_told else date


def _bounded(date: Date) -> Date:
    """``A/B`` as ``[A..B]``: one unknown day of them."""
    if date.start is None or date.end is None:
        return date
    first = civil_from_days(date.start // DAY)
    last = civil_from_days((date.end - 1) // DAY)
    return simple.one_between(simple.day(*first), simple.day(*last))
