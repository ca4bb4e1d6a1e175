"""Other spellings of names as an export writes them: with the first event that has one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.events import Event
from viewer.domain.queries import Facet
from viewer.exchange.events.spellings import spellings_cell
from viewer.store.aliases import Alias, aliases, unused

if TYPE_CHECKING:
    from viewer.store import Store


class Aliases(NamedTuple):
    """The cells of one event."""

    participant_aliases: str = ""
    place_aliases: str = ""


NO_ALIASES = Aliases()


class AliasCells:
    """Hands each alias to one event.

    Args:
        store: whose aliases they are.
        is_whole: whether all events are written; then the first of them also takes the aliases of
            names that no event has, so that none is lost.
    """

    def __init__(self, store: Store, *, is_whole: bool) -> None:
        self._left: dict[str, list[Alias]] = {}
        self._names: dict[str, list[str]] = {}
        for alias in aliases(store):
            self._left.setdefault(alias.name, []).append(alias)
            self._names.setdefault(alias.alias, []).append(alias.name)
        self._next = [alias.name for alias in unused(store)] if is_whole and self._left else []

    def of(self, event: Event) -> Aliases:
        """The cells of the next event."""
        if not self._left:
            return NO_ALIASES
        said = [each.name for each in event.participants] + [event.place]
        names = said + [name for each in said for name in self._names.get(each, ())] + self._next
        found = [alias for name in names for alias in self._left.pop(name, ())]
        self._next = []
        return Aliases(_cell(found, Facet.PARTICIPANT), _cell(found, Facet.PLACE))


def _cell(found: Iterable[Alias], facet: Facet) -> str:
    told: dict[str, list[str]] = {}
    for alias in found:
        if alias.facet is facet:
            told.setdefault(alias.name, []).append(alias.alias)
    return spellings_cell(told)
