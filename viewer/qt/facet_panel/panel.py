"""The panel: one section a facet, under each other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.queries import Choice, Facet, FacetCount
from viewer.qt.facet_panel.contents import ROWS, FacetContents
from viewer.qt.facet_panel.facet_section import FacetSection
from viewer.qt.facet_panel.nothing_here import NothingHere
from viewer.qt.facet_panel.popup import FacetPopup
from viewer.qt.painting.palette import Palette

WIDTH_PX = 232
MIN_WIDTH_PX = 180


class FacetPanel(QScrollArea):
    """The sidebar.

    Signals:
        filter_requested: choose a value, or no longer (``narrowing.toggled``).
        exclude_requested: leave a value out, or no longer (``narrowing.excluding``).
        every_requested: ask for all chosen values of a facet (True) or any of them.
        values_requested: a popup wants the values of a facet that hold a text.
        section_folded: a facet's name and whether its section is open now.
        clear_requested, all_years_requested: as of ``NothingHere``.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)
    every_requested = Signal(Facet, bool)
    values_requested = Signal(Facet, str)
    section_folded = Signal(str, bool)
    clear_requested = Signal()
    all_years_requested = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._popup: FacetPopup | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(MIN_WIDTH_PX)
        self.setAccessibleName(self.tr("Facets"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        page = QWidget()
        page.setProperty("panel", "chrome")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(10)
        self._nothing = NothingHere()
        self._nothing.clear_requested.connect(self.clear_requested)
        self._nothing.all_years_requested.connect(self.all_years_requested)
        column.addWidget(self._nothing)
        self._sections = {facet: FacetSection(facet, palette) for facet in ROWS}
        for section in self._sections.values():
            self._wire(section)
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(page)

    def show_contents(self, contents: Mapping[Facet, FacetContents]) -> None:
        """Show counts and choices; a facet without values has no section."""
        for facet, section in self._sections.items():
            section.show_contents(contents.get(facet, FacetContents((), 0)))

    def say_nothing_matches(self, text: str, *, is_within_years: bool = False) -> None:
        """Say above what is chosen that no event matches; an empty text takes it back."""
        self._nothing.say(text, is_within_years=is_within_years)

    def show_values(
        self, facet: Facet, text: str, counts: list[FacetCount], choice: Choice
    ) -> None:
        """Answer ``values_requested``; nothing happens when the popup has gone."""
        if self._popup is not None and self._popup.facet is facet:
            self._popup.show_values(text, counts, choice)

    def refresh_popup(self) -> None:
        """Ask for the popup's values anew, after the query has changed."""
        if self._popup is not None:
            self._popup.ask()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        for section in self._sections.values():
            section.set_palette(palette)

    def set_folded(self, keys: set[str]) -> None:
        """Fold the sections of these facets and open the others."""
        for facet, section in self._sections.items():
            section.set_open(facet.value not in keys)

    @property
    def folded(self) -> frozenset[str]:
        """Names of the facets whose sections are folded."""
        return frozenset(f.value for f, section in self._sections.items() if not section.is_open)

    def _wire(self, section: FacetSection) -> None:
        section.filter_requested.connect(self.filter_requested)
        section.exclude_requested.connect(self.exclude_requested)
        section.every_requested.connect(self.every_requested)
        section.folded.connect(self.section_folded)
        section.more_requested.connect(self._open_popup)

    def _open_popup(self, facet: Facet, corner: QPoint) -> None:
        popup = FacetPopup(facet, self._palette, self)
        popup.values_requested.connect(self.values_requested)
        popup.filter_requested.connect(self.filter_requested)
        popup.exclude_requested.connect(self.exclude_requested)
        popup.destroyed.connect(self._forget_popup)
        self._popup = popup
        popup.open_at(corner)

    def _forget_popup(self) -> None:
        self._popup = None
