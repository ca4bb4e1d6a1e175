from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from viewer.domain.progress import Cancelled, Step
from viewer.exchange.importing import plan_import, second_process
from viewer.store.undo import undo_import

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


def test_an_index_built_apart_finds_what_one_built_here_does(
    store, importer, rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = "SELECT rowid FROM event_search WHERE event_search MATCH '{}' ORDER BY rowid"
    told = []
    for is_apart in (False, True):
        monkeypatch.setattr(second_process, "_WORTHWHILE_BYTES", 0 if is_apart else 1 << 40)
        report = importer("date,title,place\n1985,习近平 in Iowa,München\n2012,Tea,Iowa\n")
        words = ("iowa", "munchen", '"习近"', "tea")
        hits = [rows(found.format(word)) for word in words]
        told.append((hits, rows("SELECT term, events FROM term ORDER BY term")))
        if not is_apart:
            undo_import(store, report.import_id or 0)
    assert told[0] == told[1]
    assert all(told[1][0])
    importer("date,title\n1999,A later tea\n", name="later.csv")
    assert len(rows(found.format("tea"))) == 2


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


def test_what_a_packed_file_holds_says_whether_a_second_process_pays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "_WORTHWHILE_BYTES", len(ROWS))
    for text, pays in ((ROWS, True), (ROWS[:-10], False)):
        path = tmp_path / "packed.csv.gz"
        path.write_bytes(gzip.compress(text.encode()))
        assert path.stat().st_size < len(ROWS) // 2
        assert second_process.pays(plan_import(path)) is pays
