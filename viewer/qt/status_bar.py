"""The line at the foot: how many events, which span, how large a pixel is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from viewer.domain.words import span_words
from viewer.qt.counts import counted, number
from viewer.qt.icons import Icons
from viewer.qt.measures import length_words, scale_words
from viewer.qt.session import Session

_ICON_PX = 13
_BETWEEN_PX = 6


class StatusBar(QStatusBar):
    """Facts about the view; says briefly what an action does while the pointer is on it.

    Args:
        session: whose facts it tells.

    Signals:
        event_requested: the next event whose date its sources dispute.
    """

    event_requested = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 12, 0)
        self._count, self._span, self._scale = QLabel(), QLabel(), QLabel()
        self._scale.setProperty("role", "quiet")
        for label in (self._count, self._span, self._scale):
            label.setContentsMargins(12, 0, 4, 0)
            self.addWidget(label)
        self._disputes = QPushButton()
        self._disputes.setProperty("look", "warning")
        self._disputes.setToolTip(self.tr("Go to the next event whose date its sources dispute"))
        self._disputes.clicked.connect(self._ask_for_next)
        self._disputes.hide()
        session.theme_changed.connect(self._dress)
        session.selection_changed.connect(self._ask_for_end)
        self.messageChanged.connect(self._leave_out)
        self._dress()
        self._disputed: list[int] = []
        self._is_asking = False
        self._zone = QLabel(self.tr("Local time of place"))
        self._zone.setProperty("role", "quiet")
        self._zone.setToolTip(
            self.tr("Times are those that the sources state; nothing is shifted to your zone.")
        )
        self._zone.setContentsMargins(4, 0, 12, 0)
        self.addPermanentWidget(self._zone)
        self.addPermanentWidget(self._disputes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()

    def show_count(self, in_view: int) -> None:
        """Tell how many events are in view, of how many that match."""
        answers = self._session.answers
        if answers is None:
            text = self.tr("Preparing…") if self._session.is_preparing else ""
        elif answers.count == answers.total:
            template = counted(
                self.tr("{0} of {n} event"), self.tr("{0} of {n} events"), answers.total
            )
            text = template.replace("{0}", number(in_view))
        elif answers.is_whole and not answers.count:
            text = self.tr("No matching event, {0} in all").format(number(answers.total))
        else:
            matching = number(answers.count) if answers.is_whole else "…"
            text = self.tr("{0} of {1} matching events, {2} in all").format(
                number(in_view), matching, number(answers.total)
            )
        self._count.setText(text)
        self._leave_out()

    def show_disputes(self, disputed: list[int]) -> None:
        """Tell how many events have a date that their sources dispute."""
        self._disputed = disputed
        told = counted(self.tr("{n} disputed date"), self.tr("{n} disputed dates"), len(disputed))
        self._disputes.setText(told)
        self._disputes.setVisible(bool(disputed))
        self._leave_out()

    def _dress(self) -> None:
        theme = self._session.theme
        side = round(_ICON_PX * theme.fonts.scale)
        self._disputes.setIcon(Icons(theme.palette.warn, theme.palette.warn).icon("warning"))
        self._disputes.setIconSize(QSize(side, side))

    def _ask_for_end(self) -> None:
        """Say what to do next while a ruler has but one end."""
        is_asking = self._session.is_measuring and self._session.selection.second is None
        if is_asking:
            self.showMessage(self.tr("Choose the event to measure to; Esc ends it."))
        elif self._is_asking:
            self.clearMessage()
        self._is_asking = is_asking

    def _ask_for_next(self) -> None:
        selected = self._session.selection.one
        at = self._disputed.index(selected) + 1 if selected in self._disputed else 0
        self.event_requested.emit(self._disputed[at % len(self._disputed)])

    def show_span(self) -> None:
        """Tell the span in view, and what a pixel stands for."""
        scale, locale = self._session.scale, self._session.locale
        told = span_words(scale.left, scale.right, locale, int(scale.seconds_per_px))
        self._span.setText(f"{told} · {length_words(scale.span_s, locale)}")
        self._scale.setText(scale_words(scale.seconds_per_px, locale))
        self._leave_out()

    def _leave_out(self) -> None:
        """Leave out what is the least news where not all has room."""
        if self.currentMessage():  # stands in their place
            return
        room = self.contentsRect().width()
        parts = [self._count, self._span, *([self._disputes] if self._disputed else [])]
        for part in (self._scale, self._zone):
            parts.append(part)
            needed = sum(each.sizeHint().width() + _BETWEEN_PX for each in parts)
            part.setVisible(needed <= room)
