"""What a user may say about an import; everything left out is found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from viewer.domain.reading import DateOrder
from viewer.exchange.mapping.mapping import Mapping as ColumnMapping


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Choices that overrule what is found out.

    Attributes:
        mapping: field names to column names; several columns joined by ``+``, an empty one takes
            the field out.
        encoding: a name that Python knows.
        delimiter: one character.
        quote: one character, or empty for none; None to find out.
        header: the header's row, 0 for none; None to find out.
        order: of day and month in numeric dates.
        preset: the name of one.
        southern: whether seasons of events without a place are those of the southern hemisphere.
        no_year_zero: whether negative years count none: -664 is 664 BCE then, and not 665.
        split: the characters between participants and tags; None for the preset's.
        title: a template such as ``{actor1} – {verb} – {actor2}``.
        data_set: what the file's events belong to; empty for the file's name.
        memory: the folder in which mappings are remembered by header; None to remember nothing.
        former: how an import understood the rows that the file holds again, as saved problems.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    quote: str | None = None
    header: int | None = None
    order: DateOrder | None = None
    preset: str = ""
    southern: bool = False
    no_year_zero: bool = False
    split: str | None = None
    title: str = ""
    data_set: str = ""
    memory: Path | None = None
    former: ColumnMapping | None = None

    @property
    def says_mapping(self) -> bool:
        """Whether the user said what columns mean: that is remembered, guesses are made anew."""
        return bool(self.mapping or self.title or self.split is not None)
