"""Where the lanes' names stand, and how wide their part of the canvas is."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.queries import Facet
from viewer.timeline.lane_choice import LaneChoice, arranged
from viewer.timeline.scene import LaneRow, TextMeasure, TextStyle
from viewer.timeline.showing import Shown
from viewer.timeline.view import GUTTER, WIDE_GUTTER, SceneWords

COUNT_MARGIN = 8.0
"""Between a count beside its name and the end of the names."""
_NAME_MARGIN = 5.0
"""The same of a name that has its count below it."""
ICON_X = 15.0
"""The middle of a kind's sign."""
WIDEST = 184.0
"""What names may take by themselves, at the usual text size."""
_MOST_SHARE = 0.3
_LOW = 46.0  # lower lanes tell name and count on one line
_NAME_X = 12.0
_NAME_X_BESIDE_ICON = 29.0
_NAME_Y = 15.0
_COUNT_GAP = 7.0
_MANY = 100  # lanes of more events are low soon
_MEASURED = 24  # lanes: about what one sees


class NamePlace(NamedTuple):
    """Where the name of a lane stands; the count is beside it, or below it.

    Attributes:
        x: of the name's left edge, in pixels.
        y: of the middle of its capitals.
        style: of its letters.
        has_count_beside: name and count share a line.
    """

    x: float
    y: float
    style: TextStyle
    has_count_beside: bool

    def around(self, count_width: float) -> float:
        """What the line takes besides the name, for a count of so many pixels."""
        beside = count_width + _COUNT_GAP if self.has_count_beside else 0.0
        return self.x + beside + _NAME_MARGIN


def name_place(row: LaneRow, text_scale: float) -> NamePlace:
    """Tell where the name of a lane on the canvas stands."""
    is_low = row.height < _LOW * text_scale
    y = row.top + (row.height / 2 if is_low else _NAME_Y * text_scale)
    style = TextStyle.LANE_NAME_LOW if is_low else TextStyle.LANE_NAME
    return NamePlace(_name_x(bool(row.kind), text_scale), y, style, is_low)


def usual_gutter(field: Facet | None, text_scale: float = 1.0) -> float:
    """How wide names are at the least: kinds have short ones, what else lanes stand for long."""
    width = GUTTER if field in (Facet.KIND, None) else WIDE_GUTTER
    return float(round(width * text_scale))


def needed_gutter(
    shown: Shown,
    choice: LaneChoice,
    words: SceneWords,
    measure: TextMeasure,
    text_scale: float = 1.0,
) -> float:
    """How wide names have to be for the first lanes to be told whole, in pixels."""
    field, lanes = choice.field, shown.rows
    widest = usual_gutter(field, text_scale)
    x = _name_x(field is Facet.KIND, text_scale)
    placed = arranged(choice, lanes)
    for row in [*placed.pinned.tolist(), *placed.others[:_MEASURED].tolist()][:_MEASURED]:
        lane = lanes.lane(row)
        is_low = lane.count > _MANY
        style = TextStyle.LANE_NAME_LOW if is_low else TextStyle.LANE_NAME
        count = measure.width(words.short_count(lane.count), TextStyle.LANE_COUNT)
        around = NamePlace(x, 0, style, is_low).around(count)
        widest = max(widest, around + measure.width(words.lane(lane, field), style) + 1)
    return float(round(min(widest, WIDEST * text_scale)))


def gutter_within(
    needed: float, field: Facet | None, width: float, text_scale: float = 1.0
) -> float:
    """What of the needed width a canvas of ``width`` pixels has for names."""
    return max(min(needed, float(round(width * _MOST_SHARE))), usual_gutter(field, text_scale))


def _name_x(has_icon: bool, text_scale: float) -> float:
    return (_NAME_X_BESIDE_ICON if has_icon else _NAME_X) * text_scale
