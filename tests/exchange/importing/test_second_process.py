from __future__ import annotations

import pytest

from viewer.domain.progress import Cancelled, Step
from viewer.exchange.importing import second_process

ROWS = "date,title,kind\n" + "".join(f"{1000 + i},Event {i},visit\n" for i in range(900)) + "?,x,\n"


def test_a_second_process_reads_what_the_first_would(
    importer, rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = importer(ROWS, dry_run=True)
    monkeypatch.setattr(second_process, "_WORTHWHILE_BYTES", 0)
    ahead = importer(ROWS)
    assert ahead.counts == here.counts
    assert ahead.sha256 == here.sha256
    assert ahead.reasons == here.reasons
    assert rows("SELECT count(*) FROM event") == [900]


def test_cancelling_stops_the_second_process(
    importer, rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "_WORTHWHILE_BYTES", 0)

    def report(step: Step) -> None:
        if step.phase == "reading" and step.rows:
            raise Cancelled

    with pytest.raises(Cancelled):
        importer(ROWS, report=report)
    assert rows("SELECT count(*) FROM event") == [0]
