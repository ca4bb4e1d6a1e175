"""The columns of a file that tell other spellings of the names in each row."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.queries import Facet
from viewer.exchange.events.lists import column_packer
from viewer.exchange.events.spellings import separators_of, spellings_told
from viewer.exchange.mapping.fields import ALIASES, Field
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.mapping.names import normalised, without_language
from viewer.store.loading_rows import ITEM, PART

MOST = 200_000
"""Other spellings that one import takes; cells with more are kept with their events."""
_FACETS = {Field.PARTICIPANT_ALIASES: Facet.PARTICIPANT, Field.PLACE_ALIASES: Facet.PLACE}

Told = tuple[str, str, str]
"""Facet, other spelling, name."""


class SpellingColumns:
    """Reads the cells of other spellings, and remembers what it told.

    Args:
        columns: of the file.
        mapping: what they say.
    """

    def __init__(self, columns: Sequence[str], mapping: Mapping) -> None:
        self._columns = [
            (field, name, columns.index(name))
            for field in ALIASES
            for name in mapping.columns(field)
        ]
        self._split = mapping.split
        self._pack = column_packer(mapping.split, with_roles=False)
        self._names_at = [columns.index(name) for name in mapping.columns(Field.PARTICIPANTS)]
        plain = {normalised(columns[at]): [at] for at in self._names_at}
        self._spelt_at = {
            name: plain.get(without_language(name), self._names_at) for _, name, _ in self._columns
        }
        self._told: set[Told] = set()

    @property
    def is_mapped(self) -> bool:
        """Whether the file has such columns."""
        return bool(self._columns)

    def read(
        self, place: str, participants: str, cells: Sequence[str]
    ) -> tuple[list[Told], dict[str, str]]:
        """What is new in a row, and the cells, by column, that cannot be assigned to a name.

        Args:
            place: of the row's event.
            participants: of the row's event, packed.
            cells: the row.
        """
        found: dict[Told, None] = {}
        unread = {}
        for field, column, at in self._columns:
            cell = cells[at]
            if not cell.strip():
                continue
            if field is Field.PLACE_ALIASES:
                told = spellings_told(cell, [place] if place else [])
            else:
                told = self._of_participants(cell, column, participants, cells)
            if told is None or len(self._told) + len(found) + len(told) > MOST:
                unread[column] = cell
            else:
                found |= dict.fromkeys((_FACETS[field].value, *pair) for pair in told)
        new = [each for each in found if each not in self._told]
        self._told.update(new)
        return new, unread

    def _of_participants(
        self, cell: str, column: str, participants: str, cells: Sequence[str]
    ) -> list[tuple[str, str]] | None:
        """What a cell tells of all participants, or as ``actor1_zh`` of those of one column."""
        spelt = [cells[at] for at in self._spelt_at[column]]
        is_of_one = len(spelt) < len(self._names_at)
        packed = self._pack(spelt) if is_of_one else participants
        names = dict.fromkeys(item.split(PART, 1)[0] for item in packed.split(ITEM) if item)
        return spellings_told(cell, list(names), separators_of(";".join(spelt), self._split))
