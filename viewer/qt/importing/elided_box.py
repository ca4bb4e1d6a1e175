"""A box to choose from whose text ends in three dots where the box is too narrow for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ElidedBox(QComboBox):
    """A box that needs no room for its longest text: the list that opens has it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def shown(self) -> str:
        """What stands in the box, if there is room for it."""
        return self.currentText()

    def shown_in_room(self) -> str:
        """What stands in the box, cut where there is no room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, place, self).width()
        return self.fontMetrics().elidedText(self.shown, Qt.TextElideMode.ElideRight, room)

    def showPopup(self) -> None:
        self.fit_list()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the list as Space does: whoever chooses does not agree to an import."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def fit_list(self) -> None:
        """Give the list the room that its longest text needs, however narrow the box is."""
        rows = self.view()
        bar = rows.verticalScrollBar().sizeHint().width()
        rows.setMinimumWidth(rows.sizeHintForColumn(0) + 2 * rows.frameWidth() + 2 * bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_in_room()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
