"""What the window says when something went wrong or was done: in place first."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.qt.icon_button import IconButton
from viewer.qt.icons import Icons


class Tone(Enum):
    """How serious a message is; the style sheet knows the names."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class MessageBar(QFrame):
    """One sentence above the timeline, with at most one button for what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._text = QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._next = QPushButton()
        self._next.setProperty("look", "link")
        self._next.setAutoDefault(False)  # in a dialog it would be pressed from every field
        self._close = IconButton(QIcon(), self.tr("Close the message"))
        for pressed in (self._next, self._close):  # a click leaves the keys where they are
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._next)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self._next.clicked.connect(self._do_next)
        self._then: Callable[[], object] | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def set_icons(self, icons: Icons) -> None:
        self._close.setIcon(icons.icon("close"))

    def say(
        self,
        text: str,
        tone: Tone = Tone.NOTE,
        *,
        button: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence until it is closed or another comes.

        Args:
            text: one sentence, as plain text.
            tone: how serious it is.
            button: what the button says; none where empty.
            then: what the button does, besides closing the message.
        """
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._then = then
        self._next.setText(button)
        self._next.setVisible(bool(button))
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def focus_button(self) -> None:
        """Move the keys to the button, as the message asks a question."""
        self._next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keys."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._next.hasFocus():
            self._do_next()
        else:
            super().keyPressEvent(event)

    def _do_next(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()
