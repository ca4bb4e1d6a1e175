"""Cells of mapped columns that an event says nowhere, so that they stay with it as they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from collections.abc import Sequence

from viewer.exchange.events.dating import Dated
from viewer.exchange.events.lists import AGAINST
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.mapping import Mapping

_DATING = (Field.DATE, Field.END, Field.NOT_AFTER, *START_PARTS, *END_PARTS)
"""Fields whose cells stand in the source's words for a date, unless others date the row."""
_WITH = {
    Field.YEAR: Field.DATE,
    Field.ROLE: Field.PARTICIPANTS,
    Field.IMAGE_CAPTION: Field.IMAGE,
    Field.IMAGE_CREDIT: Field.IMAGE,
}
"""Fields that say something only beside another; the year of a date says it no better."""
_BESIDE = {Field.ROLE: "participants", Field.IMAGE_CAPTION: "media", Field.IMAGE_CREDIT: "media"}
"""Where an event has what such a field says."""

Left = dict[int, dict[str, str]]
"""Cells by the index of their row, and by the name of their column."""
_Texts = Sequence[str]
_Columns = Sequence[_Texts]


class LeftCells:
    """Finds them in a chunk's columns; in a file that this app wrote there are none.

    Args:
        columns: of the file.
        mapping: what they say.
    """

    def __init__(self, columns: Sequence[str], mapping: Mapping) -> None:
        at = {name: index for index, name in enumerate(columns)}
        is_ours = bool(mapping.column(Field.RECORD))

        def places(of: Field) -> list[tuple[str, int]]:
            return [] if is_ours else [(name, at[name]) for name in mapping.columns(of)]

        self._dates = [place for of in _DATING for place in places(of)]
        self._parties = places(Field.PARTICIPANTS)
        self._beside = [
            (place, where)
            for of, where in _BESIDE.items()
            if mapping.column(_WITH[of])
            for place in places(of)[:1]
        ]
        split = re.escape(mapping.split)
        self._split = re.compile(f"[{split}]" if split else r"(?!)").split

    def add(self, left: Left, columns: _Columns, dated: Dated, lists: Map[str, _Texts]) -> None:
        """Add what is found.

        Args:
            left: to add to.
            columns: the chunk's cells, column by column.
            dated: the dates of its rows.
            lists: the packed lists of its events, by the names of their fields.
        """
        self._add_dates(left, columns, dated)
        for name, at in self._parties:  # what stands between them: ``England vs. France``
            for index, cell in enumerate(columns[at]):
                if "v" in cell.lower() and AGAINST.search(cell):
                    left.setdefault(index, {})[name] = cell
        for (name, at), where in self._beside:  # roles that nobody has, captions without an image
            for index, cell in enumerate(columns[at]):
                told = lists[where][index]
                if cell and not all(part.strip() in told for part in self._split(cell)):
                    left.setdefault(index, {})[name] = cell

    def _add_dates(self, left: Left, columns: _Columns, dated: Dated) -> None:
        """Add cells that neither a date nor the words for it have: NA beside a year, say."""
        for name, at in self._dates:
            cells = columns[at]
            if all(map(str.__contains__, dated.words, cells)):
                continue
            for index, cell in enumerate(cells):
                if cell not in dated.words[index] and cell not in dated.cells.edtf[index]:
                    left.setdefault(index, {})[name] = cell


def says_nothing_alone(of: Field, mapping: Mapping) -> bool:
    """Whether a column's cells stand in no field of an event, as those of a precision do not."""
    if of is Field.DATE_PRECISION:
        return True
    if of not in _WITH:
        return False
    return bool(mapping.column(_WITH[of])) == (of is Field.YEAR)
