"""Opens the dialog of saved views over the session's store."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.domain.errors import ViewerError
from viewer.domain.view_state import ViewState
from viewer.qt.saved_views.dialog import SavedViews
from viewer.qt.saved_views.present import present_view, show_view
from viewer.qt.session import Session
from viewer.store import views


def open_saved_views(session: Session, parent: QWidget) -> SavedViews | None:
    """Open the dialog and wire it to the store; None where no store is open."""
    store = session.store
    if store is None:
        return None
    state = present_view(session)
    dialog = SavedViews(state, is_writable=not store.is_read_only, parent=parent)

    def fill() -> None:
        kept = views.views(store)
        dialog.show_views([(view.name, ViewState.from_json(view.state)) for view in kept])

    def save(name: str) -> None:
        try:
            views.save(store, name, state.as_json())
        except ViewerError as error:
            session.failed.emit(error)
        fill()

    def remove(name: str) -> None:
        try:
            views.remove(store, name)
        except ViewerError as error:
            session.failed.emit(error)
        fill()

    dialog.save_requested.connect(save)
    dialog.remove_requested.connect(remove)
    dialog.view_requested.connect(lambda wanted: show_view(session, wanted))
    fill()
    dialog.open()
    return dialog
