"""Where an import came from, how its file was read, and what it came to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from viewer.qt.counts import counted, number
from viewer.qt.enumeration import spaced
from viewer.qt.imports_place.import_words import (
    date_format_lines,
    delimiter_words,
    mapping_lines,
    when_words,
)
from viewer.store.records import ImportRecord

_NAME_PX = 132
_KIBIBYTE = 1024


class AboutImport(QScrollArea):
    """Names on the left, what is known on the right, to be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("About this import"))
        self.show_import(None)

    def show_import(self, record: ImportRecord | None) -> None:
        """Show another import, or none."""
        inside = QWidget()
        inside.setProperty("panel", "card")
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 12, 8, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAME_PX)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self._lines(record) if record else ()):
            grid.addWidget(_label(name, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
            said = _label(text, "")
            said.setWordWrap(True)
            said.setAccessibleName(f"{name}: {text}")
            grid.addWidget(said, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inside)

    def _lines(self, record: ImportRecord) -> list[tuple[str, str]]:
        lines = [
            (self.tr("Folder"), record.folder),
            (self.tr("Data set"), record.data_set),
            (self.tr("Began and ended"), _span(record)),
            (self.tr("Events"), self._count_words(record)),
            (self.tr("Size"), self._size_words(record.bytes)),
            ("SHA-256", record.sha256),
            (self.tr("Encoding"), record.encoding),
            (self.tr("Delimiter"), delimiter_words(record)),
            (self.tr("Dates"), "\n".join(date_format_lines(record))),
            (self.tr("Columns"), "\n".join(f"{f} ← {c}" for f, c in mapping_lines(record))),
        ]
        return [(name, text) for name, text in lines if text]

    def _size_words(self, count: int) -> str:
        size = self.locale().formattedDataSize(count, 1)
        if count < _KIBIBYTE:
            return size
        return self.tr("{0} ({1} bytes)").format(size, number(count))

    def _count_words(self, record: ImportRecord) -> str:
        told = self.tr("{0} of {1}: {2} new, {3} changed, {4} unchanged.")
        events = counted(self.tr("{n} event"), self.tr("{n} events"), record.events)
        rows = counted(self.tr("{n} row"), self.tr("{n} rows"), record.rows)
        outcomes = map(number, (record.added, record.changed, record.unchanged))
        text = told.format(events, rows, *outcomes)
        if record.vanished:
            more = counted(
                self.tr("{n} event of the data set was not in the file; it was kept."),
                self.tr("{n} events of the data set were not in the file; they were kept."),
                record.vanished,
            )
            text = spaced(text, more)
        return text


def _span(record: ImportRecord) -> str:
    moments = [when_words(each) for each in (record.started, record.finished) if each]
    return " – ".join(dict.fromkeys(moments))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
