"""The session's present view as a value, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.domain.view_state import ViewState
from viewer.qt.session import Session
from viewer.store.views import identified, located
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale


def present_view(session: Session) -> ViewState:
    """What is shown now: query, span, lanes and selection."""
    scale = session.scale
    span = (scale.left, scale.left + max(round(scale.span_s), 1))
    lanes = session.lane_choice.as_json()
    state = ViewState(session.query, span, lanes, session.selection.one, session.backdrop)
    return state if session.store is None else identified(session.store, state)


def show_view(session: Session, state: ViewState) -> None:
    """Show a view; what it names and the store has not is left out."""
    if session.store is not None:
        state = located(session.store, state)
    session.arrange(LaneChoice.from_json(state.lanes), state.backdrop)
    session.ask(state.query)
    if state.span is not None:
        session.set_scale(Scale.fitted(*state.span, session.scale.width_px))
        session.remember_view()
    elif session.answers is not None:
        session.set_scale(session.fit_all())
    everything = session.all_answers
    if everything is not None and state.selected is not None:
        is_known = len(everything.marks([state.selected])) > 0
        session.select_one(state.selected if is_known else None)
    else:
        session.select_one(None)


class Awaited(QObject):
    """Shows a view as soon as the store that is being opened can be looked at."""

    def __init__(self, session: Session, state: ViewState) -> None:
        super().__init__(session)
        self._session, self._state = session, state
        session.results_ready.connect(self._show)
        if session.all_answers is not None:
            self._show()

    def _show(self) -> None:
        self._session.results_ready.disconnect(self._show)
        show_view(self._session, self._state)
        self.deleteLater()
