"""Rows with problems are mended, imported again, and their problems count as settled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.errors import ViewerError
from viewer.exchange.importing import ImportOptions, plan_import, run_import, save_problems
from viewer.exchange.importing.mending import MendedRow, plan_as_before, retry
from viewer.exchange.mapping.fields import Field
from viewer.store import Store
from viewer.store.checking import check
from viewer.store.problem_listing import (
    open_problems,
    problem_ids,
    problem_lines,
    reasons,
    whole_rows,
)
from viewer.store.reading import events
from viewer.store.undo import undo_import

VISITS = """id,date,title,who,shelfmark
1,25/12/2011,A visit,Xi Jinping; Sarah Lande,first
2,30/02/2012,Tea,Xi Jinping,second
3,,Lunch,Terry Branstad,third
4,31/14/2012,Letter,Sarah Lande,fourth
5,03/04/2012,Reply,Sarah Lande,fifth
"""


def imported(store: Store, file: Path) -> int:
    report = run_import(store, plan_import(file, ImportOptions()))
    assert report.import_id is not None
    return report.import_id


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(VISITS, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, file: Path):
    with Store.open(tmp_path / "visits.dtl", create=True) as opened:
        imported(opened, file)
        yield opened


def dump(store: Store) -> list[str]:
    lines = [line for line in store.connection.iterdump() if "event_search" not in line]
    return [line for line in lines if not line.startswith('INSERT INTO "store"')]


def rows_of(store: Store, import_id: int = 1) -> list[MendedRow]:
    ids = problem_ids(store, import_id)
    cells = whole_rows(store, ids)
    return [
        MendedRow(line.row, tuple(cells[line.id]), line.reason)
        for line in problem_lines(store, ids)
    ]


def with_cell(row: MendedRow, column: int, text: str) -> MendedRow:
    cells = (*row.cells[:column], text, *row.cells[column + 1 :])
    return MendedRow(row.row, cells, row.reason)


def test_a_mended_row_becomes_the_event_it_would_have_been(store: Store, tmp_path: Path) -> None:
    tea = rows_of(store)[0]
    done = retry(store, 1, [with_cell(tea, 1, "03/02/2012")], tmp_path / "m" / "mended.csv")
    assert done.report is not None
    assert done.report.counts.added == 1
    assert done.still == ()
    (event,) = [e for e in events(store, range(1, 9)) if e.title == "Tea"]
    assert event.date.edtf == "2012-02-03"
    assert event.data_set == "visits.csv"
    assert event.provenance.row == 3
    assert event.extra == {"shelfmark": "second"}


def test_a_settled_problem_is_open_no_longer_and_says_by_which_import(
    store: Store, tmp_path: Path
) -> None:
    tea, undated, letter = rows_of(store)
    assert (tea.row, undated.row, letter.row) == (3, 4, 5)
    retry(store, 1, [with_cell(tea, 1, "03/02/2012")], tmp_path / "mended.csv")
    assert [row.row for row in rows_of(store)] == [4, 5]
    assert open_problems(store) == {1: 2}
    every = problem_lines(store, problem_ids(store, 1, with_mended=True))
    assert [line.mended_by for line in every] == [2, None, None]
    assert sum(each.mended for each in reasons(store, 1)) == 1
    assert check(store) == []


def test_undoing_the_mending_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    before = dump(store)
    retry(store, 1, [with_cell(rows_of(store)[0], 1, "03/02/2012")], tmp_path / "mended.csv")
    assert dump(store) != before
    undo_import(store, 2)
    assert dump(store) == before
    assert open_problems(store) == {1: 3}


def test_problems_that_take_freed_numbers_are_not_settled(
    store: Store, tmp_path: Path, file: Path
) -> None:
    retry(store, 1, [with_cell(rows_of(store)[0], 1, "03/02/2012")], tmp_path / "mended.csv")
    undo_import(store, 1)
    again = imported(store, file)
    assert open_problems(store) == {again: 3}


def test_rows_that_are_still_wrong_are_told_and_the_others_imported(
    store: Store, tmp_path: Path
) -> None:
    tea, undated, letter = rows_of(store)
    rows = [with_cell(tea, 1, "31/02/2012"), with_cell(undated, 1, "14.2.2012"), letter]
    done = retry(store, 1, rows, tmp_path / "mended.csv")
    assert [problem.row for problem in done.still] == [3, 5]
    assert done.report is not None
    assert (done.report.counts.added, done.report.counts.problems) == (1, 0)
    assert open_problems(store) == {1: 2}


def test_nothing_is_written_where_no_row_is_right(store: Store, tmp_path: Path) -> None:
    before = dump(store)
    done = retry(store, 1, rows_of(store), tmp_path / "mended.csv")
    assert done.report is None
    assert len(done.still) == 3
    assert dump(store) == before
    assert not (tmp_path / "mended.csv").exists()


def test_dates_are_read_in_the_order_of_the_first_import(store: Store, tmp_path: Path) -> None:
    letter = with_cell(rows_of(store)[2], 1, "01/02/2012")
    retry(store, 1, [letter], tmp_path / "mended.csv")
    (event,) = [e for e in events(store, range(1, 9)) if e.title == "Letter"]
    assert event.date.edtf == "2012-02-01"


def test_cells_left_over_must_go_before_a_row_is_right(tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    file.write_text(
        "date,title\n" + "2012-01-01,A\n" * 30 + "2012-01-02,Carter, Deng sign\n", encoding="utf-8"
    )
    with Store.open(tmp_path / "w.dtl", create=True) as store:
        imported(store, file)
        (row,) = rows_of(store)
        assert row.cells == ("2012-01-02", "Carter", " Deng sign")
        assert retry(store, 1, [row], tmp_path / "m.csv").report is None
        mended = MendedRow(row.row, ("2012-01-02", "Carter, Deng sign", ""), row.reason)
        assert retry(store, 1, [mended], tmp_path / "m.csv").report is not None
        assert open_problems(store) == {}


def test_an_event_that_is_there_is_changed_only_when_told_so(store: Store, tmp_path: Path) -> None:
    clash = with_cell(with_cell(rows_of(store)[0], 1, "03/02/2012"), 0, "1")
    asked = retry(store, 1, [clash], tmp_path / "mended.csv")
    assert (asked.report, asked.would_change) == (None, 1)
    done = retry(store, 1, [clash], tmp_path / "mended.csv", may_change=True)
    assert done.report is not None
    assert done.report.counts.changed == 1


def test_a_saved_file_of_problems_settles_them_as_well(store: Store, tmp_path: Path) -> None:
    saved = tmp_path / "problems.csv"
    assert save_problems(store, 1, saved) == 3
    text = saved.read_text(encoding="utf-8").replace("30/02/2012", "29/02/2012")
    saved.write_text(text, encoding="utf-8")
    imported(store, saved)
    assert [line.row for line in problem_lines(store, problem_ids(store, 1))] == [4, 5]


def test_a_date_of_two_meanings_is_asked_about_and_nothing_written(tmp_path: Path) -> None:
    file = tmp_path / "iso.csv"
    file.write_text("date,title\n2012-01-01,A\n2012-02-31,B\n", encoding="utf-8")
    with Store.open(tmp_path / "i.dtl", create=True) as store:
        imported(store, file)
        (row,) = rows_of(store)
        with pytest.raises(ViewerError, match="03/04/2012"):
            retry(store, 1, [with_cell(row, 0, "03/04/2012")], tmp_path / "m.csv")
        assert open_problems(store) == {1: 1}


Importer = Callable[..., object]


def test_saved_problems_are_read_as_by_the_import_that_refused_them(
    importer: Importer, store: Store, tmp_path: Path, rows: Callable[[str], list[Any]]
) -> None:
    good = "".join(f"Treaty {n},19{n}-01-02,19{n}-06-03\n" for n in range(50, 80))
    saved = tmp_path / "problems.csv"
    importer(
        f"title,begin,end\n{good}One,2002-06-28,2001-07-31\nTwo,2000-03-30,1999-05-02\n"
        "Three,1975-12-30,1975-01-04\nFour,1976-02-01,1975-01-04\n",
        problems_to=saved,
    )
    plan = plan_as_before(store, saved, ImportOptions())
    assert plan.mapping.column(Field.END) == "end"
    report = run_import(store, plan)
    assert (report.counts.rows, report.counts.problems) == (4, 4)
    mended = saved.read_text(encoding="utf-8").replace("2001-07-31", "2003-07-31")
    saved.write_text(mended, encoding="utf-8")
    report = run_import(store, plan_as_before(store, saved, ImportOptions()))
    assert (report.counts.added, report.counts.problems) == (1, 3)
    assert rows("SELECT date FROM event WHERE title = 'One'") == ["2002-06-28/2003-07-31"]


def test_what_is_said_of_saved_problems_stands_before_how_they_were_read(
    importer: Importer, store: Store, tmp_path: Path
) -> None:
    saved = tmp_path / "problems.csv"
    importer("title,begin,end\nOne,2002,2001\nTwo,1950,1951\n", problems_to=saved)
    plan = plan_as_before(store, saved, ImportOptions(mapping={"end": ""}))
    assert plan.mapping.column(Field.END) == ""


def test_saved_problems_have_the_order_of_their_file(
    importer: Importer, store: Store, tmp_path: Path, rows: Callable[[str], list[Any]]
) -> None:
    saved = tmp_path / "problems.csv"
    importer("title,date\nOne,13.3.1993\nTwo,26.3.1994\nThree,\n", problems_to=saved)
    mended = saved.read_text(encoding="utf-8").replace("Three,", "Three,4.10.1913")
    saved.write_text(mended, encoding="utf-8")
    run_import(store, plan_as_before(store, saved, ImportOptions()))
    assert rows("SELECT date FROM event WHERE title = 'Three'") == ["1913-10-04"]
