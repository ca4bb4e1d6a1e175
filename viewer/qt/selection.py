"""What the reader has chosen among the events."""

from __future__ import annotations

from typing import NamedTuple


class Selection(NamedTuple):
    """Ids of the chosen events.

    Attributes:
        one: the event that the detail pane shows.
        second: the other end of the ruler.
        extra: what was added to ``one``, for export and citations.
    """

    one: int | None = None
    second: int | None = None
    extra: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """True when anything is selected."""
        return self.one is not None or bool(self.extra)

    @property
    def ids(self) -> frozenset[int]:
        """All selected events; the ruler's second end is none of them."""
        return self.extra | ({self.one} if self.one is not None else frozenset())

    def with_second(self, event: int) -> Selection:
        """The ruler from the selected event to another; that one itself takes it away."""
        if self.one is None:
            return Selection(event)
        return Selection(self.one, None if event in (self.one, self.second) else event, self.extra)

    def toggled(self, event: int) -> Selection:
        """One event more, or fewer where it was there."""
        if event == self.one:
            rest = sorted(self.extra)
            return Selection(rest[0] if rest else None, None, frozenset(rest[1:]))
        if self.one is None:
            return Selection(event, None, self.extra)
        return Selection(self.one, self.second, self.extra ^ {event})
