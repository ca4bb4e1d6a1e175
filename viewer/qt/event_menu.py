"""What can be done where the pointer, or the selection, is on the timeline or in the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain import narrowing
from viewer.domain.events import Headline
from viewer.domain.queries import Choice, Facet, Query
from viewer.qt.actions import Actions
from viewer.qt.facet_names import value_name
from viewer.qt.session import Session

_Narrowed = Callable[[Query, Facet, str], Query]
_MOST_PARTICIPANTS = 12
_OF_MARK = ("read", "fit_selection", "ruler", "copy_citation")
OF_ROW = ("read", "show_on_timeline", "copy_citation")
_OF_PLOT = ("fit", "today", "go_to_date", "show_context")


class EventMenu(QMenu):
    """The verbs of an event, what to find by its values, and where it stands.

    Args:
        session: whose query is narrowed.
        headline: the event, which is the selected one.
        verbs: the actions of the window.
        place: the menu of its lane, or of the list where it is a row; None where there is none.
        parent: the widget it belongs to.
        of_event: which of the actions are offered.
    """

    def __init__(
        self,
        session: Session,
        headline: Headline,
        verbs: Actions,
        place: QMenu | None,
        parent: QWidget,
        of_event: tuple[str, ...] = _OF_MARK,
    ) -> None:
        super().__init__(parent)
        self._session = session
        values = _values(headline)
        self.addActions([verbs[name] for name in of_event])
        self.addSeparator()
        self.addMenu(self._filters(self.tr("Find only"), values, _only))
        self.addMenu(self._filters(self.tr("Leave out"), values, narrowing.excluding))
        if place is not None:
            place.setParent(self, place.windowFlags())
            self.addSeparator()
            self.addMenu(place)

    def _filters(self, title: str, values: list[tuple[Facet, str]], narrowed: _Narrowed) -> QMenu:
        menu = QMenu(title, self)
        for facet, value in values:
            action = menu.addAction(value_name(facet, value).replace("&", "&&"))
            action.triggered.connect(partial(self._narrow, narrowed, facet, value))
        menu.setEnabled(bool(values))
        return menu

    def _narrow(
        self, narrowed: _Narrowed, facet: Facet, value: str, _checked: bool = False
    ) -> None:
        self._session.ask(narrowed(self._session.query, facet, value))


class PlotMenu(QMenu):
    """The verbs of the empty canvas.

    Args:
        verbs: the actions of the window.
        lanes: menus of the lane there, and of all lanes.
        parent: the widget it belongs to.
    """

    def __init__(self, verbs: Actions, lanes: list[QMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self.addActions([verbs[name] for name in _OF_PLOT])
        self.addSeparator()
        for menu in lanes:
            self.addMenu(menu)


def _values(headline: Headline) -> list[tuple[Facet, str]]:
    """By what the event can be found together with others."""
    people = [(Facet.PARTICIPANT, name) for name in headline.participants[:_MOST_PARTICIPANTS]]
    values = [(Facet.KIND, headline.kind), *people, (Facet.PLACE, headline.place)]
    return [(facet, value) for facet, value in values if value]


def _only(query: Query, facet: Facet, value: str) -> Query:
    """Ask for this value of a facet and no other."""
    return query.with_choice(facet, Choice(frozenset([value])))
