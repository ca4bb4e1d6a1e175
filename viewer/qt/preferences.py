"""What the reader may choose, made from the table of settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.qt.dialog import Dialog
from viewer.qt.settings import PREFERENCES, Setting, Settings, translated


class Preferences(Dialog):
    """One row a setting; each choice holds at once."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("Preferences"))
        title.setProperty("role", "title")
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        for setting in PREFERENCES:
            form.addRow(translated(setting.label), self._box(setting))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _box(self, setting: Setting[str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(setting.key)
        for value, label in (setting.choices or {}).items():
            box.addItem(translated(label), value)
        box.setCurrentIndex(box.findData(self._settings.get(setting)))
        box.setAccessibleName(translated(setting.label))
        box.currentIndexChanged.connect(lambda _index: self._keep(setting, box.currentData()))
        return box

    def _keep(self, setting: Setting[str], value: str) -> None:
        self._settings.set(setting, value)
        self.changed.emit()
