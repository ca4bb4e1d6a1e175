"""The model of the event list."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from viewer.domain.answers import Answers, ListColumn, Listing
from viewer.domain.bidi import isolated
from viewer.domain.events import Headline
from viewer.domain.words import exactness_words, line_words
from viewer.qt.enumeration import claused
from viewer.qt.event_list.pages import HeadlinePages
from viewer.qt.facet_names import kind_name
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

Index = QModelIndex | QPersistentModelIndex

_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
    }
)
"""A view asks for a dozen more of each cell that it paints."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Column(NamedTuple):
    """One column of the list.

    Attributes:
        key: how it is remembered.
        name: its heading, to be translated.
        text: what a cell says, of an event in a language.
        order: by what the list is ordered when the heading is pressed.
        width_em: how wide its usual texts are, in heights of the text.
        share: its share in the room that is left, 0 for none.
        is_shown: whether it is shown at first.
    """

    key: str
    name: str
    text: Callable[[Headline, str], str]
    order: ListColumn
    width_em: float = 8.0
    share: int = 0
    is_shown: bool = True


COLUMNS = (
    Column(
        "date",
        QT_TRANSLATE_NOOP("event_list", "Date"),
        lambda line, locale: line_words(line.date, locale),
        ListColumn.DATE,
        12.0,
    ),
    Column(
        "title",
        QT_TRANSLATE_NOOP("event_list", "Title"),
        lambda line, _locale: isolated(line.title),
        ListColumn.TITLE,
        14.5,
        4,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("event_list", "Kind"),
        lambda line, _locale: kind_name(line.kind) if line.kind else "",
        ListColumn.KIND,
        8.4,
    ),
    Column(
        "participants",
        QT_TRANSLATE_NOOP("event_list", "Participants"),
        lambda line, _locale: claused(map(isolated, line.participants)),
        ListColumn.PARTICIPANTS,
        8.0,
        2,
    ),
    Column(
        "place",
        QT_TRANSLATE_NOOP("event_list", "Place"),
        lambda line, _locale: isolated(line.place),
        ListColumn.PLACE,
        7.0,
        1,
    ),
    Column(
        "exactness",
        QT_TRANSLATE_NOOP("event_list", "Exactness"),
        lambda line, locale: exactness_words(line.date, locale),
        ListColumn.EXACTNESS,
        11.0,
        0,
        False,
    ),
    Column(
        "edtf",
        QT_TRANSLATE_NOOP("event_list", "EDTF"),
        lambda line, _locale: line.date.edtf,
        ListColumn.DATE,
        9.0,
        0,
        False,
    ),
    Column(
        "importance",
        QT_TRANSLATE_NOOP("event_list", "Importance"),
        lambda line, _locale: str(line.importance) if line.importance else "",
        ListColumn.IMPORTANCE,
        7.0,
        0,
        False,
    ),
)


def column_name(column: Column) -> str:
    """The heading in the reader's language."""
    return translate("event_list", column.name)


class EventTable(QAbstractTableModel):
    """The matching events as rows, in an order.

    Signals:
        order_requested: order by a column, descending or not; ``show_listing`` follows.
    """

    order_requested = Signal(ListColumn, bool)

    def __init__(self, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._pages: HeadlinePages | None = None
        self._awaited: ListColumn | None = None

    def show_listing(self, answers: Answers, listing: Listing) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._awaited = None
        self._pages = HeadlinePages(answers, listing)
        self.endResetModel()

    def clear(self) -> None:
        """Show no rows, there being no store."""
        self.beginResetModel()
        self._pages = None
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._pages is None else len(self._pages)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not index.isValid() or self._pages is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.is_right(index.column()) else _LEFT
        return self.text(index.row(), index.column())

    def headline(self, row: int) -> Headline | None:
        """The event of a row."""
        return None if self._pages is None else self._pages.headline(row)

    def text(self, row: int, column: int) -> str:
        """What a cell says; nothing where its event has gone."""
        headline = self.headline(row)
        return "" if headline is None else COLUMNS[column].text(headline, self._locale)

    @staticmethod
    def is_right(column: int) -> bool:
        """Whether a column's texts end at its right, as numbers do."""
        return COLUMNS[column].key == "importance"

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        if not 0 <= section < len(COLUMNS):
            return None
        is_awaited = self._awaited is not None and COLUMNS[section].order is self._awaited
        return column_name(COLUMNS[section]) + (" …" if is_awaited else "")

    def await_order(self, order: ListColumn) -> None:
        """Show dots in the heading of a column until rows in its order follow."""
        self._awaited = order
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Wish for another order."""
        if 0 <= column < len(COLUMNS):
            by = COLUMNS[column].order
            self.order_requested.emit(by, order is Qt.SortOrder.DescendingOrder)

    def event_at(self, row: int) -> int | None:
        """The id of a row's event."""
        if self._pages is None or not 0 <= row < len(self._pages):
            return None
        ids = self._pages.listing.ids(row, 1)
        return int(ids[0]) if len(ids) else None

    def row_of(self, event: int) -> int | None:
        """The row of an event; None where it is not among the rows."""
        return None if self._pages is None else self._pages.listing.row_of(event)

    @property
    def told_by(self) -> tuple[Answers, Listing] | None:
        """What tells the rows, and which events they are; None while there are none."""
        return None if self._pages is None else (self._pages.answers, self._pages.listing)
