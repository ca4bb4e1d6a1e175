"""How large the text of the pane is set, by keys while something in it has the focus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


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
        for keys, step in (
            (QKeySequence.StandardKey.ZoomIn, 1),
            ("Ctrl+=", 1),
            (QKeySequence.StandardKey.ZoomOut, -1),
            ("Ctrl+0", 0),
        ):
            shortcut = QShortcut(QKeySequence(keys), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, step))

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
