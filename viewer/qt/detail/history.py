"""Which events have been read, for back and forward."""

from __future__ import annotations

_LONGEST = 200


class History:
    """Ids in the order read, with a place among them."""

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._at = -1

    def visit(self, event_id: int) -> None:
        """Add an event after the place; what lay ahead is forgotten unless it is this event."""
        if self._ids and self._ids[self._at] == event_id:
            return
        self._ids = [*self._ids[: self._at + 1], event_id][-_LONGEST:]
        self._at = len(self._ids) - 1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._ids) - 1

    def back(self) -> int | None:
        """The event before, which is now the place."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._ids[self._at]

    def forward(self) -> int | None:
        """The event after, which is now the place."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._ids[self._at]

    def forget(self) -> None:
        """Begin anew, for another store."""
        self._ids, self._at = [], -1
