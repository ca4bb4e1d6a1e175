"""How many rows the cards of a lane need, and which of them have to share a stack."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks
from viewer.domain.dates import OPEN_END
from viewer.domain.precision import Qualifier
from viewer.timeline.cards import LEAD
from viewer.timeline.crowd_marks import forms_of, outer_limits
from viewer.timeline.marks import NARROW_PX, OPEN_PX
from viewer.timeline.packing import GAP_PX
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Form

POINT_HALF = 15.0
"""How far a mark keeps clear of others on both sides of where it begins."""
_FINEST_PX = 4.0
_COARSEST = 63

Pixels = NDArray[np.float64]


class CardRoom:
    """What the cards of some events take of the rows of their lane.

    What overlaps on a scale overlaps on every coarser one too: marks only move apart on zooming
    in. So events that have found room keep it, and a lane needs no more rows than before.

    Args:
        marks: the events of a lane, in reading order.
        scale: on which cards are packed.
        today: the second of today's noon, up to which reaches what is in force.

    Attributes:
        left, reach: from where to where a mark keeps clear of others.
        anchor: where its card begins.
    """

    def __init__(self, marks: Marks, scale: Scale, today: int | None) -> None:
        self._marks = marks
        self._seconds_per_px = scale.seconds_per_px
        start, end = outer_limits(marks, scale, 0.0, today)
        # An unknown end fades at the edge of the view, wherever that is: here only at the start.
        is_lasting = (marks.flags & np.uint8(Qualifier.IN_FORCE) != 0) & (today is not None)
        end = np.where((marks.end == OPEN_END) & ~is_lasting, start + OPEN_PX, end)
        width = end - start
        form = forms_of(marks, width)
        is_narrow = (form == Form.POINT.value) | (form == Form.HALO.value)
        is_narrow |= (form == Form.UNCERTAIN.value) & (width < NARROW_PX)
        self.left, self.reach = start - POINT_HALF, end + POINT_HALF
        self.anchor = np.where(is_narrow, (start + end) / 2, start) - LEAD

    def rows(self, widths: Pixels) -> int:
        """Tell the rows of cards of these widths, each event with its own."""
        return depth(self.left, np.maximum(self.reach, self.anchor + widths))

    def free(self, widths: Pixels, most: int) -> NDArray[np.bool_]:
        """Tell the events that stand where no more than ``most`` cards are on top of one another.

        They stay so on zooming in: what a card covers only shrinks, and with it what covers that.
        """
        right = np.maximum(self.reach, self.anchor + widths) + GAP_PX
        begin, end = np.sort(self.left), np.sort(right)
        covered = np.arange(1, len(begin) + 1) - np.searchsorted(end, begin, "right")
        is_within = (begin >= self.left[:, None]) & (begin < right[:, None])
        found: NDArray[np.bool_] = np.where(is_within, covered, 0).max(axis=1, initial=0) <= most
        return found

    def stacks(
        self, widths: Pixels, most: int, apart: list[bool], crowded: NDArray[np.bool_]
    ) -> list[list[int]]:
        """Tell which events share a stack so that all find room in ``most`` rows.

        Events share one where they begin in one bin of time and end in one, both as fine as is
        enough. Bins are fixed and halve: on zooming in stacks only ever fall apart. A stack takes
        what all of its cards would take together, so that one which loses an event, out of view,
        needs no more than before.

        Args:
            widths: of the events' own cards.
            most: rows.
            apart: events that share no stack with the others, as the query leaves them out.
            crowded: events that are to find room; the others are let be.

        Returns:
            The places of each stack's events, in the order of their first ones.
        """
        right = np.maximum(self.reach, self.anchor + widths)
        finest = max(int(np.log2(self._seconds_per_px * _FINEST_PX)), 0)
        limits = (self._marks.start >> finest, self._marks.end - 1 >> finest)
        columns = (*limits, self.left, right)
        rows = zip(*(column.tolist() for column in columns), apart, strict=True)
        stacks = [
            _Stack(start, end, is_apart, left, reach, [place])
            for place, (start, end, left, reach, is_apart) in enumerate(rows)
            if crowded[place]
        ]
        for _ in range(finest, _COARSEST):
            stacks = _together(stacks)
            lefts, rights = ([stack[side] for stack in stacks] for side in (3, 4))
            if depth(np.array(lefts), np.array(rights)) <= most:
                break
            stacks = [
                stack._replace(begins=stack.begins >> 1, ends=stack.ends >> 1) for stack in stacks
            ]
        return [sorted(stack.places) for stack in stacks]


class _Stack(NamedTuple):
    """Events that begin in one bin and end in one, what they take of a row, and their places."""

    begins: int
    ends: int
    is_apart: bool
    left: float
    right: float
    places: list[int]


def _together(stacks: list[_Stack]) -> list[_Stack]:
    """Put those of the same bins together."""
    found: dict[tuple[int, int, bool], _Stack] = {}
    for stack in stacks:
        key = stack[:3]
        known = found.get(key)
        if known is not None:
            right = max(known.right, stack.right)
            stack = known._replace(right=right, places=known.places + stack.places)
        found[key] = stack
    return list(found.values())


def depth(left: Pixels, right: Pixels) -> int:
    """Tell how many stretches lie over the place where most do: the rows that hold them all.

    Sorted by where they begin and put into the first row that is free, they need no more (the
    colouring of an interval graph).
    """
    begin, end = np.sort(left), np.sort(right + GAP_PX)
    over = np.searchsorted(end, begin, "right")
    return int((np.arange(1, len(begin) + 1) - over).max(initial=0))
