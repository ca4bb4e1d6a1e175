"""One facet in the panel: its first values, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton

from viewer.domain.queries import Facet
from viewer.qt.counts import number
from viewer.qt.facet_names import facet_name
from viewer.qt.facet_panel.contents import SEVERAL_VALUED, FacetContents
from viewer.qt.facet_panel.values import FacetList, FacetValues
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette
from viewer.qt.section import Section

_INDENT_PX = 22


class FacetSection(Section):
    """The section.

    Signals:
        filter_requested, exclude_requested: as of ``FacetList``.
        every_requested: ask for all chosen values (True) or any of them.
        more_requested: show all values in a popup at a point of the screen.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)
    every_requested = Signal(Facet, bool)
    more_requested = Signal(Facet, QPoint)

    def __init__(self, facet: Facet, palette: Palette) -> None:
        super().__init__(facet.value, facet_name(facet), palette)
        self.facet = facet
        self.body.setSpacing(0)
        self._values = FacetValues(facet, self)
        self._list = FacetList(self._values, palette, is_whole=True)
        self._list.setAccessibleName(facet_name(facet))
        self._list.filter_requested.connect(self.filter_requested)
        self._list.exclude_requested.connect(self.exclude_requested)
        self._more = QPushButton()
        self._more.setProperty("look", "link")
        self._more.clicked.connect(self._ask_for_more)
        self._every = QPushButton()
        self._every.setProperty("look", "link")
        self._every.setCheckable(True)
        self._every.clicked.connect(lambda on: self.every_requested.emit(self.facet, on))
        self.add_action(self._every)
        self.body.addWidget(self._list)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._every.hide()
        self._color_more(palette)
        self.hide()

    def show_contents(self, contents: FacetContents) -> None:
        """Show counts and choice; no section where no event has a value to choose by."""
        choice = contents.choice
        is_chosen = bool(choice.wanted or choice.excluded)
        self.setVisible(is_chosen or any(count.value for count in contents.counts))
        self._values.show_counts(contents.counts, contents.choice)
        left = contents.left
        self._more.setVisible(left != 0)
        self._more.setText(
            self.tr("More…") if left is None else self.tr("{n} more…").format(n=number(left))
        )
        self._every.setVisible(self.facet in SEVERAL_VALUED and len(choice.wanted) > 1)
        self._every.setChecked(choice.every)
        self._every.setText(self.tr("all of them") if choice.every else self.tr("any of them"))
        self._every.setToolTip(
            self.tr("Events with every chosen value; click for any")
            if choice.every
            else self.tr("Events with any chosen value; click for every")
        )

    def set_palette(self, palette: Palette) -> None:
        super().set_palette(palette)
        self._list.set_palette(palette)
        self._color_more(palette)

    def _color_more(self, palette: Palette) -> None:
        indent = round(_INDENT_PX * grown(self._more.font()))
        self._more.setStyleSheet(
            f"QPushButton {{ padding-left: {indent}px; font-weight: 400; color: {palette.ink3}; }}"
        )

    def _ask_for_more(self) -> None:
        corner = self._more.mapToGlobal(QPoint(self._more.width() + 8, 0))
        self.more_requested.emit(self.facet, corner)
