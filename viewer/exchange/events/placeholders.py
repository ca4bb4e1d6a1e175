"""Cells that stand for nothing, such as ``NA``, where a name or a text is expected."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.mapping import Mapping, template_parts

PLACEHOLDERS = frozenset(
    {"NA", "N/A", "n/a", "N.A.", "n.a.", "#N/A", "NaN", "nan", "NULL", "null"}
    | {"\\N", "-", "--", "---", "–", "—", "?", "??", "."}
    | {"-9", "-99", "-999", "-9999"}
)
"""What people, programs and tables of codes write into a cell that has nothing to say."""
_FIELDS = (
    *(Field.TITLE, Field.KIND, Field.PARTICIPANTS, Field.ROLE, Field.PLACE, Field.DESCRIPTION),
    *(Field.TAGS, Field.SOURCE_TITLE, Field.SOURCE_URL, Field.SOURCE_PUBLISHER, Field.SOURCE_DATE),
    *(Field.SOURCE_ACCESSED, Field.QUOTE, Field.IMAGE, Field.IMAGE_CAPTION, Field.IMAGE_CREDIT),
)


class Placeholders:
    """Finds the cells that name nothing, so that no event takes part with a state called NA.

    A column of codes of two letters keeps its ``NA``, which is Namibia there; a file that this
    app wrote keeps everything.

    Args:
        columns: of the file.
        mapping: what they say.
        sample: some rows, by which columns of codes are told.
    """

    def __init__(
        self, columns: Sequence[str], mapping: Mapping, sample: Sequence[Sequence[str]]
    ) -> None:
        at = {name: index for index, name in enumerate(columns)}
        names = () if mapping.column(Field.RECORD) else map(mapping.columns, _FIELDS)
        places = {name for of in names for name in of}
        composed = () if mapping.column(Field.RECORD) else template_parts(mapping.title_template)[1]
        self._places = [
            (name, at[name], name in places)
            for name in dict.fromkeys((*sorted(places), *composed))
            if not _are_codes([row[at[name]] for row in sample])
        ]

    def left_out(
        self, columns: Sequence[Sequence[str]]
    ) -> tuple[Sequence[Sequence[str]], dict[int, dict[str, str]]]:
        """A chunk's columns with blanks for placeholders, and those by row and column."""
        found: dict[int, dict[str, str]] = {}
        blanked = list(columns)
        for name, place, is_mapped in self._places:
            cells = columns[place]
            if PLACEHOLDERS.isdisjoint(cells):
                continue
            for index, cell in enumerate(cells):
                if cell in PLACEHOLDERS and is_mapped:
                    found.setdefault(index, {})[name] = cell
            blanked[place] = ["" if cell in PLACEHOLDERS else cell for cell in cells]
        return blanked, found


def _are_codes(cells: Sequence[str]) -> bool:
    told = {cell for cell in cells if cell and (cell == "NA" or cell not in PLACEHOLDERS)}
    return len(told) > 1 and all(len(cell) == 2 and cell.isupper() for cell in told)
