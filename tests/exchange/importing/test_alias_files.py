"""A file of other spellings is an import like any other, of aliases instead of events."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.store.filling import Row, filled
from viewer.domain.errors import ViewerError
from viewer.exchange.importing import ImportOptions, ImportReport, plan_import, run_import
from viewer.store import Store
from viewer.store.checking import check
from viewer.store.records import imports, problems
from viewer.store.search import first_hits, matching_ids
from viewer.store.undo import undo_import

ROWS = [
    Row("2012-02-15", "A visit", participants=["Xi Jinping"]),
    Row("1972-02-21", "A banquet", place="Beijing"),
]
FILE = "name,alias,facet\nXi Jinping,习近平,participant\nBeijing,北京,Place\n"


@pytest.fixture
def store(tmp_path: Path):
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        yield store


def imported(store: Store, text: str, **how: Any) -> ImportReport:
    path = store.path.with_name("aliases.csv")
    path.write_text(text, encoding="utf-8")
    return run_import(store, plan_import(path), **how)


def test_either_spelling_finds_as_soon_as_the_file_is_read(store: Store) -> None:
    assert first_hits(store, "习近平") == []
    report = imported(store, FILE)
    assert (report.counts.rows, report.counts.added, report.counts.events) == (2, 2, 0)
    assert first_hits(store, "习近平") == first_hits(store, "xi jin") == [1]
    assert matching_ids(store, "北京").tolist() == [2]
    assert check(store) == []


def test_undoing_the_import_takes_back_what_it_added(store: Store) -> None:
    first = imported(store, "alias,name\n习近平,Xi Jinping\n")
    second = imported(store, FILE)
    assert second.counts.added == 1
    assert undo_import(store, second.import_id) == (0, 1)
    assert first_hits(store, "北京") == []
    assert first_hits(store, "习近平") == [1]
    assert undo_import(store, first.import_id) == (0, 2)
    assert first_hits(store, "习近平") == []
    assert len(imports(store)) == 1
    assert check(store) == []


def test_reading_it_again_changes_nothing(store: Store) -> None:
    imported(store, FILE)
    again = imported(store, FILE, dry_run=True)
    assert (again.counts.added, again.counts.unchanged, again.import_id) == (0, 2, None)


def test_rows_that_say_no_alias_are_problems(store: Store) -> None:
    report = imported(store, "Name,Alias,Facet\nXi,,\nXi,习,person\nXi,习,\n")
    assert (report.counts.rows, report.counts.added, report.counts.problems) == (3, 1, 2)
    assert [problem.row for problem in problems(store, report.import_id)] == [2, 3]
    assert check(store) == []


def test_a_strict_import_with_problems_keeps_no_alias(store: Store) -> None:
    report = imported(store, FILE + "Xi,,\n", strict=True)
    assert report.import_id is None
    assert first_hits(store, "习近平") == []


def test_a_file_with_a_further_column_has_events(store: Store) -> None:
    path = store.path.with_name("agents.csv")
    path.write_text("name,alias,date\nCode name,X,1961-01-01\n", encoding="utf-8")
    assert run_import(store, plan_import(path)).counts.events == 1


def test_columns_that_the_user_names_win(store: Store) -> None:
    path = store.path.with_name("reigns.csv")
    path.write_text("name,alias\nAccession,1952-02-06\n", encoding="utf-8")
    options = ImportOptions(mapping={"title": "name", "date": "alias"})
    assert run_import(store, plan_import(path, options)).counts.events == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_problems_that_cannot_be_written_are_told_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(ViewerError, match="/dev/full cannot be written"):
        imported(store, FILE + "Xi,,\n", problems_to=Path("/dev/full"))
    assert len(imports(store)) == 1


def test_a_store_without_free_ids_says_so(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute("UPDATE event SET id = ? WHERE id = 2", (2**63 - 1,))
    path = store.path.with_name("one.csv")
    path.write_text("date,title\n1950,A\n", encoding="utf-8")
    with pytest.raises(ViewerError, match="no ids left"):
        run_import(store, plan_import(path))
