"""What narrows the view: text, facets and a span of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Facet(StrEnum):
    """The sides by which events are told apart; also the fields that lanes can stand for."""

    KIND = "kind"
    PARTICIPANT = "participant"
    PLACE = "place"
    EXACTNESS = "exactness"
    SOURCE = "source"
    IMPORT = "import"
    DECADE = "decade"
    TAG = "tag"


class Choice(NamedTuple):
    """What is chosen of one facet.

    Attributes:
        wanted: values of which an event must have one (or each, with ``every``).
        excluded: values that an event must not have.
        every: ask for all of ``wanted`` instead of any.
    """

    wanted: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    every: bool = False

    def __bool__(self) -> bool:
        """True when the choice narrows anything."""
        return bool(self.wanted or self.excluded)


class Query(NamedTuple):
    """Text, chosen facets and a span [start, end) in seconds; a span keeps what could overlap."""

    text: str = ""
    choices: Mapping[Facet, Choice] = MappingProxyType({})
    span: tuple[int | None, int | None] | None = None

    def __bool__(self) -> bool:
        """True when the query narrows anything."""
        return bool(self.text.strip() or self.span or any(self.choices.values()))

    def choice(self, facet: Facet) -> Choice:
        return self.choices.get(facet, Choice())

    def with_choice(self, facet: Facet, choice: Choice) -> Query:
        """The same query with one facet's choice replaced, dropped when it narrows nothing."""
        rest = {key: value for key, value in self.choices.items() if key != facet}
        return self._replace(choices=rest | ({facet: choice} if choice else {}))


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet and how many events of the current query have it.

    ``value`` is what a ``Choice`` takes; ``label`` is what people read.
    """

    value: str
    label: str
    count: int
