"""Where the Tab key stops, in the order in which the eye meets the parts.

Qt's own order is that in which widgets were made, and much is made late or anew: panes after the
first picture, a page with each event.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QLayout, QScrollArea, QSplitter, QWidget


def stops_of(page: QWidget) -> list[QWidget]:
    """The parts of a page that take the keys by Tab, in its order."""
    return [
        part
        for part in _parts_within(page)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()
    ]


def _parts_within(whole: QWidget) -> Iterator[QWidget]:
    for part in _children(whole):
        if not part.isWindow() and part.isVisibleTo(whole):
            yield part
            yield from _parts_within(part)


def _children(whole: QWidget) -> list[QWidget]:
    """As they stand beside or under each other: a splitter stacks them the other way around, and
    what is put into a layout later may stand before."""
    first = list(_placed(whole))
    placed = set(first)
    others = (child for child in whole.children() if isinstance(child, QWidget))
    return first + [child for child in others if child not in placed]


def _placed(whole: QWidget) -> Iterator[QWidget]:
    layout = whole.layout()
    if layout is not None:
        yield from _laid_out(layout)
    elif isinstance(whole, QSplitter):
        yield from filter(None, (whole.widget(at) for at in range(whole.count())))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def follow_the_eye(stops: list[QWidget], focused: QWidget | None, *, forward: bool) -> bool:
    """Give the keys to the stop after or before the one that has them, around the end.

    Returns:
        Whether it was done: not where no stop has the keys, nor where the system wants Tab to
        stop at fewer parts.
    """
    every = Qt.TabFocusBehavior.TabFocusAllControls
    if focused not in stops or QGuiApplication.styleHints().tabFocusBehavior() != every:
        return False
    stop = stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop.setFocus(reason)
    _bring_into_view(stop)
    return True


def _bring_into_view(stop: QWidget) -> None:
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        elif isinstance(around, QAbstractItemView):
            middle = stop.mapTo(around.viewport(), stop.rect().center())
            around.scrollTo(around.indexAt(middle))
        around = around.parentWidget()


def stop_with_keys(page: QWidget) -> tuple[int, str] | None:
    """Which of the stops has the keys, and its name; None where none has."""
    for at, part in enumerate(stops_of(page)):
        if part is page.window().focusWidget():
            return at, part.accessibleName()
    return None


def give_keys(page: QWidget, stop: tuple[int, str] = (0, "")) -> None:
    """Move the keys to the stop that is most like one of an earlier page, else to the first."""
    stops = stops_of(page)
    if not stops:
        return
    at, name = stop
    alike = [n for n, part in enumerate(stops) if name and part.accessibleName() == name]
    nearest = min(alike, key=lambda n: abs(n - at)) if alike else 0
    stops[nearest].setFocus(Qt.FocusReason.TabFocusReason)
