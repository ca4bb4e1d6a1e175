"""What stands in the place of a picture that cannot be shown: a quiet box that says why."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from viewer.domain.bidi import isolated
from viewer.domain.long_texts import cut
from viewer.qt.icon_mark import IconMark
from viewer.qt.image_files import Fault
from viewer.qt.link_confirmation import web_link
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock

_LONGEST_PATH = 240
_PAD_PX = 12


class MissingPicture(QFrame):
    """The box: a sign, a sentence, and the way to a picture that lies on the web.

    Signals:
        link_requested: the reader wants to see the picture where it lies.
    """

    link_requested = Signal(QUrl)

    def __init__(self, fault: Fault, path: str, file: str, palette: Palette) -> None:
        """Make the box for a picture's path, told as missing beside a file's name."""
        super().__init__()
        self.setStyleSheet(
            f"MissingPicture {{ background: {palette.chip}; border: 1px solid {palette.hair};"
            " border-radius: 6px; }"
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        line.setSpacing(10)
        line.addWidget(IconMark("picture", palette.ink3), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        line.addLayout(column, 1)
        url = web_link(path)
        told = TextBlock("second")
        told.show_text(
            self._sentence(fault, url).format(path=shown_path(path), file=isolated(file))
        )
        column.addWidget(told)
        if url is not None:
            column.addWidget(self._way_to(url), 0, Qt.AlignmentFlag.AlignLeft)

    def _sentence(self, fault: Fault, url: QUrl | None) -> str:
        match fault:
            case Fault.REMOTE if url is not None:
                return self.tr("Picture or film on the web, not loaded: {path}")
            case Fault.REMOTE:
                return self.tr("This picture lies elsewhere and was not loaded: {path}")
            case Fault.OUTSIDE:
                return self.tr("Not shown, since it lies outside the folder of {file}: {path}")
            case Fault.MISSING:
                return self.tr(
                    "“{path}” is not in the folder of {file}. Put it there to see it here."
                )
            case Fault.TOO_LARGE:
                return self.tr("“{path}” is too large to be shown here.")
            case _:
                return self.tr("“{path}” can’t be read as a picture.")

    def _way_to(self, url: QUrl) -> QPushButton:
        button = QPushButton(self.tr("Show it in the browser…"))
        button.setProperty("look", "link")
        button.setToolTip(isolated(url.toDisplayString()))
        button.clicked.connect(lambda: self.link_requested.emit(url))
        return button


def shown_path(path: str) -> str:
    """The path of a picture on one line, not too long."""
    line = isolated(path)
    return cut(line, _LONGEST_PATH)
