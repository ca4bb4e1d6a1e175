"""The bundled stories: imported as any file, the first time they are opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from viewer.domain.answers import Answers
from viewer.domain.progress import Report
from viewer.exchange.importing import ImportReport, plan_import, run_import
from viewer.qt.session import Session
from viewer.qt.shelf import Sample
from viewer.store import Store
from viewer.store.records import imports

_LOOKED_THROUGH = 200


def import_sample(session: Session, sample: Sample, file: Path) -> None:
    """Import a sample's file into the store just opened, if it is not in it yet; then select.

    Args:
        session: whose store takes the events.
        sample: names the event to be selected.
        file: the sample's CSV.
    """
    store = session.store
    if store is None or imports(store):
        return
    session.jobs.start(
        partial(_import, store.path, file),
        succeeded=lambda _done: session.reload(partial(_select_first, session, sample)),
        failed=session.failed.emit,
    )


def _import(store_path: Path, file: Path, report: Report) -> ImportReport:
    with Store.open(store_path) as store:
        return run_import(store, plan_import(file, report=report), report)


def _select_first(session: Session, sample: Sample) -> None:
    answers = session.answers
    if answers is not None and sample.first and session.selection.one is None:
        session.select_one(_event_of(answers, sample.first))


def _event_of(answers: Answers, external_id: str) -> int | None:
    for event in answers.listing().ids(0, _LOOKED_THROUGH).tolist():
        if answers.event(event).external_id == external_id:
            return int(event)
    return None
