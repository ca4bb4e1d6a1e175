"""Where the Tab key stops in a page, and how the keys stay where they were when it is remade."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_of(page: QWidget) -> list[QWidget]:
    """The parts of a page that take the keys by Tab, in its order."""
    return [
        part
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isEnabled()
        and part.isVisibleTo(page)
    ]


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
