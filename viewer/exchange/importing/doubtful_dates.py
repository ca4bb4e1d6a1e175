"""What to say before an import whose guessed dates may be those of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.domain.events import Event
from viewer.exchange.mapping.dates_by_values import BY_VALUES
from viewer.exchange.mapping.fields import Field, FieldMapping
from viewer.exchange.mapping.judging import FULL_YEAR, is_number, share, tells_of_years
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.mapping.names import is_of_a_birth, is_of_a_death
from viewer.exchange.sniffing.facts import FileFacts

_YEAR_COLUMN = re.compile(r"(?:x|y|yr|fy)?[ _]?(1[5-9]\d\d|20\d\d)(?: \[yr\d{4}\])?", re.IGNORECASE)
"""A column of one year, as spreadsheets, R (``X1990``) and the World Bank name it."""
_LEAST_YEARS = 4
_MOSTLY = 0.7
_LEAST_EVENTS = 3


def told_of_dates(facts: FileFacts, mapping: Mapping, preview: Sequence[Event]) -> tuple[str, ...]:
    """One sentence where no date was found, or where what was guessed may date something else.

    Args:
        facts: of the file, with a sample of its rows.
        mapping: with the columns that date the rows; what the user said of them is not doubted.
        preview: the first events.
    """
    dated = next((each for each in mapping.fields if each.field in (Field.DATE, Field.YEAR)), None)
    if dated is None:
        years = [match[1] for match in map(_YEAR_COLUMN.fullmatch, facts.columns) if match]
        return (_of_years(years) or "No column of dates was found; say which one it is.",)
    if not mapping.origin.startswith("guessed") or dated.why == "given":
        return ()
    told = _of_a_life(dated, mapping) or _of_numbers(dated, facts) or _of_titles(preview)
    return (told,) if told else ()


def _of_years(years: Sequence[str]) -> str:
    if len(years) < _LEAST_YEARS:
        return ""
    return (
        f"The columns {years[0]} to {years[-1]} are years, and each row tells of all of them."
        " Make it a table with a row for each year, and import that."
    )


def _of_a_life(dated: FieldMapping, mapping: Mapping) -> str:
    """That births or deaths date the rows; where both do, a table of lives plainly has no more."""
    name, end = dated.columns[0], mapping.column(Field.END) or mapping.column(Field.END_YEAR)
    if is_of_a_birth(name) and not is_of_a_death(end):
        return f"Births date the rows ({name}). If they are about something else, say what does."
    if is_of_a_death(name):
        return f"Deaths date the rows ({name}). If they are about something else, say what does."
    return ""


def _of_numbers(dated: FieldMapping, facts: FileFacts) -> str:
    name = dated.columns[0]
    at = facts.columns.index(name)
    cells = [cell for row in facts.sample if (cell := row[at].strip())]
    is_named = facts.header and not tells_of_years(name)
    if dated.why != BY_VALUES or not is_named or share(cells, is_number) < _MOSTLY:
        return ""
    return f"The numbers in {name} are read as years, though its name does not say that they are."


def _of_titles(preview: Sequence[Event]) -> str:
    """That titles name other years than those of their dates, as letters of their edition do."""
    pairs = [(event, _years(event.title), _years(event.date.edtf)) for event in preview]
    named = [(event, titled, dated) for event, titled, dated in pairs if titled and dated]
    others = [event for event, titled, dated in named if not _are_near(titled, dated)]
    if len(others) < max(_LEAST_EVENTS, len(preview) * _MOSTLY):
        return ""
    return (
        f"Most titles name other years than their dates, as {others[0].date_text} for"
        f" “{others[0].title}”. Look whether another column has the dates."
    )


def _years(text: str) -> list[int]:
    return [int(year) for year in FULL_YEAR.findall(text)]


def _are_near(titled: Sequence[int], dated: Sequence[int]) -> bool:
    return any(min(dated) - 1 <= year <= max(dated) + 1 for year in titled)
