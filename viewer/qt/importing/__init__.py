"""Bringing files into the open store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.qt.importing.run import ImportRun

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.qt.session import Session


def open_import(window: QWidget, session: Session, paths: Sequence[Path]) -> ImportRun:
    """Import files into the session's store, one after the other, asking about each.

    Args:
        window: over which the dialog stands.
        session: whose store takes the events, and who shows them then.
        paths: the files.
    """
    run = ImportRun(window, session, paths)
    run.start()
    return run
