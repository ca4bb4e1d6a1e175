"""How large the text of the pane is set: by keys while it has them, or by the wheel."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QWidget

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)
_NOTCH = 120
"""What a wheel turns for a step; a touchpad tells less at a time."""


class Zoom(QObject):
    """The size.

    Attributes:
        value: 1.0 is as large as the app's text.

    Signals:
        changed: tells the new value.
    """

    changed = Signal(float)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.value = 1.0
        self._turned = 0
        for keys, step in (
            (QKeySequence.StandardKey.ZoomIn, 1),
            ("Ctrl+=", 1),
            (QKeySequence.StandardKey.ZoomOut, -1),
            ("Ctrl+0", 0),
        ):
            shortcut = QShortcut(QKeySequence(keys), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, step))

    def watch(self, viewport: QWidget) -> None:
        """Let Ctrl and the wheel over what scrolls the pane change the size."""
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        for _ in range(abs(steps)):
            self._step(1 if steps > 0 else -1)
        return True

    def set(self, value: float) -> None:
        """Set the size, as far as the steps go."""
        value = min(max(value, STEPS[0]), STEPS[-1])
        if value != self.value:
            self.value = value
            self.changed.emit(value)

    def _step(self, step: int) -> None:
        nearest = min(range(len(STEPS)), key=lambda n: abs(STEPS[n] - self.value))
        at = min(max(nearest + step, 0), len(STEPS) - 1)
        self.set(STEPS[at] if step else 1.0)
