"""From what is known of a date to how its mark looks on the scale of the moment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from viewer.domain.answers import Marks
from viewer.domain.civil import DAY
from viewer.domain.dates import OPEN_END, OPEN_START, Date
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Form, Mark, State

BLOCK_PX = 8.0
"""An exact day this wide is a block."""
NARROW_PX = 16.0
"""An uncertain date narrower than this is a shape around its middle."""
BAND_PX = 12.0
"""A month or year narrower than this is a hollow shape on a halo."""
OPEN_PX = 72.0
"""How far a bar fades toward a side that nobody knows."""
IS_OPEN_SIDED = (
    Qualifier.IN_FORCE | Qualifier.END_UNKNOWN | Qualifier.OPEN_START | Qualifier.START_UNKNOWN
)
"""Any of these makes a bar of a date, however exact it is."""
# As plain numbers: an enum's "&" takes twenty times as long, and each mark of each frame asks.
_UNCERTAIN, _APPROXIMATE = int(Qualifier.UNCERTAIN), int(Qualifier.APPROXIMATE)
_IN_FORCE, _OPEN_SIDED = int(Qualifier.IN_FORCE), int(IS_OPEN_SIDED)
_DAY, _INTERVAL = int(Precision.DAY), int(Precision.INTERVAL)
_OPEN = (OPEN_START, OPEN_END)
_PALE = (int(Precision.DECADE), int(Precision.CENTURY))


class Known(NamedTuple):
    """What is known of one event's date, as plain numbers, and its kind.

    ``precision`` and ``flags`` are the numbers of ``Precision`` and ``Qualifier``.
    """

    event: int
    kind: str
    start: int
    start_latest: int
    end_earliest: int
    end: int
    precision: int
    flags: int
    importance: int = 0


def rows_of(marks: Marks, kinds: tuple[str, ...]) -> Iterator[Known]:
    """Yield columns row by row."""
    columns = (
        marks.id,
        marks.kind,
        marks.start,
        marks.start_latest,
        marks.end_earliest,
        marks.end,
        marks.precision,
        marks.flags,
        marks.importance,
    )
    for event, kind, *seconds, precision, flags, importance in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        start, start_latest, end_earliest, end = seconds
        yield Known(
            event,
            kinds[kind],
            start,
            start_latest,
            end_earliest,
            end,
            precision,
            flags,
            importance,
        )


def known_of(event: int, kind: str, date: Date) -> Known:
    """Return what a date says, for claims and the legend."""
    start = OPEN_START if date.start is None else date.start
    end = OPEN_END if date.end is None else date.end
    return Known(
        event,
        kind,
        start,
        start if date.start_latest is None else date.start_latest,
        end if date.end_earliest is None else date.end_earliest,
        end,
        int(date.precision),
        int(date.qualifier),
    )


def is_soft(known: Known) -> bool:
    """Whether a date is less exact than a day, or qualified: never drawn solid."""
    is_coarse = known.precision > _DAY and known.precision != _INTERVAL
    return is_coarse or bool(known.flags & (_UNCERTAIN | _APPROXIMATE))


def form_of(known: Known, width_px: float) -> Form:
    """Return the form of a mark from what is known and how wide its extent is on screen."""
    is_open = known.start == OPEN_START or known.end == OPEN_END
    if is_open or known.flags & _OPEN_SIDED:
        return Form.INTERVAL
    if known.flags & _UNCERTAIN:
        return Form.UNCERTAIN
    if known.precision == _INTERVAL:
        return Form.INTERVAL if width_px >= BLOCK_PX else Form.POINT
    if known.flags & _APPROXIMATE:
        return Form.CIRCA if width_px >= BAND_PX else Form.HALO
    if known.precision <= _DAY:
        return Form.BLOCK if width_px >= BLOCK_PX else Form.POINT
    return Form.BAND if width_px >= BAND_PX else Form.HALO


class Reach(NamedTuple):
    """Where a mark lies on the canvas, open sides given the length of their fading."""

    start: float
    start_latest: float
    end_earliest: float
    end: float


def reach_of(known: Known, scale: Scale, gutter: float, today: int | None) -> Reach:
    """Return the pixels of a mark's limits; ends known to the day are exact."""
    has_start, has_end = known.start != OPEN_START, known.end != OPEN_END
    start = gutter + scale.x(known.start) if has_start else 0.0
    end = gutter + scale.x(known.end) if has_end else 0.0
    if not has_start:
        border = known.end if known.end_earliest in _OPEN else known.end_earliest
        start = (gutter + scale.x(border) if has_end else gutter + scale.width_px / 2) - OPEN_PX
    if not has_end:
        end = _open_end(known, start, scale, gutter, today)
    is_interval = known.precision == _INTERVAL or not (has_start and has_end)
    if not is_interval:
        return Reach(start, end, start, end)
    soft_from, soft_to = start, end
    if has_start and known.start_latest != OPEN_START and known.start_latest - known.start > DAY:
        soft_from = min(gutter + scale.x(known.start_latest), end)
    if has_end and known.end_earliest != OPEN_END and known.end - known.end_earliest > DAY:
        soft_to = max(gutter + scale.x(known.end_earliest), start)
    return Reach(start, soft_from, soft_to, end)


def _open_end(known: Known, start: float, scale: Scale, gutter: float, today: int | None) -> float:
    """Still in force reaches to today; an unknown end fades a little way into the view."""
    if known.flags & _IN_FORCE and today is not None:
        return max(gutter + scale.x(today), start + 2)
    return max(start + OPEN_PX, gutter + 40.0)


def mark_of(
    known: Known, reach: Reach, lane: int, y: float, state: State, *, is_ghost: bool = False
) -> Mark:
    """Return the mark of an event at its place."""
    form = form_of(known, reach.end - reach.start)
    qualifier = Qualifier(known.flags)
    if known.end == OPEN_END and not qualifier & Qualifier.IN_FORCE:
        qualifier |= Qualifier.END_UNKNOWN
    if known.start == OPEN_START:
        qualifier |= Qualifier.START_UNKNOWN
    return Mark(
        event=known.event,
        lane=lane,
        kind=known.kind,
        form=form,
        y=y,
        x_start=reach.start,
        x_start_latest=reach.start_latest,
        x_end_earliest=reach.end_earliest,
        x_end=reach.end,
        qualifier=qualifier,
        state=state,
        is_pale=known.precision in _PALE,
        is_ghost=is_ghost,
    )


def is_narrow(form: Form, width_px: float) -> bool:
    """Whether a mark is a shape around its middle, so that its card starts from there."""
    return form in (Form.POINT, Form.HALO) or (form is Form.UNCERTAIN and width_px < NARROW_PX)
