"""What shows that a window takes the files that hang over it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class DropSign(QFrame):
    """A frame around a widget and a sentence in its middle, while files hang over it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("drop_sign")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignCenter)
        self._over = over
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while nothing hangs over the window."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str) -> None:
        """Frame the widget and say what a drop will do."""
        self._text.setText(text)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()


def dropped_files(data: QMimeData) -> Sequence[Path]:
    """The files of this machine among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_as_copy(event: QDropEvent) -> None:
    """Accept a drop as a copy: told of a move, the other program might delete its files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
