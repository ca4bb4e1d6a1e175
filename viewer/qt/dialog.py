"""A dialog for the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from viewer.qt.key_stops import follow_the_eye, stops_of


class Dialog(QDialog):
    """Tab goes through it as the eye does, also when parts of it were made anew."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        if follow_the_eye(stops_of(self), self.focusWidget(), forward=forward):
            return True
        return super().focusNextPrevChild(forward)
