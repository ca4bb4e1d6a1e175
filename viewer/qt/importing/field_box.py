"""The box that says what a column becomes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from viewer.exchange.mapping.fields import Field
from viewer.qt.importing.field_names import FIELDS, field_name

_SHOWN_FIELDS = 18
_CHOICES = (None, *FIELDS)


class FieldBox(QComboBox):
    """Every field and none; what has no room in the box ends in three dots."""

    def __init__(self, field: Field | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setMaxVisibleItems(_SHOWN_FIELDS)
        for choice in _CHOICES:
            self.addItem(field_name(choice))
        self.setCurrentIndex(_CHOICES.index(field) if field in _CHOICES else 0)
        self.setProperty("look", "" if self.field else "kept")

    @property
    def field(self) -> Field | None:
        """What is chosen; None to keep the column as it stands."""
        return _CHOICES[self.currentIndex()]

    @property
    def shown(self) -> str:
        """What stands in the box: the field, or in one word that the column is kept."""
        return field_name(self.field) if self.field else self.tr("Kept")

    def showPopup(self) -> None:
        self.fit_list()
        super().showPopup()

    def fit_list(self) -> None:
        """Give the list the room that its longest name needs, however narrow the box is."""
        rows = self.view()
        bar = rows.verticalScrollBar().sizeHint().width()
        rows.setMinimumWidth(rows.sizeHintForColumn(0) + 2 * rows.frameWidth() + 2 * bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, place, self).width()
        metrics = self.fontMetrics()
        option.currentText = metrics.elidedText(self.shown, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
