"""Which of the days in the life of a treaty dates a row: its signature, else what stands for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.dates_by_values import MOSTLY, Found
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.judging import Column, IsDate, told_as_dates
from viewer.exchange.mapping.names import normalised

_SIGNED = re.compile(
    r"\bsign(?:ed|ing|ature)?\b|unterzeichn|\bsigné|\bfirma(?:do)?\b|подпис|[签簽][署订约]|署名|締結|調印"
    r"|서명|체결|توقيع"
)
_IN_TURN = tuple(
    map(
        re.compile,
        (
            r"\badopt|angenommen|\bconclu|abgeschlossen|заключен",
            r"\bratif|\baccept|\baccess|\bapprov|\badhes|\binstrument|\bdeposit|ратиф|批准|비준",
            r"\bin(?:to)? force\b|\beif\b|inkrafttreten|en vigueur|вступ|生效|[発发]効|발효",
        ),
    )
)
"""What stands for a signature that a row has not, in this order: a state may accede unsigned."""


def settle_signatures(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let signatures date a table of treaties, and other days of them the rows without one.

    Only where nothing else dates it, such as a column of dates by that name.
    """
    dates, why = found.get(Field.DATE, ([], ""))
    told = [each for each in judged if each.told and _tells_dates(each, is_date)]
    signed = next((each for each in told if _SIGNED.search(normalised(each.name))), None)
    if signed is None or len(dates) != 1:
        return
    others = [
        each
        for pattern in _IN_TURN
        for each in told
        if each is not signed and pattern.search(normalised(each.name))
    ]
    if dates[0] not in {signed.name, *(each.name for each in others)}:
        return
    names, dated = [signed.name], _dated_by(signed)
    for other in others:
        more = [new and not known for new, known in zip(_dated_by(other), dated, strict=True)]
        if any(more):
            names.append(other.name)
            dated = [new or known for new, known in zip(more, dated, strict=True)]
    found[Field.DATE] = (names, why)


def _dated_by(column: Column) -> list[bool]:
    """Which rows of the sample a column dates, by what it says and not only by being filled."""
    return [not is_not_known(cell) for cell in column.by_row]


def _tells_dates(column: Column, is_date: IsDate) -> bool:
    return told_as_dates(column, is_date, named=True) >= MOSTLY
