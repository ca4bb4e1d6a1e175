"""By what the lanes are made, and what the reader did to them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.domain.answers import LaneOrder
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


@dataclass(frozen=True, slots=True)
class LaneChoice:
    """The field of the lanes, and their order and folding by hand.

    Attributes:
        field: what a lane stands for; None for one lane with everything.
        sorting: how lanes are ordered that nobody moved.
        order: lanes moved by hand, by key, in the order wanted; the others follow by themselves.
        collapsed: lanes folded to a strip, by key.
    """

    field: Facet | None = Facet.KIND
    sorting: LaneOrder = LaneOrder.COUNT
    order: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()

    def with_field(self, field: Facet | None) -> LaneChoice:
        """Lanes by another field, with nothing moved or folded."""
        return self if field == self.field else LaneChoice(field, self.sorting)

    def with_sorting(self, sorting: LaneOrder) -> LaneChoice:
        """Lanes in another order, with nothing moved by hand."""
        return replace(self, sorting=sorting, order=())

    def toggled(self, key: str) -> LaneChoice:
        """One lane folded, or opened where it was folded."""
        return replace(self, collapsed=self.collapsed ^ {key})

    def moved(self, key: str, to: int, shown: tuple[str, ...]) -> LaneChoice:
        """One lane put at another place among those shown.

        Args:
            key: the lane that moves.
            to: the index at which it shall stand.
            shown: the keys of all lanes in their present order.
        """
        rest = [each for each in shown if each != key]
        return replace(self, order=(*rest[:to], key, *rest[to:]))

    def as_json(self) -> dict[str, object]:
        return {
            "field": self.field.value if self.field else None,
            "sorting": self.sorting.value,
            "order": list(self.order),
            "collapsed": sorted(self.collapsed),
        }

    @classmethod
    def from_json(cls, kept: object) -> LaneChoice:
        """What ``as_json`` gave; the default where it is something else."""
        if not isinstance(kept, dict):
            return cls()
        try:
            field = Facet(kept["field"]) if kept["field"] is not None else None
            order = tuple(str(key) for key in kept["order"])
            collapsed = frozenset(str(key) for key in kept["collapsed"])
            return cls(field, LaneOrder(kept["sorting"]), order, collapsed)
        except (KeyError, TypeError, ValueError):
            return cls()
