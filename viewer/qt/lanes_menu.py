"""By what the lanes are made and how they are ordered, to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.answers import LaneOrder
from viewer.domain.queries import Facet
from viewer.qt.background_menu import BackgroundMenu
from viewer.qt.counts import counted
from viewer.qt.session import Session
from viewer.qt.translation import QT_TRANSLATE_NOOP
from viewer.timeline.lane_choice import FIELDS, LaneChoice

T = TypeVar("T")

LABELS: dict[Facet | None, str] = {
    Facet.KIND: QT_TRANSLATE_NOOP("LanesMenu", "Kind"),
    Facet.PARTICIPANT: QT_TRANSLATE_NOOP("LanesMenu", "Participant"),
    Facet.PLACE: QT_TRANSLATE_NOOP("LanesMenu", "Place"),
    Facet.SOURCE: QT_TRANSLATE_NOOP("LanesMenu", "Source"),
    Facet.IMPORT: QT_TRANSLATE_NOOP("LanesMenu", "Import"),
    Facet.TAG: QT_TRANSLATE_NOOP("LanesMenu", "Tag"),
    None: QT_TRANSLATE_NOOP("LanesMenu", "None"),
}
_SORTINGS = {
    LaneOrder.COUNT: QT_TRANSLATE_NOOP("LanesMenu", "Most events first"),
    LaneOrder.NAME: QT_TRANSLATE_NOOP("LanesMenu", "By name"),
    LaneOrder.FIRST: QT_TRANSLATE_NOOP("LanesMenu", "By first event"),
}


class LanesMenu(QMenu):
    """Field and order of the lanes, with the present ones ticked, and what lies behind them.

    Args:
        session: whose lanes they are.
        hidden_lanes: tells how many are hidden.
        parent: the widget it belongs to.
    """

    def __init__(self, session: Session, hidden_lanes: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lanes"))
        self._session, self._hidden_lanes = session, hidden_lanes
        fields = {field: LABELS[field] for field in FIELDS}
        self._fields = _choices(self, fields, self._choose_field)
        self.addSeparator()
        self._sortings = add_sortings(self, session.lane_choice, self._choose_sorting)
        self.addSeparator()
        self._show_hidden = self.addAction("")
        self._show_hidden.triggered.connect(
            lambda: session.choose_lanes(session.lane_choice.with_all())
        )
        self._unpin = self.addAction(self.tr("Unpin all lanes"))
        self._unpin.triggered.connect(
            lambda: session.choose_lanes(session.lane_choice.without_pins())
        )
        self.addSeparator()
        self.addMenu(BackgroundMenu(session, self))
        self.aboutToShow.connect(self.tick)

    def label(self) -> str:
        """What the present field is called, and how many lanes are hidden."""
        field = self.tr(LABELS[self._session.lane_choice.field])
        hidden = self._hidden_lanes()
        if not hidden:
            return field
        told = counted(self.tr("{n} hidden"), self.tr("{n} hidden"), hidden)
        return self.tr("{field}, {hidden}").format(field=field, hidden=told)

    def tick(self) -> None:
        choice, hidden = self._session.lane_choice, self._hidden_lanes()
        self._fields[choice.field].setChecked(True)
        self._sortings[choice.sorting].setChecked(not choice.order)
        self._show_hidden.setText(hidden_words(hidden))
        self._show_hidden.setVisible(hidden > 0)
        self._unpin.setVisible(bool(choice.pinned))

    def _choose_field(self, field: Facet | None) -> None:
        self._session.choose_lanes(self._session.lane_choice.with_field(field))

    def _choose_sorting(self, sorting: LaneOrder) -> None:
        self._session.choose_lanes(self._session.lane_choice.with_sorting(sorting))


def add_sortings(
    menu: QMenu, choice: LaneChoice, choose: Callable[[LaneOrder], None]
) -> dict[LaneOrder, QAction]:
    """Add the orders that lanes can have, with the present one ticked."""
    actions = _choices(menu, _SORTINGS, choose)
    actions[choice.sorting].setChecked(not choice.order)
    return actions


def hidden_words(hidden: int) -> str:
    """What the verb is called that shows hidden lanes again."""
    one = QCoreApplication.translate("LanesMenu", "Show {n} hidden lane")
    many = QCoreApplication.translate("LanesMenu", "Show {n} hidden lanes")
    return counted(one, many, hidden)


def _choices(menu: QMenu, labels: Mapping[T, str], choose: Callable[[T], None]) -> dict[T, QAction]:
    group = QActionGroup(menu)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
    made = {}
    for value, label in labels.items():
        action = menu.addAction(QCoreApplication.translate("LanesMenu", label))
        action.setCheckable(True)
        action.setActionGroup(group)
        action.triggered.connect(partial(_call, choose, value))
        made[value] = action
    return made


def _call(choose: Callable[[T], None], value: T, _checked: bool = False) -> None:
    choose(value)
