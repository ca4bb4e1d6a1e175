"""By what the lanes are made, to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.answers import LaneOrder
from viewer.domain.queries import Facet
from viewer.qt.lane_choice import FIELDS
from viewer.qt.session import Session
from viewer.qt.translation import QT_TRANSLATE_NOOP

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
    """Field and order of the lanes, with the present ones ticked.

    Args:
        session: whose lanes they are.
        parent: the widget it belongs to.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lanes"))
        self._session = session
        self._fields = self._choices({field: LABELS[field] for field in FIELDS}, self._choose_field)
        self.addSeparator()
        self._sortings = self._choices(_SORTINGS, self._choose_sorting)
        self.aboutToShow.connect(self.tick)

    def label(self) -> str:
        """What the present field is called."""
        return self.tr(LABELS[self._session.lane_choice.field])

    def tick(self) -> None:
        choice = self._session.lane_choice
        self._fields[choice.field].setChecked(True)
        self._sortings[choice.sorting].setChecked(not choice.order)

    def _choices(self, labels: Mapping[T, str], choose: Callable[[T], None]) -> dict[T, QAction]:
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        made = {}
        for value, label in labels.items():
            action = self.addAction(self.tr(label))
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(partial(_call, choose, value))
            made[value] = action
        return made

    def _choose_field(self, field: Facet | None) -> None:
        self._session.choose_lanes(self._session.lane_choice.with_field(field))

    def _choose_sorting(self, sorting: LaneOrder) -> None:
        self._session.choose_lanes(self._session.lane_choice.with_sorting(sorting))


def _call(choose: Callable[[T], None], value: T, _checked: bool = False) -> None:
    choose(value)
