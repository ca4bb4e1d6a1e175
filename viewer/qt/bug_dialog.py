"""The dialog that tells of a bug."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout


class BugDialog(QDialog):
    """Says that the app has a bug, that the store is safe, and gives the report to copy."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        said = QLabel(
            self.tr(
                "This is a mistake in the app, not yours. Your store is as it was; you can go on."
                " To help mend it, send the report below to those who made the app."
            ),
            wordWrap=True,
        )
        self._report = QPlainTextEdit(report, readOnly=True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, self._report, buttons):
            column.addWidget(widget)

    def add(self, text: str) -> None:
        """Put a further traceback below the first."""
        self._report.appendPlainText("\n" + text.rstrip())

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
