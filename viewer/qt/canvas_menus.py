"""Which menu belongs to what lies under the pointer on the timeline."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from viewer.qt.actions import Actions
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.canvas.hits import Hit, Part
from viewer.qt.event_menu import EventMenu, PlotMenu
from viewer.qt.lane_menu import LaneMenu
from viewer.qt.lanes_menu import LanesMenu
from viewer.qt.session import Session


def menu_for(hit: Hit, session: Session, verbs: Actions, canvas: Canvas) -> QMenu:
    """The menu of an event, of a lane, or of the empty canvas.

    Args:
        hit: what lies there.
        session: the facts.
        verbs: the actions of the window.
        canvas: where the menu opens.
    """
    lane = None
    if hit.lane is not None:
        around = canvas.lanes_around(hit.lane)
        lane = LaneMenu(session, hit.lane, canvas.hidden_lanes(), around, canvas)
    if hit.part is Part.LANE_NAME and lane is not None:
        return lane
    found = []
    if hit.event is not None and session.all_answers is not None:
        found = session.all_answers.headlines([hit.event])
    if found:
        return EventMenu(session, found[0], verbs, lane, canvas)
    lanes = LanesMenu(session, canvas.hidden_lanes, canvas)
    return PlotMenu(verbs, [*([lane] if lane is not None else []), lanes], canvas)
