"""The panel that tells of the contacts of two participants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.answers import Pair
from viewer.domain.bidi import isolated
from viewer.domain.diacritics import folded
from viewer.domain.edtf import simple
from viewer.domain.words import card_words
from viewer.qt.counts import counted, number
from viewer.qt.detail.contents import Line
from viewer.qt.detail.event_line import EventLine, Manner
from viewer.qt.painting.palette import Palette
from viewer.qt.rhythm_chart import RhythmChart
from viewer.qt.text_block import block_of, section_label
from viewer.qt.two_parties.contacts import Contacts
from viewer.qt.two_parties.pair_line import PairLine

_REST_MS = 120


class PartyField(QLineEdit):
    """A field for one participant, which completes from what the answers know.

    Signals:
        names_requested: participants whose name holds this text.
        chosen: a name has been completed or entered.
    """

    names_requested = Signal(str)
    chosen = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setPlaceholderText(label)
        self.setAccessibleName(label)
        self._offered_for = ""
        self._is_entered = False
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(lambda _text: self.chosen.emit())
        self.setCompleter(completer)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self.textEdited.connect(self._edit)
        self.returnPressed.connect(self._enter)
        self.editingFinished.connect(self._complete)

    def _enter(self) -> None:
        """Choose what is told, once it is known which names hold it."""
        if self.text().strip() and self.text() != self._offered_for:
            self._is_entered = True
            self._ask()
        else:
            self._complete()
            self.chosen.emit()

    def _ask(self) -> None:
        self._rest.stop()
        self.names_requested.emit(self.text())

    def _edit(self) -> None:
        self._is_entered = False
        self._rest.start()

    def _complete(self) -> None:
        """Let a part of a name, or of another spelling, stand for the first offered for it."""
        part, names = folded(self.text().strip()), self._names.stringList()
        fitting = [name for name in names if part and part in folded(name)]
        if part and not fitting and self.text() == self._offered_for:
            fitting = names[:1]
        if fitting and self.text() not in fitting:
            self.setText(min(fitting, key=lambda name: folded(name) != part))

    def show_names(self, names: Sequence[str], text: str) -> None:
        """Offer these names for a text, unless it has changed since."""
        if text != self.text():
            return
        self._offered_for = text
        self._names.setStringList(list(names))
        if self._is_entered:
            self._is_entered = False
            self._complete()
            self.chosen.emit()
        elif self.hasFocus():
            self.completer().complete()


class TwoParties(QWidget):
    """Two fields, and what is known of the contacts between the two.

    Signals:
        names_requested: which field (0 or 1) wants participants whose name holds a text.
        parties_chosen: both are named.
        event_requested: show this event.
        filter_requested: show on the timeline only events with both.
    """

    names_requested = Signal(int, str)
    parties_chosen = Signal(str, str)
    event_requested = Signal(int)
    filter_requested = Signal(str, str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._shown: Contacts | None = None
        self.setMinimumWidth(300)
        self.setProperty("panel", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fields = (
            PartyField(self.tr("First participant")),
            PartyField(self.tr("Second participant")),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        fields = QHBoxLayout()
        fields.setContentsMargins(16, 0, 16, 0)
        for side, field in enumerate(self._fields):
            field.names_requested.connect(partial(self.names_requested.emit, side))
            field.chosen.connect(self._choose)
            fields.addWidget(field)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addLayout(fields)
        column.addWidget(self._scroll, 1)
        self.offer(None)

    def offer(self, pairs: Sequence[Pair] | None) -> None:
        """While nobody is chosen, say what there is to see, and offer frequent pairs.

        Args:
            pairs: the most frequent ones; None while they are being counted.
        """
        if self._shown is not None:
            return
        parts: list[QWidget] = [
            block_of(self.tr("Two parties"), "title"),
            block_of(
                self.tr(
                    "Choose two participants to see how often they met, their longest silence,"
                    " and who went to whom."
                ),
                "second",
            ),
        ]
        if pairs:
            parts.append(section_label(self.tr("Most often together")))
            parts += [self._offer_line(pair) for pair in pairs]
        else:
            nobody = self.tr("No event here names two participants.")
            counting = self.tr("Counting who stand together most often…")
            parts.append(block_of(counting if pairs is None else nobody, "second"))
        self._show(parts)

    def show_names(self, side: int, names: Sequence[str], text: str) -> None:
        """Answer ``names_requested``."""
        self._fields[side].show_names(names, text)

    def choose(self, first: str, second: str) -> None:
        """Name both participants."""
        for field, name in zip(self._fields, (first, second), strict=True):
            field.setText(name)
            field.selectAll()  # the next key begins another name
        self._choose()

    def show_contacts(self, contacts: Contacts) -> None:
        """Tell of the contacts."""
        self._shown = contacts
        self._show(self._parts(contacts))

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        if self._shown is not None:
            self.show_contacts(self._shown)

    def _show(self, parts: Iterable[QWidget]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 8, 16, 14)
        column.setSpacing(6)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _offer_line(self, pair: Pair) -> PairLine:
        line = PairLine(pair)
        line.pair_chosen.connect(self.choose)
        return line

    def _choose(self) -> None:
        first, second = (field.text().strip() for field in self._fields)
        if first and second and first != second:
            self.parties_chosen.emit(first, second)

    def _parts(self, contacts: Contacts) -> Iterator[QWidget]:
        names = f"{isolated(contacts.first)} – {isolated(contacts.second)}"
        yield block_of(names, "title")
        if not contacts.count:
            yield block_of(self.tr("No event names both of them."), "second")
            return
        yield block_of(
            counted(self.tr("{n} contact"), self.tr("{n} contacts"), contacts.count), "date"
        )
        yield from self._latest(contacts)
        if contacts.silence:
            told = self.tr("Longest silence between two of them: {time}")
            yield block_of(told.format(time=contacts.silence.words), "second")
            yield self._line(contacts.silence.after)
            yield self._line(contacts.silence.before)
        yield block_of(self._went(contacts), "second")
        if len(contacts.by_year) > 1:
            yield section_label(self.tr("Contacts by year"))
            yield self._chart(contacts)
            if contacts.undated:
                yield block_of(self._undated(contacts.undated), "quiet")
        yield self._button(contacts)
        yield section_label(self.tr("All contacts"))
        yield self._list(contacts)

    def _latest(self, contacts: Contacts) -> Iterator[QWidget]:
        """The last contact, and when they last met where that was a letter or the like."""
        told = (
            self.tr("Last contact {time} ago") if contacts.since_last else self.tr("Last contact")
        )
        yield block_of(told.format(time=contacts.since_last), "second")
        yield self._line(contacts.lines[-1])
        if contacts.last_meeting is not None:
            met = self.tr("Last visit, summit or meeting {time} ago")
            met = met if contacts.since_meeting else self.tr("Last visit, summit or meeting")
            yield block_of(met.format(time=contacts.since_meeting), "second")
            yield self._line(contacts.last_meeting)

    def _line(self, line: Line) -> EventLine:
        row = EventLine(line, Manner.ONE_LINE, self._palette)
        row.event_requested.connect(self.event_requested)
        return row

    def _went(self, contacts: Contacts) -> str:
        there, back = contacts.went
        first, second = isolated(contacts.first), isolated(contacts.second)
        if not there and not back:
            return self.tr("Who went to whom: the sources give no roles")
        template = self.tr("{first} to {second}: {there}; {second} to {first}: {back}")
        told = template.format(first=first, second=second, there=number(there), back=number(back))
        if contacts.of_latest is None:
            return told
        latest = self.tr("of the latest {n} so far").format(n=number(contacts.of_latest))
        return f"{told} ({latest})"

    def _chart(self, contacts: Contacts) -> RhythmChart:
        years = contacts.by_year
        language = QLocale().name()
        names = tuple(card_words(simple.year(year), language)[0] for year, _count in years)
        counts = tuple(count for _year, count in years)
        return RhythmChart(counts, names[0], names[-1], self._palette, names)

    def _undated(self, count: int) -> str:
        return counted(
            self.tr("{n} known less exactly than to the year is left out"),
            self.tr("{n} known less exactly than to the year are left out"),
            count,
        )

    def _button(self, contacts: Contacts) -> QPushButton:
        button = QPushButton(self.tr("Show only these on the timeline"))
        button.clicked.connect(lambda: self.filter_requested.emit(contacts.first, contacts.second))
        return button

    def _list(self, contacts: Contacts) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        lines = list(contacts.lines)
        if not lines[0].elapsed:
            lines[0] = lines[0]._replace(elapsed=self.tr("First contact"))
        for position, line in enumerate(lines):
            row = EventLine(line, Manner.ON_RAIL, self._palette)
            row.set_ends(is_first=position == 0, is_last=position == len(lines) - 1)
            row.event_requested.connect(self.event_requested)
            column.addWidget(row)
        if contacts.count > len(lines):
            column.addWidget(
                block_of(self.tr("The latest of them; the others stand on the timeline."), "quiet")
            )
        return box
