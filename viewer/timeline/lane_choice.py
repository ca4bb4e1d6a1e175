"""By what the lanes are made, and what the reader did to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import LaneOrder, LaneRole, Lanes, lane_id
from viewer.domain.queries import Facet

FIELDS: tuple[Facet | None, ...] = (
    Facet.KIND,
    Facet.PARTICIPANT,
    Facet.PLACE,
    Facet.SOURCE,
    Facet.IMPORT,
    Facet.TAG,
    None,
)
"""What lanes can stand for, in the order of the menu; None is one lane for all."""
_ROLES = {lane_id("", role): role for role in LaneRole if role is not LaneRole.VALUE}


class LaneChoice(NamedTuple):
    """The field of the lanes, and what was done to them by hand; lanes are named by ``Lane.id``.

    Attributes:
        field: what a lane stands for; None for one lane with everything.
        sorting: how lanes are ordered that nobody moved.
        order: lanes moved by hand, in the order wanted; the others follow by themselves.
        collapsed: lanes folded to a strip.
        pinned: lanes that stay in sight at the top, in their order.
        hidden: lanes that are not shown.
        only: the one lane that is shown; None for all that are not hidden.
    """

    field: Facet | None = Facet.KIND
    sorting: LaneOrder = LaneOrder.COUNT
    order: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()
    pinned: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    only: str | None = None

    def with_field(self, field: Facet | None) -> LaneChoice:
        """Lanes by another field, with nothing done to them."""
        return self if field == self.field else LaneChoice(field, self.sorting)

    def with_sorting(self, sorting: LaneOrder) -> LaneChoice:
        """Lanes in another order, with nothing moved by hand."""
        return self._replace(sorting=sorting, order=())

    def toggled(self, lane: str) -> LaneChoice:
        """One lane folded, or opened where it was folded."""
        return self._replace(collapsed=self.collapsed ^ {lane})

    def with_pin(self, lane: str) -> LaneChoice:
        """One lane kept at the top below those that are there already, or let go."""
        rest = tuple(each for each in self.pinned if each != lane)
        return self._replace(pinned=rest if lane in self.pinned else (*rest, lane))

    def without_pins(self) -> LaneChoice:
        """No lane kept at the top."""
        return self._replace(pinned=())

    def without(self, lane: str) -> LaneChoice:
        """One lane hidden."""
        rest = tuple(each for each in self.pinned if each != lane)
        return self._replace(hidden=self.hidden | {lane}, pinned=rest, only=None)

    def alone(self, lane: str) -> LaneChoice:
        """One lane shown alone, or all again where it is."""
        return self._replace(only=None if self.only == lane else lane)

    def with_all(self) -> LaneChoice:
        """No lane hidden."""
        return self._replace(hidden=frozenset(), only=None)

    def moved(self, lane: str, beside: str, known: Sequence[str], *, is_after: bool) -> LaneChoice:
        """One lane put before or after another; beside a pinned one it is pinned too.

        Args:
            lane: the lane that moves.
            beside: the lane beside which it shall stand.
            known: all lanes that are not pinned, in their present order.
            is_after: behind the other one, not before it.
        """
        if lane == beside:
            return self
        pins = [each for each in self.pinned if each != lane]
        if beside in pins:
            pins.insert(pins.index(beside) + is_after, lane)
            return self._replace(pinned=tuple(pins))
        whole = [each for each in dict.fromkeys((*self.order, *known)) if each != lane]
        at = whole.index(beside) + is_after if beside in whole else len(whole)
        whole.insert(at, lane)
        # Lanes behind the last one that was moved follow by themselves, so need no mention.
        return self._replace(pinned=tuple(pins), order=tuple(whole[: max(at, len(self.order)) + 1]))

    def as_json(self) -> dict[str, object]:
        return {
            "field": self.field.value if self.field else None,
            "sorting": self.sorting.value,
            "order": list(self.order),
            "collapsed": sorted(self.collapsed),
            "pinned": list(self.pinned),
            "hidden": sorted(self.hidden),
            "only": self.only,
        }

    @classmethod
    def from_json(cls, kept: object) -> LaneChoice:
        """What ``as_json`` gave; the default where it is something else."""
        if not isinstance(kept, dict):
            return cls()
        try:
            field = Facet(kept["field"]) if kept["field"] is not None else None
            only = kept.get("only")
            return cls(
                field if field in FIELDS else Facet.KIND,
                LaneOrder(kept["sorting"]),
                tuple(map(str, kept["order"])),
                frozenset(map(str, kept["collapsed"])),
                tuple(map(str, kept.get("pinned", ()))),
                frozenset(map(str, kept.get("hidden", ()))),
                None if only is None else str(only),
            )
        except (KeyError, TypeError, ValueError):
            return cls()


class Arrangement(NamedTuple):
    """A choice applied to the lanes there are; lanes are told by their index.

    Attributes:
        pinned: what stays at the top, int64, from top to bottom.
        others: what scrolls below, int64, from top to bottom.
        collapsed: what is folded, of both.
        hidden: how many lanes are not shown.
    """

    pinned: NDArray[np.int64]
    others: NDArray[np.int64]
    collapsed: frozenset[int]
    hidden: int


def lane_index(lanes: Lanes, lane: str) -> int | None:
    """Where a lane stands that is told by its id; None when it has no matching event."""
    role = _ROLES.get(lane)
    return lanes.index_of(lane) if role is None else lanes.index_of("", role)


def arranged(choice: LaneChoice, lanes: Lanes) -> Arrangement:
    """Apply a choice to lanes; what it names and is not there is passed over."""
    if choice.field != lanes.field:
        choice = LaneChoice(lanes.field)
    collapsed = frozenset(_indices(lanes, choice.collapsed).tolist())
    if choice.only is not None:
        one = _indices(lanes, [choice.only])
        if len(one):
            return Arrangement(one[:0], one, collapsed, len(lanes) - 1)
    is_free = np.ones(len(lanes), np.bool_)
    is_free[_indices(lanes, choice.hidden)] = False
    pinned = _taken(is_free, _indices(lanes, choice.pinned))
    moved = _taken(is_free, _indices(lanes, choice.order))
    others = np.concatenate([moved, np.flatnonzero(is_free)])
    return Arrangement(pinned, others, collapsed, len(lanes) - len(pinned) - len(others))


def _indices(lanes: Lanes, ids: Sequence[str] | frozenset[str]) -> NDArray[np.int64]:
    found = dict.fromkeys(lane_index(lanes, each) for each in ids)
    return np.array([index for index in found if index is not None], np.int64)


def _taken(is_free: NDArray[np.bool_], indices: NDArray[np.int64]) -> NDArray[np.int64]:
    """Those of the lanes that are still free, which they are no longer."""
    taken = indices[is_free[indices]]
    is_free[taken] = False
    return taken
