"""What can be done with one lane: the menu of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain import narrowing
from viewer.domain.answers import LaneOrder
from viewer.domain.bidi import isolated
from viewer.qt.lanes_menu import add_sortings, hidden_words
from viewer.qt.session import Session
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scene import LaneRow


class LaneMenu(QMenu):
    """Fold, pin, hide, show alone, move, ask for, leave out; and the order of all.

    Args:
        session: whose lanes they are.
        row: the lane.
        hidden: how many lanes are hidden.
        around: the lanes among which it stands and moves, from top to bottom.
        parent: the widget it belongs to.
    """

    def __init__(
        self, session: Session, row: LaneRow, hidden: int, around: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._row = session, row
        choice, lane = session.lane_choice, row.id
        self.setTitle(self.tr("Lane: {0}").format(isolated(row.label)).replace("&", "&&"))
        is_folded, is_pinned = lane in choice.collapsed, lane in choice.pinned
        self._add(self.tr("Open") if is_folded else self.tr("Collapse"), choice.toggled(lane))
        self._add(self.tr("Unpin") if is_pinned else self.tr("Pin to top"), choice.with_pin(lane))
        self._add(self.tr("Hide"), choice.without(lane))
        if choice.only != lane:
            self._add(self.tr("Only this lane"), choice.alone(lane))
        if hidden:
            self._add(hidden_words(hidden), choice.with_all())
        self.addSeparator()
        self._add_moves(around)
        self._add_filters()
        order = self.addMenu(self.tr("Order of the lanes"))
        add_sortings(order, choice, self._order)

    def _add(self, text: str, choice: LaneChoice) -> None:
        self.addAction(text).triggered.connect(lambda: self._session.choose_lanes(choice))

    def _add_moves(self, around: Sequence[str]) -> None:
        """What dragging the name does, for those who have the keys alone."""
        choice, lane = self._session.lane_choice, self._row.id
        if lane not in around or len(around) == 1:
            return
        at = around.index(lane)
        if at:
            up = choice.moved(lane, around[at - 1], around, is_after=False)
            self._add(self.tr("Move up"), up)
        if at + 1 < len(around):
            down = choice.moved(lane, around[at + 1], around, is_after=True)
            self._add(self.tr("Move down"), down)
        self.addSeparator()

    def _add_filters(self) -> None:
        """Narrow the query to the lane's events, where a value of a facet stands behind it."""
        field, lane, query = self._session.lane_choice.field, self._row.id, self._session.query
        if field is None or lane.startswith("\0"):
            return
        wanted = narrowing.wanting(query, field, lane)
        excluded = narrowing.excluding(query, field, lane)
        if lane not in query.choice(field).wanted:
            only = self.addAction(self.tr("Find only these events"))
            only.triggered.connect(lambda: self._session.ask(wanted))
        leave = self.addAction(self.tr("Leave these events out"))
        leave.triggered.connect(lambda: self._session.ask(excluded))
        self.addSeparator()

    def _order(self, sorting: LaneOrder) -> None:
        self._session.choose_lanes(self._session.lane_choice.with_sorting(sorting))
