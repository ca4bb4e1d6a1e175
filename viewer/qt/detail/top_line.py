"""The first line of the pane: the kind, back and forward, and copying the whole event."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.domain.queries import Facet
from viewer.qt.facet_names import kind_name
from viewer.qt.icon_button import IconButton
from viewer.qt.icons import Icons
from viewer.qt.kind_mark import MARK_PX, paint_kind
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette
from viewer.qt.value_chip import ValueChip


class KindChip(ValueChip):
    """The kind with its shape; a click asks for only events of this kind."""

    def __init__(self, kind: str, palette: Palette) -> None:
        label = kind_name(kind)
        super().__init__(Facet.KIND, kind, label, look="kind")
        self._palette, self._scale = palette, 0.0
        self._dress(1.0)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange):
            self._dress(grown(self.font()))
        return done

    def _dress(self, scale: float) -> None:
        """Give the chip round ends, however large the text is."""
        if scale == self._scale:
            return
        self._scale = scale
        palette = self._palette
        high, left, right = (round(length * scale) for length in (20, 24, 10))
        self.setStyleSheet(
            f"QPushButton {{ background: {palette.chip}; border: none;"
            f" border-radius: {high // 2}px; padding: 0 {right}px 0 {left}px;"
            f" min-height: {high}px; font-weight: 400; }}"
            f" QPushButton:hover {{ background: {palette.hover}; }}"
            f" QPushButton:focus {{ border: 2px solid {palette.accent};"
            f" padding: 0 {right - 2}px 0 {left - 2}px; min-height: {high - 4}px; }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = QRectF(self.rect()).center()
        middle.setX(14 * self._scale)
        paint_kind(painter, self.value, middle, self._palette, size_px=MARK_PX * self._scale)


class TopLine(QWidget):
    """The line.

    Signals:
        filter_requested, exclude_requested: as of ``ValueChip``.
        back_requested, forward_requested: the event read before or after.
        copy_requested: the whole event as text.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)
    back_requested = Signal()
    forward_requested = Signal()
    copy_requested = Signal()

    def __init__(self, kind: str, palette: Palette) -> None:
        super().__init__()
        self._icons = Icons(palette.ink2, palette.hair2)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        if kind:
            chip = KindChip(kind, palette)
            chip.filter_requested.connect(self.filter_requested)
            chip.exclude_requested.connect(self.exclude_requested)
            line.addWidget(chip)
        line.addStretch(1)
        self._back = self._button("back", self.tr("Event read before"), self.back_requested.emit)
        self._forward = self._button(
            "forward", self.tr("Event read after"), self.forward_requested.emit
        )
        copy = self._button("copy", self.tr("Copy this event as text"), self.copy_requested.emit)
        for button in (self._back, self._forward, copy):
            line.addWidget(button)

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Tell whether there is something to go back or forward to."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def _button(self, icon: str, tip: str, wish: Callable[[], None]) -> IconButton:
        button = IconButton(self._icons.icon(icon), tip)
        button.clicked.connect(lambda: wish())
        return button
