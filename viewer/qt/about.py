"""What the app is, and what it stands on."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer import version
from viewer.qt.icons import app_icon
from viewer.qt.translation import app_name


class About(QDialog):
    """Name, version, licence and the four promises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Diplomatic Timeline"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(72, 72))
        title = QLabel(app_name())
        title.setProperty("role", "title")
        said = QLabel(
            self.tr(
                "No date is made up. No row is lost. It never stutters. It is yours:"
                " one ordinary SQLite file, no account, no network."
            )
        )
        said.setWordWrap(True)
        versions = QLabel(
            self.tr("Version {0} · Python {1} · Qt {2} · SQLite {3}\nMIT licence").format(
                version(), platform.python_version(), qVersion(), sqlite3.sqlite_version
            )
        )
        versions.setProperty("role", "quiet")
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        text = QVBoxLayout()
        for widget in (title, said, versions):
            text.addWidget(widget)
        text.addSpacing(8)
        text.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 16)
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.setMinimumWidth(460)
