"""What all dialogs have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from viewer.qt.key_stops import follow_the_eye, stops_of

_SCREEN_SHARE = 0.92
"""Of the screen, at the most: the window's frame stands around it."""


class Dialog(QDialog):
    """Tab goes through it as the eye does, also when parts of it were made anew; Enter presses the
    button that has the keys, and only where none has them the dialog's own; and it is no larger
    than the screen, however large its text is.
    """

    _pressed_in: QWidget | None = None
    """What had the keys when the last one went down; a field may have moved them since."""

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.size().boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if follow_the_eye(stops_of(self), self.focusWidget(), forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            self._pressed_in = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused, pressed_in = self.focusWidget(), self._pressed_in
        self._pressed_in = None
        if is_enter and isinstance(focused, QPushButton) and focused is pressed_in:
            focused.click()
        else:
            super().keyPressEvent(event)
