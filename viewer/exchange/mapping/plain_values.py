"""Whether values plainly are what their column's name promises, where it has other meanings too."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.fields import Field

_MOST = 0.7
_LONGEST_NAME = 120
_SHORTEST_TEXT = 12
"""The mean length of cells, in bytes of UTF-8, from which they are texts and no mere labels."""
_EARLIEST, _LATEST = 1000, 2100
_MONTH_IN_DIGITS = re.compile(r"(?:1[5-9]|20)\d\d(?:0[1-9]|1[0-2])", re.ASCII)
"""A year and its month: ``201001``."""
_YES_OR_NO = frozenset(
    {"yes", "no", "true", "false", "y", "n", "t", "f", "ja", "nein", "oui", "non", "sí", "si"}
    | {"да", "нет", "是", "否", "有", "无", "無", "はい", "いいえ", "예", "아니오", "نعم", "لا"}
)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+|[a-z]+[-_]?\d+")
"""Names of machines and accounts: ``web01.example.org``, ``user12``."""


def are_plainly(field: Field, cells: Sequence[str]) -> bool:
    """Whether cells are so plainly what a field holds that an ambiguous name may be believed.

    Args:
        field: what the column's name may promise.
        cells: those of the column that hold something; at least one.
    """
    told = [cell.strip() for cell in cells if not is_not_known(cell)]
    if field is Field.DESCRIPTION:
        size = sum(len(cell.encode("utf-8", "surrogatepass")) for cell in told)
        return size >= _SHORTEST_TEXT * max(1, len(told)) and _share(told, _has_letters) >= _MOST
    test = _may_be_date if field is Field.DATE else _is_name
    return _share(told, test) >= _MOST


def is_an_answer(cell: str) -> bool:
    """Whether a cell says yes or no, in one of many languages."""
    return cell.casefold() in _YES_OR_NO


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _is_name(cell: str) -> bool:
    """Whether a cell may name persons, states or places, with capitals where they have any."""
    letters = sum(map(str.isalpha, cell))
    return (
        letters * 2 > len(cell)
        and len(cell) <= _LONGEST_NAME
        and not is_an_answer(cell)
        and (any(map(str.isupper, cell)) or not any(map(str.islower, cell)))
        and not _HOST.fullmatch(cell)
        and not any(map(str.isdigit, cell[:3]))
    )


def _may_be_date(cell: str) -> bool:
    """Whether a cell has a number in it, and is no small one that counts something else."""
    if _MONTH_IN_DIGITS.fullmatch(cell):
        return True
    try:
        return _EARLIEST <= abs(float(cell)) <= _LATEST or len(cell) >= len("19850427")
    except ValueError:
        return any(map(str.isdigit, cell))
