"""What the pointer does on the timeline, in words, for the help and the docs."""

from __future__ import annotations

from viewer.qt.translation import QT_TRANSLATE_NOOP

GESTURES: tuple[tuple[str, str], ...] = (
    (
        QT_TRANSLATE_NOOP("actions", "Click"),
        QT_TRANSLATE_NOOP("actions", "Select an event; empty canvas clears"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Shift+click, or Alt+drag from mark to mark"),
        QT_TRANSLATE_NOOP("actions", "Measure the time to a second event"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Ctrl+click"),
        QT_TRANSLATE_NOOP("actions", "Add to the selection"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Double-click"),
        QT_TRANSLATE_NOOP(
            "actions", "Fit the event, stack, density cell, or the year of an axis label"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Drag"),
        QT_TRANSLATE_NOOP("actions", "Move through time and lanes"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Drag the axis"),
        QT_TRANSLATE_NOOP("actions", "Stretch time around the point you hold"),
    ),
    (QT_TRANSLATE_NOOP("actions", "Shift+drag"), QT_TRANSLATE_NOOP("actions", "Zoom to a box")),
    (
        QT_TRANSLATE_NOOP("actions", "Ctrl+drag"),
        QT_TRANSLATE_NOOP("actions", "Select by rectangle"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Mouse wheel"),
        QT_TRANSLATE_NOOP("actions", "Zoom at the pointer, or scroll if set so in the preferences"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Shift+wheel"),
        QT_TRANSLATE_NOOP("actions", "Move through time"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Alt+wheel, or wheel over the lane names"),
        QT_TRANSLATE_NOOP("actions", "Scroll the lanes"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Two fingers on a touchpad"),
        QT_TRANSLATE_NOOP("actions", "Move through time and lanes"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Pinch"),
        QT_TRANSLATE_NOOP("actions", "Zoom at the centre of the fingers"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Drag a lane's name"),
        QT_TRANSLATE_NOOP("actions", "Put the lane elsewhere"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Double-click a lane's name"),
        QT_TRANSLATE_NOOP("actions", "Collapse the lane, or open it"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Drag the edge of the lanes' names"),
        QT_TRANSLATE_NOOP(
            "actions", "Make room for long names; a double-click fits them by itself"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Right-click, or the menu key"),
        QT_TRANSLATE_NOOP(
            "actions", "What can be done with the event, the lane, the view, the list"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Drag in the overview"),
        QT_TRANSLATE_NOOP("actions", "Move the window, its ends, or jump"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Ctrl+wheel over the detail pane"),
        QT_TRANSLATE_NOOP(
            "actions", "Its text larger or smaller; Ctrl++, Ctrl+− and Ctrl+0 where it has the keys"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Click a facet"),
        QT_TRANSLATE_NOOP("actions", "Only these; more clicks add more"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "Alt+click a facet"),
        QT_TRANSLATE_NOOP("actions", "Leave these out"),
    ),
)
