"""What stands over an empty timeline: one line and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.domain.queries import Query
from viewer.qt.counts import counted


class Welcome(QWidget):
    """Lies over the middle of another widget while there are no events, or none that match."""

    import_requested = Signal()
    sample_requested = Signal()
    problems_requested = Signal()
    clear_requested = Signal()
    all_years_requested = Signal()
    date_requested = Signal()
    query_requested = Signal(Query)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._offered = Query()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._note = QLabel()
        self._note.setProperty("role", "second")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setWordWrap(True)
        self._import = QPushButton(self.tr("Import a file…"))
        self._import.setProperty("look", "primary")
        self._sample = QPushButton(self.tr("Open the Muscatine sample"))
        self._problems = QPushButton(self.tr("See the problems"))
        self._clear = QPushButton(self.tr("Clear search"))
        self._all_years = QPushButton(self.tr("Look in all years"))
        self._date = QPushButton()
        self._filters = QPushButton()
        self._import.clicked.connect(self.import_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._problems.clicked.connect(self.problems_requested)
        self._clear.clicked.connect(self.clear_requested)
        self._all_years.clicked.connect(self.all_years_requested)
        self._date.clicked.connect(self.date_requested)
        self._filters.clicked.connect(lambda: self.query_requested.emit(self._offered))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self._buttons = (
            self._problems,
            self._import,
            self._sample,
            self._date,
            self._filters,
            self._clear,
            self._all_years,
        )
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def invite(self) -> None:
        """Say how events come in."""
        self._say(self.tr("Bring in your events"), self.tr("Or drop a file here."))
        self._offer(self._import, self._sample)

    def tell_left_out(self, rows: int) -> None:
        """Where events are invited, say of how many rows none could be made."""
        if not rows or self.isHidden() or not self._import.isVisibleTo(self):
            return
        title = counted(
            self.tr("{n} row could not become an event"),
            self.tr("{n} rows could not become events"),
            rows,
        )
        self._say(title, self.tr("None is lost: each is kept with its reason, and can be mended."))
        self._offer(self._problems, self._import)

    def say_nothing_matches(self, sentence: str, *, is_within_years: bool, date: str = "") -> None:
        """Say that the query has no result, and how to get out of it.

        Args:
            sentence: what was asked for in vain, whole.
            is_within_years: the query keeps to a stretch of time, which may be lifted.
            date: in words, where what was sought is one and can be gone to.
        """
        self._say(sentence, "")
        self._date.setText(self.tr("Go to {date}").format(date=date))
        self._offer(
            *([self._date] if date else []),
            self._clear,
            *([self._all_years] if is_within_years else []),
        )

    def offer_filters(self, query: Query, told: str) -> None:
        """Where nothing matches, offer to ask otherwise.

        Args:
            query: what to ask instead.
            told: in words.
        """
        if self._clear.isVisibleTo(self) and not self.isHidden():
            self._offered = query
            self._filters.setText(told.replace("&", "&&"))
            self._filters.show()
            self._place()

    def say_preparing(self, told: str) -> None:
        """Say that the events are being prepared."""
        self._say(self.tr("Preparing the events…"), told)
        self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _say(self, title: str, note: str) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _offer(self, *buttons: QPushButton) -> None:
        for button in self._buttons:
            button.setVisible(button in buttons)
        self.show()
        self._place()

    def _place(self) -> None:
        width = min(460, self._over.width() - 40)
        has_own = self.hasHeightForWidth()
        height = self.heightForWidth(width) if has_own else self.sizeHint().height()
        left = (self._over.width() - width) // 2
        self.setGeometry(left, (self._over.height() - height) // 2, width, height)
