"""Opens the dialog of saved views over the session's store."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.domain.errors import ViewerError
from viewer.domain.view_state import ViewState
from viewer.qt.messages import Tone
from viewer.qt.retelling import retold_error
from viewer.qt.saved_views.dialog import SavedViews
from viewer.qt.saved_views.present import present_view, show_view
from viewer.qt.session import Session
from viewer.store import Store, views


def open_saved_views(session: Session, parent: QWidget) -> SavedViews | None:
    """Open the dialog and wire it to the store; None where no store is open."""
    store = session.store
    if store is None:
        return None
    dialog = SavedViews(
        present_view(session),
        is_writable=not store.is_read_only,
        icons=session.theme.icons,
        parent=parent,
    )
    keeping = _Keeping(session, store, dialog)
    dialog.save_requested.connect(keeping.save)
    dialog.rename_requested.connect(keeping.rename)
    dialog.remove_requested.connect(keeping.remove)
    dialog.view_requested.connect(lambda wanted: show_view(session, wanted))
    keeping.fill()
    dialog.open()
    return dialog


class _Keeping(QObject):
    """Writes what the dialog wishes, and lists what there is then.

    Args:
        session: whose present view is saved.
        store: keeps the views.
        dialog: shows them, and owns this.
    """

    def __init__(self, session: Session, store: Store, dialog: SavedViews) -> None:
        super().__init__(dialog)
        self._store, self._dialog = store, dialog
        self._present = present_view(session).as_json()

    def fill(self, chosen: str | None = None) -> None:
        kept = [(view.name, ViewState.from_json(view.state)) for view in views.views(self._store)]
        self._dialog.show_views(kept, chosen)

    def save(self, name: str) -> None:
        self._write(partial(views.save, self._store, name, self._present), name)

    def rename(self, name: str, new: str) -> None:
        self._write(partial(views.rename, self._store, name, new), new)

    def remove(self, name: str) -> None:
        kept = next((view for view in views.views(self._store) if view.name == name), None)
        if kept is not None and self._write(partial(views.remove, self._store, name)):
            back = partial(views.save, self._store, name, kept.state, kept.saved)
            self._dialog.offer_undo(name, lambda: self._write(back, name))

    def _write(self, write: Callable[[], None], chosen: str | None = None) -> bool:
        """Write and list anew; tell whether it could be written."""
        try:
            write()
        except ViewerError as error:
            self._dialog.messages.say(retold_error(error), Tone.ERROR)
            return False
        self.fill(chosen)
        return True
