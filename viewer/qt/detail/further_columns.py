"""The columns of the file that the import mapped to nothing: kept with the event and shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.domain.bidi import isolated, unsteered
from viewer.domain.long_texts import cut
from viewer.qt.counts import counted
from viewer.qt.painting.palette import Palette
from viewer.qt.section import Section
from viewer.qt.text_block import TextBlock

_MOST_COLUMNS = 100
_LONGEST_CELL = 2_000


class FurtherColumns(Section):
    """Name and cell of each column, as they stand in the file."""

    def __init__(self, columns: Mapping[str, str], palette: Palette) -> None:
        super().__init__("further_columns", "", palette)
        self.set_title(self.tr("Further columns of the file"))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, (name, cell) in enumerate(list(columns.items())[:_MOST_COLUMNS]):
            grid.addWidget(self._block(isolated(name), "second"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._block(self._shown(cell)), row, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(box)
        if len(columns) > _MOST_COLUMNS:
            left = len(columns) - _MOST_COLUMNS
            told = counted(
                self.tr("{n} more column"), self.tr("{n} more columns, in an export"), left
            )
            self.body.addWidget(self._block(told, "quiet"))

    def _shown(self, cell: str) -> str:
        text = unsteered(str(cell))
        return cut(text, _LONGEST_CELL)

    def _block(self, text: str, role: str = "") -> TextBlock:
        block = TextBlock(role)
        block.show_text(text, 105)
        return block
