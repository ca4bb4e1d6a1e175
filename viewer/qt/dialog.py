"""What all dialogs have in common."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

from viewer.qt.key_stops import follow_the_eye, stops_of

_SCREEN_SHARE = 0.92
"""Of the screen, at the most: the window's frame stands around it."""


class Dialog(QDialog):
    """Tab goes through it as the eye does, also when parts of it were made anew; and it is no
    larger than the screen, however large its text is.
    """

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.size().boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if follow_the_eye(stops_of(self), self.focusWidget(), forward=forward):
            return True
        return super().focusNextPrevChild(forward)
